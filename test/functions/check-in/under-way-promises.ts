import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Capture } from '../../../functions/check-in/core/operation.ts';
import { answersFor, municipalities, openCampaign, signAtEvening } from '../../support/campaign.ts';
import { type DoorHouse, doorHouse } from '../../support/door.ts';
import type { DoorDevice } from '../../support/door-device.ts';
import { answersOf, look, organiser, publish, signUp, tables } from '../../support/house.ts';

/** Wednesday 22 May 2019, 19.40: the network goes. */
const dark: Instant = '2019-05-22T17:40:00.000Z';
const backAt: Instant = '2019-05-22T18:20:00.000Z';
/** The first moment at which what the evening left on a device counts no more. */
const morning: Instant = '2019-05-23T04:00:00.000Z';
const earlier = 95;
const fresh = (at: number): string => municipalities[earlier + at] ?? '';

const signOf = (
  campaign: string,
  municipality: string,
  different: Partial<Extract<Capture, { kind: 'sign' }>> = {},
): Capture => ({
  kind: 'sign',
  campaign,
  version: 1,
  municipality,
  name: `Wethouder van ${municipality}`,
  role: 'wethouder',
  email: `wethouder@${municipality.toLowerCase()}.example`,
  college: { is: 'to-decide', mayName: true },
  also: false,
  ...different,
});

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
/** The same database, in which others come in between any two calls. */
const takingTurns = (database: Database): Database => {
  const after =
    <A extends readonly unknown[], R>(call: (...asked: A) => Promise<R>) =>
    async (...asked: A): Promise<R> => {
      await nextTurn();
      return call(...asked);
    };
  const { get, query, write, transact } = database;
  return { get: after(get), query: after(query), write: after(write), transact: after(transact) };
};

