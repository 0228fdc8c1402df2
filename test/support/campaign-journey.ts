import { municipalities } from './campaign.ts';
import type { Journey } from './journey.ts';
import { type Fields, hiddenIn, type Person, type Reply } from './person.ts';

/** A campaign as somebody types it at the desk: open since 2018, with every mark of the programme. */
export const typedCampaign = (different: Fields = {}): Fields => ({
  title: 'Samen aan tafel',
  summary: 'Gemeenten tegen eenzaamheid.',
  asks: 'Eén wethouder en één dag in de maand. Geld kost het niet.',
  decides: 'Het college beslist. Uw handtekening zegt dat u dat voorlegt.',
  goal: 'alle',
  marks: '25, 50, 100, 120, 200, alle',
  opens: '2018-10-01T09:00',
  closes: '2031-01-01T12:00',
  'contact-name': 'Mees de Wit',
  'contact-phone': '070 123 45 67',
  'contact-email': 'mees@programma.example',
  press: 'pers@programma.example',
  ...different,
});

/** The text to sign as it is typed: five pillars. The number of the version before it comes from the form's own page. */
export const typedText = (different: Fields = {}): Fields => ({
  since: '25-09-2018',
  intro: 'Wij doen mee.',
  ...Object.fromEntries(
    ['Bestuur', 'Netwerk', 'Meedoen', 'Lange adem', 'Meten'].flatMap((title, at) => [
      [`pillar-${at + 1}-title`, title],
      [`pillar-${at + 1}-text`, `${title} telt.`],
    ]),
  ),
  ...different,
});

