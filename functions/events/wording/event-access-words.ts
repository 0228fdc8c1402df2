import type { EventRole } from '#kernel/actors.ts';

type Told = { readonly title: string; readonly text: string };

/** Every text of the page that lets people in for one event. */
export type EventAccessWords = {
  readonly title: (event: string) => string;
  readonly back: string;
  readonly lead: string;
  readonly none: string;
  readonly caption: string;
  readonly columns: Readonly<Record<'name' | 'email' | 'as' | 'since', string>>;
  readonly as: Readonly<Record<EventRole, string>>;
  readonly give: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly email: string;
    readonly emailHelp: string;
    readonly as: string;
    readonly options: Readonly<Record<EventRole, { readonly label: string; readonly help: string }>>;
    readonly kept: string;
    readonly send: string;
  };
  readonly end: { readonly title: string; readonly what: string; readonly question: string; readonly send: string };
  readonly faultsTitle: (count: number) => string;
  readonly fault: Readonly<
    Record<'name-missing' | 'not-a-name' | 'email-missing' | 'not-an-email' | 'as-missing' | 'person-missing', string>
  >;
  readonly refusal: Readonly<Record<'own-organiser' | 'too-many' | 'sent-before' | 'busy', Told>>;
  /** What just happened, as it stands behind `?uitkomst=` in the address. */
  readonly done: Readonly<Record<'gegeven' | 'gestopt', Told>>;
};
