import { type Database, ifAbsent, type Key, type Write } from '#platform/dynamo/port.ts';
import { Hall, TablePlan } from '../core/table-plan.ts';

const partition = (slug: string): string => `event#${slug}`;
const hallKey = (slug: string): Key => ({ of: partition(slug), item: 'tables#hall' });
const planKey = (slug: string): Key => ({ of: partition(slug), item: 'tables#plan' });

export type TablesStore = ReturnType<typeof tablesStore>;

/**
 * The two items of an event that are about its tables: `tables#hall`, which there are, and `tables#plan`, who sits where, who is locked and who
 * needs a wheelchair place. Every write holds the revision that was read: nobody writes over what they have not seen.
 */
export const tablesStore = ({
  database,
  tables,
}: {
  readonly database: Database;
  readonly tables: { readonly rsvps: string };
}) => ({
  hall: async (slug: string): Promise<Hall | undefined> => {
    const item = await database.get(tables.rsvps, hallKey(slug), { consistent: true });
    return item === undefined ? undefined : Hall.parse(item);
  },
  tablePlan: async (slug: string): Promise<TablePlan | undefined> => {
    const item = await database.get(tables.rsvps, planKey(slug), { consistent: true });
    return item === undefined ? undefined : TablePlan.parse(item);
  },

  putHall: (slug: string, hall: Hall, was: Hall | undefined): Write => ({
    put: { ...hallKey(slug), ...hall },
    in: tables.rsvps,
    if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
  }),
  /** The hall as it was read, in the transaction of a plan that was made for it: a table that changed meanwhile stops the plan. */
  sameHall: (slug: string, hall: Hall): Write => ({
    put: { ...hallKey(slug), ...hall },
    in: tables.rsvps,
    if: { revision: { is: hall.revision } },
  }),
  putTablePlan: (slug: string, plan: TablePlan, was: TablePlan | undefined): Write => ({
    put: { ...planKey(slug), ...plan },
    in: tables.rsvps,
    if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
  }),

  /** The morning after: takes away who needs a wheelchair place. Fails on its condition where there is no plan. */
  forgetTables: (slug: string): readonly Write[] => [
    {
      update: planKey(slug),
      in: tables.rsvps,
      remove: ['wheelchair'],
      // Whoever read it before writes over nothing.
      add: { revision: 1 },
      if: { of: 'present' },
    },
  ],
  /** With the guests: who sat where goes, and the hall with it. */
  forgetTablePlan: (slug: string): readonly Write[] => [
    { delete: planKey(slug), in: tables.rsvps },
    { delete: hallKey(slug), in: tables.rsvps },
  ],
});
