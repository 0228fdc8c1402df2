import type { Event, EventsActions, EventWithSeats } from '#events/actions.ts';
import { actorId, type Organiser } from '#kernel/actors.ts';
import { addMinutes, Instant, millisecondsBetween } from '#kernel/instants.ts';
import { codeInGroups, codeLetters, readInvitationCode } from '#kernel/links.ts';
import type { Patience } from '#platform/clock.ts';
import { isSignedBy, verifyingKey } from '#platform/door-keys.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { seal } from '#platform/links.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import { type Device, isHome, isPaired, type PairedDevice, PublicKey } from './core/device.ts';
import type { DeviceRole, PairAnswer } from './core/door-list.ts';
import { signedRequest } from './core/operation.ts';
import { type CheckInStore, refusedAt } from './store.ts';

/** How long a code of a device holds, in minutes. */
const codeHolds = 10;
/** Most tries of a code from one network in ten minutes: a crew of ten tablets that each mistype once fits. */
const pairingTries = { what: 'door-codes', most: 30, minutes: 10 } as const;
/** How far a device's idea of the server's time may be off before it is told the time, in ms. */
const farOff = 5 * 60_000;
/** Most devices of one event, closed ones too. */
const mostDevices = 100;

export type NewDevice = {
  readonly name: string;
  readonly role: DeviceRole;
  /** Of a table's host. */
  readonly table?: number | undefined;
  /** How many places it may give away without asking. */
  readonly places: number;
};

type Needs = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly pledges: Pick<PledgesActions, 'onItsWay'>;
  readonly secret: string;
  readonly patience: Patience;
  readonly limits: Limits;
};

/** A call of a device as it came: the path without language, and what its headers say. */
export type DeviceCall = {
  readonly slug: string;
  readonly path: string;
  readonly body: string;
  readonly device: string | undefined;
  readonly at: string | undefined;
  readonly signature: string | undefined;
};

export type DeviceChange =
  | { readonly is: 'changed'; readonly device: Device }
  | { readonly is: 'refused'; readonly because: 'not-enough-places' | 'ended' | 'event-off' | 'too-many' }
  | { readonly is: 'not-found' };

