import type { Endpoints } from '#platform/http/visit.ts';
import type { followUps } from './contract.ts';
import { newsIn } from './core/mail-news.ts';
import type { DeliveryDesk } from './delivery.ts';
import type { Verify } from './signature.ts';

/**
 * What the provider posts about mails it took. 400 without its headers, 401 for what it did not sign just now, both without saying why; 200 for
 * everything it did sign, also what means nothing here, so that it is not sent again; 503 when it could not be kept, so that it is.
 */
export const webhookHttp = ({
  desk,
  verify,
}: {
  desk: DeliveryDesk;
  /** Asked for with the first webhook. */
  verify: () => Promise<Verify>;
}): Pick<Endpoints<typeof followUps, 'webhook'>, 'webhook'> => ({
  webhook: {
    post: async ({ posted, now }) => {
      const { headers } = posted;
      if (!['svix-id', 'svix-timestamp', 'svix-signature'].every((name) => headers[name])) {
        return { problem: { status: 400, title: 'Bad request' } };
      }
      const signed = (await verify())(posted);
      if (signed === undefined) return { problem: { status: 401, title: 'Unauthorized' } };
      const told = newsIn(signed.event);
      const heard = told === undefined ? 'forgotten' : await desk.hear(signed.id, told, now);
      return heard === 'busy' ? { problem: { status: 503, title: 'Please try again' } } : { json: {} };
    },
  },
});
