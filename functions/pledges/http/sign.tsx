import { type Random, randomToken } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import { sentForms } from '#platform/http/sent-forms.ts';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { seal } from '#platform/links.ts';
import type { PledgesActions, SignInvitation } from '../actions.ts';
import type { pledges } from '../contract.ts';
import type { Place } from '../core/board.ts';
import { type Campaign, type PledgeText, standingOf } from '../core/campaign.ts';
import {
  type DecisionField,
  type FindMunicipality,
  readDecision,
  readSignAnswers,
  type SignField,
  signFields,
  type TypedSignAnswers,
} from '../core/sign-answers.ts';
import type { SignedAt } from '../core/signature.ts';
import { CopyPage } from '../pages/copy.tsx';
import { eventInAddress } from '../pages/paths.ts';
import { SignPage, type SignPageProps, signFaultsInWords } from '../pages/sign.tsx';
import { type SignRefusal, SignRefusedPage } from '../pages/sign-refused.tsx';
import { SignaturePage, type SignaturePageProps } from '../pages/signature.tsx';
import { signWording } from '../wording/sign.ts';

type Needs = {
  readonly actions: PledgesActions;
  readonly limits: Limits;
  /** Signatures from the public page, an hour for each network. */
  readonly placesAnHour: number;
  readonly secret: string;
  readonly random: Random;
};

/** Signing as people meet it on the web: the public page, the own link, the signatory's page and its copy. */
export const signHttp = (
  needs: Needs,
): Pick<Endpoints<typeof pledges>, 'sign' | 'signInvited' | 'signature' | 'copy'> => ({
  sign: { get: signForm(needs, onPublicPage), post: sendSignature(needs, onPublicPage) },
  signInvited: { get: signForm(needs, byOwnLink), post: sendSignature(needs, byOwnLink) },
  signature: { get: ownSignature(needs), post: changeSignature(needs) },
  copy: { get: copyOfSignature(needs) },
});

/** A campaign of which the form can be shown, and for an own link whom it was asked of. */
type Opened = {
  readonly campaign: Campaign;
  readonly text: PledgeText;
  readonly invitation?: SignInvitation;
  readonly place?: Place;
};

type Way = (needs: Needs, visit: Visit) => Promise<Opened | undefined>;

const onPublicPage: Way = async ({ actions }, visit) => {
  const campaign = await actions.published(slugIn(visit));
  const text = campaign === undefined ? undefined : await actions.text(campaign.slug, campaign.version);
  return campaign === undefined || text === undefined ? undefined : { campaign, text };
};

const byOwnLink: Way = async ({ actions }, visit) => {
  const found = await actions.byInvitationLink(slugIn(visit), visit.params.link ?? '');
  const place = found === undefined ? undefined : actions.place(found.invitation.code);
  if (found === undefined || place === undefined) return undefined;
  const { campaign, invitation } = found;
  const text = await actions.text(campaign.slug, campaign.version);
  return text === undefined ? undefined : { campaign, invitation, place, text };
};

const signForm =
  (needs: Needs, way: Way) =>
  async (visit: Visit): Promise<Answer> => {
    const opened = await way(needs, visit);
    if (opened === undefined) return { notFound: true };
    const refusal = refusalNow(needs, opened, visit.now);
    if (refusal === 'not-found') return { notFound: true };
    if (refusal !== undefined) return refusedPage(opened, visit, refusal, 200);
    const { invitation } = opened;
    const typed: TypedSignAnswers = (field) => (field === 'name' ? (invitation?.name ?? '') : '');
    return { page: <SignPage {...formOf(needs, opened, visit, typed)} request={randomToken(needs.random)} /> };
  };

