import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { MailRecord } from '#platform/outbox/owed.ts';
import type { Unwanted } from '#platform/outbox/unsubscribed.ts';
import { type About, aboutKey, aboutOf } from './core/mail-facts.ts';
import { type AboutTold, type Choice, type PreferencesOpened, whyOf } from './core/preferences.ts';
import { type LinkedMail, linkedMail } from './preferences-link.ts';
import type { PreferencesStore } from './store/preferences.ts';

/** The group that an organiser's mail went to, where that is still known. */
export type AudienceOf = (slug: string, number: number) => Promise<unknown>;

export type PreferencesDesk = ReturnType<typeof preferencesDesk>;

type Found = {
  readonly linked: LinkedMail;
  readonly record: MailRecord;
  readonly about: About;
  readonly told: AboutTold;
};

/**
 * What somebody reached by a mail they may decline can say about mails like it. Whoever holds the link speaks for the address it went to, as with every
 * link in a mail; it opens that mail and what that address gets of this organisation, and nothing beside.
 */
export const preferencesDesk = ({
  store,
  aboutTold,
  audienceOf,
  secret,
  patience,
}: {
  store: PreferencesStore;
  /** Undefined for what is no longer there. */
  aboutTold: (about: About) => Promise<AboutTold | undefined>;
  audienceOf: AudienceOf;
  secret: string;
  patience: Patience;
}) => {
  const find = async (link: string): Promise<Found | undefined> => {
    const linked = linkedMail(secret, link);
    const record = linked && (await store.mail(linked.mail));
    const about = record && aboutOf(record);
    const told = about && (await aboutTold(about));
    return linked && record && about && told ? { linked, record, about, told } : undefined;
  };

  /** Everything of the organisation, or this event or campaign alone. */
  const unwantedBy = (choice: Exclude<Choice, 'everything'>, { about, told }: Found): Unwanted =>
    choice === 'organisation' ? { organisation: told.organisation } : { about: aboutKey(about) };

  const write = (found: Found, choice: Choice, because: 'pressed' | 'chosen', now: Instant) =>
    decideAgain(patience, async () => {
      const { linked } = found;
      const writes =
        choice === 'everything'
          ? { wanted: [unwantedBy('organisation', found), unwantedBy('about', found)] }
          : { unwanted: unwantedBy(choice, found), because, mail: linked.mail };
      return (await store.choose(linked.hash, writes, now)).is === 'conflict' ? 'conflict' : 'kept';
    });

  return {
    /** Reads and changes nothing. Undefined for a link that is not ours, and two years after its mail. */
    open: async (link: string, now: Instant): Promise<PreferencesOpened | undefined> => {
      const found = await find(link);
      if (found === undefined) return undefined;
      const { linked, record, about, told } = found;
      const { organisation, title, organisations, contact, zone } = told;
      const [declined, suppressed, audience] = await Promise.all([
        store.declined(linked.hash),
        store.suppressed(linked.hash, now),
        record.kind === 'organiser-mail' ? audienceOf(record.subject, record.generation) : undefined,
      ]);
      const standing = declined.organisations.includes(organisation)
        ? 'organisation'
        : declined.abouts.includes(aboutKey(about))
          ? 'about'
          : 'everything';
      return {
        kind: record.kind,
        of: 'event' in about ? 'event' : 'campaign',
        about: { title, organisations, contact, zone },
        sentAt: record.sentAt,
        why: whyOf(record.kind, { audience, facts: record.facts }),
        standing,
        complained: suppressed === 'complained',
      };
    },

    /** The same choice twice is once. */
    choose: async (link: string, choice: Choice, now: Instant): Promise<'kept' | 'not-found' | 'busy'> => {
      const found = await find(link);
      return found === undefined ? 'not-found' : write(found, choice, 'chosen', now);
    },

    /** One press in a mail program: no more of this organisation, since that is whom the program shows as the sender. */
    press: async (link: string, now: Instant): Promise<'kept' | 'not-found' | 'busy'> => {
      const found = await find(link);
      return found === undefined ? 'not-found' : write(found, 'organisation', 'pressed', now);
    },
  };
};
