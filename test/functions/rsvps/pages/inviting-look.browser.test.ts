import { describe, expect, test } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { invitingStates } from './inviting-states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();
const states = { nl: invitingStates(), en: invitingStates('en') };

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^(?:overview, (?:draft|closed|a (?:list|round) goes)|round, (?:save|letters|refused: (?!busy))|invite, faulty: a quote|preview, (?:one of|busy|all)|directory, busy|progress, nothing|one, (?:after: (?!answered)|refused: (?!busy)|waiting|offered|given-up|handed-over)|withdraw, (?:drafted|invited|handed-over)|again, (?:unsent|by letter|mailed|had|after|refused: (?!asked))|silent, (?:noted|refused)|letters, sent)/;

const page = (name: string, language: Language = 'nl'): string => {
  const element = states[language][name];
  if (element === undefined) throw new Error(`No state ${name}`);
  return renderPage(element);
};

describe.each(looks)('the desk of invitations at $width px, $scheme', (look) => {
  test.each(Object.keys(states.nl).filter((name) => !alike.test(name)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (name) => expectGoodLook(page(name), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['overview', 'preview', 'silent', 'one, bounced', 'letters'])('nothing is wider than 320 px: %s', (name) =>
    expectGoodLook(page(name), { width: 320 }),
  );

  test.each(['overview', 'invite', 'preview', 'round, invitation', 'silent', 'one, bounced', 'letters'])(
    'nothing is wider than 320 px in English: %s',
    (name) => expectGoodLook(page(name, 'en'), { width: 320 }),
  );
});

describe('without JavaScript', () => {
  test('only what an answer needs is asked, as soon as it is chosen', () =>
    inBrowser(page('one, invited'), { width: 360, script: false }, async (opened) => {
      const email = opened.getByLabel('E-mailadres van wie komt');
      const reason = opened.getByLabel('Waarom niet?');
      expect([await email.isVisible(), await reason.isVisible()]).toEqual([false, false]);
      await opened.getByLabel('Iemand anders komt').check();
      expect([await email.isVisible(), await reason.isVisible()]).toEqual([true, false]);
      await opened.getByLabel('Komt niet').check();
      expect([await email.isVisible(), await reason.isVisible()]).toEqual([false, true]);
    }));
});

describe('on paper', () => {
  const pagesOf = (name: string): Promise<number> =>
    inBrowser(page(name), { width: 1280 }, async (opened) => {
      const pdf = await opened.pdf({ preferCSSPageSize: true });
      return (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
    });

  test('each letter has a sheet of its own, and there is no other', async () => {
    expect(await pagesOf('letters')).toBe(3);
  });

  test('the list to call has a box for each answer, and no button', () =>
    inBrowser(page('silent, on paper'), { width: 1280 }, async (opened) => {
      await opened.emulateMedia({ media: 'print' });
      expect(await opened.locator('.call-box').first().isVisible()).toBe(true);
      expect(await opened.getByRole('button').count()).toBe(0);
    }));
});
