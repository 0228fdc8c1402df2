import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { DoorAppPage } from '../../../../functions/check-in/pages/door-app.tsx';
import { doorWording } from '../../../../functions/check-in/wording/door.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { frameOf } from '../../rsvps/pages/states.tsx';

describe.each(['nl', 'en'] as const)('the shell of the app, %s', (language) => {
  const html = renderPage(<DoorAppPage frame={frameOf(language, '/deur/app')} />);
  const prefix = language === 'en' ? '/en' : '';

  test('is a whole page that a browser can install, and sound', async () => {
    expect(await markupFindings(html)).toEqual([]);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`href="${prefix}/deur/app.webmanifest" rel="manifest"`);
    expect(html).toContain(`data-worker="${prefix}/deur/werker.js"`);
    expect(html).toMatch(/<script defer="" src="\/static\/door\.js"><\/script>/);
  });

  test('holds nobody’s data and no form, and has words for who has no script', () => {
    expect(html).not.toMatch(/<form|<input|formToken/);
    expect(html).toContain(`<noscript>${doorWording[language].page.noScript} <a href="${prefix}/">`);
  });
});
