import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findInMail, type MailAwaited } from './mail-to.ts';
import type { Mailbox } from './resend.ts';
import { invitationsOf, type SeededInvitations } from './seed-invited.ts';
import { type SeededKits, seedKits } from './seed-kits.ts';
import * as story from './seed-story.ts';
import * as invited from './seed-story-invited.ts';
import { signIn } from './sign-in.ts';
import { type Answers, newVisitor, optionOf, type Page, type Visitor } from './visitor.ts';

export { seedBegins, seedEnds } from './seed-story.ts';

/** What later pages need to know of the seed. */
export type Seeded = {
  /** The slug of the evening of 22 May 2019. */
  readonly evening: string;
  /** The slug of the campaign; a seed from before there were campaigns has none. */
  readonly campaign?: string;
  /** The kits; a seed from before there were any has none. */
  readonly kits?: SeededKits;
  /** The lunch by invitation; a seed from before there were invitations has none. */
  readonly invitations?: SeededInvitations;
  /** The address of the secretary of Helmond. */
  readonly secretary: string;
  /** The laptop time at which the seed was whole: what is younger was done by a person. */
  readonly until: string;
};

/** The seed as it was noted in the file, or `undefined` when there is none or it never became whole. */
export const readSeeded = (file: string): Seeded | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seeded) : undefined;

/** How many people answer at the same time: more only wait for the database. */
const atOnce = 6;

const together = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
  const left = [...all];
  const lane = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};

/** Ends the seed when a page is not the one that was expected, with what the page itself has to say. */
const expected = (good: boolean, page: Page, what: string): void => {
  if (good) return;
  const alert = /role="alert"[^>]*>([\s\S]*?)<\/(?:section|div|ul)>/.exec(page.body)?.[1] ?? '';
  const said = alert
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  throw new Error(`The seed stopped at "${what}": ${page.status} ${page.path} ${page.outcome ?? ''} ${said}`);
};

const editorAnswers = (event: story.SeedEvent): Answers => ({
  kind: event.kind,
  title: event.title,
  summary: event.summary,
  text: event.text,
  programme: event.programme.join('\n'),
  venue: event.venue.name,
  street: event.venue.street,
  city: event.venue.city,
  starts: event.starts,
  ends: event.ends,
  closes: event.closes,
  capacity: String(event.capacity),
  'party-limit': String(event.partyLimit),
  asks: event.asks,
  // As the evening went: whoever stood first in line went in at once.
  'offer-hours': '0',
  'for-whom': event.forWhom,
  cost: event.cost,
  organisations: event.organisations.join('\n'),
  'contact-name': event.contact.name,
  'contact-phone': event.contact.phone,
  'contact-email': event.contact.email,
  directions: event.directions,
  offers: event.offers,
  listed: 'everyone',
  ...event.settings,
});

/** Makes an event at the desk; gives its slug. */
const create = async (desk: Visitor, event: story.SeedEvent): Promise<string> => {
  const page = await desk.send(await desk.visit('/bureau/bijeenkomsten/nieuw'), editorAnswers(event));
  const slug = /^\/bureau\/bijeenkomsten\/([\w-]+)$/.exec(page.path.split('?')[0] ?? '')?.[1];
  expected(page.status === 200 && slug !== undefined && slug !== 'nieuw', page, event.title);
  return slug ?? '';
};

const publish = async (desk: Visitor, event: story.SeedEvent): Promise<string> => {
  const slug = await create(desk, event);
  const page = await desk.send(await desk.visit(`/bureau/bijeenkomsten/${slug}`), {}, '/publiceren');
  expected(page.status === 200, page, `publish ${event.title}`);
  return slug;
};

/** Makes the campaign at the desk, writes what is signed and publishes it; gives its slug. */
const launch = async (desk: Visitor, plan: story.SeedCampaign): Promise<string> => {
  const made = await desk.send(await desk.visit('/bureau/campagnes/nieuw'), {
    title: plan.title,
    summary: plan.summary,
    asks: plan.asks,
    decides: plan.decides,
    goal: plan.goal,
    marks: plan.marks,
    opens: plan.opens,
    closes: plan.closes,
    'contact-name': plan.contact.name,
    'contact-phone': plan.contact.phone,
    'contact-email': plan.contact.email,
    press: plan.press,
  });
  const slug = /^\/bureau\/campagnes\/([\w-]+)(?:\?|$)/.exec(made.path)?.[1] ?? 'nieuw';
  expected(made.status === 200 && slug !== 'nieuw', made, plan.title);
  const pillars = plan.pillars.flatMap(({ title, text }, at) => [
    [`pillar-${at + 1}-title`, title],
    [`pillar-${at + 1}-text`, text],
  ]);
  const home = `/bureau/campagnes/${slug}`;
  const written = await desk.send(await desk.visit(`${home}/tekst`), {
    since: plan.since,
    intro: plan.intro,
    ...Object.fromEntries(pillars),
  });
  expected(written.status === 200 && written.path.startsWith(`${home}?`), written, `the text of ${plan.title}`);
  const published = await desk.send(written, {}, '/publiceren');
  expected(published.status === 200, published, `publish ${plan.title}`);
  return slug;
};

