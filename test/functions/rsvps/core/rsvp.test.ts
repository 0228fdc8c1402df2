import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineKey, Rsvp, withRequest } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

describe('the place in line', () => {
  test('goes by the moment of asking, and by the guest only within one millisecond', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), fc.string(), fc.string(), (one, other, a, b) => {
        const first = lineKey({ askedAt: later(one), guest: a });
        const second = lineKey({ askedAt: later(other), guest: b });
        if (one !== other) expect(first < second).toBe(one < other);
        else expect(first < second).toBe(a < b);
      }),
    );
  });
});

describe('the forms that were answered', () => {
  test('hold each form once, the latest answer last', () => {
    const rsvp = rsvpOf({
      requests: [
        { id: 'a', hash: '1', was: 'seated' },
        { id: 'b', hash: '2', was: 'mailed' },
      ],
    });
    expect(withRequest(rsvp, { id: 'a', hash: '1', was: 'mailed' })).toEqual([
      { id: 'b', hash: '2', was: 'mailed' },
      { id: 'a', hash: '1', was: 'mailed' },
    ]);
  });
});

describe('a stored place', () => {
  test('is read with the fields of its item around it, and without what it does not have', () => {
    const { diet: _, ...stored } = { ...rsvpOf(), diet: 'x' };
    const read = Rsvp.parse({ of: 'event#a', item: 'guest#b', dueBucket: 'rsvps', ...stored });
    expect(read).toEqual(rsvpOf());
  });

  test.each([
    ['a state nobody knows', { state: 'promised' }],
    ['nobody coming', { party: 0 }],
    ['a generation before the first', { generation: 0 }],
    ['a moment that is none', { askedAt: '20 mei' }],
  ])('is not read with %s', (_, different) => {
    expect(Rsvp.safeParse({ ...rsvpOf(), ...different }).success).toBe(false);
    expect(Rsvp.safeParse({ ...rsvpOf(), askedAt: monday }).success).toBe(true);
  });
});
