import { describe, expect, test } from 'vitest';
import { addHours, addMinutes, type Instant } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { MailFacts } from '../../../functions/follow-ups/core/mail-facts.ts';
import { messageExamples } from '../../support/examples/messages.ts';
import { address, postOffice } from './post-office.ts';

/** A Monday: the evening is on Wednesday at half past five. */
const evening = '2019-05-20T18:59:00.000Z';
const night = '2019-05-20T20:30:00.000Z';
const morning = '2019-05-21T06:00:00.000Z';
const startsAt = '2019-05-22T15:30:00.000Z';

const factsOf = (kind: MessageKind): MailFacts => ({ to: address, language: 'nl', facts: messageExamples[kind].facts });
const reminderOf = (event: { readonly startsAt?: Instant; readonly version?: number } = {}): MailFacts => {
  const { facts } = messageExamples['event-reminder'];
  return { to: address, language: 'nl', facts: { ...facts, event: { ...facts.event, startsAt, ...event } } };
};

/** The same mail of an event that has moved on since. */
const versioned = (kind: 'seat-reserved' | 'event-changed' | 'place-released', version: number): MailFacts => {
  const { facts } = messageExamples[kind];
  return { to: address, language: 'nl', facts: { ...facts, event: { ...facts.event, version } } };
};

const opened = (now: Instant, kind: MessageKind = 'event-reminder') => {
  const office = postOffice(memoryDatabase());
  office.clock.now = now;
  office.rooms.facts = () => (kind === 'event-reminder' ? reminderOf() : factsOf(kind));
  const late = () => office.logged.filter((line) => line.includes('mail-late'));
  return { ...office, late };
};

