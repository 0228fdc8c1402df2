import { pledges } from '#pledges/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { scheduledFunction } from '../constructs/scheduled-function.ts';
import { streamFunction } from '../constructs/stream-function.ts';

/** Campaigns, signatures and memberships, and the marks that a count reaches. */
export const makePledges = (house: House): void => {
  const room = openRoom(house, pledges);
  httpFunction(room, 'http');
  // Each signature moves the one count of its campaign, and only the last of them matters: ten of an evening are one look.
  streamFunction(room, 'follow', { batch: 10 });
  scheduledFunction(room, 'tick');
};
