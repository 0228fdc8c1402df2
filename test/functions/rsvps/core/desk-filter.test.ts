import { describe, expect, test } from 'vitest';
import { compareNames } from '#kernel/names.ts';
import {
  countsOf,
  type DeskFilter,
  everybodyHere,
  fits,
  inLine,
  named,
  sharedMailboxes,
} from '#rsvps/core/desk-filter.ts';
import { type DeskGuest, deskAttributes, deskGuestOf } from '#rsvps/core/desk-guest.ts';
import { later } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const guestOf = (different: Parameters<typeof rsvpOf>[0] = {}): DeskGuest => deskGuestOf(rsvpOf(different));
const provinceOf = (code: string) => ({ GM0794: 'Noord-Brabant', GM0344: 'Utrecht' })[code];

describe('a part of the list', () => {
  const noor = guestOf({ municipality: 'GM0794', pool: 'partners', invitation: 'inv_1' });
  test.each<[Partial<DeskFilter>, boolean]>([
    [{}, true],
    [{ state: 'seated' }, true],
    [{ state: 'waiting' }, false],
    [{ province: 'Noord-Brabant' }, true],
    [{ province: 'Utrecht' }, false],
    [{ municipality: 'GM0794' }, true],
    [{ municipality: 'GM0344' }, false],
    [{ group: 'partners' }, true],
    [{ group: 'open' }, false],
    [{ via: 'invitation' }, true],
    [{ via: 'form' }, false],
    [{ state: 'seated', province: 'Utrecht' }, false],
  ])('%j keeps a seated partner of Helmond: %s', (different, kept) => {
    expect(fits({ ...everybodyHere, ...different }, noor, provinceOf)).toBe(kept);
  });

  test('holds who gave up only when they are asked for', () => {
    const gone = guestOf({ state: 'cancelled' });
    expect([fits(everybodyHere, gone, provinceOf), fits({ state: 'cancelled' }, gone, provinceOf)]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the line', () => {
  test('stands in the order of asking, and of the key where two asked at once', () => {
    const [a, b, c] = [
      guestOf({ guest: 'b', state: 'waiting', askedAt: later(2) }),
      guestOf({ guest: 'c', state: 'waiting', askedAt: later(1) }),
      guestOf({ guest: 'a', state: 'waiting', askedAt: later(2) }),
    ] as const;
    expect(inLine([a, b, c, guestOf()]).map(({ guest }) => guest)).toEqual(['c', 'a', 'b']);
  });
});

describe('searching', () => {
  const people = [
    'Noor van den Berg',
    'Emre Şahin',
    'Anouk de Vries-Jansen',
    'Jörg Groß',
    'Işıl Yılmaz',
    'محمد العربي',
    '😀 Lach',
    'Jan d’Hondt',
  ].map((name) => guestOf({ name }));
  test.each([
    ['berg', ['Noor van den Berg']],
    ['sahin', ['Emre Şahin']],
    ['JANS', ['Anouk de Vries-Jansen']],
    ['gross', ['Jörg Groß']],
    ['GROß', ['Jörg Groß']],
    ['yilmaz', ['Işıl Yılmaz']],
    ['IŞIL', ['Işıl Yılmaz']],
    ['العربي', ['محمد العربي']],
    ['\u202eالعربي\u202c', ['محمد العربي']],
    ['😀', []],
    ['😀 lach', ['😀 Lach']],
    ['hondt', ['Jan d’Hondt']],
    ['.*(', []],
    ['emre berg', []],
    ['erg', []],
    ['', []],
    ['***', []],
  ])('%j finds %j', (typed, found) => {
    expect(named(people, typed).map(({ name }) => name)).toEqual(found);
  });
});

describe('counting', () => {
  test('counts answers and people, and puts who came for no municipality last', () => {
    const { municipality: _, ...nowhere } = guestOf({ party: 2 });
    const counts = countsOf(
      [
        guestOf({ municipality: 'GM0794', party: 3 }),
        guestOf({ municipality: 'GM0344', state: 'waiting' }),
        nowhere,
        guestOf({ state: 'cancelled' }),
      ],
      provinceOf,
    );
    expect(counts.states).toMatchObject({
      seated: { answers: 2, people: 5 },
      waiting: { answers: 1, people: 1 },
      cancelled: { answers: 1 },
      offered: { answers: 0 },
    });
    expect(
      counts.provinces.map(({ province, holding, waiting }) => [province, holding.people, waiting.people]),
    ).toEqual([
      ['Noord-Brabant', 3, 0],
      ['Utrecht', 0, 1],
      [undefined, 2, 0],
    ]);
  });

  test('knows mailboxes with more than one place, and none of who gave up', () => {
    const two = [
      guestOf({ guest: 'a~1' }),
      guestOf({ guest: 'a~2' }),
      guestOf({ guest: 'b~1' }),
      guestOf({ guest: 'b~2', state: 'cancelled' }),
    ];
    expect([...sharedMailboxes(two)]).toEqual(['a']);
  });
});

describe('the key of the list', () => {
  test('orders as a Dutch list does', () => {
    const names = [
      'Anouk de Vries-Jansen',
      'Zoë de Vries',
      'Noor van den Berg',
      'Jan Berg',
      'Wim ’t Hart',
      'Emre Şahin',
    ];
    const keyed = names.map((name) => ({ name, key: deskAttributes(rsvpOf({ name })).deskName }));
    expect(keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ name }) => name)).toEqual(names.sort(compareNames));
  });

  test('fits in a key whatever somebody is called', () => {
    const key = deskAttributes(rsvpOf({ name: `${'𠀀'.repeat(60)} ${'ﷺ'.repeat(59)}` })).deskName;
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1_024);
  });

  test('says that something was answered, never what', () => {
    const kept = deskAttributes(rsvpOf({ access: 'Een tolk', note: 'Belt terug', diet: 'Geen noten' }));
    expect(kept).toMatchObject({ deskAccess: true, deskNote: true });
    expect(JSON.stringify(kept)).not.toMatch(/tolk|terug|noten/);
    expect(Object.keys(deskAttributes(rsvpOf()))).toEqual(['deskOf', 'deskName']);
  });
});
