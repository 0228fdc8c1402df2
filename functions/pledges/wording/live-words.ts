/**
 * What the live number says, on the server and in the visitor's browser. Apart from the other words, because the script carries these along. Times come
 * in as they are read aloud: "20.13 uur", "20:13".
 */
export type LiveWords = {
  readonly number: (whole: number) => string;
  /** Stands under the number, which it does not repeat. */
  readonly counted: (count: number) => string;
  /** The number in a sentence, for who listens. */
  readonly sentence: (count: number) => string;
  readonly underWay: (count: number) => string;
  readonly next: (mark: number, toGo: number) => string;
  readonly noNext: string;
  readonly map: (joined: number, all: number) => string;
  readonly asOf: (time: string) => string;
  readonly cutOff: (since: string, time: string) => string;
  /** Stands above a milestone's number. */
  readonly milestone: string;
  /** Instead of the name of a municipality that may not be named yet. */
  readonly nameLater: string;
};
