import { type Instant, instantOf, type LocalDate, localDateOf, type Zone } from '#kernel/instants.ts';
import type { AskedAnswers } from '#kernel/questions.ts';
import { type AnsweredBy, type Invitation, InvitationState, ownKeyOf, wasAsked, withAnswer } from './invitation.ts';
import type { Rsvp } from './rsvp.ts';

/** What somebody says to an invitation. */
export type InvitationAnswer =
  | {
      readonly is: 'coming';
      /** Not said: as many as were coming already, or one. */
      readonly party?: number;
      /** Names of who comes along, a line each, where they were given; never more than the party less one. An empty one takes them away. */
      readonly companions?: string;
      readonly diet?: string;
      readonly access?: string;
      /** To the questions of the event; an empty one takes the answer away. */
      readonly answers?: AskedAnswers;
      readonly sensitiveAnswers?: AskedAnswers;
    }
  | { readonly is: 'not-coming'; readonly reason?: string }
  | { readonly is: 'somebody-else'; readonly name: string; readonly email: string; readonly role?: string }
  | { readonly is: 'not-yet-known'; readonly askAgainOn: LocalDate };

export type AnswerForm = {
  /** The key the form carries, and what stands for everything it held. */
  readonly id: string;
  readonly hash: string;
  readonly by: AnsweredBy;
  /** Who acts, for the record: `guest`, or a person's id. */
  readonly actor: string;
  /** It came by the form for everybody: then nobody has to be asked first. */
  readonly byOpenForm?: boolean;
};

export type AnswerRefusal =
  | 'withdrawn'
  | 'not-sent-yet'
  | 'event-cancelled'
  | 'event-over'
  | 'rsvps-closed'
  | 'other-answers'
  /** Somebody comes instead, on a place that is theirs now. */
  | 'handed-over'
  /** Who holds a place says whether they come; a day to ask again would leave it open. */
  | 'holds-a-place'
  | 'too-late-to-ask-again';

/** What has to happen to places for this answer. `seat` and `seat-another` take one, as anybody would; the others touch the one that is held. */
export type AnswerStep =
  | { readonly is: 'seat' }
  | { readonly is: 'seat-another' }
  | { readonly is: 'hand-over'; readonly place: Rsvp }
  | { readonly is: 'release'; readonly place: Rsvp }
  | { readonly is: 'change'; readonly place: Rsvp }
  | { readonly is: 'nothing' };

export type Answering =
  | { readonly is: 'answered'; readonly step: AnswerStep; readonly invitation: Invitation; readonly was: Invitation }
  /** This very form was answered before. */
  | { readonly is: 'repeated'; readonly invitation: Invitation }
  | { readonly is: 'refused'; readonly because: AnswerRefusal };

/**
 * What an answer makes of an invitation, and what is to be done with places along with it. Whoever said no may say yes after all, as long as answers are
 * taken; an organiser who has them on the telephone may after that, until the event begins. `held` is the place that came of the last answer.
 */
export const answerInvitation = (
  invitation: Invitation,
  held: Rsvp | undefined,
  answer: InvitationAnswer,
  form: AnswerForm,
  event: {
    readonly state: 'draft' | 'published' | 'cancelled';
    readonly closesAt: Instant;
    readonly startsAt: Instant;
    readonly zone: Zone;
  },
  now: Instant,
): Answering => {
  const before = invitation.forms.find(({ id }) => id === form.id);
  if (before !== undefined) {
    return before.hash === form.hash ? { is: 'repeated', invitation } : { is: 'refused', because: 'other-answers' };
  }
  const refused = (because: AnswerRefusal): Answering => ({ is: 'refused', because });
  const byPhone = form.by.is === 'by-phone';
  if (invitation.state === 'withdrawn') return refused('withdrawn');
  if (event.state === 'cancelled') return refused('event-cancelled');
  if (event.state === 'draft' || (!wasAsked(invitation) && !byPhone && form.byOpenForm !== true))
    return refused('not-sent-yet');
  if (event.startsAt <= now) return refused('event-over');
  const place = held !== undefined && held.state !== 'cancelled' ? held : undefined;
  if (place !== undefined && invitation.state === 'handed-over') return refused('handed-over');
  const late = event.closesAt <= now && !byPhone;
  // Giving a place back helps whoever waits, so it may be done as long as there is somebody to give it to.
  if (late && answer.is !== 'not-coming') return refused('rsvps-closed');

  const answered = (state: Invitation['state'], more: Partial<Invitation>, step: AnswerStep): Answering => ({
    is: 'answered',
    step,
    was: invitation,
    invitation: {
      ...unanswered(invitation),
      ...more,
      state,
      answeredAt: now,
      answeredBy: form.by,
      ...withAnswer(invitation, form, { at: now, by: form.actor, act: `answer-invitation: ${answer.is}`, fields: [] }),
    },
  });

  switch (answer.is) {
    case 'coming':
      return answered(
        'accepted',
        { place: place?.guest ?? ownKeyOf(invitation) },
        place === undefined ? { is: 'seat' } : { is: 'change', place },
      );
    case 'not-coming':
      return answered(
        'declined',
        {
          // The tentative entry goes: with the place's own mail where there is one.
          changes: invitation.changes + 1,
          ...(answer.reason !== undefined && { reason: answer.reason }),
        },
        place === undefined ? { is: 'nothing' } : { is: 'release', place },
      );
    case 'somebody-else':
      return answered(
        'handed-over',
        { changes: invitation.changes + 1, substitute: answer.name },
        place === undefined ? { is: 'seat-another' } : { is: 'hand-over', place },
      );
    case 'not-yet-known':
      if (place !== undefined) return refused('holds-a-place');
      if (
        answer.askAgainOn <= localDateOf(now, event.zone) ||
        answer.askAgainOn >= localDateOf(event.closesAt, event.zone)
      ) {
        return refused('too-late-to-ask-again');
      }
      return answered(
        'not-yet-known',
        { askAgainOn: answer.askAgainOn, dueAt: nineOn(answer.askAgainOn, event.zone) },
        { is: 'nothing' },
      );
  }
};

