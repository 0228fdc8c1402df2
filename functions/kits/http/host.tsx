import { type Random, randomToken } from '#kernel/ids.ts';
import { EmailAddress } from '#kernel/people.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import type { Limits } from '#platform/limits/limits.ts';
import type { KitsActions } from '../actions.ts';
import type { kits } from '../contract.ts';
import {
  type Application,
  type ApplicationInView,
  type ApplicationStep,
  applicationSteps,
  isOpen,
  stepToDo,
} from '../core/application.ts';
import {
  type ApplicationFaults,
  type ApplicationField,
  readActivity,
  readDelivery,
  readGuests,
  readWhere,
  type TypedApplication,
  typedFrom,
} from '../core/application-answers.ts';
import { readReport, type TypedReport } from '../core/report-action.ts';
import type { Municipalities } from '../municipalities.ts';
import {
  type HostBeginFault,
  type HostBeginNotice,
  HostBeginPage,
  HostMailedPage,
  HostNotOpenPage,
} from '../pages/host-begin.tsx';
import { HostCheckPage } from '../pages/host-check.tsx';
import { HostOwnPage, type HostOwnProps } from '../pages/host-own.tsx';
import { hostCheckPath, hostStepPath, stepInPath } from '../pages/host-paths.ts';
import { HostStepPage } from '../pages/host-step.tsx';
import { takePartPath } from '../pages/kit-paths.ts';
import type { HostRefusal } from '../wording/host-words.ts';

export type HostActions = Pick<
  KitsActions,
  'hostPackage' | 'hostBegin' | 'hostPage' | 'hostSave' | 'hostSubmit' | 'hostWithdraw' | 'hostReport' | 'hostContact'
>;

type Needs = {
  readonly actions: HostActions;
  readonly limits: Limits;
  /** Hosts that begin, from one network in an hour. */
  readonly placesAnHour: number;
  readonly random: Random;
  /** The list of municipalities, which nobody needs before the second step. */
  readonly municipalities: () => Promise<Municipalities>;
};

/** Mails with the link that go to one address in an hour (ours): whoever asks for more gets the same page and no mail. */
const mailsAnHour = 3;
const busy = { status: 503, retryAfterSeconds: 3 };

/** A host on the web: an address first, the rest behind the link in the mail. */
export const hostHttp = (needs: Needs): Pick<Endpoints<typeof kits>, 'hostBegin' | 'hostForm'> => ({
  hostBegin: { get: showBegin(needs), post: begin(needs) },
  hostForm: { get: showForm(needs), post: takeForm(needs) },
});

const slugIn = (visit: Visit): string => visit.params.kit ?? '';

const showBegin =
  ({ actions, random }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { frame, now } = visit;
    const found = await actions.hostPackage(slugIn(visit));
    if (found === undefined) return { notFound: true };
    if (visit.query.get('uitkomst') === 'verstuurd') return { page: <HostMailedPage frame={frame} kit={found.kit} /> };
    if (now < found.stock.opensAt) {
      return { page: <HostNotOpenPage frame={frame} kit={found.kit} opensAt={found.stock.opensAt} /> };
    }
    return { page: <HostBeginPage {...found} email="" frame={frame} now={now} request={randomToken(random)} /> };
  };

const begin =
  ({ actions, limits, placesAnHour, random }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { form, frame, language, now, network } = visit;
    const found = await actions.hostPackage(slugIn(visit));
    if (found === undefined) return { notFound: true };
    const { kit } = found;
    const typed = form.get('email') ?? '';
    const request = requestIn(form) ?? randomToken(random);
    const page = (more: { readonly fault?: HostBeginFault; readonly notice?: HostBeginNotice }) => (
      <HostBeginPage {...found} {...more} email={typed} frame={frame} now={now} request={request} />
    );
    const email = EmailAddress.safeParse(typed);
    if (!email.success) {
      return { page: page({ fault: typed.trim() === '' ? 'missing' : 'not-an-email' }), status: 422 };
    }
    const outcome = await actions.hostBegin(
      kit.slug,
      {
        email: email.data,
        request,
        language,
        within: () => limits({ what: 'hosts', most: placesAnHour, minutes: 60 }, network, now),
        withinAddress: (hash) => limits({ what: 'host-mails', most: mailsAnHour, minutes: 60 }, hash, now),
      },
      now,
    );
    if (outcome === 'busy') return { page: page({ notice: { is: 'busy' } }), ...busy };
    switch (outcome.is) {
      case 'mailed':
        return { seeOther: `${takePartPath(kit.slug)}?uitkomst=verstuurd` };
      case 'not-found':
        return { notFound: true };
      case 'refused':
        return { page: <HostNotOpenPage frame={frame} kit={kit} opensAt={outcome.opensAt} />, status: 409 };
      case 'limited':
        return {
          page: page({ notice: { is: 'limited', until: outcome.until } }),
          status: 429,
          retryAfterSeconds: Math.max(1, Math.ceil((Date.parse(outcome.until) - Date.parse(now)) / 1000)),
        };
    }
  };

const linkIn = (visit: Visit): string => visit.params.link ?? '';