const sendSignature =
  (needs: Needs, way: Way) =>
  async (visit: Visit): Promise<Answer> => {
    const { actions, limits, placesAnHour, secret, random } = needs;
    const { now, form } = visit;
    const opened = await way(needs, visit);
    if (opened === undefined) return { notFound: true };
    const { campaign, invitation, place } = opened;
    const typed = typedAnswers(form);
    const request = requestIn(form) ?? randomToken(random);
    const page = (more: Partial<SignPageProps>, from: Opened = opened) => (
      <SignPage {...formOf(needs, from, visit, typed)} request={request} {...more} />
    );

    const read = readSignAnswers(
      (field) => (field === 'municipality' && invitation !== undefined ? invitation.code : typed(field)),
      // The own link is for one municipality, also when that has ended; what then can be done is said by the refusal.
      invitation === undefined ? municipalityFinder(needs) : () => ({ code: invitation.code }),
      now,
      invitation === undefined ? 'signatory' : 'staff',
    );
    if ('faults' in read) {
      const refusal = refusalNow(needs, opened, now);
      if (refusal === 'not-found') return { notFound: true };
      if (refusal !== undefined) return refusedPage(opened, visit, refusal, 409);
      return { page: page({ faults: read.faults }), status: 422 };
    }
    const { answers } = read;
    const toldOf = form.get('also-for');
    const signing = {
      ...answers,
      // Who was told that one municipality takes part already has not been told so of another.
      also: answers.also && (toldOf === null || toldOf === answers.code),
      email: answers.email ?? invitation?.email,
      version: numberIn(form, 'version') ?? 0,
    };

    const sent = sentForms(visit.cookies.sent);
    const { also: _, ...said } = signing;
    const content = seal(secret, ['signing', campaign.slug, JSON.stringify(said)], 6);
    const otherAnswers = (): Answer => ({
      page: page({ notice: { is: 'other-answers' }, request: randomToken(random) }),
      status: 409,
    });
    if (sent.differs(request, content)) return otherAnswers();

    const outcome = await actions.sign(campaign.slug, signing, {
      request,
      language: visit.language,
      actor: { is: 'visitor' },
      now,
      by: invitation === undefined ? 'public' : 'invited',
      where: placeIn(needs, visit, opened),
      ...(invitation === undefined && {
        within: () => limits({ what: 'signatures', most: placesAnHour, minutes: 60 }, visit.network, now),
      }),
    });
    if (outcome === 'busy') return { page: page({ notice: { is: 'busy' } }), status: 503, retryAfterSeconds: 3 };
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'limited':
        return {
          page: page({ notice: { is: 'limited', until: outcome.until } }),
          status: 429,
          retryAfterSeconds: Math.max(1, Math.ceil((Date.parse(outcome.until) - Date.parse(now)) / 1000)),
        };
      case 'signed':
      case 'awaits':
      case 'repeated':
        return { seeOther: actions.signatureLink(outcome.signature), cookies: [sent.with(request, content)] };
      case 'already-member': {
        const { code } = answers;
        const municipality = (place ?? actions.place(code))?.name ?? code;
        const notice = { is: 'already-member', code, municipality, since: outcome.since } as const;
        return { page: page({ notice, alsoFor: code }), status: 409 };
      }
      case 'refused':
        switch (outcome.because) {
          case 'draft':
            return { notFound: true };
          case 'not-open':
          case 'closed':
          case 'already-signed':
            return refusedPage(opened, visit, { is: outcome.because }, 409);
          case 'other-answers':
            return otherAnswers();
          case 'other-text': {
            const renewed = await way(needs, visit);
            if (renewed === undefined) return { notFound: true };
            return { page: page({ notice: { is: 'other-text' } }, renewed), status: 409 };
          }
          case 'not-in-force': {
            const ended = endedMunicipality(needs, answers.code, now);
            if (invitation !== undefined) return refusedPage(opened, visit, ended, 409);
            return { page: page({ notice: ended }), status: 409 };
          }
        }
    }
  };

const formOf = (
  { actions }: Needs,
  { campaign, text, place }: Opened,
  { frame, query, form, now }: Visit,
  typed: TypedSignAnswers,
): Omit<SignPageProps, 'request'> => ({
  frame,
  campaign,
  text,
  municipalities: actions.municipalities(now),
  invitedFor: place?.name,
  typed,
  alsoFor: codeIn(form, 'also-for'),
  ...(place === undefined && { stamp: stampIn({ query, form }) }),
});

/** What says that the form was opened at an event: in the address that led here, and from then on in the form. */
const stampIn = ({ query, form }: Pick<Visit, 'query' | 'form'>): string | undefined => {
  const stamp = form.get('event') ?? query.get(eventInAddress) ?? '';
  return /^[\w.-]{1,140}$/.test(stamp) ? stamp : undefined;
};

/** Where somebody signs: at the event whose code led here, or on the web. An own link is for wherever its reader is. */
const placeIn = ({ actions }: Needs, visit: Visit, { invitation }: Opened): SignedAt => {
  const stamp = invitation === undefined ? stampIn(visit) : undefined;
  const event = stamp === undefined ? undefined : actions.stampedEvent(stamp, visit.now);
  return event === undefined ? { is: 'web' } : { is: 'event', event };
};

const refusalNow = (
  needs: Needs,
  { campaign, invitation }: Opened,
  now: Instant,
): SignRefusal | 'not-found' | undefined => {
  const standing = standingOf(campaign, now);
  if (standing === 'draft') return 'not-found';
  if (standing !== 'open') return { is: standing };
  const gone = invitation !== undefined && needs.actions.successor(invitation.code, now) !== undefined;
  return gone ? endedMunicipality(needs, invitation.code, now) : undefined;
};

/** One that ended while the page lay open is found too, so that its successor can be named. */
const municipalityFinder =
  ({ actions }: Needs): FindMunicipality =>
  (typed, now) => {
    const found = actions.findMunicipality(typed, now);
    return found === 'none' && actions.successor(typed, now) !== undefined ? { code: typed } : found;
  };

