import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { rehearsalOf } from '#pledges/core/campaign.ts';
import { answersFor, campaignHouse, municipalities, openCampaign, signAtEvening } from '../../support/campaign.ts';
import { organiser } from '../../support/house.ts';

/** Wednesday 22 May 2019, 19.00: the table talk begins. */
const seven: Instant = '2019-05-22T17:00:00.000Z';
const minutes = (after: number): Instant => addMinutes(seven, after);
const fresh = municipalities.slice(95);

const is = (outcome: { is: string } | 'busy'): string => (outcome === 'busy' ? 'busy' : outcome.is);

const stand = async (house: ReturnType<typeof campaignHouse>, slug: string, now: Instant) => {
  const [board, managed, members, home] = [
    await house.pledges.board(slug, now),
    await house.pledges.managed(organiser, slug, now),
    await house.pledges.members(slug, now),
    await house.pledges.current(now),
  ];
  expect(home?.slug).toBe(slug);
  // Every place that shows the number shows the same.
  expect(members?.count).toBe(board?.count);
  expect((board?.dots.filter(({ joined }) => joined).length ?? 0) + (board?.unnamed ?? 0)).toBe(board?.count);
  expect((members?.members.length ?? 0) + (members?.unnamed ?? 0)).toBe(board?.count);
  return { shown: board?.count, underWay: board?.underWay, count: managed?.tally.count, next: board?.next, board };
};

