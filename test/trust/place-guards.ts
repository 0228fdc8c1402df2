import type { Guard } from './guards.ts';

const seats = { file: 'functions/events/store.ts', tests: ['test/functions/events/seats.test.ts'] };
const pools = { file: 'functions/events/store.ts', tests: ['test/functions/events/pools.test.ts'] };
const deciding = (file: string) => ({
  file: `functions/rsvps/core/${file}.ts`,
  tests: ['test/functions/rsvps/core/offers.test.ts', 'test/functions/rsvps/core/asking.test.ts'],
});

/** What keeps the promises of pools, offers, approval and changes after closing. */
export const placeGuards: readonly Guard[] = [
  {
    ...seats,
    name: 'places: an offer is not held past the last moment for moving up',
    text: 'until === undefined ? { above: now } : { atLeast: until }',
    instead: '{ above: now }',
  },
  {
    ...seats,
    name: 'places: a place goes to nobody else at an event that is off',
    text: "add: { left: 0 },\n    if: { state: { is: 'open' } },",
    instead: "add: { left: 0 },\n    if: { of: 'present' },",
  },
  {
    ...seats,
    name: 'places: what was released is not given back to its group',
    text: "const state = { oneOf: ['draft', 'open', 'cancelled'] };",
    instead: "const state = { oneOf: ['draft', 'open', 'cancelled', 'released'] };",
  },
  {
    ...seats,
    name: 'places: what is kept is not given back to everybody',
    text: "if: { state: { is: 'released' }, capacity: { atLeast: party } },",
    instead: 'if: { capacity: { atLeast: party } },',
  },
  {
    ...seats,
    name: 'T4 places: nobody gives back more than was taken',
    text: "if: { state: { is: 'released' }, capacity: { atLeast: party } },",
    instead: "if: { state: { is: 'released' } },",
  },
  {
    ...seats,
    name: 'places: more seats of a group come from everybody’s only once it was released',
    text: "add: { capacity: party },\n      if: { state: { is: 'released' } },",
    instead: "add: { capacity: party },\n      if: { of: 'present' },",
  },
  {
    ...pools,
    name: 'T4 places: what was taken meanwhile is not released',
    text: 'if: { left: { is: left } },',
    instead: "if: { of: 'present' },",
  },
  {
    ...pools,
    name: 'T1 places: a save moves no chair that a release has moved',
    text: "pool === 'open' ? { capacity: { is: was.capacity } }",
    instead: "pool === 'open' ? {}",
  },
  {
    ...pools,
    name: 'places: a save keeps nothing again that was released',
    text: ': { state: { is: was.state } };',
    instead: ': {};',
  },
  {
    ...pools,
    file: 'functions/events/core/pools.ts',
    name: 'T1 places: a group’s pool never shrinks below what is taken',
    text: 'if (was !== undefined && was.left + by < 0) {',
    instead: 'if (false as boolean && was !== undefined) {',
  },
  {
    ...pools,
    file: 'functions/events/actions.ts',
    name: 'places: nothing is released before its moment',
    text: "|| duty.dueAt > now) return 'not-due' as const;",
    instead: ") return 'not-due' as const;",
  },
  {
    ...deciding('promote-waiting'),
    name: 'places: an offer ends at the last moment for moving up',
    text: 'const offeredUntil = whole ? term : pool.promoteUntil;',
    instead: 'const offeredUntil = whole ? term : term;',
  },
  {
    ...deciding('promote-waiting'),
    name: 'places: nobody is offered a place for less than an hour',
    text: 'addHours(now, shortestOffer) > promoteUntil',
    instead: 'promoteUntil <= now',
  },
  {
    ...deciding('promote-waiting'),
    name: 'places: who waits is asked about where each answer is',
    text: 'const approval = terms.approval === true && rsvp.approved !== true;',
    instead: 'const approval = false as boolean;',
  },
  {
    ...deciding('take-offer'),
    name: 'T3 places: an offer is not taken after its term',
    text: "if (held.offeredUntil !== undefined && held.offeredUntil <= now) return { is: 'refused', because: 'offer-lapsed' };",
    instead: '',
  },
  {
    ...deciding('take-offer'),
    name: 'places: nothing is taken of a cancelled event',
    text: "if (state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };",
    instead: '',
  },
  {
    ...deciding('pass-on-offer'),
    name: 'places: an offer never lapses early',
    text: "if (by === 'clock' && held.offeredUntil !== undefined && held.offeredUntil > now) return { is: 'not-yet' };",
    instead: '',
  },
  {
    ...deciding('pass-on-offer'),
    name: 'places: an offer goes on once',
    text: "if (held.state !== 'offered') return { is: 'no-offer' };",
    instead: '',
  },
  { ...deciding('pass-on-offer'), name: 'T3 places: what goes on is due', text: 'dueAt: now,', instead: '' },
  {
    ...deciding('grant-place'),
    name: 'places: only what waits for a yes gets one',
    text: "if (held.state !== 'asked') return { is: 'refused', because: 'not-asked' };\n  if (state",
    instead: 'if (state',
  },
  {
    ...deciding('change-place'),
    name: 'places: more people after closing are asked for',
    text: "if (by === 'guest' && asks && asksFirst(held, event, now)) return { is: 'to-ask' };",
    instead: '',
  },
  {
    ...deciding('change-place'),
    name: 'places: what matters is asked again where somebody said yes',
    text: " || (approval === true && held.state === 'seated')",
    instead: '',
  },
  {
    ...deciding('change-place'),
    name: 'places: an offer is taken before it is changed',
    text: "if (held.state === 'offered') return { is: 'refused', because: 'offer-open' };",
    instead: '',
  },
  {
    ...deciding('wish-change'),
    name: 'places: a wish is answered as it was read',
    text: 'return held.wish.at === at ?',
    instead: 'return held.wish.at !== "" ?',
  },
  {
    ...deciding('hand-over'),
    name: 'T2 places: who holds a place takes over no other',
    text: "if (known !== undefined && known.state !== 'cancelled') return",
    instead: "if (false as boolean && known !== undefined && known.state !== 'cancelled') return",
  },
  {
    ...deciding('hand-over'),
    name: 'places: a place goes to nobody once it has begun',
    text: "if (event.startsAt <= now) return { is: 'refused', because: 'event-begun' };",
    instead: '',
  },
  {
    ...deciding('hand-over'),
    name: 'places: somebody else after closing is asked for',
    text: "if (by === 'guest' && held.state !== 'offered' && asksFirst(held, event, now)) return { is: 'to-ask' };",
    instead: '',
  },
  {
    ...deciding('capacity-consequence'),
    name: 'T3 places: what is shown first passes nobody',
    text: 'if (waiter.party > left) break;',
    instead: 'if (waiter.party > left) continue;',
  },
  {
    ...deciding('reserve-seat'),
    tests: ['test/functions/rsvps/core/reserve-seat.test.ts'],
    name: 'places: the public form is closed where one comes by invitation',
    text: "if (request.from === 'guest' && meeting.entry === 'invitation')",
    instead: 'if (false as boolean)',
  },
  {
    ...deciding('reserve-seat'),
    tests: ['test/functions/rsvps/core/reserve-seat.test.ts'],
    name: 'places: an answer waits for a yes where one is asked',
    text: "const awaitsYes = meeting.approval === true && request.from === 'guest';",
    instead: 'const awaitsYes = false as boolean;',
  },
  {
    ...deciding('reserve-seat'),
    tests: ['test/functions/rsvps/core/reserve-seat.test.ts'],
    name: 'T1 places: a group’s place is taken only while it is left',
    text: 'pool.reserved !== undefined && pool.reserved.left >= party ?',
    instead: 'pool.reserved !== undefined ?',
  },
  {
    file: 'functions/rsvps/offering.ts',
    tests: ['test/functions/rsvps/offering.test.ts'],
    name: 'T6 places: a term that ends at a cancelled event is no news',
    text: "if (found.event.state === 'cancelled' && by === 'clock') return { is: 'no-offer' as const };",
    instead: '',
  },
  {
    file: 'functions/rsvps/offering.ts',
    tests: ['test/functions/rsvps/offering.test.ts'],
    name: 'T3 places: an offer that was too busy to lapse stays due',
    text: "if (outcome === 'busy' || outcome.is === 'not-yet') return undefined;",
    instead: "if (outcome === 'busy') return due;\n      if (outcome.is === 'not-yet') return undefined;",
  },
];
