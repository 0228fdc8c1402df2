/** What a page under `/_local` is asked: the path without the query, header names in lower case, the body as text. */
export type LocalRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Record<string, string>;
  readonly body: string;
};

/** What a page under `/_local` answers. A header with several values (Set-Cookie) is an array. */
export type LocalResponse = {
  readonly status: number;
  readonly headers?: Record<string, string | string[]>;
  readonly body: string | Uint8Array;
};

/** Answers what is its own and gives `undefined` for everything else, so that the next handler is asked. */
export type LocalHandler = (request: LocalRequest) => Promise<LocalResponse | undefined>;

/** An answer in JSON. */
export const json = (status: number, value: unknown): LocalResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});
