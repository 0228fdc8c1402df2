import * as z from 'zod/mini';

/**
 * Whom a letter after an event is for, and so why they get it. `waiting`: of the waiting list. `no-report`: the host of an action who has not told how it
 * went.
 */
export const FollowUpGroup = z.enum([
  'signed',
  'came-not-signed',
  'came-member',
  'not-come',
  'asked-kit',
  'asked-partner',
  'waiting',
  'no-report',
]);
export type FollowUpGroup = z.infer<typeof FollowUpGroup>;
