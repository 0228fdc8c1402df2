import type { Announcement, EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { invitationCode, seal } from '#platform/links.ts';
import type { Owed } from '#platform/outbox/owed.ts';
import { answeredBySignUp } from './core/answer-invitation.ts';
import { readdressPlace } from './core/change-place.ts';
import { addressOf, draftInvitation, type Invitation, type Invitee, withAnswer } from './core/invitation.ts';
import { invitationMailFacts } from './core/invitation-facts.ts';
import { type InviteList, type ListedInvitee, rowsAStep } from './core/invite-list.ts';
import { type InviteRow, personKey } from './core/invite-rows.ts';
import { readdressInvitation } from './core/readdress-invitation.ts';
import { concerns, goesOn, isNews, type Round, type RoundKind, reachedBy, reaches } from './core/round.ts';
import type { Rsvp } from './core/rsvp.ts';
import { codeHashOf, invitationIdOf, invitationLink, invitedGuestKey, reachedBy as wayTo } from './invitation-keys.ts';
import { heldNow } from './moved-place.ts';
import { owedMail } from './owed-mail.ts';
import { standingIn } from './standing-in.ts';
import type { InvitationsStore } from './store/invitations.ts';
import type { RsvpsStore } from './store.ts';

/** Steps of a list or a round in one run: 1,000 invitations. The rest is due at once, and the next sweep goes on. */
const stepsARun = 40;
/** Whoever presses waits no longer than this for what the sweep does as well. */
const mostWaitMs = 3_000;

/** What an invitation's mail of a kind is called in the outbox: the count of its mails, or the version of the event it reports, tells it from the one before. */
export const owedInvitation = (kind: MessageKind, invitation: Invitation, generation = invitation.mails): Owed => ({
  kind,
  subject: invitation.slug,
  reader: invitation.invitation,
  generation,
  since: invitation.addedAt,
  language: invitation.language,
  by: wayTo(invitation),
});

const kindOf = {
  'save-the-date': 'save-the-date',
  invitation: 'invitation',
  reminder: 'invitation-reminder',
  moved: 'invitation-moved',
  cancelled: 'invitation-cancelled',
} as const;

/** What is already known of a row that somebody brings. */
export type RowStanding = 'new' | 'known' | 'fills';

/** How an organiser asks people to come. Another organisation's event is not there. */
export const inviting = ({
  store,
  places,
  events,
  corrected = async () => [],
  secret,
  patience,
  municipalityNamed,
}: {
  store: InvitationsStore;
  /** The places that came of invitations. */
  places: Pick<RsvpsStore, 'guests' | 'place' | 'owe' | 'put' | 'isAsRead'>;
  events: Pick<EventsActions, 'find' | 'managed' | 'factsFor' | 'erasing' | 'seats' | 'duty' | 'reminderNumber'>;
  /** The transaction items that end what a person was asked about a reader's old address: at most 41. */
  corrected?: (slug: string, reader: string, organisation: string) => Promise<readonly Write[]>;
  secret: string;
  patience: Patience;
  municipalityNamed: (code: string) => Promise<string | undefined>;
}) => {
  const managed = (organiser: Organiser, slug: string) => events.managed(organiser, slug);
  const standIn = standingIn({ store, places, secret });

  const idOf = (slug: string, invitee: Omit<Invitee, 'language'>): string => invitationIdOf(secret, slug, invitee);
  const isSame = (one: Omit<Invitee, 'language'>, other: Omit<Invitee, 'language'>): boolean =>
    personKey(one) === personKey(other);
  const awaitsName = (one: Invitation | undefined): one is Invitation =>
    one !== undefined && one.name === undefined && one.state === 'drafted';

  /** By the id it was made under, and by whom it is for now: an office that got a name, or somebody whose address was corrected. */
  const standings = async (slug: string, rows: readonly InviteRow[]) => {
    const listed = await store.invitations(slug);
    const known = new Set(listed.flatMap((one) => [one.invitation, idOf(slug, one)]));
    const offices = new Set(listed.flatMap((one) => (awaitsName(one) ? [one.municipality] : [])));
    return rows.map(({ line, invitee }): { line: number; standing: RowStanding } => {
      if (known.has(idOf(slug, invitee))) return { line, standing: 'known' };
      // One line for one office: a second person of that municipality comes beside it.
      const fills = invitee.municipality !== undefined && offices.delete(invitee.municipality);
      return { line, standing: fills ? 'fills' : 'new' };
    });
  };

  /** What the list says about one row as it is now, which may be more than when somebody looked. */
  const readRow = async (slug: string, { invitation, invitee }: ListedInvitee) => {
    const { municipality } = invitee;
    const guest = municipality === undefined ? invitedGuestKey(secret, invitee) : undefined;
    const [own, office, pointed] = await Promise.all([
      store.invitation(slug, invitation),
      municipality === undefined ? undefined : store.invitation(slug, idOf(slug, { municipality })),
      guest === undefined ? undefined : store.invitedAs(slug, guest),
    ]);
    const readdressed = pointed === undefined ? undefined : await store.invitation(slug, pointed);
    const stands = [own, office, readdressed].some((one) => one !== undefined && isSame(one, invitee));
    return { stands: stands || own !== undefined, office: awaitsName(office) ? office : undefined };
  };

  /** What one row writes, or nothing when it stood there already. `office` is the line without a name that it fills. */
  const rowWrites = async (
    { slug, by }: Pick<InviteList, 'slug' | 'by'>,
    { invitation, invitee }: ListedInvitee,
    was: Invitation | undefined,
    now: Instant,
  ): Promise<readonly Write[]> => {
    const record: Invitation =
      was === undefined
        ? draftInvitation({ slug, invitation, invitee }, by, now)
        : {
            ...was,
            ...invitee,
            ...withAnswer(was, undefined, { at: now, by, act: 'invite: named', fields: ['name'] }),
          };
    const guest = invitedGuestKey(secret, record);
    const place = guest === undefined ? undefined : await heldNow(places, await places.place(slug, guest));
    // Who signed up before they were asked has answered.
    const signedUp = place !== undefined && place.state !== 'cancelled';
    const brought = signedUp ? answeredBySignUp(record, place) : record;
    return [
      store.put(brought, was),
      ...(was === undefined ? [store.putCode(codeHashOf(secret, record), record)] : []),
      ...(guest === undefined ? [] : [store.putPointer(guest, record)]),
    ];
  };

  const listStep = async (list: InviteList, now: Instant): Promise<InviteList | 'conflict'> => {
    const rows = await store.chunk(list, list.chunk);
    const read = await Promise.all(rows.map((row) => readRow(list.slug, row)));
    const filled = new Set<string>();
    const writes = await Promise.all(
      rows.map((row, at) => {
        const { stands = false, office } = read[at] ?? {};
        if (stands) return [];
        if (office === undefined || filled.has(office.invitation)) return rowWrites(list, row, undefined, now);
        filled.add(office.invitation);
        return rowWrites(list, row, office, now);
      }),
    );
    const added = writes.filter((ofRow) => ofRow.length > 0).length;
    const { dueAt: _due, ...rest } = list;
    const chunk = list.chunk + 1;
    const next: InviteList = {
      ...rest,
      chunk,
      added: list.added + added,
      known: list.known + rows.length - added,
      ...(chunk < list.chunks ? { dueAt: now } : { doneAt: now }),
    };
    // One person may be asked for two municipalities: then the address finds either, and stands once.
    const once = new Map(writes.flat().map((write) => ['put' in write ? write.put.item + write.put.of : '', write]));
    const written = await store.commit([
      ...once.values(),
      store.dropChunk(list, list.chunk),
      store.putList(next, list),
    ]);
    return written.is === 'written' ? next : 'conflict';
  };

  /** Goes on with a list, as far as one run goes. Safe side by side: each step is one transaction, and only one of two takes it. */
  const runList = async (slug: string, id: string, now: Instant, waiting?: 'waiting'): Promise<void> => {
    const began = patience.milliseconds();
    for (let step = 0; step < stepsARun; step += 1) {
      if (waiting !== undefined && patience.milliseconds() - began > mostWaitMs) return;
      const outcome = await decideAgain(patience, async () => {
        const list = await store.list(slug, id);
        if (list === undefined || list.doneAt !== undefined) return 'done' as const;
        const next = await listStep(list, now);
        return next === 'conflict' ? next : ('more' as const);
      });
      if (outcome !== 'more') return;
    }
  };

  const roundStep = async (round: Round, version: number, now: Instant): Promise<Round | 'conflict'> => {
    const { invitations, more } = await store.invitationsAfter(round.slug, round.cursor, rowsAStep);
    const meant = invitations.filter((one) => reaches(round, one));
    const kind = round.what === 'letters' ? undefined : kindOf[round.what];
    const last = invitations.at(-1);
    const { dueAt: _due, ...rest } = round;
    const next: Round = {
      ...rest,
      done: round.done + meant.length,
      ...(last !== undefined && { cursor: last.invitation }),
      ...(more ? { dueAt: now } : { doneAt: now }),
    };
    const writes = meant.flatMap((was) => {
      const reached = reachedBy(round, was, now, version);
      const number = isNews(round.what) ? round.version : undefined;
      const mails = kind === undefined ? [] : [places.owe(owedInvitation(kind, reached, number), now)];
      return [store.put(reached, was), ...mails];
    });
    const written = await store.commit([...writes, store.putRound(next, round)]);
    return written.is === 'written' ? next : 'conflict';
  };

  const runRound = async (slug: string, id: string, now: Instant, waiting?: 'waiting'): Promise<void> => {
    const began = patience.milliseconds();
    for (let step = 0; step < stepsARun; step += 1) {
      if (waiting !== undefined && patience.milliseconds() - began > mostWaitMs) return;
      const outcome = await decideAgain(patience, async () => {
        const round = await store.round(slug, id);
        if (round === undefined || round.doneAt !== undefined) return 'done' as const;
        // What ends a round ends it for good: an event as it was a moment ago would.
        const found = await events.find(slug, { consistent: true });
        if (found === undefined || !goesOn(round, found.event, now)) {
          const { dueAt: _due, ...rest } = round;
          const ended = await store.commit([store.putRound({ ...rest, doneAt: now }, round)]);
          return ended.is === 'written' ? ('done' as const) : 'conflict';
        }
        const next = await roundStep(round, found.event.version, now);
        return next === 'conflict' ? next : ('more' as const);
      });
      if (outcome !== 'more') return;
    }
  };

  /** Who asked to be asked again today: once, as a reminder, and silent from then on. */
  const askAgain = (slug: string, id: string, now: Instant) =>
    decideAgain(patience, async () => {
      const was = await store.invitation(slug, id);
      const found = await events.find(slug);
      if (was?.dueAt === undefined || was.dueAt > now || found === undefined) return { is: 'nothing' as const };
      const { dueAt: _due, ...kept } = was;
      const open = was.state === 'not-yet-known' && found.event.state === 'published' && found.event.closesAt > now;
      const asked: Invitation = open
        ? {
            ...kept,
            state: 'invited',
            remindedAt: now,
            mails: was.mails + 1,
            ...withAnswer(was, undefined, { at: now, by: 'clockwork', act: 'invite: asked-again', fields: [] }),
          }
        : { ...kept, revision: was.revision + 1 };
      const written = await store.commit([
        store.put(asked, was),
        ...(open ? [places.owe(owedInvitation('invitation-reminder', asked), now)] : []),
      ]);
      return written.is === 'written' ? { is: open ? ('asked' as const) : ('nothing' as const) } : 'conflict';
    });

  return {
    /** The desk of an event's invitations: everybody on the list, the places that came of it, and what has gone out. */
    listed: async (organiser: Organiser, slug: string) => {
      const found = await managed(organiser, slug);
      if (found === undefined) return undefined;
      const [invitations, guests, rounds, lists] = await Promise.all([
        store.invitations(slug),
        places.guests(slug),
        store.rounds(slug),
        store.lists(slug),
      ]);
      const placeOf = new Map<string, Rsvp>(guests.map((rsvp) => [rsvp.guest, rsvp]));
      return { ...found, invitations, placeOf, rounds, lists };
    },
    /** One line of it, with its place. */
    listedOne: async (organiser: Organiser, slug: string, invitation: string) => {
      const found = await managed(organiser, slug);
      const one = found && (await store.invitation(slug, invitation));
      if (found === undefined || one === undefined) return undefined;
      const place = one.place === undefined ? undefined : await places.place(slug, one.place);
      return { ...found, invitation: one, place, code: invitationCode(secret, invitationLink(one)) };
    },

    /** Which of the rows stand on the list already, and which say who holds an office that does. */
    standings,

    /**
     * Puts rows on the list. The same form brings one list, however often it is sent; the same person brought again changes nothing. Up to a thousand are
     * written at once, the rest by the sweep.
     */
    bring: async (
      organiser: Organiser,
      slug: string,
      rows: readonly InviteRow[],
      { request, now }: { readonly request: string; readonly now: Instant },
    ) => {
      if ((await managed(organiser, slug)) === undefined) return { is: 'not-found' as const };
      const listed = rows.map(({ invitee }) => ({ invitation: idOf(slug, invitee), invitee }));
      const chunks = Math.max(1, Math.ceil(listed.length / rowsAStep));
      const list: InviteList = {
        slug,
        // With other rows it is another list: nobody on it is lost, and who was on the first stands there already.
        list: `lst_${seal(secret, ['invite-list', slug, request, JSON.stringify(listed)])}`,
        at: now,
        by: organiser.person,
        total: listed.length,
        added: 0,
        known: 0,
        chunk: 0,
        chunks,
        dueAt: now,
      };
      const begun = await decideAgain(patience, async () => {
        const written = await store.commit([
          store.putList(list, undefined),
          events.seats.invites(slug),
          ...Array.from({ length: chunks }, (_, chunk) =>
            store.putChunk(list, chunk, listed.slice(chunk * rowsAStep, (chunk + 1) * rowsAStep)),
          ),
        ]);
        return written.is === 'conflict' ? written.is : { is: 'begun' as const };
      });
      if (begun === 'busy') return begun;
      await runList(slug, list.list, now, 'waiting');
      return { is: 'brought' as const, list: list.list };
    },
    progress: async (organiser: Organiser, slug: string, list: string) => {
      const found = await managed(organiser, slug);
      const one = found && (await store.list(slug, list));
      return found === undefined || one === undefined ? undefined : { ...found, list: one };
    },

    /** One press: everybody it concerns now gets one mail, or is marked as written to by post. The same press twice is one. */
    begin: async (
      organiser: Organiser,
      slug: string,
      what: RoundKind,
      { request, now }: { readonly request: string; readonly now: Instant },
    ) => {
      const found = await managed(organiser, slug);
      if (found === undefined) return { is: 'not-found' as const };
      if (found.event.state !== 'published') return { is: 'refused' as const, because: 'not-published' as const };
      if (found.event.closesAt <= now) return { is: 'refused' as const, because: 'rsvps-closed' as const };
      const id = `rnd_${seal(secret, ['round', slug, request])}`;
      const before = await store.round(slug, id);
      const meant = (await store.invitations(slug)).filter((one) => concerns(what, one)).length;
      if (before === undefined && meant === 0) return { is: 'refused' as const, because: 'nobody' as const };
      const round: Round = { slug, round: id, what, at: now, by: organiser.person, meant, done: 0, dueAt: now };
      const begun = await decideAgain(patience, async () => {
        const written = await store.commit([store.putRound(round, undefined)]);
        return written.is === 'conflict' ? written.is : { is: 'begun' as const };
      });
      if (begun === 'busy') return begun;
      await runRound(slug, id, now, 'waiting');
      return { is: 'begun' as const, round: id, meant };
    },

    /**
     * For whoever has told the guests: what begins the round that tells who was asked and has no place. One round for each version of the event, whoever
     * begins it; nothing where nobody is left to tell, or where a later version says it.
     */
    telling: async ({ slug, version, news }: Announcement, now: Instant): Promise<readonly Write[]> => {
      const what = news === 'changed' ? 'moved' : 'cancelled';
      const found = await events.find(slug, { consistent: true });
      if (found?.invites !== true || !goesOn({ what, version }, found.event, now)) return [];
      const meant = (await store.invitations(slug)).filter((one) => reaches({ what, version, at: now }, one)).length;
      if (meant === 0) return [];
      const round = `rnd_${seal(secret, ['round-of-news', slug, String(version)])}`;
      const begun: Round = { slug, round, what, version, at: now, by: 'clockwork', meant, done: 0, dueAt: now };
      return [store.putRound(begun, undefined)];
    },

    /**
     * For whoever has reminded the guests: what begins the round that reminds who was asked and is silent. One for each reminder of the event as it is now,
     * whoever begins it; nothing where sign-up has closed, or where nobody is left to remind.
     */
    reminding: async (found: EventWithSeats, days: number, now: Instant): Promise<readonly Write[]> => {
      const { slug, version, closesAt } = found.event;
      if (found.invites !== true || closesAt <= now) return [];
      const number = String(events.reminderNumber(found.event, days));
      const round = `rnd_${seal(secret, ['round-of-reminder', slug, number])}`;
      const begun: Round = {
        slug,
        round,
        what: 'reminder',
        version,
        at: now,
        by: 'clockwork',
        meant: 0,
        done: 0,
        dueAt: now,
      };
      const meant = (await store.invitations(slug)).filter((one) => reaches(begun, one)).length;
      return meant === 0 ? [] : [store.putRound({ ...begun, meant }, undefined)];
    },

    /**
     * Another address for somebody. Who was asked already is asked again there, by a new link: the old one may lie with a stranger. The place that came of
     * it is mailed there as well from then on. Who signed up with that address meanwhile has answered by it (`signed-up`).
     */
    readdress: (
      organiser: Organiser,
      slug: string,
      id: string,
      to: Pick<Invitee, 'email' | 'secretariat'>,
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const found = await managed(organiser, slug);
        const was = found && (await store.invitation(slug, id));
        if (found === undefined || was === undefined) return { is: 'not-found' as const };
        const [before, after] = [was, { name: was.name, email: to.email }].map((one) => invitedGuestKey(secret, one));
        const elsewhere = before === after ? undefined : after;
        const { name = '' } = was;
        const [own, kept, pointed, theirs] = await Promise.all([
          was.place === undefined || was.state === 'handed-over' ? undefined : places.place(slug, was.place),
          elsewhere === undefined ? undefined : places.place(slug, elsewhere),
          before === undefined || before === after ? undefined : store.invitedAs(slug, before),
          elsewhere === undefined ? undefined : standIn.find(slug, { name, email: to.email ?? '' }),
        ]);
        const decision = readdressInvitation(was, to, { own, known: theirs?.known }, organiser.person, now);
        if (decision.is !== 'readdressed') return decision;
        const { invitation: changed, moved, again, signedUp } = decision;
        // The place that came of it is mailed where the invitation is; one under another key has an address of its own.
        const held = own?.guest === id ? own : undefined;
        const reached = { email: addressOf(changed), phone: changed.secretariat?.phone };
        const place = held && moved ? readdressPlace(held, reached, organiser.person, now) : undefined;
        const holds = own !== undefined && own.state !== 'cancelled';
        const written = await store.commit([
          store.put(changed, was),
          ...(moved ? [store.putCode(codeHashOf(secret, changed), changed)] : []),
          // Of two municipalities that ask one person, the address finds one: that one stays found.
          ...(before !== undefined && pointed === id ? [store.dropPointer(slug, before)] : []),
          ...(elsewhere === undefined ? [] : [store.putPointer(elsewhere, changed)]),
          // Whoever signs up there at this moment would hold two.
          ...(elsewhere !== undefined && holds ? [places.isAsRead({ slug, guest: elsewhere }, kept)] : []),
          ...(again ? [places.owe(owedInvitation('invitation', changed), now)] : []),
          ...(place === undefined || held === undefined
            ? []
            : [places.put(place, held), places.owe(owedMail('place-changed', place, place.changes), now)]),
          ...(moved ? await corrected(slug, id, organiser.organisation) : []),
        ]);
        if (written.is !== 'written') return 'conflict';
        return { is: signedUp ? ('signed-up' as const) : again ? ('asked-again' as const) : ('changed' as const) };
      }),

    /** For the sender: to whom and with which facts, as they are now; a reader `inv_…~secretariat` is whoever keeps that calendar. */
    mailFactsFor: async (mail: {
      readonly kind: MessageKind;
      readonly subject: string;
      readonly reader: string;
      readonly generation: number;
    }): Promise<
      | {
          readonly to: string | undefined;
          readonly phone: string | undefined;
          readonly language: Language;
          readonly facts: Message['facts'];
        }
      | { readonly skipped: string }
    > => {
      const [id = '', office] = mail.reader.split('~');
      const [invitation, found] = await Promise.all([
        store.invitation(mail.subject, id),
        events.find(mail.subject, { consistent: true }),
      ]);
      if (invitation === undefined || found === undefined) return { skipped: 'invitation-gone' };
      const { event } = found;
      const [place, municipality, announced] = await Promise.all([
        invitation.place === undefined ? undefined : places.place(mail.subject, invitation.place),
        invitation.municipality === undefined ? undefined : municipalityNamed(invitation.municipality),
        mail.kind === 'invitation-moved'
          ? events.duty({ what: 'announce', slug: mail.subject, version: mail.generation })
          : undefined,
      ]);
      const { state, summary, closesAt, reason } = event;
      const was = announced?.what === 'announce' ? announced.was : undefined;
      const keptUntil = events.erasing(event).guests;
      const message = invitationMailFacts(
        mail,
        invitation,
        { facts: events.factsFor(event), state, summary, closesAt, reason, was, keptUntil },
        { place: place?.state, municipality },
      );
      if (message === 'gone') return { skipped: 'gone' };
      const to = office === undefined ? addressOf(invitation) : invitation.secretariat?.email;
      const { language, secretariat } = invitation;
      return { to, phone: secretariat?.phone, language, facts: message.facts };
    },

    /** For the sweep: what is due of invitations, as far as one run goes. Tells how much there was. */
    goOn: async (now: Instant, most: number): Promise<number> => {
      const all = await store.due(now, most);
      for (const due of all) {
        if (due.is === 'list') await runList(due.slug, due.id, now);
        if (due.is === 'round') await runRound(due.slug, due.id, now);
        if (due.is === 'invitation') await askAgain(due.slug, due.id, now);
      }
      return all.length;
    },

    /** Everything of an event's invitations, when its guests are erased. Safe to begin again. */
    forgetAll: async (slug: string): Promise<void> => {
      for (;;) {
        const { invitations, more } = await store.invitationsAfter(slug, undefined, rowsAStep);
        if (invitations.length > 0) {
          const codesOf = (one: Invitation): string[] =>
            Array.from({ length: one.generation }, (_, at) => codeHashOf(secret, { ...one, generation: at + 1 }));
          for (const one of invitations) {
            const codes = codesOf(one);
            await store.commit(store.forget(one, { codes: codes.slice(-90), guest: invitedGuestKey(secret, one) }));
          }
        }
        if (!more) break;
      }
      for (const round of await store.rounds(slug)) await store.commit([store.forgetRound(round)]);
      for (const list of await store.lists(slug)) {
        for (let chunk = list.chunk; chunk < list.chunks; chunk += 1)
          await store.commit([store.dropChunk(list, chunk)]);
        await store.commit([store.forgetList(list)]);
      }
    },
    /** Why people do not come, the morning after. */
    forgetReasons: async (slug: string): Promise<void> => {
      for (const one of await store.invitations(slug)) {
        if (one.reason !== undefined) await store.commit([store.forgetReason(one)]);
      }
    },
  };
};

export type Inviting = ReturnType<typeof inviting>;
