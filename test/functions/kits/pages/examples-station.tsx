import type { ReactElement } from 'react';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { StationDesk } from '#kits/core/desk.ts';
import { slotField } from '#kits/core/desk-answers.ts';
import { ownerField, spotsField, typedFromRules } from '#kits/core/desk-rules.ts';
import type { LendingKit, Unit } from '#kits/core/kit.ts';
import type { Order, OrderedSlot } from '#kits/core/order.ts';
import { usualHours } from '#kits/core/slot.ts';
import { DesksPage, type DesksPageProps } from '#kits/pages/desks.tsx';
import { typedBefore } from '#kits/pages/station-answer-form.tsx';
import { OpenSlotPage, StationDaysPage, type StationDaysPageProps } from '#kits/pages/station-days.tsx';
import { StationDeskPage } from '#kits/pages/station-desk.tsx';
import { StationOrderPage, type StationOrderPageProps } from '#kits/pages/station-order.tsx';
import { StationRulesPage, type StationRulesPageProps } from '#kits/pages/station-rules.tsx';
import { StationSheetPage } from '#kits/pages/station-sheet.tsx';
import type { Frame } from '#platform/http/visit.ts';

const now: Instant = '2027-09-06T07:00:00.000Z';
const request = 'r'.repeat(22);

export const longName = 'Samenwerkende Sociaalmaatschappelijke Vrijwilligersorganisaties Midden-Brabant';

const frameOf = (language: Language, path: string, signedIn = true): Frame => ({
  language,
  path,
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  ...(signedIn && {
    signedIn: {
      name: 'Sanne Smit',
      desk: '/bureau/stations',
      signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) },
    },
  }),
});

export const desk: StationDesk = {
  desk: 'stationsloket-helmond',
  name: 'Stationsloket Helmond',
  programme: 'programmateam',
  stations: [
    {
      code: 'HM',
      name: 'Helmond',
      owner: 'NS',
      spots: [
        { id: 'stationshal', name: 'Stationshal' },
        { id: 'plein', name: 'Plein bij de klok' },
      ],
    },
    { code: 'HMH', name: "Helmond 't Hout", owner: 'ProRail', spots: [{ id: 'perron-1', name: 'Perron 1' }] },
    { code: 'HMBV', name: 'Helmond Brouwhuis', owner: 'ProRail', spots: [{ id: 'plein', name: 'Plein' }] },
    { code: 'HMBH', name: 'Helmond Brandevoort', owner: 'NS', spots: [] },
  ],
  notice: 15,
  hours: usualHours,
  houseRules: ['Houd de looproute vrij.', 'Neem uw afval mee.'],
  revision: 3,
};

