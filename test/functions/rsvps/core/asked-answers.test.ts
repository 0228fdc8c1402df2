import { describe, expect, test } from 'vitest';
import type { Question } from '#kernel/questions.ts';
import {
  askedAtFirst,
  readAsked,
  readAskedChange,
  touched,
  whatMatters,
  withAsked,
} from '#rsvps/core/asked-answers.ts';
import { changePlace } from '#rsvps/core/change-place.ts';
import { Rsvp } from '#rsvps/core/rsvp.ts';
import { wishChange } from '#rsvps/core/wish-change.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const car: Question = { id: 'autoaa', words: { nl: 'Auto?' }, kind: 'yes-no', required: true };
const plate: Question = {
  id: 'kentek',
  words: { nl: 'Kenteken?' },
  kind: 'text',
  required: false,
  shownWhen: { question: 'autoaa', is: 'yes' },
};
const talk: Question = {
  id: 'gespre',
  words: { nl: 'Gesprek?' },
  kind: 'choice',
  choices: [{ nl: 'Sport' }, { nl: 'Wonen' }],
  required: false,
  matters: true,
};
const health: Question = { id: 'gezond', words: { nl: 'Gezondheid?' }, kind: 'text', required: false, sensitive: true };
const questions = [car, plate, talk, health];
const typed = (answers: Readonly<Record<string, string>>) => (field: string) => answers[field.slice(2)] ?? '';
const was = rsvpOf({
  answers: { autoaa: 'yes', kentek: 'AB-12', weg: 'iets' },
  sensitiveAnswers: { gezond: 'astma' },
});

describe('what a guest answers', () => {
  test('is kept in two: what is sensitive apart', () => {
    expect(readAsked(questions, typed({ autoaa: 'no', gezond: 'astma' }))).toEqual({
      asked: { answers: { autoaa: 'no' }, sensitiveAnswers: { gezond: 'astma' } },
    });
    expect(readAsked([], typed({ autoaa: 'no' }))).toEqual({ asked: {} });
  });

  test('is said to be missing under the name of its field, and never to staff', () => {
    expect(readAsked(questions, typed({}))).toEqual({ faults: { 'q-autoaa': 'missing' } });
    expect(readAsked(questions, typed({}), 'staff')).toEqual({ asked: {} });
  });
});

describe('a change of answers', () => {
  const change = (now: Record<string, string>, before?: Record<string, string>) => {
    const read = readAskedChange(questions, typed(now), before && typed(before));
    return 'faults' in read ? read.faults : read.change;
  };
  test('holds what was touched, and a sensitive answer only where one was typed', () => {
    expect(change({ autoaa: 'yes', kentek: 'CD-34' }, { autoaa: 'yes', kentek: 'AB-12' })).toEqual({
      answers: { kentek: 'CD-34' },
    });
    expect(change({ autoaa: 'yes', gezond: 'niets' }, { autoaa: 'yes' })).toEqual({
      sensitiveAnswers: { gezond: 'niets' },
    });
    expect(change({ autoaa: 'yes' }, { autoaa: 'yes' })).toEqual({});
  });

  test('takes away what is out of sight now', () => {
    const changed = change({ autoaa: 'no', kentek: 'AB-12' }, { autoaa: 'yes', kentek: 'AB-12' });
    expect(changed).toEqual({ answers: { autoaa: 'no', kentek: '' } });
    expect(withAsked(was, changed).answers).toEqual({ autoaa: 'no', weg: 'iets' });
  });

  test('leaves an answer that can no longer be chosen, as long as nothing else is', () => {
    const before = { autoaa: 'yes', gespre: 'Werk' };
    expect(change({ autoaa: 'yes' }, before)).toEqual({});
    expect(change({ autoaa: 'yes', gespre: 'Wonen' }, before)).toEqual({ answers: { gespre: 'Wonen' } });
  });

  test('leaves no attribute that holds nothing, and what was answered to a question that is gone', () => {
    const left = withAsked(was, { answers: { autoaa: '', kentek: '' }, sensitiveAnswers: { gezond: '' } });
    expect(left.answers).toEqual({ weg: 'iets' });
    expect('sensitiveAnswers' in left).toBe(false);
    expect(askedAtFirst({ answers: { autoaa: '' } })).toEqual({});
    expect(touched(was, { answers: { autoaa: 'yes', niets: '' } })).toEqual([]);
  });

  test('asks first for what matters, and for what hangs from an answer that waits', () => {
    const hung = [{ ...car, matters: true }, plate, talk, health];
    const changed = { answers: { autoaa: 'no', kentek: '' }, sensitiveAnswers: { gezond: 'niets' } };
    expect(whatMatters(hung, was, changed)).toEqual({
      asks: { autoaa: 'no', kentek: '' },
      rest: { sensitiveAnswers: { gezond: 'niets' } },
    });
    expect(whatMatters(questions, was, changed)).toEqual({ asks: undefined, rest: changed });
  });
});

