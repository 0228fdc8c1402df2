import type { Instant } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import { asksFirst } from './change-place.ts';
import { holdsSeats, type Rsvp, withAct } from './rsvp.ts';

/** Who comes instead, with the key they have as a guest. */
export type Substitute = {
  readonly guest: string;
  readonly name: string;
  readonly email: string;
  readonly role?: string | undefined;
};

export type HandOver =
  | {
      readonly is: 'handed-over';
      /** Who comes now, and what was kept under their key: they had a place before, and gave it up. */
      readonly rsvp: Rsvp;
      readonly known: Rsvp | undefined;
      /** Who came before, as the record reads now, and as it was. */
      readonly old: Rsvp;
      readonly was: Rsvp;
    }
  /** After closing, or where an organiser has to say yes: it is asked for. */
  | { readonly is: 'to-ask' }
  | {
      readonly is: 'refused';
      readonly because: 'event-begun' | 'event-cancelled' | 'given-up' | 'offer-lapsed' | 'same-person' | 'has-a-place';
    };

/**
 * A place, or a place in line, becomes a named substitute's: what was seated, offered, asked or waiting stays so, with the same party, from the same pool,
 * at the same place in line. What the one told about themselves does not go along. Who holds a place already takes no other, and an offer whose
 * term is over goes to nobody.
 */
export const handOver = (
  held: Rsvp,
  to: Substitute,
  known: Rsvp | undefined,
  event: {
    readonly startsAt: Instant;
    readonly closesAt: Instant;
    readonly state: string;
    readonly version: number;
    readonly approval?: boolean | undefined;
  },
  { by, actor }: { readonly by: 'guest' | 'organiser'; readonly actor: string },
  now: Instant,
): HandOver => {
  if (held.state === 'cancelled') return { is: 'refused', because: 'given-up' };
  if (event.state !== 'published') return { is: 'refused', because: 'event-cancelled' };
  if (event.startsAt <= now) return { is: 'refused', because: 'event-begun' };
  if (held.state === 'offered' && held.offeredUntil !== undefined && held.offeredUntil <= now) {
    return { is: 'refused', because: 'offer-lapsed' };
  }
  if (to.guest === held.guest || isSamePerson(held, to)) return { is: 'refused', because: 'same-person' };
  if (known !== undefined && known.state !== 'cancelled') return { is: 'refused', because: 'has-a-place' };
  if (by === 'guest' && held.state !== 'offered' && asksFirst(held, event, now)) return { is: 'to-ask' };
  const { wish: _wish, dueAt: _due, ...kept } = held;
  const due = held.state === 'offered' ? held.offeredUntil : (held.dueAt ?? known?.dueAt);
  return {
    is: 'handed-over',
    was: held,
    known,
    old: {
      ...kept,
      state: 'cancelled',
      wasSeated: held.state === 'seated',
      releasedBy: 'handed-over',
      passedTo: to.guest,
      changes: held.changes + 1,
      revision: held.revision + 1,
      linkMailedAt: now,
      acts: [...withAct(held, { at: now, by: actor, act: 'hand-over', fields: [] })],
    },
    rsvp: {
      for: 'self',
      name: to.name,
      email: to.email,
      ...(to.role !== undefined && { role: to.role }),
      ...(held.municipality !== undefined && { municipality: held.municipality }),
      ...(held.organisation !== undefined && { organisation: held.organisation }),
      party: held.party,
      slug: held.slug,
      guest: to.guest,
      state: held.state,
      generation: (known?.generation ?? 0) + 1,
      changes: known === undefined ? 0 : known.changes + 1,
      revision: (known?.revision ?? 0) + 1,
      language: held.language,
      askedAt: held.askedAt,
      toldVersion: event.version,
      linkGeneration: known?.linkGeneration ?? 1,
      linkMailedAt: now,
      repeats: known?.repeats ?? 0,
      ...(held.pool !== undefined && { pool: held.pool }),
      ...(held.lent === true && { lent: true }),
      ...(held.invitation !== undefined && { invitation: held.invitation }),
      ...(held.state === 'offered' && held.offeredUntil !== undefined && { offeredUntil: held.offeredUntil }),
      ...(holdsSeats(held.state) && held.approved === true && { approved: true }),
      insteadOf: { guest: held.guest, name: held.name },
      ...(known?.note !== undefined && { note: known.note }),
      requests: known?.requests ?? [],
      acts: [...withAct(known ?? { acts: [] }, { at: now, by: actor, act: `take-over: ${held.state}`, fields: [] })],
      ...(due !== undefined && { dueAt: due }),
    },
  };
};

/** Whoever was invited has a place under the key of that invitation; it is their address and name that tell. */
const isSamePerson = (held: Pick<Rsvp, 'name' | 'email'>, to: Pick<Substitute, 'name' | 'email'>): boolean =>
  held.email === to.email && foldName(held.name) === foldName(to.name);
