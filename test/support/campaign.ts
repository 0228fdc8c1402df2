import { directoryActions } from '#directory/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { todosOf } from '#platform/todo/todo.ts';
import { type CampaignPlan, type ImportRow, pledgesActions, type SignAnswers } from '#pledges/actions.ts';
import { pledgesStore } from '#pledges/store.ts';
import { monday, noWaiting, organiser, secret, seeded, tables } from './house.ts';

export const directory = directoryActions();

/** The municipalities of the evening, in the order of the list: 355. */
export const municipalities = directory.municipalitiesOn('2019-05-22').map(({ code }) => code);

/** The pledges room over one database, as its wiring puts it together. */
export const campaignHouse = (database: Database, patience: () => Patience = noWaiting) => {
  const random = seeded('pledges');
  const store = pledgesStore({ database, tables, random });
  return {
    database,
    store,
    pledges: pledgesActions({ store, directory, secret, random, patience: patience() }),
    todos: () => todosOf(database, tables.todo, organiser.organisation),
    /** What is owed about a campaign, oldest first. */
    mails: async (slug: string) => {
      const { items } = await database.query({
        in: tables.outbox,
        index: { name: 'log', of: 'about', item: 'owedAt' },
        of: `campaign#${slug}`,
        limit: 10_000,
      });
      return items.map((item) => ({
        kind: String(item.kind),
        reader: String(item.reader),
        generation: Number(item.generation),
        subject: String(item.subject),
      }));
    },
  };
};
export type CampaignHouse = ReturnType<typeof campaignHouse>;

export const campaignPlan = (different: Partial<CampaignPlan> = {}): CampaignPlan => ({
  title: 'Samen aan tafel',
  summary: 'Gemeenten tegen eenzaamheid.',
  asks: 'Eén wethouder en één dag in de maand.',
  decides: 'Het college beslist.',
  goal: 'all',
  marks: [25, 50, 100, 120, 200, 'all'],
  opensAt: '2018-10-01T07:00:00.000Z',
  closesAt: '2031-01-01T11:00:00.000Z',
  contact: { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' },
  press: 'pers@programma.example',
  ...different,
});

export const pillars = ['Bestuur', 'Netwerk', 'Meedoen', 'Lange adem', 'Meten'].map((title) => ({
  title,
  text: `${title} telt.`,
}));

/** So many earlier members, a week apart and all before the evening, the first of the list first. */
export const earlierMembers = (howMany: number, codes: readonly string[] = municipalities): readonly ImportRow[] =>
  codes.slice(0, howMany).map((code, at) => ({
    code,
    signedOn: new Date(Date.UTC(2018, 9, 1 + at * 2)).toISOString().slice(0, 10),
    source: 'Lijst van het programma',
    ...(at % 3 === 0 && { decidedOn: new Date(Date.UTC(2018, 9, 1 + at * 2)).toISOString().slice(0, 10) }),
  }));

/** A campaign that is open, with so many earlier members. Gives its slug. */
export const openCampaign = async (
  { pledges }: CampaignHouse,
  { members = 0, now = monday, plan = {} }: { members?: number; now?: Instant; plan?: Partial<CampaignPlan> } = {},
): Promise<string> => {
  const made = await pledges.createCampaign(campaignPlan(plan), 'request-of-the-campaign', organiser, now);
  if (made === 'busy') throw new Error('Nobody else is there to be busy with.');
  const { slug } = made;
  await openWith(pledges, slug, members, now);
  return slug;
};

/** Gives a campaign its text and its earlier members, and opens it. */
export const openWith = async (
  pledges: CampaignHouse['pledges'],
  slug: string,
  members: number,
  now: Instant,
): Promise<void> => {
  await pledges.saveText(slug, { since: '2018-09-25', intro: 'Wij doen mee.', pillars }, organiser, now);
  await pledges.publishCampaign(slug, organiser, now);
  await pledges.importMembers(organiser, slug, earlierMembers(members), now);
};

export const answersFor = (code: string, different: Partial<SignAnswers> = {}): SignAnswers => ({
  code,
  name: `Wethouder van ${code}`,
  role: 'wethouder',
  email: `wethouder@${code.toLowerCase()}.example`,
  college: { is: 'to-decide', mayName: true },
  version: 1,
  also: false,
  ...different,
});

/** Signs at the evening, before an organiser. Each call is an operation of its own unless `request` says otherwise. */
export const signAtEvening = (
  { pledges }: CampaignHouse,
  slug: string,
  answers: SignAnswers,
  {
    now,
    signedAt,
    request = `op-${answers.code}-${answers.name}`,
    by = 'desk',
  }: { now: Instant; signedAt?: Instant; request?: string; by?: 'desk' | 'paper' | 'public' | 'invited' },
) =>
  pledges.sign(slug, answers, {
    request,
    language: 'nl',
    actor: organiser,
    now,
    by,
    where: { is: 'event', event: 'samen-aan-de-slag' },
    ...(signedAt !== undefined && { signedAt }),
  });
