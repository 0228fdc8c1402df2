import type { Organiser } from '#kernel/actors.ts';
import type { Language } from '#kernel/languages.ts';
import type { Message } from '#kernel/messages.ts';
import type { MailRecord } from '#platform/outbox/owed.ts';
import type { MadeAgain, MayManage, Readable, ReadMail } from './actions.ts';
import { type About, aboutKey, nameIn } from './core/mail-facts.ts';
import { messageOf } from './core/message.ts';
import { type FollowUpsStore, maySendAgain } from './store.ts';

/** Makes the text of a mail from its facts, with `personalLink` where the reader's own links stood, and without any code. */
export type MakeAgain = (mail: {
  readonly message: Message;
  readonly language: Language;
  readonly personalLink: string;
}) => Promise<MadeAgain>;

/**
 * A mail read again by who may: an organiser of the organisation it is of, and whoever was let in for its event. A sign-in, and word of somebody's own
 * access, are about nothing that anybody manages: nobody reads those.
 */
export const mailReading = ({
  store,
  mayManage,
  makeAgain,
  templateVersion,
}: {
  store: Pick<FollowUpsStore, 'find'>;
  mayManage: MayManage;
  makeAgain: MakeAgain;
  /** Of the templates of now. */
  templateVersion: number;
}) => {
  const readableOf = async (record: MailRecord, personalLink: string): Promise<Readable> => {
    if (record.facts === undefined) return { is: record.firstTriedAt === undefined ? 'not-made' : 'gone' };
    try {
      const { language } = record;
      const message = messageOf(record.kind, record.facts);
      const otherWords = record.templateVersion !== templateVersion;
      return { is: 'text', language, otherWords, ...(await makeAgain({ message, language, personalLink })) };
    } catch {
      return { is: 'unreadable' };
    }
  };

  return {
    /** `personalLink`: the words that stand where the reader's own links stood. */
    read: async (
      organiser: Organiser,
      where: About,
      id: string,
      personalLink: string,
    ): Promise<ReadMail | undefined> => {
      const about = await mayManage(organiser, where);
      const record = about === undefined ? undefined : await store.find(id);
      if (about === undefined || record?.about !== aboutKey(where) || record.by !== 'mail') return undefined;
      const { kind, state, attempts, because, bounce, sentAt, reader, owedAt } = record;
      return {
        about,
        mail: {
          id,
          kind,
          state,
          attempts,
          because,
          bounce,
          delayed: state === 'sent' && record.delayed === true,
          sentAt,
          nextAt: state === 'pending' || state === 'sending' ? record.dueAt : undefined,
          again: record.againOf !== undefined,
          sentAgain: record.sentAgainAs !== undefined,
        },
        to: reader === 'organiser' || reader === 'press' ? reader : 'person',
        name: nameIn(record.facts),
        owedAt,
        readable: await readableOf(record, personalLink),
        maySendAgain: maySendAgain(record),
      };
    },
  };
};

export type MailReading = ReturnType<typeof mailReading>;
