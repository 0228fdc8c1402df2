import { checkIn } from '#check-in/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { scheduledFunction } from '../constructs/scheduled-function.ts';

/** What happens at an event itself: who comes in, who signs there, and the devices that keep it until they have network. */
export const makeCheckIn = (house: House): void => {
  const room = openRoom(house, checkIn);
  httpFunction(room, 'http');
  httpFunction(room, 'door');
  scheduledFunction(room, 'tick');
};
