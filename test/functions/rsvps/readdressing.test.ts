import { describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { linkToken } from '#platform/links.ts';
import { didNotArrive } from '#platform/outbox/bounced.ts';
import { ask } from '#platform/todo/todo.ts';
import type { Answers } from '#rsvps/core/answers.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { mailboxOf } from '#rsvps/guest-key.ts';
import {
  answersOf,
  houseOver,
  later,
  look,
  monday,
  organiser,
  publish,
  secret,
  signUp,
  tables,
} from '../../support/house.ts';
import { brokenPromises } from '../../support/promises.ts';
import { cardOf } from './core/examples.ts';
import { coming, invitedEvening, inviteeOf, somebodyElse } from './invited-house.ts';

const hour = 3_600_000;
const right = 'noor@goed.example';
const noorAnswers = (different: Partial<Answers> = {}) => answersOf('Noor Bakker', different);
const outcomeOf = (outcome: string | { readonly is: string; readonly because?: string }): string =>
  typeof outcome === 'string' ? outcome : outcome.is === 'refused' ? (outcome.because ?? '') : outcome.is;

const evening = async (plan: Partial<EventPlan> = {}, answers: Answers = noorAnswers()) => {
  const house = houseOver(memoryDatabase());
  const slug = await publish(house, plan);
  const guest = async (name = 'Noor Bakker'): Promise<Rsvp> => {
    const found = (await house.store.guests(slug)).find((rsvp) => rsvp.name === name);
    if (found === undefined) throw new Error(`${name} is not a guest`);
    return found;
  };
  await signUp(house, slug, answers, { actor: answers.email === undefined ? organiser : { is: 'visitor' } });
  const corrects = async (email = right, key?: string, now = later(10)) =>
    house.rsvps.readdressGuest(organiser, slug, key ?? (await guest()).guest, email, now);
  const comes = async (different: Partial<Answers> = {}, now = later(20)) =>
    outcomeOf(await signUp(house, slug, noorAnswers(different), { request: `form-${now}-${different.email}`, now }));
  const mailTo = async (reader: string) =>
    (await look(house, slug)).mails.filter((mail) => mail.reader === reader).map(({ kind }) => kind);
  return { house, slug, guest, corrects, comes, mailTo };
};

describe('another address for a guest', () => {
  test('keeps the place as it is, and tells it anew there', async () => {
    const { house, slug, guest, corrects, mailTo } = await evening({}, noorAnswers({ party: 2, diet: 'Geen noten' }));
    const before = await guest();
    await house.rsvps.noteGuest(organiser, slug, before.guest, 'Belt terug', later(1));
    expect(outcomeOf(await corrects())).toBe('readdressed');
    const after = await guest();
    expect(after).toMatchObject({ email: right, state: 'seated', party: 2, diet: 'Geen noten', note: 'Belt terug' });
    expect(after.acts.at(-1)).toEqual({ at: later(10), by: organiser.person, act: 'readdress', fields: ['email'] });
    expect(await mailTo(after.guest)).toEqual(['seat-reserved']);
    const told = await house.rsvps.mailFactsFor(
      { kind: 'seat-reserved', subject: slug, reader: after.guest, generation: after.generation },
      later(11),
    );
    expect(told).toMatchObject({ to: right, facts: { place: { party: 2 } } });
    expect((await look(house, slug)).seats.left).toBe(58);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('keeps its entry in a calendar, which only moves on', async () => {
    const { house, slug, guest, corrects } = await evening();
    const facts = async () => {
      const { guest: reader, generation } = await guest();
      const told = await house.rsvps.mailFactsFor(
        { kind: 'seat-reserved', subject: slug, reader, generation },
        later(11),
      );
      return 'facts' in told && 'calendar' in told.facts ? told.facts.calendar : undefined;
    };
    const before = await facts();
    await corrects();
    const after = await facts();
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  });

  test('T10 ends the link that lies at the old one, and mails nothing there that is still on its way', async () => {
    const { house, slug, guest, corrects } = await evening();
    const before = await guest();
    const linkTo = ({ guest: reader, linkGeneration: generation }: Rsvp) =>
      `${reader}.${linkToken(secret, { purpose: 'place', subject: slug, reader, generation })}`;
    await corrects();
    expect(await house.rsvps.byLink(slug, linkTo(before))).toBeUndefined();
    expect(await house.rsvps.byLink(slug, linkTo(await guest()))).toMatchObject({ email: right });
    expect(
      await house.rsvps.mailFactsFor(
        { kind: 'seat-reserved', subject: slug, reader: before.guest, generation: 1 },
        later(11),
      ),
    ).toEqual({ skipped: 'gone' });
  });

  test('T10 T12 leaves no address under the old key, and shows the old mailbox nothing of it', async () => {
    const { house, slug, guest, corrects } = await evening();
    const before = await guest();
    await signUp(house, slug, answersOf('Jan Bakker', { email: before.email ?? '' }), { now: later(2) });
    await corrects();
    expect(JSON.stringify(await house.store.place(slug, before.guest))).not.toContain('@');
    expect((await house.store.deskList(slug)).map(({ name }) => name)).toEqual(['Jan Bakker', 'Noor Bakker']);
    const jan = await guest('Jan Bakker');
    const told = await house.rsvps.mailFactsFor(
      { kind: 'seat-reserved', subject: slug, reader: jan.guest, generation: 1 },
      later(11),
    );
    expect(told).toMatchObject({ facts: { mailbox: [{ name: 'Jan Bakker' }] } });
    expect(mailboxOf((await guest()).guest)).not.toBe(mailboxOf(before.guest));
  });

  test('takes the red mark away, and what the desk was asked about it', async () => {
    const { house, slug, guest, corrects } = await evening();
    const { guest: reader } = await guest();
    const { organisation } = organiser;
    await house.store.commit([
      didNotArrive(
        tables.outbox,
        `event#${slug}`,
        { id: 'mail_1', reader, owedAt: monday, how: 'permanent' },
        undefined,
        later(5),
      ),
      ask(tables.todo, { kind: 'mail-bounced', subject: 'mail_1', organisation, event: slug, reader, since: later(5) }),
    ]);
    expect(await house.todos()).toHaveLength(1);
    await corrects();
    expect(await house.todos()).toEqual([]);
    expect(await house.store.corrected(slug, reader, organisation)).toEqual([]);
  });

  test('twice, also from a page of before, is once', async () => {
    const { guest, corrects, mailTo } = await evening();
    const { guest: old } = await guest();
    const outcomes = await Promise.all([corrects(right, old), corrects(right, old)]);
    expect(outcomes.map(outcomeOf).toSorted()).toEqual(['readdressed', 'unchanged']);
    expect(outcomeOf(await corrects(right, old, later(12)))).toBe('unchanged');
    expect(await mailTo((await guest()).guest)).toEqual(['seat-reserved']);
  });

  test('may be corrected once more, and back', async () => {
    const { house, slug, guest, corrects, comes } = await evening();
    const first = await guest();
    await corrects();
    await corrects('noor@beter.example', undefined, later(11));
    await corrects(first.email, undefined, later(12));
    expect(await guest()).toMatchObject({ guest: first.guest, email: first.email, state: 'seated' });
    for (const email of [first.email, right, 'noor@beter.example']) expect(await comes({ email })).toBe('mailed');
    expect(await house.store.guests(slug)).toHaveLength(1);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('T10 is for the organisation of the event', async () => {
    const { house, slug, guest, corrects } = await evening();
    const { guest: key } = await guest();
    const stranger = { ...organiser, organisation: 'een-ander' };
    expect(await house.rsvps.readdressGuest(stranger, slug, key, right, later(1))).toEqual({ is: 'not-found' });
    expect(await corrects(right, 'niemand')).toEqual({ is: 'not-found' });
  });

  test('T4 is not given to a guest who hears at that moment that the event is off', async () => {
    const { house, slug, guest } = await evening();
    const { guest: key } = await guest();
    let crossed = false;
    const crossing = houseOver({
      ...house.database,
      transact: async (writes) => {
        if (!crossed) {
          crossed = true;
          await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(9));
          await house.rsvps.sweep(later(9), 200);
        }
        return house.database.transact(writes);
      },
    });
    expect(outcomeOf(await crossing.rsvps.readdressGuest(organiser, slug, key, right, later(10)))).toBe(
      'event-cancelled',
    );
    expect((await guest()).guest).toBe(key);
  });

  test.each([
    ['who gave up', 'given-up'],
    ['of an event that is off', 'event-cancelled'],
    ['of an event that has begun', 'event-begun'],
  ] as const)('is for no guest %s', async (_, because) => {
    const { house, slug, guest, corrects } = await evening();
    if (because === 'given-up') await house.rsvps.releaseOwn(await guest(), later(5));
    if (because === 'event-cancelled') await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(5));
    const now = because === 'event-begun' ? '2019-05-22T15:30:00.000Z' : later(10);
    expect(outcomeOf(await corrects(right, undefined, now))).toBe(because);
    expect((await guest()).email).toBe('noor.bakker@gemeente.example');
  });
});

describe('T2: after that, one person holds one place', () => {
  test('who signs up with the new address is mailed the link', async () => {
    const { house, slug, corrects, comes } = await evening();
    await corrects();
    expect(await comes({ email: right }, later(2 * hour))).toBe('mailed');
    expect(await house.store.guests(slug)).toHaveLength(1);
  });

  test('so is who signs up with the old one again, at the address that is right', async () => {
    const { house, slug, guest, corrects, comes, mailTo } = await evening();
    const { guest: old } = await guest();
    await corrects();
    expect(await comes({}, later(2 * hour))).toBe('mailed');
    const { guest: key } = await guest();
    expect(await mailTo(key)).toEqual(['seat-reserved', 'already-signed-up']);
    expect(await mailTo(old)).toEqual(['seat-reserved']);
    expect((await look(house, slug)).seats.left).toBe(59);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('the form they sent before, sent again, is that form still', async () => {
    const { house, slug, corrects } = await evening();
    await corrects();
    const again = await signUp(house, slug, noorAnswers(), { now: later(20) });
    expect(again).toMatchObject({ is: 'repeated', answered: 'seated', rsvp: { email: right } });
  });

  test('who gave the place up may come again with either address, and holds one', async () => {
    const { house, slug, guest, corrects, comes } = await evening();
    await corrects();
    await house.rsvps.releaseOwn(await guest(), later(15));
    expect(await comes({}, later(20))).toBe('seated');
    expect(await comes({ email: right }, later(21))).toBe('seated');
    // Two addresses that nobody says are one person’s are two guests, as they are for anybody.
    expect((await look(house, slug)).seats.left).toBe(58);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('it is refused where they hold a place at the new address already', async () => {
    const { house, slug, guest, corrects, comes } = await evening();
    const { guest: old } = await guest();
    expect(await comes({ email: right })).toBe('seated');
    expect(outcomeOf(await corrects(right, old))).toBe('has-a-place');
    expect((await look(house, slug)).people).toBe(2);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('nobody hands them a second place at the old address', async () => {
    const { house, slug, guest, corrects } = await evening();
    const old = await guest();
    await corrects();
    await signUp(house, slug, answersOf('Bram Twee'), { now: later(12) });
    const to = { name: old.name, email: old.email ?? '', role: 'wethouder' };
    expect(outcomeOf(await house.rsvps.handOverOwn(await guest('Bram Twee'), to, later(13)))).toBe('has-a-place');
  });

  test('a guest without an address who gets one is known by it, and is mailed instead of called', async () => {
    const { email: _email, ...unreached } = noorAnswers();
    const { house, slug, guest, corrects, comes } = await evening({}, unreached);
    const { guest: old } = await guest();
    expect(outcomeOf(await corrects())).toBe('readdressed');
    expect(await comes({ email: right })).toBe('mailed');
    const { guest: key } = await guest();
    const log = await house.database.query({
      in: tables.outbox,
      index: { name: 'log', of: 'about', item: 'owedAt' },
      of: `event#${slug}`,
      limit: 10,
    });
    expect(log.items.map(({ reader, by, kind }) => [reader, by, kind])).toEqual([
      [old, 'call', 'seat-reserved'],
      [key, 'mail', 'seat-reserved'],
    ]);
    // Nothing is left to call about.
    expect(
      await house.rsvps.mailFactsFor({ kind: 'seat-reserved', subject: slug, reader: old, generation: 1 }, later(21)),
    ).toEqual({ skipped: 'gone' });
  });
});

describe('what hangs on a place goes along with its address', () => {
  test('T3 the place in line', async () => {
    const { house, slug, guest, corrects } = await evening({ capacity: 1 });
    for (const [at, name] of ['Bram Twee', 'Cato Drie'].entries())
      await signUp(house, slug, answersOf(name), { now: later(at + 1) });
    const { guest: bram } = await guest('Bram Twee');
    await corrects('bram@goed.example', bram);
    const { line, waiting } = await look(house, slug);
    expect([line[0], waiting.length]).toEqual([(await guest('Bram Twee')).guest, 2]);
    await house.rsvps.releaseOwn(await guest(), later(20));
    expect((await guest('Bram Twee')).state).toBe('seated');
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('an offer, with its term and what the desk is asked about it', async () => {
    const { house, slug, guest, corrects, mailTo } = await evening({ capacity: 1, offerHours: 2 });
    await signUp(house, slug, answersOf('Bram Twee'), { now: later(1) });
    await house.rsvps.releaseOwn(await guest(), later(5));
    const { guest: bram, offeredUntil } = await guest('Bram Twee');
    await corrects('bram@goed.example', bram);
    const after = await guest('Bram Twee');
    expect(after).toMatchObject({ state: 'offered', offeredUntil });
    expect(await mailTo(after.guest)).toEqual(['place-offered']);
    expect((await house.todos()).map(({ kind, reader }) => [kind, reader])).toEqual([['offer-lapses', after.guest]]);
    expect(outcomeOf(await corrects('bram@later.example', after.guest, offeredUntil))).toBe('offer-lapsed');
    await house.rsvps.sweep(later(3 * hour), 200);
    expect((await guest('Bram Twee')).state).toBe('cancelled');
    expect(await house.todos()).toEqual([]);
  });

  test('the seat at a table, the lock on it, and the card', async () => {
    const { house, slug, guest, corrects } = await evening();
    const { guest: old } = await guest();
    const plan = {
      places: [{ guest: old, table: 3, locked: true }],
      wheelchair: [old],
      revision: 1,
      requests: [],
      acts: [],
    };
    await house.store.commit([
      house.store.putTablePlan(slug, plan, undefined),
      house.store.cards.put(cardOf({ slug, guest: old }), undefined),
    ]);
    await corrects();
    const { guest: key } = await guest();
    expect(await house.store.tablePlan(slug)).toMatchObject({
      places: [{ guest: key, table: 3, locked: true }],
      wheelchair: [key],
      revision: 2,
    });
    expect((await house.store.cards.cards(slug)).map(({ guest }) => guest)).toEqual([key]);
  });

  test('a letter of the organiser that was owed before and sent after', async () => {
    const { house, slug, guest, corrects } = await evening();
    const { guest: reader } = await guest();
    const letter = { subject: 'De zaal', text: 'Beste {naam}' };
    const audience = { states: ['seated' as const], guests: [reader] };
    await house.rsvps.sendMailing(organiser, slug, { letter, audience, request: 'r' }, later(5));
    await corrects();
    const mail = { kind: 'organiser-mail' as const, subject: slug, reader, generation: 1 };
    expect(await house.rsvps.mailFactsFor(mail, later(11))).toMatchObject({ to: right });
  });

  test('a wish that an organiser still answers', async () => {
    const { house, slug, guest, corrects } = await evening({ closesAt: later(5) });
    await house.rsvps.changeOwn(await guest(), { party: 2 }, later(6));
    await corrects();
    const { guest: key, wish } = await guest();
    expect((await house.todos()).map(({ kind, reader }) => [kind, reader])).toEqual([['change-asked', key]]);
    expect(outcomeOf(await house.rsvps.grantWish(organiser, slug, key, wish?.at ?? '', later(12)))).toBe('changed');
    expect(await house.todos()).toEqual([]);
  });
});

describe('a place that came of an invitation', () => {
  const anna = inviteeOf('Anna Smit', { secretariat: { phone: '+31492123456' } });

  test('follows the address of the invitation, under the same key', async () => {
    const { house, slug, of, answer } = await invitedEvening(memoryDatabase(), [anna]);
    await answer('Anna Smit', coming);
    const { invitation, generation } = await of('Anna Smit');
    const outcome = await house.rsvps.readdressGuest(organiser, slug, invitation, 'anna@goed.example', later(5));
    expect(outcome).toEqual({ is: 'readdressed', as: invitation });
    expect(await of('Anna Smit')).toMatchObject({
      email: 'anna@goed.example',
      secretariat: { phone: '+31492123456' },
      generation: generation + 1,
    });
    const found = await house.events.find(slug);
    const again = await house.rsvps.reserve(slug, answersOf('Anna Smit', { email: 'anna@goed.example' }), {
      request: 'form-of-anna',
      language: 'nl',
      actor: { is: 'visitor' },
      now: later(6),
      ...(found !== undefined && { found }),
    });
    expect(outcomeOf(again)).toBe('mailed');
    expect(await house.store.guests(slug)).toHaveLength(1);
  });

  test('T2 is refused where that person signed up with the new address beside it', async () => {
    const { house, slug, of, answer } = await invitedEvening(memoryDatabase(), [anna]);
    await answer('Anna Smit', coming);
    await signUp(house, slug, answersOf('Anna Smit', { email: 'anna@goed.example' }), { now: later(4) });
    const { invitation } = await of('Anna Smit');
    const outcome = await house.rsvps.readdressGuest(organiser, slug, invitation, 'anna@goed.example', later(5));
    expect(outcomeOf(outcome)).toBe('has-a-place');
  });

  test('and went to a substitute is still what the invitation came to', async () => {
    const { house, slug, of, answer } = await invitedEvening(memoryDatabase(), [anna]);
    await answer('Anna Smit', somebodyElse());
    const { place = '' } = await of('Anna Smit');
    const outcome = await house.rsvps.readdressGuest(organiser, slug, place, right, later(5));
    expect(outcome).toMatchObject({ is: 'readdressed' });
    const after = await of('Anna Smit');
    expect(after.state).toBe('handed-over');
    expect(await house.store.place(slug, after.place ?? '')).toMatchObject({ email: right, state: 'seated' });
    const { mails } = await look(house, slug);
    expect(mails.filter(({ reader }) => reader === after.place).map(({ kind }) => kind)).toEqual(['place-taken-over']);
  });

  test('is found again when a list names the address it had', async () => {
    const { house, slug, guest, corrects } = await evening();
    await corrects();
    const rows = [{ line: 2, invitee: inviteeOf('Noor Bakker') }];
    await house.rsvps.inviting.bring(organiser, slug, rows, { request: 'list', now: later(12) });
    const [invited] = await house.store.invited.invitations(slug);
    expect(invited).toMatchObject({ state: 'accepted', place: (await guest()).guest });
  });
});

describe('where somebody is mailed now', () => {
  const anna = inviteeOf('Anna Smit', { secretariat: { email: 'bestuur@helmond.example' } });

  test('is told of a guest by every key they had, and of nobody else', async () => {
    const { house, slug, guest, corrects } = await evening();
    const { guest: old, email } = await guest();
    expect(await house.rsvps.addressesOf(slug, old)).toEqual([email]);
    await corrects();
    const { guest: key } = await guest();
    for (const reader of [old, key]) expect(await house.rsvps.addressesOf(slug, reader)).toEqual([right]);
    for (const reader of ['organiser', 'inv_niemand', 'niemand~secretariat'])
      expect(await house.rsvps.addressesOf(slug, reader), reader).toBeUndefined();
  });

  test('of a guest without an address is nowhere', async () => {
    const { email: _email, ...unreached } = noorAnswers();
    const { house, slug, guest } = await evening({}, unreached);
    expect(await house.rsvps.addressesOf(slug, (await guest()).guest)).toEqual([]);
  });

  test('of who was invited follows the invitation, with a place or without, and of the secretariat its own', async () => {
    const { house, slug, of, answer } = await invitedEvening(memoryDatabase(), [anna]);
    const { invitation } = await of('Anna Smit');
    const asked = () => house.rsvps.addressesOf(slug, invitation);
    expect(await asked()).toEqual(['anna.smit@gemeente.example']);
    await answer('Anna Smit', coming);
    await answer('Anna Smit', somebodyElse(), { now: later(2) });
    await house.rsvps.inviting.readdress(
      organiser,
      slug,
      invitation,
      { ...anna, email: 'anna@goed.example' },
      later(3),
    );
    expect(await asked()).toEqual(['anna@goed.example']);
    expect(await house.rsvps.addressesOf(slug, `${invitation}~secretariat`)).toEqual(['bestuur@helmond.example']);
  });
});
