import type { ScannedDatabase, Write, Written } from './port.ts';

/**
 * The same database, which writes to these tables alone and leaves out of a decision whatever it would write elsewhere: in a table that was brought back
 * beside the living ones a decision may run as it is, and nobody is mailed or asked because of it.
 */
export const writingOnly = (database: ScannedDatabase, tables: ReadonlySet<string>): ScannedDatabase => {
  const counts = (write: Write): boolean => tables.has(write.in);
  return {
    ...database,
    write: async (write) => (counts(write) ? database.write(write) : { is: 'written' }),
    transact: async (writes): Promise<Written> => {
      const kept = writes.filter(counts);
      if (kept.length === 0) return { is: 'written' };
      const written = await database.transact(kept);
      if (written.is !== 'condition') return written;
      // Whoever decided knows their writes by where they stand.
      return {
        ...written,
        failed: writes.map((write) => (counts(write) ? written.failed[kept.indexOf(write)] : undefined)),
      };
    },
  };
};
