import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import type { Contact } from '#kernel/contacts.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { daysAfter, localDateOf, momentInWords } from '#kernel/instants.ts';
import { readInvitationCode } from '#kernel/links.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import type { Limits } from '#platform/limits/limits.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from '../actions.ts';
import type { AnsweringInvitations } from '../answering.ts';
import type { rsvps } from '../contract.ts';
import type { InvitationAnswer } from '../core/answer-invitation.ts';
import type { Invitation } from '../core/invitation.ts';
import {
  choicesFor,
  daysToAskAgain,
  isAnswerChoice,
  placeBehindLink,
  refusalOfChoice,
} from '../core/invitation-standing.ts';
import type { Rsvp } from '../core/rsvp.ts';
import { type InvitationField, readInvitationAnswer, type TypedInvitation } from '../core/typed-invitation.ts';
import { type InvitationInView, InvitationPage, type InvitationPageProps } from '../pages/invitation.tsx';
import { CodePage, type CodePageProps, UnknownInvitationPage } from '../pages/invitation-code.tsx';
import { type CampaignView, type InvitationEvent, invitationPath } from '../pages/invitation-view.ts';
import { PreparePage } from '../pages/prepare.tsx';
import { ProposalPage } from '../pages/proposal.tsx';
import { slugIn } from './read-visit.ts';

type Needs = {
  readonly answering: Pick<AnsweringInvitations, 'byLink' | 'byCode' | 'placeOf' | 'answer'>;
  readonly placeInLine: RsvpsActions['placeInLine'];
  /** The page of a place, where an offer is taken or refused. */
  readonly linkOf: (place: Rsvp) => string;
  readonly events: Pick<EventsActions, 'published' | 'erasing'>;
  readonly directory: Pick<DirectoryActions, 'municipality'>;
  /** The room of the campaigns, loaded with the first page that names what is signed. */
  readonly pledges: () => Promise<Pick<PledgesActions, 'current' | 'text'>>;
  readonly limits: Limits;
  readonly random: Random;
  /** Whom to reach about the programme as a whole, where that is known here. */
  readonly contact?: Contact;
};

type InvitedRoute = 'invitation' | 'code' | 'prepare' | 'proposal';

/** What an invited person meets: their invitation behind its link or its code, and two pages for everybody to prepare with. */
export const invitationHttp = (needs: Needs): Pick<Endpoints<typeof rsvps>, InvitedRoute> => ({
  invitation: { get: showInvitation(needs), post: takeAnswer(needs) },
  code: { get: showCode(needs), post: openByCode(needs) },
  prepare: { get: preparePage(needs) },
  proposal: { get: proposalPage(needs) },
});

/** Tries with a code from one network (ours): a million a year, which with a thousand invitations out finds one of 2^40 codes in a thousand years. */
const codeTries = { what: 'invitation-codes', most: 20, minutes: 10 } as const;
const retryAfterSeconds = 3;

const showInvitation =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> =>
    invitationPage(needs, visit, { thanks: visit.query.get('uitkomst') === 'verstuurd' });

