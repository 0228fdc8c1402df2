import type { LiveWords } from './live-words.ts';

/** Every text of the pages that everybody may read. Moments, dates and names come in as a visitor reads them. */
export type PublicWords = {
  readonly live: LiveWords;
  readonly campaign: {
    readonly description: (count: number) => string;
    readonly asOf: (moment: string) => string;
    readonly progress: string;
    readonly sign: string;
    readonly notOpen: (moment: string) => string;
    readonly closed: string;
    readonly toMembers: string;
    readonly toScreen: string;
    readonly map: string;
    readonly legend: string;
    readonly unnamed: (count: number) => string;
    readonly latest: string;
    readonly nobody: string;
    readonly pledge: string;
    readonly inForce: (date: string) => string;
    readonly asks: string;
    readonly decides: string;
    readonly provinces: string;
    readonly province: string;
    readonly joined: string;
    readonly ofAll: string;
    readonly machines: string;
    readonly machinesText: string;
    readonly questions: string;
    /** Before the name, the number and the address. */
    readonly ask: (name: string) => string;
  };
  readonly members: {
    readonly title: string;
    readonly lead: (count: number, moment: string) => string;
    readonly leadThen: (count: number, date: string) => string;
    readonly filter: string;
    /** What the map of one province shows. */
    readonly map: (province: string, joined: number, all: number) => string;
    readonly legend: string;
    readonly everywhere: string;
    readonly caption: (count: number) => string;
    readonly captionIn: (count: number, province: string) => string;
    readonly municipality: string;
    readonly province: string;
    readonly since: string;
    readonly state: string;
    readonly formerly: (names: string) => string;
    readonly none: string;
    readonly otherDay: string;
    readonly dayBefore: string;
    readonly dayAfter: string;
    readonly today: string;
    readonly unknownDate: string;
    readonly unknownDateHelp: (from: string) => string;
    readonly back: string;
  };
  readonly member: {
    readonly description: (name: string) => string;
    readonly joined: string;
    readonly toFollow: string;
    readonly joinedLead: (name: string, date: string) => string;
    readonly toFollowNote: string;
    readonly since: string;
    readonly state: string;
    readonly province: string;
    readonly contact: string;
    readonly formerly: string;
    readonly formerlySince: (name: string, date: string) => string;
    readonly pledge: string;
    readonly pledgeNotYet: string;
    readonly events: string;
    readonly notJoinedLead: (name: string) => string;
    readonly howToJoin: string;
    readonly sign: string;
    readonly ended: (name: string) => string;
    readonly endedInto: string;
    readonly toMembers: string;
    readonly toCampaign: string;
  };
  readonly screen: {
    readonly title: (name: string) => string;
    readonly latest: string;
    readonly nobody: string;
    readonly refresh: string;
    readonly rehearsal: string;
    readonly rehearsalNote: string;
  };
};
