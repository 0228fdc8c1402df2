import type { OwnField, OwnGoes, OwnState } from '#kernel/own-data.ts';
import type { OwnRoom } from '../core/own-data.ts';

/** Every text of asking for one's own data, seeing it and having it erased. Dates and moments come in words. */
export type OwnDataWords = {
  readonly title: string;
  readonly ask: {
    readonly lead: string;
    readonly email: string;
    readonly emailHelp: string;
    readonly kept: (date: string) => string;
    readonly send: string;
    /** The same for every address. */
    readonly asked: { readonly title: string; readonly text: string; readonly none: string };
    readonly tooOften: { readonly title: string; readonly text: (time: string) => string };
  };
  readonly faults: {
    readonly summary: string;
    readonly emailMissing: string;
    readonly emailInvalid: string;
    readonly choiceMissing: string;
  };
  readonly refused: Readonly<Record<'no-such-link' | 'expired', { readonly title: string; readonly text: string }>> & {
    readonly again: string;
  };
  readonly own: {
    readonly lead: (email: string) => string;
    readonly until: (moment: string) => string;
    readonly nothing: string;
    readonly file: string;
    readonly rooms: Readonly<Record<OwnRoom, string>>;
    readonly labels: Readonly<Record<OwnField | 'kept' | 'since' | 'until' | 'goes', string>>;
    readonly states: Readonly<Record<OwnState, string>>;
    /** What choosing to be erased does with it; `contact` is whom to call. */
    readonly goes: Readonly<Record<OwnGoes, (contact: string) => string>>;
    readonly mails: { readonly what: string; readonly sent: string; readonly until: string };
    readonly moreMails: (count: number) => string;
  };
  readonly erase: {
    readonly title: string;
    readonly what: readonly string[];
    readonly staysTitle: string;
    readonly stays: readonly string[];
    readonly legend: string;
    readonly choice: string;
    readonly button: string;
    readonly done: { readonly title: string; readonly text: string };
    readonly left: { readonly title: string; readonly text: string };
  };
};
