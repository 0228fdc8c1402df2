import type { EventsActions } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Cursor, Database, Written } from '#platform/dynamo/port.ts';
import { erasedIn } from '#platform/erased.ts';
import { giveBack, seen, type Todo, take, todosOf } from '#platform/todo/todo.ts';
import type { Board, PledgesActions } from '#pledges/actions.ts';
import { gatherQuestions, type Question, type QuestionGroup } from './core/gather-questions.ts';
import { isForSeeing, isOnTheList } from './core/kinds.ts';

/** What waits about one event, campaign, or anything else, with the title of that event or campaign where it still has one. */
export type DeskGroup = QuestionGroup<Todo['kind']> & { readonly title: string | undefined };

/** What somebody presses at a line of the list. */
export type DeskAct = 'take' | 'give-back' | 'seen';

/** The campaign that home shows, and whether somebody can sign now. */
export type CurrentCampaign = { readonly board: Board; readonly open: boolean };

export type WebActions = ReturnType<typeof webActions>;

/** Cards on the home page; the rest is one press away. */
const comingOnHome = 3;
const eventsOnDesk = 20;
/** The latest campaigns are called by their titles on the desk; one more than these stands there as a campaign. */
const campaignsNamed = 50;

/** What the pages of no other room have to know of the rooms before this one. */
export const webActions = ({
  events,
  campaigns,
  database,
  table,
  erased,
}: {
  events: Pick<EventsActions, 'calendar' | 'desk' | 'managed'>;
  /** Asked for once a page needs it. */
  campaigns: () => Promise<Pick<PledgesActions, 'current' | 'board' | 'campaigns'>>;
  database: Database;
  /** Of what waits for a person. */
  table: string;
  /** The table of what was erased. */
  erased: string;
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

  /** What was erased in a month (`2019-05`), the latest day first. */
  erasedIn: (month: string) => erasedIn(database, erased, month),

  /** A page of an organisation's events, the latest start first; what waits for its people comes on the first page alone. */
  desk: async (organiser: Organiser, now: Instant, after?: Cursor) => {
    const [page, todos] = await Promise.all([
      events.desk(organiser, eventsOnDesk, after),
      after === undefined ? waitingNow(database, table, organiser, now) : undefined,
    ]);
    const titles = new Map(page.events.map(({ slug, title }) => [slug, title]));
    const titleOf = async ({ event, campaign }: QuestionGroup<Todo['kind']>): Promise<string | undefined> => {
      if (event !== undefined) return titles.get(event) ?? (await events.managed(organiser, event))?.event.title;
      return campaign === undefined ? undefined : (await campaignTitles()).get(campaign);
    };
    let titlesOfCampaigns: Promise<ReadonlyMap<string, string>> | undefined;
    const campaignTitles = (): Promise<ReadonlyMap<string, string>> => {
      titlesOfCampaigns ??= campaigns()
        .then((pledges) => pledges.campaigns(organiser, campaignsNamed))
        .then((list) => new Map(list.campaigns.map(({ slug, title }) => [slug, title])));
      return titlesOfCampaigns;
    };
    const questions: readonly DeskGroup[] | undefined =
      todos &&
      (await Promise.all(
        gatherQuestions(todos, now).map(async (group) => ({ ...group, title: await titleOf(group) })),
      ));
    return { ...page, questions };
  },

  /**
   * Somebody takes a line of the list, gives it back, or says that they dealt with what only wanted to be seen. `changed`: nothing of it was as the
   * page showed, because a colleague was first or it was solved. Pressing twice changes nothing more.
   */
  actOnLine: async (
    organiser: Organiser & { readonly name: string },
    { act, key }: { readonly act: DeskAct; readonly key: string },
    now: Instant,
  ): Promise<'done' | 'changed'> => {
    const { person } = organiser;
    const todos = await waitingNow(database, table, organiser, now);
    const lines = gatherQuestions(todos, now).flatMap(({ lines: some }) => some);
    const line = lines.find((one) => one.key === key);
    if (line === undefined || (act === 'seen' && !isForSeeing(line.kind))) return 'changed';
    const write = (todo: Todo): Promise<Written> => {
      if (act === 'take') return take(database, table, todo, { person, name: organiser.name });
      return (act === 'seen' ? seen : giveBack)(database, table, todo);
    };
    const written = await Promise.all(behind(line, todos).map(write));
    return written.some(({ is }) => is === 'written') ? 'done' : 'changed';
  },
});

/** What a person can do something about now. */
const waitingNow = (
  database: Database,
  table: string,
  { organisation }: Organiser,
  now: Instant,
): Promise<readonly Todo[]> => todosOf(database, table, organisation, (todo) => isOnTheList(todo, now));

/** The questions that make up a line. */
const behind = (line: Question<Todo['kind']>, todos: readonly Todo[]): readonly Todo[] => {
  const subjects = new Set(line.subjects);
  return todos.filter(({ kind, subject }) => kind === line.kind && subjects.has(subject));
};
