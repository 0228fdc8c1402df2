import type { Instant } from '#kernel/instants.ts';

/** Something that waits for a person, as one line of the desk: what, at which event or campaign, how often, since when. */
export type Question<Kind extends string> = {
  readonly kind: Kind;
  readonly event: string | undefined;
  readonly campaign: string | undefined;
  readonly count: number;
  readonly since: Instant;
};

type Asked<Kind extends string> = {
  readonly kind: Kind;
  readonly event?: string | undefined;
  readonly campaign?: string | undefined;
  readonly since: Instant;
};

/** One line per kind and event or campaign, whatever the number of things behind it; what waits longest comes first. */
export const gatherQuestions = <Kind extends string>(asked: readonly Asked<Kind>[]): readonly Question<Kind>[] => {
  const lines = new Map<string, Question<Kind>>();
  for (const { kind, event, campaign, since } of asked) {
    const key = JSON.stringify([kind, event ?? null, campaign ?? null]);
    const line = lines.get(key);
    lines.set(key, {
      kind,
      event,
      campaign,
      count: (line?.count ?? 0) + 1,
      since: line !== undefined && line.since < since ? line.since : since,
    });
  }
  return [...lines.values()].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
};
