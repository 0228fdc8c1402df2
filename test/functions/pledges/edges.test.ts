import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import {
  answersFor,
  type CampaignHouse,
  campaignHouse,
  campaignPlan,
  directory,
  municipalities,
  openCampaign,
  signAtEvening,
} from '../../support/campaign.ts';
import { brokenCampaignPromises, lookAt } from '../../support/campaign-promises.ts';
import { monday, organiser } from '../../support/house.ts';

/** What goes wrong at the edges: two things at once, a calendar that turns, somebody who leaves in between. */
const seven: Instant = '2019-05-22T17:00:00.000Z';
const minutes = (after: number): Instant => addMinutes(seven, after);
const code = (at: number): string => municipalities[at] ?? '';
const source = 'Lijst';

const opened = async (members: number, plan = {}, now: Instant = monday) => {
  const house = campaignHouse(memoryDatabase());
  return { house, slug: await openCampaign(house, { members, plan, now }) };
};

const sign = (house: CampaignHouse, slug: string, at: number, different = {}, options = {}) =>
  signAtEvening(house, slug, answersFor(code(at), different), { now: minutes(at), ...options });

const release = async (house: CampaignHouse, slug: string, mark: string, now: Instant) => {
  const found = await house.pledges.milestone(organiser, slug, mark, now);
  const { revision = 0 } = found?.milestone ?? {};
  return house.pledges.release(organiser, slug, mark, { revision, code: found?.who?.code ?? '' }, now);
};

const shown = async (house: CampaignHouse, slug: string, now: Instant) => {
  const board = await house.pledges.board(slug, now);
  const list = await house.pledges.members(slug, now);
  expect(list?.count).toBe(board?.count);
  return { count: board?.count, underWay: board?.underWay, codes: list?.members.map((one) => one.code).sort() };
};

/** The same port, with something that happens right before a transaction that holds what is looked for. */
const meanwhile = (real: Database, holds: RegExp, act: () => Promise<unknown>): Database => {
  let done = false;
  return {
    ...real,
    transact: async (writes) => {
      if (!done && holds.test(JSON.stringify(writes))) {
        done = true;
        await act();
      }
      return real.transact(writes);
    },
  };
};

describe('marks that change while people sign', () => {
  test('a mark added while its municipality signs is reached all the same', async () => {
    const memory = memoryDatabase();
    const house = campaignHouse(memory);
    const slug = await openCampaign(house, { members: 2, plan: { marks: [100] } });
    const { campaign } = (await house.pledges.managed(organiser, slug, seven)) ?? {};
    const racing = campaignHouse(meanwhile(memory, /change-campaign/, () => sign(house, slug, 2)));
    await racing.pledges.saveCampaign(
      slug,
      campaignPlan({ marks: [3, 100] }),
      campaign?.revision ?? 0,
      organiser,
      seven,
    );
    await house.pledges.sweep(minutes(5), 200);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
    expect((await shown(house, slug, minutes(6))).count).toBe(3);
  });

  test('a mark that waits is not taken away: everything behind it would be public at once', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await sign(house, slug, 2);
    const { campaign } = (await house.pledges.managed(organiser, slug, minutes(3))) ?? {};
    const saved = house.pledges.saveCampaign(
      slug,
      campaignPlan({ marks: [10] }),
      campaign?.revision ?? 0,
      organiser,
      minutes(4),
    );
    expect(await saved).toEqual({ is: 'refused', because: 'release-first' });
  });

  test('a release holds the count it was read at', async () => {
    const memory = memoryDatabase();
    const house = campaignHouse(memory);
    const slug = await openCampaign(house, { members: 2, plan: { marks: [3] } });
    const third = await sign(house, slug, 2);
    if (third === 'busy' || third.is !== 'signed') throw new Error('It signed.');
    const racing = campaignHouse(
      meanwhile(memory, /release-milestone/, () => house.pledges.withdraw(third.signature, minutes(4))),
    );
    expect(await release(racing, slug, '3', minutes(5))).toEqual({ is: 'refused', because: 'not-there-any-more' });
    expect((await lookAt(house, slug)).milestones).toMatchObject([{ state: 'held', releases: 0 }]);
  });

  test('marks go public one after the other, and back in the opposite order', async () => {
    const { house, slug } = await opened(2, { marks: [3, 5] });
    for (const at of [2, 3, 4]) await sign(house, slug, at);
    expect(await release(house, slug, '5', minutes(6))).toEqual({ is: 'refused', because: 'lower-first' });
    await release(house, slug, '3', minutes(7));
    await release(house, slug, '5', minutes(8));
    expect(await house.pledges.undo(organiser, slug, '3', minutes(9))).toEqual({
      is: 'refused',
      because: 'higher-shown',
    });
    expect((await shown(house, slug, minutes(9))).count).toBe(5);
  });
});

