import { describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
import { addDays, addHours, addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { mailId, mailKey } from '#platform/outbox/owed.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { owedInvitation } from '#rsvps/inviting.ts';
import { owedMail } from '#rsvps/owed-mail.ts';
import { answersOf, type House, houseOver, look, monday, organiser, publish, signUp } from '../../support/house.ts';
import { rsvpOf } from './core/examples.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from './invited-house.ts';

const zone = 'Europe/Amsterdam';
/** Three weeks and two days behind the Monday. */
const startsAt = '2019-06-12T15:30:00.000Z';
const endsAt = '2019-06-12T19:30:00.000Z';
const aWeekBefore = '2019-06-05T10:00:00.000Z';
const aDayBefore = '2019-06-11T10:00:00.000Z';
const plan: Partial<EventPlan> = {
  startsAt,
  endsAt,
  closesAt: startsAt,
  promoteUntil: '2019-06-11T10:00:00.000Z',
  reminders: { days: [7, 1], time: '12:00' },
};

const fill = async (house: House, slug: string, count: number, different: Partial<Rsvp> = {}, letter = 'a') => {
  for (let from = 0; from < count; from += 50) {
    const some = Array.from({ length: Math.min(50, count - from) }, (_, at) =>
      rsvpOf({
        slug,
        guest: `${letter.repeat(16)}~${String(from + at).padStart(16, '0')}`,
        name: `Gast ${from + at}`,
        ...different,
      }),
    );
    await house.store.commit(some.map((rsvp) => house.store.put(rsvp, undefined)));
  }
};

/** The mails of one kind: to whom, and by which number. */
const owed = async (house: House, slug: string, kind = 'event-reminder') =>
  (await look(house, slug)).mails.filter((mail) => mail.kind === kind);
const sweep = (house: House, now: Instant) =>
  house.rsvps.sweep(now, 200, (error) => {
    throw error;
  });
const save = async (house: House, slug: string, different: Partial<EventPlan>, now: Instant) => {
  const { event } = await look(house, slug);
  const saved = await house.events.save(slug, { ...event, ...different }, event.revision, organiser, now);
  if (saved === 'busy' || saved.is !== 'changed') throw new Error('Not saved');
};
/** Everything begins so many days later. */
const moved = (days: number): Partial<EventPlan> => ({
  startsAt: addDays(startsAt, days, zone),
  endsAt: addDays(endsAt, days, zone),
  closesAt: addDays(startsAt, days, zone),
});
const opened = async (different: Partial<EventPlan> = {}, database: Database = memoryDatabase()) => {
  const house = houseOver(database);
  return { house, slug: await publish(house, { ...plan, ...different }) };
};
/** What the sender is told of a mail. */
const facts = async (
  house: House,
  slug: string,
  { reader, generation }: { reader: string; generation: number },
  now: Instant,
) => house.rsvps.mailFactsFor({ kind: 'event-reminder', subject: slug, reader, generation }, now);

describe('reminding who has a place', () => {
  test('T6 a week and a day before, at noon, each once, and nobody who only waits or gave up', async () => {
    const { house, slug } = await opened();
    await signUp(house, slug, answersOf('Noor Bakker'));
    await fill(house, slug, 2, { state: 'cancelled' }, 'b');
    await fill(house, slug, 2, { state: 'offered' }, 'c');
    await sweep(house, addMinutes(aWeekBefore, -1));
    expect(await owed(house, slug)).toEqual([]);
    await sweep(house, aWeekBefore);
    await sweep(house, addMinutes(aWeekBefore, 1));
    expect(await owed(house, slug)).toHaveLength(1);
    await sweep(house, aDayBefore);
    await sweep(house, addMinutes(aDayBefore, 1));
    const both = await owed(house, slug);
    expect(both).toHaveLength(2);
    expect(new Set(both.map(({ reader }) => reader)).size).toBe(1);
    expect(await house.events.due(addHours(startsAt, -1), 9)).toEqual([]);
  });

  test('T5 T6 a thousand guests, 25 mails and the move of the cursor in each transaction, none twice and none too few', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 1_000);
    const sizes: number[] = [];
    const transact = house.database.transact;
    const watched: Database = {
      ...house.database,
      transact: (writes) => {
        sizes.push(writes.length);
        return transact(writes);
      },
    };
    await sweep(houseOver(watched), aWeekBefore);
    expect(sizes).toEqual(Array.from({ length: 40 }, () => 26));
    const readers = (await owed(house, slug)).map(({ reader }) => reader);
    expect([readers.length, new Set(readers).size]).toEqual([1_000, 1_000]);
  });

  test('T5 two sweeps side by side, and one that broke off, remind everybody once', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 60);
    let calls = 0;
    const breaks: Database = {
      ...house.database,
      transact: (writes) => {
        calls += 1;
        if (calls === 2) throw new Error('the process ends');
        return house.database.transact(writes);
      },
    };
    await houseOver(breaks).rsvps.sweep(aWeekBefore, 200);
    expect(await owed(house, slug)).toHaveLength(25);
    await Promise.all([sweep(house, addMinutes(aWeekBefore, 1)), sweep(house, addMinutes(aWeekBefore, 1))]);
    const readers = (await owed(house, slug)).map(({ reader }) => reader);
    expect([readers.length, new Set(readers).size]).toEqual([60, 60]);
  });

  test('who has no address is called', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 1, { email: undefined as never, phone: '+31612345678' });
    await sweep(house, aWeekBefore);
    expect(await owed(house, slug)).toMatchObject([{ state: 'open' }]);
  });

  test('T6 published after its moment, a reminder is skipped and not sent late', async () => {
    const { house, slug } = await opened(moved(-16));
    await fill(house, slug, 1);
    await sweep(house, addMinutes(monday, 1));
    expect(await owed(house, slug)).toEqual([]);
    await sweep(house, addDays(aDayBefore, -16, zone));
    expect(await owed(house, slug)).toHaveLength(1);
  });

  test('T6 a cancelled event reminds of nothing, nor does what was owed a moment before', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 1);
    await sweep(house, aWeekBefore);
    const [mail] = await owed(house, slug);
    if (mail === undefined) throw new Error('Nobody was reminded');
    expect(await facts(house, slug, mail, aWeekBefore)).toMatchObject({ facts: { event: { startsAt } } });
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, addMinutes(aWeekBefore, 1));
    expect(await facts(house, slug, mail, addMinutes(aWeekBefore, 2))).toEqual({ skipped: 'gone' });
    await sweep(house, aDayBefore);
    expect(await owed(house, slug)).toHaveLength(1);
  });

  test('T6 a moved event reminds for its new time, of a week before once more, and says that time', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 30);
    await sweep(house, aWeekBefore);
    const before = await owed(house, slug);
    await save(house, slug, moved(14), addMinutes(aWeekBefore, 5));
    const [first] = before;
    if (first === undefined) throw new Error('Nobody was reminded');
    expect(await facts(house, slug, first, addMinutes(aWeekBefore, 6))).toEqual({ skipped: 'gone' });
    await sweep(house, aDayBefore);
    expect(await owed(house, slug)).toHaveLength(30);
    const weekBefore = addDays(aWeekBefore, 14, zone);
    await sweep(house, weekBefore);
    const again = (await owed(house, slug)).filter(
      (mail) => !before.some(({ generation }) => generation === mail.generation),
    );
    expect(again).toHaveLength(30);
    const [one] = again;
    if (one === undefined) throw new Error('Nobody was reminded');
    expect(await facts(house, slug, one, weekBefore)).toMatchObject({
      facts: { event: { startsAt: addDays(startsAt, 14, zone) } },
    });
  });

  test('T6 moved nearer, what was owed before says nothing, though its days before have come of the new time as well', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 1);
    await sweep(house, aWeekBefore);
    const [mail] = await owed(house, slug);
    if (mail === undefined) throw new Error('Nobody was reminded');
    await save(house, slug, moved(-2), addMinutes(aWeekBefore, 5));
    expect(await facts(house, slug, mail, addMinutes(aWeekBefore, 6))).toEqual({ skipped: 'gone' });
  });

  test('T6 moved while it is under way, it ends there and begins anew at its new moment', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 60);
    let calls = 0;
    const breaks: Database = {
      ...house.database,
      transact: async (writes) => {
        const written = await house.database.transact(writes);
        calls += 1;
        if (calls === 1) await save(house, slug, moved(14), addMinutes(aWeekBefore, 1));
        return written;
      },
    };
    await houseOver(breaks).rsvps.sweep(aWeekBefore, 200);
    expect(await owed(house, slug)).toHaveLength(25);
    await sweep(house, addDays(aWeekBefore, 14, zone));
    expect(await owed(house, slug)).toHaveLength(85);
  });

  test('another time of the day, said after it went, reminds nobody twice', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 3);
    await sweep(house, aWeekBefore);
    await save(house, slug, { reminders: { days: [7, 1], time: '15:00' } }, addMinutes(aWeekBefore, 30));
    await sweep(house, addHours(aWeekBefore, 3));
    expect(await owed(house, slug)).toHaveLength(3);
    await sweep(house, addHours(aDayBefore, 3));
    expect(await owed(house, slug)).toHaveLength(6);
  });

  test('no reminders, and an event of before there were any, remind nobody', async () => {
    const { house, slug } = await opened({ reminders: undefined as never });
    await fill(house, slug, 1);
    await sweep(house, addHours(startsAt, -1));
    expect(await owed(house, slug)).toEqual([]);
  });

  test('T6 once it has begun nobody is reminded any more, however late the clockwork is', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 1);
    await sweep(house, startsAt);
    expect(await owed(house, slug)).toEqual([]);
    expect(await house.events.due(startsAt, 9)).toEqual([]);
  });

  test('of two that pile up only the latest goes, owed or on their way', async () => {
    const { house, slug } = await opened();
    await fill(house, slug, 2);
    await sweep(house, addHours(aDayBefore, 1));
    expect(await owed(house, slug)).toHaveLength(2);

    const other = await opened();
    await fill(other.house, other.slug, 1);
    await sweep(other.house, aWeekBefore);
    const [early] = await owed(other.house, other.slug);
    if (early === undefined) throw new Error('Nobody was reminded');
    expect(await facts(other.house, other.slug, early, addMinutes(aDayBefore, -1))).toHaveProperty('facts');
    // The provider was away for six days; the next one is due as well.
    expect(await facts(other.house, other.slug, early, aDayBefore)).toEqual({ skipped: 'gone' });
  });

  test('one that was skipped when it was set keeps none back', async () => {
    const { house, slug } = await opened({ reminders: { days: [7], time: '12:00' } });
    await fill(house, slug, 1);
    await sweep(house, aWeekBefore);
    const [mail] = await owed(house, slug);
    if (mail === undefined) throw new Error('Nobody was reminded');
    const later = addHours(aDayBefore, 2);
    await save(house, slug, { reminders: { days: [7, 1], time: '12:00' } }, later);
    expect(await facts(house, slug, mail, later)).toHaveProperty('facts');
  });

  test('T4 who gave up since is left in peace', async () => {
    const { house, slug } = await opened();
    await signUp(house, slug, answersOf('Noor Bakker'));
    await sweep(house, aWeekBefore);
    const [mail] = await owed(house, slug);
    const [noor] = await house.store.guests(slug);
    if (mail === undefined || noor === undefined) throw new Error('Nobody was reminded');
    await house.rsvps.releaseOwn(noor, addMinutes(aWeekBefore, 1));
    expect(await facts(house, slug, mail, addMinutes(aWeekBefore, 2))).toEqual({ skipped: 'gone' });
  });

  test('the mail about it is the one that its number says', async () => {
    const { house, slug } = await opened();
    await signUp(house, slug, answersOf('Noor Bakker'));
    await sweep(house, aWeekBefore);
    const [noor] = await house.store.guests(slug);
    if (noor === undefined) throw new Error('Nobody signed up');
    expect(await house.database.get('outbox', mailKey(mailId(owedMail('event-reminder', noor, 107))))).toBeDefined();
  });
});

