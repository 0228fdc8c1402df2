import { describe, expect, test } from 'vitest';
import { renderMail } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import type { Message } from '#kernel/messages.ts';
import { type ExampleName, exampleNames, messageExamples } from '../support/examples/messages.ts';
import { around, mailOf, siteAddress, token } from './rendering.ts';

const about = exampleNames.filter((name) => 'campaign' in messageExamples[name].facts);
const ofSignature = about.filter((name) => /^(?:signature-recorded|signature-awaits|decision-recorded)/.test(name));
const ownPage = `${siteAddress}/campagnes/een-tegen-eenzaamheid/handtekening/GM0794~b1946ac92492d234.${token}`;
const publicPage = `${siteAddress}/campagnes/een-tegen-eenzaamheid`;
const desk = `${siteAddress}/bureau/campagnes/een-tegen-eenzaamheid`;

const linksOf = (name: ExampleName): string[] => [
  ...new Set(
    [...mailOf(name, 'nl').html.matchAll(/href="([^"]*)"/g)]
      .map(([, address = '']) => address)
      // Where somebody says which mail they want is in the footer: preferences.test.ts.
      .filter((address) => address.startsWith(`${siteAddress}/`) && !address.startsWith(`${siteAddress}/uw-mail/`)),
  ),
];
const textOf = (name: ExampleName): string => mailOf(name, 'nl').text;

describe('a mail about a campaign', () => {
  test.each(about)('%s: the subject names the campaign and no person; the first line of facts does too', (name) => {
    for (const language of languages) {
      const { subject, text } = mailOf(name, language);
      expect(subject).toContain('Eén tegen eenzaamheid');
      expect(subject).not.toMatch(/Noor|Wilhelmina|Fatima|ingetrokken|bevestig|withdrawn|confirm/);
      expect(text.split('\n').filter((line) => line !== '')[1]).toMatch(/^(?:Wat|What): Eén tegen eenzaamheid/);
    }
  });

  test.each(about)('%s has one link of ours, and no calendar file', (name) => {
    expect(linksOf(name)).toHaveLength(1);
    expect(mailOf(name, 'nl').attachments).toEqual([]);
  });

  test('leads who signed to the own page, who was asked to the own link, and everybody else to what they may see', () => {
    for (const name of ofSignature) expect(linksOf(name), name).toEqual([ownPage]);
    expect(linksOf('sign-invitation')).toEqual([`${publicPage}/ondertekenen/inv_01db8qg3s0abcdefghjkmnpqrs.${token}`]);
    expect(linksOf('signature-withdrawn')).toEqual([publicPage]);
    expect(linksOf('milestone-reached')).toEqual([desk]);
    expect(linksOf('milestone-public')).toEqual([desk]);
    expect(linksOf('milestone-public for the press')).toEqual([publicPage]);
    expect(mailOf('signature-withdrawn', 'en').text).toContain(`${siteAddress}/en/campagnes/een-tegen-eenzaamheid`);
  });
});

describe('the mail to who signed', () => {
  test('says what was signed and when, and holds the checksum of the copy', () => {
    const text = textOf('signature-recorded');
    expect(text).toContain('Wat: Eén tegen eenzaamheid, versie 2 van de tekst');
    expect(text).toContain('Gemeente: Helmond');
    expect(text).toContain('Ondertekend op: woensdag 22 mei 2019, 19.42 uur');
    expect(text).toContain('Ondertekend door: Noor van den Berg, wethouder');
    expect(text).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  });

  test('never says that one person decides', () => {
    expect(textOf('signature-recorded')).toContain('U ondertekende als wethouder; uw college beslist.');
    expect(textOf('signature-recorded as a second signatory')).toContain(
      'U ondertekende als burgemeester; uw college beslist.',
    );
    expect(textOf('signature-recorded after the decision')).toContain(
      'U ondertekende als wethouder; uw college besloot op dinsdag 14 mei 2019.',
    );
  });

  test('names no number of municipalities, also while a mark waits for the presenter (T7)', () => {
    for (const name of ofSignature) {
      for (const language of languages) {
        const { subject, text } = mailOf(name, language);
        expect(`${subject}\n${text}`).not.toMatch(/nummer \d|number \d|mijlpaal|milestone|\d+ (?:gemeente|municipal)/i);
      }
    }
  });

  test('says what happens now: to the college, back with the decision, and who helps', () => {
    expect(textOf('signature-recorded')).toContain(
      '- Breng het naar uw college.\n- Is er een besluit? Leg het dan vast op uw pagina, met de datum en het stuk.\n- Hanna Bos is uw contactpersoon.',
    );
    const decided = textOf('signature-recorded after the decision');
    expect(decided).not.toContain('Breng het naar uw college');
    expect(decided).toContain('- Uw college heeft al besloten.');
    expect(decided).toContain('- Hanna Bos is uw contactpersoon.');
  });

  test('tells a second signatory that the municipality took part already', () => {
    expect(textOf('signature-recorded')).toContain('Met uw handtekening is Helmond aangesloten.');
    const second = textOf('signature-recorded as a second signatory');
    expect(second).toContain('Helmond was al aangesloten. U bent nu ook ondertekenaar.');
    expect(second).not.toContain('Met uw handtekening');
  });

  test('says that the name waits, where that was asked', () => {
    const waits = 'Die noemen wij pas als uw college besluit.';
    expect(textOf('signature-recorded not to be named yet')).toContain(waits);
    expect(textOf('signature-recorded')).not.toContain(waits);
    expect(textOf('decision-recorded and to be named from now on')).toContain('Die noemen wij nu wel.');
    expect(textOf('decision-recorded')).not.toContain('Die noemen wij nu wel.');
  });

  test('says the date on which the address is erased (T12)', () => {
    for (const name of ofSignature)
      expect(textOf(name), name).toContain('Wij wissen dit adres op vrijdag 21 mei 2021.');
  });

  test('of the public page says that it does not count yet', () => {
    const text = textOf('signature-awaits');
    expect(text).toContain('De handtekening telt als het programmateam die heeft bevestigd.');
    expect(text).not.toMatch(/aangesloten/);
  });

  test('that ends says why, in words for who did it', () => {
    expect(textOf('signature-withdrawn')).toContain('Dank dat u het laat weten.');
    expect(textOf('signature-withdrawn from the wrong municipality')).toContain('bij de verkeerde gemeente');
    expect(textOf('signature-withdrawn as not known')).toContain('Bent u het wel? Bel of mail dan Hanna Bos.');
  });

  test('about a decision against says from when the municipality does not count, and that it stays welcome', () => {
    const text = textOf('decision-recorded against');
    expect(text).toContain('Vanaf die dag telt Helmond niet mee.');
    expect(text).toContain('dinsdag 4 juni 2019');
    expect(text).toContain('Uw gemeente blijft welkom.');
    expect(text).not.toMatch(/is aangesloten/);
    expect(textOf('decision-recorded')).toContain('Helmond is aangesloten.');
  });
});

