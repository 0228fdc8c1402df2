import { Contact } from '#kernel/contacts.ts';
import { newId, type Random, randomToken } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { deskOf } from '#platform/http/desk-of.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { linkCode, linkHolds, sameSecret, seal } from '#platform/links.ts';
import { askToSignIn } from './core/ask-to-sign-in.ts';
import {
  type AccessMail,
  accessMail,
  eventIn,
  giverOf,
  type PasskeyMail,
  passkeyMail,
  type SignInMail,
  signInMail,
} from './core/mail-facts.ts';
import { type OwnDataMail, ownDataMail } from './core/own-data.ts';
import { actingAs, admit, FirstOrganiser, firstAt, hasAccess } from './core/person.ts';
import { type CodeRedeeming, redeemCode } from './core/redeem-code.ts';
import { type LinkRedeeming, type LinkRefusal, redeemLink } from './core/redeem-link.ts';
import { startSession } from './core/session.ts';
import { linkOf, type OpenSignIn, type SignIn } from './core/sign-in.ts';
import { peopleBy } from './people.ts';
import type { AccountsStore } from './store.ts';
import { halfSessionBy, whoIsBy } from './whose-session.ts';

/** Mails to one address, whoever asks: enough to mistype twice. */
const perAddress = { what: 'sign-in-address', most: 3, minutes: 10 } as const;
/** Mails asked for from one network: a department on one line. */
const perNetwork = { what: 'sign-in-network', most: 20, minutes: 10 } as const;

/** What a browser keeps about its own sign-in: the id, and a value that only we make from it. */
const browserCookie = /^(sign_[\w-]{22})\.([\w-]{22})$/;
const linkShape = browserCookie;

export type AskedOutcome =
  /** The same for every address. `browser` is the value the browser has to keep. */
  | { readonly is: 'asked'; readonly browser: string }
  | { readonly is: 'refused'; readonly because: 'asked-too-often'; readonly until: Instant };

export type SignedIn = {
  readonly is: 'signed-in';
  readonly session: string;
  readonly back: string | undefined;
  /** Where they go on to when nothing else was asked for. */
  readonly desk: string;
  /** The session is half of one: the passkey is still to come. */
  readonly awaitsPasskey: boolean;
};
export type RoleEnded = { readonly is: 'refused'; readonly because: 'role-ended' };

export type { EventAccessActions } from './event-access.ts';
export type { OwnDataRequests } from './for-own-data.ts';
export type { People } from './people.ts';
export type AccountsActions = ReturnType<typeof accountsActions>;

