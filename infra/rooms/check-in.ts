import { checkIn } from '#check-in/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';

/** What happens at an event itself: who signs there, and who comes in without having signed up. */
export const makeCheckIn = (house: House): void => {
  const room = openRoom(house, checkIn);
  httpFunction(room, 'http');
};
