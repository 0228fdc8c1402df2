import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { CountFaults } from '#kits/core/count-answers.ts';
import type { StationDesk } from '#kits/core/desk.ts';
import type { LendingKit, Package, Unit } from '#kits/core/kit.ts';
import { typedFresh, typedFromKit } from '#kits/core/kit-plan.ts';
import type { Order, OrderState } from '#kits/core/order.ts';
import { usualHours } from '#kits/core/slot.ts';
import { LenderDeskPage } from '#kits/pages/lender-desk.tsx';
import { HandingPage, type HandingProps } from '#kits/pages/lender-handing.tsx';
import { KitKindPage } from '#kits/pages/lender-kind.tsx';
import { LenderKitPage } from '#kits/pages/lender-kit.tsx';
import { CompletePage, ReportPage, UnitsPage } from '#kits/pages/lender-units.tsx';
import type { Frame } from '#platform/http/visit.ts';

const now = '2027-10-13T12:30:00.000Z';
const longWord = 'Wethoudersbijeenkomstvoorbereidingscommissievergadering';
const contact = { name: 'Piet Visser', phone: '+31612345678', email: 'piet@prorail.example' };
const prorail = { organisation: 'prorail', organisationName: 'ProRail' };

const kit: LendingKit = {
  ...prorail,
  slug: 'stel-je-voor',
  kind: 'lending',
  title: 'Stel je voor',
  summary: 'Koffie voor wie even blijft staan.',
  forWhom: 'Gemeenten die reizigers koffie geven.',
  parts: [
    { id: 'kar', name: 'koffiekar', count: 1, returns: true },
    { id: 'kan', name: 'thermoskannen', count: 2, returns: true },
    { id: 'banner', name: 'banner', count: 1, returns: true },
    { id: 'hesje', name: 'hesjes', count: 4, returns: true },
    { id: 'beker', name: 'bekers', count: 400, returns: false },
  ],
  contact,
  state: 'published',
  revision: 3,
  desk: 'helmond',
  stations: ['HM'],
  buffer: { before: 2, after: 2 },
};
const given: Package = {
  ...prorail,
  slug: 'kom-erbij',
  kind: 'package',
  title: 'Kom erbij',
  summary: 'Versiering voor een tafel vol mensen.',
  forWhom: 'Iedereen die een activiteit houdt.',
  parts: [{ id: 'placemats', name: 'placemats', count: 20, returns: false }],
  contact,
  state: 'published',
  revision: 1,
  opensAt: '2027-05-31T22:00:00.000Z',
  closesAt: '2027-08-31T22:00:00.000Z',
  delivery: { from: '2027-09-14', until: '2027-09-16' },
  most: 2,
  print: '## Gesprekskaarten',
  programme: 'programmateam',
};
const desk: StationDesk = {
  desk: 'helmond',
  name: 'Stationsloket Helmond',
  programme: 'programmateam',
  stations: [
    { code: 'HM', name: 'Helmond', owner: 'NS', spots: [{ id: 'hal', name: 'Stationshal' }] },
    { code: 'HMBH', name: 'Helmond Brouwhuis', owner: 'ProRail', spots: [] },
  ],
  notice: 15,
  hours: usualHours,
  houseRules: [],
  revision: 1,
};
const otherDesk: StationDesk = {
  ...desk,
  desk: 'utrecht',
  name: `Loket ${longWord}`,
  stations: [{ code: 'UT', name: 'Utrecht Centraal', owner: 'NS', spots: [] }],
};

