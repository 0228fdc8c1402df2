import type { ReactElement } from 'react';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { type CalendarDay, calendarOf, firstDateFor, type Planner } from '#kits/core/availability.ts';
import type { StationDesk } from '#kits/core/desk.ts';
import type { LendingKit, Package, Stock, Unit } from '#kits/core/kit.ts';
import type { Order, OrderedSlot } from '#kits/core/order.ts';
import {
  type ActionField,
  type ContactField,
  type OrderFault,
  type OrderFaults,
  type OrderField,
  type SetupField,
  typedAction,
  typedContact,
  typedSetup,
} from '#kits/core/order-answers.ts';
import { type DayPart, type Slot, slotId, usualHours } from '#kits/core/slot.ts';
import { CalendarPage } from '#kits/pages/calendar.tsx';
import { CataloguePage } from '#kits/pages/catalogue.tsx';
import { KitPage } from '#kits/pages/kit.tsx';
import { PrintVersionPage } from '#kits/pages/kit-print.tsx';
import { OrderPage, type OrderPageProps } from '#kits/pages/order.tsx';
import { OrderCancelPage } from '#kits/pages/order-cancel.tsx';
import { OrderPrintPage } from '#kits/pages/order-print.tsx';
import { SlotsPage, type SlotsPageProps } from '#kits/pages/order-slots.tsx';
import { ActionPage, ContactPage, SetupPage } from '#kits/pages/order-steps.tsx';
import { OrdersPage } from '#kits/pages/orders.tsx';
import type { Frame } from '#platform/http/visit.ts';
import { markdownToHtml } from '#platform/pages/markdown.ts';

/** Monday 6 September 2027, nine in the morning. */
export const now: Instant = '2027-09-06T07:00:00.000Z';

export const longName = 'Wilhelmina Fredericksz-van Oosterzeebergen tot Stavoren';
const contact = { name: 'Mees de Wit', phone: '+31301234567', email: 'pakketten@spoor.example' };

export const frameOf = (language: Language, path: string, signedIn?: string): Frame => ({
  language,
  path,
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  formToken: signedIn === undefined ? '' : 'f'.repeat(22),
  ...(signedIn !== undefined && {
    signedIn: {
      name: signedIn,
      desk: '/bureau/aanvragen',
      signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) },
    },
  }),
});

export const kit: LendingKit = {
  slug: 'stel-je-voor',
  organisation: 'prorail-en-ns',
  organisationName: 'ProRail en NS',
  title: 'Stel je voor',
  summary: 'Koffie en een praatje voor wie op de trein wacht.',
  forWhom: 'Gemeenten en coalitiepartners',
  parts: [
    { id: 'kar', name: 'koffiekar', count: 1, returns: true },
    { id: 'kan', name: 'thermoskannen', count: 2, returns: true },
    { id: 'banner', name: 'banner', count: 1, returns: true },
    { id: 'hesje', name: 'hesjes', count: 4, returns: true },
    { id: 'beker', name: 'bekers', count: 400, returns: false },
  ],
  contact,
  state: 'published',
  revision: 1,
  kind: 'lending',
  desk: 'stationsloket-helmond',
  stations: [],
  buffer: { before: 2, after: 2 },
  picture: { hash: 'abc123', alt: 'Een koffiekar op het perron, met twee mensen ernaast' },
};

export const unit: Unit = {
  kit: kit.slug,
  unit: '01',
  name: 'Pakket 1',
  state: 'ready',
  place: 'Utrecht',
  repairs: 0,
  revision: 1,
};

const spots = [
  { id: 'hal', name: 'Stationshal, naast de piano' },
  { id: 'plein', name: 'Stationsplein' },
];
export const desk: StationDesk = {
  desk: 'stationsloket-helmond',
  name: 'Stationsloket Helmond',
  programme: 'programmateam',
  stations: [
    { code: 'HM', name: 'Helmond', owner: 'NS', spots },
    { code: 'HMH', name: "Helmond 't Hout", owner: 'ProRail', spots },
    { code: 'HMBV', name: 'Helmond Brouwhuis', owner: 'ProRail', spots },
    { code: 'HMBH', name: 'Helmond Brandevoort', owner: 'ProRail', spots },
  ],
  notice: 15,
  hours: usualHours,
  houseRules: ['Houd de looproute vrij.', 'Ruim alles op en neem het mee.'],
  revision: 1,
};
const [helmond] = desk.stations;
if (helmond === undefined) throw new Error('The desk has stations.');

