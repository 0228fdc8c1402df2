import { directoryActions } from '#directory/actions.ts';
import { type EventsActions, eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import type { Instant } from '#kernel/instants.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { type Limits, noLimits } from '#platform/limits/limits.ts';
import { describeError, log } from '#platform/log.ts';
import { type PledgesActions, pledgesActions } from '#pledges/actions.ts';
import { pledgesStore } from '#pledges/store.ts';
import { rsvpsActions } from '#rsvps/actions.ts';
import { type RsvpsStore, rsvpsStore } from '#rsvps/store.ts';
import { type CheckInActions, checkInActions } from './actions.ts';
import { closing } from './closing.ts';
import { devices } from './devices.ts';
import { type Replanning, replanning } from './replanning.ts';
import { checkInStore } from './store.ts';

type Tables = {
  readonly 'check-in': string;
  readonly events: string;
  readonly pledges: string;
  readonly rsvps: string;
  readonly outbox: string;
  readonly todo: string;
};

const shared = { random: systemRandom, patience: systemPatience };
const directory = directoryActions();

/** The rooms that keep the guests and the signatures. */
const roomsOf = (tables: Tables, secret: string, database: Database) => {
  const events = eventsActions({
    store: eventsStore({ database, table: tables.events, random: systemRandom }),
    ...shared,
  });
  const places = rsvpsStore({ database, tables });
  const signatures = pledgesStore({ database, tables, random: systemRandom });
  const pledges = pledgesActions({ store: signatures, directory, secret, ...shared });
  const rsvps = rsvpsActions({
    store: places,
    events,
    secret,
    patience: systemPatience,
    municipalityNamed: async (code) => directory.municipality(code)?.displayName,
  });
  return {
    events,
    pledges,
    rsvps,
    store: checkInStore({ database, tables }),
    secret,
    patience: systemPatience,
    tablePlan: tablePlanOf(places, events, pledges),
  };
};

/** The plan of the tables, as rsvps makes it; its code comes with the first who needs a table. */
const tablePlanOf = (store: RsvpsStore, events: EventsActions, pledges: PledgesActions): Replanning => {
  const memberCodes = async (now: Instant): Promise<ReadonlySet<string>> => {
    const campaign = await pledges.current(now);
    const found = campaign && (await pledges.members(campaign.slug, now));
    return new Set(found?.members.map(({ code }) => code));
  };
  return {
    replanLate: async (slug, actor, now) => {
      const { seatingActions } = await import('#rsvps/seating.ts');
      const seating = seatingActions({ store, events, directory, memberCodes, patience: systemPatience });
      return seating.replanLate(slug, actor, now);
    },
    broke: (error) => log('error', 'the tables stay as they were', describeError(error)),
  };
};

/**
 * The room put together with the rooms it asks. Each from its store, and not by its own wiring: this file is loaded when
 * somebody first comes into a hall, and theirs would bring the SDK a second time. `limits` count who tries codes of devices.
 */
export const wireCheckIn = (
  tables: Tables,
  secret: string,
  database: Database,
  limits: Limits = noLimits,
): CheckInActions => checkInActions({ ...roomsOf(tables, secret, database), directory, limits });

/** What the tick needs of it: nobody signs there, and no device asks anything. */
export const wireClosing = (tables: Tables, secret: string, database: Database) => {
  const needs = roomsOf(tables, secret, database);
  const replan = replanning({ store: needs.store, ...needs.tablePlan });
  return closing({ ...needs, devices: devices({ ...needs, limits: noLimits }), replan });
};
