import { describe, expect, test } from 'vitest';
import { counts, type Membership, type MembershipState, stateAt } from '#pledges/core/membership.ts';
import { mergeMembership } from '#pledges/core/merge-membership.ts';

const joined = '2019-03-01T00:00:00.000Z';
const merged = '2022-12-31T23:00:00.000Z';
const before = '2022-12-31T22:00:00.000Z';
const now = '2023-01-01T00:10:00.000Z';

const membership = (code: string, state: MembershipState, since: string | undefined = joined): Membership => ({
  slug: 'samen-aan-tafel',
  code,
  state,
  steps: [{ to: state, at: since, recordedAt: since, by: 'prs_organiser', because: 'import' }],
  signatories: 1,
  named: true,
  terms: [],
  revision: 4,
  ...(counts(state) && { since, countedAt: since }),
});
const merge = (ended: Membership, into: Membership | undefined) =>
  mergeMembership(ended, into, { code: 'GM1992', on: merged, by: 'clockwork' }, now);

const countAt = (moment: string, ...all: readonly (Membership | undefined)[]): number =>
  all.filter((one) => one !== undefined && counts(stateAt(one, moment))).length;

describe('when a municipality becomes part of another', () => {
  test('N3 two members are one from that day, and were two before', () => {
    const [brielle, voorne] = [
      membership('GM0501', 'signed'),
      membership('GM1992', 'decided', '2022-06-01T00:00:00.000Z'),
    ];
    const { ended, into, moves } = merge(brielle, voorne);
    expect(moves).toBe(-1);
    expect(countAt(before, ended, into)).toBe(2);
    expect(countAt(now, ended, into)).toBe(1);
    expect(into?.since).toBe(joined);
    expect(into?.state).toBe('decided');
  });

  test('a member goes on in a successor that did not take part, and the count stays', () => {
    const { ended, into, moves } = merge(membership('GM0501', 'signed'), undefined);
    expect(moves).toBe(0);
    expect(countAt(before, ended, into)).toBe(1);
    expect(countAt(now, ended, into)).toBe(1);
    expect(into).toMatchObject({ code: 'GM1992', state: 'signed', since: joined });
    expect(into?.steps.at(-1)).toMatchObject({ because: 'merger', with: 'GM0501' });
    expect(ended).toMatchObject({ state: 'merged', since: joined });
    expect(ended.countedAt).toBeUndefined();
  });

  test('a successor that stopped takes part again with what the other brings', () => {
    const { into, moves } = merge(membership('GM0501', 'decided'), membership('GM1992', 'left'));
    expect(moves).toBe(0);
    expect(into?.state).toBe('decided');
    expect(into?.revision).toBe(5);
  });

  test('interest goes on only where nothing is known of the successor', () => {
    expect(merge(membership('GM0501', 'interested'), undefined).into?.state).toBe('interested');
    expect(merge(membership('GM0501', 'interested'), membership('GM1992', 'signed')).into).toBeUndefined();
  });

  test('who stopped brings nothing', () => {
    const { ended, into, moves } = merge(membership('GM0501', 'left'), undefined);
    expect([ended.state, into, moves]).toEqual(['merged', undefined, 0]);
  });
});
