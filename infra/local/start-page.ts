import { type Html, html } from './html.ts';
import type { LocalHandler, LocalRequest, LocalResponse } from './local-http.ts';
import { button, fieldsOf, inWords, localPage, seeOther } from './pages.ts';
import type { Mail, Mailbox } from './resend.ts';
import type { Seeded } from './seed.ts';
import type { SeededInvitations } from './seed-invited.ts';
import type { SeededKits } from './seed-kits.ts';
import { sampleFile } from './seed-story-invited.ts';
import { people } from './seed-story-kits.ts';
import { signIn } from './sign-in.ts';
import {
  doorButton,
  doorSteps,
  doorsOpen,
  eveningEnds,
  isDoorOpen,
  ofDoor,
  openDoor,
  type Step,
} from './start-door.ts';
import { openRounds, roundSteps, roundsPath, roundsWent } from './start-rounds.ts';
import type { Visitor } from './visitor.ts';

/** What the start page needs of the laptop around it. */
export type Surroundings = {
  /** Where the platform answers, such as http://localhost:3000. */
  readonly address: () => string;
  readonly mailbox: Mailbox;
  readonly clock: { readonly now: () => string; readonly move: (to: string) => Promise<unknown> };
  readonly sweepNow: () => Promise<unknown>;
  /** The first organiser's address, from the stage. */
  readonly organiser: string;
  /** A colleague's of the same organisation. */
  readonly colleague: string;
  readonly seeded: () => Seeded | undefined;
};

/** The morning after begins at 9.00. */
const morningAfter = '2019-05-23T07:00:00.000Z';

const moves = {
  hour: { words: 'An hour', from: (now: string) => later(now, 1) },
  day: { words: 'A day', from: (now: string) => later(now, 24) },
  doors: { words: 'To the doors (Wednesday 17:30)', from: () => doorsOpen },
  end: { words: 'To the end of the evening (Wednesday 21:30)', from: () => eveningEnds },
  'morning-after': { words: 'To the morning after (Thursday 9:00)', from: () => morningAfter },
  rounds: { words: 'Past noon of that day (Thursday 12:05)', from: () => roundsWent },
} as const;

