import { beforeEach, describe, expect, test } from 'vitest';
import { addHours, addMinutes } from '#kernel/instants.ts';
import { ordersFollowed } from '#kits/for-follow-ups.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import { organiser, secret } from '../../support/house.ts';
import {
  approve,
  draft,
  helmond,
  type KitsHouse,
  keeper,
  kitsHouse,
  municipality,
  openDesk,
  prorail,
  request,
  september,
  slot,
} from '../../support/kits.ts';
import { august, elsewhere, type HostHouse, hostHouse, programme } from './host-house.ts';

const mailbox = (person: string): string => addressHash(secret, `${person}@post.example`);
const people = { mailboxOf: async (person: string) => ({ email: `${person}@post.example`, name: person }) };
const byMoment = <T extends { readonly at: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (a.at < b.at ? -1 : 1));

describe('Which station kits were ordered', () => {
  let house: KitsHouse;
  let kit: string;
  const ordered = async (since = september, organisation = organiser.organisation) =>
    byMoment(await ordersFollowed({ store: house.store, people, secret }).orderedSince(organisation, since));
  const at = (part: 'morning' | 'afternoon', day = '12') => [slot('HM', `2027-10-${day}`, part)];
  beforeEach(async () => {
    house = kitsHouse(memoryDatabase());
    kit = await openDesk(house, { units: 3 });
  });

  test('one that waits and one that was approved, by municipality, address and when it was sent; a partner orders in no municipality', async () => {
    await request(house, kit, at('morning'), { now: addMinutes(september, 1) });
    await approve(
      house,
      await request(house, kit, at('afternoon'), { by: municipality(2), now: addMinutes(september, 2) }),
    );
    await request(house, kit, at('morning', '19'), { by: prorail, now: addMinutes(september, 3) });
    expect(await ordered()).toEqual([
      { municipality: 'GM0794', mailbox: mailbox(helmond.person), at: addMinutes(september, 1) },
      { municipality: 'GM0002', mailbox: mailbox('person_2'), at: addMinutes(september, 2) },
      { mailbox: mailbox(prorail.person), at: addMinutes(september, 3) },
    ]);
    expect(JSON.stringify(await ordered())).not.toContain('@');
  });

  test('nothing that was never sent, lapsed, was refused or called off', async () => {
    await draft(house, kit, at('morning'), { by: municipality(1) });
    const held = await draft(house, kit, at('afternoon'), { by: municipality(2) });
    await house.kits.hold(municipality(2), held, { request: 'hold' }, september);
    const tomorrow = addHours(september, 24);
    await house.kits.sweep(tomorrow, 20);
    const refused = await request(house, kit, at('morning', '19'), { by: municipality(3) });
    await approve(house, refused, september, { '1': { is: 'refuse' } });
    const off = await request(house, kit, at('afternoon', '19'), { by: municipality(4) });
    await house.kits.cancel(municipality(4), off, { reason: 'Toch niet', request: 'off' }, tomorrow);
    expect((await house.store.order(refused))?.state).toBe('refused');
    expect((await house.store.order(held))?.state).toBe('lapsed');
    expect(await ordered()).toEqual([]);
  });

  test('it counts from when it was sent, also when it was begun long before', async () => {
    const id = await draft(house, kit, at('morning'));
    const since = addHours(september, 48);
    await house.kits.hold(helmond, id, { request: 'hold' }, since);
    await house.kits.send(helmond, id, { request: 'send' }, addMinutes(since, 5));
    await approve(house, id, addMinutes(since, 9));
    expect(await ordered(since)).toMatchObject([{ municipality: 'GM0794', at: addMinutes(since, 5) }]);
    expect(await ordered(addMinutes(since, 6))).toEqual([]);
  });

  test('T10: another organisation sees none of it; and whose access ended has no address any more', async () => {
    await request(house, kit, at('morning'));
    expect(await ordered(september, 'een-ander')).toEqual([]);
    const nobody = { mailboxOf: async () => undefined };
    const seen = await ordersFollowed({ store: house.store, people: nobody, secret }).orderedSince(
      organiser.organisation,
      september,
    );
    expect(seen).toEqual([{ municipality: 'GM0794', at: september }]);
    expect((await house.store.desksOf(organiser.organisation)).map(({ desk }) => desk)).toEqual([keeper.organisation]);
  });
});

describe('Which packages were asked for', () => {
  let house: HostHouse;
  const asked = async (since = august, organisation = programme.organisation) =>
    byMoment(
      await ordersFollowed({ store: house.store, people: house.people, secret }).orderedSince(organisation, since),
    );
  const send = async (email: string, minutes: number) => {
    const { link, id, revision } = await house.draft(email);
    const sent = await house.hosts.hostSubmit(
      link,
      { request: `send-${email}`, revision },
      addMinutes(august, minutes),
    );
    if (sent === 'busy' || !('application' in sent)) throw new Error(`Not sent: ${JSON.stringify(sent)}`);
    return { link, id, revision: sent.application.revision };
  };
  const judge = async (one: { id: string; revision: number }, is: 'approve' | 'refuse') =>
    house.hosts.judge(
      programme,
      one.id,
      is === 'approve' ? { is } : { is, reason: 'Te ver weg' },
      { request: `judge-${one.id}`, revision: one.revision },
      addHours(august, 2),
    );

  beforeEach(async () => {
    house = hostHouse();
    await house.open(2);
  });

  test('by the host’s address alone: waiting, approved, and too late for one; not what is a draft, refused or withdrawn', async () => {
    await house.draft('concept@buurt.example');
    await send('wacht@buurt.example', 1);
    await judge(await send('ja@buurt.example', 2), 'approve');
    // Two were left.
    await judge(await send('laat@buurt.example', 3), 'approve');
    await judge(await send('nee@buurt.example', 4), 'refuse');
    const { link } = await send('terug@buurt.example', 5);
    await house.hosts.hostWithdraw(link, { request: 'withdraw' }, addMinutes(august, 6));
    expect(await asked()).toEqual(
      ['wacht', 'ja', 'laat'].map((name, index) => ({
        mailbox: addressHash(secret, `${name}@buurt.example`),
        at: addMinutes(august, index + 1),
      })),
    );
    expect(await asked(addMinutes(august, 3))).toHaveLength(1);
    expect(await asked(august, elsewhere.organisation)).toEqual([]);
  });
});
