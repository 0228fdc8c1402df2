import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { OwnThing } from '#kernel/own-data.ts';

/** The rooms that keep something of people, in the order in which a page shows them. */
export const ownRooms = ['rsvps', 'pledges', 'kits', 'check-in', 'events', 'accounts', 'follow-ups'] as const;
export type OwnRoom = (typeof ownRooms)[number];

/** What somebody chose, of what their page offers; nothing is chosen beforehand. */
export const readErasing = (choice: string | null): 'erase' | undefined => (choice === 'wissen' ? 'erase' : undefined);

type Part = { readonly room: OwnRoom; readonly things: readonly OwnThing[] };

/** Whether anything is left that choosing to be erased would take away. */
export const mayErase = (parts: readonly Part[]): boolean =>
  parts.some(({ things }) => things.some(({ goes }) => goes === 'whole' || goes === 'address'));

/** The same for a machine to read: everything, in the words in which it is kept. Fields without an answer are left out. */
export const ownDataFile = (email: string, parts: readonly Part[], at: string): string =>
  `${JSON.stringify({ email, at, rooms: Object.fromEntries(parts.map(({ room, things }) => [room, things])) }, undefined, 2)}\n`;

/** A line of the ledger: which hash was erased, and when last. */
export const Erasure = z.object({ of: z.string(), at: Instant });

const table = z.optional(z.string());

/** What a person hands the function after a restore: the moment to which was restored, and per room the table that was brought back, or nothing. */
export const ReplayAsked = z.strictObject({
  since: Instant,
  tables: z.strictObject({
    rsvps: table,
    pledges: table,
    kits: table,
    'check-in': table,
    events: table,
    accounts: table,
    'follow-ups': table,
  } satisfies Record<OwnRoom, typeof table>),
});
export type ReplayAsked = z.infer<typeof ReplayAsked>;
