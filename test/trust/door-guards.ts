import type { Guard } from './guards.ts';

const door = 'test/functions/check-in/door.test.ts';
const model = 'test/functions/check-in/syncing.model.test.ts';
const underWay = 'test/functions/check-in/under-way.test.ts';
const room = (file: string, ...tests: readonly string[]) => ({
  file: `functions/check-in/${file}.ts`,
  tests: tests.length > 0 ? tests : [door],
});
const store = room('store', door, model);
const settling = room('settling', door, model);
const devices = room('devices');

/** The conditions of the door. */
export const doorGuards: readonly Guard[] = [
  // What the database itself refuses.
  {
    ...store,
    name: 'door: T8 an operation is settled once',
    text: "if: begun ? { was: { is: 'begun' } } : ifAbsent,",
    instead: '',
  },
  {
    ...store,
    name: 'door: T8 who is in is written over nothing but what was read',
    text: 'put: { ...attendanceKey(slug, attendance.guest), ...attendance },\n      in: table,\n      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },',
    instead: 'put: { ...attendanceKey(slug, attendance.guest), ...attendance },\n      in: table,',
  },
  {
    ...store,
    name: 'door: what arrives counts for a device as it stood when it was read',
    text: 'add: { received: 1, ...(took !== 0 && { free: -took }) },\n      if: { standing: { is: standing }, ',
    instead: "add: { received: 1, ...(took !== 0 && { free: -took }) },\n      if: { of: 'present', ",
  },
  {
    ...store,
    name: 'door: a device changes only as it was read',
    text: '        standing: { is: was.standing },\n        free: { is: was.free },\n        leased: { is: was.leased },\n        codeGeneration: { is: was.codeGeneration },',
    instead: "        of: 'present',",
  },
  {
    ...store,
    name: 'door: a person decides about what still waits',
    text: "delete: waitingKey(slug, waiting),\n      in: table,\n      if: { of: 'present' },",
    instead: 'delete: waitingKey(slug, waiting),\n      in: table,',
  },
  {
    ...room('store', underWay),
    name: 'door: a device ends with what it reported by then',
    text: "codeGeneration: { is: was.codeGeneration },\n        reported: was.reported === undefined ? 'absent' : { is: was.reported },",
    instead: 'codeGeneration: { is: was.codeGeneration },',
  },
  {
    ...room('store', underWay),
    name: 'door: only an open device reports',
    text: "standing: { is: 'open' },\n        reported:",
    instead: 'reported:',
  },
  {
    ...room('devices', underWay),
    name: 'door: what an ended device reported counts no more',
    text: 'reportedIn === undefined ? [] : [pledges.onItsWay.forget(reportedIn, id)];',
    instead: 'reportedIn === undefined ? [] : [];',
  },
  {
    ...settling,
    name: 'door: T8 places that another delivery set aside are not missing',
    text: "if ((await store.operation(slug, { device: device.id, id })) !== undefined) return 'conflict';",
    instead: '',
  },
  // Who sits, and who is counted.
  {
    ...settling,
    name: 'door: the tables follow a walk-in that is taken back',
    text: "sits: target.kind === 'walk-in',",
    instead: '',
  },
  {
    ...settling,
    name: 'door: a chair is looked for while somebody inside has none',
    text: '...(attendance.follows === true ? [store.somebodyFollows(slug, now)] : []),',
    instead: '',
  },
  {
    ...room('seating-inside'),
    name: 'door: who came in first sits first',
    text: 'inside.sort(inOrder)',
    instead: 'inside.sort((a, b) => -inOrder(a, b))',
  },
  {
    ...room('seating-inside'),
    name: 'door: who came in first and does not fit is not passed',
    text: "if (outcome === 'busy' || outcome.is === 'no-chair') return { waits: true, seated };",
    instead: "if (outcome === 'busy' || outcome.is === 'no-chair') continue;",
  },
  {
    ...room('core/counts', 'test/functions/check-in/core/counts.test.ts'),
    name: 'door: a walk-in was not expected, also once they sit',
    text: 'isIn ? !walkIn && (',
    instead: 'isIn ? (',
  },
  {
    ...room('arriving', 'test/functions/check-in/http/desk.test.ts'),
    name: 'door: T8 a list keyed in twice is one arrival',
    text: "if (held?.marks.some((mark) => mark.op === op)) return held.marks[0]?.op === op ? 'applied' : 'merged';",
    instead: '',
  },
  {
    ...room('arriving', 'test/functions/check-in/http/desk.test.ts'),
    name: 'door: who counted as not come has a chair of their own again',
    text: 'if (rsvp.lent === true && (await',
    instead: 'if (rsvp.party < 0 && (await',
  },
  // What a table is told, and who signed here.
  {
    file: 'functions/rsvps/carding.ts',
    tests: ['test/functions/check-in/at-table.test.ts'],
    name: 'tables: T10 a card that its guest does not show reaches no tablet',
    text: 'if (card === undefined || !maySee(card, rsvp)) return [];',
    instead: 'if (card === undefined) return [];',
  },
  {
    ...room('door-lists', 'test/functions/check-in/at-table.test.ts'),
    name: 'tables: T10 cards and signatures are for a table’s own tablet',
    text: "device.role === 'table' ? await toldAtTable(slug, offered?.campaign.slug, wanted) : undefined",
    instead: 'await toldAtTable(slug, offered?.campaign.slug, wanted)',
  },
  {
    ...room('core/signed-here', 'test/functions/check-in/core/signed-here.test.ts'),
    name: 'tables: who was chosen and comes for another municipality did not sign',
    text: 'known?.municipality === undefined || known.municipality === code ? known?.key : undefined',
    instead: 'known?.key',
  },
  {
    file: 'functions/pledges/event-stamp.ts',
    tests: ['test/functions/pledges/http/sign.test.ts'],
    name: 'tables: T10 nobody makes the stamp of an event',
    text: "if (event === '' || !sameSecret(markOf(secret, event, minutes), mark)) return undefined;",
    instead: "if (event === '') return undefined;",
  },
  {
    file: 'functions/pledges/event-stamp.ts',
    tests: ['test/functions/pledges/http/sign.test.ts'],
    name: 'tables: the stamp of an event runs out',
    text: 'return Date.parse(now) < Number.parseInt(minutes, 36) * 60_000 ? event : undefined;',
    instead: 'return event;',
  },
  // Who a device is.
  {
    ...devices,
    name: 'door: T10 a call is signed by its device',
    text: 'return isSignedBy(key, signedRequest(path, at, body), signature) ? device : undefined;',
    instead: 'return device;',
  },
  {
    ...devices,
    name: 'door: T10 a call is of this moment',
    text: 'if (!Instant.safeParse(at).success || Math.abs(millisecondsBetween(at, now)) > farOff) return undefined;',
    instead: '',
  },
  {
    ...devices,
    name: 'door: a code ends',
    text: 'if (was === undefined || was.codeUntil <= now || codeOf(was) !== code) return none;',
    instead: 'if (was === undefined || codeOf(was) !== code) return none;',
  },
  {
    ...devices,
    name: 'door: a newer code ends the older',
    text: 'was.codeUntil <= now || codeOf(was) !== code)',
    instead: 'was.codeUntil <= now)',
  },
  {
    ...devices,
    name: 'door: a code is used once',
    text: "if (was.standing !== 'awaits') return none;",
    instead: '',
  },
  {
    ...devices,
    name: 'door: tries of codes are counted',
    text: "if ((await limits(pairingTries, network, now)) !== 'within') {",
    instead: 'if (network === now) {',
  },
  // What becomes of an operation.
  {
    ...settling,
    name: 'door: T8 an operation that was settled is a duplicate',
    text: "if (before !== undefined && before.was !== 'begun') {",
    instead: "if (before !== undefined && before.was === 'quarantined') {",
  },
  {
    ...settling,
    name: 'door: an operation is signed by its device',
    text: 'const genuine = key !== undefined && isSignedBy(key, signedText(slug, id, operation), operation.signature);',
    instead: 'const genuine = key !== undefined;',
  },
  {
    ...settling,
    name: 'door: what is sealed is what it says it is',
    text: 'return capture?.kind === sealed.kind ? capture : undefined;',
    instead: 'return capture;',
  },
  {
    ...settling,
    name: 'door: what a revoked device sends waits for a person',
    text: "const revoked = genuine && device.standing === 'revoked' && before === undefined;",
    instead: 'const revoked = false;',
  },
  {
    ...settling,
    name: 'door: a device does what it is there for',
    text: 'if (one.byPerson === undefined && !mayDo(one.device.role, capture)) {',
    instead: 'if (one.seq < 0) {',
  },
  {
    ...settling,
    name: 'door: T1 a device gives away the places it has',
    text: "if (known?.rsvp.state !== 'seated') return rejected('no-leased-place');",
    instead: '',
  },
  {
    ...settling,
    name: 'door: T1 places are set aside before another room is asked',
    text: 'const written = await store.commit([store.settle(slug, record), store.setAside(device, party)]);',
    instead: 'const written = await store.commit([store.settle(slug, record)]);',
  },
  {
    ...settling,
    name: 'door: a mistake is taken back within a minute',
    text: "if (byPerson === undefined && millisecondsBetween(target.at, at) > undoFor) return rejected('too-late-to-undo');",
    instead: '',
  },
  {
    ...settling,
    name: 'door: a mistake is taken back once',
    text: "if (target.undoneBy !== undefined) return rejected('nothing-to-undo');",
    instead: '',
  },
  {
    ...settling,
    name: 'door: who gave up has no place',
    text: "return rejected(rsvp.state === 'cancelled' ? 'place-given-up' : 'no-leased-place');",
    instead: '',
  },
  {
    ...settling,
    name: 'door: T10 only the campaign of the event’s organisation is signed',
    text: "if (offered === undefined || offered.campaign.slug !== capture.campaign) return rejected('campaign-closed');\n    const { municipality: code",
    instead: "if (offered === undefined) return rejected('campaign-closed');\n    const { municipality: code",
  },
  {
    ...settling,
    name: 'door: who joined before the evening is asked to press once more',
    text: "const sinceHere = outcome.is === 'already-member' && outcome.since >= device.pairedAt;",
    instead: "const sinceHere = outcome.is === 'already-member';",
  },
  {
    ...settling,
    name: 'door: a device closes with nothing left',
    text: 'const closes = sent.closing === true && waiting === 0;',
    instead: 'const closes = sent.closing === true;',
  },
  {
    ...settling,
    name: 'door: a revoked device hears nothing',
    text: "if (current.standing === 'revoked') {",
    instead: "if (current.standing === 'awaits') {",
  },
  {
    ...room('door-lists'),
    name: 'door: T10 a table holds its own guests',
    text: 'expected.filter(({ table }) => table !== undefined && table === device.table)',
    instead: 'expected',
  },
  {
    ...room('door-lists'),
    name: 'door: T12 no list for a device that ended',
    text: "if (found === undefined || device.standing !== 'open' || isOver(found, now)) {",
    instead: 'if (found === undefined) {',
  },
  {
    ...room('core/true-time', 'test/functions/check-in/core/true-time.test.ts'),
    name: 'door: nothing happens in the future',
    text: 'return told < Date.parse(now) ? new Date(told).toISOString() : now;',
    instead: 'return new Date(told).toISOString();',
  },
  {
    ...room('core/settle-arrival', 'test/functions/check-in/core/settle-arrival.test.ts'),
    name: 'door: T8 the earliest true scan counts',
    text: '.sort(inOrder).slice(0, mostMarks)',
    instead: '.slice(0, mostMarks)',
  },
];
