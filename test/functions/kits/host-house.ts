import { eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import type { Organiser, Partner } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { type Application, type ApplicationStep, applicationSteps } from '#kits/core/application.ts';
import type { Package, Stock } from '#kits/core/kit.ts';
import { linkOf } from '#kits/host-mail-facts.ts';
import { hosting } from '#kits/hosting.ts';
import { kitsStore } from '#kits/store.ts';
import type { Patience } from '#platform/clock.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { todosOf } from '#platform/todo/todo.ts';
import { noWaiting, secret, seeded } from '../../support/house.ts';

/** Monday 2 August 2027, ten in the morning: four weeks before the closing date. */
export const august: Instant = '2027-08-02T08:00:00.000Z';

export const programme: Organiser = { is: 'organiser', person: 'prs_organiser', organisation: 'programmateam' };
export const elsewhere: Organiser = { ...programme, person: 'prs_stranger', organisation: 'gemeente-elders' };
export const giver: Partner = {
  is: 'partner',
  person: 'prs_giver',
  organisation: 'partner-fonds',
  organisationName: 'Het Fonds',
};
export const otherPartner: Partner = { ...giver, person: 'prs_other', organisation: 'partner-elders' };
export const contact = { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' };

export const packageOf = (different: Partial<Package> = {}): Package => ({
  kind: 'package',
  slug: 'kom-erbij-pakket',
  organisation: giver.organisation,
  organisationName: giver.organisationName,
  title: 'Kom erbij-pakket',
  summary: 'Alles om uw tafel mee aan te kleden.',
  forWhom: 'Voor wie een activiteit houdt in de Week tegen Eenzaamheid',
  parts: [
    { id: 'placemats', name: 'placemats', count: 20, returns: false },
    { id: 'posters', name: 'poster', count: 1, returns: false },
  ],
  contact: { name: 'Lotte Smit', phone: '+31203334455', email: 'lotte@fonds.example' },
  state: 'published',
  revision: 1,
  opensAt: '2027-06-01T07:00:00.000Z',
  // Up to and including Tuesday 31 August, 24.00.
  closesAt: '2027-08-31T22:00:00.000Z',
  delivery: { from: '2027-09-06', until: '2027-09-16' },
  most: 2,
  print: '# Placemat',
  programme: programme.organisation,
  fund: { name: 'het lokale fonds', address: 'fonds@gemeente.example' },
  ...different,
});

export const stockOf = (left: number, different: Partial<Stock> = {}): Stock => ({
  left,
  waiting: 0,
  stock: 100,
  opensAt: packageOf().opensAt,
  closesAt: packageOf().closesAt,
  ...different,
});

export const answers = {
  activity: {
    title: 'Soep in de straat',
    summary: 'Wij koken samen soep en eten aan één lange tafel.',
    forWhom: 'Voor iedereen in de wijk',
    cost: '',
  },
  where: {
    venue: 'Buurthuis De Linde',
    street: 'Lindelaan 1',
    city: 'Helmond',
    municipality: 'GM0794',
    startsAt: '2027-09-30T12:00:00.000Z',
    endsAt: '2027-09-30T14:00:00.000Z',
  },
  guests: { places: 30, organisation: 'Buurtvereniging De Linde', name: 'Noor Bakker', phone: '+31612345678' },
  delivery: { howMany: 1, street: 'Kastanjelaan 12', postcode: '5701 AB', city: 'Helmond' },
} as const satisfies { readonly [S in ApplicationStep]: NonNullable<Application[S]> };

export const applicationOf = (different: Partial<Application> = {}): Application => ({
  application: `app_${'0'.repeat(26)}`,
  kit: 'kom-erbij-pakket',
  lentBy: giver.organisation,
  programme: programme.organisation,
  host: 'h'.repeat(16),
  email: 'noor@buurt.example',
  language: 'nl',
  state: 'draft',
  ...answers,
  begunAt: august,
  savedAt: august,
  generation: 1,
  begun: 1,
  version: 0,
  moves: 0,
  revision: 5,
  requests: [],
  acts: [],
  ...different,
});

/** The hosts' part of the room over one database, as its wiring puts it together, with one package in the catalogue. */
export const hostHouse = (database: Database = memoryDatabase(), patience: () => Patience = noWaiting, prefix = '') => {
  const tables = {
    kits: `${prefix}kits`,
    outbox: `${prefix}outbox`,
    todo: `${prefix}todo`,
    events: `${prefix}events`,
  };
  const store = kitsStore({ database, tables });
  const random = seeded('hosts');
  const events = eventsActions({
    store: eventsStore({ database, table: tables.events, random }),
    random,
    patience: patience(),
  });
  const colleagues = [
    { person: giver.person, name: 'Lotte Smit', email: 'lotte@fonds.example', role: 'partner' as const },
    { person: 'prs_colleague', name: 'Bram Kok', email: 'bram@fonds.example', role: 'partner' as const },
  ];
  const people = {
    mailboxOf: async (person: string) => colleagues.find((one) => one.person === person),
    peopleOf: async (organisation: string) => (organisation === giver.organisation ? colleagues : []),
  };
  const hosts = hosting({ store, events, people, secret, patience: patience(), contact });

  const mails = async (subject: string) => {
    const { items } = await database.query({
      in: tables.outbox,
      index: { name: 'log', of: 'about', item: 'owedAt' },
      of: `kit#${subject}`,
      limit: 1_000,
    });
    return items.map((item) => ({
      kind: String(item.kind),
      subject: String(item.subject),
      reader: String(item.reader),
      generation: Number(item.generation),
      language: String(item.language),
    }));
  };
  const linkIn = (application: Pick<Application, 'application' | 'generation'>): string => {
    const link = linkOf(application);
    return pathOf(link, linkToken(secret, link)).replace('/meedoen/', '');
  };
  const stock = async (slug = 'kom-erbij-pakket'): Promise<Stock> => {
    const found = (await store.kit(slug, { consistent: true }))?.stock;
    if (found === undefined) throw new Error(`No stock of ${slug}`);
    return found;
  };

  return {
    database,
    store,
    events,
    hosts,
    people,
    mails,
    linkIn,
    stock,
    todos: () => todosOf(database, tables.todo, programme.organisation),

    /** Puts the package in the catalogue, with so many left of a hundred. */
    open: async (left: number, different: Partial<Package> = {}) => {
      const kit = packageOf(different);
      const { opensAt, closesAt } = kit;
      await store.commit([
        store.putKit(kit, undefined),
        store.putStock(kit.slug, stockOf(left, { opensAt, closesAt })),
      ]);
      return kit;
    },

    /** A draft with every step answered, and its link. */
    draft: async (
      email: string,
      {
        now = august,
        request = `begin-${email}`,
        different = {},
      }: { now?: Instant; request?: string; different?: Partial<Pick<Application, ApplicationStep>> } = {},
    ): Promise<{ readonly link: string; readonly id: string; readonly revision: number }> => {
      const known = new Set(await applicationIds(database, tables.outbox));
      await hosts.hostBegin(
        'kom-erbij-pakket',
        { email, request, language: 'nl', within: noWithin, withinAddress: noWithin },
        now,
      );
      const id = (await applicationIds(database, tables.outbox)).find((one) => !known.has(one));
      const application = id === undefined ? undefined : await store.application(id, { consistent: true });
      if (application === undefined) throw new Error('No draft was made.');
      const link = linkIn(application);
      let { revision } = application;
      for (const step of applicationSteps) {
        const saved = await hosts.hostSave(link, step, { ...answers, ...different }[step] as never, now);
        if (saved === 'busy' || saved.is !== 'saved') throw new Error(`${step}: ${JSON.stringify(saved)}`);
        revision = saved.application.revision;
      }
      return { link, id: application.application, revision };
    },
  };
};
export type HostHouse = ReturnType<typeof hostHouse>;

const noWithin = () => noLimits({ what: 'none', most: 1, minutes: 1 }, 'nobody', august);

/** Every application there is, by the mails that were owed about them. */
const applicationIds = async (database: Database, outbox: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const bucket of ['mail-0', 'mail-1', 'mail-2', 'mail-3']) {
    const { items } = await database.query({
      in: outbox,
      index: { name: 'due', of: 'dueBucket', item: 'dueAt' },
      of: bucket,
      limit: 10_000,
    });
    for (const { of, item } of items) {
      const mail = await database.get(outbox, { of, item }, { consistent: true });
      if (mail?.kind === 'host-begun') found.push(String(mail.subject));
    }
  }
  return [...new Set(found)];
};
