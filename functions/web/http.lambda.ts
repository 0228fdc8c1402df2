import { whoIsFor } from '#accounts/who-is.ts';
import { Contact } from '#kernel/contacts.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { web } from './contract.ts';
import { Privacy } from './core/privacy.ts';
import { webHttp } from './http.tsx';
import { wireWeb } from './wire.ts';
import { kept } from './wire-kept.ts';

const { tables, settings } = readEnvironment(web.functions.http);
const secret = settings.LINK_SECRET;
const { actions, database } = wireWeb(tables, secret);
const contact = Contact.parse(JSON.parse(settings.PROGRAMME_CONTACT));
const privacy = Privacy.parse(JSON.parse(settings.PRIVACY));

export const handler = httpFunction(web, webHttp({ actions, kept, contact, privacy, secret }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});
