import type { Guard } from './guards.ts';

const tests = ['test/trust/mail-year.test.ts'];
const sender = { file: 'functions/follow-ups/sender.ts', tests };

/** What a year of mail does not get by without: each is missed in the years of `npm test`, which know nothing of how the product keeps its promises. */
export const yearGuards: readonly Guard[] = [
  {
    ...sender,
    name: 'a year: what was planned waits for the morning',
    text: 'const until = content.frozen === undefined ? undefined : waitsUntil(content.message, now);',
    instead: 'const until = undefined as Instant | undefined;',
  },
  {
    ...sender,
    name: 'a year: T6 whoever owes a mail is asked before each attempt',
    text: 'if (tellsOfEvent(message)) {',
    instead: 'if ((false as boolean) && tellsOfEvent(message)) {',
  },
  {
    ...sender,
    name: 'a year: an address that takes no mail gets none',
    text: 'const kept = await keptBack(record, content.to, now);',
    instead: 'const kept = undefined as Awaited<ReturnType<typeof keptBack>>;',
  },
  {
    ...sender,
    name: 'a year: an address that said no gets no more',
    text: "if (await isUnwanted(record, content.message, content.to)) return { is: 'skipped', because: unsubscribed };",
    instead: '',
  },
  {
    file: 'functions/follow-ups/store.ts',
    tests,
    name: 'a year: T5 a mail is claimed only as it was read',
    text: 'const asRead = ({ state, attempts }: MailRecord) => ({ state: { is: state }, attempts: { is: attempts } });',
    instead: 'const asRead = ({ id }: MailRecord) => ({ id: { is: id } });',
  },
  {
    file: 'functions/follow-ups/core/after-attempt.ts',
    tests,
    name: 'a year: T5 what the provider did not answer is tried again',
    text: "return { state: 'pending', dueAt: addMinutes(now, minutes), because: 'unanswered' };",
    instead:
      "return minutes > 0 ? { state: 'uncertain', because: 'unanswered' } : { state: 'failed', because: 'unanswered' };",
  },
  {
    file: 'functions/rsvps/duties.ts',
    tests,
    name: 'a year: T4 only who has a place is reminded of one',
    text: ".filter((rsvp) => rsvp.state === 'seated')",
    instead: ".filter((rsvp) => rsvp.state !== 'seated')",
  },
];
