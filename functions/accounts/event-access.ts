import type { Organiser } from '#kernel/actors.ts';
import { newId, type Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { seal } from '#platform/links.ts';
import {
  type AtEvent,
  type EventGiving,
  type EventGivingRefusal,
  endEventAccess,
  type ForEvent,
  giveEventAccess,
  holdsEvent,
  readEventGiving,
} from './core/event-access.ts';
import { FirstOrganiser } from './core/person.ts';
import type { AccountsStore } from './store.ts';

export type EventAccessAnswer =
  | { readonly is: 'given' }
  | { readonly is: 'refused'; readonly because: EventGivingRefusal | 'sent-before' };

export type EventAccessActions = ReturnType<typeof eventAccessActions>;

/**
 * Who may come to the desk of one event beside its organisation. Whose the event is, the room of events has seen before it asks; what is asked here of
 * an event is only its slug and title.
 */
export const eventAccessActions = ({
  store,
  settings,
  random,
  patience,
}: {
  store: AccountsStore;
  settings: { readonly LINK_SECRET: string; readonly FIRST_ORGANISER: string };
  random: Random;
  patience: Patience;
}) => {
  const first = FirstOrganiser.parse(JSON.parse(settings.FIRST_ORGANISER));
  return {
    /** What the form of the page holds. */
    read: readEventGiving,

    /** Everybody who was let in for an event, by the names that were typed. */
    at: (slug: string): Promise<readonly AtEvent[]> => store.atEvent(slug),

    /**
     * Lets somebody in for an event and owes them the mail. The same form acts once; with other answers it is refused, and once what it gave has
     * ended.
     */
    give: (
      organiser: Organiser,
      event: ForEvent,
      giving: EventGiving,
      request: string,
      now: Instant,
    ): Promise<EventAccessAnswer | 'busy'> => {
      const held = seal(settings.LINK_SECRET, [
        'event-access',
        event.slug,
        organiser.organisation,
        JSON.stringify(giving),
      ]);
      return decideAgain(patience, async (): Promise<EventAccessAnswer | 'conflict'> => {
        const before = await store.sentBefore(request);
        if (before !== undefined) {
          const there = before === held ? await store.personAt(giving.email) : undefined;
          return there && holdsEvent(there, event.slug) ? { is: 'given' } : { is: 'refused', because: 'sent-before' };
        }
        const mailbox = await store.mailbox(giving.email);
        const was = mailbox === undefined ? undefined : await store.person(mailbox);
        const known = { known: was, first, organiser, newId: mailbox ?? newId('person', now, random) };
        const outcome = giveEventAccess(event, giving, known, now);
        if (outcome.is === 'given-before') return { is: 'given' };
        if (outcome.is === 'refused') return outcome;
        const { person, grant } = outcome;
        const act = { id: newId('act', now, random), actor: organiser, act: 'let-in-event' as const };
        const form = { request, held };
        const written = await store.giveEvent({ person, was, grant, name: giving.name, form, act, now });
        return written.is === 'written' ? { is: 'given' } : 'conflict';
      });
    },

    /** Ends what somebody may do with one event, from their next request on; with their last one everything they had. */
    end: (organiser: Organiser, slug: string, id: string, now: Instant): Promise<'ended' | 'busy'> =>
      decideAgain(patience, async () => {
        const outcome = endEventAccess(await store.person(id), slug, organiser, now);
        if (outcome.is === 'not-there') return 'ended' as const;
        const act = { id: newId('act', now, random), actor: organiser, act: 'end-event' as const };
        const written =
          outcome.is === 'left'
            ? await store.endAccess(outcome.person, outcome.former, { act, stays: undefined, now })
            : await store.endEvent(outcome.person, slug, act, now);
        return written.is === 'written' ? ('ended' as const) : 'conflict';
      }),
  };
};
