import { addHours, type Instant } from '#kernel/instants.ts';
import { type Database, ifAbsent, type Write, type Written } from '#platform/dynamo/port.ts';
import { type Owed, owe } from '#platform/outbox/owed.ts';
import { hoursToLook, OwnDataRequest } from '../core/own-data.ts';

const requestKey = (id: string) => ({ of: `own-data#${id}`, item: 'own-data' });
const secondOf = (moment: Instant): number => Math.ceil(Date.parse(moment) / 1000);

/** Who asked for their own data, in the accounts table: `own-data#<id>`, for a day. */
export const ownDataStore = ({
  database,
  tables,
}: {
  readonly database: Database;
  readonly tables: { readonly accounts: string; readonly outbox: string };
}) => ({
  ownDataRequest: async (id: string): Promise<OwnDataRequest | undefined> => {
    const item = await database.get(tables.accounts, requestKey(id), { consistent: true });
    return item === undefined ? undefined : OwnDataRequest.parse(item);
  },

  /** The request and its mail together; refused when this form asked before. */
  askForOwnData: (request: OwnDataRequest, now: Instant): Promise<Written> => {
    const { id, language, askedAt } = request;
    const owed: Owed = {
      kind: 'own-data',
      subject: id,
      reader: id,
      generation: 1,
      language,
      by: 'mail',
      about: 'person',
    };
    const gone = secondOf(addHours(askedAt, hoursToLook));
    return database.transact([
      { put: { ...requestKey(id), ...request, gone }, in: tables.accounts, if: ifAbsent },
      owe(tables.outbox, owed, now),
    ]);
  },

  forgetOwnDataRequest: ({ id }: Pick<OwnDataRequest, 'id'>): Write => ({
    delete: requestKey(id),
    in: tables.accounts,
    if: { of: 'present' },
    erases: 'own-data-request',
  }),
  forgetSignIn: (id: string): Write => ({
    delete: { of: `signin#${id}`, item: 'signin' },
    in: tables.accounts,
    if: { of: 'present' },
    erases: 'sign-in',
  }),

  commitErasing: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
});

export type OwnDataStore = ReturnType<typeof ownDataStore>;