const endedMunicipality = ({ actions }: Needs, code: string, now: Instant) => {
  const successor = actions.successor(code, now)?.place.name;
  return {
    is: 'not-in-force',
    municipality: actions.place(code)?.name ?? code,
    ...(successor !== undefined && { successor }),
  } as const;
};

const refusedPage = ({ campaign }: Opened, { frame }: Visit, refusal: SignRefusal, status: number): Answer => ({
  page: <SignRefusedPage campaign={campaign} frame={frame} refusal={refusal} />,
  status,
});

type Shown = Pick<SignaturePageProps, 'typed' | 'invalid' | 'notice'>;

const ownSignature =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const said = visit.query.get('uitkomst');
    const notice = said === 'vastgelegd' ? 'recorded' : said === 'ongewijzigd' ? 'kept' : undefined;
    return signaturePage(needs, visit, { typed: () => '', notice });
  };

const changeSignature =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { actions } = needs;
    const { form, frame, now } = visit;
    const found = await signatureIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { signature } = found;
    const words = signWording[visit.language];
    const typed = (field: DecisionField | 'choice') => (form.get(field) ?? '').trim();
    const again = (more: Omit<Shown, 'typed'>, status: number) =>
      signaturePage(needs, visit, { typed, ...more }, status);
    switch (typed('choice')) {
      case 'keep':
        return { seeOther: `${frame.path}?uitkomst=ongewijzigd` };
      case 'withdraw': {
        const outcome = await actions.withdraw(signature, now);
        if (outcome === 'busy') return again({ notice: 'busy' }, 503);
        if (outcome.is === 'not-found') return { notFound: true };
        if (outcome.is === 'refused') return again({ notice: 'withdrawn-before' }, 409);
        return { seeOther: frame.path };
      }
      case 'decision': {
        const read = readDecision(typed, now);
        if ('faults' in read) return again({ invalid: signFaultsInWords(words, read.faults) }, 422);
        // Whoever waits to be confirmed speaks for nobody yet.
        if (signature.state !== 'stands') return again({ notice: 'not-a-member' }, 409);
        const outcome = await actions.recordDecisionOwn(signature, read.decision, now);
        if (outcome === 'busy') return again({ notice: 'busy' }, 503);
        if (outcome.is === 'refused') return again({ notice: outcome.because }, 409);
        return { seeOther: `${frame.path}?uitkomst=vastgelegd` };
      }
      default:
        // Scanners press buttons too: without a choice nothing happens.
        return again({ invalid: { choice: words.own.withdrawal.choose } }, 422);
    }
  };

const signaturePage = async (needs: Needs, visit: Visit, shown: Shown, status = 200): Promise<Answer> => {
  const found = await signatureIn(needs, visit);
  if (found === undefined) return { notFound: true };
  const board = await needs.actions.board(found.campaign.slug, visit.now);
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: <SignaturePage {...found} {...shown} board={board} frame={visit.frame} />,
  };
};

const copyOfSignature =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await signatureIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { campaign, signature, text, place } = found;
    const copy = needs.actions.copyOf(signature, text, campaign);
    if (visit.query.get('vorm') === 'tekst') {
      return { text: copy.lines.join('\n'), type: 'text/plain; charset=utf-8' };
    }
    return {
      page: (
        <CopyPage
          campaign={campaign}
          copy={copy}
          frame={visit.frame}
          ownPath={needs.actions.signatureLink(signature)}
          place={place}
          signature={signature}
          text={text}
        />
      ),
    };
  };

const signatureIn = async ({ actions }: Needs, visit: Visit) => {
  const found = await actions.bySignatureLink(slugIn(visit), visit.params.link ?? '');
  const place = found === undefined ? undefined : actions.place(found.signature.code);
  return found === undefined || place === undefined ? undefined : { ...found, place };
};

/** What a slug can look like; anything else is not looked up. */
const slugIn = (visit: Visit): string => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

const typedAnswers = (form: URLSearchParams): TypedSignAnswers => {
  const typed = new Map<SignField, string>(signFields.map((field) => [field, form.get(field) ?? '']));
  return (field) => typed.get(field) ?? '';
};

/** The key a form carries; one of another shape is not ours and counts as none. */
const requestIn = (form: URLSearchParams): string | undefined => {
  const request = form.get('request') ?? '';
  return /^[\w-]{8,64}$/.test(request) ? request : undefined;
};

/** A whole number that our own page sent along; anything else counts as not sent. */
const numberIn = (form: URLSearchParams, field: string): number | undefined => {
  const value = form.get(field) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
};

const codeIn = (form: URLSearchParams, field: string): string | undefined => {
  const value = form.get(field) ?? '';
  return /^GM\d{4}$/.test(value) ? value : undefined;
};
