import { type House, look } from './house.ts';

/** The mail a place owes for being what it is; written with it, so it is there exactly when the place is. */
const mailFor = {
  seated: ['seat-reserved', 'place-promoted'],
  waiting: ['place-waiting'],
  cancelled: ['place-released'],
} as const;

/**
 * What must hold of an event whatever went wrong before, as sentences about what does not. Empty means all is well. `swept`: the sweep has run,
 * so nobody may be left waiting for a seat that fits.
 */
export const brokenPromises = async (house: House, slug: string, { swept = true } = {}): Promise<readonly string[]> => {
  const { seats, waiting, people, line, guests, mails } = await look(house, slug);
  const broken: string[] = [];
  const promise = (number: string, holds: boolean, otherwise: string): void => {
    if (!holds) broken.push(`${number}: ${otherwise}`);
  };

  promise(
    'T1',
    people <= seats.capacity && seats.left >= 0,
    `${people} people on ${seats.capacity} seats, left ${seats.left}`,
  );
  promise(
    'T4',
    seats.left === seats.capacity - people,
    `left ${seats.left}, but ${seats.capacity} minus ${people} are taken`,
  );
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
  for (const { guest, state } of guests) {
    const owed = mails.filter(
      ({ reader, kind }) => reader === guest && (mailFor[state] as readonly string[]).includes(kind),
    );
    promise('T4', owed.length >= 1, `a ${state} guest is owed no mail about it`);
  }
  const twice = mails.filter(
    ({ reader, kind }, at) => mails.findIndex((mail) => mail.reader === reader && mail.kind === kind) !== at,
  );
  promise(
    'T5',
    twice.every(({ kind }) => kind === 'already-signed-up'),
    `owed twice: ${twice.map(({ kind }) => kind).join(', ')}`,
  );
  return broken;
};