const takeAnswer =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { answering, random } = needs;
    const { form, now } = visit;
    const found = await invitationIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { event, invitation, place } = found;
    // The same page says what is the matter with a link that opens nothing, and how an ended invitation stands.
    if (invitation === undefined) return invitationPage(needs, visit);
    const typed = typedIn(form, event);
    const choice = typed('answer');
    const request = requestIn(form) ?? randomToken(random);
    // A form that was taken before is not held against what came of it: pressing twice is answered twice alike.
    const taken = invitation.forms.some(({ id }) => id === request);
    const refused =
      taken || !isAnswerChoice(choice) ? undefined : refusalOfChoice(choice, invitation, place, event, now);
    if (refused === 'withdrawn' || refused === 'event-cancelled') return invitationPage(needs, visit);
    if (refused !== undefined) return invitationPage(needs, visit, { typed, refusal: refused }, 409);
    const day = daysAfter(localDateOf(now, event.zone), 1);
    const read = readInvitationAnswer(typed, {
      partyLimit: event.partyLimit,
      asks: event.asks,
      questions: event.questions,
      ...(daysToAskAgain(event, now) ?? { soonest: day, latest: day }),
    });
    if ('faults' in read) {
      const asks = choicesFor(invitation, place, event, now).length > 0;
      return invitationPage(needs, visit, asks ? { typed, faults: read.faults } : {}, 422);
    }
    const outcome = await answering.answer(invitation, { ...read, answer: touchedIn(form, read.answer), request }, now);
    if (outcome === 'busy') return invitationPage(needs, visit, { typed, refusal: 'busy' }, 503);
    switch (outcome.is) {
      case 'answered':
        return { seeOther: `${visit.frame.path}?uitkomst=verstuurd` };
      case 'not-found':
        return { notFound: true };
      case 'refused': {
        const { because } = outcome;
        if (because === 'withdrawn' || because === 'event-cancelled') return invitationPage(needs, visit);
        return invitationPage(needs, visit, { typed, refusal: because, anew: because === 'other-answers' }, 409);
      }
    }
  };

type Shown = Pick<InvitationPageProps, 'faults' | 'refusal' | 'thanks'> & {
  readonly typed?: TypedInvitation;
  /** A key of its own for the form, where the one that came was used for another answer. */
  readonly anew?: boolean;
};

/** The page as it stands now, whatever was found a moment ago. Withdrawn and cancelled are gone, and say so. */
const invitationPage = async (needs: Needs, visit: Visit, shown: Shown = {}, status = 200): Promise<Answer> => {
  const { frame, form, now } = visit;
  const found = await invitationIn(needs, visit);
  if (found === undefined) return { notFound: true };
  const { event, invitation, held, place } = found;
  if (invitation === undefined) return { page: <UnknownInvitationPage event={event} frame={frame} />, status: 404 };
  const { typed = () => '', anew = false, ...more } = shown;
  const gone = invitation.state === 'withdrawn' || event.state === 'cancelled';
  // Their own offer alone: what a substitute is offered is not behind this link.
  const offered = held !== undefined && place?.is === 'own' && place.state === 'offered' && now < event.startsAt;
  const waits = held !== undefined && place?.is === 'own' && place.state === 'waiting';
  return {
    status: gone ? 410 : status,
    ...(status === 503 && { retryAfterSeconds }),
    page: (
      <InvitationPage
        {...(gone ? {} : more)}
        erasing={needs.events.erasing(event)}
        event={event}
        frame={frame}
        invitation={inView(invitation, needs.directory)}
        now={now}
        offerAt={offered ? needs.linkOf(held) : undefined}
        place={place}
        placeInLine={waits ? await needs.placeInLine(held) : undefined}
        request={(anew ? undefined : requestIn(form)) ?? randomToken(needs.random)}
        typed={typed}
      />
    ),
  };
};

/** What the link opens, and nothing beside it; without `invitation` it opens nothing of this event. */
const invitationIn = async ({ answering, events }: Needs, visit: Visit) => {
  const slug = slugIn(visit);
  const [found, invitation] = await Promise.all([
    events.published(slug),
    answering.byLink(slug, visit.params.link ?? ''),
  ]);
  if (found === undefined) return undefined;
  const { event } = found;
  if (invitation === undefined) return { event, invitation, held: undefined, place: undefined };
  const held = await answering.placeOf(invitation);
  return { event, invitation, held, place: placeBehindLink(invitation, held) };
};

/** Neither address, telephone number nor reason comes near the page. */
const inView = (invitation: Invitation, directory: Needs['directory']): InvitationInView => {
  const { state, name, role, answeredAt, answeredBy, askAgainOn, substitute, municipality, email, secretariat } =
    invitation;
  const office = secretariat?.email !== undefined;
  return {
    state,
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(answeredBy !== undefined && { answeredBy }),
    ...(askAgainOn !== undefined && { askAgainOn }),
    ...(substitute !== undefined && { substitute }),
    ...(municipality !== undefined && { municipality: directory.municipality(municipality)?.displayName }),
    mailed: email !== undefined ? (office ? 'both' : 'invited') : office ? 'secretariat' : 'nobody',
    gaveReason: invitation.reason !== undefined,
  };
};

