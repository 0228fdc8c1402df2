import type { Instant } from '#kernel/instants.ts';
import {
  type Cursor,
  type Database,
  dueIndex,
  everyItem,
  type Item,
  ifAbsent,
  type Key,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { Invitation } from '../core/invitation.ts';
import { InviteList, ListedInvitee } from '../core/invite-list.ts';
import { Round } from '../core/round.ts';

const bucket = 'invitations';
const partition = (slug: string): string => `event#${slug}`;
const invitationKey = ({ slug, invitation }: Pick<Invitation, 'slug' | 'invitation'>): Key => ({
  of: partition(slug),
  item: `invitation#${invitation}`,
});
const pointerKey = (slug: string, guest: string): Key => ({ of: partition(slug), item: `invited#${guest}` });
const codeKey = (code: string): Key => ({ of: `code#${code}`, item: 'code' });
const roundKey = ({ slug, round }: Pick<Round, 'slug' | 'round'>): Key => ({
  of: partition(slug),
  item: `round#${round}`,
});
const listKey = ({ slug, list }: Pick<InviteList, 'slug' | 'list'>): Key => ({
  of: partition(slug),
  item: `list#${list}`,
});
const chunkKey = ({ slug, list }: Pick<InviteList, 'slug' | 'list'>, chunk: number): Key => ({
  of: partition(slug),
  item: `chunk#${list}#${String(chunk).padStart(4, '0')}`,
});

/** Something of invitations that is due: a round or a list that goes on, or somebody who asked to be asked again. */
export type DueInvitation =
  | { readonly is: 'round'; readonly slug: string; readonly id: string }
  | { readonly is: 'list'; readonly slug: string; readonly id: string }
  | { readonly is: 'invitation'; readonly slug: string; readonly id: string };

export type InvitationsStore = ReturnType<typeof invitationsStore>;

/** Invitations in the rsvps table, with the codes that find them and whatever goes to many of them at once. */
export const invitationsStore = ({ database, table }: { database: Database; table: string }) => {
  const due = (dueAt: Instant | undefined) => (dueAt === undefined ? {} : { dueBucket: bucket });
  const every = async <T>(slug: string, prefix: string, read: (item: Item) => T): Promise<readonly T[]> => {
    const all: T[] = [];
    const query = {
      in: table,
      of: partition(slug),
      item: { startsWith: prefix },
      limit: 500,
      consistent: true as const,
    };
    for await (const item of everyItem(database, query)) all.push(read(item));
    return all;
  };
  const readInvitation = (item: Item): Invitation => Invitation.parse(item);

  return {
    /** Consistent: a personal link shows what is, not what was. */
    invitation: async (slug: string, invitation: string): Promise<Invitation | undefined> => {
      const item = await database.get(table, invitationKey({ slug, invitation }), { consistent: true });
      return item === undefined ? undefined : readInvitation(item);
    },
    /** Everybody on the list of an event, page after page; 2,000 fit in two of the database's own. */
    invitations: (slug: string): Promise<readonly Invitation[]> => every(slug, 'invitation#', readInvitation),
    /** Some behind an invitation, in the order of their keys. */
    invitationsAfter: async (slug: string, after: string | undefined, limit: number) => {
      const page = await database.query({
        in: table,
        of: partition(slug),
        item: { startsWith: 'invitation#' },
        limit,
        consistent: true,
        ...(after !== undefined && { after: invitationKey({ slug, invitation: after }) as Cursor }),
      });
      return { invitations: page.items.map(readInvitation), more: page.next !== undefined };
    },
    /** Which invitation a code opens; `code` is what stands for it. */
    byCode: async (code: string): Promise<{ readonly slug: string; readonly invitation: string } | undefined> => {
      const item = await database.get(table, codeKey(code), { consistent: true });
      return item === undefined ? undefined : { slug: String(item.slug), invitation: String(item.invitation) };
    },
    /** The invitation of whoever signs up with an address and a name, by the key they would have as a guest. */
    invitedAs: async (slug: string, guest: string): Promise<string | undefined> => {
      const item = await database.get(table, pointerKey(slug, guest), { consistent: true });
      return item === undefined ? undefined : String(item.invitation);
    },

    /** Writes over what was read, or where there was none. */
    put: (invitation: Invitation, was: Invitation | undefined): Write => ({
      put: { ...invitationKey(invitation), ...invitation, ...due(invitation.dueAt) },
      in: table,
      if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
    }),
    putCode: (code: string, { slug, invitation }: Pick<Invitation, 'slug' | 'invitation'>): Write => ({
      put: { ...codeKey(code), slug, invitation },
      in: table,
    }),
    putPointer: (guest: string, { slug, invitation }: Pick<Invitation, 'slug' | 'invitation'>): Write => ({
      put: { ...pointerKey(slug, guest), invitation },
      in: table,
    }),
    /** The same for who found nothing, or what was taken back; refused where somebody has put another there since. */
    claimPointer: (
      guest: string,
      { slug, invitation }: Pick<Invitation, 'slug' | 'invitation'>,
      was: string | undefined,
    ): Write => ({
      put: { ...pointerKey(slug, guest), invitation },
      in: table,
      if: was === undefined ? ifAbsent : { invitation: { is: was } },
    }),
    dropPointer: (slug: string, guest: string): Write => ({ delete: pointerKey(slug, guest), in: table }),
    forget: (
      invitation: Invitation,
      { codes, guest }: { readonly codes: readonly string[]; readonly guest: string | undefined },
    ): Write[] => [
      { delete: invitationKey(invitation), in: table, erases: 'invitation' },
      ...codes.map((code) => ({ delete: codeKey(code), in: table })),
      ...(guest === undefined ? [] : [{ delete: pointerKey(invitation.slug, guest), in: table }]),
    ],
    /** The secretariat's address goes; whom it kept the calendar of stays invited. */
    forgetSecretariat: (invitation: Invitation): Write => {
      const phone = invitation.secretariat?.phone;
      return {
        update: invitationKey(invitation),
        in: table,
        ...(phone === undefined ? { remove: ['secretariat'] } : { set: { secretariat: { phone } } }),
        add: { revision: 1 },
        if: { revision: { is: invitation.revision } },
        erases: 'invitation',
      };
    },
    /** Why somebody does not come is kept until the morning after. */
    forgetReason: (invitation: Invitation): Write => ({
      update: invitationKey(invitation),
      in: table,
      remove: ['reason'],
      add: { revision: 1 },
      if: { of: 'present' },
      erases: 'reason-not-to-come',
    }),

    rounds: (slug: string): Promise<readonly Round[]> => every(slug, 'round#', (item) => Round.parse(item)),
    round: async (slug: string, round: string): Promise<Round | undefined> => {
      const item = await database.get(table, roundKey({ slug, round }), { consistent: true });
      return item === undefined ? undefined : Round.parse(item);
    },
    /** Begins a round, or moves one on from where `was` had come. */
    putRound: (round: Round, was: Round | undefined): Write => ({
      put: { ...roundKey(round), ...round, ...due(round.dueAt) },
      in: table,
      if:
        was === undefined
          ? ifAbsent
          : { cursor: was.cursor === undefined ? 'absent' : { is: was.cursor }, doneAt: 'absent' },
    }),
    forgetRound: (round: Pick<Round, 'slug' | 'round'>): Write => ({ delete: roundKey(round), in: table }),

    lists: (slug: string): Promise<readonly InviteList[]> => every(slug, 'list#', (item) => InviteList.parse(item)),
    list: async (slug: string, list: string): Promise<InviteList | undefined> => {
      const item = await database.get(table, listKey({ slug, list }), { consistent: true });
      return item === undefined ? undefined : InviteList.parse(item);
    },
    putList: (list: InviteList, was: InviteList | undefined): Write => ({
      put: { ...listKey(list), ...list, ...due(list.dueAt) },
      in: table,
      if: was === undefined ? ifAbsent : { chunk: { is: was.chunk } },
    }),
    putChunk: (list: InviteList, chunk: number, rows: readonly ListedInvitee[]): Write => ({
      put: { ...chunkKey(list, chunk), rows: JSON.stringify(rows) },
      in: table,
    }),
    chunk: async (list: InviteList, chunk: number): Promise<readonly ListedInvitee[]> => {
      const item = await database.get(table, chunkKey(list, chunk), { consistent: true });
      return item === undefined ? [] : JSON.parse(String(item.rows)).map((row: unknown) => ListedInvitee.parse(row));
    },
    dropChunk: (list: InviteList, chunk: number): Write => ({ delete: chunkKey(list, chunk), in: table }),
    forgetList: (list: InviteList): Write => ({ delete: listKey(list), in: table }),

    /** What is due by now, the longest due first. */
    due: async (now: Instant, limit: number): Promise<readonly DueInvitation[]> => {
      const page = await database.query({ in: table, index: dueIndex, of: bucket, item: { to: now }, limit });
      return page.items.flatMap(({ of, item }) => {
        const slug = of.replace('event#', '');
        const [what, id = ''] = item.split('#');
        return what === 'round' || what === 'list' || what === 'invitation' ? [{ is: what, slug, id }] : [];
      });
    },

    commit: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
  };
};
