import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf } from '#check-in/browser/door/engine-find.ts';
import {
  actOf,
  hearEarlier,
  hearList,
  hearNews,
  hearSettled,
  knownOf,
  listActs,
  type OwnAct,
} from '#check-in/browser/door/engine-known.ts';
import { staticFilesIn } from '#check-in/browser/door/shell.ts';
import { aheadAfter, waitBefore } from '#check-in/browser/door/sync.ts';
import { hashBeside } from '#check-in/browser/door/tickets.ts';
import type { DoorGuest, DoorList } from '#check-in/core/door-list.ts';
import type { Capture } from '#check-in/core/operation.ts';
import { ticketText } from '#kernel/tickets.ts';

const guest = (key: string, more: Partial<DoorGuest> = {}): DoorGuest => ({
  key,
  name: key,
  party: 1,
  is: 'seated',
  help: false,
  ...more,
});

const list = (guests: readonly DoorGuest[], given = 0): DoorList => ({
  madeAt: '2019-05-22T15:00:00.000Z',
  event: {
    slug: 'evening',
    title: 'Evening',
    startsAt: '2019-05-22T15:30:00.000Z',
    endsAt: '2019-05-22T20:00:00.000Z',
    zone: 'Europe/Amsterdam',
    cancelled: false,
    keptUntil: '2019-05-23T04:00:00.000Z',
  },
  device: { id: 'dev_1', name: 'Tablet 1', role: 'door' },
  key: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  guests,
  others: [],
  municipalities: [],
  leased: { places: 4, given },
  partners: [],
});

const nothing = { cameIn: new Map(), told: [] };

/** A device that does one thing after another, a second apart from 17.30 on. */
const device = (guests: readonly DoorGuest[]) => {
  const acts = new Map<string, OwnAct>();
  return {
    acts,
    does: (capture: Capture): string => {
      const seq = acts.size + 1;
      const id = `op_${seq}`;
      const at = new Date(Date.parse('2019-05-22T15:30:00.000Z') + seq * 1_000).toISOString();
      const found = (key: string) => guests.find((one) => one.key === key);
      acts.set(
        id,
        actOf(capture, { id, seq, at, door: 'Tablet 1' }, found, (of) => acts.get(of)),
      );
      return id;
    },
    hears: (id: string, is: 'applied' | 'rejected' | 'merged') => {
      const act = acts.get(id);
      if (act === undefined) throw new Error(`No act ${id}`);
      const first = { at: '2019-05-22T15:29:00.000Z', door: 'Tablet 2' };
      const answer =
        is === 'rejected'
          ? ({ id, is, because: 'place-given-up' } as const)
          : is === 'merged'
            ? ({ id, is, first } as const)
            : ({ id, is } as const);
      acts.set(id, hearSettled(act, answer).act);
    },
  };
};