describe('the evening of 22 May 2019', () => {
  test('goes from 95 to 120 as the story tells it, number by number', async () => {
    const house = campaignHouse(memoryDatabase());
    const slug = await openCampaign(house, { members: 95 });
    const { pledges } = house;

    // Row 1.
    expect(await stand(house, slug, seven)).toMatchObject({ shown: 95, underWay: 0, next: { mark: 100, toGo: 5 } });
    expect((await pledges.members(slug, seven, '2019-04-15'))?.count).toBeGreaterThan(80);

    // Row 7: a rehearsal with 130 invented signatures.
    await pledges.rehearse(organiser, slug);
    expect(await pledges.rehearseSignatures(organiser, slug, 130, seven)).toEqual({ is: 'signed', count: 225 });
    const rehearsed = await pledges.rehearsal(organiser, slug, seven);
    expect(rehearsed).toMatchObject({ tally: { count: 225 }, board: { count: 99, held: true } });
    const mark = await pledges.milestone(organiser, rehearsalOf(slug), '100', seven);
    await pledges.release(
      organiser,
      rehearsalOf(slug),
      '100',
      { revision: mark?.milestone.revision ?? 0, code: mark?.who?.code ?? '' },
      seven,
    );
    expect((await pledges.rehearsal(organiser, slug, seven))?.board.count).toBe(119);
    expect(await stand(house, slug, seven)).toMatchObject({ shown: 95, underWay: 0, count: 95 });
    // It is on nobody's screen and in nobody's mailbox.
    expect(await pledges.board(rehearsalOf(slug), seven)).toBeUndefined();
    expect(await house.mails(rehearsalOf(slug))).toEqual([]);
    expect(await house.todos()).toEqual([]);
    await pledges.endRehearsal(organiser, slug);
    expect(await pledges.rehearsal(organiser, slug, seven)).toBeUndefined();
    expect(await house.mails(slug)).toEqual([]);

    // Row 11: three sign with network.
    for (const [at, code] of fresh.slice(0, 3).entries()) {
      expect(is(await signAtEvening(house, slug, answersFor(code), { now: minutes(at) }))).toBe('signed');
    }
    expect(await stand(house, slug, minutes(3))).toMatchObject({ shown: 98, underWay: 0 });

    // Row 12: a member tries to sign, and a substitute without mandate.
    const member = await signAtEvening(house, slug, answersFor(municipalities[0] ?? ''), { now: minutes(4) });
    expect(member).toMatchObject({ is: 'already-member', since: expect.stringContaining('2018-') });
    const substitute = await pledges.askForAlderperson(
      slug,
      { code: fresh[30] ?? '', name: 'Wethouder thuis', email: 'thuis@gemeente.example', from: 'Ambtenaar Hier' },
      { request: 'op-substitute', language: 'nl', actor: organiser, now: minutes(5) },
    );
    expect(is(substitute)).toBe('interested');
    expect(await house.todos()).toMatchObject([{ kind: 'interest', campaign: slug, reader: fresh[30] }]);
    expect((await house.mails(slug)).filter(({ kind }) => kind === 'sign-invitation')).toHaveLength(1);
    expect(await stand(house, slug, minutes(6))).toMatchObject({ shown: 98, underWay: 0 });

    // Rows 13 and 14: fifteen arrive together at 20.21, out of order, one of them once more from a phone.
    const offline = fresh.slice(3, 18).map((code, at) => ({ code, signedAt: minutes(40 + at) }));
    for (const { code, signedAt } of [...offline].reverse()) {
      await signAtEvening(house, slug, answersFor(code), { now: minutes(81), signedAt });
    }
    const again = await signAtEvening(house, slug, answersFor(offline[4]?.code ?? ''), {
      now: minutes(82),
      request: 'op-from-the-phone',
    });
    expect(again).toEqual({ is: 'refused', because: 'already-signed' });
    expect(await stand(house, slug, minutes(82))).toMatchObject({ shown: 99, underWay: 14, count: 113 });

    // Row 15: the presenter reads who it is and releases.
    const held = await pledges.milestone(organiser, slug, '100', seven);
    // The fifth by signing time: three with network, then the second of the tablets.
    expect(held?.who).toMatchObject({ code: fresh[4], signatory: { name: `Wethouder van ${fresh[4]}` } });
    const released = await pledges.release(
      organiser,
      slug,
      '100',
      { revision: held?.milestone.revision ?? 0, code: held?.who?.code ?? '' },
      minutes(90),
    );
    expect(is(released)).toBe('released');
    expect((await stand(house, slug, minutes(91))).board?.milestone).toMatchObject({ mark: 100 });
    expect(await stand(house, slug, minutes(91))).toMatchObject({ shown: 113, underWay: 0 });

    // Row 16: six more with network, and one on paper that a second person confirms.
    for (const [at, code] of fresh.slice(18, 24).entries()) {
      await signAtEvening(house, slug, answersFor(code), { now: minutes(100 + at) });
    }
    const paper = await signAtEvening(house, slug, answersFor(fresh[24] ?? ''), { now: minutes(110), by: 'paper' });
    expect(is(paper)).toBe('awaits');
    expect(await stand(house, slug, minutes(111))).toMatchObject({ shown: 119, underWay: 1 });
    const id = (await pledges.awaiting(organiser, slug))?.signatures[0];
    const key = `${id?.code}~${id?.person}`;
    expect(await pledges.confirm(organiser, slug, key, minutes(112))).toEqual({
      is: 'refused',
      because: 'own-entry',
    });
    const colleague = { ...organiser, person: 'prs_colleague' };
    expect(is(await pledges.confirm(colleague, slug, key, minutes(112)))).toBe('signed');
    // 120 is a mark as well: the presenter shows it.
    expect(await stand(house, slug, minutes(113))).toMatchObject({ shown: 119, underWay: 1, count: 120 });
    const last = await pledges.milestone(organiser, slug, '120', seven);
    await pledges.release(
      organiser,
      slug,
      '120',
      { revision: last?.milestone.revision ?? 0, code: last?.who?.code ?? '' },
      minutes(114),
    );
    expect(await stand(house, slug, minutes(115))).toMatchObject({ shown: 120, underWay: 0, next: { mark: 200 } });

    // Row 17, and N3: what the counter says for past dates.
    expect((await pledges.members(slug, minutes(200), '2019-05-21'))?.count).toBe(95);
    expect((await pledges.members(slug, '2019-05-24T07:00:00.000Z', '2019-05-22'))?.count).toBe(120);

    // Row 25: four colleges decide.
    for (const code of fresh.slice(0, 4)) {
      const on = '2019-06-04';
      expect(
        await pledges.recordDecision(organiser, slug, code, { on, against: false }, '2019-06-05T08:00:00.000Z'),
      ).toEqual({ is: 'recorded' });
    }
    const register = await pledges.register(organiser, slug, '2019-06-05T08:00:00.000Z');
    const states = register?.rows.filter(({ place }) => fresh.includes(place.code)).map((row) => row.membership?.state);
    expect(states?.filter((state) => state === 'decided')).toHaveLength(4);
    expect(states?.filter((state) => state === 'signed')).toHaveLength(21);
    expect(await stand(house, slug, '2019-06-05T08:00:00.000Z')).toMatchObject({ shown: 120 });

    const mails = await house.mails(slug);
    expect(mails.filter(({ kind }) => kind === 'milestone-reached').map(({ generation }) => generation)).toEqual([
      100, 120,
    ]);
    expect(mails.filter(({ kind }) => kind === 'milestone-public')).toHaveLength(4);
    expect(mails.filter(({ kind }) => kind === 'signature-recorded')).toHaveLength(25);
  });

  test('number 100 is the same when the later of one person’s two signatures arrives first', async () => {
    const house = campaignHouse(memoryDatabase());
    const slug = await openCampaign(house, { members: 95 });
    const { pledges } = house;
    const [first = '', ...others] = fresh.slice(0, 6);
    const now = minutes(60);
    await signAtEvening(house, slug, answersFor(first), { now, signedAt: minutes(30), request: 'op-second-tablet' });
    for (const [at, code] of others.entries()) {
      await signAtEvening(house, slug, answersFor(code), { now, signedAt: minutes(10 + at) });
    }
    const hundredth = async () => (await pledges.milestone(organiser, slug, '100', now))?.who?.code;
    expect(await hundredth()).toBe(fresh[5]);
    // However often it comes, it is one signature, as from its earlier moment.
    for (let times = 0; times < 3; times++) {
      const again = await signAtEvening(house, slug, answersFor(first), { now, signedAt: minutes(5) });
      expect(again).toEqual({ is: 'refused', because: 'already-signed' });
      expect(await hundredth()).toBe(fresh[4]);
    }
    const later = await signAtEvening(house, slug, answersFor(first), {
      now,
      signedAt: minutes(40),
      request: 'op-third',
    });
    expect(later).toEqual({ is: 'refused', because: 'already-signed' });
    expect(await hundredth()).toBe(fresh[4]);
    expect(await stand(house, slug, now)).toMatchObject({ shown: 99, underWay: 2, count: 101 });
    expect((await house.mails(slug)).filter(({ kind }) => kind === 'signature-recorded')).toHaveLength(6);
  });

  test('one press that arrives twice at once is one, also where the second was sent on a moment before', async () => {
    const database = memoryDatabase();
    const house = campaignHouse(database);
    const slug = await openCampaign(house, { members: 95 });
    const press = { request: 'op-twice' };
    const answers = answersFor(fresh[0] ?? '');
    expect(is(await signAtEvening(house, slug, answers, { ...press, now: minutes(30) }))).toBe('signed');
    // It looked for the press before the first one wrote it, and for the signature after.
    let missed = false;
    const crossing = campaignHouse({
      ...database,
      get: async (table, key, options) => {
        if (missed || !key.item.startsWith('operation#')) return database.get(table, key, options);
        missed = true;
        return undefined;
      },
    });
    expect(is(await signAtEvening(crossing, slug, answers, { ...press, now: minutes(29) }))).toBe('repeated');
    expect(missed).toBe(true);
  });
});
