import * as z from 'zod/mini';

/** The person guests can reach: stands on the event page and in every mail as Reply-To, with a telephone number (E.164). */
export const Contact = z.object({ name: z.string(), phone: z.string(), email: z.string() });
export type Contact = z.infer<typeof Contact>;
