import { addDays, addHours, type Instant, instantOf, localDateOf, wallTimeOf } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message } from '#kernel/messages.ts';

/**
 * What a mail of a kind goes by.
 *
 * - `at-once`: it tells what somebody just did, to them or to whom it concerns, or is a release: at any hour.
 * - `planned`: the clock, or one press for many, sends it: never at night.
 * - `change`: something that was agreed changes or is off: at night only when it begins within a day and a half.
 */
export type Timing = 'at-once' | 'planned' | 'change';

/** A new kind has to say it. */
export const timings = {
  'seat-reserved': 'at-once',
  'place-waiting': 'at-once',
  'place-promoted': 'at-once',
  'place-changed': 'at-once',
  'place-released': 'at-once',
  'already-signed-up': 'at-once',
  'event-changed': 'change',
  'event-cancelled': 'change',
  'event-reminder': 'planned',
  'place-free-late': 'at-once',
  'organiser-mail': 'planned',
  'place-offered': 'at-once',
  'offer-lapsed': 'planned',
  'place-asked': 'at-once',
  'place-refused': 'at-once',
  'change-asked': 'at-once',
  'change-refused': 'at-once',
  'place-handed-over': 'at-once',
  'place-taken-over': 'at-once',
  'cards-introduced': 'planned',
  'follow-up': 'planned',
  'answered-on-behalf': 'at-once',
  'save-the-date': 'planned',
  invitation: 'planned',
  'invitation-reminder': 'planned',
  'invitation-declined': 'at-once',
  'invitation-not-yet': 'at-once',
  'invitation-withdrawn': 'change',
  'invitation-moved': 'change',
  'invitation-cancelled': 'change',
  'signature-recorded': 'at-once',
  'signature-awaits': 'at-once',
  'signature-withdrawn': 'at-once',
  'sign-invitation': 'at-once',
  'decision-recorded': 'at-once',
  'milestone-reached': 'at-once',
  'milestone-public': 'at-once',
  'kit-held': 'at-once',
  'kit-ordered': 'at-once',
  'kit-request': 'at-once',
  'kit-request-waits': 'planned',
  'kit-unanswered': 'planned',
  'kit-approved': 'at-once',
  'kit-moved': 'change',
  'kit-moved-waits': 'planned',
  'kit-refused': 'at-once',
  'kit-cancelled': 'change',
  'kit-sent': 'at-once',
  'kit-tomorrow': 'planned',
  'kit-return-reminder': 'planned',
  'kit-returned': 'at-once',
  'kit-incomplete': 'at-once',
  'kit-next-warned': 'planned',
  'kit-ready-again': 'at-once',
  'host-begun': 'at-once',
  'host-sent': 'at-once',
  'host-asked': 'at-once',
  'host-approved': 'at-once',
  'host-refused': 'at-once',
  'package-allotted': 'at-once',
  'package-sent': 'at-once',
  'package-delivered': 'at-once',
  'stock-gone': 'at-once',
  'sign-in': 'at-once',
  'own-data': 'at-once',
  'access-given': 'at-once',
  'passkey-added': 'at-once',
} as const satisfies Readonly<Record<MessageKind, Timing>>;

/** Nothing that was planned leaves from nine in the evening to eight in the morning (JOURNEYS 3.9; ours), on the clocks of the country's readers. */
const zone = 'Europe/Amsterdam';
const begins = '21:00';
const ends = '08:00';
/** A change of what begins within so many hours is told at night as well. */
const soonHours = 36;

/** When the quiet hours end that hold at `now`; undefined by day. Neither hour is ever skipped or doubled by a change of clocks. */
export const quietUntil = (now: Instant): Instant | undefined => {
  const time = wallTimeOf(now, zone).slice(11);
  if (time >= ends && time < begins) return undefined;
  const today = instantOf({ local: `${localDateOf(now, zone)}T${ends}`, zone });
  if (!('instant' in today)) return undefined;
  return time < ends ? today.instant : addDays(today.instant, 1, zone);
};

/**
 * Until when a mail waits that would be tried for the first time at `now`; undefined when it goes at once. A letter that an organiser has sent to
 * themselves to look at is the answer to that press.
 */
export const waitsUntil = (message: Message, now: Instant): Instant | undefined => {
  const until = quietUntil(now);
  if (until === undefined) return undefined;
  switch (timings[message.kind]) {
    case 'at-once':
      return undefined;
    case 'planned':
      return message.kind === 'organiser-mail' && message.facts.link === undefined ? undefined : until;
    case 'change':
      return startsOf(message).some((start) => start > now && start <= addHours(now, soonHours)) ? undefined : until;
  }
};

/** When what a change is about begins, and began before it moved: who would have come tomorrow has to know today. */
const startsOf = ({ facts }: Message): readonly Instant[] => {
  const was = 'was' in facts ? [facts.was.startsAt] : [];
  if ('event' in facts) return [facts.event.startsAt, ...was];
  return 'slots' in facts
    ? [...facts.slots, ...facts.gone].flatMap((slot) => [
        slot.startsAt,
        ...(slot.was === undefined ? [] : [slot.was.startsAt]),
      ])
    : [];
};
