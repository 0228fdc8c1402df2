import fc from 'fast-check';
import { expect } from 'vitest';
import type { Database } from '#platform/dynamo/port.ts';
import { todosOf } from '#platform/todo/todo.ts';
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
const promotesFor = 5 * hour;
const openFor = 8 * hour;

type Guest = {
  state: 'seated' | 'waiting' | 'cancelled';
  party: number;
  linkMailedAt: number;
  request: string;
  was: string;
};

/** What somebody with a pencil would have written down: who sits, who waits in which order, which mails went. */
type Model = {
  at: number;
  capacity: number;
  left: number;
  line: Person[];
  readonly guests: Map<Person, Guest>;
  readonly mails: Map<string, number>;
  /** Seats were added, and nobody has looked yet who may go in. */
  raised: boolean;
  /** The organiser is asked to decide. */
  asked: boolean;
  forms: number;
};
type Real = { readonly house: House; readonly slug: string };
type Step = fc.AsyncCommand<Model, Real>;

const partyOf = (model: Model, who: Person | undefined): number =>
  who === undefined ? Number.POSITIVE_INFINITY : (model.guests.get(who)?.party ?? Number.POSITIVE_INFINITY);
const owe = (model: Model, who: Person, kind: string): void => {
  model.mails.set(`${who}: ${kind}`, (model.mails.get(`${who}: ${kind}`) ?? 0) + 1);
};
const letIn = (model: Model, who: Person): void => {
  const guest = model.guests.get(who);
  if (guest === undefined) throw new Error(`${who} is in line without a place.`);
  model.guests.set(who, { ...guest, state: 'seated', linkMailedAt: model.at });
  model.left -= guest.party;
  model.line = model.line.filter((one) => one !== who);
  owe(model, who, 'place-promoted');
};
/** The head of the line, as long as it fits; past the last moment a person is asked instead. */
const moveUp = (model: Model): void => {
  const late = model.at >= promotesFor;
  for (let head = model.line[0]; head !== undefined && !late && model.left >= partyOf(model, head); ) {
    letIn(model, head);
    head = model.line[0];
  }
  if (late) model.asked = model.left >= partyOf(model, model.line[0]);
};

/** Joining the line. Who would fit looks whether somebody may go in: seats may have been added a moment ago. */
const joins = (model: Model, who: Person, party: number): void => {
  const wouldFit = model.left >= party;
  model.line.push(who);
  if (wouldFit) moveUp(model);
};

const outcomeOf = (outcome: string | { readonly is: string; readonly because?: string }): string =>
  typeof outcome === 'string' ? outcome : outcome.is === 'refused' ? (outcome.because ?? '') : outcome.is;
const answers = (who: Person, party: number) => answersOf(who, { party });
const keyOf = (who: Person): string => guestKeyOf(secret, answers(who, 1)) ?? '';
const placeOf = async ({ house, slug }: Real, who: Person) => {
  const rsvp = await house.store.place(slug, keyOf(who));
  if (rsvp === undefined) throw new Error(`${who} has no place.`);
  return rsvp;
};

