import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { admit } from '../../../../functions/accounts/core/person.ts';
import { sessionHolds, startSession, worthNoting } from '../../../../functions/accounts/core/session.ts';
import { firstOrganiser, noor } from '../examples.ts';

const start = '2019-05-20T07:00:00.000Z';

describe('a session', () => {
  const session = startSession(noor, start);

  test('ends two hours after the last request that was noted', () => {
    expect(sessionHolds(session, '2019-05-20T08:59:59.999Z')).toBe(true);
    expect(sessionHolds(session, '2019-05-20T09:00:00.000Z')).toBe(false);
  });

  test('ends after twelve hours, however busy', () => {
    const busy = { ...session, lastSeenAt: '2019-05-20T18:59:00.000Z' };
    expect(sessionHolds(busy, '2019-05-20T18:59:59.999Z')).toBe(true);
    expect(sessionHolds(busy, '2019-05-20T19:00:00.000Z')).toBe(false);
  });

  test('is noted as seen every five minutes at most', () => {
    expect(worthNoting(session, '2019-05-20T07:04:59.999Z')).toBe(false);
    expect(worthNoting(session, '2019-05-20T07:05:00.000Z')).toBe(true);
  });

  test('lasts as long as requests come within 115 minutes of each other, up to twelve hours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 115 }), { maxLength: 30 }), (pauses) => {
        let now = start;
        let held = session;
        for (const pause of pauses) {
          now = addMinutes(now, pause);
          if (now >= session.endsAt) return !sessionHolds(held, now);
          if (!sessionHolds(held, now)) return false;
          if (worthNoting(held, now)) held = { ...held, lastSeenAt: now };
        }
        return true;
      }),
    );
  });
});

describe('who an address turns out to be', () => {
  const newId = 'person_new';

  test('somebody known, as long as a role lasts', () => {
    expect(admit(noor.email, { found: noor, first: firstOrganiser, newId })).toEqual({ is: 'known', person: noor });
    const former = { ...noor, roles: [] };
    expect(admit(noor.email, { found: former, first: firstOrganiser, newId })).toEqual({ is: 'nobody' });
  });

  test('the first organiser of the stage, once', () => {
    expect(admit(firstOrganiser.email, { found: undefined, first: firstOrganiser, newId })).toEqual({
      is: 'first-organiser',
      person: { id: newId, ...firstOrganiser, roles: ['organiser'] },
    });
    const colleague = { email: 'collega@programma.example', name: 'Jeroen van Dijk' };
    const first = { ...firstOrganiser, colleagues: [colleague] };
    expect(admit(colleague.email, { found: undefined, first, newId })).toEqual({
      is: 'first-organiser',
      person: { ...colleague, id: newId, organisation: firstOrganiser.organisation, roles: ['organiser'] },
    });
    const former = { ...noor, email: firstOrganiser.email, roles: [] };
    expect(admit(firstOrganiser.email, { found: former, first: firstOrganiser, newId })).toEqual({ is: 'nobody' });
  });

  test('or nobody', () => {
    const nobody = admit('iemand@example.nl', { found: undefined, first: firstOrganiser, newId });
    expect(nobody).toEqual({ is: 'nobody' });
  });
});
