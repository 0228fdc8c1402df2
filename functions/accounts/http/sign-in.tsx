import type { Contact } from '#kernel/contacts.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { addHours, dateInWords, type Instant, millisecondsBetween, timeInWords } from '#kernel/instants.ts';
import { EmailAddress, phoneInWords } from '#kernel/people.ts';
import { deskOf } from '#platform/http/desk-of.ts';
import { unreachablePage } from '#platform/http/own-pages.tsx';
import type { Answer, Cookie, Endpoints, Visit } from '#platform/http/visit.ts';
import type { AccountsActions, SignedIn } from '../actions.ts';
import type { accounts } from '../contract.ts';
import type { LinkRefusal } from '../core/redeem-link.ts';
import { sessionHours } from '../core/session.ts';
import { Back, Code, type OpenSignIn, phaseOf } from '../core/sign-in.ts';
import { AskPage, type Notice } from '../pages/ask-page.tsx';
import { LinkPage, RefusedPage } from '../pages/link-page.tsx';
import { passkeyPath } from '../pages/paths.ts';
import { WaitPage } from '../pages/wait-page.tsx';
import { wording } from '../wording/wording.ts';

/** How long a browser may come back to the page with its address filled in. Short: it may be somebody else's browser next. */
const browserCookieSeconds = 30 * 60;

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

const statuses = {
  'no-such-link': 404,
  'link-replaced': 410,
  'already-used': 410,
  'tries-spent': 410,
  expired: 410,
  'other-browser': 409,
  'role-ended': 409,
} as const satisfies Record<LinkRefusal | 'role-ended', number>;

