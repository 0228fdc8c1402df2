import * as z from 'zod/mini';
import { InvitationState } from './invitation.ts';
import { RsvpState } from './rsvp.ts';

const who = {
  name: z.optional(z.string()),
  role: z.optional(z.string()),
  municipality: z.optional(z.string()),
  organisation: z.optional(z.string()),
};

/** Of a guest's record what a door may know; of what somebody needs only whether they said so. */
export const DoorRecord = z.object({
  ...who,
  guest: z.string(),
  name: z.string(),
  party: z.int().check(z.gte(1)),
  state: RsvpState,
  linkGeneration: z.int().check(z.gte(1)),
  invitation: z.optional(z.string()),
  lent: z.optional(z.boolean()),
  movedTo: z.optional(z.string()),
  deskAccess: z.optional(z.boolean()),
});
/** Of an invitation the same. `email` is for the key that they may have as a guest, and goes no further. */
export const DoorInvitation = z.object({
  ...who,
  invitation: z.string(),
  state: InvitationState,
  email: z.optional(z.string()),
});

export type DoorRecord = z.infer<typeof DoorRecord>;
export type DoorInvitation = z.infer<typeof DoorInvitation>;
