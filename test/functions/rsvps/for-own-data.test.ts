import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { didNotArrive } from '#platform/outbox/bounced.ts';
import { ask } from '#platform/todo/todo.ts';
import { ownPlaces } from '#rsvps/for-own-data.ts';
import {
  answersOf,
  houseOver,
  later,
  look,
  monday,
  noWaiting,
  organiser,
  publish,
  secret,
  signUp,
  tables,
} from '../../support/house.ts';
import { coming, invitedEvening, inviteeOf, somebodyElse } from './invited-house.ts';

const noor = 'noor@gemeente.example';
const els = 'els@gemeente.example';

const houseWith = (database = memoryDatabase()) => {
  const house = houseOver(database);
  const find = ownPlaces({
    store: house.store,
    events: house.events,
    secret,
    patience: noWaiting(),
    release: async (rsvp, now) => ((await house.rsvps.releaseOwn(rsvp, now)) === 'busy' ? 'busy' : 'released'),
    items: () => everyItemIn(database, tables.rsvps),
  });
  const dump = async (): Promise<string> => {
    const lines: string[] = [];
    for await (const item of everyItemIn(database, tables.rsvps)) lines.push(JSON.stringify(item));
    return lines.join('\n');
  };
  const found = (email: string, now = monday) => find((address) => address === email, now);
  const erase = async (email: string, now = monday) => {
    for (const one of await found(email, now)) expect(await one.erase(now)).toBe('done');
  };
  return { ...house, found, erase, dump };
};

let house: ReturnType<typeof houseWith>;
let slug: string;
beforeEach(async () => {
  house = houseWith();
  slug = await publish(house);
});
const placeOf = async (name: string, email: string, different = {}) => {
  const outcome = await signUp(house, slug, answersOf(name, { email, ...different }));
  if (outcome === 'busy' || !('rsvp' in outcome)) throw new Error('no place');
  return outcome.rsvp;
};

describe('what of somebody lies elsewhere than in their own place', () => {
  test('the name under an address that was corrected is theirs, and goes', async () => {
    const { guest } = await placeOf('Noor Bakker', 'nor@gemeente.example');
    await house.rsvps.readdressGuest(organiser, slug, guest, noor, monday);
    expect(await house.dump()).toContain('movedTo');
    expect((await house.found(noor)).map(({ thing }) => thing.state)).toEqual(['moved', 'seated']);
    await house.erase(noor);
    expect(await house.dump()).not.toContain('Noor');
  });

  test('several places of one mailbox all go, and their chairs with them', async () => {
    await placeOf('Noor Bakker', noor, { party: 2 });
    await placeOf('Kind van Noor', noor);
    await placeOf('Els Smit', els);
    await house.erase(noor);
    const { seats, guests } = await look(house, slug);
    expect([guests.map(({ name }) => name), seats.left]).toEqual([['Els Smit'], 59]);
  });

  test('T10 somebody else’s place of the same name is not theirs', async () => {
    await placeOf('Noor Bakker', noor);
    await placeOf('Noor Bakker', els);
    await house.erase(noor);
    expect((await look(house, slug)).guests.map(({ email }) => email)).toEqual([els]);
  });

  test('once the event has begun the place goes as it is: who came is counted', async () => {
    await placeOf('Noor Bakker', noor);
    const before = (await look(house, slug)).seats.left;
    const during = later(3 * 86_400_000);
    await house.erase(noor, during);
    const { seats, guests } = await look(house, slug);
    expect([guests, seats.left]).toEqual([[], before]);
  });

  test('who gave up before leaves a line that is still looked at, where that was not done', async () => {
    const { guest } = await placeOf('Noor Bakker', noor);
    const held = await house.store.place(slug, guest);
    if (held === undefined) throw new Error('no place');
    const { state: _, ...rest } = held;
    const given = { ...rest, state: 'cancelled' as const, dueAt: monday, revision: held.revision + 1 };
    await house.store.commit([house.store.put(given, held)]);
    await house.erase(noor);
    expect(await house.events.duty({ what: 'promote', slug })).toMatchObject({ dueAt: monday });
  });

  test('who waits when the event has begun is waited for no longer: a chair that comes free is anybody’s', async () => {
    const full = await publish(house, { title: 'Een volle avond', capacity: 1 });
    for (const name of ['Els Smit', 'Noor Bakker'])
      await signUp(house, full, answersOf(name, { email: `${name[0]}@elders.example` }));
    await house.erase('N@elders.example', later(3 * 86_400_000));
    const { seats, line, guests } = await look(house, full);
    expect([seats.waiting, line, guests.map(({ name }) => name)]).toEqual([0, [], ['Els Smit']]);
  });
});

