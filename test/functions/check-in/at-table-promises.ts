import { beforeEach, describe, expect, test } from 'vitest';
import { addMilliseconds, type Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Capture } from '../../../functions/check-in/core/operation.ts';
import { municipalities, openCampaign } from '../../support/campaign.ts';
import { type DoorHouse, doorHouse, seatingOf } from '../../support/door.ts';
import { answersOf, organiser, publish, signUp } from '../../support/house.ts';
import { type CardHouse, cardHouse, proudOf, seeking } from '../rsvps/carding-promises.ts';

/** Half past five: the doors open. */
const doorsOpen: Instant = '2019-05-22T15:30:00.000Z';
const names = ['Noor', 'Emre', 'Linh', 'Wim', 'Hanna', 'Jan'] as const;

/** What holds at the tables of an event, over any database. */
export const tablePromises = (fresh: () => Promise<Database>): void => {
  let house: DoorHouse;
  let cards: CardHouse;
  let slug: string;
  let campaign: string;
  let now: Instant;
  /** The code of each guest's municipality; Wim and Noor come for the same. */
  const codeOf = (name: string): string =>
    municipalities[name === 'Wim' ? 0 : (names as readonly string[]).indexOf(name)] ?? '';

  beforeEach(async () => {
    const database = await fresh();
    now = doorsOpen;
    house = doorHouse(database, () => now);
    cards = cardHouse(house.house);
    campaign = await openCampaign(house.campaigns);
    slug = await publish(house.house);
    for (const name of names) {
      await signUp(house.house, slug, answersOf(name, { municipality: codeOf(name) }));
    }
    const seating = seatingOf(house.house);
    const hall = [1, 2].map((number) => ({ number, seats: 4, wheelchairPlaces: 0 }));
    await seating.setHall(organiser, slug, hall, 'form-hall', now);
    await seating.plan(organiser, slug, { request: 'form-plan', revision: 0 }, now);
  });

  const keyOf = async (name: string): Promise<string> => (await cards.guest(slug, name)).guest;
  const tableOf = async (name: string): Promise<number> =>
    (await seatingOf(house.house).tableOf(slug, now)).get(await keyOf(name)) ?? 0;
  /** Who sits at the table of this guest, that guest first. */
  const besides = async (name: string): Promise<readonly string[]> => {
    const table = await tableOf(name);
    const there = await Promise.all(names.map(async (one) => ((await tableOf(one)) === table ? [one] : [])));
    return [name, ...there.flat().filter((one) => one !== name)];
  };
  const tabletAt = async (name: string) =>
    house.tablet(slug, { name: `Tafel van ${name}`, role: 'table', table: await tableOf(name) });
  const signOf = (name: string, different: Partial<Extract<Capture, { kind: 'sign' }>> = {}): Capture => ({
    kind: 'sign',
    campaign,
    version: 1,
    municipality: codeOf(name),
    name,
    role: 'wethouder',
    college: { is: 'to-decide', mayName: true },
    also: false,
    ...different,
  });

  describe('a table’s tablet', () => {
    test('holds its own guests, with the cards of those who agreed; T10 another card reaches no tablet', async () => {
      const [first = '', second = '', ...more] = await besides('Noor');
      const elsewhere = names.find((name) => ![first, second, ...more].includes(name)) ?? '';
      await cards.fillIn(slug, first, proudOf('sport', { seeks: { theme: 'work', sentence: 'Wie kent werkgevers?' } }));
      await cards.fillIn(slug, second, seeking('digital', { toShow: false }));
      await cards.fillIn(slug, elsewhere, proudOf('culture'));

      const list = (await tabletAt(first)).list();
      expect(list?.guests.map(({ name }) => name).sort()).toEqual([first, second, ...more].sort());
      expect(list?.guests.find(({ name }) => name === first)?.card).toEqual({
        proud: { theme: 'sport', sentence: 'Over sport.' },
        seeks: { theme: 'work', sentence: 'Wie kent werkgevers?' },
      });
      expect(list?.guests.filter(({ card }) => card !== undefined)).toHaveLength(1);
      expect(JSON.stringify(list)).not.toMatch(/digital|culture|toShow|toIntroduce/);

      for (const role of ['door', 'lead'] as const) {
        const door = await house.tablet(slug, { name: role, role });
        expect(JSON.stringify(door.list())).not.toMatch(/sport|werkgevers|digital|culture/);
      }
    });

    test('loses a card within five minutes of its guest taking it back', async () => {
      await cards.fillIn(slug, 'Noor', proudOf('sport'));
      const tablet = await tabletAt('Noor');
      expect(JSON.stringify(tablet.list())).toContain('sport');
      await house.rsvps.removeCard(await cards.guest(slug, 'Noor'));
      now = addMilliseconds(now, 5 * 60_000 - 1);
      expect(await tablet.sync()).toMatchObject({ stale: false });
      now = addMilliseconds(now, 2);
      expect(await tablet.sync()).toMatchObject({ stale: true });
      await tablet.fetchList();
      expect(JSON.stringify(tablet.list())).not.toContain('sport');
    });

    test('and a door’s hear within a minute of talking that guests were given other tables', async () => {
      const tablets = [await tabletAt('Noor'), await house.tablet(slug, { name: 'Deur' })];
      const seating = seatingOf(house.house);
      const { revision = 0 } = (await house.house.store.tablePlan(slug)) ?? {};
      now = addMilliseconds(now, 61_000);
      for (const tablet of tablets) expect(await tablet.sync()).toMatchObject({ stale: false });
      await seating.plan(organiser, slug, { request: 'form-anew', revision }, now);
      for (const tablet of tablets) expect(await tablet.sync()).toMatchObject({ stale: true });
      for (const tablet of tablets) await tablet.fetchList();
      now = addMilliseconds(now, 61_000);
      for (const tablet of tablets) expect(await tablet.sync()).toMatchObject({ stale: false });
    });

    test('knows of its own guests who signed, wherever that was, and a door knows of nobody', async () => {
      const tablet = await tabletAt('Noor');
      const other = await house.tablet(slug, { name: 'Deur' });
      // Under a name that is not to the letter the one of the list.
      await tablet.keep(signOf('N. de Vries', { municipality: codeOf('Noor'), guest: await keyOf('Noor') }));
      expect((await tablet.sync()).settled).toMatchObject([{ is: 'applied' }]);
      const marks = async (name: string) => {
        const list = (await tabletAt(name)).list();
        return Object.fromEntries((list?.guests ?? []).map((guest) => [guest.name, guest.signed]));
      };
      expect(await marks('Noor')).toMatchObject({ Noor: 'self' });
      // Wim comes for the same municipality, and sits at another table for that.
      expect(await marks('Wim')).toMatchObject({ Wim: 'other' });
      const unmarked = { ...(await marks('Noor')), ...(await marks('Wim')), Noor: undefined, Wim: undefined };
      expect(Object.values(unmarked).filter((mark) => mark !== undefined)).toEqual([]);
      await other.fetchList();
      expect(JSON.stringify(other.list())).not.toContain('signed');
    });
  });

  describe('who signed at this event', () => {
    test('is one list of tablets, table addresses, own phones and paper, in the order of signing', async () => {
      const tablet = await tabletAt('Noor');
      const actor = organiser;
      const at = (minutes: number): Instant => addMilliseconds(doorsOpen, minutes * 60_000);

      now = at(30);
      await tablet.keep(signOf('N. de Vries', { municipality: codeOf('Noor'), guest: await keyOf('Noor') }));
      now = at(50);
      await tablet.sync();
      const answers = (name: string) => ({
        code: codeOf(name),
        name,
        role: 'wethouder',
        college: { is: 'to-decide', mayName: true } as const,
        version: 1,
        also: false,
      });
      const found = await house.checkIn.atDesk(organiser, slug);
      if (found === undefined) throw new Error('no event');
      await house.checkIn.sign(found.event, campaign, answers('Emre'), { request: 'op-emre', actor, now: at(35) });
      // From an own phone, behind the code on the table.
      const stamp = house.checkIn.stampFor(found.event, at(40)) ?? '';
      const event = house.campaigns.pledges.stampedEvent(stamp, at(45)) ?? '';
      expect(event).toBe(slug);
      const { sign } = house.campaigns.pledges;
      const phone = {
        request: 'op-linh',
        language: 'en',
        actor: { is: 'visitor' },
        now: at(45),
        by: 'public',
      } as const;
      await sign(
        campaign,
        { ...answers('Linh'), email: 'linh@gemeente.example' },
        { ...phone, where: { is: 'event', event } },
      );
      await house.checkIn.signOnPaper(
        found.event,
        campaign,
        { ...answers('Hanna'), name: 'H. Bos' },
        {
          request: 'op-hanna',
          actor,
          now: at(300),
          signedAt: at(60),
          guest: await keyOf('Hanna'),
        },
      );
      // On the web the evening before: not here.
      await sign(
        campaign,
        { ...answers('Jan'), email: 'jan@gemeente.example' },
        {
          ...phone,
          request: 'op-jan',
          where: { is: 'web' },
        },
      );

      const signed = await house.checkIn.signedAt(slug);
      expect(signed.map(({ name, on, stands, at: when }) => [name, on, stands, when])).toEqual([
        ['N. de Vries', 'tablet', true, at(30)],
        ['Emre', 'tablet', true, at(35)],
        ['Linh', 'phone', false, at(45)],
        ['H. Bos', 'paper', false, at(60)],
      ]);
      expect(signed.map(({ guest }) => guest)).toEqual(
        await Promise.all(['Noor', 'Emre', 'Linh', 'Hanna'].map((name) => keyOf(name))),
      );
      expect(signed[2]).toMatchObject({ campaign, municipality: codeOf('Linh'), email: 'linh@gemeente.example' });
      expect(await house.checkIn.signedAt('een-andere-avond')).toEqual([]);
    });

    test('holds nobody twice, and nobody who withdrew or was not confirmed', async () => {
      const [one, two] = [await tabletAt('Noor'), await house.tablet(slug, { name: 'Deur' })];
      const guest = await keyOf('Noor');
      await one.keep(signOf('Noor', { guest }));
      await two.keep(signOf('Noor', { guest }));
      await one.sync();
      expect((await two.sync()).settled).toMatchObject([{ is: 'merged' }]);
      const [only, ...others] = await house.checkIn.signedAt(slug);
      expect(others).toEqual([]);
      expect(only).toMatchObject({ guest, stands: true });

      const { pledges } = house.campaigns;
      expect(await pledges.undoSignature(organiser, campaign, only?.signature ?? '', now)).toEqual({ is: 'undone' });
      expect(await house.checkIn.signedAt(slug)).toEqual([]);
    });

    test('knows a guest who walked in on the same tablet by the place they got', async () => {
      const tablet = await house.tablet(slug, { name: 'Deur', places: 1 });
      const came = await tablet.keep({
        kind: 'walk-in',
        name: 'Fatima Bouzid',
        role: 'wethouder',
        municipality: municipalities[40] ?? '',
        party: 1,
        chair: 'leased',
      });
      await tablet.keep(signOf('F. Bouzid', { municipality: municipalities[40] ?? '', guest: came.id }));
      expect((await tablet.sync()).settled).toMatchObject([{ is: 'applied' }, { is: 'applied' }]);
      expect(await house.checkIn.signedAt(slug)).toMatchObject([
        { name: 'F. Bouzid', guest: await keyOf('Fatima Bouzid') },
      ]);
    });
  });
};
