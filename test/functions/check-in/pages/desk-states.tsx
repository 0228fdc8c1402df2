import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import type { QrModules } from '#platform/pages/qr-modules.ts';
import { rejections } from '../../../../functions/check-in/core/operation.ts';
import { DeskArrivalsPage, type DeskArrivalsProps } from '../../../../functions/check-in/pages/desk-arrivals.tsx';
import { DeskAttendancePage, type DeskAttendanceProps } from '../../../../functions/check-in/pages/desk-attendance.tsx';
import { DeskClosingPage } from '../../../../functions/check-in/pages/desk-closing.tsx';
import {
  DeskDevicePage,
  type DeskDeviceProps,
  DeskPairingPage,
} from '../../../../functions/check-in/pages/desk-device.tsx';
import { DeskDoorPage, type DeskDoorProps } from '../../../../functions/check-in/pages/desk-door.tsx';
import { FileOverPage } from '../../../../functions/check-in/pages/desk-exports.tsx';
import { DeskPaperPage } from '../../../../functions/check-in/pages/desk-paper.tsx';
import { DeskWaitingPage } from '../../../../functions/check-in/pages/desk-waiting.tsx';
import { DeskWishesPage, type DeskWishesProps } from '../../../../functions/check-in/pages/desk-wishes.tsx';
import {
  type AttendanceView,
  arrivalsPath,
  attendancePath,
  type DeviceView,
  doorPath,
  paperCardPath,
  type WaitingView,
  type WishView,
  waitingPath,
} from '../../../../functions/check-in/pages/door-view.ts';
import {
  type DeviceField,
  type DoorNotice,
  type DoorRefusal,
  deskWording,
} from '../../../../functions/check-in/wording/desk.ts';
import { frameOf, longAddress, longName } from '../../rsvps/pages/states.tsx';

export { longName };

const slug = 'samen-aan-de-slag';
const event = { slug, title: 'Samen aan de slag', state: 'published', zone: 'Europe/Amsterdam' } as const;
const request = 'r'.repeat(22);
const pledge = {
  title: 'Samen aan tafel',
  asks: 'Eén wethouder en één dag in de maand.',
  decides: 'Het college beslist.',
  text: {
    version: 1,
    since: '2018-10-01',
    intro: 'Wij doen dit samen.',
    pillars: ['Bestuur', 'Netwerk', 'Meedoen'].map((title) => ({ title, text: `${title} telt.` })),
  },
};
/** 22 May 2019, in Amsterdam. */
const clock = (local: string): string =>
  `2019-05-22T${local.replace(/^\d\d/, (hour) => String(Number(hour) - 2).padStart(2, '0'))}:00.000Z`;
const arrival = (at: string, door = 'Deur 1') => ({ at: clock(at), door });

const device = (id: string, different: Partial<DeviceView> = {}): DeviceView => ({
  id: `dev_${id.padEnd(22, '0')}`,
  name: 'Deur 1',
  role: 'door',
  standing: 'open',
  lastSeenAt: clock('18:31'),
  waiting: 0,
  gaps: 0,
  leased: 2,
  given: 1,
  ...different,
});
const devices: readonly DeviceView[] = [
  device('one'),
  device('two', { name: 'Deur 2', waiting: 3, gaps: 1, lastSeenAt: clock('18:12') }),
  device('three', { name: 'Deurleiding', role: 'lead', leased: 4, given: 2 }),
  device('four', {
    name: 'Telefoon van Wilhelmina Fredericksz-van Oos',
    role: 'table',
    table: 3,
    leased: 0,
    given: 0,
  }),
  device('five', {
    name: 'Tafel 4',
    role: 'table',
    table: 4,
    standing: 'awaits',
    lastSeenAt: undefined,
    leased: 0,
    given: 0,
  }),
  device('six', { name: 'Telefoon van Jan', standing: 'revoked', waiting: 2 }),
  device('seven', { name: 'Deur 3', standing: 'closed' }),
];

