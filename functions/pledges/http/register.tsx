import { type Random, randomToken } from '#kernel/ids.ts';
import { type LocalDate, localDateOf } from '#kernel/instants.ts';
import { PersonName } from '#kernel/people.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { PledgesActions } from '../actions.ts';
import type { pledges } from '../contract.ts';
import { zone } from '../core/days.ts';
import { decisionOf, type Membership, type MembershipState, type StepReason } from '../core/membership.ts';
import { readDecision } from '../core/sign-answers.ts';
import { municipalityPath } from '../pages/paths.ts';
import { RegisterPage, stateInAddress } from '../pages/register-list.tsx';
import {
  type MunicipalityField,
  MunicipalityPage,
  type MunicipalityProps,
  stepsByHand,
} from '../pages/register-municipality.tsx';
import type { MunicipalityNotice, RegisterFault } from '../wording/register-words.ts';
import { importEndpoints, openImported } from './register-import.tsx';
import { signaturesEndpoints } from './register-signatures.tsx';
import { busy, firstIn, namesIn, slugIn, wordsFor } from './register-visit.ts';

type Needs = { readonly actions: PledgesActions; readonly random: Random; readonly secret: string };

type RegisterRoutes = 'register' | 'municipality' | 'awaiting' | 'paper' | 'invite' | 'import';

/** The register of municipalities at the desk: what each is in the campaign, what waits to be confirmed, who is invited, and earlier members. */
export const registerHttp = (needs: Needs): Pick<Endpoints<typeof pledges>, RegisterRoutes> => ({
  register: { get: showRegister(needs) },
  municipality: { get: showMunicipality(needs), post: actOnMunicipality(needs) },
  ...signaturesEndpoints(needs),
  ...importEndpoints(needs),
});

const showRegister =
  ({ actions, secret }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const slug = slugIn(visit);
    const found = slug === undefined ? undefined : await actions.register(visit.organiser, slug, visit.now);
    if (found === undefined) return { notFound: true };
    const status = visit.query.get('status') ?? '';
    const province = visit.query.get('provincie') ?? '';
    return {
      page: (
        <RegisterPage
          {...found}
          filter={{
            toFollow: visit.query.get('besluit') === 'volgt',
            ...(Object.hasOwn(stateInAddress, status) && {
              state: stateInAddress[status as keyof typeof stateInAddress],
            }),
            ...(found.rows.some(({ place }) => place.province === province) && { province }),
          }}
          frame={visit.frame}
          imported={openImported(secret, found.campaign.slug, visit.query.get('ingevoerd'))}
        />
      ),
    };
  };

const showMunicipality =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await municipalityIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const said = visit.query.get('uitkomst') ?? '';
    const notice = Object.hasOwn(wordsFor(visit).municipality.notice, said) ? (said as MunicipalityNotice) : undefined;
    return { page: <MunicipalityPage {...viewOf(needs, visit, found)} notice={notice} typed={() => ''} /> };
  };

type Found = NonNullable<Awaited<ReturnType<PledgesActions['municipality']>>>;

const municipalityIn = async ({ actions }: Needs, visit: OrganiserVisit): Promise<Found | undefined> => {
  const slug = slugIn(visit);
  const code = visit.params.code ?? '';
  return slug === undefined || !/^GM\d{4}$/.test(code)
    ? undefined
    : actions.municipality(visit.organiser, slug, code, visit.now);
};

const viewOf = ({ actions, random }: Needs, visit: OrganiserVisit, found: Found): Omit<MunicipalityProps, 'typed'> => ({
  ...found,
  frame: visit.frame,
  nameOf: namesIn(actions),
  request: randomToken(random),
  you: visit.organiser.person,
});

/** Asks an action for what a form says, or says what is wrong with the form. */
type Act = (
  needs: Needs,
  visit: OrganiserVisit,
  found: Found,
  typed: (field: MunicipalityField) => string,
) => Promise<
  | { readonly done: MunicipalityNotice }
  | { readonly refused: NonNullable<MunicipalityProps['refusal']> }
  | { readonly faults: NonNullable<MunicipalityProps['faults']> }
  | 'not-found'
>;

const actOnMunicipality =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await municipalityIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { form } = visit;
    const typed = firstIn<MunicipalityField>(form);
    const named = form.get('act') ?? '';
    const act: Act | undefined = Object.hasOwn(acts, named) ? acts[named as keyof typeof acts] : undefined;
    const outcome = act === undefined ? { refused: 'no-such-act' as const } : await act(needs, visit, found, typed);
    if (outcome === 'not-found') return { notFound: true };
    if ('done' in outcome) {
      return { seeOther: `${municipalityPath(found.campaign.slug, found.place.code)}?uitkomst=${outcome.done}` };
    }
    // A step that was refused may have been refused because of what happened since.
    const now = 'refused' in outcome ? ((await municipalityIn(needs, visit)) ?? found) : found;
    const view = { ...viewOf(needs, visit, now), typed };
    if ('faults' in outcome) return { page: <MunicipalityPage {...view} faults={outcome.faults} />, status: 422 };
    const page = <MunicipalityPage {...view} refusal={outcome.refused} />;
    return outcome.refused === 'busy' ? { page, ...busy } : { page, status: 409 };
  };

