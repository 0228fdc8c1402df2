import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { MailDot, type MailShown, mailDotWords } from '#platform/pages/mail-dot.tsx';

const states = Object.keys(mailDotWords.nl.word) as MailShown['state'][];
const shown = (state: MailShown['state'], more: Partial<Parameters<typeof MailDot>[0]> = {}): string =>
  renderToStaticMarkup(
    <MailDot language="nl" mail={{ state, mail: 'mail_1', owedAt: '2019-05-20T07:00:00.000Z' }} {...more} />,
  );

describe('the dot of a mail', () => {
  test.each(languages.flatMap((language) => states.map((state) => ({ language, state }))))(
    'says in words what it says in colour: $state, $language',
    ({ language, state }) => {
      const words = mailDotWords[language];
      const markup = shown(state, { language });
      expect(markup).toContain(words.word[state]);
      if (state !== 'delivered') expect(markup).toContain(words.act[state]);
    },
  );

  test('says no two states in the same words', () => {
    for (const language of languages)
      expect(new Set(Object.values(mailDotWords[language].word)).size).toBe(states.length);
  });

  test('leads to the mail where it is not good, for who may read it', () => {
    const hrefOf = (mail: string) => `/post/${mail}`;
    expect(shown('uncertain', { hrefOf })).toContain('href="/post/mail_1"');
    expect(shown('uncertain')).not.toContain('href');
    expect(shown('delivered', { hrefOf })).not.toContain('href');
  });

  test('tells the reader of the mail something else than to call themselves', () => {
    const own = shown('bounced', { own: true });
    expect(own).toContain(mailDotWords.nl.own);
    expect(own).not.toContain('Bel');
  });

  test('is not there where nothing is known', () => {
    expect(renderToStaticMarkup(<MailDot language="nl" mail={undefined} />)).toBe('');
  });
});
