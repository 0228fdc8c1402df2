import { type Random, randomToken } from '#kernel/ids.ts';
import { type Instant, instantOf, WallTime } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';
import { typedWallTime } from '#kernel/typed-dates.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { PledgesActions } from '../actions.ts';
import type { pledges } from '../contract.ts';
import { zone } from '../core/days.ts';
import { readSignAnswers } from '../core/sign-answers.ts';
import { isSignatureId, type Signature, signatureId } from '../core/signature.ts';
import { awaitingPath, invitePath } from '../pages/paths.ts';
import { AwaitingPage } from '../pages/register-awaiting.tsx';
import { type InviteField, InvitePage } from '../pages/register-invite.tsx';
import { type PaperField, PaperPage, type PaperProps } from '../pages/register-paper.tsx';
import type { AwaitingNotice, AwaitingRefusal, PaperRefusal, RegisterFault } from '../wording/register-words.ts';
import { busy, firstIn, namesIn, slugIn, wordsFor } from './register-visit.ts';

type Needs = { readonly actions: PledgesActions; readonly random: Random };

/** What comes in beside the own link: what waits for a second look, paper, and the links that are asked for here. */
export const signaturesEndpoints = (
  needs: Needs,
): Pick<Endpoints<typeof pledges>, 'awaiting' | 'paper' | 'invite'> => ({
  awaiting: { get: showAwaiting(needs), post: actOnAwaiting(needs) },
  paper: { get: paperForm(needs), post: keyIn(needs) },
  invite: { get: inviteForm(needs), post: sendInvitation(needs) },
});

const showAwaiting =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const said = visit.query.get('uitkomst') ?? '';
    const notice = Object.hasOwn(wordsFor(visit).awaiting.notice, said) ? (said as AwaitingNotice) : undefined;
    return awaitingPage(needs, visit, { notice });
  };

const actOnAwaiting =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const slug = slugIn(visit);
    if (slug === undefined) return { notFound: true };
    const id = form.get('signature') ?? '';
    const act = form.get('act');
    if ((act !== 'confirm' && act !== 'refuse') || !isSignatureId(id)) {
      return awaitingPage(needs, visit, { refusal: 'no-such-act' }, 409);
    }
    const outcome = await needs.actions[act](organiser, slug, id, now);
    if (outcome === 'busy') return awaitingPage(needs, visit, { refusal: 'busy' }, 503);
    if (outcome.is === 'not-found') return { notFound: true };
    const notice: AwaitingNotice = act === 'confirm' ? 'confirmed' : 'refused-it';
    const done: Answer = { seeOther: `${awaitingPath(slug)}?uitkomst=${notice}` };
    if (outcome.is !== 'refused') return done;
    // The same press once more finds that it was done.
    const state = (await signatureIn(needs, visit, slug, id))?.state;
    if (state === (act === 'confirm' ? 'stands' : 'refused')) return done;
    const because = Object.hasOwn(wordsFor(visit).awaiting.refused, outcome.because)
      ? (outcome.because as AwaitingRefusal)
      : 'not-awaiting';
    return awaitingPage(needs, visit, { refusal: because }, 409);
  };

const signatureIn = async (
  { actions }: Needs,
  { organiser, now }: OrganiserVisit,
  slug: string,
  id: string,
): Promise<Signature | undefined> => {
  const found = await actions.municipality(organiser, slug, id.split('~')[0] ?? '', now);
  return found?.signatures.find((signature) => signatureId(signature) === id);
};

const awaitingPage = async (
  { actions, random }: Needs,
  visit: OrganiserVisit,
  shown: { readonly notice?: AwaitingNotice | undefined; readonly refusal?: AwaitingRefusal },
  status = 200,
): Promise<Answer> => {
  const slug = slugIn(visit);
  const found = slug === undefined ? undefined : await actions.awaiting(visit.organiser, slug);
  if (found === undefined) return { notFound: true };
  return {
    status,
    ...(status === 503 && busy),
    page: (
      <AwaitingPage
        {...found}
        {...shown}
        frame={visit.frame}
        nameOf={namesIn(actions)}
        request={randomToken(random)}
        you={visit.organiser.person}
      />
    ),
  };
};

const managedIn = async ({ actions }: Needs, visit: OrganiserVisit) => {
  const slug = slugIn(visit);
  return slug === undefined ? undefined : actions.managed(visit.organiser, slug, visit.now);
};

const paperForm =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    return {
      page: (
        <PaperPage
          campaign={found.campaign}
          frame={visit.frame}
          municipalities={needs.actions.municipalities(visit.now)}
          request={randomToken(needs.random)}
          typed={() => ''}
        />
      ),
    };
  };

