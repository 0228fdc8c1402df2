import { describe, expect, test } from 'vitest';
import type { LendingKit, Package } from '#kits/core/kit.ts';
import {
  type KitField,
  type KitKind,
  kitFields,
  lastDayOf,
  readKitPlan,
  typedFresh,
  typedFromKit,
} from '#kits/core/kit-plan.ts';

const desks = [
  { desk: 'helmond', stations: ['HM', 'HMH'].map((code) => ({ code, name: code, owner: 'NS' as const, spots: [] })) },
  { desk: 'utrecht', stations: [{ code: 'UT', name: 'Utrecht', owner: 'ProRail' as const, spots: [] }] },
];
type Typed = { readonly [F in KitField]?: string | readonly string[] };
const contact: Typed = {
  'contact-name': 'Piet Visser',
  'contact-phone': '06-12 34 56 78',
  'contact-email': 'Piet@ProRail.example ',
};
const lent: Typed = {
  ...contact,
  title: 'Stel je voor',
  summary: 'Koffie voor wie even blijft staan.',
  'for-whom': 'Gemeenten',
  'comes-back': '1 koffiekar\n2x thermoskannen\r\n\r\nbanner\n- 4 hesjes',
  'used-up': '400 bekers',
  units: '2',
  desk: 'helmond',
  stations: ['HM'],
  'buffer-before': '2',
  'buffer-after': '2',
};
const given: Typed = {
  ...contact,
  title: 'Kom erbij',
  summary: 'Versiering voor uw tafel.',
  'for-whom': 'Organisatoren',
  'used-up': '20 placemats\n1 poster',
  stock: '1.000',
  most: '2',
  opens: '01-06-2027',
  closes: '31 augustus 2027',
  'delivery-from': '14-9-2027',
  'delivery-until': '2027-09-16',
  print: '## Gesprekskaarten',
};
const read = (kind: KitKind, typed: Typed, before?: Parameters<typeof readKitPlan>[2]['before']) =>
  readKitPlan(kind, (field) => [typed[field] ?? ''].flat(), { desks, before });
const planOf = (kind: KitKind, typed: Typed, before?: Parameters<typeof readKitPlan>[2]['before']) => {
  const done = read(kind, typed, before);
  if ('faults' in done) throw new Error(JSON.stringify(done.faults));
  return done.plan;
};
const faultsOf = (kind: KitKind, typed: Typed, before?: Parameters<typeof readKitPlan>[2]['before']) => {
  const done = read(kind, typed, before);
  return 'faults' in done ? done.faults : {};
};

