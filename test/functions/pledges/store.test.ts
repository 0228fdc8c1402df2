import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { signatureId } from '#pledges/core/signature.ts';
import { answersFor, campaignHouse, municipalities, openCampaign, signAtEvening } from '../../support/campaign.ts';
import { lookAt } from '../../support/campaign-promises.ts';

const seven = '2019-05-22T17:00:00.000Z';

const threeAndMark = async () => {
  const house = campaignHouse(memoryDatabase());
  const slug = await openCampaign(house, { members: 2, plan: { marks: [3] } });
  await signAtEvening(house, slug, answersFor(municipalities[2] ?? ''), { now: seven });
  const seen = await lookAt(house, slug);
  const [signature] = seen.signatures;
  const [milestone] = seen.milestones;
  if (signature === undefined || milestone === undefined) throw new Error('Both are there.');
  return { house, slug, signature, milestone, memberships: seen.memberships };
};

describe('a record', () => {
  test('T7 of a signature is never written over: not as if it were the first, and not over what was read before', async () => {
    const { house, slug, signature } = await threeAndMark();
    const { store } = house;
    const other = { ...signature, name: 'Iemand anders', revision: 7 };
    expect((await store.commit([store.putSignature(other, undefined)])).is).toBe('condition');
    expect((await store.commit([store.putSignature(other, { ...signature, revision: 9 })])).is).toBe('condition');
    expect((await store.signature(slug, signatureId(signature)))?.name).toBe(signature.name);
  });

  test('T7 of a mark is never put down twice, also when somebody released it meanwhile', async () => {
    const { house, slug, milestone } = await threeAndMark();
    const { store } = house;
    const released = { ...milestone, state: 'released' as const, releases: 1, revision: 2 };
    expect((await store.commit([store.putMilestone(released, milestone)])).is).toBe('written');
    expect((await store.commit([store.putMilestone(milestone, undefined)])).is).toBe('condition');
    expect((await store.commit([store.putMilestone(milestone, milestone)])).is).toBe('condition');
    expect((await store.milestone(slug, 3))?.state).toBe('released');
  });

  test('of a membership is never written over', async () => {
    const { house, memberships } = await threeAndMark();
    const [one] = memberships;
    if (one === undefined) throw new Error('It is there.');
    expect((await house.store.commit([house.store.putMembership(one, undefined)])).is).toBe('condition');
  });
});

describe('the count', () => {
  test('stays due when it moved while somebody looked', async () => {
    const { house, slug } = await threeAndMark();
    const { store } = house;
    await store.commit([store.moveCount(slug, 1, seven)]);
    await store.commit([store.countSettled(slug, 3)]);
    const counts = async () => (await store.due(seven, 10)).filter(({ what }) => what === 'count');
    expect(await counts()).toHaveLength(1);
    await store.commit([store.countSettled(slug, 4)]);
    expect(await counts()).toEqual([]);
  });

  test('of a campaign that is not there moves nothing', async () => {
    const { house } = await threeAndMark();
    const written = await house.store.commit([house.store.moveCount('nergens', 1, seven)]);
    expect(written.is).toBe('condition');
  });
});

describe('a rehearsal', () => {
  test('is the only thing that can be cleared', async () => {
    const { house, slug } = await threeAndMark();
    await expect(house.store.clearRehearsal(slug)).rejects.toThrow('no rehearsal');
  });
});
