import { describe, expect, test } from 'vitest';
import { addDays, addMinutes, type Instant } from '#kernel/instants.ts';
import { type Message, messages } from '#kernel/messages.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { checksumOf } from '#platform/links.ts';
import { counts } from '#pledges/core/membership.ts';
import {
  answersFor,
  type CampaignHouse,
  campaignHouse,
  campaignPlan,
  municipalities,
  openCampaign,
  signAtEvening,
} from '../../support/campaign.ts';
import { brokenCampaignPromises, lookAt } from '../../support/campaign-promises.ts';
import { monday, organiser } from '../../support/house.ts';

const seven: Instant = '2019-05-22T17:00:00.000Z';
const minutes = (after: number): Instant => addMinutes(seven, after);
const stranger = { ...organiser, person: 'prs_stranger', organisation: 'another' };
const code = (at: number): string => municipalities[at] ?? '';

const opened = async (members = 0, plan = {}) => {
  const house = campaignHouse(memoryDatabase());
  return { house, slug: await openCampaign(house, { members, plan }) };
};

const signed = async (house: CampaignHouse, slug: string, at: number, more: Parameters<typeof answersFor>[1] = {}) => {
  const outcome = await signAtEvening(house, slug, answersFor(code(at), more), { now: minutes(at) });
  if (outcome === 'busy' || outcome.is !== 'signed')
    throw new Error(`Expected a signature: ${JSON.stringify(outcome)}`);
  return outcome.signature;
};

const releaseMark = async (house: CampaignHouse, slug: string, mark: string, now: Instant) => {
  const found = await house.pledges.milestone(organiser, slug, mark, now);
  const { revision = 0 } = found?.milestone ?? {};
  return house.pledges.release(organiser, slug, mark, { revision, code: found?.who?.code ?? '' }, now);
};

describe('signing', () => {
  test('makes a member, keeps the signatory’s word and owes the copy in the same breath', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0);
    const { tally, memberships, mails } = await lookAt(house, slug);
    expect(tally).toEqual({ count: 1 });
    expect(memberships).toMatchObject([{ code: code(0), state: 'signed', signatories: 1, named: true }]);
    expect(mails.map(({ kind }) => kind)).toEqual(['signature-recorded']);
  });

  test('for a college that has decided makes a member whose decision is recorded', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0, { college: { is: 'decided', on: '2019-05-14' } });
    const { memberships } = await lookAt(house, slug);
    expect(memberships[0]).toMatchObject({ state: 'decided' });
    // It counts from the signature on, not from a decision that nobody here knew of.
    expect((await house.pledges.members(slug, minutes(600), '2019-05-21'))?.count).toBe(0);
  });

  test('T7 once more with the same operation is the same signature; with other answers it is refused', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0);
    const again = (different = {}) =>
      signAtEvening(house, slug, answersFor(code(0), different), {
        now: minutes(9),
        request: `op-${code(0)}-Wethouder van ${code(0)}`,
      });
    expect(await again()).toMatchObject({ is: 'repeated' });
    expect(await again({ role: 'burgemeester' })).toEqual({ is: 'refused', because: 'other-answers' });
    expect((await lookAt(house, slug)).mails).toHaveLength(1);
  });

  test('by a second person of a municipality makes one membership with two signatories', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0);
    const colleague = answersFor(code(0), { name: 'Burgemeester van hier' });
    expect(await signAtEvening(house, slug, colleague, { now: minutes(2) })).toMatchObject({ is: 'already-member' });
    expect(await signAtEvening(house, slug, { ...colleague, also: true }, { now: minutes(3) })).toMatchObject({
      is: 'signed',
      moves: 0,
    });
    const { tally, memberships } = await lookAt(house, slug);
    expect([tally.count, memberships[0]?.signatories]).toEqual([1, 2]);
  });

  test.each([
    ['before it opens', { opensAt: '2019-06-01T07:00:00.000Z' }, 'not-open'],
    ['after it closed', { closesAt: '2019-05-01T07:00:00.000Z' }, 'closed'],
  ])('is refused %s', async (_when, plan, because) => {
    const { house, slug } = await opened(0, plan);
    const outcome = await signAtEvening(house, slug, answersFor(code(0)), { now: seven });
    expect(outcome).toEqual({ is: 'refused', because });
  });

  test('is refused for a municipality that has ended, and for a text that was replaced meanwhile', async () => {
    const { house, slug } = await opened();
    const later = '2026-03-01T12:00:00.000Z';
    const ended = await signAtEvening(house, slug, answersFor('GM0501'), { now: later });
    expect(ended).toEqual({ is: 'refused', because: 'not-in-force' });
    await house.pledges.saveText(slug, { since: '2019-05-22', intro: 'Nieuw.', pillars: [] }, organiser, seven);
    expect(await signAtEvening(house, slug, answersFor(code(0)), { now: seven })).toEqual({
      is: 'refused',
      because: 'other-text',
    });
  });

  test('on the public page waits for an organiser, counts from then on, and is told apart until then', async () => {
    const { house, slug } = await opened();
    await signAtEvening(house, slug, answersFor(code(0)), { now: seven, by: 'public' });
    expect((await lookAt(house, slug)).tally.count).toBe(0);
    expect(await house.todos()).toMatchObject([{ kind: 'signature-awaits', campaign: slug }]);
    const [waiting] = (await house.pledges.awaiting(organiser, slug))?.signatures ?? [];
    await house.pledges.confirm(organiser, slug, `${waiting?.code}~${waiting?.person}`, minutes(30));
    const { tally, memberships } = await lookAt(house, slug);
    expect([tally.count, memberships[0]?.since]).toEqual([1, seven]);
    expect(await house.todos()).toEqual([]);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('on the public page that nobody knows is refused and leaves no member', async () => {
    const { house, slug } = await opened();
    await signAtEvening(house, slug, answersFor(code(0)), { now: seven, by: 'public' });
    const [waiting] = (await house.pledges.awaiting(organiser, slug))?.signatures ?? [];
    const id = `${waiting?.code}~${waiting?.person}`;
    expect(await house.pledges.refuse(organiser, slug, id, minutes(5))).toEqual({ is: 'refused-it' });
    expect(await house.pledges.confirm(organiser, slug, id, minutes(6))).toEqual({
      is: 'refused',
      because: 'not-awaiting',
    });
    expect((await lookAt(house, slug)).memberships).toEqual([]);
  });
});

