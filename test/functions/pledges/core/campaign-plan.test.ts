import { describe, expect, test } from 'vitest';
import {
  type CampaignField,
  campaignFields,
  readCampaign,
  readPledgeText,
  type TextField,
  textFields,
  typedFromCampaign,
  typedFromText,
} from '../../../../functions/pledges/core/campaign-plan.ts';
import { typedCampaign, typedText } from './campaign-examples.ts';

const planOf = (different: Partial<Record<CampaignField, string>> = {}) => {
  const read = readCampaign(typedCampaign(different));
  if ('faults' in read) throw new Error(`Not taken: ${JSON.stringify(read.faults)}`);
  return read.plan;
};
const faultsOf = (different: Partial<Record<CampaignField, string>>) => {
  const read = readCampaign(typedCampaign(different));
  return 'faults' in read ? read.faults : {};
};
const textFaultsOf = (different: Partial<Record<TextField, string>>) => {
  const read = readPledgeText(typedText(different));
  return 'faults' in read ? read.faults : {};
};

describe('a campaign form', () => {
  test('becomes a plan, with its wall times in the Netherlands', () => {
    expect(planOf()).toEqual({
      title: 'Samen aan tafel',
      summary: 'Gemeenten die eenzaamheid samen aanpakken.',
      asks: 'Eén wethouder, en een ambtenaar voor een dag in de week.',
      decides: 'Het college beslist. De wethouder mag eerder tekenen.',
      goal: 'all',
      marks: [25, 50, 100, 120, 200, 'all'],
      opensAt: '2018-09-25T07:00:00.000Z',
      closesAt: '2021-12-31T16:00:00.000Z',
      contact: { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' },
      press: 'pers@programma.example',
    });
  });

  test('shown again and read again is the same plan', () => {
    const plan = planOf();
    expect(readCampaign(typedFromCampaign(plan))).toEqual({ plan });
  });

  test('needs no press address and no marks', () => {
    const plan = planOf({ press: '', marks: '' });
    expect(plan).not.toHaveProperty('press');
    expect(plan.marks).toEqual([]);
  });

  test.each([
    ['25, 50, 100', [25, 50, 100]],
    ['100,25 ; 50', [25, 50, 100]],
    ['25 50 100 alle', [25, 50, 100, 'all']],
    ['alle, 25', [25, 'all']],
    ['25\r\n50\r\nAlle gemeenten', [25, 50, 'all']],
    ['25, 25, 50 en 100', [25, 50, 100]],
    ['nummer 100', [100]],
    ['25, 50,', [25, 50]],
  ] as const)('takes the marks “%s”', (typed, marks) => {
    expect(planOf({ marks: typed }).marks).toEqual(marks);
  });

  test.each(['veel', '0', '-5', '1.000', '25, honderd', '2500', '1e3', '25.5', 'alles behalve een'])(
    'takes no marks “%s”',
    (typed) => {
      expect(faultsOf({ marks: typed })).toEqual({ marks: 'not-marks' });
    },
  );

  test('takes a number or “alle” as its goal, and nothing else', () => {
    expect(planOf({ goal: ' 120 ' }).goal).toBe(120);
    expect(planOf({ goal: 'Alle gemeenten' }).goal).toBe('all');
    expect(faultsOf({ goal: 'veel' })).toEqual({ goal: 'not-a-mark' });
    expect(faultsOf({ goal: '100, 200' })).toEqual({ goal: 'not-a-mark' });
    expect(faultsOf({ goal: '' })).toEqual({ goal: 'missing' });
  });

  test('says everything that is missing at once', () => {
    const read = readCampaign(() => ['']);
    expect('faults' in read && Object.keys(read.faults).sort()).toEqual(
      campaignFields.filter((field) => field !== 'marks' && field !== 'press').sort(),
    );
    expect('faults' in read && new Set(Object.values(read.faults))).toEqual(new Set(['missing']));
  });

  test('says what is wrong with an answer', () => {
    expect(
      faultsOf({
        title: 't'.repeat(121),
        opens: 'volgende week',
        'contact-phone': '112',
        'contact-email': 'mees',
        press: 'de pers',
      }),
    ).toEqual({
      title: 'too-long',
      opens: 'not-a-time',
      'contact-phone': 'not-a-phone',
      'contact-email': 'not-an-email',
      press: 'not-an-email',
    });
    expect(faultsOf({ marks: '25, '.repeat(60) })).toEqual({ marks: 'too-long' });
  });

  test('closes after it opens, at a time that exists once', () => {
    expect(faultsOf({ opens: '2019-05-22T17:00', closes: '2019-05-22T17:00' })).toEqual({
      closes: 'closes-before-opens',
    });
    expect(faultsOf({ opens: '2019-03-31T02:30' })).toEqual({ opens: 'time-does-not-exist' });
    expect(faultsOf({ opens: '2019-10-27T02:30' })).toEqual({ opens: 'time-exists-twice' });
    expect(planOf({ opens: '22-05-2019 17.30' }).opensAt).toBe('2019-05-22T15:30:00.000Z');
  });
});

describe('the form of the text', () => {
  test('becomes a text with its date and its pillars', () => {
    const read = readPledgeText(typedText());
    expect(read).toMatchObject({ text: { since: '2018-09-25', intro: 'Onze gemeente doet mee. Dit doen wij:' } });
    expect('text' in read && read.text.pillars.map(({ title }) => title)).toEqual([
      'Het bestuur staat erachter',
      'Een sterk netwerk',
      'Mensen doen zelf mee',
      'Een aanpak die blijft',
      'Kijken of het werkt',
    ]);
  });

  test('shown again and read again is the same text', () => {
    const read = readPledgeText(typedText());
    if ('faults' in read) throw new Error('It is a good text.');
    expect(readPledgeText(typedFromText(read.text, read.text.since))).toEqual(read);
  });

  test('is empty for a campaign that has none, but for its date', () => {
    const typed = typedFromText(undefined, '2019-05-20');
    expect(textFields.map((field) => typed(field)[0]).filter((value) => value !== '')).toEqual(['20-05-2019']);
  });

  test('leaves empty pillars out and keeps the order of the rest', () => {
    const only = Object.fromEntries(
      textFields
        .filter((field) => field.startsWith('pillar-') && !field.startsWith('pillar-4'))
        .map((field) => [field, '']),
    );
    const read = readPledgeText(typedText(only));
    expect('text' in read && read.text.pillars).toEqual([
      { title: 'Een aanpak die blijft', text: 'Wij leggen de aanpak vast voor jaren.' },
    ]);
  });

  test('needs a date, an introduction and a pillar, and both halves of one', () => {
    const read = readPledgeText(() => ['']);
    expect(read).toEqual({ faults: { since: 'missing', intro: 'missing', 'pillar-1-title': 'pillar-missing' } });
    expect(textFaultsOf({ since: 'vandaag' })).toEqual({ since: 'not-a-date' });
    expect(textFaultsOf({ 'pillar-2-title': '' })).toEqual({ 'pillar-2-title': 'title-missing' });
    expect(textFaultsOf({ 'pillar-3-text': ' ' })).toEqual({ 'pillar-3-text': 'text-missing' });
    expect(textFaultsOf({ 'pillar-3-text': 'x'.repeat(1_001) })).toEqual({ 'pillar-3-text': 'too-long' });
  });
});
