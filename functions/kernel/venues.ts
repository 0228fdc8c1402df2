import * as z from 'zod/mini';

/** Where an event is, as one finds it. */
export const Venue = z.object({ name: z.string(), street: z.string(), city: z.string() });
export type Venue = z.infer<typeof Venue>;
