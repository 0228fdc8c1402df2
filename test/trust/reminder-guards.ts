import type { Guard } from './guards.ts';

const planning = {
  file: 'functions/events/core/reminders.ts',
  tests: ['test/functions/events/core/reminders.test.ts'],
};
const doing = { file: 'functions/rsvps/duties.ts', tests: ['test/functions/rsvps/reminding.test.ts'] };
const rounds = {
  file: 'functions/rsvps/core/round.ts',
  tests: ['test/functions/rsvps/core/round.test.ts', 'test/functions/rsvps/reminding.test.ts'],
};
const sending = { file: 'functions/follow-ups/sender.ts', tests: ['test/functions/follow-ups/quiet-hours.test.ts'] };
const waiting = {
  file: 'functions/follow-ups/core/quiet-hours.ts',
  tests: ['test/functions/follow-ups/core/quiet-hours.test.ts'],
};
const stale = {
  file: 'functions/follow-ups/core/message.ts',
  tests: ['test/functions/follow-ups/quiet-hours.test.ts'],
};

/** What keeps a reminder true to its event, once, and out of the night. */
export const reminderGuards: readonly Guard[] = [
  {
    ...planning,
    name: 'T6 reminders: none comes once it has begun',
    text: "'instant' in moment && moment.instant < startsAt",
    instead: "'instant' in moment",
  },
  {
    ...planning,
    name: 'T6 reminders: a moment that has passed is skipped',
    text: 'const due = moved.filter(({ at }) => at > now);',
    instead: 'const due = moved;',
  },
  {
    ...planning,
    name: 'T6 reminders: a cancelled event has none',
    text: "const after = event.state === 'published' ? remindersOf(event) : [];",
    instead: 'const after = remindersOf(event);',
  },
  {
    ...planning,
    name: 'reminders: one that is under way is left alone',
    text: 'before.find((one) => one.days === days)?.at !== at',
    instead: 'true',
  },
  {
    ...planning,
    name: 'T6 reminders: what was owed of an event that is off or has begun goes no more',
    text: "if (event.state !== 'published' || event.startsAt <= now) return 'none';",
    instead: '',
  },
  {
    ...planning,
    name: 'T6 reminders: what was owed before the event was put off goes no more',
    text: 'const come = remindersOf(event).filter(({ at }) => at <= now);',
    instead: 'const come = remindersOf(event);',
  },
  {
    file: 'functions/events/actions.ts',
    tests: ['test/functions/rsvps/reminding.test.ts'],
    name: 'reminders: of two that pile up only the latest goes',
    text: 'return later.every((duty) => duty === undefined);',
    instead: 'return later.length >= 0;',
  },
  {
    file: 'functions/events/store.ts',
    tests: ['test/functions/events/reminding.test.ts'],
    name: 'T6 reminders: they move with the event',
    text: '      ...reminding(event, was, now),\n',
    instead: '',
  },
  {
    ...doing,
    name: 'T4 reminders: only who has a place is told of one',
    text: ".filter((rsvp) => rsvp.state === 'seated')",
    instead: '',
  },
  {
    ...doing,
    name: 'T6 reminders: the event is looked at before each page',
    text: 'found === undefined || !(await events.reminds(found.event, duty.days, now))',
    instead: 'found === undefined',
  },
  {
    ...rounds,
    name: 'reminders: who was asked within a day is left in peace',
    text: "!(what === 'reminder' && version !== undefined && askedSince(addHours(at, -hoursInPeace), invitation)) &&",
    instead: '',
  },
  {
    file: 'functions/rsvps/inviting.ts',
    tests: ['test/functions/rsvps/reminding.test.ts'],
    name: 'reminders: nobody is asked for an answer after closing',
    text: 'found.invites !== true || closesAt <= now',
    instead: 'found.invites !== true',
  },
  {
    file: 'functions/rsvps/inviting.ts',
    tests: ['test/functions/rsvps/reminding.test.ts'],
    name: 'T5 reminders: that to the invited is told apart by their own count of mails',
    text: 'const number = isNews(round.what) ? round.version : undefined;',
    instead: 'const number = round.version;',
  },
  {
    file: 'functions/rsvps/actions.ts',
    tests: ['test/functions/rsvps/reminding.test.ts'],
    name: 'T6 reminders: the sender is told when one no longer holds',
    text: '!(await events.reminds(event, events.daysOfReminder(mail.generation), now))',
    instead: '(false as boolean)',
  },
  {
    ...sending,
    name: 'quiet hours: what was planned waits for the morning',
    text: 'const until = content.frozen === undefined ? undefined : waitsUntil(content.message, now);',
    instead: 'const until = undefined as Instant | undefined;',
  },
  {
    ...sending,
    name: 'quiet hours: what was tried before the night goes on being tried',
    text: 'const until = content.frozen === undefined ? undefined : waitsUntil(content.message, now);',
    instead: 'const until = waitsUntil(content.message, now);',
  },
  {
    ...sending,
    name: 'quiet hours: what waited is late only from the morning on',
    text: 'since = record?.heldUntil ?? record?.owedAt ?? since;',
    instead: 'since = record?.owedAt ?? since;',
  },
  {
    ...sending,
    name: 'T6 reminders: one that would arrive after the start is skipped at once',
    text: "isTooLate(content.message, until) ? { is: 'skipped', because: 'too-late' } : { is: 'waits', until }",
    instead: "{ is: 'waits' as const, until }",
  },
  {
    ...sending,
    name: 'T6 reminders: one that was tried is asked about again',
    text: "if ('skipped' in asked) return asked;",
    instead: "if ('skipped' in asked) return { message, to: record.to, language: record.language };",
  },
  {
    ...sending,
    name: 'T6 reminders: one of before a move is not sent again',
    text: 'isToldAnew(record.kind) && !sameEvent(messageOf(record.kind, asked.facts), message)',
    instead: '(false as boolean)',
  },
  {
    file: 'functions/follow-ups/store.ts',
    tests: ['test/functions/follow-ups/quiet-hours.test.ts'],
    name: 'quiet hours: waiting is what makes a mail due in the morning',
    text: 'set: { dueAt: until, heldUntil: until },',
    instead: 'set: { heldUntil: until },',
  },
  {
    ...waiting,
    name: 'quiet hours: a change of what begins soon is told at night',
    text: 'startsOf(message).some((start) => start > now && start <= addHours(now, soonHours)) ? undefined : until',
    instead: 'until',
  },
  {
    ...waiting,
    name: 'quiet hours: who would have come tomorrow hears tonight that it was put off',
    text: "const was = 'was' in facts ? [facts.was.startsAt] : [];",
    instead: 'const was: readonly Instant[] = [];',
  },
  {
    ...waiting,
    name: 'quiet hours: a letter to its own writer goes at once',
    text: "message.kind === 'organiser-mail' && message.facts.link === undefined ? undefined : until",
    instead: 'until',
  },
  {
    ...stale,
    name: 'T6 reminders: none is sent once the event has begun',
    text: 'return facts.event.startsAt <= now;',
    instead: 'return false;',
  },
  {
    ...stale,
    name: 'reminders: nobody is asked for an answer that cannot be given',
    text: 'return facts.by <= now;',
    instead: 'return false;',
  },
  {
    ...stale,
    name: 'kits: "tomorrow" is said on the day before only',
    text: 'return facts.slots.some(({ startsAt }) => localDateOf(startsAt, kitsZone) <= localDateOf(now, kitsZone));',
    instead: 'return false;',
  },
];