describe('who asked not to be named yet', () => {
  test('counts and stands in no list until the college decides', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0, { college: { is: 'to-decide', mayName: false } });
    const board = await house.pledges.board(slug, minutes(5));
    expect(board).toMatchObject({ count: 1, unnamed: 1, latest: [] });
    expect(board?.dots.some(({ joined }) => joined)).toBe(false);
    expect((await house.pledges.members(slug, minutes(5)))?.members).toEqual([]);
    expect((await house.pledges.member(slug, code(0), minutes(5)))?.member).toBeUndefined();
    await house.pledges.recordDecision(organiser, slug, code(0), { on: '2019-05-23', against: false }, minutes(2_000));
    expect((await house.pledges.members(slug, minutes(2_001)))?.members.map((one) => one.code)).toEqual([code(0)]);
  });

  test('is number three without a name for everybody', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await signed(house, slug, 2, { college: { is: 'to-decide', mayName: false } });
    await releaseMark(house, slug, '3', minutes(5));
    const board = await house.pledges.board(slug, minutes(6));
    expect(board?.count).toBe(3);
    expect(board?.milestone).toEqual({ mark: 3, releasedAt: minutes(5) });
  });
});

describe('a mark', () => {
  test('N2 is held in every place that everybody can see, until it is released', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    const third = await signed(house, slug, 2);
    const { pledges } = house;
    const seen = async (now: Instant) => ({
      board: (await pledges.board(slug, now))?.count,
      list: (await pledges.members(slug, now))?.members.map((one) => one.code).includes(code(2)),
      today: (await pledges.members(slug, now, '2019-05-22'))?.count,
      later: (await pledges.members(slug, addDays(now, 3, 'Europe/Amsterdam'), '2019-05-22'))?.count,
      page: (await pledges.member(slug, code(2), now))?.member !== undefined,
      dot: (await pledges.board(slug, now))?.dots.find((one) => one.code === code(2))?.joined,
      latest: (await pledges.board(slug, now))?.latest.some((one) => one.code === code(2)),
    });
    expect(await seen(minutes(5))).toEqual({
      board: 2,
      list: false,
      today: 2,
      later: 2,
      page: false,
      dot: false,
      latest: false,
    });
    // Only the signatory's own page shows the signature at once.
    const link = pledges.signatureLink(third).split('/').at(-1) ?? '';
    expect((await pledges.bySignatureLink(slug, link))?.signature.state).toBe('stands');
    await releaseMark(house, slug, '3', minutes(6));
    expect(await seen(minutes(7))).toEqual({
      board: 3,
      list: true,
      today: 3,
      later: 3,
      page: true,
      dot: true,
      latest: true,
    });
  });

  test('goes public by itself at eight in the morning, and the organisers are told', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await signed(house, slug, 2);
    await house.pledges.sweep('2019-05-23T05:59:00.000Z', 200);
    expect((await house.pledges.board(slug, '2019-05-23T05:59:00.000Z'))?.count).toBe(2);
    await house.pledges.sweep('2019-05-23T06:00:00.000Z', 200);
    await house.pledges.sweep('2019-05-23T06:01:00.000Z', 200);
    expect((await house.pledges.board(slug, '2019-05-23T06:01:00.000Z'))?.count).toBe(3);
    const told = (await house.mails(slug)).filter(({ kind }) => kind === 'milestone-public');
    expect(told.map(({ reader }) => reader).sort()).toEqual(['organiser', 'press']);
    const facts = await house.pledges.mailFactsFor(
      { kind: 'milestone-public', subject: slug, reader: 'organiser', generation: 301 },
      '2019-05-23T06:02:00.000Z',
    );
    expect(facts).toMatchObject({ facts: { by: 'clock', count: 3, mark: 3 } });
  });

  test('T7 that is undone waits again, is released again, and was reached once', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await signed(house, slug, 2);
    await releaseMark(house, slug, '3', minutes(6));
    expect(await house.pledges.undo(organiser, slug, '3', minutes(7))).toMatchObject({ is: 'undone' });
    expect((await house.pledges.board(slug, minutes(8)))?.count).toBe(2);
    await releaseMark(house, slug, '3', minutes(9));
    expect((await house.pledges.board(slug, minutes(10)))?.count).toBe(3);
    const { milestones } = await lookAt(house, slug);
    expect(milestones[0]?.acts.map(({ act }) => act)).toEqual(['reached', 'released', 'undone', 'released']);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('T7 is not reached again when the count falls and comes back, and an unreleased one waits for it', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    const third = await signed(house, slug, 2);
    await house.pledges.withdraw(third, minutes(4));
    expect(await releaseMark(house, slug, '3', minutes(5))).toEqual({ is: 'refused', because: 'not-there-any-more' });
    await house.pledges.sweep('2019-05-23T06:00:00.000Z', 200);
    expect((await lookAt(house, slug)).milestones[0]).toMatchObject({
      state: 'held',
      publicAt: '2019-05-24T06:00:00.000Z',
    });
    await signed(house, slug, 3);
    const { milestones, mails } = await lookAt(house, slug);
    expect(milestones).toHaveLength(1);
    expect(mails.filter(({ kind }) => kind === 'milestone-reached')).toHaveLength(1);
  });

  test('is not released under another name than the one that was read', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await signed(house, slug, 4);
    const read = await house.pledges.milestone(organiser, slug, '3', seven);
    // Somebody who signed earlier arrives later.
    await signAtEvening(house, slug, answersFor(code(2)), { now: minutes(9), signedAt: minutes(1) });
    const asked = { revision: read?.milestone.revision ?? 0, code: read?.who?.code ?? '' };
    expect(await house.pledges.release(organiser, slug, '3', asked, minutes(10))).toEqual({
      is: 'refused',
      because: 'other-municipality',
    });
    const anew = await house.pledges.milestone(organiser, slug, '3', seven);
    expect(anew?.who?.code).toBe(code(2));
    expect(await releaseMark(house, slug, '3', minutes(11))).toMatchObject({ is: 'released' });
    // The name that was called stays, whoever still arrives.
    await signAtEvening(house, slug, answersFor(code(6)), { now: minutes(12), signedAt: minutes(0) });
    expect((await house.pledges.milestone(organiser, slug, '3', seven))?.who?.code).toBe(code(2));
  });

  test('N2 that was shown keeps its name on the list, also while a higher one waits', async () => {
    const { house, slug } = await opened(2, { marks: [3, 5] });
    await signed(house, slug, 5);
    await signed(house, slug, 6);
    await signed(house, slug, 7);
    // Signed first, arrived last.
    await signAtEvening(house, slug, answersFor(code(2)), { now: minutes(9), signedAt: minutes(1) });
    expect(await releaseMark(house, slug, '3', minutes(10))).toMatchObject({ milestone: { who: { code: code(2) } } });
    const list = (await house.pledges.members(slug, minutes(11)))?.members.map((one) => one.code);
    expect([list?.length, list?.includes(code(2))]).toEqual([4, true]);
  });

  test('that an organiser sets below the count was never waited for', async () => {
    const { house, slug } = await opened(4, { marks: [100] });
    const { campaign } = (await house.pledges.managed(organiser, slug, seven)) ?? {};
    await house.pledges.saveCampaign(
      slug,
      campaignPlan({ marks: [2, 100] }),
      campaign?.revision ?? 0,
      organiser,
      seven,
    );
    expect((await house.pledges.board(slug, seven))?.count).toBe(4);
    expect((await lookAt(house, slug)).milestones).toMatchObject([{ number: 2, quiet: true, state: 'released' }]);
    expect((await house.mails(slug)).length).toBe(0);
  });
});

