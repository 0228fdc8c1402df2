import type { Mark, standingOf } from '../core/campaign.ts';
import type { CampaignFault, CampaignField, TextFault, TextField } from '../core/campaign-plan.ts';

/** What just happened, as it stands behind `?uitkomst=` in the address. */
export type CampaignNotice = 'made' | 'saved' | 'text-saved' | 'published';
export type MilestoneNotice = 'released' | 'undone';
export type RehearsalNotice = 'begun' | 'signed' | 'ended' | MilestoneNotice;

/** Why something was not done although everything sent can be read. */
export type CampaignRefusal =
  | 'busy'
  | 'changed-meanwhile'
  | 'text-changed-meanwhile'
  | 'sent-before'
  | 'no-text'
  | 'other-municipality'
  | 'not-there-any-more'
  | 'not-released'
  | 'lower-first'
  | 'higher-shown'
  | 'release-first'
  | 'no-such-act'
  | 'no-rehearsal'
  | 'nothing-added';

type Standing = ReturnType<typeof standingOf>;

/** What is said differently while one rehearses: then nobody sees anything. */
type SaysOfMilestone = {
  readonly readFirst: string;
  readonly press: string;
  readonly pressUnnamed: string;
  readonly shownSince: (moment: string) => string;
  readonly undoText: (mark: number) => string;
};

/** The texts of the desk for campaigns, their milestones and the rehearsal. */
export type CampaignDeskWords = {
  readonly standing: Readonly<Record<Standing, string>>;
  readonly notice: Readonly<Record<CampaignNotice, string>>;
  readonly refused: Readonly<Record<CampaignRefusal, { readonly title: string; readonly text: string }>>;
  readonly faultsTitle: (count: number) => string;
  readonly nowOther: (fields: string) => string;
  readonly showNow: string;
  readonly showMade: string;
  readonly toDesk: string;
  readonly toCampaigns: string;
  readonly toCampaign: string;
  readonly someOptional: string;
  readonly optional: string;
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly create: string;
    readonly none: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'campaign' | 'period' | 'state', string>>;
    readonly dates: (from: string, until: string) => string;
    readonly pages: string;
    readonly newest: string;
    readonly older: string;
  };
  readonly editor: {
    readonly newTitle: string;
    readonly newLead: string;
    readonly title: string;
    readonly create: string;
    readonly save: string;
    readonly group: Readonly<Record<'what' | 'before' | 'numbers' | 'when' | 'contact', string>>;
    readonly field: Readonly<Record<CampaignField, { readonly label: string; readonly help?: string }>>;
    /** A question in a word or two, where several are named in one sentence. */
    readonly called: (field: CampaignField) => string;
    readonly fault: (field: CampaignField, fault: CampaignFault) => string;
  };
  readonly text: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly now: (version: number, date: string) => string;
    readonly since: string;
    readonly sinceHelp: string;
    readonly intro: string;
    readonly introHelp: string;
    readonly pillar: (place: number) => string;
    readonly pillarHelp: string;
    readonly pillarTitle: (place: number) => string;
    readonly pillarText: (place: number) => string;
    readonly save: (version: number) => string;
    readonly fault: (field: TextField, fault: TextFault) => string;
  };
  readonly overview: {
    readonly asOf: (time: string) => string;
    readonly refresh: string;
    readonly facts: Readonly<
      Record<
        | 'count'
        | 'shown'
        | 'underWay'
        | 'next'
        | 'goal'
        | 'awaiting'
        | 'withoutDecision'
        | 'period'
        | 'text'
        | 'address',
        string
      >
    >;
    readonly countNow: (count: number, all: number) => string;
    readonly countNote: string;
    readonly municipalities: (count: number) => string;
    readonly shownNote: string;
    readonly underWayNote: string;
    readonly nextNow: (mark: number, left: number) => string;
    readonly nextHeld: (mark: number) => string;
    readonly noNext: string;
    readonly goalNow: (mark: Mark) => string;
    readonly signatures: (count: number) => string;
    readonly withoutDecisionNote: string;
    readonly periodNote: string;
    readonly toAwaiting: string;
    readonly toDecisions: string;
    readonly textNow: (version: number, date: string) => string;
    readonly noText: string;
    readonly addressLater: string;
    readonly held: (mark: number) => string;
    readonly heldText: (moment: string) => string;
    readonly heldSoon: string;
    readonly look: (mark: number) => string;
    readonly publishTitle: string;
    readonly publishHelp: string;
    readonly publish: string;
    readonly textFirst: string;
    readonly writeText: string;
    readonly marks: {
      readonly caption: string;
      readonly none: string;
      readonly columns: Readonly<Record<'mark' | 'state' | 'when', string>>;
      readonly mark: (mark: number) => string;
      readonly state: Readonly<Record<'ahead' | 'held' | 'released' | 'quiet', string>>;
      readonly toGo: (left: number) => string;
      readonly byItself: (moment: string) => string;
      readonly since: (moment: string) => string;
      readonly quietWhen: string;
      readonly soon: string;
    };
    readonly groups: Readonly<Record<'show' | 'sign' | 'arrange', string>>;
    readonly links: Readonly<
      Record<
        | 'page'
        | 'screen'
        | 'rehearsal'
        | 'register'
        | 'awaiting'
        | 'invite'
        | 'paper'
        | 'import'
        | 'edit'
        | 'text'
        | 'mails',
        string
      >
    >;
  };
  readonly milestone: SaysOfMilestone & {
    readonly title: (mark: number) => string;
    readonly badge: Readonly<Record<'held' | 'released', string>>;
    readonly facts: Readonly<
      Record<'municipality' | 'signatory' | 'signedAt' | 'reachedAt' | 'college' | 'named', string>
    >;
    readonly signedNote: string;
    readonly noSignatory: string;
    readonly decided: (date: string) => string;
    readonly toDecide: string;
    readonly collegeUnknown: string;
    readonly mayName: string;
    readonly mayNotName: string;
    readonly show: (mark: number) => string;
    readonly byItself: (moment: string) => string;
    readonly undoneBefore: string;
    readonly gone: (mark: number, count: number) => string;
    readonly quiet: string;
    readonly undoTitle: string;
    readonly undo: (mark: number) => string;
    readonly history: string;
    readonly act: Readonly<Record<'reached' | 'released' | 'undone', string>>;
    readonly by: Readonly<Record<'you' | 'colleague' | 'clockwork', string>>;
    readonly otherNow: (name: string) => string;
    readonly notice: (notice: MilestoneNotice, mark: number) => string;
  };
  readonly rehearsal: SaysOfMilestone & {
    readonly title: string;
    readonly lead: string;
    readonly how: string;
    readonly beginsWith: (count: number) => string;
    readonly begin: string;
    readonly facts: Readonly<Record<'count' | 'shown' | 'underWay' | 'real', string>>;
    readonly realNote: string;
    readonly screen: string;
    readonly addTitle: string;
    readonly add: (count: number) => string;
    readonly held: (mark: number) => string;
    readonly heldMore: (marks: string) => string;
    readonly released: (mark: number) => string;
    readonly endTitle: string;
    readonly endText: string;
    readonly end: string;
    readonly notice: Readonly<Record<RehearsalNotice, string>>;
  };
};
