import { foldName } from '#kernel/names.ts';

/** What a search looks in: both names, folded, each word after a blank. See `foundBy`. */
export function searchable(...names: readonly string[]): string {
  return names.map((name) => ` ${foldName(name)}`).join(' ');
}

/**
 * Whether what somebody typed stands at the start of any word: "haag" and "s-grav" find Den Haag, "bergen" finds all three, and nothing is found
 * by nothing. The list in the browser and the search on the server both ask this.
 */
export function foundBy(text: string, haystack: string): boolean {
  const sought = foldName(text);
  return sought !== '' && haystack.includes(` ${sought}`);
}
