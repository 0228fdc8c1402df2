import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/languages.ts';
import { messageKinds } from '#kernel/message-kinds.ts';
import { calendarsOf, mailOf } from './rendering.ts';

/** Every kind in both languages as it is mailed. After a change that is meant: UPDATE_GOLDEN=1, and read the difference. */
const folder = join(import.meta.dirname, '../golden/emails');

const filesOf = (kind: (typeof messageKinds)[number], language: (typeof languages)[number]): Record<string, string> => {
  const mail = mailOf(kind, language);
  return {
    [`${kind}.${language}.html`]: `${mail.html}\n`,
    [`${kind}.${language}.txt`]: `Subject: ${mail.subject}\nReply-To: ${mail.replyTo}\n\n${mail.text}`,
    ...Object.fromEntries(
      calendarsOf(mail).map((calendar, at) => [`${kind}.${language}${at === 0 ? '' : `.${at + 1}`}.ics`, calendar]),
    ),
  };
};

const expected = messageKinds.flatMap((kind) =>
  languages.flatMap((language) => Object.entries(filesOf(kind, language))),
);

describe('the mails are as they were last read', () => {
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(folder, { recursive: true });
    for (const [file, content] of expected) writeFileSync(join(folder, file), content);
  }

  test.each(expected)('%s', (file, content) => {
    expect(existsSync(join(folder, file)), 'missing: run with UPDATE_GOLDEN=1 and read it').toBe(true);
    expect(content).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  test('no file is left of a mail that no longer exists', () => {
    expect(readdirSync(folder).sort()).toEqual(expected.map(([file]) => file).sort());
  });
});
