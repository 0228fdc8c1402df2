import type { Event, EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { readInvitationCode } from '#kernel/links.ts';
import { compareNames, foldName } from '#kernel/names.ts';
import { ticketCodeOf } from '#platform/tickets.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import type { SigningAnswers } from './core/read-signing.ts';
import type { CheckInStore } from './store.ts';

/** A guest of the event who may have signed on paper: what stands on their card, and nothing else of them. */
export type Signer = {
  readonly key: string;
  readonly name: string;
  readonly role?: string | undefined;
  /** The code. */
  readonly municipality?: string | undefined;
};

type Needs = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly rsvps: Pick<RsvpsActions, 'forDoor'>;
  readonly pledges: PledgesActions;
  readonly secret: string;
};

/** The last resort afterwards: finds whose card it is, by its code or by name, and keys in what was signed on it. */
export const paperCards = ({ store, events, rsvps, pledges, secret }: Needs) => {
  const guestsOf = async (organiser: Organiser, slug: string) => {
    const found = await events.managed(organiser, slug);
    return found && { found, guests: await rsvps.forDoor(slug) };
  };
  const signerOf = ({ key, name, role, municipality }: Signer): Signer => ({ key, name, role, municipality });

  return {
    /**
     * Guests of this event alone: the one whose card has this code, else those of whom each word typed begins a word of name or municipality, on the surname. Who gave up
     * or was only invited is found as well: they may have sat there.
     */
    findSigners: async (
      organiser: Organiser,
      slug: string,
      typed: string,
    ): Promise<{ readonly found: EventWithSeats; readonly signers: readonly Signer[] } | undefined> => {
      const hall = await guestsOf(organiser, slug);
      if (hall === undefined) return undefined;
      const { found, guests } = hall;
      const code = readInvitationCode(typed);
      const byCode =
        code === undefined
          ? []
          : guests.filter(
              ({ is, key, linkGeneration }) =>
                is !== 'invited' && ticketCodeOf(secret, { slug, guest: key, linkGeneration }) === code,
            );
      if (byCode.length > 0) return { found, signers: byCode.map(signerOf) };
      const begins = wordsOf(typed).map((word) => ` ${word}`);
      const fits = ({ name, municipality }: Signer): boolean => {
        const place = municipality === undefined ? '' : (pledges.place(municipality)?.name ?? '');
        const words = ` ${wordsOf(`${name} ${place}`).join(' ')}`;
        return begins.every((word) => words.includes(word));
      };
      const named = begins.length === 0 ? [] : guests.filter(fits);
      return { found, signers: named.map(signerOf).sort((a, b) => compareNames(a.name, b.name)) };
    },

    /** One guest of this event, chosen from those. */
    signerAt: async (organiser: Organiser, slug: string, key: string): Promise<Signer | undefined> => {
      const guest = (await guestsOf(organiser, slug))?.guests.find((one) => one.key === key);
      return guest && signerOf(guest);
    },

    /** Keys in a signature on paper that was given at this event; somebody else confirms it, and then it counts. `guest`: whose card it was. */
    signOnPaper: async (
      { slug }: Pick<Event, 'slug'>,
      campaign: string,
      answers: SigningAnswers,
      {
        request,
        actor,
        now,
        signedAt,
        guest,
      }: {
        readonly request: string;
        readonly actor: Organiser;
        readonly now: Instant;
        readonly signedAt: Instant;
        readonly guest?: string | undefined;
      },
    ) => {
      const outcome = await pledges.sign(campaign, answers, {
        request,
        language: 'nl',
        actor,
        now,
        by: 'paper',
        where: { is: 'paper', event: slug },
        signedAt,
      });
      const keyed = outcome !== 'busy' && (outcome.is === 'awaits' || outcome.is === 'repeated');
      if (keyed && guest !== undefined) {
        const { name, code: municipality } = answers;
        const signed = { guest: guest.replace(/^invitation:/, ''), name, municipality };
        await store.commit([store.putGuestSigned(slug, request, signed)]);
      }
      return outcome;
    },
  };
};

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
