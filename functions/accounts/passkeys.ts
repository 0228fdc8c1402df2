import type { SignedIn } from '#kernel/actors.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { deskOf, eventPage } from '#platform/http/desk-of.ts';
import { seal } from '#platform/links.ts';
import { type AddPasskeyOutcome, addPasskey } from './core/add-passkey.ts';
import {
  type Challenge,
  challengeFor,
  type MadeAnswer,
  makingOptions,
  type Passkey,
  type Passkeys,
  siteOf,
  type UsedAnswer,
  usingOptions,
} from './core/passkeys.ts';
import { actingAs, hasAccess, type Person, signedOutOf } from './core/person.ts';
import { type RemovePasskeyOutcome, removePasskey } from './core/remove-passkey.ts';
import { type Session, sessionHolds, wholeSession } from './core/session.ts';
import { takePasskey } from './core/take-passkey.ts';
import type { PasskeyCheck } from './passkey-check.ts';
import { keyAdded } from './store/passkeys.ts';
import type { AccountsStore } from './store.ts';
import { halfSessionBy, wholeSessionBy } from './whose-session.ts';

/** What a page hands to the browser: what to ask for, and until when the answer is taken. */
export type Asking = { readonly options: unknown; readonly until: Instant };

/** Half a session: whether its person has a passkey to use or has to make one first. */
export type Halfway = { readonly to: 'use' | 'make'; readonly asking: Asking; readonly name: string };

/** `too-late`: the page stood open too long, or its answer was used already. `not-proven`: not this key, not this site, not this person. */
type NotProven = { readonly is: 'refused'; readonly because: 'too-late' | 'not-proven' };

export type Completed = { readonly is: 'signed-in'; readonly session: string; readonly goOn: string };

export type Made = { readonly is: 'made' } | Extract<AddPasskeyOutcome, { is: 'refused' }> | NotProven;

/** What somebody sees of their own signing in. */
export type OwnSigningIn = {
  readonly email: string;
  readonly keys: readonly Pick<Passkey, 'id' | 'name' | 'addedAt' | 'usedAt'>[];
  readonly sessions: readonly (Pick<Session, 'startedAt' | 'lastSeenAt'> & { readonly own: boolean })[];
  /** The single events they were let in for, each with the page it leads to. */
  readonly events: readonly { readonly title: string; readonly page: string }[];
  /** Nobody does without a passkey here: the last one stays. */
  readonly required: boolean;
};

export type PasskeyActions = ReturnType<typeof passkeyActions>;

/**
 * The second step of signing in, and what somebody sees and changes of their own. `check` brings the library: it is asked when a browser has
 * answered, never to show a page.
 */
