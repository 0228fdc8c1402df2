import { describe, expect, test } from 'vitest';
import { catalogue } from '#emails/catalogue.tsx';
import { renderMail } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import { messageKinds } from '#kernel/message-kinds.ts';
import { type Message, messages } from '#kernel/messages.ts';
import { type ExampleName, evening, exampleNames, longName, messageExamples } from '../support/examples/messages.ts';
import { around, calendarOf, mailOf, siteAddress, token } from './rendering.ts';

const ownPage = `${siteAddress}/bijeenkomsten/samen-aan-de-slag/plaats/b1946ac92492-d2347c6d.${token}`;
const aboutAPlace = exampleNames.filter((name) => 'place' in messageExamples[name].facts);
const aboutAnEvent = exampleNames.filter((name) => 'event' in messageExamples[name].facts);
/** Nobody has a place there any more; the button leads to the page of the event. */
const ended = /^(?:place-released|event-cancelled|offer-lapsed|place-refused|place-handed-over)/;
/** A place is held, and what the button asks is a yes or a no. */
const toChoose = aboutAPlace.filter((name) => /^place-offered|^place-taken-over while it is offered/.test(name));
const withOwnPage = aboutAPlace.filter((name) => !ended.test(name) && !toChoose.includes(name));
const confirmed = /^(?:event-reminder|seat-reserved|place-promoted|place-taken-over$)/;
const seated: ExampleName[] = ['seat-reserved', 'place-promoted', 'place-changed', 'place-taken-over', 'event-changed'];

const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].flatMap(([, address]) => address ?? []);
/** Our pages that a mail leads to, each once. */
const pagesIn = (html: string): string[] => [
  ...new Set(linksIn(html).filter((address) => address.startsWith(`${siteAddress}/`))),
];
const firstLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, 5);

describe('every mail', () => {
  test('has an entry in the catalogue and an example that its schema accepts', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...messageKinds].sort());
    for (const name of exampleNames) {
      const { kind, facts } = messageExamples[name];
      expect(messages[kind].safeParse(facts).error, name).toBeUndefined();
    }
  });

  test.each(exampleNames)('%s renders to the same bytes again, in any zone the machine stands in', (name) => {
    const before = process.env.TZ;
    try {
      for (const language of languages) {
        const renderings = ['UTC', 'Europe/Amsterdam', 'America/Los_Angeles'].map((zone) => {
          process.env.TZ = zone;
          return JSON.stringify(mailOf(name, language));
        });
        expect(new Set(renderings).size).toBe(1);
      }
    } finally {
      process.env.TZ = before;
    }
  });

  test.each(exampleNames)('%s can be answered, and names a person with telephone and address', (name) => {
    for (const language of languages) {
      const mail = mailOf(name, language);
      expect(mail.replyTo).toBe('Hanna Bos <hanna.bos@example.nl>');
      expect(mail.headers['X-Aanschuif-Kind']).toBe(messageExamples[name].kind);
      for (const part of [mail.html, mail.text]) {
        expect(part).toContain('Hanna Bos');
        expect(part).toContain('070 123 45 67');
        expect(part).toContain('hanna.bos@example.nl');
      }
    }
  });

  test.each(exampleNames)('%s says the same in its text part: every fact, every paragraph, every address', (name) => {
    for (const language of languages) {
      const { html, text } = mailOf(name, language);
      for (const address of linksIn(html)) {
        if (address.startsWith('https:')) expect(text).toContain(address);
      }
      const told = html
        .replace(/<!--.*?-->/g, '')
        .replace(/<[a-z0-9]+[^>]* data-skip-in-text="true"[^>]*>/g, '<skipped>')
        .replace(/<head>.*<\/head>|<skipped>(?:<p.*?<\/p>|[^<]*(?:<div>[^<]*<\/div>)?)/gs, '');
      const words = told
        .replaceAll('&#x27;', "'")
        .split(/<[^>]*>/)
        .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
      expect(words.length).toBeGreaterThan(8);
      for (const part of words) expect(text).toContain(part.trim());
      expect(text).not.toMatch(/<|&(?:amp|lt|gt|quot|#)/);
    }
  });

  test.each(exampleNames)('%s has one button, its address written out below it, and no picture', (name) => {
    for (const language of languages) {
      const { html } = mailOf(name, language);
      expect(html.match(/class="button"/g)).toHaveLength(1);
      const address = /class="button" href="([^"]*)"/.exec(html)?.[1];
      expect(html).toContain(`>${address}</a>`);
      expect(html).not.toMatch(/<img|background-image|url\(/);
    }
  });
});

