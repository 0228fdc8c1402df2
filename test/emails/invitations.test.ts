import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { renderMail } from '#emails/render.ts';
import { greetingOf } from '#emails/rsvps/greeting.ts';
import { languages } from '#kernel/languages.ts';
import type { Message } from '#kernel/messages.ts';
import { dateEntry } from '../support/examples/invitation-messages.ts';
import { type ExampleName, exampleNames, messageExamples } from '../support/examples/messages.ts';
import { around, calendarOf, invitationCode, mailOf, siteAddress, token } from './rendering.ts';

const about = exampleNames.filter((name) => 'invited' in messageExamples[name].facts);
const toGuests = about.filter((name) => !name.startsWith('answered-on-behalf'));
const withCode = about.filter((name) => /^(?:invitation|invitation-reminder|save-the-date)(?: |$)/.test(name));
const event = `${siteAddress}/bijeenkomsten/samen-aan-de-slag`;
const ownPage = `${event}/uitnodiging/inv_3yhVb0qVQm2hQ0mJd6sXkA.${token}`;
const textOf = (name: ExampleName): string => mailOf(name, 'nl').text;
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('a mail about an invitation', () => {
  test.each(toGuests)('%s greets its reader, right under its heading', (name) => {
    expect(linesOf(textOf(name))[1]).toMatch(/^Geachte .+,$/);
    expect(linesOf(mailOf(name, 'en').text)[1]).toMatch(/^Dear .+,$/);
  });

  test.each(about)('%s leads to the own page; one that ended to the page of the event', (name) => {
    const { html } = mailOf(name, 'nl');
    const button = /class="button" href="([^"]*)"/.exec(html)?.[1];
    const ended = /^invitation-(?:withdrawn|cancelled)/.test(name);
    expect(button).toBe(ended ? event : ownPage);
    if (ended) expect(html).not.toContain(ownPage);
  });

  test.each(about)('%s says until when what is known of a guest is kept (T12)', (name) => {
    expect(textOf(name)).toMatch(/Wij wissen (?:uw|de) gegevens op donderdag 22 augustus 2019\./);
  });

  test.each(withCode)('%s has the code for who reads it on paper, and works in the hands of a secretariat', (name) => {
    for (const language of languages) {
      const { text } = mailOf(name, language);
      expect(text).toContain(`Code: ${invitationCode}\n`);
      expect(text).toContain(`${siteAddress}${language === 'nl' ? '' : '/en'}/uitnodiging\n`);
    }
    expect(textOf(name)).toContain('doorsturen naar uw secretariaat: de knop werkt ook daar.');
    const { code: _, ...withoutCode } = around('nl');
    expect(() => renderMail({ message: messageExamples[name], ...withoutCode })).toThrow('needs its code');
  });

  test('has its code nowhere else: not in a subject, a preview line or a calendar', () => {
    for (const name of about) {
      const mail = mailOf(name, 'nl');
      expect(mail.subject).not.toContain(invitationCode);
      expect(/<div style="display:none[^>]*>(.*?)<div>/s.exec(mail.html)?.[1]).not.toContain(invitationCode);
      expect(calendarOf(mail) ?? '').not.toContain(invitationCode);
      if (!withCode.includes(name)) expect(mail.text).not.toContain(invitationCode);
    }
  });

  test('repeats no reason, diet, access need, telephone number or remark, even when the facts bring them along', () => {
    const guests = {
      reason: 'griep',
      diet: 'notenallergie',
      access: 'rolstoel',
      phone: '+31612345678',
      remark: 'eerst',
    };
    for (const name of about) {
      const { kind, facts } = messageExamples[name];
      // Why an event is off is the organiser's to say, and for everybody.
      const more = 'reason' in facts ? { ...guests, reason: facts.reason } : guests;
      const invited = 'invited' in facts ? { ...facts.invited, ...more } : {};
      const message = { kind, facts: { ...facts, ...more, invited } } as Message;
      const mail = JSON.stringify(renderMail({ message, ...around('nl'), code: invitationCode }));
      expect(mail).not.toMatch(/griep|notenallergie|rolstoel|612345678|06 12|eerst/);
    }
  });
});