/** Brings the earlier members in from the programme's own list: looked at first, then imported. */
const bringIn = async (desk: Visitor, slug: string): Promise<void> => {
  const form = await desk.visit(`/bureau/campagnes/${slug}/invoeren`);
  const looked = await desk.send(form, { text: story.earlierMembers, source: story.earlierSource });
  expected(looked.status === 200 && /data-bad="0"/.test(looked.body), looked, 'look at the earlier members');
  // Nothing is filled in: the page that shows the list holds it.
  const imported = await desk.hand(looked, { act: 'import' });
  expected(/[?&]ingevoerd=95\b/.test(imported.path), imported, 'import the earlier members');
};

const guestAnswers = (page: Page, guest: story.SeedGuest): Answers => ({
  name: guest.name,
  ...(guest.municipality
    ? { role: 'wethouder', municipality: optionOf(page, 'municipality', guest.municipality) }
    : {}),
  ...(guest.email ? { email: guest.email } : {}),
  ...(guest.phone ? { phone: guest.phone } : {}),
  ...(guest.party ? { party: String(guest.party) } : {}),
  ...(guest.diet ? { diet: guest.diet } : {}),
  ...(guest.access ? { access: guest.access } : {}),
});

/** The public form of an event in one browser, in which many answer one after another. */
type Sheet = { readonly visitor: Visitor; readonly form: Page };

const openSheet = async (visitor: Visitor, slug: string): Promise<Sheet> => {
  return { visitor, form: await visitor.visit(`/bijeenkomsten/${slug}/aanmelden`) };
};

