import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addHours } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { addressCorrected, bouncedFor, bouncedOf } from '#platform/outbox/bounced.ts';
import { mailKey } from '#platform/outbox/owed.ts';
import { addressHash, suppressedBecause } from '#platform/outbox/suppressed.ts';
import { messageExamples } from '../../support/examples/messages.ts';
import { eventOf, newsDesk, permutationsOf, type Told } from './news.ts';
import { address, monday, organisation, postOffice, secret, slug } from './post-office.ts';

const about = `event#${slug}`;
const hash = addressHash(secret, address);

let database: Database;
let office: ReturnType<typeof postOffice>;
let desk: ReturnType<typeof newsDesk>;
/** Where readers are mailed now, as the rooms of events know it; the others nobody knows. */
let addresses: Map<string, readonly string[]>;
/** The provider's check of a webhook goes by the machine's clock. */
const at = (instant: string) => {
  office.clock.now = instant;
  vi.setSystemTime(Date.parse(instant));
};
const later = (minutes: number) => {
  office.later(minutes);
  vi.setSystemTime(Date.parse(office.clock.now));
};

const open = () => {
  database = memoryDatabase();
  office = postOffice(database);
  addresses = new Map();
  desk = newsDesk(office, database, undefined, async (event, reader) =>
    event === slug ? addresses.get(reader) : undefined,
  );
  at(monday);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  open();
});
afterEach(() => {
  vi.useRealTimers();
});

const sentTo = async (reader: string, kind: 'seat-reserved' | 'event-changed' = 'seat-reserved') => {
  office.rooms.facts = ({ kind: asked }) => ({
    to: address,
    language: 'nl',
    facts: messageExamples[asked as 'seat-reserved'].facts,
  });
  const id = await office.owe({ reader, kind });
  await office.sender.sweep();
  return id;
};
const marks = () => bouncedOf(database, 'outbox', about);
const suppressed = () => suppressedBecause(database, 'outbox', hash, office.clock.now);

describe('A mail that arrived', () => {
  test('says so, once, and nobody is bothered', async () => {
    const id = await sentTo('noor');
    await desk.tell(id, 'delivered');
    const record = await office.mail(id);
    expect(record).toMatchObject({ state: 'delivered', sentAt: monday, provider: `re_${id}` });
    expect(await office.todos()).toEqual([]);
    expect(await marks()).toEqual([]);
    expect(await suppressed()).toBeUndefined();
    expect(office.logged.filter((line) => line.includes('mail-delivered'))).toHaveLength(1);
  });

  test('is settled by the news when our own answer was lost, and is not asked of the provider again', async () => {
    office.provider.mode('lost');
    const id = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    expect((await office.mail(id)).state).toBe('pending');
    await desk.tell(id, 'delivered');
    expect(await office.mail(id)).toMatchObject({ state: 'delivered', provider: `re_${id}` });
    const { because, claim } = await office.mail(id);
    expect([because, claim]).toEqual([undefined, undefined]);
    office.provider.mode('ok');
    later(60);
    await office.sender.sweep();
    expect(office.provider.postings).toHaveLength(1);
  });

  test('may be told of before the sender heard that it was taken: what was told stays', async () => {
    const id = await office.owe({ reader: 'noor' });
    office.provider.beforeAnswer(async () => {
      await desk.tell(id, 'permanent');
    });
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'bounced', bounce: 'permanent', to: address });
    expect(await office.todos()).toHaveLength(1);
    expect(office.provider.postings).toHaveLength(1);
    later(60);
    await office.sender.sweep();
    expect(office.provider.postings).toHaveLength(1);
    expect((await office.mail(id)).state).toBe('bounced');
  });

  test('answers what a person was asked because we were uncertain', async () => {
    office.provider.mode('timeout');
    const id = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    at(addHours(monday, 23));
    await office.sender.sweep();
    expect(await office.todos()).toMatchObject([{ kind: 'mail-uncertain', subject: id }]);
    await desk.tell(id, 'sent');
    expect(await office.mail(id)).toMatchObject({ state: 'sent', provider: `re_${id}` });
    expect(await office.todos()).toEqual([]);
  });

  test('is erased like any other after thirteen weeks', async () => {
    const id = await sentTo('noor');
    await desk.tell(id, 'delivered');
    at(addHours(monday, 13 * 7 * 24 + 1));
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'delivered' });
    expect(await office.mail(id)).not.toHaveProperty('to');
    expect(await office.mail(id)).not.toHaveProperty('facts');
  });
});

