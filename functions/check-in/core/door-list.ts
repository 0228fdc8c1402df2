import type { CardTheme } from '#kernel/card-themes.ts';
import type { Instant } from '#kernel/instants.ts';

/** What a device is there for. `door`: lets in. `lead`: lets in and may add a chair. `table`: one table's host; sees that table and takes signatures. */
export type DeviceRole = 'door' | 'lead' | 'table';

/** What somebody is expected as. `invited`: asked and silent, or said no: has no place, and may still walk in. */
export type Expected = 'seated' | 'waiting' | 'offered' | 'asked' | 'cancelled' | 'invited';

/** A guest as the door may know one: no address, no telephone number, no diet; a card and a signature only where a table is told of its own guests. */
export type DoorGuest = {
  /** In rsvps, or `invitation:<inv_…>` for who was invited and has no place. */
  readonly key: string;
  readonly name: string;
  readonly role?: string | undefined;
  /** The code. */
  readonly municipality?: string | undefined;
  readonly organisation?: string | undefined;
  readonly party: number;
  readonly is: Expected;
  readonly table?: number | undefined;
  /** That help was asked for at the door; which, the kitchen and the organiser know. */
  readonly help: boolean;
  /** base64url of the SHA-256 of the ticket's text, and of its short code; only of who is seated. */
  readonly ticket?: string | undefined;
  readonly code?: string | undefined;
  /** Came in: when, and at which door. */
  readonly in?: CameIn | undefined;
  /** Of who is in: had no place beforehand. */
  readonly walkIn?: boolean | undefined;
  /** On the list of that guest's own table, and of who agreed that others read it. */
  readonly card?: DoorCard | undefined;
  /** On the list of that guest's own table: signed at this event, or somebody else did for the same municipality. */
  readonly signed?: 'self' | 'other' | undefined;
};

/** What somebody is proud of, and what they look for. */
export type DoorCard = {
  readonly proud?: DoorCardSide | undefined;
  readonly seeks?: DoorCardSide | undefined;
};
export type DoorCardSide = { readonly theme: CardTheme; readonly sentence: string };

export type CameIn = { readonly at: Instant; readonly door: string };

/** A municipality to choose at the door or table. `since`: takes part, as far as everybody may know. */
export type DoorMunicipality = {
  readonly code: string;
  readonly displayName: string;
  readonly name: string;
  readonly since?: Instant | undefined;
};

/** What can be signed at this event, with the text in force. */
export type DoorCampaign = {
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** The text as it is signed: an opening, and the pillars. */
  readonly intro: string;
  readonly pillars: readonly { readonly title: string; readonly text: string }[];
};

/**
 * All that a device needs to work for hours without network, made for that device: a table host's holds the guests of that table alone.
 * `madeAt` is its age. `key` is the event's public key that captures are sealed to, as a JWK of P-256.
 */
export type DoorList = {
  readonly madeAt: Instant;
  readonly event: {
    readonly slug: string;
    readonly title: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly zone: string;
    readonly cancelled: boolean;
    /** Until when a device may keep this list: six on the morning after. */
    readonly keptUntil: Instant;
  };
  readonly device: { readonly id: string; readonly name: string; readonly role: DeviceRole; readonly table?: number };
  readonly key: JsonWebKey;
  readonly guests: readonly DoorGuest[];
  /** Other events of the organisation, three days around: what a ticket for another evening is for. */
  readonly others: readonly { readonly slug: string; readonly title: string; readonly startsAt: Instant }[];
  readonly municipalities: readonly DoorMunicipality[];
  /** Places this device may give away without asking: in all, and what the server knows it gave. */
  readonly leased: { readonly places: number; readonly given: number };
  readonly campaign?: DoorCampaign | undefined;
  /** With whom a signatory can ask for contact. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
};

/** How a device stands with the server, in each answer. */
export type DeviceStanding = 'open' | 'closed' | 'revoked';

/** A JSON web key of the curve P-256; the private part only where it is made. */
export type JsonWebKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
};

/** What the three calls of a device answer. Every one carries the server's time, by which the device corrects its own. */
export type PairAnswer =
  | { readonly is: 'paired'; readonly now: Instant; readonly device: string; readonly event: string }
  | { readonly is: 'refused'; readonly now: Instant; readonly because: 'no-such-code' | 'too-many-tries' };
export type ListAnswer = { readonly now: Instant; readonly standing: DeviceStanding; readonly list?: DoorList };
export type SyncAnswer = {
  readonly now: Instant;
  readonly standing: DeviceStanding;
  readonly settled: readonly import('./operation.ts').Settled[];
  /** Who came in elsewhere since `since` of the request, or was taken back (`in` undefined). */
  readonly news: readonly { readonly guest: string; readonly in?: CameIn | undefined }[];
  /** To send along next time. */
  readonly since: string;
  /** The list changed: fetch it again. */
  readonly stale: boolean;
};
