import type { ReactElement } from 'react';
import type { Organiser, Role, SignedIn } from '#kernel/actors.ts';
import type { Contract, Route } from '#kernel/contract.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';

/** What every page needs to be whole; the stack fills it in, a room hands it to `Page`. */
export type Frame = {
  readonly language: Language;
  /** Without `/en`. */
  readonly path: string;
  readonly siteName: string;
  readonly siteAddress: string;
  /** The line that says that guests and signatures are invented; the laptop has it. */
  readonly banner?: string;
  /** What every form sends along as `form`. Empty on a public page, which has no form. */
  readonly formToken: string;
  readonly signedIn?: {
    readonly name: string;
    /** Where their menu leads; the organisers' desk where nothing is said. */
    readonly desk?: string;
    readonly signOut: { readonly action: string; readonly formToken: string };
  };
};

/** A file that came with a form. `type` is what the sender says it is, and proves nothing. */
export type SentFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** One request, read and trusted as far as its route asks. */
export type Visit = {
  readonly now: Instant;
  readonly requestId: string;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was typed; fields that came more than once are all there (`getAll`). Empty for a GET. */
  readonly form: URLSearchParams;
  /** What came along as a file, by the name of its field; empty on a route that takes none. */
  readonly files: ReadonlyMap<string, SentFile>;
  /** Why there is no form although something was sent; the stack answers such a visit itself. */
  readonly unread?: 'too-large' | 'not-a-form';
  readonly frame: Frame;
  readonly cookies: Readonly<Record<string, string>>;
  /** Stands for the visitor's network in limits; says nothing about it. */
  readonly network: string;
  /** What another server posted, on a route for machines. */
  readonly posted?: Posted;
};

/** A body as it came, at most 64 kB of UTF-8, and the headers by their names in lower case: what a signature is made over. */
export type Posted = { readonly body: string; readonly headers: Readonly<Record<string, string | undefined>> };

/** What another server posted to a route for machines. Who it is, only the route can tell. */
export type MachineVisit = Visit & { readonly posted: Posted };

/** A visit of somebody who may act for an organisation. */
export type OrganiserVisit = Visit & { readonly organiser: Organiser };

/** A visit of somebody signed in with one of the roles that the route names. */
export type MemberVisit<R extends Role> = Visit & { readonly member: Extract<SignedIn, { is: R }> };

export type Cookie = { readonly name: string; readonly value: string; readonly seconds: number };

/** Refused or malformed, for machines: RFC 9457. `now`: the time here, for whoever has to set a clock by it before asking again. */
export type Problem = {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly now?: Instant;
};

/** `seeOther` is a path without `/en`; the visitor stays in the language of the visit. */
export type Answer =
  | {
      readonly page: ReactElement;
      readonly status?: number;
      readonly retryAfterSeconds?: number;
      readonly cookies?: readonly Cookie[];
    }
  | { readonly seeOther: string; readonly cookies?: readonly Cookie[] }
  | { readonly json: unknown }
  | { readonly problem: Problem }
  | { readonly text: string; readonly type: string }
  /** A picture, looked at when it came in: `type` is what its bytes are. */
  | { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' }
  /**
   * A file to keep, under this name (letters, digits, dots and hyphens); at most 4 MB, because Lambda gives no answer above 6 MB in base 64. Never
   * stored on the way, and never shown in the page as what it is not.
   */
  | { readonly file: Uint8Array; readonly name: string; readonly type: string }
  | { readonly notFound: true };

type Handler<V> = (visit: V) => Promise<Answer>;

type Handlers<R extends Route> = {
  readonly [M in Lowercase<R['methods'][number]>]: Handler<
    R['page'] extends 'machine' ? MachineVisit : VisitOf<R['who']>
  >;
};

type VisitOf<W> = W extends 'organiser' ? OrganiserVisit : W extends readonly Role[] ? MemberVisit<W[number]> : Visit;

/** The routes that a function of the room answers: `http` all that name no other. */
type AnsweredBy<C extends Contract, F extends string> = {
  [R in keyof C['routes']]: C['routes'][R] extends { readonly by: infer B }
    ? B extends F
      ? R
      : never
    : 'http' extends F
      ? R
      : never;
}[keyof C['routes']];

/** A handler for each route and method of a contract, whichever function answers it. */
export type EveryEndpoint<C extends Contract> = { readonly [R in keyof C['routes']]: Handlers<C['routes'][R]> };

/** One handler for each route and method of a contract that this function answers; a missing one does not compile. */
export type Endpoints<C extends Contract, F extends string = 'http'> = Pick<EveryEndpoint<C>, AnsweredBy<C, F>>;
