import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CollegeWord } from '#kernel/college-words.ts';
import {
  decisionFields,
  type FindMunicipality,
  readDecision,
  readSignAnswers,
  type SignAnswers,
  type SignFaults,
  type SignField,
  signFields,
} from '#pledges/core/sign-answers.ts';
import { hostile } from '../../../support/hostile.ts';
import { runs } from '../../../support/runs.ts';

/** The evening in Den Haag, 19.00. */
const now = '2019-05-22T17:00:00.000Z';

const find: FindMunicipality = (typed) => {
  if (typed === 'Bergen') return 'several';
  return /^(?:GM0794|Helmond)$/.test(typed) ? { code: 'GM0794' } : 'none';
};

type Typed = Partial<Record<SignField, string>>;
const noor: Typed = {
  municipality: 'GM0794',
  role: 'wethouder',
  email: 'noor@helmond.example',
  college: 'to-decide',
  'may-name': 'yes',
  name: 'Noor van den Berg',
};

const read = (typed: Typed, by: 'signatory' | 'staff' = 'signatory') =>
  readSignAnswers((field) => typed[field] ?? '', find, now, by);
const faultsOf = (typed: Typed, by: 'signatory' | 'staff' = 'signatory'): SignFaults => {
  const outcome = read(typed, by);
  return 'faults' in outcome ? outcome.faults : {};
};
const answersOf = (typed: Typed, by: 'signatory' | 'staff' = 'signatory'): SignAnswers => {
  const outcome = read(typed, by);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.answers;
};

describe('reading the form to sign', () => {
  test('takes a whole one', () => {
    expect(answersOf(noor)).toEqual({
      code: 'GM0794',
      name: 'Noor van den Berg',
      role: 'wethouder',
      email: 'noor@helmond.example',
      college: { is: 'to-decide', mayName: true },
      also: false,
    });
  });

  test('says everything that is wrong at once, in the order of the form', () => {
    expect(Object.entries(faultsOf({}))).toEqual([
      ['municipality', 'missing'],
      ['role', 'missing'],
      ['email', 'missing'],
      ['college', 'missing'],
      ['name', 'missing'],
    ]);
  });

  test.each([
    ['no municipality', { municipality: ' ' }, { municipality: 'missing' }],
    ['a municipality that is none', { municipality: 'Atlantis' }, { municipality: 'not-a-municipality' }],
    ['a municipality that two are called', { municipality: 'Bergen' }, { municipality: 'several-municipalities' }],
    ['no role', { role: ' ' }, { role: 'missing' }],
    ['a role that is a story', { role: 'r'.repeat(121) }, { role: 'too-long' }],
    ['a role that turns the text around', { role: 'weth\u202eouder' }, { role: 'not-a-name' }],
    ['no address', { email: ' ' }, { email: 'missing' }],
    ['an address without a host', { email: 'noor@helmond' }, { email: 'not-an-email' }],
    ['no word of the college', { college: '' }, { college: 'missing' }],
    ['another word of the college', { college: 'speaks-for-all' }, { college: 'not-a-choice' }],
    ['a decision without a date', { college: 'decided' }, { 'decided-on': 'missing' }],
    ['a decision on no date', { college: 'decided', 'decided-on': '31-2-2019' }, { 'decided-on': 'not-a-date' }],
    ['a decision tomorrow', { college: 'decided', 'decided-on': '23-5-2019' }, { 'decided-on': 'in-future' }],
    ['nothing about the name of the municipality', { 'may-name': '' }, { 'may-name': 'missing' }],
    ['something else about it', { 'may-name': 'perhaps' }, { 'may-name': 'not-a-choice' }],
    ['no name', { name: ' ' }, { name: 'missing' }],
    ['a name that is an address', { name: 'www.example.nl' }, { name: 'not-a-name' }],
    ['a name of 121 letters', { name: 'n'.repeat(121) }, { name: 'too-long' }],
  ] as const)('sends back %s', (_, typed, faults) => {
    expect(faultsOf({ ...noor, ...typed })).toEqual(faults);
  });

  test.each(['22-5-2019', '22/05/2019', '22.5.2019', '22 mei 2019', '2019-05-22', ' 22-05-2019 '])(
    'takes the date of today as %s',
    (typed) => {
      expect(answersOf({ ...noor, college: 'decided', 'decided-on': typed }).college).toEqual({
        is: 'decided',
        on: '2019-05-22',
      });
    },
  );

  test('a decision just after midnight is of the new day in Amsterdam, which is still yesterday in UTC', () => {
    const typed: Typed = { ...noor, college: 'decided', 'decided-on': '23-5-2019' };
    const outcome = readSignAnswers((field) => typed[field] ?? '', find, '2019-05-22T22:30:00.000Z');
    expect(outcome).toMatchObject({ answers: { college: { on: '2019-05-23' } } });
  });

  test('asks about the name only while the college has yet to decide, and for a date only when it has', () => {
    expect(
      answersOf({ ...noor, college: 'decided', 'decided-on': '14-5-2019', 'may-name': 'nonsense' }).college,
    ).toEqual({
      is: 'decided',
      on: '2019-05-14',
    });
    expect(answersOf({ ...noor, 'decided-on': 'nonsense', 'may-name': 'no' }).college).toEqual({
      is: 'to-decide',
      mayName: false,
    });
  });

  test('staff may leave out the address, not give a wrong one', () => {
    expect(answersOf({ ...noor, email: '' }, 'staff')).not.toHaveProperty('email');
    expect(faultsOf({ ...noor, email: 'noor@' }, 'staff')).toEqual({ email: 'not-an-email' });
  });

  test('signs as well only for whoever pressed that button', () => {
    expect(answersOf({ ...noor, also: 'yes' }).also).toBe(true);
    expect(answersOf({ ...noor, also: 'on' }).also).toBe(false);
  });

  test('looks for no more than the beginning of what was typed', () => {
    const asked: string[] = [];
    readSignAnswers(
      (field) => (field === 'municipality' ? 'x'.repeat(100_000) : ''),
      (typed) => {
        asked.push(typed);
        return 'none';
      },
      now,
    );
    expect(asked.map(({ length }) => length)).toEqual([100]);
  });
});