describe('the college', () => {
  test('that decides against takes the municipality out from that date, and the history says so', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0);
    const now = '2019-06-12T08:00:00.000Z';
    await house.pledges.recordDecision(organiser, slug, code(0), { on: '2019-06-11', against: true }, now);
    const count = async (on: string) => (await house.pledges.members(slug, now, on))?.count;
    expect([await count('2019-06-10'), await count('2019-06-11'), await count('2019-06-12')]).toEqual([1, 0, 0]);
    const { memberships } = await lookAt(house, slug);
    expect(memberships[0]?.steps.map(({ to, because }) => [to, because])).toEqual([
      ['signed', 'signature'],
      ['left', 'college-against'],
    ]);
  });

  test('T10 is not spoken for by a signature that waits, or that was withdrawn', async () => {
    const { house, slug } = await opened();
    const first = await signed(house, slug, 0);
    const waits = await signAtEvening(house, slug, answersFor(code(0), { name: 'Wie is dit', also: true }), {
      now: minutes(2),
      by: 'public',
    });
    if (waits === 'busy' || waits.is !== 'awaits') throw new Error('It waits.');
    const against = { on: '2019-05-22', against: true };
    const refused = { is: 'refused', because: 'not-a-member' };
    expect(await house.pledges.recordDecisionOwn(waits.signature, against, minutes(3))).toEqual(refused);
    expect((await lookAt(house, slug)).tally.count).toBe(1);
    await signed(house, slug, 1);
    await house.pledges.withdraw(first, minutes(4));
    expect(await house.pledges.recordDecisionOwn(first, against, minutes(5))).toEqual(refused);
  });

  test.each([
    ['a date that is still to come', '2019-06-30', 'in-future'],
    ['a municipality that takes no part', '2019-05-22', 'not-a-member'],
  ])('has not decided: %s', async (_what, on, because) => {
    const { house, slug } = await opened();
    const asked = house.pledges.recordDecision(organiser, slug, code(0), { on, against: false }, minutes(60));
    expect(await asked).toEqual({ is: 'refused', because });
  });
});

