import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { kitchenSheet } from '#rsvps/core/kitchen-sheet.ts';
import { planTables } from '#rsvps/core/plan-tables.ts';
import { chanceFrom, type DiningTable, judgePlan, type Seating, type TableGuest } from '#rsvps/core/table-plan.ts';
import { TablesPage } from '#rsvps/pages/tables.tsx';
import { KitchenPage } from '#rsvps/pages/tables-kitchen.tsx';
import { NameCardsPage, TablesPrintPage } from '#rsvps/pages/tables-print.tsx';
import type { TablesPageProps } from '#rsvps/pages/tables-view.ts';
import { type TablesNotice, type TablesRefusal, tablesWording } from '#rsvps/wording/tables.ts';
import { tableGuest, tablesOf, theEvening } from '../core/table-lists.ts';
import { frameOf, longName } from './states.tsx';

const directory = directoryActions();
const address = 'https://aanschuif.example/bijeenkomsten/samen-aan-de-slag/tekenen';
const ownPhone = { address, modules: await qrModules(address) };
const municipalityName = (code: string): string => directory.municipality(code)?.displayName ?? code;

const first = ['Noor', 'Emre', 'Fatima', 'Wim', 'Linh', 'Anouk', 'Mees', 'Samira', 'Ineke', 'Joost', 'Hanna'];
const last = ['Bakker', 'van den Berg', 'El Amrani', 'de Vries-Jansen', 'Bos', '’t Hart', 'Şahin'];
const evening = theEvening();
const guests: readonly TableGuest[] = evening.guests.map((guest, at) => ({
  ...guest,
  name: at === 5 ? longName : `${first[at % first.length]} ${last[at % last.length]}`,
  locked: at % 13 === 2,
  wheelchair: at === 5,
}));
const planned = planTables({ ...evening, guests }, { before: new Map(), chance: chanceFrom(1), steps: 5_000 });
const seating: Seating = planned.is === 'planned' ? planned.seating : new Map();
const nobody: Seating = new Map();

