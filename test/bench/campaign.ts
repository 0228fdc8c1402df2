import { directoryActions } from '#directory/actions.ts';
import { campaign as story } from '../../infra/local/seed-story.ts';
import { type Fields, hiddenIn, type Person, type Reply } from '../support/person.ts';
import { type Evening, must } from './evening.ts';

/** The codes of the municipalities of the evening, in the order of the list. */
const municipalities = directoryActions()
  .municipalitiesOn('2019-05-22')
  .map(({ code }) => code);
export const allOfThem = municipalities.length;
/** How many had joined before the evening. */
export const earlier = 95;

/** The JSON that screens ask for. */
export const pollOf = (slug: string): string => `/api/v1/campaigns/${slug}`;

const deskOf = (slug: string): string => `/bureau/campagnes/${slug}`;
const hallOf = (event: string): string => `/bureau/bijeenkomsten/${event}/zaal`;

/** The seed's campaign as an organiser types it. */
const typedCampaign = (different: Fields): Fields => ({
  title: story.title,
  summary: story.summary,
  asks: story.asks,
  decides: story.decides,
  goal: story.goal,
  marks: story.marks,
  opens: story.opens,
  closes: story.closes,
  'contact-name': story.contact.name,
  'contact-phone': story.contact.phone,
  'contact-email': story.contact.email,
  press: story.press,
  ...different,
});

const typedText: Fields = {
  since: story.since,
  intro: story.intro,
  ...Object.fromEntries(
    story.pillars.flatMap(({ title, text }, at) => [
      [`pillar-${at + 1}-title`, title],
      [`pillar-${at + 1}-text`, text],
    ]),
  ),
};

/** Earlier members as a list that is pasted: the first so many, each with its decision. */
const typedList = (members: number): string =>
  [
    'gemeente;ondertekend;besluit;naam;functie',
    ...municipalities.slice(0, members).map((code) => `${code};2018-10-16;2018-11-13;Wethouder van ${code};wethouder`),
  ].join('\n');

/** A form with what its own page hides in it, filled in; what comes back presses. */
const filledIn = async (by: Person, path: string, hidden: readonly string[], fields: Fields, to = path) => {
  const { page, request } = await by.open(path);
  must(page, 200, path);
  const known = Object.fromEntries(hidden.map((name) => [name, hiddenIn(page.body, name)] as const));
  return async (): Promise<Reply> => must(await by.post(to, { ...known, ...fields, request }), 303, to);
};

/** A campaign that is open, made at the desk, with so many earlier members; gives its slug. */
export const openCampaign = async (
  { desk, laptop }: Evening,
  members: number,
  different: Fields = {},
): Promise<string> => {
  const make = await filledIn(desk, '/bureau/campagnes/nieuw', [], typedCampaign(different));
  const slug = new URL((await make()).location ?? '', laptop.address).pathname.split('/').at(-1) ?? '';
  const write = await filledIn(desk, `${deskOf(slug)}/tekst`, ['version'], typedText);
  await write();
  must(await desk.post(`${deskOf(slug)}/publiceren`, {}), 303, 'publishing a campaign');
  const list = { act: 'import', source: 'Ledenlijst van het programma', text: typedList(members) };
  const bringIn = await filledIn(desk, `${deskOf(slug)}/invoeren`, [], list);
  await bringIn();
  // The marks that they reached are put down.
  await laptop.settle();
  return slug;
};

/** The address of an event's tables, as the desk shows it. */
export const tableOf = async ({ desk, laptop }: Evening, event: string): Promise<string> => {
  const told = must(await desk.post(hallOf(event), { act: 'table' }), 303, 'asking for the address of the tables');
  const { body } = must(await desk.get(told.location ?? ''), 200, 'the hall');
  const link = /\/bijeenkomsten\/[\w-]+\/tafel\/[\w.~-]+/.exec(body)?.[0];
  if (link === undefined) throw new Error('The hall shows no address for its tables');
  return new URL(link, laptop.address).pathname;
};

/** Somebody at a table with the form filled in, who has only to press; for the municipality at that place in the list. */
export const atTheTable = (
  { newPerson }: Evening,
  table: string,
  { municipality, name, also = '' }: { municipality: number; name: string; also?: 'yes' | '' },
): Promise<() => Promise<Reply>> =>
  filledIn(
    newPerson(),
    `${table}?gast=`,
    ['version'],
    {
      act: 'sign',
      municipality: municipalities[municipality],
      role: 'wethouder',
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@gemeente.example`,
      college: 'to-decide',
      'may-name': 'yes',
      name,
      also,
    },
    table,
  );

/** The desk that has read whose number was reached, and has only to press. */
export const atTheMilestone = ({ desk }: Evening, slug: string, mark: number): Promise<() => Promise<Reply>> =>
  filledIn(desk, `${deskOf(slug)}/mijlpaal/${mark}`, ['revision', 'code'], { act: 'release' });
