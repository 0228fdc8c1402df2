import type { EventAccessActions } from '#accounts/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { EventsActions } from '../actions.ts';
import type { events } from '../contract.ts';
import { EventAccessPage, type EventAccessProps } from '../pages/event-access.tsx';
import { eventAccessPath } from '../pages/paths.ts';
import { eventAccessWording } from '../wording/event-access.ts';
import type { EventAccessWords } from '../wording/event-access-words.ts';

type Needs = {
  readonly actions: Pick<EventsActions, 'managed'>;
  readonly access: EventAccessActions;
  readonly random: Random;
};

/** After `busy` the crowd is gone within seconds. */
const busy = { status: 503, retryAfterSeconds: 3 };

/** Letting somebody in for one event, and ending it: for the organisation whose event it is. */
export const eventAccessHttp = (needs: Needs): Pick<Endpoints<typeof events>, 'access'> => ({
  access: { get: showPeople(needs), post: changePeople(needs) },
});

const eventOf = async ({ actions }: Needs, { organiser, params }: OrganiserVisit) => {
  const slug = params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? (await actions.managed(organiser, slug))?.event : undefined;
};

const viewOf = async (
  { access, random }: Needs,
  { frame, form }: OrganiserVisit,
  event: EventAccessProps['event'],
): Promise<EventAccessProps> => ({
  frame,
  event,
  people: await access.at(event.slug),
  request: requestIn(form) ?? randomToken(random),
  typed: () => '',
});

const showPeople =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const event = await eventOf(needs, visit);
    if (event === undefined) return { notFound: true };
    const said = visit.query.get('uitkomst') ?? '';
    const done = Object.hasOwn(eventAccessWording[visit.language].done, said)
      ? (said as keyof EventAccessWords['done'])
      : undefined;
    return { page: <EventAccessPage {...(await viewOf(needs, visit, event))} done={done} /> };
  };

const changePeople =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const event = await eventOf(needs, visit);
    if (event === undefined) return { notFound: true };
    return visit.form.get('act') === 'end' ? endOf(needs, visit, event) : giveTo(needs, visit, event);
  };

const giveTo = async (needs: Needs, visit: OrganiserVisit, event: EventAccessProps['event']): Promise<Answer> => {
  const { access, random } = needs;
  const { organiser, form, now } = visit;
  const typed = (field: string): string => form.get(field) ?? '';
  const read = access.read(typed);
  const view = { ...(await viewOf(needs, visit, event)), typed };
  if ('faults' in read) return { page: <EventAccessPage {...view} faults={read.faults} />, status: 422 };
  const outcome = await access.give(organiser, event, read.giving, view.request, now);
  if (outcome === 'busy') return { page: <EventAccessPage {...view} refusal="busy" />, ...busy };
  if (outcome.is === 'given') return { seeOther: `${eventAccessPath(event.slug)}?uitkomst=gegeven` };
  // A new key where this one has been used: one more press then lets in another.
  return {
    page: <EventAccessPage {...view} refusal={outcome.because} request={randomToken(random)} />,
    status: 409,
  };
};

const endOf = async (needs: Needs, visit: OrganiserVisit, event: EventAccessProps['event']): Promise<Answer> => {
  const { organiser, form, now } = visit;
  const view = await viewOf(needs, visit, event);
  const person = view.people.find((one) => one.person === form.get('person'))?.person;
  if (person === undefined) {
    return { page: <EventAccessPage {...view} faults={{ person: 'person-missing' }} />, status: 422 };
  }
  const outcome = await needs.access.end(organiser, event.slug, person, now);
  if (outcome === 'busy') return { page: <EventAccessPage {...view} refusal="busy" />, ...busy };
  return { seeOther: `${eventAccessPath(event.slug)}?uitkomst=gestopt` };
};
