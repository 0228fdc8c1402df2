import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { CapacityPage, ReleasePoolPage, SayNoPage } from '#rsvps/pages/line-asks.tsx';
import { LineDeskPage, type LineDeskProps, type LineView } from '#rsvps/pages/line-desk.tsx';
import { type LineNotice, type LineRefusal, lineWording } from '#rsvps/wording/line.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from '../core/examples.ts';
import { eventOf, frameOf, longName } from './states.tsx';

const request = 'r'.repeat(22);

const guest = (key: string, name: string, different: Partial<Rsvp> = {}): Rsvp =>
  rsvpOf({ guest: key, name, municipality: 'GM0794', ...different });
const line = [
  guest('one', 'Daan Vier', { state: 'waiting', party: 2 }),
  guest('two', longName, { state: 'waiting' }),
  guest('three', 'Evi Vijf', { state: 'waiting' }),
];
const offered = [
  guest('four', 'Cato Drie', { state: 'offered', offeredUntil: later(3_600_000) }),
  guest('five', 'Wim ’t Hart', { state: 'offered', offeredUntil: later(7_200_000) }),
];
const asked = [guest('six', 'Bram Twee', { state: 'asked' }), guest('seven', longName, { state: 'asked', party: 3 })];
const wishes = [
  guest('eight', 'Anna Een', { wish: { at: monday, party: 3 } }),
  guest('nine', 'Emre Şahin', {
    wish: { at: monday, substitute: { name: 'Joris Vervanger', email: 'joris@gemeente.example', role: 'ambtenaar' } },
  }),
];
const event = {
  ...eventOf({ offerHours: 24 }),
  capacity: 80,
  revision: 4,
  groups: [
    { group: 'partners' as const, seats: 10, releasedAt: '2019-05-21T10:00:00.000Z' },
    { group: 'advisers' as const, seats: 10, releasedAt: '2019-05-20T06:00:00.000Z' },
  ],
};
const open = { capacity: 64, left: 0, waiting: 3, state: 'open' };

export const busyDesk: LineView = {
  event,
  seats: open,
  pools: {
    partners: { capacity: 10, left: 4, waiting: 0, state: 'open' },
    advisers: { capacity: 6, left: 0, waiting: 0, state: 'released' },
  },
  offered,
  asked,
  wishes,
  line,
  decide: false,
};
const quiet: LineView = {
  event: { ...event, groups: undefined },
  seats: { ...open, capacity: 80, left: 21, waiting: 0 },
  pools: {},
  offered: [],
  asked: [],
  wishes: [],
  line: [],
  decide: false,
};
const doorsOpen: LineView = {
  ...quiet,
  seats: { ...open, capacity: 76, left: 17, waiting: 0 },
  pools: { door: { capacity: 4, left: 1, waiting: 0, state: 'open' } },
};
const late: LineView = { ...quiet, seats: { ...open, capacity: 80, left: 2 }, line, decide: true };

const deskIn = (language: Language): LineDeskProps => ({
  frame: frameOf(language, '/bureau/bijeenkomsten/samen-aan-de-slag/wachtlijst'),
  found: busyDesk,
  request,
  fromOf: ({ role }) => [role, 'Helmond'].filter((part) => part !== undefined).join(', '),
});
const goesIn = { in: [{ guest: 'one', party: 2 }], stillWaiting: 2, left: 0, byHand: false };

/** The desk of places and line, in every state it can show. */
export const lineStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const desk = deskIn(language);
  const { frame } = desk;
  const words = lineWording[language];
  return {
    'line, busy': <LineDeskPage {...desk} />,
    'line, quiet': <LineDeskPage {...desk} found={quiet} />,
    'line, doors open': <LineDeskPage {...desk} found={doorsOpen} />,
    'line, late': <LineDeskPage {...desk} found={late} />,
    'line, with approval': <LineDeskPage {...desk} found={{ ...busyDesk, event: { ...event, approval: true } }} />,
    'line, at once': <LineDeskPage {...desk} found={{ ...late, event: { ...event, offerHours: undefined } }} />,
    'line, cancelled': <LineDeskPage {...desk} found={{ ...busyDesk, event: { ...event, state: 'cancelled' } }} />,
    'line, no number': <LineDeskPage {...desk} invalid={{ plekken: words.capacity.fault }} typed="zestig" />,
    ...Object.fromEntries(
      (Object.keys(words.notice) as LineNotice[]).map((notice) => [
        `line, ${notice}`,
        <LineDeskPage {...desk} key={notice} notice={notice} />,
      ]),
    ),
    ...Object.fromEntries(
      (Object.keys(words.refused) as LineRefusal[]).map((refused) => [
        `line, refused: ${refused}`,
        <LineDeskPage {...desk} key={refused} refused={refused} />,
      ]),
    ),
    'capacity, more': (
      <CapacityPage
        capacity={82}
        consequence={goesIn}
        found={busyDesk}
        frame={frame}
        holding={[]}
        least={80}
        request={request}
      />
    ),
    'capacity, one more': (
      <CapacityPage
        capacity={81}
        consequence={{ in: [], stillWaiting: 3, left: 1, byHand: false }}
        found={busyDesk}
        frame={frame}
        holding={[]}
        least={80}
        request={request}
      />
    ),
    'capacity, more, late': (
      <CapacityPage
        capacity={90}
        consequence={{ in: [], stillWaiting: 3, left: 12, byHand: true }}
        found={late}
        frame={frame}
        holding={[]}
        least={78}
        request={request}
      />
    ),
    'capacity, fewer': (
      <CapacityPage
        capacity={70}
        consequence={{ in: [], stillWaiting: 0, left: 11, byHand: false }}
        found={quiet}
        frame={frame}
        holding={[]}
        least={59}
        request={request}
      />
    ),
    'capacity, too few': (
      <CapacityPage
        capacity={40}
        consequence={{ in: [], stillWaiting: 3, left: 0, byHand: false }}
        found={busyDesk}
        frame={frame}
        holding={[...offered, ...asked]}
        least={80}
        request={request}
      />
    ),
    'release, a pool': (
      <ReleasePoolPage
        consequence={{ in: [...goesIn.in, { guest: 'two', party: 1 }], stillWaiting: 1, left: 1, byHand: false }}
        found={busyDesk}
        frame={frame}
        group="partners"
        request={request}
      />
    ),
    'no, to a place': (
      <SayNoPage
        about="place"
        found={busyDesk}
        frame={frame}
        request={request}
        rsvp={guest('six', 'Bram Twee')}
        typed=""
      />
    ),
    'no, to a wish': (
      <SayNoPage
        about="wish"
        found={busyDesk}
        frame={frame}
        request={request}
        rsvp={guest('nine', longName)}
        typed=""
      />
    ),
    'no, without a reason': (
      <SayNoPage
        about="place"
        fault="reason-missing"
        found={busyDesk}
        frame={frame}
        request={request}
        rsvp={guest('six', 'Bram Twee')}
        typed=""
      />
    ),
  };
};