describe('municipalities that merge', () => {
  test('N3 lower the number of the day by one and no number of the past', async () => {
    const { house, slug } = await opened();
    // Brielle, Hellevoetsluis and Westvoorne became Voorne aan Zee on 1 January 2023; Grave became part of Land van Cuijk in 2022.
    for (const member of ['GM0501', 'GM0530', 'GM0786']) {
      await signAtEvening(house, slug, answersFor(member), { now: minutes(1) });
    }
    const count = async (now: Instant, on?: string) => (await house.pledges.members(slug, now, on))?.count;
    const later = '2026-02-01T12:00:00.000Z';
    expect(await count(minutes(5))).toBe(3);
    for (const day of ['2022-01-01T00:30:00.000Z', '2023-01-01T00:30:00.000Z', later]) {
      await house.pledges.sweep(day, 200);
    }
    expect(await count(later)).toBe(2);
    expect(await count(later, '2022-12-31')).toBe(3);
    expect(await count(later, '2023-01-01')).toBe(2);
    expect(await count(later, '2019-05-22')).toBe(3);
    const list = (await house.pledges.members(slug, later))?.members;
    expect(list?.map(({ name, formerly }) => [name, formerly.map((one) => one.name)])).toEqual([
      ['Land van Cuijk', ['Grave']],
      ['Voorne aan Zee', ['Brielle', 'Hellevoetsluis']],
    ]);
    expect((await lookAt(house, slug)).tally.count).toBe(2);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
    const page = await house.pledges.member(slug, 'GM0501', later);
    expect(page).toMatchObject({ since: 'ended', successor: { name: 'Voorne aan Zee' } });
  });
});