/** An answer to a question that this event does not ask is not read, so that nobody is sent back to a field that is not there. */
const typedIn = (form: URLSearchParams, { partyLimit }: Pick<InvitationEvent, 'partyLimit'>): TypedInvitation => {
  const unasked: readonly InvitationField[] = partyLimit > 1 ? [] : ['party', 'companions'];
  return (field) => (unasked.some((one) => one === field) ? '' : (form.get(field) ?? ''));
};

/** What was not touched since the page was opened is no change, whatever a colleague answered meanwhile; names that were wiped out go. */
const touchedIn = (form: URLSearchParams, answer: InvitationAnswer): InvitationAnswer => {
  if (answer.is !== 'coming') return answer;
  const { party, companions, ...kept } = answer;
  const plain = (field: string): string => (form.get(field) ?? '').replace(/\r\n?/g, '\n').trim();
  const touched = (field: 'party' | 'companions'): boolean => plain(field) !== plain(`${field}-was`);
  return {
    ...kept,
    ...(party !== undefined && touched('party') && { party }),
    ...(touched('companions') && { companions: companions ?? '' }),
  };
};

const showCode = (needs: Needs) => async (visit: Visit) => codePage(needs, visit, { typed: '' });

const openByCode =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const typed = visit.form.get('code') ?? '';
    if (typed.trim() === '') return codePage(needs, visit, { typed, fault: 'missing' }, 422);
    // Of another form than a code: nothing is looked up, so nothing is counted.
    if (readInvitationCode(typed) === undefined) return codePage(needs, visit, { typed, fault: 'not-a-code' }, 422);
    const within = await needs.limits(codeTries, visit.network, visit.now);
    if (within !== 'within') {
      const limitedUntil = momentInWords(within.until, 'Europe/Amsterdam', visit.language);
      const seconds = Math.max(1, Math.ceil((Date.parse(within.until) - Date.parse(visit.now)) / 1000));
      return { ...codePage(needs, visit, { typed, limitedUntil }, 429), retryAfterSeconds: seconds };
    }
    const opened = await needs.answering.byCode(typed);
    if (opened === undefined) return codePage(needs, visit, { typed, fault: 'unknown' }, 422);
    return { seeOther: invitationPath(opened.invitation.slug, opened.link) };
  };

const codePage = (
  { random, contact }: Needs,
  { frame, form }: Visit,
  shown: Pick<CodePageProps, 'typed' | 'fault' | 'limitedUntil'>,
  status = 200,
) => ({
  status,
  page: <CodePage {...shown} contact={contact} frame={frame} request={requestIn(form) ?? randomToken(random)} />,
});

const preparePage =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await meetingIn(needs, visit);
    return found === undefined ? { notFound: true } : { page: <PreparePage {...found} frame={visit.frame} /> };
  };

const proposalPage =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await meetingIn(needs, visit);
    return found === undefined ? { notFound: true } : { page: <ProposalPage {...found} frame={visit.frame} /> };
  };

/** A meeting for alderpersons with what is signed there; any other event has nothing to lay before a college. */
const meetingIn = async ({ events, pledges }: Needs, visit: Visit) => {
  const found = await events.published(slugIn(visit));
  if (found?.event.kind !== 'alderperson-meeting') return undefined;
  return { event: found.event, campaign: await campaignAt(await pledges(), visit) };
};

/** The campaign of the day, while one can sign it. */
const campaignAt = async (
  pledges: Pick<PledgesActions, 'current' | 'text'>,
  { now }: Visit,
): Promise<CampaignView | undefined> => {
  const campaign = await pledges.current(now);
  if (campaign === undefined || campaign.closesAt <= now) return undefined;
  const text = await pledges.text(campaign.slug, campaign.version);
  const { slug, title, asks } = campaign;
  return text && { slug, title, asks, pillars: text.pillars };
};
