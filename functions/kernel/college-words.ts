import * as z from 'zod/mini';
import { LocalDate } from './instants.ts';

/** Whether the college has decided, in the signatory's own words: on a date, or not yet, and then whether the municipality may be named already. */
export const CollegeWord = z.union([
  z.object({ is: z.literal('decided'), on: LocalDate }),
  z.object({ is: z.literal('to-decide'), mayName: z.boolean() }),
]);
export type CollegeWord = z.infer<typeof CollegeWord>;
