import { describe, expect, test } from 'vitest';
import { type Given, signedHere, signedMark } from '../../../../functions/check-in/core/signed-here.ts';

const given = (name: string, code: string, different: Partial<Given> = {}): Given => ({
  slug: 'samen-aan-tafel',
  code,
  person: `${code}-${name}`.padEnd(16, 'x').slice(0, 16),
  name,
  role: 'wethouder',
  language: 'nl',
  signedAt: '2019-05-22T17:00:00.000Z',
  by: 'desk',
  state: 'stands',
  ...different,
});
const noor = { key: 'noor', name: 'Noor van den Berg', municipality: 'GM0344' };
const emre = { key: 'emre', name: 'Emre Öztürk', municipality: 'GM0794' };
const hanna = { key: 'hanna', name: 'Hanna Bos' };
const guestOf = (...asked: Parameters<typeof signedHere>) => signedHere(...asked).map(({ guest }) => guest);

describe('whose signature it is', () => {
  test('is told by name and municipality, whatever the capitals and marks', () => {
    expect(guestOf([given('NOOR VAN DEN BERG', 'GM0344'), given('Emre Ozturk', 'GM0794')], [], [noor, emre])).toEqual([
      'noor',
      'emre',
    ]);
    expect(guestOf([given('Noor van den Berg', 'GM0794')], [], [noor, emre])).toEqual([undefined]);
  });

  test('is told by who was chosen from the list when the name was typed otherwise', () => {
    const chosen = [{ guest: 'noor', name: 'N. v.d. Berg', municipality: 'GM0344' }];
    expect(guestOf([given('N. v.d. Berg', 'GM0344')], chosen, [noor, emre])).toEqual(['noor']);
    expect(guestOf([given('n. V.D. berg', 'GM0344')], chosen, [noor, emre])).toEqual(['noor']);
  });

  test('is not who was chosen when somebody of another municipality signed, or another guest has that very name', () => {
    const wrong = [{ guest: 'noor', name: 'Emre Öztürk', municipality: 'GM0794' }];
    expect(guestOf([given('Emre Öztürk', 'GM0794')], wrong, [noor, emre])).toEqual(['emre']);
    const nobody = [{ guest: 'noor', name: 'Wim', municipality: 'GM0518' }];
    expect(guestOf([given('Wim', 'GM0518')], nobody, [noor, emre])).toEqual([undefined]);
    const gone = [{ guest: 'gone', name: 'Wim', municipality: 'GM0518' }];
    expect(guestOf([given('Wim', 'GM0518')], gone, [noor])).toEqual([undefined]);
  });

  test('may be who comes for no municipality by the list, and who was invited and has no place', () => {
    const chosen = [{ guest: 'hanna', name: 'Hanna Bos', municipality: 'GM0518' }];
    expect(guestOf([given('Hanna Bos', 'GM0518')], chosen, [hanna])).toEqual(['hanna']);
    const invited = { key: 'invitation:inv_1', name: 'Fatima', municipality: 'GM0363' };
    const asked = [{ guest: 'inv_1', name: 'F. Bouzid', municipality: 'GM0363' }];
    expect(guestOf([given('F. Bouzid', 'GM0363')], asked, [invited])).toEqual(['invitation:inv_1']);
  });
});

describe('what a table is told', () => {
  const signed = signedHere([given('Noor van den Berg', 'GM0344')], [], [noor]);
  test('is that a guest signed, or that somebody else did for that municipality', () => {
    expect(signedMark(noor, signed)).toBe('self');
    expect(signedMark({ key: 'wim', municipality: 'GM0344' }, signed)).toBe('other');
    expect(signedMark(emre, signed)).toBeUndefined();
    expect(signedMark(hanna, signed)).toBeUndefined();
  });
});