describe('all municipalities', () => {
  const everybody = directory.municipalitiesOn('2020-12-31').map((one) => one.code);
  const rows = (howMany: number) =>
    everybody.slice(0, howMany).map((one) => ({ code: one, signedOn: '2019-01-01', source }));
  const newYearsEve: Instant = '2020-12-31T12:00:00.000Z';
  const newYear: Instant = '2021-01-01T00:30:00.000Z';

  test('that become all because the calendar turns are reached that night, and go public by eight', async () => {
    // Four end that night and one begins: 352 are in force.
    const ended = new Set(['GM0003', 'GM0010', 'GM0024', 'GM0788']);
    const { house, slug } = await opened(0, { marks: ['all'] }, newYearsEve);
    const staying = everybody.filter((one) => !ended.has(one));
    await house.pledges.importMembers(
      organiser,
      slug,
      [...staying, 'GM0003'].map((one) => ({ code: one, signedOn: '2019-01-01', source })),
      newYearsEve,
    );
    await house.pledges.sweep(newYear, 200);
    expect((await lookAt(house, slug)).milestones).toMatchObject([{ mark: 'all', number: 352 }]);
    await house.pledges.sweep('2021-01-01T07:00:00.000Z', 200);
    expect((await shown(house, slug, '2021-01-01T07:01:00.000Z')).count).toBe(352);
  });

  test('that wait to be shown while some of them merge can still be shown', async () => {
    const { house, slug } = await opened(0, { marks: ['all'] }, newYearsEve);
    await house.pledges.importMembers(organiser, slug, rows(354), newYearsEve);
    const last = answersFor(everybody[354] ?? '');
    await signAtEvening(house, slug, last, { now: addMinutes(newYearsEve, 1) });
    expect((await lookAt(house, slug)).milestones).toMatchObject([{ mark: 'all', state: 'held', number: 355 }]);
    await house.pledges.sweep(newYear, 200);
    expect(await release(house, slug, 'all', newYear)).toMatchObject({ is: 'released', milestone: { number: 352 } });
    expect((await shown(house, slug, newYear)).count).toBe(352);
  });

  test('as a mark beside the same number as a mark are two marks', async () => {
    const { house, slug } = await opened(0, { marks: [355, 'all'] }, newYearsEve);
    await house.pledges.importMembers(organiser, slug, rows(354), newYearsEve);
    await signAtEvening(house, slug, answersFor(everybody[354] ?? ''), { now: addMinutes(newYearsEve, 1) });
    const { milestones, mails } = await lookAt(house, slug);
    expect(milestones.map(({ mark }) => mark)).toEqual([355, 'all']);
    expect(mails.filter(({ kind }) => kind === 'milestone-reached')).toHaveLength(2);
    await release(house, slug, '355', newYearsEve);
    await release(house, slug, 'all', newYearsEve);
    expect((await shown(house, slug, newYearsEve)).count).toBe(355);
  });
});

describe('a mark has a moment when live signatures cross it, and none when a list does', () => {
  test('also when an imported municipality is that number by date', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await sign(house, slug, 2, {}, { by: 'public', now: '2018-09-30T10:00:00.000Z' }).catch(() => undefined);
    await sign(house, slug, 3, {}, { now: minutes(3), signedAt: '2018-10-01T09:00:00.000Z' });
    expect((await lookAt(house, slug)).milestones).toMatchObject([{ quiet: false, state: 'held' }]);
  });

  test('also when the list comes after the first live signatures', async () => {
    const { house, slug } = await opened(0, { marks: [3] });
    for (const at of [0, 1]) await sign(house, slug, at);
    await house.pledges.importMembers(organiser, slug, [{ code: code(9), signedOn: '2019-01-01', source }], minutes(9));
    expect((await lookAt(house, slug)).milestones).toMatchObject([{ quiet: true, state: 'released' }]);
    expect((await house.mails(slug)).filter(({ kind }) => kind === 'milestone-reached')).toEqual([]);
  });
});

