import type { Random } from '#kernel/ids.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { whenAsked, whenOrganisersCome } from '#platform/http/when-asked.ts';
import type { Limits } from '#platform/limits/limits.ts';
import type { PledgesActions } from './actions.ts';
import { pledges } from './contract.ts';
import { publicHttp } from './http/public.tsx';

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
  // Most starts are for screens and the page of the campaign. The pages and words of those who sign, and of the desk, come with the first of them.
  ...whenAsked(pledges, ['sign', 'signInvited', 'signature', 'copy'], async () => {
    const { signHttp } = await import('./http/sign.tsx');
    return signHttp({ actions, limits, placesAnHour, random, secret });
  }),
  ...whenOrganisersCome(pledges, async () => {
    const { organisersHttp } = await import('./http/organisers.ts');
    return organisersHttp({ actions, random, secret });
  }),
});
