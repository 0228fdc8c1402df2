import type { Language } from '#kernel/languages.ts';
import { TextLink } from './text-link.tsx';

/** What became of the latest mail to a reader of which something is known; `mail` is its id. */
export type MailShown = {
  readonly state: 'delayed' | 'delivered' | 'complained' | 'unsubscribed' | 'uncertain' | 'failed' | 'bounced';
  readonly mail: string;
  readonly owedAt: string;
};

type Shown = MailShown['state'];

/** Whole, so that the stylesheet keeps them. */
const looks = {
  delivered: 'mail-dot mail-dot--ok',
  delayed: 'mail-dot mail-dot--warning',
  complained: 'mail-dot mail-dot--warning',
  unsubscribed: 'mail-dot mail-dot--warning',
  uncertain: 'mail-dot mail-dot--danger',
  failed: 'mail-dot mail-dot--danger',
  bounced: 'mail-dot mail-dot--danger',
} as const satisfies Record<Shown, string>;

type DotWords = {
  readonly word: Readonly<Record<Shown, string>>;
  /** What to do where it is not good. */
  readonly act: Readonly<Record<Exclude<Shown, 'delivered'>, string>>;
  /** The same to the reader of the mail. */
  readonly own: string;
  readonly open: string;
};

/** What a dot says, and what to do where it is not good. */
export const mailDotWords: Readonly<Record<Language, DotWords>> = {
  nl: {
    word: {
      delivered: 'Mail bezorgd',
      delayed: 'Mail vertraagd',
      complained: 'Wil geen mail meer',
      unsubscribed: 'Wil zulke mail niet',
      uncertain: 'Mail onzeker',
      failed: 'Mail niet verstuurd',
      bounced: 'Mail niet aangekomen',
    },
    act: {
      delayed: 'Wacht nog even, of bel.',
      complained: 'Bel deze persoon voortaan.',
      unsubscribed: 'Bel als dat nodig is.',
      uncertain: 'Vraag of de mail aankwam.',
      failed: 'Kijk of het adres klopt.',
      bounced: 'Bel, of vraag een ander adres.',
    },
    own: 'U leest het ook hier.',
    open: 'Bekijk deze mail',
  },
  en: {
    word: {
      delivered: 'Email delivered',
      delayed: 'Email delayed',
      complained: 'Wants no email',
      unsubscribed: 'Wants no such emails',
      uncertain: 'Email uncertain',
      failed: 'Email not sent',
      bounced: 'Email did not arrive',
    },
    act: {
      delayed: 'Wait a while, or call.',
      complained: 'Call this person from now on.',
      unsubscribed: 'Call if needed.',
      uncertain: 'Ask whether it arrived.',
      failed: 'Check the address.',
      bounced: 'Call, or ask for another address.',
    },
    own: 'You can read it here as well.',
    open: 'See this email',
  },
};

/**
 * The state of a reader's latest mail as a dot with a word, and what to do where it is not good; nothing where nothing is known. `hrefOf`: where a mail can
 * be read, for who may. `own`: to the reader of the mail.
 */
export const MailDot = ({
  mail,
  language,
  hrefOf,
  own = false,
}: {
  readonly mail: MailShown | undefined;
  readonly language: Language;
  readonly hrefOf?: ((mail: string) => string) | undefined;
  readonly own?: boolean | undefined;
}) => {
  if (mail === undefined) return null;
  const { state } = mail;
  const words = mailDotWords[language];
  return (
    <span className={looks[state]} data-mail={state}>
      <span className="mail-dot__word">{words.word[state]}</span>
      {state === 'delivered' ? null : (
        <>
          . {own ? words.own : words.act[state]}
          {hrefOf === undefined ? null : (
            <>
              {' '}
              <TextLink alone href={hrefOf(mail.mail)}>
                {words.open}
              </TextLink>
            </>
          )}
        </>
      )}
    </span>
  );
};
