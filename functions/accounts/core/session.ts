import * as z from 'zod/mini';
import { addHours, addMinutes, Instant } from '#kernel/instants.ts';
import { type Person, Role } from './person.ts';

/** A working day, and nobody stays signed in overnight. */
export const sessionHours = 12;
/** A laptop left behind. */
const idleHours = 2;
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
  startedAt: Instant,
  endsAt: Instant,
  lastSeenAt: Instant,
});
export type Session = z.infer<typeof Session>;

export const startSession = (person: Person, now: Instant): Session => ({
  person: person.id,
  name: person.name,
  organisation: person.organisation,
  ...(person.organisationName !== undefined && { organisationName: person.organisationName }),
  ...(person.municipality !== undefined && { municipality: person.municipality }),
  roles: person.roles,
  ...(person.generation !== undefined && { generation: person.generation }),
  startedAt: now,
  endsAt: addHours(now, sessionHours),
  lastSeenAt: now,
});

/** Until twelve hours after signing in, or two hours after the last request that was noted. */
export const sessionHolds = (session: Session, now: Instant): boolean =>
  now < session.endsAt && now < addHours(session.lastSeenAt, idleHours);

export const worthNoting = (session: Session, now: Instant): boolean =>
  now >= addMinutes(session.lastSeenAt, seenEveryMinutes);
