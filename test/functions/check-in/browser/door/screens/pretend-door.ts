import { encodeQR } from 'qr';
import { directoryActions } from '#directory/actions.ts';
import { foldName } from '#kernel/names.ts';
import { readTicket, ticketText } from '#kernel/tickets.ts';
import { cameraOf, readerHere } from '../../../../../../functions/check-in/browser/door/camera.ts';
import type { DoorView, Engine, Kept } from '../../../../../../functions/check-in/browser/door/engine.types.ts';
import { after } from '../../../../../../functions/check-in/browser/door/engine-world.ts';
import { settingsOf } from '../../../../../../functions/check-in/browser/door/screens/settings.ts';
import { startScreens } from '../../../../../../functions/check-in/browser/door/screens/start.ts';
import type { Sound } from '../../../../../../functions/check-in/browser/door/sounds.ts';
import type { CameIn, DoorGuest, DoorList } from '../../../../../../functions/check-in/core/door-list.ts';
import { judgeGuest, judgeTicket } from '../../../../../../functions/check-in/core/judge-arrival.ts';
import type { Capture } from '../../../../../../functions/check-in/core/operation.ts';
import { doorWording } from '../../../../../../functions/check-in/wording/door.ts';

type Ready = Extract<DoorView, { is: 'ready' }>;

/** How a test wants the tablet to be; what it leaves out is an ordinary evening. */
export type Scenario = {
  readonly view?: DoorView['is'];
  readonly because?: 'closed' | 'revoked' | 'over' | 'storage-broken';
  readonly role?: Ready['role'];
  readonly leased?: number;
  readonly toSend?: number;
  readonly keeps?: 'saved' | 'disk-full' | 'storage-broken' | 'no-list' | 'slowly';
  readonly pairs?: Awaited<ReturnType<Engine['pair']>>;
  readonly closes?: Awaited<ReturnType<Engine['close']>>;
  readonly cancelled?: boolean;
  readonly lastHeardAt?: string;
  readonly told?: Ready['told'];
  /** Of a table's tablet. */
  readonly table?: number;
  readonly nothingToSign?: boolean;
  readonly camera?: 'denied' | 'none' | 'ticket';
  readonly longNames?: boolean;
};

/** What a test may ask of the page, and do to it. */
export type PretendDoor = {
  readonly kept: readonly { readonly capture: Capture; readonly ticket: string | undefined }[];
  readonly sounds: readonly Sound[];
  /** Whether the screen is kept from going dark, as it was last asked. */
  readonly awake: () => boolean;
  readonly seen: readonly string[];
  readonly scenario: (more: Scenario) => void;
  /** Another door let somebody in. */
  readonly came: (guest: string, at: string, door: string) => void;
};
declare global {
  var pretend: PretendDoor;
  var pretendScenario: Scenario;
}

const slug = 'samen-aan-de-slag';
const ticketOf = (name: string): string => `${name}${'x'.repeat(22)}`.slice(0, 22);
const long = 'Anna-Wilhelmina Catharina van den Bovenkampdijk-Öztürk tot Wethoudersbijeenkomst';

const guests = (longNames: boolean): readonly DoorGuest[] => [
  {
    key: 'noor',
    name: longNames ? long : 'Noor van den Berg',
    role: longNames ? 'wethouder volkshuisvesting en eenzaamheidsbestrijding' : 'wethouder',
    municipality: 'GM0344',
    party: longNames ? 3 : 1,
    is: 'seated',
    table: 4,
    help: longNames,
    ticket: ticketOf('noor'),
    code: 'K7M2-9XQF',
    card: {
      proud: {
        theme: 'eating-together',
        sentence: longNames ? `${long} ${long}` : 'Elke dinsdag eten 80 mensen samen.',
      },
      seeks: { theme: 'neighbourhood-network', sentence: 'Wie helpt ons met een netwerk van huisartsen?' },
    },
  },
  {
    key: 'emre',
    name: 'Emre Öztürk',
    role: 'wethouder',
    municipality: 'GM0794',
    party: 2,
    is: 'seated',
    table: 4,
    help: true,
    ticket: ticketOf('emre'),
    card: { seeks: { theme: 'young-people', sentence: 'Hoe bereikt u jongeren van 16 tot 20?' } },
  },
  { key: 'linh', name: 'Linh Nguyễn', role: 'wethouder', municipality: 'GM0518', party: 1, is: 'waiting', help: false },
  {
    key: 'invitation:inv_1',
    name: 'Fatima Bouzid',
    role: 'burgemeester',
    municipality: 'GM0363',
    party: 1,
    is: 'invited',
    help: false,
  },
  {
    key: 'gave-up',
    name: 'Jan de Wit',
    role: 'wethouder',
    municipality: 'GM0014',
    party: 1,
    is: 'cancelled',
    help: false,
  },
  {
    key: 'partner',
    name: 'Hanna Bos',
    role: 'adviseur',
    organisation: 'RegioBank',
    party: 1,
    is: 'seated',
    table: 4,
    help: false,
  },
];