/** Why a step is taken follows from where it goes, and for going on from where it comes. */
const reasonFor = (from: MembershipState | undefined, to: MembershipState): StepReason | undefined => {
  switch (to) {
    case 'interested':
      return 'interest';
    case 'promised':
      return 'promise';
    case 'active':
      return from === 'paused' ? 'resume' : 'talk-held';
    case 'paused':
      return 'pause';
    case 'left':
      return 'leave';
    default:
      return undefined;
  }
};

const step: Act = async ({ actions }, { organiser, form, now }, { campaign, place, membership }, typed) => {
  const state = membership?.state;
  const to = typed('to') as MembershipState;
  const possible = stepsByHand(state);
  // The same press once more finds that it was done.
  if (to === state && form.get('was') !== state) return { done: 'stepped' };
  const faults: Record<string, RegisterFault> = {};
  if (typed('to') === '') faults.to = 'step-missing';
  const since = typed('since').trim();
  const on = since === '' ? undefined : typedDate(since);
  if (since !== '' && on === undefined) faults.since = 'since-not-a-date';
  if (on !== undefined && on > localDateOf(now, zone)) faults.since = 'since-in-future';
  if (Object.keys(faults).length > 0) return { faults };
  const because = reasonFor(state, to);
  if (!possible.includes(to) || because === undefined || form.get('was') !== (state ?? 'none')) {
    return { refused: 'not-a-step' };
  }
  const when = { because, ...(on !== undefined && { on }) };
  const outcome = await actions.step(organiser, campaign.slug, place.code, to, when, now);
  if (outcome === 'busy') return { refused: 'busy' };
  if (outcome.is === 'not-found') return 'not-found';
  return outcome.is === 'refused' ? { refused: outcome.because } : { done: 'stepped' };
};

const decision: Act = async ({ actions }, { organiser, now }, { campaign, place, membership }, typed) => {
  const read = readDecision(typed, now);
  if ('faults' in read) {
    const told: Record<string, RegisterFault> = {};
    if (read.faults.verdict !== undefined) told.verdict = 'verdict-missing';
    const date = read.faults['decided-on'];
    if (date !== undefined) {
      told['decided-on'] = date === 'missing' ? 'date-missing' : date === 'in-future' ? 'in-future' : 'not-a-date';
    }
    if (read.faults.document !== undefined) told.document = 'document-too-long';
    return { faults: told };
  }
  const { against, on } = read.decision;
  const done = { done: against ? 'decided-against' : 'decided' } as const;
  if (recordedAlready(membership, against, on)) return done;
  const outcome = await actions.recordDecision(organiser, campaign.slug, place.code, read.decision, now);
  if (outcome === 'busy') return { refused: 'busy' };
  if (outcome.is === 'not-found') return 'not-found';
  return outcome.is === 'refused' ? { refused: outcome.because } : done;
};

/** Whether its last line is this very decision: the same form pressed twice. */
const recordedAlready = (membership: Membership | undefined, against: boolean, on: LocalDate): boolean => {
  if (membership === undefined) return false;
  const last = against ? membership.steps.at(-1) : decisionOf(membership);
  return last?.decidedOn === on && last.because === (against ? 'college-against' : 'college');
};

const undoSignature: Act = async ({ actions }, { organiser, now }, { campaign, signatures }, typed) => {
  const id = typed('signature');
  if (id === '') return { faults: { signature: 'signature-missing' } };
  // A signature of another municipality is not undone from this page.
  if (!signatures.some(({ code, person }) => id === `${code}~${person}`)) return 'not-found';
  const outcome = await actions.undoSignature(organiser, campaign.slug, id, now);
  if (outcome === 'busy') return { refused: 'busy' };
  if (outcome.is === 'not-found') return 'not-found';
  return outcome.is === 'refused' ? { refused: 'withdrawn-before' } : { done: 'undone' };
};

const succeed: Act = async ({ actions }, { organiser, now }, { campaign, place, membership }, typed) => {
  const faults: Record<string, RegisterFault> = {};
  const name = PersonName.safeParse(typed('name'));
  if (!name.success) faults.name = typed('name').trim() === '' ? 'name-missing' : 'not-a-name';
  const role = PersonName.safeParse(typed('role'));
  if (!role.success) faults.role = typed('role').trim() === '' ? 'role-missing' : 'not-a-role';
  const from = typedDate(typed('from'));
  if (from === undefined) faults.from = 'not-a-date';
  if (!name.success || !role.success || from === undefined) return { faults };
  const term = { name: name.data, role: role.data, from };
  const last = membership?.terms.at(-1);
  if (last?.name === term.name && last.role === term.role && last.from === from) return { done: 'succeeded' };
  const outcome = await actions.succeed(organiser, campaign.slug, place.code, term, now);
  if (outcome === 'busy') return { refused: 'busy' };
  return outcome.is === 'not-found' ? { refused: 'not-a-member' } : { done: 'succeeded' };
};

const acts = { step, decision, 'undo-signature': undoSignature, succeed } as const satisfies Record<string, Act>;
