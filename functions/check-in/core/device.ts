import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { DeviceRole } from './door-list.ts';
import type { Capture } from './operation.ts';

/** A public key of the curve P-256, as a browser exports it; whatever else it says is left out. */
export const PublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().check(z.regex(/^[\w-]{43}$/)),
  y: z.string().check(z.regex(/^[\w-]{43}$/)),
});
export type PublicKey = z.infer<typeof PublicKey>;

/**
 * A tablet of one event. `awaits` until its code is used, then `open`; `closed` when nothing waits on it any more, `revoked` when nobody knows where it is.
 * Places it may give away without asking: `leased` in all, `free` of them left.
 */
export const Device = z.object({
  slug: z.string(),
  id: z.string(),
  organisation: z.string(),
  name: z.string(),
  role: z.enum(['door', 'lead', 'table']),
  table: z.optional(z.int().check(z.gte(1))),
  standing: z.enum(['awaits', 'open', 'closed', 'revoked']),
  madeBy: z.string(),
  madeAt: Instant,
  /** Of its code: a new one ends the older. */
  codeGeneration: z.int().check(z.gte(1)),
  codeUntil: Instant,
  key: z.optional(PublicKey),
  pairedAt: z.optional(Instant),
  lastSeenAt: z.optional(Instant),
  /** How much it said it still had to send. */
  waiting: z.int().check(z.gte(0)),
  /** The highest sequence number that arrived, and how many operations did: what is between them is missing. */
  highest: z.int().check(z.gte(0)),
  received: z.int().check(z.gte(0)),
  leased: z.int().check(z.gte(0)),
  free: z.int(),
  /** What the list it holds was made of, and when. */
  listOf: z.optional(z.string()),
  listAt: z.optional(Instant),
  /** What it reported of signatures on their way: in which campaign, and a hash of which. Both or neither. */
  reportedIn: z.optional(z.string()),
  reported: z.optional(z.string()),
  endedBy: z.optional(z.string()),
  endedAt: z.optional(Instant),
});
export type Device = z.infer<typeof Device>;

/** A device that is or was paired. */
export type PairedDevice = Device & { readonly key: PublicKey; readonly pairedAt: Instant };
export const isPaired = (device: Device | undefined): device is PairedDevice =>
  device?.key !== undefined && device.pairedAt !== undefined;

/** Operations of which the device made a number and that never arrived. */
export const gapsOf = ({ highest, received }: Pick<Device, 'highest' | 'received'>): number =>
  Math.max(0, highest - received);

/** Whether everything that a device said to have is here. */
export const isHome = (device: Pick<Device, 'highest' | 'received' | 'waiting'>): boolean =>
  device.waiting === 0 && gapsOf(device) === 0;

/** What a device is there for: a table takes signatures and lets nobody in, and only the door's lead adds a chair. */
export const mayDo = (role: DeviceRole, capture: Capture): boolean => {
  switch (capture.kind) {
    case 'check-in':
      return role !== 'table';
    case 'walk-in':
      return role === 'lead' || (role === 'door' && capture.chair !== 'added');
    case 'undo':
    case 'sign':
    case 'wishes':
    case 'ask-alderperson':
      return true;
  }
};