describe('A mail that bounced', () => {
  test('turns the reader’s row red and asks a person, under the event and the reader', async () => {
    const id = await sentTo('noor');
    later(2);
    await desk.tell(id, 'temporary');
    const now = office.clock.now;
    expect(await office.mail(id)).toMatchObject({ state: 'bounced', bounce: 'temporary' });
    expect(await office.todos()).toEqual([
      { kind: 'mail-bounced', subject: id, organisation, event: slug, reader: 'noor', since: now },
    ]);
    expect(await marks()).toEqual([{ reader: 'noor', how: 'temporary', mails: [id], owedAt: monday, at: now }]);
    expect(await bouncedFor(database, 'outbox', about, 'noor')).toMatchObject({ reader: 'noor' });
    expect(await bouncedFor(database, 'outbox', about, 'jan')).toBeUndefined();
    expect(await bouncedOf(database, 'outbox', 'event#elders')).toEqual([]);
    expect(await suppressed()).toBeUndefined();
  });

  test('that turns out to be for good says so, and is asked about once', async () => {
    const id = await sentTo('noor');
    await desk.tell(id, 'temporary');
    await desk.tell(id, 'permanent');
    expect(await office.mail(id)).toMatchObject({ state: 'bounced', bounce: 'permanent' });
    expect(await office.todos()).toHaveLength(1);
    expect(await marks()).toMatchObject([{ reader: 'noor', how: 'permanent', mails: [id] }]);
    expect(await suppressed()).toBe('bounced');
  });

  test.each([
    ['another address', ['noor@goed.example']],
    ['no address any more', []],
  ])(
    'is no news of a reader who has %s by then: no red row and no question, and the old one stays known',
    async (_, now) => {
      const id = await sentTo('noor');
      addresses.set('noor', now);
      await desk.tell(id, 'permanent');
      expect(await office.mail(id)).toMatchObject({ state: 'bounced', bounce: 'permanent' });
      expect(await marks()).toEqual([]);
      expect(await office.todos()).toEqual([]);
      expect(await suppressed()).toBe('bounced');
    },
  );

  test('is no news of somebody who was erased since: nobody is asked about a reader who is no more', async () => {
    const id = await sentTo('noor');
    await database.write({ update: mailKey(id), in: 'outbox', remove: ['to', 'facts'], if: { to: 'present' } });
    await desk.tell(id, 'permanent');
    expect(await office.mail(id)).toMatchObject({ state: 'bounced', bounce: 'permanent' });
    expect(await marks()).toEqual([]);
    expect(await office.todos()).toEqual([]);
  });

  test('is news of a reader who is mailed there as well', async () => {
    const id = await sentTo('noor');
    addresses.set('noor', ['noor@goed.example', address]);
    await desk.tell(id, 'temporary');
    expect(await marks()).toMatchObject([{ reader: 'noor', mails: [id] }]);
    expect(await office.todos()).toHaveLength(1);
  });

  test('leaves the row red because of a mail to the address that holds', async () => {
    const first = await sentTo('noor');
    later(5);
    const right = 'noor@goed.example';
    addresses.set('noor', [right]);
    office.rooms.facts = () => ({ to: right, language: 'nl', facts: messageExamples['event-changed'].facts });
    const second = await office.owe({ reader: 'noor', kind: 'event-changed' });
    await office.sender.sweep();
    await desk.tell(second, 'temporary');
    await desk.tell(first, 'permanent');
    expect(await marks()).toMatchObject([{ reader: 'noor', how: 'temporary', mails: [second] }]);
    expect(await office.todos()).toMatchObject([{ subject: second }]);
  });

  test('is red no more when a later mail arrives, whatever order that is told in', async () => {
    const orders = permutationsOf(['first bounced', 'second delivered'] as const);
    for (const order of orders) {
      open();
      const first = await sentTo('noor');
      later(5);
      const second = await sentTo('noor', 'event-changed');
      for (const told of order) {
        await (told === 'first bounced' ? desk.tell(first, 'temporary') : desk.tell(second, 'delivered'));
        later(1);
      }
      expect((await office.mail(first)).state).toBe('bounced');
      expect(await marks(), order.join()).toEqual([]);
      expect(await office.todos(), order.join()).toEqual([]);
    }
  });

  test('stays red when it is an earlier mail that arrived', async () => {
    const first = await sentTo('noor');
    later(5);
    const second = await sentTo('noor', 'event-changed');
    await desk.tell(second, 'temporary');
    await desk.tell(first, 'delivered');
    expect(await marks()).toMatchObject([{ reader: 'noor', mails: [second] }]);
    expect(await office.todos()).toMatchObject([{ kind: 'mail-bounced', subject: second }]);
  });

  test('is one row for one reader, with every mail that did not arrive, and one press of another room clears them', async () => {
    const first = await sentTo('noor');
    later(5);
    const second = await sentTo('noor', 'event-changed');
    // Told the other way round: the row shows the later mail.
    await desk.tell(second, 'permanent');
    await desk.tell(first, 'temporary');
    const [mark] = await marks();
    expect(mark).toMatchObject({ how: 'permanent', mails: [second, first], owedAt: office.clock.now });
    expect(await office.todos()).toHaveLength(2);
    const tables = { outbox: 'outbox', todo: 'todo' };
    if (mark === undefined) throw new Error('There is no mark');
    const corrected = addressCorrected(tables, about, mark, organisation);
    expect((await database.transact(corrected)).is).toBe('written');
    expect(await marks()).toEqual([]);
    expect(await office.todos()).toEqual([]);
  });

  test('of a sign-in keeps its address from other mails, asks nobody and marks no row', async () => {
    office.rooms.facts = () => ({
      to: address,
      language: 'nl',
      facts: { ...messageExamples['sign-in'].facts, expiresAt: addHours(monday, 1) },
    });
    const id = await office.owe({ kind: 'sign-in', subject: 'sign_1', reader: 'sign_1' });
    await office.sender.sweep();
    await desk.tell(id, 'permanent');
    expect((await office.mail(id)).state).toBe('bounced');
    expect(await office.todos()).toEqual([]);
    expect(await suppressed()).toBe('bounced');
  });

  test('says nothing of its reader in the log', async () => {
    const id = await sentTo('noor');
    await desk.tell(id, 'permanent');
    expect(office.logged.join('\n')).not.toContain(address);
    expect(office.logged.at(-1)).toContain('"what":"mail-bounced"');
  });

  test('T12: keeps no address in clear outside the mail itself', async () => {
    const id = await sentTo('noor');
    await desk.tell(id, 'permanent');
    const others = await Promise.all(
      [`suppressed#${hash}`, `bounced#${about}`, 'news#msg_1'].map((of) =>
        database.query({ in: 'outbox', of, limit: 9 }),
      ),
    );
    expect(others.map(({ items }) => items.length)).toEqual([1, 1, 1]);
    expect(JSON.stringify(others)).not.toContain(address.split('@')[0]);
  });
});

