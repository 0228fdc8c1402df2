import { peopleFor } from '#accounts/people.ts';
import { eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { kitsActions } from './actions.ts';
import { kitsStore } from './store.ts';

type Tables = {
  readonly kits: string;
  readonly events: string;
  readonly outbox: string;
  readonly todo: string;
  readonly accounts: string;
};
type Settings = {
  readonly LINK_SECRET: string;
  /** JSON: whose organisation runs the programme. */
  readonly FIRST_ORGANISER: string;
  /** JSON: name, telephone and address of whom readers reach. */
  readonly PROGRAMME_CONTACT: string;
};

/** The room put together over a database; all its functions begin with this, and the sender does later, which has its client by then. */
export const wireKits = (tables: Tables, settings: Settings, database: Database) => {
  const events = eventsActions({
    store: eventsStore({ database, table: tables.events, random: systemRandom }),
    random: systemRandom,
    patience: systemPatience,
  });
  const store = kitsStore({ database, tables });
  const { organisation } = JSON.parse(settings.FIRST_ORGANISER);
  const contact = JSON.parse(settings.PROGRAMME_CONTACT);
  const actions = kitsActions({
    store,
    events,
    people: peopleFor({ database, tables, secret: settings.LINK_SECRET }),
    secret: settings.LINK_SECRET,
    random: systemRandom,
    patience: systemPatience,
    programme: { organisation, contact },
  });
  return { actions };
};
