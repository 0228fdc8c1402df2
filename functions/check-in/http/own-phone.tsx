import type { EveryEndpoint } from '#platform/http/visit.ts';
import type { CheckInActions } from '../actions.ts';
import type { checkIn } from '../contract.ts';
import { canSign } from '../core/hall.ts';
import { NothingToSignPage } from '../pages/own-phone.tsx';

/**
 * The code on a table leads here, and from here to the form of the campaign that can be signed at that moment: what is printed holds whatever the campaign
 * is called. Nobody is told apart here; who signs on an own phone signs as anybody does, and on the evening itself as somebody at this event.
 */
export const ownPhone = ({
  actions,
}: {
  readonly actions: Pick<CheckInActions, 'announced' | 'campaign' | 'stampFor'>;
}): Pick<EveryEndpoint<typeof checkIn>, 'ownPhone'> => ({
  ownPhone: {
    get: async ({ params, frame, now }) => {
      const slug = params.slug ?? '';
      const found = /^[a-z0-9-]{1,100}$/.test(slug) ? await actions.announced(slug) : undefined;
      if (found === undefined) return { notFound: true };
      const { event } = found;
      const offered = event.state === 'published' ? await actions.campaign(event.organisation, now) : undefined;
      if (offered === undefined || !canSign(offered.campaign, now)) {
        return { page: <NothingToSignPage event={event} frame={frame} /> };
      }
      const stamp = actions.stampFor(event, now);
      const form = `/campagnes/${offered.campaign.slug}/ondertekenen`;
      return { seeOther: stamp === undefined ? form : `${form}?bijeenkomst=${stamp}` };
    },
  },
});
