import type { Random } from '#kernel/ids.ts';
import type { OrganiserEndpoints } from '#platform/http/when-asked.ts';
import type { PledgesActions } from '../actions.ts';
import type { pledges } from '../contract.ts';
import { deskHttp } from './desk.tsx';
import { registerHttp } from './register.tsx';

/** Everything at the desk: the campaigns of the own organisation, and the register of municipalities in each. */
export const organisersHttp = (needs: {
  readonly actions: PledgesActions;
  readonly random: Random;
  readonly secret: string;
}): OrganiserEndpoints<typeof pledges> => ({ ...deskHttp(needs), ...registerHttp(needs) });