/** Everything the pencil says, the tables say: T1 to T5 for this event. */
const agree = async (model: Model, { house, slug }: Real): Promise<void> => {
  const seen = await look(house, slug);
  const held = [...model.guests].map(([name, { state, party }]) => `${name}: ${state}, ${party}`).sort();
  expect(seen.guests.map(({ name, state, party }) => `${name}: ${state}, ${party}`).sort()).toEqual(held);
  expect(seen.people).toBeLessThanOrEqual(seen.seats.capacity);
  expect(seen.seats).toMatchObject({ capacity: model.capacity, left: model.left, waiting: model.line.length });
  const names = new Map(seen.guests.map(({ guest, name }) => [guest, name]));
  expect(seen.line.map((guest) => names.get(guest))).toEqual(model.line);
  const owed = new Map<string, number>();
  for (const { reader, kind } of seen.mails) {
    if (reader !== 'organiser')
      owed.set(`${names.get(reader)}: ${kind}`, (owed.get(`${names.get(reader)}: ${kind}`) ?? 0) + 1);
  }
  expect(Object.fromEntries(owed)).toEqual(Object.fromEntries(model.mails));
  const todos = await todosOf(house.database, tables.todo, organiser.organisation);
  expect(todos.some(({ subject }) => subject === slug)).toBe(model.asked);
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

const signsUp = (who: Person, party: number, by: 'guest' | 'organiser'): Step =>
  step(`${who} with ${party}${by === 'guest' ? '' : ', by the organiser'}`, async (model, { house, slug }) => {
    model.forms += 1;
    const request = `form-${model.forms}`;
    const held = model.guests.get(who);
    const active = held !== undefined && held.state !== 'cancelled';
    const fits = model.line.length === 0 && model.left >= party;
    const expected = active
      ? 'mailed'
      : by === 'guest' && model.at >= openFor
        ? 'rsvps-closed'
        : fits
          ? 'seated'
          : 'waiting';
    const outcome = await signUp(house, slug, answers(who, party), {
      request,
      now: later(model.at),
      ...(by === 'organiser' && { actor: organiser }),
    });
    expect(outcomeOf(outcome)).toBe(expected);
    if (expected === 'mailed' && active) {
      const mail = model.at - held.linkMailedAt >= hour;
      if (mail) owe(model, who, 'already-signed-up');
      model.guests.set(who, { ...held, request, was: 'mailed', linkMailedAt: mail ? model.at : held.linkMailedAt });
    }
    if (expected !== 'seated' && expected !== 'waiting') return;
    model.guests.set(who, { state: expected, party, linkMailedAt: model.at, request, was: expected });
    owe(model, who, expected === 'seated' ? 'seat-reserved' : 'place-waiting');
    if (expected === 'seated') model.left -= party;
    else joins(model, who, party);
  });

const reloads = (who: Person): Step =>
  step(
    `${who} sends the last form again`,
    async (model, { house, slug }) => {
      const held = model.guests.get(who);
      const kept = await house.store.place(slug, keyOf(who));
      const hash = kept?.requests.find(({ id }) => id === held?.request);
      expect(hash?.was).toBe(held?.was);
      // Its party may have changed since, so the form is known by its key and refused for what it holds.
      const again = await signUp(house, slug, answers(who, 99), { request: held?.request ?? '', now: later(model.at) });
      expect(outcomeOf(again)).toBe('other-answers');
    },
    (model) => model.guests.has(who),
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
      model.at += 1;
      const is = model.line.length === 0 && model.left >= party ? 'seated' : 'waiting';
      expect([outcomeOf(first), outcomeOf(again)]).toEqual([is, 'repeated']);
      expect(again).toMatchObject({ answered: is });
      model.guests.set(who, { state: is, party, linkMailedAt: model.at - 1, request, was: is });
      owe(model, who, is === 'seated' ? 'seat-reserved' : 'place-waiting');
      if (is === 'seated') model.left -= party;
      else joins(model, who, party);
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
          : await house.rsvps.releaseByOrganiser(organiser, slug, keyOf(who), now);
      const held = model.guests.get(who);
      if (held === undefined || held.state === 'cancelled') {
        expect(outcomeOf(outcome)).toBe('released-before');
        return;
      }
      expect(outcomeOf(outcome)).toBe('released');
      if (held.state === 'seated') model.left += held.party;
      model.line = model.line.filter((one) => one !== who);
      model.guests.set(who, { ...held, state: 'cancelled' });
      owe(model, who, 'place-released');
      moveUp(model);
    },
    (model) => model.guests.has(who),
  );

