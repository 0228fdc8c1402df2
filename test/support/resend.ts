import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Posted } from '../../functions/follow-ups/core/after-attempt.ts';
import type { OutgoingMail, Post } from '../../functions/follow-ups/sender.ts';
import { localResend, openMailbox } from '../../infra/local/resend.ts';

/**
 * How the provider behaves: `ok` takes mails; `429` and `500` take nothing; `timeout` takes nothing and gives up waiting; `lost` takes the
 * mail and its answer is lost; `refuse` never takes it; `not-ours` turns away our key.
 */
export type ProviderMode = 'ok' | '429' | '500' | 'timeout' | 'lost' | 'refuse' | 'not-ours';

/** One request as it arrived: under which key, and what it held as bytes. */
export type Posting = { readonly id: string; readonly bytes: string; readonly mail: OutgoingMail };

/**
 * A provider in this process, as the sender's port. It takes a key once: the same bytes again are the same mail, other bytes are refused.
 * `mails` is what readers get, `postings` is every request.
 */
export const inProcessProvider = () => {
  const taken = new Map<string, Posting>();
  const postings: Posting[] = [];
  let modeOf: (posting: Posting) => ProviderMode = () => 'ok';
  let retryAfter: number | undefined = 30;
  let beforeAnswer: (posting: Posting) => Promise<void> = async () => {};

  const take = (posting: Posting): Posted => {
    const before = taken.get(posting.id);
    if (before !== undefined && before.bytes !== posting.bytes) return { is: 'other-content' };
    taken.set(posting.id, posting);
    return { is: 'accepted', provider: `re_${posting.id}` };
  };

  const post: Post = async (mail, id) => {
    const posting = { id, bytes: JSON.stringify(mail), mail };
    postings.push(posting);
    const mode = modeOf(posting);
    if (mode === 'ok' || mode === 'lost') {
      const answer = take(posting);
      await beforeAnswer(posting);
      return mode === 'lost' ? { is: 'unanswered' } : answer;
    }
    await beforeAnswer(posting);
    switch (mode) {
      case '429':
        return { is: 'rate-limited', afterSeconds: retryAfter };
      case 'refuse':
        return { is: 'refused', because: 'validation_error' };
      case 'not-ours':
        return { is: 'refused-for-now', because: 'invalid_api_key' };
      case '500':
      case 'timeout':
        return { is: 'unanswered' };
    }
  };

  return {
    post,
    postings,
    mails: (): readonly Posting[] => [...taken.values()],
    mode: (mode: ProviderMode) => {
      modeOf = () => mode;
    },
    modeBy: (choose: (posting: Posting) => ProviderMode) => {
      modeOf = choose;
    },
    retryAfter: (seconds: number | undefined) => {
      retryAfter = seconds;
    },
    /** Something that happens while the sender waits for its answer. */
    beforeAnswer: (act: (posting: Posting) => Promise<void>) => {
      beforeAnswer = act;
    },
  };
};

/** Resend's API over HTTP in this process, as the laptop answers it, for what has to go through the SDK. `stop` in `afterAll`. */
export const startResend = async (now: () => string) => {
  const mailbox = openMailbox();
  const resend = localResend({ mailbox, now });
  const server = createServer(resend.answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mailbox,
    setMode: resend.setMode,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
