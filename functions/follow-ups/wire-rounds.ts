import { wireEvents } from '#events/wire.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { loadOnce } from '#platform/load-once.ts';
import { whenCalled } from '#platform/when-called.ts';
import { type Rounding, rounding } from './rounding.ts';
import { roundsStore } from './store/rounds.ts';

type Tables = {
  readonly 'follow-ups': string;
  readonly 'check-in': string;
  readonly accounts: string;
  readonly events: string;
  readonly kits: string;
  readonly pledges: string;
  readonly rsvps: string;
  readonly outbox: string;
  readonly todo: string;
};

/**
 * The rounds after events, put together with the rooms that know what happened. Each of those comes with the first question to it: most ticks look whether
 * a round is due, and none is.
 */
export const wireRounds = (tables: Tables, secret: string, database: Database): Rounding => {
  const guests = loadOnce(async () => (await import('#rsvps/wire.ts')).wireRsvps(tables, secret, database).actions);
  const { actions: events } = wireEvents(tables, database);
  const door = loadOnce(async () => {
    const [{ happened }, { checkInStore }] = await Promise.all([
      import('#check-in/for-follow-ups.ts'),
      import('#check-in/store.ts'),
    ]);
    return happened({ store: checkInStore({ database, tables }), events });
  });
  const orders = loadOnce(async () => {
    const [{ ordersFollowed }, { kitsStore }, { peopleFor }] = await Promise.all([
      import('#kits/for-follow-ups.ts'),
      import('#kits/store.ts'),
      import('#accounts/people.ts'),
    ]);
    const people = peopleFor({ database, tables, secret });
    return ordersFollowed({ store: kitsStore({ database, tables }), people, secret });
  });
  const directory = loadOnce(async () => (await import('#directory/actions.ts')).directoryActions());
  const campaigns = loadOnce(async () => {
    const [{ pledgesActions }, { pledgesStore }] = await Promise.all([
      import('#pledges/actions.ts'),
      import('#pledges/store.ts'),
    ]);
    const store = pledgesStore({ database, tables, random: systemRandom });
    return pledgesActions({
      store,
      directory: await directory(),
      secret,
      random: systemRandom,
      patience: systemPatience,
    });
  });
  return rounding({
    store: roundsStore({ database, tables }),
    events,
    rooms: {
      rsvps: whenCalled(['everybodyFollowed', 'someFollowed', 'readerFollowed', 'secretariatFollowed'], guests),
      pledges: whenCalled(['forFollowUps'], campaigns),
      kits: whenCalled(['orderedSince', 'hostsOf'], orders),
      checkIn: whenCalled(['attended', 'wishesOf', 'eveningClosed'], door),
    },
    municipalityNamed: async (code) => (await directory()).municipality(code)?.displayName,
    patience: systemPatience,
  });
};
