import { web } from '#web/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { roomFunction } from '../constructs/room-function.ts';

/** Home, the desk's first page, what must be said about the site, and the answer to every path that is none. */
export const makeWeb = (house: House): void => {
  const room = openRoom(house, web);
  httpFunction(room, 'http');
  httpFunction(room, 'own-data');
  roomFunction(room, 'replay');
};