type StepShown = { readonly typed?: TypedApplication; readonly faults?: ApplicationFaults; readonly busy?: boolean };

const stepPage = async (
  { municipalities, random }: Needs,
  { frame, form, now }: Visit,
  view: ApplicationInView,
  step: ApplicationStep,
  shown: StepShown = {},
) => (
  <HostStepPage
    {...view}
    {...shown}
    frame={frame}
    municipalities={step === 'where' ? (await municipalities()).at(now) : []}
    now={now}
    request={requestIn(form) ?? randomToken(random)}
    step={step}
    typed={shown.typed ?? typedFrom(view.application)}
  />
);

type CheckShown = {
  readonly unchecked?: boolean;
  readonly unchosen?: boolean;
  readonly refusal?: { readonly because: HostRefusal; readonly left?: number };
  /** A form of its own again, where the one that came was taken before. */
  readonly anew?: boolean;
};

const checkPage = async (
  { actions, municipalities, random }: Needs,
  { frame, form, now }: Visit,
  view: ApplicationInView,
  { anew = false, ...shown }: CheckShown = {},
) => (
  <HostCheckPage
    {...view}
    {...shown}
    contact={actions.hostContact}
    frame={frame}
    municipality={(await municipalities()).name}
    now={now}
    request={(anew ? undefined : requestIn(form)) ?? randomToken(random)}
  />
);

type OwnShown = Pick<HostOwnProps, 'notice' | 'unchosen' | 'refusal' | 'reporting'>;

const ownPage = (
  { actions, random }: Needs,
  { frame, form, now }: Visit,
  view: ApplicationInView,
  shown: OwnShown = {},
) => (
  <HostOwnPage
    {...view}
    {...shown}
    contact={actions.hostContact}
    frame={frame}
    now={now}
    request={requestIn(form) ?? randomToken(random)}
  />
);

/** What a page of how it stands says, by the address that led to it. */
const noticeFor = { ongewijzigd: 'kept', verslag: 'reported' } as const;

/** The page on which a host goes on: the first step without an answer, then all answers, then how it stands. */
const whereToGoOn = (
  needs: Needs,
  visit: Visit,
  view: ApplicationInView,
  { typed, ...shown }: CheckShown & { readonly typed?: TypedApplication } = {},
) => {
  if (!isOpen(view.application)) return ownPage(needs, visit, view);
  const step = stepToDo(view.application);
  return step === undefined
    ? checkPage(needs, visit, view, shown)
    : stepPage(needs, visit, view, step, typed && { typed });
};

const typedIn =
  ({ form }: Visit): TypedApplication =>
  (field: ApplicationField) =>
    form.get(field) ?? '';

const showForm =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const view = await needs.actions.hostPage(linkIn(visit));
    if (view === undefined) return { notFound: true };
    const asked = visit.query.get('stap');
    const step = applicationSteps.find((one) => stepInPath[one] === asked);
    if (!isOpen(view.application)) {
      const outcome = visit.query.get('uitkomst');
      const notice = outcome === 'ongewijzigd' || outcome === 'verslag' ? noticeFor[outcome] : undefined;
      return { page: ownPage(needs, visit, view, { notice }) };
    }
    return {
      page: await (step === undefined ? whereToGoOn(needs, visit, view) : stepPage(needs, visit, view, step)),
    };
  };

const takeForm =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const view = await needs.actions.hostPage(linkIn(visit));
    if (view === undefined) return { notFound: true };
    const said = visit.form.get('step');
    if (said === 'submit') return submit(needs, visit, view);
    if (said === 'withdraw') return withdraw(needs, visit, view);
    if (said === 'report') return report(needs, visit, view);
    const step = applicationSteps.find((one) => one === said);
    // A form that does not say which step it is of keeps what was typed in it.
    if (step === undefined)
      return { page: await whereToGoOn(needs, visit, view, { typed: typedIn(visit) }), status: 422 };
    if (!isOpen(view.application))
      return { page: ownPage(needs, visit, view, { notice: 'sent-already' }), status: 409 };
    return keepStep(needs, visit, view, step);
  };

const keepStep = async (
  needs: Needs,
  visit: Visit,
  view: ApplicationInView,
  step: ApplicationStep,
): Promise<Answer> => {
  const typed = typedIn(visit);
  const outcome = await saveTyped(needs, visit, view, step, typed);
  if (outcome === 'busy') return { page: await stepPage(needs, visit, view, step, { typed, busy: true }), ...busy };
  if ('faults' in outcome) {
    return { page: await stepPage(needs, visit, view, step, { typed, faults: outcome.faults }), status: 422 };
  }
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused':
      return { page: ownPage(needs, visit, view, { notice: 'sent-already' }), status: 409 };
    case 'saved': {
      const next = stepToDo(outcome.application);
      const own = visit.frame.path;
      return { seeOther: next === undefined ? hostCheckPath(own) : hostStepPath(own, next) };
    }
  }
};

