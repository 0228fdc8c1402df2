import { foldName } from '#kernel/names.ts';

/** What a search looks in: both names, folded, each word after a blank. See `findsBy`. */
export function searchable(...names: readonly string[]): string {
  return names.map((name) => ` ${foldName(name)}`).join(' ');
}

/**
 * A test for what `searchable` gave: whether what somebody typed stands at the start of any word. "haag" and "s-grav" find Den Haag, "bergen"
 * finds all three, and a text without letters or digits finds nothing. The list in the browser and the search on the server both use it.
 */
export function findsBy(text: string): (haystack: string) => boolean {
  const sought = foldName(text);
  return sought === '' ? () => false : (haystack) => haystack.includes(` ${sought}`);
}
