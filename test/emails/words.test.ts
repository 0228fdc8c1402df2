import { describe, expect, test } from 'vitest';
import { type ExampleName, exampleNames, messageExamples } from '../support/examples/messages.ts';
import { readingScore } from '../support/reading-score.ts';
import { mailOf } from './rendering.ts';

/** Every text in the facts, longest first: what organisers and guests wrote. */
const theirWords = (value: unknown): string[] => {
  if (typeof value === 'string') return value.split('\n').filter((line) => line.length > 1);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value)
    .flatMap(theirWords)
    .sort((a, b) => b.length - a.length);
};

/**
 * What we wrote ourselves, a paragraph each. Left out, because nobody can make them easier: the facts table, a code, whom it greets, the list of
 * names and addresses.
 * A title or a name inside a sentence counts as one short word, so that the sentence keeps its length.
 */
const ourWords = (name: ExampleName, language: 'nl' | 'en'): string[] =>
  mailOf(name, language)
    .text.split('\n\n')
    .filter((paragraph) => !/^(?:Wat|What|Code|-|---)[: ]|^(?:Geachte|Dear) .*,$|^---$/.test(paragraph))
    .map((paragraph) =>
      theirWords(messageExamples[name].facts)
        .reduce((rest, theirs) => rest.replaceAll(theirs, 'Jan'), paragraph.replace(/:?\s*https:\/\/\S+/g, '.'))
        .replace(/\n[\d\s]+\nJan$/, '')
        .replaceAll('Aanschuif', 'Jan')
        .replaceAll('\n', ' '),
    );

const dutch = /\b(?:u|uw|een|het|wij|niet|de|van|aanmelding|bijeenkomst|wachtlijst|knop|agenda)\b/i;

describe('the words of the mails', () => {
  test.each(exampleNames)('%s reads easily in Dutch: Flesch-Douma at least 60, at most 15 words a sentence', (name) => {
    const { score, wordsPerSentence } = readingScore(ourWords(name, 'nl'));
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  test.each(exampleNames)('%s says u, says what a link does, and has one word for one thing', (name) => {
    // The name of a kit is its partner's.
    const subject = mailOf(name, 'nl').subject.replaceAll('Stel je voor', 'Jan');
    const everything = [subject, ...ourWords(name, 'nl')].join('\n');
    expect(everything).not.toMatch(/\b(?:je|jij|jou|jouw|jullie)\b/i);
    expect(everything).not.toMatch(/klik hier/i);
    // A seat is a "plek", giving it up is "afmelden": these are the words they replace.
    const besidesTheLine = everything.replaceAll(/plaats (?:\d+ van|op) de wachtlijst/g, '');
    expect(besidesTheLine).not.toMatch(
      /\b(?:plaats(?:en)?|zitplaats|reserve\w+|annule\w+|geannuleerd|uitschrijven)\b/i,
    );
  });

  test.each(exampleNames)('%s in English has no Dutch of ours in it', (name) => {
    const mail = mailOf(name, 'en');
    expect(mail.html).toContain('lang="en"');
    expect(ourWords(name, 'en').join('\n')).not.toMatch(dutch);
    expect(ourWords(name, 'nl').join('\n')).toMatch(dutch);
  });

  test('reading scores tell an easy text from a hard one', () => {
    expect(readingScore(['U hebt een plek. Wij zien u graag.']).score).toBeGreaterThan(90);
    expect(
      readingScore([
        'Ingevolge gemeentelijke verordeningen aangaande inschrijvingsmogelijkheden behoudt men zich wijzigingen voor.',
      ]).score,
    ).toBeLessThan(30);
  });
});