/** What the hall is told of signatures that are still on devices, over any database. */
export const underWayPromises = (freshDatabase: () => Promise<Database>): void => {
  let database: Database;
  let house: DoorHouse;
  let slug: string;
  let campaign: string;
  let now: Instant;

  beforeEach(async () => {
    database = await freshDatabase();
    now = dark;
    house = doorHouse(database, () => now);
    slug = await publish(house.house);
    campaign = await openCampaign(house.campaigns, { members: earlier });
  });

  /** What everybody sees, and what the presenter does. */
  const screen = async () => {
    const board = await house.campaigns.pledges.board(campaign, now);
    return { count: board?.count, underWay: board?.underWay, held: board?.held };
  };
  const presenter = async () => (await house.campaigns.pledges.managed(organiser, campaign, now))?.tally.count;
  const reports = async () => (await house.campaigns.store.find(campaign, { consistent: true }))?.reports ?? [];
  const tabletsNamed = (...names: readonly string[]): Promise<readonly DoorDevice[]> =>
    Promise.all(names.map((name) => house.tablet(slug, { name, role: 'lead' })));

  describe('what is on its way', () => {
    test('rows 11 to 16 of the evening: 98, then 98 and 15 on their way, 99 and 14 held, 113, 119 and one paper, 120', async () => {
      const sign = (at: number, by: 'desk' | 'paper' = 'desk') =>
        signAtEvening(house.campaigns, campaign, answersFor(fresh(at)), { now, by });
      const tablets = await tabletsNamed('Tafel 1', 'Tafel 2', 'Tafel 3', 'Telefoon');
      const [one, two, three, phone] = tablets as [DoorDevice, DoorDevice, DoorDevice, DoorDevice];
      expect(await screen()).toEqual({ count: 95, underWay: 0, held: false });

      // Row 11: three sign with network. Row 12: of a member nothing counts, and a substitute asks for a link.
      for (const at of [0, 1, 2]) await sign(at);
      expect(await screen()).toEqual({ count: 98, underWay: 0, held: false });
      const member = await signAtEvening(house.campaigns, campaign, answersFor(municipalities[0] ?? ''), { now });
      expect(member).toMatchObject({ is: 'already-member' });
      const substitute = { code: fresh(3), email: 'wethouder@gemeente.example', from: 'Bo Jansen' };
      const asked = { request: 'substitute', language: 'nl' as const, actor: organiser, now };
      expect(await house.campaigns.pledges.askForAlderperson(campaign, substitute, asked)).toMatchObject({
        is: 'interested',
      });
      expect(await screen()).toEqual({ count: 98, underWay: 0, held: false });

      // Row 13: fifteen on tablets, a minute apart, and one of them again on a phone: sixteen records.
      for (let at = 3; at < 18; at += 1) {
        now = addMinutes(now, 1);
        await [one, two, three][at % 3]?.keep(signOf(campaign, fresh(at)));
      }
      await phone.keep(signOf(campaign, fresh(9)));
      expect(tablets.flatMap((tablet) => tablet.queue())).toHaveLength(16);
      expect(await screen()).toEqual({ count: 98, underWay: 0, held: false });

      // Row 14: first all report, then all send.
      now = backAt;
      for (const tablet of tablets) await tablet.report();
      expect(await screen()).toEqual({ count: 98, underWay: 15, held: false });
      expect(await presenter()).toBe(98);
      expect(tablets.flatMap((tablet) => tablet.queue())).toHaveLength(16);
      for (const tablet of tablets) {
        await tablet.syncAll();
        const { count = 0, underWay = 0 } = await screen();
        expect(count + underWay).toBe(113);
      }
      expect(await screen()).toEqual({ count: 99, underWay: 14, held: true });
      expect(await presenter()).toBe(113);
      const operations = await house.checkInStore.operations(slug);
      expect(operations.filter(({ was }) => was === 'applied')).toHaveLength(15);
      expect(operations.filter(({ was }) => was === 'merged')).toHaveLength(1);
      expect(await reports()).toEqual([]);

      // Row 15: number 100 is the fifth by signing time: two of those with network count before it.
      const { pledges } = house.campaigns;
      const held = await pledges.milestone(organiser, campaign, '100', now);
      expect(held?.who?.code).toBe(fresh(4));
      const { revision = 0 } = held?.milestone ?? {};
      await pledges.release(organiser, campaign, '100', { revision, code: fresh(4) }, now);
      expect(await screen()).toEqual({ count: 113, underWay: 0, held: false });

      // Row 16: six more with network, and one on paper that a second person confirms.
      for (let at = 18; at < 24; at += 1) await sign(at);
      await sign(24, 'paper');
      expect(await screen()).toEqual({ count: 119, underWay: 1, held: false });
      const [awaits] = (await pledges.awaiting(organiser, campaign))?.signatures ?? [];
      if (awaits === undefined) throw new Error('No paper waits');
      const second = { ...organiser, person: 'second-person' };
      await pledges.confirm(second, campaign, `${awaits.code}~${awaits.person}`, now);
      const last = await pledges.milestone(organiser, campaign, '120', now);
      const to = { revision: last?.milestone.revision ?? 0, code: last?.who?.code ?? '' };
      await pledges.release(organiser, campaign, '120', to, now);
      expect(await screen()).toEqual({ count: 120, underWay: 0, held: false });
    });

    test('is a municipality once, on however many tablets and papers it stands, and never one that takes part', async () => {
      const [one, two] = (await tabletsNamed('Tafel 1', 'Tafel 2')) as [DoorDevice, DoorDevice];
      await signAtEvening(house.campaigns, campaign, answersFor(fresh(0)), { now, by: 'paper' });
      expect(await screen()).toMatchObject({ count: 95, underWay: 1 });
      await one.keep(signOf(campaign, fresh(0)));
      await one.keep(signOf(campaign, fresh(1)));
      await two.keep(signOf(campaign, fresh(1), { name: 'Burgemeester van daar', role: 'burgemeester' }));
      await two.keep(signOf(campaign, municipalities[0] ?? '', { also: true }));
      await two.keep(signOf(campaign, 'GM9999'));
      await one.report();
      await two.report();
      expect(await screen()).toMatchObject({ count: 95, underWay: 2 });
    });

    test('is said of a tablet that is sending as well, until each is here; in whatever order they come', async () => {
      const [one] = (await tabletsNamed('Tafel 1')) as [DoorDevice];
      for (const at of [0, 1, 2]) await one.keep(signOf(campaign, fresh(at)));
      const [, second, third] = one.queue();
      if (second === undefined || third === undefined) throw new Error('Nothing was kept');
      await one.sync({ operations: [third] });
      expect(await screen()).toMatchObject({ count: 96, underWay: 2 });
      expect((await reports()).map(({ codes }) => codes)).toEqual([[fresh(0), fresh(1)].sort()]);
      // Its answer is lost: the tablet says once more what is here already.
      await one.sync({ operations: [second], lost: true });
      expect(await screen()).toMatchObject({ count: 97, underWay: 1 });
      await one.report();
      expect(await screen()).toMatchObject({ count: 97, underWay: 1 });
      await one.syncAll();
      expect(await screen()).toMatchObject({ count: 98, underWay: 0 });
      expect(await reports()).toEqual([]);
    });

    test('is nothing of what is refused, nor of a signature that was sent with network', async () => {
      const [one] = (await tabletsNamed('Tafel 1')) as [DoorDevice];
      await one.keep(signOf(campaign, fresh(0), { version: 9 }));
      await one.report();
      expect(await screen()).toMatchObject({ underWay: 1 });
      const answer = await one.sync();
      expect(answer.settled).toMatchObject([{ is: 'rejected', because: 'text-replaced' }]);
      expect(await screen()).toMatchObject({ count: 95, underWay: 0 });
      await one.keep(signOf(campaign, fresh(1)));
      await one.sync();
      expect(await reports()).toEqual([]);
      const device = await house.checkInStore.device(slug, one.id());
      expect([device?.reported, device?.reportedIn]).toEqual([undefined, undefined]);
    });

    test.each(['revoke', 'closeDevice'] as const)(
      'is nothing of a device that ended from the desk: %s',
      async (how) => {
        const [one, two] = (await tabletsNamed('Tafel 1', 'Tafel 2')) as [DoorDevice, DoorDevice];
        await one.keep(signOf(campaign, fresh(0)));
        await two.keep(signOf(campaign, fresh(1)));
        await Promise.all([one.report(), two.report()]);
        expect(await screen()).toMatchObject({ underWay: 2 });
        expect(await house.checkIn[how](organiser, slug, one.id(), now)).toMatchObject({ is: 'changed' });
        expect(await screen()).toMatchObject({ underWay: 1 });
        // What it still says of it is not heard.
        await one.report();
        expect(await screen()).toMatchObject({ underWay: 1 });
        expect(await reports()).toHaveLength(1);
      },
    );

    test('of a device that ends while it reports is nothing, whichever comes first', async () => {
      const crossing = doorHouse(takingTurns(database), () => now, { seed: 'crossing' });
      for (const how of ['revoke', 'closeDevice'] as const) {
        // The one begins so many calls to the database after the other.
        for (let turns = 0; turns < 12; turns += 1) {
          const one = await crossing.tablet(slug, { name: `${how} ${turns}`, role: 'lead' });
          await one.keep(signOf(campaign, fresh(turns)));
          const ending = async () => {
            for (let turn = 0; turn < turns; turn += 1) await nextTurn();
            return crossing.checkIn[how](organiser, slug, one.id(), now);
          };
          await Promise.all([one.report(), ending()]);
          expect([how, turns, await reports()]).toEqual([how, turns, []]);
        }
      }
      expect(await screen()).toMatchObject({ count: 95, underWay: 0 });
    });

    test('of a device that reported and fell silent counts until six on the morning after, and no longer', async () => {
      const [one] = (await tabletsNamed('Tafel 1')) as [DoorDevice];
      await one.keep(signOf(campaign, fresh(0)));
      await one.report();
      now = '2019-05-23T03:59:59.999Z';
      expect(await screen()).toMatchObject({ underWay: 1 });
      now = morning;
      expect(await screen()).toMatchObject({ underWay: 0 });
      // And the table forgets it by itself, the day after.
      const { items } = await database.query({
        in: tables.pledges,
        of: `campaign#${campaign}`,
        item: { startsWith: 'on-its-way#' },
        limit: 10,
      });
      expect(items).toHaveLength(1);
      expect(items[0]?.gone).toBe(Date.parse(morning) / 1000 + 86_400);
      // A tablet that comes back after that says nothing any more.
      await one.report();
      expect(await screen()).toMatchObject({ underWay: 0 });
    });

    test('says nobody’s name, role or address', async () => {
      await signUp(house.house, slug, answersOf('Noor van den Berg'));
      const guest = (await look(house.house, slug)).guests[0]?.guest;
      const [one] = (await tabletsNamed('Tafel 1')) as [DoorDevice];
      await one.keep(signOf(campaign, fresh(0), { name: 'Noor van den Berg', ...(guest && { guest }) }));
      await one.report();
      const { items } = await database.query({
        in: tables.pledges,
        of: `campaign#${campaign}`,
        item: { startsWith: 'on-its-way#' },
        limit: 10,
      });
      expect(items).toEqual([
        {
          of: `campaign#${campaign}`,
          item: `on-its-way#${one.id()}`,
          codes: fresh(0),
          until: morning,
          gone: items[0]?.gone,
        },
      ]);
    });

    test('for another campaign, or said in a way that is none, is not kept and keeps nothing from coming home', async () => {
      const [one, two] = (await tabletsNamed('Tafel 1', 'Tafel 2')) as [DoorDevice, DoorDevice];
      await one.keep(signOf('een-andere-campagne', fresh(0)));
      await one.report();
      expect(await reports()).toEqual([]);
      const operation = await two.made(signOf(campaign, fresh(1)));
      const path = `/api/deur/${slug}/verwerken`;
      for (const underWay of ['all of them', { campaign, signatures: [{ id: 'op', municipality: 'Helmond' }] }]) {
        const answer = await two.call(path, { operations: [operation], since: '', waiting: 0, underWay });
        expect(answer.status).toBe(200);
      }
      expect(await screen()).toMatchObject({ count: 96, underWay: 0 });
    });

    test('is read with the count, in the one query of a poll', async () => {
      const asked: string[] = [];
      const counting: Database = {
        ...database,
        get: (...given) => {
          asked.push(`get ${given[1].item}`);
          return database.get(...given);
        },
        query: (given) => {
          asked.push(`query ${given.index?.name ?? given.of}`);
          return database.query(given);
        },
      };
      const [one] = (await tabletsNamed('Tafel 1')) as [DoorDevice];
      await one.keep(signOf(campaign, fresh(0)));
      await one.report();
      const other = doorHouse(counting, () => now);
      expect(await other.campaigns.pledges.board(campaign, now)).toMatchObject({ underWay: 1 });
      expect(asked).toEqual([`query campaign#${campaign}`, 'query counted']);
    });
  });
};
