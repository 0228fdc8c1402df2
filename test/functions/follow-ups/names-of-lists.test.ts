import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wording as ofEvents } from '#events/wording/index.ts';
import { guestsWording } from '#rsvps/wording/guests.ts';
import { invitingWording } from '#rsvps/wording/inviting.ts';
import { wording as ofSite } from '#web/wording/index.ts';
import { wording } from '../../../functions/follow-ups/wording/wording.ts';

/** Somebody at the desk calls guests without an address, and those who were invited and are silent: two lists. */
describe('the two lists of whom to call', () => {
  test.each(['nl', 'en'] as const)('have a name each (%s): the link to one says how its page is called', (language) => {
    const event = 'Samen aan de slag';
    const without = guestsWording[language].links.call;
    const silent = guestsWording[language].links.silent;
    expect(without).not.toBe(silent);
    expect(wording[language].calls.title(event)).toBe(`${without}, ${event}`);
    expect(invitingWording[language].silent.title(event)).toBe(`${silent}, ${event}`);
    expect(wording[language].toCalls).toBe(without);
    expect(ofEvents[language].desk.overview.links.to.calls).toBe(without);
    expect(ofSite[language].desk.calls).toBe(without);
    expect(invitingWording[language].overview.links.silent).toBe(silent);
    expect(invitingWording[language].silent.back).toContain(silent);
  });

  test('are nowhere called by one word for both', () => {
    const root = new URL('../../../', import.meta.url);
    const texts = ['functions', 'emails'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((path) => (folder === 'emails' || path.includes('/wording/')) && /\.tsx?$/.test(path))
        .map((path) => `${folder}/${path}`),
    );
    expect(texts.length).toBeGreaterThan(50);
    const found = texts.filter((path) => /bellijst|call list/i.test(readFileSync(new URL(path, root), 'utf8')));
    expect(found).toEqual([]);
  });
});