const waitingOf = (id: string, different: Partial<WaitingView> = {}): WaitingView => ({
  id: `op_${id.padEnd(22, '0')}`,
  device: 'Deur 2',
  kind: 'check-in',
  guest: 'Noor van den Berg',
  at: clock('18:04'),
  arrivedAt: clock('18:31'),
  because: 'revoked',
  can: true,
  ...different,
});
const waiting: readonly WaitingView[] = [
  waitingOf('one', { first: arrival('18:02') }),
  waitingOf('two', { kind: 'walk-in', guest: longName, because: 'no-leased-place' }),
  waitingOf('three', { kind: 'sign', guest: undefined, because: 'unreadable', can: false }),
  waitingOf('four', {
    kind: 'sign',
    guest: 'Emre Şahin',
    decided: { at: clock('18:40'), by: 'Samira El Amrani', as: 'accepted' },
  }),
  waitingOf('five', {
    kind: 'undo',
    because: 'too-late-to-undo',
    decided: { at: clock('18:41'), by: 'Samira El Amrani', as: 'dropped' },
  }),
];

const came = (key: string, name: string, different: Partial<AttendanceView> = {}): AttendanceView => ({
  key,
  name,
  from: 'wethouder, Helmond',
  party: 1,
  table: 3,
  standing: 'in',
  in: arrival('18:02'),
  ...different,
});
const people: readonly AttendanceView[] = [
  came('one', 'Noor van den Berg'),
  came('two', longName, { from: 'wethouder, Súdwest-Fryslân', standing: 'walk-in', in: arrival('18:20', 'Deur 2') }),
  came('three', 'Emre Şahin', { standing: 'expected', in: undefined, party: 2 }),
  came('four', 'Linh Nguyễn', { standing: 'not-come', in: undefined, table: undefined }),
];

const wish = (key: string, different: Partial<WishView> = {}): WishView => ({
  key,
  at: clock('19:10'),
  municipality: 'Helmond',
  name: 'Noor van den Berg',
  role: 'wethouder',
  email: 'noor@gemeente.example',
  adviser: true,
  kit: false,
  ...different,
});
const bank = { id: 'regiobank', name: 'RegioBank' };
const choir = { id: 'zang', name: 'Zang voor iedereen' };
const wishes: readonly WishView[] = [
  wish('one', { kit: true, partner: bank }),
  wish('two', { name: longName, municipality: 'Súdwest-Fryslân', email: longAddress, adviser: false, partner: choir }),
  wish('three', { name: 'Emre Şahin', email: undefined }),
];

const taken = [
  { at: clock('19:30'), who: 'Samira El Amrani', what: 'RegioBank: 1' },
  { at: clock('19:12'), who: 'U', what: 'RegioBank: 1' },
];

/** A code as large as that of an address of a usual length. */
const picture: QrModules = Array.from({ length: 37 }, (_, y) =>
  Array.from({ length: 37 }, (_unused, x) => (x * y) % 3 === 0),
);

