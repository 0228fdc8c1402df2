import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import { eveningOf } from './core/closing.ts';
import { type Device, gapsOf } from './core/device.ts';
import type { Door, SettledOperation, WaitingOperation, Wish } from './core/kept.ts';
import type { Capture, Rejection } from './core/operation.ts';
import { type Attendance, cameIn } from './core/settle-arrival.ts';
import { type SignedHere, signedHere } from './core/signed-here.ts';
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
  /** How many operations wait for a person, and whether there are `more` than were counted. */
  readonly waits: { readonly count: number; readonly more: boolean };
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
  readonly pledges: PledgesActions;
  readonly devices: ReturnType<typeof devices>;
  readonly settling: ReturnType<typeof settling>;
};

/** Door 2 stands before door 10. */
const byName = new Intl.Collator('nl', { numeric: true });

/** On one page of what waits for a person; and so many of the latest decisions stand below the first. */
const waitingPerPage = 20;
const mostDecided = 20;
/** So many are counted for the door's own page. */
const mostCounted = 30;

/** What an organiser sees and decides of the door of an event of their own. */
export const doorDesk = ({ store, events, rsvps, pledges, devices, settling }: Needs) => {
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
      const [door, all, guests, { waiting }] = await Promise.all([
        store.door(slug),
        store.devices(slug),
        guestsOf(slug),
        store.waitingPage(slug, mostCounted + 1),
      ]);
      return {
        found,
        door,
        devices: all.map((device) => deskDevice(device, now)).sort((a, b) => byName.compare(a.name, b.name)),
        guests,
        waits: { count: Math.min(waiting.length, mostCounted), more: waiting.length > mostCounted },
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

    /**
     * A page of what waits for a person, oldest first, and below the first page what was decided lately, newest first. Of guests and operations only those are
     * read that stand there. `next`: where the list goes on.
     */
    waitingAtDesk: async (organiser: Organiser, slug: string, after?: Cursor) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const [{ waiting, next }, lately] = await Promise.all([
        store.waitingPage(slug, waitingPerPage, after),
        after === undefined ? store.decidedLately(slug, mostDecided) : [],
      ]);
      const opened = waiting.map((one) => ({ one, capture: settling.openedOf(slug, one) }));
      const keyOf = (capture: Capture | undefined): string | undefined =>
        capture !== undefined && 'guest' in capture ? capture.guest?.replace(/^invitation:/, '') : undefined;
      const keys = new Set([
        ...opened.flatMap(({ capture }) => keyOf(capture) ?? []),
        ...lately.flatMap(({ guest }) => guest ?? []),
      ]);
      const known = await Promise.all(
        [...keys].map(async (key) => [key, (await rsvps.guestAtDesk(organiser, slug, key))?.rsvp] as const),
      );
      const byKey = new Map(known);
      const rows = opened.map(async ({ one, capture }): Promise<DeskWaiting> => {
        const signatory =
          capture?.kind === 'wishes' ? await settling.signatoryOf(slug, one.device, capture.of) : undefined;
        const guest = byKey.get(keyOf(capture) ?? '');
        // That somebody was in says nothing about what they signed.
        const attendance =
          guest === undefined || capture?.kind === 'sign' ? undefined : await store.attendance(slug, guest.guest);
        return {
          ...one,
          capture,
          can: capture !== undefined && canAccept(one),
          ...(signatory && { signatory: signatory.name }),
          ...(guest && { guest: { key: guest.guest, name: guest.name } }),
          ...(attendance && { came: cameIn(attendance) }),
        };
      });
      const decided = lately.flatMap((one): readonly DeskDecided[] => {
        if (one.decided === undefined) return [];
        const { id, device, kind, at, arrivedAt, because = 'revoked', decided: decision } = one;
        const guest = byKey.get(one.guest ?? '')?.name ?? one.who?.name;
        return [{ id: `${device}.${id}`, device, kind, at, arrivedAt, because, guest, decision }];
      });
      return { found, waiting: await Promise.all(rows), decided, next };
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

    /**
     * For follow-ups: who signed at this event, in the order of signing, whichever way: on a tablet, behind a table's address, on an own phone by the code on a table, or
     * on paper. One that a person has yet to confirm is among them (`stands` is false); one that was withdrawn or refused is not.
     */
    signedAt: async (slug: string): Promise<readonly SignedHere[]> => {
      const [signatures, chosen, guests] = await Promise.all([
        pledges.signedAt(slug),
        store.guestsSigned(slug),
        rsvps.forDoor(slug),
      ]);
      return signedHere(signatures, chosen, guests);
    },
  };
};
