import { type Actor, actorId } from '#kernel/actors.ts';
import { newId, type Random } from '#kernel/ids.ts';
import { addDays, type Instant } from '#kernel/instants.ts';
import {
  type Cursor,
  type Database,
  dueIndex,
  everyItem,
  type Index,
  type Item,
  ifAbsent,
  type Key,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { type Owed, owe } from '#platform/outbox/owed.ts';
import { ask, solve, type Todo } from '#platform/todo/todo.ts';
import { Campaign, isRehearsal, type Mark, PledgeText } from './core/campaign.ts';
import { zone } from './core/days.ts';
import { counts, Membership } from './core/membership.ts';
import { Milestone, Tally } from './core/milestone.ts';
import { Signature, SignInvitation, signatureId } from './core/signature.ts';
import { arrivalOf, CountedMember } from './core/visible.ts';

const countedIndex: Index = { name: 'counted', of: 'counted', item: 'countedAt' };
const publicIndex: Index = { name: 'public', of: 'public', item: 'opensAt' };
const deskIndex: Index = { name: 'desk', of: 'organisation', item: 'opensAt' };
const eventIndex: Index = { name: 'event', of: 'atEvent', item: 'signedAt' };

const bucket = 'pledges';
const twoYears = 730;
/** One rehearses before the evening, when nobody can sign yet. */
const alwaysOpen = { state: 'published', opensAt: '2000-01-01T00:00:00.000Z', closesAt: '9999-01-01T00:00:00.000Z' };
/** An invitation to sign, and a signature that nobody confirmed, are kept this many days. */
const thirteenWeeks = 91;

const partition = (slug: string): string => `campaign#${slug}`;
const factsKey = (slug: string): Key => ({ of: partition(slug), item: 'facts' });
const countKey = (slug: string): Key => ({ of: partition(slug), item: 'count' });
const registerKey = (slug: string): Key => ({ of: partition(slug), item: 'register' });
const milestoneKey = (slug: string, mark: Mark): Key => ({
  of: partition(slug),
  item: `milestone#${mark === 'all' ? mark : String(mark).padStart(6, '0')}`,
});
const textKey = (slug: string, version: number): Key => ({
  of: partition(slug),
  item: `text#${String(version).padStart(6, '0')}`,
});
const membershipKey = (slug: string, code: string): Key => ({ of: `members#${slug}`, item: `membership#${code}` });
const signatureKey = (slug: string, id: string): Key => ({ of: `signatures#${slug}`, item: `signature#${id}` });
const paperKey = (slug: string, id: string): Key => ({ of: partition(slug), item: `paper#${id}` });
/** Between the milestones and the papers, so that whoever reads the count reads these with it. */
const reportKey = (slug: string, by: string): Key => ({ of: partition(slug), item: `on-its-way#${by}` });
const operationKey = (slug: string, request: string): Key => ({
  of: `operations#${slug}`,
  item: `operation#${request}`,
});
const becameKey = (slug: string, id: string): Key => ({ of: `signatures#${slug}`, item: `became#${id}` });
const awaitsKey = (slug: string, id: string): Key => ({ of: `signatures#${slug}`, item: `awaits#${id}` });
const invitationKey = (slug: string, id: string): Key => ({ of: `invitations#${slug}`, item: `invitation#${id}` });

/** What a device says it still has to send: the codes of the municipalities of its signatures. Counts for nothing from `until` on. */
export type Report = { readonly codes: readonly string[]; readonly until: Instant };

/**
 * A campaign with what counts in it. `papers`: codes of municipalities of which a signature on paper waits, each as often as there are. `reports`: one of each
 * device that has signatures to send.
 */
export type Counting = {
  readonly campaign: Campaign;
  readonly tally: Tally;
  readonly milestones: readonly Milestone[];
  readonly papers: readonly string[];
  readonly reports: readonly Report[];
};

/** Something that is due in this room. */
export type DueThing = {
  readonly what: 'count' | 'milestone' | 'register' | 'signature' | 'invitation' | 'unreadable';
  readonly slug: string;
  readonly key: Key;
  readonly dueAt: Instant;
};

type Act = { readonly actor: Actor; readonly act: string; readonly fields?: readonly string[]; readonly now: Instant };

export type PledgesStore = ReturnType<typeof pledgesStore>;

/** What is kept of it, and until when: an act of office stays and its address goes after two years; what never became one goes whole. */
const endOf = ({ state, email, signedAt, recordedAt }: Signature) => {
  if (state === 'awaits' || state === 'refused')
    return { dueBucket: bucket, dueAt: addDays(recordedAt, thirteenWeeks, zone) };
  return email === undefined ? {} : { dueBucket: bucket, dueAt: addDays(signedAt, twoYears, zone) };
};

/** Where a signature is found by the event at which it was given. */
const placeOf = ({ where }: Signature) =>
  (where.is === 'event' || where.is === 'paper') && where.event !== undefined ? { atEvent: where.event } : {};

/** The only file that knows the pledges table. Its writes are transaction items; `commit` takes them together. */
export const pledgesStore = ({
  database,
  tables,
  random,
}: {
  database: Database;
  tables: { readonly pledges: string; readonly outbox: string; readonly todo: string };
  random: Random;
}) => {
  const table = tables.pledges;
  const factsItem = (campaign: Campaign): Item => ({
    ...factsKey(campaign.slug),
    ...campaign,
    ...(campaign.state === 'published' && { public: 'public' }),
  });
  const milestoneItem = (milestone: Milestone): Item => ({
    ...milestoneKey(milestone.slug, milestone.mark),
    ...milestone,
    // A rehearsal waits for nobody but the presenter.
    ...(milestone.state === 'held' && !isRehearsal(milestone.slug) && { dueBucket: bucket, dueAt: milestone.publicAt }),
  });
  const membershipItem = (membership: Membership): Item => ({
    ...membershipKey(membership.slug, membership.code),
    ...membership,
    ...(counts(membership.state) && { counted: membership.slug }),
  });
  const signatureItem = (signature: Signature): Item => ({
    ...signatureKey(signature.slug, signatureId(signature)),
    ...signature,
    ...placeOf(signature),
    ...(!isRehearsal(signature.slug) && endOf(signature)),
  });
  const everyOf = async <T>(query: Parameters<typeof everyItem>[1], read: (item: Item) => T): Promise<readonly T[]> => {
    const all: T[] = [];
    for await (const item of everyItem(database, query)) all.push(read(item));
    return all;
  };

  return {
    /** What reaches people: mails and questions. Of a rehearsal nothing does. */
    forPeople: (slug: string, writes: readonly Write[]): readonly Write[] => (isRehearsal(slug) ? [] : writes),

    /**
     * The campaign with its count and its milestones: one query, under 4 kB while its texts are short. A rehearsal has the real campaign's facts and
     * a count and milestones of its own; undefined when nobody rehearses.
     */
    find: async (slug: string, options: { readonly consistent?: true } = {}): Promise<Counting | undefined> => {
      const page = await database.query({
        in: table,
        of: partition(slug),
        // Count, facts, milestones, what devices report and papers lie beside each other.
        item: { from: 'count', to: 'paper#~' },
        limit: 500,
        ...options,
      });
      const count = page.items.find(({ item }) => item === 'count');
      const facts = isRehearsal(slug)
        ? await database.get(table, factsKey(slug.slice(0, slug.lastIndexOf('~'))))
        : page.items.find(({ item }) => item === 'facts');
      if (count === undefined || facts === undefined) return undefined;
      return {
        campaign: Campaign.parse({ ...facts, ...(isRehearsal(slug) && alwaysOpen), slug }),
        tally: Tally.parse(count),
        milestones: page.items.filter(({ item }) => item.startsWith('milestone#')).map((item) => Milestone.parse(item)),
        papers: page.items.filter(({ item }) => item.startsWith('paper#')).map(({ code }) => String(code)),
        reports: page.items
          .filter(({ item }) => item.startsWith('on-its-way#'))
          .map(({ codes, until }) => ({ codes: String(codes).split(' '), until: String(until) })),
      };
    },

    /** The version as it was signed; of a rehearsal the real one. */
    text: async (slug: string, version: number): Promise<PledgeText | undefined> => {
      const item = await database.get(
        table,
        textKey(isRehearsal(slug) ? slug.slice(0, slug.lastIndexOf('~')) : slug, version),
      );
      return item === undefined ? undefined : PledgeText.parse(item);
    },

    /** Published campaigns, the last opened first. */
    open: async (now: Instant): Promise<readonly Campaign[]> => {
      const page = await database.query({
        in: table,
        index: publicIndex,
        of: 'public',
        item: { to: now },
        newestFirst: true,
        limit: 10,
      });
      return page.items.map((item) => Campaign.parse(item));
    },

    /** All campaigns of an organisation, the last opened first. */
    desk: async (organisation: string, limit: number, after?: Cursor) => {
      const page = await database.query({
        in: table,
        index: deskIndex,
        of: organisation,
        newestFirst: true,
        limit,
        ...(after && { after }),
      });
      return {
        campaigns: page.items.map((item) => Campaign.parse(item)),
        ...(page.next && { next: page.next }),
      };
    },

    /** Refused when the slug is taken, or when this request made a campaign before: then that one's slug comes back. */
    create: async (
      campaign: Campaign,
      request: string,
      { now, mergesAt }: { now: Instant; mergesAt: Instant },
    ): Promise<{ is: 'created' } | { is: 'slug-taken' } | { is: 'made-before'; slug: string } | 'conflict'> => {
      const written = await database.transact([
        {
          put: {
            of: `request#${request}`,
            item: 'request',
            slug: campaign.slug,
            gone: Math.ceil(Date.parse(now) / 1000) + 90 * 86_400,
          },
          in: table,
          if: ifAbsent,
        },
        { put: factsItem(campaign), in: table, if: ifAbsent },
        { put: { ...countKey(campaign.slug), slug: campaign.slug, count: 0 }, in: table, if: ifAbsent },
        {
          put: { ...registerKey(campaign.slug), slug: campaign.slug, dueBucket: bucket, dueAt: mergesAt },
          in: table,
          if: ifAbsent,
        },
      ]);
      if (written.is === 'written') return { is: 'created' };
      if (written.is === 'conflict') return 'conflict';
      const before = written.failed[0]?.was?.slug;
      return typeof before === 'string' ? { is: 'made-before', slug: before } : { is: 'slug-taken' };
    },

    putFacts: (campaign: Campaign, was: number): Write => ({
      put: factsItem(campaign),
      in: table,
      if: { revision: { is: was } },
    }),
    putText: (slug: string, text: PledgeText): Write => ({
      put: { ...textKey(slug, text.version), ...text },
      in: table,
      if: ifAbsent,
    }),
    /** A line that says who, what and which fields; no values. */
    act: (slug: string, { actor, act, fields, now }: Act): Write => ({
      put: {
        of: partition(slug),
        item: `act#${now}#${newId('act', now, random)}`,
        actor: actorId(actor),
        act,
        fields: fields ?? [],
        at: now,
        gone: Math.ceil(Date.parse(addDays(now, twoYears, zone)) / 1000),
      },
      in: table,
      if: ifAbsent,
    }),

    membership: async (slug: string, code: string): Promise<Membership | undefined> => {
      const item = await database.get(table, membershipKey(slug, code), { consistent: true });
      return item === undefined ? undefined : Membership.parse(item);
    },
    /** Of every municipality of which anything is known; 355 at most and a few that ended. */
    memberships: (slug: string, options: { readonly consistent?: true } = {}): Promise<readonly Membership[]> =>
      everyOf(
        { in: table, of: `members#${slug}`, item: { startsWith: 'membership#' }, limit: 500, ...options },
        (item) => Membership.parse(item),
      ),
    /** Those that count, in the order in which they arrived. */
    counted: async (slug: string): Promise<readonly CountedMember[]> => {
      const query = { in: table, index: countedIndex, of: slug, limit: 500 };
      const all = await everyOf(query, (item) => CountedMember.parse(item));
      // The index leaves open who goes first of two that arrived in the same millisecond.
      return [...all].sort((a, b) => (arrivalOf(a) < arrivalOf(b) ? -1 : 1));
    },

    putMembership: (membership: Membership, was: Membership | undefined): Write => ({
      put: membershipItem(membership),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),
    /** The count moves, and what it reaches is due to be looked at. */
    moveCount: (slug: string, by: -1 | 1, now: Instant): Write => ({
      update: countKey(slug),
      in: table,
      add: { count: by },
      ...(by > 0 && { set: { dueBucket: bucket, dueAt: now } }),
      if: { of: 'present' },
    }),
    /** What was decided on this count holds only while it is this. */
    countIs: (slug: string, count: number, now: Instant): Write => ({
      update: countKey(slug),
      in: table,
      set: { seenAt: now },
      if: { count: { is: count } },
    }),
    /** The same, and what other marks make of it is due to be looked at. */
    lookAgain: (slug: string, count: number, now: Instant): Write => ({
      update: countKey(slug),
      in: table,
      set: { dueBucket: bucket, dueAt: now },
      if: { count: { is: count } },
    }),
    /** Nothing is left to look at, unless the count moved again meanwhile. */
    countSettled: (slug: string, count: number): Write => ({
      update: countKey(slug),
      in: table,
      remove: ['dueBucket', 'dueAt'],
      if: { count: { is: count } },
    }),

    signature: async (slug: string, id: string): Promise<Signature | undefined> => {
      const item = await database.get(table, signatureKey(slug, id), { consistent: true });
      return item === undefined ? undefined : Signature.parse(item);
    },
    /** Everybody who signed for a municipality, withdrawn ones too. */
    signatures: (slug: string, code: string): Promise<readonly Signature[]> =>
      everyOf(
        {
          in: table,
          of: `signatures#${slug}`,
          item: { startsWith: `signature#${code}~` },
          limit: 100,
          consistent: true,
        },
        (item) => Signature.parse(item),
      ),
    /** Everybody who signed at an event, for whatever campaign, in the order of signing; withdrawn ones too. */
    signedAt: (event: string): Promise<readonly Signature[]> =>
      everyOf({ in: table, index: eventIndex, of: event, limit: 200 }, (item) => Signature.parse(item)),
    /** Everybody who ever signed, of every municipality; a few to each. */
    everySignature: (slug: string): Promise<readonly Signature[]> =>
      everyOf({ in: table, of: `signatures#${slug}`, item: { startsWith: 'signature#' }, limit: 500 }, (item) =>
        Signature.parse(item),
      ),
    putSignature: (signature: Signature, was: Signature | undefined): Write => ({
      put: signatureItem(signature),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),
    /** Stands in the list of what waits for a person; paper is under way for everybody. */
    await: (signature: Signature): readonly Write[] => {
      const { slug, code, by } = signature;
      const id = signatureId(signature);
      return [
        { put: { ...awaitsKey(slug, id), id }, in: table },
        ...(by === 'paper' ? [{ put: { ...paperKey(slug, id), code }, in: table }] : []),
      ];
    },
    awaitNoMore: (signature: Signature): readonly Write[] => {
      const { slug, by } = signature;
      const id = signatureId(signature);
      return [
        { delete: awaitsKey(slug, id), in: table },
        ...(by === 'paper' ? [{ delete: paperKey(slug, id), in: table }] : []),
      ];
    },
    /** What a device has to send; the codes in one text, which is all that a poll of the screen reads of it. */
    putReport: (slug: string, by: string, { codes, until }: Report): Write => ({
      put: {
        ...reportKey(slug, by),
        codes: codes.join(' '),
        until,
        gone: Math.ceil(Date.parse(until) / 1000) + 86_400,
      },
      in: table,
    }),
    forgetReport: (slug: string, by: string): Write => ({ delete: reportKey(slug, by), in: table }),
    forgetSignature: (signature: Signature): Write => ({
      delete: signatureKey(signature.slug, signatureId(signature)),
      in: table,
      erases: 'signature',
    }),
    /** What waited under a key of its own is gone, as it was read, and that key leads to what it became. */
    becomes: (was: Signature, now: Signature): readonly Write[] => [
      { delete: signatureKey(was.slug, signatureId(was)), in: table, if: { revision: { is: was.revision } } },
      {
        put: {
          ...becameKey(was.slug, signatureId(was)),
          id: signatureId(now),
          linkGeneration: now.linkGeneration,
          gone: Math.ceil(Date.parse(addDays(now.signedAt, twoYears, zone)) / 1000),
        },
        in: table,
        if: ifAbsent,
      },
    ],
    /** What a signature that is not there any more under this key became, and the generation its link had then. */
    became: async (slug: string, id: string): Promise<{ id: string; linkGeneration: number } | undefined> => {
      const item = await database.get(table, becameKey(slug, id), { consistent: true });
      return item === undefined ? undefined : { id: String(item.id), linkGeneration: Number(item.linkGeneration) };
    },
    /** What an operation was, by the id that its client made. */
    operation: async (slug: string, request: string): Promise<{ id: string; hash: string } | undefined> => {
      const item = await database.get(table, operationKey(slug, request), { consistent: true });
      return item === undefined ? undefined : { id: String(item.id), hash: String(item.hash) };
    },
    putOperation: (signature: Signature): Write => ({
      put: {
        ...operationKey(signature.slug, signature.request),
        id: signatureId(signature),
        hash: signature.hash,
        gone: Math.ceil(Date.parse(signature.recordedAt) / 1000) + 90 * 86_400,
      },
      in: table,
      if: ifAbsent,
    }),
    awaiting: async (slug: string, limit: number): Promise<readonly string[]> => {
      const page = await database.query({
        in: table,
        of: `signatures#${slug}`,
        item: { startsWith: 'awaits#' },
        limit,
        consistent: true,
      });
      return page.items.map(({ id }) => String(id));
    },

    invitation: async (slug: string, id: string): Promise<SignInvitation | undefined> => {
      const item = await database.get(table, invitationKey(slug, id), { consistent: true });
      return item === undefined ? undefined : SignInvitation.parse(item);
    },
    putInvitation: (invitation: SignInvitation): Write => ({
      put: {
        ...invitationKey(invitation.slug, invitation.id),
        ...invitation,
        dueBucket: bucket,
        dueAt: addDays(invitation.invitedAt, thirteenWeeks, zone),
      },
      in: table,
      if: ifAbsent,
    }),

    milestone: async (slug: string, mark: Mark): Promise<Milestone | undefined> => {
      const item = await database.get(table, milestoneKey(slug, mark), { consistent: true });
      return item === undefined ? undefined : Milestone.parse(item);
    },
    putMilestone: (milestone: Milestone, was: Milestone | undefined): Write => ({
      put: milestoneItem(milestone),
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),

    /** What is due by now, the longest due first. */
    due: async (now: Instant, limit: number): Promise<readonly DueThing[]> => {
      const page = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      return page.items.map(({ of, item, dueAt }) => {
        const word = item.split('#')[0] ?? '';
        const known = ['count', 'milestone', 'register', 'signature', 'invitation'] as const;
        return {
          what: known.find((one) => one === word) ?? 'unreadable',
          slug: of.slice(of.indexOf('#') + 1),
          key: { of, item },
          dueAt: String(dueAt),
        };
      });
    },
    milestoneOf: async ({ key }: DueThing): Promise<Milestone | undefined> => {
      const item = await database.get(table, key, { consistent: true });
      return item === undefined ? undefined : Milestone.parse(item);
    },
    signatureOf: async ({ key }: DueThing): Promise<Signature | undefined> => {
      const item = await database.get(table, key, { consistent: true });
      return item === undefined ? undefined : Signature.parse(item);
    },
    /** The address goes; the act of office stays. */
    forgetAddress: ({ key, dueAt }: DueThing): Write => ({
      update: key,
      in: table,
      remove: ['email', 'dueBucket', 'dueAt'],
      add: { revision: 1 },
      if: { dueAt: { is: dueAt } },
      erases: 'signatory-address',
    }),
    /** The same at the signatory's own wish, as it was read: what waits for a yes still goes whole when that is due. */
    forgetOwnAddress: (signature: Signature): Write => ({
      update: signatureKey(signature.slug, signatureId(signature)),
      in: table,
      remove: signature.state === 'awaits' ? ['email'] : ['email', 'dueBucket', 'dueAt'],
      add: { revision: 1 },
      if: { revision: { is: signature.revision } },
      erases: 'signatory-address',
    }),
    forgetOwnInvitation: ({ slug, id }: Pick<SignInvitation, 'slug' | 'id'>): Write => ({
      delete: invitationKey(slug, id),
      in: table,
      if: { of: 'present' },
      erases: 'invitation-to-sign',
    }),
    forgetInvitation: ({ key }: DueThing): Write => ({ delete: key, in: table, erases: 'invitation-to-sign' }),
    registerLooked: ({ key, dueAt }: DueThing, next: Instant): Write => ({
      update: key,
      in: table,
      set: { dueAt: next },
      if: { dueAt: { is: dueAt } },
    }),

    /** Begins a rehearsal at the real count. */
    beginRehearsal: (slug: string, { count }: Tally): Write => ({
      put: { ...countKey(slug), slug, count },
      in: table,
      if: ifAbsent,
    }),
    /** Everything of a rehearsal goes; refuses anything else. */
    clearRehearsal: async (slug: string): Promise<void> => {
      if (!isRehearsal(slug)) throw new Error(`${slug} is no rehearsal`);
      const partitions = [`members#${slug}`, `signatures#${slug}`, `operations#${slug}`, partition(slug)];
      for (const one of partitions) {
        const keys = await everyOf({ in: table, of: one, limit: 500, consistent: true }, ({ of, item }) => ({
          of,
          item,
        }));
        for (let from = 0; from < keys.length; from += 100) {
          await database.transact(keys.slice(from, from + 100).map((key) => ({ delete: key, in: table })));
        }
      }
    },

    owe: (owed: Omit<Owed, 'by' | 'about'>, now: Instant): Write =>
      owe(tables.outbox, { ...owed, by: 'mail', about: 'campaign' }, now),
    askPerson: (todo: Todo): Write => ask(tables.todo, todo),
    solved: (todo: Pick<Todo, 'kind' | 'subject' | 'organisation'>): Write => solve(tables.todo, todo),

    /** Together or not at all; a single write costs half of a transaction. */
    commit: (writes: readonly Write[]): Promise<Written> => {
      const [only, ...more] = writes;
      return only !== undefined && more.length === 0 ? database.write(only) : database.transact(writes);
    },
  };
};