const keyIn =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { actions, random } = needs;
    const { organiser, form, now } = visit;
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { campaign } = found;
    const typed = firstIn<PaperField>(form);
    const request = requestIn(form) ?? randomToken(random);
    const view: PaperProps = {
      campaign,
      frame: visit.frame,
      municipalities: actions.municipalities(now),
      request,
      typed,
    };
    const read = readSignAnswers(typed, actions.findMunicipality, now, 'staff');
    const event = readEvent(typed('event'));
    const signedAt = readMoment(typed('signed-at'), now);
    const faults = {
      ...('faults' in read && { answers: read.faults }),
      ...('fault' in event && { event: event.fault }),
      ...('fault' in signedAt && { 'signed-at': signedAt.fault }),
    };
    if ('faults' in read || 'fault' in event || 'fault' in signedAt) {
      return { page: <PaperPage {...view} faults={faults} />, status: 422 };
    }
    const { answers } = read;
    const refused = (refusal: PaperRefusal, more: Partial<PaperProps> = {}): Answer => ({
      page: <PaperPage {...view} {...more} refusal={refusal} />,
      ...(refusal === 'busy' ? busy : { status: 409 }),
    });
    const outcome = await actions.sign(
      campaign.slug,
      {
        ...answers,
        version: versionIn(form),
        // Whoever was told of one municipality and chose another was not told of that one.
        also: answers.also && form.get('also-for') === answers.code,
      },
      {
        request,
        language: 'nl',
        actor: organiser,
        now,
        by: 'paper',
        where: { is: 'paper', ...(event.slug !== undefined && { event: event.slug }) },
        ...(signedAt.at !== undefined && { signedAt: signedAt.at }),
      },
    );
    if (outcome === 'busy') return refused('busy');
    switch (outcome.is) {
      case 'signed':
      case 'awaits':
      case 'repeated':
        return { seeOther: `${awaitingPath(campaign.slug)}?uitkomst=keyed-in` };
      case 'not-found':
        return { notFound: true };
      case 'limited':
        return refused('busy');
      case 'already-member':
        return refused('already-member', { alsoFor: answers.code });
      case 'refused':
        return refused(
          outcome.because,
          outcome.because === 'other-answers' ? { request: randomToken(random) } : undefined,
        );
    }
  };

/** The version that stood on the page; none counts as one that was replaced. */
const versionIn = (form: URLSearchParams): number => {
  const version = form.get('version') ?? '';
  return /^\d{1,6}$/.test(version) ? Number(version) : 0;
};

/** The event whose address was pasted, or its last part; none when nothing was. */
const readEvent = (typed: string): { readonly slug: string | undefined } | { readonly fault: RegisterFault } => {
  const text = typed.trim();
  if (text === '') return { slug: undefined };
  const slug = /\/bijeenkomsten\/([a-z0-9-]{1,100})(?:[/?#]|$)/.exec(text.slice(0, 500))?.[1] ?? text;
  return /^[a-z0-9-]{1,100}$/.test(slug) ? { slug } : { fault: 'not-an-event' };
};

/** When it was signed on the programme's clock: a moment that has come. */
const readMoment = (
  typed: string,
  now: Instant,
): { readonly at: Instant | undefined } | { readonly fault: RegisterFault } => {
  if (typed.trim() === '') return { at: undefined };
  const wall = WallTime.safeParse({ local: typedWallTime(typed.slice(0, 40)), zone });
  if (!wall.success) return { fault: 'not-a-time' };
  const read = instantOf(wall.data);
  if ('refused' in read) return { fault: read.refused };
  return read.instant > now ? { fault: 'time-in-future' } : { at: read.instant };
};

const inviteForm =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    // From the page of a municipality that one is chosen already: it only fills in a list.
    const code = visit.query.get('gemeente') ?? '';
    return {
      page: (
        <InvitePage
          campaign={found.campaign}
          frame={visit.frame}
          invited={visit.query.get('uitkomst') === 'invited'}
          municipalities={needs.actions.municipalities(visit.now)}
          request={randomToken(needs.random)}
          typed={(field) => (field === 'municipality' ? code : '')}
        />
      ),
    };
  };

const sendInvitation =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { actions, random } = needs;
    const { organiser, form, now } = visit;
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { slug } = found.campaign;
    const typed = firstIn<InviteField>(form);
    const request = requestIn(form) ?? randomToken(random);
    const view = {
      campaign: found.campaign,
      frame: visit.frame,
      municipalities: actions.municipalities(now),
      request,
      typed,
    };
    const faults: Record<string, RegisterFault> = {};
    const sought = typed('municipality').trim().slice(0, 100);
    const municipality = sought === '' ? undefined : actions.findMunicipality(sought, now);
    if (municipality === undefined) faults.municipality = 'municipality-missing';
    if (municipality === 'none') faults.municipality = 'not-a-municipality';
    if (municipality === 'several') faults.municipality = 'several-municipalities';
    const name = typed('name').trim() === '' ? undefined : PersonName.safeParse(typed('name'));
    if (name?.success === false) faults.name = 'not-a-name';
    const email = EmailAddress.safeParse(typed('email'));
    if (!email.success) faults.email = typed('email').trim() === '' ? 'email-missing' : 'not-an-email';
    if (Object.keys(faults).length > 0 || typeof municipality !== 'object' || !email.success) {
      return { page: <InvitePage {...view} faults={faults} />, status: 422 };
    }
    const whom = { code: municipality.code, email: email.data, ...(name?.success === true && { name: name.data }) };
    const outcome = await actions.invite(organiser, slug, whom, { request, now });
    if (outcome === 'busy') return { page: <InvitePage {...view} busy />, ...busy };
    return outcome.is === 'not-found' ? { notFound: true } : { seeOther: `${invitePath(slug)}?uitkomst=invited` };
  };
