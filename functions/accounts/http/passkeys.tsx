import type { Contact } from '#kernel/contacts.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { Instant } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Cookie, Endpoints, MemberVisit, Visit } from '#platform/http/visit.ts';
import type { accounts } from '../contract.ts';
import { answerIn, keyName, MadeAnswer, UsedAnswer } from '../core/passkeys.ts';
import type { Role } from '../core/person.ts';
import { sessionHours } from '../core/session.ts';
import { OwnPage } from '../pages/own.tsx';
import { PasskeyPage, type PasskeyProps } from '../pages/passkey.tsx';
import { ownPath } from '../pages/paths.ts';
import type { PasskeyActions } from '../passkeys.ts';
import { ownWording } from '../wording/own.ts';

type Needs = { readonly actions: PasskeyActions; readonly contact: Contact; readonly random: Random };

/** After `busy` the crowd is gone within seconds. */
const busy = { status: 503, retryAfterSeconds: 3 };

const toSignIn: Answer = { seeOther: '/inloggen' };

type Routes = Pick<Endpoints<typeof accounts>, 'passkey' | 'own' | 'ownPasskey'>;

/** The passkey between the code and the desk, and what somebody sees and changes of their own signing in. */
export const passkeyHttp = (needs: Needs): Routes => ({
  passkey: { get: halfwayPage(needs), post: goOn(needs) },
  own: { get: ownPage(needs), post: changeOwn(needs) },
  ownPasskey: { get: anotherPage(needs), post: makeAnother(needs) },
});

type Refusal = PasskeyProps['refusal'];

const halfwayAnswer = async (
  { actions, contact }: Needs,
  { frame, cookies, now }: Visit,
  { name, refusal, ...answer }: { name?: string; refusal?: Refusal; status?: number; retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const halfway = await actions.halfway(cookies.session, now);
  if (halfway === undefined) return toSignIn;
  const { to, asking } = halfway;
  const called = name ?? ownWording[frame.language].passkey.nameGiven(1);
  const page = { frame, to, asking, name: called, refusal, contact: `${contact.name}, ${phoneInWords(contact.phone)}` };
  return { page: <PasskeyPage {...page} />, ...answer };
};

const halfwayPage =
  (needs: Needs) =>
  (visit: Visit): Promise<Answer> =>
    halfwayAnswer(needs, visit);

/** What the browser's script filled in, and until when it may; undefined for a form that was sent without. */
const answered = <T,>(schema: Parameters<typeof answerIn<T>>[0], form: URLSearchParams) => {
  const answer = answerIn<T>(schema, form.get('answer') ?? '');
  const until = Instant.safeParse(form.get('until') ?? '').data;
  return answer === undefined || until === undefined ? undefined : { answer, until };
};

const sessionCookie = (value: string): Cookie => ({ name: 'session', value, seconds: sessionHours * 60 * 60 });

const goOn =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { actions } = needs;
    const { form, cookies, language, now } = visit;
    const halfway = await actions.halfway(cookies.session, now);
    if (halfway === undefined) return toSignIn;
    const typed = form.get('name') ?? '';
    const name = keyName(typed, ownWording[language].passkey.nameGiven(1));
    const used = halfway.to === 'use' ? answered(UsedAnswer, form) : undefined;
    const made = halfway.to === 'make' ? answered(MadeAnswer, form) : undefined;
    if (used === undefined && made === undefined) {
      return halfwayAnswer(needs, visit, { name, refusal: 'no-answer', status: 422 });
    }
    const outcome = used
      ? await actions.use(cookies.session, used, now)
      : made && (await actions.makeFirst(cookies.session, { ...made, name, language }, now));
    if (outcome === undefined || outcome === 'nobody') return toSignIn;
    if (outcome === 'busy') return halfwayAnswer(needs, visit, { name, refusal: 'busy', ...busy });
    if (outcome.is === 'signed-in') return { seeOther: outcome.goOn, cookies: [sessionCookie(outcome.session)] };
    return halfwayAnswer(needs, visit, { name, refusal: outcome.because, status: 409 });
  };

