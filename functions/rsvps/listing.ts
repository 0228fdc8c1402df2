import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Group, PlacePool } from '#kernel/groups.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { AskedAnswers } from '#kernel/questions.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { type BroughtBack, bringBack } from './core/bring-back.ts';
import { type DeskAct, type UndoRelease, undoMinutes } from './core/desk-acts.ts';
import { movePool } from './core/move-pool.ts';
import { promoteWaiting } from './core/promote-waiting.ts';
import { type Rsvp, withAct } from './core/rsvp.ts';
import { isGuestKey } from './guest-key.ts';
import { whereItIs } from './moved-place.ts';
import { placeWrites } from './place-writes.ts';
import type { RsvpsStore } from './store.ts';

const noSeats = { left: 0, waiting: 0 };

/** Where a place of this group finds its seats now. */
const poolOf = ({ seats, pools }: EventWithSeats, group: PlacePool | undefined) => {
  const own = group === undefined ? seats : pools[group];
  return own?.state === 'released' ? seats : (own ?? noSeats);
};

/** A guest as they stood on screen: who came back since is left alone. */
export type Meant = { readonly guest: string; readonly generation: number };

/** Most guests that one press releases: those of one page of the list. */
export const mostAtOnce = 50;
/** Longest note about a guest, in UTF-16 units. */
export const longestNote = 1_000;

type Released = { readonly is: string } | 'busy';

type Needs = {
  readonly store: RsvpsStore;
  readonly events: EventsActions;
  readonly patience: Patience;
  readonly release: (
    organiser: Organiser,
    slug: string,
    guest: string,
    now: Instant,
    meant?: number,
  ) => Promise<Released>;
  readonly promoteAfter: (rsvp: Rsvp, now: Instant) => Promise<void>;
};

/** Whether this press released them, and not a colleague before it or beside it. */
const releasedThen = ({ by, until }: UndoRelease, { acts }: Rsvp): boolean => {
  const released = acts.findLast(({ act }) => act === 'release-seat');
  return (
    released !== undefined && (by === undefined || released.by === by) && released.at >= addMinutes(until, -undoMinutes)
  );
};

/** Who never had a place of their own comes in as the head of a line does: where the event asks for a yes first, it still does. */
const inTurn = ({ event, seats }: EventWithSeats, back: Extract<BroughtBack, { is: 'seated' }>, now: Instant): Rsvp => {
  const { rsvp, was } = back;
  if (was.wasSeated === true) return rsvp;
  if (event.approval === true && rsvp.approved !== true) return { ...rsvp, state: 'asked' };
  if (event.offerHours === undefined) return rsvp;
  const pool = { ...seats, left: rsvp.party, state: 'open' };
  const turn = promoteWaiting({ party: rsvp.party, rsvp }, pool, now, 'clockwork', event);
  return turn.is === 'promoted' ? turn.rsvp : rsvp;
};

const mailOf = { seated: 'seat-reserved', offered: 'place-offered', asked: 'place-asked' } as const;

