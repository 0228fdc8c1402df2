import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { FindOwn, OwnFound, OwnState, Owns, OwnThing } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item, Write } from '#platform/dynamo/port.ts';
import type { Card } from './core/card.ts';
import { Invitation, ownKeyOf } from './core/invitation.ts';
import { releaseSeat } from './core/release-seat.ts';
import { Rsvp, type RsvpState, type Wish } from './core/rsvp.ts';
import { withoutGuest } from './core/table-plan.ts';
import { codeHashOf, invitedGuestKey } from './invitation-keys.ts';
import { placeWrites } from './place-writes.ts';
import type { RsvpsStore } from './store.ts';

/** Of the 100 items a transaction may hold. */
const mostCodes = 90;

/** Gives a place up before it is erased. The room's own release lets the line move up at once. */
export type Release = (rsvp: Rsvp, now: Instant) => Promise<'released' | 'busy'>;

type Needs = {
  readonly store: RsvpsStore;
  readonly events: EventsActions;
  readonly secret: string;
  readonly patience: Patience;
  readonly release: Release;
  /** Every item of the table, in any order. */
  readonly items: () => AsyncIterable<Item>;
};

/**
 * Gives a place up where nobody may be let in by it yet: in a table that was brought back and is not lived in. That the line is to be looked at stays due,
 * and whoever goes in hears of it once the table lives again.
 */
export const releaseQuietly =
  ({ store, events, patience }: Pick<Needs, 'store' | 'events' | 'patience'>): Release =>
  async (rsvp, now) => {
    const writes = placeWrites({ store, events });
    const outcome = await decideAgain(patience, async () => {
      const [held, found] = await Promise.all([
        store.place(rsvp.slug, rsvp.guest),
        events.find(rsvp.slug, { consistent: true }),
      ]);
      if (held === undefined || found === undefined) return 'released';
      const decision = releaseSeat(held, { startsAt: found.event.startsAt, by: 'guest', actor: 'guest' }, now);
      if (decision.is !== 'released') return 'released';
      return (await store.commit(writes.release(found, decision, now))).is === 'written' ? 'released' : 'conflict';
    });
    return outcome === 'busy' ? 'busy' : 'released';
  };

type Pointer = { readonly slug: string; readonly guest: string; readonly to: string };

/** What a look through the table found. */
type Seen = {
  readonly places: Map<string, Rsvp>;
  readonly invitations: Map<string, Invitation>;
  /** Invitations of somebody else whose secretariat the address is, or in whose place it stands. */
  readonly secretariats: Map<string, Invitation>;
  /** A place whose guest asked that the address comes instead, also where an organiser said no. */
  readonly asked: Rsvp[];
  /** Keys that lead to another place, and places that name whose they were. */
  readonly moved: Pointer[];
  readonly instead: Pointer[];
  /** Whose own place belongs to which invitation. */
  readonly invited: Pointer[];
};

/** The same record without something that stood in it; undefined where it does not stand there now. */
type Without = (rsvp: Rsvp) => Rsvp | undefined;

const withoutBefore =
  (guest: string): Without =>
  ({ insteadOf, ...rest }) =>
    insteadOf?.guest === guest ? rest : undefined;

/** Who reads their mail goes; they keep the place, and what opens it: their ticket is made from that. */
const withoutAddress = ({ email: _email, ...rest }: Rsvp): Rsvp => ({ ...rest, revision: rest.revision + 1 });

/** Without who was to come instead. What was asked and not answered goes whole; of what an organiser said no to the answer stays. */
const withoutSubstitute =
  (owns: Owns): Without =>
  (rsvp) => {
    const { wish, refused, ...rest } = rsvp;
    const isTheirs = (one: Wish | undefined): boolean => owns(one?.substitute?.email, one?.at);
    if (!isTheirs(wish) && !isTheirs(refused?.wish)) return undefined;
    const { substitute, ...asked } = refused?.wish ?? {};
    return {
      ...rest,
      ...(!isTheirs(wish) && { wish }),
      ...(refused && { refused: isTheirs(refused.wish) ? { ...refused, wish: asked as Wish } : refused }),
    };
  };

const keyOf = (slug: string, id: string): string => `${slug} ${id}`;

/** A field of a field, of an item as it lies in the table. */
const within = (item: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    item,
  );

