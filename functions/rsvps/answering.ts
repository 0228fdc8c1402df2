import type { EventsActions } from '#events/actions.ts';
import { actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { readInvitationCode } from '#kernel/links.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { linkHolds, linkToken, sameSecret, seal } from '#platform/links.ts';
import {
  type AnswerForm,
  type AnswerRefusal,
  answerInvitation,
  type InvitationAnswer,
} from './core/answer-invitation.ts';
import type { Answers } from './core/answers.ts';
import { askedAtFirst } from './core/asked-answers.ts';
import { changePlace } from './core/change-place.ts';
import { handOver } from './core/hand-over.ts';
import { type AnsweredBy, type Invitation, isInvitationId, ownKeyOf, withAnswer } from './core/invitation.ts';
import { releaseSeat } from './core/release-seat.ts';
import { type Reservation, reserveSeat } from './core/reserve-seat.ts';
import type { Rsvp } from './core/rsvp.ts';
import { guestKeyOf } from './guest-key.ts';
import { codeHash, codeHashOf, invitationLink, invitedGuestKey } from './invitation-keys.ts';
import { owedInvitation } from './inviting.ts';
import { invitingAgain } from './inviting-again.ts';
import type { PlaceWrites } from './place-writes.ts';
import { poolFor, roomFor } from './pools.ts';
import type { ReserveOptions } from './reserving.ts';
import { standingIn } from './standing-in.ts';
import type { InvitationsStore } from './store/invitations.ts';
import type { RsvpsStore } from './store.ts';

/** What came of an answer. `place` is the state of the place that came of it, for whoever comes. */
export type Answered =
  | { readonly is: 'answered'; readonly invitation: Invitation; readonly place: Rsvp | undefined }
  | {
      readonly is: 'refused';
      readonly because:
        | AnswerRefusal
        | 'substitute-has-a-place'
        | 'no-room-for-more'
        | 'offer-open'
        | 'ask-on-own-page';
    }
  | { readonly is: 'not-found' };

type Asked = {
  readonly answer: InvitationAnswer;
  readonly by: AnsweredBy;
  /** The key the form carries. */
  readonly request: string;
  readonly byOpenForm?: boolean;
};

/** How somebody answers an invitation: behind the link, with the code of a letter, or on the telephone. */
export const answering = ({
  store,
  places,
  events,
  placeWrites,
  moveUp,
  secret,
  patience,
}: {
  store: InvitationsStore;
  places: RsvpsStore;
  events: EventsActions;
  placeWrites: PlaceWrites;
  /** The line moves up after a place came free. */
  moveUp: (freed: Rsvp, now: Instant) => Promise<void>;
  secret: string;
  patience: Patience;
}) => {
  const standIn = standingIn({ store, places, secret });

  /**
   * The place that came of the last answer. Or else one that the same person holds already: by the form for everybody, while the list was being written, or
   * for another municipality that asked them too.
   */
  const placeOf = async ({ slug, place, state, name, email }: Invitation): Promise<Rsvp | undefined> => {
    const answered = place === undefined ? undefined : await places.place(slug, place);
    const settled = state === 'handed-over' || state === 'withdrawn' || name === undefined || email === undefined;
    if (settled || (answered !== undefined && answered.state !== 'cancelled')) return answered;
    const { known } = await standIn.find(slug, { name, email });
    return known === undefined || known.state === 'cancelled' ? answered : known;
  };

  /** Of two municipalities that ask one person, the one they answer first is found by their address from then on. */
  const claimed = async (invitation: Invitation): Promise<readonly Write[]> => {
    const guest = invitedGuestKey(secret, invitation);
    const found = guest === undefined ? undefined : await store.invitedAs(invitation.slug, guest);
    return guest === undefined || found === undefined || found === invitation.invitation
      ? []
      : [store.claimPointer(guest, invitation, found)];
  };

  /** The secretariat hears along where it has an address of its own; so does nobody twice. */
  const copies = (invitation: Invitation, now: Instant): Write[] =>
    invitation.email === undefined || invitation.secretariat?.email === undefined
      ? []
      : [
          places.owe(
            {
              ...owedInvitation('answered-on-behalf', invitation, invitation.revision),
              reader: `${invitation.invitation}~secretariat`,
            },
            now,
          ),
        ];

  const answered = (
    slug: string,
    id: string,
    { answer, by, request, byOpenForm }: Asked,
    actor: string,
    now: Instant,
  ): Promise<Answered | 'busy'> => {
    const form: AnswerForm = {
      id: request,
      hash: seal(secret, ['invitation-answer', JSON.stringify([answer, by])], 12),
      by,
      actor,
      ...(byOpenForm !== undefined && { byOpenForm }),
    };
    return decideAgain(patience, async (): Promise<Answered | 'conflict'> => {
      const [invitation, found] = await Promise.all([
        store.invitation(slug, id),
        events.find(slug, { consistent: true }),
      ]);
      if (invitation === undefined || found === undefined) return { is: 'not-found' };
      const { event } = found;
      const held = await placeOf(invitation);
      const decision = answerInvitation(invitation, held, answer, form, event, now);
      if (decision.is === 'refused') return decision;
      if (decision.is === 'repeated') return { is: 'answered', invitation: decision.invitation, place: held };
      const from = by.is === 'by-phone' ? ('organiser' as const) : ('guest' as const);
      const late = by.is === 'by-phone' ? ('late' as const) : undefined;
      const told =
        by.is === 'on-behalf'
          ? { for: 'other' as const, ...(by.name !== '' && { by: by.name }) }
          : { for: 'self' as const };

      /** A place of their own for whoever comes, as anybody would get one. */
      const seat = async (
        guest: string,
        answers: Parameters<typeof reserveSeat>[3]['answers'],
        insteadOf?: Rsvp['insteadOf'],
      ) => {
        const was = guest === invitation.place && held !== undefined ? held : await places.place(slug, guest);
        const pool = poolFor(found, invitation.pool);
        return reserveSeat(
          { ...event, erasesAt: events.erasing(event).sensitive },
          pool,
          was,
          {
            id: request,
            hash: form.hash,
            guest,
            answers,
            language: invitation.language,
            askedAt: now,
            from: by.is === 'by-phone' ? 'organiser' : 'invited',
            actor,
            invitation: id,
            insteadOf,
            // Their calendar may hold the tentative entry; a substitute's holds nothing.
            calendarFrom: insteadOf === undefined ? invitation.changes : undefined,
          },
          now,
        );
      };

      const { step } = decision;
      let next = decision.invitation;
      let writes: readonly Write[] = [];
      let place: Rsvp | undefined;
      let freed: Rsvp | undefined;
      const whoComes = (name: string) => ({
        name,
        ...(invitation.municipality !== undefined && { municipality: invitation.municipality }),
        ...(invitation.organisation !== undefined && { organisation: invitation.organisation }),
      });
      switch (step.is) {
        case 'nothing':
          writes = [
            answer.is === 'not-yet-known'
              ? places.owe(owedInvitation('invitation-not-yet', next, next.revision), now)
              : places.owe(owedInvitation('invitation-declined', next, next.revision), now),
          ];
          break;
        case 'seat': {
          if (answer.is !== 'coming') return { is: 'not-found' };
          const {
            is: _is,
            answers: _answers,
            sensitiveAnswers: _sensitive,
            party = 1,
            companions,
            ...answers
          } = answer;
          const email = invitation.email ?? invitation.secretariat?.email;
          const made = await seat(ownKeyOf(invitation), {
            ...told,
            ...whoComes(invitation.name ?? invitation.role ?? ''),
            ...(email !== undefined && { email }),
            ...(email === undefined &&
              invitation.secretariat?.phone !== undefined && { phone: invitation.secretariat.phone }),
            ...(invitation.role !== undefined && { role: invitation.role }),
            party,
            ...(companions && { companions }),
            ...answers,
            ...askedAtFirst(answer),
          });
          if (made.is === 'refused') return refusedBy(made.because);
          if (made.is === 'mailed' || made.is === 'repeated') return { is: 'answered', invitation, place: made.rsvp };
          writes = [...placeWrites.reservation(found, made, from, now), ...(await claimed(invitation))];
          place = made.rsvp;
          break;
        }
        case 'seat-another': {
          if (answer.is !== 'somebody-else') return { is: 'not-found' };
          const { guest, known, invitation: theirs } = await standIn.find(slug, answer);
          if (guest === invitedGuestKey(secret, invitation) || (known !== undefined && known.state !== 'cancelled'))
            return { is: 'refused', because: 'substitute-has-a-place' };
          const made = await seat(
            guest,
            {
              ...told,
              ...whoComes(answer.name),
              email: answer.email,
              ...(answer.role !== undefined && { role: answer.role }),
              party: 1,
            },
            { guest: id, name: invitation.name ?? invitation.role ?? '' },
          );
          if (made.is === 'refused') return refusedBy(made.because);
          if (made.is === 'mailed' || made.is === 'repeated')
            return { is: 'refused', because: 'substitute-has-a-place' };
          next = { ...next, place: guest };
          // Theirs is the mail of somebody who takes over; the invited hear that it is settled, and their tentative entry goes.
          writes = [
            ...placeWrites.reservation(found, made, from, now),
            places.owe(owedInvitation('answered-on-behalf', next, next.revision), now),
            ...standIn.theirs(theirs, made.rsvp, actor, now),
          ];
          place = made.rsvp;
          break;
        }
        case 'hand-over': {
          if (answer.is !== 'somebody-else') return { is: 'not-found' };
          const { guest, known, invitation: theirs } = await standIn.find(slug, answer);
          const over = handOver(
            step.place,
            { guest, name: answer.name, email: answer.email, ...(answer.role !== undefined && { role: answer.role }) },
            known,
            event,
            { by: from, actor },
            now,
          );
          if (over.is === 'refused') return refusedBy(over.because);
          if (over.is === 'to-ask') return { is: 'refused', because: 'ask-on-own-page' };
          next = { ...next, place: guest };
          writes = [...placeWrites.handOver(found, over, now), ...standIn.theirs(theirs, over.rsvp, actor, now)];
          place = over.rsvp;
          break;
        }
        case 'release': {
          const released = releaseSeat(step.place, { startsAt: event.startsAt, by: from, actor }, now);
          if (released.is === 'refused') return { is: 'refused', because: 'event-over' };
          if (released.is === 'released') {
            writes = placeWrites.release(found, released, now);
            place = released.rsvp;
            freed = released.rsvp;
          }
          break;
        }
        case 'change': {
          if (answer.is !== 'coming') return { is: 'not-found' };
          const { is: _is, ...change } = answer;
          const by = late === undefined ? 'guest' : { organiser: actor };
          const changed = changePlace(step.place, change, roomFor(found, step.place), event, now, by);
          if (changed.is === 'refused') return refusedBy(changed.because);
          // Who has to ask for more people asks behind the place's own link, where it is kept as a wish.
          if (changed.is === 'to-ask') return { is: 'refused', because: 'ask-on-own-page' };
          place = changed.is === 'changed' ? changed.rsvp : step.place;
          if (changed.is === 'changed') {
            writes = placeWrites.change(found, changed, now, late);
            if (changed.rsvp.dueAt !== undefined) freed = changed.rsvp;
          }
          break;
        }
      }
      const written = await places.commit([
        ...writes,
        store.put(next, decision.was),
        // The same answer once more is no news.
        ...(writes.length > 0 ? copies(next, now) : []),
      ]);
      if (written.is !== 'written') return 'conflict';
      if (freed !== undefined) await moveUp(freed, now);
      else if (place?.state === 'waiting' && place.dueAt !== undefined) await moveUp(place, now);
      return { is: 'answered', invitation: next, place };
    });
  };

  return {
    /** What a personal link opens: that invitation and nothing beside it; undefined for an older link. */
    byLink: async (slug: string, link: string): Promise<Invitation | undefined> => {
      const at = link.lastIndexOf('.');
      const id = link.slice(0, at);
      if (at < 0 || !isInvitationId(id)) return undefined;
      const invitation = await store.invitation(slug, id);
      return invitation !== undefined && linkHolds(secret, invitationLink(invitation), link.slice(at + 1))
        ? invitation
        : undefined;
    },
    /** The same for the code of a letter, however it was typed; a code of an older link opens nothing. */
    byCode: async (typed: string): Promise<{ readonly invitation: Invitation; readonly link: string } | undefined> => {
      const code = readInvitationCode(typed);
      const at = code === undefined ? undefined : await store.byCode(codeHash(secret, code));
      const invitation = at && (await store.invitation(at.slug, at.invitation));
      if (code === undefined || invitation === undefined) return undefined;
      if (!sameSecret(codeHash(secret, code), codeHashOf(secret, invitation))) return undefined;
      return { invitation, link: `${invitation.invitation}.${linkToken(secret, invitationLink(invitation))}` };
    },
    placeOf,

    /** The invitation of whoever signs up with an address and a name on the form for everybody; none where it was withdrawn. */
    invitedBy: async (slug: string, answers: { readonly email?: string | undefined; readonly name: string }) => {
      const guest = answers.email === undefined ? undefined : guestKeyOf(secret, answers);
      const id = guest && (await store.invitedAs(slug, guest));
      const invitation = id && (await store.invitation(slug, id));
      return !invitation || invitation.state === 'withdrawn' ? undefined : invitation;
    },

    answer: (invitation: Invitation, asked: Asked, now: Instant) =>
      answered(invitation.slug, invitation.invitation, asked, 'guest', now),
    /**
     * Somebody who was invited came by the form for everybody: it answers for that invitation. `otherwise` where only that form can answer: the event is
     * over, or takes no answers any more.
     */
    byOpenForm: async (
      invitation: Invitation,
      told: Answers,
      { request, actor, now, within }: ReserveOptions,
    ): Promise<Reservation | { readonly is: 'limited'; readonly until: Instant } | 'busy' | 'otherwise'> => {
      const limit = (await within?.()) ?? 'within';
      if (limit !== 'within') return { is: 'limited', until: limit.until };
      const { party, diet, access, answers, sensitiveAnswers } = told;
      const by: AnsweredBy =
        actor.is === 'organiser'
          ? { is: 'by-phone', person: actor.person }
          : told.for === 'other'
            ? { is: 'on-behalf', name: told.by ?? '' }
            : { is: 'self' };
      const outcome = await answered(
        invitation.slug,
        invitation.invitation,
        {
          answer: {
            is: 'coming',
            party,
            ...(diet !== undefined && { diet }),
            ...(access !== undefined && { access }),
            ...(answers && { answers }),
            ...(sensitiveAnswers && { sensitiveAnswers }),
          },
          by,
          request,
          byOpenForm: true,
        },
        actorId(actor),
        now,
      );
      if (outcome === 'busy') return outcome;
      if (outcome.is === 'refused' && outcome.because === 'other-answers')
        return { is: 'refused', because: 'other-answers' };
      if (outcome.is !== 'answered' || outcome.place === undefined) return 'otherwise';
      const { place: rsvp } = outcome;
      if (rsvp.state === 'waiting') return { is: 'waiting', why: 'full', rsvp, was: undefined };
      return { is: 'seated', rsvp, was: undefined };
    },
    /** An organiser had them on the telephone. */
    answerByPhone: async (organiser: Organiser, slug: string, id: string, asked: Asked, now: Instant) =>
      (await events.managed(organiser, slug)) === undefined
        ? { is: 'not-found' as const }
        : answered(slug, id, asked, organiser.person, now),

    ...invitingAgain({ store, places, events, secret, patience }),

    /** Takes an invitation back, and the place that came of it; who was asked hears it kindly. */
    withdraw: async (organiser: Organiser, slug: string, id: string, now: Instant) => {
      let freed: Rsvp | undefined;
      const outcome = await decideAgain(patience, async () => {
        const found = await events.managed(organiser, slug);
        const was = found && (await store.invitation(slug, id));
        if (found === undefined || was === undefined) return { is: 'not-found' as const };
        if (was.state === 'withdrawn') return { is: 'withdrawn' as const };
        const held = await placeOf(was);
        const released =
          held === undefined
            ? undefined
            : releaseSeat(held, { startsAt: found.event.startsAt, by: 'organiser', actor: organiser.person }, now);
        freed = released?.is === 'released' ? released.rsvp : undefined;
        const { dueAt: _due, ...kept } = was;
        const next: Invitation = {
          ...kept,
          state: 'withdrawn',
          changes: was.changes + 1,
          ...withAnswer(was, undefined, { at: now, by: organiser.person, act: 'invite: withdrawn', fields: [] }),
        };
        // Who knows of nothing yet hears nothing, nor does who cannot be reached; who loses a place hears that by the place's own mail.
        const unreached = await places.corrected(slug, id, organiser.organisation);
        const knows = (was.invitedAt !== undefined || was.savedTheDateAt !== undefined) && unreached.length === 0;
        const written = await places.commit([
          store.put(next, was),
          ...(released?.is === 'released' ? placeWrites.release(found, released, now) : []),
          ...(knows && freed === undefined
            ? [places.owe(owedInvitation('invitation-withdrawn', next, next.revision), now)]
            : []),
          // Another address would reach nobody who is still asked.
          ...unreached,
        ]);
        return written.is === 'written' ? { is: 'withdrawn' as const } : 'conflict';
      });
      if (freed !== undefined && outcome !== 'busy' && outcome.is === 'withdrawn') await moveUp(freed, now);
      return outcome;
    },
  };
};

export type AnsweringInvitations = ReturnType<typeof answering>;

/** A place's refusal as somebody behind an invitation hears it. */
const refusedBy = (because: string): Answered => {
  switch (because) {
    case 'event-cancelled':
    case 'rsvps-closed':
    case 'other-answers':
    case 'no-room-for-more':
    case 'offer-open':
      return { is: 'refused', because };
    // Its page says that the term is over, and whom it went to.
    case 'offer-lapsed':
      return { is: 'refused', because: 'offer-open' };
    case 'has-a-place':
    case 'same-person':
      return { is: 'refused', because: 'substitute-has-a-place' };
    case 'event-begun':
    case 'event-over':
      return { is: 'refused', because: 'event-over' };
    default:
      return { is: 'refused', because: 'not-sent-yet' };
  }
};