describe('what waits for the presenter', () => {
  test('keeps waiting when somebody else leaves, and is public the next morning', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await sign(house, slug, 2);
    await house.pledges.recordDecision(organiser, slug, code(0), { on: '2019-05-22', against: true }, minutes(5));
    expect(await shown(house, slug, minutes(6))).toMatchObject({ count: 1, underWay: 1, codes: [code(1)] });
    await house.pledges.sweep('2019-05-23T06:00:00.000Z', 200);
    expect((await shown(house, slug, '2019-05-23T06:01:00.000Z')).codes).toEqual([code(1), code(2)].sort());
    // The count comes back: the next one makes number three, and waits.
    await signAtEvening(house, slug, answersFor(code(3)), { now: '2019-05-23T18:00:00.000Z' });
    expect((await shown(house, slug, '2019-05-23T18:01:00.000Z')).count).toBe(2);
    expect(await release(house, slug, '3', '2019-05-23T18:05:00.000Z')).toMatchObject({ is: 'released' });
    expect((await shown(house, slug, '2019-05-23T18:06:00.000Z')).count).toBe(3);
  });

  test('is in no past either, also when it was withdrawn before anybody saw it', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    const third = await sign(house, slug, 2);
    if (third === 'busy' || third.is !== 'signed') throw new Error('It signed.');
    await house.pledges.withdraw(third.signature, '2019-05-23T05:00:00.000Z');
    expect((await house.pledges.members(slug, '2019-05-23T05:30:00.000Z', '2019-05-22'))?.count).toBe(2);
  });

  test('does not change what was before: who paused and comes back while a mark waits was there on Monday', async () => {
    const { house, slug } = await opened(3, { marks: [4] });
    const act = (to: 'active' | 'paused', because: 'talk-held' | 'pause' | 'resume', at: number) =>
      house.pledges.step(organiser, slug, code(0), to, { because }, minutes(at));
    await act('active', 'talk-held', 1);
    await act('paused', 'pause', 2);
    for (const at of [3, 4]) await sign(house, slug, at);
    await act('active', 'resume', 5);
    expect((await house.pledges.members(slug, minutes(9), '2019-05-20'))?.count).toBe(3);
  });

  test('is told to nobody on the public page: not that it takes part, and not by running out of tries', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await sign(house, slug, 2);
    const stranger = (at: number, spent = false) =>
      house.pledges.sign(slug, answersFor(code(at), { name: 'Wie Weet' }), {
        request: `probe-${at}-${spent}`,
        language: 'nl',
        actor: { is: 'visitor' },
        now: minutes(9),
        by: 'public',
        where: { is: 'web' },
        ...(spent && { within: async () => ({ over: 'limit' as const, until: minutes(60) }) }),
      });
    expect(await stranger(2)).toMatchObject({ is: 'awaits' });
    expect(await stranger(0)).toMatchObject({ is: 'already-member' });
    expect([await stranger(1, true), await stranger(9, true)]).toMatchObject([{ is: 'limited' }, { is: 'limited' }]);
  });
});

