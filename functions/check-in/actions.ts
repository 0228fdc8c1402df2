import type { DirectoryActions } from '#directory/actions.ts';
import type { Event, EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { compareNames } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { loadOnce } from '#platform/load-once.ts';
import { whenCalled } from '#platform/when-called.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import type { HallGuest, Joined, MunicipalityOption } from './core/hall.ts';
import type { NewGuest } from './core/read-guest.ts';
import type { SigningAnswers } from './core/read-signing.ts';
import type { Substitution } from './core/read-substitute.ts';
import { type Replanning, replanning } from './replanning.ts';
import type { CheckInStore } from './store.ts';
import { isTableLink, tablePath } from './table-link.ts';

export type { Wish } from './core/kept.ts';
export type { DeskDevice, DeskRow, DeskWaiting, DoorDesk } from './door-desk.ts';
export type { Signer } from './paper-cards.ts';
export type CheckInActions = ReturnType<typeof checkInActions>;

type Needs = {
  readonly events: EventsActions;
  readonly rsvps: RsvpsActions;
  readonly pledges: PledgesActions;
  readonly directory: DirectoryActions;
  readonly store: CheckInStore;
  readonly secret: string;
  readonly patience: Patience;
  readonly limits: Limits;
  readonly tablePlan: Replanning;
};

/** How long before it begins people sit at the tables of an event, in minutes. */
const seatedBefore = 180;

/** `request` is the operation's id, made by the client: the same one, however often it arrives, is one act. */
type Operation = { readonly request: string; readonly actor: Organiser; readonly now: Instant };

/**
 * What one may do in the hall of an event: see who is there, let somebody sign, add a guest; and what its devices and the desk of its door do, whose code
 * comes with the first of those.
 */
export const checkInActions = (needs: Needs) => {
  const { events, rsvps, pledges, directory, secret } = needs;
  const { store, patience, limits } = needs;
  const replan = replanning({ store, ...needs.tablePlan });
  const parts = loadOnce(async () => {
    const [devicesOf, listsOf, settlingOf, closingOf, arrivingOf, deskOf, cardsOf] = await Promise.all([
      import('./devices.ts'),
      import('./door-lists.ts'),
      import('./settling.ts'),
      import('./closing.ts'),
      import('./arriving.ts'),
      import('./door-desk.ts'),
      import('./paper-cards.ts'),
    ]);
    const devices = devicesOf.devices({ store, events, pledges, secret, patience, limits });
    const lists = listsOf.doorLists({ store, events, rsvps, pledges, directory, secret });
    const settling = settlingOf.settling({ store, events, rsvps, pledges, patience, lists, devices, replan });
    const desk = deskOf.doorDesk({ store, events, rsvps, pledges, devices, settling });
    const closing = closingOf.closing({ store, events, rsvps, patience, devices, replan });
    const cards = cardsOf.paperCards({ store, events, rsvps, pledges, secret });
    const arrivals = arrivingOf.arriving({ store, events, rsvps, patience, replan });
    return { ...devices, ...lists, ...desk, ...closing, ...arrivals, ...cards, sync: settling.sync };
  });
  const door = whenCalled(
    [
      'makeDevice',
      'renewCode',
      'lease',
      'revoke',
      'closeDevice',
      'pair',
      'knownBy',
      'listFor',
      'sync',
      'doorAtDesk',
      'deviceAtDesk',
      'waitingAtDesk',
      'decide',
      'wishesAtDesk',
      'noteTaken',
      'takenAway',
      'attended',
      'wishesOf',
      'signedAt',
      'findSigners',
      'signerAt',
      'signOnPaper',
      'notIn',
      'recordArrivals',
      'closeDoors',
      'openDoors',
      'evening',
      'eveningClosed',
      'sweepDoors',
    ],
    parts,
  );
  const nameOf = (code: string): string => pledges.place(code)?.name ?? code;

  // One list for each list of the register, so that a page makes its long list of options once.
  const options = new WeakMap<object, readonly MunicipalityOption[]>();

  /** Which municipalities take part. Whoever may not see the organisation's register sees what everybody may. */
  const joinedBy = async (actor: Organiser, campaign: string, now: Instant): Promise<ReadonlyMap<string, Joined>> => {
    const register = await pledges.register(actor, campaign, now);
    if (register !== undefined) {
      return new Map(
        register.rows.flatMap(({ place, membership, heldBack }) =>
          membership?.since === undefined
            ? []
            : [[place.code, { since: membership.since, announced: !heldBack }] as const],
        ),
      );
    }
    const shown = await pledges.members(campaign, now);
    return new Map((shown?.members ?? []).map(({ code, since }) => [code, { since, announced: true }] as const));
  };

  return {
    ...door,

    /** An organiser's own event; of another organisation there is none. */
    atDesk: (organiser: Organiser, slug: string): Promise<EventWithSeats | undefined> =>
      events.managed(organiser, slug),

    /** For everybody: a published or cancelled event. */
    announced: (slug: string): Promise<EventWithSeats | undefined> => events.published(slug),

    /**
     * The event behind a table's address, until six on the morning after. Whoever holds the address acts for the organisation that gave it
     * out, as its table host.
     */
    atTable: async (
      slug: string,
      link: string,
      now: Instant,
    ): Promise<
      | { readonly is: 'open'; readonly found: EventWithSeats; readonly host: Organiser }
      | { readonly is: 'ended'; readonly event: Event }
      | undefined
    > => {
      if (!isTableLink(secret, slug, link)) return undefined;
      const found = await events.published(slug);
      if (found === undefined) return undefined;
      const { event } = found;
      if (events.erasing(event).sensitive <= now) return { is: 'ended', event };
      return { is: 'open', found, host: { is: 'organiser', person: 'table-host', organisation: event.organisation } };
    },

    /** Until when the hall is open to tables, and guests can be added: six on the morning after. */
    untilFor: (event: Event): Instant => events.erasing(event).sensitive,

    tablePath: (slug: string): string => tablePath(secret, slug),

    /** What can be signed at an event of this organisation: its own campaign of the day, with the text in force. */
    campaign: async (organisation: string, now: Instant) => {
      const campaign = await pledges.current(now, organisation);
      const text = campaign === undefined ? undefined : await pledges.text(campaign.slug, campaign.version);
      return campaign === undefined || text === undefined ? undefined : { campaign, text };
    },

    /** Everybody with a place or waiting for one, on the surname. Only what a hall may know leaves this function. */
    guests: async (
      actor: Organiser,
      slug: string,
      campaign: string | undefined,
      now: Instant,
    ): Promise<readonly HallGuest[]> => {
      const [list, joined] = await Promise.all([
        rsvps.guestList(actor, slug),
        campaign === undefined ? new Map<string, Joined>() : joinedBy(actor, campaign, now),
      ]);
      return (list?.guests ?? [])
        .filter(({ state }) => state !== 'cancelled')
        .sort((a, b) => compareNames(a.name, b.name))
        .map(({ guest, name, role, municipality, organisation, state }) => ({
          key: guest,
          name,
          role,
          organisation,
          municipality: municipality === undefined ? undefined : { code: municipality, name: nameOf(municipality) },
          waiting: state === 'waiting',
          joined: municipality === undefined ? undefined : joined.get(municipality),
        }));
    },

    /** Adds somebody who came without having signed up. A full hall puts them on the waiting list, and says so. */
    addGuest: (found: EventWithSeats, guest: NewGuest, { request, actor, now }: Operation) =>
      rsvps.reserve(
        found.event.slug,
        { for: 'self', party: 1, ...guest },
        { request, language: 'nl', actor, now, found },
      ),

    /** Takes a signature before an organiser or table host: it counts at once, and is known as signed at this event. */
    sign: async (
      { slug }: Pick<Event, 'slug'>,
      campaign: string,
      answers: SigningAnswers,
      { request, actor, now, guest }: Operation & { readonly guest?: string | undefined },
    ) => {
      const outcome = await pledges.sign(campaign, answers, {
        request,
        language: 'nl',
        actor,
        now,
        by: 'desk',
        where: { is: 'event', event: slug },
      });
      const signed = outcome !== 'busy' && (outcome.is === 'signed' || outcome.is === 'repeated');
      if (signed && guest !== undefined) {
        const { name, code: municipality } = answers;
        await store.commit([store.putGuestSigned(slug, request, { guest, name, municipality })]);
      }
      return outcome;
    },

    /** What is put behind the address of the form to sign for who comes by the code on a table; undefined outside the evening. */
    stampFor: (event: Event, now: Instant): string | undefined => {
      const until = events.erasing(event).sensitive;
      const before = now < addMinutes(event.startsAt, -seatedBefore);
      return before || now >= until ? undefined : pledges.eventStamp(event.slug, until);
    },

    /** A substitute without a mandate: interest is noted, and the alderperson gets a link of their own. */
    askForAlderperson: (campaign: string, substitution: Substitution, { request, actor, now }: Operation) =>
      pledges.askForAlderperson(campaign, substitution, { request, language: 'nl', actor, now }),

    /** Those in force, to choose from: as a visitor reads them, and as they are called officially. */
    municipalities: (now: Instant): readonly MunicipalityOption[] => {
      const list = pledges.municipalities(now);
      const made =
        options.get(list) ??
        list.map(({ code, name }) => ({ code, displayName: name, name: directory.municipality(code)?.name ?? name }));
      options.set(list, made);
      return made;
    },
    findMunicipality: (typed: string, now: Instant) => pledges.findMunicipality(typed, now),
    nameOf,
  };
};
