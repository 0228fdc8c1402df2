import * as z from 'zod/mini';

/** The two languages of pages and mails. Dutch is the default and stands without a prefix in an address. */
export const Language = z.enum(['nl', 'en']);
export type Language = z.infer<typeof Language>;

/** Every language, the default first. */
export const languages: readonly Language[] = Language.options;
