import type { EventRole, Role, SignedIn } from '#kernel/actors.ts';

const desks: Readonly<Record<Exclude<Role, EventRole>, string>> = {
  organiser: '/bureau',
  official: '/bureau/aanvragen',
  partner: '/bureau/pakketten',
  'station-keeper': '/bureau/stations',
};

/** Where somebody comes in who was let in for one event: its desk, or its guests. */
export const eventPage = ({ is, event }: { readonly is: EventRole; readonly event: string }): string =>
  `/bureau/bijeenkomsten/${event}${is === 'desk-crew' ? '/gasten' : ''}`;

/** Where somebody comes in: after signing in without a page to go on to, and by the menu. */
export const deskOf = (member: SignedIn): string =>
  member.is === 'co-organiser' || member.is === 'desk-crew' ? eventPage(member) : desks[member.is];
