import type { Role } from '#kernel/actors.ts';

/** Where somebody with this role comes in: after signing in without a page to go on to, and by the menu. */
const desks: Readonly<Record<Role, string>> = {
  organiser: '/bureau',
  official: '/bureau/aanvragen',
  partner: '/bureau/pakketten',
  'station-keeper': '/bureau/stations',
};

export const deskOf = (role: Role): string => desks[role];
