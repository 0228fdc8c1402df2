import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { invitationCode, linkToken } from '#platform/links.ts';
import { didNotArrive } from '#platform/outbox/bounced.ts';
import { ask } from '#platform/todo/todo.ts';
import { invitationLink, invitedGuestKey } from '#rsvps/invitation-keys.ts';
import { invitationWording } from '#rsvps/wording/invitation.ts';
import { answersOf, type House, houseOver, later, organiser, secret, signUp, tables } from '../../support/house.ts';
import { brokenPromises } from '../../support/promises.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from './invited-house.ts';

const anna = inviteeOf('Anna Smit', { secretariat: { email: 'secretariaat@helmond.example' } });
const bram = inviteeOf('Bram de Boer', { municipality: 'GM0518' });
const cato = inviteeOf('Cato Visser', { municipality: 'GM0772' });
const evening = (plan: Parameters<typeof invitedEvening>[2] = {}) =>
  invitedEvening(memoryDatabase(), [anna, bram, cato], plan);

/** The invitation’s mail came back, and a person is asked about it. */
const bounce = async ({ database }: House, slug: string, reader: string): Promise<void> => {
  const mail = { id: 'mail_bounced', reader, owedAt: later(0), how: 'permanent' } as const;
  const { organisation } = organiser;
  await database.transact([
    didNotArrive(tables.outbox, `event#${slug}`, mail, undefined, later(1)),
    ask(tables.todo, { kind: 'mail-bounced', subject: mail.id, organisation, event: slug, reader, since: later(1) }),
  ]);
};

