import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { invitationStatesIn, publicStatesIn } from './invitation-states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^(?:invited, (?:nothing|nobody|over)|seated(?:, (?:no mail|office|closed)| by)|asked|accepted|given up, by (?!guest)|handed over, name|withdrawn, without|refused, (?!with|rsvps)|code, (?:missing|not-a|no contact)|prepare, cancelled)/;

const page = (name: string, language: 'nl' | 'en'): string => {
  const element = { ...invitationStatesIn(language), ...publicStatesIn(language) }[name];
  if (element === undefined) throw new Error(`No state ${name}`);
  return renderPage(element);
};
const states = Object.keys({ ...invitationStatesIn('nl'), ...publicStatesIn('nl') });

describe.each(looks)('what who is invited sees at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states.filter((name) => !alike.test(name)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (name) => expectGoodLook(page(name, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['invited, to an action', 'faulty, somebody else', 'handed over', 'prepare, with groups', 'proposal'])(
    'nothing is wider than 320 px: %s',
    (name) => expectGoodLook(page(name, 'nl'), { width: 320 }),
  );
});

describe('without JavaScript', () => {
  test('a choice brings what belongs to it into sight, and nothing that belongs to another', () =>
    inBrowser(page('invited, with others', 'nl'), { width: 360, script: false }, async (opened) => {
      const fields = {
        coming: 'Dieetwensen',
        'not-coming': 'Wilt u zeggen waarom niet?',
        'somebody-else': 'Naam van wie er komt',
        'not-yet-known': 'Op welke dag mogen wij het weer vragen?',
      };
      const seen = async () => {
        const visible = await Promise.all(
          Object.entries(fields).map(async ([choice, label]) =>
            (await opened.getByLabel(label).isVisible()) ? choice : '',
          ),
        );
        return visible.filter((choice) => choice !== '');
      };
      expect(await seen()).toEqual([]);
      for (const choice of Object.keys(fields)) {
        await opened.locator(`input[name="answer"][value="${choice}"]`).check();
        expect(await seen()).toEqual([choice]);
        expect(await opened.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      }
      expect(await opened.getByLabel('Uw eigen naam').isVisible()).toBe(false);
      await opened.getByLabel(/Ik antwoord namens/).check();
      expect(await opened.getByLabel('Uw eigen naam').isVisible()).toBe(true);
    }));

  test('an answer that was given is changed behind its own words, which open by the keyboard', () =>
    inBrowser(page('seated', 'nl'), { width: 360, script: false }, async (opened) => {
      const button = opened.getByRole('button', { name: 'Antwoord versturen' });
      expect(await button.isVisible()).toBe(false);
      await opened.getByText('Antwoord wijzigen').focus();
      await opened.keyboard.press('Enter');
      expect(await button.isVisible()).toBe(true);
    }));

  test('a form that came back stands open, with every fault in sight', () =>
    inBrowser(page('faulty, coming', 'nl'), { width: 360, script: false }, async (opened) => {
      for (const error of await opened.locator('.utrecht-form-field-error-message').all())
        expect(await error.isVisible()).toBe(true);
      await inBrowser(page('refused, with a place', 'nl'), { width: 360, script: false }, async (refused) => {
        expect(await refused.getByRole('button', { name: 'Antwoord versturen' }).isVisible()).toBe(true);
      });
    }));
});

describe('on paper', () => {
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

  test.each(['prepare', 'prepare, with groups', 'prepare, cancelled'])(
    '%s is one sheet of A4, in both languages',
    async (name) => {
      for (const language of ['nl', 'en'] as const) {
        await inBrowser(page(name, language), { width: 1280 }, async (opened) => {
          expect(pagesOf(await opened.pdf({ preferCSSPageSize: true })), language).toBe(1);
        });
      }
    },
  );

  test('the proposal is printed alone, on two sheets at most', () =>
    inBrowser(page('proposal', 'en'), { width: 1280 }, async (opened) => {
      expect(pagesOf(await opened.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
      await opened.emulateMedia({ media: 'print' });
      expect(await opened.locator('textarea').isVisible()).toBe(false);
      expect(await opened.getByText('Gevraagd besluit').first().isVisible()).toBe(true);
    }));
});
