import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { renderMail } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import type { Message, SlotFacts } from '#kernel/messages.ts';
import { kitMessageExamples } from '../support/examples/kit-messages.ts';
import type { ExampleName } from '../support/examples/messages.ts';
import { around, calendarsOf, mailOf, siteAddress, token } from './rendering.ts';

type KitExample = keyof typeof kitMessageExamples;
const names = Object.keys(kitMessageExamples) as KitExample[];
const ofOrders = names.filter((name) => 'order' in kitMessageExamples[name].facts);
const ofHosts = names.filter((name) => 'application' in kitMessageExamples[name].facts);

const orderPage = `${siteAddress}/bureau/aanvragen/ord_01db8qg3s0abcdefghjk`;
const hostPage = `${siteAddress}/meedoen/app_01db8qg3s0abcdefghjkmnpqrs.${token}`;

const textOf = (name: ExampleName): string => mailOf(name, 'nl').text;
const linesOf = (name: ExampleName): string[] =>
  textOf(name)
    .split('\n')
    .filter((line) => line !== '');
const buttonOf = (name: ExampleName, language: 'nl' | 'en' = 'nl'): string | undefined =>
  /class="button" href="([^"]*)"/.exec(mailOf(name, language).html)?.[1];

/** What a calendar reads in each file: whether the entry comes or goes, which, since when, and how certain. */
const entriesOf = (mail: ReturnType<typeof mailOf>) =>
  calendarsOf(mail).map((text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const component = calendar.getFirstSubcomponent('vevent');
    if (component === null) throw new Error('no event');
    const event = new ICAL.Event(component);
    return {
      method: calendar.getFirstPropertyValue('method'),
      status: component.getFirstPropertyValue('status'),
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      start: /DTSTART;TZID=Europe\/Amsterdam:(\d{8}T\d{4})/.exec(text)?.[1],
    };
  });
const changed = (name: 'kit-approved' | 'kit-moved' | 'kit-cancelled', facts: object) =>
  renderMail({
    message: { kind: name, facts: { ...kitMessageExamples[name].facts, ...facts } } as Message,
    ...around('nl'),
  });

describe('a mail about an order', () => {
  test.each(ofOrders)('%s: the subject names the kit and the first day', (name) => {
    expect(mailOf(name, 'nl').subject).toMatch(/Stel je voor, dinsdag 12 oktober 2027(?: en 1 andere dag)?$/);
    expect(mailOf(name, 'en').subject).toMatch(/Stel je voor, Tuesday 12 October 2027(?: and 1 other day)?$/);
  });

  test.each(ofOrders)('%s: the first five lines of the text hold what, when and where', (name) => {
    const [, what, ...rest] = linesOf(name).slice(0, 5);
    expect(what).toBe('Wat: Stel je voor (stationspakket)');
    expect(rest.join('\n')).toMatch(
      /(?:Wanneer|Tijdvak 1): dinsdag 12 oktober 2027, (?:7\.00 tot 9\.00|15\.00 tot 16\.30) uur/,
    );
    expect(rest.join('\n')).toMatch(/(?:^|\n|Waar: )Station Helmond/);
  });

  test('has two rows for one slot, and a row each for several', () => {
    expect(textOf('kit-ordered for one slot')).toContain(
      'Wanneer: dinsdag 12 oktober 2027, 7.00 tot 9.00 uur\nWaar: Station Helmond\n',
    );
    expect(textOf('kit-ordered for two days')).toContain(
      "Tijdvak 3: woensdag 13 oktober 2027, 7.00 tot 9.00 uur\nStation Helmond 't Hout",
    );
    expect(mailOf('kit-ordered for two days', 'nl').subject).toBe(
      'Uw aanvraag: Stel je voor, dinsdag 12 oktober 2027 en 1 andere dag',
    );
  });

  test('leads its orderer to the page of the order, the desk to the page behind its link, and organisers to their desk', () => {
    const answer = `${siteAddress}/stations/antwoord/ord_01db8qg3s0abcdefghjk~person_vera.${token}`;
    for (const name of ofOrders) {
      const expected = name.startsWith('kit-request')
        ? answer
        : name === 'kit-unanswered'
          ? `${siteAddress}/bureau`
          : name === 'kit-cancelled for the desk'
            ? orderPage.replace('/bureau/', '/bureau/stations/')
            : orderPage;
      expect(buttonOf(name), name).toBe(expected);
    }
    expect(buttonOf('kit-approved', 'en')).toBe(orderPage.replace('/bureau', '/en/bureau'));
    expect(buttonOf('kit-unanswered', 'en')).toBe(`${siteAddress}/bureau`);
  });

  test.each(ofOrders)(
    '%s repeats no telephone number but that of the contact, even when the facts bring one along',
    (name) => {
      const { kind, facts } = kitMessageExamples[name];
      const more = { ...facts, onTheDay: { name: 'Sam Jansen', phone: '+31612345678' } };
      for (const language of languages) {
        const mail = JSON.stringify(renderMail({ message: { kind, facts: more } as Message, ...around(language) }));
        expect(mail).not.toMatch(/612345678|06 12|Sam Jansen/);
      }
    },
  );
});

