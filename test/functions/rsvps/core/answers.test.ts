import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskedField } from '#kernel/questions.ts';
import {
  type AnswerField,
  Answers,
  answerFields,
  type FindMunicipality,
  type Questions,
  questionsOf,
  readAnswers,
} from '#rsvps/core/answers.ts';
import { anyText } from '../../../support/any-text.ts';
import { runs } from '../../../support/runs.ts';

const meeting: Questions = { kind: 'alderperson-meeting', partyLimit: 4, asks: ['diet', 'access'] };
const action: Questions = { kind: 'week-action', partyLimit: 1, asks: [] };

const found: FindMunicipality = (typed) => {
  if (typed === 'Bergen') return 'several';
  return /^(?:GM0794|Helmond)$/.test(typed) ? { code: 'GM0794' } : 'none';
};

type Typed = Partial<Record<AnswerField | AskedField, string>>;
const read = (typed: Typed, questions = meeting, by: 'guest' | 'staff' = 'guest') =>
  readAnswers((field) => typed[field] ?? '', questions, found, by);
const faultsOf = (typed: Typed, questions = meeting, by: 'guest' | 'staff' = 'guest') => {
  const outcome = read(typed, questions, by);
  return 'faults' in outcome ? outcome.faults : {};
};
const answersOf = (typed: Typed, questions = meeting, by: 'guest' | 'staff' = 'guest') => {
  const outcome = read(typed, questions, by);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.answers;
};

const noor = {
  for: 'self',
  name: 'Noor van den Berg',
  email: 'noor@helmond.example',
  role: 'wethouder',
  municipality: 'GM0794',
  party: '1',
};

describe('what a form asks', () => {
  test.each([
    [meeting, ['for', 'name', 'email', 'role', 'municipality', 'party', 'diet', 'access']],
    [{ ...meeting, partyLimit: 1 }, ['for', 'name', 'email', 'role', 'municipality', 'diet', 'access']],
    [{ ...meeting, asks: ['access'] as const }, ['for', 'name', 'email', 'role', 'municipality', 'party', 'access']],
    [action, ['for', 'name', 'email']],
    [{ ...action, kind: 'station-action', partyLimit: 2 } as const, ['for', 'name', 'email', 'party']],
  ] as const)('%j', (questions, fields) => {
    expect(questionsOf(questions)).toEqual(fields);
  });
});