/** For who asks what is kept of them: places, invitations and cards under an address, as they read them, and what erases each. */
export const ownPlaces = ({ store, events, secret, patience, release, items }: Needs): FindOwn => {
  const writes = placeWrites({ store, events });

  /** Only what may be theirs is read whole: a table of a hundred thousand items is looked through for one person. */
  const look = async (owns: Owns): Promise<Seen> => {
    const seen: Seen = {
      places: new Map(),
      invitations: new Map(),
      secretariats: new Map(),
      asked: [],
      moved: [],
      instead: [],
      invited: [],
    };
    for await (const item of items()) {
      const [kind, id = ''] = item.item.split('#');
      const slug = item.of.slice('event#'.length);
      if (kind === 'guest') {
        if (owns(item.email, item.askedAt)) seen.places.set(keyOf(slug, id), Rsvp.parse(item));
        else if (
          [within(item, 'wish'), within(item, 'refused', 'wish')].some((wish) =>
            owns(within(wish, 'substitute', 'email'), within(wish, 'at')),
          )
        )
          seen.asked.push(Rsvp.parse(item));
        if (typeof item.movedTo === 'string') seen.moved.push({ slug, guest: id, to: item.movedTo });
        const before = within(item, 'insteadOf', 'guest');
        if (typeof before === 'string') seen.instead.push({ slug, guest: id, to: before });
      }
      if (kind === 'invitation') {
        if (owns(item.email, item.addedAt)) seen.invitations.set(keyOf(slug, id), Invitation.parse(item));
        else if (owns(within(item, 'secretariat', 'email'), item.addedAt))
          seen.secretariats.set(keyOf(slug, id), Invitation.parse(item));
        const { state, place } = item as Pick<Invitation, 'state' | 'place'> & Item;
        seen.invited.push({ slug, guest: id, to: ownKeyOf({ state, place, invitation: id }) });
      }
    }
    return seen;
  };

  /**
   * What hangs on those: the invitation of an own place and the place of an own invitation, where no other address stands in it. The place under an invitation's
   * key is of who was invited, whoever reads their mail: a secretariat is told nothing of it (T10).
   */
  const join = async (seen: Seen, owns: Owns): Promise<void> => {
    for (const { slug, guest, to } of seen.invited) {
      if (seen.invitations.has(keyOf(slug, guest))) {
        const place = await store.place(slug, to);
        if (place !== undefined && (place.email === undefined || to === guest)) seen.places.set(keyOf(slug, to), place);
      } else if (seen.places.has(keyOf(slug, to))) {
        const invitation = await store.invited.invitation(slug, guest);
        if (invitation === undefined) continue;
        const { email, secretariat } = invitation;
        if (email === undefined ? owns(secretariat?.email) : to === guest) {
          seen.places.delete(keyOf(slug, to));
          seen.secretariats.set(keyOf(slug, guest), invitation);
        } else if (email === undefined) seen.invitations.set(keyOf(slug, guest), invitation);
      }
    }
    // A corrected address leaves a name under the old key; several corrections leave several.
    for (let before = -1; before < seen.places.size; ) {
      before = seen.places.size;
      for (const { slug, guest, to } of seen.moved) {
        if (!seen.places.has(keyOf(slug, to)) || seen.places.has(keyOf(slug, guest))) continue;
        const old = await store.place(slug, guest);
        if (old !== undefined) seen.places.set(keyOf(slug, guest), old);
      }
    }
  };

  const planWithout = async (slug: string, guest: string): Promise<readonly Write[]> => {
    const plan = await store.tablePlan(slug);
    const without = plan && withoutGuest(plan, guest);
    return without === undefined ? [] : [store.putTablePlan(slug, without, plan)];
  };

  /** The record, its line, its card, its chair in the plan and what a person was asked about it, together; a line that it would have moved is still looked at. */
  const forgetPlace = async ({ slug, guest }: Pick<Rsvp, 'slug' | 'guest'>, now: Instant): Promise<'done' | 'busy'> => {
    const isOn = (rsvp: Rsvp | undefined, found: EventWithSeats | undefined): boolean =>
      rsvp !== undefined && rsvp.state !== 'cancelled' && found !== undefined && found.event.startsAt > now;
    const [held, at] = await Promise.all([store.place(slug, guest), events.find(slug, { consistent: true })]);
    if (held !== undefined && isOn(held, at) && (await release(held, now)) === 'busy') return 'busy';
    return decideAgain(patience, async () => {
      const [rsvp, found, card] = await Promise.all([
        store.place(slug, guest),
        events.find(slug, { consistent: true }),
        store.cards.card(slug, guest),
      ]);
      if (rsvp === undefined && card === undefined) return 'done';
      // They came back in the same moment: that is another place to give up.
      if (isOn(rsvp, found)) return 'conflict';
      const what = found?.event.kind === 'alderperson-meeting' ? 'guest-of-meeting' : 'guest-of-action';
      const written = await store.commit([
        ...(rsvp === undefined ? [] : store.forgetAsRead(rsvp, what)),
        ...(card === undefined ? [] : [{ ...store.cards.remove(card), erases: 'proud-card' } as const]),
        ...(await planWithout(slug, guest)),
        ...(found === undefined || rsvp === undefined
          ? []
          : [
              ...writes.answered(found, rsvp),
              ...(await store.corrected(slug, guest, found.event.organisation)),
              ...(rsvp.dueAt === undefined ? [] : [events.lookAtLine(slug, now)]),
              // Of an event that has begun nobody waits any more who is not there.
              ...(rsvp.state === 'waiting' && found.seats.waiting > 0 ? [events.seats.leaveLine(slug)] : []),
            ]),
      ]);
      return written.is === 'written' ? 'done' : 'conflict';
    });
  };

  /** Nobody is asked any longer about mail that did not reach them. */
  const askNoMore = async (slug: string, readers: readonly string[]): Promise<boolean> => {
    const found = await events.find(slug);
    if (found === undefined) return true;
    for (const reader of readers) {
      const writes = await store.corrected(slug, reader, found.event.organisation);
      if (writes.length > 0 && (await store.commit(writes)).is !== 'written') return false;
    }
    return true;
  };

  const forgetInvitation = ({ slug, invitation }: Invitation) =>
    decideAgain(patience, async () => {
      const one = await store.invited.invitation(slug, invitation);
      if (one === undefined) return 'done';
      if (!(await askNoMore(slug, [invitation, `${invitation}~secretariat`]))) return 'conflict';
      const codes = Array.from({ length: one.generation }, (_, at) =>
        codeHashOf(secret, { ...one, generation: at + 1 }),
      ).slice(-mostCodes);
      const [whole, ...keys] = store.invited.forget(one, { codes, guest: invitedGuestKey(secret, one) });
      if (whole === undefined) return 'done';
      const written = await store.commit([{ ...whole, if: { revision: { is: one.revision } } }, ...keys]);
      return written.is === 'written' ? 'done' : 'conflict';
    });

  /** What of them stands in a record of somebody else, as that is now. */
  const forgetIn = ({ slug, guest }: Pick<Rsvp, 'slug' | 'guest'>, without: Without) =>
    decideAgain(patience, async () => {
      const [rsvp, found] = await Promise.all([store.place(slug, guest), events.find(slug)]);
      const after = rsvp && without(rsvp);
      if (rsvp === undefined || after === undefined) return 'done';
      const answered =
        after.wish === rsvp.wish || found === undefined
          ? []
          : [store.answered('change-asked', rsvp, found.event.organisation)];
      const written = await store.commit([store.put({ ...after, revision: rsvp.revision + 1 }, rsvp), ...answered]);
      return written.is === 'written' ? 'done' : 'conflict';
    });

  /** That they sent somebody else: from the invitation that the place of who came answers as well, and then from that place. */
  const forgetBefore = async (seen: Seen, slug: string, guest: string): Promise<'done' | 'busy'> => {
    for (const other of seen.instead.filter((one) => one.slug === slug && one.to === guest)) {
      const name = (await store.place(slug, other.guest))?.insteadOf?.name;
      for (const { guest: id } of seen.invited.filter((one) => one.slug === slug && one.to === other.guest)) {
        const forgotten = await decideAgain(patience, async () => {
          const one = await store.invited.invitation(slug, id);
          if (one?.answeredBy?.is !== 'on-behalf' || one.answeredBy.name !== name) return 'done';
          const nameless = { ...one, answeredBy: { is: 'on-behalf' as const, name: '' }, revision: one.revision + 1 };
          return (await store.invited.commit([store.invited.put(nameless, one)])).is === 'written'
            ? 'done'
            : 'conflict';
        });
        if (forgotten === 'busy') return 'busy';
      }
      if ((await forgetIn(other, withoutBefore(guest))) === 'busy') return 'busy';
    }
    return 'done';
  };

  /** The address of who reads somebody's mail, from their invitation and from the place that came of it. */
  const forgetSecretariat = ({ slug, invitation }: Invitation, owns: Owns) =>
    decideAgain(patience, async () => {
      const one = await store.invited.invitation(slug, invitation);
      const place = one && (await store.place(slug, ownKeyOf(one)));
      const isReader = one !== undefined && owns(one.secretariat?.email);
      const isMailed = one !== undefined && place !== undefined && !owns(one.email) && owns(place.email);
      if (!isReader && !isMailed) return 'done';
      const written = await store.commit([
        ...(isReader ? [store.invited.forgetSecretariat(one)] : []),
        ...(isMailed ? [store.put(withoutAddress(place), place)] : []),
      ]);
      return written.is === 'written' ? 'done' : 'conflict';
    });

  return async (owns) => {
    const seen = await look(owns);
    await join(seen, owns);
    const slugs = new Set(
      [...seen.places.values(), ...seen.invitations.values(), ...seen.secretariats.values(), ...seen.asked].map(
        ({ slug }) => slug,
      ),
    );
    const found = new Map(await Promise.all([...slugs].map(async (slug) => [slug, await events.find(slug)] as const)));
    const about = (slug: string) => {
      const event = found.get(slug)?.event;
      return {
        about: event?.title,
        until: event && events.erasing(event).guests,
        what: event?.kind === 'alderperson-meeting' ? ('guest-of-meeting' as const) : ('guest-of-action' as const),
      };
    };

    const places = await Promise.all(
      [...seen.places.values()].map(async (rsvp): Promise<readonly OwnFound[]> => {
        const { slug, guest } = rsvp;
        const { what, ...rest } = about(slug);
        const card = await store.cards.card(slug, guest);
        const erase = async (now: Instant) =>
          (await forgetBefore(seen, slug, guest)) === 'busy' ? ('busy' as const) : forgetPlace(rsvp, now);
        const readers = [`event#${slug} ${guest}`];
        return [
          { thing: { what, ...rest, ...saidIn(rsvp), goes: 'whole' }, readers, erase },
          ...(card === undefined ? [] : [{ thing: cardThing(card, rest), readers, erase }]),
        ];
      }),
    );
    const invitations = [...seen.invitations.values()].map((one): OwnFound => {
      const { what: _, ...rest } = about(one.slug);
      const { salutation, name, role, municipality, organisation, reason } = one;
      return {
        thing: {
          what: 'invitation',
          ...rest,
          state: one.state === 'declined' ? 'declined' : 'invited',
          says: { salutation, name, role, municipality, organisation, reason },
          at: one.addedAt,
          goes: 'whole',
        },
        readers: [`event#${one.slug} ${one.invitation}`, `event#${one.slug} ${one.invitation}~secretariat`],
        erase: async () =>
          (await forgetBefore(seen, one.slug, one.invitation)) === 'busy' ? 'busy' : forgetInvitation(one),
      };
    });
    const secretariats = [...seen.secretariats.values()].map((one): OwnFound => {
      const { what: _, ...rest } = about(one.slug);
      return {
        // Whose calendar it is, is that one's own to read.
        thing: { what: 'invitation', ...rest, state: 'secretariat', at: one.addedAt, goes: 'address' },
        readers: [`event#${one.slug} ${one.invitation}~secretariat`],
        erase: () => forgetSecretariat(one, owns),
      };
    });
    const asked = seen.asked.map((one): OwnFound => {
      const { what, ...rest } = about(one.slug);
      const { substitute, at } =
        [one.wish, one.refused?.wish].find((wish) => owns(wish?.substitute?.email, wish?.at)) ?? {};
      return {
        thing: {
          what,
          ...rest,
          state: 'substitute',
          says: { name: substitute?.name, role: substitute?.role },
          at,
          goes: 'whole',
        },
        readers: [],
        erase: () => forgetIn(one, withoutSubstitute(owns)),
      };
    });
    // What was found through something else goes before it: a failure in between leaves both to be found again.
    const throughPlace = invitations.filter((_, at) => [...seen.invitations.values()][at]?.email === undefined);
    const own = invitations.filter((one) => !throughPlace.includes(one));
    return [...throughPlace, ...places.toReversed().flat(), ...own, ...secretariats, ...asked];
  };
};

