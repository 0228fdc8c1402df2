/**
 * The text part of a mail, made from its html part, so that both say the same: a line "label: value" for each row of a facts table, "- " before
 * each item of a list, and behind the words of a link its address. What carries `data-skip-in-text` stays out.
 *
 * Reads only markup that React's server renderer made: every tag is closed or void, and `<`, `>`, `&` and quotes in text and attributes are
 * escaped. It is no reader for other people's html.
 */
export function textOf(markup: string): string {
  const reader = newReader();
  for (const [token, comment, closing, name, attributes] of markup.matchAll(tokens)) {
    if (comment !== undefined) continue;
    if (name === undefined) reader.words(decode(token));
    else if (closing === '/') reader.close(name);
    else reader.open(name, attributes ?? '');
  }
  return reader.text();
}

const tokens = /(<!--[\s\S]*?-->|<![^>]*>)|<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;
const voids = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col']);
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'div', 'table']);
const unread = /\sdata-skip-in-text="true"/;

type Element = { readonly name: string; readonly address?: string; readonly from?: number; readonly skipped: boolean };

function newReader() {
  const lines: string[] = [''];
  const path: Element[] = [];
  const skipping = () => path.at(-1)?.skipped ?? false;
  const line = () => lines.at(-1) ?? '';
  const add = (words: string) => {
    lines[lines.length - 1] = line() + words;
  };
  const nextLine = () => {
    if (line() !== '') lines.push('');
  };
  const nextBlock = () => {
    nextLine();
    if (lines.length > 1 && lines.at(-2) !== '') lines.push('');
  };

  const open = (name: string, attributes: string) => {
    if (name === 'br' && !skipping()) nextLine();
    if (name === 'hr' && !skipping()) {
      nextBlock();
      add('---');
      nextBlock();
    }
    if (voids.has(name)) return;
    const skipped = skipping() || name === 'head' || unread.test(attributes);
    const address = name === 'a' ? /\shref="([^"]*)"/.exec(attributes)?.[1] : undefined;
    path.push({ name, skipped, from: line().length, ...(address !== undefined && { address: decode(address) }) });
    if (skipped) return;
    if (blocks.has(name)) nextBlock();
    if (name === 'tr' || name === 'li') nextLine();
    if (name === 'li') add('- ');
  };

  const close = (name: string) => {
    const element = path.pop();
    if (element === undefined || element.skipped) return;
    if (name === 'th') add(': ');
    if (name === 'a' && element.address !== undefined) {
      const words = line().slice(element.from);
      // A telephone number and a mail address are their own words; so is an address written out.
      if (!/^(?:tel|mailto):/.test(element.address) && words !== element.address) add(`: ${element.address}`);
    }
    if (blocks.has(name)) nextBlock();
  };

  return {
    open,
    close,
    words: (words: string) => {
      if (skipping()) return;
      const collapsed = words.replace(/\s+/g, ' ');
      add(line() === '' ? collapsed.trimStart() : collapsed);
    },
    text: () =>
      `${lines
        .map((each) => each.trimEnd())
        .join('\n')
        .trim()}\n`,
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

function decode(text: string): string {
  return text.replace(/&([a-z]+|#x?[0-9a-f]+);/g, (whole, entity: string) => entities[entity] ?? whole);
}
