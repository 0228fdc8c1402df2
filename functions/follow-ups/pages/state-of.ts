import type { LoggedMail } from '../actions.ts';
import type { StateWords, Wording } from '../wording/wording.ts';

/** Colour of a state's badge; the words say the same. */
export type StateLook = 'neutral' | 'ok' | 'warning' | 'danger';

/** What became of a mail in words, and what happens next. `moment` turns an instant into words in the event's zone. */
export const stateOf = (
  mail: Pick<LoggedMail, 'state' | 'attempts' | 'because' | 'bounce' | 'delayed' | 'sentAgain' | 'sentAt' | 'nextAt'>,
  words: Wording,
  moment: (instant: string) => string,
): StateWords & { readonly look: StateLook } => {
  const { states, reasons } = words;
  const reason = mail.because === undefined ? undefined : reasons[mail.because];
  const at = mail.sentAt === undefined ? '' : moment(mail.sentAt);
  if (mail.sentAgain && isLookedAt(mail)) return { ...states.sentAgain, look: 'neutral' };
  switch (mail.state) {
    case 'pending':
      return mail.attempts === 0 || mail.nextAt === undefined
        ? { ...states.ready, look: 'neutral' }
        : { ...states.again(moment(mail.nextAt), reason), look: 'warning' };
    case 'sending':
      return { ...states.sending, look: 'neutral' };
    case 'sent':
      return mail.delayed ? { ...states.delayed, look: 'warning' } : { ...states.sent(at), look: 'ok' };
    case 'skipped':
      if (mail.because === 'unsubscribed') return { ...states.unsubscribed, look: 'neutral' };
      return { ...states.skipped(reason), look: 'neutral' };
    case 'delivered':
      return { ...states.delivered(at), look: 'ok' };
    case 'bounced':
      if (isLookedAt(mail)) return { ...states.bouncedLookedAt, look: 'neutral' };
      return { ...states.bounced[mail.bounce ?? 'temporary'], look: 'danger' };
    case 'complained':
      return { ...states.complained, look: 'warning' };
    case 'suppressed':
      if (isLookedAt(mail)) return { ...states.bouncedLookedAt, look: 'neutral' };
      return { ...states.suppressed[mail.because === 'complained' ? 'complained' : 'bounced'], look: 'danger' };
    case 'uncertain':
    case 'failed':
      return isLookedAt(mail) ? { ...states.lookedAt, look: 'neutral' } : { ...states[mail.state], look: 'danger' };
    case 'open':
      return { ...states.toCall, look: 'warning' };
    case 'called':
      return { ...states.called(at), look: 'ok' };
  }
};

const isLookedAt = ({ because }: Pick<LoggedMail, 'because'>): boolean => because === 'looked-at';

/** Whether a person still has to deal with it. */
export const wantsPerson = (mail: Pick<LoggedMail, 'state' | 'because'>): boolean =>
  ['uncertain', 'failed', 'bounced', 'suppressed'].includes(mail.state) && !isLookedAt(mail);

/** Whether it is another address that would solve it. */
export const wantsAddress = (mail: Pick<LoggedMail, 'state' | 'because'>): boolean =>
  ['failed', 'bounced', 'suppressed'].includes(mail.state) && !isLookedAt(mail);
