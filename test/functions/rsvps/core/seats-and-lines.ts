import fc from 'fast-check';
import { expect } from 'vitest';
import type { Database } from '#platform/dynamo/port.ts';
import { todosOf } from '#platform/todo/todo.ts';
import type { RsvpState } from '#rsvps/core/rsvp.ts';
import { guestKeyOf } from '#rsvps/guest-key.ts';
import {
  answersOf,
  type House,
  houseOver,
  later,
  look,
  organiser,
  publish,
  secret,
  signUp,
  tables,
} from '../../../support/house.ts';

const people = ['Anna Een', 'Bram Twee', 'Cato Drie', 'Daan Vier', 'Evi Vijf'] as const;
type Person = (typeof people)[number];

const hour = 60 * 60_000;
/** After Monday 9.00: the last moment for promotion, and closing. */
const promotesFor = 9 * hour;
const openFor = 12 * hour;
/** When chairs that are kept for partners become everybody's. */
const keptFor = 5 * hour;

/** How an event lets people in: at once, by offers of so many hours, after a yes, with chairs kept for partners. */
export type EveningTerms = {
  readonly offerHours?: number;
  readonly approval?: true;
  readonly partners?: number;
};

type Wished = { readonly at: number; readonly party?: number; readonly substitute?: Person };
type Guest = {
  state: RsvpState;
  party: number;
  linkMailedAt: number;
  /** The last form, and what was answered to it; none of who took a place over. */
  request?: string;
  was?: string;
  ofPartners?: true;
  approved?: true;
  offeredUntil?: number;
  lapsed?: true;
  wish?: Wished;
  /** Came by taking a place over. */
  instead?: true;
};
type Pool = { capacity: number; left: number };

/** What somebody with a pencil would have written down: who sits, who waits in which order, what was promised to whom until when, which mails went. */
type Model = {
  readonly terms: EveningTerms;
  at: number;
  readonly open: Pool;
  readonly partners: (Pool & { released: boolean }) | undefined;
  line: Person[];
  readonly guests: Map<Person, Guest>;
  readonly mails: Map<string, number>;
  /** Seats were added, and nobody has looked yet who may go in. */
  raised: boolean;
  /** The organiser is asked to decide. */
  asked: boolean;
  forms: number;
};
type Real = {
  readonly house: House;
  readonly slug: string;
  /** Who is mailed elsewhere than where they signed up first. */
  readonly corrected: Set<Person>;
  /** Every key that somebody has had. */
  readonly keys: Map<string, Person>;
};
type Step = fc.AsyncCommand<Model, Real>;

const holds = (state: RsvpState): boolean => state === 'seated' || state === 'offered' || state === 'asked';
const guestIn = (model: Model, who: Person): Guest => {
  const guest = model.guests.get(who);
  if (guest === undefined) throw new Error(`${who} is nobody yet.`);
  return guest;
};
const partyOf = (model: Model, who: Person | undefined): number =>
  who === undefined ? Number.POSITIVE_INFINITY : (model.guests.get(who)?.party ?? Number.POSITIVE_INFINITY);
const owe = (model: Model, who: Person, kind: string): void => {
  model.mails.set(`${who}: ${kind}`, (model.mails.get(`${who}: ${kind}`) ?? 0) + 1);
};
const keptApart = (model: Model, guest: Guest): boolean => guest.ofPartners === true && model.partners !== undefined;

/** Seats come back to where they were taken; of a pool that was released, to everybody. */
const giveBack = (model: Model, guest: Guest, seats = guest.party): void => {
  const { partners, open } = model;
  if (!keptApart(model, guest) || partners === undefined) {
    open.left += seats;
  } else if (partners.released) {
    partners.capacity -= seats;
    open.capacity += seats;
    open.left += seats;
  } else partners.left += seats;
};
const takeMore = (model: Model, guest: Guest, seats: number): void => {
  const { partners, open } = model;
  if (!keptApart(model, guest) || partners === undefined) {
    open.left -= seats;
  } else if (partners.released) {
    partners.capacity += seats;
    open.capacity -= seats;
    open.left -= seats;
  } else partners.left -= seats;
};
const roomFor = (model: Model, guest: Guest): { left: number; waiting: number } => {
  const own = keptApart(model, guest) && model.partners?.released === false ? model.partners : undefined;
  return own === undefined ? { left: model.open.left, waiting: model.line.length } : { left: own.left, waiting: 0 };
};

