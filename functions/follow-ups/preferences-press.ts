import type { Endpoints } from '#platform/http/visit.ts';
import type { followUps } from './contract.ts';
import { isOnePress } from './core/preferences.ts';
import type { PreferencesDesk } from './preferences.ts';
import { preferencesPath } from './preferences-link.ts';

/**
 * One press in a mail program (RFC 8058), which its server posts without cookie or page of ours: the link is all it shows. 200 when it is kept, also
 * for the second time; 400 for what is no press, 404 for a link that is not ours, 503 when it could not be kept, so that it is sent again. Programs that
 * open the address instead, and scanners, are led to the page, which changes nothing.
 */
export const pressHttp = ({
  preferences,
}: {
  /** Asked for with the first press. */
  preferences: () => Promise<Pick<PreferencesDesk, 'press'>>;
}): Pick<Endpoints<typeof followUps, 'webhook'>, 'press'> => ({
  press: {
    get: async ({ params }) => ({ seeOther: preferencesPath(params.link ?? '') }),
    post: async ({ params, posted, now }) => {
      if (!isOnePress(posted.body)) return { problem: { status: 400, title: 'Bad request' } };
      switch (await (await preferences()).press(params.link ?? '', now)) {
        case 'kept':
          return { json: {} };
        case 'busy':
          return { problem: { status: 503, title: 'Please try again' } };
        case 'not-found':
          return { problem: { status: 404, title: 'Not found' } };
      }
    },
  },
});
