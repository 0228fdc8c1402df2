import type { EventAccessActions } from '#accounts/actions.ts';
import { organiserAt } from '#kernel/actors.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { openCursor, sealCursor } from '#platform/http/cursor.ts';
import { requestIn, typedIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit, Visit } from '#platform/http/visit.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import type { MarkdownHtml } from '#platform/pages/markdown.ts';
import type { EventsActions } from './actions.ts';
import { events } from './contract.ts';
import type { Event, EventPlan, EventWithSeats } from './core/event.ts';
import { type PlanField, planFields, readPlan, typedFrom } from './core/event-plan.ts';
import { type EventList, listedEvent, type PublicEvent, publicEvent } from './core/public-event.ts';
import { usualReminders } from './core/reminders.ts';
import { CancelPage, type ReasonFault } from './pages/cancel.tsx';
import { CreatePage } from './pages/create.tsx';
import { DeskEventPage, type DeskEventProps } from './pages/desk-event.tsx';
import { EventPage } from './pages/event.tsx';
import { ListPage } from './pages/list.tsx';
import { deskPath, eventPath } from './pages/paths.ts';
import type { TypedFields } from './pages/plan-fields.tsx';
import { PreviewPage } from './pages/preview.tsx';
import { type DeskNotice, wording } from './wording/index.ts';

type Needs = { readonly actions: EventsActions; readonly secret: string; readonly random: Random };

/** Somebody at the desk of an event: an organiser, or who was let in for it. */
type TogetherVisit = MemberVisit<'organiser' | 'co-organiser'>;

/**
 * The events room as people and machines meet it: what is public, and the desk of the organisation that made an event. `access` is asked when an
 * organiser first comes to let somebody in for an event.
 */
export const eventsHttp = ({
  access,
  ...needs
}: Needs & { readonly access: () => Promise<EventAccessActions> }): Endpoints<typeof events> => ({
  ...whenAsked(events, ['access'], async () => {
    const [{ eventAccessHttp }, asked] = await Promise.all([import('./http/access.tsx'), access()]);
    return eventAccessHttp({ ...needs, access: asked });
  }),
  ...whenAsked(events, ['questions', 'copy'], async () => {
    const { questionsHttp } = await import('./http/questions.tsx');
    return questionsHttp(needs);
  }),
  list: { get: listPage(needs) },
  event: { get: eventPage(needs) },
  apiList: { get: apiList(needs) },
  apiEvent: { get: apiEvent(needs) },
  create: { get: newEvent(needs), post: createEvent(needs) },
  edit: { get: deskEvent(needs), post: saveEvent(needs) },
  preview: { get: previewEvent(needs) },
  publish: { post: publishEvent(needs) },
  cancel: { get: askToCancel(needs), post: cancelEvent(needs) },
});

/** How many events stand on a page of the list, and in an answer of the API. */
const pageSize = 20;
const answerSize = 50;
/** After `busy` the crowd is gone within seconds. */
const retryAfterSeconds = 3;

const listPage =
  ({ actions, secret }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const after = openCursor(secret, 'calendar', visit.query.get('verder'));
    const found = await actions.calendar(visit.now, pageSize, after);
    const next = found.next && sealCursor(secret, 'calendar', found.next);
    return { page: <ListPage events={found.events} frame={visit.frame} later={after !== undefined} next={next} /> };
  };

const eventPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await publicEventIn(actions, visit);
    if (found === undefined) return { notFound: true };
    const text = await textOf(found.event);
    return { page: <EventPage found={found} frame={visit.frame} now={visit.now} text={text} /> };
  };

const apiList =
  ({ actions, secret }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { siteAddress } = visit.frame;
    const after = openCursor(secret, 'calendar', visit.query.get('after'));
    const found = await actions.calendar(visit.now, answerSize, after);
    const json: EventList = {
      events: found.events.map((event) => listedEvent(event, addressOn(siteAddress))),
      ...(found.next && { next: `${siteAddress}/api/v1/events?after=${sealCursor(secret, 'calendar', found.next)}` }),
    };
    return { json };
  };

const apiEvent =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await publicEventIn(actions, visit);
    if (found === undefined) return { notFound: true };
    const json: PublicEvent = publicEvent(found, addressOn(visit.frame.siteAddress), visit.now);
    return { json };
  };

