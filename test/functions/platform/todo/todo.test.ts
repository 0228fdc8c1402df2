import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { ask, giveBack, seen, solve, type Todo, take, todosOf } from '#platform/todo/todo.ts';
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
    owns: (todo: Todo, by: { person: string; name: string }) => take(database, 'todo', todo, by),
    back: (todo: Todo) => giveBack(database, 'todo', todo),
    saw: (todo: Todo) => seen(database, 'todo', todo),
    of: (organisation = question.organisation) => todosOf(database, 'todo', organisation),
    wanted: (which: (todo: Todo) => boolean) => todosOf(database, 'todo', question.organisation, which),
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

  test('is told up to two hundred, counted among what is wanted now', async () => {
    const todos = open();
    const many = Array.from(
      { length: 250 },
      (_, at): Todo => ({ ...question, kind: 'interest', subject: `GM${1000 + at}` }),
    );
    for (let at = 0; at < many.length; at += 50) await todos.put(...many.slice(at, at + 50));
    await todos.put({ ...question, kind: 'signature-awaits', subject: 'helmond' });
    expect(await todos.of()).toHaveLength(200);
    expect(await todos.wanted(({ kind }) => kind === 'signature-awaits')).toMatchObject([{ subject: 'helmond' }]);
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

describe('who does it', () => {
  const samira = { person: 'person_samira', name: 'Samira El Amrani' };
  const jeroen = { person: 'person_jeroen', name: 'Jeroen van Dijk' };
  const samiras: Todo = { ...question, owner: samira.person, ownerName: samira.name };

  test('is nobody until somebody takes it, and is named from then on', async () => {
    const todos = open();
    await todos.put(question);
    expect((await todos.owns(question, samira)).is).toBe('written');
    expect(await todos.of()).toEqual([samiras]);
  });

  test('is the first of two; who sees whose it is may take it over', async () => {
    const todos = open();
    await todos.put(question);
    await todos.owns(question, samira);
    expect((await todos.owns(question, jeroen)).is).toBe('condition');
    expect((await todos.owns(samiras, jeroen)).is).toBe('written');
    expect((await todos.back(samiras)).is).toBe('condition');
    expect(await todos.of()).toMatchObject([{ owner: jeroen.person, ownerName: jeroen.name }]);
  });

  test('is nobody again when it was given back, and when it is asked anew', async () => {
    const todos = open();
    await todos.put(question);
    await todos.owns(question, samira);
    expect((await todos.back(samiras)).is).toBe('written');
    expect(await todos.of()).toEqual([question]);
    await todos.owns(question, samira);
    await todos.put({ ...question, since: later(60_000) });
    expect(await todos.of()).toEqual([{ ...question, since: later(60_000) }]);
  });

  test('cannot bring back what was solved', async () => {
    const todos = open();
    for (const press of [() => todos.owns(question, samira), () => todos.back(question), () => todos.saw(question)])
      expect((await press()).is).toBe('condition');
    expect(await todos.of()).toEqual([]);
  });

  test('may be all it wanted that somebody saw it, unless a colleague took it meanwhile', async () => {
    const todos = open();
    await todos.put(question);
    await todos.owns(question, samira);
    expect((await todos.saw(question)).is).toBe('condition');
    expect((await todos.saw(samiras)).is).toBe('written');
    expect(await todos.of()).toEqual([]);
  });
});
