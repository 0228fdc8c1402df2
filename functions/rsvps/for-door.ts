import type { DoorInvitation, DoorRecord } from './core/door-record.ts';
import type { RsvpState } from './core/rsvp.ts';
import { invitedGuestKey } from './invitation-keys.ts';
import type { RsvpsStore } from './store.ts';

/**
 * Somebody as the door may know them: no address, no telephone number, no diet, and of what they need only that they said so (`help`). `invited`: was
 * asked, and is silent, said no, or does not know yet; has no place and no ticket.
 */
export type DoorPlace = {
  /** A guest's key, or `invitation:<inv_…>` of who is `invited`. */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  /** A municipality's code. */
  readonly municipality?: string;
  readonly organisation?: string;
  readonly party: number;
  readonly is: RsvpState | 'invited';
  /** The number of their table, of who has one. */
  readonly table?: number;
  readonly help: boolean;
  /** What a ticket is made from; 0 of who is `invited` and has none. */
  readonly linkGeneration: number;
  /** Did not come, and their chairs were lent to others. */
  readonly lent?: true;
};

/** Whom the door may still let in without a place. */
const mayWalkIn = ({ state }: DoorInvitation): boolean =>
  state === 'invited' || state === 'declined' || state === 'not-yet-known';

type Needs = {
  readonly store: Pick<RsvpsStore, 'doorGuests' | 'doorInvitations' | 'hall' | 'tablePlan'>;
  readonly secret: string;
};

export const forDoor = ({ store, secret }: Needs) => ({
  /** Everybody a door list needs, in four reads of one partition: guests, invitations, the tables and who sits there. In no order. */
  forDoor: async (slug: string): Promise<readonly DoorPlace[]> => {
    const [guests, invitations, hall, plan] = await Promise.all([
      store.doorGuests(slug),
      store.doorInvitations(slug),
      store.hall(slug),
      store.tablePlan(slug),
    ]);
    const numbers = new Set(hall?.tables.map(({ number }) => number));
    const tables = new Map(
      (plan?.places ?? []).flatMap(({ guest, table }) => (numbers.has(table) ? [[guest, table]] : [])),
    );
    // Who has a place is found by that, whatever their invitation says and under whichever key they signed up.
    const known = new Set(guests.flatMap(({ guest, invitation }) => [guest, ...(invitation ? [invitation] : [])]));
    const isKnown = (one: DoorInvitation): boolean => {
      if (known.has(one.invitation)) return true;
      const guest = invitedGuestKey(secret, one);
      return guest !== undefined && known.has(guest);
    };
    return [
      ...guests.map((guest) => placed(guest, tables.get(guest.guest))),
      ...invitations.filter((one) => mayWalkIn(one) && !isKnown(one)).map(invited),
    ];
  },
  /** Rises whenever somebody is given another table; 0 where nobody was given one. */
  tablesRevision: async (slug: string): Promise<number> => (await store.tablePlan(slug))?.revision ?? 0,
});

type Named = Pick<DoorRecord, 'role' | 'municipality' | 'organisation'>;
const fromOf = ({ role, municipality, organisation }: Named) => ({
  ...(role !== undefined && { role }),
  ...(municipality !== undefined && { municipality }),
  ...(organisation !== undefined && { organisation }),
});

const placed = (guest: DoorRecord, table: number | undefined): DoorPlace => ({
  key: guest.guest,
  name: guest.name,
  ...fromOf(guest),
  party: guest.party,
  is: guest.state,
  help: guest.deskAccess === true,
  linkGeneration: guest.linkGeneration,
  ...(guest.state === 'seated' && table !== undefined && { table }),
  ...(guest.lent === true && { lent: true as const }),
});

const invited = (one: DoorInvitation): DoorPlace => ({
  key: `invitation:${one.invitation}`,
  // Of some only the office is known.
  name: one.name ?? one.role ?? one.organisation ?? '',
  ...fromOf(one),
  party: 1,
  is: 'invited',
  help: false,
  linkGeneration: 0,
});
