import type { Guard } from './guards.ts';

const rounds = 'test/functions/follow-ups/rounds.test.ts';
const recipients = 'test/functions/follow-ups/core/recipients.test.ts';
const between = 'test/functions/follow-ups/rounding.test.ts';
const wired = 'test/functions/follow-ups/wire-rounds.test.ts';
const texts = 'test/functions/follow-ups/core/letter-text.test.ts';
const room = (file: string, ...tests: readonly string[]) => ({
  file: `functions/follow-ups/${file}.ts`,
  tests: tests.length > 0 ? tests : [rounds],
});
const rounding = room('rounding');
const who = room('core/recipients', recipients);

/** What keeps follow-ups to once, to the right person and to what they may know. */
export const roundGuards: readonly Guard[] = [
  {
    ...room('store/rounds'),
    name: 'rounds: T4 a round moves on only from where it was read',
    text: "              cursor: was.cursor === undefined ? 'absent' : { is: was.cursor },\n",
    instead: '',
  },
  {
    ...rounding,
    name: 'rounds: nothing goes before the evening is closed',
    text: 'if (!(await rooms.checkIn.eveningClosed(slug, now))) return',
    instead: 'if (slug === undefined) return',
  },
  {
    ...rounding,
    name: 'rounds: nothing goes before its moment, where the event moved',
    text: 'if (begins > now) return lookAgain(due, begins, now);',
    instead: '',
  },
  {
    ...rounding,
    name: 'rounds: a cancelled event sends no round',
    text: "if (event.state !== 'published') return end(due, 'stopped');",
    instead: '',
  },
  {
    ...rounding,
    name: 'rounds: a stopped round sends nothing that lay ready',
    text: "if (round.state === 'stopped' || round.state === 'draft') return { skipped: 'round-stopped' };",
    instead: '',
  },
  {
    ...rounding,
    name: 'rounds: a stop rule holds until the mail is claimed',
    text: "if (planned.outcome === 'stopped') return",
    instead: 'if (planned.unit === undefined) return',
  },
  {
    ...rounding,
    name: 'rounds: no member is asked to sign',
    text: 'const maySign = followed !== undefined && code !== undefined && !takesPart;',
    instead: 'const maySign = followed !== undefined && code !== undefined;',
  },
  {
    ...rounding,
    name: 'rounds: T10 a copy is for who signed themselves',
    text: 'foldName(one.name) === foldName(name) &&',
    instead: 'foldName(name) !== undefined &&',
  },
  {
    ...rounding,
    name: 'rounds: T10 a name typed in a form opens the page of nobody else’s signature',
    text: '(asked === true || (mailbox !== undefined && one.mailbox === mailbox))',
    instead: "(mailbox !== '' || asked === true)",
    tests: [wired],
  },
  {
    ...rounding,
    name: 'rounds: T10 a copy goes to the secretariat of its own reader',
    text: 'rooms.rsvps.secretariatFollowed(slug, invitation)',
    instead: 'rooms.rsvps.secretariatFollowed(slug, invitation === slug ? slug : planned.key)',
    tests: [between],
  },
  {
    ...rounding,
    name: 'rounds: nobody hears how an evening was that is still to come',
    text: "if (found.event.endsAt > now) return { skipped: 'event-moved' };",
    instead: '',
    tests: [between],
  },
  {
    ...rounding,
    name: "rounds: T10 an organisation sees and changes its own events' rounds alone",
    text: 'const found = await events.managed(organiser, slug);\n    const round = found && (await store.round(slug, number));',
    instead:
      'const found = await events.find(slug);\n    const round = found && organiser && (await store.round(slug, number));',
  },
  {
    ...rounding,
    name: 'rounds: T12 they go with the guests of their event, and not before',
    text: 'if (found !== undefined && events.erasing(found.event).guests > now) {',
    instead: 'if (found !== undefined && found.event.endsAt > now) {',
  },
  {
    ...who,
    name: 'rounds: where mail bounces for good a person is asked',
    text: "if (bounces(unit, picture.bounced)) return { ...what, outcome: 'task', because: 'bounced' };",
    instead: '',
  },
  {
    ...who,
    name: 'rounds: who came and takes part is not asked to join',
    text: 'return came && signature === undefined && !takesPart;',
    instead: 'return came && signature === undefined;',
  },
  {
    ...room('core/letter-text', texts),
    name: 'rounds: T11 a link that a reader has not is named to nobody',
    text: '    .filter((paragraph) => linkPlaceholders.every((link) => links[link] || !namedIn(paragraph).has(link)))\n',
    instead: '',
  },
];
