import type { Role } from './actors.ts';

/**
 * What CDK and code agree on, as plain data. A room's `contract.ts` is the only file of it that `infra/` reads: its routes become
 * the gateway's, its functions become Lambda functions with exactly these tables and settings, its table is made as said here.
 */

/**
 * Who may. `link` is whoever holds a personal link, which the page itself checks; a list names the roles of signed-in people; everybody else is
 * turned away by the HTTP stack.
 */
export type Who = 'anyone' | 'link' | 'organiser' | readonly Role[];

export type Method = 'GET' | 'POST';

export type Route = {
  /** As the gateway writes it, Dutch, without `/en`. `$default` answers what no other route does, with any method. */
  readonly path: string;
  readonly methods: readonly Method[];
  readonly who: Who;
  /**
   * Public pages read and set no cookie and may be shared for this many seconds; personal pages are never stored. `machine` is no page: another
   * server posts to it, below `/webhooks/`, or a device of a door, below `/api/deur/`, and proves itself by what it signed; it alone gets the body
   * as it came and is asked no form's token.
   */
  readonly page: 'personal' | 'machine' | { readonly sharedForSeconds: number };
  /** The function of the room that answers it, where that is not `http`. */
  readonly by?: string;
  /** Its form may carry files (multipart, 4 MB in all); on any other route such a form is refused as unreadable. */
  readonly files?: true;
};

/**
 * What a function does with a table. `reads`: get and query. `writes`: put, update and delete, alone or in a transaction. `scans`: looks through all of it,
 * which only finding somebody's own data and erasing it again after a restore may.
 */
export type TableUse = 'reads' | 'writes' | 'scans';

export type Setting =
  | 'STAGE'
  | 'SITE_ADDRESS'
  | 'SITE_NAME'
  | 'ORIGIN_SECRET'
  | 'LINK_SECRET'
  | 'ERASURE_SECRET'
  | 'RESEND_API_KEY'
  | 'RESEND_WEBHOOK_SECRET'
  | 'MAIL_FROM'
  | 'FIRST_ORGANISER'
  | 'PROGRAMME_CONTACT'
  | 'PRIVACY'
  | 'PLACES_AN_HOUR_PER_NETWORK'
  | 'SIGN_IN_LIMITS'
  | 'PASSKEYS'
  | 'EXAMPLE_DATA';

export type FunctionContract = {
  readonly tables: Readonly<Record<string, readonly TableUse[]>>;
  readonly settings: readonly Setting[];
  /** Stream of which table starts it, and for which records: the first word of the `item` key. */
  readonly stream?: { readonly table: string; readonly items: readonly string[] };
  /** Runs once a minute. */
  readonly tick?: true;
  /** A person calls it after a restore: it may do the same with `<table>-restored`, as the runbook names what was brought back. */
  readonly restored?: true;
  /** Seconds and MB; the house's defaults are 10 and 512. */
  readonly timeoutSeconds?: number;
  readonly memory?: number;
};

/** What every function with pages needs, beside its own. */
export const pageSettings = ['SITE_ADDRESS', 'SITE_NAME', 'ORIGIN_SECRET', 'LINK_SECRET', 'EXAMPLE_DATA'] as const;

/** A table always has the keys `of` and `item`, both strings. */
export type TableContract = {
  /** A sparse index `due` (`dueBucket`, `dueAt`) for what happens later. */
  readonly due?: true;
  readonly stream?: true;
  /** The attribute `gone` holds the second after which the item is garbage. Never a timer: every read compares the time itself. */
  readonly garbage?: true;
  readonly indexes?: Readonly<
    /** `carries`: keys only, everything, or the keys and these attributes. */
    Record<string, { readonly of: string; readonly item: string; readonly carries: 'keys' | 'all' | readonly string[] }>
  >;
};

/** A line of the one table of what is kept; its words are on the privacy page. */
export type Kept = { readonly what: string; readonly until: string };

export type Contract = {
  readonly room: string;
  readonly tables: Readonly<Record<string, TableContract>>;
  readonly routes: Readonly<Record<string, Route>>;
  readonly functions: Readonly<Record<string, FunctionContract>>;
  readonly keeps: readonly Kept[];
};

/** A text of a stage that pages show, in both languages. */
export type InBoth = { readonly nl: string; readonly en: string };

/**
 * Who answers for personal data, as the General Data Protection Regulation wants it said: a stage states it, the setting `PRIVACY` carries it
 * as JSON, the privacy page shows it. All settings of a function together are at most 4 kB.
 */
export type Privacy = {
  /** The organisations that decide together why and how. */
  readonly controllers: readonly string[];
  /** Where people write to with a question or a request about their data: an e-mail address. */
  readonly dataProtectionOfficer: string;
  /** Whoever holds data for them. Both texts go on where the name stops: "Resend *sends our emails*, in *the United States*". */
  readonly processors: readonly { readonly name: string; readonly does: InBoth; readonly place: InBoth }[];
  /** On what ground of the law data is used, in sentences; absent while the controllers have not decided. */
  readonly legalBasis?: InBoth;
};

/** The environment variable that names a table. */
export const tableVariable = (table: string): string => `TABLE_${table.toUpperCase().replaceAll('-', '_')}`;