export const passkeyActions = ({
  store,
  check,
  settings,
  random,
  patience,
}: {
  store: AccountsStore;
  check: () => Promise<PasskeyCheck>;
  settings: {
    readonly LINK_SECRET: string;
    readonly SITE_ADDRESS: string;
    readonly SITE_NAME: string;
    readonly PASSKEYS: string;
  };
  random: Random;
  patience: Patience;
}) => {
  const site = siteOf(settings.SITE_ADDRESS, settings.SITE_NAME);
  const required = settings.PASSKEYS !== 'offered';
  const halfway = halfSessionBy(store);
  const inside = wholeSessionBy(store);

  const sealed = ({ to, session, version, until }: Challenge): string =>
    seal(settings.LINK_SECRET, ['passkey', to, session, version, until], 32);

  const askToUse = (session: string, passkeys: Passkeys, now: Instant): Asking => {
    const challenge = challengeFor('use', session, passkeys, now);
    return { options: usingOptions(sealed(challenge), site, passkeys), until: challenge.until };
  };

  const askToMake = (session: string, person: Person, passkeys: Passkeys, now: Instant): Asking => {
    const challenge = challengeFor('make', session, passkeys, now);
    return { options: makingOptions(sealed(challenge), site, person, passkeys), until: challenge.until };
  };

  /** What an answer must have signed; undefined once its time has passed. Only we make a challenge of any `until`, so a made-up one is none. */
  const asked = (challenge: Challenge, now: Instant) =>
    now < challenge.until ? { challenge: sealed(challenge), site } : undefined;

  const tooLate = { is: 'refused', because: 'too-late' } as const;
  const notProven = { is: 'refused', because: 'not-proven' } as const;

  const complete = async (
    half: { readonly value: string; readonly session: Session; readonly person: Person },
    change: {
      readonly next: Passkeys;
      readonly was: Passkeys;
      readonly along?: Parameters<typeof store.savePasskeys>[2][];
    },
    now: Instant,
  ): Promise<Completed | 'conflict'> => {
    const value = randomToken(random);
    const written = await store.completeSession(half.value, value, wholeSession(half.session, now), change);
    const acting = actingAs(half.person);
    if (written.is !== 'written' || acting === undefined) return 'conflict';
    return { is: 'signed-in', session: value, goOn: half.session.back ?? deskOf(acting) };
  };

  /** Checks a key that a browser made and puts it to the others, without writing anything. */
  const added = async (
    session: string,
    passkeys: Passkeys,
    { answer, until, name, first }: { answer: MadeAnswer; until: Instant; name: string; first: boolean },
    now: Instant,
  ): Promise<AddPasskeyOutcome | NotProven> => {
    const question = asked({ to: 'make', session, version: passkeys.version, until }, now);
    if (question === undefined) return tooLate;
    const made = await (await check()).made(answer, question);
    if (made !== undefined) return addPasskey(passkeys, { ...made, name }, { first }, now);
    return saysOldChallenge(answer, question.challenge) ? tooLate : notProven;
  };

  const known = async (id: string): Promise<Person | undefined> => {
    const person = await store.person(id);
    return person !== undefined && hasAccess(person) ? person : undefined;
  };

  return {
    required,

    /** What to ask of a browser between its code and its passkey; undefined when it is not there. */
    halfway: async (session: string | undefined, now: Instant): Promise<Halfway | undefined> => {
      const half = await halfway(session, now);
      if (half === undefined) return undefined;
      const { value, person } = half;
      const passkeys = await store.passkeys(person.id);
      return passkeys.keys.length === 0
        ? { to: 'make', asking: askToMake(value, person, passkeys, now), name: person.name }
        : { to: 'use', asking: askToUse(value, passkeys, now), name: person.name };
    },

    /** Takes the answer of a passkey: the half session ends and a whole one begins. */
    use: (
      session: string | undefined,
      { answer, until }: { readonly answer: UsedAnswer; readonly until: Instant },
      now: Instant,
    ): Promise<Completed | NotProven | 'nobody' | 'busy'> =>
      decideAgain(patience, async () => {
        const half = await halfway(session, now);
        if (half === undefined) return 'nobody' as const;
        const was = await store.passkeys(half.person.id);
        const question = asked({ to: 'use', session: half.value, version: was.version, until }, now);
        if (question === undefined) return tooLate;
        const key = was.keys.find(({ id }) => id === answer.id);
        const used = key && (await (await check()).used(answer, key, question));
        if (used === undefined) return saysOldChallenge(answer, question.challenge) ? tooLate : notProven;
        const next = takePasskey(was, { id: answer.id, counter: used.counter }, now);
        return next === 'copied' ? notProven : complete(half, { next, was }, now);
      }),

    /** Makes the first passkey of somebody who has none and lets them in with it. */
    makeFirst: (
      session: string | undefined,
      made: {
        readonly answer: MadeAnswer;
        readonly until: Instant;
        readonly name: string;
        readonly language: Language;
      },
      now: Instant,
    ): Promise<Completed | Exclude<Made, { is: 'made' }> | 'nobody' | 'busy'> =>
      decideAgain(patience, async () => {
        const half = await halfway(session, now);
        if (half === undefined) return 'nobody' as const;
        const was = await store.passkeys(half.person.id);
        const outcome = await added(half.value, was, { ...made, first: true }, now);
        if (outcome.is === 'refused') return outcome;
        const mail = keyAdded(store.tables.outbox, outcome.passkeys, outcome.key, made.language);
        const along = [mail, store.stillIn(half.person)];
        return complete(half, { next: outcome.passkeys, was, along }, now);
      }),

    /** What to ask of the browser of somebody who is in and makes another passkey, and how many there are. */
    askForAnother: async (
      member: SignedIn,
      session: string,
      now: Instant,
    ): Promise<(Asking & { readonly count: number }) | undefined> => {
      const person = await known(member.person);
      if (person === undefined) return undefined;
      const passkeys = await store.passkeys(person.id);
      return { ...askToMake(session, person, passkeys, now), count: passkeys.keys.length };
    },

    /** Adds a passkey of somebody who is in, and stays so until it is written, and owes them the mail about it. */
    makeAnother: (
      member: SignedIn,
      session: string,
      made: {
        readonly answer: MadeAnswer;
        readonly until: Instant;
        readonly name: string;
        readonly language: Language;
      },
      now: Instant,
    ): Promise<Made | 'busy'> =>
      decideAgain(patience, async (): Promise<Made | 'conflict'> => {
        const whole = await inside(session, now);
        if (whole?.person.id !== member.person) return tooLate;
        const was = await store.passkeys(member.person);
        const outcome = await added(session, was, { ...made, first: false }, now);
        if (outcome.is === 'refused') return outcome;
        const mail = keyAdded(store.tables.outbox, outcome.passkeys, outcome.key, made.language);
        const written = await store.savePasskeys(outcome.passkeys, was, mail, store.stillIn(whole.person));
        return written.is === 'written' ? { is: 'made' } : 'conflict';
      }),

    remove: (
      member: SignedIn,
      key: string,
    ): Promise<{ readonly is: 'removed' } | Extract<RemovePasskeyOutcome, { is: 'refused' }> | 'busy'> =>
      decideAgain(patience, async () => {
        const was = await store.passkeys(member.person);
        const outcome = removePasskey(was, key, { required });
        if (outcome.is === 'refused') return outcome;
        const written = await store.savePasskeys(outcome.passkeys, was);
        return written.is === 'written' ? ({ is: 'removed' } as const) : 'conflict';
      }),

    /** Somebody's passkeys and the browsers they are signed in with; `value` is the session that asks. */
    own: async (member: SignedIn, value: string | undefined, now: Instant): Promise<OwnSigningIn | undefined> => {
      const person = await known(member.person);
      if (person === undefined) return undefined;
      const [passkeys, found] = await Promise.all([store.passkeys(person.id), store.sessionsOf(person.id, value)]);
      const sessions = found
        .filter(({ session }) => sessionHolds(session, now) && signedOutOf(session) === signedOutOf(person))
        .map(({ session: { startedAt, lastSeenAt }, own }) => ({ startedAt, lastSeenAt, own }));
      const events = (person.events ?? []).map(({ title, event, as }) => ({
        title,
        page: eventPage({ is: as, event }),
      }));
      return { email: person.email, keys: passkeys.keys, sessions, events, required };
    },

    /** Ends every session somebody has, this one too. */
    signOutEverywhere: (member: SignedIn): Promise<'signed-out' | 'busy'> =>
      decideAgain(patience, async () => {
        const person = await known(member.person);
        if (person === undefined) return 'signed-out' as const;
        const written = await store.signOutEverywhere(person);
        return written.is === 'conflict' ? 'conflict' : ('signed-out' as const);
      }),
  };
};

/** Whether an answer is to another question than the one that stands: an older page of ours, most likely. Only for what the reader is told. */
const saysOldChallenge = ({ response }: MadeAnswer | UsedAnswer, challenge: string): boolean => {
  try {
    const said = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')) as unknown;
    return typeof said === 'object' && said !== null && 'challenge' in said && said.challenge !== challenge;
  } catch {
    return false;
  }
};