const later = (now: string, hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

/** Mails of one kind that came after the seed. */
const mailsSince = ({ mailbox }: Surroundings, kind: string, { until }: Seeded): Mail[] =>
  mailbox.mails().filter(({ at, headers }) => headers['X-Aanschuif-Kind'] === kind && at > until);

/** Those about its evening. */
const mailsOf = (here: Surroundings, kind: string, seeded: Seeded): Mail[] =>
  mailsSince(here, kind, seeded).filter(({ text }) => text.includes(`/bijeenkomsten/${seeded.evening}/`));

/** What the public API says at this moment; the time in the address keeps the shared cache out of it. */
const asked = async <T>({ address, clock }: Surroundings, path: string): Promise<T | undefined> => {
  const response = await fetch(new URL(`${path}?at=${encodeURIComponent(clock.now())}`, address()));
  return response.ok ? ((await response.json()) as T) : undefined;
};

type Places = { readonly left: number; readonly waiting: number };

const placesOf = async (here: Surroundings, slug: string): Promise<Places | undefined> =>
  (await asked<{ places?: Places }>(here, `/api/v1/events/${slug}`))?.places;

/** `count` is what everybody may see, `underWay` what is known and waits. */
type Standing = { readonly count: number; readonly underWay: number; readonly held: boolean };

/** The three steps. Each is done for good once a later one is: a chair that was given up is free again. */
const stepsOf = async (here: Surroundings, seeded: Seeded): Promise<readonly Step[]> => {
  const places = await placesOf(here, seeded.evening);
  const promoted = mailsOf(here, 'place-promoted', seeded);
  const read = promoted.some(({ id }) => here.mailbox.isOpened(id));
  const waited = (places?.waiting ?? 0) > 0 || mailsOf(here, 'place-waiting', seeded).length > 0;
  const form = `/bijeenkomsten/${seeded.evening}/aanmelden`;
  const mail = promoted.at(-1);
  const first = mailsOf(here, 'seat-reserved', seeded)[0];
  return [
    {
      done: waited || promoted.length > 0 || places?.left === 0,
      words: html`<a href="${form}">Take the last chair</a> of “Samen aan de slag”: 59 of the 60 are taken. Any name and address will do.`,
    },
    {
      done: waited || promoted.length > 0,
      words: html`<a href="${form}">Let a second person sign up</a>, with another name and address. The evening is full, so this one joins the waiting list.`,
    },
    {
      done: read,
      words: html`Give the chair up: open <a href="/_local/inbox${first && `/${first.id}`}">the mail of the first person</a> and follow its link. Then read the mail that the second one got${
        mail ? html`: <a href="/_local/inbox/${mail.id}" lang="nl">${mail.subject}</a>` : '.'
      }`,
    },
  ];
};

/** The list to try, by a name that says what is in it. */
const samplePath = '/_local/genodigden.csv';

/** The mails that an answer to an invitation owes, whoever comes. */
const answered = [
  'seat-reserved',
  'place-waiting',
  'place-taken-over',
  'invitation-declined',
  'invitation-not-yet',
  'answered-on-behalf',
];

/** The lunch by invitation. The first two are ticked by the mails that they sent; nobody is mailed a table, so the third by what the organiser saw last. */
const lunchSteps = (
  here: Surroundings,
  seeded: Seeded,
  own: SeededInvitations,
  allSeated: boolean,
): readonly Step[] => {
  const about = ({ text }: Mail) => text.includes(`/bijeenkomsten/${own.lunch}/`);
  const came = (kind: string) => mailsSince(here, kind, seeded).filter(about);
  const invited = came('invitation');
  const asked = invited[0] ?? here.mailbox.mails().findLast((mail) => mail.to.includes(own.silent) && about(mail));
  return [
    {
      done: invited.length > 0,
      words: html`<a href="${samplePath}" download>Download a list</a> as a Dutch Excel saves it, twelve rows with five that need a look. Put it on the list of “<span lang="nl">Aan tafel in Zwolle</span>” and send the invitation.`,
      press: button('/_local/step-in', 'Step in to invite', { as: 'organiser', to: 'invite' }),
    },
    {
      done: answered.some((kind) => came(kind).length > 0),
      words: html`Answer as an alderperson: open ${
        asked ? html`<a href="/_local/inbox/${asked.id}">an invitation in the inbox</a>` : 'an invitation in the inbox'
      } and follow its link. Then see the answer among the invitations.`,
      press: button('/_local/step-in', 'Step in at the invitations', { as: 'organiser', to: 'invited' }),
    },
    {
      done: allSeated,
      words: html`Give everybody a table: somebody called after the tables were planned, and has none yet.`,
      press: button('/_local/step-in', 'Step in at the tables', { as: 'organiser', to: 'tables' }),
    },
  ];
};

/** Where the seed leaves the campaign, and the mark that the evening passes. */
const before = 95;
const mark = 100;

const standingOf = async (here: Surroundings, campaign: string): Promise<Standing> =>
  (await asked<Standing>(here, `/api/v1/campaigns/${campaign}`)) ?? { count: before, underWay: 0, held: false };

/** The evening itself: five sign, a number waits, somebody releases it. Each step is done once a later one is; what a person only looks at is so by then. */
const eveningSteps = (campaign: string, { count, underWay, held }: Standing): readonly Step[] => {
  const released = count >= mark;
  const waits = held || released;
  const screen = `/campagnes/${campaign}/scherm`;
  const signed = Math.min(count + underWay - before, mark - before);
  return [
    {
      done: count + underWay > before,
      words: html`<a href="${screen}">Open the big screen</a> in a window of its own and leave it there: ${before} municipalities take part.`,
    },
    {
      done: waits,
      words: html`Let five alderpersons sign in the hall, each with “<span lang="nl">Laat tekenen</span>”: ${signed} of ${mark - before} so far.`,
      press: button('/_local/step-in', 'Step into the hall', { as: 'organiser', to: 'hall' }),
    },
    {
      done: released,
      words: html`Look at the screen: it stands at ${mark - 1} and says that something is on its way. So do the home page, the list and the API, until somebody releases the number.`,
    },
    {
      done: released,
      words: html`Release number ${mark}: read which municipality it is and press “<span lang="nl">Toon nummer ${mark}</span>”. Then see it on the screen.`,
      press: button('/_local/step-in', `Step in at number ${mark}`, { as: 'organiser', to: 'mark' }, !waits),
    },
  ];
};

/** Whom of the kits one steps in as, and where that leads. */
const ofKits = {
  helmond: {
    email: people.helmond.email,
    to: ({ kit }: SeededKits) => `/pakketten/${kit}/aanvragen?station=HM&vanaf=2019-06-01`,
  },
  keeper: { email: people.keeper.email, to: () => '/bureau/stations' },
  partner: { email: people.partner.email, to: () => '/bureau/pakketten' },
} as const;
const isOfKits = (who: string | null): who is keyof typeof ofKits => who !== null && Object.hasOwn(ofKits, who);

/** A station kit from order to warning. Each step is done once a later one is, by the mails that it sent. */
const kitSteps = (here: Surroundings, seeded: Seeded): readonly Step[] => {
  const came = (kind: string, to: string) => mailsSince(here, kind, seeded).filter((mail) => mail.to.includes(to));
  const toHelmond = (kind: string) => came(kind, people.helmond.email);
  const warned = came('kit-next-warned', people.eindhoven.email);
  const counted = toHelmond('kit-incomplete').length > 0 || warned.length > 0;
  const out = counted || toHelmond('kit-sent').length > 0;
  const approved = out || toHelmond('kit-approved').length > 0;
  const moved = !approved && toHelmond('kit-moved').length > 0;
  const ordered = approved || moved || toHelmond('kit-ordered').length > 0;
  const mail = warned[0];
  return [
    {
      done: ordered,
      words: html`As an official of Helmond, order the kit for the morning and the late afternoon of Tuesday 18 June. The calendar says why other days are not free.`,
      press: button('/_local/step-in', 'Step in at the calendar', { as: 'helmond' }),
    },
    {
      done: approved,
      words: moved
        ? html`The station desk proposed something else: <a href="/bureau/aanvragen">agree to it</a>, as an official of Helmond.`
        : html`At the station desk, say yes to both, with a permit; or move one to another station, and let Helmond agree.`,
      press: moved
        ? button('/_local/step-in', 'Step in to agree', { as: 'helmond', to: 'orders' })
        : button('/_local/step-in', 'Step in at the station desk', { as: 'keeper' }, !ordered),
    },
    {
      done: out,
      words: html`As the partner that lends it, pack the kit and send it to Helmond.`,
      press: button('/_local/step-in', 'Step in to pack', { as: 'partner' }, !approved),
    },
    {
      done: counted,
      words: html`Let it come back and count it part by part, with one of the two thermos jugs missing.`,
      press: button('/_local/step-in', 'Step in to count', { as: 'partner' }, !out),
    },
    {
      done: warned.some(({ id }) => here.mailbox.isOpened(id)),
      words: html`Read the warning that Eindhoven got, who has the kit next${
        mail ? html`: <a href="/_local/inbox/${mail.id}" lang="nl">${mail.subject}</a>` : '.'
      }`,
    },
  ];
};

const stepLine = ({ done, words, press }: Step, index: number): Html =>
  html`<li${done && html` class="done"`}><span class="tick" aria-hidden="true">${!done && String(index + 1)}</span><div><p>${words}${
    done && html` <span class="quiet">Done.</span>`
  }</p>${press && html`<div class="row">${press}</div>`}</div></li>`;

const card = (title: string, words: string, who: string, { as = who, disabled = false } = {}): Html =>
  html`<li><p><strong>${title}</strong><br>${words}</p>${button('/_local/step-in', `Step in as ${who}`, { as }, disabled)}</li>`;

/** What an organiser has to look at before a step is ticked. */
type Looks = {
  readonly seats: ReturnType<typeof openSeats>;
  readonly door: ReturnType<typeof openDoor>;
  readonly rounds: ReturnType<typeof openRounds>;
};

/** The lists of the evening of 22 May: signing in the hall, the door, and what follows. */
const listsOfEvening = async (
  here: Surroundings,
  { door, rounds }: Pick<Looks, 'door' | 'rounds'>,
  seeded: Seeded & { readonly campaign: string },
): Promise<Html> => {
  const { evening, campaign } = seeded;
  const standing = await standingOf(here, campaign);
  const now = here.clock.now();
  const seen = await door.look(evening, now, standing.count + standing.underWay);
  const went = mailsOf(here, 'follow-up', seeded);
  const composed = await rounds.look(evening);
  return html`<h2>Four steps of the evening</h2><ol class="steps">${eveningSteps(campaign, standing).map(stepLine)}</ol>
<h2>Five steps at the door</h2><ol class="steps">${doorSteps(now, campaign, seen).map(stepLine)}</ol>
<h2>Four steps of the follow-up</h2><ol class="steps">${roundSteps(now, composed, went, here.mailbox.isOpened).map(stepLine)}</ol>`;
};

const page = async (here: Surroundings, looks: Looks): Promise<LocalResponse> => {
  const now = here.clock.now();
  const seeded = here.seeded();
  const invitations = seeded?.invitations;
  const kits = { disabled: seeded?.kits === undefined };
  return localPage({
    title: 'Pull up a chair',
    body: html`<p class="lead">Aanschuif is a platform on which organisers publish meetings, guests take their places, municipalities sign, and everybody gets the right mail afterwards.
It runs here on your own machine from the template that would deploy it to AWS: the same functions, tables, streams and schedules.
${
  seeded
    ? 'What you find is the evening “Samen aan de slag” in The Hague on Wednesday 22 May 2019, two days ahead, with invented guests, a lunch by invitation in June, a campaign that 95 municipalities have signed, and a kit to lend for stations.'
    : 'It is empty: npm start -- --fresh begins two days before the evening of 22 May 2019, with invented guests.'
}</p>
<h2>The time here</h2>
<p class="clock"><time datetime="${now}">${inWords(now)}</time></p>
<p>This laptop has a clock of its own, and all that is due on the way happens when you move it.</p>
<div class="row">${Object.entries(moves).map(([by, { words, from }]) =>
      button('/_local/move', words, { by }, from(now) <= now),
    )}</div>
<h2>Step in</h2>
<ul class="cards">
${card('Organiser', 'Publishes meetings, invites, sees who comes and who waits, lets people sign.', 'organiser')}
${card('Presenter', 'A colleague: confirms what another keyed in from paper, rehearses, shows number 100.', 'presenter')}
${card('Secretary of Helmond', 'Answered for an alderperson; opens that place from the mail.', 'secretary')}
<li><p><strong>Door crew</strong><br>Lets guests in on a tablet, with network and without. From the doors on, in a window of its own.</p>${doorButton(seeded === undefined || !isDoorOpen(now))}</li>
${card('Resident', 'Finds something nearby and signs up without an account.', 'resident')}
${card('Official of Helmond', 'Orders a station kit for an action on a station.', 'official', { as: 'helmond', ...kits })}
${card('Station desk', 'Answers for the stations of NS and ProRail: yes, elsewhere, or no.', 'station desk', { as: 'keeper', ...kits })}
${card('Partner', 'Lends kits and gives packages: packs, sends, counts, repairs.', 'partner', kits)}
</ul>
<h2>The inbox</h2>
<p><a href="/_local/inbox">Every mail this laptop sent</a>: ${here.mailbox.mails().length} so far. No mail leaves this machine.</p>
${seeded && html`<h2>Three steps to try</h2><ol class="steps">${(await stepsOf(here, seeded)).map(stepLine)}</ol>`}
${
  seeded &&
  invitations &&
  html`<h2>Three steps of an invitation</h2><ol class="steps">${lunchSteps(here, seeded, invitations, await looks.seats.allSeated(invitations.lunch)).map(stepLine)}</ol>`
}
${seeded?.campaign && (await listsOfEvening(here, looks, { ...seeded, campaign: seeded.campaign }))}
${
  seeded?.kits &&
  html`<h2>Five steps of the station kit</h2><ol class="steps">${kitSteps(here, seeded).map(stepLine)}</ol>`
}`,
  });
};

/** The address of the secretary's own page, out of the newest mail about the place. */
const ownPage = ({ mailbox }: Surroundings, reader: string): string | undefined => {
  const links = mailbox
    .mails()
    .filter(({ to }) => to.includes(reader))
    .map(({ text }) => /\/bijeenkomsten\/[\w-]+\/plaats\/[\w.~-]+/.exec(text)?.[0]);
  return links.findLast((link) => link !== undefined);
};

const sorry = (words: string): LocalResponse =>
  localPage({
    title: 'That did not work',
    status: 409,
    body: html`<p>${words}</p><p><a href="/_local">Back to the start</a></p>`,
  });

/** Where an organiser steps in: the desk, unless a step leads further. */
const deskFor = (to: string | null, { evening, campaign, invitations }: Partial<Seeded> = {}): string => {
  if (to === 'hall' && evening) return `/bureau/bijeenkomsten/${evening}/zaal`;
  if (to !== null && Object.hasOwn(ofDoor, to) && evening) return ofDoor[to as keyof typeof ofDoor](evening);
  if (to === 'rounds' && evening) return roundsPath(evening);
  if (to === 'mark' && campaign) return `/bureau/campagnes/${campaign}/mijlpaal/${mark}`;
  const part = to === null || !Object.hasOwn(ofLunch, to) ? undefined : ofLunch[to as keyof typeof ofLunch];
  return part && invitations ? `/bureau/bijeenkomsten/${invitations.lunch}/${part}` : '/bureau';
};

/** Parts of the desk of the lunch, by the word of the button. */
const ofLunch = { invite: 'uitnodigen', invited: 'uitnodigingen', tables: 'tafels' } as const;

const stepInOfKits = async (
  here: Surroundings,
  who: keyof typeof ofKits,
  to: string | null,
): Promise<LocalResponse> => {
  const kits = here.seeded()?.kits;
  if (kits === undefined) return sorry('There are no kits here: start afresh with npm start -- --fresh.');
  const { email, to: first } = ofKits[who];
  const visitor = await signIn({ ...here, address: here.address(), email });
  return seeOther(to === 'orders' ? '/bureau/aanvragen' : first(kits), visitor.setCookies());
};

/** A tablet is no organiser: whoever steps in gets a code, and no session. */
const stepInAtDoor = async (here: Surroundings, door: ReturnType<typeof openDoor>): Promise<LocalResponse> => {
  const { evening, campaign } = here.seeded() ?? {};
  if (evening === undefined) return sorry('There is no evening here: start afresh with npm start -- --fresh.');
  const now = here.clock.now();
  if (now < doorsOpen) return sorry('The doors are not open yet. Move the clock to the doors first.');
  const visitor = await signIn({ ...here, address: here.address(), email: here.organiser });
  door.keep(visitor);
  if (campaign !== undefined) {
    const { count, underWay } = await standingOf(here, campaign);
    door.countFrom(count + underWay);
  }
  const app = isDoorOpen(now) ? await door.pair(visitor, evening) : undefined;
  return app === undefined
    ? sorry('The evening is over, and its tablets are closed: start afresh with npm start -- --fresh.')
    : seeOther(app);
};

const stepIn = async (
  here: Surroundings,
  request: LocalRequest,
  door: ReturnType<typeof openDoor>,
  keep: (organiser: Visitor) => void,
): Promise<LocalResponse> => {
  const fields = fieldsOf(request);
  const who = fields.get('as');
  if (isOfKits(who)) return stepInOfKits(here, who, fields.get('to'));
  switch (who) {
    case 'organiser':
    case 'presenter': {
      const email = who === 'presenter' ? here.colleague : here.organiser;
      const visitor = await signIn({ ...here, address: here.address(), email });
      keep(visitor);
      return seeOther(deskFor(fields.get('to'), here.seeded()), visitor.setCookies());
    }
    case 'door':
      return stepInAtDoor(here, door);
    case 'secretary': {
      const link = ownPage(here, here.seeded()?.secretary ?? '');
      return link
        ? seeOther(link)
        : sorry('No mail to the secretary of Helmond is in the inbox: start afresh with npm start -- --fresh.');
    }
    case 'resident':
      return seeOther('/bijeenkomsten');
    default:
      return sorry('Nobody of that name can be stepped in as yet.');
  }
};

/**
 * Whether everybody has a table by now, looked at as the organiser who stepped in last: only an organiser may. Nobody stepped in, or the session has ended: as
 * it was seen last.
 */
const openSeats = () => {
  let organiser: Visitor | undefined;
  let seated = false;
  return {
    keep: (visitor: Visitor): void => {
      organiser = visitor;
    },
    allSeated: async (lunch: string): Promise<boolean> => {
      const page = await organiser?.visit(`/bureau/bijeenkomsten/${lunch}/tafels`);
      const [, withoutTable] = /data-unseated="(\d+)"/.exec(page?.body ?? '') ?? [];
      if (withoutTable !== undefined) seated = withoutTable === '0';
      return seated;
    },
  };
};

/** The start page at `/_local`, the list to try, and what its buttons do. */
export const startPage = (here: Surroundings): LocalHandler => {
  const seats = openSeats();
  const door = openDoor();
  const rounds = openRounds();
  const keep = (visitor: Visitor): void => {
    for (const one of [seats, door, rounds]) one.keep(visitor);
  };
  return async (request) => {
    const { method, path } = request;
    if (path === '/_local' || path === '/_local/') return page(here, { seats, door, rounds });
    if (path === samplePath) return sample;
    if (method !== 'POST') return undefined;
    if (path === '/_local/step-in') return stepIn(here, request, door, keep);
    if (path !== '/_local/move') return undefined;
    const by = fieldsOf(request).get('by') ?? '';
    const now = here.clock.now();
    const to = Object.hasOwn(moves, by) ? moves[by as keyof typeof moves].from(now) : now;
    if (to > now) await here.clock.move(to);
    return seeOther('/_local');
  };
};

const sample: LocalResponse = {
  status: 200,
  headers: {
    'content-type': 'text/csv; charset=windows-1252',
    'content-disposition': 'attachment; filename="genodigden.csv"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: sampleFile(),
};
