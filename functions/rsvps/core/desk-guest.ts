import * as z from 'zod/mini';
import { PlacePool } from '#kernel/groups.ts';
import { Instant } from '#kernel/instants.ts';
import { foldName, surnameKey } from '#kernel/names.ts';
import { type Rsvp, RsvpState } from './rsvp.ts';

/** A guest as the list of an event's desk knows them: what it shows and filters. Whether something was asked for access is a yes or a no, never the answer. */
export const DeskGuest = z.object({
  guest: z.string(),
  name: z.string(),
  state: RsvpState,
  party: z.int().check(z.gte(1)),
  role: z.optional(z.string()),
  municipality: z.optional(z.string()),
  organisation: z.optional(z.string()),
  pool: z.optional(PlacePool),
  askedAt: Instant,
  offeredUntil: z.optional(Instant),
  invitation: z.optional(z.string()),
  /** Something is needed to take part. Goes with the answer itself, the morning after. */
  deskAccess: z.optional(z.boolean()),
  /** No e-mail address: what others are mailed, they are called about. */
  deskCall: z.optional(z.boolean()),
  deskNote: z.optional(z.boolean()),
  /** Asked for a change after closing; an organiser answers. */
  deskWish: z.optional(z.boolean()),
});
export type DeskGuest = z.infer<typeof DeskGuest>;

/** DynamoDB refuses a key above 1,024 bytes, and letters outside Latin take three or four each. */
const longest = { surname: 60, name: 80 } as const;

/**
 * What puts a place on the list of its event, in the order in which `compareNames` puts people: a tab sorts before everything that a folded name
 * holds, so that "Vries" comes before "Vries-Jansen".
 */
export const deskAttributes = (rsvp: Rsvp) => ({
  deskOf: rsvp.slug,
  deskName: [
    surnameKey(rsvp.name).slice(0, longest.surname),
    foldName(rsvp.name).slice(0, longest.name),
    rsvp.guest,
  ].join('\t'),
  ...(rsvp.access !== undefined && { deskAccess: true }),
  ...(rsvp.email === undefined && { deskCall: true }),
  ...(rsvp.note !== undefined && { deskNote: true }),
  ...(rsvp.wish !== undefined && { deskWish: true }),
});

/** As `deskAttributes` leaves it, for whoever has the whole record already. */
export const deskGuestOf = (rsvp: Rsvp): DeskGuest => DeskGuest.parse({ ...rsvp, ...deskAttributes(rsvp) });
