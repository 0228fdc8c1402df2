import { daysAfter, type Instant, type LocalDate, localDateOf, type Zone } from '#kernel/instants.ts';
import type { AskedAnswers } from '#kernel/questions.ts';
import type { AnswerRefusal, InvitationAnswer } from './answer-invitation.ts';
import type { Invitation, InvitationState } from './invitation.ts';
import type { Rsvp, RsvpState } from './rsvp.ts';

/** The four choices of an invitation, in the order in which they are asked. */
export const answerChoices = ['coming', 'not-coming', 'somebody-else', 'not-yet-known'] as const;
export type AnswerChoice = InvitationAnswer['is'];
export const isAnswerChoice = (typed: string): typed is AnswerChoice =>
  (answerChoices as readonly string[]).includes(typed);

/** Why a choice is not taken on the page: as the answer itself would be refused, or because the place that is held out wants its own yes. */
export type ChoiceRefusal = AnswerRefusal | 'offer-open';

/**
 * What somebody behind the link may know of the place that came of their answer. Of `theirs`, a substitute's, no more than whether it is still held.
 * `gave`: that they told something sensitive; never what.
 */
export type PlaceBehindLink =
  | { readonly is: 'theirs'; readonly held: boolean }
  | {
      readonly is: 'own';
      readonly state: RsvpState;
      readonly party: number;
      /** Names of who comes along, one a line. */
      readonly companions?: string;
      readonly offeredUntil?: Instant;
      readonly releasedBy?: NonNullable<Rsvp['releasedBy']>;
      readonly gave: { readonly diet: boolean; readonly access: boolean };
      /** To the questions of the event; of the sensitive ones only which were answered. */
      readonly answers?: AskedAnswers;
      readonly gaveTo?: readonly string[];
    };

/** `place` is the one that came of the last answer; after a hand-over that is the substitute's. */
export const placeBehindLink = (
  invitation: Pick<Invitation, 'state'>,
  place: Rsvp | undefined,
): PlaceBehindLink | undefined => {
  if (place === undefined) return undefined;
  const { state, party, companions, offeredUntil, releasedBy, diet, access, answers, sensitiveAnswers } = place;
  if (invitation.state === 'handed-over') return { is: 'theirs', held: state !== 'cancelled' };
  return {
    is: 'own',
    state,
    party,
    ...(companions !== undefined && { companions }),
    ...(offeredUntil !== undefined && { offeredUntil }),
    ...(releasedBy !== undefined && { releasedBy }),
    gave: { diet: diet !== undefined, access: access !== undefined },
    ...(answers !== undefined && { answers }),
    ...(sensitiveAnswers !== undefined && { gaveTo: Object.keys(sensitiveAnswers) }),
  };
};

/**
 * How an invitation stands to whoever opens it: by the event first, then by the place that is held, then by the last answer. `given-up`: there was a
 * place. `sent-another`: of that substitute no place is held any more.
 */
export type InvitationOutcome =
  | Exclude<InvitationState, 'drafted'>
  | Exclude<RsvpState, 'cancelled'>
  | 'event-cancelled'
  | 'save-the-date'
  | 'given-up'
  | 'sent-another';

type Told = Pick<Invitation, 'state'>;

export const outcomeOf = (
  { state }: Told,
  place: PlaceBehindLink | undefined,
  event: { readonly state: 'draft' | 'published' | 'cancelled' },
): InvitationOutcome => {
  if (state === 'withdrawn') return 'withdrawn';
  if (event.state === 'cancelled') return 'event-cancelled';
  if (place?.is === 'own' && place.state !== 'cancelled') return place.state;
  switch (state) {
    case 'drafted':
      return 'save-the-date';
    case 'handed-over':
      return place?.is === 'theirs' && !place.held ? 'sent-another' : 'handed-over';
    case 'accepted':
      return place?.is === 'own' ? 'given-up' : 'accepted';
    default:
      return state;
  }
};

type Meeting = {
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly closesAt: Instant;
  readonly startsAt: Instant;
  readonly zone: Zone;
};

/** The first and the last day on which asking again still helps; none when closing is too near. */
export const daysToAskAgain = (
  { closesAt, zone }: Pick<Meeting, 'closesAt' | 'zone'>,
  now: Instant,
): { readonly soonest: LocalDate; readonly latest: LocalDate } | undefined => {
  const soonest = daysAfter(localDateOf(now, zone), 1);
  const latest = daysAfter(localDateOf(closesAt, zone), -1);
  return soonest <= latest ? { soonest, latest } : undefined;
};

/** Why a guest's choice is refused before anything of it is read; undefined where it may be answered. */
export const refusalOfChoice = (
  choice: AnswerChoice,
  { state }: Told,
  place: PlaceBehindLink | undefined,
  event: Meeting,
  now: Instant,
): ChoiceRefusal | undefined => {
  if (state === 'withdrawn') return 'withdrawn';
  if (event.state === 'cancelled') return 'event-cancelled';
  if (event.state === 'draft' || state === 'drafted') return 'not-sent-yet';
  if (event.startsAt <= now) return 'event-over';
  if (place?.is === 'theirs' && place.held) return 'handed-over';
  if (event.closesAt <= now && choice !== 'not-coming') return 'rsvps-closed';
  const own = place?.is === 'own' && place.state !== 'cancelled' ? place : undefined;
  // Who is offered a place takes it on the page of that place: a yes here would look like one and hold nothing.
  if (choice === 'coming' && own?.state === 'offered') return 'offer-open';
  if (choice !== 'not-yet-known') return undefined;
  if (own !== undefined) return 'holds-a-place';
  return daysToAskAgain(event, now) === undefined ? 'too-late-to-ask-again' : undefined;
};

/** Whether a yes comes with anything to fill in. */
export const asksSomething = ({
  partyLimit,
  asks,
  questions = [],
}: {
  readonly partyLimit: number;
  readonly asks: readonly unknown[];
  readonly questions?: readonly unknown[] | undefined;
}): boolean => partyLimit > 1 || asks.length + questions.length > 0;

/** The choices that the page offers: those that may be answered, without a yes or a no that would change nothing. */
export const choicesFor = (
  invitation: Told,
  place: PlaceBehindLink | undefined,
  event: Meeting & {
    readonly partyLimit: number;
    readonly asks: readonly ('diet' | 'access')[];
    readonly questions?: readonly unknown[] | undefined;
  },
  now: Instant,
): readonly AnswerChoice[] =>
  answerChoices.filter((choice) => {
    if (refusalOfChoice(choice, invitation, place, event, now) !== undefined) return false;
    const holds = place?.is === 'own' && place.state !== 'cancelled';
    if (choice === 'coming' && holds) return asksSomething(event);
    return !(choice === 'not-coming' && invitation.state === 'declined' && !holds);
  });
