/** Who acts. Every action gets it as a parameter and every record of an act names it by id, never by name. */
export type Actor =
  | { readonly is: 'visitor' }
  | { readonly is: 'guest'; readonly guest: string }
  | SignedIn
  | { readonly is: 'clockwork' };

/** A signed-in person acting for one organisation; sees only what belongs to it. */
export type Organiser = Beside & {
  readonly is: 'organiser';
  readonly person: string;
  readonly organisation: string;
};

/** Somebody of a municipality, who orders for it. `municipality` is its code. */
export type Official = Acting & { readonly is: 'official'; readonly municipality: string };

/** Somebody of a coalition partner: orders, and lends or gives what the partner has in the catalogue. */
export type Partner = Acting & { readonly is: 'partner' };

/** One of the colleagues who answer for a station desk; the desk is their organisation. */
export type StationKeeper = Acting & { readonly is: 'station-keeper' };

/** `organisation` is the id that what it owns is found by, `organisationName` what people read. */
type Acting = Beside & { readonly person: string; readonly organisation: string; readonly organisationName: string };

/** What somebody may do with one event, beside or instead of a role of their own. */
export type EventRole = 'co-organiser' | 'desk-crew';

/** One event that an organisation of organisers lets somebody in for: `event` is its slug, `organisation` whose it is. */
export type EventAccess = { readonly event: string; readonly organisation: string; readonly as: EventRole };

/** The single events that somebody was let in for; absent with nearly everybody. */
type Beside = { readonly events?: readonly EventAccess[] };

/** Somebody at the desk of one event of another organisation. `organisation` is whose the event is. */
type AtOneEvent = Beside & { readonly person: string; readonly organisation: string; readonly event: string };

/** Does what an organiser does with this one event, save cancelling it, letting people in and exporting. */
export type CoOrganiser = AtOneEvent & { readonly is: 'co-organiser' };

/** Sees the guest list and the call list of this one event, notes answers and adds guests. */
export type DeskCrew = AtOneEvent & { readonly is: 'desk-crew' };

/** Whoever may come to the desk of an event. */
export type EventMember = Organiser | CoOrganiser | DeskCrew;

export type SignedIn = Organiser | Official | Partner | StationKeeper | CoOrganiser | DeskCrew;

/** What a signed-in person is; a route names the ones it lets in. */
export type Role = SignedIn['is'];

export const isEventRole = (role: Role): role is EventRole => role === 'co-organiser' || role === 'desk-crew';

/**
 * As what somebody comes to a route that lets in these roles. Who was let in for one event is at its desk what they were let in as, whatever they
 * are elsewhere; and nothing at the desk of another event: to them that one is not there. `event`: the slug in the address, if there is one.
 */
export const comesAs = (
  member: SignedIn,
  needed: readonly Role[],
  event: string | undefined,
): SignedIn | 'other-role' | 'other-event' => {
  const given = member.events?.find((one) => one.event === event && needed.includes(one.as));
  const own = member.is === 'organiser' && member.organisation === given?.organisation;
  if (given !== undefined && !own) {
    return { is: given.as, person: member.person, organisation: given.organisation, event: given.event };
  }
  if (!needed.includes(member.is)) return 'other-role';
  return isEventRole(member.is) && event !== undefined ? 'other-event' : member;
};

/**
 * The one question of every room whether a member may act on an event: as the organiser that its actions ask for, of the organisation that the
 * member acts for there. Undefined when the member was let in for another event. Whether the event is that organisation's is still the
 * room's to see (`events.managed`), as it is with any organiser.
 */
export const organiserAt = (member: EventMember, event: string): Organiser | undefined => {
  if (member.is === 'organiser') return member;
  const { person, organisation } = member;
  return member.event === event ? { is: 'organiser', person, organisation } : undefined;
};

/** How an act names its actor: an id or a role, no name. */
export const actorId = (actor: Actor): string => {
  switch (actor.is) {
    case 'organiser':
    case 'official':
    case 'partner':
    case 'station-keeper':
    case 'co-organiser':
    case 'desk-crew':
      return actor.person;
    case 'guest':
      return 'guest';
    case 'visitor':
      return 'visitor';
    case 'clockwork':
      return 'clockwork';
  }
};
