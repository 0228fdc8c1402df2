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
  tests: ['test/functions/rsvps/actions.test.ts'],
});

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
    text: '{ left: { below: party }, ...open },',
    instead: '{ ...open },',
  },
  {
    ...seats,
    name: 'the line grows only behind others',
    text: '{ waiting: { above: 0 }, ...open },',
    instead: '{ ...open },',
  },
  {
    ...seats,
    name: 'the line grows only while the event is open',
    text: "const open = { state: { is: 'open' }, ...",
    instead: 'const open = { ...',
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
];
