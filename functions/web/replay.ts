import type { Instant } from '#kernel/instants.ts';
import type { Owns } from '#kernel/own-data.ts';
import type { ScannedDatabase } from '#platform/dynamo/port.ts';
import { writingOnly } from '#platform/dynamo/writing-only.ts';
import { type OwnRoom, ownRooms, ReplayAsked } from './core/own-data.ts';
import { eraseOwn, type OwnRooms } from './own-data.ts';
import { erasedSince, erasureHash } from './store.ts';

export type Replayed =
  /** How many were erased since, and how many things of theirs were erased again. `busy`: call it once more. */
  | { readonly is: 'done' | 'busy'; readonly ledger: number; readonly things: number }
  | { readonly is: 'refused'; readonly because: string };

/** How the runbook names a table that was brought back beside the living one. */
const restoredName = (table: string): string => `${table}-restored`;

/** What is wrong with what was handed in, for whoever typed it; undefined where it can be done. */
const refusal = ({ tables }: ReplayAsked, living: Readonly<Record<OwnRoom, string>>): string | undefined => {
  const named = ownRooms.filter((room) => tables[room] !== undefined);
  if (named.length === 0) return 'name the table of one room at least';
  const wrong = named.find((room) => tables[room] !== living[room] && tables[room] !== restoredName(living[room]));
  if (wrong !== undefined) return `the table of ${wrong} is ${restoredName(living[wrong])}, or ${living[wrong]} itself`;
  // What a guest gives up is counted at the event.
  if (tables.rsvps !== undefined && tables.events === undefined) return 'rsvps and events belong together';
  return undefined;
};

/**
 * Erases again, in tables that were brought back, whoever was erased at `since` or after it: by the same acts as then, and in those tables alone. Nobody is
 * mailed, asked or let in by it. What is kept since they were erased is of somebody who came back, and stays. May be called as often as somebody likes.
 */
export const replaying = ({
  database,
  ledger,
  secret,
  living,
  roomsIn,
}: {
  readonly database: ScannedDatabase;
  /** The table of the ledger, which is never one that was brought back. */
  readonly ledger: string;
  readonly secret: string;
  readonly living: Readonly<Record<OwnRoom, string>>;
  readonly roomsIn: (
    tables: Readonly<Record<OwnRoom, string>>,
    database: ScannedDatabase,
    only: ReadonlySet<OwnRoom>,
  ) => Promise<OwnRooms>;
}) => {
  return async (handed: unknown, now: Instant): Promise<Replayed> => {
    const asked = ReplayAsked.safeParse(handed);
    if (!asked.success) {
      return { is: 'refused', because: 'hand in {"since": "<moment>", "tables": {"<room>": "<table>"}}' };
    }
    const because = refusal(asked.data, living);
    if (because !== undefined) return { is: 'refused', because };
    const hashes = await erasedSince(database, ledger, asked.data.since);
    const owns: Owns = (address, since) => {
      const at = typeof address === 'string' ? hashes.get(erasureHash(secret, address)) : undefined;
      return at !== undefined && !(typeof since === 'string' && since > at);
    };
    const named = ownRooms.flatMap((room) => {
      const table = asked.data.tables[room];
      return table === undefined ? [] : [[room, table] as const];
    });
    const rooms = await roomsIn(
      { ...living, ...Object.fromEntries(named) },
      writingOnly(database, new Set(named.map(([, table]) => table))),
      new Set(named.map(([room]) => room)),
    );
    return { ...(await eraseOwn(rooms, owns, now)), ledger: hashes.size };
  };
};