describe('a mail about an event', () => {
  test.each(aboutAnEvent)('%s: the first five lines of the text hold what, when and where', (name) => {
    const lines = firstLines(mailOf(name, 'nl').text);
    expect(lines).toContain('Wat: Samen aan de slag');
    expect(lines).toContain('Wanneer: woensdag 22 mei 2019, 17.30 tot 21.30 uur');
    expect(lines).toContain('Waar: Zalencentrum De Linde, Lange Linde 12, Den Haag');
    const english = firstLines(mailOf(name, 'en').text);
    expect(english).toContain('When: Wednesday 22 May 2019, 17:30 to 21:30');
  });

  test.each(aboutAnEvent)('%s: the subject names the event and its day, and no state of a person', (name) => {
    const nl = mailOf(name, 'nl').subject;
    const en = mailOf(name, 'en').subject;
    expect(nl).toMatch(/Samen aan de slag, woensdag 22 mei 2019$/);
    expect(en).toMatch(/Samen aan de slag, Wednesday 22 May 2019$/);
    expect(nl).not.toMatch(/wachtlijst|afgemeld|Noor|Wilhelmina|Fatima|komt niet|plek (?:voor|is)/i);
    expect(en).not.toMatch(/waiting|you have|Noor|Wilhelmina/i);
  });

  test('tells organisers what to do with a place that came free too late to be given by itself', () => {
    const { text, attachments } = mailOf('place-free-late', 'nl');
    expect(text).toContain('Er is 1 plek vrij. Er staan 4 gasten op de wachtlijst.');
    expect(text).toContain(`${siteAddress}/bureau/bijeenkomsten/samen-aan-de-slag/gasten`);
    expect(attachments).toEqual([]);
  });
});