describe('the invitation', () => {
  test('says who invites, for whom, until when to answer, and where to prepare', () => {
    const text = textOf('invitation');
    expect(text).toContain('Geachte mevrouw Van den Berg,');
    expect(text).toContain('Wie nodigt uit: het ministerie, de gemeenten en de bibliotheken');
    expect(text).toContain('Voor: Noor van den Berg, wethouder van Helmond');
    expect(text).toContain('Antwoord graag voor: woensdag 15 mei 2019, 17.00 uur');
    expect(text).toContain('Honderd gemeenten tekenen samen.');
    expect(text).toContain(`Antwoord op de uitnodiging: ${ownPage}`);
    expect(text).toContain(`Bijeenkomst voorbereiden: ${event}/voorbereiden`);
    expect(textOf('invitation of a long name')).not.toContain('voorbereiden');
  });

  test('for an office that nobody is known to hold greets the office', () => {
    expect(textOf('invitation for an office')).toContain('Geachte wethouder,');
    expect(textOf('invitation for an office')).toContain("Voor: wethouder van 's-Hertogenbosch");
    expect(mailOf('invitation for an office', 'en').text).toContain('Dear Sir or Madam,');
  });

  test('is repeated shorter and kinder, and says why', () => {
    expect(textOf('invitation-reminder').length).toBeLessThan(textOf('invitation').length);
    expect(textOf('invitation-reminder')).toContain('Misschien schoot onze uitnodiging erbij in.');
    expect(textOf('invitation-reminder on the day that was chosen')).toContain('U wist nog niet of u kon komen.');
    expect(textOf('invitation-reminder')).not.toContain('U wist nog niet');
  });

  test('that was declined thanks, and leaves the door open', () => {
    const text = textOf('invitation-declined');
    expect(text).toContain('Dank voor uw antwoord');
    expect(text).toContain('Wilt u toch komen? Dat kan nog via dezelfde pagina');
    expect(text).not.toContain('bijlage');
    expect(textOf('invitation-declined after a date to keep free')).toContain('De bijlage haalt de dag uit uw agenda.');
  });

  test('that was put off says when it comes again, and that no place is held', () => {
    expect(textOf('invitation-not-yet')).toContain('Wij vragen het weer op maandag 13 mei 2019.');
    expect(textOf('invitation-not-yet')).toContain('Wij houden nog geen plek voor u vast.');
  });

  test('to an event that moved says what holds now, what it was, and asks again', () => {
    const text = textOf('invitation-moved');
    expect(text).toContain('Let op: een andere tijd\n');
    expect(text).toContain('\nWanneer: woensdag 22 mei 2019, 17.30 tot 21.30 uur\n');
    expect(text).toContain('\nWas: woensdag 15 mei 2019, 17.30 tot 21.30 uur\n');
    expect(text).toContain(`Antwoord op de uitnodiging: ${ownPage}`);
    expect(text).toContain('De bijlage past uw agenda aan.');
    const elsewhere = textOf('invitation-moved to another address, for an office without an entry');
    expect(elsewhere).toContain('Let op: een ander adres\n');
    expect(elsewhere).toContain('\nWas: De Glazen Zaal, Prinsessegracht 26, Den Haag\n');
    expect(elsewhere).not.toContain('bijlage');
  });

  test('to an event that is off says why in the words of the organiser, and frees the day', () => {
    const text = textOf('invitation-cancelled');
    expect(text).toContain('De zaal heeft waterschade.\nWij zoeken een nieuwe dag.');
    expect(text).toContain('U hoeft de dag niet meer vrij te houden');
    expect(text).not.toContain('bijlage');
    expect(textOf('invitation-cancelled after a date to keep free')).toContain(
      'De bijlage haalt de dag uit uw agenda.',
    );
  });

  test('answered in the name of somebody says what was answered, for whom, by whom and where to change it', () => {
    const text = textOf('answered-on-behalf');
    expect(text).toContain('Voor: Noor van den Berg, wethouder van Helmond\nAntwoord: Komt\n');
    expect(text).toContain('Doorgegeven door: Secretariaat Helmond');
    expect(text).toContain(`Antwoord bekijken of wijzigen: ${ownPage}`);
    expect(text).not.toContain('Geachte');
    expect(textOf('answered-on-behalf, in line')).toContain('Antwoord: Komt graag, staat op de wachtlijst');
    expect(textOf('answered-on-behalf, with no')).toContain('Antwoord: Komt niet');
    expect(textOf('answered-on-behalf, with somebody else')).toContain('Antwoord: Fatima El Amrani komt');
    expect(textOf('answered-on-behalf, with not yet')).toContain('Wij vragen het nog een keer op maandag 13 mei 2019.');
  });
});