describe('what each mail about an order says', () => {
  test('held: until when, and which button sends it', () => {
    expect(textOf('kit-held')).toContain('Wij houden de plek en het pakket voor u vast tot 14.20 uur.');
    expect(textOf('kit-held')).toContain('Druk daarna op “Aanvraag versturen”.');
    expect(textOf('kit-held')).toContain('Uw antwoorden blijven staan');
  });

  test('to the desk: what will stand where, how large, how many people, by when, and who else got it', () => {
    for (const name of ['kit-request', 'kit-request-waits'] as const) {
      const text = textOf(name);
      expect(text).toContain('Aanvrager: Gemeente Helmond');
      expect(text).toContain('Wat er komt: koffiekar met twee statafels en een banner');
      expect(text).toContain('Maat: 3 bij 2,5 meter');
      expect(text).toContain('Mensen: 4');
      expect(text).toContain('Antwoord graag voor: vrijdag 17 september 2027');
      expect(text).toContain('Ook uw collega’s van Stationsloket Brabant kregen deze mail.');
    }
    expect(mailOf('kit-request', 'en').text).toContain('Size: 3 by 2.5 metres');
  });

  test('approved: permit, spot, size and practical facts, to be shown on the station', () => {
    const text = textOf('kit-approved');
    expect(text).toContain('Station Helmond, hal, naast de kaartautomaten');
    expect(text).toContain('Goedgekeurd door: Stationsloket Brabant');
    expect(text).toContain('Maat: 3 bij 2,5 meter');
    expect(text).toContain('Laat de mail dan zien.');
    expect(text).toContain('Nummer HM-2027-118. U mag in de hal staan van 6.30 tot 17.00 uur.');
    expect(text).toContain('Meld u bij de balie.\nStroom zit links van de trap.');
    expect(text).toContain('- Houd de looproute vrij.\n- Ruim op voor u weggaat.');
    expect(text).toContain('Pakket bij u op: vrijdag 8 oktober 2027');
    expect(text).toContain('- Thermoskannen: 2\n');
    expect(text).toContain('- Bekers: 1.400 (hoeft niet terug)');
    expect(text).toContain(`Bekijk activiteit 2: ${siteAddress}/bijeenkomsten/stel-je-voor-middag`);
  });

  test('approved in part: which slots do not go on, and no heading without words below it', () => {
    const text = textOf('kit-approved in part');
    expect(text).toContain(
      'Dit gaat niet door:\n\n- dinsdag 12 oktober 2027, 15.00 tot 16.30 uur, Station Helmond Brouwhuis',
    );
    expect(text).not.toMatch(/Uw toestemming|Goed om te weten|Dit hebt u beloofd|Dit zit in het pakket/);
    expect(text).toContain(`Bekijk uw activiteit: ${siteAddress}/bijeenkomsten/stel-je-voor-ochtend`);
  });

  test('moved: what it is, what it was, and why; later mails do not repeat what it was', () => {
    const { text, html } = mailOf('kit-moved', 'nl');
    expect(text).toContain(
      'Station Helmond Brouwhuis, voorplein\nWas: dinsdag 12 oktober 2027, 15.00 tot 16.30 uur, Station Helmond\n',
    );
    expect(html).toContain('<s>dinsdag 12 oktober 2027, 15.00');
    expect(text).toContain('In de spits is de hal te vol.\nOp het voorplein is ruimte.');
    const moved = kitMessageExamples['kit-moved'].facts.slots;
    expect(changed('kit-approved', { slots: moved }).text).not.toContain('Was:');
    const one = textOf('kit-moved with one slot left');
    expect(one).toContain('Wanneer: dinsdag 12 oktober 2027, 15.00 tot 16.30 uur\nWaar: Station Helmond Brouwhuis');
    expect(one).toContain('Was: Station Helmond\n');
    expect(one).toContain('Dit gaat niet door:');
  });

  test('cancelled: the desk hears who did it, its orderer what to do when it was somebody else', () => {
    expect(textOf('kit-cancelled for the desk')).toContain('Gemeente Helmond trekt de aanvraag in');
    expect(textOf('kit-cancelled for the desk')).toContain('Onze vrijwilligers zijn ziek.');
    expect(textOf('kit-cancelled')).toContain('Was u dit niet, of een collega? Bel dan Hanna Bos.');
    expect(textOf('kit-cancelled before an answer')).not.toContain('De reden:');
  });

  test('return reminder: only what has to come back', () => {
    expect(textOf('kit-return-reminder')).toContain('- Hesjes: 4');
    expect(textOf('kit-return-reminder')).not.toContain('Bekers');
  });

  test('to the next booker: what lacks, until when, and three choices, or two without another kit', () => {
    expect(textOf('kit-next-warned')).toContain('Dit ontbreekt:\n\n- Thermoskannen: 1\n');
    expect(textOf('kit-next-warned')).toContain(
      '- Ga door zonder wat er mist.\n- Wacht tot het compleet is. Dat is uiterlijk op maandag 18 oktober 2027.\n- Neem een ander pakket.',
    );
    const without = textOf('kit-next-warned without another kit');
    expect(without).toContain('Dit is kapot:\n\n- Hesjes: 2\n');
    expect(without).not.toMatch(/Dit ontbreekt|ander pakket/);
  });
});