const newEvent =
  ({ random }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const known: Partial<Record<PlanField, string>> = {
      zone: 'Europe/Amsterdam',
      'party-limit': '1',
      'remind-days': usualReminders.days.join(', '),
      'remind-at': usualReminders.time.replace(':', '.'),
      'contact-name': visit.frame.signedIn?.name ?? '',
      listed: 'everyone',
    };
    const typed: TypedFields = (field) => [known[field] ?? ''];
    return { page: <CreatePage frame={visit.frame} request={randomToken(random)} typed={typed} /> };
  };

const createEvent =
  ({ actions, random }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const typed = typedIn<PlanField>(form);
    const request = requestIn(form) ?? randomToken(random);
    const shown = { frame: visit.frame, request, typed };
    const read = readPlan(typed, now);
    if ('faults' in read) return { page: <CreatePage {...shown} faults={read.faults} />, status: 422 };
    const made = await actions.create(read.plan, request, organiser, now);
    if (made === 'busy') return { page: <CreatePage {...shown} refusal={{ because: 'busy' }} />, ...busy };
    const found = await actions.managed(organiser, made.slug);
    if (found === undefined) return { notFound: true };
    if (samePlan(read.plan, found.event)) return afterwards(made.slug, 'made');
    const refusal = { because: 'sent-before', slug: made.slug } as const;
    return { page: <CreatePage {...shown} refusal={refusal} request={randomToken(random)} />, status: 409 };
  };

const deskEvent =
  (needs: Needs) =>
  async (visit: TogetherVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    return { page: <DeskEventPage {...deskView(needs, visit, found)} notice={noticeIn(visit)} /> };
  };

const saveEvent =
  (needs: Needs) =>
  async (visit: TogetherVisit): Promise<Answer> => {
    const { actions } = needs;
    const { form, now } = visit;
    const organiser = organiserOf(visit);
    const found = await managedIn(needs, visit);
    if (found === undefined || organiser === undefined) return { notFound: true };
    const { slug } = found.event;
    const typed = typedIn<PlanField>(form);
    const view = { ...deskView(needs, visit, found), typed };
    const read = readPlan(typed, now);
    if ('faults' in read) return { page: <DeskEventPage {...view} faults={read.faults} />, status: 422 };
    const outcome = await actions.save(slug, read.plan, revisionIn(form), organiser, now);
    if (outcome === 'busy') return { page: <DeskEventPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'unchanged':
        return afterwards(slug, 'unchanged');
      case 'changed':
        return afterwards(slug, outcome.tell ? 'saved-told' : 'saved');
      case 'refused':
        return { page: <DeskEventPage {...view} refusal={refusalOf(outcome, read.plan, found.event)} />, status: 409 };
    }
  };

const previewEvent =
  (needs: Needs) =>
  async (visit: TogetherVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const text = await textOf(found.event);
    return { page: <PreviewPage found={found} frame={visit.frame} now={visit.now} text={text} /> };
  };

const publishEvent =
  (needs: Needs) =>
  async (visit: TogetherVisit): Promise<Answer> => {
    const organiser = organiserOf(visit);
    const found = await managedIn(needs, visit);
    if (found === undefined || organiser === undefined) return { notFound: true };
    const { slug } = found.event;
    const outcome = await needs.actions.publish(slug, organiser, visit.now);
    const view = deskView(needs, visit, found);
    if (outcome === 'busy') return { page: <DeskEventPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    if (outcome.is === 'not-found') return { notFound: true };
    if (outcome.is === 'published' || outcome.because === 'already-published') return afterwards(slug, 'published');
    return { page: <DeskEventPage {...view} refusal={{ because: outcome.because }} />, status: 409 };
  };

const askToCancel =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    if (found.event.state === 'cancelled') return { seeOther: deskPath(found.event.slug) };
    return { page: <CancelPage found={found} frame={visit.frame} reason="" /> };
  };

