import * as z from 'zod/mini';
import type { Privacy as StatedByAStage, InBoth as TextInBoth } from '#kernel/contract.ts';

const InBoth: z.ZodMiniType<TextInBoth> = z.object({ nl: z.string(), en: z.string() });

/** Reads who answers for personal data, as the stage stated it. A shape that differs from the stage's does not compile. */
export const Privacy: z.ZodMiniType<StatedByAStage> = z.object({
  controllers: z.array(z.string()),
  dataProtectionOfficer: z.string(),
  processors: z.array(z.object({ name: z.string(), does: InBoth, place: InBoth })),
  legalBasis: z.exactOptional(InBoth),
});
export type Privacy = z.infer<typeof Privacy>;