describe('a mail to a host', () => {
  test.each(ofHosts)(
    '%s: subject and first lines name the action; the mail names its host, and only a host’s words say eenzaamheid',
    (name) => {
      for (const language of languages) {
        const { subject, text } = mailOf(name, language);
        expect(subject).toMatch(/: Soep in de buurtkamer, |\? Soep in de buurtkamer, /);
        expect(`${subject}\n${text}`).not.toMatch(/eenzaam|lonel/i);
      }
      expect(linesOf(name).slice(1, 5)).toEqual([
        'Wat: Soep in de buurtkamer',
        'Wanneer: zaterdag 2 oktober 2027, 12.00 uur',
        'Waar: Buurtkamer De Linde, Helmond',
        'Organisator: Buurtkamer De Linde',
      ]);
      expect(buttonOf(name)).toBe(hostPage);
    },
  );

  test('begun: goes on from the mail, says until when it is kept, and what to do when it was somebody else', () => {
    expect(buttonOf('host-begun')).toBe(hostPage);
    expect(textOf('host-begun')).toContain('Stuurt u niets in? Dan wissen wij alles op maandag 20 september 2027.');
    expect(textOf('host-begun')).toContain('Was u dit niet?');
  });

  test('sent: with a package, as number so much on the list, or after closing: then there is something to print', () => {
    const print = `${siteAddress}/pakketten/kom-erbij-pakket/printversie`;
    expect(textOf('host-sent')).toContain('Er is een pakket voor u.');
    expect(textOf('host-sent')).not.toContain(print);
    const late = textOf('host-sent on the late list');
    expect(late).toContain('U staat op dit moment op nummer 2 van de lijst.');
    expect(late).toContain('Pakket: 2 keer Kom erbij-pakket');
    expect(late).toContain('Misschien helpt uw gemeente: Fonds Helmond Samen, fonds@example.nl.');
    for (const name of ['host-sent on the late list', 'host-sent for next time'] as const) {
      expect(textOf(name)).toContain(`Naar de versie om te printen: ${print}`);
    }
    expect(textOf('host-sent for next time')).toContain('U staat op de lijst voor de volgende keer.');
  });

  test('asked, approved, refused: the question, the published action, the reason', () => {
    expect(textOf('host-asked')).toContain('Is de zaal goed te bereiken met een rolstoel?\nEn is er koffie?');
    expect(textOf('host-approved')).toContain(
      `Bekijk uw activiteit: ${siteAddress}/bijeenkomsten/soep-in-de-buurtkamer`,
    );
    expect(textOf('host-approved')).toContain(
      'Bezorging: Tussen maandag 13 september 2027 en donderdag 16 september 2027',
    );
    expect(textOf('host-approved on the late list')).not.toContain('Bezorging:');
    expect(textOf('host-refused')).toContain('Deze middag is alleen voor uw leden.');
  });
});

