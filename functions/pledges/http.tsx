import type { Random } from '#kernel/ids.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { whenOrganisersCome } from '#platform/http/when-asked.ts';
import type { Limits } from '#platform/limits/limits.ts';
import type { PledgesActions } from './actions.ts';
import { pledges } from './contract.ts';
import { publicHttp } from './http/public.tsx';
import { signHttp } from './http/sign.tsx';

/** The pledges room as people and machines meet it: what everybody may see, signing, and the desk of the organisation whose campaign it is. */
export const pledgesHttp = ({
  actions,
  limits,
  placesAnHour,
  random,
  secret,
}: {
  readonly actions: PledgesActions;
  readonly limits: Limits;
  /** Signatures from one network on the public page in an hour. */
  readonly placesAnHour: number;
  readonly random: Random;
  readonly secret: string;
}): Endpoints<typeof pledges> => ({
  ...publicHttp({ actions }),
  ...signHttp({ actions, limits, placesAnHour, random, secret }),
  // Half of the pages and words of this room are the desk's, and most starts are for screens.
  ...whenOrganisersCome(pledges, async () => {
    const { organisersHttp } = await import('./http/organisers.ts');
    return organisersHttp({ actions, random, secret });
  }),
});