const letIn = (model: Model, who: Person, by: 'clock' | 'organiser'): void => {
  const guest = guestIn(model, who);
  const { approval, offerHours } = model.terms;
  model.open.left -= guest.party;
  model.line = model.line.filter((one) => one !== who);
  const becomes = (state: RsvpState, kind: string, more: Partial<Guest> = {}): void => {
    model.guests.set(who, { ...guest, ...more, state, linkMailedAt: model.at });
    owe(model, who, kind);
  };
  if (by === 'organiser') becomes('seated', 'place-promoted', approval ? { approved: true } : {});
  else if (approval && guest.approved !== true) becomes('asked', 'place-asked');
  else if (offerHours === undefined) becomes('seated', 'place-promoted');
  else becomes('offered', 'place-offered', { offeredUntil: Math.min(model.at + offerHours * hour, promotesFor) });
};
const tooLateToOffer = (model: Model): boolean =>
  model.terms.offerHours === undefined ? model.at >= promotesFor : model.at + hour > promotesFor;
const tooLateFor = (model: Model, who: Person): boolean =>
  model.terms.approval && guestIn(model, who).approved !== true ? model.at >= promotesFor : tooLateToOffer(model);

/** The head of the line, as long as it fits; past the last moment a person is asked instead. */
const moveUp = (model: Model): void => {
  for (let head = model.line[0]; head !== undefined && model.open.left >= partyOf(model, head); head = model.line[0]) {
    if (tooLateFor(model, head)) {
      model.asked = true;
      return;
    }
    letIn(model, head, 'clock');
  }
  if (tooLateToOffer(model)) model.asked = false;
};

/** Joining the line. Who would fit looks whether somebody may go in: seats may have been added a moment ago. */
const joins = (model: Model, who: Person, party: number): void => {
  const wouldFit = model.open.left >= party;
  model.line.push(who);
  if (wouldFit) moveUp(model);
};

/** What an answer comes to, and what it takes. */
const answered = (
  model: Model,
  who: Person,
  party: number,
  by: 'guest' | 'organiser' | 'partner',
  request: string,
): 'seated' | 'asked' | 'waiting' => {
  const { partners, open, line, terms } = model;
  const apart = by === 'partner' && partners !== undefined && !partners.released && partners.left >= party;
  const fits = apart || (line.length === 0 && open.left >= party);
  const is = !fits ? 'waiting' : terms.approval && by === 'guest' ? 'asked' : 'seated';
  const guest: Guest = {
    state: is,
    party,
    linkMailedAt: model.at,
    request,
    was: is,
    ...(apart && { ofPartners: true }),
    ...(terms.approval && by !== 'guest' && { approved: true }),
  };
  model.guests.set(who, guest);
  owe(model, who, { seated: 'seat-reserved', asked: 'place-asked', waiting: 'place-waiting' }[is]);
  if (is === 'waiting') joins(model, who, party);
  else takeMore(model, guest, party);
  return is;
};

const ends = (model: Model, who: Person, kind: string, more: Partial<Guest> = {}): void => {
  const { wish: _wish, offeredUntil: _until, ...guest } = guestIn(model, who);
  if (holds(guest.state)) giveBack(model, guest);
  model.line = model.line.filter((one) => one !== who);
  model.guests.set(who, { ...guest, ...more, state: 'cancelled' });
  owe(model, who, kind);
};
const lapse = (model: Model): void => {
  for (const [who, guest] of model.guests) {
    if (guest.state === 'offered' && (guest.offeredUntil ?? 0) <= model.at)
      ends(model, who, 'offer-lapsed', { lapsed: true });
  }
};
const release = (model: Model): void => {
  const { partners, open } = model;
  if (partners === undefined || partners.released) return;
  open.capacity += partners.left;
  open.left += partners.left;
  partners.capacity -= partners.left;
  partners.left = 0;
  partners.released = true;
};
/** Somebody else comes: as the old place was, at the same place in line. */
const passTo = (model: Model, who: Person, to: Person): void => {
  const held = guestIn(model, who);
  const known = model.guests.get(to);
  const { wish: _wish, ...kept } = held;
  model.line = model.line.map((one) => (one === who ? to : one));
  const { offeredUntil: _until, ...old } = kept;
  model.guests.set(who, { ...old, state: 'cancelled', linkMailedAt: model.at });
  model.guests.set(to, {
    state: held.state,
    party: held.party,
    linkMailedAt: model.at,
    ...(known?.request !== undefined && { request: known.request }),
    ...(known?.was !== undefined && { was: known.was }),
    instead: true,
    ...(held.ofPartners && { ofPartners: true }),
    ...(held.approved && holds(held.state) && { approved: true }),
    ...(held.state === 'offered' && held.offeredUntil !== undefined && { offeredUntil: held.offeredUntil }),
  });
  owe(model, who, 'place-handed-over');
  owe(model, to, 'place-taken-over');
};
const asksFirst = (model: Model, guest: Guest): boolean =>
  model.at >= openFor || (model.terms.approval === true && guest.state === 'seated');
