import { rsvps } from '#rsvps/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { scheduledFunction } from '../constructs/scheduled-function.ts';
import { streamFunction } from '../constructs/stream-function.ts';

/** Who holds a place and who waits for one. */
export const makeRsvps = (house: House): void => {
  const room = openRoom(house, rsvps);
  httpFunction(room, 'http');
  // Places of one event free up together when many give up at once: one call then fills them all.
  streamFunction(room, 'promote', { batch: 10 });
  // Telling a thousand guests takes most of a minute, so one change is one call.
  streamFunction(room, 'follow', { batch: 1 });
  scheduledFunction(room, 'tick');
};
