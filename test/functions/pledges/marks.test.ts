import { expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { marksOf } from '#pledges/marks.ts';
import { places } from '#pledges/places.ts';
import {
  answersFor,
  campaignHouse,
  directory,
  municipalities,
  openCampaign,
  signAtEvening,
} from '../../support/campaign.ts';
import { noWaiting } from '../../support/house.ts';

test('a mark that an index still calls due is not released before its own eight o’clock', async () => {
  const house = campaignHouse(memoryDatabase());
  const slug = await openCampaign(house, { members: 2, plan: { marks: [3] } });
  await signAtEvening(house, slug, answersFor(municipalities[2] ?? ''), { now: '2019-05-22T17:00:00.000Z' });
  const marks = marksOf({ store: house.store, places: places(directory), patience: noWaiting() });
  const held = await house.store.milestone(slug, 3);
  if (held === undefined) throw new Error('It is held.');
  await marks.releaseByClock(held, '2019-05-23T05:59:59.000Z');
  expect((await house.store.milestone(slug, 3))?.state).toBe('held');
  await marks.releaseByClock(held, '2019-05-23T06:00:00.000Z');
  expect((await house.store.milestone(slug, 3))?.state).toBe('released');
});
