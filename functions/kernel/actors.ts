/** Who acts. Every action gets it as a parameter and every record of an act names it by id, never by name. */
export type Actor =
  | { readonly is: 'visitor' }
  | { readonly is: 'guest'; readonly guest: string }
  | SignedIn
  | { readonly is: 'clockwork' };

/** A signed-in person acting for one organisation; sees only what belongs to it. */
export type Organiser = {
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
type Acting = { readonly person: string; readonly organisation: string; readonly organisationName: string };

export type SignedIn = Organiser | Official | Partner | StationKeeper;

/** What a signed-in person is; a route names the ones it lets in. */
export type Role = SignedIn['is'];

/** How an act names its actor: an id or a role, no name. */
export const actorId = (actor: Actor): string => {
  switch (actor.is) {
    case 'organiser':
    case 'official':
    case 'partner':
    case 'station-keeper':
      return actor.person;
    case 'guest':
      return 'guest';
    case 'visitor':
      return 'visitor';
    case 'clockwork':
      return 'clockwork';
  }
};