/** What the desk of an event does with its list of guests: looks, releases several at once and takes that back, notes something down. */
export const listing = ({ store, events, patience, release, promoteAfter }: Needs) => {
  const writes = placeWrites({ store, events });

  /** A place that comes back, with its seats from where it had them and the mail that tells it. */
  const backIn = (
    found: EventWithSeats,
    back: Extract<BroughtBack, { is: 'seated' | 'waiting' }>,
    now: Instant,
  ): readonly Write[] => {
    if (back.is === 'waiting') {
      const { rsvp, was, why } = back;
      return [
        events.seats.join(rsvp.slug, rsvp.party, now, why, { late: true }),
        store.put(rsvp, was),
        writes.owe('place-waiting', rsvp, rsvp.generation, now),
        store.joinLine(rsvp),
      ];
    }
    const rsvp = inTurn(found, back, now);
    const state = rsvp.state === 'offered' || rsvp.state === 'asked' ? rsvp.state : 'seated';
    return [
      ...writes.taken(found, rsvp, now, { late: true }),
      store.put(rsvp, back.was),
      writes.owe(mailOf[state], rsvp, rsvp.generation, now),
      ...writes.asked(found, rsvp, now),
    ];
  };

  const bringBackOne = async (
    organiser: Organiser,
    slug: string,
    { undo, meant }: { readonly undo: UndoRelease; readonly meant: Meant },
    now: Instant,
  ) => {
    const outcome = await decideAgain(patience, async () => {
      const [found, kept] = await Promise.all([
        events.find(slug, { consistent: true }),
        store.place(slug, meant.guest),
      ]);
      const held = await whereItIs(store, kept);
      if (found === undefined) return { is: 'changed-since' as const };
      if (held !== undefined && !releasedThen(undo, held)) return { is: 'changed-since' as const };
      const erasesAt = events.erasing(found.event).sensitive;
      const decision = bringBack(
        held,
        meant.generation,
        poolOf(found, held?.pool),
        { state: found.event.state, erasesAt },
        { actor: organiser.person },
        now,
      );
      if (decision.is !== 'seated' && decision.is !== 'waiting') return decision;
      const written = await store.commit(backIn(found, decision, now));
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'waiting') await promoteAfter(outcome.rsvp, now);
    return outcome === 'busy' ? ('busy' as const) : outcome.is;
  };

  /** `id` tells acts of one moment apart. */
  const noteAct = async (
    organiser: Organiser,
    slug: string,
    act: Omit<DeskAct, 'actor'>,
    id: string,
  ): Promise<void> => {
    await store.noteAct(slug, { ...act, actor: organiser.person }, id);
  };

  return {
    /** The event with everybody who ever answered, on the surname; undefined when it is not this organisation's. */
    deskList: async (organiser: Organiser, slug: string) => {
      const found = await events.managed(organiser, slug);
      return found === undefined ? undefined : { ...found, guests: await store.deskList(slug) };
    },

    /** One guest's whole record, for the organiser of the event alone; also by a key they had before their address was corrected. */
    guestAtDesk: async (organiser: Organiser, slug: string, guest: string) => {
      const found = isGuestKey(guest) ? await events.managed(organiser, slug) : undefined;
      const rsvp = found === undefined ? undefined : await whereItIs(store, await store.place(slug, guest));
      return found === undefined || rsvp === undefined ? undefined : { ...found, rsvp };
    },

    /** Those of these guests who are there, in the order they were named, each once and where their place stands now; at most `mostAtOnce`. */
    guestsAtDesk: async (organiser: Organiser, slug: string, guests: readonly string[]) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return undefined;
      const wanted = [...new Set(guests)].filter(isGuestKey).slice(0, mostAtOnce);
      const read = await Promise.all(wanted.map(async (guest) => whereItIs(store, await store.place(slug, guest))));
      const rsvps = new Map(read.flatMap((rsvp) => (rsvp === undefined ? [] : [[rsvp.guest, rsvp] as const])));
      return { ...found, rsvps: [...rsvps.values()] };
    },

    /** Whether somebody waits in line before this guest. */
    headOfLine: async (slug: string): Promise<string | undefined> => (await store.headOfLine(slug))?.guest,

    /**
     * Writes a note over the one before; an empty one takes it away. The same note again changes nothing. `seen` is the note that was on screen:
     * where a colleague wrote another since, nothing is written.
     */
    noteGuest: (organiser: Organiser, slug: string, guest: string, note: string, now: Instant, seen?: string) =>
      decideAgain(patience, async () => {
        const found = isGuestKey(guest) ? await events.managed(organiser, slug) : undefined;
        const held = found === undefined ? undefined : await store.place(slug, guest);
        if (held === undefined) return { is: 'not-found' as const };
        if ((held.note ?? '') === note) return { is: 'noted' as const };
        if (seen !== undefined && seen !== (held.note ?? '')) return { is: 'changed-since' as const };
        const { note: _before, ...kept } = held;
        const written = await store.commit([
          store.put(
            {
              ...kept,
              ...(note !== '' && { note }),
              revision: held.revision + 1,
              acts: [...withAct(held, { at: now, by: organiser.person, act: 'note-guest', fields: ['note'] })],
            },
            held,
          ),
        ]);
        return written.is === 'written' ? { is: 'noted' as const } : 'conflict';
      }),

    /** Takes a place out of one group's seats and into another's, or everybody's. Nobody is told: for the guest nothing changes. */
    movePool: async (organiser: Organiser, slug: string, guest: string, to: Group | 'open', now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const found = isGuestKey(guest) ? await events.managed(organiser, slug) : undefined;
        const held = found === undefined ? undefined : await store.place(slug, guest);
        if (found === undefined || held === undefined) return { is: 'not-found' as const };
        const pools = { open: found.seats, ...found.pools };
        const decision = movePool(held, to, pools, { actor: organiser.person }, now);
        if (decision.is !== 'moved') return decision;
        const { rsvp, was } = decision;
        const written = await store.commit([
          ...events.seats.giveBack(slug, was.party, { pool: was.pool }),
          events.seats.take(slug, rsvp.party, now, { pool: rsvp.pool, late: true }),
          store.put(rsvp, was),
        ]);
        return written.is === 'written' ? decision : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'moved' && outcome.rsvp.dueAt !== undefined)
        await promoteAfter(outcome.rsvp, now);
      return outcome;
    },

    /**
     * Releases several, one after the other, each in a transaction of its own with its mail. What can be undone is noted first, under the key
     * of the form: the same form twice releases nobody twice, and finds the same undo.
     */
    releaseMany: async (organiser: Organiser, slug: string, meant: readonly Meant[], request: string, now: Instant) => {
      if ((await events.managed(organiser, slug)) === undefined) return { is: 'not-found' as const };
      const guests = meant.filter(({ guest }) => isGuestKey(guest)).slice(0, mostAtOnce);
      const until = addMinutes(now, undoMinutes);
      const { organisation, person: by } = organiser;
      const noted = await store.noteRelease(slug, { id: request, organisation, by, until, guests });
      let released = 0;
      let busy = 0;
      for (const { guest, generation } of guests) {
        const outcome = await release(organiser, slug, guest, now, generation);
        if (outcome === 'busy') busy += 1;
        else if (outcome.is === 'released') released += 1;
      }
      if (released > 0)
        await noteAct(organiser, slug, { at: now, act: 'release-many', fields: [], count: released }, request);
      return { is: 'released' as const, released, busy, again: noted.is !== 'written', undo: request };
    },

    /** The release that one press did, while it can be undone. */
    releaseToUndo: async (organiser: Organiser, slug: string, id: string, now: Instant) => {
      const undo = await store.releaseToUndo(slug, id);
      return undo === undefined || undo.organisation !== organiser.organisation || undo.until <= now ? undefined : undo;
    },

    /** Brings back whom one press released, as far as their seats are still free; each hears of it. */
    undoRelease: async (organiser: Organiser, slug: string, id: string, now: Instant) => {
      if ((await events.managed(organiser, slug)) === undefined) return { is: 'not-found' as const };
      const undo = await store.releaseToUndo(slug, id);
      if (undo === undefined || undo.organisation !== organiser.organisation) return { is: 'not-found' as const };
      if (undo.until <= now) return { is: 'too-late' as const };
      let back = 0;
      let left = 0;
      for (const meant of undo.guests) {
        const outcome = await bringBackOne(organiser, slug, { undo, meant }, now);
        if (outcome === 'seated' || outcome === 'waiting') back += 1;
        else if (outcome !== 'changed-since') left += 1;
      }
      if (back > 0)
        await noteAct(organiser, slug, { at: now, act: 'undo-release', fields: [], count: back }, `${id}-undo`);
      return { is: 'undone' as const, back, left };
    },

    /** For an export: everything that is counted and not named in the list, of who holds a seat. */
    dietsOf: async (organiser: Organiser, slug: string): Promise<readonly string[] | undefined> => {
      if ((await events.managed(organiser, slug)) === undefined) return undefined;
      const guests = await store.guests(slug);
      return guests
        .filter(({ state }) => state === 'seated' || state === 'offered' || state === 'asked')
        .flatMap(({ diet }) => (diet === undefined ? [] : [diet]));
    },

    /** For an export: what was told of the questions that are not sensitive, by guest. */
    answersOf: async (organiser: Organiser, slug: string): Promise<ReadonlyMap<string, AskedAnswers>> => {
      if ((await events.managed(organiser, slug)) === undefined) return new Map();
      const guests = await store.guests(slug);
      return new Map(guests.map(({ guest, answers = {} }) => [guest, answers]));
    },

    noteExport: (
      organiser: Organiser,
      slug: string,
      what: readonly string[],
      count: number,
      request: string,
      now: Instant,
    ) => noteAct(organiser, slug, { at: now, act: 'export', fields: [...what], count }, request),
    noteMailing: (organiser: Organiser, slug: string, count: number, request: string, now: Instant) =>
      noteAct(organiser, slug, { at: now, act: 'mail-group', fields: [], count }, request),

    /** What was done with the list as a whole, newest first. */
    deskActs: async (organiser: Organiser, slug: string): Promise<readonly DeskAct[]> =>
      (await events.managed(organiser, slug)) === undefined ? [] : store.deskActs(slug, 20),
  };
};
