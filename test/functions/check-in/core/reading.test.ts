import { describe, expect, test } from 'vitest';
import { canSign, type HallGuest, hallGroups } from '../../../../functions/check-in/core/hall.ts';
import { readGuest } from '../../../../functions/check-in/core/read-guest.ts';
import { readSigning } from '../../../../functions/check-in/core/read-signing.ts';
import { readSubstitute } from '../../../../functions/check-in/core/read-substitute.ts';
import { typedDate } from '../../../../functions/check-in/core/typed-date.ts';

const today = '2019-05-22';
const find = (text: string) =>
  text === 'Helmond' || text === 'GM0794' ? { code: 'GM0794' } : text === 'Bergen' ? 'several' : 'none';
const typed = (fields: Readonly<Record<string, string>>) => (field: string) => fields[field] ?? '';
const noor = { municipality: 'GM0794', role: 'wethouder', name: 'Noor van den Berg', version: '1' };

describe('who signs', () => {
  test.each([
    [
      { college: 'decided', 'decided-on': '14-5-2019' },
      { is: 'decided', on: '2019-05-14' },
    ],
    [
      { college: 'decided', 'decided-on': today },
      { is: 'decided', on: today },
    ],
    [
      { college: 'to-decide', 'may-name': 'yes' },
      { is: 'to-decide', mayName: true },
    ],
    [
      { college: 'to-decide', 'may-name': 'no' },
      { is: 'to-decide', mayName: false },
    ],
    // What belongs to the other answer is left alone.
    [
      { college: 'to-decide', 'may-name': 'no', 'decided-on': 'weet niet' },
      { is: 'to-decide', mayName: false },
    ],
  ])('says what the college decided: %o', (said, college) => {
    expect(readSigning(typed({ ...noor, ...said }), find, today)).toEqual({
      answers: { code: 'GM0794', name: 'Noor van den Berg', role: 'wethouder', version: 1, also: false, college },
    });
  });

  test.each([
    [{}, { college: 'missing' }],
    [{ college: 'perhaps' }, { college: 'missing' }],
    [{ college: 'decided' }, { 'decided-on': 'missing' }],
    [{ college: 'decided', 'decided-on': '31-2-2019' }, { 'decided-on': 'not-a-date' }],
    [{ college: 'decided', 'decided-on': '23-5-2019' }, { 'decided-on': 'in-future' }],
    [{ college: 'to-decide' }, { 'may-name': 'missing' }],
  ])('is asked again without such a word: %o', (said, faults) => {
    expect(readSigning(typed({ ...noor, ...said }), find, today)).toEqual({ faults });
  });

  test('hears everything that is wrong at once, in the order of the form', () => {
    const read = readSigning(typed({ name: 'www.naam.nl', email: 'noor@', municipality: 'Bergen' }), find, today);
    expect(Object.entries('faults' in read ? read.faults : {})).toEqual([
      ['municipality', 'several-municipalities'],
      ['role', 'missing'],
      ['email', 'not-an-email'],
      ['college', 'missing'],
      ['name', 'not-a-name'],
    ]);
  });

  test('may leave out an address, and means "also" only by saying so', () => {
    const said = { ...noor, college: 'to-decide', 'may-name': 'yes', also: 'yes', email: ' Noor@Helmond.example ' };
    expect(readSigning(typed(said), find, today)).toMatchObject({
      answers: { email: 'noor@helmond.example', also: true },
    });
    expect(readSigning(typed({ ...said, also: 'on' }), find, today)).toMatchObject({ answers: { also: false } });
  });

  test('saw no text that we know when the page does not say which', () => {
    const said = { ...noor, college: 'to-decide', 'may-name': 'yes', version: 'x' };
    expect(readSigning(typed(said), find, today)).toMatchObject({ answers: { version: 0 } });
  });
});

describe('a date as it is typed on a tablet', () => {
  test.each([
    ['14-5-2019', '2019-05-14'],
    [' 14/05/2019 ', '2019-05-14'],
    ['14.5.19', '2019-05-14'],
    ['14 mei 2019', '2019-05-14'],
    ['1 maart 2019', '2019-03-01'],
    ['1 mrt 2019', '2019-03-01'],
    ['2019-05-14', '2019-05-14'],
  ])('%s is %s', (said, date) => {
    expect(typedDate(said)).toBe(date);
  });

  test.each(['', 'gisteren', '30-2-2019', '14 mai 2019', '5-2019', '2019'])('"%s" is none', (said) => {
    expect(typedDate(said)).toBeUndefined();
  });
});

describe('a guest without a sign-up', () => {
  test('needs a name, a role and a municipality, and no address', () => {
    expect(readGuest(typed(noor), find)).toEqual({
      guest: { name: 'Noor van den Berg', role: 'wethouder', municipality: 'GM0794' },
    });
    expect(readGuest(typed({ email: 'x' }), find)).toEqual({
      faults: { name: 'missing', role: 'missing', municipality: 'missing', email: 'not-an-email' },
    });
  });
});

describe('a substitute without a mandate', () => {
  test('says who they are and where the alderperson can be mailed', () => {
    const said = { municipality: 'Helmond', from: 'Piet Bakker', email: 'noor@helmond.example' };
    expect(readSubstitute(typed(said), find)).toEqual({
      substitution: { code: 'GM0794', from: 'Piet Bakker', email: 'noor@helmond.example' },
    });
    expect(readSubstitute(typed({}), find)).toEqual({
      faults: { municipality: 'missing', from: 'missing', email: 'missing' },
    });
  });
});

describe('the list of a hall', () => {
  const guest = (key: string, more: Partial<HallGuest> = {}): HallGuest => ({
    key,
    name: key,
    waiting: false,
    ...more,
  });
  const municipality = { code: 'GM0794', name: 'Helmond' };

  test('has whoever can still join in front, and keeps the order of names', () => {
    const joined = { since: '2018-10-02T10:00:00.000Z', announced: true };
    const groups = hallGroups([
      guest('a', { municipality, joined }),
      guest('b', { municipality }),
      guest('c', { organisation: 'VNG' }),
      guest('d', { municipality }),
    ]);
    expect(Object.values(groups).map((some) => some.map(({ key }) => key))).toEqual([['b', 'd'], ['a'], ['c']]);
  });

  test('offers signing from the opening on, until the closing, and only when there is a text', () => {
    const campaign = { version: 1, opensAt: '2018-10-01T07:00:00.000Z', closesAt: '2021-12-31T11:00:00.000Z' };
    expect(canSign(campaign, campaign.opensAt)).toBe(true);
    expect(canSign(campaign, '2018-10-01T06:59:59.999Z')).toBe(false);
    expect(canSign(campaign, campaign.closesAt)).toBe(false);
    expect(canSign({ ...campaign, version: 0 }, '2019-05-22T17:00:00.000Z')).toBe(false);
  });
});
