import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { wireRsvps } from '#rsvps/wire.ts';
import { followUpsActions } from './actions.ts';
import { followUps } from './contract.ts';
import { followUpsHttp } from './http.tsx';
import { followUpsStore } from './store.ts';

const { tables, settings } = readEnvironment(followUps.functions.http);
const secret = settings.LINK_SECRET;
const { database, events, actions: rsvps } = wireRsvps(tables, secret);
const actions = followUpsActions({
  store: followUpsStore({ database, tables, random: systemRandom }),
  mayManage: async (organiser, slug) => (await events.managed(organiser, slug))?.event,
  factsFor: rsvps.mailFactsFor,
  guestOf: rsvpsStore({ database, tables }).place,
  patience: systemPatience,
});

export const handler = httpFunction(followUps, followUpsHttp({ actions, settings }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});
