import { beforeEach, describe, expect, test } from 'vitest';
import { addHours } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import type { Person } from '../../../functions/accounts/core/person.ts';
import { startSession } from '../../../functions/accounts/core/session.ts';
import { ownAccount, ownDataRequests } from '../../../functions/accounts/for-own-data.ts';
import { later, monday } from '../../support/house.ts';
import { femke, noor, signInOf } from './examples.ts';
import { type AccountsHouse, accountsHouse, impatient } from './house.ts';

let database: ReturnType<typeof memoryDatabase>;
let house: AccountsHouse;
beforeEach(() => {
  database = memoryDatabase();
  house = accountsHouse(database);
});

const find = (email: string, now = monday) =>
  ownAccount({ store: house.store, patience: impatient, items: () => everyItemIn(database, 'accounts') })(
    (address) => address === email,
    now,
  );
const erase = async (email: string, now = monday) => {
  for (const one of await find(email, now)) expect(await one.erase(now)).toBe('done');
};
const things = async (email: string, now = monday) => (await find(email, now)).map(({ thing }) => thing);

/** Femke, an official who was let in for an evening as well, with a key and a session; and Noor, who has the same. */
const letIn = async (person: Person) => {
  const grant = {
    event: 'avond',
    title: 'Samen aan de slag',
    organisation: noor.organisation,
    as: 'desk-crew',
    by: noor.id,
    at: later(1),
  } as const;
  const written = await house.store.giveEvent({
    person: { ...person, events: [grant] },
    was: undefined,
    grant,
    name: `${person.name} van de balie`,
    form: { request: `form-${person.id}`, held: 'held' },
    act: {
      id: `act_${person.id}`,
      actor: { is: 'organiser', person: noor.id, organisation: noor.organisation },
      act: 'let-in-event',
    },
    now: monday,
  });
  expect(written.is).toBe('written');
  const key = {
    id: 'key',
    publicKey: 'public',
    counter: 0,
    transports: [],
    name: `Telefoon van ${person.name}`,
    addedAt: monday,
    added: 1,
  };
  await house.store.savePasskeys(
    { person: person.id, version: 1, keys: [key] },
    { person: person.id, version: 0, keys: [] },
  );
  const session = startSession(person, monday);
  await database.transact([
    house.store.sessionItem(`cookie-${person.id}`, session),
    house.store.signedInItem(`cookie-${person.id}`, session),
  ]);
};

describe('who has a role', () => {
  beforeEach(async () => {
    await letIn(femke);
    await letIn(noor);
  });

  test('is told who they are here, to which events they were let in, their keys and where they are signed in', async () => {
    const told = await things(femke.email);
    expect(told.map(({ what, about, says }) => [what, about, says?.name]).sort()).toEqual([
      ['passkey', undefined, 'Telefoon van Femke Smits'],
      ['person-let-in', undefined, 'Femke Smits'],
      ['person-let-in', 'Samen aan de slag', 'Femke Smits van de balie'],
      ['session', undefined, undefined],
    ]);
    expect(told.find(({ what }) => what === 'session')?.until).toBe(addHours(monday, 12));
    expect((await things(femke.email, addHours(monday, 12))).map(({ what }) => what)).not.toContain('session');
  });

  test('T10 reads nothing of who else has one', async () => {
    expect(JSON.stringify(await things(femke.email))).not.toContain('Noor');
    expect(await things('niemand@elders.example')).toEqual([]);
  });

  test('loses nothing by being erased: an organiser ends a role', async () => {
    const before = await things(femke.email);
    expect(new Set(before.map(({ goes }) => goes))).toEqual(new Set(['role']));
    await erase(femke.email);
    expect(await things(femke.email)).toEqual(before);
  });
});

describe('what was asked by an address', () => {
  test('a sign-in goes, and nobody else’s', async () => {
    await house.store.ask(signInOf({ id: 'sign_a', email: femke.email }), undefined, monday);
    await house.store.ask(signInOf({ id: 'sign_b', email: noor.email }), undefined, monday);
    expect(await things(femke.email)).toEqual([{ what: 'sign-in', at: monday, goes: 'whole' }]);
    await erase(femke.email);
    expect(await house.store.signIn('sign_a')).toBeUndefined();
    expect(await house.store.signIn('sign_b')).toMatchObject({ email: noor.email });
  });

  test('the request by which somebody looks stays while its link works; one from before goes', async () => {
    const requests = ownDataRequests({
      store: house.store,
      limits: async () => 'within',
      secret: 'secret',
      patience: impatient,
    });
    const asked = { email: femke.email, request: 'r'.repeat(22), language: 'nl', network: 'n' } as const;
    expect(await requests.ask(asked, monday)).toEqual({ is: 'asked' });
    expect(await things(femke.email)).toEqual([]);
    const tomorrow = addHours(monday, 24);
    expect(await things(femke.email, tomorrow)).toEqual([{ what: 'own-data-request', at: monday, goes: 'whole' }]);
    await erase(femke.email, tomorrow);
    expect(await things(femke.email, tomorrow)).toEqual([]);
  });
});
