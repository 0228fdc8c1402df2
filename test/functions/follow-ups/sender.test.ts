import { describe, expect, test } from 'vitest';
import { addHours, addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { type Database, dueIndex } from '#platform/dynamo/port.ts';
import { mailBuckets, mailKey } from '#platform/outbox/owed.ts';
import type { OutgoingMail } from '../../../functions/follow-ups/sender.ts';
import { campaign, messageExamples } from '../../support/examples/messages.ts';
import { address, monday, organisation, postOffice, slug } from './post-office.ts';

const opened = (database: Database = memoryDatabase()) => postOffice(database);

const stillDue = async (database: Database, until: string): Promise<number> => {
  const pages = await Promise.all(
    mailBuckets.map((of) => database.query({ in: 'outbox', index: dueIndex, of, item: { to: until }, limit: 1_000 })),
  );
  return pages.reduce((sum, { items }) => sum + items.length, 0);
};

describe('An owed mail', () => {
  test('goes out once it is owed, to whom the room says, and is recorded as sent', async () => {
    const { owe, mail, sender, provider, clock } = opened();
    const id = await owe({ reader: 'noor' });
    await sender.sendNow([await mail(id)]);
    expect(provider.mails().map(({ mail: { to, subject } }) => ({ to, subject }))).toEqual([
      { to: address, subject: expect.stringContaining('Samen aan de slag') },
    ]);
    const record = await mail(id);
    expect(record).toMatchObject({ state: 'sent', provider: `re_${id}`, sentAt: clock.now, attempts: 1, to: address });
    expect(record.claim).toBeUndefined();
    expect(record.because).toBeUndefined();
  });

  test('is sent by the sweep alone when no stream brought it', async () => {
    const { owe, sender, provider } = opened();
    const ids = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((reader) => owe({ reader })));
    await sender.sweep();
    expect(
      provider
        .mails()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  test('is due from the stream also where this clock runs a little behind the writer’s', async () => {
    const office = opened();
    const id = await office.owe({ reader: 'noor' });
    office.clock.now = '2019-05-20T06:59:59.990Z';
    await office.sender.sendNow([await office.mail(id)]);
    expect((await office.mail(id)).state).toBe('sent');
  });

  test('a call is left for a person', async () => {
    const { owe, mail, sender, provider } = opened();
    const id = await owe({ reader: 'rsvp_1', by: 'call' });
    await sender.sendNow([await mail(id)]);
    await sender.sweep();
    expect((await mail(id)).state).toBe('open');
    expect(provider.postings).toHaveLength(0);
  });

  test('is skipped when what it reports no longer exists, and nobody is bothered', async () => {
    const { owe, mail, sender, provider, rooms, todos } = opened();
    rooms.facts = () => ({ skipped: 'gone' });
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    expect(await mail(id)).toMatchObject({ state: 'skipped', because: 'gone', attempts: 0 });
    expect(provider.postings).toHaveLength(0);
    expect(await todos()).toHaveLength(0);
  });

  test('is skipped when its reader has no address any more', async () => {
    const { owe, mail, sender, rooms } = opened();
    rooms.facts = () => ({ to: undefined, language: 'nl', facts: messageExamples['seat-reserved'].facts });
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    expect(await mail(id)).toMatchObject({ state: 'skipped', because: 'no-address' });
  });

  test('a sign-in that would come too late to be of use is skipped, also at a later attempt', async () => {
    const office = opened();
    const { owe, mail, sender, rooms, provider, later } = office;
    rooms.facts = () => ({ to: address, language: 'nl', facts: messageExamples['sign-in'].facts });
    provider.mode('500');
    const id = await owe({ reader: 'sgn_1', subject: 'sgn_1', kind: 'sign-in' });
    await sender.sweep();
    provider.mode('ok');
    later(8);
    await sender.sweep();
    expect(await mail(id)).toMatchObject({ state: 'skipped', because: 'too-late' });
    expect(provider.mails()).toHaveLength(0);
  });
});

describe('T5: every owed mail is sent once', () => {
  test('two senders that read the same record post it once', async () => {
    const { owe, mail, senderOver, provider } = opened();
    const id = await owe({ reader: 'noor' });
    const record = await mail(id);
    await Promise.all([1, 2, 3, 4].map(() => senderOver().sendNow([record])));
    expect(provider.postings).toHaveLength(1);
    expect((await mail(id)).attempts).toBe(1);
  });

  test('stream and sweep side by side post each mail once', async () => {
    const { owe, mail, senderOver, provider } = opened();
    const ids = await Promise.all(Array.from({ length: 40 }, (_, at) => owe({ reader: `guest-${at}` })));
    const records = await Promise.all(ids.map(mail));
    await Promise.all([senderOver().sendNow(records), senderOver().sweep(), senderOver().sweep()]);
    expect(provider.postings).toHaveLength(40);
    expect(provider.mails()).toHaveLength(40);
  });

  test('a stream record that comes twice is posted once', async () => {
    const { owe, mail, sender, provider } = opened();
    const record = await mail(await owe({ reader: 'noor' }));
    await sender.sendNow([record, record]);
    await sender.sendNow([record]);
    expect(provider.postings).toHaveLength(1);
  });

  test('of two senders that find a lapsed claim one goes on', async () => {
    const { owe, mail, senderOver, provider, store, later, clock } = opened();
    const id = await owe({ reader: 'noor' });
    await store.claim(await mail(id), { token: 'ended', frozen: undefined, now: clock.now });
    later(2);
    const record = await mail(id);
    await Promise.all([senderOver().sendNow([record]), senderOver().sendNow([record])]);
    expect(provider.postings).toHaveLength(1);
  });

  test('a claim is not taken over by who read the mail before a slow sender finished it', async () => {
    const { owe, mail, sender, provider, store, later, clock } = opened();
    const id = await owe({ reader: 'noor' });
    await store.claim(await mail(id), { token: 'slow', frozen: undefined, now: clock.now });
    later(2);
    const seen = await mail(id);
    await store.settleClaimed(id, 'slow', { state: 'sent', provider: 're_slow' }, clock.now);
    await sender.sendNow([seen]);
    expect(provider.postings).toHaveLength(0);
    expect(await mail(id)).toMatchObject({ state: 'sent', provider: 're_slow' });
  });

  test('an outcome counts only for who holds the claim', async () => {
    const { owe, mail, store, later, clock } = opened();
    const id = await owe({ reader: 'noor' });
    await store.claim(await mail(id), { token: 'slow', frozen: undefined, now: clock.now });
    later(2);
    await store.claim(await mail(id), { token: 'next', frozen: undefined, now: clock.now });
    await store.settleClaimed(id, 'slow', { state: 'failed', because: 'x' }, clock.now);
    await store.waitAgain(id, 'slow', { dueAt: clock.now, because: 'unanswered' });
    expect(await mail(id)).toMatchObject({ state: 'sending', claim: 'next' });
  });

  test('a claim whose answer was lost and that was asked again is still ours', async () => {
    const { owe, mail, store, clock } = opened();
    const record = await mail(await owe({ reader: 'noor' }));
    expect(await store.claim(record, { token: 'mine', frozen: undefined, now: clock.now })).toBe('claimed');
    expect(await store.claim(record, { token: 'mine', frozen: undefined, now: clock.now })).toBe('claimed');
    expect(await store.claim(record, { token: 'other', frozen: undefined, now: clock.now })).toBe('lost');
  });

  test('nobody posts a mail without a claim on it: while one sender waits for its answer the others do nothing', async () => {
    const office = opened();
    const id = await office.owe({ reader: 'noor' });
    const during: string[] = [];
    office.provider.beforeAnswer(async () => {
      during.push((await office.mail(id)).state);
      await office.senderOver().sweep();
    });
    await office.sender.sweep();
    expect(during).toEqual(['sending']);
    expect(office.provider.postings).toHaveLength(1);
  });

  test('a lost answer: the same key and the same bytes, so that the provider has one mail', async () => {
    const { owe, mail, sender, provider, later } = opened();
    provider.mode('lost');
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    expect(await mail(id)).toMatchObject({ state: 'pending', because: 'unanswered' });
    provider.mode('ok');
    later(1);
    await sender.sweep();
    expect(provider.postings.map(({ id: key }) => key)).toEqual([id, id]);
    expect(provider.postings[0]?.bytes).toBe(provider.postings[1]?.bytes);
    expect(provider.mails()).toHaveLength(1);
    expect((await mail(id)).state).toBe('sent');
  });

  test('facts are those of the first claim: what changed since comes in a mail of its own', async () => {
    const { owe, mail, sender, provider, rooms, later } = opened();
    provider.mode('500');
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    rooms.facts = () => ({
      to: 'elsewhere@example.nl',
      language: 'en',
      facts: messageExamples['place-promoted'].facts,
    });
    provider.mode('ok');
    later(1);
    await sender.sweep();
    expect(rooms.asked).toEqual([id, id]);
    expect(provider.mails()[0]?.mail.to).toBe(address);
    expect(await mail(id)).toMatchObject({ language: 'nl', templateVersion: 1 });
  });

  test('a process that ends between claim and sending: the mail goes out when the claim has lapsed', async () => {
    const { owe, mail, sender, senderOver, provider, later } = opened();
    const id = await owe({ reader: 'noor' });
    const ends = new Promise<never>(() => {});
    void senderOver({ post: () => ends }).sendNow([await mail(id)]);
    await expect.poll(async () => (await mail(id)).state).toBe('sending');
    later(1);
    await sender.sweep();
    expect(provider.mails()).toHaveLength(0);
    later(1);
    await sender.sweep();
    expect(provider.mails()).toHaveLength(1);
    expect((await mail(id)).state).toBe('sent');
  });

  test('after 23 hours of silence it is uncertain, and a person is asked', async () => {
    const { owe, mail, sender, provider, todos, logged, clock } = opened();
    provider.mode('lost');
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    clock.now = addHours(monday, 23);
    provider.mode('ok');
    await sender.sweep();
    expect(provider.postings).toHaveLength(1);
    expect(await mail(id)).toMatchObject({ state: 'uncertain', because: 'unanswered' });
    expect(await todos()).toEqual([
      { kind: 'mail-uncertain', subject: id, organisation, event: slug, reader: 'noor', since: clock.now },
    ]);
    expect(logged.filter((line) => line.includes('"what":"mail-uncertain"'))).toHaveLength(1);
  });

  test('is never posted later than 23 hours after the first attempt, however often it is tried', async () => {
    const { owe, mail, sender, provider, later } = opened();
    provider.mode('500');
    const id = await owe({ reader: 'noor' });
    for (let minutes = 0; minutes < 25 * 60; minutes += 5) {
      const before = provider.postings.length;
      await sender.sweep();
      if (minutes >= 23 * 60) expect(provider.postings).toHaveLength(before);
      later(5);
    }
    expect((await mail(id)).state).toBe('uncertain');
  });

  test('a mail whose bytes the provider knows otherwise is uncertain at once', async () => {
    const { owe, mail, sender, senderOver, provider, later, todos } = opened();
    provider.mode('lost');
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    provider.mode('ok');
    later(1);
    const other = (): OutgoingMail => ({
      to: address,
      subject: 'Nieuw sjabloon',
      html: '',
      text: '',
      replyTo: '',
      headers: {},
      attachments: [],
    });
    await senderOver({ parts: { render: other } }).sweep();
    expect(await mail(id)).toMatchObject({ state: 'uncertain', because: 'other-content' });
    expect(provider.mails()).toHaveLength(1);
    expect(await todos()).toHaveLength(1);
  });

  test('an address that is refused ends as failed in front of a person; a sign-in only in the log', async () => {
    const { owe, mail, sender, provider, rooms, todos, logged } = opened();
    provider.mode('refuse');
    rooms.facts = ({ kind }) => ({
      to: address,
      language: 'nl',
      facts: kind === 'sign-in' ? messageExamples['sign-in'].facts : messageExamples['seat-reserved'].facts,
    });
    const id = await owe({ reader: 'noor' });
    await owe({ reader: 'sgn_1', subject: 'sgn_1', kind: 'sign-in' });
    await sender.sweep();
    expect(await mail(id)).toMatchObject({ state: 'failed', because: 'validation_error' });
    expect(await todos()).toMatchObject([{ kind: 'mail-failed', subject: id }]);
    expect(logged.filter((line) => line.includes('"what":"mail-failed"'))).toHaveLength(2);
  });

  test('one about a campaign waits for the people of its organisation, under the name of the campaign', async () => {
    const { owe, mail, sender, provider, rooms, todos, clock } = opened();
    provider.mode('refuse');
    rooms.facts = () => ({ to: address, language: 'nl', facts: messageExamples['signature-recorded'].facts });
    const about = { kind: 'signature-recorded', about: 'campaign' } as const;
    const id = await owe({ ...about, reader: 'GM0794~b1946ac92492d234', subject: campaign.slug });
    await owe({ ...about, reader: 'GM0794~b1946ac92492d234', subject: 'campaign-of-others' });
    await sender.sweep();
    expect(await mail(id)).toMatchObject({ state: 'failed', about: `campaign#${campaign.slug}` });
    expect(await todos()).toEqual([
      {
        kind: 'mail-failed',
        subject: id,
        organisation,
        campaign: campaign.slug,
        reader: 'GM0794~b1946ac92492d234',
        since: clock.now,
      },
    ]);
  });

  test('a mail that cannot be made gives way to others and ends in front of a person', async () => {
    const { owe, mail, sender, provider, rooms, clock } = opened();
    rooms.facts = ({ reader }) => {
      if (reader === 'broken') throw new Error('no such room');
      return { to: address, language: 'nl', facts: messageExamples['seat-reserved'].facts };
    };
    const broken = await owe({ reader: 'broken' });
    await owe({ reader: 'noor' });
    await sender.sweep();
    expect(provider.mails()).toHaveLength(1);
    expect(await mail(broken)).toMatchObject({ state: 'pending', because: 'not-made', dueAt: addMinutes(monday, 1) });
    clock.now = addHours(monday, 23);
    await sender.sweep();
    expect(await mail(broken)).toMatchObject({ state: 'failed', because: 'not-made' });
  });

  test('a wrong key of ours fails no mail: all go when it is right', async () => {
    const { owe, sender, provider, later } = opened();
    provider.mode('not-ours');
    for (const reader of ['a', 'b', 'c']) await owe({ reader });
    await sender.sweep();
    provider.mode('ok');
    later(60);
    await sender.sweep();
    expect(provider.mails()).toHaveLength(3);
  });
});

describe('A provider that wants a pause', () => {
  const crowd = async (office: ReturnType<typeof opened>, size: number) =>
    Promise.all(Array.from({ length: size }, (_, at) => office.owe({ reader: `guest-${at}` })));

  test('stops the stream at the first 429: no more than one attempt a lane', async () => {
    const office = opened();
    const ids = await crowd(office, 40);
    office.provider.mode('429');
    await office.sender.sendNow(await Promise.all(ids.map(office.mail)));
    expect(office.provider.postings.length).toBeLessThanOrEqual(4);
    const asked = office.provider.postings.length;
    await office.senderOver().sendNow(await Promise.all(ids.map(office.mail)));
    expect(office.provider.postings).toHaveLength(asked);
  });

  test('the sweep waits for retry-after inside its time and then goes on; every mail arrives once', async () => {
    const office = opened();
    await crowd(office, 40);
    office.provider.retryAfter(5);
    let refusals = 0;
    office.provider.modeBy(() => {
      refusals += 1;
      return refusals <= 3 ? '429' : 'ok';
    });
    await office.sender.sweep();
    expect(office.waits).toContain(5_000);
    office.provider.mode('ok');
    office.later(1);
    await office.sender.sweep();
    expect(office.provider.mails()).toHaveLength(40);
  });

  test('a second pause with nothing accepted in between ends the sweep', async () => {
    const office = opened();
    await crowd(office, 40);
    office.provider.retryAfter(1);
    office.provider.mode('429');
    await office.sender.sweep();
    expect(office.provider.postings.length).toBeLessThanOrEqual(8);
    expect(Date.parse(office.clock.now) - Date.parse(monday)).toBeLessThan(5_000);
  });

  test('a pause longer than the run is left to a later one, and a late sweep counts what waits', async () => {
    const office = opened();
    await crowd(office, 10);
    office.provider.retryAfter(1_200);
    office.provider.mode('429');
    await office.sender.sweep();
    const asked = office.provider.postings.length;
    office.later(11);
    await office.senderOver().sweep();
    expect(office.provider.postings).toHaveLength(asked);
    expect(office.waits).toEqual([]);
    expect(office.logged.some((line) => line.includes('"what":"mail-late"'))).toBe(true);
    office.later(10);
    office.provider.mode('ok');
    await office.senderOver().sweep();
    expect(office.provider.mails()).toHaveLength(10);
  });

  test('a shorter pause never shortens a longer one', async () => {
    const { store } = opened();
    await store.pause(addMinutes(monday, 10));
    await store.pause(addMinutes(monday, 1));
    expect(await store.pausedUntil()).toBe(addMinutes(monday, 10));
  });

  test('a provider that is away costs a sweep four attempts, not two hundred', async () => {
    const office = opened();
    await crowd(office, 40);
    office.provider.mode('timeout');
    await office.sender.sweep();
    expect(office.provider.postings.length).toBeLessThanOrEqual(7);
  });

  test('no attempt begins after 36 seconds of a sweep', async () => {
    const office = opened();
    await crowd(office, 40);
    office.provider.beforeAnswer(async () => {
      office.clock.now = new Date(Date.parse(office.clock.now) + 8_000).toISOString();
    });
    await office.sender.sweep();
    expect(Date.parse(office.clock.now) - Date.parse(monday)).toBeLessThanOrEqual(36_000 + 4 * 8_000);
    expect(office.provider.postings.length).toBeLessThan(10);
  });
});

describe('T12: what is kept of a mail', () => {
  test('13 weeks after sending its facts and its address go, and nothing is left to do', async () => {
    const database = memoryDatabase();
    const { owe, mail, sender, clock, provider } = opened(database);
    const id = await owe({ reader: 'noor' });
    await sender.sweep();
    clock.now = addHours(monday, 13 * 7 * 24 - 1);
    await sender.sweep();
    expect((await mail(id)).to).toBe(address);
    clock.now = addHours(monday, 13 * 7 * 24);
    await sender.sweep();
    const record = await mail(id);
    expect(record).toMatchObject({ state: 'sent', sentAt: monday });
    expect(record).not.toHaveProperty('facts');
    expect(record).not.toHaveProperty('to');
    expect(JSON.stringify(await database.get('outbox', mailKey(id)))).not.toContain('noor.van.den.berg');
    expect(await stillDue(database, addHours(clock.now, 1_000_000))).toBe(0);
    expect(provider.mails()).toHaveLength(1);
  });

  test('no log line holds an address, a name or what was typed', async () => {
    const { owe, mail, sender, senderOver, provider, logged, rooms, later } = opened();
    await owe({ reader: 'noor' });
    await sender.sweep();
    for (const mode of ['500', 'lost', '429', 'refuse', 'not-ours'] as const) {
      provider.mode(mode);
      await owe({ reader: `guest-${mode}` });
      await sender.sweep();
      later(31);
    }
    rooms.facts = () => {
      throw new Error(`cannot reach ${address}`);
    };
    await owe({ reader: 'broken' });
    await sender.sweep();
    const post = async () => {
      throw new Error(`cannot reach ${address}`);
    };
    rooms.facts = () => ({ to: address, language: 'nl', facts: messageExamples['seat-reserved'].facts });
    await senderOver({ post }).sendNow([await mail(await owe({ reader: 'thrown' }))]);
    expect(logged.length).toBeGreaterThan(6);
    for (const line of logged) expect(line).not.toMatch(/@example|Noor|Berg|example\.nl/i);
  });
});

describe('Every I/O point of sending, with every fault', () => {
  type Fault = 'fails before' | 'fails after' | 'throttled' | 'repeated' | 'ends before' | 'ends after';
  const faults: readonly Fault[] = [
    'fails before',
    'fails after',
    'throttled',
    'repeated',
    'ends before',
    'ends after',
  ];

  /** A sender whose n-th I/O call meets a fault; after "ends" nothing it does works any more. */
  const faulty = (office: ReturnType<typeof opened>, database: Database, at: number, fault: Fault | undefined) => {
    let calls = 0;
    let ended = false;
    const point = async <T>(act: () => Promise<T>, throttled: () => T): Promise<T> => {
      if (ended) throw new Error('ended');
      const isIt = calls === at;
      calls += 1;
      if (!isIt || fault === undefined) return act();
      if (fault === 'fails before') throw new Error('before');
      if (fault === 'throttled') return throttled();
      if (fault === 'ends before') ended = true;
      if (ended) throw new Error('ended');
      await act();
      if (fault === 'repeated') return act();
      if (fault === 'ends after') ended = true;
      throw new Error('after');
    };
    const refuse = (): never => {
      throw new Error('throttled');
    };
    const conflict = () => ({ is: 'conflict' }) as const;
    const broken: Database = {
      get: (table, key, options) => point(() => database.get(table, key, options), refuse),
      query: (query) => point(() => database.query(query), refuse),
      write: (write) => point(() => database.write(write), conflict),
      transact: (writes) => point(() => database.transact(writes), conflict),
    };
    const post = (mail: OutgoingMail, id: string) =>
      point(
        () => office.provider.post(mail, id),
        () => ({ is: 'rate-limited', afterSeconds: 1 }) as const,
      );
    const facts = { to: address, language: 'nl', facts: messageExamples['seat-reserved'].facts } as const;
    const factsFor = () => point(async () => facts, refuse);
    return { sender: office.senderOver({ database: broken, post, parts: { factsFor } }), calls: () => calls };
  };

  const run = async (at: number, fault: Fault | undefined, entry: 'stream' | 'sweep') => {
    const database = memoryDatabase();
    const office = opened(database);
    const id = await office.owe({ reader: 'noor' });
    const { sender, calls } = faulty(office, database, at, fault);
    const entered = entry === 'sweep' ? sender.sweep() : sender.sendNow([await office.mail(id)]);
    await entered.catch(() => undefined);
    for (let minute = 0; minute < 6; minute += 1) {
      office.later(1);
      await office.senderOver().sweep();
    }
    return { calls: calls(), record: await office.mail(id), provider: office.provider };
  };

  for (const entry of ['stream', 'sweep'] as const) {
    test(`${entry}: after the sweep the reader has one mail, under one key, with the same bytes`, async () => {
      const { calls } = await run(-1, undefined, entry);
      expect(calls).toBeGreaterThanOrEqual(entry === 'stream' ? 5 : 9);
      for (let at = 0; at < calls; at += 1) {
        for (const fault of faults) {
          const { record, provider } = await run(at, fault, entry);
          const where = `${fault} at ${at}`;
          expect(record.state, where).toBe('sent');
          expect(provider.mails(), where).toHaveLength(1);
          expect(new Set(provider.postings.map(({ bytes }) => bytes)).size, where).toBe(1);
        }
      }
    });
  }
});
