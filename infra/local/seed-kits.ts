import { findInMail, type MailAwaited } from './mail-to.ts';
import * as story from './seed-story-kits.ts';
import { type Answers, newVisitor, optionOf, type Page, type Visitor } from './visitor.ts';

/** What later pages need to know of the kits in the seed. */
export type SeededKits = {
  /** The slug of the station kit. */
  readonly kit: string;
  /** The order that has the kit next. */
  readonly next: string;
};

type StepIn = (email: string) => Promise<Visitor>;

const check = (good: boolean, page: Page, what: string): void => {
  if (!good) throw new Error(`The seed stopped at "${what}": ${page.status} ${page.path} ${page.outcome ?? ''}`);
};

const letIn = async (desk: Visitor, person: story.SeedPerson): Promise<void> => {
  const form = await desk.visit('/bureau/toegang');
  const which: Answers =
    person.role === 'official'
      ? { municipality: optionOf(form, 'municipality', person.of) }
      : { organisation: person.of };
  const { name, email, role } = person;
  const page = await desk.send(form, { name, email, role, ...which });
  check(page.status === 200, page, `let ${name} in`);
};

/** The desk with its stations, found municipality by municipality. */
const makeDesk = async (desk: Visitor): Promise<void> => {
  const name = story.people.keeper.of;
  let known = '';
  for (const [place, stations] of Object.entries(story.deskStations)) {
    const form = await desk.visit(`/bureau/stationsloketten?zoek=${place}${known}`);
    const owners = Object.fromEntries(Object.entries(stations).map(([code, owner]) => [`owner-${code}`, owner]));
    const page = await desk.send(form, { ...(known === '' && { organisation: name }), name, ...owners });
    check(page.status === 200, page, `the stations of ${place}`);
    known = `&loket=${/loket=([\w-]+)/.exec(page.body)?.[1] ?? ''}`;
  }
};

const makeRules = async (keeper: Visitor): Promise<void> => {
  const spots = Object.entries(story.spots).map(([code, lines]) => [`spots-${code}`, lines.join('\n')] as const);
  const rules = await keeper.send(await keeper.visit('/bureau/stations/regels'), {
    'house-rules': story.houseRules.join('\n'),
    ...Object.fromEntries(spots),
  });
  check(rules.status === 200, rules, 'the rules of the stations');
  const { station, ...days } = story.closed;
  const closed = await keeper.send(await keeper.visit('/bureau/stations/dagen'), {
    ...days,
    station,
    part: ['morning', 'midday', 'afternoon'],
  });
  check(closed.status === 200, closed, 'a closed day');
};

const makeKit = async (partner: Visitor, kind: 'lenen' | 'houden', answers: Answers): Promise<string> => {
  const saved = await partner.send(await partner.visit(`/bureau/pakketten/nieuw?soort=${kind}`), {
    ...answers,
    act: 'save',
  });
  const slug = /^\/bureau\/pakketten\/([\w-]+)/.exec(saved.path)?.[1] ?? 'nieuw';
  check(saved.status === 200 && slug !== 'nieuw', saved, String(answers.title));
  const published = await partner.send(saved, { act: 'publish' });
  check(published.status === 200, published, `publish ${slug}`);
  return slug;
};

/** Everything is asked, held and sent, as the form asks it. Gives the order. */
const order = async (orderer: Visitor, kit: string, slot: string, action: Answers): Promise<string> => {
  const [station = '', date = ''] = slot.split('~');
  const month = `${date.slice(0, 7)}-01`;
  const chosen = await orderer.send(
    await orderer.visit(`/pakketten/${kit}/aanvragen?station=${station}&vanaf=${month}`),
    {
      slot,
    },
  );
  const id = /^\/bureau\/aanvragen\/(ord_[\w-]+)/.exec(chosen.path)?.[1] ?? '';
  check(id !== '', chosen, `choose ${slot}`);
  const setUp = await orderer.send(chosen, story.setup);
  const published = await orderer.send(setUp, action);
  const whole = await orderer.send(published, { ...story.onTheDay, 'house-rules': 'yes' });
  const held = await orderer.send(whole, { do: 'hold' });
  const sent = await orderer.send(held, { do: 'send' });
  check(sent.status === 200 && /data-order="requested"/.test(sent.body), sent, `send ${slot}`);
  return id;
};

/** A host leaves an address, follows the link in the mail and hands everything in. */
const handIn = async (host: Visitor, parcel: string, awaited: MailAwaited): Promise<void> => {
  const { email, ...steps } = story.host;
  await host.send(await host.visit(`/pakketten/${parcel}/meedoen`), { email });
  await awaited.sweepNow();
  const link = await findInMail(email, /\/meedoen\/[\w.~-]+/, { ...awaited, what: 'a link' });
  let page = await host.visit(`${link}?stap=activiteit`);
  for (const answers of Object.values(steps)) page = await host.send(page, answers);
  const sent = await host.send(page, { checked: 'yes' });
  check(sent.status === 200, sent, 'hand the action in');
};

/** The kits of the seed, the way people would make them: let in, set up, ordered, approved. */
export const seedKits = async ({
  address,
  headers,
  awaited,
  organiser,
  stepIn,
}: {
  address: string;
  headers: Readonly<Record<string, string>>;
  awaited: MailAwaited;
  /** Somebody signed in as organiser. */
  organiser: Visitor;
  stepIn: StepIn;
}): Promise<SeededKits> => {
  await Promise.all(Object.values(story.people).map((person) => letIn(organiser, person)));
  await makeDesk(organiser);
  const [keeper, partner, eindhoven] = await Promise.all([
    stepIn(story.people.keeper.email),
    stepIn(story.people.partner.email),
    stepIn(story.people.eindhoven.email),
  ]);
  await makeRules(keeper);
  const form = await partner.visit('/bureau/pakketten/nieuw?soort=lenen');
  const kit = await makeKit(partner, 'lenen', { ...story.kit, desk: optionOf(form, 'desk', story.people.keeper.of) });
  const parcel = await makeKit(partner, 'houden', story.parcel);
  const next = await order(eindhoven, kit, story.approvedSlot, story.action);
  const asked = await keeper.visit(`/bureau/stations/aanvragen/${next}`);
  const spot = /name="spot~1"[\s\S]*?value="([\w-]+)"/.exec(asked.body)?.[1];
  const answered = await keeper.send(asked, {
    'says~1': 'approve',
    ...(spot && { 'spot~1': spot }),
    permit: 'OB-2019-0614',
    practical: 'Meld u bij de servicebalie in de hal.',
  });
  check(answered.status === 200, answered, 'approve the order of Eindhoven');
  await order(eindhoven, kit, story.waitingSlot, { publish: 'no' });
  await handIn(newVisitor(address, headers), parcel, awaited);
  return { kit, next };
};