/** The pages of signing in and out. `contact` is whom to call when no mail comes. */
export const signInHttp = ({
  actions,
  contact,
  random,
}: {
  actions: AccountsActions;
  contact: Contact;
  random: Random;
}): Pick<Endpoints<typeof accounts>, 'signIn' | 'redeem' | 'signOut'> => {
  const contactWords = `${contact.name}, ${phoneInWords(contact.phone)}`;

  const askPage = (
    { frame, now, ...visit }: Visit,
    more: { email: string; canWait?: boolean; invalid?: Readonly<Record<string, string>>; notice?: Notice | undefined },
  ) => (
    <AskPage
      back={backOf(visit)}
      erasedOn={dateInWords(addHours(now, 24), zone, frame.language)}
      frame={frame}
      request={requestOf(visit.form, random)}
      {...more}
    />
  );

  const waitPage = (
    { frame, now, ...visit }: Visit,
    signIn: OpenSignIn,
    more: { code?: string; invalid?: Readonly<Record<string, string>>; notice?: Notice } = {},
  ) => (
    <WaitPage
      back={backOf(visit) ?? signIn.back}
      contact={contactWords}
      frame={frame}
      phase={phaseOf(signIn, now)}
      request={randomToken(random)}
      signIn={signIn}
      {...more}
    />
  );

  const refused = ({ frame }: Visit, because: LinkRefusal | 'role-ended'): Answer => ({
    page: <RefusedPage because={because} contact={contactWords} frame={frame} />,
    status: statuses[because],
  });

  const busy = ({ frame, form }: Visit): Answer => ({
    page: unreachablePage(frame, form),
    status: 503,
    retryAfterSeconds: 5,
  });

  const waitingIn = async ({ cookies }: Visit): Promise<OpenSignIn | undefined> => {
    const own = await actions.ownSignIn(cookies.signin);
    return own?.state === 'open' ? own : undefined;
  };

  const ask = async (visit: Visit): Promise<Answer> => {
    const { form, cookies, language, network, now } = visit;
    const words = wording[language];
    const typed = form.get('email') ?? '';
    const email = EmailAddress.safeParse(typed);
    if (!email.success) {
      const invalid = { email: typed.trim() === '' ? words.faults.emailMissing : words.faults.emailInvalid };
      return { page: askPage(visit, { email: typed, invalid }), status: 422 };
    }
    const asked = {
      email: email.data,
      request: requestOf(form, random),
      insteadOf: generationOf(form.get('again')),
      browser: cookies.signin,
      back: backOf(visit),
      language,
      network,
    };
    const outcome = await actions.askToSignIn(asked, now);
    if (outcome === 'busy') return busy(visit);
    if (outcome.is === 'asked') {
      return { seeOther: '/inloggen?wacht', cookies: [signInCookie(outcome.browser)] };
    }
    const notice = tooOften(visit, outcome.until);
    const waiting = asked.insteadOf === undefined ? undefined : await waitingIn(visit);
    return {
      page: waiting
        ? waitPage(visit, waiting, { code: form.get('code') ?? '', notice })
        : askPage(visit, { email: typed, notice }),
      status: 429,
      retryAfterSeconds: Math.max(1, Math.ceil(millisecondsBetween(now, outcome.until) / 1000)),
    };
  };

  const takeCode = async (visit: Visit): Promise<Answer> => {
    const { form, cookies, language, now } = visit;
    const words = wording[language];
    const typed = form.get('code') ?? '';
    const code = Code.safeParse(typed);
    if (!code.success) {
      const waiting = await waitingIn(visit);
      if (waiting !== undefined && phaseOf(waiting, now) === 'open') {
        const invalid = { code: typed.trim() === '' ? words.faults.codeMissing : words.faults.codeShape };
        return { page: waitPage(visit, waiting, { code: typed, invalid }), status: 422 };
      }
    }
    const given = { code: code.data ?? '', browser: cookies.signin, instead: cookies.session };
    const outcome = await actions.redeemCode(given, now);
    if (outcome === 'busy') return busy(visit);
    if (outcome.is === 'signed-in') return signedIn(visit, outcome);
    if (outcome.is === 'wrong-code') {
      const { triesLeft } = outcome.signIn;
      if (triesLeft === 0) return { page: waitPage(visit, outcome.signIn), status: 410 };
      const invalid = { code: words.faults.wrongCode(triesLeft) };
      return { page: waitPage(visit, outcome.signIn, { code: typed, invalid }), status: 422 };
    }
    switch (outcome.because) {
      case 'other-browser': {
        const notice = { kind: 'warning', ...words.refusals['code-elsewhere'] } as const;
        return { page: askPage(visit, { email: form.get('email') ?? '', notice }), status: 409 };
      }
      case 'tries-spent':
      case 'expired':
        return { page: waitPage(visit, outcome.signIn), status: 410 };
      case 'already-used': {
        const found = await actions.whoIs(cookies.session, now);
        if (found !== undefined) return { seeOther: backOf(visit) ?? deskOf(found) };
        return (await actions.isHalfway(cookies.session, now)) ? toPasskey : refused(visit, outcome.because);
      }
      case 'role-ended':
        return refused(visit, outcome.because);
    }
  };

  return {
    signIn: {
      get: async (visit) => {
        const { cookies, now, query, language } = visit;
        const found = await actions.whoIs(cookies.session, now);
        if (found !== undefined) return { seeOther: backOf(visit) ?? deskOf(found) };
        if (await actions.isHalfway(cookies.session, now)) return toPasskey;
        const waiting = await waitingIn(visit);
        if (query.has('wacht') && waiting !== undefined) return { page: waitPage(visit, waiting) };
        const notice = query.has('uitgelogd')
          ? ({ kind: 'ok', title: wording[language].ask.signedOut } as const)
          : undefined;
        return { page: askPage(visit, { email: waiting?.email ?? '', canWait: waiting !== undefined, notice }) };
      },
      post: (visit) => (visit.form.has('code') && !visit.form.has('again') ? takeCode(visit) : ask(visit)),
    },
    redeem: {
      get: async (visit) => {
        const looked = await actions.lookAtLink(visit.params.link ?? '', visit.now);
        return looked.is === 'redeemed' ? { page: <LinkPage frame={visit.frame} /> } : refused(visit, looked.because);
      },
      post: async (visit) => {
        const { params, cookies, now } = visit;
        const given = { link: params.link ?? '', browser: cookies.signin, instead: cookies.session };
        const outcome = await actions.redeemLink(given, now);
        if (outcome === 'busy') return busy(visit);
        return outcome.is === 'signed-in' ? signedIn(visit, outcome) : refused(visit, outcome.because);
      },
    },
    signOut: {
      post: async ({ cookies }) => {
        await actions.signOut(cookies.session);
        return { seeOther: '/inloggen?uitgelogd', cookies: [{ name: 'session', value: '', seconds: 0 }] };
      },
    },
  };
};

const signInCookie = (value: string): Cookie => ({ name: 'signin', value, seconds: browserCookieSeconds });

/** The code was right; what is still to come is the passkey. */
const toPasskey: Answer = { seeOther: passkeyPath };

const signedIn = (visit: Visit, { session, back, desk, awaitsPasskey }: SignedIn): Answer => ({
  seeOther: awaitsPasskey ? passkeyPath : (backOf(visit) ?? back ?? desk),
  cookies: [
    { name: 'session', value: session, seconds: sessionHours * 60 * 60 },
    { name: 'signin', value: '', seconds: 0 },
  ],
});

const tooOften = ({ language }: Visit, until: Instant): Notice => {
  const { title, text } = wording[language].askedTooOften;
  return { kind: 'warning', title, text: text(timeInWords(until, zone, language)) };
};

/** Where to go on to, from the form or from the address; whatever is not a page of the desk is as good as nothing. */
const backOf = ({ form, query }: Pick<Visit, 'form' | 'query'>): string | undefined =>
  Back.safeParse(form.get('terug') ?? query.get('terug') ?? '').data;

/** The form's own key; a form that came without one gets it now. */
const requestOf = (form: URLSearchParams, random: Random): string => {
  const sent = form.get('request') ?? '';
  return /^[\w-]{22}$/.test(sent) ? sent : randomToken(random);
};

const generationOf = (again: string | null): number | undefined =>
  again !== null && /^\d{1,6}$/.test(again) ? Number(again) : undefined;
