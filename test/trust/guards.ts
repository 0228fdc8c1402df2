/**
 * Each condition that keeps a promise, by the text it stands in. `npm run guards` takes them out one by one, in a copy, and runs the tests: a guard
 * whose absence no test notices guards nothing. `text` stands exactly once in its file.
 */
export type Guard = {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly instead: string;
  /** The tests that have to notice. */
  readonly tests: readonly string[];
};

const seats = { file: 'functions/events/store.ts', tests: ['test/functions/events/seats.test.ts'] };
const places = { file: 'functions/rsvps/store.ts', tests: ['test/functions/rsvps/store.test.ts'] };
const deciding = (file: string) => ({
  file: `functions/rsvps/core/${file}.ts`,
  tests: ['test/functions/rsvps/actions.test.ts', 'test/functions/rsvps/core'],
});

const sending = { file: 'functions/follow-ups/store.ts', tests: ['test/functions/follow-ups/sender.test.ts'] };
const stack = {
  file: 'functions/platform/http/stack.ts',
  tests: ['test/functions/rsvps/http.test.ts', 'test/functions/accounts/http.test.ts', 'test/functions/platform/http'],
};
const accounts = { file: 'functions/accounts/store.ts', tests: ['test/functions/accounts/actions.test.ts'] };

export const guards: readonly Guard[] = [
  {
    ...seats,
    name: 'T1 a seat is taken only while it is left',
    text: 'left: { atLeast: party },\n      waiting: { is: 0 },',
    instead: 'waiting: { is: 0 },',
  },
  { ...seats, name: 'T3 nobody is seated past who waits', text: 'waiting: { is: 0 },', instead: '' },
  {
    ...seats,
    name: 'a seat is taken only of an open event',
    text: "waiting: { is: 0 },\n      state: { is: 'open' },",
    instead: 'waiting: { is: 0 },',
  },
  {
    ...seats,
    name: 'a seat is taken only before closing',
    text: "waiting: { is: 0 },\n      state: { is: 'open' },\n      ...(late === undefined && { closesAt: { above: now } }),",
    instead: "waiting: { is: 0 },\n      state: { is: 'open' },",
  },
  {
    ...seats,
    name: 'the line grows only when full',
    text: "...(why === 'full' ? { left: { below: party } } : { waiting: { above: 0 } }),",
    instead: "...(why === 'full' ? {} : { waiting: { above: 0 } }),",
  },
  {
    ...seats,
    name: 'the line grows only behind others',
    text: "...(why === 'full' ? { left: { below: party } } : { waiting: { above: 0 } }),",
    instead: "...(why === 'full' ? { left: { below: party } } : {}),",
  },
  {
    ...seats,
    name: 'the line grows only while the event is open',
    text: ": { waiting: { above: 0 } }),\n      state: { is: 'open' },",
    instead: ': { waiting: { above: 0 } }),',
  },
  {
    ...seats,
    name: 'T1 the head goes in only when it fits',
    text: 'left: { atLeast: party },\n      waiting: { above: 0 },',
    instead: 'waiting: { above: 0 },',
  },
  {
    ...seats,
    name: 'only who waits goes in',
    text: 'left: { atLeast: party },\n      waiting: { above: 0 },',
    instead: 'left: { atLeast: party },',
  },
  {
    ...seats,
    name: 'nobody goes in at a cancelled event',
    text: "waiting: { above: 0 },\n      state: { is: 'open' },",
    instead: 'waiting: { above: 0 },',
  },
  {
    ...seats,
    name: 'T3 promotion ends at its last moment',
    text: '...(late === undefined && { promoteUntil: { above: now } }),',
    instead: '',
  },
  {
    ...seats,
    name: 'the line never counts below nobody',
    text: 'add: { waiting: -1 },\n    if: { waiting: { above: 0 } },',
    instead: "add: { waiting: -1 },\n    if: { of: 'present' },",
  },
  {
    ...places,
    name: 'T2 a place is made once, and written over only as it was read',
    text: 'if: was === undefined ? ifAbsent : { revision: { is: was.revision } },',
    instead: '',
  },
  {
    ...places,
    name: 'T4 a place is written over only as it was read',
    text: 'ifAbsent : { revision: { is: was.revision } }',
    instead: "ifAbsent : { of: 'present' }",
  },
  {
    ...places,
    name: 'the line holds nobody twice',
    text: 'guest: rsvp.guest, party: rsvp.party },\n    in: tables.rsvps,\n    if: ifAbsent,',
    instead: 'guest: rsvp.guest, party: rsvp.party },\n    in: tables.rsvps,',
  },
  {
    ...places,
    name: 'only what became due is settled',
    text: 'if: { dueAt: { is: dueAt } }',
    instead: "if: { of: 'present' }",
  },
  {
    ...places,
    file: 'functions/platform/outbox/owed.ts',
    name: 'T5 a mail is owed once',
    text: 'in: outbox,\n    if: ifAbsent,',
    instead: 'in: outbox,',
  },
  {
    ...deciding('reserve-seat'),
    name: 'T2 the same request is answered, not acted on',
    text: 'if (held !== undefined && before !== undefined) {',
    instead: 'if (false as boolean && held !== undefined && before !== undefined) {',
  },
  {
    ...deciding('reserve-seat'),
    name: 'T2 who is in is told by mail',
    text: "if (held !== undefined && held.state !== 'cancelled') return",
    instead: "if (false as boolean && held !== undefined && held.state !== 'cancelled') return",
  },
  {
    ...deciding('reserve-seat'),
    name: 'sign-up ends at closing',
    text: "if (request.from === 'guest' && meeting.closesAt <= now)",
    instead: 'if (false as boolean)',
  },
  {
    ...deciding('release-seat'),
    name: 'giving up twice is once',
    text: "if (held.state === 'cancelled') return { is: 'released-before' };",
    instead: '',
  },
  { ...deciding('release-seat'), name: 'T3 a freed seat is due to somebody', text: 'dueAt: now,', instead: '' },
  {
    ...deciding('promote-waiting'),
    name: 'T3 the head goes first or nobody',
    text: "|| pool.left < head.party) return { is: 'nobody' };",
    instead: ") return { is: 'nobody' };",
  },
  {
    ...deciding('change-place'),
    name: 'T1 more people only when there is room',
    text: 'if (seatsBy > 0 && (pool.waiting > 0 || pool.left < seatsBy)) return',
    instead: 'if (false as boolean) return',
  },
  {
    ...sending,
    name: 'T5 a mail is claimed only as it was read: its state',
    text: 'state: { is: state }, attempts: { is: attempts }',
    instead: 'attempts: { is: attempts }',
  },
  {
    ...sending,
    name: 'T5 a mail is claimed only as it was read: its attempts',
    text: 'state: { is: state }, attempts: { is: attempts }',
    instead: 'state: { is: state }',
  },
  {
    ...sending,
    name: 'T5 an outcome counts only for who holds the claim',
    text: '({ claim: { is: claim } })',
    instead: "({ of: 'present' as const })",
  },
  {
    ...sending,
    name: 'the sender’s pause only grows',
    text: "if: [{ until: 'absent' }, { until: { below: until } }],",
    instead: '',
  },
  {
    file: 'functions/follow-ups/core/claim.ts',
    tests: ['test/functions/follow-ups/core'],
    name: 'T5 no mail is tried after the provider forgets its key',
    text: 'now < addHours(record.firstTriedAt, triedForHours)',
    instead: '(true as boolean)',
  },
  {
    ...accounts,
    name: 'T10 a code costs a try, counted as it was read',
    text: ', triesLeft: { is: triesLeft + 1 } }',
    instead: ' }',
  },
  {
    ...accounts,
    name: 'T10 a sign-in is used once',
    text: "state: { is: 'open' },\n            generation: { is: generation },\n            triesLeft",
    instead: 'generation: { is: generation },\n            triesLeft',
  },
  {
    ...accounts,
    name: 'T10 an older code has ended',
    text: 'generation: { is: generation },\n            triesLeft: { above: 0 },',
    instead: 'triesLeft: { above: 0 },',
  },
  {
    ...accounts,
    name: 'T10 five wrong codes end a sign-in',
    text: 'triesLeft: { above: 0 },\n            expiresAt',
    instead: 'expiresAt',
  },
  {
    ...accounts,
    name: 'T10 a sign-in ends after ten minutes',
    text: 'triesLeft: { above: 0 },\n            expiresAt: { above: now },',
    instead: 'triesLeft: { above: 0 },',
  },
  {
    ...stack,
    name: 'T10 only our own CDN gets in',
    text: "return sameSecret(event.headers['x-origin-secret'] ?? '', shell.settings.ORIGIN_SECRET)",
    instead:
      "return (true as boolean) || sameSecret(event.headers['x-origin-secret'] ?? '', shell.settings.ORIGIN_SECRET)",
  },
  {
    ...stack,
    name: 'T11 a form comes from our own site',
    text: 'if (event.headers.origin !== new URL(shell.settings.SITE_ADDRESS).origin) {',
    instead: 'if (false as boolean) {',
  },
  {
    ...stack,
    name: 'T11 a form carries the key of its own browser',
    text: 'sameSecret(token, cookies.form)',
    instead: '(true as boolean)',
  },
  {
    ...stack,
    name: 'T10 an organiser’s page wants a session',
    text: 'if (found === undefined) return { page: signInFirstPage(visit.frame, visit.form), status: 401 };',
    instead: 'if (found === undefined) throw new Error("nobody");',
  },
  {
    file: 'functions/events/actions.ts',
    tests: ['test/functions/rsvps/actions.test.ts'],
    name: 'T10 an event is its organisation’s',
    text: 'return found?.event.organisation === organiser.organisation ? found : undefined;',
    instead: 'return organiser.organisation === "" ? undefined : found;',
  },
  {
    file: 'functions/rsvps/actions.ts',
    tests: ['test/functions/rsvps/http.test.ts'],
    name: 'T10 a link opens only with its token',
    text: 'return holds ? rsvp : undefined;',
    instead: 'return holds || (true as boolean) ? rsvp : undefined;',
  },
  {
    file: 'functions/rsvps/http.tsx',
    tests: ['test/functions/rsvps/http.test.ts'],
    name: 'T11 a personal page acts only on a choice',
    text: "if (choice !== 'keep') return",
    instead: "if ((false as boolean) && choice !== 'keep') return",
  },
];