const wishes = (model: Model, who: Person, wish: Omit<Wished, 'at'>): void => {
  model.guests.set(who, { ...guestIn(model, who), wish: { at: model.at, ...wish }, linkMailedAt: model.at });
  owe(model, who, 'change-asked');
};

const outcomeOf = (outcome: string | { readonly is: string; readonly because?: string }): string =>
  typeof outcome === 'string' ? outcome : outcome.is === 'refused' ? (outcome.because ?? '') : outcome.is;
/** Each has two addresses; `first` is the one they sign up with until it is corrected. */
const answers = (who: Person, party: number, at: 'first' | 'corrected' = 'first') =>
  answersOf(who, {
    party,
    ...(at === 'corrected' && { email: `${who.toLowerCase().replace(' ', '-')}@secretariaat.example` }),
  });
const addressOf = ({ corrected }: Real, who: Person) => (corrected.has(who) ? 'corrected' : 'first');
const keyOf = (real: Real, who: Person): string => {
  const key = guestKeyOf(secret, answers(who, 1, addressOf(real, who))) ?? '';
  real.keys.set(key, who);
  return key;
};
const placeOf = async (real: Real, who: Person) => {
  const rsvp = await real.house.store.place(real.slug, keyOf(real, who));
  if (rsvp === undefined) throw new Error(`${who} has no place.`);
  return rsvp;
};
const substituteOf = (real: Real, who: Person) => {
  const { name, email = '', role = '' } = answers(who, 1, addressOf(real, who));
  return { name, email, role };
};

/** Everything the pencil says, the tables say: T1 to T5 for this event. */
const agree = async (model: Model, real: Real): Promise<void> => {
  const { house, slug } = real;
  const seen = await look(house, slug);
  const held = [...model.guests]
    .map(([name, { state, party, ofPartners }]) => `${name}: ${state}, ${party}${ofPartners ? ' of the partners' : ''}`)
    .sort();
  expect(
    seen.guests
      .map(({ name, state, party, pool }) => `${name}: ${state}, ${party}${pool ? ` of the ${pool}` : ''}`)
      .sort(),
  ).toEqual(held);
  expect(seen.people).toBeLessThanOrEqual(seen.event.capacity);
  expect(seen.seats).toMatchObject({ ...model.open, waiting: model.line.length });
  const { partners } = model;
  if (partners !== undefined) {
    const { released, ...pool } = partners;
    expect(seen.pools.partners).toMatchObject({ ...pool, waiting: 0, state: released ? 'released' : 'open' });
  }
  const promised = [...model.guests].flatMap(([name, { state, offeredUntil }]) =>
    state === 'offered' && offeredUntil !== undefined ? [`${name} until ${later(offeredUntil)}`] : [],
  );
  expect(
    seen.guests
      .filter(({ state }) => state === 'offered')
      .map(({ name, offeredUntil }) => `${name} until ${offeredUntil}`)
      .sort(),
  ).toEqual(promised.sort());
  for (const who of people) keyOf(real, who);
  const names = real.keys;
  expect(seen.line.map((guest) => names.get(guest))).toEqual(model.line);
  const moved = new Set(seen.moved.map(({ guest }) => guest));
  expect(seen.guests.filter(({ guest }) => moved.has(guest))).toEqual([]);
  const owed = new Map<string, number>();
  for (const { reader, kind } of seen.mails) {
    if (reader !== 'organiser')
      owed.set(`${names.get(reader)}: ${kind}`, (owed.get(`${names.get(reader)}: ${kind}`) ?? 0) + 1);
  }
  expect(Object.fromEntries(owed)).toEqual(Object.fromEntries(model.mails));
  const todos = (await todosOf(house.database, tables.todo, organiser.organisation)).filter(
    ({ event }) => event === slug,
  );
  expect(todos.some(({ kind }) => kind === 'place-free-late')).toBe(model.asked);
  const about = (kind: string) =>
    todos.flatMap((todo) => (todo.kind === kind ? [names.get(todo.reader ?? '')] : [])).sort();
  const who = (has: (guest: Guest) => boolean) =>
    [...model.guests].flatMap(([name, guest]) => (has(guest) ? [name] : [])).sort();
  expect(about('offer-lapses')).toEqual(who(({ state }) => state === 'offered'));
  expect(about('approval-asked')).toEqual(who(({ state }) => state === 'asked'));
  expect(about('change-asked')).toEqual(who(({ wish }) => wish !== undefined));
};

