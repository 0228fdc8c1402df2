import { eventsStore } from '#events/store.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { About } from './core/mail-facts.ts';
import type { AboutTold } from './core/preferences.ts';
import { type AudienceOf, preferencesDesk } from './preferences.ts';
import { preferencesStore } from './store/preferences.ts';

/** What readers say about their mail: the wiring that the page and the one press share. The room of campaigns comes with the first mail about one. */
export const wirePreferences = ({
  tables,
  secret,
  database,
  audienceOf,
}: {
  tables: { readonly outbox: string; readonly todo: string; readonly events: string; readonly pledges: string };
  secret: string;
  database: Database;
  audienceOf: AudienceOf;
}) => {
  const random = systemRandom;
  const events = eventsStore({ database, table: tables.events, random });
  const aboutTold = async (about: About): Promise<AboutTold | undefined> => {
    if ('kit' in about) return undefined;
    if ('event' in about) return (await events.find(about.event))?.event;
    const { pledgesStore } = await import('#pledges/store.ts');
    const found = await pledgesStore({ database, tables, random }).find(about.campaign);
    return found && { ...found.campaign, organisations: [], zone: 'Europe/Amsterdam' };
  };
  const store = preferencesStore({ database, tables });
  return preferencesDesk({ store, aboutTold, audienceOf, secret, patience: systemPatience });
};
