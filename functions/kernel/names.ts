/** Letters that Unicode does not take apart into a letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/**
 * A name for comparing and searching, never for showing: no marks, no capitals, everything but letters and digits one blank.
 * "Şahin" and "sahin" are one, "'s-Gravenhage" is "s gravenhage". Letters of other scripts stay, or all such names would be the same.
 * Folding twice changes nothing.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words before a surname that do not count when sorting in the Netherlands, folded. Given names that look like one ("Ben") are left out. */
const prefixes = new Set(
  (
    'aan af al bij d da das de del della den der des di do dos du el het t in l la le les lo onder op over s te ten ter tot uit ' +
    'van vom von voor zu zum zur'
  ).split(' '),
);

/**
 * What a full name sorts on: its surname without the prefix, folded. "Noor van den Berg" and "Berg, Noor van den" give "berg",
 * "Fatima El Amrani" gives "amrani", "Anouk de Vries-Jansen" gives "vries jansen". The surname begins after the first run of prefixes behind
 * the given name; without one it is the last word, so of two surnames without hyphen only the second counts.
 */
export function surnameKey(name: string): string {
  const [beforeComma, afterComma] = name.split(',', 2);
  if (beforeComma !== undefined && afterComma !== undefined && foldName(beforeComma) !== '') {
    return withoutPrefixes(wordsOf(beforeComma));
  }
  const words = wordsOf(name);
  const prefixAt = words.findIndex((word, at) => at > 0 && at < words.length - 1 && prefixes.has(word));
  if (prefixAt > 0) return withoutPrefixes(words.slice(prefixAt));
  return prefixes.has(words[0] ?? '') ? withoutPrefixes(words) : (words.at(-1) ?? '');
}

/** Blanks part words; a hyphen does not, so "Vries-Jansen" is one. "d'Ancona" and "'t Hart" give up their apostrophe. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(^|\s)([dl])['’]/gi, '$1$2 ')
    .split(/\s+/)
    .map(foldName)
    .filter((word) => word !== '');
}

function withoutPrefixes(words: readonly string[]): string {
  const first = words.findIndex((word, at) => !prefixes.has(word) || at === words.length - 1);
  return words.slice(first).join(' ');
}

/** Orders people as a Dutch list does: on the surname without its prefix, then on the whole name. For `sort`. */
export function compareNames(a: string, b: string): number {
  return compareText(surnameKey(a), surnameKey(b)) || compareText(foldName(a), foldName(b)) || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A title as it may stand in an address: plain letters, digits and hyphens, at most sixty; `otherwise` for a title without any. */
export function slugOf(title: string, otherwise: string): string {
  return (
    foldName(title)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || otherwise
  );
}
