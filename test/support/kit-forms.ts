import type { LocalDate } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import { type Slot, slotId } from '#kits/core/slot.ts';
import type { Journey } from './journey.ts';
import { multipartOf, multipartType } from './multipart.ts';
import { type Fields, hiddenIn, type Person, type Reply } from './person.ts';

/** What a journey has to have here: a laptop whose mails and clock are read, and an organiser at the desk. */
type At = Pick<Journey, 'laptop' | 'desk' | 'newPerson'>;

const zone = 'Europe/Amsterdam';
const dayOf = (date: LocalDate, by: number): LocalDate =>
  new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);
/** `12-10-2027`, as somebody types it. */
export const typedDay = (date: LocalDate): string => date.split('-').reverse().join('-');
/** So many working days from now by the laptop's clock. */
export const workday = ({ laptop }: Pick<At, 'laptop'>, days: number): LocalDate =>
  addWorkingDays(localDateOf(laptop.clock.now(), zone), days);
const inDays = ({ laptop }: Pick<At, 'laptop'>, days: number): string =>
  typedDay(dayOf(localDateOf(laptop.clock.now(), zone), days));

export const must = (reply: Reply, status: number, what: string): Reply => {
  if (reply.status === status) return reply;
  const said = /<(?:main|body)[\s\S]*/.exec(reply.body)?.[0] ?? reply.body;
  const words = said.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  throw new Error(`${what}: ${reply.status} instead of ${status}: ${words.slice(0, 400)}`);
};

/** Opens a page and sends its form, with the request and revision that stand in it. */
export const fillIn = async (
  by: Person,
  path: string,
  fields: Fields,
  { to = path.split('?')[0] ?? path, status = 303 }: { readonly to?: string; readonly status?: number } = {},
): Promise<Reply> => {
  const { page, request } = await by.open(path);
  must(page, 200, path);
  return must(await by.post(to, { revision: hiddenIn(page.body, 'revision'), ...fields, request }), status, path);
};

export const letSomebodyIn = (desk: Person, fields: Fields): Promise<Reply> => fillIn(desk, '/bureau/toegang', fields);

/** A station desk that an organiser makes: the stations that a search finds, all of NS. */
export const makeStationDesk = (
  desk: Person,
  {
    organisation,
    search = 'Helmond',
    stations,
  }: { organisation: string; search?: string; stations: readonly string[] },
): Promise<Reply> =>
  fillIn(desk, `/bureau/stationsloketten?zoek=${search}`, {
    organisation,
    name: organisation,
    zoek: search,
    ...Object.fromEntries(stations.map((code) => [`owner-${code}`, 'NS'])),
  });

/** The rules as a colleague of the desk types them: two spots at each station. */
export const typedRules = (stations: readonly string[], different: Fields = {}): Fields => ({
  name: 'Stationsloket',
  notice: '15',
  'morning-from': '07:00',
  'morning-until': '09:00',
  'midday-from': '11:30',
  'midday-until': '13:30',
  'afternoon-from': '15:00',
  'afternoon-until': '16:30',
  'house-rules': 'Houd de looproute vrij.',
  ...Object.fromEntries(stations.map((code) => [`spots-${code}`, 'Stationshal\nStationsplein'])),
  ...different,
});
export const makeRules = (keeper: Person, stations: readonly string[], different: Fields = {}): Promise<Reply> =>
  fillIn(keeper, '/bureau/stations/regels', typedRules(stations, different));

/** A kit that is lent, as its partner types it: the one of JOURNEYS 3.7. */
export const typedKit = (desk: string, different: Fields = {}): Fields => ({
  kind: 'lending',
  title: 'Stel je voor',
  summary: 'Koffie voor wie even blijft staan.',
  'for-whom': 'Gemeenten en coalitiepartners',
  'comes-back': '1 koffiekar\n2 thermoskannen\n1 banner\n4 hesjes',
  'used-up': '400 bekers',
  units: '1',
  desk,
  stations: [],
  'buffer-before': '2',
  'buffer-after': '2',
  'contact-name': 'Yara Pakket',
  'contact-phone': '088 555 01 40',
  'contact-email': 'pakket@spoor.example',
  ...different,
});
/** A package that is given, open now. */
export const typedPackage = (at: Pick<At, 'laptop'>, different: Fields = {}): Fields => ({
  kind: 'package',
  title: 'Kom erbij-pakket',
  summary: 'Alles om een tafel te dekken.',
  'for-whom': 'Wie een activiteit houdt',
  'used-up': '40 placemats\n1 poster',
  stock: '100',
  most: '2',
  opens: inDays(at, -20),
  closes: inDays(at, 100),
  'delivery-from': inDays(at, 107),
  'delivery-until': inDays(at, 111),
  print: '## Placemat\n\nSchrijf er uw naam op.',
  'fund-name': 'het wijkfonds',
  'fund-address': 'https://fonds.example',
  'contact-name': 'Yara Pakket',
  'contact-phone': '088 555 01 40',
  'contact-email': 'pakket@spoor.example',
  ...different,
});

