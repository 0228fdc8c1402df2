import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Audience, filledIn, isFor, placeholders, readLetter, unknownIn } from '#rsvps/core/mailing.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { runs } from '../../../support/runs.ts';
import { rsvpOf } from './examples.ts';

const filling = { naam: 'Noor', bijeenkomst: 'Samen eten', wanneer: 'woensdag', waar: 'Den Haag' };

describe('placeholders', () => {
  test('are filled from what is given, and the own page stands between pieces', () => {
    expect(filledIn('Dag {naam}.\n\n\nOp {wanneer} in {waar}:\n{uw pagina} en {uw pagina}', filling)).toEqual([
      ['Dag Noor.'],
      ['Op woensdag in Den Haag:\n', ' en ', ''],
    ]);
  });

  test('that nobody knows are named, each once', () => {
    expect(unknownIn('{naam} {email} { naam } {} {email}')).toEqual(['email', ' naam ', '']);
  });

  test('T10 no text makes anything come out but what it holds itself and what it was filled with', () => {
    const piece = fc.oneof(fc.constantFrom(...placeholders.map((name) => `{${name}}`)), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.string(), { minLength: 4, maxLength: 4 }),
        (parts, values) => {
          const [naam = '', bijeenkomst = '', wanneer = '', waar = ''] = values;
          const out = filledIn(parts.join(''), { naam, bijeenkomst, wanneer, waar }).flat().join('');
          const allowed = new Set([...parts.join(''), ...values.join('')]);
          expect([...out].filter((sign) => !allowed.has(sign))).toEqual([]);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  test('a name that looks like one stays a name', () => {
    expect(filledIn('{naam} {waar}', { ...filling, naam: '{waar}{uw pagina}' })).toEqual([
      ['{waar}{uw pagina} Den Haag'],
    ]);
  });
});

describe('a letter', () => {
  const read = (subject: string, text: string) => readLetter((field) => ({ subject, text })[field]);
  test('is read with its lines, and a subject on one', () => {
    expect(read(' Een\nandere  zaal ', 'Dag,\r\n\r\nTot dan.')).toEqual({
      letter: { subject: 'Een andere zaal', text: 'Dag,\n\nTot dan.' },
    });
  });
  test('says both faults at once', () => {
    expect(read('', '{x}')).toEqual({ faults: { subject: 'missing', text: 'unknown-placeholder' } });
  });
});

/** Every state, group, way in and place a guest can have, beside every audience there can be. */
const states = ['asked', 'seated', 'offered', 'waiting', 'cancelled'] as const;
const everyGuest: readonly Rsvp[] = states.flatMap((state) =>
  ([undefined, 'partners'] as const).flatMap((pool) =>
    ([undefined, 'inv_1'] as const).flatMap((invitation) =>
      ['GM0794', 'GM0344'].map((municipality) =>
        rsvpOf({
          state,
          municipality,
          guest: [state, pool, invitation, municipality].join(),
          ...(pool && { pool }),
          ...(invitation && { invitation }),
        }),
      ),
    ),
  ),
);
const everyAudience: readonly Audience[] = states.flatMap((state) =>
  ([undefined, 'open', 'partners'] as const).flatMap((group) =>
    ([undefined, 'form', 'invitation'] as const).flatMap((via) =>
      [undefined, ['GM0344']].map((municipalities) => ({
        states: [state],
        ...(group && { group }),
        ...(via && { via }),
        ...(municipalities && { municipalities }),
      })),
    ),
  ),
);

describe('an audience', () => {
  test('T10 holds exactly whom its parts all hold, and never who gave up', () => {
    for (const audience of everyAudience) {
      for (const guest of everyGuest) {
        const meant =
          guest.state !== 'cancelled' &&
          audience.states.includes(guest.state) &&
          (audience.group === undefined || audience.group === (guest.pool ?? 'open')) &&
          (audience.via === undefined || audience.via === (guest.invitation ? 'invitation' : 'form')) &&
          (audience.municipalities === undefined || audience.municipalities.includes(guest.municipality ?? ''));
        expect(isFor(audience, guest), `${JSON.stringify(audience)} ${guest.guest}`).toBe(meant);
      }
    }
  });
  test('of named guests is these alone', () => {
    const audience: Audience = { states: ['seated'], guests: ['a'] };
    expect([isFor(audience, rsvpOf({ guest: 'a' })), isFor(audience, rsvpOf({ guest: 'b' }))]).toEqual([true, false]);
  });
});