describe('reading a form', () => {
  test('takes a whole one', () => {
    expect(answersOf({ ...noor, party: '2', diet: 'vegetarisch', access: 'ringleiding' })).toEqual({
      ...noor,
      party: 2,
      diet: 'vegetarisch',
      access: 'ringleiding',
    });
  });

  test('says everything that is wrong at once', () => {
    expect(faultsOf({})).toEqual({
      for: 'missing',
      name: 'missing',
      email: 'missing',
      role: 'missing',
      municipality: 'missing',
    });
    expect(
      faultsOf({ for: 'both', name: '123', email: 'noor@', role: 'x'.repeat(121), municipality: 'Bergen', party: 'x' }),
    ).toEqual({
      for: 'not-a-choice',
      name: 'not-a-name',
      email: 'not-an-email',
      role: 'too-long',
      municipality: 'several-municipalities',
      party: 'not-a-number',
    });
  });

  test.each([
    ['for whom', { for: '' }, { for: 'missing' }],
    ['for whom, another answer', { for: 'SELF' }, { for: 'not-a-choice' }],
    ['a name', { name: '  ' }, { name: 'missing' }],
    ['a name without a letter', { name: '12 34' }, { name: 'not-a-name' }],
    ['a name that is an address', { name: 'www.example.nl' }, { name: 'not-a-name' }],
    ['a name on two lines', { name: 'Noor\nBerg' }, { name: 'not-a-name' }],
    ['a name of 121 letters', { name: 'n'.repeat(121) }, { name: 'too-long' }],
    ['a pasted page for a name', { name: 'noor '.repeat(400) }, { name: 'too-long' }],
    ['an address', { email: ' ' }, { email: 'missing' }],
    ['an address without a host', { email: 'noor@helmond' }, { email: 'not-an-email' }],
    ['a role', { role: ' ' }, { role: 'missing' }],
    ['a role that is a story', { role: 'r'.repeat(121) }, { role: 'too-long' }],
    ['a municipality', { municipality: ' ' }, { municipality: 'missing' }],
    ['a municipality that is none', { municipality: 'Atlantis' }, { municipality: 'not-a-municipality' }],
    ['a municipality that two are called', { municipality: 'Bergen' }, { municipality: 'several-municipalities' }],
    [
      'an organisation that is a story',
      { municipality: '', organisation: 'o'.repeat(121) },
      { organisation: 'too-long' },
    ],
    ['nobody', { party: '0' }, { party: 'not-a-number' }],
    ['fewer than nobody', { party: '-1' }, { party: 'not-a-number' }],
    ['half a person', { party: '1.5' }, { party: 'not-a-number' }],
    ['a number in words', { party: 'twee' }, { party: 'not-a-number' }],
    ['digits of another script', { party: '٢' }, { party: 'not-a-number' }],
    ['one more than the limit', { party: '5' }, { party: 'party-too-large' }],
    ['a number that never ends', { party: '99999' }, { party: 'not-a-number' }],
    ['a diet of a page', { diet: 'd'.repeat(501) }, { diet: 'too-long' }],
    ['an access need of a page', { access: 'a'.repeat(501) }, { access: 'too-long' }],
    ['the name of who signs up, without a letter', { for: 'other', by: '12' }, { by: 'not-a-name' }],
    ['a story for that name', { for: 'other', by: 'b'.repeat(121) }, { by: 'too-long' }],
  ] as const)('sends back %s', (_, typed, faults) => {
    expect(faultsOf({ ...noor, ...typed })).toEqual(faults);
  });

  test.each([
    [
      'blanks around everything',
      { name: '  Noor   Berg ', email: ' noor@x.example ', role: ' wethouder ', party: ' 2 ' },
    ],
    ['capitals in an address', { name: 'Noor Berg', email: 'Noor@X.Example', role: 'wethouder', party: '2' }],
    ['a pasted address', { name: 'Noor Berg', email: 'Noor Berg <noor@x.example>', role: 'wethouder', party: '02' }],
  ])('forgives %s', (_, typed) => {
    expect(answersOf({ ...noor, ...typed, for: ' self ', municipality: ' Helmond ' })).toMatchObject({
      for: 'self',
      name: 'Noor Berg',
      email: 'noor@x.example',
      role: 'wethouder',
      municipality: 'GM0794',
      party: 2,
    });
  });

  test('takes just as much as fits', () => {
    const typed = { ...noor, name: 'n'.repeat(120), role: 'r'.repeat(120), diet: 'd'.repeat(500), party: '4' };
    expect(faultsOf(typed)).toEqual({});
  });

  test('comes with one person when no number was given', () => {
    expect(answersOf({ ...noor, party: '' }).party).toBe(1);
  });

  test('takes an organisation where there is no municipality, and both where there are both', () => {
    const { municipality: _, ...without } = noor;
    const museum = answersOf({ ...without, organisation: 'Het museum' });
    expect(museum).toMatchObject({ organisation: 'Het museum' });
    expect(museum).not.toHaveProperty('municipality');
    expect(answersOf({ ...noor, organisation: 'Het museum' })).toMatchObject({ municipality: 'GM0794' });
  });

  test('keeps who signed up somebody else, and forgets a name typed for oneself', () => {
    expect(answersOf({ ...noor, for: 'other', by: ' Het secretariaat ' })).toMatchObject({ by: 'Het secretariaat' });
    expect(answersOf({ ...noor, for: 'self', by: 'Het secretariaat' })).not.toHaveProperty('by');
    expect(answersOf({ ...noor, for: 'other' })).not.toHaveProperty('by');
  });
});

describe('the form of an action', () => {
  const resident = { for: 'self', name: 'Noor Bakker' };

  test('wants one way to reach a guest, and takes either', () => {
    expect(faultsOf(resident, action)).toEqual({ email: 'no-way-to-reach' });
    expect(answersOf({ ...resident, phone: '06 12 34 56 78' }, action)).toMatchObject({ phone: '+31612345678' });
    expect(answersOf({ ...resident, email: 'n@x.example' }, action)).toMatchObject({ email: 'n@x.example' });
  });

  test('sends back a telephone number that is none, also beside a good address', () => {
    expect(faultsOf({ ...resident, phone: '112' }, action)).toEqual({ phone: 'not-a-phone' });
    expect(faultsOf({ ...resident, email: 'n@x.example', phone: '12' }, action)).toEqual({ phone: 'not-a-phone' });
  });

  test('leaves out answers to what it does not ask', () => {
    const answers = answersOf({ ...noor, diet: 'vegetarisch', access: 'x', organisation: 'Het museum' }, action);
    expect(Object.keys(answers).sort()).toEqual(['email', 'for', 'name', 'party']);
  });
});