describe('changing a place by its answers', () => {
  const event = { startsAt: later(20), closesAt: later(10), state: 'published', questions };
  const room = { left: 2, waiting: 0 };

  test('names the answers in the act, and none of them', () => {
    const outcome = changePlace(
      was,
      { answers: { kentek: 'CD-34' }, sensitiveAnswers: { gezond: 'x' } },
      room,
      event,
      monday,
    );
    expect(outcome).toMatchObject({
      is: 'changed',
      rsvp: { answers: { kentek: 'CD-34' }, sensitiveAnswers: { gezond: 'x' } },
    });
    if (outcome.is !== 'changed') throw new Error(outcome.is);
    expect(outcome.rsvp.acts.at(-1)?.fields).toEqual(['answers', 'sensitiveAnswers']);
    expect(JSON.stringify(outcome.rsvp.acts)).not.toContain('CD-34');
    expect(Rsvp.parse(outcome.rsvp)).toEqual(outcome.rsvp);
    expect(changePlace(was, { answers: { autoaa: 'yes' } }, room, event, monday)).toEqual({ is: 'unchanged' });
  });

  test.each([
    ['one that matters, once an organiser said yes', { gespre: 'Wonen' }, true, monday, 'to-ask'],
    ['one that does not, once an organiser said yes', { kentek: 'CD-34' }, true, monday, 'changed'],
    ['one that matters, where nobody has to say yes', { gespre: 'Wonen' }, false, monday, 'changed'],
    ['one that matters, after closing', { gespre: 'Wonen' }, false, later(15), 'to-ask'],
    ['one that does not, after closing', { kentek: 'CD-34' }, false, later(15), 'changed'],
  ] as const)('%s', (_, answers, approval, now, is) => {
    expect(changePlace(was, { answers }, room, { ...event, approval }, now)).toMatchObject({ is });
  });

  test('in line nobody is asked', () => {
    const waits = rsvpOf({ state: 'waiting' });
    expect(changePlace(waits, { answers: { gespre: 'Wonen' } }, room, event, later(15))).toMatchObject({
      is: 'changed',
    });
  });

  test('a wish holds the answer that waits; the others count at once', () => {
    const rest = { answers: { kentek: 'CD-34' } };
    const outcome = wishChange(was, { answers: { gespre: 'Wonen' } }, event, monday, rest);
    expect(outcome).toMatchObject({
      is: 'asked-for',
      rsvp: { wish: { answers: { gespre: 'Wonen' } }, answers: { kentek: 'CD-34', autoaa: 'yes' } },
    });
    if (outcome.is !== 'asked-for') throw new Error(outcome.is);
    expect(wishChange(outcome.rsvp, { answers: { gespre: 'Wonen' } }, event, monday)).toEqual({ is: 'asked-before' });
    expect(wishChange(outcome.rsvp, { answers: { gespre: 'Sport' } }, event, monday)).toMatchObject({
      is: 'asked-for',
    });
  });
});
