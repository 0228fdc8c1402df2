import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Answers } from './answers.ts';
import { type Group, type Rsvp, withAct, withRequest } from './rsvp.ts';

/** What a seat depends on of its event, as it was read. The writes carry the same conditions: what is read here only decides which to try. */
export type Meeting = {
  readonly slug: string;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly version: number;
  readonly closesAt: Instant;
  /** When the first of what guests tell is erased; nobody is entered after that. */
  readonly erasesAt: Instant;
  /** Every answer from the public form waits for a yes. */
  readonly approval?: boolean | undefined;
  /** `invitation`: the public form is closed. */
  readonly entry?: 'open' | 'invitation' | undefined;
};

/** The open pool, and what is left of the places kept for the guest's group, where there are any: those go first. */
export type Pool = {
  readonly left: number;
  readonly waiting: number;
  readonly reserved?: { readonly group: Group; readonly left: number } | undefined;
};

export type SeatRequest = {
  /** The key the form carries. */
  readonly id: string;
  /** Stands for everything it held. */
  readonly hash: string;
  readonly guest: string;
  readonly answers: Answers;
  readonly language: Language;
  /** When it first arrived, also after tries that met a conflict. */
  readonly askedAt: Instant;
  /** `invited`: answers an invitation of their own, which is an organiser's yes. */
  readonly from: 'guest' | 'invited' | 'organiser';
  readonly actor: string;
  /** The invitation that is answered. */
  readonly invitation?: string | undefined;
  /** Whom a substitute comes for. */
  readonly insteadOf?: Rsvp['insteadOf'];
  /** What a calendar was told of it before there was a place: its changes are counted on from there. */
  readonly calendarFrom?: number | undefined;
};

export type Reservation =
  | { readonly is: 'seated'; readonly rsvp: Rsvp; readonly was: Rsvp | undefined }
  /** Its seats are taken and wait for an organiser's yes. */
  | { readonly is: 'asked'; readonly rsvp: Rsvp; readonly was: Rsvp | undefined }
  /** `behind`: the party would fit, but others wait. */
  | { readonly is: 'waiting'; readonly why: 'full' | 'behind'; readonly rsvp: Rsvp; readonly was: Rsvp | undefined }
  /** Signed up already: nothing on screen, the link goes by mail, unless one went in the last hour. */
  | { readonly is: 'mailed'; readonly rsvp: Rsvp; readonly was: Rsvp; readonly mail: boolean }
  /** This very form was answered before. */
  | { readonly is: 'repeated'; readonly rsvp: Rsvp; readonly answered: 'asked' | 'seated' | 'waiting' | 'mailed' }
  | {
      readonly is: 'refused';
      readonly because: 'rsvps-closed' | 'event-cancelled' | 'event-over' | 'not-published' | 'other-answers';
    };

/** The link goes by mail at most once an hour. */
const betweenLinks = 60 * 60 * 1000;

/**
 * Seats a guest, puts them in line, or says why not. The same request again gets the same answer; the same person again gets the link by
 * mail; who gave up and comes back begins a new generation at the end of the line. An organiser may after closing, until the morning after. Whose group
 * has places takes one of those, past the line; a party that does not fit there is treated as anybody's.
 */
export const reserveSeat = (
  meeting: Meeting,
  pool: Pool,
  held: Rsvp | undefined,
  request: SeatRequest,
  now: Instant,
): Reservation => {
  const before = held?.requests.find(({ id }) => id === request.id);
  if (held !== undefined && before !== undefined) {
    return before.hash === request.hash
      ? { is: 'repeated', rsvp: held, answered: before.was }
      : { is: 'refused', because: 'other-answers' };
  }
  if (meeting.state === 'draft') return { is: 'refused', because: 'not-published' };
  if (meeting.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (held !== undefined && held.state !== 'cancelled') return signedUpAlready(held, request, now);
  if (request.from === 'guest' && meeting.entry === 'invitation') return { is: 'refused', because: 'rsvps-closed' };
  if (request.from !== 'organiser' && meeting.closesAt <= now) return { is: 'refused', because: 'rsvps-closed' };
  if (meeting.erasesAt <= now) return { is: 'refused', because: 'event-over' };

  const { party } = request.answers;
  const group = pool.reserved !== undefined && pool.reserved.left >= party ? pool.reserved.group : undefined;
  const fits = group !== undefined || (pool.waiting === 0 && pool.left >= party);
  const awaitsYes = meeting.approval === true && request.from === 'guest';
  const is = !fits ? 'waiting' : awaitsYes ? 'asked' : 'seated';
  const why = pool.left >= party ? 'behind' : 'full';
  const fresh: Rsvp = {
    ...request.answers,
    slug: meeting.slug,
    guest: request.guest,
    state: is,
    generation: (held?.generation ?? 0) + 1,
    changes: held === undefined ? (request.calendarFrom ?? 0) : Math.max(held.changes + 1, request.calendarFrom ?? 0),
    revision: (held?.revision ?? 0) + 1,
    language: request.language,
    askedAt: request.askedAt,
    toldVersion: meeting.version,
    linkGeneration: held?.linkGeneration ?? 1,
    linkMailedAt: now,
    repeats: held?.repeats ?? 0,
    ...(group !== undefined && { pool: group }),
    ...(request.invitation !== undefined && { invitation: request.invitation }),
    ...(request.insteadOf !== undefined && { insteadOf: request.insteadOf }),
    ...(meeting.approval === true && !awaitsYes && { approved: true }),
    ...(held?.note !== undefined && { note: held.note }),
    // What was still to be done for the line because of the place given up stays due. And whoever asked first but arrived after a party
    // that does not fit stands before it: the line is looked at.
    ...(held?.dueAt !== undefined && { dueAt: held.dueAt }),
    ...(is === 'waiting' && why === 'behind' && { dueAt: now }),
    requests: held?.requests ?? [],
    acts: [...withAct(held ?? { acts: [] }, { at: now, by: request.actor, act: `reserve-seat: ${is}`, fields: [] })],
  };
  const rsvp: Rsvp = { ...fresh, requests: [...withRequest(fresh, { id: request.id, hash: request.hash, was: is })] };
  return is === 'waiting' ? { is, why, rsvp, was: held } : { is, rsvp, was: held };
};

const signedUpAlready = (held: Rsvp, request: SeatRequest, now: Instant): Reservation => {
  const mail = Date.parse(now) - Date.parse(held.linkMailedAt) >= betweenLinks;
  return {
    is: 'mailed',
    was: held,
    mail,
    rsvp: {
      ...held,
      revision: held.revision + 1,
      ...(mail && { linkMailedAt: now, repeats: held.repeats + 1 }),
      requests: [...withRequest(held, { id: request.id, hash: request.hash, was: 'mailed' })],
    },
  };
};
