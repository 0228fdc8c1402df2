import { accounts } from '#accounts/contract.ts';
import { checkIn } from '#check-in/contract.ts';
import { events } from '#events/contract.ts';
import { followUps } from '#follow-ups/contract.ts';
import { kits } from '#kits/contract.ts';
import { platformKeeps } from '#platform/contract.ts';
import { pledges } from '#pledges/contract.ts';
import { rsvps } from '#rsvps/contract.ts';
import { web } from './contract.ts';
import type { KeptThing } from './core/kept.ts';

/** The one table of what is kept. A line without words on the privacy page does not compile here. */
export const kept: readonly KeptThing[] = [
  ...pledges.keeps,
  ...rsvps.keeps,
  ...kits.keeps,
  ...checkIn.keeps,
  ...followUps.keeps,
  ...events.keeps,
  ...accounts.keeps,
  ...platformKeeps,
  ...web.keeps,
];
