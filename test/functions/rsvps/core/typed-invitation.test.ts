import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskedField, Question } from '#kernel/questions.ts';
import { type InvitationField, invitationFields, readInvitationAnswer } from '#rsvps/core/typed-invitation.ts';
import { hostile } from '../../../support/hostile.ts';
import { runs } from '../../../support/runs.ts';

type Typed = Partial<Record<InvitationField | AskedField, string>>;
const may = { partyLimit: 4, asks: ['diet', 'access'], soonest: '2019-05-21', latest: '2019-05-24' } as const;
const read = (typed: Typed, more: Partial<Parameters<typeof readInvitationAnswer>[1]> = {}) =>
  readInvitationAnswer((field) => typed[field] ?? '', { ...may, ...more });
const myself = { who: 'self' } as const;

describe('who answers', () => {
  test('is the invited, or somebody who says who they are', () => {
    expect(read({ ...myself, answer: 'not-coming' })).toMatchObject({ by: { is: 'self' } });
    expect(read({ who: 'on-behalf', by: '  Anouk   de Vries ', answer: 'not-coming' })).toMatchObject({
      by: { is: 'on-behalf', name: 'Anouk de Vries' },
    });
  });

  test('has to be said, with a name of somebody else', () => {
    expect(read({ answer: 'not-coming' })).toEqual({ faults: { who: 'missing' } });
    expect(read({ who: 'nobody', answer: 'not-coming' })).toEqual({ faults: { who: 'missing' } });
    expect(read({ who: 'on-behalf', answer: 'not-coming' })).toEqual({ faults: { by: 'missing' } });
    expect(read({ who: 'on-behalf', by: 'www.x.nl', answer: 'not-coming' })).toEqual({ faults: { by: 'not-a-name' } });
  });

  test('is not asked of an organiser who has them on the telephone, who may say whom they spoke to', () => {
    const byPhone = 'per_hanna';
    expect(read({ answer: 'not-coming' }, { byPhone })).toMatchObject({ by: { is: 'by-phone', person: byPhone } });
    expect(read({ answer: 'not-coming', by: 'Anouk' }, { byPhone })).toMatchObject({
      by: { is: 'by-phone', person: byPhone, spokeTo: 'Anouk' },
    });
  });
});

describe('the answer', () => {
  test('is one of four, and none is taken for granted', () => {
    expect(read({})).toEqual({ faults: { answer: 'missing', who: 'missing' } });
    expect(read({ ...myself, answer: 'perhaps' })).toEqual({ faults: { answer: 'missing' } });
  });

  test('yes: with as many as a number says, and without one nothing is said of it', () => {
    expect(read({ ...myself, answer: 'coming' })).toEqual({ answer: { is: 'coming' }, by: { is: 'self' } });
    expect(read({ ...myself, answer: 'coming', party: ' 3 ' })).toMatchObject({ answer: { party: 3 } });
  });

  test('yes: within the limit of the event, with no more names than people', () => {
    expect(read({ ...myself, answer: 'coming', party: '5' })).toEqual({ faults: { party: 'party-too-large' } });
    for (const party of ['0', '-1', 'two', '1.5', '99999'])
      expect(read({ ...myself, answer: 'coming', party })).toEqual({ faults: { party: 'not-a-number' } });
    expect(read({ ...myself, answer: 'coming', party: '2', companions: 'Jan\nPiet' })).toEqual({
      faults: { companions: 'too-many-names' },
    });
    expect(read({ ...myself, answer: 'coming', party: '2', companions: 'https://x.nl' })).toEqual({
      faults: { companions: 'not-a-name' },
    });
  });

  test('yes: names of who comes along, one a line, fewer than the number is fine', () => {
    const { answer } = read({ ...myself, answer: 'coming', party: '4', companions: '\r\n Jan \r\n\r\nPiet' }) as {
      answer: { companions: unknown };
    };
    expect(answer.companions).toEqual('Jan\nPiet');
  });

  test('yes: what one eats or needs, where the event asks for it', () => {
    const typed = { ...myself, answer: 'coming', diet: ' geen noten ', access: '' };
    expect(read(typed)).toMatchObject({ answer: { diet: 'geen noten' } });
    expect(read(typed, { asks: [] })).toEqual({ answer: { is: 'coming' }, by: { is: 'self' } });
    expect(read({ ...typed, access: 'x'.repeat(501) })).toEqual({ faults: { access: 'too-long' } });
  });

  test('no: with a reason or without', () => {
    expect(read({ ...myself, answer: 'not-coming' })).toEqual({ answer: { is: 'not-coming' }, by: { is: 'self' } });
    expect(read({ ...myself, answer: 'not-coming', reason: ' Op reis. ' })).toMatchObject({
      answer: { is: 'not-coming', reason: 'Op reis.' },
    });
    expect(read({ ...myself, answer: 'not-coming', reason: 'x'.repeat(501) })).toEqual({
      faults: { reason: 'too-long' },
    });
  });

  test('somebody else: who, and where they are reached', () => {
    const typed = { ...myself, answer: 'somebody-else', 'substitute-name': 'Roos Jansen' } as const;
    expect(
      read({ ...typed, 'substitute-email': 'Roos@Helmond.example ', 'substitute-role': 'raadslid' }),
    ).toMatchObject({
      answer: { is: 'somebody-else', name: 'Roos Jansen', email: 'roos@helmond.example', role: 'raadslid' },
    });
    expect(read({ ...typed, 'substitute-name': '' })).toEqual({
      faults: { 'substitute-name': 'missing', 'substitute-email': 'missing' },
    });
    expect(read({ ...typed, 'substitute-email': 'roos@' })).toEqual({ faults: { 'substitute-email': 'not-an-email' } });
  });

  test.each([
    ['', 'missing'],
    ['soon', 'not-a-date'],
    ['31-2-2019', 'not-a-date'],
    ['20-5-2019', 'not-in-time'],
    ['25-5-2019', 'not-in-time'],
  ])('not yet: "%s" is %s', (day, fault) => {
    expect(read({ ...myself, answer: 'not-yet-known', 'ask-again': day })).toEqual({ faults: { 'ask-again': fault } });
  });

  test.each(['21-5-2019', '24 mei 2019', '2019-05-22'])('not yet: on "%s" asking again still helps', (day) => {
    expect(read({ ...myself, answer: 'not-yet-known', 'ask-again': day })).toMatchObject({
      answer: { is: 'not-yet-known', askAgainOn: expect.stringMatching(/^2019-05-2[124]$/) },
    });
  });

  test('is not spoilt by what was typed with another choice', () => {
    const leftovers = { party: '99', 'substitute-email': 'roos@', 'ask-again': 'soon', diet: 'x'.repeat(600) };
    expect(read({ ...leftovers, ...myself, answer: 'not-coming' })).toEqual({
      answer: { is: 'not-coming' },
      by: { is: 'self' },
    });
  });
});