/** Made and published; gives its slug. */
export const makeKit = async (partner: Person, fields: Fields, { publish = true } = {}): Promise<string> => {
  const kind = fields.kind === 'package' ? 'houden' : 'lenen';
  const made = await fillIn(partner, `/bureau/pakketten/nieuw?soort=${kind}`, { ...fields, act: 'save' });
  const slug = /\/bureau\/pakketten\/([\w-]+)/.exec(made.location ?? '')?.[1] ?? '';
  if (publish) await fillIn(partner, `/bureau/pakketten/${slug}`, { act: 'publish' });
  return slug;
};

/** The smallest picture there is: one transparent dot. */
export const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Gives a published kit a picture, as a browser sends the file; gives its address. */
export const givePicture = async (address: string, partner: Person, slug: string): Promise<string> => {
  const path = `/bureau/pakketten/${slug}`;
  const { request } = await partner.open(path);
  const fields = { form: partner.cookies.get('form') ?? '', request, act: 'picture', alt: 'Een koffiekar' };
  const { status } = await fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: [...partner.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: address,
      'content-type': multipartType,
    },
    body: new Uint8Array(multipartOf(Object.entries(fields), [{ field: 'picture', name: 'kar.png', bytes: aPicture }])),
  });
  if (status !== 303) throw new Error(`The picture was not taken: ${status}`);
  const page = await partner.get(`/pakketten/${slug}?vers`);
  return /\/pakketten\/[\w-]+\/plaatje\/[\w-]+/.exec(page.body)?.[0] ?? '';
};

export const typedSetup: Fields = {
  what: 'De koffiekar met een statafel',
  width: '3',
  depth: '2,5',
  power: 'none',
  people: '4',
  'build-up': '6.15',
  cleared: '9.30',
};
export const typedAction: Fields = {
  publish: 'yes',
  title: 'Koffie voor twee',
  summary: 'Twee bekers: één voor u en één om weg te geven.',
  places: '60',
  'public-name': 'Kees Belt',
  'public-phone': '040 555 01 18',
  'public-email': 'kees@gemeente.example',
};
export const typedContact: Fields = {
  'contact-name': 'Kees Belt',
  'contact-phone': '06 12 34 56 78',
  'house-rules': 'yes',
};

export const orderPath = (order: string): string => `/bureau/aanvragen/${order}`;
export const stationOrderPath = (order: string): string => `/bureau/stations/aanvragen/${order}`;
export const handingPath = (order: string): string => `/bureau/pakketten/uitlenen/${order}`;
export const kitDeskPath = (slug: string): string => `/bureau/pakketten/${slug}`;

type Wanted = {
  readonly ifNotAll?: 'nothing' | 'what-can';
  /** What stands differently in the four steps. */
  readonly different?: Fields;
  readonly language?: 'nl' | 'en';
};

/** A draft with every step answered; gives the order. */
export const draftAtDesk = async (
  orderer: Person,
  kit: string,
  slots: readonly Slot[],
  { ifNotAll = 'nothing', different = {}, language = 'nl' }: Wanted = {},
): Promise<string> => {
  const begun = await fillIn(orderer, `${language === 'en' ? '/en' : ''}/pakketten/${kit}/aanvragen`, {
    slot: slots.map(slotId),
    'if-not-all': ifNotAll,
  });
  const id = /\/(ord_[\w-]+)/.exec(begun.location ?? '')?.[1] ?? '';
  for (const [step, answers] of [
    ['opstelling', typedSetup],
    ['activiteit', typedAction],
    ['contact', typedContact],
  ] as const) {
    await fillIn(orderer, `${orderPath(id)}/${step}`, { ...answers, ...different });
  }
  return id;
};

/** A draft that is held and sent. */
export const orderAtDesk = async (
  orderer: Person,
  kit: string,
  slots: readonly Slot[],
  wanted: Wanted = {},
): Promise<string> => {
  const id = await draftAtDesk(orderer, kit, slots, wanted);
  await fillIn(orderer, orderPath(id), { do: 'hold' });
  await fillIn(orderer, orderPath(id), { do: 'send' });
  return id;
};

