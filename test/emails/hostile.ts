import fc from 'fast-check';
import { Instant } from '#kernel/instants.ts';
import { anyText } from '../support/any-text.ts';

/** Texts that people type to see what breaks, and texts that break things by accident. */
export const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    '</p></td></tr></table><h1>Win',
    '<!--[if mso]>',
    ']]><![endif]-->',
    '\u0000null\u0000',
    '\u202eomgekeerd\u2066',
    'naam\r\nBcc: iedereen@example.nl',
    '\ud800half',
    '👩‍👩‍👧‍👦 Şahin Nguyễn شكرا',
    'BEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM',
    '&lt;script&gt;',
    '{{7*7}}',
    'a'.repeat(2000),
    `x${'👩‍👩‍👧‍👦'.repeat(40)}`,
    '😀'.repeat(200),
    '',
  ),
  anyText({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Fields that are chosen or made, never typed. */
const made = new Set([
  'id',
  'page',
  'print',
  'eventPage',
  'events',
  'delivery',
  'heldUntil',
  'answerBy',
  'requestedAt',
  'delivered',
  'returnBy',
  'repairedBy',
  'keptUntil',
  'kind',
  'slug',
  'zone',
  'startsAt',
  'endsAt',
  'expiresAt',
  'state',
  'releasedBy',
  'uid',
  'purpose',
  'subject',
  'reader',
  'is',
  'on',
  'signedAt',
  'decidedOn',
  'reachedAt',
  'publicAt',
  'releasedAt',
  'checksum',
  'because',
  'answer',
  'salutation',
  'askAgainOn',
  'why',
  'sign',
  'link',
]);

const isMoment = (text: string): boolean => Instant.safeParse(text).success;

/** Whom a mail goes to, where that is no name. */
const choices = new Set(['orderer', 'desk', 'organiser', 'press', 'person', 'clock']);

/** What access can be given as; other roles are typed. */
const chosenRoles = new Set<unknown>([
  'organiser',
  'official',
  'partner',
  'station-keeper',
  'co-organiser',
  'desk-crew',
]);

/** The same value with every text that somebody types replaced by one of these, in turn. */
export function withTexts<Value>(value: Value, texts: readonly string[]): Value {
  let next = 0;
  const replaced = (part: unknown, name: string): unknown => {
    if (made.has(name) || (name === 'role' && chosenRoles.has(part))) return part;
    // Some facts called `by` and `to` are a moment or a choice, others a person.
    if (typeof part === 'string' && (isMoment(part) || choices.has(part))) return part;
    if (typeof part === 'string') return texts[next++ % texts.length];
    if (Array.isArray(part)) return part.map((each) => replaced(each, name));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, replaced(each, key)]));
  };
  return replaced(value, '') as Value;
}