const cancelEvent =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { slug } = found.event;
    const reason = visit.form.get('reason') ?? '';
    const outcome = await needs.actions.cancel(slug, reason, visit.organiser, visit.now);
    const view = { found, frame: visit.frame, reason };
    if (outcome === 'busy') return { page: <CancelPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    if (outcome.is === 'not-found') return { notFound: true };
    if (outcome.is === 'cancelled' || outcome.because === 'already-cancelled') return afterwards(slug, 'cancelled');
    if (outcome.because === 'event-over') {
      return { page: <CancelPage {...view} refusal={{ because: 'event-over' }} />, status: 409 };
    }
    const fault: ReasonFault = outcome.because;
    return { page: <CancelPage {...view} fault={fault} />, status: 422 };
  };

const busy = { status: 503, retryAfterSeconds };

/** What a slug can look like; anything else is nobody's and costs no read. */
const slugIn = (visit: Visit): string | undefined => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : undefined;
};

const publicEventIn = async (actions: EventsActions, visit: Visit): Promise<EventWithSeats | undefined> => {
  const slug = slugIn(visit);
  return slug === undefined ? undefined : actions.published(slug);
};

/** As whose organiser somebody acts on the event in the address. */
const organiserOf = (visit: OrganiserVisit | TogetherVisit) =>
  'organiser' in visit ? visit.organiser : organiserAt(visit.member, visit.params.slug ?? '');

/** Another organisation's event is not there. */
const managedIn = async (
  { actions }: Needs,
  visit: OrganiserVisit | TogetherVisit,
): Promise<EventWithSeats | undefined> => {
  const slug = slugIn(visit);
  const organiser = organiserOf(visit);
  return slug === undefined || organiser === undefined ? undefined : actions.managed(organiser, slug);
};

const addressOn = (siteAddress: string) => (slug: string) => `${siteAddress}${eventPath(slug)}`;

const deskView = ({ random }: Needs, visit: TogetherVisit, found: EventWithSeats): DeskEventProps => ({
  found,
  own: visit.member.is === 'organiser',
  frame: visit.frame,
  request: randomToken(random),
  typed: typedFrom(found.event),
});

const afterwards = (slug: string, notice: DeskNotice): Answer => ({
  seeOther: `${deskPath(slug)}?uitkomst=${notice}`,
});

const noticeIn = (visit: Visit): DeskNotice | undefined => {
  const said = visit.query.get('uitkomst') ?? '';
  return Object.hasOwn(wording[visit.language].desk.notice, said) ? (said as DeskNotice) : undefined;
};

/** A form without the revision it was made from counts as made from none: it is shown again with what it holds. */
const revisionIn = (form: URLSearchParams): number => {
  const revision = form.get('revision') ?? '';
  return /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};

type SaveRefusal = Extract<Exclude<Awaited<ReturnType<EventsActions['save']>>, 'busy'>, { is: 'refused' }>;

const refusalOf = (outcome: SaveRefusal, plan: EventPlan, { slug, ...event }: Event) => {
  switch (outcome.because) {
    case 'capacity-below-taken':
      return { because: outcome.because, slug, taken: outcome.taken ?? 0 } as const;
    case 'group-below-taken':
      return outcome.group === undefined
        ? ({ because: 'busy' } as const)
        : ({ because: outcome.because, slug, group: outcome.group, taken: outcome.taken ?? 0 } as const);
    case 'changed-meanwhile':
      return { because: outcome.because, slug, fields: fieldsThatDiffer(plan, event) } as const;
    case 'event-cancelled':
    case 'moved-into-past':
      return { because: outcome.because } as const;
  }
};

/** The questions that two plans answer differently. */
const fieldsThatDiffer = (one: EventPlan, other: EventPlan): readonly PlanField[] => {
  const [mine, theirs] = [typedFrom(one), typedFrom(other)];
  return planFields.filter((field) => mine(field).join('\n') !== theirs(field).join('\n'));
};

const samePlan = (one: EventPlan, other: EventPlan): boolean => fieldsThatDiffer(one, other).length === 0;

/** The library for Markdown is loaded with the first text that is shown: no start pays for it. */
const textOf = async ({ text }: Event): Promise<MarkdownHtml | undefined> => {
  if (text === '') return undefined;
  const { markdownToHtml } = await import('#platform/pages/markdown.ts');
  return markdownToHtml(text, 2);
};
