import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { Invitee } from './invitation.ts';

/** Rows of one transaction: each is an invitation with its code and its address, of the 100 items there may be. */
export const rowsAStep = 25;

/**
 * Whom an organiser has put on the list of an event and who are being written, some at a time: so that two thousand are never half there, and whoever
 * closes the page loses nothing. `chunk` is the next to be written.
 */
export const InviteList = z.object({
  slug: z.string(),
  list: z.string(),
  at: Instant,
  by: z.string(),
  total: z.int(),
  /** How many came on the list, and how many stood on it already. */
  added: z.int(),
  known: z.int(),
  chunk: z.int(),
  chunks: z.int(),
  doneAt: z.optional(Instant),
  dueAt: z.optional(Instant),
});
export type InviteList = z.infer<typeof InviteList>;

/** One of those that are still to be written; `invitation` is the id that the person has as one who is new on the list. */
export const ListedInvitee = z.object({ invitation: z.string(), invitee: Invitee });
export type ListedInvitee = z.infer<typeof ListedInvitee>;