describe('whatever is typed', () => {
  const text = fc.oneof(
    hostile,
    fc.constantFrom('decided', 'to-decide', 'yes', 'no', 'GM0794', '14-5-2019', 'noor@x.example', 'Noor'),
  );
  const typed: fc.Arbitrary<Typed> = fc.record(
    Object.fromEntries(signFields.map((field) => [field, text])) as Record<SignField, typeof text>,
    { requiredKeys: [] },
  );

  test('T13 gives answers that can be kept, or faults', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('signatory', 'staff'), fc.boolean(), (one, by, rest) => {
        const outcome = read(rest ? { ...noor, ...one } : one, by);
        if ('faults' in outcome) {
          expect(Object.keys(outcome.faults).length).toBeGreaterThan(0);
          return;
        }
        const { answers } = outcome;
        expect(CollegeWord.safeParse(answers.college).success).toBe(true);
        for (const line of [answers.name, answers.role]) {
          expect(line).toBe(line.trim());
          expect(line.length).toBeLessThanOrEqual(120);
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        }
        if (by === 'signatory') expect(answers.email).toBeDefined();
      }),
      { numRuns: runs(1_000) },
    );
  });

  test('T13 of a decision gives one that has come, or faults', () => {
    const decision = fc.record(
      Object.fromEntries(decisionFields.map((field) => [field, fc.oneof(text, fc.constantFrom('for', 'against'))])),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Partial<Record<(typeof decisionFields)[number], string>>>;
    fc.assert(
      fc.property(decision, (one) => {
        const outcome = readDecision((field) => one[field] ?? '', now);
        if ('faults' in outcome) expect(Object.keys(outcome.faults).length).toBeGreaterThan(0);
        else {
          expect(outcome.decision.on <= '2019-05-22').toBe(true);
          expect(outcome.decision.document ?? 'x').not.toMatch(/^\s|\s$|[\p{Cc}\p{Cs}]/u);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the decision of the college', () => {
  const decided = (typed: Partial<Record<(typeof decisionFields)[number], string>>) =>
    readDecision((field) => typed[field] ?? '', now);

  test('is for or against, on a date, with a document where there is one', () => {
    expect(decided({ verdict: 'for', 'decided-on': '14-5-2019', document: ' BW 2019-118 ' })).toEqual({
      decision: { on: '2019-05-14', document: 'BW 2019-118', against: false },
    });
    expect(decided({ verdict: 'against', 'decided-on': '14-5-2019' })).toEqual({
      decision: { on: '2019-05-14', against: true },
    });
  });

  test('is not guessed', () => {
    expect(decided({})).toEqual({ faults: { verdict: 'missing', 'decided-on': 'missing' } });
    expect(decided({ verdict: 'maybe', 'decided-on': '23-5-2019', document: 'd'.repeat(301) })).toEqual({
      faults: { verdict: 'not-a-choice', 'decided-on': 'in-future', document: 'too-long' },
    });
    expect(decided({ verdict: 'for', 'decided-on': '14-5-2019', document: 'BW\n118' })).toEqual({
      faults: { document: 'not-a-name' },
    });
  });
});
