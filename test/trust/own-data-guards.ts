import type { Guard } from './guards.ts';

const of = (room: string) => ({
  file: `functions/${room}/for-own-data.ts`,
  tests: [`test/functions/${room}/for-own-data.test.ts`],
});
const own = { file: 'functions/web/own-data.ts', tests: ['test/functions/web/own-data.test.ts'] };

/** What keeps somebody's own data theirs, and what is erased gone. */
export const ownDataGuards: readonly Guard[] = [
  {
    ...of('rsvps'),
    name: 'own data: T10 a place that came of an invitation is of who was invited',
    text: 'if (email === undefined ? owns(secretariat?.email) : to === guest) {',
    instead: 'if (false as boolean) {',
  },
  {
    ...of('rsvps'),
    name: 'own data: nobody is waited for who was erased once the event began',
    text: "...(rsvp.state === 'waiting' && found.seats.waiting > 0 ? [events.seats.leaveLine(slug)] : []),",
    instead: '',
  },
  {
    ...of('pledges'),
    name: 'own data: a signature goes whole only as it was read',
    text: '{ ...store.forgetSignature(held), if: { revision: { is: held.revision } } }',
    instead: 'store.forgetSignature(held)',
  },
  {
    file: 'functions/events/store.ts',
    tests: of('events').tests,
    name: 'own data: whoever an event names since is left alone',
    text: "if: as === undefined ? { of: 'present' } : { revision: { is: as } },",
    instead: "if: { of: 'present' },",
  },
  {
    file: 'functions/follow-ups/delivery.ts',
    tests: ['test/functions/follow-ups/delivery.test.ts'],
    name: 'own data: T12 news of a mail brings back nobody who was erased',
    text: 'if (record.to === undefined) return true;',
    instead: 'if (record.to === undefined) return false;',
  },
  {
    ...own,
    name: 'own data: T12 what tells whose a mail is waits until that has gone',
    text: 'if (broken.length === 0 && !busy)',
    instead: 'if (broken.length === 0)',
  },
  {
    ...own,
    name: 'own data: T12 nothing is erased that the ledger does not know of',
    text: "if ((await note(now)) === 'busy') return 'unnoted';",
    instead: 'await note(now);',
  },
  {
    file: 'functions/web/replay.ts',
    tests: ['test/functions/web/replay.test.ts'],
    name: 'own data: a replay leaves alone who came back since',
    text: "return at !== undefined && !(typeof since === 'string' && since > at);",
    instead: 'return at !== undefined && since !== at;',
  },
];
