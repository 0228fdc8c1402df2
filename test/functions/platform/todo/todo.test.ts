import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { ask, solve, type Todo, todosOf } from '#platform/todo/todo.ts';
import { later, monday } from '../../../support/house.ts';

const question: Todo = {
  kind: 'place-free-late',
  subject: 'samen-aan-de-slag',
  organisation: 'programmateam',
  event: 'samen-aan-de-slag',
  since: monday,
};
const open = () => {
  const database = memoryDatabase();
  return {
    put: (...todos: readonly Todo[]) => database.transact(todos.map((todo) => ask('todo', todo))),
    take: (todo: Parameters<typeof solve>[1]) => database.transact([solve('todo', todo)]),
    of: (organisation = question.organisation) => todosOf(database, 'todo', organisation),
  };
};

describe('what waits for a person', () => {
  test('is there from the moment it is asked until it is solved', async () => {
    const todos = open();
    expect(await todos.of()).toEqual([]);
    await todos.put(question);
    expect(await todos.of()).toEqual([question]);
    await todos.take(question);
    expect(await todos.of()).toEqual([]);
  });

  test('is one question however often it is asked, since the last time', async () => {
    const todos = open();
    await todos.put(question);
    await todos.put({ ...question, since: later(60_000) });
    expect(await todos.of()).toEqual([{ ...question, since: later(60_000) }]);
  });

  test('may be solved when it was never asked', async () => {
    expect((await open().take(question)).is).toBe('written');
  });

  test('stays apart by kind and by subject', async () => {
    const todos = open();
    const others: readonly Todo[] = [
      { ...question, subject: 'burendag', event: 'burendag' },
      { ...question, kind: 'mail-failed', subject: 'mail_a' },
      { ...question, kind: 'mail-uncertain', subject: 'mail_a' },
    ];
    await todos.put(question, ...others);
    await todos.take(question);
    expect(await todos.of()).toHaveLength(3);
    expect(await todos.of()).toEqual(expect.arrayContaining([...others]));
  });

  test('T10 belongs to one organisation', async () => {
    const todos = open();
    await todos.put(question);
    expect(await todos.of('another')).toEqual([]);
    await todos.take({ ...question, organisation: 'another' });
    expect(await todos.of()).toHaveLength(1);
  });

  test('shows at most two hundred', async () => {
    const todos = open();
    const many = Array.from({ length: 230 }, (_, at) => ({ ...question, subject: `event-${at}` }));
    await todos.put(...many);
    expect(await todos.of()).toHaveLength(200);
  });
});
