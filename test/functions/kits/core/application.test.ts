import { describe, expect, test } from 'vitest';
import {
  type Application,
  answerBy,
  forgetHost,
  forgottenAt,
  isOverdue,
  saveStep,
  stepToDo,
} from '#kits/core/application.ts';
import { deliver, type deliverySteps } from '#kits/core/deliver.ts';
import { judgeApplication, withdrawApplication } from '#kits/core/judge-application.ts';
import { holdsOf, moveUp } from '#kits/core/late-list.ts';
import { submitApplication } from '#kits/core/submit-application.ts';
import { answers, applicationOf, august, packageOf, stockOf } from '../host-house.ts';

const kit = packageOf();
const look = (left: number, more: Parameters<typeof stockOf>[1] = {}, taken = 0) => ({
  kit,
  stock: stockOf(left, more),
  taken,
});
const press = (application: Application, request = 'press-1') => ({ request, revision: application.revision });
const sent = (left = 10, different: Partial<Application> = {}): Application => {
  const application = applicationOf(different);
  const submitting = submitApplication(application, look(left), press(application), august);
  if (submitting.is !== 'submitted') throw new Error(JSON.stringify(submitting));
  return submitting.application;
};
const by = (application: Application, request = 'verdict-1') => ({
  request,
  by: 'prs_organiser',
  revision: application.revision,
});

describe('handing in an action', () => {
  test('takes the packages from the stock while they are there and nobody waits', () => {
    const submitting = submitApplication(applicationOf(), look(2), press(applicationOf()), august);
    expect(submitting).toMatchObject({ is: 'submitted', parcel: 'allotted', last: false });
    expect(submitting).toMatchObject({
      application: { state: 'waits', parcel: 'allotted', sentAt: august, version: 1 },
    });
  });

  test('says who gets the last one', () => {
    expect(submitApplication(applicationOf(), look(1), press(applicationOf()), august)).toMatchObject({ last: true });
  });

  test.each([
    ['nothing is left', look(0)],
    ['somebody waits already', look(5, { waiting: 1 })],
  ])('goes on the late list when %s: the action is taken all the same', (_when, at) => {
    expect(submitApplication(applicationOf(), at, press(applicationOf()), august)).toMatchObject({
      is: 'submitted',
      parcel: 'late',
      application: { state: 'waits' },
    });
  });

  test('half a minute before closing is in time, a second after it is for next time', () => {
    const at = (now: string) => submitApplication(applicationOf(), look(5), press(applicationOf()), now);
    expect(at('2027-08-31T21:59:30.000Z')).toMatchObject({ parcel: 'allotted' });
    expect(at('2027-08-31T22:00:01.000Z')).toMatchObject({ is: 'submitted', parcel: 'next-time' });
  });

  test('before it opens is refused, with the answers kept', () => {
    const application = applicationOf();
    expect(submitApplication(application, look(5), press(application), '2027-05-31T10:00:00.000Z')).toEqual({
      is: 'refused',
      because: 'not-open-yet',
    });
  });

  test('asks for the first step that has no answer', () => {
    const { guests: _, ...without } = applicationOf();
    expect(submitApplication(without, look(5), press(without), august)).toEqual({
      is: 'refused',
      because: 'incomplete',
      step: 'guests',
    });
    expect(stepToDo(without)).toBe('guests');
  });

  test('never gives one host more than there is for each, and says how many are left to ask for', () => {
    const two = applicationOf({ delivery: { ...answers.delivery, howMany: 2 } });
    expect(submitApplication(two, look(9, {}, 1), press(two), august)).toEqual({
      is: 'refused',
      because: 'too-many',
      left: 1,
    });
    expect(submitApplication(two, look(9), press(two), august)).toMatchObject({ is: 'submitted' });
  });

  test('of a day that has passed is refused', () => {
    const application = applicationOf();
    expect(submitApplication(application, look(5), press(application), answers.where.startsAt)).toMatchObject({
      because: 'over',
    });
  });

  test('T2 pressed twice is handed in once; the same form about other answers is told apart', () => {
    const first = applicationOf();
    const once = sent();
    expect(submitApplication(once, look(9), press(first), august)).toMatchObject({ is: 'repeated' });
    expect(submitApplication(once, look(9), { request: 'press-1', revision: 99 }, august)).toMatchObject({
      because: 'other-answers',
    });
    expect(submitApplication(once, look(9), press(once, 'press-2'), august)).toMatchObject({
      because: 'sent-already',
    });
  });

  test('from a page that is older than the answers is refused', () => {
    expect(submitApplication(applicationOf(), look(9), { request: 'r', revision: 4 }, august)).toMatchObject({
      because: 'changed-meanwhile',
    });
  });
});

