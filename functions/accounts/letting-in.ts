import type { DirectoryActions } from '#directory/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { newId, type Random } from '#kernel/ids.ts';
import { type Instant, localDateOf } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import { endAccess, isColleague, looksAfter } from './core/end-access.ts';
import { type LetInRefusal, letIn } from './core/let-in.ts';
import type { LettingIn } from './core/letting-in.ts';
import { FirstOrganiser, hasAccess, type Person } from './core/person.ts';
import { resetPasskeys } from './core/remove-passkey.ts';
import type { AccountsStore } from './store.ts';

/** So many people stand on a page of the list. */
const pageSize = 100;

/** Municipalities are those of today in the Netherlands. */
const zone = 'Europe/Amsterdam';

/** Somebody with access, and who gave it: the organiser who asks, a colleague by name, one who is not known any more, or nobody but the stage. */
export type Given = {
  readonly person: Person;
  readonly by: 'you' | { readonly name: string } | 'former-colleague' | 'from-the-start';
};

export type LetInAnswer =
  | { readonly is: 'let-in' }
  | { readonly is: 'refused'; readonly because: LetInRefusal | 'sent-before' };

export type LettingInActions = ReturnType<typeof lettingInActions>;

/** How organisers let people in beside them, and end it. Loaded when one of them asks: it brings the municipalities along. */
export const lettingInActions = ({
  store,
  directory,
  settings,
  random,
  patience,
}: {
  store: AccountsStore;
  directory: DirectoryActions;
  settings: { readonly LINK_SECRET: string; readonly FIRST_ORGANISER: string };
  random: Random;
  patience: Patience;
}) => {
  const first = FirstOrganiser.parse(JSON.parse(settings.FIRST_ORGANISER));

  const withGivers = async (organiser: Organiser, people: readonly Person[]): Promise<readonly Given[]> => {
    const givers = new Set(
      people.map(({ letIn }) => letIn?.by).filter((by) => by !== undefined && by !== organiser.person),
    );
    const found = await Promise.all([...givers].map((id) => store.person(id ?? '')));
    const names = new Map(found.flatMap((known) => (known && hasAccess(known) ? [[known.id, known.name]] : [])));
    return people.map((person) => {
      const by = person.letIn?.by;
      if (by === undefined) return { person, by: 'from-the-start' };
      const name = names.get(by);
      return {
        person,
        by: by === organiser.person ? 'you' : name === undefined ? 'former-colleague' : { name },
      };
    });
  };

  /** An organiser who remains when `id` goes: the one who acts, or for whoever leaves themselves any other. */
  const whoStays = async ({ person, organisation }: Organiser, id: string): Promise<Person | undefined> => {
    const ids = id === person ? (await store.peopleOf(organisation, pageSize)).map((one) => one.id) : [person];
    for (const other of ids) {
      const known = other === id ? undefined : await store.person(other);
      if (known !== undefined && hasAccess(known) && isColleague({ organisation }, known)) return known;
    }
    return undefined;
  };

  return {
    /** The municipalities of today, in the order of a Dutch list. */
    municipalities: (now: Instant) => directory.municipalitiesOn(localDateOf(now, zone)),

    /** Everybody with access whom the organiser's organisation let in, by the organisation they act for; its own organisers are `colleagues`. */
    list: async (organiser: Organiser, after?: Cursor): Promise<{ given: readonly Given[]; next?: Cursor }> => {
      const { people, next } = await store.given(organiser.organisation, pageSize, after);
      const others = people.filter((person) => !isColleague(organiser, person));
      return { given: await withGivers(organiser, others), ...(next && { next }) };
    },

    /** The organisers of the organiser's own organisation, the one who asks among them; whoever was here first comes first. */
    colleagues: async (organiser: Organiser): Promise<readonly Given[]> => {
      const people = await store.peopleOf(organiser.organisation, pageSize);
      return withGivers(
        organiser,
        people.filter((person) => isColleague(organiser, person)),
      );
    },

    /** One of either, and how many passkeys they have; undefined for anybody else, and `ended` for who was one. */
    find: async (organiser: Organiser, id: string): Promise<(Given & { passkeys: number }) | 'ended' | undefined> => {
      const known = await store.person(id);
      if (known === undefined || !looksAfter(organiser, known)) return undefined;
      if (!hasAccess(known)) return 'ended';
      const [[given], passkeys] = await Promise.all([withGivers(organiser, [known]), store.passkeys(id)]);
      return given && { ...given, passkeys: passkeys.keys.length };
    },

    /**
     * Lets somebody in and owes them the mail. The same form lets in once, however often it arrives; with other answers it is refused, and once that
     * access has ended: a page that is pressed again after it says nothing that no longer holds, and gives nothing back.
     */
    letIn: (
      organiser: Organiser,
      lettingIn: LettingIn,
      request: string,
      now: Instant,
    ): Promise<LetInAnswer | 'busy'> => {
      const held = seal(settings.LINK_SECRET, ['letting-in', organiser.organisation, JSON.stringify(lettingIn)]);
      return decideAgain(patience, async (): Promise<LetInAnswer | 'conflict'> => {
        const before = await store.sentBefore(request);
        if (before !== undefined) {
          const there = before === held ? await store.personAt(lettingIn.email) : undefined;
          return there && hasAccess(there) ? { is: 'let-in' } : { is: 'refused', because: 'sent-before' };
        }
        const mailbox = await store.mailbox(lettingIn.email);
        const known = mailbox === undefined ? undefined : await store.person(mailbox);
        const { for: actsFor } = lettingIn;
        const organisation = actsFor === 'colleague' ? undefined : await store.organisation(actsFor.organisation);
        const outcome = letIn(
          lettingIn,
          { known, held: organisation, first, organiser, newId: mailbox ?? newId('person', now, random) },
          now,
        );
        if (outcome.is === 'refused') return outcome;
        const written = await store.letIn({
          person: outcome.person,
          was: known,
          newOrganisation: outcome.newOrganisation,
          form: { request, held },
          act: { id: newId('act', now, random), actor: organiser, act: 'let-in' },
          now,
        });
        return written.is === 'written' ? { is: 'let-in' } : 'conflict';
      });
    },

    /** Ends the access of somebody whom the organiser's organisation looks after, from their next request on; also one's own. */
    end: (
      organiser: Organiser,
      id: string,
      now: Instant,
    ): Promise<
      | { readonly is: 'ended' }
      | { readonly is: 'refused'; readonly because: 'last-organiser' }
      | { readonly is: 'not-found' }
      | 'busy'
    > =>
      decideAgain(patience, async () => {
        const known = await store.person(id);
        const stays = known && isColleague(organiser, known) ? await whoStays(organiser, id) : undefined;
        const outcome = endAccess(known, organiser, stays, now);
        if (outcome.is === 'ended-before') return { is: 'ended' as const };
        if (outcome.is !== 'ended') return outcome;
        const act = { id: newId('act', now, random), actor: organiser, act: 'end-access' as const };
        const written = await store.endAccess(outcome.person, outcome.former, { act, stays, now });
        return written.is === 'written' ? { is: 'ended' as const } : 'conflict';
      }),

    /**
     * Takes away all passkeys of somebody who lost theirs, and ends their sessions: with their mail alone they then make a new one. Two people are
     * needed for it, so nobody does it for themselves.
     */
    resetPasskeys: (
      organiser: Organiser,
      id: string,
      now: Instant,
    ): Promise<{ readonly is: 'reset' } | { readonly is: 'refused'; readonly because: 'own' } | 'not-found' | 'busy'> =>
      decideAgain(patience, async () => {
        const known = await store.person(id);
        if (known === undefined || !looksAfter(organiser, known) || !hasAccess(known)) return 'not-found' as const;
        if (id === organiser.person) return { is: 'refused', because: 'own' } as const;
        const was = await store.passkeys(id);
        if (was.keys.length === 0) return { is: 'reset' } as const;
        const act = { id: newId('act', now, random), actor: organiser, act: 'reset-passkeys' as const };
        const written = await store.resetPasskeys(known, { next: resetPasskeys(was), was }, act, now);
        return written.is === 'written' ? ({ is: 'reset' } as const) : 'conflict';
      }),
  };
};
