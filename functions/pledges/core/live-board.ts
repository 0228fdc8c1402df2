import type { PublicBoard } from './public-json.ts';

/** What a screen shows of an answer. */
export type LiveBoard = Pick<
  PublicBoard,
  'count' | 'municipalities' | 'nextMark' | 'asOf' | 'latest' | 'joined' | 'milestone'
> & { readonly underWay: number };

/** What a screen knows between two polls. */
export type Live = {
  /** The last good answer; undefined while the page still shows what the server wrote. */
  readonly board: LiveBoard | undefined;
  /** When the newest milestone that it knows was released; empty when there was none. */
  readonly released: string;
  /** Polls in a row without a good answer. */
  readonly failures: number;
};

export type Heard =
  | { readonly is: 'board'; readonly board: LiveBoard }
  /** 304: nothing has changed. */
  | { readonly is: 'same' }
  | { readonly is: 'failed' };

/** `show` is what changes on the screen; `celebrate` a milestone that this screen has not shown yet. */
export type Hearing = {
  readonly live: Live;
  readonly show?: LiveBoard;
  readonly celebrate?: NonNullable<LiveBoard['milestone']>;
};

/**
 * Takes in what a poll brought. The last known number stands through any failure, and an answer older than the one on screen, such as another
 * edge's copy, changes nothing. A milestone is celebrated once: when its release is newer than every one this screen knows, so one that was taken back
 * and released again is, and one that comes into view because a later was taken back is not.
 */
export const hear = (live: Live, heard: Heard): Hearing => {
  if (heard.is === 'failed') return { live: { ...live, failures: live.failures + 1 } };
  if (heard.is === 'same' || (live.board !== undefined && heard.board.asOf < live.board.asOf)) {
    return { live: { ...live, failures: 0 } };
  }
  const { board } = heard;
  const release = board.milestone?.releasedAt ?? '';
  const isNew = release > live.released;
  return {
    live: { board, released: isNew ? release : live.released, failures: 0 },
    show: board,
    ...(isNew && board.milestone && { celebrate: board.milestone }),
  };
};

/** One answer that went astray is nobody's business; from the third on the screen says that it hears nothing. */
export const isCutOff = ({ failures }: Live): boolean => failures >= 3;

/** A server in trouble is not asked more often for it; the network's return is seen within ten seconds. */
const slowestMilliseconds = 10_000;
export const waitAfter = (live: Live, every: number): number =>
  isCutOff(live) ? Math.max(every, Math.min(slowestMilliseconds, every * 2 ** Math.min(10, live.failures - 2))) : every;

/** Who listens to a page hears a number at most this often. */
export const sayEveryMilliseconds = 10_000;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** An answer as a board; undefined for anything else, such as the sign-in page of a hotel's network. */
export const readBoard = (value: unknown): LiveBoard | undefined => {
  if (!isRecord(value)) return undefined;
  const { count, municipalities, underWay, asOf, latest, joined, nextMark, milestone } = value;
  const sound =
    isCount(count) &&
    isCount(municipalities) &&
    isCount(underWay) &&
    isText(asOf) &&
    Array.isArray(joined) &&
    joined.every(isText) &&
    Array.isArray(latest) &&
    latest.every((one) => isRecord(one) && isText(one.code) && isText(one.name) && isText(one.province)) &&
    (nextMark === undefined || (isRecord(nextMark) && isCount(nextMark.mark) && isCount(nextMark.toGo))) &&
    (milestone === undefined || (isRecord(milestone) && isCount(milestone.mark) && isText(milestone.releasedAt)));
  return sound ? (value as LiveBoard) : undefined;
};
