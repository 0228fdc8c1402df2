import type { Instant } from '#kernel/instants.ts';

/** What one question is about, as the room that asked wrote it down. */
export type Asked<Kind extends string> = {
  readonly kind: Kind;
  readonly subject: string;
  readonly event?: string | undefined;
  readonly campaign?: string | undefined;
  /** The order of a kit, or what a host handed in, whose mails it is about. */
  readonly kit?: string | undefined;
  /** What a host handed in. */
  readonly application?: string | undefined;
  /** Whose row it is about: a guest's key, an invitation, or the reader of a mail. */
  readonly reader?: string | undefined;
  /** What it is called where the question says so itself. */
  readonly title?: string | undefined;
  readonly since: Instant;
  readonly due?: Instant | undefined;
  /** Who does it, by id, and how colleagues call them. */
  readonly owner?: string | undefined;
  readonly ownerName?: string | undefined;
};

/** Something that waits for a person, as one line of the desk: questions of one kind, about one thing, with one owner. */
export type Question<Kind extends string> = Omit<Asked<Kind>, 'subject'> & {
  /** Names the line in the desk's form; the same as long as nobody takes it. */
  readonly key: string;
  readonly count: number;
  /** What the questions behind it are about. */
  readonly subjects: readonly string[];
};

/** The lines about one event, one campaign, or none of these. */
export type QuestionGroup<Kind extends string> = {
  readonly event: string | undefined;
  readonly campaign: string | undefined;
  readonly lines: readonly Question<Kind>[];
};

/**
 * What waits, grouped by event or campaign: what is past its last moment first, then what has the nearest, then what waits longest; and the groups by
 * their first line.
 */
export const gatherQuestions = <Kind extends string>(
  asked: readonly Asked<Kind>[],
  now: Instant,
): readonly QuestionGroup<Kind>[] => {
  const lines = new Map<string, Question<Kind>>();
  for (const { subject, ...one } of asked) {
    const about = [one.event, one.campaign, one.kit, one.application, one.title, one.owner].map((each) => each ?? null);
    const key = JSON.stringify([one.kind, ...about]);
    const line = lines.get(key);
    lines.set(key, line === undefined ? { ...one, key, count: 1, subjects: [subject] } : joined(line, one, subject));
  }
  const groups = new Map<string, QuestionGroup<Kind>>();
  for (const line of [...lines.values()].sort(byUrgency(now))) {
    const { event, campaign } = placeOf(line);
    const key = JSON.stringify([event ?? null, campaign ?? null]);
    const group = groups.get(key) ?? { event, campaign, lines: [] };
    groups.set(key, { ...group, lines: [...group.lines, line] });
  }
  return [...groups.values()];
};

/** A question about an event and a campaign at once is the event's. */
const placeOf = ({ event, campaign }: Pick<Asked<string>, 'event' | 'campaign'>) => ({
  event,
  campaign: event === undefined ? campaign : undefined,
});

/** Two questions as one line are nobody's row: they are solved where there is a list of them. */
const joined = <Kind extends string>(
  line: Question<Kind>,
  { since, due }: Pick<Asked<Kind>, 'since' | 'due'>,
  subject: string,
): Question<Kind> => ({
  ...line,
  reader: undefined,
  count: line.count + 1,
  subjects: [...line.subjects, subject],
  since: since < line.since ? since : line.since,
  due: [line.due, due].filter((one) => one !== undefined).toSorted()[0],
});

/** Whether its last moment has passed. */
export const isOverdue = ({ due }: { readonly due?: Instant | undefined }, now: Instant): boolean =>
  due !== undefined && due < now;

const byUrgency = (now: Instant) => (one: Urgency, other: Urgency) => {
  const [first, second] = [one, other].map((each) => [isOverdue(each, now) ? 0 : 1, each.due ?? '9', each.since]);
  for (const [at, part] of (first ?? []).entries()) {
    const counterpart = second?.[at] ?? '';
    if (part !== counterpart) return part < counterpart ? -1 : 1;
  }
  return 0;
};
type Urgency = { readonly due?: Instant | undefined; readonly since: Instant };