const propsIn = (language: Language, different: Partial<TablesPageProps> = {}): TablesPageProps => {
  const given = { tables: evening.tables, guests, seating, ...different };
  return {
    frame: {
      ...frameOf(language, '/bureau/bijeenkomsten/samen-aan-de-slag/tafels'),
      signedIn: { name: 'Samira El Amrani', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
    },
    event: { slug: 'samen-aan-de-slag', title: 'Samen aan de slag' },
    judgement: judgePlan(given, given.seating),
    left: 0,
    municipalityName,
    fromOf: (guest) => {
      const { municipality, group } = given.guests.find((one) => one.guest === guest) ?? {};
      if (municipality !== undefined) return `wethouder, ${municipalityName(municipality)}`;
      return group === 'partners' ? 'Resto VanHarte' : 'adviseur';
    },
    revision: 3,
    request: 'r'.repeat(22),
    askedBy: (guest) => (guest === 'municipal5' ? 'Een plek voor een rolstoel.' : undefined),
    marksUntil: language === 'nl' ? 'donderdag 23 mei 2019' : 'Thursday 23 May 2019',
    ...given,
  };
};

const keyAt = (table: number, group: TableGuest['group'], which = 0): string =>
  guests.filter((guest) => guest.group === group && seating.get(guest.guest) === table)[which]?.guest ?? '';
const nameOf = (key: string): string => guests.find(({ guest }) => guest === key)?.name ?? '';
export const movable = guests.find(({ guest, locked }) => !locked && seating.get(guest) === 1)?.guest ?? '';

/** The plan with one guest unfolded. */
export const planWith = (opened: string): ReactElement => <TablesPage {...propsIn('nl', { opened })} />;
/** The largest hall there can be, full, and three thousand two hundred who do not fit in it. */
export const crowdedPlan = (): ReactElement => {
  const crowd = Array.from({ length: 5_000 }, (_, at) => tableGuest({ name: `Noor Bakker ${at}` }));
  const tables = tablesOf(60, 30);
  const seated = new Map(crowd.slice(0, 1_800).map(({ guest }, at) => [guest, 1 + (at % 60)]));
  return <TablesPage {...propsIn('nl', { tables, guests: crowd, seating: seated })} />;
};
export const keysOfGuests: readonly string[] = guests.map(({ guest }) => guest);

const without = (...gone: readonly string[]) => guests.filter(({ guest }) => !gone.includes(guest));
const shrunk: readonly DiningTable[] = evening.tables.map((table) =>
  table.number === 3 ? { ...table, seats: 6 } : table.number === 2 ? { ...table, wheelchairPlaces: 0 } : table,
);
const twoFromOnePlace = new Map([...seating, [keyAt(1, 'municipal'), 2]]);
const doubled = guests.map((guest) =>
  guest.guest === keyAt(1, 'municipal')
    ? { ...guest, municipality: guests.find(({ guest: key }) => key === keyAt(2, 'municipal'))?.municipality }
    : guest,
);
const inWheelchair = guests.map((guest) =>
  guest.guest === keyAt(4, 'municipal') ? { ...guest, wheelchair: true } : guest,
);
const typed = (values: Readonly<Record<string, string>>) => (field: string) => values[field] ?? '';

const impossible: readonly NonNullable<TablesPageProps['impossible']>[] = [
  { is: 'not-enough-seats', people: 81, seats: 80 },
  { is: 'party-too-large', guest: movable, party: 9, most: 8 },
  { is: 'not-enough-wheelchair-places', guests: 3, places: 2 },
  { is: 'municipality-too-large', municipality: 'GM0794', guests: 11, tables: 10 },
  { is: 'wheelchairs-of-one-municipality', municipality: 'GM0794', guests: 2, tables: 1 },
  { is: 'locked', breaks: [{ is: 'too-full', table: 2, people: 9, seats: 8 }] },
  { is: 'together', without: ['wheelchair', 'municipality', 'locked', 'party'] },
];

/** At table 4 one brings somebody whose name they told, at table 6 one brings two and told one name. */
const pairs = [keyAt(4, 'municipal'), keyAt(6, 'municipal')] as const;
const someInPairs = guests.map((guest) =>
  guest.guest === pairs[0] ? { ...guest, party: 2 } : guest.guest === pairs[1] ? { ...guest, party: 3 } : guest,
);
const companionsOf = (guest: string): readonly string[] =>
  guest === pairs[0] ? ['Marie-Louise van den Berg-Oosterhuis'] : guest === pairs[1] ? ['Bo Li'] : [];
export const nameOfPair = nameOf(pairs[1]);

/** Every page about tables in every state it can show, by a name of the state. */
export const tablesStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const propsOf = (different: Partial<TablesPageProps> = {}) => propsIn(language, different);
  const words = tablesWording[language];
  return {
    'no hall': <TablesPage {...propsOf({ tables: [], seating: nobody, revision: 0 })} />,
    'no hall, faulty': (
      <TablesPage
        {...propsOf({
          tables: [],
          seating: nobody,
          faulty: {
            is: 'hall',
            faults: { tables: 'missing', seats: 'not-a-number', wheelchairs: 'too-many' },
            typed: typed({ seats: 'acht', wheelchairs: '99999' }),
          },
        })}
      />
    ),
    'a hall, nobody comes': <TablesPage {...propsOf({ guests: [], seating: nobody, revision: 0 })} />,
    'a hall, not planned': <TablesPage {...propsOf({ seating: nobody, revision: 0 })} />,
    planned: <TablesPage {...propsOf({ notice: 'planned' })} />,
    'planned, a guest unfolded': <TablesPage {...propsOf({ opened: movable })} />,
    'planned, a locked guest unfolded': (
      <TablesPage {...propsOf({ opened: guests.find(({ locked }) => locked)?.guest ?? '' })} />
    ),
    'planned, too few partners': (
      <TablesPage {...propsOf({ guests: without(keyAt(1, 'partners'), keyAt(4, 'partners'), keyAt(6, 'advisers')) })} />
    ),
    'a hall that shrank': <TablesPage {...propsOf({ tables: shrunk, guests: inWheelchair })} />,
    'two from one municipality': <TablesPage {...propsOf({ guests: doubled, seating: twoFromOnePlace })} />,
    'late changes': (
      <TablesPage
        {...propsOf({
          left: 2,
          guests: [
            ...without(keyAt(1, 'municipal'), keyAt(2, 'municipal')),
            tableGuest({ guest: 'late', name: longName }),
          ],
        })}
      />
    ),
    'a newcomer for whom there is no table': (
      <TablesPage
        {...propsOf({
          notice: 'replanned',
          moved: [
            { guest: movable, from: 2, to: 1 },
            { guest: keyAt(5, 'municipal'), to: 5 },
          ],
          guests: [...guests, tableGuest({ guest: 'late', name: 'Noor Late', wheelchair: true, party: 3 })],
          noTable: [
            { guest: 'late', because: 'no-wheelchair-place' },
            { guest: movable, because: 'no-seat' },
            { guest: keyAt(2, 'municipal'), because: 'municipality-at-every-table' },
            { guest: keyAt(3, 'municipal'), because: 'more-than-two' },
          ],
        })}
      />
    ),
    'moved, with something left to wish': (
      <TablesPage
        {...propsOf({
          notice: 'moved',
          touched: [1, 2],
          seating: new Map([...seating].filter(([guest]) => guest !== keyAt(1, 'advisers'))),
        })}
      />
    ),
    'a move that breaks a rule': (
      <TablesPage
        {...propsOf({
          refusedMove: {
            guest: movable,
            to: 2,
            breaks: [{ is: 'too-full', table: 2, people: 9, seats: 8 }],
            swaps: [keyAt(2, 'municipal'), keyAt(2, 'municipal', 1), keyAt(2, 'partners')],
          },
        })}
      />
    ),
    'a move that breaks a rule, nobody to swap with': (
      <TablesPage
        {...propsOf({
          refusedMove: {
            guest: movable,
            to: 2,
            breaks: [
              { is: 'same-municipality', table: 2, municipality: 'GM0794', guests: [movable, keyAt(2, 'municipal')] },
            ],
            swaps: [],
          },
        })}
      />
    ),
    'a swap without anybody chosen': (
      <TablesPage
        {...propsOf({
          faulty: { is: 'swap' },
          refusedMove: {
            guest: movable,
            to: 2,
            breaks: [{ is: 'no-wheelchair-place', table: 2, places: 1, guests: [movable, keyAt(2, 'municipal')] }],
            swaps: [keyAt(2, 'municipal')],
          },
        })}
      />
    ),
    'a move without a table chosen': <TablesPage {...propsOf({ faulty: { is: 'move', guest: movable } })} />,
    'a table, faulty': (
      <TablesPage
        {...propsOf({
          faulty: {
            is: 'table',
            number: 4,
            faults: { seats: 'too-few', wheelchairs: 'more-than-seats' },
            typed: typed({ seats: '0', wheelchairs: '9' }),
          },
        })}
      />
    ),
    'the hall, faulty': (
      <TablesPage
        {...propsOf({
          faulty: { is: 'hall', faults: { seats: 'too-many' }, typed: typed({ tables: '10', seats: '99' }) },
        })}
      />
    ),
    over: <TablesPage {...propsOf({ marksUntil: undefined })} />,
    ...Object.fromEntries(
      impossible.map((because) => [
        `cannot be: ${because.is}`,
        <TablesPage key={because.is} {...propsOf({ impossible: because })} />,
      ]),
    ),
    ...Object.fromEntries(
      (Object.keys(words.refusal) as TablesRefusal[]).map((refusal) => [
        `refused: ${refusal}`,
        <TablesPage key={refusal} {...propsOf({ refusal })} />,
      ]),
    ),
    ...Object.fromEntries(
      (Object.keys(words.notice) as TablesNotice[]).map((notice) => [
        `told: ${notice}`,
        <TablesPage key={notice} {...propsOf({ notice })} />,
      ]),
    ),
    'on paper: lists': <TablesPrintPage {...propsOf()} as="lists" />,
    'on paper: cards': <TablesPrintPage {...propsOf()} as="cards" ownPhone={ownPhone} />,
    'on paper: cards, nothing to sign': <TablesPrintPage {...propsOf()} as="cards" />,
    'on paper: name cards': <NameCardsPage {...propsOf({ guests: someInPairs })} companionsOf={companionsOf} />,
    'on paper: name cards, nobody yet': <NameCardsPage {...propsOf({ seating: nobody })} companionsOf={() => []} />,
    'on paper: nobody yet': <TablesPrintPage {...propsOf({ seating: nobody })} as="lists" />,
    kitchen: kitchenIn(language, seating, 'known'),
    'kitchen, no wishes': kitchenIn(language, seating, 'known', () => undefined),
    'kitchen, not planned': kitchenIn(language, nobody, 'known'),
    'kitchen, not asked': kitchenIn(language, seating, 'not-asked', () => undefined),
    'kitchen, erased': kitchenIn(language, seating, 'erased', () => undefined),
  };
};

const someDiet = (at: number): string | undefined =>
  [
    undefined,
    undefined,
    'Vegetarisch',
    undefined,
    'vegetarisch.',
    undefined,
    'Geen noten, en ook geen pinda’s',
    'Halal',
  ][at % 8];

function kitchenIn(
  language: Language,
  at: Seating,
  diets: 'known' | 'not-asked' | 'erased',
  dietOf = someDiet,
): ReactElement {
  const { frame, event, tables } = propsIn(language);
  const eaters = guests.map(({ guest, party }, place) => ({ guest, party, diet: dietOf(place) }));
  return <KitchenPage diets={diets} event={event} frame={frame} sheet={kitchenSheet(tables, eaters, at)} />;
}

export const namesOfGuests: readonly string[] = guests.map(({ name }) => name);
export const nameOfMovable = nameOf(movable);
