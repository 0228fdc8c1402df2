import * as z from 'zod/mini';

/** The three kinds of event from the start. What a form asks and how long a guest is kept depend on it. */
export const EventKind = z.enum(['alderperson-meeting', 'week-action', 'station-action']);
export type EventKind = z.infer<typeof EventKind>;