describe('what a device knows of who is in', () => {
  const guests = [guest('a'), guest('b', { party: 2 }), guest('c', { is: 'invited' })];

  test('whoever it let in is in from that moment, until taken back or refused', () => {
    const { acts, does, hears } = device(guests);
    const known = () => knownOf(list(guests), nothing, acts.values());
    const a = does({ kind: 'check-in', guest: 'a', by: 'name' });
    const b = does({ kind: 'check-in', guest: 'b', by: 'ticket' });
    expect(known().counts).toEqual({ expected: 3, in: 3, missing: 0, walkIns: 0 });
    does({ kind: 'undo', of: a });
    expect([...known().cameIn.keys()]).toEqual(['b']);
    hears(b, 'rejected');
    expect(known().counts).toEqual({ expected: 3, in: 0, missing: 3, walkIns: 0 });
    does({ kind: 'check-in', guest: 'a', by: 'name' });
    expect([...known().cameIn.keys()]).toEqual(['a']);
  });

  test('who was first through another door stays so, also when this door takes back', () => {
    const { acts, does, hears } = device(guests);
    const first = { at: '2019-05-22T15:29:00.000Z', door: 'Tablet 2' };
    const a = does({ kind: 'check-in', guest: 'a', by: 'name' });
    hears(a, 'merged');
    expect(knownOf(list(guests), nothing, acts.values()).cameIn.get('a')).toEqual(first);
    does({ kind: 'undo', of: a });
    const heard = hearNews(nothing, [{ guest: 'a', in: first }]);
    expect(knownOf(list(guests), heard, acts.values()).cameIn.get('a')).toEqual(first);
  });

  test('the crew is told once when somebody whom they let in had come in before through another door', () => {
    const { acts, does, hears } = device(guests);
    const id = does({ kind: 'check-in', guest: 'a', by: 'name' });
    const before = { at: '2019-05-22T15:29:00.000Z', door: 'Tablet 2' };
    const after = { at: '2019-05-22T15:31:00.000Z', door: 'Tablet 2' };
    const heard = (guest: string, first: typeof before) => hearEarlier(acts.values(), new Map([[guest, first]]));
    expect(heard('a', before)).toEqual([]);
    hears(id, 'applied');
    expect(heard('a', after)).toEqual([]);
    expect(heard('b', before)).toEqual([]);
    const [one] = heard('a', before);
    expect(one?.told).toEqual({ id, name: 'a', is: 'merged', first: before });
    if (one !== undefined) acts.set(id, one.act);
    expect(heard('a', before)).toEqual([]);
  });

  test('a guest who came in after the list was made and left before the next is not in by an older list', () => {
    const inThen = { at: '2019-05-22T15:29:00.000Z', door: 'Tablet 2' };
    const older = list([guest('a', { in: inThen })]);
    const heard = hearList(nothing, older);
    expect(knownOf(older, heard, []).counts.in).toBe(1);
    expect(knownOf(older, hearNews(heard, [{ guest: 'a' }]), []).counts.in).toBe(0);
  });

  test('places it gave away are counted once: by itself until a list counts them', () => {
    const { acts, does, hears } = device(guests);
    const id = does({ kind: 'walk-in', name: 'Bo', party: 2, chair: 'leased' });
    does({ kind: 'walk-in', guest: 'c', name: 'c', party: 1, chair: 'follows' });
    expect(knownOf(list(guests), nothing, acts.values()).places).toEqual({ leased: 4, given: 2 });
    hears(id, 'applied');
    const renewed = list([...guests, guest('bo', { party: 2 })], 2);
    const { changed, forgotten } = listActs(acts.values(), new Set([id]), '2019-05-22T15:31:00.000Z');
    expect(forgotten).toEqual([]);
    for (const act of changed) acts.set(act.id, act);
    const known = knownOf(renewed, nothing, acts.values());
    expect(known.places.given).toBe(2);
    expect(known.list.guests).toHaveLength(4);
    does({ kind: 'undo', of: id });
    expect(knownOf(renewed, nothing, acts.values()).places.given).toBe(0);
  });

  test('forgets an act five minutes after a list has it, and none before an older one', () => {
    const { acts, does, hears } = device(guests);
    const [a, b] = [
      does({ kind: 'check-in', guest: 'a', by: 'name' }),
      does({ kind: 'check-in', guest: 'b', by: 'name' }),
    ];
    hears(b, 'applied');
    expect(listActs(acts.values(), new Set([b]), '2019-05-22T16:00:00.000Z')).toMatchObject({ forgotten: [] });
    hears(a, 'applied');
    expect(listActs(acts.values(), new Set([a, b]), '2019-05-22T15:34:00.000Z')).toMatchObject({ forgotten: [] });
    expect(listActs(acts.values(), new Set([a, b]), '2019-05-22T15:36:00.000Z')).toMatchObject({ forgotten: [a, b] });
  });
});