describe('what of somebody stands with somebody else', () => {
  const bureau = 'bureau@gemeente.example';
  const evening = async (invitee: Parameters<typeof inviteeOf>[1]) => {
    const database = memoryDatabase();
    const invited = await invitedEvening(database, [inviteeOf('Karin Kers', invitee)]);
    return { ...invited, ...houseWith(database) };
  };
  const withoutOwn = { email: undefined, secretariat: { email: bureau, phone: '+31701234567' } };

  test('T10 a secretariat through which somebody is mailed reads nothing of their place, and only its address goes', async () => {
    const { house: room, slug: at, answer, of, places, found, erase } = await evening(withoutOwn);
    await answer('Karin Kers', { is: 'coming', party: 1, diet: 'geen noten', access: 'ringleiding' });
    const { invitation } = await of('Karin Kers');
    const things = (await found(bureau)).map(({ thing }) => thing);
    expect(things.map(({ state, goes }) => [state, goes])).toEqual([['secretariat', 'address']]);
    expect(JSON.stringify(things)).not.toMatch(/Karin|noten|ringleiding/);
    const before = await room.store.place(at, invitation);
    await erase(bureau);
    expect(await places()).toEqual({ 'Karin Kers': 'seated' });
    const after = await room.store.place(at, invitation);
    expect(after).toMatchObject({ name: 'Karin Kers', diet: 'geen noten', linkGeneration: 1 });
    expect([before?.email, after?.email]).toEqual([bureau, undefined]);
    expect((await of('Karin Kers')).secretariat).toEqual({ phone: '+31701234567' });
  });

  test('T10 nor of one that was given up before the address was corrected', async () => {
    const { house: room, slug: at, answer, of, found, erase, dump } = await evening({ email: bureau });
    await answer('Karin Kers', coming);
    await answer('Karin Kers', { is: 'not-coming' }, { now: later(2) });
    const { invitation } = await of('Karin Kers');
    await room.rsvps.inviting.readdress(organiser, at, invitation, { email: 'karin@gemeente.example' }, later(3));
    expect(JSON.stringify(await found(bureau))).not.toContain('Karin');
    await erase(bureau);
    expect(await dump()).not.toContain(bureau);
    expect((await found('karin@gemeente.example')).map(({ thing }) => thing.says?.name)).toContain('Karin Kers');
  });

  test('the name of who sent somebody else goes from their place, also when they never had one', async () => {
    const { answer, erase, dump, places } = await evening({ email: noor });
    await answer('Karin Kers', somebodyElse('Els Smit'));
    await erase(noor);
    expect(await dump()).not.toContain('Karin');
    expect(await places()).toEqual({ 'Els Smit': 'seated' });
  });

  test('and from the answer to their own invitation', async () => {
    const database = memoryDatabase();
    const invited = await invitedEvening(database, [
      inviteeOf('Karin Kers', { email: noor }),
      inviteeOf('Els Smit', { municipality: 'GM0518' }),
    ]);
    const { erase, dump } = houseWith(database);
    await invited.answer('Karin Kers', somebodyElse('Els Smit'));
    expect((await invited.of('Els Smit')).answeredBy).toMatchObject({ name: 'Karin Kers' });
    await erase(noor);
    expect(await dump()).not.toContain('Karin');
    expect(await invited.of('Els Smit')).toMatchObject({
      state: 'accepted',
      answeredBy: { is: 'on-behalf', name: '' },
    });
  });

  test('somebody whom a guest wanted to send is told so and goes, also after an organiser said no', async () => {
    const { guest } = await placeOf('Els Smit', els);
    const held = await house.store.place(slug, guest);
    if (held === undefined) throw new Error('no place');
    const wish = { at: monday, party: 2, substitute: { name: 'Noor Bakker', email: noor } };
    const refused = { at: monday, reason: 'Het is vol.', wish };
    await house.store.commit([house.store.put({ ...held, refused, revision: held.revision + 1 }, held)]);
    expect((await house.found(noor)).map(({ thing }) => [thing.state, thing.says?.name])).toEqual([
      ['substitute', 'Noor Bakker'],
    ]);
    await house.erase(noor);
    expect(await house.dump()).not.toMatch(/Noor|noor@/);
    expect((await house.store.place(slug, guest))?.refused).toEqual({ ...refused, wish: { at: monday, party: 2 } });
  });

  test('nobody is asked any longer about a mail that did not reach an invitation that is gone', async () => {
    const { house: room, slug: at, of, erase } = await evening({ email: noor, secretariat: { email: bureau } });
    const { invitation } = await of('Karin Kers');
    for (const reader of [invitation, `${invitation}~secretariat`]) {
      const mail = { id: `mail_${reader}`, reader, owedAt: monday, how: 'permanent' as const };
      await room.database.write(didNotArrive(tables.outbox, `event#${at}`, mail, undefined, monday));
      const asked = { kind: 'mail-bounced', subject: mail.id, organisation: organiser.organisation } as const;
      await room.database.write(ask(tables.todo, { ...asked, event: at, reader, since: monday }));
    }
    expect(await room.todos()).toHaveLength(2);
    await erase(noor);
    expect(await room.todos()).toEqual([]);
  });
});