const unitOf = (different: Partial<Unit> = {}): Unit => ({
  kit: kit.slug,
  unit: '01',
  name: 'Pakket 1',
  state: 'ready',
  place: 'Magazijn Utrecht',
  repairs: 0,
  revision: 1,
  ...different,
});
const incomplete = unitOf({
  state: 'incomplete',
  repairs: 1,
  repair: {
    owner: 'Piet Visser',
    due: '2027-10-18',
    since: now,
    lacks: [
      { part: 'kan', missing: 1, broken: 1 },
      { part: 'hesje', missing: 2, broken: 0 },
    ],
  },
});
const orderOf = (state: OrderState, different: Partial<Order> = {}): Order => ({
  order: `ord_${state}`,
  kit: kit.slug,
  desk: desk.desk,
  lentBy: prorail.organisation,
  orderer: 'gemeente-gm0794',
  ordererName: 'Gemeente Helmond',
  municipality: 'GM0794',
  person: 'person_helmond',
  language: 'nl',
  state,
  version: 1,
  revision: 4,
  slots: [
    { id: 'a', station: 'HM', date: '2027-10-12', part: 'morning', spot: 'hal', answer: 'approved' },
    { id: 'b', station: 'HM', date: '2027-10-12', part: 'afternoon', spot: 'hal', answer: 'approved' },
  ],
  trips: [{ unit: '01', from: '2027-10-08', until: '2027-10-14' }],
  ifNotAll: 'nothing',
  setup: { what: 'Koffiekar', width: 3, depth: 2, power: '230V', people: 4, buildUp: '06:30', cleared: '17:00' },
  onTheDay: { name: 'Noor Bakker', phone: '+31612345678' },
  permit: 'T-2027-114',
  practical: 'Meld u bij de servicebalie in de hal.',
  askedAt: '2027-09-06T07:00:00.000Z',
  requestedAt: '2027-09-06T07:10:00.000Z',
  reminders: 0,
  warned: [],
  requests: [],
  acts: [],
  ...different,
});
const next = orderOf('approved', {
  order: 'ord_next',
  ordererName: 'Gemeente Eindhoven',
  slots: [{ id: 'a', station: 'HMBH', date: '2027-10-19', part: 'morning', answer: 'approved' }],
  trips: [{ unit: '01', from: '2027-10-15', until: '2027-10-21' }],
});
const warned: Order = { ...next, warned: [{ repair: '01#1', at: now }] };