export const deskStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = {
    ...frameOf(language, doorPath(slug)),
    signedIn: { name: 'Samira El Amrani', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
  };
  const words = deskWording[language];
  const here = { frame, event, request };
  const door: DeskDoorProps = {
    ...here,
    counts: { expected: 59, in: 56, missing: 3, walkIns: 2 },
    places: { free: 1, onDevices: 3 },
    last: [
      { key: 'one', name: 'Noor van den Berg', from: 'wethouder, Helmond', in: arrival('18:02') },
      { key: 'two', name: longName, from: 'wethouder, Súdwest-Fryslân', in: arrival('18:01', 'Deur 2') },
    ],
    devices,
    waits: { count: 2, more: false },
    over: false,
    own: true,
  };
  const quiet: DeskDoorProps = {
    ...door,
    counts: { expected: 59, in: 0, missing: 59, walkIns: 0 },
    places: { free: 0, onDevices: 0 },
    last: [],
    devices: [],
    waits: { count: 0, more: false },
    own: false,
  };
  const [first = device('one'), second = first, , , awaited = first, revoked = first, closed = first] = devices;
  const one: DeskDeviceProps = { ...here, device: first, pairedAt: clock('17:12'), free: 3 };
  const list: DeskAttendanceProps = {
    ...here,
    frame: { ...frame, path: attendancePath(slug) },
    counts: door.counts,
    by: { in: 54, 'walk-in': 2, expected: 3, 'not-come': 0 },
    shown: people,
    all: 120,
    page: 2,
    pages: 3,
    closed: false,
    exports: true,
    taken: [],
  };
  const keyed: DeskArrivalsProps = {
    ...here,
    frame: { ...frame, path: arrivalsPath(slug) },
    guests: people,
    one: false,
    page: 1,
    pages: 1,
    ticked: ['three'],
    time: '',
  };
  const asked: DeskWishesProps = { ...here, wishes, exports: true, taken: [] };
  const fault = words.add.fault;
  const typed = (field: DeviceField): string => ({ name: 'Deur <1>', role: '', table: 'drie', places: '-1' })[field];
  return {
    'door, busy': <DeskDoorPage {...door} />,
    'door, before anybody came': <DeskDoorPage {...quiet} />,
    'door, everybody here': (
      <DeskDoorPage
        {...door}
        counts={{ expected: 59, in: 59, missing: 0, walkIns: 0 }}
        waits={{ count: 1, more: false }}
      />
    ),
    'door, one still to come': (
      <DeskDoorPage
        {...door}
        counts={{ expected: 59, in: 58, missing: 1, walkIns: 0 }}
        waits={{ count: 0, more: false }}
      />
    ),
    'door, more waits than we count': <DeskDoorPage {...door} waits={{ count: 30, more: true }} />,
    'door, closed': <DeskDoorPage {...door} closedAt={clock('18:30')} />,
    'door, closed with everybody here': (
      <DeskDoorPage {...door} closedAt={clock('18:30')} counts={{ expected: 59, in: 59, missing: 0, walkIns: 0 }} />
    ),
    'door, over': <DeskDoorPage {...door} over />,
    'door, draft': <DeskDoorPage {...quiet} event={{ ...event, state: 'draft' }} />,
    'door, cancelled': <DeskDoorPage {...quiet} event={{ ...event, state: 'cancelled' }} />,
    'door, faulty': (
      <DeskDoorPage
        {...door}
        invalid={{
          name: fault('name', 'not-a-name'),
          role: fault('role', 'missing'),
          table: fault('table', 'not-a-number'),
          places: fault('places', 'too-many'),
        }}
        typed={typed}
      />
    ),
    ...Object.fromEntries(
      Object.keys(words.notice).map((notice) => [
        `door, ${notice}`,
        <DeskDoorPage {...door} key={notice} notice={notice as DoorNotice} />,
      ]),
    ),
    ...Object.fromEntries(
      Object.keys(words.refused).map((refused) => [
        `door, refused: ${refused}`,
        <DeskDoorPage {...door} key={refused} refused={refused as DoorRefusal} />,
      ]),
    ),
    pairing: (
      <DeskPairingPage
        {...here}
        device={awaited}
        pairing={{ code: 'K7M2-9XQF', until: clock('17:20') }}
        picture={picture}
      />
    ),
    'pairing, renewed': (
      <DeskPairingPage
        {...here}
        device={awaited}
        notice="code-renewed"
        pairing={{ code: 'K7M2-9XQF', until: clock('17:20') }}
        picture={picture}
      />
    ),
    'pairing, over': <DeskPairingPage {...here} device={awaited} />,
    device: <DeskDevicePage {...one} notice="places-added" />,
    'device, still sending': <DeskDevicePage {...one} device={second} free={0} />,
    'device, faulty': <DeskDevicePage {...one} invalid={{ places: fault('places', 'not-a-number') }} typed="veel" />,
    'device, refused': <DeskDevicePage {...one} refused="not-enough-places" />,
    'device, revoked': <DeskDevicePage {...one} device={revoked} />,
    'device, closed': <DeskDevicePage {...one} device={closed} />,
    waiting: <DeskWaitingPage {...here} waiting={waiting} />,
    'waiting, more of it': (
      <DeskWaitingPage
        {...here}
        next={addressIn(language, `${waitingPath(slug)}?vanaf=a.b`)}
        previous={addressIn(language, waitingPath(slug))}
        waiting={waiting.slice(0, 1)}
      />
    ),
    'waiting, nothing': <DeskWaitingPage {...here} waiting={[]} />,
    'waiting, for every reason': (
      <DeskWaitingPage
        {...here}
        waiting={rejections.map((because, at) =>
          waitingOf(`r${at}`, { because, guest: `Gast ${at}`, can: at % 2 === 0 }),
        )}
      />
    ),
    attendance: <DeskAttendancePage {...list} />,
    'attendance, closed': <DeskAttendancePage {...list} closed standing="not-come" taken={taken} />,
    'attendance, searched': <DeskAttendancePage {...list} all={1} searched="noor" shown={people.slice(0, 1)} />,
    'attendance, nobody found': <DeskAttendancePage {...list} all={0} searched="<b>" shown={[]} />,
    'attendance, nobody': (
      <DeskAttendancePage
        {...list}
        all={0}
        counts={{ expected: 0, in: 0, missing: 0, walkIns: 0 }}
        page={1}
        pages={1}
        shown={[]}
      />
    ),
    'attendance, ready': (
      <DeskAttendancePage
        {...list}
        ready={{ href: `${attendancePath(slug)}?bestand=x`, until: language === 'nl' ? '19.35 uur' : '19:35' }}
      />
    ),
    arrivals: <DeskArrivalsPage {...keyed} />,
    'arrivals, recorded': <DeskArrivalsPage {...keyed} notice="arrivals-recorded" page={2} pages={3} />,
    'arrivals, faulty': (
      <DeskArrivalsPage
        {...keyed}
        invalid={{ time: words.arrivals.fault['not-a-time'], guests: words.arrivals.fault.nobody }}
        time="zes"
      />
    ),
    'arrivals, of one who counts as not come': <DeskArrivalsPage {...keyed} guests={people.slice(3)} one />,
    'arrivals, of one, faulty': (
      <DeskArrivalsPage
        {...keyed}
        guests={people.slice(3)}
        invalid={{ time: words.arrivals.fault['to-come'] }}
        one
        time="23.59"
      />
    ),
    'arrivals, nobody': <DeskArrivalsPage {...keyed} guests={[]} />,
    'closing, one is missing': (
      <DeskClosingPage {...here} devices={devices} evening={{ is: 'open', latest: '2019-05-23T19:30:00.000Z' }} />
    ),
    'closing, while it goes on': (
      <DeskClosingPage {...here} devices={devices} evening={{ is: 'not-over', latest: '2019-05-23T19:30:00.000Z' }} />
    ),
    'closing, done': <DeskClosingPage {...here} devices={[closed]} evening={{ is: 'closed' }} />,
    'closing, a day later': <DeskClosingPage {...here} devices={devices} evening={{ is: 'day-passed' }} />,
    'closing, no tablets': <DeskClosingPage {...here} devices={[]} evening={{ is: 'closed' }} />,
    wishes: <DeskWishesPage {...asked} taken={taken} />,
    'wishes, let in for this event': <DeskWishesPage {...asked} exports={false} />,
    'wishes, none': <DeskWishesPage {...asked} wishes={[]} />,
    'wishes, one': <DeskWishesPage {...asked} wishes={wishes.slice(0, 1)} />,
    'wishes, nothing chosen': <DeskWishesPage {...asked} invalid={{ what: words.wishes.choose }} typed="" />,
    'wishes, ready': (
      <DeskWishesPage
        {...asked}
        ready={{ href: `${doorPath(slug)}/wensen?bestand=x`, until: language === 'nl' ? '19.35 uur' : '19:35' }}
      />
    ),
    'file, over': <FileOverPage {...here} again={attendancePath(slug)} />,
    paper: (
      <DeskPaperPage
        {...here}
        destroyBy="2019-05-23T04:00:00.000Z"
        guests={[
          { key: 'one', name: 'Noor van den Berg', municipality: 'Helmond', party: 1, table: 3, help: true },
          { key: 'two', name: longName, municipality: 'Súdwest-Fryslân', party: 2, table: 10, help: false },
          { key: 'three', name: 'Linh Nguyễn', municipality: '', party: 1, help: false },
        ]}
        madeAt={clock('16:45')}
      />
    ),
    'paper, with cards': (
      <DeskPaperPage
        {...here}
        cards={{
          keyIn: paperCardPath(slug),
          pledge,
          signers: [
            { key: 'one', name: 'Noor van den Berg', municipality: 'Helmond', role: 'wethouder', code: 'K7M2-9XQF' },
            { key: 'two', name: longName, municipality: 'Súdwest-Fryslân', role: 'wethouder', code: '3WZT-8HPA' },
            { key: 'three', name: 'Linh Nguyễn', municipality: 'Utrecht', code: 'ABCD-EFGH' },
          ],
        }}
        destroyBy="2019-05-23T04:00:00.000Z"
        guests={[{ key: 'one', name: 'Noor van den Berg', municipality: 'Helmond', party: 1, table: 3, help: true }]}
        madeAt={clock('16:45')}
      />
    ),
    'paper, nobody': (
      <DeskPaperPage {...here} destroyBy="2019-05-23T04:00:00.000Z" guests={[]} madeAt={clock('16:45')} />
    ),
  };
};