describe('the calendar files of an order', () => {
  const uid = (slot: number) => `ord_01db8qg3s0abcdefghjk.slot-${slot}@aanschuif`;

  test('come with approved, moved, refused and cancelled, and with nothing else', () => {
    const withFiles = names.filter((name) => mailOf(name, 'nl').attachments.length > 0);
    expect(withFiles).toEqual([
      'kit-approved',
      'kit-approved in part',
      'kit-moved',
      'kit-moved with one slot left',
      'kit-refused after a yes',
      'kit-cancelled',
    ]);
  });

  test('put each slot there under its own uid, with the spot', () => {
    const mail = mailOf('kit-approved', 'nl');
    expect(entriesOf(mail)).toMatchObject([
      {
        method: 'REQUEST',
        status: 'CONFIRMED',
        uid: uid(1),
        sequence: 2,
        summary: 'Stel je voor, station Helmond',
        location: 'Station Helmond, hal, naast de kaartautomaten',
        start: '20271012T0700',
      },
      { method: 'REQUEST', uid: uid(2), location: 'Station Helmond Brouwhuis, voorplein', start: '20271012T1500' },
    ]);
    expect(mail.attachments).toMatchObject([
      { filename: 'helmond-2027-10-12-1.ics', contentType: 'text/calendar; charset=utf-8; method=REQUEST' },
      { filename: 'helmond-brouwhuis-2027-10-12-2.ics' },
    ]);
  });

  test('move an entry when the desk moves its slot: the same uid, a higher sequence, provisional until agreed', () => {
    const [hall, afternoon] = kitMessageExamples['kit-approved'].facts.slots as SlotFacts[];
    if (hall === undefined || afternoon === undefined) throw new Error('two slots');
    const { startsAt, endsAt, station } = afternoon;
    const later = {
      ...afternoon,
      startsAt: '2027-10-14T13:00:00.000Z',
      endsAt: '2027-10-14T14:30:00.000Z',
      was: { startsAt, endsAt, station },
    };
    const [, before] = entriesOf(changed('kit-approved', { version: 2 }));
    const moved = entriesOf(changed('kit-moved', { version: 3, slots: [hall, later] }));
    const [, agreed] = entriesOf(changed('kit-approved', { version: 4, slots: [hall, later] }));
    expect(before).toMatchObject({ sequence: 2, status: 'CONFIRMED', start: '20271012T1500' });
    expect(moved).toMatchObject([
      { uid: uid(1), sequence: 3, status: 'CONFIRMED' },
      { uid: uid(2), sequence: 3, status: 'TENTATIVE', start: '20271014T1500' },
    ]);
    expect(agreed).toMatchObject({ uid: uid(2), sequence: 4, status: 'CONFIRMED', start: '20271014T1500' });
  });

  test('take away what went, but nothing that never was in a calendar', () => {
    expect(entriesOf(mailOf('kit-approved in part', 'nl'))).toMatchObject([
      { method: 'REQUEST', uid: uid(1) },
      { method: 'CANCEL', status: 'CANCELLED', uid: uid(2), sequence: 3 },
    ]);
    expect(entriesOf(mailOf('kit-refused after a yes', 'nl')).map(({ method }) => method)).toEqual([
      'CANCEL',
      'CANCEL',
    ]);
    expect(textOf('kit-refused after a yes')).toContain('haalt u het uit uw agenda');
    expect(textOf('kit-refused')).not.toContain('agenda');
  });

  test('of a cancelled order only take away, whether its slots are told as standing or as gone', () => {
    const { slots } = kitMessageExamples['kit-cancelled'].facts;
    for (const facts of [{}, { slots: [], gone: slots }]) {
      const entries = entriesOf(changed('kit-cancelled', facts));
      expect(entries.map(({ method, sequence }) => [method, sequence])).toEqual([
        ['CANCEL', 3],
        ['CANCEL', 3],
      ]);
    }
  });
});
