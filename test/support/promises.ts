import { Group } from '#kernel/groups.ts';
import { holdsSeats } from '#rsvps/core/rsvp.ts';
import { type House, look } from './house.ts';

const groups = Group.options;

/**
 * The mail a place owes for being what it is; written with it, so it is there exactly when the place is. Who gives up and comes back, or comes instead of
 * somebody a second time, begins a generation, and each owes its own.
 */
const mailFor = {
  asked: ['place-asked', 'place-taken-over'],
  seated: ['seat-reserved', 'place-promoted', 'place-taken-over'],
  offered: ['place-offered', 'place-taken-over'],
  waiting: ['place-waiting', 'place-taken-over'],
  cancelled: ['place-released', 'offer-lapsed', 'place-refused', 'place-handed-over'],
} as const;

const ofPlaces: readonly string[] = Object.values(mailFor).flat();

/**
 * What must hold of an event whatever went wrong before, as sentences about what does not. Empty means all is well. `swept`: the sweep has run,
 * so nobody may be left waiting for a seat that fits.
 */
export const brokenPromises = async (house: House, slug: string, { swept = true } = {}): Promise<readonly string[]> => {
  const { event, seats, pools, waiting, line, guests, moved, mails } = await look(house, slug);
  const broken: string[] = [];
  const promise = (number: string, holds: boolean, otherwise: string): void => {
    if (!holds) broken.push(`${number}: ${otherwise}`);
  };

  const allPools = [[undefined, seats] as const, ...groups.map((group) => [group, pools[group]] as const)];
  let capacity = 0;
  for (const [group, pool] of allPools) {
    if (pool === undefined) continue;
    const people = guests
      .filter((guest) => guest.pool === group && holdsSeats(guest.state))
      .reduce((sum, { party }) => sum + party, 0);
    const name = group ?? 'open';
    capacity += pool.capacity;
    promise(
      'T1',
      people <= pool.capacity && pool.left >= 0,
      `${name}: ${people} people on ${pool.capacity} seats, left ${pool.left}`,
    );
    promise(
      'T4',
      pool.left === pool.capacity - people,
      `${name}: left ${pool.left}, but ${pool.capacity} minus ${people} are taken`,
    );
    promise('T4', pool.state !== 'released' || pool.left === 0, `${name}: released, and still keeps ${pool.left}`);
    promise('T3', group === undefined || pool.waiting === 0, `${name}: a group has no line`);
  }
  promise('T1', capacity === event.capacity, `the pools hold ${capacity} chairs, the event ${event.capacity}`);
  for (const { name, state, offeredUntil, dueAt } of guests) {
    promise(
      'T4',
      state !== 'offered' || (offeredUntil !== undefined && dueAt === offeredUntil),
      `the offer to ${name} never ends`,
    );
  }
  promise(
    'T3',
    seats.waiting === waiting.length,
    `the pool counts ${seats.waiting} in line, the list ${waiting.length}`,
  );
  const keys = waiting.map(({ guest }) => guest).sort();
  promise(
    'T3',
    JSON.stringify([...line].sort()) === JSON.stringify(keys),
    `the line holds ${line.length}, waiting are ${keys.length}`,
  );
  const head = guests.find(({ guest }) => guest === line[0]);
  promise('T3', !swept || head === undefined || seats.left < head.party, 'somebody waits for a seat that is free');
  const people2 = new Set(guests.map(({ email, name }) => `${email}/${name.toLowerCase()}`));
  promise('T2', people2.size === guests.length, 'one person holds two places');
  for (const { movedTo, name } of moved) {
    const at = [...guests, ...moved].filter(({ guest }) => guest === movedTo);
    promise('T2', at.length === 1, `the address of ${name} was corrected, and their place is nowhere`);
  }
  for (const { guest, state, generation } of guests) {
    const own = mails.filter(({ reader }) => reader === guest);
    const owed = own.filter(
      (mail) => mail.generation === generation && (mailFor[state] as readonly string[]).includes(mail.kind),
    );
    promise('T4', owed.length >= 1, `a ${state} guest is owed no mail about it`);
    const early = own.filter((mail) => ofPlaces.includes(mail.kind) && mail.generation > generation);
    promise('T5', early.length === 0, `owed for nothing: ${early.map(({ kind }) => kind).join(', ')}`);
  }
  const named = mails.map(({ reader, kind, generation }) => `${kind} ${reader} ${generation}`);
  const twice = mails.filter((_, at) => named.indexOf(named[at] ?? '') !== at);
  promise('T5', twice.length === 0, `owed twice: ${twice.map(({ kind }) => kind).join(', ')}`);
  return broken;
};