export const pack: Package = {
  slug: 'kom-erbij-pakket',
  organisation: 'een-tegen-eenzaamheid',
  organisationName: 'Eén tegen eenzaamheid',
  title: 'Kom erbij-pakket',
  summary: 'Alles om uw tafel te dekken in de Week tegen Eenzaamheid.',
  forWhom: 'Wie in de Week iets organiseert',
  parts: [
    { id: 'placemat', name: 'placemats', count: 40, returns: false },
    { id: 'kaart', name: 'uitnodigingskaarten', count: 40, returns: false },
    { id: 'poster', name: 'poster', count: 1, returns: false },
  ],
  contact,
  state: 'published',
  revision: 1,
  kind: 'package',
  opensAt: '2027-05-31T22:00:00.000Z',
  closesAt: '2027-09-30T22:00:00.000Z',
  delivery: { from: '2027-09-13', until: '2027-09-16' },
  most: 2,
  print: '# Gesprekskaarten\n\n- Met wie at u als kind?\n- Wat kookt u graag?\n\n# Placemat\n\nSchuif aan.',
  programme: 'programmateam',
  fund: { name: 'Fonds Samen', address: 'https://fonds.example/samen' },
};
export const stock: Stock = { left: 34, waiting: 0, stock: 100, opensAt: pack.opensAt, closesAt: pack.closesAt };

const slot = (station: string, date: string, part: DayPart): Slot => ({ station, date, part });
/** One of each reason: closed, promised, no kit free. */
export const planner: Planner = {
  slots: new Map<string, { order: string } | { closed: string }>([
    [slotId(slot('HM', '2027-10-11', 'morning')), { closed: 'Werk aan het perron' }],
    [slotId(slot('HM', '2027-10-11', 'midday')), { closed: 'Werk aan het perron' }],
    [slotId(slot('HM', '2027-10-11', 'afternoon')), { closed: 'Werk aan het perron' }],
    [slotId(slot('HM', '2027-10-06', 'afternoon')), { closed: 'Drukte door voetbal' }],
    [slotId(slot('HM', '2027-10-05', 'morning')), { order: 'ord_other' }],
  ]),
  units: new Map([[`${kit.slug}~01`, new Map([['2027-10-20', 'ord_other']])]]),
};
export const daysOf = (station: string, from: string, until: string): readonly CalendarDay[] =>
  calendarOf({ kit, units: [unit], desk, planner }, { station, from, until }, now);

const shownOf = (from: string, until: string, month: string, months = 1) => ({
  days: daysOf('HM', from, until),
  from: month,
  months,
  first: firstDateFor(desk, now),
  notice: desk.notice,
  earlier: month === '2027-09-01' ? undefined : '2027-09-01',
  later: '2027-11-01',
});
const october = shownOf('2027-10-01', '2027-10-31', '2027-10-01');
export const quarter = shownOf('2027-09-06', '2027-12-04', '2027-09-01', 3);

const ordered = (id: string, where: Slot, different: Partial<OrderedSlot> = {}): OrderedSlot => ({
  id,
  ...where,
  answer: 'asked',
  ...different,
});
const morning = slot('HM', '2027-10-12', 'morning');
const afternoon = slot('HM', '2027-10-12', 'afternoon');
export const wanted = [morning, afternoon];

