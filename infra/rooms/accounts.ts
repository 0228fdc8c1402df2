import { accounts } from '#accounts/contract.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';

/** Who signs in, and their sessions. */
export const makeAccounts = (house: House): void => {
  const room = openRoom(house, accounts);
  httpFunction(room, 'http');
};