describe('what somebody types of a kit', () => {
  test('that is lent becomes parts with numbers, of which some come back and some do not', () => {
    expect(planOf('lending', lent)).toEqual({
      kind: 'lending',
      title: 'Stel je voor',
      summary: 'Koffie voor wie even blijft staan.',
      forWhom: 'Gemeenten',
      parts: [
        { id: 'koffiekar', name: 'koffiekar', count: 1, returns: true },
        { id: 'thermoskannen', name: 'thermoskannen', count: 2, returns: true },
        { id: 'banner', name: 'banner', count: 1, returns: true },
        { id: 'hesjes', name: 'hesjes', count: 4, returns: true },
        { id: 'bekers', name: 'bekers', count: 400, returns: false },
      ],
      contact: { name: 'Piet Visser', phone: '+31612345678', email: 'piet@prorail.example' },
      desk: 'helmond',
      stations: ['HM'],
      buffer: { before: 2, after: 2 },
      units: 2,
    });
  });

  test('may hold a large number as either language writes it; a decimal is part of a name', () => {
    const parts = (usedUp: string) =>
      planOf('lending', { ...lent, 'comes-back': '1 kar', 'used-up': usedUp }).parts.slice(1);
    expect(parts('1.400 bekers\n1,200 cups\n2,5 kg koffie').map(({ name, count }) => [name, count])).toEqual([
      ['bekers', 1400],
      ['cups', 1200],
      ['2,5 kg koffie', 1],
    ]);
    expect(planOf('package', { ...given, stock: '1,000' })).toMatchObject({ stock: 1000 });
    expect(faultsOf('package', { ...given, stock: '1,5' })).toEqual({ stock: 'not-a-number' });
  });

  test('that is given may be asked for from the start of a day up to the end of another, whatever the clock does', () => {
    expect(planOf('package', given)).toMatchObject({
      kind: 'package',
      opensAt: '2027-05-31T22:00:00.000Z',
      closesAt: '2027-08-31T22:00:00.000Z',
      delivery: { from: '2027-09-14', until: '2027-09-16' },
      stock: 1000,
      most: 2,
      parts: [
        { id: 'placemats', count: 20, returns: false },
        { id: 'poster', count: 1, returns: false },
      ],
    });
    const winter = planOf('package', {
      ...given,
      opens: '1-10-2027',
      closes: '31-10-2027',
      'delivery-until': '1-12-2027',
    });
    expect(winter).toMatchObject({ opensAt: '2027-09-30T22:00:00.000Z', closesAt: '2027-10-31T23:00:00.000Z' });
    expect(winter.kind === 'package' && lastDayOf(winter)).toBe('2027-10-31');
  });

  test('comes back in its form as it was saved', () => {
    const common = { slug: 's', organisation: 'o', organisationName: 'O', state: 'draft', revision: 1 } as const;
    const lending = planOf('lending', lent);
    const kit = { ...common, ...lending } as LendingKit;
    const typed = typedFromKit(kit, { units: 2, stock: 0 });
    expect(readKitPlan('lending', typed, { desks, before: { parts: kit.parts, units: 2 } })).toEqual({ plan: lending });
    const packed = planOf('package', { ...given, 'fund-name': 'Fonds', 'fund-address': 'https://fonds.example' });
    const typedPackage = typedFromKit({ ...common, ...packed, programme: 'p' } as Package, { units: 0, stock: 1000 });
    expect(readKitPlan('package', typedPackage, { desks })).toEqual({ plan: packed });
  });

  test('says everything that is wrong at once, and only of its own kind', () => {
    expect(faultsOf('lending', {})).toEqual({
      'comes-back': 'missing',
      title: 'missing',
      summary: 'missing',
      'for-whom': 'missing',
      'contact-name': 'missing',
      'contact-phone': 'missing',
      'contact-email': 'missing',
      desk: 'missing',
      units: 'missing',
      'buffer-before': 'missing',
      'buffer-after': 'missing',
    });
    expect(Object.keys(faultsOf('package', {})).sort()).toEqual(
      [
        ...['used-up', 'title', 'summary', 'for-whom', 'contact-name', 'contact-phone', 'contact-email'],
        ...['stock', 'most', 'opens', 'closes', 'delivery-from', 'delivery-until', 'print'],
      ].sort(),
    );
  });

  test.each<[KitKind, Typed, KitField, string]>([
    ['lending', { 'comes-back': '2 thermoskannen\n4' }, 'comes-back', 'not-parts'],
    ['lending', { 'comes-back': '0 banners' }, 'comes-back', 'not-parts'],
    ['lending', { 'comes-back': '99999 banners' }, 'comes-back', 'not-parts'],
    ['lending', { 'comes-back': '2 hesjes\n4 Hesjes', 'used-up': '' }, 'comes-back', 'part-twice'],
    ['lending', { 'used-up': '1 Banner' }, 'used-up', 'part-twice'],
    [
      'lending',
      { 'used-up': Array.from({ length: 20 }, (_, at) => `1 ding ${at}a`).join('\n') },
      'used-up',
      'too-many-parts',
    ],
    ['lending', { desk: 'nergens' }, 'desk', 'not-a-choice'],
    ['lending', { stations: ['HM', 'UT'] }, 'stations', 'station-elsewhere'],
    ['lending', { units: '0' }, 'units', 'not-a-number'],
    ['lending', { units: 'twee' }, 'units', 'not-a-number'],
    ['lending', { 'buffer-after': '11' }, 'buffer-after', 'not-a-number'],
    ['lending', { title: 'x'.repeat(121) }, 'title', 'too-long'],
    ['lending', { 'contact-phone': '112' }, 'contact-phone', 'not-a-phone'],
    ['lending', { 'contact-email': 'piet' }, 'contact-email', 'not-an-email'],
    ['package', { opens: 'binnenkort' }, 'opens', 'not-a-date'],
    ['package', { closes: '31-05-2027' }, 'closes', 'closes-before-opens'],
    ['package', { 'delivery-until': '13-09-2027' }, 'delivery-until', 'until-before-from'],
    ['package', { closes: '16-09-2027' }, 'delivery-until', 'delivered-before-close'],
    ['package', { 'fund-name': 'Fonds' }, 'fund-address', 'other-half-missing'],
    ['package', { 'fund-address': 'https://fonds.example' }, 'fund-name', 'other-half-missing'],
  ])('%s with %j: %s is %s, and nothing else is wrong', (kind, different, field, fault) => {
    expect(faultsOf(kind, { ...(kind === 'lending' ? lent : given), ...different })).toEqual({ [field]: fault });
  });

  test('never loses a unit: there can only be more', () => {
    expect(faultsOf('lending', { ...lent, units: '1' }, { parts: [], units: 2 })).toEqual({ units: 'fewer-units' });
    expect(planOf('lending', { ...lent, units: '3' }, { parts: [], units: 2 })).toMatchObject({ units: 3 });
  });

  test('keeps the id of a part that keeps its name or its line: counts and repairs go by it', () => {
    const parts = [
      { id: 'kar', name: 'koffiekar', count: 1, returns: true },
      { id: 'kan', name: 'thermoskan', count: 2, returns: true },
      { id: 'beker', name: 'bekers', count: 400, returns: false },
    ];
    const typed = { ...lent, 'comes-back': '2 koffiekar\n3 grote thermoskannen\n1 kan', 'used-up': '200 Bekers' };
    expect(planOf('lending', typed, { parts, units: 1 }).parts).toEqual([
      { id: 'kar', name: 'koffiekar', count: 2, returns: true },
      { id: 'kan', name: 'grote thermoskannen', count: 3, returns: true },
      { id: 'kan-2', name: 'kan', count: 1, returns: true },
      { id: 'beker', name: 'Bekers', count: 200, returns: false },
    ]);
    const swapped = planOf(
      'lending',
      { ...lent, 'comes-back': '2 thermoskan\n1 koffiekar', 'used-up': '' },
      { parts, units: 1 },
    );
    expect(swapped.parts.map(({ id }) => id)).toEqual(['kan', 'kar']);
  });

  test('begins with two working days before and after, and with whoever makes it', () => {
    const typed = typedFresh('Piet Visser');
    expect(
      ['buffer-before', 'buffer-after', 'contact-name', 'title'].map((field) => typed(field as KitField)[0]),
    ).toEqual(['2', '2', 'Piet Visser', '']);
    expect(new Set(kitFields).size).toBe(kitFields.length);
  });
});
