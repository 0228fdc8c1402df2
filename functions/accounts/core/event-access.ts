import * as z from 'zod/mini';
import { type EventRole, isEventRole, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';
import { isColleague } from './end-access.ts';
import {
  type EventGrant,
  type FirstOrganiser,
  type FormerPerson,
  firstAt,
  generationOf,
  hasAccess,
  type KnownPerson,
  type Person,
} from './person.ts';

/** So many events one person may be let in for, beside a role of their own. */
const mostEvents = 20;

export const eventRoles = ['co-organiser', 'desk-crew'] as const satisfies readonly EventRole[];

/** The event that access is given for, as its own room knows it. */
export type ForEvent = { readonly slug: string; readonly title: string };

/** Whom somebody is let in for one event with. */
export type EventGiving = { readonly name: string; readonly email: string; readonly as: EventRole };

export type EventGivingField = 'name' | 'email' | 'as';
export type EventGivingFault = 'name-missing' | 'not-a-name' | 'email-missing' | 'not-an-email' | 'as-missing';

/** Who was let in for an event, as the list of the event says it: by the name that was typed then. */
export const AtEvent = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  as: z.enum(eventRoles),
  at: z.string(),
});
export type AtEvent = z.infer<typeof AtEvent>;

/** The form that lets somebody in for an event, read whole: every fault at once, by its field. */
export const readEventGiving = (
  typed: (field: EventGivingField) => string,
):
  | { readonly giving: EventGiving }
  | { readonly faults: Readonly<Partial<Record<EventGivingField, EventGivingFault>>> } => {
  const faults: Partial<Record<EventGivingField, EventGivingFault>> = {};
  const name = PersonName.safeParse(typed('name'));
  if (!name.success) faults.name = typed('name').trim() === '' ? 'name-missing' : 'not-a-name';
  const email = EmailAddress.safeParse(typed('email'));
  if (!email.success) faults.email = typed('email').trim() === '' ? 'email-missing' : 'not-an-email';
  const as = eventRoles.find((one) => one === typed('as'));
  if (as === undefined) faults.as = 'as-missing';
  if (!name.success || !email.success || as === undefined) return { faults };
  return { giving: { name: name.data, email: email.data, as } };
};

/** Nobody else acts for it: who was let in for single events and nothing more belongs to no organisation. */
export const eventOnly = (person: string): string => `event-only#${person}`;

/** `own-organiser`: an organiser of this organisation, who may everything already. */
export type EventGivingRefusal = 'own-organiser' | 'too-many';

export type EventGivingOutcome =
  | { readonly is: 'given'; readonly person: Person; readonly grant: EventGrant }
  | { readonly is: 'given-before' }
  | { readonly is: 'refused'; readonly because: EventGivingRefusal };

/** What somebody is with these events: a role of their own stays; without one the events say it. */
const rolesWith = ({ roles }: Pick<Person, 'roles'>, events: readonly EventGrant[]): Person['roles'] => {
  const own = roles.filter((role) => !isEventRole(role));
  if (own.length > 0) return own;
  const [strongest] = eventRoles.filter((role) => events.some(({ as }) => as === role));
  return strongest === undefined ? [] : [strongest];
};

/**
 * Lets somebody in for one event of the organiser's organisation, as one thing: given again as the other, it is that. Whoever has access already
 * keeps what they are, and whoever had it is the same person, one generation on.
 */
export const giveEventAccess = (
  { slug, title }: ForEvent,
  { name, email, as }: EventGiving,
  {
    known,
    first,
    organiser,
    newId,
  }: {
    readonly known: KnownPerson | undefined;
    readonly first: FirstOrganiser;
    readonly organiser: Organiser;
    readonly newId: string;
  },
  now: Instant,
): EventGivingOutcome => {
  const { person: by, organisation } = organiser;
  const grant: EventGrant = { event: slug, title, organisation, as, by, at: now };
  if (known === undefined && firstAt(first, email) !== undefined) return { is: 'refused', because: 'own-organiser' };
  if (known === undefined || !hasAccess(known)) {
    const id = known?.id ?? newId;
    const generation = known === undefined ? 1 : generationOf(known) + 1;
    const letIn = { by, organisation, at: now };
    const own = { id, name, email, organisation: eventOnly(id), roles: [as], generation, letIn, events: [grant] };
    return { is: 'given', person: own, grant };
  }
  if (isColleague(organiser, known)) return { is: 'refused', because: 'own-organiser' };
  const { events = [] } = known;
  if (events.some((one) => one.event === slug && one.as === as)) return { is: 'given-before' };
  const others = events.filter(({ event }) => event !== slug);
  if (others.length >= mostEvents) return { is: 'refused', because: 'too-many' };
  const next = [...others, grant];
  return { is: 'given', person: { ...known, events: next, roles: rolesWith(known, next) }, grant };
};

/** Whether somebody may do anything at this event beside what they are. */
export const holdsEvent = (known: KnownPerson, slug: string): boolean =>
  hasAccess(known) && (known.events ?? []).some(({ event }) => event === slug);

export type EventEnding =
  | { readonly is: 'ended'; readonly person: Person }
  /** It was all they had: their access ends with it. */
  | { readonly is: 'left'; readonly person: Person; readonly former: FormerPerson }
  | { readonly is: 'not-there' };

/** Ends what somebody may do with one event; nothing else of theirs. */
export const endEventAccess = (
  known: KnownPerson | undefined,
  slug: string,
  organiser: Organiser,
  now: Instant,
): EventEnding => {
  if (known === undefined || !hasAccess(known)) return { is: 'not-there' };
  const { events: before = [], id } = known;
  const events = before.filter(({ event, organisation }) => event !== slug || organisation !== organiser.organisation);
  if (events.length === before.length) return { is: 'not-there' };
  const roles = rolesWith(known, events);
  if (roles.length > 0) return { is: 'ended', person: { ...known, events, roles } };
  const letInBy = known.letIn?.organisation ?? organiser.organisation;
  const former: FormerPerson = { id, roles: [], generation: generationOf(known), endedAt: now, letInBy };
  return { is: 'left', person: known, former };
};
