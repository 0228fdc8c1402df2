import type { Offer } from '../core/event.ts';
import type { Standing } from '../core/standing.ts';
import type { DeskWords } from './desk-words.ts';

/** Every text of this room. A standing, an offer, a refusal or a fault without words does not compile. */
export type Words = {
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly noneLead: string;
    readonly noMore: string;
    readonly cancelled: string;
    readonly pages: string;
    readonly next: string;
    readonly toBeginning: string;
  };
  readonly event: {
    readonly when: string;
    readonly where: string;
    readonly forWhom: string;
    readonly cost: string;
    readonly places: string;
    readonly placesNow: (standing: Standing, left: number, capacity: number) => string;
    /** What may still be done, and until when. */
    readonly placesNote: (standing: Standing, waiting: number, closesAt: string) => string | undefined;
    /** Only who was invited may answer: by the own link, or the code in a letter. */
    readonly byInvitation: string;
    readonly byInvitationNote: string;
    readonly useCode: string;
    readonly signUp: string;
    readonly joinLine: string;
    readonly cancelledTitle: string;
    /** Stands before the reason, which is between quotation marks. */
    readonly reason: string;
    readonly programme: string;
    readonly directions: string;
    readonly offers: string;
    readonly offer: Readonly<Record<Offer, string>>;
    readonly invitedBy: string;
    readonly questions: string;
    /** "Bel of mail" in front of the name, the number and the address. */
    readonly ask: (name: string) => string;
    readonly all: string;
    /** A time of the programme, typed as "17.30". */
    readonly time: (typed: string) => string;
  };
  readonly desk: DeskWords;
};