describe('News in any order', () => {
  const tellings: readonly Told[] = ['sent', 'delivered', 'permanent', 'complained'];
  const subsets = Array.from({ length: 2 ** tellings.length - 1 }, (_, mask) =>
    tellings.filter((_one, bit) => ((mask + 1) >> bit) % 2 === 1),
  );

  test.each(subsets.map((told) => ({ told, name: told.join(', ') })))(
    'every order of $name, each told twice, ends the same',
    async ({ told }) => {
      const ends = new Set<string>();
      for (const order of permutationsOf(told)) {
        open();
        const id = await sentTo('noor');
        for (const one of order) {
          const copy = desk.sign(eventOf(id, one));
          expect((await desk.post(copy)).status).toBe(200);
          expect((await desk.post(copy)).status).toBe(200);
        }
        const { state } = await office.mail(id);
        ends.add(JSON.stringify({ state, suppressed: await suppressed() }));
      }
      const furthest = told.at(-1);
      const state = furthest === 'permanent' ? 'bounced' : furthest;
      const because = { permanent: 'bounced', complained: 'complained' }[furthest as 'permanent' | 'complained'];
      expect([...ends]).toEqual([JSON.stringify({ state, suppressed: because })]);
    },
  );

  test('all at once: each is heard, and the furthest holds', async () => {
    const id = await sentTo('noor');
    const answers = await Promise.all(
      [...tellings, ...tellings].map(async (told) => (await desk.tell(id, told)).status),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await office.mail(id)).toMatchObject({ state: 'complained' });
  });

  test('that could not be written is told again, and counts once', async () => {
    const id = await sentTo('noor');
    for (const when of ['before', 'after'] as const) {
      const breaking = {
        ...database,
        transact: async (writes: Parameters<Database['transact']>[0]) => {
          if (when === 'after') await database.transact(writes);
          throw Object.assign(new Error('reset'), { name: 'ECONNRESET' });
        },
      };
      const copy = desk.sign(eventOf(id, 'permanent'), 'msg_same');
      expect((await newsDesk(office, breaking).post(copy)).status).toBe(503);
      if (when === 'before') expect((await office.mail(id)).state).toBe('sent');
    }
    expect((await desk.post(desk.sign(eventOf(id, 'permanent'), 'msg_same'))).status).toBe(200);
    expect((await office.mail(id)).state).toBe('bounced');
    expect(await office.todos()).toHaveLength(1);
    expect(await marks()).toMatchObject([{ mails: [id] }]);
  });
});

