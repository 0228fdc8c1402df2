import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsIn } from '../../../../functions/follow-ups/core/letter-text.ts';
import { most, type RoundDraft } from '../../../../functions/follow-ups/core/round.ts';
import {
  asTyped,
  readRound,
  roundFieldIn,
  type TypedRound,
  toTheFront,
  typedRound,
  withAnother,
  without,
} from '../../../../functions/follow-ups/core/round-answers.ts';
import { anyText } from '../../../support/any-text.ts';

const draft: RoundDraft = {
  title: 'De ochtend erna',
  moment: { after: 'event', days: 1, time: '12:00' },
  per: 'municipality',
  letters: [
    { id: 'b1', group: 'signed', words: { nl: { subject: 'Dank', text: 'Geachte {naam},' } } },
    {
      id: 'b2',
      group: 'not-come',
      words: { nl: { subject: 'Zo was het', text: 'Kort' }, en: { subject: 'How it was', text: 'In short' } },
    },
  ],
  blocks: [{ id: 's1', group: 'member', words: { nl: 'U doet al mee.' } }],
  stops: ['answered', 'person'],
};
const typed = asTyped(draft);
const faultsOf = (change: Partial<TypedRound>): unknown => {
  const read = readRound({ ...typed, ...change });
  return 'faults' in read ? read.faults : 'no faults';
};
const firstLetter = (change: Partial<TypedRound['letters'][number]>): unknown =>
  faultsOf({ letters: typed.letters.map((letter, at) => (at === 0 ? { ...letter, ...change } : letter)) });

describe('the form of a round', () => {
  test('what it shows is what it reads', () => {
    expect(readRound(typed)).toEqual({ draft });
  });

  test('is read from a sent form, letters and parts in their order, and whatever else comes along is left alone', () => {
    const form = new URLSearchParams([
      ['title', 'Naam'],
      ['letter', 'b2'],
      ['letter', 'b1'],
      ['letter', 'b2'],
      ['letter', '__proto__'],
      ['letter', 'b1"><script>'],
      ['subject-b1', 'Een'],
      ['block', 's1'],
      ['blockText-s1', 'Tekst'],
      ['stops', 'left'],
      ['owed', '352'],
    ]);
    const read = typedRound(form);
    expect(read.letters.map(({ id, subject }) => [id, subject])).toEqual([
      ['b2', ''],
      ['b1', 'Een'],
    ]);
    expect(read.blocks).toEqual([{ id: 's1', group: '', text: 'Tekst', textEn: '' }]);
    expect(Object.keys(read)).toEqual(['title', 'after', 'days', 'time', 'per', 'letters', 'blocks', 'stops']);
  });

  test.each([
    ['no name', { title: ' ' }, { title: 'missing' }],
    ['a long name', { title: 'x'.repeat(most.title + 1) }, { title: 'too-long' }],
    ['no moment', { after: '' }, { after: 'missing' }],
    ['a moment that is none', { after: 'birth' }, { after: 'not-a-choice' }],
    ['61 days after the event', { days: '61' }, { days: 'not-a-number' }],
    ['no day after signing', { after: 'signing', days: '0' }, { days: 'not-a-number' }],
    ['91 days after ordering', { after: 'ordering', days: '91' }, { days: 'not-a-number' }],
    ['half a day', { days: '1,5' }, { days: 'not-a-number' }],
    ['no days', { days: '' }, { days: 'missing' }],
    ['no time', { time: '' }, { time: 'missing' }],
    ['a time that is none', { time: '24.00' }, { time: 'not-a-time' }],
    ['nobody', { per: '' }, { per: 'missing' }],
  ] as const)('says what is wrong with %s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test('says what is wrong with a letter, at that letter', () => {
    expect(firstLetter({ group: '' })).toEqual({ 'group-b1': 'missing' });
    expect(firstLetter({ group: 'not-come' })).toEqual({ 'group-b2': 'twice' });
    expect(firstLetter({ subject: 'Voor {naam}' })).toEqual({ 'subject-b1': 'placeholder' });
    expect(firstLetter({ subject: 'x'.repeat(81) })).toEqual({ 'subject-b1': 'too-long' });
    expect(firstLetter({ text: 'Beste {voornaam}' })).toEqual({ 'text-b1': 'unknown-placeholder' });
    expect(firstLetter({ textEn: 'x'.repeat(5_001) })).toEqual({ 'textEn-b1': 'too-long' });
  });

  test('0 to 60 days after the event and 1 to 90 after what a reader did are moments', () => {
    for (const [after, days] of [
      ['event', '0'],
      ['event', '60'],
      ['signing', '1'],
      ['ordering', '90'],
    ] as const)
      expect(faultsOf({ after, days }), `${days} ${after}`).toBe('no faults');
  });

  test('a text may be empty still: it is kept, and keeps the round from being switched on', () => {
    const read = readRound({
      ...typed,
      letters: [
        { ...typed.letters[0], id: 'b1', group: 'signed', subject: '', text: '', subjectEn: '', textEn: 'Only this' },
      ],
    });
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(
      faultsIn(read.draft).map((fault) => ('field' in fault ? `${fault.language} ${fault.field}` : fault.at)),
    ).toEqual(['nl subject', 'nl text', 'en subject']);
  });

  test('letters and parts come with an id that is nobody’s, go, and move to the front; a full round stays as it is', () => {
    const more = withAnother(without(typed, 'b1'), 'letter');
    expect(more.letters.map(({ id }) => id)).toEqual(['b2', 'b3']);
    expect(toTheFront(more, 'b3').letters.map(({ id }) => id)).toEqual(['b3', 'b2']);
    expect(toTheFront(more, 'b2')).toEqual(more);
    expect(toTheFront(more, 'b9')).toEqual(more);
    expect(withAnother(typed, 'block').blocks.map(({ id }) => id)).toEqual(['s1', 's2']);
    let full = typed;
    for (let at = 0; at < 20; at += 1) full = withAnother(withAnother(full, 'letter'), 'block');
    expect([full.letters.length, full.blocks.length]).toEqual([most.letters, most.blocks]);
    expect(new Set(full.letters.map(({ id }) => id)).size).toBe(most.letters);
  });

  test('whatever is typed is read as a draft that holds, or refused at questions that are there', () => {
    const anything = fc.oneof(
      anyText({ maxLength: 90 }),
      fc.constantFrom('event', 'signing', '1', '12.00', 'signed', '{naam}', '{x}'),
    );
    const letter = fc.record({
      group: anything,
      subject: anything,
      text: anything,
      subjectEn: anything,
      textEn: anything,
    });
    fc.assert(
      fc.property(
        fc.record({ title: anything, after: anything, days: anything, time: anything, per: anything }),
        fc.array(letter, { maxLength: 3 }),
        (said, letters) => {
          const read = readRound({
            ...typed,
            ...said,
            letters: letters.map((one, at) => ({ id: `b${at + 1}`, ...one })),
          });
          if ('draft' in read) {
            expect(faultsIn(read.draft).filter(({ fault }) => fault !== 'missing')).toEqual([]);
            expect(readRound(asTyped(read.draft))).toEqual(read);
          } else for (const name of Object.keys(read.faults)) expect(roundFieldIn(name), name).toBeDefined();
        },
      ),
    );
  });
});
