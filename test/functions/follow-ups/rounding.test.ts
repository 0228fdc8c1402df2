import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { lift, suppress } from '#platform/outbox/suppressed.ts';
import { unsubscribe } from '#platform/outbox/unsubscribed.ts';
import type { Picture } from '../../../functions/follow-ups/core/recipients.ts';
import type { RoundDraft } from '../../../functions/follow-ups/core/round.ts';
import { later, organiser, secret, tables } from '../../support/house.ts';
import { codeAt, firstRound, guestAt, invitationAt, morning, secondRound, story } from './core/story.ts';
import { postOffice } from './post-office.ts';
import { mailboxAt, type RoundsHouse, roundsHouse } from './rounds-house.ts';

const monday = later(0);
const zone = 'Europe/Amsterdam';

/** These of the story alone. */
const some = (...which: readonly number[]): Picture => {
  const whole = story();
  const codes = new Set(which.map(codeAt));
  return {
    ...whole,
    invitations: whole.invitations.filter(({ municipality }) => codes.has(municipality ?? '')),
    places: whole.places.filter(({ municipality }) => codes.has(municipality ?? '')),
    bounced: new Set(),
  };
};

let house: RoundsHouse;
const begin = async (picture: Picture) => {
  house = await roundsHouse(memoryDatabase(), picture);
};
const factsOf = (key: string, number = 1, now = addMinutes(morning, 5)) =>
  house.rounds.followUpFacts({ subject: house.slug, reader: key, generation: number }, now);
const readers = async (number = 1) => (await house.mails(number)).map(({ reader }) => reader).toSorted();
const signs = (at: number, when: Instant) => {
  const signature = {
    name: `Wethouder ${at}`,
    at: when,
    recordedAt: when,
    here: true,
    stands: true,
    underReserve: false,
  };
  const register = new Map(house.world.picture.register);
  register.set(codeAt(at), { takesPart: true, left: false, signatures: [signature] });
  house.world.picture = { ...house.world.picture, register };
};

