import type { EventsActions } from '#events/actions.ts';
import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { linkHolds } from '#platform/links.ts';
import { whenCalled } from '#platform/when-called.ts';
import { addressOf, isInvitationId, ownKeyOf } from './core/invitation.ts';
import { isInvitationMail } from './core/invitation-mails.ts';
import { releaseSeat } from './core/release-seat.ts';
import type { Rsvp } from './core/rsvp.ts';
import { isGuestKey, mailboxOf } from './guest-key.ts';
import { lining } from './lining.ts';
import { whereItIs } from './moved-place.ts';
import { movingUp } from './moving-up.ts';
import { offering } from './offering.ts';
import { placeWrites } from './place-writes.ts';
import { reserving } from './reserving.ts';
import type { DuePlace, RsvpsStore } from './store.ts';

export type { FollowedInvitation, FollowedPlace, FollowedReader } from './for-follow-ups.ts';
export type RsvpsActions = ReturnType<typeof rsvpsActions>;

type Needs = {
  readonly store: RsvpsStore;
  readonly events: EventsActions;
  readonly secret: string;
  readonly patience: Patience;
  /** What a visitor reads for a municipality's code. */
  readonly municipalityNamed: (code: string) => Promise<string | undefined>;
};

/** What one may do with places. */
export const rsvpsActions = ({ store, events, secret, patience, municipalityNamed }: Needs) => {
  const writes = placeWrites({ store, events });
  const { promoteLine, promoteAfter, promoteByOrganiser } = movingUp({ store, events, writes, patience });
  const reserve = reserving({ store, events, writes, secret, patience });
  const { lapse, ...offers } = offering({ store, events, writes, patience, promoteAfter });
  // The parts below come with the first who asks for them: most who come here have or want one place.
  const asked = whenCalled(
    ['changeOwn', 'withdrawWish', 'handOverOwn', 'grantPlace', 'refusePlace', 'grantWish', 'refuseWish'],
    async () => {
      const { asking } = await import('./asking.ts');
      return asking({ store, events, writes, secret, patience, promoteAfter });
    },
  );
  const invitations = { store: store.invited, places: store, events, secret, patience };
  const invites = whenCalled(
    [
      'listed',
      'listedOne',
      'standings',
      'bring',
      'progress',
      'begin',
      'telling',
      'readdress',
      'mailFactsFor',
      'goOn',
      'forgetAll',
      'forgetReasons',
      'reminding',
    ],
    async () => {
      const { inviting } = await import('./inviting.ts');
      return inviting({ ...invitations, corrected: store.corrected, municipalityNamed });
    },
  );
  const answers = whenCalled(
    ['byLink', 'byCode', 'placeOf', 'invitedBy', 'answer', 'byOpenForm', 'answerByPhone', 'withdraw', 'inviteAgain'],
    async () => {
      const { answering } = await import('./answering.ts');
      return answering({ ...invitations, placeWrites: writes, moveUp: promoteAfter });
    },
  );
  const atDoor = whenCalled(['walkIn', 'takeBackWalkIn', 'seatInside', 'lendNoShow', 'takeBackLent'], async () => {
    const { walkingIn } = await import('./walking-in.ts');
    const { invited } = store;
    const { placeOf, invitedBy } = answers;
    return walkingIn({ store, events, writes, invited, placeOf, invitedBy, promoteAfter, secret, patience });
  });
  const doors = whenCalled(['forDoor', 'tablesRevision'], async () => {
    const { forDoor } = await import('./for-door.ts');
    return forDoor({ store, secret });
  });
  const follows = whenCalled(
    ['everybodyFollowed', 'someFollowed', 'readerFollowed', 'secretariatFollowed'],
    async () => {
      const { followed } = await import('./for-follow-ups.ts');
      return followed({ store, secret });
    },
  );
  const { doDuty } = whenCalled(['doDuty'], async () => {
    const { duties } = await import('./duties.ts');
    return { doDuty: duties({ store, events, patience, promoteLine, invites }) };
  });

  /**
   * `meant` is the generation that was on screen: a page from before somebody came back gives up nothing, and tells an organiser where that guest is. An
   * organiser's page from before the address was corrected releases the place where it stands now; to a guest such a page is an older link, which has ended.
   */
  const release = async (
    slug: string,
    guest: string,
    { by, actor, meant }: { by: 'guest' | 'organiser'; actor: Actor; meant: number | undefined },
    now: Instant,
  ) => {
    const outcome = await decideAgain(patience, async () => {
      const [kept, found] = await Promise.all([store.place(slug, guest), events.find(slug, { consistent: true })]);
      const held = by === 'organiser' ? await whereItIs(store, kept) : kept;
      if (held === undefined || found === undefined) return { is: 'not-found' as const };
      if (meant !== undefined && meant !== held.generation) {
        return by === 'organiser' && held.state !== 'cancelled'
          ? { is: 'changed-since' as const, guest: held.guest }
          : { is: 'released-before' as const };
      }
      const decision = releaseSeat(held, { startsAt: found.event.startsAt, by, actor: actorId(actor) }, now);
      if (decision.is !== 'released') return decision;
      const written = await store.commit(writes.release(found, decision, now));
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'released') await promoteAfter(outcome.rsvp, now);
    return outcome;
  };

  const releaseByOrganiser = async (
    organiser: Organiser,
    slug: string,
    guest: string,
    now: Instant,
    meant?: number,
  ) => {
    if ((await events.managed(organiser, slug)) === undefined || !isGuestKey(guest))
      return { is: 'not-found' as const };
    return release(slug, guest, { by: 'organiser', actor: organiser, meant }, now);
  };
  const { cardsIntroducedFacts, ...carded } = whenCalled(
    ['ownCard', 'fillIn', 'removeCard', 'cardsAtDesk', 'cardsToShow', 'sweepCards', 'cardsIntroducedFacts'],
    async () => {
      const { carding } = await import('./carding.ts');
      return carding({ store, events, patience, municipalityNamed });
    },
  );
  const readdressed = whenCalled(['readdressGuest'], async () => {
    const { readdressing } = await import('./readdressing.ts');
    return readdressing({ store, events, invites, writes, secret, patience });
  });
  const {
    send: sendMailing,
    organiserMailFacts,
    ...mailed
  } = whenCalled(['send', 'sendTrial', 'sentTo', 'sweepMailings', 'organiserMailFacts'], async () => {
    const { mailing } = await import('./mailing.ts');
    return mailing({ store, events, secret, patience });
  });
  const listed = whenCalled(
    [
      'deskList',
      'guestAtDesk',
      'guestsAtDesk',
      'headOfLine',
      'noteGuest',
      'movePool',
      'releaseMany',
      'releaseToUndo',
      'undoRelease',
      'dietsOf',
      'answersOf',
      'noteExport',
      'noteMailing',
      'deskActs',
    ],
    async () => {
      const { listing } = await import('./listing.ts');
      return listing({ store, events, patience, release: releaseByOrganiser, promoteAfter });
    },
  );

  return {
    ...listed,
    ...readdressed,
    sendMailing,
    sendTrial: mailed.sendTrial,
    sentTo: mailed.sentTo,
    inviting: invites,
    answering: answers,
    ...carded,
    ...atDoor,
    ...doors,
    ...follows,

    reserve: async (...asked: Parameters<typeof reserve>) => {
      const [slug, told, options] = asked;
      const { now } = options;
      // Whoever was invited by name answers that invitation, wherever they sign up.
      const invitation = options.found?.invites === true ? await answers.invitedBy(slug, told) : undefined;
      const key = invitation === undefined ? undefined : ownKeyOf(invitation);
      const held = key === undefined ? undefined : await store.place(slug, key);
      if (invitation !== undefined && (held === undefined || held.state === 'cancelled')) {
        const answered = await answers.byOpenForm(invitation, told, options);
        if (answered !== 'otherwise') return answered;
      }
      const outcome = await reserve(slug, told, {
        ...options,
        ...(key !== undefined && held !== undefined && { guest: key }),
      });
      if (outcome !== 'busy' && outcome.is === 'waiting' && outcome.rsvp.dueAt !== undefined)
        await promoteAfter(outcome.rsvp, now);
      return outcome;
    },

    /** The place a personal link opens: the guest's own, and only with the token of its present generation. */
    byLink: async (slug: string, link: string): Promise<Rsvp | undefined> => {
      const at = link.lastIndexOf('.');
      const guest = link.slice(0, at);
      if (at < 0 || !isGuestKey(guest)) return undefined;
      const rsvp = await store.place(slug, guest);
      if (rsvp === undefined) return undefined;
      const holds = linkHolds(
        secret,
        { purpose: 'place', subject: slug, reader: guest, generation: rsvp.linkGeneration },
        link.slice(at + 1),
      );
      return holds ? rsvp : undefined;
    },

    placeInLine: store.placeInLine,
    releaseOwn: (rsvp: Rsvp, now: Instant, meant?: number) =>
      release(rsvp.slug, rsvp.guest, { by: 'guest', actor: { is: 'guest', guest: rsvp.guest }, meant }, now),

    ...offers,
    ...asked,
    ...lining({ store, events, promoteLine }),

    /** For the organiser of the event: everybody, those in line in its order. */
    guestList: async (organiser: Organiser, slug: string) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const [guests, line] = await Promise.all([store.guests(slug), store.line(slug)]);
      return { ...found, guests, line: line.map(({ guest }) => guest) };
    },

    releaseByOrganiser,

    promoteByOrganiser,
    promoteLine,

    /**
     * What the tick does: offers whose term is over, lines that may move up, and what events owe their guests. Tells how much there was. What breaks is told to `broke`, stays
     * due, and keeps nothing else from being done.
     */
    sweep: async (now: Instant, most: number, broke: (error: unknown) => void = () => {}): Promise<number> => {
      const tryTo = <T>(act: () => Promise<T>): Promise<T | undefined> =>
        act().catch((error: unknown) => {
          broke(error);
          return undefined;
        });
      const [places, due] = await Promise.all([store.due(now, most), events.due(now, most)]);
      for (const slug of new Set(places.map((place) => place.slug))) {
        await tryTo(async () => {
          const due: (DuePlace | undefined)[] = [];
          for (const place of places) if (place.slug === slug) due.push(await lapse(place, now));
          if ((await promoteLine(slug, now)) === 'again') return;
          for (const place of due) if (place !== undefined) await store.settled(place);
        });
      }
      for (const duty of due) {
        if (duty === 'unreadable') broke(new Error('A duty that is due cannot be read.'));
        else await tryTo(() => doDuty(duty, now));
      }
      // Most ticks find none of these, and then do without what does them.
      const parts = [
        [() => store.invited.due(now, 1), () => invites.goOn(now, most)],
        [() => store.dueMailings(now, 1), () => mailed.sweepMailings(now, most, broke)],
        [() => store.cards.dueRounds(now, 1), () => carded.sweepCards(now, most, broke)],
      ] as const;
      let done = places.length + due.length;
      for (const [isDue, goOn] of parts) {
        done += (await tryTo(async () => ((await isDue()).length > 0 ? goOn() : 0))) ?? 0;
      }
      return done;
    },

    /** What the events stream brings: one duty, done now and not in a minute. */
    follow: async (duty: Parameters<EventsActions['duty']>[0], now: Instant): Promise<void> => {
      const found = await events.duty(duty);
      if (found !== undefined) await doDuty(found, now);
    },

    /**
     * For whoever hears what became of a mail: where its reader is mailed now, a guest by any key they had, who was invited, or (`inv_…~secretariat`) who
     * keeps that calendar. Empty where there is no address any more; undefined of whom nothing is kept.
     */
    addressesOf: async (slug: string, reader: string): Promise<readonly string[] | undefined> => {
      const [id = '', office] = reader.split('~');
      if (isInvitationId(id)) {
        const invitation = await store.invited.invitation(slug, id);
        if (invitation === undefined) return undefined;
        const address = office === undefined ? addressOf(invitation) : invitation.secretariat?.email;
        return address === undefined ? [] : [address];
      }
      const rsvp = isGuestKey(reader) ? await whereItIs(store, await store.place(slug, reader)) : undefined;
      if (rsvp === undefined) return undefined;
      return rsvp.email === undefined ? [] : [rsvp.email];
    },

    /**
     * For the sender: to whom and with which facts, as they are now; or that there is nothing left to report. `phone` is for whoever calls
     * guests without an address.
     */
    mailFactsFor: async (
      mail: {
        readonly kind: MessageKind;
        readonly subject: string;
        readonly reader: string;
        readonly generation: number;
      },
      now: Instant,
    ): Promise<
      | {
          readonly to: string | undefined;
          readonly phone: string | undefined;
          readonly language: Language;
          readonly facts: Message['facts'];
        }
      | { readonly skipped: string }
    > => {
      if (isInvitationMail(mail.kind)) return invites.mailFactsFor(mail);
      const found = await events.find(mail.subject, { consistent: true });
      if (found === undefined) return { skipped: 'event-gone' };
      const { event, seats } = found;
      const facts = events.factsFor(event);
      if (mail.kind === 'place-free-late') {
        if (seats.left === 0 || seats.waiting === 0 || event.startsAt <= now) return { skipped: 'solved' };
        const message: Message = { kind: mail.kind, facts: { event: facts, left: seats.left, waiting: seats.waiting } };
        return { to: event.contact.email, phone: undefined, language: 'nl', facts: message.facts };
      }
      if (mail.kind === 'organiser-mail') return organiserMailFacts(mail, found);
      if (mail.kind === 'cards-introduced') return cardsIntroducedFacts(mail, found);
      // The event moved, another reminder of it came since, or it has begun.
      if (
        mail.kind === 'event-reminder' &&
        (events.versionOfReminder(mail.generation) !== event.version ||
          !(await events.reminds(event, events.daysOfReminder(mail.generation), now)))
      ) {
        return { skipped: 'gone' };
      }
      const rsvp = await store.place(mail.subject, mail.reader);
      if (rsvp === undefined) return { skipped: 'guest-gone' };
      const address = mailboxOf(rsvp.guest);
      const [mailbox, placeInLine, announced, passedTo] = await Promise.all([
        address === undefined ? [rsvp] : store.mailbox(mail.subject, address, { consistent: true }),
        // Counting the line is dear, and only one mail tells it.
        mail.kind === 'place-waiting' && rsvp.state === 'waiting' ? store.placeInLine(rsvp) : 1,
        mail.kind === 'event-changed'
          ? events.duty({ what: 'announce', slug: mail.subject, version: mail.generation })
          : undefined,
        mail.kind === 'place-handed-over' && rsvp.passedTo !== undefined
          ? store.place(mail.subject, rsvp.passedTo)
          : undefined,
      ]);
      const was = announced?.what === 'announce' ? announced.was : undefined;
      const { placeMailFacts } = await import('./core/mail-facts.ts');
      const inOrder = [...mailbox].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
      const message = placeMailFacts(
        mail,
        rsvp,
        { facts, state: event.state, reason: event.reason, keptUntil: events.erasing(event).guests, was },
        inOrder,
        placeInLine,
        passedTo?.name,
      );
      return message === 'gone'
        ? { skipped: 'gone' }
        : { to: rsvp.email, phone: rsvp.phone, language: rsvp.language, facts: message.facts };
    },
  };
};