const comesWith = (who: Person, party: number): Step =>
  step(
    `${who} comes with ${party}`,
    async (model, real) => {
      const outcome = await real.house.rsvps.changeOwn(await placeOf(real, who), { party }, later(model.at));
      const held = model.guests.get(who);
      if (held === undefined || held.state === 'cancelled') {
        expect(outcomeOf(outcome)).toBe('given-up');
        return;
      }
      const more = held.state === 'seated' ? party - held.party : 0;
      const refused =
        more > 0 && model.at >= openFor
          ? 'rsvps-closed'
          : more > 0 && (model.line.length > 0 || model.left < more)
            ? 'no-room-for-more'
            : undefined;
      const expected = party === held.party ? 'unchanged' : (refused ?? 'changed');
      expect(outcomeOf(outcome)).toBe(expected);
      if (expected !== 'changed') return;
      model.left -= more;
      model.guests.set(who, { ...held, party, linkMailedAt: model.at });
      owe(model, who, 'place-changed');
      if (more < 0 || held.state === 'waiting') moveUp(model);
    },
    (model) => model.guests.has(who),
  );

const holds = (capacity: number): Step =>
  step(`the hall holds ${capacity}`, async (model, { house, slug }) => {
    const { event } = await look(house, slug);
    const outcome = await house.events.save(slug, { ...event, capacity }, event.revision, organiser, later(model.at));
    const by = capacity - model.capacity;
    const expected = by === 0 ? 'unchanged' : model.left + by < 0 ? 'capacity-below-taken' : 'changed';
    expect(outcomeOf(outcome)).toBe(expected);
    if (expected !== 'changed') return;
    model.capacity = capacity;
    model.left += by;
    if (by > 0) model.raised = true;
  });

const sweeps: Step = step('the sweep', async (model, { house }) => {
  await house.rsvps.sweep(later(model.at), 200);
  if (model.raised) moveUp(model);
  model.raised = false;
});

const decides = (who: Person): Step =>
  step(
    `the organiser lets ${who} in`,
    async (model, { house, slug }) => {
      const outcome = await house.rsvps.promoteByOrganiser(organiser, slug, keyOf(who), later(model.at));
      const expected = model.line[0] !== who ? 'not-first' : model.left < partyOf(model, who) ? 'no-room' : 'promoted';
      expect(outcomeOf(outcome)).toBe(expected);
      if (expected !== 'promoted') return;
      letIn(model, who);
      moveUp(model);
    },
    (model) => model.guests.has(who),
  );

const passes = (says: string, to: (at: number) => number): Step =>
  step(says, async (model) => {
    model.at = Math.max(model.at, to(model.at));
  });

const person = fc.constantFrom(...people);
const party = fc.integer({ min: 1, max: 3 });

/** Any evening: people who sign up, press twice, change, give up and come back; a hall that grows and shrinks; time that passes. */
export const evenings = (maxCommands: number) =>
  fc.commands(
    [
      fc
        .tuple(person, party, fc.constantFrom('guest' as const, 'guest' as const, 'organiser' as const))
        .map((all) => signsUp(...all)),
      fc.tuple(person, party).map((all) => signsUp(...all, 'guest')),
      fc.tuple(person, party).map((all) => presses(...all)),
      person.map(reloads),
      fc.tuple(person, fc.constantFrom('guest' as const, 'organiser' as const)).map((all) => givesUp(...all)),
      fc.tuple(person, party).map((all) => comesWith(...all)),
      fc.integer({ min: 1, max: 7 }).map(holds),
      fc.constant(sweeps),
      person.map(decides),
      fc.constant(passes('an hour passes', (at) => at + hour)),
      fc.constant(passes('the last moment for promotion passes', () => promotesFor)),
      fc.constant(passes('sign-up closes', () => openFor)),
    ],
    // Without a size of its own a run would be of ten steps at most.
    { maxCommands, size: 'max' },
  );

let events = 0;

/** Lives through one evening over this database and finds, after every step, what the pencil says. */
export const live = async (database: Database, evening: Iterable<Step>): Promise<void> => {
  const house = houseOver(database);
  const capacity = 3;
  events += 1;
  const slug = await publish(house, {
    capacity,
    title: `Avond ${events}`,
    promoteUntil: later(promotesFor),
    closesAt: later(openFor),
  });
  const model: Model = {
    at: 0,
    capacity,
    left: capacity,
    line: [],
    guests: new Map(),
    mails: new Map(),
    raised: false,
    asked: false,
    forms: 0,
  };
  await fc.asyncModelRun(() => ({ model, real: { house, slug } }), evening);
};
