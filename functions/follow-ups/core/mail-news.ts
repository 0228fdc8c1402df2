import * as z from 'zod/mini';

/**
 * What the provider tells about a mail it took. `sent`: it has it, which matters where our own answer was lost. `delayed`: the reader's server does not
 * take it yet, and the provider goes on trying.
 */
export type News =
  | { readonly is: 'sent' | 'delayed' | 'delivered' | 'complained' }
  | { readonly is: 'bounced'; readonly how: 'permanent' | 'temporary' };

/** About which mail: our id, which went along as a tag, and the provider's own. */
export type Told = { readonly mail: string; readonly provider: string; readonly news: News };

const Tags = z.union([
  z.record(z.string(), z.string()),
  z.array(z.object({ name: z.string(), value: z.string() })).check(z.maxLength(75)),
]);

const ProviderEvent = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().check(z.maxLength(200)),
    tags: z.optional(Tags),
    bounce: z.optional(z.object({ type: z.optional(z.string()) })),
  }),
});
type ProviderEvent = z.infer<typeof ProviderEvent>;

/** The name of the tag that carries a mail's id. A webhook that overtakes the answer to its own mail finds the mail all the same. */
export const mailTag = 'mail';

const mailShape = /^mail_[\w-]{24}$/;

/**
 * What an event of the provider tells us; undefined where it is about no mail of ours, or nothing that matters here (scheduled, opened, a domain).
 * A mail that the provider could not send, and one it kept back because of its own list, did not arrive either.
 */
export const newsIn = (event: unknown): Told | undefined => {
  const read = ProviderEvent.safeParse(event);
  if (!read.success) return undefined;
  const { type, data } = read.data;
  const news = newsOf(type, data);
  const mail = Array.isArray(data.tags) ? data.tags.find(({ name }) => name === mailTag)?.value : data.tags?.[mailTag];
  if (news === undefined || mail === undefined || !mailShape.test(mail)) return undefined;
  return { mail, provider: data.email_id, news };
};

const newsOf = (type: string, { bounce }: ProviderEvent['data']): News | undefined => {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
    case 'email.complained':
      return { is: type.slice('email.'.length) as 'sent' | 'delivered' | 'complained' };
    case 'email.delivery_delayed':
      return { is: 'delayed' };
    case 'email.bounced':
      // "Transient" and "Undetermined" may pass; only what is surely for good keeps later mails back.
      return { is: 'bounced', how: bounce?.type?.toLowerCase() === 'permanent' ? 'permanent' : 'temporary' };
    case 'email.suppressed':
      return { is: 'bounced', how: 'permanent' };
    case 'email.failed':
      return { is: 'bounced', how: 'temporary' };
    default:
      return undefined;
  }
};

/** What of a mail's record decides what news makes of it. */
export type Standing = {
  readonly state: string;
  readonly bounce?: 'permanent' | 'temporary' | undefined;
  /** It was sent, and the reader's server does not take it yet. */
  readonly delayed?: boolean | undefined;
  readonly provider?: string | undefined;
  readonly because?: string | undefined;
  /** How often it was tried. */
  readonly attempts?: number | undefined;
};

/**
 * What becomes of a mail. `asks`: a person has to find another way to this reader. `answers`: the question that was open about it is answered by the
 * news. `suppresses`: its address takes no more mail, and why.
 */
export type AfterNews =
  | { readonly is: 'nothing' }
  | {
      readonly is: 'forward';
      readonly state: 'sent' | 'delivered' | 'bounced' | 'complained';
      readonly bounce?: 'permanent' | 'temporary';
      /** Of a mail that stays `sent`. */
      readonly delayed?: true;
      readonly asks: boolean;
      readonly answers?: `mail-${Asked}`;
      readonly suppresses?: 'bounced' | 'complained';
    };

/** How far a mail is. News moves it to a higher place or not at all, so that any order of the same news ends the same. */
const placeOf = ({ state, bounce, delayed }: Pick<Standing, 'state' | 'bounce' | 'delayed'>): number => {
  const more =
    state === 'bounced' ? ` ${bounce ?? 'temporary'}` : state === 'sent' && delayed === true ? ' delayed' : '';
  return places.indexOf(`${state}${more}`) + 1;
};

const places: readonly string[] = [
  'sent',
  'sent delayed',
  'delivered',
  'bounced temporary',
  'bounced permanent',
  'complained',
];

/** Given up before it was handed to the provider, unless it was tried by then; or no mail at all: no news can be about it. */
const keptFromPosting = new Set(['skipped', 'suppressed', 'open', 'called']);
const neverPosted = ({ state, attempts = 0 }: Standing): boolean => keptFromPosting.has(state) && attempts === 0;

/** How a mail ends that leaves a question which its own news answers. */
type Asked = 'uncertain' | 'failed' | 'suppressed';
const asks = (state: string): state is Asked => ['uncertain', 'failed', 'suppressed'].includes(state);

const nextOf = (news: News) => {
  if (news.is === 'bounced') return { state: news.is, bounce: news.how };
  return news.is === 'delayed' ? ({ state: 'sent', delayed: true } as const) : { state: news.is };
};

/**
 * Forward only: sent → delayed → delivered → bounced → complained, and a bounce that was temporary may turn out to be permanent. What we were uncertain of, or
 * are about to try again, is settled by it. Nothing when the provider speaks of another mail than the one it took from us.
 */
export const afterNews = (mail: Standing, { provider, news }: Told): AfterNews => {
  const next = nextOf(news);
  if (neverPosted(mail) || (mail.provider !== undefined && mail.provider !== provider)) return { is: 'nothing' };
  if (placeOf(next) <= placeOf(mail)) return { is: 'nothing' };
  const { state: was } = mail;
  const forGood = news.is === 'bounced' && news.how === 'permanent';
  return {
    is: 'forward',
    ...next,
    asks: news.is === 'bounced',
    ...(asks(was) && mail.because !== 'looked-at' && { answers: `mail-${was}` as const }),
    ...(news.is === 'complained' && { suppresses: 'complained' }),
    ...(forGood && { suppresses: 'bounced' }),
  };
};