describe('taking a signature back', () => {
  test('does not take out a municipality that takes part for another reason', async () => {
    const { house, slug } = await opened(3, { marks: [100] });
    const extra = await sign(house, slug, 1, { also: true });
    if (extra === 'busy' || extra.is !== 'signed') throw new Error('It signed.');
    const id = `${extra.signature.code}~${extra.signature.person}`;
    expect(await house.pledges.undoSignature(organiser, slug, id, minutes(5))).toEqual({ is: 'undone' });
    expect((await lookAt(house, slug)).tally.count).toBe(3);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('does not take out a municipality whose college decided later', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    const only = await sign(house, slug, 1);
    if (only === 'busy' || only.is !== 'signed') throw new Error('It signed.');
    await house.pledges.recordDecision(
      organiser,
      slug,
      code(1),
      { on: '2019-06-01', against: false },
      '2019-06-02T08:00:00.000Z',
    );
    await house.pledges.withdraw(only.signature, '2019-06-03T08:00:00.000Z');
    expect((await lookAt(house, slug)).tally.count).toBe(1);
  });
});

describe('signing after something else', () => {
  test('on the spot takes the place of what waits on paper, and leaves what the same name sent from the public page to an organiser', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, {}, { by: 'paper', request: 'op-on-paper' });
    await sign(house, slug, 1, {}, { by: 'public', request: 'op-at-home' });
    expect(await sign(house, slug, 1, {}, { request: 'op-at-the-table' })).toMatchObject({ is: 'signed' });
    expect(await house.todos()).toMatchObject([{ kind: 'signature-awaits' }]);
    const left = await house.pledges.awaiting(organiser, slug);
    expect(left?.signatures).toMatchObject([{ by: 'public' }]);
    expect(left?.signedBefore).toEqual(left?.signatures.map((one) => `${one.code}~${one.person}`));
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('a decision against is possible for the same person, and counts anew', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1);
    await house.pledges.recordDecision(
      organiser,
      slug,
      code(1),
      { on: '2019-06-01', against: true },
      '2019-06-02T08:00:00.000Z',
    );
    const again = await sign(house, slug, 1, {}, { now: '2020-05-22T17:00:00.000Z', request: 'op-a-year-later' });
    expect(again).toMatchObject({ is: 'signed', moves: 1 });
    const list = await house.pledges.members(slug, '2020-06-01T08:00:00.000Z');
    expect(list?.members).toMatchObject([{ since: '2020-05-22T17:00:00.000Z', decision: 'to-follow' }]);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('one operation is one signature, also when the municipality on it was changed', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, { name: 'Jan' }, { request: 'op-one-form' });
    const other = await sign(house, slug, 2, { name: 'Jan' }, { request: 'op-one-form' });
    expect(other).toEqual({ is: 'refused', because: 'other-answers' });
    expect((await lookAt(house, slug)).tally.count).toBe(1);
  });

  test('past midnight begins the term on that day', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, {}, { now: '2019-05-22T22:30:00.000Z' });
    expect((await lookAt(house, slug)).memberships[0]?.terms[0]?.from).toBe('2019-05-23');
  });

  test('the no of the first signatory is not undone by the yes of a second', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, { college: { is: 'to-decide', mayName: false } });
    await sign(house, slug, 1, { name: 'Tweede', also: true });
    expect((await shown(house, slug, minutes(5))).codes).toEqual([]);
  });
});

describe('municipalities that ended', () => {
  const later: Instant = '2026-02-01T12:00:00.000Z';

  test('are joined by nobody: what waited for them is refused in words', async () => {
    const { house, slug } = await opened(1, { marks: [2] });
    await signAtEvening(house, slug, answersFor('GM0501'), { now: '2022-12-20T12:00:00.000Z', by: 'public' });
    const [waits] = (await house.pledges.awaiting(organiser, slug))?.signatures ?? [];
    const id = `${waits?.code}~${waits?.person}`;
    const confirmed = house.pledges.confirm(organiser, slug, id, '2023-01-05T12:00:00.000Z');
    expect(await confirmed).toEqual({ is: 'refused', because: 'not-in-force' });
    expect((await lookAt(house, slug)).tally.count).toBe(1);
  });

  test('and are imported never make the count higher than it is, so no mark is passed on the way', async () => {
    const { house, slug } = await opened(0, { marks: [3] }, later);
    const rows = ['GM0501', 'GM0530', 'GM0344'].map((one) => ({ code: one, signedOn: '2019-02-01', source }));
    await house.pledges.importMembers(organiser, slug, rows, later);
    const { tally, milestones } = await lookAt(house, slug);
    expect([tally.count, milestones]).toEqual([2, []]);
    expect((await house.pledges.members(slug, later, '2019-05-21'))?.count).toBe(3);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('bring their decision, or can have it recorded by who signed for them', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    const college = { is: 'decided', on: '2019-05-14' };
    await signAtEvening(house, slug, answersFor('GM0501', { college: college as { is: 'decided'; on: string } }), {
      now: seven,
    });
    const undecided = await signAtEvening(house, slug, answersFor('GM0786'), { now: minutes(1) });
    if (undecided === 'busy' || undecided.is !== 'signed') throw new Error('It signed.');
    await house.pledges.sweep(later, 200);
    await house.pledges.recordDecisionOwn(undecided.signature, { on: '2026-01-20', against: false }, later);
    const list = (await house.pledges.members(slug, later))?.members;
    expect(list?.map(({ name, decision }) => [name, decision])).toEqual([
      ['Land van Cuijk', 'recorded'],
      ['Voorne aan Zee', 'recorded'],
    ]);
  });

  test('are named beside their successor only when they may be named', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await signAtEvening(house, slug, answersFor('GM0501'), { now: seven });
    await signAtEvening(house, slug, answersFor('GM0530', { college: { is: 'to-decide', mayName: false } }), {
      now: minutes(1),
    });
    await house.pledges.sweep(later, 200);
    const [voorne] = (await house.pledges.members(slug, later))?.members ?? [];
    expect(voorne?.formerly.map(({ name }) => name)).toEqual(['Brielle']);
  });
});

