/** Who acts. Every action gets it as a parameter and every record of an act names it by id, never by name. */
export type Actor =
  | { readonly is: 'visitor' }
  | { readonly is: 'guest'; readonly guest: string }
  | Organiser
  | { readonly is: 'clockwork' };

/** A signed-in person acting for one organisation; sees only what belongs to it. */
export type Organiser = {
  readonly is: 'organiser';
  readonly person: string;
  readonly organisation: string;
};

/** How an act names its actor: an id or a role, no name. */
export const actorId = (actor: Actor): string => {
  switch (actor.is) {
    case 'organiser':
      return actor.person;
    case 'guest':
      return 'guest';
    case 'visitor':
      return 'visitor';
    case 'clockwork':
      return 'clockwork';
  }
};
