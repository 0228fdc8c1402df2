import { describe, expect, test } from 'vitest';
import * as story from '../../infra/local/seed-story.ts';
import { bus, lunch, travel } from '../../infra/local/seed-story-invited.ts';
import { readingScore } from '../support/reading-score.ts';
import { allTexts, dictionaries, findingsOf, type Text, textsOf } from './dictionaries.ts';

const dutch = allTexts('nl');
const english = allTexts('en');

/** What organisers wrote about the events of a fresh start. Guests may write as they like. */
const storyTexts: readonly Text[] = Object.entries({ ...story, lunch, bus, travel })
  .filter(([key]) => !/[gG]uests|ByPhone|[wW]aits|GivesUp/.test(key))
  .flatMap(([key, part]) => (typeof part === 'string' || typeof part === 'object' ? textsOf(part, key) : []))
  // A name that somebody gave to an action is theirs.
  .map(({ where, says }) => ({ where, says: says.replaceAll('Stel je voor', '') }));

/** The town of a venue, and where somebody stands in line: the two that may be called "plaats". */
const otherPlaces = /Vul de plaats in|Plaats [\d.]+ op de wachtlijst|plaats (?:\d+ van|op) de wachtlijst/g;
const withoutOtherPlaces = dutch
  .filter(({ where, says }) => !(where.startsWith('events.desk.editor.') && /^Plaats(?::|$)/.test(says)))
  .map(({ where, says }) => ({ where, says: says.replaceAll(otherPlaces, '') }));

const replaced: readonly (readonly [thing: string, rather: string, replaced: RegExp])[] = [
  ['a seat', 'plek', /\b(?:zit)?plaats(?:en)?\b|\b(?:stoel|zetel)s?(?:en)?\b/i],
  ['giving up a seat', 'afmelden', /annul|afzeg|uitschrijv|opgeven|teruggeven/i],
  ['asking for a seat', 'aanmelden', /reserve[er]|inschrijv|ingeschreven|registre/i],
  ['the line', 'wachtlijst', /wachtrij|wachtrijen|reservelijst/i],
  ['the host', 'organisator', /\bde organisatie (?:schrijft|laat)|gastheer|initiatiefnemer/i],
  ['a gathering', 'bijeenkomst', /evenement|\bevents?\b|\bmeetings?\b/i],
  ['the venue', 'locatie', /naam van de plek|de plek biedt|biedt de plek/i],
  ['in the programme', 'aangesloten', /toegetreden|aangehaakt/i],
  ['left the programme', 'gestopt', /uitgetreden/i],
  ['who came without a ticket', 'gast zonder aanmelding', /binnenloper/i],
  ['a ticket', 'QR-code voor de deur', /toegangsbewij/i],
  ['a partner or a guest', 'coalitiepartner, or gast', /\bdeelnemers?\b/i],
  ['a part of a day', 'tijdvak', /dagde(?:el|len)/i],
  ['a segment', 'groep', /doelgroep/i],
  ['the outbox', 'verzonden en ingepland, or mail', /postvak|\bpost\b/i],
  ['a year of the Week', 'jaar', /\beditie/i],
  ['keeping what was typed', 'bewaren', /opslaan|opgeslagen/i],
  ['an e-mail address', 'e-mailadres', /(?<!e-)mailadres|\bemail/i],
  ['us', 'wij', /\bwe\b/i],
];

const replacedInEnglish: readonly (readonly [thing: string, rather: string, replaced: RegExp])[] = [
  ['a seat', 'place', /\bseats?\b|\bspots?\b|\btickets?\b/i],
  [
    'giving up a seat',
    'give up',
    /cancel (?:your|this|the) (?:sign-up|place)|unsubscribe|^(?!.*signature).*\bwithdraw/i,
  ],
  ['asking for a seat', 'sign up', /registration|\bto register\b|\benrol|\bbook(?:ing|ed)?\b|\brsvp/i],
  ['the line', 'waiting list', /wait-?list|\bqueue/i],
  ['the host', 'organiser', /\bhosts?\b|organizer|the organisers write/i],
  ['a gathering', 'event', /\bmeetings?\b(?! for alderpersons)/i],
  ['British spelling', 'organise, colour, centre', /\b(?:organiz|recogniz|apologiz)|\b(?:color|center|canceled)\b/i],
  ['mail', 'email', /e-mail|\bmail(?:s|ed)?\b/i],
];

