import { events } from '#events/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';

/** Meetings and actions, and their seats. Its stream tells the rooms behind it what was moved, cancelled or enlarged. */
export const makeEvents = (house: House): void => {
  const room = openRoom(house, events);
  httpFunction(room, 'http');
};
