/** Markup that may stand in a page as it is; only `html` and `trusted` make it. */
export type Html = { readonly markup: string };

/** What may be put into a template: text is escaped, nothing (`undefined`, `false`) leaves no trace. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** Text made harmless, between tags and inside quoted attributes alike. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const markupOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
};

/** A template whose parts are escaped unless they are markup themselves: html`<p>${name}</p>`. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.reduce((all, text, index) => all + markupOf(parts[index - 1]) + text),
});