export const draft: Order = {
  order: 'ord_abcdefghijklmnopqrst',
  kit: kit.slug,
  desk: desk.desk,
  lentBy: kit.organisation,
  orderer: 'gemeente-gm0794',
  ordererName: 'Gemeente Helmond',
  municipality: 'GM0794',
  person: 'person_helmond',
  language: 'nl',
  state: 'draft',
  version: 0,
  revision: 3,
  slots: [ordered('1', morning), ordered('2', afternoon)],
  trips: [],
  ifNotAll: 'nothing',
  setup: {
    what: 'De koffiekar, een banner en twee statafels.',
    width: 2.5,
    depth: 1.2,
    power: '230V',
    people: 4,
    buildUp: '06:30',
    cleared: '17:00',
  },
  onTheDay: { name: 'Noor Bakker', phone: '+31612345678' },
  houseRules: true,
  askedAt: '2027-09-05T09:00:00.000Z',
  reminders: 0,
  warned: [],
  requests: [],
  acts: [],
};
const action = {
  title: 'Koffie op het station',
  summary: 'Drink koffie met iemand die u nog niet kent.',
  places: 40,
  contact: { ...contact, name: 'Noor Bakker' },
};
const trips = [{ unit: '01', from: '2027-10-08', until: '2027-10-14' }];
export const held: Order = { ...draft, state: 'held', trips, heldUntil: '2027-09-06T07:20:00.000Z', action };
const sent: Order = { ...held, state: 'requested', requestedAt: now, version: 1 };
const moved: Order = {
  ...sent,
  state: 'moved',
  reason: 'In de namiddag is het te druk in de hal.',
  takenBy: 'person_loket',
  slots: [
    ordered('1', morning, { answer: 'approved', spot: 'hal' }),
    ordered('2', slot('HMH', '2027-10-12', 'afternoon'), { answer: 'moved', spot: 'plein', was: afternoon }),
    ordered('3', slot('HM', '2027-10-13', 'morning'), { answer: 'refused' }),
  ],
};
const approved: Order = {
  ...moved,
  state: 'approved',
  permit: 'T-2027-114',
  practical: 'Meld u een kwartier vooraf bij de servicebalie.',
  slots: moved.slots.map((one) =>
    one.answer === 'refused' ? one : { ...one, answer: 'approved', event: `koffie-op-het-station-${one.id}` },
  ),
};
const { setup: _setup, onTheDay: _onTheDay, houseRules: _rules, ...begun } = draft;

export const everyFault: readonly (readonly [OrderField, OrderFault])[] = [
  ['slot', 'missing'],
  ['slot', 'too-many'],
  ['if-not-all', 'missing'],
  ['if-not-all', 'not-a-choice'],
  ...(['what', 'width', 'depth', 'power', 'people', 'build-up', 'cleared'] as const).map(
    (field) => [field, 'missing'] as const,
  ),
  ['what', 'too-long'],
  ['what', 'not-a-text'],
  ['width', 'not-a-size'],
  ['depth', 'not-a-size'],
  ['people', 'not-a-number'],
  ['build-up', 'not-a-time'],
  ['cleared', 'not-a-time'],
  ['cleared', 'ends-before-start'],
  ...(['publish', 'title', 'summary', 'places', 'public-name', 'public-phone', 'public-email'] as const).map(
    (field) => [field, 'missing'] as const,
  ),
  ['public-name', 'too-long'],
  ['public-name', 'not-a-name'],
  ['public-email', 'not-an-email'],
  ['contact-name', 'missing'],
  ['contact-name', 'not-a-name'],
  ['contact-phone', 'missing'],
  ['contact-phone', 'not-a-phone'],
  ['house-rules', 'not-accepted'],
  ['reason', 'too-long'],
  ['agrees', 'missing'],
  ['choice', 'missing'],
];

const request = 'r'.repeat(22);

/** The pages that everybody may read, in each of their states. */
export const publicStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const at = (path: string) => frameOf(language, path);
  const one = { kit, units: [unit], desk, stations: desk.stations, now };
  const other = { kit: pack, units: [], stations: [], now };
  const closed = { ...pack, closesAt: '2027-08-31T22:00:00.000Z' };
  const { fund: _fund, ...withoutFund } = { ...closed, print: '' };
  const { picture: _picture, ...withoutPicture } = kit;
  const path = `/pakketten/${kit.slug}`;
  const calendar = { desk, frame: at(`${path}/kalender`), kit, station: helmond, stations: desk.stations };
  return {
    catalogue: (
      <CataloguePage
        frame={at('/pakketten')}
        kits={[
          { kit, units: [unit, { ...unit, unit: '02' }] },
          { kit: pack, units: [], stock },
          { kit: { ...pack, slug: 'gone' }, units: [], stock: { ...stock, left: 0 } },
          { kit: { ...closed, slug: 'closed' }, units: [], stock },
          { kit: { ...pack, slug: 'later', opensAt: '2027-09-09T07:00:00.000Z' }, units: [], stock },
        ]}
        now={now}
      />
    ),
    'catalogue, empty': <CataloguePage frame={at('/pakketten')} kits={[]} now={now} />,
    'lending kit': <KitPage {...one} frame={at(path)} />,
    'lending kit, no desk yet': (
      <KitPage {...one} desk={undefined} frame={at(path)} kit={withoutPicture} stations={[]} />
    ),
    package: <KitPage {...other} frame={at(`/pakketten/${pack.slug}`)} stock={stock} />,
    'package, one left': <KitPage {...other} frame={at(`/pakketten/${pack.slug}`)} stock={{ ...stock, left: 1 }} />,
    'package, gone': (
      <KitPage {...other} frame={at(`/pakketten/${pack.slug}`)} stock={{ ...stock, left: 0, waiting: 2 }} />
    ),
    'package, closed': <KitPage {...other} frame={at(`/pakketten/${pack.slug}`)} kit={closed} stock={stock} />,
    'package, closed without more': (
      <KitPage {...other} frame={at(`/pakketten/${pack.slug}`)} kit={withoutFund} stock={stock} />
    ),
    'package, not open': (
      <KitPage
        {...other}
        frame={at(`/pakketten/${pack.slug}`)}
        kit={{ ...pack, opensAt: '2027-09-09T07:00:00.000Z' }}
        stock={stock}
      />
    ),
    'print version': (
      <PrintVersionPage
        frame={at(`/pakketten/${pack.slug}/printversie`)}
        kit={pack}
        text={markdownToHtml(pack.print, 2)}
      />
    ),
    'print version, empty': (
      <PrintVersionPage frame={at(`/pakketten/${pack.slug}/printversie`)} kit={pack} text={undefined} />
    ),
    calendar: <CalendarPage {...calendar} shown={october} />,
    'calendar, three months': <CalendarPage {...calendar} shown={quarter} />,
  };
};