describe('a date to keep free', () => {
  const entryOf = (message: Message) => {
    const file = calendarOf(renderMail({ message, ...around('nl'), code: invitationCode }));
    if (file === undefined) throw new Error('no calendar file');
    const calendar = new ICAL.Component(ICAL.parse(file));
    const entry = calendar.getFirstSubcomponent('vevent');
    return {
      method: calendar.getFirstPropertyValue('method'),
      status: entry?.getFirstPropertyValue('status'),
      uid: entry?.getFirstPropertyValue('uid'),
      sequence: entry?.getFirstPropertyValue('sequence'),
    };
  };

  test('is tentative, becomes sure under the same name, and goes again, with a sequence that rises', () => {
    const { facts: date } = messageExamples['save-the-date'];
    const { facts: place } = messageExamples['seat-reserved'];
    const later = (sequence: number) => ({ ...dateEntry, sequence });
    expect([
      entryOf({ kind: 'save-the-date', facts: date }),
      entryOf({ kind: 'seat-reserved', facts: { ...place, calendar: later(2) } }),
      entryOf({ kind: 'place-handed-over', facts: { ...place, calendar: later(3), to: 'Fatima', wasSeated: true } }),
    ]).toEqual([
      { method: 'REQUEST', status: 'TENTATIVE', uid: dateEntry.uid, sequence: 1 },
      { method: 'REQUEST', status: 'CONFIRMED', uid: dateEntry.uid, sequence: 2 },
      { method: 'CANCEL', status: 'CANCELLED', uid: dateEntry.uid, sequence: 3 },
    ]);
  });

  test('moves along with the event, still tentative, and goes with it', () => {
    expect([
      entryOf(messageExamples['invitation-moved']),
      entryOf(messageExamples['invitation-cancelled after a date to keep free']),
    ]).toEqual([
      { method: 'REQUEST', status: 'TENTATIVE', uid: dateEntry.uid, sequence: 2 },
      { method: 'CANCEL', status: 'CANCELLED', uid: dateEntry.uid, sequence: 3 },
    ]);
  });

  test('goes from the calendar of who declines, or whose invitation ends', () => {
    for (const name of [
      'invitation-declined after a date to keep free',
      'invitation-withdrawn after a date to keep free',
    ] as const) {
      expect(entryOf(messageExamples[name])).toEqual({
        method: 'CANCEL',
        status: 'CANCELLED',
        uid: dateEntry.uid,
        sequence: 2,
      });
    }
  });

  test('asks nothing yet, and says that accepting it in a calendar is no answer', () => {
    const text = textOf('save-the-date');
    expect(text).toContain('U hoeft nu niets te doen.');
    expect(text).toContain('“Accepteren” in uw agenda is geen antwoord aan ons.');
    expect(calendarOf(mailOf('save-the-date', 'nl'))?.replaceAll('\r\n ', '')).toContain(
      `DESCRIPTION:Uw eigen pagina:`,
    );
  });
});

describe('how a mail greets', () => {
  test.each([
    ['mevrouw', 'Noor de Vries', 'Geachte mevrouw De Vries,'],
    ['mevrouw', 'Noor van den Berg', 'Geachte mevrouw Van den Berg,'],
    ['heer', 'Jan Willem van der Meer', 'Geachte heer Van der Meer,'],
    ['heer', 'A.M. Jansen', 'Geachte heer Jansen,'],
    ['heer', 'J. P. de Boer', 'Geachte heer De Boer,'],
    ['mevrouw', 'drs. M. Bakker van Dijk', 'Geachte mevrouw Bakker van Dijk,'],
    ['mevrouw', 'Anouk Jansen-de Vries', 'Geachte mevrouw Jansen-de Vries,'],
    ['mevrouw', 'Anouk de Vries-van den Berg', 'Geachte mevrouw De Vries-van den Berg,'],
    ['heer', "Piet 't Hart", "Geachte heer 't Hart,"],
    ['heer', "Piet van 't Hoff", "Geachte heer Van 't Hoff,"],
    ['heer', "Marco d'Ancona", "Geachte heer D'Ancona,"],
    ['mevrouw', 'Fatima El Amrani', 'Geachte mevrouw El Amrani,'],
    ['heer', 'Şahin Öztürk', 'Geachte heer Öztürk,'],
    ['mevrouw', 'de Vries', 'Geachte mevrouw De Vries,'],
    ['heer', 'Jansen', 'Geachte heer Jansen,'],
    // Nobody can tell where these surnames begin.
    ['heer', 'Jan Willem Jansen', 'Geachte heer Jan Willem Jansen,'],
    ['heer', 'Berg, Jan van den', 'Geachte heer Berg, Jan van den,'],
    ['heer', 'J. P.', 'Geachte heer J. P.,'],
  ] as const)('%s %s: %s', (salutation, name, words) => {
    expect(greetingOf({ salutation, name }, 'nl')).toBe(words);
  });

  test('by the whole name where no salutation is known, and in English with the same capital', () => {
    expect(greetingOf({ name: 'Noor de Vries' }, 'nl')).toBe('Geachte Noor de Vries,');
    expect(greetingOf({ salutation: 'mevrouw', name: 'Noor de Vries' }, 'en')).toBe('Dear Ms De Vries,');
    expect(greetingOf({ salutation: 'heer', name: 'Jan Jansen' }, 'en')).toBe('Dear Mr Jansen,');
    expect(greetingOf({}, 'nl')).toBe('Geachte heer of mevrouw,');
  });
});