describe('a mail that was planned', () => {
  test('waits for the morning: not tried, not counted, not late, by stream or by sweep', async () => {
    const office = opened(night);
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sendNow([await office.mail(id)]);
    expect(await office.mail(id)).toMatchObject({ state: 'pending', attempts: 0, dueAt: morning });
    office.later(30);
    await office.sender.sweep();
    office.clock.now = addMinutes(morning, -1);
    await office.sender.sweep();
    expect(office.provider.postings).toHaveLength(0);
    expect(await office.mail(id)).not.toHaveProperty('firstTriedAt');
    office.clock.now = morning;
    await office.sender.sweep();
    expect(office.provider.mails()).toHaveLength(1);
    expect(await office.mail(id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(office.late()).toEqual([]);
  });

  test('says in the morning what holds then', async () => {
    const office = opened(night);
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    office.rooms.facts = () => ({ skipped: 'gone' });
    office.clock.now = morning;
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'skipped', because: 'gone' });
  });

  test('is late only when the morning went by', async () => {
    const office = opened(night);
    office.provider.mode('429');
    await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    office.clock.now = morning;
    await office.sender.sweep();
    expect(office.late()).toEqual([]);
    office.clock.now = addMinutes(morning, 12);
    await office.sender.sweep();
    expect(office.late()).toHaveLength(1);
  });

  test('that was tried before the night goes on being tried', async () => {
    const office = opened(evening);
    office.provider.mode('500');
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    office.provider.mode('ok');
    office.clock.now = night;
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('goes once, whoever held it beside whom', async () => {
    const office = opened(night);
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    const record = await office.mail(id);
    await Promise.all([1, 2, 3].map(() => office.senderOver().sendNow([record])));
    office.clock.now = morning;
    await Promise.all([1, 2, 3].map(() => office.senderOver().sweep()));
    expect(office.provider.postings).toHaveLength(1);
  });
});

describe('what goes at night', () => {
  test.each<MessageKind>(['seat-reserved', 'place-released', 'milestone-public', 'sign-in'])('%s', async (kind) => {
    const office = opened(night, kind);
    const { facts } = messageExamples['sign-in'];
    if (kind === 'sign-in') {
      office.rooms.facts = () => ({
        to: address,
        language: 'nl',
        facts: { ...facts, expiresAt: addMinutes(night, 10) },
      });
    }
    const id = await office.owe({ reader: 'noor', kind });
    await office.sender.sweep();
    expect((await office.mail(id)).state).toBe('sent');
  });

  test('that an event is off, when it begins within thirty-six hours; else in the morning', async () => {
    const office = opened(night, 'event-cancelled');
    const far = await office.owe({ reader: 'noor', kind: 'event-cancelled' });
    await office.sender.sweep();
    expect(await office.mail(far)).toMatchObject({ state: 'pending', dueAt: morning });
    office.clock.now = '2019-05-21T20:30:00.000Z';
    const soon = await office.owe({ reader: 'yusuf', kind: 'event-cancelled' });
    await office.sender.sendNow([await office.mail(soon)]);
    expect((await office.mail(soon)).state).toBe('sent');
  });
});

describe('never stale', () => {
  test('T6 a reminder that would arrive after the start is skipped, at night already', async () => {
    const office = opened(night);
    office.rooms.facts = () => reminderOf({ startsAt: '2019-05-21T05:30:00.000Z' });
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'skipped', because: 'too-late' });
  });

  test('T6 one that was tried and never taken is skipped once it has begun', async () => {
    const office = opened('2019-05-22T08:00:00.000Z');
    office.provider.mode('500');
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    office.provider.mode('ok');
    office.clock.now = startsAt;
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'skipped', because: 'too-late' });
    expect(office.provider.mails()).toHaveLength(0);
  });

  test.each<[string, MailFacts]>([
    ['moved', reminderOf({ version: 9 })],
    ['called off, or reminded of since', { skipped: 'gone' }],
  ])('T6 one whose event was %s between two attempts does not say what held before', async (_, facts) => {
    const office = opened('2019-05-20T08:00:00.000Z');
    office.provider.mode('500');
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    office.provider.mode('ok');
    office.rooms.facts = () => facts;
    office.later(5);
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'skipped', because: 'gone' });
    expect(office.provider.mails()).toHaveLength(0);
  });

  test.each<[string, MessageKind, MailFacts, string]>([
    ['a place that was given up', 'seat-reserved', { skipped: 'gone' }, 'skipped'],
    [
      'a place whose event moved: the mail about that tells when',
      'seat-reserved',
      versioned('seat-reserved', 9),
      'skipped',
    ],
    ['a move before the last one', 'event-changed', versioned('event-changed', 9), 'skipped'],
    ['a letter before the event was called off', 'organiser-mail', { skipped: 'gone' }, 'skipped'],
    [
      'a place given up before the event moved: nobody tells it again',
      'place-released',
      versioned('place-released', 9),
      'sent',
    ],
  ])('T6 tried and not taken, of %s', async (_, kind, facts, state) => {
    const office = opened('2019-05-20T08:00:00.000Z', kind);
    office.provider.mode('500');
    const id = await office.owe({ reader: 'noor', kind });
    await office.sender.sweep();
    office.provider.mode('ok');
    office.rooms.facts = () => facts;
    office.later(5);
    await office.sender.sweep();
    expect((await office.mail(id)).state).toBe(state);
    expect(office.provider.mails()).toHaveLength(state === 'sent' ? 1 : 0);
  });

  test('what to expect of an event is told only while it is not over, and asked only while it can be answered', async () => {
    const { event } = messageExamples['seat-reserved'].facts;
    for (const [kind, at, state] of [
      ['seat-reserved', addMinutes(event.endsAt, -1), 'sent'],
      ['seat-reserved', event.endsAt, 'skipped'],
      ['event-changed', event.endsAt, 'skipped'],
      ['invitation-moved', event.startsAt, 'skipped'],
      ['invitation', messageExamples.invitation.facts.by, 'skipped'],
      ['place-released', event.endsAt, 'sent'],
    ] as const) {
      const office = opened(at, kind);
      const id = await office.owe({ reader: 'noor', kind });
      await office.sender.sweep();
      expect([kind, (await office.mail(id)).state]).toEqual([kind, state]);
    }
  });

  test('T5 one that still holds goes out as its first claim wrote it', async () => {
    const office = opened('2019-05-20T08:00:00.000Z');
    office.provider.mode('500');
    const id = await office.owe({ reader: 'noor', kind: 'event-reminder' });
    await office.sender.sweep();
    office.provider.mode('ok');
    office.rooms.facts = () => ({ ...reminderOf(), to: 'elders@example.nl' });
    office.later(5);
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'sent', to: address, attempts: 2 });
  });

  test('an invitation is brought to mind only while it can be answered', async () => {
    const { facts } = messageExamples['invitation-reminder'];
    const office = opened('2019-05-20T08:00:00.000Z', 'invitation-reminder');
    office.rooms.facts = () => ({ to: address, language: 'nl', facts: { ...facts, by: office.clock.now } });
    const id = await office.owe({ reader: 'inv_1', kind: 'invitation-reminder' });
    await office.sender.sweep();
    expect(await office.mail(id)).toMatchObject({ state: 'skipped', because: 'too-late' });
  });

  test('a kit is told of as tomorrow’s on the day before only', async () => {
    const { facts } = messageExamples['kit-tomorrow'];
    const [slot] = facts.slots;
    if (slot === undefined) throw new Error('No slot');
    // It begins at seven.
    const at = addHours(slot.startsAt, -19);
    for (const [now, state] of [
      [at, 'sent'],
      [addHours(at, 24), 'skipped'],
    ] as const) {
      const office = opened(now, 'kit-tomorrow');
      const id = await office.owe({ reader: 'prs_1', kind: 'kit-tomorrow', about: 'kit', subject: 'ord_1' });
      await office.sender.sweep();
      expect((await office.mail(id)).state).toBe(state);
    }
  });
});