describe('An address that takes no mail', () => {
  const bounce = async () => {
    const id = await sentTo('noor');
    await desk.tell(id, 'permanent');
    return id;
  };

  test('gets no later mail: that is kept back, its row is red and a person is asked', async () => {
    await bounce();
    later(5);
    const second = await sentTo('noor', 'event-changed');
    expect(office.provider.postings).toHaveLength(1);
    expect(await office.mail(second)).toMatchObject({ state: 'suppressed', because: 'bounced', suppression: hash });
    expect((await office.mail(second)).to).toBeUndefined();
    expect(await office.todos()).toMatchObject([
      { kind: 'mail-bounced' },
      { kind: 'mail-suppressed', subject: second, event: slug, reader: 'noor' },
    ]);
    expect(await marks()).toMatchObject([{ how: 'suppressed', mails: [expect.any(String), second] }]);
    // No second attempt, and no alarm: a person knows.
    later(60);
    await office.sender.sweep();
    expect(office.provider.postings).toHaveLength(1);
  });

  test('is known by its hash at other events and with other readers too', async () => {
    await bounce();
    const elsewhere = await office.owe({ reader: 'jan', subject: 'elders' });
    await office.sender.sweep();
    expect((await office.mail(elsewhere)).state).toBe('suppressed');
    expect(await bouncedOf(database, 'outbox', 'event#elders')).toMatchObject([{ reader: 'jan', how: 'suppressed' }]);
  });

  test('is not another address', async () => {
    await bounce();
    office.rooms.facts = () => ({
      to: 'jan@bewoners.example',
      language: 'nl',
      facts: messageExamples['seat-reserved'].facts,
    });
    const id = await office.owe({ reader: 'jan' });
    await office.sender.sweep();
    expect((await office.mail(id)).state).toBe('sent');
  });

  test('still gets a sign-in and word of somebody’s access: nobody could be told that they were kept back', async () => {
    await bounce();
    office.rooms.facts = ({ kind }) => ({
      to: address,
      language: 'nl',
      facts:
        kind === 'sign-in'
          ? { ...messageExamples['sign-in'].facts, expiresAt: addHours(monday, 1) }
          : messageExamples['access-given'].facts,
    });
    const ids = [
      await office.owe({ kind: 'sign-in', subject: 'sign_1', reader: 'sign_1' }),
      await office.owe({ kind: 'access-given', subject: 'person_1', reader: 'person_1', about: 'person' }),
    ];
    await office.sender.sweep();
    for (const id of ids) expect((await office.mail(id)).state).toBe('sent');
  });

  test('a temporary bounce keeps nothing back', async () => {
    await desk.tell(await sentTo('noor'), 'temporary');
    expect((await office.mail(await sentTo('noor', 'event-changed'))).state).toBe('sent');
  });

  test('whoever calls a mail unwanted gets no more', async () => {
    const first = await sentTo('noor');
    await desk.tell(first, 'complained');
    expect(await suppressed()).toBe('complained');
    // The mail itself arrived: the question comes with the first that does not go.
    expect(await office.todos()).toEqual([]);
    const second = await sentTo('noor', 'event-changed');
    expect(await office.mail(second)).toMatchObject({ state: 'suppressed', because: 'complained' });
    expect(await office.todos()).toMatchObject([{ kind: 'mail-suppressed', subject: second }]);
  });

  test('gets mail again once a person lifted it; the questions and acts say who', async () => {
    const id = await bounce();
    const record = await office.mail(id);
    const actor = { is: 'organiser', person: 'person_hanna', organisation } as const;
    const lifts = record.suppression ?? '';
    expect((await office.store.lookedAt(record, { actor, organisation, lifts, now: office.clock.now })).is).toBe(
      'written',
    );
    expect(await suppressed()).toBeUndefined();
    expect(await office.todos()).toEqual([]);
    expect((await office.mail(await sentTo('noor', 'event-changed'))).state).toBe('sent');
    const acts = { in: 'outbox', of: mailKey(id).of, item: { startsWith: 'act#' }, limit: 9 };
    expect((await database.query(acts)).items).toMatchObject([{ act: 'lifted', actor: 'person_hanna' }]);
  });

  test('is known for two years, also where the table has not let go of it yet', async () => {
    await bounce();
    at(addHours(monday, 729 * 24));
    expect(await suppressed()).toBe('bounced');
    at(addHours(monday, 731 * 24));
    expect(await suppressed()).toBeUndefined();
  });

  test('a mail that was tried before its address bounced is tried no more; what the provider took of it after all is told', async () => {
    office.provider.mode('lost');
    const id = await office.owe({ reader: 'noor' });
    await office.sender.sweep();
    const other = await office.owe({ reader: 'noor', generation: 2 });
    office.provider.mode('ok');
    await office.sender.sendNow([await office.mail(other)]);
    await desk.tell(other, 'permanent');
    later(10);
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'suppressed', because: 'bounced', attempts: 1 });
    expect(office.provider.postings.filter((posting) => posting.id === id)).toHaveLength(1);
    const asked = async () => (await office.todos()).filter(({ subject }) => subject === id).map(({ kind }) => kind);
    expect(await asked()).toEqual(['mail-suppressed']);
    await desk.tell(id, 'delivered');
    expect((await office.mail(id)).state).toBe('delivered');
    expect(await asked()).toEqual([]);
  });
});