const states = {
  seated: 'seated',
  waiting: 'waiting',
  offered: 'offered',
  asked: 'asked',
  cancelled: 'cancelled',
} as const satisfies Record<RsvpState, OwnState>;

const askedIn = ({ substitute, party, answers = {} }: Wish): string =>
  [substitute?.name, party, ...Object.values(answers)]
    .filter((asked) => asked !== undefined && asked !== '')
    .join('; ');

/** Everything that was told or noted, in the words in which it was. */
const saidIn = (rsvp: Rsvp): Pick<OwnThing, 'state' | 'says' | 'at'> => {
  const told = [...Object.values(rsvp.answers ?? {}), ...Object.values(rsvp.sensitiveAnswers ?? {})];
  return {
    state: rsvp.movedTo === undefined ? states[rsvp.state] : 'moved',
    at: rsvp.askedAt,
    says: {
      name: rsvp.name,
      phone: rsvp.phone,
      role: rsvp.role,
      municipality: rsvp.municipality,
      organisation: rsvp.organisation,
      party: String(rsvp.party),
      companions: rsvp.companions,
      'signed-up-by': rsvp.by,
      diet: rsvp.diet,
      access: rsvp.access,
      answers: told.length === 0 ? undefined : told.join('; '),
      note: rsvp.note,
      wish: rsvp.wish && askedIn(rsvp.wish),
      answered: rsvp.refused?.reason,
    },
  };
};

const cardThing = (card: Card, about: Pick<OwnThing, 'about' | 'until'>): OwnThing => ({
  what: 'proud-card',
  ...about,
  says: { proud: card.proud?.sentence, seeks: card.seeks?.sentence },
  at: card.at,
  goes: 'whole',
});