/** The desk's form: yes to each of so many slots, unless said. */
export const typedAnswer = (slots: number, different: Fields = {}): Fields => ({
  act: 'answer',
  ...Object.fromEntries(
    Array.from({ length: slots }, (_, at) => [
      [`says~${at + 1}`, 'approve'],
      [`spot~${at + 1}`, 'stationshal'],
    ]).flat(),
  ),
  reason: '',
  permit: 'OB-2019-0614',
  practical: 'Meld u bij de balie.',
  ...different,
});
export const answerAtDesk = (keeper: Person, id: string, slots: number, different: Fields = {}): Promise<Reply> =>
  fillIn(keeper, stationOrderPath(id), typedAnswer(slots, different));

/** What is ticked or counted of each part of unit 01: all of it, unless said. */
export const partsOf = (question: 'packed' | 'whole', different: Fields = {}): Fields => ({
  ...Object.fromEntries(
    [
      ['koffiekar', '1'],
      ['thermoskannen', '2'],
      ['banner', '1'],
      ['hesjes', '4'],
      ...(question === 'packed' ? [['bekers', 'yes']] : []),
    ].map(([part, count]) => [`${question}~01~${part}`, question === 'packed' ? 'yes' : count]),
  ),
  ...different,
});

/** One step of a host's form each, by the word that its form hides. */
export const typedHost = (at: Pick<At, 'laptop'>, different: Fields = {}): Readonly<Record<string, Fields>> => ({
  activity: {
    title: 'Schuif aan',
    summary: 'Samen koken en eten.',
    'for-whom': 'De hele wijk',
    cost: 'Gratis',
    ...different,
  },
  where: {
    date: inDays(at, 130),
    starts: '16.00',
    ends: '19.00',
    venue: 'De Buurtkamer',
    street: 'Peeleik 7',
    city: 'Helmond',
    municipality: 'Helmond',
    ...different,
  },
  guests: { places: '24', organisation: 'Bewoners', name: 'Truus Leeuw', phone: '0492 55 01 33', ...different },
  delivery: {
    'how-many': '1',
    'delivery-street': 'Peeleik 7',
    'delivery-postcode': '5704 AP',
    'delivery-city': 'Helmond',
    ...different,
  },
});

/** Somebody who leaves an address and has the link from the mail. */
export const beginAsHost = async (
  at: At,
  parcel: string,
  email: string,
  { language = 'nl' }: { readonly language?: 'nl' | 'en' } = {},
): Promise<{ readonly person: Person; readonly link: string }> => {
  const person = at.newPerson();
  await fillIn(person, `${language === 'en' ? '/en' : ''}/pakketten/${parcel}/meedoen`, { email });
  await at.laptop.sweepNow();
  const mail = at.laptop.inbox().findLast(({ to }) => to === email);
  const link = /\/meedoen\/[\w.~-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  if (link === '') throw new Error(`No mail with a link came for ${email}`);
  return { person, link };
};

/** All steps answered. */
export const answerAsHost = async (at: At, person: Person, link: string, different: Fields = {}): Promise<void> => {
  const stepIn: Readonly<Record<string, string>> = {
    activity: 'activiteit',
    where: 'waar-en-wanneer',
    guests: 'gasten',
    delivery: 'pakket',
  };
  for (const [step, fields] of Object.entries(typedHost(at, different)))
    await fillIn(person, `${link}?stap=${stepIn[step]}`, { step, ...fields });
};
export const sendAsHost = (person: Person, link: string): Promise<Reply> =>
  fillIn(person, `${link}?stap=controleren`, { step: 'submit', checked: 'yes' });

/** An action with its package, handed in; gives its link. */
export const handIn = async (
  at: At,
  parcel: string,
  email: string,
  different: Fields = {},
): Promise<{ readonly person: Person; readonly link: string; readonly application: string }> => {
  const begun = await beginAsHost(at, parcel, email);
  await answerAsHost(at, begun.person, begun.link, different);
  await sendAsHost(begun.person, begun.link);
  return { ...begun, application: begun.link.split('/').at(-1)?.split('.')[0] ?? '' };
};

/** What an organiser says of an action that waits. */
export const judge = (desk: Person, application: string, verdict: string, words = ''): Promise<Reply> =>
  fillIn(desk, `/bureau/activiteiten/${application}`, { verdict, words });