describe('“Ja, ik kom”', () => {
  test('T4 takes a place under the invitation’s own key, with the mail, and tells the secretariat', async () => {
    const { house, slug, of, answer, places, mailsTo } = await evening();
    expect(await answer('Anna Smit', coming)).toMatchObject({ is: 'answered', place: { state: 'seated' } });
    const { invitation, state, place } = await of('Anna Smit');
    expect({ state, place }).toEqual({ state: 'accepted', place: invitation });
    expect(await places()).toEqual({ 'Anna Smit': 'seated' });
    expect(await mailsTo(invitation)).toEqual(['invitation', 'seat-reserved']);
    expect(await mailsTo(`${invitation}~secretariat`)).toEqual(['answered-on-behalf']);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('T2 twice, from two forms or with the same one again, is one place', async () => {
    const { house, slug, answer, places } = await evening();
    await answer('Anna Smit', coming, { request: 'form-1' });
    await answer('Anna Smit', coming, { request: 'form-1' });
    await answer('Anna Smit', coming, { request: 'form-2' });
    expect(await places()).toEqual({ 'Anna Smit': 'seated' });
    expect(await answer('Anna Smit', notComing, { request: 'form-2' })).toEqual({
      is: 'refused',
      because: 'other-answers',
    });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('T1 T3 when the hall is full, stands in line as anybody would', async () => {
    const { house, slug, answer, places } = await evening({ capacity: 2 });
    for (const name of ['Anna Smit', 'Bram de Boer', 'Cato Visser']) await answer(name, coming);
    expect(await places()).toEqual({ 'Anna Smit': 'seated', 'Bram de Boer': 'seated', 'Cato Visser': 'waiting' });
    await answer('Anna Smit', notComing, { now: later(2) });
    expect(await places()).toEqual({ 'Anna Smit': 'cancelled', 'Bram de Boer': 'seated', 'Cato Visser': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test.each([
    ['one', [0, 1]],
    ['other', [1, 0]],
  ])('T2 of one person whom two municipalities asked is one place, the %s first', async (_, order) => {
    const eva = inviteeOf('Eva Kok');
    const { house, slug, all } = await invitedEvening(memoryDatabase(), [eva, { ...eva, municipality: 'GM0772' }]);
    const both = await all();
    for (const at of order) {
      const one = both[at];
      if (one === undefined) throw new Error('Eva was asked twice');
      const said = { answer: coming, by: { is: 'self' } as const, request: `for-${at}` };
      expect(await house.rsvps.answering.answer(one, said, later(2 + at))).toMatchObject({
        is: 'answered',
        place: { state: 'seated' },
      });
    }
    expect((await all()).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    expect(new Set((await all()).map(({ place }) => place)).size).toBe(1);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('in somebody’s name is on the place for both to see', async () => {
    const { house, slug, of, answer } = await evening();
    await answer('Anna Smit', coming, { by: { is: 'on-behalf', name: 'Sam Jansen' } });
    expect((await of('Anna Smit')).answeredBy).toEqual({ is: 'on-behalf', name: 'Sam Jansen' });
    expect(await house.store.place(slug, (await of('Anna Smit')).invitation)).toMatchObject({
      for: 'other',
      by: 'Sam Jansen',
    });
  });

  test('on the telephone is recorded by whoever heard it, also after closing', async () => {
    const { of, answer, places } = await evening({ closesAt: later(10) });
    const by = { is: 'by-phone', person: organiser.person, spokeTo: 'Sam Jansen' } as const;
    expect(await answer('Anna Smit', coming, { now: later(20) })).toEqual({ is: 'refused', because: 'rsvps-closed' });
    expect(await answer('Anna Smit', coming, { now: later(20), by })).toMatchObject({ is: 'answered' });
    expect(await places()).toEqual({ 'Anna Smit': 'seated' });
    expect((await of('Anna Smit')).answeredBy).toEqual(by);
  });

  test('on the telephone, after the secretariat said how many, leaves them as many', async () => {
    const { house, slug, of, answer } = await evening();
    await answer('Anna Smit', { is: 'coming', party: 3, companions: 'Jan Jansen\nPiet Smit' });
    await answer('Anna Smit', { is: 'coming' }, { by: { is: 'by-phone', person: organiser.person }, now: later(2) });
    const { place = '' } = await of('Anna Smit');
    expect(await house.store.place(slug, place)).toMatchObject({ party: 3, companions: 'Jan Jansen\nPiet Smit' });
    await answer('Bram de Boer', { is: 'coming' });
    expect(await house.store.place(slug, (await of('Bram de Boer')).place ?? '')).toMatchObject({ party: 1 });
  });

  test('takes a chair that is kept for its group before one of everybody’s', async () => {
    const minister = inviteeOf('Mo Peters', { pool: 'ministers' });
    const { house, slug, answer } = await invitedEvening(memoryDatabase(), [minister], {
      capacity: 3,
      groups: [{ group: 'ministers', seats: 1, releasedAt: '2019-05-21T10:00:00.000Z' }],
    });
    await answer('Mo Peters', coming);
    const found = await house.events.find(slug);
    expect([found?.seats.left, found?.pools.ministers?.left]).toEqual([2, 0]);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });
});

describe('the secretariat', () => {
  test('T4 is not told that somebody comes whose place is only held out', async () => {
    const { house, slug, of, answer } = await evening({ capacity: 1, offerHours: 2 });
    await answer('Bram de Boer', coming);
    await answer('Anna Smit', coming, { now: later(2) });
    const { invitation, revision } = await of('Anna Smit');
    const reader = `${invitation}~secretariat`;
    const told = () =>
      house.rsvps.mailFactsFor({ kind: 'answered-on-behalf', subject: slug, reader, generation: revision }, later(4));
    expect(await told()).toMatchObject({ facts: { answer: 'waiting' } });
    await answer('Bram de Boer', notComing, { now: later(3) });
    expect((await house.store.place(slug, invitation))?.state).toBe('offered');
    expect(await told()).toMatchObject({ facts: { answer: 'waiting' } });
    await house.rsvps.takeOffer({ slug, guest: invitation }, later(5));
    expect(await told()).toMatchObject({ facts: { answer: 'coming' } });
  });
});

describe('“Nee”', () => {
  test('lets the tentative entry go, and may become a yes again with a newer one', async () => {
    const { house, slug, of, answer, mailsTo } = await evening();
    await answer('Anna Smit', notComing);
    const { invitation } = await of('Anna Smit');
    expect(await mailsTo(invitation)).toEqual(['invitation', 'invitation-declined']);
    await answer('Anna Smit', coming, { now: later(2) });
    const declined = (await of('Anna Smit')).changes;
    const place = await house.store.place(slug, invitation);
    expect((place?.generation ?? 0) + (place?.changes ?? 0)).toBeGreaterThan(declined);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });
});

describe('“Iemand anders komt”', () => {
  test('T2 T4 the place moves in one step: both get their mail, and nobody loses or gains a chair', async () => {
    const { house, slug, of, answer, places, mailsTo } = await evening({ capacity: 1 });
    await answer('Anna Smit', coming);
    await answer('Bram de Boer', coming);
    expect(await answer('Anna Smit', somebodyElse(), { now: later(2) })).toMatchObject({ is: 'answered' });
    expect(await places()).toEqual({
      'Anna Smit': 'cancelled',
      'Bram de Boer': 'waiting',
      'Noor Bakker': 'seated',
    });
    const { invitation, place = '', state, substitute } = await of('Anna Smit');
    expect({ state, substitute }).toEqual({ state: 'handed-over', substitute: 'Noor Bakker' });
    expect(await mailsTo(invitation)).toContain('place-handed-over');
    expect(await mailsTo(place)).toEqual(['place-taken-over']);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('on the page of the place is told by the invitation too, and takes no second chair', async () => {
    const { house, slug, of, answer, places } = await evening();
    const noor = { name: 'Noor Bakker', email: 'noor.bakker@gemeente.example' };
    await answer('Anna Smit', coming);
    const { invitation } = await of('Anna Smit');
    await house.rsvps.handOverOwn({ slug, guest: invitation }, noor, later(2));
    expect(await of('Anna Smit')).toMatchObject({ state: 'handed-over', substitute: 'Noor Bakker' });
    expect(await answer('Anna Smit', coming, { now: later(3) })).toEqual({ is: 'refused', because: 'handed-over' });
    const { place = '' } = await of('Anna Smit');
    const sam = { name: 'Sam Jansen', email: 'sam.jansen@gemeente.example' };
    await house.rsvps.handOverOwn({ slug, guest: place }, sam, later(4));
    expect(await of('Anna Smit')).toMatchObject({ state: 'handed-over', substitute: 'Sam Jansen' });
    await house.rsvps.answering.withdraw(organiser, slug, invitation, later(5));
    expect(await places()).toEqual({ 'Anna Smit': 'cancelled', 'Noor Bakker': 'cancelled', 'Sam Jansen': 'cancelled' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('on the page of the place back to whoever was asked is their own place again', async () => {
    const { house, slug, of, answer } = await evening();
    await answer('Anna Smit', somebodyElse());
    const { place = '' } = await of('Anna Smit');
    const back = { name: 'Anna Smit', email: 'anna.smit@gemeente.example' };
    await house.rsvps.handOverOwn({ slug, guest: place }, back, later(2));
    const after = await of('Anna Smit');
    expect(after).toMatchObject({ state: 'accepted' });
    expect(await house.store.place(slug, after.place ?? '')).toMatchObject({ name: 'Anna Smit', state: 'seated' });
    expect(await answer('Anna Smit', coming, { now: later(3) })).toMatchObject({ is: 'answered' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('T2 who was asked as well and comes already is not given another', async () => {
    const { house, slug, of, answer, places } = await evening();
    for (const name of ['Anna Smit', 'Bram de Boer']) await answer(name, coming);
    for (const name of ['Anna Smit', 'Cato Visser']) {
      expect(await answer(name, somebodyElse('Bram de Boer'), { now: later(2) })).toEqual({
        is: 'refused',
        because: 'substitute-has-a-place',
      });
    }
    const bramToo = { name: 'Bram de Boer', email: 'bram.de.boer@gemeente.example' };
    const { invitation } = await of('Anna Smit');
    expect(await house.rsvps.handOverOwn({ slug, guest: invitation }, bramToo, later(3))).toEqual({
      is: 'refused',
      because: 'has-a-place',
    });
    expect(await places()).toEqual({ 'Anna Smit': 'seated', 'Bram de Boer': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test.each(['before', 'after'])(
    'T2 who was asked as well has answered with it, %s the first had a place',
    async (when) => {
      const { house, slug, of, answer, places, mailsTo } = await evening();
      if (when === 'after') await answer('Anna Smit', coming);
      await answer('Anna Smit', somebodyElse('Bram de Boer'), { now: later(2) });
      const bramNow = await of('Bram de Boer');
      expect(bramNow).toMatchObject({ state: 'accepted', answeredBy: { is: 'on-behalf', name: 'Anna Smit' } });
      await answer('Bram de Boer', coming, { now: later(3) });
      expect(Object.entries(await places()).filter(([, state]) => state === 'seated')).toEqual([
        ['Bram de Boer', 'seated'],
      ]);
      await house.rsvps.inviting.begin(organiser, slug, 'reminder', { request: 'reminder', now: later(4) });
      expect(await mailsTo(bramNow.invitation)).toEqual(['invitation']);
      expect(await brokenPromises(house, slug)).toEqual([]);
    },
  );

  test('is nobody who was asked themselves, with a place or without', async () => {
    const { house, slug, answer, places } = await evening();
    const refused = { is: 'refused', because: 'substitute-has-a-place' };
    expect(await answer('Anna Smit', somebodyElse('Anna Smit'))).toEqual(refused);
    await answer('Bram de Boer', coming);
    expect(await answer('Bram de Boer', somebodyElse('Bram  DE Boer'))).toEqual(refused);
    expect(await places()).toEqual({ 'Bram de Boer': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('before anybody had a place, takes one for who comes', async () => {
    const { house, slug, answer, places } = await evening();
    await answer('Anna Smit', somebodyElse());
    expect(await places()).toEqual({ 'Noor Bakker': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('who has a place already is not given another', async () => {
    const { house, slug, answer, places } = await evening();
    await signUp(house, slug, answersOf('Noor Bakker'));
    expect(await answer('Anna Smit', somebodyElse())).toEqual({ is: 'refused', because: 'substitute-has-a-place' });
    await answer('Anna Smit', coming);
    expect(await answer('Anna Smit', somebodyElse())).toEqual({ is: 'refused', because: 'substitute-has-a-place' });
    expect(await places()).toEqual({ 'Noor Bakker': 'seated', 'Anna Smit': 'seated' });
  });

  test('once done, the invitation touches nobody else’s place', async () => {
    const { answer, places } = await evening();
    await answer('Anna Smit', somebodyElse());
    for (const again of [coming, notComing, somebodyElse('Sam Jansen')]) {
      expect(await answer('Anna Smit', again)).toEqual({ is: 'refused', because: 'handed-over' });
    }
    expect(await places()).toEqual({ 'Noor Bakker': 'seated' });
  });
});

describe('“Dat weten we nog niet”', () => {
  test('is asked again on the day they chose, at nine, once', async () => {
    const { house, of, answer, mailsTo } = await evening();
    await answer('Anna Smit', { is: 'not-yet-known', askAgainOn: '2019-05-21' });
    const { invitation } = await of('Anna Smit');
    await house.rsvps.sweep('2019-05-21T06:59:00.000Z', 200);
    expect((await of('Anna Smit')).state).toBe('not-yet-known');
    for (const now of ['2019-05-21T07:00:00.000Z', '2019-05-21T07:01:00.000Z']) await house.rsvps.sweep(now, 200);
    expect((await of('Anna Smit')).state).toBe('invited');
    expect(await mailsTo(invitation)).toEqual(['invitation', 'invitation-not-yet', 'invitation-reminder']);
  });

  test('is not asked again when they answered before that', async () => {
    const { house, of, answer, mailsTo } = await evening();
    await answer('Anna Smit', { is: 'not-yet-known', askAgainOn: '2019-05-21' });
    await answer('Anna Smit', coming, { now: later(2) });
    await house.rsvps.sweep('2019-05-21T07:00:00.000Z', 200);
    expect(await mailsTo((await of('Anna Smit')).invitation)).not.toContain('invitation-reminder');
  });
});

describe('taking an invitation back', () => {
  test('frees the place, tells them kindly, and opens nothing but that', async () => {
    const { house, slug, of, answer, places, mailsTo } = await evening({ capacity: 1 });
    await answer('Anna Smit', coming);
    await answer('Bram de Boer', coming);
    const { invitation } = await of('Anna Smit');
    await house.rsvps.answering.withdraw(organiser, slug, invitation, later(5));
    expect(await places()).toEqual({ 'Anna Smit': 'cancelled', 'Bram de Boer': 'seated' });
    expect(await mailsTo(invitation)).toContain('place-released');
    expect(await answer('Anna Smit', coming, { now: later(6) })).toEqual({ is: 'refused', because: 'withdrawn' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('of somebody whose address was wrong ends that question, and mails nobody', async () => {
    const { house, slug, of, mailsTo } = await evening();
    const { invitation } = await of('Bram de Boer');
    await bounce(house, slug, invitation);
    expect((await house.todos()).map(({ kind }) => kind)).toEqual(['mail-bounced']);
    await house.rsvps.answering.withdraw(organiser, slug, invitation, later(5));
    expect(await house.todos()).toEqual([]);
    expect(await mailsTo(invitation)).toEqual(['invitation']);
    expect((await of('Bram de Boer')).state).toBe('withdrawn');
  });

  test('T6 of a cancelled event is not told: that it is off was the last word', async () => {
    const { house, slug, of } = await evening();
    const { invitation } = await of('Bram de Boer');
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(4));
    await house.rsvps.answering.withdraw(organiser, slug, invitation, later(5));
    const { revision } = await of('Bram de Boer');
    const mail = { kind: 'invitation-withdrawn', subject: slug, reader: invitation, generation: revision } as const;
    expect(await house.rsvps.mailFactsFor(mail, later(6))).toEqual({ skipped: 'gone' });
  });

  test('is no other organisation’s to do', async () => {
    const { house, slug, of } = await evening();
    const { invitation } = await of('Anna Smit');
    const stranger = { ...organiser, organisation: 'another' };
    expect(await house.rsvps.answering.withdraw(stranger, slug, invitation, later(5))).toEqual({ is: 'not-found' });
    expect((await of('Anna Smit')).state).toBe('invited');
  });
});

describe('T10 the link and the code', () => {
  test('open one invitation, until another address ends them', async () => {
    const { house, slug, of } = await evening();
    const before = await of('Anna Smit');
    const linkOf = (one: typeof before) => `${one.invitation}.${linkToken(secret, invitationLink(one))}`;
    const codeOf = (one: typeof before) => invitationCode(secret, invitationLink(one));
    expect(await house.rsvps.answering.byLink(slug, linkOf(before))).toMatchObject({ name: 'Anna Smit' });
    expect((await house.rsvps.answering.byCode(codeOf(before).toLowerCase()))?.invitation.name).toBe('Anna Smit');
    await house.rsvps.inviting.readdress(
      organiser,
      slug,
      before.invitation,
      { email: 'anders@helmond.example' },
      later(3),
    );
    const after = await of('Anna Smit');
    expect(await house.rsvps.answering.byLink(slug, linkOf(before))).toBeUndefined();
    expect(await house.rsvps.answering.byCode(codeOf(before))).toBeUndefined();
    expect((await house.rsvps.answering.byCode(codeOf(after)))?.link).toBe(linkOf(after));
  });

  test('of another event, of another purpose, or cut short open nothing', async () => {
    const { house, slug, of } = await evening();
    const one = await of('Anna Smit');
    const token = linkToken(secret, invitationLink(one));
    const place = linkToken(secret, { ...invitationLink(one), purpose: 'place' });
    for (const [at, link] of [
      ['een-andere-avond', `${one.invitation}.${token}`],
      [slug, `${one.invitation}.${place}`],
      [slug, `${one.invitation}.${token.slice(1)}`],
      [slug, `${(await of('Bram de Boer')).invitation}.${token}`],
      [slug, one.invitation],
      [slug, ''],
    ] as const) {
      expect(await house.rsvps.answering.byLink(at, link), link).toBeUndefined();
    }
  });
});

test('T12 nothing of an invitation is left once guests are erased, and no reason the morning after', async () => {
  const { house, slug, all, answer } = await evening();
  await answer('Anna Smit', { is: 'not-coming', reason: 'Een operatie.' });
  await house.rsvps.inviting.forgetReasons(slug);
  expect(JSON.stringify(await all())).not.toContain('operatie');
  await house.rsvps.inviting.forgetAll(slug);
  expect(await all()).toEqual([]);
  expect(await house.store.invited.rounds(slug)).toEqual([]);
  expect(await house.store.invited.lists(slug)).toEqual([]);
});

describe('another address', () => {
  test('T4 is that of the place that came of it as well: its mail goes there, by a link of its own', async () => {
    const { house, slug, of, answer, mailsTo } = await evening();
    await answer('Bram de Boer', coming);
    const { invitation } = await of('Bram de Boer');
    const before = await house.store.place(slug, invitation);
    const to = { email: 'goed@delft.example' };
    await house.rsvps.inviting.readdress(organiser, slug, invitation, to, later(5));
    const place = await house.store.place(slug, invitation);
    expect(place).toMatchObject({ ...to, state: 'seated', linkGeneration: (before?.linkGeneration ?? 0) + 1 });
    expect(await mailsTo(invitation)).toEqual(['invitation', 'seat-reserved', 'place-changed']);
    const mail = { kind: 'place-changed', subject: slug, reader: invitation, generation: place?.changes ?? 0 } as const;
    expect(await house.rsvps.mailFactsFor(mail, later(6))).toMatchObject({ to: to.email });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('of a place that somebody else has taken over is theirs', async () => {
    const { house, slug, of, answer } = await evening();
    await answer('Bram de Boer', coming);
    await answer('Bram de Boer', somebodyElse(), { now: later(2) });
    const { invitation, place = '' } = await of('Bram de Boer');
    await house.rsvps.inviting.readdress(organiser, slug, invitation, { email: 'goed@delft.example' }, later(5));
    expect((await house.store.place(slug, place))?.email).toBe('noor.bakker@gemeente.example');
  });

  test('of one of two municipalities that ask a person leaves the other to be found', async () => {
    const eva = inviteeOf('Eva Kok');
    const { house, slug, all } = await invitedEvening(memoryDatabase(), [eva, { ...eva, municipality: 'GM0772' }]);
    const guest = invitedGuestKey(secret, eva) ?? '';
    const found = await house.store.invited.invitedAs(slug, guest);
    const other = (await all()).find(({ invitation }) => invitation !== found)?.invitation ?? '';
    await house.rsvps.inviting.readdress(organiser, slug, other, { email: 'anders@delft.example' }, later(5));
    expect(await house.store.invited.invitedAs(slug, guest)).toBe(found);
  });

  describe('at which that person signed up meanwhile', () => {
    const right = 'bram@goed.example';
    const arranged = async () => {
      const made = await evening();
      const { house, slug, of } = made;
      const signsUp = () =>
        signUp(house, slug, answersOf('Bram de Boer', { email: right }), { request: 'form-of-bram', now: later(4) });
      const corrects = async (by = house) => {
        const { invitation } = await of('Bram de Boer');
        return by.rsvps.inviting.readdress(organiser, slug, invitation, { email: right }, later(5));
      };
      const held = async () =>
        (await house.store.guests(slug)).filter(({ name, state }) => name === 'Bram de Boer' && state !== 'cancelled');
      return { ...made, signsUp, corrects, held };
    };

    test('T2 is answered by that place: nobody asks again, and a yes takes no second one', async () => {
      const { house, slug, of, answer, mailsTo, signsUp, corrects, held } = await arranged();
      await signsUp();
      expect(await corrects()).toEqual({ is: 'signed-up' });
      const [place] = await held();
      const invited = await of('Bram de Boer');
      expect(invited).toMatchObject({
        email: right,
        state: 'accepted',
        place: place?.guest,
        answeredAt: later(4),
        answeredBy: { is: 'self' },
      });
      expect(await mailsTo(invited.invitation)).toEqual(['invitation']);
      await answer('Bram de Boer', coming, { now: later(6) });
      expect(await held()).toHaveLength(1);
      await answer('Bram de Boer', notComing, { now: later(7) });
      expect(await held()).toEqual([]);
      expect(await brokenPromises(house, slug)).toEqual([]);
    });

    test.each([
      ['no', notComing],
      ['not yet', { is: 'not-yet-known', askAgainOn: '2019-05-21' } as const],
    ])('is answered by that place also after a %s, of which nothing is left to do', async (_, before) => {
      const { house, of, answer, signsUp, corrects } = await arranged();
      await answer('Bram de Boer', before, { now: later(2) });
      await signsUp();
      await corrects();
      const { state, dueAt, askAgainOn } = await of('Bram de Boer');
      expect({ state, dueAt, askAgainOn }).toEqual({ state: 'accepted', dueAt: undefined, askAgainOn: undefined });
      await house.rsvps.sweep(later(40 * 3_600_000), 200);
      expect((await of('Bram de Boer')).state).toBe('accepted');
    });

    test('T2 is refused where the invitation came to a place of its own: the desk hears that there are two', async () => {
      const { house, slug, of, answer, signsUp, corrects, held } = await arranged();
      await answer('Bram de Boer', coming);
      await signsUp();
      const before = await of('Bram de Boer');
      expect(await corrects()).toEqual({ is: 'refused', because: 'has-a-place' });
      expect(await of('Bram de Boer')).toEqual(before);
      // With one of the two released there is one, and the address may be corrected.
      await house.rsvps.releaseByOrganiser(organiser, slug, before.invitation, later(6));
      expect(await corrects()).toEqual({ is: 'signed-up' });
      expect(await held()).toHaveLength(1);
      expect(await brokenPromises(house, slug)).toEqual([]);
    });

    test('T2 is refused as well where they sign up at that very moment', async () => {
      const { house, answer, signsUp, corrects } = await arranged();
      await answer('Bram de Boer', coming);
      let crossed = false;
      const crossing = houseOver({
        ...house.database,
        transact: async (writes) => {
          if (!crossed) {
            crossed = true;
            await signsUp();
          }
          return house.database.transact(writes);
        },
      });
      expect(await corrects(crossing)).toEqual({ is: 'refused', because: 'has-a-place' });
    });

    test('leaves a place that somebody else took over as it is', async () => {
      const { of, answer, signsUp, corrects } = await arranged();
      await answer('Bram de Boer', somebodyElse(), { now: later(2) });
      const { place } = await of('Bram de Boer');
      await signsUp();
      expect(await corrects()).toEqual({ is: 'changed' });
      expect(await of('Bram de Boer')).toMatchObject({ email: right, state: 'handed-over', place });
    });
  });
});

describe('the form for everybody', () => {
  test('T2 answers for the invitation of whoever was asked by name', async () => {
    const { house, slug, of, places } = await evening();
    const found = await house.events.find(slug);
    const outcome = await house.rsvps.reserve(slug, answersOf('Anna Smit'), {
      request: 'open-form',
      language: 'nl',
      actor: { is: 'visitor' },
      now: later(1),
      ...(found && { found }),
    });
    expect(outcome).toMatchObject({ is: 'seated' });
    const { state, place, invitation } = await of('Anna Smit');
    expect({ state, place }).toEqual({ state: 'accepted', place: invitation });
    const again = await house.rsvps.reserve(slug, answersOf('Anna Smit'), {
      request: 'open-form-again',
      language: 'nl',
      actor: { is: 'visitor' },
      now: later(2),
      ...(found && { found }),
    });
    expect(again).toMatchObject({ is: 'mailed' });
    expect(await places()).toEqual({ 'Anna Smit': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('by somebody who does not say who they are, names nobody as having answered', async () => {
    const { house, slug, of } = await evening();
    const found = await house.events.find(slug);
    await house.rsvps.reserve(slug, answersOf('Anna Smit', { for: 'other' }), {
      request: 'open-form',
      language: 'nl',
      actor: { is: 'visitor' },
      now: later(1),
      ...(found && { found }),
    });
    const { invitation, answeredBy, revision } = await of('Anna Smit');
    expect(await house.store.place(slug, invitation)).not.toHaveProperty('by');
    expect(answeredBy).toEqual({ is: 'on-behalf', name: '' });
    expect(invitationWording.nl.answeredBy['on-behalf']('', 'Anna Smit')).toBe('door iemand anders, namens Anna Smit');
    expect(invitationWording.en.answeredBy['on-behalf']('', 'Anna Smit')).toContain('by somebody else');
    const reader = `${invitation}~secretariat`;
    const mail = { kind: 'answered-on-behalf', subject: slug, reader, generation: revision } as const;
    expect(await house.rsvps.mailFactsFor(mail, later(2))).not.toHaveProperty('facts.by');
  });

  test('T2 who signed up while the list was being written holds one place, whichever they answer', async () => {
    const { house, slug, of, answer, places } = await evening();
    const { database } = house;
    let crossed = false;
    const crossing = houseOver({
      ...database,
      transact: async (writes) => {
        if (!crossed && writes.some((write) => 'put' in write && write.put.name === 'Daan Kok')) {
          crossed = true;
          await signUp(house, slug, answersOf('Daan Kok'));
        }
        return database.transact(writes);
      },
    });
    const rows = [{ line: 2, invitee: inviteeOf('Daan Kok') }];
    await crossing.rsvps.inviting.bring(organiser, slug, rows, { request: 'list-two', now: later(1) });
    await house.rsvps.inviting.begin(organiser, slug, 'invitation', { request: 'round-two', now: later(2) });
    expect((await of('Daan Kok')).state).toBe('invited');
    await answer('Daan Kok', coming, { now: later(3) });
    expect(await places()).toEqual({ 'Daan Kok': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
    await answer('Daan Kok', notComing, { now: later(4) });
    expect(await places()).toEqual({ 'Daan Kok': 'cancelled' });
  });

  test('who signed up before the list came has answered, and their own place is the invitation’s', async () => {
    const { house, slug, of, answer, places } = await evening();
    await signUp(house, slug, answersOf('Daan Kok'));
    await house.rsvps.inviting.bring(organiser, slug, [{ line: 2, invitee: inviteeOf('Daan Kok') }], {
      request: 'list-two',
      now: later(1),
    });
    expect(await of('Daan Kok')).toMatchObject({ state: 'accepted' });
    await answer('Daan Kok', notComing, { now: later(2) });
    expect(await places()).toEqual({ 'Daan Kok': 'cancelled' });
    await answer('Daan Kok', coming, { now: later(3) });
    expect(await places()).toEqual({ 'Daan Kok': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });
});
