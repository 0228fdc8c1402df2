import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderMail } from '#emails/render.ts';
import { languages } from '#kernel/languages.ts';
import type { Message } from '#kernel/messages.ts';
import { exampleNames, messageExamples } from '../support/examples/messages.ts';
import { runs } from '../support/runs.ts';
import { hostile, withTexts } from './hostile.ts';
import { around, calendarsOf, mailOf } from './rendering.ts';

/** Rules that React's way of writing breaks without harm (void-style and so on), and one for mail programs, which need `align` and `width`. */
const off = [
  'void-style',
  'attr-case',
  'attribute-boolean-style',
  'attribute-empty-style',
  'doctype-style',
  'long-title',
  'no-implicit-input-type',
  'no-redundant-for',
  'no-deprecated-attr',
];

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: Object.fromEntries(off.map((rule) => [rule, 'off'])),
  }),
);

const tags = new Set(
  'html head meta title style body div table tbody tr th td p h1 h2 a span br hr s ul ol li'.split(' '),
);
const attributes = new Set(
  (
    'dir lang content httpEquiv http-equiv name class style border width cellPadding cellSpacing role align href target ' +
    'scope data-skip-in-text'
  ).split(' '),
);

/** Everything between `<` and `>`: React escapes both in text and attributes, so each is a tag of ours or an intruder. */
const strangers = (html: string): string[] => {
  const found: string[] = [];
  const ours = html.replace('<!doctype html>', '').replace(/<!--\[if mso\]>.*?<!\[endif\]-->/g, '');
  for (const [whole, name = '', rest = ''] of ours.matchAll(/<\/?([^\s/>]*)([^>]*)>?/g)) {
    if (!tags.has(name)) found.push(whole);
    for (const [, attribute = ''] of rest.matchAll(/\s([^\s=/]+)(?:="[^"]*")?/g)) {
      if (!attributes.has(attribute)) found.push(whole);
    }
  }
  for (const [, address = ''] of ours.matchAll(/href="([^"]*)"/g)) {
    if (!/^(?:https:\/\/aanschuif\.example|tel:\+?\d*$|mailto:)/.test(address)) found.push(address);
  }
  return found;
};

describe('the html of a mail', () => {
  test.each(exampleNames)('%s is valid', async (name) => {
    for (const language of languages) {
      const report = await validator.validateString(mailOf(name, language).html);
      expect(report.results.flatMap((result) => result.messages.map((message) => message.message))).toEqual([]);
    }
  });

  test('finds a planted intruder', () => {
    const { html } = mailOf('seat-reserved', 'nl');
    expect(strangers(html)).toEqual([]);
    expect(strangers(html.replace('Noor', '<script>'))).not.toEqual([]);
    expect(strangers(html.replace('<h1 ', '<h1 onclick="x" '))).not.toEqual([]);
    expect(strangers(html.replace('href="https', 'href="javascript'))).not.toEqual([]);
  });

  test('whatever people typed: no tag, attribute or address but ours, no control character, no stray header or calendar line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exampleNames),
        fc.constantFrom(...languages),
        fc.array(hostile, { minLength: 1, maxLength: 5 }),
        (name, language, texts) => {
          const message: Message = withTexts(messageExamples[name], texts);
          const mail = renderMail({ message, ...around(language) });
          expect(strangers(mail.html)).toEqual([]);
          for (const part of [mail.html, mail.text])
            expect(part).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u);
          for (const value of [mail.subject, mail.replyTo]) expect(value).not.toMatch(/\p{Cc}/u);
          for (const { filename } of mail.attachments) expect(filename).toMatch(/^(?:[\w-]+\.ics|qr-code\.png)$/);
          for (const calendar of calendarsOf(mail).map((file) => file.replaceAll('\r\n ', ''))) {
            expect(
              calendar
                .split('\r\n')
                .filter(
                  (line) =>
                    !/^(?:BEGIN|END|VERSION|PRODID|METHOD|TZ\w+|RRULE|UID|SEQUENCE|DT\w+|SUMMARY|LOCATION|DESCRIPTION|STATUS|TRANSP|ORGANIZER|ATTENDEE)[:;]/.test(
                      line,
                    ) && line !== '',
                ),
            ).toEqual([]);
            expect(calendar.match(/^BEGIN:/gm)?.length).toBe(5);
          }
        },
      ),
      // A number of signs alone once became an address nobody can dial.
      { numRuns: runs(500), examples: [['seat-reserved', 'nl', ['++']]] },
    );
  });
});