describe('a guest entered by staff', () => {
  test('may have no way to reach them, and is for oneself when nothing else is said', () => {
    const { email: _, for: __, ...without } = noor;
    expect(answersOf(without, meeting, 'staff')).toMatchObject({ for: 'self', name: 'Noor van den Berg' });
    expect(answersOf({ name: 'Noor' }, action, 'staff')).toEqual({ for: 'self', name: 'Noor', party: 1 });
  });

  test('has a name, a role and where they come from all the same', () => {
    expect(faultsOf({}, meeting, 'staff')).toEqual({ name: 'missing', role: 'missing', municipality: 'missing' });
    expect(faultsOf({ ...noor, email: 'noor@' }, meeting, 'staff')).toEqual({ email: 'not-an-email' });
  });
});

describe('whatever is typed', () => {
  const text = fc.oneof(
    fc.constantFrom('', ' ', 'self', 'other', '1', '4', '5', 'GM0794', 'Bergen', 'noor@x.example', '+31612345678'),
    anyText({ maxLength: 40 }),
    fc.string({ minLength: 110, maxLength: 600 }),
  );
  const typed: fc.Arbitrary<Typed> = fc.record(
    Object.fromEntries(answerFields.map((field) => [field, text])) as Record<AnswerField, typeof text>,
    { requiredKeys: [] },
  );
  const questions: fc.Arbitrary<Questions> = fc.record({
    kind: fc.constantFrom('alderperson-meeting' as const, 'week-action' as const, 'station-action' as const),
    partyLimit: fc.integer({ min: 1, max: 10 }),
    asks: fc.subarray(['diet', 'access'] as const),
  });

  test('T13 gives answers that can be kept, or faults that say what to do', () => {
    fc.assert(
      fc.property(typed, questions, fc.constantFrom('guest', 'staff'), (one, asked, by) => {
        const outcome = read(one, asked, by);
        if ('faults' in outcome) expect(Object.keys(outcome.faults).length).toBeGreaterThan(0);
        else {
          expect(Answers.safeParse(outcome.answers).success).toBe(true);
          expect(outcome.answers.party).toBeLessThanOrEqual(asked.partyLimit);
          for (const value of Object.values(outcome.answers)) expect(String(value).trim()).toBe(String(value));
        }
      }),
      { numRuns: runs(500) },
    );
  });

  test('T12 keeps nothing sensitive that was not asked', () => {
    fc.assert(
      fc.property(typed, questions, (one, asked) => {
        const outcome = read({ ...noor, ...one }, asked);
        for (const field of ['diet', 'access'] as const) {
          if ('answers' in outcome && !asked.asks.includes(field)) expect(outcome.answers).not.toHaveProperty(field);
        }
      }),
    );
  });

  test('read twice is read the same: answers typed back in give themselves', () => {
    fc.assert(
      fc.property(typed, questions, (one, asked) => {
        const outcome = read({ ...noor, ...one }, asked);
        if ('faults' in outcome) return;
        const again = Object.fromEntries(
          Object.entries(outcome.answers).map(([field, value]) => [field, String(value)]),
        );
        expect(read(again, asked)).toEqual(outcome);
      }),
      { numRuns: runs(300) },
    );
  });

  test.each([
    [{ ...noor, phone: '06 12 34 56 78' }, meeting],
    [{ ...noor, phone: '112' }, meeting],
    [{ for: 'self', name: 'Noor', email: 'n@x.example', role: 'r'.repeat(200) }, action],
    [{ ...noor, by: 'b'.repeat(200) }, meeting],
  ] as const)('has no part in it when it is not asked: %j', (one, asked) => {
    const outcome = read(one, asked);
    expect(outcome).toHaveProperty('answers');
    expect(outcome).not.toHaveProperty('answers.phone');
  });
});