/** The pages of an orderer, in each of their states. */
export const orderStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const at = (path: string) => frameOf(language, path, 'Noor Bakker');
  const path = `/bureau/aanvragen/${draft.order}`;
  const slots = (more: Partial<SlotsPageProps> = {}) => (
    <SlotsPage
      chosen={[]}
      desk={desk}
      frame={at(`/pakketten/${kit.slug}/aanvragen`)}
      ifNotAll=""
      kit={kit}
      request={request}
      shown={october}
      station={helmond}
      stations={desk.stations}
      {...more}
    />
  );
  const step = { desk, frame: at(`${path}/opstelling`), kit, order: { ...begun }, request, toCheck: false };
  const none = () => [];
  const setupFaults: OrderFaults<SetupField> = {
    what: 'missing',
    width: 'not-a-size',
    power: 'missing',
    cleared: 'ends-before-start',
  };
  const actionFaults: OrderFaults<ActionField> = {
    title: 'missing',
    places: 'not-a-number',
    'public-email': 'not-an-email',
  };
  const contactFaults: OrderFaults<ContactField> = {
    'contact-name': 'missing',
    'contact-phone': 'not-a-phone',
    'house-rules': 'not-accepted',
  };
  const order = (one: Order, more: Partial<OrderPageProps> = {}) => (
    <OrderPage desk={desk} frame={at(path)} kit={kit} now={now} order={one} request={request} {...more} />
  );
  const problems = [
    { slot: morning, because: 'taken' } as const,
    { slot: afternoon, because: 'closed', reason: 'Drukte' } as const,
  ];
  const warning = {
    unit: { ...unit, state: 'incomplete' } as const,
    repair: '01#1',
    lacks: [
      { part: 'kan', missing: 1, broken: 0 },
      { part: 'hesje', missing: 0, broken: 2 },
    ],
    repairedBy: '2027-10-05',
    other: true,
  };
  const cancelling = { desk, frame: at(path), kit, request };
  return {
    'slots, empty': slots(),
    'slots, chosen here and elsewhere': slots({
      chosen: [morning, slot('HMH', '2027-11-02', 'midday')],
      ifNotAll: 'what-can',
    }),
    'slots, faulty': slots({ faults: { slot: 'missing', 'if-not-all': 'missing' } }),
    'slots, busy': slots({ busy: true, chosen: wanted, ifNotAll: 'nothing' }),
    'slots, of an order': slots({ chosen: wanted, ifNotAll: 'nothing', order: draft.order }),
    'set-up, empty': <SetupPage {...step} typed={none} />,
    'set-up, faulty': (
      <SetupPage {...step} faults={setupFaults} typed={(field) => (field === 'width' ? ['een meter'] : [])} />
    ),
    'set-up, known': <SetupPage {...step} toCheck typed={typedSetup(draft.setup)} />,
    'set-up, busy': <SetupPage {...step} busy typed={typedSetup(draft.setup)} />,
    'action, empty': <ActionPage {...step} frame={at(`${path}/activiteit`)} typed={none} />,
    'action, yes': <ActionPage {...step} frame={at(`${path}/activiteit`)} typed={typedAction(action, true)} />,
    'action, faulty': (
      <ActionPage
        {...step}
        faults={actionFaults}
        frame={at(`${path}/activiteit`)}
        typed={(field) => (field === 'publish' ? ['yes'] : [])}
      />
    ),
    'contact, empty': <ContactPage {...step} frame={at(`${path}/contact`)} typed={typedContact({}, longName)} />,
    'contact, faulty': <ContactPage {...step} faults={contactFaults} frame={at(`${path}/contact`)} typed={none} />,
    'contact, no rules': (
      <ContactPage {...step} desk={{ ...desk, houseRules: [] }} frame={at(`${path}/contact`)} typed={none} />
    ),
    'draft, unfinished': order(begun),
    draft: order(draft),
    'draft, with an action': order({ ...draft, action }),
    'draft, replaced': order(draft, { notice: { is: 'replaced' } }),
    'draft, not free': order(draft, {
      notice: {
        is: 'not-free',
        problems,
        nearest: [slot('HMH', '2027-10-12', 'morning'), slot('HM', '2027-10-13', 'morning')],
      },
    }),
    'draft, nothing near': order(draft, { notice: { is: 'not-free', problems, nearest: [] } }),
    'draft, too long': order(draft, { notice: { is: 'too-long' } }),
    'draft, busy': order(draft, { notice: { is: 'busy' } }),
    held: order(held),
    'held, without some': order(held, { notice: { is: 'without', problems } }),
    lapsed: order({ ...held, heldUntil: '2027-09-06T06:59:00.000Z' }),
    'lapsed, just': order({ ...held, state: 'lapsed' }, { notice: { is: 'lapsed' } }),
    requested: order(sent),
    'requested, taken': order({ ...sent, takenBy: 'person_loket' }),
    'requested, warned': order(sent, { warning }),
    'requested, nothing chosen': order(sent, { warning, invalid: { choice: 'Kies wat u wilt' } }),
    moved: order(moved),
    'moved, nothing chosen': order(moved, { invalid: { agrees: 'Kies ja of nee' } }),
    'moved, changed meanwhile': order(moved, { notice: { is: 'changed-meanwhile' } }),
    approved: order(approved),
    'approved, warned, waits': order(approved, { warning: { ...warning, other: false, choice: 'wait' } }),
    'approved, on paper': <OrderPrintPage desk={desk} frame={at(path)} kit={kit} order={approved} />,
    sent: order({ ...approved, state: 'sent' }),
    'sent, too late to cancel': order({ ...approved, state: 'sent' }, { notice: { is: 'already-sent' } }),
    'on site': order({ ...approved, state: 'on-site' }),
    back: order({ ...approved, state: 'back' }),
    counted: order({ ...approved, state: 'counted' }),
    refused: order({ ...sent, state: 'refused', reason: 'Er is die week groot onderhoud.' }),
    cancelled: order({ ...sent, state: 'cancelled', trips: [], reason: 'Wij hebben te weinig vrijwilligers.' }),
    'cancelling, asks': <OrderCancelPage {...cancelling} order={sent} />,
    'cancelling, faulty': <OrderCancelPage {...cancelling} fault="too-long" order={sent} reason="Te lang" />,
    'cancelling, a draft': <OrderCancelPage {...cancelling} order={{ ...draft, slots: draft.slots.slice(0, 1) }} />,
    orders: (
      <OrdersPage
        frame={at('/bureau/aanvragen')}
        orders={(
          [
            'draft',
            'held',
            'lapsed',
            'requested',
            'moved',
            'approved',
            'sent',
            'on-site',
            'back',
            'counted',
            'refused',
            'cancelled',
          ] as const
        ).map((state, place) => ({
          order: { ...approved, state, order: `ord_${String(place).padStart(20, '0')}` },
          kit: place === 11 ? undefined : kit,
        }))}
        mails={
          new Map(
            (['delivered', 'delayed', 'uncertain', 'failed', 'complained', 'bounced'] as const).map((state, place) => [
              `ord_${String(place).padStart(20, '0')}#${approved.person}`,
              { state, mail: `mail_${'a'.repeat(24)}`, owedAt: approved.askedAt },
            ]),
          )
        }
        organisationName="Gemeente Helmond"
        person={approved.person}
      />
    ),
    'orders, none': (
      <OrdersPage
        frame={at('/bureau/aanvragen')}
        mails={new Map()}
        orders={[]}
        organisationName="Gemeente Helmond"
        person={approved.person}
      />
    ),
  };
};