const listOf = ({
  role = 'door',
  leased = 3,
  cancelled = false,
  table = 4,
  nothingToSign = false,
  longNames = false,
}: Scenario): DoorList => ({
  madeAt: '2019-05-22T15:30:00.000Z',
  event: {
    slug,
    title: longNames ? 'Wethoudersbijeenkomst over volksgezondheid en eenzaamheidsbestrijding' : 'Samen aan de slag',
    startsAt: '2019-05-22T15:30:00.000Z',
    endsAt: '2019-05-22T19:30:00.000Z',
    zone: 'Europe/Amsterdam',
    cancelled,
    keptUntil: '2019-05-23T04:00:00.000Z',
  },
  device: {
    id: 'dev_1',
    name: role === 'table' ? `Tafel ${table}` : 'Ingang noord',
    role,
    ...(role === 'table' && { table }),
  },
  key: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  guests: guests(longNames).filter((guest) => role !== 'table' || guest.table === table),
  others: [{ slug: 'ontbijt', title: 'Ontbijt op het station', startsAt: '2019-05-24T05:30:00.000Z' }],
  municipalities: directoryActions()
    .municipalitiesOn('2019-05-22')
    .map(({ code, displayName, name }) => ({
      code,
      displayName,
      name,
      ...(code === 'GM0794' && { since: '2018-09-25T10:00:00.000Z' }),
    })),
  leased: { places: leased, given: 0 },
  ...(!nothingToSign && {
    campaign: {
      slug: 'samen-aan-tafel',
      title: 'Samen aan tafel tegen eenzaamheid',
      version: 1,
      opensAt: '2018-09-25T10:00:00.000Z',
      closesAt: '2022-01-01T10:00:00.000Z',
      intro: 'Met deze handtekening zegt u dat uw gemeente werk maakt van vijf dingen.',
      pillars: [
        ['Bestuur', 'Eén wethouder draagt het onderwerp en legt er verantwoording over af.'],
        ['Netwerk', 'Wie al bezig is, kent elkaar en werkt samen.'],
        ['Meedoen', 'Mensen die zich eenzaam voelen, praten mee over wat helpt.'],
        ['Lange adem', 'Het plan houdt niet op na een jaar.'],
        ['Meten', 'De gemeente kijkt elk jaar wat het oplevert.'],
      ].map(([title = '', text = '']) => ({ title, text })),
    },
  }),
  partners: [
    { id: 'regiobank', name: 'RegioBank' },
    { id: 'ns', name: 'NS' },
  ],
});

