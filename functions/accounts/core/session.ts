import * as z from 'zod/mini';
import { addHours, addMinutes, Instant } from '#kernel/instants.ts';
import { type Person, Role } from './person.ts';

/** A working day, and nobody stays signed in overnight. */
export const sessionHours = 12;
/** A laptop left behind. */
const idleHours = 2;
/** Between the code and the passkey: enough to fetch a telephone from another room. */
const halfMinutes = 30;
/** `lastSeenAt` is written no oftener than this, so a quiet session may end this much before its two hours. */
const seenEveryMinutes = 5;

/** Somebody signed in on one browser. Carries what every request asks, so that one read answers it. */
export const Session = z.object({
  person: z.string(),
  name: z.string(),
  organisation: z.string(),
  organisationName: z.optional(z.string()),
  municipality: z.optional(z.string()),
  roles: z.array(Role),
  /** That of the person when it began: being let in again does not bring back a session from before. */
  generation: z.optional(z.int()),
  /** How often the person had signed out everywhere when it began: the next time ends it. */
  signedOut: z.optional(z.int()),
  /** The code was right and the passkey is still to come: until then it opens nothing but the page that asks for it. */
  awaitsPasskey: z.optional(z.literal(true)),
  /** Where to go on to once the passkey was used. */
  back: z.optional(z.string()),
  startedAt: Instant,
  endsAt: Instant,
  lastSeenAt: Instant,
});
export type Session = z.infer<typeof Session>;

/** A whole session, or with `awaitsPasskey` the half of one, which lasts half an hour. */
export const startSession = (
  person: Person,
  now: Instant,
  { awaitsPasskey = false, back }: { readonly awaitsPasskey?: boolean; readonly back?: string | undefined } = {},
): Session => ({
  person: person.id,
  name: person.name,
  organisation: person.organisation,
  ...(person.organisationName !== undefined && { organisationName: person.organisationName }),
  ...(person.municipality !== undefined && { municipality: person.municipality }),
  roles: person.roles,
  ...(person.generation !== undefined && { generation: person.generation }),
  ...(person.signedOut !== undefined && { signedOut: person.signedOut }),
  ...(awaitsPasskey && { awaitsPasskey, ...(back !== undefined && { back }) }),
  startedAt: now,
  endsAt: awaitsPasskey ? addMinutes(now, halfMinutes) : addHours(now, sessionHours),
  lastSeenAt: now,
});

/** The whole session that follows a half one. Access that ended and a signing out everywhere since then end it as they would have ended the half. */
export const wholeSession = ({ awaitsPasskey: _, back: __, ...half }: Session, now: Instant): Session => ({
  ...half,
  startedAt: now,
  endsAt: addHours(now, sessionHours),
  lastSeenAt: now,
});

/** Until twelve hours after signing in, or two hours after the last request that was noted. */
export const sessionHolds = (session: Session, now: Instant): boolean =>
  now < session.endsAt && now < addHours(session.lastSeenAt, idleHours);

export const worthNoting = (session: Session, now: Instant): boolean =>
  now >= addMinutes(session.lastSeenAt, seenEveryMinutes);