describe('one word for one thing', () => {
  test.each(replaced)('%s is "%s" in Dutch and nothing else', (_thing, _rather, pattern) => {
    expect(findingsOf(withoutOtherPlaces, pattern)).toEqual([]);
  });

  test.each(replacedInEnglish)('%s is "%s" in English and nothing else', (_thing, _rather, pattern) => {
    expect(findingsOf(english, pattern)).toEqual([]);
  });

  test('the story of a fresh start uses the same words', () => {
    const seats = /\buw plaats\b|annul|afzeg|opgeven|teruggeven|\bdeelnemers?\b|dagdeel|doelgroep|evenement|\beditie/i;
    expect(findingsOf(storyTexts, seats)).toEqual([]);
  });

  test('what replaces them is said', () => {
    const everything = dutch.map(({ says }) => says).join('\n');
    for (const word of ['plek', 'afmelden', 'Aanmelden', 'wachtlijst', 'organisator', 'Verzonden en ingepland'])
      expect(everything).toContain(word);
  });
});

describe('how we address a reader', () => {
  test.each([
    ['u, never je', /\b(?:je|jij|jou|jouw|jullie)\b/i],
    ['what a link or button does, never "klik"', /\bklik/i],
    ['no exclamation mark', /!/],
    ['times without a zero in front', /\b0\d\.\d\d uur/],
  ] as const)('in Dutch we say %s', (_, pattern) => {
    expect(findingsOf([...dutch, ...storyTexts], pattern)).toEqual([]);
  });

  test('in English we never say "click", nor raise our voice', () => {
    expect(findingsOf(english, /\bclick|!/i)).toEqual([]);
  });

  test('nothing unknown is ever said out loud', () => {
    expect(findingsOf([...dutch, ...english], /\b(?:undefined|null|NaN)\b|\[object/)).toEqual([]);
  });

  test('no button says less than what happens', () => {
    const bare =
      /^(?:submit|ok|oké|ja|nee|verder|volgende|versturen|verzenden|opslaan|bewaren|toevoegen|yes|no|send|save|add|go|next|continue)$/i;
    // What an organiser asked is answered with one word; nothing happens by choosing it.
    const answers = ['around the questions of an event.yes', 'around the questions of an event.no'];
    const pressed = [...dutch, ...english].filter(({ where }) => !answers.includes(where));
    expect(findingsOf(pressed, bare)).toEqual([]);
  });

  test('a place is given up with the same words on the page and in the mail', () => {
    const own = 'Aanmelding bekijken, wijzigen of afmelden';
    expect(dutch.map(({ says }) => says)).toContain(own);
    expect(findingsOf(english, /give up this place/)).not.toEqual([]);
  });
});

describe('how the dictionaries read', () => {
  // Labels of a word or three would only flatter the score. The shell holds nothing else.
  test.each(Object.entries(dictionaries).filter(([room]) => room !== 'the shell of a page'))(
    '%s reads easily: Flesch-Douma 60 or more, at most 15 words a sentence',
    (room, words) => {
      const sentences = textsOf(words.nl, room).filter(({ says }) => says.split(' ').length > 3);
      const { score, wordsPerSentence } = readingScore([...new Set(sentences.map(({ says }) => says))]);
      expect(score).toBeGreaterThanOrEqual(60);
      expect(wordsPerSentence).toBeLessThanOrEqual(15);
    },
  );

  test('a sentence of more than 25 words stands nowhere', () => {
    const tooLong = dutch.flatMap(({ where, says }) =>
      says
        .split(/(?<=[.!?])["”]?\s+/)
        .filter((sentence) => sentence.split(/\s+/).length > 25)
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(tooLong).toEqual([]);
  });

  test('English holds no Dutch sentence', () => {
    const ours = /\b(?:het|een|niet|wij|uw|bijeenkomst|aanmelding|wachtlijst|plek)\b/i;
    expect(findingsOf(english, ours)).toEqual([]);
  });
});