const contact = { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@prorail.example' };
const kit: LendingKit = {
  kind: 'lending',
  slug: 'stel-je-voor',
  organisation: 'prorail-en-ns',
  organisationName: 'ProRail en NS',
  title: 'Stel je voor',
  summary: 'Koffie voor wie even blijft staan.',
  forWhom: 'Gemeenten',
  parts: [{ id: 'kar', name: 'koffiekar', count: 1, returns: true }],
  contact,
  state: 'published',
  revision: 1,
  desk: desk.desk,
  stations: [],
  buffer: { before: 2, after: 2 },
};
const units: readonly Unit[] = [
  { kit: kit.slug, unit: '01', name: 'Pakket 1', state: 'ready', place: 'ProRail', repairs: 0, revision: 1 },
];

const slotOf = (more: Partial<OrderedSlot> = {}): OrderedSlot => ({
  id: '1',
  station: 'HM',
  date: '2027-10-12',
  part: 'morning',
  answer: 'asked',
  ...more,
});
const [morning, afternoon] = [slotOf(), slotOf({ id: '2', part: 'afternoon' })];

export const order: Order = {
  order: 'ord_01h0000000000000001',
  kit: kit.slug,
  desk: desk.desk,
  lentBy: kit.organisation,
  orderer: 'gemeente-gm0794',
  ordererName: 'Gemeente Helmond',
  municipality: 'GM0794',
  person: 'person_helmond',
  language: 'nl',
  state: 'requested',
  version: 1,
  revision: 4,
  slots: [morning, afternoon],
  trips: [{ unit: '01', from: '2027-10-08', until: '2027-10-14' }],
  ifNotAll: 'nothing',
  setup: {
    what: 'Koffiekar met een banner',
    width: 3,
    depth: 2.5,
    power: 'own',
    people: 4,
    buildUp: '06:30',
    cleared: '17:00',
  },
  onTheDay: { name: 'Noor Bakker', phone: '+31612345678' },
  action: { title: 'Koffie op het station', summary: 'Een kop koffie met een onbekende.', places: 40, contact },
  houseRules: true,
  askedAt: '2027-09-01T08:00:00.000Z',
  requestedAt: '2027-09-01T08:12:00.000Z',
  reminders: 0,
  warned: [],
  requests: [],
  acts: [],
};

const said = {
  permit: 'T-2027-114',
  practical: 'Meld u bij de servicebalie in de hal.\nDe deur naast de lift is breed genoeg.',
  reason: 'In de middag is het te druk in de hal.',
};
const approved: Order = {
  ...order,
  ...said,
  state: 'approved',
  slots: [
    { ...morning, answer: 'approved', spot: 'stationshal' },
    { ...afternoon, answer: 'approved', spot: 'plein' },
  ],
  takenBy: 'person_loket',
};
const moved: Order = {
  ...approved,
  state: 'moved',
  slots: [
    { ...morning, answer: 'approved', spot: 'stationshal' },
    {
      ...afternoon,
      station: 'HMH',
      answer: 'moved',
      spot: 'perron-1',
      was: { station: 'HM', date: '2027-10-12', part: 'afternoon' },
    },
  ],
};
const { onTheDay: _, ...forgotten } = order;
const long: Order = {
  ...order,
  order: 'ord_01h0000000000000002',
  ordererName: longName,
  slots: [
    slotOf({ date: '2027-10-13', station: 'HMBH' }),
    ...(['HM', 'HMH'] as const).map((station, at) =>
      slotOf({ id: `m${at}`, station, date: '2027-10-14', part: 'midday' }),
    ),
  ],
  setup: { ...(order.setup as NonNullable<Order['setup']>), what: `Een kraam met ${longName}` },
};

export const stationStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const orderPage = (more: Partial<StationOrderPageProps> = {}) => {
    const shown = more.order ?? order;
    return (
      <StationOrderPage
        desk={desk}
        frame={frameOf(language, `/bureau/stations/aanvragen/${shown.order}`, more.behindLink === undefined)}
        kit={kit}
        order={shown}
        ordererMailbox={{ name: 'Noor van den Berg', email: 'noor@helmond.example' }}
        request={request}
        typed={typedBefore(shown)}
        units={units}
        {...more}
      />
    );
  };
  const typedAnswer = (field: string): string =>
    ({
      [slotField('says', morning)]: 'approve',
      [slotField('spot', morning)]: 'plein',
      [slotField('says', afternoon)]: 'move',
      [slotField('to', afternoon)]: 'HMH~perron-1',
      [slotField('date', afternoon)]: '12-10-2027',
      [slotField('part', afternoon)]: 'afternoon',
      reason: said.reason,
      permit: said.permit,
      practical: said.practical,
    })[field] ?? '';
  const faultyAnswer = (field: string): string =>
    ({
      [slotField('says', afternoon)]: 'move',
      [slotField('date', afternoon)]: '31-02-2027',
      [slotField('part', afternoon)]: 'afternoon',
      permit: said.permit,
    })[field] ?? '';
  const days = (more: Partial<StationDaysPageProps> = {}) => (
    <StationDaysPage
      closed={[]}
      desk={desk}
      frame={frameOf(language, '/bureau/stations/dagen')}
      request={request}
      ticked={() => []}
      typed={() => ''}
      {...more}
    />
  );
  const closing = {
    typed: (field: string) => ({ from: '12-10-2027', until: '13-10-2027', reason: 'Werk aan de lift' })[field] ?? '',
    ticked: (field: string) => (field === 'station' ? ['HM', 'HMH'] : ['morning', 'afternoon']),
  };
  const closedSlot = { station: 'HM', date: '2027-10-20', part: 'morning', reason: 'Werk aan de lift' } as const;
  const rules = (more: Partial<StationRulesPageProps> = {}) => (
    <StationRulesPage
      desk={desk}
      frame={frameOf(language, '/bureau/stations/regels')}
      request={request}
      typed={typedFromRules(desk)}
      {...more}
    />
  );
  const faultyRules = (field: string): string =>
    ({ name: '', notice: 'drie weken', 'morning-from': '5.00', 'morning-until': '9.00', 'midday-from': '8.30' })[
      field
    ] ?? (field === 'spots-HM' ? 'Hal\nhal' : typedFromRules(desk)(field));
  const deskPage = (found: Parameters<typeof StationDeskPage>[0]['found']) => (
    <StationDeskPage found={found} frame={frameOf(language, '/bureau/stations')} now={now} request={request} />
  );
  const sheet = (rows: Parameters<typeof StationSheetPage>[0]['rows']) => (
    <StationSheetPage
      desk={desk}
      frame={frameOf(language, '/bureau/stations/vandaag-en-morgen')}
      rows={rows}
      today="2027-10-12"
    />
  );
  return {
    'desk, none': deskPage(undefined),
    'desk, nothing': deskPage({
      desk: { ...desk, stations: desk.stations.slice(0, 2) },
      waiting: [],
      coming: [],
    }),
    'desk, full': deskPage({
      desk,
      waiting: [
        { order: { ...long, requestedAt: '2027-09-03T08:00:00.000Z' }, kit },
        {
          order: { ...order, requestedAt: '2027-08-25T08:00:00.000Z', takenBy: 'person_loket' },
          kit,
          takenBy: 'Sanne Smit',
        },
        { order: { ...order, order: 'ord_01h0000000000000003', takenBy: 'person_gone' }, kit },
      ],
      coming: [
        { order: moved, kit },
        { order: { ...approved, state: 'on-site', ordererName: longName, order: 'ord_01h0000000000000004' }, kit },
      ],
    }),
    'order, new': orderPage(),
    'order, taken': orderPage({
      order: { ...order, takenBy: 'person_loket' },
      takenBy: 'Sanne Smit',
      notice: 'taken',
    }),
    'order, long': orderPage({ order: long, ordererMailbox: undefined }),
    'order, faulty': orderPage({
      typed: faultyAnswer,
      faults: {
        [slotField('says', morning)]: 'says-missing',
        [slotField('to', afternoon)]: 'to-missing',
        [slotField('date', afternoon)]: 'not-a-date',
        reason: 'reason-missing',
      },
    }),
    'order, taken meanwhile': orderPage({
      typed: typedAnswer,
      refusal: {
        because: 'not-free',
        slot: { station: 'HMH', date: '2027-10-12', part: 'afternoon' },
        why: { because: 'taken' },
      },
    }),
    'order, closed': orderPage({
      typed: typedAnswer,
      refusal: {
        because: 'not-free',
        slot: { station: 'HMH', date: '2027-10-12', part: 'afternoon' },
        why: { because: 'closed', reason: 'Werk aan de lift' },
      },
    }),
    'order, changed meanwhile': orderPage({
      order: approved,
      typed: typedAnswer,
      refusal: { because: 'changed-meanwhile' },
    }),
    'order, busy': orderPage({ typed: typedAnswer, refusal: { because: 'busy' } }),
    'order, approved': orderPage({ order: approved, notice: 'answered' }),
    'order, moved': orderPage({ order: moved, notice: 'answered' }),
    'order, refused': orderPage({
      order: {
        ...order,
        state: 'refused',
        reason: 'Er is werk aan het spoor.',
        slots: order.slots.map((slot) => ({ ...slot, answer: 'refused' as const })),
      },
      notice: 'answered',
    }),
    'order, cancelled': orderPage({ order: { ...order, state: 'cancelled', reason: 'De kar is stuk.' } }),
    'order, sent': orderPage({ order: { ...approved, state: 'sent' }, refusal: { because: 'already-sent' } }),
    'order, long ago': orderPage({ order: { ...forgotten, state: 'counted', slots: approved.slots } }),
    'link, new': orderPage({ behindLink: 'Sanne Smit' }),
    'link, faulty': orderPage({
      behindLink: 'Sanne Smit',
      typed: () => '',
      faults: { [slotField('says', morning)]: 'says-missing', [slotField('says', afternoon)]: 'says-missing' },
    }),
    'link, answered': orderPage({ behindLink: 'Sanne Smit', order: approved, notice: 'answered' }),
    'days, none': days(),
    'days, some': days({
      closed: [closedSlot, { ...closedSlot, station: 'HMH', part: 'afternoon', reason: longName }],
      notice: { is: 'closed', slots: 2 },
    }),
    'days, faulty': days({
      typed: (field) => ({ from: '31-2-2027', until: '', reason: '' })[field] ?? '',
      faults: { station: 'missing', from: 'not-a-date', part: 'missing', reason: 'missing' },
    }),
    'days, promised': days({
      ...closing,
      refusal: {
        promised: [
          { slot: { station: 'HM', date: '2027-10-12', part: 'morning' }, order },
          { slot: { station: 'HMH', date: '2027-10-12', part: 'afternoon' } },
        ],
      },
    }),
    'days, busy': days({ ...closing, refusal: 'busy' }),
    'days, open again': (
      <OpenSlotPage
        desk={desk}
        frame={frameOf(language, '/bureau/stations/dagen')}
        request={request}
        slot={closedSlot}
      />
    ),
    'days, opened': days({ notice: { is: 'opened' } }),
    rules: rules(),
    'rules, saved': rules({ notice: 'saved' }),
    'rules, faulty': rules({
      typed: faultyRules,
      faults: {
        name: 'missing',
        notice: 'not-a-number',
        'morning-from': 'too-early',
        'midday-from': 'overlaps',
        [spotsField({ code: 'HM' })]: 'same-spot-twice',
      },
    }),
    'rules, changed meanwhile': rules({
      refusal: 'changed-meanwhile',
      typed: (field) => (field === 'notice' ? '20' : typedFromRules(desk)(field)),
    }),
    'rules, busy': rules({ refusal: 'busy' }),
    'sheet, nothing': sheet([]),
    'sheet, full': sheet(
      (
        [
          ['HM', 'morning', '2027-10-12', 'stationshal', order.ordererName],
          ['HMH', 'morning', '2027-10-12', 'perron-1', longName],
          ['HM', 'midday', '2027-10-12', 'plein', 'Gemeente Deurne'],
          ['HMBV', 'afternoon', '2027-10-12', 'plein', 'Nationaal Ouderenfonds'],
          ['HM', 'morning', '2027-10-13', 'stationshal', 'Gemeente Asten'],
          ['HMH', 'afternoon', '2027-10-13', 'perron-1', 'Het Rode Kruis'],
        ] as const
      ).map(([station, part, date, spot, ordererName], at) => {
        const slot: OrderedSlot = { id: '1', station, part, date, spot, answer: 'approved' };
        return { slot, order: { ...approved, order: `ord_${at}`, ordererName, slots: [slot] }, kit };
      }),
    ),
  };
};

