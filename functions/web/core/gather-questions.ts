import type { Instant } from '#kernel/instants.ts';

/**
 * Something that waits for a person, as one line of the desk: what, at which event or campaign, how often, since when. `kit` is the order of a kit,
 * or what a host handed in, whose mails it is about; `application` what a host handed in; `title` what it is called where the question says so itself.
 */
export type Question<Kind extends string> = {
  readonly kind: Kind;
  readonly event: string | undefined;
  readonly campaign: string | undefined;
  readonly kit?: string | undefined;
  readonly application?: string | undefined;
  readonly title?: string | undefined;
  readonly count: number;
  readonly since: Instant;
};

type Asked<Kind extends string> = {
  readonly kind: Kind;
  readonly event?: string | undefined;
  readonly campaign?: string | undefined;
  readonly kit?: string | undefined;
  readonly application?: string | undefined;
  readonly title?: string | undefined;
  readonly since: Instant;
};

/** One line per kind and what it is about, whatever the number of things behind it; what waits longest comes first. */
export const gatherQuestions = <Kind extends string>(asked: readonly Asked<Kind>[]): readonly Question<Kind>[] => {
  const lines = new Map<string, Question<Kind>>();
  for (const { kind, event, campaign, kit, application, title, since } of asked) {
    const about = [event, campaign, kit, application, title];
    const key = JSON.stringify([kind, ...about.map((each) => each ?? null)]);
    const line = lines.get(key);
    lines.set(key, {
      kind,
      event,
      campaign,
      kit,
      application,
      title,
      count: (line?.count ?? 0) + 1,
      since: line !== undefined && line.since < since ? line.since : since,
    });
  }
  return [...lines.values()].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
};
