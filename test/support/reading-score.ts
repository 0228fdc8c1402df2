import nl from 'hyphen/nl/index.js';

export type ReadingScore = {
  /** Flesch-Douma: 206.84 − 0.93 × words per sentence − 77 × syllables per word. 60 and more reads easily. */
  readonly score: number;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
};

/**
 * How easily a Dutch text reads. Each string is a paragraph, a heading or an item and ends a sentence, with or without a full stop.
 * Syllables as the Dutch hyphenation patterns part words; numbers count as one syllable each.
 */
export const readingScore = (parts: readonly string[]): ReadingScore => {
  const sentences = parts
    .flatMap((part) => part.split(/(?<=[.!?:])["”]?\s+/))
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + nl.hyphenateSync(word).split(/[\u00ad-]/).length, 0);
  const wordsPerSentence = words.length / sentences.length;
  const syllablesPerWord = syllables / words.length;
  return { score: 206.84 - 0.93 * wordsPerSentence - 77 * syllablesPerWord, wordsPerSentence, syllablesPerWord };
};