describe('a mail about a place', () => {
  test.each(withOwnPage)('%s has one link: to the own page, in words that say what can be done there', (name) => {
    const { html, text } = mailOf(name, 'nl');
    expect(text).toContain(`Aanmelding bekijken, wijzigen of afmelden: ${ownPage}`);
    // Whoever answers a question of their own, or comes for somebody, is not asked whether it was them.
    if (!/^(?:change-|place-taken-over)/.test(name)) expect(text).toContain(`Was u dit niet? Meld u af: ${ownPage}`);
    const toRead = confirmed.test(name) ? [`${siteAddress}/bijeenkomsten/samen-aan-de-slag/voorbereiden`] : [];
    const card = name.startsWith('seat-reserved') ? [ownPage.replace('/plaats/', '/kaart/')] : [];
    expect(pagesIn(html)).toEqual([ownPage, ...toRead, ...card]);
  });

  test.each(toChoose)('%s says until when a place is held, what to press, and what happens otherwise', (name) => {
    const { html, text, attachments } = mailOf(name, 'nl');
    expect(text).toContain('Wij houden de plek vast tot donderdag 16 mei 2019, 17.00 uur.');
    expect(text).toContain(`Plek aannemen of afslaan: ${ownPage}`);
    expect(pagesIn(html)).toEqual([ownPage]);
    expect(attachments).toEqual([]);
    expect(mailOf(name, 'en').text).toContain('We are holding the place until Thursday 16 May 2019, 17:00.');
  });

  test('that is offered says what happens to who does nothing', () => {
    expect(mailOf('place-offered', 'nl').text).toContain('Doet u niets? Dan vervalt de aanmelding op dat moment.');
    expect(mailOf('offer-lapsed', 'nl').text).toContain('Daarom gaat de plek nu naar de volgende op de wachtlijst.');
  });

  test('that an organiser has to agree to says that nothing is sure yet, and a no gives the reason', () => {
    expect(mailOf('place-asked', 'nl').text).toContain('Wij houden de plek zolang vast.');
    expect(mailOf('place-refused', 'nl').text).toContain(
      'Deze avond is voor wethouders.\nOp 12 juni is er een avond voor iedereen.',
    );
    const asked = mailOf('change-asked with more people', 'nl').text;
    expect(asked).toContain('Uw vraag: 3 personen');
    expect(asked).toContain('Voor: Noor van den Berg\n');
    expect(mailOf('change-asked', 'en').text).toContain('Your question: Fatima El Amrani comes');
    const refused = mailOf('change-refused', 'nl').text;
    expect(refused).toContain('Alle stoelen zijn bezet.');
    expect(refused).toContain('U houdt uw plek.');
    expect(mailOf('change-refused while waiting, for another', 'nl').text).not.toContain('houdt de plek');
  });

  test('that went to somebody else tells both, each in their own words', () => {
    const gave = mailOf('place-handed-over', 'nl').text;
    expect(gave).toContain('Fatima El Amrani neemt de aanmelding over');
    expect(gave).toContain('De bijlage haalt de bijeenkomst uit uw agenda.');
    expect(mailOf('place-handed-over by a secretary, in line', 'nl').text).not.toContain('De bijlage');
    const got = mailOf('place-taken-over', 'nl').text;
    expect(got).toContain('U vervangt Fatima El Amrani.');
    expect(got).toContain('U hebt een plek');
    expect(mailOf('place-taken-over in line', 'nl').text).toContain('U staat op de wachtlijst');
    expect(mailOf('place-taken-over while it is asked', 'nl').text).toContain('Uw aanmelding is binnen');
  });

  test('is confirmed with a page to prepare only where alderpersons meet', () => {
    const { facts } = messageExamples['seat-reserved'];
    const message: Message = {
      kind: 'seat-reserved',
      facts: { ...facts, event: { ...evening, kind: 'week-action' } },
    };
    expect(renderMail({ message, ...around('nl') }).html).not.toContain('voorbereiden');
    expect(mailOf('seat-reserved', 'en').text).toContain(
      `Prepare for the event: ${siteAddress}/en/bijeenkomsten/samen-aan-de-slag/voorbereiden`,
    );
  });

  test.each(seated)('%s: the calendar\'s "Accepteren" changes nothing, and it says which link does', (name) => {
    const sentence =
      '“Accepteren” in uw agenda verandert hier niets: dat doet alleen de link “Aanmelding bekijken, wijzigen of afmelden”.';
    expect(mailOf(name, 'nl').text).toContain(sentence);
    expect(mailOf(name, 'en').text).toContain('“Accept” in your calendar changes nothing here');
  });

  test('for somebody else says for whom and who did it, and who gets the mails', () => {
    const { text } = mailOf('seat-reserved for another', 'nl');
    expect(text).toContain('Voor: Noor van den Berg');
    expect(text).toContain('Aangemeld door: Secretariaat Helmond');
    expect(text).toContain('U hebt Noor van den Berg aangemeld. Alle mails hierover gaan naar u.');
  });

  test('lists every place of a mailbox that holds more than one, and no list for one', () => {
    const several = mailOf('seat-reserved for another', 'nl').text;
    expect(several).toContain('- Noor van den Berg: plek\n- Fatima El Amrani, 2 personen: wachtlijst');
    expect(mailOf('seat-reserved', 'nl').text).not.toContain('- ');
    expect(mailOf('seat-reserved with a long name', 'nl').text).toContain(`- ${longName}, 3 personen: plek`);
  });

  test('that waits says the place in line of this moment', () => {
    const { text } = mailOf('place-waiting', 'nl');
    expect(text).toContain('U staat op dit moment op plaats 3 van de wachtlijst.');
    expect(mailOf('place-waiting for another', 'nl').text).toContain(
      'Fatima El Amrani staat op dit moment op plaats 12 van de wachtlijst.',
    );
  });

  test('that got a place says what to do when it no longer suits', () => {
    expect(mailOf('place-promoted', 'nl').text).toContain('ik kan toch niet');
    expect(mailOf('place-promoted', 'en').text).toContain('I cannot come after all');
  });

  test('that changed shows what it was in words, beside what it is', () => {
    const both = mailOf('event-changed', 'nl');
    expect(both.text).toContain('Was: dinsdag 21 mei 2019, 17.30 tot 21.30 uur');
    expect(both.text).toContain('Was: Buurthuis De Kade, Kade 3, Den Haag');
    expect(both.html).toContain('Was: <s>dinsdag 21 mei 2019');
    const placeOnly = mailOf('event-changed in place, while waiting', 'nl').text;
    expect(placeOnly).toContain('Let op: een ander adres');
    expect(placeOnly).not.toContain('Was: dinsdag');
  });

  test('that was given up or cancelled leads to the page of the event and gives the reason', () => {
    expect(mailOf('place-released', 'en').text).toContain(`${siteAddress}/en/bijeenkomsten/samen-aan-de-slag`);
    const cancelled = mailOf('event-cancelled', 'nl').text;
    expect(cancelled).toContain('De zaal heeft waterschade.\nWij zoeken een nieuwe dag.');
    expect(cancelled).toContain('De bijeenkomst gaat niet door');
    expect(mailOf('place-released by the organiser', 'nl').text).toContain(
      'De organisator heeft Noor van den Berg afgemeld.',
    );
  });

  test('repeats no diet, access need, telephone number or remark, even when the facts bring them along', () => {
    const { facts } = messageExamples['seat-reserved'];
    const place = { ...facts.place, diet: 'notenallergie', access: 'rolstoel', phone: '+31612345678', remark: 'eerst' };
    const message: Message = { kind: 'seat-reserved', facts: { ...facts, place, mailbox: [place, place] } };
    const mail = JSON.stringify(renderMail({ message, ...around('nl') }));
    expect(mail).not.toMatch(/notenallergie|rolstoel|612345678|06 12|eerst/);
  });
});