test('T13 whatever is typed is read or said to be wrong, by the name of a field that is there', () => {
  const anything = fc.record(
    Object.fromEntries(invitationFields.map((field) => [field, hostile])) as Record<
      InvitationField,
      fc.Arbitrary<string>
    >,
  );
  const said = fc.record({
    who: fc.constantFrom('self', 'on-behalf'),
    answer: fc.constantFrom('coming', 'not-coming', 'somebody-else', 'not-yet-known'),
  });
  fc.assert(
    fc.property(anything, said, fc.boolean(), (typed, chosen, choose) => {
      const outcome = read(choose ? { ...typed, ...chosen } : typed);
      if ('faults' in outcome) {
        expect(Object.keys(outcome.faults).length).toBeGreaterThan(0);
        for (const field of Object.keys(outcome.faults)) expect(invitationFields).toContain(field);
      } else {
        expect(JSON.stringify(outcome).length).toBeLessThan(4_000);
      }
    }),
    { numRuns: runs(300) },
  );
});

describe('the questions of the event', () => {
  const questions: readonly Question[] = [
    { id: 'autoaa', words: { nl: 'Auto?' }, kind: 'yes-no', required: true },
    {
      id: 'kentek',
      words: { nl: 'Kenteken?' },
      kind: 'text',
      required: true,
      shownWhen: { question: 'autoaa', is: 'yes' },
    },
    { id: 'gezond', words: { nl: 'Gezondheid?' }, kind: 'text', required: false, sensitive: true },
  ];
  const coming = { ...myself, answer: 'coming' };

  test('are asked of whoever comes, and of nobody else', () => {
    expect(read(coming, { questions })).toEqual({ faults: { 'q-autoaa': 'missing' } });
    expect(read({ ...coming, 'q-autoaa': 'yes' }, { questions })).toEqual({ faults: { 'q-kentek': 'missing' } });
    expect(read({ ...myself, answer: 'not-coming' }, { questions })).toMatchObject({ answer: { is: 'not-coming' } });
  });

  test('come with the answer: what is sensitive apart, what is out of sight taken away', () => {
    const typed = { ...coming, 'q-autoaa': 'no', 'q-kentek': 'AB-12', 'q-gezond': 'Geen pinda' } as const;
    expect(read(typed, { questions })).toMatchObject({
      answer: { answers: { autoaa: 'no', kentek: '' }, sensitiveAnswers: { gezond: 'Geen pinda' } },
    });
  });

  test('may be left open by telephone, and what was not said stays', () => {
    const outcome = read({ answer: 'coming' }, { questions, byPhone: 'prs_organiser' });
    expect(outcome).toMatchObject({ answer: { is: 'coming' } });
    expect('answer' in outcome && outcome.answer).not.toHaveProperty('answers');
  });
});
