import type { MessageFacts } from '#kernel/messages.ts';
import type { FindOwn, OwnFound, OwnState, Owns } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item } from '#platform/dynamo/port.ts';
import { MailRecord } from '#platform/outbox/owed.ts';
import { owingRoom } from './core/mail-facts.ts';
import type { FollowUpsStore } from './store.ts';

/** What is looked at of every mail. */
type Looked = Pick<MailRecord, 'to' | 'about' | 'reader' | 'owedAt' | 'kind' | 'facts'>;

/** Why a mail is skipped that was under way to somebody who was erased. */
const readerErased = 'reader-erased';

const states = {
  rsvps: 'mail-about-place',
  pledges: 'mail-about-signing',
  kits: 'mail-about-kit',
  'follow-ups': 'mail-after-event',
  accounts: 'mail-about-access',
} as const satisfies Record<(typeof owingRoom)[keyof typeof owingRoom], OwnState>;

/**
 * For who asks what is kept of them: mails that went to an address. To be erased are also those about what is erased of them (`readers`), which another may have
 * read: a secretariat's holds a name. So are those by which they were introduced to another with their address. What waits is skipped; what is being sent this moment is `busy`, so that nobody claims it was not.
 */
export const ownMails = ({
  store,
  patience,
  items,
}: {
  readonly store: Pick<FollowUpsStore, 'find' | 'erase' | 'settleUnclaimed'>;
  readonly patience: Patience;
  readonly items: () => AsyncIterable<Item>;
}) => {
  const eraseMail = (id: string, owns: Owns, readers: ReadonlySet<string>, now: string) =>
    decideAgain(patience, async () => {
      const mail = await store.find(id);
      if (mail === undefined || !isTheirs(mail, owns, readers)) return 'done';
      if (mail.state === 'sending' && (mail.claimedUntil ?? '') > now) return 'busy';
      if (mail.state === 'pending' || mail.state === 'sending') {
        const skipped = await store.settleUnclaimed(mail, { state: 'skipped', because: readerErased }, now);
        // It is read again, and what was in it goes in the next turn.
        return skipped.is === 'written' && mail.to === undefined && mail.facts === undefined ? 'done' : 'conflict';
      }
      if (mail.to === undefined && mail.facts === undefined) return 'done';
      return (await store.erase(mail)).is === 'written' ? 'done' : 'conflict';
    });

  /** Whether the facts of a mail to somebody else hold their address, so that the two could write to each other. */
  const introduces = (owns: Owns, { kind, facts, owedAt }: Looked): boolean =>
    kind === 'cards-introduced' &&
    (facts as MessageFacts<'cards-introduced'> | undefined)?.introduced.some(({ email }) => owns(email, owedAt)) ===
      true;

  const isTheirs = (mail: Looked, owns: Owns, readers: ReadonlySet<string>) =>
    owns(mail.to, mail.owedAt) || readers.has(`${mail.about} ${mail.reader}`) || introduces(owns, mail);

  const mailsWhere = async (isMeant: (mail: Looked) => boolean) => {
    const mails: MailRecord[] = [];
    // Only what is meant is read whole.
    for await (const item of items())
      if (item.item === 'mail' && isMeant(item as Item & MailRecord)) mails.push(MailRecord.parse(item));
    return mails;
  };

  const find: FindOwn = async (owns) =>
    (await mailsWhere(({ to, owedAt }) => owns(to, owedAt))).map(
      (mail): OwnFound => ({
        thing: {
          what: 'mail-as-sent',
          state: states[owingRoom[mail.kind]],
          at: mail.sentAt ?? mail.owedAt,
          until: mail.sentAt === undefined ? undefined : mail.dueAt,
          goes: 'whole',
        },
        readers: [],
        erase: (now) => eraseMail(mail.id, owns, new Set(), now),
      }),
    );

  return {
    find,
    /** Everything to them, or about what is erased of them. */
    erase: async (owns: Owns, readers: ReadonlySet<string>, now: string): Promise<'done' | 'busy'> => {
      let outcome: 'done' | 'busy' = 'done';
      for (const { id } of await mailsWhere((mail) => isTheirs(mail, owns, readers))) {
        if ((await eraseMail(id, owns, readers, now)) === 'busy') outcome = 'busy';
      }
      return outcome;
    },
  };
};
