import type { NotFree } from '../core/availability.ts';
import type { DayPart, Hours } from '../core/slot.ts';

/** Why a slot cannot be had, without its details. */
export type WhyNot = NotFree['because'];

/** Every text that everybody may read about kits, and the words for a slot that its orderers read as well. */
export type PublicWords = {
  readonly lent: string;
  readonly given: string;
  readonly part: Readonly<Record<DayPart, string>>;
  readonly hours: (slotHours: Hours) => string;
  readonly slot: (dayText: string, dayPart: DayPart, slotHours: Hours) => string;
  readonly station: (stationName: string) => string;
  /** As a heading. */
  readonly stationTitle: (stationName: string) => string;
  readonly free: string;
  /** In a cell, short. */
  readonly whyNot: Readonly<Record<WhyNot, string>>;
  /** The desk's own reason stands behind it. */
  readonly closedBecause: string;
  /** In a sentence below the table, for reasons that stand in it. */
  readonly whyNotMeans: Readonly<Record<Exclude<WhyNot, 'not-here' | 'closed'>, (noticeDays: number) => string>> & {
    readonly closed: string;
  };
  readonly catalogue: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly from: (partner: string) => string;
    readonly units: (count: number) => string;
    readonly allYear: string;
  };
  readonly stock: {
    readonly left: (count: number) => string;
    readonly of: (count: number) => string;
    readonly gone: string;
    readonly notOpen: string;
    readonly closed: string;
  };
  /** From when till when a package can be asked for. */
  readonly open: {
    readonly from: (moment: string) => string;
    readonly until: (moment: string) => string;
    readonly through: (dayText: string) => string;
    readonly was: (dayText: string) => string;
  };
  readonly kit: {
    readonly back: string;
    readonly what: string;
    readonly whatLent: string;
    readonly whatGiven: string;
    readonly whose: string;
    readonly howMany: string;
    readonly forWhom: string;
    readonly ask: string;
    readonly notice: (noticeDays: number) => string;
    readonly delivery: string;
    readonly deliveryBetween: (fromDay: string, untilDay: string) => string;
    readonly most: string;
    readonly mostEach: (count: number) => string;
    readonly order: string;
    readonly signIn: string;
    readonly takePart: string;
    readonly takePartNote: string;
    readonly contentsTitle: string;
    readonly partName: string;
    readonly count: string;
    readonly returns: string;
    readonly comesBack: string;
    readonly usedUp: string;
    readonly partCount: (count: number) => string;
    readonly bufferTitle: string;
    readonly buffer: (daysBefore: number, daysAfter: number) => string;
    readonly bufferWhy: string;
    readonly stationsTitle: string;
    readonly stations: string;
    readonly noStations: string;
    readonly calendarOf: (stationName: string) => string;
    readonly goneTitle: string;
    readonly gone: string;
    readonly closedTitle: string;
    readonly closed: string;
    readonly print: string;
    readonly nextTime: string;
    readonly fund: (fundName: string) => string;
    readonly contactTitle: string;
    readonly contact: (contact: string) => string;
  };
  readonly print: {
    readonly title: (kitTitle: string) => string;
    readonly lead: string;
    readonly back: string;
    readonly empty: string;
  };
  readonly calendar: {
    /** Behind the name of the kit. */
    readonly atStation: (stationName: string) => string;
    readonly lead: string;
    readonly first: (dayText: string) => string;
    readonly notice: (noticeDays: number) => string;
    readonly stations: string;
    readonly day: string;
    readonly week: (weekNumber: number) => string;
    readonly months: string;
    readonly showing: string;
    readonly threeMonths: string;
    readonly oneMonth: string;
    readonly meansTitle: string;
    readonly order: string;
    readonly back: string;
  };
};
