const ours = new Set(
  (
    'html head meta title link script body a header p div span nav ul ol li b i em strong s h1 h2 h3 h4 h5 h6 main footer form input button label ' +
    'select option textarea fieldset legend dl dt dd article svg path rect table thead tbody tr th td caption blockquote code pre hr br section figure figcaption circle'
  ).split(' '),
);
/** Whether a browser would only go there: no scheme, or one that runs nothing. Browsers skip blanks and control characters in a scheme. */
const leadsSomewhere = (address: string): boolean => {
  const scheme = /^([^:/?#]*):/.exec(address.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  return (
    scheme === undefined ||
    ['http', 'https', 'mailto', 'tel'].includes(scheme) ||
    address.startsWith('data:image/svg+xml')
  );
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(decimal));
  });

/**
 * What is on a page that we did not put there: an element we never use, any `on…` or `style` attribute, a script that is not a file of ours, an
 * address that a browser would run. React and markdown-it escape `<` in texts and attributes, so each `<` is a tag of ours or an intruder.
 */
export const intrudersIn = (html: string): readonly string[] => {
  const found: string[] = [];
  for (const [whole, name = '', rest = ''] of html
    .replace(/^<!DOCTYPE html>/i, '')
    .matchAll(/<\/?([^\s/>]*)([^>]*)>?/g)) {
    if (!ours.has(name)) found.push(whole);
    for (const [, attribute = '', value = ''] of rest.matchAll(/\s([^\s=/]+)(?:="([^"]*)")?/g)) {
      if (/^(?:on|style$|srcdoc$)/i.test(attribute)) found.push(whole);
      if (/^(?:href|src|action|formaction)$/i.test(attribute) && !leadsSomewhere(unescaped(value))) found.push(whole);
    }
    if (name === 'script' && !whole.startsWith('</') && !/ src="\/static\/[\w.-]+\.js"/.test(whole)) found.push(whole);
  }
  return found;
};
