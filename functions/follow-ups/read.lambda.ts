import { whoIsFor } from '#accounts/who-is.ts';
import { wireEvents } from '#events/wire.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { followUps } from './contract.ts';
import { templateVersion } from './core/message.ts';
import { readHttp } from './http/read.tsx';
import { mailReading } from './reading.ts';
import { followUpsStore } from './store.ts';
import { wireMayManage } from './wire-desk.ts';
import { wireReading } from './wire-reading.ts';

const { tables, settings } = readEnvironment(followUps.functions.read);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const { actions: events } = wireEvents(tables, database);
const reading = mailReading({
  store: followUpsStore({ database, tables, random: systemRandom }),
  mayManage: wireMayManage({ events, tables, secret, database }),
  makeAgain: wireReading(settings),
  templateVersion,
});

export const handler = httpFunction<typeof followUps, 'read'>(followUps, readHttp({ reading }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});