/** Signing in by mail and code, and who is signed in. `limits` are off on the laptop. */
export const accountsActions = ({
  store,
  limits,
  settings,
  random,
  patience,
}: {
  store: AccountsStore;
  limits: Limits;
  settings: {
    readonly LINK_SECRET: string;
    /** JSON: `email`, `name`, `organisation`, and `colleagues` with `email` and `name`. */
    readonly FIRST_ORGANISER: string;
    /** JSON: `name`, `phone` (E.164), `email`. */
    readonly PROGRAMME_CONTACT: string;
    /** `offered`: only whoever has a passkey needs it. Anything else, and nothing: nobody gets in with a code alone. */
    readonly PASSKEYS?: string;
  };
  random: Random;
  patience: Patience;
}) => {
  const secret = settings.LINK_SECRET;
  const first = FirstOrganiser.parse(JSON.parse(settings.FIRST_ORGANISER));
  const contact = Contact.parse(JSON.parse(settings.PROGRAMME_CONTACT));

  const browserValue = (id: string): string => `${id}.${seal(secret, ['sign-in-browser', id])}`;

  const ownId = (browser: string | undefined): string | undefined => {
    const id = browserCookie.exec(browser ?? '')?.[1];
    return id !== undefined && sameSecret(browserValue(id), browser ?? '') ? id : undefined;
  };

  const ownSignIn = async (browser: string | undefined): Promise<SignIn | undefined> => {
    const id = ownId(browser);
    return id === undefined ? undefined : store.signIn(id);
  };

  /** The day is in it because a sign-in is kept no longer than that: a form from yesterday begins anew. */
  const idFor = (email: string, request: string, now: Instant): string =>
    `sign_${seal(secret, ['sign-in', request, email, now.slice(0, 10)])}`;

  const withinLimits = async (email: string, network: string, now: Instant) => {
    const byNetwork = await limits(perNetwork, network, now);
    return byNetwork === 'within' ? limits(perAddress, seal(secret, ['limit', email]), now) : byNetwork;
  };

  /** What follows when code or link was right: who it is, a new session, and the sign-in used up. */
  const enter = async (
    signIn: OpenSignIn,
    instead: string | undefined,
    now: Instant,
  ): Promise<SignedIn | RoleEnded | 'conflict'> => {
    const found = await store.personAt(signIn.email);
    // The key of a record that is garbage may outlast it, and belongs to one person only.
    const left = found === undefined ? await store.mailbox(signIn.email) : undefined;
    const admission = admit(signIn.email, { found, first, newId: left ?? newId('person', now, random) });
    const acting = admission.is === 'nobody' ? undefined : actingAs(admission.person);
    if (admission.is === 'nobody' || acting === undefined) return { is: 'refused', because: 'role-ended' };
    const { person } = admission;
    const { back } = signIn;
    const awaitsPasskey = settings.PASSKEYS !== 'offered' || (await store.passkeys(person.id)).keys.length > 0;
    const value = randomToken(random);
    const written = await store.redeem(signIn, {
      value,
      session: startSession(person, now, { awaitsPasskey, back }),
      instead,
      newPerson: admission.is === 'first-organiser' ? admission.person : undefined,
      now,
    });
    return written.is === 'written'
      ? { is: 'signed-in', session: value, back, desk: deskOf(acting), awaitsPasskey }
      : 'conflict';
  };

  const findLink = async (link: string) => {
    const [, id = '', token = ''] = linkShape.exec(link) ?? [];
    const signIn = id === '' ? undefined : await store.signIn(id);
    if (signIn === undefined) return { signIn, made: 'never' as const };
    for (let generation = signIn.generation; generation >= 1; generation -= 1) {
      if (linkHolds(secret, linkOf({ id, generation }), token)) {
        return { signIn, made: generation === signIn.generation ? ('now' as const) : ('before' as const) };
      }
    }
    return { signIn, made: 'never' as const };
  };

  return {
    /**
     * Owes a mail with a code and a link when the address is known, and looks exactly the same when it is not. One form (`request`) has one
     * sign-in, however often it is sent; `insteadOf` is the generation a new code replaces, in the browser that asked for it.
     */
    askToSignIn: (
      asked: {
        readonly email: string;
        readonly request: string;
        readonly insteadOf: number | undefined;
        readonly browser: string | undefined;
        readonly back: string | undefined;
        readonly language: Language;
        readonly network: string;
      },
      now: Instant,
    ): Promise<AskedOutcome | 'busy'> => {
      const { email, request, insteadOf, browser, back, language, network } = asked;
      let counted: Awaited<ReturnType<Limits>> | undefined;
      return decideAgain(patience, async (): Promise<AskedOutcome | 'conflict'> => {
        const own = insteadOf === undefined ? undefined : await ownSignIn(browser);
        const goesOn = own?.state === 'open' && own.email === email ? own : undefined;
        const id = goesOn?.id ?? idFor(email, request, now);
        const held = goesOn ?? (await store.signIn(id));
        const known = (await store.knows(email)) || firstAt(first, email) !== undefined;
        const asking = askToSignIn(
          { id, email, known, language, ...(back !== undefined && { back }), ...(goesOn && { insteadOf }) },
          held,
          now,
        );
        if (asking.is === 'repeated') return { is: 'asked', browser: browserValue(id) };
        counted ??= await withinLimits(email, network, now);
        if (counted !== 'within') return { is: 'refused', because: 'asked-too-often', until: counted.until };
        const written = await store.ask(asking.signIn, asking.after, now);
        return written.is === 'written' ? { is: 'asked', browser: browserValue(id) } : 'conflict';
      });
    },

    /** Takes six digits. A wrong code has cost its try before anybody hears that it was wrong. `instead`: the session this browser had. */
    redeemCode: (
      {
        code,
        browser,
        instead,
      }: { readonly code: string; readonly browser: string | undefined; readonly instead?: string | undefined },
      now: Instant,
    ): Promise<SignedIn | RoleEnded | Exclude<CodeRedeeming, { is: 'redeemed' }> | 'busy'> =>
      decideAgain(patience, async () => {
        const own = await ownSignIn(browser);
        const holds = own !== undefined && sameSecret(code, linkCode(secret, linkOf(own)));
        const redeeming = redeemCode(own, holds, now);
        if (redeeming.is === 'redeemed') return enter(redeeming.signIn, instead, now);
        if (redeeming.is === 'refused') return redeeming;
        const written = await store.spendTry(redeeming.signIn);
        return written.is === 'written' ? redeeming : 'conflict';
      }),

    /** Whether a link's button would do something in the browser that asked for it; changes nothing. */
    lookAtLink: async (link: string, now: Instant): Promise<LinkRedeeming> => {
      const { signIn, made } = await findLink(link);
      return redeemLink(signIn, { made, ownBrowser: true }, now);
    },

    /** Takes a link, when its button is pressed in the browser that asked for it. */
    redeemLink: (
      {
        link,
        browser,
        instead,
      }: { readonly link: string; readonly browser: string | undefined; readonly instead?: string | undefined },
      now: Instant,
    ): Promise<SignedIn | RoleEnded | { readonly is: 'refused'; readonly because: LinkRefusal } | 'busy'> =>
      decideAgain(patience, async () => {
        const { signIn, made } = await findLink(link);
        const redeeming = redeemLink(signIn, { made, ownBrowser: ownId(browser) === signIn?.id }, now);
        return redeeming.is === 'refused' ? redeeming : enter(redeeming.signIn, instead, now);
      }),

    signOut: async (session: string | undefined): Promise<void> => {
      if (session !== undefined) await store.endSession(session);
    },

    whoIs: whoIsBy(store),

    /** Whether a browser is between its code and its passkey. */
    isHalfway: async (session: string | undefined, now: Instant): Promise<boolean> =>
      (await halfSessionBy(store)(session, now)) !== undefined,

    ...peopleBy(store),

    /** The sign-in a browser asked for, for the page that waits for its code. */
    ownSignIn,

    /** For the sender: the facts of a mail as they are now. */
    mailFactsFor: async (
      {
        kind,
        subject,
        reader,
        generation,
        language,
      }: {
        readonly kind: MessageKind;
        readonly subject: string;
        readonly reader: string;
        readonly generation: number;
        readonly language: Language;
      },
      now: Instant,
    ): Promise<SignInMail | OwnDataMail | AccessMail | PasskeyMail> => {
      if (kind === 'sign-in') return signInMail(await store.signIn(subject), { generation, contact }, now);
      if (kind === 'own-data') return ownDataMail(await store.ownDataRequest(subject), { contact }, now);
      const known = await store.person(subject);
      if (kind === 'passkey-added') {
        return passkeyMail(known, await store.passkeys(subject), { added: generation, language, contact });
      }
      const giver = known && hasAccess(known) ? giverOf(known, { subject, reader }) : undefined;
      const by = giver === undefined ? undefined : await store.person(giver);
      return accessMail(known, { generation, event: eventIn({ subject, reader }), by, language, contact });
    },
  };
};
