import type { KeptUntil, KeptWhat } from '../core/kept.ts';
import type { QuestionKind, Way } from '../core/kinds.ts';

type Section = { readonly title: string; readonly text: string };

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
    readonly nothing: string;
    /** A colleague was first. */
    readonly changed: { readonly title: string; readonly text: string };
    /** Above the lines about no event; those of an event or campaign stand under its title, where it still has one. */
    readonly groups: Readonly<Record<'event' | 'campaign' | 'other', string>>;
    /** `title` of the order or activity, where the question says it. */
    readonly question: Readonly<Record<QuestionKind, (count: number, title: string | undefined) => string>>;
    readonly since: (date: string) => string;
    readonly due: (moment: string) => string;
    readonly overdue: string;
    readonly owner: { readonly nobody: string; readonly you: string; readonly other: (name: string) => string };
    readonly solve: Readonly<Record<Way, string>>;
    readonly take: string;
    readonly takeOver: string;
    readonly giveBack: string;
    readonly seen: string;
    readonly campaigns: string;
    readonly hosts: string;
    readonly stationDesks: string;
    readonly erased: string;
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
      /** Leads to the page where somebody asks for their own data. */
      readonly own: string;
      /** Leads to the telephone number. */
      readonly call: string;
      readonly complaint: string;
    };
  };
  readonly erased: {
    readonly title: string;
    readonly lead: string;
    /** Leads to the privacy page. */
    readonly rules: string;
    readonly none: (month: string) => string;
    readonly caption: (month: string) => string;
    readonly columns: { readonly what: string; readonly day: string; readonly count: string; readonly until: string };
    readonly months: string;
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
