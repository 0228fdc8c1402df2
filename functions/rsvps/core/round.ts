import * as z from 'zod/mini';
import { addHours, Instant } from '#kernel/instants.ts';
import { addressOf, type Invitation, isSilent, wasAsked } from './invitation.ts';

/** What goes to many invited at once, once per press of an organiser. `letters` have been printed and go by post: the mail goes to nobody. */
export const RoundKind = z.enum(['save-the-date', 'invitation', 'letters', 'reminder']);
export type RoundKind = z.infer<typeof RoundKind>;

/** What goes to them without a press, once its guests were told: the event moved, or is off. */
export const RoundNews = z.enum(['moved', 'cancelled']);
export type RoundNews = z.infer<typeof RoundNews>;
export const isNews = (what: RoundKind | RoundNews): what is RoundNews => what === 'moved' || what === 'cancelled';

/**
 * One press, one piece of news, or one of the event's own reminders: to whom was decided then, how far it has come is in `cursor`. Pressing twice is one
 * round, and so is the same `version` of an event: the one that news is about or that is reminded of, which a press has none of.
 */
export const Round = z.object({
  slug: z.string(),
  round: z.string(),
  what: z.union([RoundKind, RoundNews]),
  version: z.optional(z.int()),
  at: Instant,
  by: z.string(),
  /** How many it was going to be, and how many it has been so far. */
  meant: z.int(),
  done: z.int(),
  /** The last invitation that was looked at. */
  cursor: z.optional(z.string()),
  doneAt: z.optional(Instant),
  dueAt: z.optional(Instant),
});
export type Round = z.infer<typeof Round>;

/**
 * Whether a round concerns an invitation as it is now: nobody gets a save-the-date or a letter twice, nobody is invited twice by pressing again, and
 * only who is silent is reminded. Since the press somebody may have answered; then they are left out. News is for everybody who was written to and may
 * still come: who has a place hears it by the place's own mail, and who has no address is called.
 */
export const concerns = (what: Round['what'], invitation: Invitation): boolean => {
  const reached = addressOf(invitation) !== undefined;
  switch (what) {
    case 'save-the-date':
      return reached && invitation.state === 'drafted' && invitation.savedTheDateAt === undefined;
    case 'invitation':
      return reached && invitation.state === 'drafted';
    case 'letters':
      return !reached && invitation.name !== undefined && invitation.state === 'drafted';
    case 'reminder':
      return reached && isSilent(invitation);
    case 'moved':
    case 'cancelled':
      return wasAsked(invitation) && awaitsAnswer(invitation);
  }
};

/** So many hours after a mail that asked, whoever sent it, the event's own reminder leaves somebody in peace. */
const hoursInPeace = 24;

/**
 * Whether a round reaches an invitation: it concerns it, of a move they have not been told the new time by their first mail already, and the event's own
 * reminder comes to nobody who was asked or reminded within a day.
 */
export const reaches = (
  { what, version, at }: Pick<Round, 'what' | 'version' | 'at'>,
  invitation: Invitation,
): boolean =>
  concerns(what, invitation) &&
  !(what === 'reminder' && version !== undefined && askedSince(addHours(at, -hoursInPeace), invitation)) &&
  !(
    what === 'moved' &&
    version !== undefined &&
    invitation.toldVersion !== undefined &&
    invitation.toldVersion >= version
  );

const askedSince = (
  moment: Instant,
  { invitedAt, remindedAt }: Pick<Invitation, 'invitedAt' | 'remindedAt'>,
): boolean => [invitedAt, remindedAt].some((asked) => asked !== undefined && asked > moment);

const awaitsAnswer = ({ state }: Pick<Invitation, 'state'>): boolean =>
  state === 'drafted' || state === 'invited' || state === 'not-yet-known';

/**
 * Whether a round still has a point. An event that was cancelled or has begun invites nobody any more, and of two moves only the last is told, nor is
 * anybody reminded of an event that has moved since; that it is off is told to the end.
 */
export const goesOn = (
  { what, version }: Pick<Round, 'what' | 'version'>,
  event: { readonly state: 'draft' | 'published' | 'cancelled'; readonly startsAt: Instant; readonly version: number },
  now: Instant,
): boolean => {
  if (what === 'cancelled') return event.state === 'cancelled';
  return event.state === 'published' && event.startsAt > now && (version ?? event.version) === event.version;
};

/** The record after the round has reached it. `version` is the event's at that moment. */
export const reachedBy = (
  { what, by }: Pick<Round, 'what' | 'by'>,
  invitation: Invitation,
  now: Instant,
  version?: number,
): Invitation => {
  const first = wasAsked(invitation) || version === undefined ? {} : { toldVersion: version };
  const act = { at: now, by, act: `invite: ${what}`, fields: [] };
  const base = { ...invitation, revision: invitation.revision + 1, acts: [...invitation.acts, act].slice(-20) };
  switch (what) {
    case 'save-the-date':
      return { ...base, ...first, savedTheDateAt: now, mails: invitation.mails + 1 };
    case 'invitation':
      return { ...base, ...first, state: 'invited', invitedAt: now, mails: invitation.mails + 1 };
    case 'letters':
      return { ...base, state: 'invited', invitedAt: now };
    case 'reminder':
      return { ...base, remindedAt: now, mails: invitation.mails + 1 };
    // Counted by the event's version: an invitation that is still on its way goes out as well, and tells the new time itself.
    case 'moved':
    case 'cancelled':
      return base;
  }
};
