import { describe, expect, test } from 'vitest';
import { renderMail, ticketedPlace } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import { type ExampleName, exampleNames, messageExamples } from '../support/examples/messages.ts';
import { around, mailOf, ticket } from './rendering.ts';

/** Whom these tell that they have a place. */
const withTicket: readonly ExampleName[] = [
  'seat-reserved',
  'seat-reserved for another',
  'seat-reserved with a long name',
  'place-promoted',
  'place-promoted for another',
  'place-changed',
  'already-signed-up',
  'event-changed',
  'event-reminder',
  'event-reminder for another',
  'change-refused',
  'place-taken-over',
];
const picturesIn = (name: ExampleName, language: 'nl' | 'en') =>
  mailOf(name, language).attachments.filter(({ contentType }) => contentType === 'image/png');

describe('the ticket in a mail', () => {
  test.each(withTicket)(
    'goes with %s as a picture, with the letters and where it is to be shown in the text',
    (name) => {
      expect(picturesIn(name, 'nl')).toEqual([
        { filename: 'qr-code.png', content: ticket.picture, contentType: 'image/png' },
      ]);
      expect(picturesIn(name, 'en')).toEqual(picturesIn(name, 'nl'));
      for (const language of languages) {
        const { html, text } = mailOf(name, language);
        for (const part of [html, text]) expect(part).toContain(ticket.code);
        expect(text).toContain('“qr-code.png”');
        expect(text).toContain(language === 'nl' ? 'QR-code voor de deur' : 'QR code for the door');
        expect(text).toContain(language === 'nl' ? 'ook op uw eigen pagina' : 'on your own page too');
      }
    },
  );

  test.each(exampleNames.filter((name) => !withTicket.includes(name)))(
    'is not with %s: nobody is told there that they have a place',
    (name) => {
      for (const language of languages) {
        expect(picturesIn(name, language)).toEqual([]);
        expect(JSON.stringify(mailOf(name, language))).not.toContain(ticket.code);
        expect(mailOf(name, language).text).not.toMatch(/QR-code|QR code/);
      }
      expect(ticketedPlace(messageExamples[name])).toBeUndefined();
    },
  );

  test('is that of the place the mail is about, also where a mailbox holds more', () => {
    for (const name of withTicket) {
      const { facts } = messageExamples[name];
      if (!('place' in facts)) throw new Error(`${name} is about no place`);
      expect(ticketedPlace(messageExamples[name])).toEqual(facts.link);
      expect(facts.link).toMatchObject({ purpose: 'place', subject: facts.event.slug });
    }
  });

  test('for somebody else is to be passed on to them, and one for several says for how many', () => {
    expect(mailOf('seat-reserved for another', 'nl').text).toContain('Stuur die door aan Noor van den Berg.');
    expect(mailOf('seat-reserved for another', 'en').text).toContain('Please pass it on to Noor van den Berg.');
    expect(mailOf('place-changed', 'nl').text).toContain('De code geldt voor 2 personen.');
    expect(mailOf('seat-reserved', 'nl').text).not.toContain('De code geldt');
  });

  test('is told apart from the attachment for the calendar', () => {
    expect(mailOf('seat-reserved', 'nl').text).toContain('De andere bijlage zet de bijeenkomst in uw agenda.');
    expect(mailOf('place-changed', 'en').text).toContain('The other attachment updates your calendar.');
    expect(mailOf('place-released', 'nl').text).toContain('De bijlage haalt de bijeenkomst uit uw agenda.');
  });

  test('is missed at once: without it no mail is made that says somebody has a place', () => {
    const { ticket: _none, ...rest } = around('nl');
    expect(() => renderMail({ message: messageExamples['seat-reserved'], ...rest })).toThrow('ticket');
    expect(renderMail({ message: messageExamples['place-waiting'], ...rest }).attachments).toEqual([]);
  });
});
