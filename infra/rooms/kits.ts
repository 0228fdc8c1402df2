import { kits } from '#kits/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { scheduledFunction } from '../constructs/scheduled-function.ts';

/** Kits and packages, the desks of stations, orders and what hosts hand in. */
export const makeKits = (house: House): void => {
  const room = openRoom(house, kits);
  httpFunction(room, 'http');
  scheduledFunction(room, 'tick');
};
