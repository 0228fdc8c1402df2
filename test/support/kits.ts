import { eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import type { Official, Organiser, Partner, StationKeeper } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { kitsActions, type Orderer } from '#kits/actions.ts';
import type { DeskAnswer, SlotAnswer } from '#kits/core/answer-order.ts';
import type { Order } from '#kits/core/order.ts';
import { type DayPart, type Slot, usualHours } from '#kits/core/slot.ts';
import { kitsStore } from '#kits/store.ts';
import type { Patience } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { todosOf } from '#platform/todo/todo.ts';
import { noWaiting, organiser, secret, seeded, tables } from './house.ts';

/** Monday 6 September 2027, nine in the morning: five weeks before the station action in Helmond. */
export const september: Instant = '2027-09-06T07:00:00.000Z';

export const helmond: Official = {
  is: 'official',
  person: 'person_helmond',
  organisation: 'gemeente-gm0794',
  organisationName: 'Gemeente Helmond',
  municipality: 'GM0794',
};
/** One of the many who order at once. */
export const municipality = (at: number): Official => ({
  ...helmond,
  person: `person_${at}`,
  organisation: `gemeente-${at}`,
  organisationName: `Gemeente ${at}`,
  municipality: `GM${String(at).padStart(4, '0')}`,
});
export const prorail: Partner = {
  is: 'partner',
  person: 'person_prorail',
  organisation: 'prorail-en-ns',
  organisationName: 'ProRail en NS',
};
export const keeper: StationKeeper = {
  is: 'station-keeper',
  person: 'person_loket',
  organisation: 'stationsloket-helmond',
  organisationName: 'Stationsloket Helmond',
};
export const otherKeeper: StationKeeper = { ...keeper, person: 'person_ander', organisation: 'stationsloket-utrecht' };

const contact = { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' };

let houses = 0;
type Names = { readonly [T in 'kits' | 'events' | 'outbox' | 'todo']: string };
/**
 * The kits room over one database, as its wiring puts it together; people are whoever is named here. Each has a randomness of its own. `names` are
 * those of the tables, where they are not a test's own.
 */
export const kitsHouse = (database: Database, patience: () => Patience = noWaiting, names: Names = tables) => {
  houses += 1;
  const random = seeded(`kits-${houses}`);
  const events = eventsActions({
    store: eventsStore({ database, table: names.events, random }),
    random,
    patience: patience(),
  });
  const store = kitsStore({ database, tables: names });
  const colleagues = [keeper.person, 'person_collega'];
  return {
    database,
    events,
    store,
    kits: kitsActions({
      store,
      events,
      people: {
        mailboxOf: async (person) => ({ email: `${person}@post.example`, name: person }),
        peopleOf: async (organisation) =>
          organisation === keeper.organisation
            ? colleagues.map((person) => ({
                person,
                name: person,
                email: `${person}@post.example`,
                role: 'station-keeper' as const,
              }))
            : organisation === prorail.organisation
              ? [{ person: prorail.person, name: 'ProRail', email: 'prorail@post.example', role: 'partner' as const }]
              : [],
      },
      secret,
      random,
      patience: patience(),
      programme: { organisation: organiser.organisation, contact },
    }),
    todos: () => todosOf(database, names.todo, organiser.organisation),
    /** What is owed about an order, oldest first. */
    mails: async (order: string) => {
      const { items } = await database.query({
        in: names.outbox,
        index: { name: 'log', of: 'about', item: 'owedAt' },
        of: `kit#${order}`,
        limit: 1_000,
      });
      return items.map((item) => ({
        kind: String(item.kind),
        reader: String(item.reader),
        generation: Number(item.generation),
      }));
    },
  };
};
export type KitsHouse = ReturnType<typeof kitsHouse>;

export const stations = ['HM', 'HMH', 'HMBV', 'HMBH'] as const;

/** Helmond's desk with its four stations, and a kit of so many units with two working days before and after. */
export const openDesk = async (
  { kits, store }: KitsHouse,
  { units = 1, now = september, by = organiser }: { units?: number; now?: Instant; by?: Organiser } = {},
): Promise<string> => {
  await kits.saveDesk(
    by,
    {
      desk: keeper.organisation,
      name: keeper.organisationName,
      stations: stations.map((code) => ({ code, name: code === 'HM' ? 'Helmond' : `Helmond ${code}`, owner: 'NS' })),
    },
    now,
  );
  const desk = await store.desk(keeper.organisation);
  await kits.saveRules(
    keeper,
    {
      notice: 15,
      hours: usualHours,
      houseRules: ['Houd de looproute vrij.'],
      spots: Object.fromEntries(
        stations.map((code) => [
          code,
          [
            { id: 'hal', name: 'Stationshal' },
            { id: 'plein', name: 'Stationsplein' },
          ],
        ]),
      ),
    },
    desk?.revision ?? 0,
  );
  const saved = await kits.saveKit(
    prorail,
    undefined,
    {
      kind: 'lending',
      title: 'Stel je voor',
      summary: 'Koffie voor wie even blijft staan.',
      forWhom: 'Gemeenten en coalitiepartners',
      parts: [
        { id: 'kar', name: 'koffiekar', count: 1, returns: true },
        { id: 'kan', name: 'thermoskan', count: 2, returns: true },
        { id: 'banner', name: 'banner', count: 1, returns: true },
        { id: 'hesje', name: 'hesje', count: 4, returns: true },
        { id: 'beker', name: 'beker', count: 400, returns: false },
      ],
      contact,
      desk: keeper.organisation,
      stations: [],
      buffer: { before: 2, after: 2 },
      units,
    },
    { revision: 0, request: 'request-of-the-kit' },
    now,
  );
  if (saved === 'busy' || saved.is !== 'saved') throw new Error('The kit was not saved.');
  await kits.publishKit(prorail, saved.slug);
  return saved.slug;
};

export const slot = (station: string, date: string, part: DayPart): Slot => ({ station, date, part });

type Drafting = {
  readonly by?: Orderer;
  readonly now?: Instant;
  readonly ifNotAll?: Order['ifNotAll'];
  readonly request?: string;
  /** Publishes an action with it. */
  readonly action?: boolean;
};

/** A draft with everything answered. */
export const draft = async (
  { kits }: KitsHouse,
  slug: string,
  slots: readonly Slot[],
  { by = helmond, now = september, ifNotAll = 'nothing', request: form, action = false }: Drafting = {},
): Promise<string> => {
  const request = form ?? `form-${by.person}-${JSON.stringify(slots)}`;
  const begun = await kits.begin(by, slug, { slots, ifNotAll }, { request, language: 'nl', now });
  if (begun === 'busy' || begun.is !== 'begun') throw new Error(`Not begun: ${JSON.stringify(begun)}`);
  const id = begun.order.order;
  await kits.save(
    by,
    id,
    {
      setup: { what: 'Koffiekar', width: 3, depth: 2, power: 'none', people: 4, buildUp: '06:30', cleared: '09:30' },
      onTheDay: { name: 'Noor Bakker', phone: '+31612345678' },
      houseRules: true,
      ...(action && {
        action: {
          title: 'Koffie op het station',
          summary: 'Een kop koffie met een onbekende.',
          places: 40,
          contact,
        },
      }),
    },
    now,
  );
  return id;
};

/** A draft that is held and sent. */
export const request = async (
  house: KitsHouse,
  slug: string,
  slots: readonly Slot[],
  options: Drafting = {},
): Promise<string> => {
  const { by = helmond, now = september } = options;
  const id = await draft(house, slug, slots, options);
  const held = await house.kits.hold(by, id, { request: `hold-${id}` }, now);
  if (held === 'busy' || held.is !== 'held') throw new Error(`Not held: ${JSON.stringify(held)}`);
  const sent = await house.kits.send(by, id, { request: `send-${id}` }, now);
  if (sent === 'busy' || sent.is !== 'requested') throw new Error(`Not sent: ${JSON.stringify(sent)}`);
  return id;
};

/** The desk's answer on the order as it stands: yes to every slot, unless said. */
export const answerFor = async (
  { store }: Pick<KitsHouse, 'store'>,
  id: string,
  says: Readonly<Record<string, SlotAnswer>> = {},
  different: Partial<DeskAnswer> = {},
): Promise<DeskAnswer> => {
  const order = await store.order(id, { consistent: true });
  const yes = (order?.slots ?? []).map(({ id: one }): [string, SlotAnswer] => [one, { is: 'approve', spot: 'hal' }]);
  return {
    slots: { ...Object.fromEntries(yes), ...says },
    reason: 'Anders staat u in de looproute.',
    permit: 'T-2027-114',
    practical: 'Meld u bij de servicebalie.',
    revision: order?.revision ?? 0,
    ...different,
  };
};

export const approve = async (
  house: KitsHouse,
  id: string,
  now: Instant = september,
  says: Readonly<Record<string, SlotAnswer>> = {},
) => house.kits.answer(keeper, id, await answerFor(house, id, says), { request: `answer-${id}-${now}` }, now);