describe('the mail with the link to sign', () => {
  test('says who asked for it and that nothing has been signed', () => {
    expect(textOf('sign-invitation')).toContain('Fatima El Amrani zat voor uw gemeente aan tafel');
    expect(textOf('sign-invitation by the programme team')).toContain('Het programmateam vraagt u te ondertekenen');
    for (const name of ['sign-invitation', 'sign-invitation by the programme team'] as const) {
      expect(textOf(name)).toContain('Er is nog niets ondertekend.');
    }
  });
});

describe('the mails about a milestone', () => {
  test('that waits says to organisers who it is, that nobody sees it, and when it goes public by itself', () => {
    const text = textOf('milestone-reached');
    expect(text).toContain('Nummer 100 is gehaald');
    expect(text).toContain('Gemeente: Helmond');
    expect(text).toContain('Ondertekend door: Noor van den Berg, wethouder');
    expect(text).toContain('College: Moet nog besluiten.');
    expect(text).toContain('Niemand ziet dit nog.');
    expect(text).toContain('Druk daarna op het bureau op “Toon nummer 100”.');
    expect(text).toContain('openbaar op donderdag 23 mei 2019, 8.00 uur');
  });

  test('that waits shows in an inbox, on a laptop before a hall, neither the number nor the municipality', () => {
    for (const language of languages) {
      const { subject, html } = mailOf('milestone-reached', language);
      const preview = /<div style="display:none[^>]*>(.*?)<div>/s.exec(html)?.[1];
      expect(preview).toMatch(/bureau|desk/);
      expect(`${subject} ${preview}`).not.toMatch(/100|Helmond/);
    }
  });

  test('that is public tells organisers whether somebody pressed, and the press nothing of that', () => {
    expect(textOf('milestone-public')).toContain('Iemand van het programmateam liet het nummer zien.');
    expect(textOf('milestone-public by itself')).toContain(
      'Niemand drukte op “Toon nummer 100”. Daarom werd het om 8.00 uur vanzelf openbaar.',
    );
    for (const name of [
      'milestone-public for the press',
      'milestone-public for the press, not to be named yet',
    ] as const) {
      expect(textOf(name)).not.toMatch(/drukte|programmateam liet|bureau/);
    }
  });

  test('names the municipality only where that may be', () => {
    expect(textOf('milestone-public for the press')).toContain('Gemeente: Helmond');
    const notNamed = textOf('milestone-public for the press, not to be named yet');
    expect(notNamed).toContain('Gemeente: Nog niet bekend');
    expect(notNamed).not.toContain('Helmond');
  });

  test('repeats nobody who signed once it is public, even when the facts bring the name along', () => {
    const { facts } = messageExamples['milestone-public'];
    const signatory = { name: 'Noor van den Berg', role: 'wethouder' };
    const message = { kind: 'milestone-public', facts: { ...facts, signatory } } as Message;
    expect(JSON.stringify(renderMail({ message, ...around('nl') }))).not.toContain('Noor');
  });
});
