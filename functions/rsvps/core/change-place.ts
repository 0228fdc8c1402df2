import type { Instant } from '#kernel/instants.ts';
import type { Question } from '#kernel/questions.ts';
import { type AskedChange, touched, whatMatters, withAsked } from './asked-answers.ts';
import { hasSeats, holdsSeats, type Rsvp, withAct } from './rsvp.ts';

/** What a guest may change by themselves. An absent field stays as it was; empty companions go. */
export type PlaceChange = AskedChange & {
  readonly party?: number;
  readonly companions?: string;
  readonly diet?: string;
  readonly access?: string;
};

export type ChangedPlace =
  | {
      readonly is: 'changed';
      readonly rsvp: Rsvp;
      readonly was: Rsvp;
      /** Seats that are taken more, or given back when negative. In line it is always 0: nothing is held there. */
      readonly seatsBy: number;
    }
  /** More people after closing, or where an organiser has to say yes: it is asked for, and the old place stays. */
  | { readonly is: 'to-ask' }
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'refused';
      readonly because: 'event-begun' | 'event-cancelled' | 'given-up' | 'no-room-for-more' | 'offer-open';
    };

/**
 * Changes how many come, or an answer. A smaller party gives the difference back; a larger one takes it like any seat, and when it does not fit the
 * old place stays. In line, a larger party keeps its place: nobody behind it is passed. Who is offered a place says first whether they take it. What
 * matters to whoever said yes is asked again, which is more people, or another answer to a question that matters; what somebody eats is not.
 */
export const changePlace = (
  held: Rsvp,
  change: PlaceChange,
  pool: { readonly left: number; readonly waiting: number },
  event: {
    readonly startsAt: Instant;
    readonly closesAt: Instant;
    readonly state: string;
    readonly approval?: boolean | undefined;
    readonly questions?: readonly Question[] | undefined;
  },
  now: Instant,
  by: 'guest' | { readonly organiser: string } = 'guest',
): ChangedPlace => {
  if (held.state === 'cancelled') return { is: 'refused', because: 'given-up' };
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (event.startsAt <= now) return { is: 'refused', because: 'event-begun' };
  if (held.state === 'offered') return { is: 'refused', because: 'offer-open' };
  const companions = companionsAfter(held, change);
  const told = (['party', 'companions', 'diet', 'access'] as const).filter((field) =>
    field === 'companions'
      ? companions !== (held.companions ?? '')
      : change[field] !== undefined && change[field] !== held[field],
  );
  const fields = [...told, ...touched(held, change)];
  if (fields.length === 0) return { is: 'unchanged' };
  const seatsBy = hasSeats(held) ? (change.party ?? held.party) - held.party : 0;
  const matters = whatMatters(event.questions ?? [], held, change).asks !== undefined;
  const asks = seatsBy > 0 || (matters && holdsSeats(held.state));
  if (by === 'guest' && asks && asksFirst(held, event, now)) return { is: 'to-ask' };
  if (seatsBy > 0 && (pool.waiting > 0 || pool.left < seatsBy)) return { is: 'refused', because: 'no-room-for-more' };
  const { companions: _named, ...kept } = withAsked(held, change);
  const changed = Object.fromEntries(
    told.filter((field) => field !== 'companions').map((field) => [field, change[field]]),
  );
  return {
    is: 'changed',
    was: held,
    seatsBy,
    rsvp: {
      ...kept,
      ...changed,
      ...(companions !== '' && { companions }),
      changes: held.changes + 1,
      revision: held.revision + 1,
      linkMailedAt: now,
      // Seats given back, or a smaller party at the head of the line, may let somebody in.
      ...((seatsBy < 0 || held.state === 'waiting') && { dueAt: now }),
      acts: [...withAct(held, { at: now, by: by === 'guest' ? by : by.organiser, act: 'change-place', fields })],
    },
  };
};

/** Names of who comes along. Of a smaller party nobody knows who stays away, so names that are too many go: no badge is printed for somebody who stays at home. */
const companionsAfter = (held: Rsvp, change: PlaceChange): string => {
  if (change.companions !== undefined) return change.companions;
  const named = held.companions ?? '';
  const fits = named === '' || named.split('\n').length < (change.party ?? held.party);
  return fits ? named : '';
};

/**
 * Another address for a place that came of an invitation, from the organiser who corrected that. Its older links end: they may lie with a stranger. Undefined
 * where nothing is held, or where it is mailed to that address already.
 */
export const readdressPlace = (
  held: Rsvp,
  to: Pick<Rsvp, 'email' | 'phone'>,
  actor: string,
  now: Instant,
): Rsvp | undefined => {
  if (held.state === 'cancelled' || held.email === to.email) return undefined;
  const { email: _email, phone: _phone, ...kept } = held;
  return {
    ...kept,
    ...(to.email !== undefined && { email: to.email }),
    ...(to.email === undefined && to.phone !== undefined && { phone: to.phone }),
    linkGeneration: held.linkGeneration + 1,
    linkMailedAt: now,
    changes: held.changes + 1,
    revision: held.revision + 1,
    acts: [...withAct(held, { at: now, by: actor, act: 'readdress', fields: ['email'] })],
  };
};

/** Whether a guest who holds seats has to ask for what matters: after closing, or once an organiser has said yes. Before that it is asked for anyway. */
export const asksFirst = (
  held: Rsvp,
  { closesAt, approval }: { readonly closesAt: Instant; readonly approval?: boolean | undefined },
  now: Instant,
): boolean => closesAt <= now || (approval === true && held.state === 'seated');
