import type { KeptUntil, KeptWhat } from '../core/kept.ts';

type Section = { readonly title: string; readonly text: string };

/** What the desk can be asked to look at; the same words as the platform's to-do list. */
export type QuestionKind =
  | 'place-free-late'
  | 'mail-uncertain'
  | 'mail-failed'
  | 'milestone-held'
  | 'signature-awaits'
  | 'kit-unanswered'
  | 'host-waits';

/** Every text of these pages. Dates come in words. */
export type Words = {
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly description: string;
    readonly all: string;
    readonly coming: string;
    readonly nothing: string;
    readonly cancelled: string;
    /** Numbers are whole; the moment comes in words. */
    readonly campaign: {
      readonly number: (whole: number) => string;
      /** Stands behind the number. */
      readonly counted: (count: number) => string;
      readonly progress: string;
      readonly next: (mark: number, toGo: number) => string;
      readonly noNext: string;
      readonly asOf: (moment: string) => string;
      readonly map: (joined: number, all: number) => string;
      readonly sign: string;
      readonly more: string;
    };
    readonly forWhom: string;
    readonly residents: Section & { readonly link: string };
    readonly alderpersons: Section & { readonly link: string };
    readonly hosts: Section & { readonly link: string };
  };
  readonly desk: {
    readonly title: string;
    readonly create: string;
    readonly questions: string;
    /** `title` of the event, order or activity; a campaign is not named, nor the order or activity whose mails it is about. */
    readonly question: (
      kind: QuestionKind,
      count: number,
      title: string | undefined,
      about: 'event' | 'campaign' | 'kit',
    ) => string;
    readonly since: (date: string) => string;
    readonly solve: Readonly<Record<Exclude<QuestionKind, 'kit-unanswered'>, string>>;
    readonly campaigns: string;
    readonly hosts: string;
    readonly stationDesks: string;
    readonly access: string;
    readonly events: string;
    readonly columns: { readonly event: string; readonly when: string; readonly state: string; readonly links: string };
    readonly states: Readonly<Record<'draft' | 'published' | 'cancelled' | 'past', string>>;
    readonly guests: string;
    readonly mails: string;
    readonly calls: string;
    readonly none: string;
    readonly pages: string;
    readonly newest: string;
    readonly older: string;
  };
  readonly privacy: {
    readonly title: string;
    readonly lead: string;
    readonly who: {
      readonly title: string;
      /** `names` in words: "VWS en VNG". */
      readonly controllers: (names: string) => string;
      /** The officer's address comes behind it. */
      readonly officer: string;
    };
    readonly why: Section;
    readonly kept: {
      readonly title: string;
      readonly columns: { readonly what: string; readonly why: string; readonly until: string };
      readonly things: Readonly<Record<KeptWhat, { readonly what: string; readonly why: string }>>;
      readonly until: Readonly<Record<KeptUntil, string>>;
      readonly copies: string;
    };
    readonly processors: {
      readonly title: string;
      /** What the stage says of one; `does` and `place` go on where the name stops. */
      readonly line: (name: string, does: string, place: string) => string;
      readonly mails: string;
    };
    readonly cookies: { readonly title: string; readonly text: string; readonly items: readonly string[] };
    readonly rights: {
      readonly title: string;
      readonly text: string;
      readonly items: readonly string[];
      readonly how: string;
      /** Leads to the telephone number. */
      readonly call: string;
      readonly complaint: string;
    };
  };
  readonly accessibility: {
    readonly title: string;
    readonly lead: string;
    readonly noStatus: Section;
    readonly tried: {
      readonly title: string;
      readonly columns: { readonly what: string; readonly how: string; readonly when: string };
      readonly rows: readonly { readonly what: string; readonly how: string; readonly when: string }[];
    };
    readonly untried: { readonly title: string; readonly text: string; readonly items: readonly string[] };
    readonly gaps: { readonly title: string; readonly items: readonly string[] };
    readonly report: Section;
  };
  readonly contact: {
    readonly title: string;
    readonly lead: string;
    readonly who: string;
    readonly phone: string;
    readonly email: string;
    readonly event: Section;
    readonly security: Section;
  };
};