describe('Whom the sender would keep a mail from, before a round is switched on', () => {
  const told = { because: 'pressed', mail: 'mail_x' } as const;
  const [anything, thisEvening, anotherEvening, takesNone, both] = [20, 21, 22, 23, 24].map(invitationAt);
  beforeEach(async () => {
    await begin(some(20, 21, 22, 23, 24, 25, 26, 27));
    const { outbox } = tables;
    await house.database.transact([
      unsubscribe(outbox, mailboxAt(anything ?? ''), { organisation: organiser.organisation }, told, monday),
      unsubscribe(outbox, mailboxAt(thisEvening ?? ''), { about: `event#${house.slug}` }, told, monday),
      unsubscribe(outbox, mailboxAt(anotherEvening ?? ''), { about: 'event#elders' }, told, monday),
      unsubscribe(outbox, mailboxAt(anotherEvening ?? ''), { organisation: 'een-ander' }, told, monday),
      suppress(outbox, mailboxAt(takesNone ?? ''), { because: 'bounced', mail: 'mail_x' }, monday),
      unsubscribe(outbox, mailboxAt(both ?? ''), { organisation: organiser.organisation }, told, monday),
      suppress(outbox, mailboxAt(both ?? ''), { because: 'complained', mail: 'mail_x' }, monday),
    ]);
  });
  const preview = async () => {
    const found = await house.rounds.previewRound(organiser, house.slug, 1, morning);
    if (found === undefined) throw new Error('No round');
    return found;
  };

  test('stands as stopped, with the reason, in the counts and in the list; who said no elsewhere gets theirs', async () => {
    await house.save(firstRound, monday);
    const { counts, recipients } = await preview();
    expect(counts.outcomes).toEqual({ mail: 4, task: 0, stopped: 4, nothing: 0 });
    expect(Object.values(counts.letters).reduce((sum, each) => sum + each, 0)).toBe(4);
    expect(recipients.filter(({ outcome }) => outcome === 'stopped').map(({ key, because }) => [key, because])).toEqual(
      [
        [anything, 'declined'],
        [thisEvening, 'declined'],
        [takesNone, 'takes-none'],
        [both, 'declined'],
      ],
    );
  });

  test('of what does not go nobody gets a copy', async () => {
    const { invitations } = house.world.picture;
    house.world.picture = {
      ...house.world.picture,
      invitations: invitations.map((one) => ({ ...one, secretariat: true })),
    };
    await house.save(firstRound, monday);
    const { counts, recipients } = await preview();
    expect(counts.copies).toBe(4);
    expect(recipients.filter(({ copied }) => copied === true).map(({ key }) => key)).not.toContain(anything);
  });

  test('a stop rule and a task come first, and a stopped one is not asked about', async () => {
    const [first, ...others] = house.world.picture.invitations;
    if (first === undefined) throw new Error('Nobody');
    house.world.picture = { ...house.world.picture, invitations: [{ ...first, reachable: false }, ...others] };
    await house.save(firstRound, monday);
    await house.rounds.stopReader(organiser, house.slug, thisEvening ?? '', 'gebeld', monday);
    const { recipients } = await preview();
    const because = (key = '') => recipients.find((one) => one.key === key)?.because;
    expect([because(anything), because(thisEvening), because(takesNone)]).toEqual([
      'no-address',
      'person',
      'takes-none',
    ]);
  });

  test('costs a preview two reads for each address that would be mailed, and a tick none', async () => {
    const asked: string[] = [];
    const { database } = house;
    const watched = house.roundsOver({
      ...database,
      get: (table, key, options) => {
        asked.push(key.of);
        return database.get(table, key, options);
      },
      query: (query) => {
        asked.push(query.of);
        return database.query(query);
      },
    });
    const ofAddresses = () => asked.splice(0).filter((of) => /^(?:unsubscribed|suppressed)#/.test(of));
    const number = await house.on(firstRound, monday);
    await house.rounds.stopReader(organiser, house.slug, invitationAt(27), 'gebeld', monday);
    await watched.previewRound(organiser, house.slug, number, morning);
    expect(ofAddresses()).toHaveLength(14);
    for (const minute of [0, 1]) await house.sweep(addMinutes(morning, minute), watched);
    expect(asked.length).toBeGreaterThan(0);
    expect(ofAddresses()).toEqual([]);
  });

  test('afterwards the same counts, each once, and whoever is sent theirs again by a person is counted no second time', async () => {
    await house.save(firstRound, monday);
    const before = (await preview()).counts.outcomes;
    await house.rounds.switchOn(organiser, house.slug, 1, 1, monday);
    const office = postOffice(house.database, tables);
    office.clock.now = morning;
    const sender = senderOf(office);
    await house.sweep(morning);
    // A tick owes, and the sender has the last word.
    expect(await house.mails()).toHaveLength(8);
    await sender.sweep();
    const counts = async () => (await house.rounds.outcomeOf(organiser, house.slug, 1))?.round.counts;
    const settled = { owed: before.mail, stopped: before.stopped, tasks: before.task };
    expect(await counts()).toEqual(settled);
    expect((await house.rounds.rounds(organiser, house.slug))?.rounds[0]?.counts).toEqual(settled);
    expect((await preview()).counts.outcomes.mail).toBe(before.mail);

    const kept = (await house.mails()).find(({ reader }) => reader === takesNone);
    if (kept === undefined) throw new Error('No mail');
    expect(kept.state).toBe('suppressed');
    const again = { actor: organiser, organisation: organiser.organisation, now: addMinutes(morning, 1) };
    expect((await office.store.sendAgain(kept, again)).is).toBe('written');
    office.later(2);
    await sender.sweep();
    expect((await house.mails()).filter(({ state }) => state === 'suppressed')).toHaveLength(2);
    expect(await counts()).toEqual(settled);
  });

  test('who takes their no back, or whose address takes mail again, gets theirs', async () => {
    await house.save(firstRound, monday);
    await house.database.transact([lift(tables.outbox, mailboxAt(takesNone ?? ''))]);
    expect((await preview()).counts.outcomes).toMatchObject({ mail: 5, stopped: 3 });
  });

  const senderOf = (office: ReturnType<typeof postOffice>) =>
    office.senderOver({
      parts: {
        factsFor: (owed, now) => house.rounds.followUpFacts(owed, now),
        organisationOf: async () => organiser.organisation,
        secret,
      },
    });
});

describe('Between a mail that is owed and one that goes', () => {
  test('T10: the copy of one reader never goes to the secretariat of another', async () => {
    await begin(some(26));
    const [asked] = house.world.picture.invitations;
    if (asked === undefined) throw new Error('Nobody');
    const colleague = { ...asked, key: invitationAt(926), name: 'Een collega', place: guestAt(926) };
    const [mine, other] = [asked, colleague].map((one) => ({ ...one, secretariat: true }));
    if (mine === undefined || other === undefined) throw new Error('Nobody');
    const { place: _, ...silent } = other;
    house.world.picture = { ...house.world.picture, invitations: [mine, { ...silent, said: 'nothing' }] };
    await house.on(firstRound, monday);
    await house.sweep(morning);
    const copy = `${mine.key}~secretariat`;
    expect(await readers()).toEqual([mine.key, copy]);
    // The colleague turns out to have come, and the reader not.
    house.world.picture = { ...house.world.picture, invitations: [mine, other], came: new Set([guestAt(926)]) };
    const found = await factsOf(copy);
    expect(found).toMatchObject({ to: expect.stringContaining(mine.key.replace(/_/, '')), facts: { name: mine.name } });
  });

  test('nobody is thanked for an evening that was moved and is still to come', async () => {
    await begin(some(0, 26));
    await house.on(firstRound, monday);
    await house.sweep(morning);
    const found = await house.events.find(house.slug, { consistent: true });
    if (found === undefined) throw new Error('No event');
    const moved = {
      ...found.event,
      startsAt: '2019-05-29T15:30:00.000Z',
      endsAt: '2019-05-29T19:30:00.000Z',
      closesAt: '2019-05-29T15:30:00.000Z',
    };
    await house.events.save(house.slug, moved, found.event.revision, organiser, addMinutes(morning, 1));
    expect(await factsOf(invitationAt(0))).toEqual({ skipped: 'event-moved' });
    expect(await factsOf(invitationAt(0), 1, '2019-05-29T19:31:00.000Z')).toHaveProperty('facts');
  });
});

describe('Who answered an earlier round', () => {
  const answers = (different: Partial<RoundDraft> = {}): RoundDraft => ({
    ...firstRound,
    stops: ['answered'],
    ...different,
  });
  const wednesday = addDays(morning, 6, zone);
  const outcomeOf = async (number: number) =>
    (await house.rounds.outcomeOf(organiser, house.slug, number))?.recipients.map(({ outcome, because }) => [
      outcome,
      because,
    ]);
  beforeEach(() => begin(some(26)));

  test('one per municipality, before one per reader, and the other way round', async () => {
    for (const [first, second] of [
      ['municipality', 'reader'],
      ['reader', 'municipality'],
    ] as const) {
      await begin(some(26));
      await house.on(answers({ per: first }), monday);
      await house.sweep(morning);
      signs(26, addMinutes(morning, 60));
      await house.on(answers({ per: second, moment: secondRound.moment }), wednesday);
      await house.sweep(addMinutes(wednesday, 1));
      expect(
        (await outcomeOf(2))?.filter(([outcome]) => outcome === 'stopped'),
        `${first}, ${second}`,
      ).toEqual([['stopped', 'answered']]);
      if (second === 'municipality') expect(await readers(2)).toEqual([]);
      else expect(await readers(2)).not.toContain(invitationAt(26));
    }
  });

  test('of two rounds the earlier is the one that went first, whichever was made first', async () => {
    const week = await house.on(answers({ moment: secondRound.moment }), monday);
    const day = await house.on(answers(), monday);
    for (let one = 1; one < 4; one += 1) await house.sweep(addDays(monday, one, zone));
    expect(await readers(day)).toHaveLength(1);
    signs(26, addMinutes(addDays(monday, 3, zone), 60));
    for (let one = 4; one < 11; one += 1) await house.sweep(addDays(monday, one, zone));
    expect(await readers(week)).toEqual([]);
    expect(await outcomeOf(week)).toEqual([['stopped', 'answered']]);
  });

  test('a later round does not stop a mail of an earlier one that still waits', async () => {
    const first = await house.on(answers(), monday);
    await house.sweep(morning);
    signs(26, addMinutes(morning, -120));
    const second = await house.on(answers({ moment: { after: 'event', days: 1, time: '09:30' } }), morning);
    await house.sweep(addMinutes(morning, 30));
    expect(await readers(second)).toHaveLength(1);
    expect(await factsOf(invitationAt(26), first, addMinutes(morning, 40))).toHaveProperty('facts');
  });

  test('who was known by another key then, before their address was corrected', async () => {
    const [before, after] = [guestAt(1), guestAt(2)];
    const guest = {
      key: before,
      name: 'Wethouder 26',
      municipality: codeAt(26),
      language: 'nl',
      reachable: true,
      since: monday,
      state: 'seated',
    } as const;
    house.world.picture = { ...house.world.picture, invitations: [], places: [guest], came: new Set([before]) };
    await house.on(answers({ per: 'reader' }), monday);
    await house.sweep(morning);
    expect(await readers()).toEqual([before]);
    signs(26, addMinutes(morning, 60));
    house.world.picture = {
      ...house.world.picture,
      places: [{ ...guest, key: after, was: [before] }],
      came: new Set([before]),
    };
    const number = await house.on(answers({ per: 'reader', moment: secondRound.moment }), wednesday);
    await house.sweep(addMinutes(wednesday, 1));
    expect(await outcomeOf(number)).toEqual([['stopped', 'answered']]);
  });
});

describe('A round that counts from signing', () => {
  test('finds who signed late in the evening on the next morning, not a day later', async () => {
    await begin(some(0));
    const register = new Map(house.world.picture.register);
    house.world.picture = {
      ...house.world.picture,
      register: register.set(codeAt(0), { takesPart: false, left: false, signatures: [] }),
    };
    const after = { after: 'signing', days: 1, time: '10:00' } as const;
    const number = await house.on({ ...secondRound, moment: after }, monday);
    /** As the tick does, at every moment that it is due. */
    const until = async (end: Instant) => {
      for (;;) {
        const dueAt = (await house.state(number))?.dueAt;
        if (dueAt === undefined || dueAt > end) return;
        await house.sweep(dueAt);
      }
    };
    await until('2019-05-25T21:00:00.000Z');
    signs(0, '2019-05-25T21:30:00.000Z');
    await until('2019-05-26T07:59:59.000Z');
    expect(await readers(number)).toEqual([]);
    await until('2019-05-26T08:00:00.000Z');
    expect(await readers(number)).toEqual([invitationAt(0)]);
  });
});
