import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { invitationCode, linkToken } from '#platform/links.ts';
import type { InvitationAnswer } from '#rsvps/core/answer-invitation.ts';
import { invitationLink } from '#rsvps/invitation-keys.ts';
import { answersOf, later, organiser, secret, signUp } from '../../support/house.ts';
import { brokenPromises } from '../../support/promises.ts';
import { coming, invitedEvening, inviteeOf, somebodyElse } from './invited-house.ts';

const anna = inviteeOf('Anna Smit', { secretariat: { email: 'secretariaat@helmond.example' } });
const bram = inviteeOf('Bram de Boer', { municipality: 'GM0518' });
const cato = inviteeOf('Cato Visser', { municipality: 'GM0772' });
const backAt = later(9);

/** An evening for which Anna was invited, answered where a test wants it, and was taken off the list. */
const withdrawn = async (plan: Parameters<typeof invitedEvening>[2] = {}, before?: InvitationAnswer) => {
  const night = await invitedEvening(memoryDatabase(), [anna, bram, cato], plan);
  if (before !== undefined) await night.answer('Anna Smit', before);
  const { invitation } = await night.of('Anna Smit');
  await night.house.rsvps.answering.withdraw(organiser, night.slug, invitation, later(5));
  const back = (now = backAt, who = organiser) =>
    night.house.rsvps.answering.inviteAgain(who, night.slug, invitation, now);
  return { ...night, invitation, back };
};

describe('making an invitation valid again', () => {
  test('opens it with the same link and code, asks once more by mail, and takes an answer', async () => {
    const { house, slug, of, answer, back, invitation, mailsTo, places } = await withdrawn();
    const before = await of('Anna Smit');
    const link = `${invitation}.${linkToken(secret, invitationLink(before))}`;
    expect(await back()).toMatchObject({ is: 'invited-again' });
    expect(await house.rsvps.answering.byLink(slug, link)).toMatchObject({ state: 'invited' });
    expect((await house.rsvps.answering.byCode(invitationCode(secret, invitationLink(before))))?.link).toBe(link);
    expect(await mailsTo(invitation)).toEqual(['invitation', 'invitation-withdrawn', 'invitation']);
    await answer('Anna Smit', coming, { now: later(10) });
    expect(await places()).toEqual({ 'Anna Smit': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('twice, also at the same moment, is once', async () => {
    const { back, invitation, mailsTo, of } = await withdrawn();
    const outcomes = await Promise.all([back(), back()]);
    expect(outcomes.map((outcome) => (outcome === 'busy' ? outcome : outcome.is)).toSorted()).toEqual([
      'invited-again',
      'valid-already',
    ]);
    expect(await back(later(10))).toEqual({ is: 'valid-already' });
    expect((await mailsTo(invitation)).filter((kind) => kind === 'invitation')).toHaveLength(2);
    expect((await of('Anna Smit')).acts.map(({ act }) => act).slice(-2)).toEqual([
      'invite: withdrawn',
      'invite: again',
    ]);
  });

  test('the mail that it is over, when still on its way, does not go; the one that it is valid does', async () => {
    const { house, slug, back, invitation, of } = await withdrawn();
    await back();
    const { revision, mails } = await of('Anna Smit');
    const told = (kind: 'invitation-withdrawn' | 'invitation', generation: number) =>
      house.rsvps.mailFactsFor({ kind, subject: slug, reader: invitation, generation }, later(10));
    expect(await told('invitation-withdrawn', revision - 1)).toEqual({ skipped: 'gone' });
    expect(await told('invitation', mails - 1)).toEqual({ skipped: 'gone' });
    expect(await told('invitation', mails)).toMatchObject({ to: 'anna.smit@gemeente.example' });
  });

  test('T1 T3 gives no place back that went to the line; they answer again, and stand where anybody would', async () => {
    const { house, slug, answer, back, places, invitation, mailsTo } = await withdrawn({ capacity: 1 }, coming);
    await answer('Bram de Boer', coming, { now: later(6) });
    await back();
    expect(await places()).toEqual({ 'Anna Smit': 'cancelled', 'Bram de Boer': 'seated' });
    expect((await mailsTo(invitation)).slice(-2)).toEqual(['place-released', 'invitation']);
    await answer('Anna Smit', coming, { now: later(10) });
    expect(await places()).toEqual({ 'Anna Smit': 'waiting', 'Bram de Boer': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('leaves the substitute of before alone', async () => {
    const { house, slug, answer, back, places } = await withdrawn({}, somebodyElse());
    await back();
    expect(await places()).toEqual({ 'Noor Bakker': 'cancelled' });
    await answer('Anna Smit', coming, { now: later(10) });
    expect(await places()).toEqual({ 'Anna Smit': 'seated', 'Noor Bakker': 'cancelled' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('T2 finds the place that they took since by the form for everybody', async () => {
    const { house, slug, answer, back, of, places, invitation, mailsTo } = await withdrawn();
    await signUp(house, slug, answersOf('Anna Smit'));
    await back();
    expect(await of('Anna Smit')).toMatchObject({ state: 'accepted', answeredBy: { is: 'self' } });
    expect(await mailsTo(invitation)).toEqual(['invitation', 'invitation-withdrawn']);
    await answer('Anna Smit', coming, { now: later(10) });
    expect(await places()).toEqual({ 'Anna Smit': 'seated' });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('T2 is found again by the form for everybody', async () => {
    const { house, slug, back, of, invitation } = await withdrawn();
    await back();
    const found = await house.events.find(slug);
    const options = { request: 'open-form', language: 'nl', actor: { is: 'visitor' }, now: later(10) } as const;
    await house.rsvps.reserve(slug, answersOf('Anna Smit'), { ...options, ...(found && { found }) });
    expect(await of('Anna Smit')).toMatchObject({ state: 'accepted', place: invitation });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test('is refused where the address has a new invitation, until that one is withdrawn as well', async () => {
    const { house, slug, all, back } = await withdrawn();
    const invitee = inviteeOf('Anna Smit', { municipality: 'GM0344' });
    const list = { request: 'list-two', now: later(6) };
    await house.rsvps.inviting.bring(organiser, slug, [{ line: 2, invitee }], list);
    expect(await back()).toEqual({ is: 'refused', because: 'asked-anew' });
    const anew = (await all()).find(({ municipality }) => municipality === 'GM0344');
    await house.rsvps.answering.withdraw(organiser, slug, anew?.invitation ?? '', later(7));
    expect(await back()).toMatchObject({ is: 'invited-again' });
    expect((await house.rsvps.answering.invitedBy(slug, answersOf('Anna Smit')))?.municipality).toBe('GM0794');
  });

  test('is refused once the event is off or has begun, and is no other organisation’s to do', async () => {
    const { house, slug, back, of } = await withdrawn();
    expect(await back(backAt, { ...organiser, organisation: 'another' })).toEqual({ is: 'not-found' });
    const { event } = (await house.events.find(slug)) ?? {};
    expect(await back(event?.startsAt)).toEqual({ is: 'refused', because: 'event-over' });
    await house.events.cancel(slug, 'De zaal staat onder water.', organiser, later(6));
    expect(await back()).toEqual({ is: 'refused', because: 'event-cancelled' });
    expect((await of('Anna Smit')).state).toBe('withdrawn');
  });
});
