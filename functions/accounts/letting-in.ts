import type { DirectoryActions } from '#directory/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { newId, type Random } from '#kernel/ids.ts';
import { type Instant, localDateOf } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import { endAccess, letInBy } from './core/end-access.ts';
import { type LetInRefusal, letIn } from './core/let-in.ts';
import type { LettingIn } from './core/letting-in.ts';
import { FirstOrganiser, hasAccess, type Person } from './core/person.ts';
import type { AccountsStore } from './store.ts';

/** So many people stand on a page of the list. */
const pageSize = 100;

/** Municipalities are those of today in the Netherlands. */
const zone = 'Europe/Amsterdam';

/** Somebody with access, and who gave it: the organiser who asks, a colleague by name, or one who is not known any more. */
export type Given = { readonly person: Person; readonly by: 'you' | { readonly name: string } | 'former-colleague' };

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
    const givers = new Set(people.flatMap(({ letIn: { by } = { by: '' } }) => (by === organiser.person ? [] : [by])));
    const found = await Promise.all([...givers].map((id) => store.person(id)));
    const names = new Map(found.flatMap((known) => (known && hasAccess(known) ? [[known.id, known.name]] : [])));
    return people.map((person) => {
      const by = person.letIn?.by ?? '';
      const name = names.get(by);
      return {
        person,
        by: by === organiser.person ? 'you' : name === undefined ? 'former-colleague' : { name },
      };
    });
  };

  return {
    /** The municipalities of today, in the order of a Dutch list. */
    municipalities: (now: Instant) => directory.municipalitiesOn(localDateOf(now, zone)),

    /** Everybody with access whom the organiser's organisation let in, by the organisation they act for. */
    list: async (organiser: Organiser, after?: Cursor): Promise<{ given: readonly Given[]; next?: Cursor }> => {
      const { people, next } = await store.given(organiser.organisation, pageSize, after);
      return { given: await withGivers(organiser, people), ...(next && { next }) };
    },

    /** One of those; undefined for anybody else, and `ended` for who was one. */
    find: async (organiser: Organiser, id: string): Promise<Given | 'ended' | undefined> => {
      const known = await store.person(id);
      if (known === undefined || !letInBy(organiser, known)) return undefined;
      if (!hasAccess(known)) return 'ended';
      const [given] = await withGivers(organiser, [known]);
      return given;
    },

    /** Lets somebody in and owes them the mail. The same form lets in once, however often it arrives; with other answers it is refused. */
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
          return before === held ? { is: 'let-in' } : { is: 'refused', because: 'sent-before' };
        }
        const mailbox = await store.mailbox(lettingIn.email);
        const known = mailbox === undefined ? undefined : await store.person(mailbox);
        const organisation = await store.organisation(lettingIn.for.organisation);
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

    /** Ends the access of somebody whom the organiser's organisation let in, from their next request on. */
    end: (
      organiser: Organiser,
      id: string,
      now: Instant,
    ): Promise<{ readonly is: 'ended' } | { readonly is: 'not-found' } | 'busy'> =>
      decideAgain(patience, async () => {
        const outcome = endAccess(await store.person(id), organiser, now);
        if (outcome.is === 'not-found') return outcome;
        if (outcome.is === 'ended-before') return { is: 'ended' as const };
        const act = { id: newId('act', now, random), actor: organiser, act: 'end-access' as const };
        const written = await store.endAccess(outcome.person, outcome.former, act, now);
        return written.is === 'written' ? { is: 'ended' as const } : 'conflict';
      }),
  };
};
