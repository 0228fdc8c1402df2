import { ownAccount } from '#accounts/for-own-data.ts';
import { ownDataStore } from '#accounts/store/own-data.ts';
import { ownWishes } from '#check-in/for-own-data.ts';
import { checkInStore } from '#check-in/store.ts';
import { ownContacts } from '#events/for-own-data.ts';
import { eventsStore } from '#events/store.ts';
import { ownMails } from '#follow-ups/for-own-data.ts';
import { followUpsStore } from '#follow-ups/store.ts';
import { ownKits } from '#kits/for-own-data.ts';
import { kitsStore } from '#kits/store.ts';
import { wireKits } from '#kits/wire.ts';
import { systemPatience as patience, systemRandom as random } from '#platform/clock.ts';
import { everyItemIn, type ScannedDatabase } from '#platform/dynamo/port.ts';
import { ownSignatures } from '#pledges/for-own-data.ts';
import { pledgesStore } from '#pledges/store.ts';
import { ownPlaces, releaseQuietly } from '#rsvps/for-own-data.ts';
import { wireRsvps } from '#rsvps/wire.ts';
import { type OwnRoom, ownRooms } from './core/own-data.ts';
import type { OwnRooms } from './own-data.ts';

/** The table in which each room's items lie. */
export const tableOf = {
  rsvps: 'rsvps',
  pledges: 'pledges',
  kits: 'kits',
  'check-in': 'check-in',
  events: 'events',
  accounts: 'accounts',
  'follow-ups': 'outbox',
} as const satisfies Record<OwnRoom, string>;

export type OwnTables = Readonly<Record<(typeof tableOf)[OwnRoom] | 'todo', string>>;

/**
 * Every room that keeps something of people, over one database. `only`: these alone, in tables that were brought back, where nobody is let in by what is given
 * up before the tables live again.
 */
export const wireOwnRooms = (
  tables: OwnTables,
  settings: { readonly LINK_SECRET: string; readonly FIRST_ORGANISER: string; readonly PROGRAMME_CONTACT: string },
  database: ScannedDatabase,
  only?: ReadonlySet<OwnRoom>,
): OwnRooms => {
  const secret = settings.LINK_SECRET;
  const itemsOf = (room: OwnRoom) => ({ items: () => everyItemIn(database, tables[tableOf[room]]), patience });
  const rsvps = wireRsvps(tables, secret, database);
  const { events, store } = rsvps;
  const release =
    only === undefined
      ? async (...[rsvp, now]: Parameters<ReturnType<typeof releaseQuietly>>) =>
          (await rsvps.actions.releaseOwn(rsvp, now)) === 'busy' ? 'busy' : 'released'
      : releaseQuietly({ store, events, patience });
  const { hostForget } = wireKits(tables, settings, database).actions;
  const eventsRoom = eventsStore({ database, table: tables.events, random });
  const checkIn = checkInStore({ database, tables });
  const wishes = ownWishes({ store: checkIn, events, ...itemsOf('check-in') });
  const find = {
    rsvps: ownPlaces({ store, events, secret, release, ...itemsOf('rsvps') }),
    pledges: ownSignatures({ store: pledgesStore({ database, tables, random }), ...itemsOf('pledges') }),
    kits: ownKits({ store: kitsStore({ database, tables }), hostForget, ...itemsOf('kits') }),
    'check-in': wishes.find,
    events: ownContacts({ store: eventsRoom, ...itemsOf('events') }),
    accounts: ownAccount({ store: ownDataStore({ database, tables }), ...itemsOf('accounts') }),
  };
  const mails = ownMails({ store: followUpsStore({ database, tables, random }), ...itemsOf('follow-ups') });
  const isAsked = (room: OwnRoom): boolean => only === undefined || only.has(room);
  return {
    rooms: ownRooms.flatMap((room) =>
      room !== 'follow-ups' && isAsked(room)
        ? [{ room, find: find[room], ...(room === 'check-in' && { forgetKnown: wishes.forgetSigned }) }]
        : [],
    ),
    ...(isAsked('follow-ups') && { mails }),
  };
};