/** How devices come to an event, prove themselves, get places to give away, and leave it again. */
export const devices = ({ store, events, pledges, secret, patience, limits }: Needs) => {
  const codeOf = ({ slug, id, codeGeneration }: Device): string => {
    const bits = Buffer.from(seal(secret, ['pairing', slug, id, codeGeneration], 5), 'base64url').readUIntBE(0, 5);
    return codeInGroups(Array.from({ length: 8 }, (_, at) => codeLetters[Math.floor(bits / 32 ** at) % 32]).join(''));
  };
  const hashOf = (code: string): string => seal(secret, ['pairing-code', code]);
  const canGoOn = ({ event }: EventWithSeats, now: Instant): boolean =>
    event.state === 'published' && events.erasing(event).sensitive > now;

  const openDoor = ({ slug, organisation }: Event, closesAt: Instant) =>
    store.openDoor({ slug, organisation, news: 0, next: 'close', dueAt: closesAt });

  /** Changes a device of an event of this organisation, with whatever else has to be written. */
  const change = (
    organiser: Organiser,
    slug: string,
    id: string,
    decide: (
      device: Device,
      found: EventWithSeats,
    ) => { readonly device: Device; readonly writes?: readonly Write[] } | Exclude<DeviceChange, { is: 'changed' }>,
  ): Promise<DeviceChange | 'busy'> =>
    decideAgain(patience, async (): Promise<DeviceChange | 'conflict'> => {
      const [found, was] = await Promise.all([events.managed(organiser, slug), store.device(slug, id)]);
      if (found === undefined || was === undefined) return { is: 'not-found' };
      const decided = decide(was, found);
      if ('is' in decided) return decided;
      const written = await store.commit([store.changeDevice(decided.device, was), ...(decided.writes ?? [])]);
      if (written.is === 'written') return { is: 'changed', device: decided.device };
      return refusedAt(written) > 0 ? { is: 'refused', because: 'not-enough-places' } : 'conflict';
    });

  /** What a device reported counts no more when it ends. */
  const unreported = ({ reportedIn, id }: Device): readonly Write[] =>
    reportedIn === undefined ? [] : [pledges.onItsWay.forget(reportedIn, id)];

  /** Gives back what a device did not give away. Later writes of it find none free. */
  const ending = (
    was: Device,
    standing: 'closed' | 'revoked',
    { by, now, back }: { by: string; now: Instant; back: boolean },
  ) => {
    const free = back ? was.free : 0;
    const device = {
      ...was,
      standing,
      leased: was.leased - free,
      free: was.free - free,
      endedBy: by,
      endedAt: now,
    };
    const given = free > 0 ? events.seats.returnFromDoor(was.slug, free, now) : [];
    // By the clock it ends when its report does, and the clock writes nothing in the campaign.
    return { device, writes: [...given, ...(by === 'clockwork' ? [] : unreported(was))] };
  };

  return {
    /** The code by which a device is paired, while nobody used it. */
    codeOf: (device: Device, now: Instant): string | undefined =>
      device.standing === 'awaits' && device.codeUntil > now ? codeOf(device) : undefined,

    /** A device is expected: it gets a code and its places. The same form makes the same device. */
    makeDevice: (
      organiser: Organiser,
      slug: string,
      { places, ...asked }: NewDevice,
      request: string,
      now: Instant,
    ): Promise<DeviceChange | 'busy'> =>
      decideAgain(patience, async (): Promise<DeviceChange | 'conflict'> => {
        const found = await events.managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' };
        if (!canGoOn(found, now)) return { is: 'refused', because: 'event-off' };
        const id = `dev_${seal(secret, ['device', slug, request])}`;
        const [before, known] = await Promise.all([store.device(slug, id), store.devices(slug)]);
        if (before !== undefined) return { is: 'changed', device: before };
        if (known.length >= mostDevices) return { is: 'refused', because: 'too-many' };
        await openDoor(found.event, events.erasing(found.event).sensitive);
        const device: Device = {
          slug,
          id,
          organisation: found.event.organisation,
          ...asked,
          standing: 'awaits',
          madeBy: actorId(organiser),
          madeAt: now,
          codeGeneration: 1,
          codeUntil: addMinutes(now, codeHolds),
          waiting: 0,
          highest: 0,
          received: 0,
          leased: places,
          free: places,
        };
        const written = await store.commit([
          store.makeDevice(device),
          store.putPairing(hashOf(codeOf(device)), device),
          ...(places > 0 ? events.seats.leaseToDoor(found, places, now) : []),
        ]);
        if (written.is === 'written') return { is: 'changed', device };
        return refusedAt(written) > 1 ? { is: 'refused', because: 'not-enough-places' } : 'conflict';
      }),

    /** Another code, because nobody used the first in time. */
    renewCode: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      change(organiser, slug, id, (was, found) => {
        if (was.standing !== 'awaits') return { is: 'refused', because: 'ended' };
        if (!canGoOn(found, now)) return { is: 'refused', because: 'event-off' };
        const device = { ...was, codeGeneration: was.codeGeneration + 1, codeUntil: addMinutes(now, codeHolds) };
        return { device, writes: [store.putPairing(hashOf(codeOf(device)), device)] };
      }),

    /** More places for a device to give away. */
    lease: (organiser: Organiser, slug: string, id: string, places: number, now: Instant) =>
      change(organiser, slug, id, (was, found) => {
        if (was.standing !== 'awaits' && was.standing !== 'open') return { is: 'refused', because: 'ended' };
        if (!canGoOn(found, now)) return { is: 'refused', because: 'event-off' };
        const device = { ...was, leased: was.leased + places, free: was.free + places };
        return { device, writes: events.seats.leaseToDoor(found, places, now) };
      }),

    /**
     * Nobody knows where it is, or it should not be here: it gets no list any more and is emptied at its next contact, and what it still sends waits for
     * a person. Its places stay aside for that until the evening closes.
     */
    revoke: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      change(organiser, slug, id, (was) =>
        was.standing === 'revoked'
          ? { is: 'refused', because: 'ended' }
          : ending(was, 'revoked', { by: actorId(organiser), now, back: was.standing === 'awaits' }),
      ),

    /** Closed from the desk. With something not yet home its places stay aside until the evening closes. */
    closeDevice: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      change(organiser, slug, id, (was) =>
        was.standing === 'closed' || was.standing === 'revoked'
          ? { is: 'refused', because: 'ended' }
          : ending(was, 'closed', { by: actorId(organiser), now, back: isHome(was) }),
      ),

    /** Closed by the device itself, when nothing waits on it; false when it changed meanwhile. */
    closeItself: async (was: Device, now: Instant): Promise<boolean> => {
      const { device, writes } = ending(was, 'closed', { by: was.id, now, back: isHome(was) });
      return (await store.commit([store.changeDevice(device, was), ...writes])).is === 'written';
    },

    /** By the clock, when the evening is over: whatever was still open closes, and every place goes back. */
    closeAll: async (slug: string, now: Instant): Promise<void> => {
      for (const { id } of await store.devices(slug)) {
        await decideAgain(patience, async () => {
          const was = await store.device(slug, id);
          const over = was === undefined || was.standing === 'closed' || was.standing === 'revoked';
          if (was === undefined || (over && was.free <= 0)) return 'done';
          const standing = was.standing === 'revoked' ? 'revoked' : 'closed';
          const { device, writes } = ending(was, standing, { by: 'clockwork', now, back: was.free > 0 });
          const written = await store.commit([store.changeDevice(device, was), ...writes]);
          if (written.is === 'written') return 'done';
          if (refusedAt(written) <= 0) return 'conflict';
          // Fewer are left at the door than this device thinks: it closes all the same.
          const without = ending(was, standing, { by: 'clockwork', now, back: false });
          const again = await store.commit([store.changeDevice(without.device, was)]);
          return again.is === 'written' ? 'done' : 'conflict';
        });
      }
    },

    /**
     * A device uses its code, once: the key it made is its own from now on. The same device asking again, because the answer was lost, gets the
     * same answer.
     */
    pair: async (
      typed: { readonly code: string; readonly name: string; readonly key: unknown },
      network: string,
      now: Instant,
    ): Promise<PairAnswer> => {
      if ((await limits(pairingTries, network, now)) !== 'within') {
        return { is: 'refused', now, because: 'too-many-tries' };
      }
      const none: PairAnswer = { is: 'refused', now, because: 'no-such-code' };
      const code = readInvitationCode(typed.code);
      const key = PublicKey.safeParse(typed.key).data;
      if (code === undefined || key === undefined || verifyingKey(key) === undefined) return none;
      const outcome = await decideAgain(patience, async (): Promise<PairAnswer | 'conflict'> => {
        const pairing = await store.pairing(hashOf(code));
        const was = pairing && (await store.device(pairing.slug, pairing.device));
        if (was === undefined || was.codeUntil <= now || codeOf(was) !== code) return none;
        const paired: PairAnswer = { is: 'paired', now, device: was.id, event: was.slug };
        if (was.standing === 'open' && was.key?.x === key.x && was.key.y === key.y) return paired;
        if (was.standing !== 'awaits') return none;
        const found = await events.find(was.slug, { consistent: true });
        if (found === undefined || !canGoOn(found, now)) return none;
        const name = typed.name.trim();
        const device: Device = {
          ...was,
          ...(name !== '' && { name }),
          key,
          standing: 'open',
          pairedAt: now,
          lastSeenAt: now,
        };
        const written = await store.commit([store.changeDevice(device, was)]);
        return written.is === 'written' ? paired : 'conflict';
      });
      return outcome === 'busy' ? none : outcome;
    },

    /** Which device a call is from; only of this event, and only with its signature over this very call. */
    knownBy: async (call: DeviceCall, now: Instant): Promise<PairedDevice | undefined> => {
      const { slug, path, body, at, signature } = call;
      if (at === undefined || signature === undefined || !isDeviceId.test(call.device ?? '')) return undefined;
      if (!Instant.safeParse(at).success || Math.abs(millisecondsBetween(at, now)) > farOff) return undefined;
      const device = await store.device(slug, call.device ?? '');
      const key = isPaired(device) ? verifyingKey(device.key) : undefined;
      if (!isPaired(device) || key === undefined) return undefined;
      return isSignedBy(key, signedRequest(path, at, body), signature) ? device : undefined;
    },
  };
};

const isDeviceId = /^dev_[\w-]{22}$/;