/** The organisers' page, in one language. */
export const desksStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const page = (more: Partial<DesksPageProps> = {}) => (
    <DesksPage
      desks={[]}
      frame={frameOf(language, '/bureau/stationsloketten')}
      request={request}
      search=""
      stations={[]}
      typed={() => ''}
      {...more}
    />
  );
  const stations = desk.stations.map(({ code, name }) => ({ code, name, municipality: 'Helmond' }));
  const utrecht: StationDesk = { ...desk, desk: 'stationsloket-utrecht', name: longName };
  return {
    'desks, none': page(),
    'desks, some': page({ desks: [desk, utrecht], notice: 'saved' }),
    'desks, nothing found': page({ desks: [desk], search: 'Xyzzy' }),
    'desks, found': page({ desks: [desk], search: 'Helmond', stations, moreFound: true }),
    'desks, changing': page({
      desks: [desk],
      changing: desk,
      stations,
      typed: (field) =>
        field === 'name' ? desk.name : (desk.stations.find(({ code }) => ownerField(code) === field)?.owner ?? ''),
    }),
    'desks, faulty': page({
      search: 'Helmond',
      stations,
      faults: { organisation: 'missing', name: 'missing', stations: 'missing' },
    }),
    'desks, elsewhere': page({
      search: 'Helmond',
      stations,
      typed: (field) => (field.startsWith('owner-') ? 'NS' : 'Stationsloket Helmond'),
      refusal: { is: 'station-elsewhere', names: "Helmond, Helmond 't Hout" },
    }),
    'desks, there': page({
      desks: [desk],
      search: 'Helmond',
      stations,
      typed: (field) => (field.startsWith('owner-') ? 'NS' : 'Stationsloket Helmond'),
      refusal: { is: 'there', desk: desk.desk },
    }),
    'desks, not yours': page({ search: 'Helmond', stations, refusal: 'not-yours' }),
    'desks, busy': page({ search: 'Helmond', stations, refusal: 'busy' }),
  };
};