const step = (
  says: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Step => ({
  check,
  run: async (model, real) => {
    model.at += 1;
    await run(model, real);
    await agree(model, real);
  },
  toString: () => says,
});
const isSomebody =
  (who: Person) =>
  (model: Model): boolean =>
    model.guests.has(who);

const signsUp = (who: Person, party: number, by: 'guest' | 'organiser' | 'partner', at?: 'old'): Step =>
  step(`${who} with ${party}${by === 'guest' ? '' : `, by the ${by}`}${at ?? ''}`, async (model, real) => {
    const { house, slug } = real;
    model.forms += 1;
    const request = `form-${model.forms}`;
    const held = model.guests.get(who);
    // Who has a place is found by the address they had before as well.
    const old = at === 'old' && held !== undefined && held.state !== 'cancelled';
    const outcome = await signUp(house, slug, answers(who, party, old ? 'first' : addressOf(real, who)), {
      request,
      now: later(model.at),
      ...(by !== 'guest' && { actor: organiser }),
      ...(by === 'partner' && { pool: 'partners' as const }),
    });
    if (held !== undefined && held.state !== 'cancelled') {
      expect(outcomeOf(outcome)).toBe('mailed');
      const mail = model.at - held.linkMailedAt >= hour;
      if (mail) owe(model, who, 'already-signed-up');
      model.guests.set(who, { ...held, request, was: 'mailed', linkMailedAt: mail ? model.at : held.linkMailedAt });
      return;
    }
    if (by === 'guest' && model.at >= openFor) {
      expect(outcomeOf(outcome)).toBe('rsvps-closed');
      return;
    }
    expect(outcomeOf(outcome)).toBe(answered(model, who, party, by, request));
  });

const reloads = (who: Person): Step =>
  step(
    `${who} sends the last form again`,
    async (model, real) => {
      const { house, slug } = real;
      const held = guestIn(model, who);
      const kept = await placeOf(real, who);
      const hash = kept.requests.find(({ id }) => id === held.request);
      expect(hash?.was).toBe(held.was);
      // Its party may have changed since, so the form is known by its key and refused for what it holds.
      const again = await signUp(house, slug, answers(who, 99, addressOf(real, who)), {
        request: held.request ?? '',
        now: later(model.at),
      });
      expect(outcomeOf(again)).toBe('other-answers');
    },
    (model) => model.guests.get(who)?.request !== undefined,
  );

const presses = (who: Person, party: number): Step =>
  step(
    `${who} with ${party}, twice`,
    async (model, { house, slug }) => {
      model.forms += 1;
      const request = `form-${model.forms}`;
      const now = later(model.at);
      const first = await signUp(house, slug, answers(who, party), { request, now });
      const again = await signUp(house, slug, answers(who, party), { request, now: later(model.at + 1) });
      const is = answered(model, who, party, 'guest', request);
      model.at += 1;
      expect([outcomeOf(first), outcomeOf(again)]).toEqual([is, 'repeated']);
      expect(again).toMatchObject({ answered: is });
    },
    (model) => !model.guests.has(who) && model.at < openFor - 2,
  );

const givesUp = (who: Person, by: 'guest' | 'organiser'): Step =>
  step(
    `${who} ${by === 'guest' ? 'gives up' : 'is released by the organiser'}`,
    async (model, real) => {
      const { house, slug } = real;
      const now = later(model.at);
      const outcome =
        by === 'guest'
          ? await house.rsvps.releaseOwn(await placeOf(real, who), now)
          : await house.rsvps.releaseByOrganiser(organiser, slug, keyOf(real, who), now);
      if (guestIn(model, who).state === 'cancelled') {
        expect(outcomeOf(outcome)).toBe('released-before');
        return;
      }
      expect(outcomeOf(outcome)).toBe('released');
      const { lapsed: _lapsed, ...guest } = guestIn(model, who);
      model.guests.set(who, guest);
      ends(model, who, 'place-released');
      moveUp(model);
    },
    isSomebody(who),
  );

/** What becomes of another number of people, and what that changes. */
const changes = (model: Model, who: Person, party: number, by: 'guest' | 'organiser'): string => {
  const held = guestIn(model, who);
  const more = holds(held.state) ? party - held.party : 0;
  const room = roomFor(model, held);
  if (held.state === 'cancelled') return 'given-up';
  if (held.state === 'offered') return 'offer-open';
  if (party === held.party) return 'unchanged';
  if (by === 'guest' && more > 0 && asksFirst(model, held)) {
    if (held.wish?.party === party) return 'asked-before';
    wishes(model, who, { party });
    return 'asked-for';
  }
  if (more > 0 && (room.waiting > 0 || room.left < more)) return 'no-room-for-more';
  const { wish, ...rest } = held;
  const changed: Guest = {
    ...rest,
    ...(by === 'guest' && wish !== undefined && { wish }),
    party,
    linkMailedAt: model.at,
  };
  if (more > 0) takeMore(model, held, more);
  if (more < 0) giveBack(model, held, -more);
  model.guests.set(who, changed);
  owe(model, who, 'place-changed');
  if (more < 0 || held.state === 'waiting') moveUp(model);
  return 'changed';
};

const comesWith = (who: Person, party: number): Step =>
  step(
    `${who} comes with ${party}`,
    async (model, real) => {
      const outcome = await real.house.rsvps.changeOwn(await placeOf(real, who), { party }, later(model.at));
      expect(outcomeOf(outcome)).toBe(changes(model, who, party, 'guest'));
    },
    isSomebody(who),
  );

/** Whether somebody else can come for this guest, and what that changes. */
const handsOver = (model: Model, who: Person, to: Person, by: 'guest' | 'organiser'): string => {
  const held = guestIn(model, who);
  const known = model.guests.get(to);
  if (held.state === 'cancelled') return 'given-up';
  if (held.state === 'offered' && (held.offeredUntil ?? 0) <= model.at) return 'offer-lapsed';
  if (who === to) return 'same-person';
  if (known !== undefined && known.state !== 'cancelled') return 'has-a-place';
  if (by === 'guest' && held.state !== 'offered' && asksFirst(model, held)) {
    if (held.wish?.substitute === to) return 'asked-before';
    wishes(model, who, { substitute: to });
    return 'asked-for';
  }
  passTo(model, who, to);
  return 'handed-over';
};

const sends = (who: Person, to: Person): Step =>
  step(
    `${who} sends ${to}`,
    async (model, real) => {
      const outcome = await real.house.rsvps.handOverOwn(
        await placeOf(real, who),
        substituteOf(real, to),
        later(model.at),
      );
      expect(outcomeOf(outcome)).toBe(handsOver(model, who, to, 'guest'));
    },
    isSomebody(who),
  );

const takesOffer = (who: Person): Step =>
  step(
    `${who} takes the offer`,
    async (model, real) => {
      const outcome = await real.house.rsvps.takeOffer(await placeOf(real, who), later(model.at));
      const { offeredUntil = 0, ...held } = guestIn(model, who);
      if (held.state === 'offered' && offeredUntil > model.at) {
        expect(outcomeOf(outcome)).toBe('taken');
        model.guests.set(who, { ...held, state: 'seated', linkMailedAt: model.at });
        owe(model, who, 'seat-reserved');
        return;
      }
      if (held.state === 'offered') {
        expect(outcomeOf(outcome)).toBe('offer-lapsed');
        ends(model, who, 'offer-lapsed', { lapsed: true });
        moveUp(model);
        return;
      }
      const cancelled = held.lapsed ? 'offer-lapsed' : 'given-up';
      const before = { seated: 'taken-before', cancelled, waiting: 'no-offer', asked: 'no-offer' } as const;
      expect(outcomeOf(outcome)).toBe(before[held.state]);
    },
    isSomebody(who),
  );

const refusesOffer = (who: Person): Step =>
  step(
    `${who} refuses the offer`,
    async (model, real) => {
      const outcome = await real.house.rsvps.refuseOffer(await placeOf(real, who), later(model.at));
      const offered = guestIn(model, who).state === 'offered';
      expect(outcomeOf(outcome)).toBe(offered ? 'passed-on' : 'no-offer');
      if (!offered) return;
      const { lapsed: _lapsed, ...guest } = guestIn(model, who);
      model.guests.set(who, guest);
      ends(model, who, 'place-released');
      moveUp(model);
    },
    isSomebody(who),
  );

const grants = (who: Person): Step =>
  step(
    `the organiser says yes to ${who}`,
    async (model, real) => {
      const { house, slug } = real;
      const outcome = await house.rsvps.grantPlace(organiser, slug, keyOf(real, who), later(model.at));
      const held = guestIn(model, who);
      const expected = held.state === 'seated' ? 'granted-before' : held.state === 'asked' ? 'granted' : 'not-asked';
      expect(outcomeOf(outcome)).toBe(expected);
      if (expected !== 'granted') return;
      model.guests.set(who, { ...held, state: 'seated', approved: true, linkMailedAt: model.at });
      owe(model, who, 'seat-reserved');
    },
    isSomebody(who),
  );

const turnsDown = (who: Person): Step =>
  step(
    `the organiser says no to ${who}`,
    async (model, real) => {
      const { house, slug } = real;
      const outcome = await house.rsvps.refusePlace(organiser, slug, keyOf(real, who), 'Het is vol.', later(model.at));
      const asked = guestIn(model, who).state === 'asked';
      expect(outcomeOf(outcome)).toBe(asked ? 'turned-down' : 'not-asked');
      if (!asked) return;
      const { lapsed: _lapsed, ...guest } = guestIn(model, who);
      model.guests.set(who, guest);
      ends(model, who, 'place-refused');
      moveUp(model);
    },
    isSomebody(who),
  );

const grantsWish = (who: Person): Step =>
  step(
    `the organiser grants what ${who} asked`,
    async (model, real) => {
      const { house, slug } = real;
      const { wish } = guestIn(model, who);
      const at = later(wish?.at ?? 0);
      const outcome = await house.rsvps.grantWish(organiser, slug, keyOf(real, who), at, later(model.at));
      if (wish === undefined) {
        expect(outcomeOf(outcome)).toBe('no-wish');
        return;
      }
      const expected =
        wish.substitute !== undefined
          ? handsOver(model, who, wish.substitute, 'organiser')
          : changes(model, who, wish.party ?? 0, 'organiser');
      if (expected === 'unchanged') {
        const { wish: _wish, ...kept } = guestIn(model, who);
        model.guests.set(who, kept);
      }
      expect(outcomeOf(outcome)).toBe(expected === 'unchanged' ? 'changed' : expected);
    },
    isSomebody(who),
  );

const refusesWish = (who: Person): Step =>
  step(
    `the organiser refuses what ${who} asked`,
    async (model, real) => {
      const { house, slug } = real;
      const { wish, ...kept } = guestIn(model, who);
      const at = later(wish?.at ?? 0);
      const outcome = await house.rsvps.refuseWish(
        organiser,
        slug,
        keyOf(real, who),
        at,
        'Er is geen plek.',
        later(model.at),
      );
      expect(outcomeOf(outcome)).toBe(wish === undefined ? 'no-wish' : 'refused-wish');
      if (wish === undefined) return;
      model.guests.set(who, { ...kept, linkMailedAt: model.at });
      owe(model, who, 'change-refused');
    },
    isSomebody(who),
  );

/** The organiser corrects an address, or corrects it back: the place, the place in line and what was asked stay; the mail goes to the new one. */
const isMailedElsewhere = (who: Person): Step =>
  step(
    `${who} is mailed elsewhere`,
    async (model, real) => {
      const { house, slug, corrected } = real;
      const held = guestIn(model, who);
      const { guest } = await placeOf(real, who);
      const { email = '' } = answers(who, 1, corrected.has(who) ? 'first' : 'corrected');
      const outcome = await house.rsvps.readdressGuest(organiser, slug, guest, email, later(model.at));
      if (held.state === 'cancelled' || (held.state === 'offered' && (held.offeredUntil ?? 0) <= model.at)) {
        expect(outcomeOf(outcome)).toBe(held.state === 'offered' ? 'offer-lapsed' : 'given-up');
        return;
      }
      expect(outcomeOf(outcome)).toBe('readdressed');
      if (!corrected.delete(who)) corrected.add(who);
      const again = await house.rsvps.readdressGuest(organiser, slug, guest, email, later(model.at));
      expect(outcomeOf(again)).toBe('unchanged');
      model.guests.set(who, { ...held, linkMailedAt: model.at });
      const kinds = {
        asked: 'place-asked',
        seated: 'seat-reserved',
        offered: 'place-offered',
        waiting: 'place-waiting',
      };
      owe(model, who, held.instead ? 'place-taken-over' : kinds[held.state]);
    },
    isSomebody(who),
  );

/** The yes or no that an organiser heard on the telephone. */
const saysByPhone = (who: Person, said: 'yes' | 'no'): Step =>
  step(
    `${who} says ${said} on the telephone`,
    async (model, real) => {
      const { house, slug } = real;
      const { guest, generation } = await placeOf(real, who);
      const press = said === 'yes' ? house.rsvps.takeOfferByPhone : house.rsvps.refuseOfferByPhone;
      const outcome = outcomeOf(await press(organiser, slug, guest, later(model.at), generation));
      const { offeredUntil = 0, lapsed, ...held } = guestIn(model, who);
      if (held.state !== 'offered') {
        const before = { seated: 'taken-before', cancelled: lapsed ? 'offer-lapsed' : 'given-up' };
        const yes = held.state === 'seated' || held.state === 'cancelled' ? before[held.state] : 'no-offer';
        expect(outcome).toBe(said === 'yes' ? yes : lapsed && held.state === 'cancelled' ? 'offer-lapsed' : 'no-offer');
        return;
      }
      if (offeredUntil <= model.at) {
        expect(outcome).toBe('offer-lapsed');
        ends(model, who, 'offer-lapsed', { lapsed: true });
        moveUp(model);
        return;
      }
      expect(outcome).toBe(said === 'yes' ? 'taken' : 'passed-on');
      if (said === 'yes') {
        model.guests.set(who, { ...held, state: 'seated', linkMailedAt: model.at });
        owe(model, who, 'seat-reserved');
        return;
      }
      model.guests.set(who, { ...held, offeredUntil });
      ends(model, who, 'place-released');
      moveUp(model);
    },
    isSomebody(who),
  );

const hallHolds = (capacity: number): Step =>
  step(`the hall holds ${capacity}`, async (model, { house, slug }) => {
    const { event } = await look(house, slug);
    const outcome = await house.events.save(slug, { ...event, capacity }, event.revision, organiser, later(model.at));
    const by = capacity - model.open.capacity - (model.partners?.capacity ?? 0);
    const expected = by === 0 ? 'unchanged' : model.open.left + by < 0 ? 'capacity-below-taken' : 'changed';
    expect(outcomeOf(outcome)).toBe(expected);
    if (expected !== 'changed') return;
    model.open.capacity += by;
    model.open.left += by;
    if (by > 0) model.raised = true;
  });

const opensPool: Step = step(
  'the organiser releases what is kept for partners',
  async (model, { house, slug }) => {
    const outcome = await house.rsvps.releasePool(organiser, slug, 'partners', later(model.at));
    expect(outcomeOf(outcome)).toBe(model.partners?.released ? 'released-before' : 'released');
    if (model.partners?.released) return;
    release(model);
    // The press looks at the line at once, and leaves a mark that makes the sweep look again.
    moveUp(model);
    model.raised = true;
  },
  (model) => model.partners !== undefined,
);

const sweeps: Step = step('the sweep', async (model, { house }) => {
  await house.rsvps.sweep(later(model.at), 200);
  const released = model.partners !== undefined && !model.partners.released && model.at >= keptFor;
  const lapses = [...model.guests.values()].some(
    ({ state, offeredUntil }) => state === 'offered' && (offeredUntil ?? 0) <= model.at,
  );
  lapse(model);
  if (released) release(model);
  if (model.raised) model.asked = false;
  if (model.raised || released || lapses) moveUp(model);
  model.raised = released;
});

const decides = (who: Person): Step =>
  step(
    `the organiser lets ${who} in`,
    async (model, real) => {
      const { house, slug } = real;
      const outcome = await house.rsvps.promoteByOrganiser(organiser, slug, keyOf(real, who), later(model.at));
      const expected =
        model.line[0] !== who ? 'not-first' : model.open.left < partyOf(model, who) ? 'no-room' : 'promoted';
      expect(outcomeOf(outcome)).toBe(expected);
      if (expected !== 'promoted') return;
      letIn(model, who, 'organiser');
      moveUp(model);
    },
    isSomebody(who),
  );

const passes = (says: string, to: (at: number) => number, check?: (model: Model) => boolean): Step =>
  step(
    says,
    async (model) => {
      model.at = Math.max(model.at, to(model.at));
    },
    check,
  );

/** The same, of whoever stands so at that moment: by chance alone hardly anybody takes what is offered to them. */
const ofThose = (has: (guest: Guest) => boolean, nth: number, make: (who: Person) => Step): Step => {
  const chosen = (model: Model): Step | undefined => {
    const those = [...model.guests].flatMap(([who, guest]) => (has(guest) ? [who] : []));
    const who = those[nth % Math.max(1, those.length)];
    return who === undefined ? undefined : make(who);
  };
  let says = 'somebody';
  return {
    check: (model) => chosen(model) !== undefined,
    run: async (model, real) => {
      const one = chosen(model);
      says = String(one);
      await one?.run(model, real);
    },
    toString: () => says,
  };
};
const isIn =
  (state: RsvpState) =>
  (guest: Guest): boolean =>
    guest.state === state;

const nth = fc.nat(4);
const person = fc.constantFrom(...people);
const party = fc.integer({ min: 1, max: 3 });
const by = fc.constantFrom('guest' as const, 'guest' as const, 'organiser' as const, 'partner' as const);

/**
 * Any evening: people who sign up, press twice, change, send somebody else, give up and come back; offers that are taken, refused and lapse; an organiser
 * who says yes and no; a hall that grows and shrinks, chairs that are kept and released; time that passes.
 */
export const evenings = (maxCommands: number) =>
  fc.commands(
    [
      fc.tuple(person, party, by).map((all) => signsUp(...all)),
      fc.tuple(person, party).map((all) => signsUp(...all, 'guest')),
      person.map((who) => signsUp(who, 1, 'guest')),
      person.map((who) => signsUp(who, 1, 'guest')),
      fc.tuple(person, party).map((all) => presses(...all)),
      person.map(reloads),
      person.map(isMailedElsewhere),
      person.map((who) => signsUp(who, 1, 'guest', 'old')),
      fc
        .tuple(nth, fc.constantFrom('yes' as const, 'no' as const))
        .map(([at, said]) => ofThose(isIn('offered'), at, (who) => saysByPhone(who, said))),
      fc.tuple(person, fc.constantFrom('yes' as const, 'no' as const)).map((all) => saysByPhone(...all)),
      fc.tuple(person, fc.constantFrom('guest' as const, 'organiser' as const)).map((all) => givesUp(...all)),
      fc.tuple(person, party).map((all) => comesWith(...all)),
      fc.tuple(person, person).map((all) => sends(...all)),
      nth.map((at) => ofThose(isIn('offered'), at, takesOffer)),
      nth.map((at) => ofThose(isIn('offered'), at, refusesOffer)),
      nth.map((at) => ofThose(isIn('seated'), at, (who) => givesUp(who, 'guest'))),
      nth.map((at) => ofThose(({ wish }) => wish !== undefined, at, grantsWish)),
      nth.map((at) => ofThose(({ wish }) => wish !== undefined, at, refusesWish)),
      fc.tuple(nth, party).map(([at, size]) => ofThose(isIn('seated'), at, (who) => comesWith(who, size))),
      person.map(refusesOffer),
      person.map(grants),
      person.map(turnsDown),
      person.map(grantsWish),
      person.map(refusesWish),
      fc.integer({ min: 1, max: 8 }).map(hallHolds),
      fc.constant(opensPool),
      fc.constant(sweeps),
      person.map(decides),
      fc.constant(passes('half an hour passes', (at) => at + hour / 2)),
      fc.constant(passes('an hour passes', (at) => at + hour)),
      // Not before anybody is there.
      fc.constant(
        passes(
          'the last moment for promotion passes',
          () => promotesFor,
          ({ forms }) => forms > 5,
        ),
      ),
      fc.constant(
        passes(
          'sign-up closes',
          () => openFor,
          ({ forms }) => forms > 7,
        ),
      ),
    ],
    // Without a size of its own a run would be of ten steps at most.
    { maxCommands, size: 'max' },
  );

/** Each way in which an event lets people in. */
export const anyTerms: fc.Arbitrary<EveningTerms> = fc.constantFrom<EveningTerms[]>(
  {},
  { offerHours: 2 },
  { offerHours: 2, partners: 2 },
  { partners: 1 },
  { approval: true },
  { approval: true, offerHours: 1, partners: 1 },
);

let events = 0;

/** Lives through one evening over this database and finds, after every step, what the pencil says. */
export const live = async (database: Database, evening: Iterable<Step>, terms: EveningTerms = {}): Promise<void> => {
  const house = houseOver(database);
  const open = 2;
  const { partners, ...asWritten } = terms;
  const releasedAt = later(keptFor);
  events += 1;
  const slug = await publish(house, {
    ...asWritten,
    ...(partners !== undefined && { groups: [{ group: 'partners' as const, seats: partners, releasedAt }] }),
    capacity: open + (partners ?? 0),
    title: `Avond ${events}`,
    promoteUntil: later(promotesFor),
    closesAt: later(openFor),
  });
  const model: Model = {
    terms,
    at: 0,
    open: { capacity: open, left: open },
    partners: partners === undefined ? undefined : { capacity: partners, left: partners, released: false },
    line: [],
    guests: new Map(),
    mails: new Map(),
    raised: false,
    asked: false,
    forms: 0,
  };
  await fc.asyncModelRun(() => ({ model, real: { house, slug, corrected: new Set(), keys: new Map() } }), evening);
};
