import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Owed } from '#platform/outbox/owed.ts';
import type { Rsvp } from './core/rsvp.ts';

/** What is owed to a guest: by mail, or by telephone where there is no address. `generation` tells it from an earlier one of its kind. */
export const owedMail = (kind: MessageKind, rsvp: Rsvp, generation: number): Owed => ({
  kind,
  subject: rsvp.slug,
  reader: rsvp.guest,
  generation,
  since: rsvp.askedAt,
  language: rsvp.language,
  by: rsvp.email === undefined ? 'call' : 'mail',
});
