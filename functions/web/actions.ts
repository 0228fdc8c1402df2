import type { EventsActions } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import type { Todo } from '#platform/todo/todo.ts';
import type { Board, PledgesActions } from '#pledges/actions.ts';
import { gatherQuestions, type Question } from './core/gather-questions.ts';

/** A line of what waits for somebody, with its own title or that of its event where it still has one. */
export type DeskQuestion = Question<Todo['kind']>;

/** The campaign that home shows, and whether somebody can sign now. */
export type CurrentCampaign = { readonly board: Board; readonly open: boolean };

export type WebActions = ReturnType<typeof webActions>;

/** Cards on the home page; the rest is one press away. */
const comingOnHome = 3;
const eventsOnDesk = 20;

/** What the pages of no other room have to know of the rooms before this one. */
export const webActions = ({
  events,
  campaigns,
  todosOf,
}: {
  events: Pick<EventsActions, 'calendar' | 'desk' | 'managed'>;
  /** Asked for once a page needs it. */
  campaigns: () => Promise<Pick<PledgesActions, 'current' | 'board'>>;
  /** What waits for the people of one organisation. */
  todosOf: (organisation: string) => Promise<readonly Todo[]>;
}) => ({
  /** The events that start next, the cancelled ones included: whoever looks for one has to find out. */
  coming: async (now: Instant) => (await events.calendar(now, comingOnHome)).events,

  /** How far the campaign is that opened last, as everybody may see it; undefined while there is none. */
  currentCampaign: async (now: Instant): Promise<CurrentCampaign | undefined> => {
    const pledges = await campaigns();
    const current = await pledges.current(now);
    const board = current === undefined ? undefined : await pledges.board(current.slug, now);
    if (board === undefined) return undefined;
    const { version, opensAt, closesAt } = board.campaign;
    return { board, open: version > 0 && opensAt <= now && now < closesAt };
  },

  /** A page of an organisation's events, the latest start first, and on the first page what waits for its people. */
  desk: async (organiser: Organiser, after?: Cursor) => {
    const [page, todos] = await Promise.all([
      events.desk(organiser, eventsOnDesk, after),
      after === undefined ? todosOf(organiser.organisation) : [],
    ]);
    const titles = new Map(page.events.map(({ slug, title }) => [slug, title]));
    const titleOf = async (slug: string | undefined): Promise<string | undefined> =>
      slug === undefined ? undefined : (titles.get(slug) ?? (await events.managed(organiser, slug))?.event.title);
    const questions: readonly DeskQuestion[] = await Promise.all(
      gatherQuestions(todos).map(async (question) => ({
        ...question,
        title: question.title ?? (await titleOf(question.event)),
      })),
    );
    return { ...page, questions };
  },
});
