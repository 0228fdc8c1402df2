import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { allTables, answersOf, houseOver, later, look, publish, signUp } from '../../support/house.ts';
import { brokenPromises } from '../../support/promises.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

const hour = 60 * 60_000;
const nameOf = (at: number): string => `Wethouder ${String.fromCharCode(65 + Math.floor(at / 26), 97 + (at % 26))}`;
const outcomeOf = (outcome: string | { readonly is: string; readonly because?: string }): string =>
  typeof outcome === 'string' ? outcome : outcome.is === 'refused' ? (outcome.because ?? '') : outcome.is;

/** A house over Amazon's own engine, and an evening in it whose free places are offered. */
const evening = async (title: string, capacity: number, offerHours: number) => {
  const house = houseOver(local.database);
  const slug = await publish(house, { title, capacity, partyLimit: 1, offerHours });
  const guest = async (name: string) => {
    const found = (await house.store.guests(slug)).find((rsvp) => rsvp.name === name);
    if (found === undefined) throw new Error(`${name} is not a guest`);
    return found;
  };
  const counts = async () => {
    const { guests, seats, line } = await look(house, slug);
    const inState = (state: string): number => guests.filter((rsvp) => rsvp.state === state).length;
    return {
      confirmed: inState('seated'),
      offered: inState('offered'),
      waiting: line.length,
      free: seats.left,
      cancelled: inState('cancelled'),
    };
  };
  return { house, slug, guest, counts };
};

describe('the evening of 22 May, rows 3 and 4 of its story', () => {
  test('64 say yes to 60 chairs; 4 of the 60 cancel; of 4 offers 3 are taken and 1 lapses', {
    timeout: 120_000,
  }, async () => {
    const { house, slug, guest, counts } = await evening('Samen aan de slag', 60, 24);

    // Row 3: 60 confirmed, and 4 waiting as 1 to 4.
    for (let at = 0; at < 64; at += 1) {
      const outcome = await signUp(house, slug, answersOf(nameOf(at)), { now: later(at) });
      expect(outcomeOf(outcome)).toBe(at < 60 ? 'seated' : 'waiting');
    }
    expect(await counts()).toEqual({ confirmed: 60, offered: 0, waiting: 4, free: 0, cancelled: 0 });
    for (const [place, at] of [60, 61, 62, 63].entries()) {
      expect(await house.store.placeInLine(await guest(nameOf(at)))).toBe(place + 1);
    }

    // Row 4: four of the 60 cancel, and each chair is offered to whoever stands first.
    for (const at of [3, 17, 42, 59]) {
      expect(outcomeOf(await house.rsvps.releaseOwn(await guest(nameOf(at)), later(hour + at)))).toBe('released');
    }
    expect(await counts()).toEqual({ confirmed: 56, offered: 4, waiting: 0, free: 0, cancelled: 4 });
    for (const at of [60, 61, 62, 63]) {
      const { state, offeredUntil } = await guest(nameOf(at));
      expect([state, (offeredUntil ?? '') > later(24 * hour)]).toEqual(['offered', true]);
    }
    // Whoever is offered a place is in it until they say no: nobody else gets in.
    expect(outcomeOf(await signUp(house, slug, answersOf('Komt Later'), { now: later(2 * hour) }))).toBe('waiting');
    expect(outcomeOf(await house.rsvps.releaseOwn(await guest('Komt Later'), later(2 * hour + 1)))).toBe('released');

    for (const at of [60, 61, 62]) {
      expect(outcomeOf(await house.rsvps.takeOffer(await guest(nameOf(at)), later(3 * hour + at)))).toBe('taken');
    }
    // A minute before the term nothing lapses; after it once.
    const { offeredUntil = '' } = await guest(nameOf(63));
    await house.rsvps.sweep(later(-60_000, offeredUntil), 200);
    expect(await counts()).toEqual({ confirmed: 59, offered: 1, waiting: 0, free: 0, cancelled: 5 });
    for (const minute of [0, 1, 2]) await house.rsvps.sweep(later(minute * 60_000, offeredUntil), 200);

    expect(await counts()).toEqual({ confirmed: 59, offered: 0, waiting: 0, free: 1, cancelled: 6 });
    expect((await guest(nameOf(63))).releasedBy).toBe('clock');
    const { mails } = await look(house, slug);
    const sent = (kind: string): number => mails.filter((mail) => mail.kind === kind).length;
    expect([sent('place-offered'), sent('offer-lapsed'), sent('seat-reserved')]).toEqual([4, 1, 63]);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });
});

