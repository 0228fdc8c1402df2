import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';

/** What can be brought out of the list. */
export const ExportKind = z.enum(['guests', 'diets', 'diets-by-table']);
export type ExportKind = z.infer<typeof ExportKind>;
export const ExportFormat = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** An act on the list as a whole. `fields` says which export, never whom it held. */
export const DeskAct = z.object({
  at: Instant,
  actor: z.string(),
  act: z.enum(['release-many', 'undo-release', 'export', 'mail-group']),
  fields: z.array(z.string()),
  count: z.int().check(z.gte(0)),
});
export type DeskAct = z.infer<typeof DeskAct>;

/** Whom one press released: by key and generation, so that whoever came back meanwhile is left alone. */
export const UndoRelease = z.object({
  id: z.string(),
  organisation: z.string(),
  /** Who pressed: what a colleague released is not theirs to undo. */
  by: z.optional(z.string()),
  until: Instant,
  guests: z.array(z.object({ guest: z.string(), generation: z.int().check(z.gte(1)) })),
});
export type UndoRelease = z.infer<typeof UndoRelease>;

/** How long a release of several guests at once can be undone. */
export const undoMinutes = 10;