/** Without what an earlier answer left. */
const unanswered = ({
  answeredAt: _at,
  answeredBy: _by,
  reason: _reason,
  askAgainOn: _on,
  dueAt: _due,
  substitute: _sub,
  ...kept
}: Invitation) => kept;

/**
 * The own invitation of somebody who comes instead of another: that place answers it, so that nobody calls them and their own yes takes no second one.
 * Undefined where it was taken back, or where somebody else comes for it.
 */
export const answeredByPlace = (
  invitation: Invitation,
  { guest, insteadOf }: Pick<Rsvp, 'guest' | 'insteadOf'>,
  actor: string,
  now: Instant,
): Invitation | undefined =>
  invitation.state === 'withdrawn' || invitation.state === 'handed-over'
    ? undefined
    : {
        ...unanswered(invitation),
        state: 'accepted',
        place: guest,
        answeredAt: now,
        answeredBy: { is: 'on-behalf', name: insteadOf?.name ?? '' },
        ...withAnswer(invitation, undefined, {
          at: now,
          by: actor,
          act: 'answer-invitation: comes-instead',
          fields: [],
        }),
      };

/** Whoever was asked came in at the door: that is their yes. Undefined where it says so already, or was taken back. */
export const acceptedAtDoor = (
  invitation: Invitation,
  { guest }: Pick<Rsvp, 'guest'>,
  actor: string,
  now: Instant,
): Invitation | undefined =>
  invitation.state === 'withdrawn' || (invitation.state === 'accepted' && invitation.place === guest)
    ? undefined
    : {
        ...unanswered(invitation),
        state: 'accepted',
        place: guest,
        answeredAt: now,
        answeredBy: { is: 'self' },
        ...withAnswer(invitation, undefined, { at: now, by: actor, act: 'answer-invitation: at-the-door', fields: [] }),
      };

/** They had not come: the invitation says again what it said before, `state`. Undefined where that is what it says, or something else since. */
export const unansweredAtDoor = (
  invitation: Invitation,
  { guest }: Pick<Rsvp, 'guest'>,
  state: string,
  actor: string,
  now: Instant,
): Invitation | undefined => {
  const before = InvitationState.safeParse(state).data;
  if (invitation.state !== 'accepted' || invitation.place !== guest || before === undefined || before === 'accepted')
    return undefined;
  return {
    ...(before === 'declined' ? invitation : unanswered(invitation)),
    state: before,
    ...withAnswer(invitation, undefined, { at: now, by: actor, act: 'answer-invitation: not-at-the-door', fields: [] }),
  };
};

/** The invitation of somebody who had signed up by the form for everybody before it found them: that place answered it. */
export const answeredBySignUp = (
  invitation: Invitation,
  { guest, askedAt }: Pick<Rsvp, 'guest' | 'askedAt'>,
): Invitation => ({
  ...unanswered(invitation),
  state: 'accepted',
  place: guest,
  answeredAt: askedAt,
  answeredBy: { is: 'self' },
});

/**
 * The invitation that a place answered, after that place went to somebody else by its own page or by an organiser's yes. Who answered stays who it was.
 * Undefined where another place answers it by now.
 */
export const passedOnTo = (
  invitation: Invitation,
  from: Pick<Rsvp, 'guest'>,
  to: Pick<Rsvp, 'guest' | 'name'>,
  actor: string,
  now: Instant,
): Invitation | undefined =>
  invitation.state === 'withdrawn' || (invitation.place ?? from.guest) !== from.guest
    ? undefined
    : {
        ...unanswered(invitation),
        state: 'handed-over',
        place: to.guest,
        substitute: to.name,
        changes: invitation.changes + 1,
        answeredAt: now,
        answeredBy: invitation.answeredBy ?? { is: 'self' },
        ...withAnswer(invitation, undefined, {
          at: now,
          by: actor,
          act: 'answer-invitation: somebody-else',
          fields: [],
        }),
      };

/** No clock changes at nine in the morning. */
const nineOn = (date: LocalDate, zone: Zone): Instant => {
  const read = instantOf({ local: `${date}T09:00`, zone });
  if ('refused' in read) throw new RangeError(`${date} has no nine o'clock in ${zone}`);
  return read.instant;
};
