import { whoIsFor } from '#accounts/who-is.ts';
import { wireEvents } from '#events/wire.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { followUpsActions } from './actions.ts';
import { followUps } from './contract.ts';
import { owingRoom } from './core/mail-facts.ts';
import { followUpsHttp } from './http.tsx';
import { followUpsStore } from './store.ts';
import { wireMayManage } from './wire-desk.ts';

const { tables, settings } = readEnvironment(followUps.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const { actions: events } = wireEvents(tables, database);
/** The room of guests comes with the first name that has to be said. */
const rsvps = loadOnce(async () => (await import('#rsvps/wire.ts')).wireRsvps(tables, secret, database));
const actions = followUpsActions({
  store: followUpsStore({ database, tables, random: systemRandom }),
  mayManage: wireMayManage({ events, tables, secret, database }),
  factsFor: async (owed, now) => (await rsvps()).actions.mailFactsFor(owed, now),
  // What other rooms say of a mail only the sender asks.
  factsNow: async (owed, now) =>
    owingRoom[owed.kind] === 'rsvps' ? (await rsvps()).actions.mailFactsFor(owed, now) : undefined,
  secret,
  // Who was invited and has not answered has no place yet; a reader may be the secretariat of one.
  guestOf: async (slug, reader) => {
    const { store: guests } = await rsvps();
    const place = await guests.place(slug, reader);
    if (place !== undefined) return place;
    const [id = ''] = reader.split('~');
    const invitation = id.startsWith('inv_') ? await guests.invited.invitation(slug, id) : undefined;
    if (invitation === undefined) return undefined;
    return { name: invitation.name ?? invitation.role ?? '', phone: invitation.secretariat?.phone };
  },
  patience: systemPatience,
});

const preferences = loadOnce(async () =>
  (await import('./wire-preferences.ts')).wirePreferences({
    tables,
    secret,
    database,
    audienceOf: async (slug, number) => (await (await rsvps()).store.mailing(slug, number))?.audience,
  }),
);

const rounds = loadOnce(async () => {
  const [{ wireRounds }, { directoryActions }] = await Promise.all([
    import('./wire-rounds.ts'),
    import('#directory/actions.ts'),
  ]);
  const directory = directoryActions();
  return {
    rounding: wireRounds(tables, secret, database),
    municipalityNamed: async (code: string) => directory.municipality(code)?.displayName,
  };
});

export const handler = httpFunction(
  followUps,
  followUpsHttp({ actions, settings, preferences, rounds, random: systemRandom }),
  {
    settings,
    clock: systemClock,
    random: systemRandom,
    log,
    whoIs: whoIsFor({ database, tables, secret }),
  },
);