describe('a calendar file', () => {
  test('goes with what puts a seated guest in a calendar, and takes it out again', () => {
    const methods = Object.fromEntries(
      [...aboutAnEvent, 'sign-in' as const].map((name) => [
        name,
        /METHOD:(\w+)/.exec(calendarOf(mailOf(name, 'nl')) ?? '')?.[1],
      ]),
    );
    expect(methods).toEqual({
      'seat-reserved': 'REQUEST',
      'seat-reserved for another': 'REQUEST',
      'seat-reserved with a long name': 'REQUEST',
      'place-waiting': undefined,
      'place-waiting for another': undefined,
      'place-promoted': 'REQUEST',
      'place-promoted for another': 'REQUEST',
      'place-changed': 'REQUEST',
      'place-changed while waiting': undefined,
      'place-released': 'CANCEL',
      'place-released from the line': undefined,
      'place-released by the organiser': 'CANCEL',
      'already-signed-up': undefined,
      'already-signed-up while waiting': undefined,
      'event-changed': 'REQUEST',
      'event-changed in place, while waiting': undefined,
      'event-reminder': undefined,
      'event-reminder for another': undefined,
      'event-cancelled': 'CANCEL',
      'event-cancelled for another': 'CANCEL',
      'place-free-late': undefined,
      'place-offered': undefined,
      'place-offered for another': undefined,
      'offer-lapsed': undefined,
      'offer-lapsed for another': undefined,
      'place-asked': undefined,
      'place-asked for another': undefined,
      'place-refused': undefined,
      'place-refused for another': undefined,
      'change-asked': undefined,
      'change-asked with more people': undefined,
      'change-refused': undefined,
      'change-refused while waiting, for another': undefined,
      'place-handed-over': 'CANCEL',
      'place-handed-over by a secretary, in line': undefined,
      'place-taken-over': 'REQUEST',
      'place-taken-over in line': undefined,
      'place-taken-over while it is offered': undefined,
      'place-taken-over while it is asked': undefined,
      'save-the-date': 'REQUEST',
      'save-the-date for an office': 'REQUEST',
      invitation: undefined,
      'invitation for an office': undefined,
      'invitation of a long name': undefined,
      'invitation-reminder': undefined,
      'invitation-reminder on the day that was chosen': undefined,
      'invitation-declined': undefined,
      'invitation-declined after a date to keep free': 'CANCEL',
      'invitation-not-yet': undefined,
      'invitation-withdrawn': undefined,
      'invitation-withdrawn after a date to keep free': 'CANCEL',
      'invitation-moved': 'REQUEST',
      'invitation-moved to another address, for an office without an entry': undefined,
      'invitation-cancelled': undefined,
      'invitation-cancelled after a date to keep free': 'CANCEL',
      'answered-on-behalf': undefined,
      'answered-on-behalf, in line': undefined,
      'answered-on-behalf, with no': undefined,
      'answered-on-behalf, with somebody else': undefined,
      'answered-on-behalf, with not yet': undefined,
      'sign-in': undefined,
    });
  });

  test('carries the name of the event and says its method', () => {
    expect(mailOf('seat-reserved', 'nl').attachments.slice(1)).toMatchObject([
      { filename: 'samen-aan-de-slag.ics', contentType: 'text/calendar; charset=utf-8; method=REQUEST' },
    ]);
    expect(mailOf('event-cancelled', 'nl').attachments[0]?.contentType).toContain('method=CANCEL');
  });
});

