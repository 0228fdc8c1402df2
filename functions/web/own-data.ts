import type { Instant } from '#kernel/instants.ts';
import type { FindOwn, Owns, OwnThing } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { OwnRoom } from './core/own-data.ts';
import type { Ledger } from './store.ts';

/**
 * Everything that can be found and erased, room by room. `mails` is absent where the mails were not brought back. `forgetKnown` takes away what only the key
 * of something that is about to go tells whose it is.
 */
export type OwnRooms = {
  readonly rooms: readonly {
    readonly room: OwnRoom;
    readonly find: FindOwn;
    readonly forgetKnown?: ((keys: ReadonlySet<string>) => Promise<'done' | 'busy'>) | undefined;
  }[];
  readonly mails?:
    | {
        readonly find: FindOwn;
        readonly erase: (owns: Owns, readers: ReadonlySet<string>, now: Instant) => Promise<'done' | 'busy'>;
      }
    | undefined;
};

/** What is kept of somebody in one room. */
export type OwnPart = { readonly room: OwnRoom; readonly things: readonly OwnThing[] };

const ends = (thing: OwnThing): boolean => thing.goes === 'whole' || thing.goes === 'address';

/**
 * Erases whatever may go of whom `owns` knows, in any order that a failure may leave: mails go before what tells that they are about somebody, and once more
 * after it, for what was owed meanwhile. One thing that breaks keeps none of the others; then all of it is thrown again, so that somebody presses again.
 */
export const eraseOwn = async (
  { rooms, mails }: OwnRooms,
  owns: Owns,
  now: Instant,
): Promise<{ readonly is: 'done' | 'busy'; readonly things: number }> => {
  const all = await Promise.all(rooms.map(({ find }) => find(owns, now)));
  const found = all.flat().filter(({ thing }) => ends(thing));
  const readers = new Set(found.flatMap((one) => one.readers));
  const broken: unknown[] = [];
  let busy = false;
  const tryTo = async (act: () => Promise<'done' | 'busy' | undefined>): Promise<void> => {
    try {
      busy = (await act()) === 'busy' || busy;
    } catch (error) {
      broken.push(error);
    }
  };
  await tryTo(async () => mails?.erase(owns, readers, now));
  for (const { forgetKnown } of rooms) await tryTo(async () => forgetKnown?.(readers));
  // What tells of them goes only once that is gone: the same press again must find both, also a mail that is on its way this moment.
  if (broken.length === 0 && !busy) for (const one of found) await tryTo(() => one.erase(now));
  await tryTo(async () => mails?.erase(owns, readers, now));
  if (broken.length > 0) throw broken[0];
  return { is: busy ? 'busy' : 'done', things: found.length };
};

export type OwnData = ReturnType<typeof ownData>;

/** What somebody may see of themselves and have erased. `rooms` are loaded with the first who asks. */
export const ownData = ({
  rooms: load,
  ledger,
  patience,
  municipalityNamed,
}: {
  readonly rooms: () => Promise<OwnRooms>;
  readonly ledger: Ledger;
  readonly patience: Patience;
  /** What a visitor reads for a municipality's code. */
  readonly municipalityNamed: (code: string) => Promise<string | undefined>;
}) => {
  const named = async (thing: OwnThing): Promise<OwnThing> => {
    const code = thing.says?.municipality;
    if (code === undefined) return thing;
    return { ...thing, says: { ...thing.says, municipality: (await municipalityNamed(code)) ?? code } };
  };

  return {
    /** Room by room, the latest first; rooms without anything are not there. */
    find: async (email: string, now: Instant): Promise<readonly OwnPart[]> => {
      const { rooms, mails } = await load();
      const owns: Owns = (address) => address === email;
      const all = [...rooms, ...(mails === undefined ? [] : [{ room: 'follow-ups' as const, find: mails.find }])];
      const parts = await Promise.all(
        all.map(async ({ room, find }) => {
          const things = await Promise.all((await find(owns, now)).map(({ thing }) => named(thing)));
          return { room, things: things.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1)) };
        }),
      );
      return parts.filter(({ things }) => things.length > 0);
    },

    /**
     * Erases all that may go, and writes down that this address was erased. Pressing again is fine: what is gone is not found. `clock` tells when it was done.
     * `unnoted`: the ledger takes no writes, and has to; it is pressed once more.
     */
    erase: async (email: string, now: Instant, clock: () => Instant): Promise<'done' | 'busy' | 'unnoted'> => {
      const note = (at: Instant) => decideAgain(patience, () => ledger.note(email, at));
      if ((await note(now)) === 'busy') return 'unnoted';
      const { is } = await eraseOwn(await load(), (address) => address === email, now);
      return (await note(clock())) === 'busy' ? 'unnoted' : is;
    },
  };
};
