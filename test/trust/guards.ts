import { doorGuards } from './door-guards.ts';
import { kitGuards } from './kit-guards.ts';
import { ownDataGuards } from './own-data-guards.ts';
import { placeGuards } from './place-guards.ts';
import { reminderGuards } from './reminder-guards.ts';
import { roundGuards } from './round-guards.ts';
import { yearGuards } from './year-guards.ts';

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
const coming = {
  file: 'functions/kernel/actors.ts',
  tests: [
    'test/functions/events/access.test.ts',
    'test/functions/accounts/http.test.ts',
    'test/functions/platform/http',
  ],
};
const passkeys = ['test/functions/accounts/passkeys.test.ts', 'test/functions/accounts/core/passkeys.test.ts'];

const pledging = (file: string, ...tests: readonly string[]) => ({
  file: `functions/pledges/${file}.ts`,
  tests:
    tests.length > 0 ? tests : ['test/functions/pledges/actions.test.ts', 'test/functions/pledges/evening.test.ts'],
});
const marking = ['test/functions/pledges/core/milestone.test.ts', 'test/functions/pledges/actions.test.ts'];
const hiding = ['test/functions/pledges/hidden.test.ts'];
const crowding = ['test/trust/signatures.test.ts'];

export const guards: readonly Guard[] = [
  {
    ...seats,
    name: 'T1 a seat is taken only while it is left',
    text: 'left: { atLeast: party },\n  waiting: { is: 0 },',
    instead: 'waiting: { is: 0 },',
  },
  { ...seats, name: 'T3 nobody is seated past who waits', text: 'waiting: { is: 0 },', instead: '' },
  {
    ...seats,
    name: 'a seat is taken only of an open event',
    text: "waiting: { is: 0 },\n  state: { is: 'open' },",
    instead: 'waiting: { is: 0 },',
  },
  {
    ...seats,
    name: 'a seat is taken only before closing',
    text: "waiting: { is: 0 },\n  state: { is: 'open' },\n  ...(late !== true && { closesAt: { above: now } }),",
    instead: "waiting: { is: 0 },\n  state: { is: 'open' },",
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
    text: '...(late !== true && { promoteUntil: until === undefined ? { above: now } : { atLeast: until } }),',
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
    text: "if (request.from !== 'organiser' && meeting.closesAt <= now)",
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
    text: 'generation: { is: generation },\n            triesLeft: { is: triesLeft },',
    instead: 'triesLeft: { is: triesLeft },',
  },
  {
    ...accounts,
    name: 'T10 five wrong codes end a sign-in',
    text: 'triesLeft: { is: triesLeft },\n            expiresAt',
    instead: 'expiresAt',
  },
  {
    ...accounts,
    name: 'T10 a right code waits its turn among wrong ones',
    text: 'triesLeft: { is: triesLeft },\n            expiresAt',
    instead: 'triesLeft: { above: 0 },\n            expiresAt',
  },
  {
    ...accounts,
    name: 'T10 a sign-in ends after ten minutes',
    text: 'triesLeft: { is: triesLeft },\n            expiresAt: { above: now },',
    instead: 'triesLeft: { is: triesLeft },',
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
    text: 'if (!fromOurOwnPage(event)) return { page: foreignFormPage(frame), status: 403 };',
    instead: '',
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
    text: 'if (found === undefined) {\n      return isForMachines',
    instead: 'if (found === undefined) {\n      throw new Error("nobody");\n      return isForMachines',
  },
  {
    ...coming,
    name: 'T10 a page wants one of the roles that its route names',
    text: "if (!needed.includes(member.is)) return 'other-role';",
    instead: '',
  },
  {
    ...coming,
    name: 'T10 who was let in for one event is nobody at another',
    text: "return isEventRole(member.is) && event !== undefined ? 'other-event' : member;",
    instead: 'return member;',
  },
  {
    ...coming,
    name: 'T10 one event’s access opens that event',
    text: 'one.event === event && needed.includes(one.as)',
    instead: 'needed.includes(one.as)',
  },
  {
    ...coming,
    name: 'T10 a member acts on the event they were let in for',
    text: "return member.event === event ? { is: 'organiser', person, organisation } : undefined;",
    instead: "return { is: 'organiser', person, organisation };",
  },
  {
    file: 'functions/accounts/whose-session.ts',
    tests: ['test/functions/accounts/letting-in.test.ts'],
    name: 'T10 new access brings back no session from before',
    text: 'generationOf(person) === generationOf(session) && ',
    instead: '',
  },
  {
    file: 'functions/accounts/core/end-access.ts',
    tests: ['test/functions/accounts/letting-in.test.ts'],
    name: 'T10 access is ended by the organisation that gave it',
    text: 'if (known === undefined || !looksAfter(organiser, known))',
    instead: 'if (known === undefined)',
  },
  {
    file: 'functions/accounts/whose-session.ts',
    tests: passkeys,
    name: 'T10 a session that awaits its passkey is nobody’s',
    text: 'if (session === undefined || session.awaitsPasskey) return undefined;',
    instead: 'if (session === undefined) return undefined;',
  },
  {
    file: 'functions/accounts/whose-session.ts',
    tests: passkeys,
    name: 'T10 signing out everywhere ends every session',
    text: ' && signedOutOf(person) === signedOutOf(session)',
    instead: '',
  },
  {
    file: 'functions/accounts/core/add-passkey.ts',
    tests: passkeys,
    name: 'T10 a code alone makes no second key',
    text: "if (first && keys.length > 0) return { is: 'refused', because: 'has-passkey' };",
    instead: '',
  },
  {
    file: 'functions/accounts/core/take-passkey.ts',
    tests: passkeys,
    name: 'T10 a copied key is refused',
    text: ' || ((counter > 0 || used.counter > 0) && counter <= used.counter)',
    instead: '',
  },
  {
    file: 'functions/accounts/core/remove-passkey.ts',
    tests: passkeys,
    name: 'T10 the last key stays where one is required',
    text: "if (required && keys.length === 0) return { is: 'refused', because: 'last-key' };",
    instead: '',
  },
  {
    file: 'functions/accounts/passkeys.ts',
    tests: passkeys,
    name: 'T10 a challenge ends after five minutes',
    text: 'now < challenge.until ? { challenge: sealed(challenge), site } : undefined',
    instead: 'now !== "" ? { challenge: sealed(challenge), site } : undefined',
  },
  {
    file: 'functions/accounts/passkeys.ts',
    tests: passkeys,
    name: 'T10 a challenge is for one session',
    text: "['passkey', to, session, version, until]",
    instead: "['passkey', to, version, until]",
  },
  {
    file: 'functions/accounts/passkeys.ts',
    tests: passkeys,
    name: 'T10 a challenge is spent by its use',
    text: "['passkey', to, session, version, until]",
    instead: "['passkey', to, session, until]",
  },
  {
    file: 'functions/accounts/passkeys.ts',
    tests: passkeys,
    name: 'T12 no first key is made of access that ended',
    text: 'const along = [mail, store.stillIn(half.person)];',
    instead: 'const along = [mail];',
  },
  {
    file: 'functions/accounts/passkeys.ts',
    tests: passkeys,
    name: 'T12 no other key is made of access that ended',
    text: ', mail, store.stillIn(whole.person));',
    instead: ', mail);',
  },
  {
    file: 'functions/accounts/store.ts',
    tests: passkeys,
    name: 'T10 no key is made of a session that was signed out everywhere',
    text: 'stillThere(table, person, { signedOut: signedOutAsRead(person) })',
    instead: 'stillThere(table, person)',
  },
  {
    file: 'functions/accounts/letting-in.ts',
    tests: passkeys,
    name: 'T10 nobody takes away their own lost keys',
    text: "if (id === organiser.person) return { is: 'refused', because: 'own' } as const;",
    instead: '',
  },
  {
    file: 'functions/accounts/store.ts',
    tests: passkeys,
    name: 'of two organisers who end each other one remains',
    text: '...(stays === undefined ? [] : [stillThere(table, stays)]),',
    instead: '',
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
    file: 'functions/rsvps/http/place.tsx',
    tests: ['test/functions/rsvps/http.test.ts'],
    name: 'T11 a personal page acts only on a choice',
    text: "case 'release':\n        return",
    instead: "case '':\n      case 'release':\n        return",
  },
  {
    ...pledging('store', ...crowding),
    name: 'pledges: a membership is written over nothing but what was read',
    text: 'put: membershipItem(membership),\n      in: table,\n      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },',
    instead: 'put: membershipItem(membership),\n      in: table,',
  },
  {
    ...pledging('store', 'test/functions/pledges/store.test.ts'),
    name: 'pledges: T7 a signature is written over nothing but what was read',
    text: 'put: signatureItem(signature),\n      in: table,\n      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },',
    instead: 'put: signatureItem(signature),\n      in: table,',
  },
  {
    ...pledging('store', 'test/functions/pledges/store.test.ts'),
    name: 'pledges: T7 a mark is put down once',
    text: 'put: milestoneItem(milestone),\n      in: table,\n      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },',
    instead: 'put: milestoneItem(milestone),\n      in: table,',
  },
  {
    ...pledging('core/sign-pledge'),
    name: 'pledges: T7 one person signs once',
    text: "if (was?.state === 'stands' || (was?.state === 'awaits' && signing.by === 'paper')) {",
    instead: "if (was?.state === 'awaits' && signing.by === 'paper') {",
  },
  {
    ...pledging('core/sign-pledge'),
    name: 'pledges: the same operation is one',
    text: 'return before.hash === signing.hash && before.signature !== undefined',
    instead: 'return before.signature !== undefined',
  },
  {
    ...pledging('core/sign-pledge'),
    name: 'pledges: who takes part already hears it first',
    text: 'if (member && told && !signing.also) {',
    instead: 'if (member && told && (false as boolean)) {',
  },
  {
    ...pledging('core/sign-pledge'),
    name: 'pledges: what anybody signs waits for an organiser',
    text: "const waits = anybody || signing.by === 'paper';",
    instead: "const waits = signing.by === 'paper';",
  },
  {
    ...pledging('core/sign-pledge'),
    name: 'pledges: the text that is signed is the one in force',
    text: "if (signing.version !== campaign.version) return { is: 'refused', because: 'other-text' };",
    instead: '',
  },
  {
    ...pledging('core/sign-pledge'),
    name: 'pledges: who may not be named is not',
    text: 'named: joined ? mayName : after.named,',
    instead: 'named: joined ? true : after.named,',
  },
  {
    ...pledging('core/membership', 'test/functions/pledges/core/membership.test.ts'),
    name: 'pledges: N3 a step that is not the programme’s is refused',
    text: "if (!mayStep(held?.state, step.to)) return { is: 'refused' };",
    instead: '',
  },
  {
    ...pledging('core/milestone', ...marking),
    name: 'pledges: N2 what is public stops below an unreleased mark',
    text: 'const shown = next === undefined ? count : Math.min(count, next - 1);',
    instead: 'const shown = count;',
  },
  {
    ...pledging('core/milestone', ...marking),
    name: 'pledges: T7 a mark is released once',
    text: "if (held.state === 'released') return { is: 'refused', because: 'already-released' };",
    instead: '',
  },
  {
    ...pledging('core/milestone', ...marking),
    name: 'pledges: a number that is gone is not shown',
    text: "if (count < held.number) return { is: 'refused', because: 'not-there-any-more' };",
    instead: '',
  },
  {
    ...pledging('core/milestone', ...marking),
    name: 'pledges: a mark is released under the name that was read',
    text: "if (revision !== 'clock' && (revision !== held.revision || code !== who.code)) {",
    instead: "if (revision !== 'clock' && (false as boolean)) {",
  },
  {
    ...pledging('core/history'),
    name: 'pledges: N2 what is held is in no past either',
    text: 'return waits && !called.has(member.code) ? [] : [{ member, period }];',
    instead: "return waits && !called.has(member.code) && bound === '' ? [] : [{ member, period }];",
  },
  {
    ...pledging('core/visible'),
    name: 'pledges: N2 the list holds what the number holds',
    text: 'visible: order.filter(({ code }) => shown.has(code)),',
    instead: 'visible: order,',
  },
  {
    ...pledging('boards', 'test/functions/pledges/evening.test.ts'),
    name: 'pledges: a rehearsal is nobody’s to see',
    text: 'if (isRehearsal(slug)) return undefined;',
    instead: '',
  },
  {
    ...pledging('marks'),
    name: 'pledges: T7 an import has no moment',
    text: "state: quiet ? 'released' : 'held',",
    instead: "state: 'held',",
  },
  {
    ...pledging('marks', 'test/functions/pledges/marks.test.ts'),
    name: 'pledges: nothing goes public by itself before eight',
    text: "if (held.state !== 'held' || held.publicAt > now) return;",
    instead: "if (held.state !== 'held') return;",
  },
  {
    ...pledging('store', 'test/functions/pledges/evening.test.ts'),
    name: 'pledges: a rehearsal tells nobody',
    text: '(isRehearsal(slug) ? [] : writes),',
    instead: "(isRehearsal(slug) && slug === '' ? [] : writes),",
  },
  {
    ...pledging('boards', 'test/functions/check-in/under-way.test.ts'),
    name: 'pledges: what a device reported counts until the morning',
    text: '(until > now ? codes : [])',
    instead: '(until > "" ? codes : [])',
  },
  {
    ...pledging('boards', 'test/functions/check-in/under-way.test.ts'),
    name: 'pledges: who counts is not under way as well',
    text: 'coming.filter((code) => !there.has(code))',
    instead: 'coming',
  },
  {
    ...pledging('signing'),
    name: 'pledges: paper wants a second person',
    text: "if (held.by === 'paper' && held.enteredBy === actor.person)",
    instead: "if (held.by === 'paper' && (false as boolean))",
  },
  {
    ...pledging('signing'),
    name: 'pledges: T10 a signature’s link opens only with its token',
    text: 'if (signature !== undefined) return linkHolds(secret, linkOf(signature), token) ? signature : undefined;',
    instead: 'if (signature !== undefined) return signature;',
  },
  {
    ...pledging('registering'),
    name: 'pledges: a college has not decided in the future',
    text: "if (on > localDateOf(now, zone)) return { is: 'refused' as const, because: 'in-future' as const };",
    instead: '',
  },
  {
    ...pledging('managing'),
    name: 'pledges: T10 a campaign is its organisation’s',
    text: 'return found?.campaign.organisation === organiser.organisation ? found : undefined;',
    instead: "return organiser.organisation === '' ? undefined : found;",
  },
  {
    ...pledging('signing', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: one operation is one signature',
    text: 'before,\n        public:',
    instead: 'before: undefined,\n        public:',
  },
  {
    ...pledging('core/visible', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: who waits keeps waiting when somebody leaves',
    text: '&& (waits === undefined || arrivalOf(one) < waits)',
    instead: '',
  },
  {
    ...pledging('core/visible', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: whoever was called stays',
    text: '[...order.filter(({ code }) => called.has(code)), ...inTime]',
    instead: 'inTime',
  },
  {
    ...pledging('signing', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: nobody asks the public page who takes part',
    text: "public: (by === 'public' || by === 'invited') && (await isPublic(found, asked.code, now)),",
    instead: 'public: true,',
  },
  {
    ...pledging('signing', ...hiding),
    name: 'pledges: T7 the public page asks as much about every municipality',
    text: "public: (by === 'public' || by === 'invited') && (await isPublic(found, asked.code, now)),",
    instead:
      "public: (by === 'public' || by === 'invited') && membership !== undefined && (await isPublic(found, asked.code, now)),",
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 the public page tells nobody who signed while nobody may know',
    text: 'const was = anybody && !known.public ? undefined : held;',
    instead: 'const was = held;',
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 the public page tells nobody that a municipality takes part while nobody may know',
    text: "const told = anybody || signing.by === 'invited' ? known.public : true;",
    instead: "const told = signing.by === 'invited' ? known.public : true;",
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 the own link tells nobody that a municipality takes part while nobody may know',
    text: "const told = anybody || signing.by === 'invited' ? known.public : true;",
    instead: 'const told = anybody ? known.public : true;',
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 the mail to a second signatory says what it says to a first',
    text: 'joins: !(member && told),',
    instead: 'joins: !member,',
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 what anybody sends has a key of its own',
    text: 'person: anybody ? signing.sentAs : signing.person,',
    instead: 'person: signing.person,',
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 what anybody sends takes the place of nothing',
    text: 'const replaces = anybody ? undefined : held;',
    instead: 'const replaces = held;',
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 nobody is confirmed who signed already',
    text: "if (held?.state === 'stands' || held?.state === 'awaits') return { is: 'refused', because: 'already-signed' };",
    instead: "if (held?.state === 'awaits') return { is: 'refused', because: 'already-signed' };",
  },
  {
    ...pledging('core/sign-pledge', ...hiding),
    name: 'pledges: T7 nobody is confirmed whose paper waits',
    text: "if (held?.state === 'stands' || held?.state === 'awaits') return { is: 'refused', because: 'already-signed' };",
    instead: "if (held?.state === 'stands') return { is: 'refused', because: 'already-signed' };",
  },
  {
    ...pledging('store', ...hiding),
    name: 'pledges: T7 only what still waits becomes a signature that counts',
    text: 'in: table, if: { revision: { is: was.revision } } },\n      {\n        put: {\n          ...becameKey',
    instead: 'in: table },\n      {\n        put: {\n          ...becameKey',
  },
  {
    ...pledging('signing', ...hiding),
    name: 'pledges: T10 the link of before it was confirmed opens only with its token',
    text: 'return first ? whatBecameOf(slug, id) : undefined;',
    instead: 'return first || (true as boolean) ? whatBecameOf(slug, id) : undefined;',
  },
  {
    ...pledging('signing', ...hiding),
    name: 'pledges: T10 the link of before it was confirmed ends with what it became',
    text: 'return signature?.linkGeneration === became?.linkGeneration ? signature : undefined;',
    instead: 'return signature;',
  },
  {
    ...pledging('signing', ...hiding),
    name: 'pledges: confirming twice at once is once',
    text: "?.revision === held.revision ? decision : 'conflict';",
    instead: '?.revision === held.revision ? decision : decision;',
  },
  {
    ...pledging('signing', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: a municipality that ended is joined by nobody',
    text: "if (!places.inForce(held.code, now)) return { is: 'refused' as const, because: 'not-in-force' as const };",
    instead: '',
  },
  {
    ...pledging('managing', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: a mark that waits is not taken away',
    text: "found.milestones.some(({ state, mark }) => state === 'held' && !plan.marks.includes(mark))",
    instead: "found.milestones.some(({ state }) => state === 'held' && plan.marks.length === 0)",
  },
  {
    ...pledging('managing', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: new marks are looked at',
    text: 'store.lookAgain(slug, found.tally.count, now)',
    instead: "store.act(slug, { actor: organiser, act: 'none', now })",
  },
  {
    ...pledging('marks', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: a release holds its count',
    text: 'store.countIs(slug, found.tally.count, now),',
    instead: '',
  },
  {
    ...pledging('core/milestone', 'test/functions/pledges/edges.test.ts'),
    name: 'pledges: marks go one after the other',
    text: "if (next !== undefined && next < held.number) return { is: 'refused', because: 'lower-first' };",
    instead: '',
  },
  ...kitGuards,
  ...doorGuards,
  ...roundGuards,
  ...placeGuards,
  ...reminderGuards,
  ...yearGuards,
  ...ownDataGuards,
];