describe('a list of earlier members', () => {
  test('dates a municipality that showed interest here by the list', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await house.pledges.step(organiser, slug, code(1), 'interested', { because: 'interest' }, minutes(1));
    await house.pledges.importMembers(organiser, slug, [{ code: code(1), signedOn: '2019-01-10', source }], minutes(2));
    expect((await house.pledges.members(slug, minutes(600), '2019-05-21'))?.count).toBe(1);
  });

  test('goes through where one of its people has a signature waiting', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, { name: 'Jan' }, { by: 'public' });
    const rows = [{ code: code(1), signedOn: '2019-01-10', name: 'Jan', role: 'wethouder', source }];
    expect(await house.pledges.importMembers(organiser, slug, rows, minutes(2))).toMatchObject({ imported: 1 });
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });
});

describe('what is under way', () => {
  test('counts municipalities on paper, not papers, and none that takes part by now', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, { name: 'Jan' }, { by: 'paper' });
    await sign(house, slug, 1, { name: 'Piet' }, { by: 'paper' });
    expect(await shown(house, slug, minutes(3))).toMatchObject({ count: 0, underWay: 1 });
    await sign(house, slug, 1, { name: 'Mevrouw Burgemeester' });
    expect(await shown(house, slug, minutes(4))).toMatchObject({ count: 1, underWay: 0 });
  });
});

describe('decisions and dates', () => {
  test('of before a municipality stopped say nothing of the time after it came back, and nothing of earlier dates', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1);
    const now: Instant = '2019-06-12T08:00:00.000Z';
    await house.pledges.recordDecision(organiser, slug, code(1), { on: '2019-06-10', against: false }, now);
    const on = async (date: string) =>
      (await house.pledges.members(slug, now, date))?.members.map((one) => one.decision);
    expect([await on('2019-05-22'), await on('2019-06-11')]).toEqual([['to-follow'], ['recorded']]);
  });

  test('a successor who is still to begin is no contact yet', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1);
    const term = { name: 'Nieuwe wethouder', role: 'wethouder', from: '2019-07-01' };
    await house.pledges.succeed(organiser, slug, code(1), term, minutes(5));
    expect((await house.pledges.member(slug, code(1), minutes(6)))?.contact).toBeUndefined();
    expect((await house.pledges.member(slug, code(1), '2019-07-02T08:00:00.000Z'))?.contact?.name).toBe(
      'Nieuwe wethouder',
    );
  });
});

describe('what nobody confirmed', () => {
  test('T12 goes whole after thirteen weeks, with its question', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    await sign(house, slug, 1, {}, { by: 'public' });
    await house.pledges.sweep('2019-08-22T08:00:00.000Z', 200);
    expect((await house.pledges.awaiting(organiser, slug))?.signatures).toEqual([]);
    expect(await house.todos()).toEqual([]);
    expect(await house.store.signatures(slug, code(1))).toEqual([]);
  });
});

describe('the campaign of the day', () => {
  test('is one that is open, and of the organisation that asks', async () => {
    const { house, slug } = await opened(0, { marks: [100] });
    const other = { ...organiser, organisation: 'another' };
    const made = await house.pledges.createCampaign(
      campaignPlan({ title: 'Kaping', opensAt: '2019-05-01T07:00:00.000Z', closesAt: '2019-05-10T07:00:00.000Z' }),
      'request-of-another',
      other,
      monday,
    );
    if (made === 'busy') throw new Error('Nobody else is there.');
    await house.pledges.saveText(made.slug, { since: '2019-01-01', intro: 'x', pillars: [] }, other, monday);
    await house.pledges.publishCampaign(made.slug, other, monday);
    expect((await house.pledges.current(seven))?.slug).toBe(slug);
    expect((await house.pledges.current(seven, 'another'))?.slug).toBe(made.slug);
  });
});