describe('a sign-in mail', () => {
  test('has the code, where to type it, the link and how long both work', () => {
    const { text, subject } = mailOf('sign-in', 'nl');
    expect(firstLines(text)[1]).toBe('481592');
    expect(text).toContain('De knop werkt alleen in de browser waarin u om de mail vroeg.');
    expect(text).toContain('De code en de knop werken tien minuten, tot 9.10 uur.');
    expect(text).toContain('Was u dit niet? Dan hoeft u niets te doen.');
    expect(text).toContain(`Inloggen: ${siteAddress}/inloggen/`);
    expect(subject).not.toContain('481592');
  });

  test('is not made without its code', () => {
    const { code: _, ...withoutCode } = around('nl');
    expect(() => renderMail({ message: messageExamples['sign-in'], ...withoutCode })).toThrow('needs its code');
  });
});

describe('what people typed', () => {
  const nasty = '\r\nBcc: everyone@example.nl\r\n\r\n\u0000\u202egnihtemos <script>alert(1)</script>';

  test('starts no header: line ends and control characters are gone from subject, Reply-To and file name', () => {
    const message: Message = {
      kind: 'seat-reserved',
      facts: {
        ...messageExamples['seat-reserved'].facts,
        event: {
          ...evening,
          title: `Koffie${nasty}`,
          contact: { ...evening.contact, name: `Hanna, "de baas" <x@y.nl>${nasty}`, email: `hanna@example.nl${nasty}` },
        },
      },
    };
    const mail = renderMail({ message, ...around('nl') });
    for (const value of [mail.subject, mail.replyTo, ...Object.values(mail.headers), mail.attachments[0]?.filename]) {
      expect(value).not.toMatch(/[\p{Cc}\u202e]/u);
    }
    expect(mail.subject).toBe(
      'Uw aanmelding: Koffie Bcc: everyone@example.nl gnihtemos <script>alert(1)</script>, woensdag 22 mei 2019',
    );
    expect(mail.replyTo.match(/[<>]/g)).toHaveLength(2);
    expect(mail.replyTo).not.toContain(',');
  });

  test('stays on one line, so that nobody writes lines of ours; directions and reasons keep theirs', () => {
    const message: Message = {
      kind: 'event-cancelled',
      facts: {
        ...messageExamples['event-cancelled'].facts,
        place: { name: 'Noor\n\nU hebt gewonnen', party: 1, state: 'seated' },
        reason: 'Eerste regel.\r\nTweede regel.',
      },
    };
    const { text } = renderMail({ message, ...around('nl') });
    expect(text).toContain('Voor: Noor U hebt gewonnen');
    expect(text).toContain('Eerste regel.\nTweede regel.');
  });
});