/** Reads a step as it was typed and keeps it. */
const saveTyped = async (
  { actions, municipalities }: Needs,
  visit: Visit,
  { application, kit }: ApplicationInView,
  step: ApplicationStep,
  typed: TypedApplication,
) => {
  const { now } = visit;
  const save = <S extends ApplicationStep>(
    one: S,
    read: { readonly answers: NonNullable<Application[S]> } | { readonly faults: ApplicationFaults },
  ) => ('faults' in read ? read : actions.hostSave(linkIn(visit), one, read.answers, now));
  switch (step) {
    case 'activity':
      return save(step, readActivity(typed));
    case 'where':
      return save(step, readWhere(typed, (await municipalities()).find, now));
    case 'guests':
      return save(step, readGuests(typed));
    case 'delivery':
      return save(
        step,
        readDelivery(typed, kit.most, application.sentAt === undefined ? undefined : application.delivery?.howMany),
      );
  }
};

const submit = async (needs: Needs, visit: Visit, view: ApplicationInView): Promise<Answer> => {
  const { form, now } = visit;
  const own = visit.frame.path;
  const again = async (shown: CheckShown, status: number): Promise<Answer> => {
    // Meanwhile it may stand otherwise, on another device.
    const fresh = (await needs.actions.hostPage(linkIn(visit))) ?? view;
    if (!isOpen(fresh.application) && status !== 503) {
      return { page: ownPage(needs, visit, fresh, { notice: 'sent-already' }), status: 409 };
    }
    return { page: await whereToGoOn(needs, visit, fresh, shown), ...(status === 503 ? busy : { status }) };
  };
  if (form.get('checked') !== 'yes') return again({ unchecked: true }, 422);
  const outcome = await needs.actions.hostSubmit(
    linkIn(visit),
    { request: requestIn(form) ?? randomToken(needs.random), revision: revisionIn(form) },
    now,
  );
  if (outcome === 'busy') return again({ refusal: { because: 'busy' } }, 503);
  switch (outcome.is) {
    case 'submitted':
    case 'sent-again':
    case 'repeated':
      return { seeOther: own };
    case 'not-found':
      return { notFound: true };
    case 'refused':
      switch (outcome.because) {
        case 'incomplete':
          return again({}, 409);
        case 'too-many':
          return again({ refusal: { because: 'too-many', left: outcome.left } }, 409);
        default:
          return again({ refusal: { because: outcome.because }, anew: outcome.because === 'other-answers' }, 409);
      }
  }
};

/** The revision that stood on the page; none counts as one that is past. */
const revisionIn = (form: URLSearchParams): number => {
  const revision = form.get('revision') ?? '';
  return /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};

const withdraw = async (needs: Needs, visit: Visit, view: ApplicationInView): Promise<Answer> => {
  const { form, frame, now } = visit;
  const asked = view.application.state === 'asked';
  const unchosen = async (): Promise<Answer> => ({
    page: asked
      ? await checkPage(needs, visit, view, { unchosen: true })
      : ownPage(needs, visit, view, { unchosen: true }),
    status: 422,
  });
  switch (form.get('choice')) {
    case 'keep':
      return { seeOther: `${frame.path}?uitkomst=ongewijzigd` };
    case 'withdraw': {
      const request = requestIn(form) ?? randomToken(needs.random);
      const outcome = await needs.actions.hostWithdraw(linkIn(visit), { request }, now);
      if (outcome === 'busy') return { page: ownPage(needs, visit, view, { refusal: 'busy' }), ...busy };
      if (outcome.is === 'not-found') return { notFound: true };
      if (outcome.is !== 'refused') return { seeOther: frame.path };
      // What was never sent has nothing to take back.
      if (outcome.because === 'not-sent') return { page: await whereToGoOn(needs, visit, view), status: 409 };
      const fresh = (await needs.actions.hostPage(linkIn(visit))) ?? view;
      return { page: ownPage(needs, visit, fresh, { refusal: outcome.because }), status: 409 };
    }
    default:
      // Scanners press buttons too: without a choice nothing happens.
      return isOpen(view.application) && !asked
        ? { page: await whereToGoOn(needs, visit, view), status: 422 }
        : unchosen();
  }
};

/** An empty form tells nothing: scanners press buttons too. */
const report = async (needs: Needs, visit: Visit, view: ApplicationInView): Promise<Answer> => {
  const { form, frame, now } = visit;
  const typed: TypedReport = (field) => form.get(field) ?? '';
  const again = async (reporting: Omit<NonNullable<OwnShown['reporting']>, 'typed'>, answer: { status: number }) => ({
    page: isOpen(view.application)
      ? await whereToGoOn(needs, visit, view)
      : ownPage(needs, visit, view, { reporting: { typed, ...reporting } }),
    ...answer,
  });
  const read = readReport(typed);
  if ('faults' in read) return again({ faults: read.faults }, { status: 422 });
  const outcome = await needs.actions.hostReport(linkIn(visit), read.answers, now);
  if (outcome === 'busy') return again({ refusal: 'busy' }, busy);
  switch (outcome.is) {
    case 'reported':
    case 'repeated':
      return { seeOther: `${frame.path}?uitkomst=verslag` };
    case 'refused':
      return again({ refusal: outcome.because }, { status: 409 });
    case 'not-found':
      return { notFound: true };
  }
};