describe('another organisation', () => {
  test('T10 finds nothing of a campaign that is not its own', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    const third = await signed(house, slug, 2);
    const { pledges } = house;
    const id = `${third.code}~${third.person}`;
    const none = { is: 'not-found' };
    expect(await pledges.managed(stranger, slug, seven)).toBeUndefined();
    expect(await pledges.register(stranger, slug, seven)).toBeUndefined();
    expect(await pledges.municipality(stranger, slug, code(2), seven)).toBeUndefined();
    expect(await pledges.awaiting(stranger, slug)).toBeUndefined();
    expect(await pledges.milestone(stranger, slug, '3', seven)).toBeUndefined();
    expect(await pledges.rehearsal(stranger, slug, seven)).toBeUndefined();
    expect(await pledges.importMembers(stranger, slug, [], seven)).toBeUndefined();
    expect(await pledges.release(stranger, slug, '3', { revision: 1, code: code(2) }, seven)).toEqual(none);
    expect(await pledges.undo(stranger, slug, '3', seven)).toEqual(none);
    expect(await pledges.undoSignature(stranger, slug, id, seven)).toEqual(none);
    expect(await pledges.confirm(stranger, slug, id, seven)).toEqual(none);
    expect(await pledges.refuse(stranger, slug, id, seven)).toEqual(none);
    expect(await pledges.step(stranger, slug, code(2), 'left', { because: 'leave' }, seven)).toEqual(none);
    expect(await pledges.succeed(stranger, slug, code(2), { name: 'X', role: 'Y', from: '2019-01-01' }, seven)).toEqual(
      none,
    );
    expect(await pledges.rehearse(stranger, slug)).toEqual(none);
    expect((await pledges.campaigns(stranger, 20)).campaigns).toEqual([]);
    expect((await lookAt(house, slug)).tally.count).toBe(3);
  });
});

describe('links', () => {
  test('T10 a signature’s link opens that signature and no other, and no token opens it but its own', async () => {
    const { house, slug } = await opened();
    const [one, other] = [await signed(house, slug, 0), await signed(house, slug, 1)];
    const link = house.pledges.signatureLink(one).split('/').at(-1) ?? '';
    const token = link.split('.').at(-1) ?? '';
    expect((await house.pledges.bySignatureLink(slug, link))?.signature.code).toBe(one.code);
    expect(await house.pledges.bySignatureLink(slug, `${other.code}~${other.person}.${token}`)).toBeUndefined();
    expect(await house.pledges.bySignatureLink(slug, `${one.code}~${one.person}`)).toBeUndefined();
    expect(await house.pledges.byInvitationLink(slug, link)).toBeUndefined();
  });
});

describe('the copy', () => {
  test('has a checksum that anybody can make again, and says who, what, where and when', async () => {
    const { house, slug } = await opened();
    const signature = await signed(house, slug, 0);
    const text = await house.pledges.text(slug, 1);
    const campaign = await house.pledges.published(slug);
    if (text === undefined || campaign === undefined) throw new Error('It is there.');
    const { lines, checksum } = house.pledges.copyOf(signature, text, campaign);
    expect(checksumOf(lines.join('\n'))).toBe(checksum);
    expect(lines.join('\n')).toContain(`Wethouder van ${code(0)}, wethouder`);
    const changed = house.pledges.copyOf({ ...signature, name: 'Iemand anders' }, text, campaign);
    expect(changed.checksum).not.toBe(checksum);
  });
});

