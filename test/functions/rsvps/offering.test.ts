import { describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { answersOf, houseOver, later, look, monday, organiser, publish, signUp } from '../../support/house.ts';

const hour = 3_600_000;
const outcomeOf = (outcome: string | { readonly is: string; readonly because?: string }): string =>
  typeof outcome === 'string' ? outcome : outcome.is === 'refused' ? (outcome.because ?? '') : outcome.is;

/** Two chairs, offers of two hours: Anna gave hers up, so Cato is offered it, and Daan waits. */
const offered = async (different: Partial<EventPlan> = {}, database: Database = memoryDatabase()) => {
  const house = houseOver(database);
  const slug = await publish(house, { capacity: 2, offerHours: 2, ...different });
  for (const [at, name] of ['Anna Een', 'Bram Twee', 'Cato Drie', 'Daan Vier'].entries())
    await signUp(house, slug, answersOf(name), { now: later(at) });
  const guest = async (name: string) => {
    const found = (await house.store.guests(slug)).find((rsvp) => rsvp.name === name);
    if (found === undefined) throw new Error(`${name} is not a guest`);
    return found;
  };
  await house.rsvps.releaseOwn(await guest('Anna Een'), later(5));
  return { house, slug, guest, database, mails: async () => (await look(house, slug)).mails.map(({ kind }) => kind) };
};

describe('an offered place', () => {
  test('takes its seat, and nobody gets past it', async () => {
    const { house, slug, guest } = await offered();
    expect((await guest('Cato Drie')).state).toBe('offered');
    expect((await look(house, slug)).seats).toMatchObject({ left: 0, waiting: 1 });
  });

  test('T5 T6 is passed on without news at a cancelled event, and is due no longer', async () => {
    const { house, slug, guest, mails } = await offered();
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(hour));
    await house.rsvps.sweep(later(3 * hour), 200);
    await house.rsvps.sweep(later(3 * hour + 60_000), 200);
    expect((await guest('Cato Drie')).state).toBe('offered');
    expect(await mails()).not.toContain('offer-lapsed');
    expect((await mails()).filter((kind) => kind === 'event-cancelled')).toHaveLength(3);
    expect(await house.store.due(later(9 * hour), 9)).toEqual([]);
  });

  test('T3 that was too busy to lapse stays due, and lapses in the next sweep', async () => {
    const { house, guest, database } = await offered();
    const lapsing = (writes: readonly Write[]): boolean =>
      writes.some((write) => 'put' in write && write.put.kind === 'offer-lapsed');
    const busy = houseOver({
      ...database,
      transact: async (writes) => (lapsing(writes) ? { is: 'conflict' } : database.transact(writes)),
    });
    await busy.rsvps.sweep(later(3 * hour), 200);
    expect((await guest('Cato Drie')).state).toBe('offered');
    await house.rsvps.sweep(later(3 * hour + 60_000), 200);
    expect((await guest('Cato Drie')).state).toBe('cancelled');
    expect((await guest('Daan Vier')).state).toBe('offered');
  });

  test('T3 pressed after its term, before any sweep, goes on at once', async () => {
    const { house, guest } = await offered();
    expect(outcomeOf(await house.rsvps.takeOffer(await guest('Cato Drie'), later(3 * hour)))).toBe('offer-lapsed');
    expect((await guest('Daan Vier')).state).toBe('offered');
  });

  test('is not taken from a page of before somebody came back', async () => {
    const { house, guest } = await offered();
    expect(outcomeOf(await house.rsvps.takeOffer(await guest('Cato Drie'), later(hour), 7))).toBe('no-offer');
    expect(outcomeOf(await house.rsvps.refuseOffer(await guest('Cato Drie'), later(hour), 7))).toBe('no-offer');
    expect((await guest('Cato Drie')).state).toBe('offered');
  });

  test('T3 is handed to nobody at the end of its term, before any sweep', async () => {
    const { house, guest } = await offered();
    const cato = await guest('Cato Drie');
    const noor = { name: 'Noor Bakker', email: 'noor.bakker@gemeente.example' };
    const until = cato.offeredUntil ?? '';
    expect(outcomeOf(await house.rsvps.handOverOwn(cato, noor, until))).toBe('offer-lapsed');
    expect(outcomeOf(await house.rsvps.handOverOwn(cato, noor, later(-1, until)))).toBe('handed-over');
  });

  test('T4 is not taken by a yes that crosses the cancellation of the event', async () => {
    const { house, slug, guest, database, mails } = await offered();
    let crossed = false;
    const crossing = houseOver({
      ...database,
      transact: async (writes) => {
        if (!crossed) {
          crossed = true;
          await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(hour));
          await house.rsvps.sweep(later(hour), 200);
        }
        return database.transact(writes);
      },
    });
    expect(outcomeOf(await crossing.rsvps.takeOffer(await guest('Cato Drie'), later(hour)))).toBe('event-cancelled');
    expect((await guest('Cato Drie')).state).toBe('offered');
    expect((await mails()).filter((kind) => kind === 'seat-reserved')).toHaveLength(2);
  });

  test('with less than an hour left is a person’s to give, who is asked until it is done', async () => {
    const { house, slug, guest } = await offered({ promoteUntil: later(4 * hour) });
    await house.rsvps.takeOffer(await guest('Cato Drie'), later(hour));
    await house.rsvps.releaseOwn(await guest('Bram Twee'), later(3 * hour + 1));
    expect((await guest('Daan Vier')).state).toBe('waiting');
    expect((await house.todos()).map(({ kind }) => kind)).toEqual(['place-free-late']);
    const { guest: daan } = await guest('Daan Vier');
    expect(outcomeOf(await house.rsvps.promoteByOrganiser(organiser, slug, daan, later(3 * hour + 2)))).toBe(
      'promoted',
    );
    expect(await house.todos()).toEqual([]);
    expect((await guest('Daan Vier')).state).toBe('seated');
  });
});