describe('two at once end in one state that both see', () => {
  const tries = Array.from({ length: 8 }, (_, at) => at);

  /** Cato is offered the place that Anna gave up; Daan waits behind. */
  const offered = async (title: string) => {
    const made = await evening(title, 2, 2);
    const { house, slug, guest } = made;
    for (const [at, name] of ['Anna Een', 'Bram Twee', 'Cato Drie', 'Daan Vier'].entries())
      await signUp(house, slug, answersOf(name), { now: later(at) });
    await house.rsvps.releaseOwn(await guest('Anna Een'), later(5));
    return made;
  };
  const inTime = later(2 * hour);
  const over = later(2 * hour + 5);

  test.each(tries)('taking an offer in its last second and the clock that lapses it (%s)', async (at) => {
    const { house, slug, guest } = await offered(`Nemen en verlopen ${at}`);
    const cato = await guest('Cato Drie');
    const [taken] = await Promise.all([house.rsvps.takeOffer(cato, inTime), house.rsvps.sweep(over, 200)]);
    await house.rsvps.sweep(over, 200);
    const now = await guest('Cato Drie');
    expect(now.state).toBe(outcomeOf(taken) === 'taken' ? 'seated' : 'cancelled');
    expect((await guest('Daan Vier')).state).toBe(now.state === 'seated' ? 'waiting' : 'offered');
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test.each(tries)('refusing an offer and the clock that lapses it (%s)', async (at) => {
    const { house, slug, guest } = await offered(`Weigeren en verlopen ${at}`);
    const cato = await guest('Cato Drie');
    const [refused] = await Promise.all([house.rsvps.refuseOffer(cato, inTime), house.rsvps.sweep(over, 200)]);
    await house.rsvps.sweep(over, 200);
    const { state, releasedBy } = await guest('Cato Drie');
    expect([state, releasedBy]).toEqual(['cancelled', outcomeOf(refused) === 'passed-on' ? 'guest' : 'clock']);
    const { mails } = await look(house, slug);
    const told = mails.filter(({ kind, reader }) => reader === cato.guest && /released|lapsed/.test(kind));
    expect(told.length).toBe(1);
    expect((await guest('Daan Vier')).state).toBe('offered');
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test.each(tries)('sending somebody else and giving up (%s)', async (at) => {
    const { house, slug, guest } = await offered(`Doorgeven en afmelden ${at}`);
    const bram = await guest('Bram Twee');
    const to = { name: 'Joris Vervanger', email: 'joris@gemeente.example', role: 'ambtenaar' };
    const [sent, given] = await Promise.all([
      house.rsvps.handOverOwn(bram, to, later(10)),
      house.rsvps.releaseOwn(bram, later(10)),
    ]);
    const joris = (await house.store.guests(slug)).find(({ name }) => name === to.name);
    const over = outcomeOf(sent) === 'handed-over';
    expect(joris?.state).toBe(over ? 'seated' : undefined);
    expect((await guest('Bram Twee')).releasedBy).toBe(over ? 'handed-over' : 'guest');
    expect(outcomeOf(given)).toBe(over ? 'released-before' : 'released');
    expect(await brokenPromises(house, slug)).toEqual([]);
  });

  test.each(tries)('releasing what is kept for partners and a partner who takes it (%s)', async (at) => {
    const house = houseOver(local.database);
    const slug = await publish(house, {
      title: `Vrijgeven en nemen ${at}`,
      capacity: 2,
      partyLimit: 1,
      groups: [{ group: 'partners', seats: 1, releasedAt: later(5 * hour) }],
    });
    const organiser = { is: 'organiser', person: 'prs_organiser', organisation: 'programmateam' } as const;
    await signUp(house, slug, answersOf('Anna Een'));
    await signUp(house, slug, answersOf('Bram Twee'), { now: later(1) });
    const [entered, released] = await Promise.all([
      signUp(house, slug, answersOf('Pien Partner'), { now: later(2), actor: organiser, pool: 'partners' }),
      house.rsvps.releasePool(organiser, slug, 'partners', later(2)),
    ]);
    expect(outcomeOf(released)).toBe('released');
    await house.rsvps.sweep(later(60_000), 200);
    const { guests, pools } = await look(house, slug);
    const bram = guests.find(({ name }) => name === 'Bram Twee');
    // Whoever came first has the chair: the partner before it was released, or who waited after.
    expect(bram?.state).toBe(outcomeOf(entered) === 'seated' ? 'waiting' : 'seated');
    expect(pools.partners).toMatchObject({ state: 'released', left: 0 });
    expect(await brokenPromises(house, slug)).toEqual([]);
  });
});