describe('finding a guest', () => {
  const municipalities = [
    { code: 'GM0518', displayName: 'Den Haag', name: "'s-Gravenhage" },
    { code: 'GM1900', displayName: 'Súdwest-Fryslân', name: 'Súdwest-Fryslân' },
  ];
  const guests = [
    guest('1', { name: 'Noor van den Berg', municipality: 'GM0518' }),
    guest('2', { name: 'Samir Şahin', municipality: 'GM1900', organisation: 'Humanitas' }),
    guest('3', { name: 'Anouk Berger', is: 'waiting' }),
    guest('4', { name: 'Ans Bergman' }),
  ];
  const find = finderOf(guests, municipalities);
  const keys = (typed: string, inside: readonly string[] = []) =>
    find(typed, (key) => inside.includes(key)).map(({ key }) => key);

  test.each([
    ['sahin', ['2']],
    ['SAM sah', ['2']],
    ['sudwest', ['2']],
    ['fryslan', ['2']],
    ['s grav', ['1']],
    ['den haag', ['1']],
    ['humani', ['2']],
    ['erg', []],
    ['', []],
    ['  - ', []],
  ])('%j finds %j', (typed, found) => {
    expect(keys(typed)).toEqual(found);
  });

  test('shows who is still expected first, then who has no place, then who is in; each by surname', () => {
    expect(keys('ber')).toEqual(['1', '4', '3']);
    expect(keys('ber', ['1'])).toEqual(['4', '3', '1']);
  });

  test('shows twenty at most, of whom nobody expected gives way to somebody inside', () => {
    const many = Array.from({ length: 60 }, (_, at) => guest(`k${at}`, { name: `Jan ${String(at).padStart(2, '0')}` }));
    const found = finderOf(many, [])('jan', (key) => Number(key.slice(1)) < 45);
    expect(found).toHaveLength(20);
    expect(found.slice(0, 15).map(({ key }) => key)).toEqual(Array.from({ length: 15 }, (_, at) => `k${at + 45}`));
  });
});

describe('talking with the server', () => {
  test('asks every five seconds with something waiting and every twenty without, and after failures ever later, at most thirty', () => {
    expect(waitBefore(0, 3, 0.7)).toBe(5_000);
    expect(waitBefore(0, 0, 0.7)).toBe(20_000);
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => waitBefore(failures, 1, 1))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
    expect(waitBefore(4, 1, 0)).toBe(4_000);
  });

  test('is never off by more than the time an answer took, whatever the clock and the line', () => {
    const ms = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        ms(10_000),
        ms(10_000),
        (truth, known, there, back) => {
          const server = 1_558_540_000_000;
          const [asked, read] = [server + truth - there, server + truth + back];
          const ahead = aheadAfter(known, asked, read, new Date(server).toISOString());
          expect(Math.abs(ahead - truth)).toBeLessThanOrEqual(there + back);
          // A slower answer takes nothing away from what was known better.
          expect(aheadAfter(truth, asked, read, new Date(server).toISOString())).toBe(truth);
        },
      ),
    );
  });
});

describe('beside what is sealed', () => {
  const source = { subtle: crypto.subtle, bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
  const hash = 'a'.repeat(43);

  test('stands the hash of a ticket, never the ticket or its code', async () => {
    const text = ticketText('https://site.test', 'evening', 'n'.repeat(22));
    expect(await hashBeside(source, hash, 'evening')).toBe(hash);
    expect(await hashBeside(source, undefined, 'evening')).toBeUndefined();
    expect(await hashBeside(source, text, 'evening')).toMatch(/^[\w-]{43}$/);
    expect(await hashBeside(source, 'aaaa 2222', 'evening')).toMatch(/^[\w-]{43}$/);
    expect(await hashBeside(source, 'Noor van den Berg', 'evening')).toBeUndefined();
  });
});

test('the shell is what its documents name below /static/', () => {
  const document =
    '<link href="/static/door.1a2b3c4d.css"><script src="/static/door.5e6f7a8b.js"></script><a href="/static/">x</a>';
  expect(staticFilesIn(document)).toEqual(['/static/door.1a2b3c4d.css', '/static/door.5e6f7a8b.js']);
  expect(staticFilesIn('{"icons":[{"src":"/static/favicon.00000000.svg"}]}')).toEqual(['/static/favicon.00000000.svg']);
});