describe('the desk is asked about an offered place', () => {
  const asked = async (house: Awaited<ReturnType<typeof offered>>['house']) =>
    (await house.todos()).filter(({ kind }) => kind === 'offer-lapses');

  test('from the moment it is offered, with whose it is and when it lapses', async () => {
    const { house, slug, guest } = await offered();
    const cato = await guest('Cato Drie');
    expect(await asked(house)).toEqual([
      {
        kind: 'offer-lapses',
        subject: `${slug}/${cato.guest}`,
        organisation: organiser.organisation,
        event: slug,
        reader: cato.guest,
        since: later(5),
        due: cato.offeredUntil,
      },
    ]);
    expect(cato.offeredUntil).toBe(later(2 * hour + 5));
  });

  test('until the guest takes it', async () => {
    const { house, guest } = await offered();
    await house.rsvps.takeOffer(await guest('Cato Drie'), later(hour));
    expect(await asked(house)).toEqual([]);
  });

  test.each([
    ['the guest refuses it', 'refused'],
    ['it lapses', 'lapsed'],
    ['its guest presses too late', 'too-late'],
    ['an organiser gives it back', 'released'],
  ] as const)('until %s; then about the next', async (_, how) => {
    const { house, slug, guest } = await offered();
    const cato = await guest('Cato Drie');
    if (how === 'refused') await house.rsvps.refuseOffer(cato, later(hour));
    if (how === 'lapsed') await house.rsvps.sweep(later(3 * hour), 200);
    if (how === 'too-late') await house.rsvps.takeOffer(cato, later(3 * hour));
    if (how === 'released') await house.rsvps.releaseByOrganiser(organiser, slug, cato.guest, later(hour));
    const daan = await guest('Daan Vier');
    expect(daan.state).toBe('offered');
    expect(await asked(house)).toMatchObject([{ reader: daan.guest, due: daan.offeredUntil }]);
  });

  test('about whoever took it over, and no longer about who passed it on', async () => {
    const { house, guest } = await offered();
    const cato = await guest('Cato Drie');
    const to = { name: 'Eva Vijf', email: 'eva.vijf@helmond.example' };
    expect(outcomeOf(await house.rsvps.handOverOwn(cato, to, later(hour)))).toBe('handed-over');
    const eva = await guest('Eva Vijf');
    expect(await asked(house)).toMatchObject([{ reader: eva.guest, due: cato.offeredUntil }]);
  });

  test('until the event is cancelled, and not again by a sweep', async () => {
    const { house, slug } = await offered();
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(hour));
    for (const at of [hour + 1, 3 * hour]) await house.rsvps.sweep(later(at), 200);
    expect(await house.todos()).toEqual([]);
  });
});

describe('T10 what an organiser answers', () => {
  test('is answered for their own events alone', async () => {
    const { house, slug, guest } = await offered({ approval: true });
    const stranger = { ...organiser, organisation: 'gemeente-elders' };
    const { guest: key } = await guest('Bram Twee');
    for (const outcome of [
      await house.rsvps.grantPlace(stranger, slug, key, monday),
      await house.rsvps.refusePlace(stranger, slug, key, 'Vol.', monday),
      await house.rsvps.grantWish(stranger, slug, key, monday, monday),
      await house.rsvps.refuseWish(stranger, slug, key, monday, 'Vol.', monday),
      await house.rsvps.changeCapacity(stranger, slug, 9, 2, monday),
      await house.rsvps.releasePool(stranger, slug, 'partners', monday),
    ])
      expect(outcome).toEqual({ is: 'not-found' });
    expect(await house.rsvps.lineDesk(stranger, slug, monday)).toBeUndefined();
  });
});

describe('T12 what an organiser is asked about guests', () => {
  test('goes when the event is cancelled, and with the guests', async () => {
    for (const ending of ['cancelled', 'erased'] as const) {
      const { house, slug, guest } = await offered({ approval: true, closesAt: later(2 * hour), title: ending });
      await house.rsvps.grantPlace(organiser, slug, (await guest('Bram Twee')).guest, later(hour));
      await house.rsvps.changeOwn(await guest('Bram Twee'), { party: 2 }, later(3 * hour));
      expect((await house.todos()).map(({ kind }) => kind).sort()).toEqual(['approval-asked', 'change-asked']);
      if (ending === 'cancelled') await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(4 * hour));
      const { event } = await look(house, slug);
      const now = ending === 'cancelled' ? later(5 * hour) : house.events.erasing(event).guests;
      for (const minute of [0, 1]) await house.rsvps.sweep(later(minute * 60_000, now), 200);
      expect(await house.todos()).toEqual([]);
    }
  });
});