/** An engine that keeps nothing beyond this page and talks with nobody. */
const pretendEngine = (): { readonly engine: Engine; readonly door: PretendDoor } => {
  let scenario: Scenario = globalThis.pretendScenario ?? {};
  let list = listOf(scenario);
  let given = 0;
  const cameIn = new Map<string, CameIn>();
  const kept: { capture: Capture; ticket: string | undefined }[] = [];
  const sounds: Sound[] = [];
  const seen: string[] = [];
  const watching = new Set<() => void>();
  const tell = (): void => {
    for (const one of watching) one();
  };
  const places = () => ({ leased: list.leased.places, given });
  const know = () => ({ list, cameIn, places: places() });
  const now = (): DoorView => {
    const { view = 'ready', because, role = 'door', toSend = 0, told = [] } = scenario;
    if (view === 'starting') return { is: 'starting' };
    if (view === 'not-paired') return { is: 'not-paired', toSend, ...(because !== undefined && { because }) };
    const time = new Date().toISOString();
    return {
      is: 'ready',
      list,
      role,
      standing: 'open',
      time,
      toSend,
      lastHeardAt: scenario.lastHeardAt ?? time,
      counts: { expected: 59, in: 56 + cameIn.size, missing: 6 - cameIn.size, walkIns: 3 },
      places: places(),
      cameIn,
      signed: new Set(kept.flatMap(({ capture }) => (capture.kind === 'sign' && capture.guest ? [capture.guest] : []))),
      told: told.filter(({ id }) => !seen.includes(id)),
    };
  };
  const engine: Engine = {
    now,
    watch: (one) => {
      watching.add(one);
      return () => watching.delete(one);
    },
    pair: async () => {
      const { pairs = 'paired' } = scenario;
      if (pairs === 'paired') {
        scenario = { ...scenario, view: 'ready' };
        tell();
      }
      return pairs;
    },
    judge: async (read, by) => {
      if (by === 'code') return judgeTicket({ hash: read }, know());
      const ticket = readTicket(read);
      return judgeTicket(ticket && { event: ticket.event, hash: ticket.ticket }, know());
    },
    judgeGuest: (key) => {
      const guest = list.guests.find((one) => one.key === key);
      return guest === undefined ? { is: 'not-on-list' } : judgeGuest(guest, know());
    },
    find: (typed) =>
      list.guests.filter(({ name, municipality }) => {
        const place = list.municipalities.find(({ code }) => code === municipality)?.displayName ?? '';
        const words = ` ${foldName(`${name} ${place}`)}`;
        return foldName(typed)
          .split(' ')
          .every((word) => words.includes(` ${word}`));
      }),
    keep: async (capture, ticket): Promise<Kept> => {
      const { keeps = 'saved' } = scenario;
      // Until the test says otherwise the disk has not answered.
      while (scenario.keeps === 'slowly') await new Promise((done) => watching.add(() => done(undefined)));
      if (keeps !== 'saved' && keeps !== 'slowly') return { is: 'not-saved', because: keeps };
      kept.push({ capture, ticket });
      if ((capture.kind === 'check-in' || capture.kind === 'walk-in') && capture.guest !== undefined) {
        cameIn.set(capture.guest, { at: new Date().toISOString(), door: list.device.name });
      }
      if (capture.kind === 'walk-in' && capture.chair === 'leased') given += capture.party;
      if (capture.kind === 'undo') cameIn.clear();
      scenario = { ...scenario, toSend: (scenario.toSend ?? 0) + 1 };
      tell();
      return { is: 'saved', id: `op_${String(kept.length).padStart(22, 'x')}` };
    },
    close: async () => {
      const { closes = 'closed' } = scenario;
      if (closes === 'closed') {
        scenario = { ...scenario, view: 'not-paired', because: 'closed' };
        tell();
      }
      return closes;
    },
    fetchAgain: async () => undefined,
    seen: async (ids) => {
      seen.push(...ids);
      tell();
    },
  };
  return {
    engine,
    door: {
      kept,
      sounds,
      awake: () => awake,
      seen,
      scenario: (more) => {
        scenario = { ...scenario, ...more };
        list = listOf(scenario);
        tell();
      },
      came: (guest, at, door) => {
        cameIn.set(guest, { at, door });
        tell();
      },
    },
  };
};

const canvasOf = (width: number, height: number) => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('Nothing to draw on.');
  return { canvas, drawing };
};

/** A picture of a ticket as a camera sees it: held askew, a little out of focus, grey on grey. */
const ticketBeforeLens = (): MediaStream => {
  const rows = encodeQR(ticketText('https://aanschuif.example', slug, ticketOf('noor')), 'raw');
  const paper = canvasOf(500, 500);
  paper.drawing.fillStyle = '#d8d8d0';
  paper.drawing.fillRect(0, 0, 500, 500);
  paper.drawing.fillStyle = '#222';
  const square = Math.floor(420 / rows.length);
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) paper.drawing.fillRect(40 + x * square, 40 + y * square, square, square);
    }
  }
  const { canvas, drawing } = canvasOf(1280, 720);
  const draw = (): void => {
    drawing.resetTransform();
    drawing.filter = 'none';
    drawing.fillStyle = '#777';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.filter = 'blur(1.5px)';
    drawing.translate(640, 360);
    drawing.rotate(0.2);
    drawing.transform(1, 0.06, -0.04, 1, 0, 0);
    drawing.drawImage(paper.canvas, -250, -250);
  };
  draw();
  // A camera that sees one thing goes on seeing it.
  setInterval(draw, 250);
  return canvas.captureStream(4);
};

const devicesOf = (camera: Scenario['camera']): MediaDevices | undefined => {
  if (camera === undefined || camera === 'none') return undefined;
  const getUserMedia = async (): Promise<MediaStream> => {
    if (camera === 'denied') throw new DOMException('', 'NotAllowedError');
    return ticketBeforeLens();
  };
  return { getUserMedia } as unknown as MediaDevices;
};

let awake = false;
const { engine, door } = pretendEngine();
globalThis.pretend = door;
const main = document.querySelector<HTMLElement>('#door');
const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
const settings = settingsOf(
  document,
  () => localStorage,
  () => !matchMedia('(prefers-color-scheme: light)').matches,
);
if (main !== null) {
  startScreens({
    main,
    engine,
    words: doorWording[language],
    language,
    siteName: main.dataset.siteName ?? '',
    camera: cameraOf({ devices: devicesOf(globalThis.pretendScenario?.camera), after, reader: readerHere }),
    sounds: {
      wake: () => undefined,
      play: (sound) => {
        if (settings.sound()) (door.sounds as Sound[]).push(sound);
      },
    },
    awake: {
      keep: (wanted) => {
        awake = wanted;
      },
    },
    settings,
    after,
    code: location.hash.slice(1),
  });
}
