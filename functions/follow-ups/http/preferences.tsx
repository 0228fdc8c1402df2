import { type Random, randomToken } from '#kernel/ids.ts';
import type { Endpoints, Visit } from '#platform/http/visit.ts';
import type { followUps } from '../contract.ts';
import { type PreferencesOpened, readChoice } from '../core/preferences.ts';
import { PreferencesPage, type PreferencesPageProps } from '../pages/preferences.tsx';
import type { PreferencesDesk } from '../preferences.ts';
import { preferencesPath } from '../preferences-link.ts';

const kept = 'bewaard';

/**
 * What somebody may say about mail they did not ask for, on the page behind the link of such a mail. Reading it changes nothing, and a link that is not
 * ours is not there.
 */
export const preferencesHttp = ({
  preferences,
  random,
}: {
  preferences: PreferencesDesk;
  random: Random;
}): Pick<Endpoints<typeof followUps>, 'preferences'> => {
  const linkIn = ({ params }: Pick<Visit, 'params'>): string => params.link ?? '';
  const page = ({ frame }: Visit, opened: PreferencesOpened, more: Partial<PreferencesPageProps> = {}) => (
    <PreferencesPage frame={frame} opened={opened} request={randomToken(random)} {...more} />
  );
  return {
    preferences: {
      get: async (visit) => {
        const opened = await preferences.open(linkIn(visit), visit.now);
        if (opened === undefined) return { notFound: true };
        return { page: page(visit, opened, { kept: visit.query.get('uitkomst') === kept }) };
      },
      post: async (visit) => {
        const link = linkIn(visit);
        const choice = readChoice(visit.form.get('choice'));
        const chosen = choice === undefined ? undefined : await preferences.choose(link, choice, visit.now);
        if (chosen === 'kept') return { seeOther: `${preferencesPath(link)}?uitkomst=${kept}` };
        const opened = await preferences.open(link, visit.now);
        if (opened === undefined) return { notFound: true };
        return chosen === 'busy'
          ? { page: page(visit, opened, { busy: true }), status: 503, retryAfterSeconds: 3 }
          : { page: page(visit, opened, { unchosen: true }), status: 422 };
      },
    },
  };
};
