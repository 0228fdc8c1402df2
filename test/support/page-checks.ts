import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';

/** axe as one script that leaves `axe` behind. Whoever looks at many pages in one tab hands it to `addInitScript`: the tab then reads it once. */
export const axe = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The rules a mail is held to: it is shown inside the page of a mail program, so those about a whole page do not hold for it. */
export const rulesForParts = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Axe = { readonly run: (options: object) => ReturnType<AxeBuilder['analyze']> };

/** What axe finds on the page as it stands, one line a finding; an empty list is the only good answer. */
export const accessibilityFindings = async (
  page: Page,
  tags: readonly string[] = [...rulesForParts, 'best-practice'],
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Only what is wrong crosses from the browser: everything that is right, which the builder of @axe-core/playwright asks for, is most of the time.
  return page.evaluate(async (values) => {
    const { run } = (window as unknown as { readonly axe: Axe }).axe;
    const { violations, passes, incomplete } = await run({
      runOnly: { type: 'tag', values: [...values] },
      resultTypes: ['violations'],
    });
    if (passes.length + incomplete.length + violations.length === 0) throw new Error('axe looked at nothing');
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`),
    );
  }, tags);
};

/** How many pixels the page is wider than its window; 0 when nobody has to scroll sideways. */
export const widthTooMuch = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/**
 * Targets smaller than 44 by 44 px, with their size. A link inside a sentence is free; a radio button or checkbox counts
 * together with its label, and the link of a card with the card.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const box = (element: Element): DOMRect => {
      const own = element.getBoundingClientRect();
      const labelled = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type);
      const whole = labelled
        ? element.labels?.[0]?.getBoundingClientRect()
        : element.closest('.card')?.getBoundingClientRect();
      if (whole === undefined) return own;
      const [left, top] = [Math.min(own.left, whole.left), Math.min(own.top, whole.top)];
      return new DOMRect(left, top, Math.max(own.right, whole.right) - left, Math.max(own.bottom, whole.bottom) - top);
    };
    const inSentence = (element: Element): boolean =>
      element.matches('a:not(.link--alone, .nl-button, .card__link)') &&
      element.closest('p, li:not(nav li, .error-summary li), .facts__value, .facts__note, .choice__label') !== null;
    return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.matches('.nl-skip-link') && !inSentence(element))
      .map((element) => ({ element, size: box(element) }))
      .filter(({ size }) => size.width < 43.9 || size.height < 43.9)
      .map(
        ({ element, size }) =>
          `${Math.round(size.width)} x ${Math.round(size.height)}: ${element.outerHTML.slice(0, 160)}`,
      );
  });

// Off are rules on the way React writes what HTML allows (FACTS, section 8).
const rules = new StaticConfigLoader({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-implicit-input-type': 'off',
    'no-redundant-for': 'off',
  },
});
// Left alone it reads its rules again for each page, which is half of its time.
const read = rules.getConfigFor('page.html');
rules.getConfigFor = () => read;
const validator = new HtmlValidate(rules);

const found = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, one = '']) => one);

/**
 * What html-validate finds in a whole page, and each place for words that holds none, unless a script fills it (`data-live`);
 * one line a finding.
 */
export const markupFindings = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html);
  return [
    ...results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    ),
    ...found(html, /(<(li|p|dt|dd|ul|ol|dl|label|legend|caption)(?: (?![^>]*data-live)[^>]*)?>\s*<\/\2>)/g).map(
      (empty) => `empty: ${empty}`,
    ),
  ];
};

/**
 * What is wrong with how a page tells its faults: the title begins with "Fout", the summary leads to each faulty question once, and each sentence of
 * the summary stands at its question as well. A summary that leads nowhere is a finding too.
 */
export const faultFindings = (html: string): readonly string[] => {
  const summary = /<div[^>]*role="alert"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  const targets = found(summary, /href="#([^"]*)"/g);
  return [
    ...(/<title>(?:Fout|Error): /.test(html) ? [] : ['the title does not begin with the word for a fault']),
    ...(targets.length > 0 ? [] : ['the summary leads nowhere']),
    ...targets.filter((id) => html.split(`id="${id}"`).length !== 2).map((id) => `not on the page once: #${id}`),
    ...found(summary, /<a[^>]*>([^<]*)</g)
      .filter((said) => html.split(said).length < 3)
      .map((said) => `said once: ${said}`),
  ];
};