describe('an organiser', () => {
  test('says yes, and the action is to be published', () => {
    const application = sent();
    const judging = judgeApplication(application, { is: 'approve' }, by(application), august);
    expect(judging).toMatchObject({ is: 'approved', application: { state: 'approved', parcel: 'allotted' } });
  });

  test('asks, and its host may change everything but how many packages, and send it again', () => {
    const application = sent();
    const judging = judgeApplication(
      application,
      { is: 'ask', question: ' Is er een lift? ' },
      by(application),
      august,
    );
    if (judging.is !== 'asked') throw new Error(JSON.stringify(judging));
    expect(judging.application).toMatchObject({ state: 'asked', question: 'Is er een lift?' });
    const saved = saveStep(
      judging.application,
      'delivery',
      { ...answers.delivery, howMany: 2, city: 'Geldrop' },
      august,
    );
    expect(saved?.delivery).toMatchObject({ howMany: 1, city: 'Geldrop' });
    const again = submitApplication(saved ?? application, look(0), press(saved ?? application, 'press-2'), august);
    expect(again).toMatchObject({ is: 'sent-again', application: { state: 'waits', parcel: 'allotted', version: 2 } });
    expect(again).not.toHaveProperty('application.question');
  });

  test('says no with a reason, and the packages go back', () => {
    const application = sent();
    const judging = judgeApplication(application, { is: 'refuse', reason: 'Te druk' }, by(application), august);
    expect(judging).toMatchObject({ is: 'refused-it', application: { state: 'refused', parcel: 'given-back' } });
    expect(judging.is === 'refused-it' && holdsOf(judging.was)).toBe('stock');
  });

  test.each([
    ['a question without words', { is: 'ask', question: ' ' }, 'no-question'],
    ['a no without a reason', { is: 'refuse', reason: '' }, 'no-reason'],
    ['a text that is too long', { is: 'ask', question: 'x'.repeat(1_001) }, 'too-long'],
  ] as const)('is told of %s', (_what, verdict, because) => {
    const application = sent();
    expect(judgeApplication(application, verdict, by(application), august)).toEqual({ is: 'refused', because });
  });

  test('cannot publish what has begun, nor answer what changed or was answered', () => {
    const application = sent();
    const judge = (one: Application, now = august, revision = one.revision) =>
      judgeApplication(one, { is: 'approve' }, { ...by(one), revision }, now);
    expect(judge(application, answers.where.startsAt)).toMatchObject({ because: 'over' });
    expect(judge(application, august, 1)).toMatchObject({ because: 'changed-meanwhile' });
    expect(judge(applicationOf())).toMatchObject({ because: 'not-waiting' });
  });

  test('has two working days: on Wednesday still, on Thursday no longer', () => {
    const application = sent();
    expect(answerBy(august)).toBe('2027-08-04');
    expect(isOverdue(application, '2027-08-04T20:00:00.000Z')).toBe(false);
    expect(isOverdue(application, '2027-08-04T22:30:00.000Z')).toBe(true);
  });
});

describe('a host', () => {
  test('takes it back until it is approved', () => {
    const application = sent();
    expect(withdrawApplication(application, 'w-1', august)).toMatchObject({
      is: 'withdrawn',
      application: { state: 'withdrawn', parcel: 'given-back' },
    });
    expect(withdrawApplication({ ...application, state: 'approved' }, 'w-1', august)).toMatchObject({
      because: 'approved',
    });
    expect(withdrawApplication(applicationOf(), 'w-1', august)).toMatchObject({ because: 'not-sent' });
    expect(withdrawApplication({ ...application, state: 'refused' }, 'w-1', august)).toMatchObject({
      because: 'ended',
    });
  });

  test('changes nothing once it was sent', () => {
    expect(saveStep(sent(), 'activity', answers.activity, august)).toBeUndefined();
  });

  test('T12 is forgotten 13 weeks after the action, a draft after 30 days', () => {
    expect(forgottenAt(applicationOf(), august)).toBe('2027-09-01T08:00:00.000Z');
    expect(sent().dueAt).toBe('2027-12-30T15:00:00.000Z');
    const { guests, delivery, ...rest } = forgetHost(sent());
    expect(JSON.stringify({ guests, delivery, ...rest })).not.toMatch(/Noor|noor@|612345678|Kastanjelaan|5701/);
    expect(rest).not.toHaveProperty('dueAt');
  });
});

describe('the late list', () => {
  const late = (howMany: number): Application => ({
    ...sent(),
    parcel: 'late',
    delivery: { ...answers.delivery, howMany },
  });

  test('gives its head what came free, and nobody else when that is too little', () => {
    expect(moveUp(late(1), kit, { left: 1 }, august)).toMatchObject({
      is: 'allotted',
      application: { parcel: 'allotted' },
    });
    expect(moveUp(late(2), kit, { left: 1 }, august)).toEqual({ is: 'waits' });
  });

  test('moves up to the last day of sending', () => {
    expect(moveUp(late(1), kit, { left: 1 }, '2027-09-16T20:00:00.000Z').is).toBe('allotted');
    expect(moveUp(late(1), kit, { left: 1 }, '2027-09-16T22:30:00.000Z').is).toBe('waits');
  });

  test('has no place for who gave up', () => {
    expect(moveUp({ ...late(1), parcel: 'given-back' }, kit, { left: 1 }, august)).toEqual({ is: 'gone' });
    expect(moveUp(undefined, kit, { left: 1 }, august)).toEqual({ is: 'gone' });
  });
});

describe('bringing packages', () => {
  const approved = (parcel: Application['parcel']): Application =>
    parcel === undefined ? applicationOf() : { ...sent(), state: 'approved', parcel };
  const step = (parcel: Application['parcel'], to: (typeof deliverySteps)[number]) =>
    deliver(approved(parcel), to, { request: 'd-1', by: 'prs_giver' }, august).is;

  test('goes from packed to sent to delivered, or not delivered and sent again', () => {
    expect([step('allotted', 'packed'), step('packed', 'sent'), step('sent', 'delivered')]).toEqual([
      'delivered',
      'delivered',
      'delivered',
    ]);
    expect([step('sent', 'not-delivered'), step('not-delivered', 'sent')]).toEqual(['delivered', 'delivered']);
  });

  test('goes no further than it is, and of no action that is not approved', () => {
    expect([step('allotted', 'delivered'), step('delivered', 'sent'), step('late', 'packed')]).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
    expect(deliver(sent(), 'packed', { request: 'd-1', by: 'prs_giver' }, august).is).toBe('refused');
  });

  test('marked twice is marked once', () => {
    expect(step('sent', 'sent')).toBe('repeated');
  });
});