/** Answers through the public form. Whether that gave a chair or a place in line is counted when all is done. */
const answer = async ({ visitor, form }: Sheet, guest: story.SeedGuest) => {
  const whom: Answers = guest.forOther ? { for: 'other', by: guest.forOther.by } : { for: 'self' };
  // Each answer is a request of its own, or the platform would rightly take it for the one before.
  const page = await visitor.hand(form, { ...whom, ...guestAnswers(form, guest), request: randomUUID() });
  expected(/\/plaats\//.test(page.path), page, `${guest.name} answers`);
};

/** Counts an event as everybody can, through the public API. */
const count = async (visitor: Visitor, slug: string, left: number, waiting: number) => {
  // Asked in words of its own, so that no answer out of the shared cache is counted.
  const { body } = await visitor.visit(`/api/v1/events/${slug}?counted=${left}-${waiting}`);
  const { places } = JSON.parse(body) as { places?: Record<string, number> };
  if (places?.left !== left || places.waiting !== waiting) {
    throw new Error(`The seed of ${slug} should have ${left} left and ${waiting} waiting: ${JSON.stringify(places)}`);
  }
};

/** Counts the members of a campaign as everybody can. */
const countMembers = async (visitor: Visitor, slug: string, members: number) => {
  const { body } = await visitor.visit(`/api/v1/campaigns/${slug}?counted=${members}`);
  const { count: counted } = JSON.parse(body) as { count?: number };
  if (counted !== members) throw new Error(`The seed of ${slug} should have ${members} members: ${body}`);
};

/** The organiser enters somebody who called. */
const enter = async (desk: Visitor, slug: string, guest: story.SeedGuest, outcome: 'seated' | 'waiting') => {
  const list = await desk.visit(`/bureau/bijeenkomsten/${slug}/gasten?toevoegen=ja`);
  const page = await desk.send(list, guestAnswers(list, guest));
  expected(page.path.endsWith(`uitkomst=${outcome}`), page, `${guest.name} ${outcome} at ${slug}`);
};

/** Follows the link of the newest mail to a guest and gives the place back. */
const giveUp = async (visitor: Visitor, awaited: MailAwaited, { email = '', name }: story.SeedGuest) => {
  const link = await findInMail(email, /\/bijeenkomsten\/[\w-]+\/plaats\/[\w.~-]+/, { ...awaited, what: 'a link' });
  const page = await visitor.send(await visitor.visit(link), { choice: 'release' });
  expected(page.outcome === 'released', page, `${name} gives the place back`);
};

/**
 * Builds the evening and what lies beside it the way people would: the organiser signs in by mail and publishes, guests
 * fill in the form, somebody gives a place up, the next in line moves up. Begins at `seedBegins`, ends at `seedEnds`;
 * the clock jumps twice, while nothing is due. Throws at the first page that is not as expected.
 */
export const seedEvening = async ({
  address,
  mailbox,
  clock,
  settle,
  organiser,
  file,
  headers = {},
}: {
  address: string;
  mailbox: Mailbox;
  clock: { readonly now: () => string; readonly jump: (to: string) => Promise<unknown> };
  settle: () => Promise<unknown>;
  organiser: string;
  file?: string;
  /** Go with every request, so that the door can tell the seed from people, who wait until it is done. */
  headers?: Readonly<Record<string, string>>;
}): Promise<Seeded> => {
  // On a machine with other work a mail may meet silence; it is tried again after a minute.
  const awaited: MailAwaited = { mailbox, sweepNow: settle, patienceMs: 120_000 };
  const stepIn = (email = organiser) => signIn({ ...awaited, address, email, headers });
  const desk = await stepIn();
  const [evening, meal, choir, station, breakfast, lunch] = await Promise.all([
    publish(desk, story.evening),
    publish(desk, story.meal),
    publish(desk, story.choir),
    publish(desk, story.station),
    publish(desk, story.breakfast),
    publish(desk, invited.lunch),
    create(desk, story.secondEvening),
  ]);
  const invitations = invitationsOf({ address, headers, awaited, slug: lunch });
  const [campaign] = await Promise.all([launch(desk, story.campaign), invitations.invite(desk)]);

  const open = (slug: string) => openSheet(newVisitor(address, headers), slug);
  const [atEvening, atMeal, atChoir, atStation, atBreakfast] = await Promise.all([
    open(evening),
    open(meal),
    open(choir),
    open(station),
    open(breakfast),
  ]);
  const answers = [
    ...[...story.eveningGuests, ...story.eveningGivesUp].map((guest) => ({ sheet: atEvening, guest })),
    ...story.mealGuests.map((guest) => ({ sheet: atMeal, guest })),
    ...story.choirGuests.map((guest) => ({ sheet: atChoir, guest })),
    ...story.stationGuests.map((guest) => ({ sheet: atStation, guest })),
    ...story.breakfastGuests.map((guest) => ({ sheet: atBreakfast, guest })),
  ];
  await together(answers, ({ sheet, guest }) => answer(sheet, guest));
  await enter(desk, evening, story.eveningByPhone, 'seated');
  await enter(desk, meal, story.mealByPhone, 'seated');
  await answer(atEvening, story.eveningWaits);
  for (const guest of story.choirWaits) await answer(atChoir, guest);
  await enter(desk, choir, story.choirWaitsByPhone, 'waiting');
  await settle();

  await clock.jump(story.seedTurns);
  const again = await stepIn();
  await Promise.all([
    bringIn(again, campaign),
    invitations.answer(async () => answer(await open(lunch), invited.asksForPlace)),
  ]);
  for (const guest of story.eveningGivesUp) {
    await giveUp(newVisitor(address, headers), awaited, guest);
    // The chair goes to whoever waits before the next one is given back.
    await settle();
  }
  const asked = await again.visit(`/bureau/bijeenkomsten/${breakfast}/afgelasten`);
  const cancelled = await again.send(asked, { reason: story.breakfastCancelled }, '/afgelasten');
  expected(cancelled.status === 200, cancelled, 'cancel the breakfast');
  const [kits, seated] = await Promise.all([
    seedKits({ address, headers, awaited, organiser: again, stepIn }),
    invitations.arrange(again),
  ]);
  await settle();

  await count(again, evening, 1, 0);
  await count(again, choir, 0, 3);
  await count(again, lunch, 5, 0);
  await countMembers(again, campaign, 95);
  await clock.jump(story.seedEnds);
  const seeded = { evening, campaign, kits, invitations: seated, secretary: story.secretary, until: clock.now() };
  if (file) writeFileSync(file, JSON.stringify(seeded));
  return seeded;
};
