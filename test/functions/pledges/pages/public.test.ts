import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { places } from './boards.ts';
import { pageStatesIn, screenStatesIn, slug } from './public-states.tsx';

const allIn = (language: 'nl' | 'en') => ({ ...pageStatesIn(language), ...screenStatesIn(language) });
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';

/** What we wrote: names of municipalities and provinces are nobody's to simplify. */
const given = new RegExp(
  [...new Set(places.flatMap(({ name, province }) => [name, province]))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .concat('Littenseradiel', 'Hanna Bos', 'Fatima El Amrani', 'Eén tegen eenzaamheid')
    .join('|'),
  'g',
);
const wordsOn = (html: string): readonly string[] =>
  mainOf(html)
    .replace(/<(svg|h1|table)[\s\S]*?<\/\1>/g, '')
    .split(/<\/(?:h\d|p|a|b|li|dt|dd|span|label|div)>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .replace(given, 'Jan')
        .replace(/\S+@\S+|https?:\S+/g, 'hier')
        .trim(),
    )
    .filter((part) => part !== '');

/** A page without what says that it is Dutch. */
const withoutMarked = (html: string): string => {
  const [whole, tag = ''] = /<(span|div)[^>]*lang="nl"[^>]*>/.exec(html) ?? [];
  if (whole === undefined) return html;
  const start = html.indexOf(whole);
  let depth = 0;
  for (const found of html.slice(start).matchAll(new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g'))) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return withoutMarked(html.slice(0, start) + html.slice(start + found.index + found[0].length));
  }
  throw new Error(`A ${tag} is not closed.`);
};

describe.each(languages)('the pages that everybody may read, in %s', (language) => {
  test.each(Object.entries(allIn(language)))('%s: good HTML', async (_, page) => {
    expect(await markupFindings(renderPage(page))).toEqual([]);
  });

  test.each(Object.entries(allIn(language)))(
    '%s: one heading, no form, no style and no script that is not ours',
    (_, page) => {
      const html = renderPage(page);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/<form|\sstyle=|<style|\son\w+=/);
      for (const [, source] of html.matchAll(/<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
    },
  );

  test.each(Object.entries(allIn(language)))('%s: leaves no hole where words or a number should be', (_, page) => {
    expect(wordsOn(renderPage(page)).join('\n')).not.toMatch(/undefined|null|NaN|\[object|, ?,|\. ?\./);
  });

  test.each(Object.entries(pageStatesIn(language)))('%s: leads to pages in the same language', (_, page) => {
    const prefix = language === 'en' ? /^\/(?:en|api)\// : /^\/(?!en\/)/;
    for (const [, address] of mainOf(renderPage(page)).matchAll(/(?:href|data-page)="(\/[^"]*)"/g)) {
      expect(address).toMatch(prefix);
    }
  });
});

describe('the words', () => {
  test.each(Object.entries(pageStatesIn('nl')))(
    '%s: read easily, Flesch-Douma 60 or more, at most 15 words a sentence',
    (_, page) => {
      const { score, wordsPerSentence } = readingScore([...new Set(wordsOn(renderPage(page)))]);
      expect(score).toBeGreaterThanOrEqual(60);
      expect(wordsPerSentence).toBeLessThanOrEqual(15);
    },
  );

  test('mark what an organiser wrote as Dutch on an English page', () => {
    for (const [state, page] of Object.entries(pageStatesIn('en'))) {
      expect(withoutMarked(mainOf(renderPage(page))), state).not.toMatch(
        /\b(?:gemeenten|ondertekend|niet|wij|uw|sinds|stand van|het college)\b(?![/"?])/i,
      );
    }
  });
});

describe('the campaign page', () => {
  const html = (state: string): string => {
    const page = pageStatesIn('nl')[state];
    if (page === undefined) throw new Error(`No state ${state}`);
    return renderPage(page);
  };

  test.each([
    ['campaign', 1],
    ['campaign, not open', 0],
    ['campaign, closed', 0],
    ['campaign, without a text', 0],
  ])('%s: leads to signing only while one can (%i link)', (state, links) => {
    expect([...html(state).matchAll(new RegExp(`href="/campagnes/${slug}/ondertekenen"`, 'g'))]).toHaveLength(links);
  });

  test('says under way apart, and nothing of it when nothing is', () => {
    expect(html('campaign, a mark is held')).toContain('data-live="under-way">nog 14 onderweg<');
    expect(html('campaign')).toContain('data-live="under-way"></p>');
  });

  test('says how many it may not name', () => {
    expect(html('campaign, a mark is held')).toContain('Er telt 1 gemeente mee die wij nog niet mogen noemen.');
    expect(html('campaign, one and several not named')).toContain('Er tellen 3 gemeenten mee');
    expect(html('campaign')).not.toContain('niet mogen noemen');
  });

  test('is asked after every five seconds and only while somebody sees it', () => {
    expect(html('campaign')).toMatch(
      /<main[^>]*data-poll="\/api\/v1\/campaigns\/[\w-]+"[^>]*data-every="5000"[^>]*data-while-seen/,
    );
  });
});

describe('the big screen', () => {
  const html = (state: string): string => {
    const page = screenStatesIn('nl')[state];
    if (page === undefined) throw new Error(`No state ${state}`);
    return renderPage(page);
  };

  test('asks every second, whether or not somebody looks', () => {
    expect(html('screen')).toMatch(/<main[^>]*data-poll="\/api\/v1\/campaigns\/[\w-]+"[^>]*data-every="1000"/);
    expect(html('screen')).not.toContain('data-while-seen');
  });

  test('of a rehearsal asks its own address, never the public one, and says so', () => {
    const rehearsal = html('screen, rehearsal');
    expect(rehearsal).toContain(`data-poll="/bureau/campagnes/${slug}/oefening/stand"`);
    expect(rehearsal).not.toContain('/api/');
    expect(rehearsal).toContain('Oefening');
    expect(html('screen')).not.toContain('Oefening');
  });

  test('holds nothing to press, except the link to refresh where there is no script', () => {
    for (const [state, page] of Object.entries(screenStatesIn('nl'))) {
      const whole = renderPage(page);
      expect(whole.match(/<a /g), state).toHaveLength(1);
      expect(whole.replace(/<noscript>[\s\S]*<\/noscript>/, ''), state).not.toMatch(
        /<(?:a|button|input|select)\b|tabindex/,
      );
    }
  });
});