/** Every state of the desk of whoever lends and gives, in one language. */
export const lenderStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const formToken = 'f'.repeat(22);
  const frame: Frame = {
    language,
    path: '/bureau/pakketten',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken,
    banner: language === 'nl' ? 'Voorbeeld: gasten zijn verzonnen' : 'Example: guests are invented',
    signedIn: {
      name: 'Piet Visser',
      desk: '/bureau/pakketten',
      signOut: { action: '/uitloggen', formToken },
    },
  };
  const request = 'r'.repeat(22);
  const desks = [desk];
  const mails = new Map(
    (['delivered', 'delayed', 'uncertain', 'failed', 'complained', 'bounced'] as const).map((state, at) => {
      const { order, person } = orderOf(
        (['requested', 'moved', 'approved', 'sent', 'on-site', 'back'] as const)[at] ?? 'sent',
      );
      return [`${order}#${person}`, { state, mail: `mail_${'a'.repeat(24)}`, owedAt: now }];
    }),
  );
  const overview = { frame, now, desks, kits: [], coming: [], past: [], perMunicipality: [], mails };
  const form = { frame, desks, request };
  const nothing = () => '';
  const typed = (values: Readonly<Record<string, string>>) => (field: string) => values[field] ?? '';
  const handing: HandingProps = {
    frame,
    now,
    order: orderOf('approved'),
    kit,
    units: [unitOf()],
    desks,
    next: new Map(),
    request,
    typed: nothing,
  };
  const counting: HandingProps = {
    ...handing,
    order: orderOf('back'),
    units: [unitOf({ state: 'cleaning' })],
    next: new Map([['01', next]]),
    typed: typed({ owner: 'Piet Visser', place: 'Magazijn Utrecht' }),
  };
  const countFaults: CountFaults = {
    'whole~01~kan': 'missing',
    'whole~01~hesje': 'more-than-went',
    'broken~01~kar': 'not-a-number',
    due: 'missing',
    owner: 'missing',
    place: 'missing',
  };
  const oneUnit = { frame, now, kit, unit: unitOf(), next: new Map([['01', next]]), request, typed: nothing };
  const editKit = {
    ...form,
    kind: 'lending' as const,
    kit,
    typed: typedFromKit(kit, { units: 2, stock: 0 }),
  };
  const editPackage = {
    ...form,
    kind: 'package' as const,
    kit: given,
    typed: typedFromKit(given, { units: 0, stock: 100 }),
  };
  return {
    'desk, empty': <LenderDeskPage {...overview} />,
    'desk, nothing to do': <LenderDeskPage {...overview} kits={[{ kit, units: [unitOf()] }]} />,
    desk: (
      <LenderDeskPage
        {...overview}
        coming={(['requested', 'moved', 'approved', 'sent', 'on-site', 'back'] as const).map((state) => ({
          order: orderOf(state, state === 'approved' ? { ordererName: `Gemeente ${longWord}` } : {}),
          kit,
        }))}
        kits={[
          {
            kit,
            units: [
              unitOf(),
              unitOf({
                unit: '02',
                name: 'Pakket 2',
                state: 'out',
                place: { is: 'at-station', station: 'Helmond' },
                order: 'ord_sent',
              }),
              unitOf({ unit: '03', name: 'Pakket 3', state: 'cleaning' }),
              { ...incomplete, unit: '04', name: 'Pakket 4' },
            ],
          },
          {
            kit: given,
            units: [],
            stock: { left: 1, waiting: 2, stock: 100, opensAt: given.opensAt, closesAt: given.closesAt },
          },
          { kit: { ...kit, slug: 'concept', title: `Pakket ${longWord}`, state: 'draft' }, units: [unitOf()] },
        ]}
        past={[
          { order: orderOf('counted'), kit },
          { order: orderOf('cancelled', { order: 'ord_2' }), kit },
        ]}
        perMunicipality={[
          { name: 'Gemeente Helmond', orders: 2, slots: 4 },
          { name: `Gemeente ${longWord}`, orders: 1, slots: 1 },
        ]}
      />
    ),
    'desk, late': (
      <LenderDeskPage
        {...overview}
        coming={[{ order: orderOf('on-site'), kit }]}
        kits={[{ kit, units: [unitOf({ state: 'out', order: 'ord_on-site' })] }]}
        now="2027-10-20T08:00:00.000Z"
      />
    ),
    'kind of kit': <KitKindPage anyDesk frame={frame} />,
    'kind of kit, no desk': <KitKindPage anyDesk={false} frame={frame} />,
    'form, new to lend': <LenderKitPage {...form} kind="lending" typed={typedFresh('Piet Visser')} />,
    'form, new to give': <LenderKitPage {...form} kind="package" typed={typedFresh('Piet Visser')} />,
    'form, faulty': (
      <LenderKitPage
        {...form}
        desks={[desk, otherDesk]}
        faults={{ title: 'missing', 'comes-back': 'not-parts', stations: 'station-elsewhere', units: 'not-a-number' }}
        kind="lending"
        typed={(field) => (field === 'stations' ? ['UT'] : field === 'comes-back' ? ['4'] : ['x'])}
      />
    ),
    'form, faulty to give': (
      <LenderKitPage
        {...form}
        faults={{
          'used-up': 'missing',
          opens: 'not-a-date',
          'delivery-until': 'delivered-before-close',
          print: 'missing',
        }}
        kind="package"
        typed={() => ['volgende week']}
      />
    ),
    'form, draft': <LenderKitPage {...editKit} kit={{ ...kit, state: 'draft' }} notice="made" typed={editKit.typed} />,
    'form, published': (
      <LenderKitPage
        {...editKit}
        kit={{ ...kit, picture: { hash: 'abc', alt: 'Een koffiekar op een perron' } }}
        notice="picture"
      />
    ),
    'form, changed meanwhile': (
      <LenderKitPage
        {...editKit}
        refusal={{ because: 'changed-meanwhile', fields: ['title', 'for-whom'], see: '/bureau/pakketten/stel-je-voor' }}
      />
    ),
    'form, picture faulty': (
      <LenderKitPage {...editKit} alt="" pictureFaults={{ picture: 'not-a-picture', alt: 'missing' }} />
    ),
    'form, package': <LenderKitPage {...editPackage} notice="published" />,
    'form, below given': <LenderKitPage {...editPackage} refusal={{ because: 'below-given' }} />,
    'form, busy': <LenderKitPage {...editPackage} refusal={{ because: 'busy' }} />,
    'handing, requested': <HandingPage {...handing} order={orderOf('requested', { slots: orderOf('sent').slots })} />,
    'handing, moved': <HandingPage {...handing} order={orderOf('moved')} />,
    'handing, to pack': <HandingPage {...handing} />,
    'handing, to pack what is there': (
      <HandingPage
        {...handing}
        faults={{ 'packed~01~banner': 'not-packed', 'packed~02~banner': 'not-packed' }}
        order={orderOf('approved', { ordererName: `Gemeente ${longWord}` })}
        typed={typed({ 'packed~01~kar': 'yes' })}
        units={[incomplete, unitOf({ unit: '02', name: 'Pakket 2' })]}
      />
    ),
    'handing, sent': (
      <HandingPage {...handing} notice="sent" order={orderOf('sent')} typed={typed({ place: 'ProRail' })} />
    ),
    'handing, sent to two stations': (
      <HandingPage
        {...handing}
        order={orderOf('sent', {
          slots: [
            ...orderOf('sent').slots,
            { id: 'c', station: 'HMBH', date: '2027-10-13', part: 'midday', answer: 'approved' },
          ],
        })}
        refusal={{ because: 'not-that-far' }}
        typed={typed({ place: 'ProRail' })}
      />
    ),
    'handing, on site': <HandingPage {...handing} faults={{ place: 'missing' }} order={orderOf('on-site')} />,
    'handing, to count': <HandingPage {...counting} notice="back" />,
    'handing, count faulty': (
      <HandingPage {...counting} faults={countFaults} typed={typed({ 'whole~01~hesje': '9' })} />
    ),
    'handing, count of two': (
      <HandingPage
        {...counting}
        faults={{ 'whole~02~kan': 'missing' }}
        units={[...counting.units, unitOf({ unit: '02', name: 'Pakket 2', state: 'cleaning' })]}
      />
    ),
    'handing, count busy': <HandingPage {...counting} refusal={{ because: 'busy' }} />,
    'handing, counted': <HandingPage {...counting} notice="counted" order={orderOf('counted')} units={[unitOf()]} />,
    'handing, counted and incomplete': (
      <HandingPage
        {...counting}
        next={new Map([['01', warned]])}
        notice="counted"
        order={orderOf('counted')}
        units={[incomplete, unitOf({ unit: '02', name: 'Pakket 2' })]}
      />
    ),
    'handing, cancelled': <HandingPage {...handing} order={orderOf('cancelled', { trips: [] })} units={[]} />,
    units: (
      <UnitsPage
        {...oneUnit}
        next={new Map()}
        orders={[next, orderOf('sent')]}
        units={[
          unitOf(),
          unitOf({
            unit: '02',
            name: 'Pakket 2',
            state: 'out',
            place: { is: 'on-its-way', station: 'Helmond' },
            order: 'ord_sent',
          }),
          { ...incomplete, unit: '03', name: 'Pakket 3' },
        ]}
      />
    ),
    'units, reported': (
      <UnitsPage
        {...oneUnit}
        next={new Map([['01', warned]])}
        notice={{ is: 'reported', unit: incomplete }}
        orders={[warned]}
        units={[incomplete]}
      />
    ),
    'units, refused': <UnitsPage {...oneUnit} orders={[]} refusal={{ because: 'not-incomplete' }} units={[unitOf()]} />,
    'report, empty': <ReportPage {...oneUnit} />,
    'report, faulty': (
      <ReportPage
        {...oneUnit}
        faults={{ 'missing~01~kar': 'nothing-lacks', owner: 'missing', due: 'in-past' }}
        next={new Map()}
      />
    ),
    'report, more': <ReportPage {...oneUnit} typed={typed({ 'missing~01~kan': '1' })} unit={incomplete} />,
    complete: <CompletePage {...oneUnit} next={new Map([['01', warned]])} unit={incomplete} />,
    'complete, faulty': <CompletePage {...oneUnit} faults={{ place: 'missing' }} unit={incomplete} />,
  };
};
