import type { ApplicationStep, ParcelState } from '../core/application.ts';
import type { DeliveryStep } from '../core/deliver.ts';
import type { Judging } from '../core/judge-application.ts';

type Told = { readonly title: string; readonly text: string };

/** Why an organiser's answer changed nothing. */
export type JudgeRefusal = Extract<Judging, { is: 'refused' }>['because'] | 'busy';
/** What an organiser's answer did. */
export type JudgeNotice = 'approved' | 'asked' | 'refused-it';
/** What is wrong with an organiser's answer. */
export type JudgeFault = 'no-verdict' | 'no-question' | 'no-reason' | 'too-long';

/** Every text for the organisers who look at what hosts hand in, and for the partner who brings the packages. */
export type HostsWords = {
  /** How an action went; without the sentence once it was erased. */
  readonly report: (count: number, hostSaid: string) => string;
  readonly faultsTitle: (count: number) => string;
  readonly list: {
    readonly title: string;
    readonly lead: (workingDays: number) => string;
    readonly none: string;
    readonly waitsTitle: (count: number) => string;
    readonly askedTitle: (count: number) => string;
    readonly since: (moment: string) => string;
    readonly overdue: string;
    readonly packages: (count: number) => string;
    readonly reportedTitle: (count: number) => string;
    readonly notice: Readonly<Record<JudgeNotice, string>>;
  };
  readonly one: {
    readonly back: string;
    readonly sentAt: string;
    readonly answerBy: string;
    readonly email: string;
    readonly parcel: string;
    readonly parcelTold: Readonly<Record<ParcelState, string>>;
    readonly placeInLine: (placeInLine: number) => string;
    readonly state: Readonly<Record<'draft' | 'waits' | 'asked' | 'approved' | 'refused' | 'withdrawn', string>>;
    readonly question: string;
    readonly reason: string;
    readonly page: string;
    readonly toPage: string;
    readonly report: string;
    readonly step: Readonly<Record<ApplicationStep, string>>;
    readonly terms: Readonly<
      Record<
        | 'title'
        | 'summary'
        | 'for-whom'
        | 'cost'
        | 'when'
        | 'where'
        | 'municipality'
        | 'places'
        | 'organisation'
        | 'name'
        | 'phone'
        | 'howMany'
        | 'address',
        string
      >
    >;
    readonly answerTitle: string;
    readonly verdict: string;
    readonly approve: string;
    readonly approveHelp: string;
    readonly ask: string;
    readonly askHelp: string;
    readonly refuse: string;
    readonly refuseHelp: string;
    readonly words: string;
    readonly wordsHelp: string;
    readonly send: string;
    readonly fault: Readonly<Record<JudgeFault, string>>;
    readonly refused: Readonly<Record<JudgeRefusal, Told>>;
  };
  readonly deliveries: {
    readonly title: (kitTitle: string) => string;
    readonly back: string;
    readonly window: (from: string, until: string) => string;
    readonly none: string;
    readonly toPaper: string;
    readonly group: Readonly<Record<DeliveredState, (count: number) => string>>;
    readonly problem: string;
    readonly choose: string;
    readonly row: (hostOrganisation: string, howMany: number) => string;
    readonly some: Readonly<Record<DeliveryStep, string>>;
    readonly all: Readonly<Record<DeliveryStep, (count: number) => string>>;
    readonly marked: (count: number) => string;
    readonly nothingChosen: string;
    readonly busy: Told;
    readonly stale: Told;
    readonly erased: string;
    readonly wanting: {
      readonly caption: (count: number) => string;
      readonly columns: Readonly<Record<'who' | 'howMany' | 'list' | 'email', string>>;
      readonly late: string;
      readonly nextTime: string;
    };
  };
  readonly paper: {
    readonly title: (kitTitle: string) => string;
    readonly caption: (count: number, packageCount: number) => string;
    readonly columns: Readonly<Record<'who' | 'address' | 'howMany' | 'contact' | 'date' | 'state', string>>;
    readonly state: Readonly<Record<DeliveredState, string>>;
    readonly print: string;
    readonly destroy: (date: string) => string;
    readonly back: string;
  };
};

/** The states in which packages stand on a delivery list. */
export type DeliveredState = Extract<ParcelState, 'allotted' | 'packed' | 'sent' | 'delivered' | 'not-delivered'>;
