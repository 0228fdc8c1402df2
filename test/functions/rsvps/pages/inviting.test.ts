import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import type { InviteListRefusal, InviteProblem } from '#rsvps/core/invite-rows.ts';
import { type InvitationFault, invitationFields } from '#rsvps/core/typed-invitation.ts';
import { invitingWording } from '#rsvps/wording/inviting.ts';
import { faultFindings, markupFindings } from '../../../support/page-checks.ts';
import { readingScore } from '../../../support/reading-score.ts';
import { invitingStates, longName, reason } from './inviting-states.tsx';

const states = { nl: invitingStates(), en: invitingStates('en') };
const shown = (name: string, language: Language = 'nl'): string => {
  const page = states[language][name];
  if (page === undefined) throw new Error(`No state ${name}`);
  return renderPage(page);
};
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const textOf = (html: string): string =>
  mainOf(html)
    .replace(/<(option|textarea)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** What we wrote: names, addresses and lists are not ours to simplify; a row of facts or of a table is no sentence, and a letter is looked at apart. */
const wordsOf = (html: string): readonly string[] =>
  mainOf(html)
    .replace(/<(select|textarea|dl|table|h1|article)[\s\S]*?<\/\1>/g, '')
    .replaceAll(longName, 'Noor')
    .replaceAll(reason, '')
    .split(/<\/(?:h\d|p|label|legend|button|a|div|li|span)>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part.split(' ').length > 2);

const all = Object.keys(states.nl);

describe.each(languages)('the desk of invitations, in %s', (language) => {
  test.each(all)('%s is good HTML', async (name) => {
    expect(await markupFindings(shown(name, language))).toEqual([]);
  });

  test('has one heading a page, no style, no script that is not ours, and stays out of search engines', () => {
    for (const name of all) {
      const html = shown(name, language);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/\sstyle=|<style|\son\w+=/);
      expect(html, name).toContain('content="noindex"');
      for (const source of matches(html, /<script[^>]*src="([^"]*)"/g)) expect(source).toMatch(/^\/static\//);
    }
  });

  test('leaves no hole where words or a number should be', () => {
    for (const name of all) {
      expect(textOf(shown(name, language)), name).not.toMatch(
        /undefined|null|NaN|\[object|\{\w+\}|, ?,|\. ?\.|: \.|prs_/,
      );
    }
  });

  test('every form that posts carries the key of the browser and a key of its own', () => {
    for (const name of all) {
      for (const form of matches(mainOf(shown(name, language)), /<form([^>]*method="post"[\s\S]*?)<\/form>/g)) {
        expect(form, name).toContain('name="form"');
        expect(form, name).toContain('name="request"');
      }
    }
  });

  test('T12 puts nobody’s name or address into an address', () => {
    for (const name of all) {
      for (const address of matches(mainOf(shown(name, language)), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(decodeURIComponent(address), name).not.toMatch(/noor|berg|vries|jansen|smit|@/i);
      }
    }
  });

  test('names each fault twice, and the summary leads to it', () => {
    const faulty = all.filter((name) => name.includes('faulty'));
    expect(faulty.length).toBeGreaterThan(4);
    for (const name of faulty) expect(faultFindings(shown(name, language)), name).toEqual([]);
  });

  test('shows why somebody does not come on their own page and nowhere else', () => {
    for (const name of all) expect(shown(name, language).includes(reason), name).toBe(name === 'one, declined');
  });

  test('leads to pages in the same language', () => {
    const prefix = language === 'en' ? /^\/en\// : /^\/(?!en\/)/;
    for (const name of all) {
      for (const address of matches(mainOf(shown(name, language)), /(?:href|action)="(\/[^"]*)"/g)) {
        expect(address, name).toMatch(prefix);
      }
    }
  });

  test('links to the same page in the other language', () => {
    for (const name of all) expect(shown(name, language), name).toContain('site-language');
  });
});

describe('words of the desk', () => {
  test('read easily: Flesch-Douma 60 or more, at most 15 words a sentence', () => {
    const { score, wordsPerSentence } = readingScore([...new Set(all.flatMap((name) => wordsOf(shown(name))))]);
    expect(score).toBeGreaterThanOrEqual(60);
    expect(wordsPerSentence).toBeLessThanOrEqual(15);
  });

  // A score over three lines says more of one long word than of the page.
  test.each(all.filter((name) => wordsOf(shown(name)).length > 5))('read easily on the page itself: %s', (name) => {
    expect(readingScore(wordsOf(shown(name))).score).toBeGreaterThanOrEqual(60);
  });

  test('say u, never je, and never to click here', () => {
    for (const name of all) expect(textOf(shown(name)), name).not.toMatch(/\b(?:je|jij|jouw|jullie|klik)\b/i);
  });

  test('are not mixed: no Dutch on an English page and no English on a Dutch one', () => {
    for (const name of all) {
      const english = textOf(shown(name, 'en').replace(/<article[\s\S]*?<\/article>/g, ''))
        .replaceAll(reason, '')
        .replaceAll(longName, '');
      expect(english, name).not.toMatch(/\b(?:uitnodiging|bijeenkomst|wachtlijst|niet|wij|mensen|regels?|uur)\b/i);
      const dutch = textOf(shown(name).replace(/<article[\s\S]*?<\/article>/g, ''));
      expect(dutch, name).not.toMatch(/\b(?:place|waiting|please|your|the|nobody|people)\b/i);
    }
  });

  test.each(languages)(
    'there are words for every problem of a row, every refusal of a list and every fault of an answer, in %s',
    (language) => {
      const words = invitingWording[language];
      const problems = Object.entries(words.preview.problem).filter(([problem]) => problem !== 'same-address');
      for (const [problem, said] of problems as [InviteProblem, string][]) expect(said, problem).toMatch(/^[A-Z].+\.$/);
      const refusals: readonly InviteListRefusal[] = [
        ...(
          ['empty', 'too-large', 'too-many-rows', 'not-text', 'spreadsheet', 'no-rows', 'no-name-column'] as const
        ).map((because) => ({ because })),
        { because: 'quote-open', line: 3 },
      ];
      for (const refusal of refusals)
        expect(words.invite.refused(refusal), refusal.because).toMatch(/^[A-Z].{8,}[^.]$/);
      const faults: readonly InvitationFault[] = [
        'missing',
        'not-a-name',
        'not-an-email',
        'not-a-number',
        'party-too-large',
        'too-long',
        'too-many-names',
        'not-a-date',
        'not-in-time',
      ];
      for (const field of invitationFields) {
        for (const fault of faults) expect(words.one.phone.fault(field, fault, 4)).toMatch(/^[A-Z].{8,}[^.]$/);
      }
    },
  );
});

describe('the list', () => {
  test('T11 asks before anything goes out: no form on it sends', () => {
    for (const name of all.filter((one) => one.startsWith('overview'))) {
      expect(mainOf(shown(name)), name).not.toContain('method="post"');
    }
  });

  test('names on each button how many it touches', () => {
    const text = textOf(shown('overview'));
    expect(text).toContain('Brieven zijn verstuurd (1)');
    expect(text).toContain('Herinner wie niet antwoordde (2)');
  });

  test('paints a mail that came back red and says what to do', () => {
    const row = /<tr>(?:(?!<\/tr>)[\s\S])*Bert Jansen[\s\S]*?<\/tr>/.exec(shown('overview'))?.[0] ?? '';
    expect(row).toContain('utrecht-status-badge--danger');
    expect(row).toContain('Geef een ander adres');
    expect(row).toMatch(/href="[^"]*inv_bounced000000000000000#address"/);
  });

  test('tells by whom an answer was given', () => {
    const text = textOf(shown('overview'));
    for (const said of [
      'Ellen Post, namens de gast',
      'telefoon, genoteerd door u',
      'telefoon, genoteerd door Bram Visser',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('sends nothing for a draft or after closing', () => {
    for (const name of ['overview, draft', 'overview, closed']) expect(shown(name)).not.toContain('?ronde=');
  });

  test('keeps the choice on the next page of it', () => {
    expect(textOf(shown('overview, second page'))).toContain('101 tot en met 200 van 240');
    expect(shown('overview, second page')).toContain('pagina=3');
  });
});

describe('the preview of a list', () => {
  test('names every bad row, its number, the name as it was typed, and everything that is wrong with it', () => {
    const text = textOf(shown('preview'));
    for (const said of [
      'Jansen',
      'Er zijn meer gemeenten die zo heten.',
      'geen naam',
      'Er staat geen naam. De aanhef kennen wij niet.',
      'Deze gemeente kennen wij niet.',
      'P. de Wit',
      'Dit e-mailadres staat ook op regel 2',
      'meer cellen dan de eerste regel',
      'Deze kolommen kennen wij niet en lezen wij niet: “schoenmaat”.',
      'Regel 2 . Het adres van die regel telt.',
    ]) {
      expect(text.replaceAll('Regel 2. Het', 'Regel 2 . Het')).toContain(said);
    }
  });

  test('offers the municipalities that a name fits, and keeps what was chosen', () => {
    const html = shown('preview');
    const select = /<select[^>]*name="fit-4"[\s\S]*?<\/select>/.exec(html)?.[0] ?? '';
    expect(select).toContain('Bergen (L.)');
    expect(select).toContain('Bergen (NH.)');
    expect(select).toContain('<option value="" selected="">');
    expect(shown('preview, one of several chosen')).toMatch(/<input[^>]*name="fit-4"[^>]*value="GM0373"/);
  });

  test('gives the bad rows to take home with the reason, as they came', () => {
    const [home = ''] = matches(shown('preview'), /<textarea[^>]*id="take-home"[^>]*>([\s\S]*?)<\/textarea>/g);
    const lines = home.trim().split(/\r?\n/);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/;schoenmaat;wat er mis is$/);
    expect(lines[2]).toContain('mejuffrouw;;;;raadslid;Nergenshuizen;geen adres');
  });

  test('has no button where nobody would come on the list', () => {
    for (const name of ['preview, all known', 'preview, only bad rows']) {
      expect(mainOf(shown(name)), name).not.toContain('<button');
    }
    expect(mainOf(shown('preview, only a choice'))).toContain('Bekijk opnieuw met mijn keuzes');
  });
});

describe('in English', () => {
  test('the list says whom, since when and how many', () => {
    const text = textOf(shown('overview', 'en'));
    for (const said of [
      'Ellen Post, on behalf of the guest',
      'telephone, noted by you',
      'Remind people who have not answered (2)',
    ]) {
      expect(text).toContain(said);
    }
    expect(textOf(shown('overview, second page', 'en'))).toContain('101 to 200 of 240');
    expect(textOf(shown('progress, going', 'en'))).toContain('1,200 of 2,000 rows done');
  });

  test('an office without a name is called by its English name', () => {
    expect(textOf(shown('overview', 'en'))).toContain('alderperson, Utrecht');
  });

  test('the rows to take home say in English what is wrong', () => {
    const [home = ''] = matches(shown('preview', 'en'), /<textarea[^>]*id="take-home"[^>]*>([\s\S]*?)<\/textarea>/g);
    expect(home).toMatch(/;schoenmaat;what is wrong\r?\n/);
  });

  test('the list on paper says by which day it is destroyed', () => {
    expect(textOf(shown('silent, on paper', 'en'))).toContain(
      'Destroy this list on Thursday 23 May 2019 at the latest.',
    );
  });
});

describe('one invitation', () => {
  test('T11 chooses no answer beforehand', () => {
    for (const name of all.filter((one) => /^one, (?!faulty)/.test(one))) {
      expect(shown(name), name).not.toMatch(/<input[^>]*type="radio"[^>]*checked|checked[^>]*type="radio"/);
    }
  });

  test('says that another address is written to at once, when somebody was asked already', () => {
    expect(textOf(shown('one, bounced'))).toContain('Er gaat een nieuwe mail naar dit adres.');
    expect(textOf(shown('one, drafted'))).toContain('Er gaat nu nog geen mail weg.');
  });

  test('offers nothing any more once it is withdrawn', () => {
    expect(mainOf(shown('one, withdrawn'))).not.toMatch(/<form|intrekken|K7M2/);
  });

  test('says before withdrawing what the person hears and that a place is freed', () => {
    expect(textOf(shown('withdraw, drafted'))).toContain('weet nog van niets');
    expect(textOf(shown('withdraw, invited'))).toContain('vriendelijke mail');
    expect(textOf(shown('withdraw, accepted'))).toContain('Er komen 2 plekken vrij.');
    expect(textOf(shown('withdraw, handed-over'))).toContain('Wie nu zou komen');
    expect(textOf(shown('withdraw, invited'))).toContain('U kunt de uitnodiging later weer geldig maken.');
  });

  test('says before an invitation is valid again what the person hears, and that no place comes back with it', () => {
    expect(textOf(shown('again, unsent'))).toContain('weet nog van niets en krijgt nu geen mail');
    expect(textOf(shown('again, saved'))).toContain('opnieuw de mail om de dag vrij te houden');
    expect(textOf(shown('again, by letter'))).toContain('Bel zelf, of stuur een brief.');
    expect(textOf(shown('again, mailed'))).toContain('krijgt de uitnodiging opnieuw per mail');
    expect(textOf(shown('again, mailed'))).toContain('Dezelfde link en dezelfde code werken weer.');
    expect(textOf(shown('again, had a place'))).toContain('komt niet vanzelf terug');
    expect(textOf(shown('again, sent another'))).toContain('Gijs Peters krijgt geen plek terug.');
    expect(textOf(shown('again, after closing'))).toContain('Bel deze persoon zelf. Er gaat geen mail weg.');
    for (const [state, offered] of [
      ['asked-anew', true],
      ['event-cancelled', false],
      ['event-over', false],
    ] as const) {
      expect(mainOf(shown(`again, refused: ${state}`)).includes('<button'), state).toBe(offered);
    }
  });

  test('says nothing in an empty line', () => {
    for (const name of all) expect(mainOf(shown(name)), name).not.toMatch(/<li[^>]*><\/li>/);
  });

  test('leads from a withdrawn invitation to making it valid again, as long as that can be done', () => {
    const way = 'doen=terugzetten';
    expect(shown('one, withdrawn')).toContain(way);
    expect(shown('one, withdrawn')).not.toContain('doen=intrekken');
    expect(shown('one, withdrawn, begun')).not.toContain(way);
    expect(shown('one, invited')).not.toContain(way);
  });
});

describe('the list to call', () => {
  test('has the four answers on each line, and the number as a link', () => {
    const html = shown('silent');
    const row = /<tr>(?:(?!<\/tr>)[\s\S])*Aafje de Vries[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(matches(row, /<button[^>]*name="([^"]*)"/g)).toEqual([
      'coming',
      'not-coming',
      'somebody-else',
      'not-yet-known',
    ]);
    expect(row).toContain('href="tel:+31492123456"');
    expect(html.indexOf('Bert Jansen')).toBeLessThan(html.indexOf('Aafje de Vries'));
  });

  test('on paper has boxes and nothing to press', () => {
    const html = mainOf(shown('silent, on paper'));
    expect(html.match(/class="call-box"/g)).toHaveLength(8);
    expect(html).not.toMatch(/<form|<button/);
    expect(textOf(shown('silent, on paper'))).toContain('Vernietig deze lijst uiterlijk op donderdag 23 mei 2019.');
  });
});

describe('a letter', () => {
  test('says which language it is in where that is not the page’s', () => {
    const letters = (language: Language) => matches(shown('letters', language), /<article([^>]*)>/g);
    const said = (language: Language) => letters(language).map((one) => /lang="([^"]*)"/.exec(one)?.[1]);
    expect(said('nl')).toEqual([undefined, 'en', undefined]);
    expect(said('en')).toEqual(['nl', undefined, 'nl']);
  });

  test('is in the language of its reader, with the code and where it is filled in', () => {
    const [first = '', second = '', third = ''] = matches(shown('letters'), /<article[^>]*>([\s\S]*?)<\/article>/g);
    expect(first).toContain('Geachte mevrouw Van den Berg,');
    expect(first).toContain('wethouder van Helmond');
    expect(first).toContain('aanschuif.example/uitnodiging');
    expect(first).toContain('K7M2-9XQF');
    expect(second).toContain('Dear Mr Öztürk,');
    expect(second).toContain('aanschuif.example/en/uitnodiging');
    expect(third).toContain(`Geachte ${longName},`);
  });

  test('reads easily', () => {
    const [letter = ''] = matches(shown('letters'), /<article[^>]*>([\s\S]*?)<\/article>/g);
    const said = letter
      .replace(/<address[\s\S]*?<\/address>/, '')
      .split(/<\/(?:p|h2)>/)
      .map((part) => part.replace(/<[^>]*>/g, ' ').trim());
    expect(readingScore(said.filter((part) => part.split(' ').length > 4)).score).toBeGreaterThanOrEqual(60);
  });
});
