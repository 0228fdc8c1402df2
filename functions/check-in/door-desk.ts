import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import { eveningOf } from './core/closing.ts';
import { type Device, gapsOf } from './core/device.ts';
import type { Door, SettledOperation, WaitingOperation, Wish } from './core/kept.ts';
import type { Capture, Rejection } from './core/operation.ts';
import { type Attendance, cameIn } from './core/settle-arrival.ts';
import type { devices } from './devices.ts';
import { canAccept, type settling } from './settling.ts';
import type { CheckInStore } from './store.ts';

/** A device as the desk sees it; `code` while nobody used it. */
export type DeskDevice = Device & { readonly gaps: number; readonly code?: string };

/** What waits for a person, opened: what the device says, and what was there already. */
export type DeskWaiting = WaitingOperation & {
  readonly capture: Capture | undefined;
  /** How they stand here, of somebody it is about. */
  readonly guest?: { readonly key: string; readonly name: string } | undefined;
  readonly came?: { readonly at: Instant; readonly door: string } | undefined;
  /** Whose wishes they are. */
  readonly signatory?: string | undefined;
  readonly can: boolean;
};

export type DeskRow = Awaited<ReturnType<RsvpsActions['forDoor']>>[number] & {
  readonly attendance?: Attendance | undefined;
};

export type DoorDesk = {
  readonly found: EventWithSeats;
  readonly door: Door | undefined;
  readonly devices: readonly DeskDevice[];
  /** Everybody who is expected, waits, gave up or was asked, with whether they came. */
  readonly guests: readonly DeskRow[];
  readonly waiting: readonly WaitingOperation[];
  readonly evening: ReturnType<typeof eveningOf>;
  /** Places that can still be given to a device. */
  readonly free: number;
};

/** What a person decided about something that waited. */
export type DeskDecided = Pick<SettledOperation, 'kind' | 'at' | 'arrivedAt'> & {
  readonly id: string;
  readonly device: string;
  readonly guest?: string | undefined;
  readonly because: Rejection | 'revoked';
  readonly decision: { readonly at: Instant; readonly by: string; readonly as: 'accepted' | 'dropped' };
};

type Needs = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly rsvps: RsvpsActions;
  readonly devices: ReturnType<typeof devices>;
  readonly settling: ReturnType<typeof settling>;
};

/** Door 2 stands before door 10. */
const byName = new Intl.Collator('nl', { numeric: true });

/** As it arrived, and what arrived together in the order in which the device made it. */
const inOrder = (a: WaitingOperation, b: WaitingOperation): number =>
  a.arrivedAt === b.arrivedAt ? a.seq - b.seq : a.arrivedAt < b.arrivedAt ? -1 : 1;

/** What an organiser sees and decides of the door of an event of their own. */
export const doorDesk = ({ store, events, rsvps, devices, settling }: Needs) => {
  const guestsOf = async (slug: string): Promise<readonly DeskRow[]> => {
    const [expected, attendances] = await Promise.all([rsvps.forDoor(slug), store.attendances(slug)]);
    const came = new Map(attendances.map((one) => [one.guest, one]));
    return expected.map((guest) => ({ ...guest, attendance: came.get(guest.key) }));
  };

  const deskDevice = (device: Device, now: Instant): DeskDevice => {
    const code = devices.codeOf(device, now);
    return { ...device, gaps: gapsOf(device), ...(code !== undefined && { code }) };
  };

  return {
    doorAtDesk: async (organiser: Organiser, slug: string, now: Instant): Promise<DoorDesk | undefined> => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const [door, all, guests, waiting] = await Promise.all([
        store.door(slug),
        store.devices(slug),
        guestsOf(slug),
        store.waiting(slug),
      ]);
      return {
        found,
        door,
        devices: all.map((device) => deskDevice(device, now)).sort((a, b) => byName.compare(a.name, b.name)),
        guests,
        waiting,
        evening: eveningOf(all, found.event.endsAt, now),
        free: events.leasable(found, now),
      };
    },

    deviceAtDesk: async (organiser: Organiser, slug: string, id: string, now: Instant) => {
      const [found, device] = await Promise.all([events.managed(organiser, slug), store.device(slug, id)]);
      return found === undefined || device === undefined
        ? undefined
        : { found, device: deskDevice(device, now), free: events.leasable(found, now) };
    },

    /** What waits for a person, oldest first; and what was decided, newest first. */
    waitingAtDesk: async (organiser: Organiser, slug: string) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const [waiting, guests, operations] = await Promise.all([
        store.waiting(slug),
        guestsOf(slug),
        store.operations(slug),
      ]);
      const byKey = new Map(guests.map((guest) => [guest.key, guest]));
      const opened = waiting.map((one) => ({ one, capture: settling.openedOf(slug, one) }));
      /** Who signed with that operation of that device, done or waiting as well. */
      const signatoryOf = (device: string, id: string): string | undefined => {
        const done = operations.find((one) => one.device === device && one.id === id)?.who;
        const waits = opened.find(({ one }) => one.device === device && one.id === id)?.capture;
        return done?.name ?? (waits?.kind === 'sign' ? waits.name : undefined);
      };
      const rows = opened.map(({ one, capture }): DeskWaiting => {
        const signatory = capture?.kind === 'wishes' ? signatoryOf(one.device, capture.of) : undefined;
        const key = capture !== undefined && 'guest' in capture ? capture.guest : undefined;
        const row = key === undefined ? undefined : (byKey.get(key) ?? byKey.get(key.replace(/^invitation:/, '')));
        return {
          ...one,
          capture,
          can: capture !== undefined && canAccept(one),
          ...(signatory !== undefined && { signatory }),
          ...(row && { guest: { key: row.key, name: row.name } }),
          // That somebody was in says nothing about what they signed.
          ...(row && capture?.kind !== 'sign' && { came: cameIn(row.attendance) }),
        };
      });
      const decided = operations.flatMap((one): readonly DeskDecided[] => {
        if (one.decided === undefined) return [];
        const { id, device, kind, at, arrivedAt, because = 'revoked', decided: decision } = one;
        const guest = byKey.get(one.guest ?? '')?.name ?? one.who?.name;
        return [{ id: `${device}.${id}`, device, kind, at, arrivedAt, because, guest, decision }];
      });
      return {
        found,
        waiting: rows.sort(inOrder),
        decided: decided.sort((a, b) => (a.decision.at < b.decision.at ? 1 : -1)),
      };
    },

    decide: async (
      organiser: Organiser,
      slug: string,
      which: { readonly device: string; readonly id: string },
      as: 'accepted' | 'dropped',
      now: Instant,
    ) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return { is: 'not-found' as const };
      return settling.decide(found.event.organisation, slug, which, as, { by: actorId(organiser), now });
    },

    /** What was asked after signing, oldest first. */
    wishesAtDesk: async (organiser: Organiser, slug: string) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const wishes = [...(await store.wishes(slug))].sort((a: Wish, b: Wish) => (a.at < b.at ? -1 : 1));
      return { found, wishes };
    },

    /** Who took names away from this desk as a file, and when. */
    noteTaken: store.noteTaken,
    takenAway: store.takenAway,

    /** For follow-ups: who came in, by guest. */
    attended: async (slug: string): Promise<readonly { guest: string; at: Instant; party: number }[]> =>
      (await store.attendances(slug)).flatMap((one) => {
        const came = cameIn(one);
        return came === undefined ? [] : [{ guest: one.guest, at: came.at, party: one.party }];
      }),
    wishesOf: (slug: string) => store.wishes(slug),
  };
};