/** What somebody types who signs for a municipality and whose college has yet to decide; the name makes an address. */
export const typedSigning = (municipality: string, name: string, different: Fields = {}): Fields => ({
  municipality,
  role: 'wethouder',
  email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@gemeente.example`,
  college: 'to-decide',
  'decided-on': '',
  'may-name': 'yes',
  name,
  ...different,
});

/** Earlier members as a list that is pasted, the first so many of the municipalities of the evening, two days apart; every third college has decided. */
export const typedList = (members: number, codes: readonly string[] = municipalities): string => {
  const rows = codes.slice(0, members).map((code, at) => {
    const on = new Date(Date.UTC(2018, 9, 1 + at * 2)).toISOString().slice(0, 10);
    return [code, on, at % 3 === 0 ? on : '', `Wethouder van ${code}`, 'wethouder'].join(';');
  });
  return ['gemeente;ondertekend;besluit;naam;functie', ...rows].join('\r\n');
};

export const campaignDeskOf = (slug: string): string => `/bureau/campagnes/${slug}`;
export const hallOf = (event: string): string => `/bureau/bijeenkomsten/${event}/zaal`;

const must = (reply: Reply, status: number, what: string): Reply => {
  if (reply.status === status) return reply;
  const said = /<(?:main|body)[\s\S]*/.exec(reply.body)?.[0] ?? reply.body;
  const words = said.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  throw new Error(`${what}: ${reply.status} instead of ${status}: ${words.slice(0, 300)}`);
};

/** Opens a form, fills it in and sends it, with what the page itself hides in it. */
const fillIn = async (
  by: Person,
  path: string,
  { to = path, hidden = [], fields }: { to?: string; hidden?: readonly string[]; fields: Fields },
): Promise<Reply> => {
  const { page, request } = await by.open(path);
  must(page, 200, path);
  const known = hidden.map((name) => [name, hiddenIn(page.body, name)] as const);
  return by.post(to, { ...Object.fromEntries(known), ...fields, request });
};

/** A campaign that is made and not published; gives its slug. */
export const createCampaignAtDesk = async (
  { desk, laptop }: Journey,
  { plan = {}, by = desk }: { plan?: Fields; by?: Person } = {},
): Promise<string> => {
  const made = await fillIn(by, '/bureau/campagnes/nieuw', { fields: typedCampaign(plan) });
  const { pathname } = new URL(must(made, 303, 'making a campaign').location ?? '', laptop.address);
  return pathname.split('/').at(-1) ?? '';
};

/**
 * A campaign through the desk's own forms: made, given its text, published, and its earlier members imported. Gives its slug.
 * `members` is how many; `codes` from which municipalities.
 */
export const openCampaignAtDesk = async (
  journey: Journey,
  {
    members = 0,
    codes = municipalities,
    plan = {},
    text = {},
    by = journey.desk,
  }: { members?: number; codes?: readonly string[]; plan?: Fields; text?: Fields; by?: Person } = {},
): Promise<string> => {
  const slug = await createCampaignAtDesk(journey, { plan, by });
  const path = campaignDeskOf(slug);
  must(await fillIn(by, `${path}/tekst`, { hidden: ['version'], fields: typedText(text) }), 303, 'saving the text');
  must(await by.post(`${path}/publiceren`, {}), 303, 'publishing a campaign');
  if (members > 0) {
    const list = { source: 'Lijst van het programma', text: typedList(members, codes) };
    must(await fillIn(by, `${path}/invoeren`, { fields: { act: 'look', ...list } }), 200, 'looking at a list');
    must(await fillIn(by, `${path}/invoeren`, { fields: { act: 'import', ...list } }), 303, 'importing a list');
  }
  return slug;
};

/** Signs on the public page in a browser of its own; gives the signatory's own page, or the reply when it was not taken. */
export const signOnTheWeb = async (
  { newPerson }: Journey,
  slug: string,
  typed: Fields,
  { path = `/campagnes/${slug}/ondertekenen`, language = 'nl' }: { path?: string; language?: 'nl' | 'en' } = {},
): Promise<{ readonly person: Person; readonly reply: Reply; readonly own: string }> => {
  const person = newPerson();
  const form = `${language === 'en' ? '/en' : ''}${path}`;
  const reply = await fillIn(person, form, { hidden: ['version'], fields: typed });
  return { person, reply, own: reply.status === 303 ? (reply.location ?? '') : '' };
};

/** Signs before an organiser or table host; `at` is the page's address, of the desk's own hall unless it says otherwise. The reply is as it came. */
export const signInHall = (
  journey: Journey,
  event: string,
  typed: Fields,
  { by = journey.desk, at = `${hallOf(event)}/tekenen` }: { by?: Person; at?: string } = {},
): Promise<Reply> => fillIn(by, `${at}?gast=`, { to: at, hidden: ['version'], fields: { act: 'sign', ...typed } });

/** The address of the event's tables, as the desk shows it. */
export const tableOf = async ({ desk, laptop }: Journey, event: string, by: Person = desk): Promise<string> => {
  const told = must(await by.post(hallOf(event), { act: 'table' }), 303, 'asking for the address of the tables');
  const page = must(await by.get(told.location ?? ''), 200, 'the hall');
  const link = /\/bijeenkomsten\/[\w-]+\/tafel\/[\w.~-]+/.exec(page.body)?.[0];
  if (link === undefined) throw new Error('The hall shows no address for its tables');
  return new URL(link, laptop.address).pathname;
};

/** Shows a number that was reached to everybody, after reading whose it is. */
export const release = async (
  { desk }: Journey,
  slug: string,
  mark: number | 'all',
  by: Person = desk,
): Promise<Reply> =>
  must(
    await fillIn(by, `${campaignDeskOf(slug)}/mijlpaal/${mark}`, {
      hidden: ['revision', 'code'],
      fields: { act: 'release' },
    }),
    303,
    `releasing ${mark}`,
  );

/** Asks an alderperson to sign, by mail. */
export const inviteToSign = async (
  { desk }: Journey,
  slug: string,
  typed: { readonly municipality: string; readonly name?: string; readonly email: string },
  by: Person = desk,
): Promise<Reply> => must(await fillIn(by, `${campaignDeskOf(slug)}/uitnodigen`, { fields: typed }), 303, 'inviting');

/** Confirms a signature that waits, by the own page that it was given. */
export const confirm = async ({ desk }: Journey, slug: string, own: string, by: Person = desk): Promise<Reply> =>
  must(
    await by.post(`${campaignDeskOf(slug)}/wachten`, { act: 'confirm', signature: signatureOf(own) }),
    303,
    'confirming',
  );

/** Enters a signature from paper; it waits for a second organiser. */
export const keyIn = async ({ desk }: Journey, slug: string, typed: Fields, by: Person = desk): Promise<Reply> =>
  must(
    await fillIn(by, `${campaignDeskOf(slug)}/papier`, { hidden: ['version'], fields: typed }),
    303,
    'entering a signature from paper',
  );

/** Begins a rehearsal, and lets one press invent so many signatures in it. */
export const rehearse = async (
  { desk }: Journey,
  slug: string,
  by: Person = desk,
  howMany?: 10 | 130,
): Promise<void> => {
  const path = `${campaignDeskOf(slug)}/oefening`;
  must(await by.post(path, { act: 'begin' }), 303, 'beginning a rehearsal');
  if (howMany === undefined) return;
  must(await by.post(path, { act: 'sign', 'how-many': String(howMany) }), 303, 'rehearsing');
};

/** How the desk names the signature of an own page. */
export const signatureOf = (own: string): string => own.split('/').at(-1)?.split('.')[0] ?? '';
