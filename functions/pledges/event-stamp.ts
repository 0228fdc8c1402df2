import type { Instant } from '#kernel/instants.ts';
import { sameSecret, seal } from '#platform/links.ts';

/**
 * Says at which event the form to sign was opened: the code on its tables leads through a page of that event, and that page stamps what follows. It names
 * nobody, holds until `until` (to the minute), and nobody makes one without the secret.
 */
export const eventStamp = (secret: string, event: string, until: Instant): string => {
  const minutes = Math.floor(Date.parse(until) / 60_000).toString(36);
  return `${event}.${minutes}.${markOf(secret, event, minutes)}`;
};

/** The event of a stamp that still holds; anything else is none. */
export const stampedEvent = (secret: string, stamp: string, now: Instant): string | undefined => {
  const [, event = '', minutes = '', mark = ''] =
    /^([a-z0-9-]{1,100})\.([0-9a-z]{1,8})\.([\w-]{16})$/.exec(stamp) ?? [];
  if (event === '' || !sameSecret(markOf(secret, event, minutes), mark)) return undefined;
  return Date.parse(now) < Number.parseInt(minutes, 36) * 60_000 ? event : undefined;
};

const markOf = (secret: string, event: string, minutes: string): string =>
  seal(secret, ['signed-at-event', event, minutes], 12);
