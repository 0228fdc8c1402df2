import type { Question } from './gather-questions.ts';

/**
 * Where a kind is solved. `guests`: the guest list; `row`: the row of the guest or invitation it is about; `address`: that row, where an address is
 * corrected, and the mails; `mails`: what was sent and did not arrive; `campaign`, `municipality` and `activity`: their page; `telephone`: nowhere here.
 */
type SolvedAt = 'guests' | 'row' | 'address' | 'mails' | 'campaign' | 'municipality' | 'activity' | 'telephone';

/**
 * The table of kinds of the desk's list: a room adds a kind of to-do to the platform's list, a line here and its words. `seen`: nothing else takes
 * the question away, so that whoever dealt with it says so on the desk.
 */
export const kinds = {
  'place-free-late': { at: 'guests' },
  'offer-lapses': { at: 'row' },
  'change-asked': { at: 'row' },
  'approval-asked': { at: 'row' },
  'mail-bounced': { at: 'address' },
  'mail-suppressed': { at: 'address' },
  'mail-uncertain': { at: 'mails' },
  'mail-failed': { at: 'mails' },
  interest: { at: 'municipality', seen: true },
  'milestone-held': { at: 'campaign' },
  'signature-awaits': { at: 'campaign' },
  'host-waits': { at: 'activity' },
  'kit-unanswered': { at: 'telephone' },
} as const satisfies Readonly<Record<string, { readonly at: SolvedAt; readonly seen?: true }>>;

/** What the desk can be asked to look at; the same words as the platform's to-do list. */
export type QuestionKind = keyof typeof kinds;

/** Where a link of a line leads, as its words call it. */
export type Way = 'guests' | 'guest' | 'address' | 'mails' | 'campaign' | 'municipality' | 'activity';

const isSeen = (entry: { readonly at: SolvedAt; readonly seen?: true }): boolean => entry.seen === true;

/** Whether somebody says on the desk itself that they dealt with it. */
export const isForSeeing = (kind: QuestionKind): boolean => isSeen(kinds[kind]);

/** A page of the list of mails that shows only what a person still has to deal with. */
const unsolved = '?toon=onopgelost';

/** The row of a guest or an invitation at the desk of an event; undefined where the reader is nobody on its lists. */
const rowOf = (event: string, reader: string | undefined): string | undefined => {
  if (reader === undefined || reader === 'organiser' || reader === 'press') return undefined;
  return `${event}/${reader.startsWith('inv_') ? 'uitnodigingen' : 'gasten'}/${encodeURIComponent(reader)}`;
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
    case 'row':
      return row === undefined ? ways('guests', withEnd(event, '/gasten')) : ways('guest', row);
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
    case 'telephone':
      return [];
  }
};

const withEnd = (path: string | undefined, end: string): string | undefined =>
  path === undefined ? undefined : `${path}${end}`;

const ways = (way: Way, path: string | undefined) => (path === undefined ? [] : [{ way, path }]);
