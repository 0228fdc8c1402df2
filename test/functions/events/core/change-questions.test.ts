import { describe, expect, test } from 'vitest';
import { changeQuestions, mayMove, type QuestionAct } from '../../../../functions/events/core/change-questions.ts';
import { Event } from '../../../../functions/events/core/event.ts';
import { eventOf } from './events.ts';
import { car, everyQuestion, health, plate, talk } from './questions.ts';

const { event: bare } = eventOf();
const asking = { ...bare, questions: [...everyQuestion], revision: 4 };
const { id: _id, ...asHealth } = health;
const idsAfter = (act: QuestionAct, at = asking): readonly string[] => {
  const outcome = changeQuestions(at, act, at.revision);
  return outcome.is === 'changed' ? (outcome.event.questions ?? []).map(({ id }) => id) : [outcome.is];
};

describe('changing what guests are asked', () => {
  test('adds a question at the end, raises the revision and names the question in the act without a word of it', () => {
    const outcome = changeQuestions(bare, { do: 'add', id: health.id, question: asHealth }, bare.revision);
    expect(outcome).toMatchObject({
      is: 'changed',
      event: { questions: [health], revision: bare.revision + 1, version: bare.version },
      fields: [`add-question: ${health.id}`],
    });
    expect(outcome.is === 'changed' && Event.parse(outcome.event)).toEqual(outcome.is === 'changed' && outcome.event);
    expect(JSON.stringify(outcome.is === 'changed' && outcome.fields)).not.toContain('gezondheid');
  });

  test('puts what hangs from an answer behind its question', () => {
    const { id, ...question } = plate;
    const without = { ...asking, questions: [car, talk, health] };
    expect(idsAfter({ do: 'add', id, question }, without)).toEqual([car.id, plate.id, talk.id, health.id]);
  });

  test('moves a question past its neighbour, with what hangs from it', () => {
    expect(idsAfter({ do: 'move', id: car.id, to: 'down' })).toEqual([talk.id, car.id, plate.id, health.id]);
    expect(idsAfter({ do: 'move', id: talk.id, to: 'up' })).toEqual([talk.id, car.id, plate.id, health.id]);
    expect(idsAfter({ do: 'move', id: car.id, to: 'up' })).toEqual(['unchanged']);
    expect(mayMove(everyQuestion, car, 'up')).toBe(false);
    expect(mayMove(everyQuestion, car, 'down')).toBe(true);
    expect(mayMove(everyQuestion, plate, 'up') || mayMove(everyQuestion, plate, 'down')).toBe(false);
  });

  test('removes one, and the last one leaves none', () => {
    expect(idsAfter({ do: 'remove', id: plate.id })).toEqual([car.id, talk.id, health.id]);
    const last = changeQuestions({ ...asking, questions: [health] }, { do: 'remove', id: health.id }, 4);
    expect(last.is === 'changed' && 'questions' in last.event).toBe(false);
  });

  test('that was done already changes nothing, whatever the revision: a form sent twice acts once', () => {
    expect(changeQuestions(asking, { do: 'add', id: health.id, question: asHealth }, 3)).toEqual({ is: 'unchanged' });
    expect(changeQuestions(bare, { do: 'remove', id: health.id }, 0)).toEqual({ is: 'unchanged' });
  });

  test.each([
    ['an event that was saved since', asking, { do: 'remove', id: talk.id }, 3, 'changed-meanwhile'],
    ['a question that is gone', asking, { do: 'move', id: 'nietda', to: 'up' }, 4, 'changed-meanwhile'],
    ['a question that another hangs from', asking, { do: 'remove', id: car.id }, 4, 'others-depend'],
    ['a cancelled event', { ...asking, state: 'cancelled' }, { do: 'remove', id: talk.id }, 4, 'event-cancelled'],
  ] as const)('is refused: %s', (_, event, act, revision, because) => {
    expect(changeQuestions(event, act, revision)).toEqual({ is: 'refused', because });
  });
});