describe('reminding who was invited and is silent', () => {
  const invited = () =>
    invitedEvening(
      memoryDatabase(),
      ['Stil Een', 'Stil Twee', 'Nog Niet', 'Wel Komend', 'Niet Komend', 'Ander Komend'].map((name) => inviteeOf(name)),
      plan,
    );
  const reminded = async (house: House, slug: string) => {
    const mails = await owed(house, slug, 'invitation-reminder');
    const all = await house.store.invited.invitations(slug);
    return mails.map(({ reader }) => all.find(({ invitation }) => invitation === reader)?.name).sort();
  };

  test('once for each reminder; who answered is not, and who wants to be asked again has a day of their own', async () => {
    const { house, slug, answer } = await invited();
    await answer('Nog Niet', { is: 'not-yet-known', askAgainOn: '2019-06-10' });
    await answer('Wel Komend', coming);
    await answer('Niet Komend', notComing);
    await answer('Ander Komend', somebodyElse());
    await sweep(house, aWeekBefore);
    await sweep(house, addMinutes(aWeekBefore, 1));
    expect(await reminded(house, slug)).toEqual(['Stil Een', 'Stil Twee']);
    await answer('Stil Een', coming, { now: addHours(aWeekBefore, 1) });
    await sweep(house, aDayBefore);
    await sweep(house, addMinutes(aDayBefore, 1));
    // The day that one of them had asked for lay before it: that is their reminder.
    expect(await reminded(house, slug)).toEqual(['Nog Niet', 'Stil Een', 'Stil Twee', 'Stil Twee']);
  });

  test('never in addition to a press by hand within a day', async () => {
    const { house, slug } = await invited();
    const pressed = addHours(aWeekBefore, -23);
    await house.rsvps.inviting.begin(organiser, slug, 'reminder', { request: 'by-hand', now: pressed });
    expect(await reminded(house, slug)).toHaveLength(6);
    await sweep(house, aWeekBefore);
    expect(await reminded(house, slug)).toHaveLength(6);
    await sweep(house, aDayBefore);
    expect(await reminded(house, slug)).toHaveLength(12);
  });

  test('a mail of it is told as the invitation stands, and by no number of the event', async () => {
    const { house, of } = await invited();
    await sweep(house, aWeekBefore);
    const stil = await of('Stil Een');
    const mail = owedInvitation('invitation-reminder', stil);
    expect(await house.database.get('outbox', mailKey(mailId(mail)))).toBeDefined();
    expect(await house.rsvps.mailFactsFor(mail, aWeekBefore)).toMatchObject({ facts: { because: 'silent' } });
  });

  test('not once sign-up has closed, nor for an event that is off', async () => {
    const closed = await invited();
    await save(closed.house, closed.slug, { closesAt: addHours(aWeekBefore, -1) }, addHours(aWeekBefore, -2));
    await sweep(closed.house, aWeekBefore);
    expect(await reminded(closed.house, closed.slug)).toEqual([]);

    const off = await invited();
    await off.house.events.cancel(off.slug, 'De zaal is dicht.', organiser, addMinutes(aWeekBefore, -1));
    await sweep(off.house, aWeekBefore);
    expect(await reminded(off.house, off.slug)).toEqual([]);
  });
});