describe('what a mail says', () => {
  const owedTo = async (house: CampaignHouse, slug: string, now: Instant) => {
    const told: [string, unknown][] = [];
    for (const mail of await house.mails(slug)) {
      const kind = mail.kind as Message['kind'];
      const answer = await house.pledges.mailFactsFor({ ...mail, kind }, now);
      told.push([kind, 'skipped' in answer ? answer.skipped : messages[kind].parse(answer.facts)]);
    }
    return Object.fromEntries(told);
  };

  test('fits its kind, and is taken from what is now', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    const third = await signed(house, slug, 2);
    await house.pledges.invite(organiser, slug, { code: code(9), email: 'x@y.example' }, { request: 'r', now: seven });
    const now = minutes(3);
    expect(await owedTo(house, slug, now)).toMatchObject({
      'signature-recorded': { joins: true, municipality: expect.any(String), link: { purpose: 'signature' } },
      'milestone-reached': { mark: 3, publicAt: '2019-05-23T06:00:00.000Z' },
      'sign-invitation': { link: { purpose: 'sign' } },
    });
    await house.pledges.withdraw(third, minutes(4));
    expect(await owedTo(house, slug, minutes(5))).toMatchObject({
      'signature-recorded': 'gone',
      'signature-withdrawn': { because: 'withdrawn' },
      'milestone-reached': 'solved',
    });
  });

  test('of a signature names no number', async () => {
    const { house, slug } = await opened(2, { marks: [3] });
    await signed(house, slug, 2);
    const facts = JSON.stringify((await owedTo(house, slug, minutes(3)))['signature-recorded']);
    expect(facts).not.toMatch(/"(count|mark|number)"/);
  });
});

describe('what is kept', () => {
  test('T12 the address of a signatory goes after two years and an invitation after thirteen weeks; the act of office stays', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0);
    const invited = await house.pledges.invite(
      organiser,
      slug,
      { code: code(9), email: 'x@y.example' },
      { request: 'request-of-the-invitation', now: seven },
    );
    if (invited === 'busy' || invited.is !== 'invited') throw new Error('It was invited.');
    await house.pledges.sweep(addDays(seven, 91, 'Europe/Amsterdam'), 200);
    expect(await house.store.invitation(slug, invited.invitation.id)).toBeUndefined();
    expect((await lookAt(house, slug)).signatures[0]?.email).toBeDefined();
    await house.pledges.sweep(addDays(minutes(1), 731, 'Europe/Amsterdam'), 200);
    const [signature] = (await lookAt(house, slug)).signatures;
    expect([signature?.email, signature?.name]).toEqual([undefined, `Wethouder van ${code(0)}`]);
  });
});

describe('a rehearsal', () => {
  test('can be held days before anybody can sign', async () => {
    const { house, slug } = await opened(95, { opensAt: '2019-05-22T15:00:00.000Z' });
    await house.pledges.rehearse(organiser, slug);
    expect(await house.pledges.rehearseSignatures(organiser, slug, 10, monday)).toEqual({ is: 'signed', count: 105 });
  });
});

describe('a successor after an election', () => {
  test('ends the term before and changes nothing in the membership', async () => {
    const { house, slug } = await opened();
    await signed(house, slug, 0);
    const now = '2022-05-30T08:00:00.000Z';
    const term = { name: 'Nieuwe wethouder', role: 'wethouder', from: '2022-05-25' };
    expect(await house.pledges.succeed(organiser, slug, code(0), term, now)).toEqual({ is: 'succeeded' });
    const { memberships, tally } = await lookAt(house, slug);
    expect(memberships[0]?.terms.map(({ name, until }) => [name, until])).toEqual([
      [`Wethouder van ${code(0)}`, '2022-05-25'],
      ['Nieuwe wethouder', undefined],
    ]);
    expect([memberships[0]?.state, tally.count]).toEqual(['signed', 1]);
  });
});

describe('an import', () => {
  test('done twice brings the same members, and passes marks without a moment', async () => {
    const { house, slug } = await opened(60);
    const before = await lookAt(house, slug);
    expect(before.tally.count).toBe(60);
    expect(before.milestones.map(({ number, quiet }) => [number, quiet])).toEqual([
      [25, true],
      [50, true],
    ]);
    const rows = [{ code: code(0), signedOn: '2019-01-01', source: 'Lijst' }];
    expect(await house.pledges.importMembers(organiser, slug, rows, monday)).toEqual({
      imported: 0,
      present: 1,
      busy: 0,
    });
    expect((await lookAt(house, slug)).tally.count).toBe(60);
    expect(await house.mails(slug)).toEqual([]);
  });

  test('of members that have ended since goes on in their successors', async () => {
    const { house, slug } = await opened();
    const now = '2026-02-01T12:00:00.000Z';
    const rows = ['GM0501', 'GM0530'].map((one) => ({ code: one, signedOn: '2019-02-01', source: 'Lijst' }));
    await house.pledges.importMembers(organiser, slug, rows, now);
    const { memberships, tally } = await lookAt(house, slug);
    expect(tally.count).toBe(1);
    expect(memberships.filter(({ state }) => counts(state)).map((one) => one.code)).toEqual(['GM1992']);
  });
});
