import { type Instant, localDateOf, type Zone } from '#kernel/instants.ts';
import { workingDayBefore } from '#kernel/working-days.ts';
import type { Question } from './gather-questions.ts';

/**
 * Where a kind is solved. `guests`: the guest list; `line`: places and who waits for one, where the yes or no is given, and the row of whom it is about;
 * `guest`: that row alone; `address`: that row, where an address is corrected, and the mails; `mails`: what was sent and did not arrive; `campaign`, `municipality` and
 * `activity`: their page; `door`: what devices captured and could not be done; `telephone`: nowhere here.
 */
type SolvedAt =
  | 'guests'
  | 'line'
  | 'guest'
  | 'address'
  | 'mails'
  | 'campaign'
  | 'municipality'
  | 'activity'
  | 'door'
  | 'telephone';

type Kind = {
  readonly at: SolvedAt;
  /** Nothing else takes the question away, so that whoever dealt with it says so on the desk. */
  readonly seen?: true;
  /** It goes on by itself at its `due`: a person can do something about that, and only shortly before it does. */
  readonly lastDays?: true;
};

/** The table of kinds of the desk's list: a room adds a kind of to-do to the platform's list, a line here and its words. */
export const kinds = {
  'place-free-late': { at: 'guests' },
  'offer-lapses': { at: 'line', lastDays: true },
  'change-asked': { at: 'line' },
  'approval-asked': { at: 'line' },
  'mail-bounced': { at: 'address' },
  'mail-suppressed': { at: 'address' },
  'mail-uncertain': { at: 'mails' },
  'mail-failed': { at: 'mails' },
  interest: { at: 'municipality', seen: true },
  'milestone-held': { at: 'campaign' },
  'signature-awaits': { at: 'campaign' },
  'host-waits': { at: 'activity' },
  'door-waits': { at: 'door' },
  'follow-up-task': { at: 'guest', seen: true },
  'kit-unanswered': { at: 'telephone' },
} as const satisfies Readonly<Record<string, Kind>>;

/** What the desk can be asked to look at; the same words as the platform's to-do list. */
export type QuestionKind = keyof typeof kinds;

/** Where a link of a line leads, as its words call it. */
export type Way = 'guests' | 'guest' | 'line' | 'address' | 'mails' | 'campaign' | 'municipality' | 'activity' | 'door';

const entryOf = (kind: QuestionKind): Kind => kinds[kind];

/** Whether somebody says on the desk itself that they dealt with it. */
export const isForSeeing = (kind: QuestionKind): boolean => entryOf(kind).seen === true;

/** Where the desks of organisers are, whose working days these are. */
const desksAt: Zone = 'Europe/Amsterdam';

/**
 * Whether a question stands on the list already. What goes on by itself does so from the start of the last working day before the day it ends. Sooner
 * there is nothing to do: the guest has the mail and time to think, and a list with every offer on it hides what cannot wait. Later there is too little:
 * what can be done is telephone, and an offer of Friday that ends on Monday morning would come on a list that nobody sees before Monday. An
 * offer that was shorter from the start stands there at once.
 */
export const isOnTheList = ({ kind, due }: Pick<Question<QuestionKind>, 'kind' | 'due'>, now: Instant): boolean =>
  entryOf(kind).lastDays !== true ||
  due === undefined ||
  workingDayBefore(localDateOf(due, desksAt)) <= localDateOf(now, desksAt);

/** A page of the list of mails that shows only what a person still has to deal with. */
const unsolved = '?toon=onopgelost';

const isInvited = (reader: string | undefined): boolean => reader?.startsWith('inv_') === true;

/** The row of a guest or an invitation at the desk of an event; undefined where the reader is nobody on its lists. */
const rowOf = (event: string, reader: string | undefined): string | undefined => {
  if (reader === undefined || reader === 'organiser' || reader === 'press') return undefined;
  return `${event}/${isInvited(reader) ? 'uitnodigingen' : 'gasten'}/${encodeURIComponent(reader)}`;
};

/** Where a line is solved: the shortest way first, each as a path without language. Empty where no page does. */
export const waysTo = (
  question: Pick<Question<QuestionKind>, 'kind' | 'event' | 'campaign' | 'kit' | 'application' | 'reader'>,
): readonly { readonly way: Way; readonly path: string }[] => {
  const { at } = kinds[question.kind];
  const event = question.event === undefined ? undefined : `/bureau/bijeenkomsten/${question.event}`;
  const campaign = question.campaign === undefined ? undefined : `/bureau/campagnes/${question.campaign}`;
  const row = event === undefined ? undefined : rowOf(event, question.reader);
  const mails =
    question.kit === undefined
      ? withEnd(event ?? campaign, `/post${unsolved}`)
      : `/bureau/pakketpost/${question.kit}${unsolved}`;
  switch (at) {
    case 'guests':
      return ways('guests', withEnd(event, '/gasten'));
    case 'line':
      return [...ways('line', withEnd(event, '/wachtlijst')), ...ways('guest', row)];
    case 'guest':
      return ways('guest', row);
    case 'address':
      return [...ways('address', row), ...ways('mails', mails)];
    case 'mails':
      return ways('mails', mails);
    case 'campaign':
      return ways('campaign', campaign);
    case 'municipality': {
      const one = /^GM\d{4}$/.test(question.reader ?? '')
        ? withEnd(campaign, `/gemeenten/${question.reader}`)
        : undefined;
      return one === undefined ? ways('campaign', withEnd(campaign, '/gemeenten')) : ways('municipality', one);
    }
    case 'activity':
      return ways('activity', question.application && `/bureau/activiteiten/${question.application}`);
    case 'door':
      return ways('door', withEnd(event, '/deur/beslissen'));
    case 'telephone':
      return [];
  }
};

const withEnd = (path: string | undefined, end: string): string | undefined =>
  path === undefined ? undefined : `${path}${end}`;

const ways = (way: Way, path: string | undefined) => (path === undefined ? [] : [{ way, path }]);