type OwnVisit = MemberVisit<Role>;

const ownAnswer = async (
  { actions, random }: Needs,
  { frame, member, cookies, form, now }: OwnVisit,
  {
    status,
    retryAfterSeconds,
    ...shown
  }: {
    done?: 'gemaakt' | 'weggehaald' | undefined;
    faulty?: boolean;
    refusal?: 'lastKey' | 'busy';
    status?: number;
    retryAfterSeconds?: number;
  } = {},
): Promise<Answer> => {
  const own = await actions.own(member, cookies.session, now);
  if (own === undefined) return toSignIn;
  const request = requestIn(form) ?? randomToken(random);
  return {
    page: <OwnPage frame={frame} own={own} request={request} {...shown} />,
    ...(status !== undefined && { status }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
};

const ownPage =
  (needs: Needs) =>
  (visit: OwnVisit): Promise<Answer> => {
    const said = visit.query.get('uitkomst');
    return ownAnswer(needs, visit, { done: said === 'gemaakt' || said === 'weggehaald' ? said : undefined });
  };

const changeOwn =
  (needs: Needs) =>
  async (visit: OwnVisit): Promise<Answer> => {
    const { actions } = needs;
    const { form, member } = visit;
    if (form.get('act') === 'sign-out-everywhere') {
      if ((await actions.signOutEverywhere(member)) === 'busy')
        return ownAnswer(needs, visit, { refusal: 'busy', ...busy });
      return { seeOther: '/inloggen?uitgelogd', cookies: [{ name: 'session', value: '', seconds: 0 }] };
    }
    const key = form.get('key') ?? '';
    if (form.get('act') !== 'remove' || key === '') return ownAnswer(needs, visit, { faulty: true, status: 422 });
    const outcome = await actions.remove(member, key);
    if (outcome === 'busy') return ownAnswer(needs, visit, { refusal: 'busy', ...busy });
    // Whoever presses twice, or in two windows, wanted it gone and it is.
    if (outcome.is === 'removed' || outcome.because === 'no-such-key')
      return { seeOther: `${ownPath}?uitkomst=weggehaald` };
    return ownAnswer(needs, visit, { refusal: 'lastKey', status: 409 });
  };

const anotherAnswer = async (
  { actions, contact }: Needs,
  { frame, member, cookies, now }: OwnVisit,
  { name, refusal, ...answer }: { name?: string; refusal?: Refusal; status?: number; retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const asking = await actions.askForAnother(member, cookies.session ?? '', now);
  if (asking === undefined) return toSignIn;
  const called = name ?? ownWording[frame.language].passkey.nameGiven(asking.count + 1);
  const to = asking.count === 0 ? ('make' as const) : ('another' as const);
  const page = { frame, to, asking, name: called, refusal, contact: contact.name };
  return { page: <PasskeyPage {...page} within />, ...answer };
};

const anotherPage =
  (needs: Needs) =>
  (visit: OwnVisit): Promise<Answer> =>
    anotherAnswer(needs, visit);

const makeAnother =
  (needs: Needs) =>
  async (visit: OwnVisit): Promise<Answer> => {
    const { form, member, cookies, language, now } = visit;
    const made = answered(MadeAnswer, form);
    const name = keyName(form.get('name') ?? '', ownWording[language].passkey.nameGiven(1));
    if (made === undefined) return anotherAnswer(needs, visit, { name, refusal: 'no-answer', status: 422 });
    const outcome = await needs.actions.makeAnother(member, cookies.session ?? '', { ...made, name, language }, now);
    if (outcome === 'busy') return anotherAnswer(needs, visit, { name, refusal: 'busy', ...busy });
    if (outcome.is === 'made') return { seeOther: `${ownPath}?uitkomst=gemaakt` };
    return anotherAnswer(needs, visit, { name, refusal: outcome.because, status: 409 });
  };
