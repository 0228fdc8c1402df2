import { type Random, randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit } from '#platform/http/visit.ts';
import type { KitsActions } from '../actions.ts';
import type { kits } from '../contract.ts';
import { type DeliveryStep, deliverableFrom, deliverySteps } from '../core/deliver.ts';
import { DeliveriesPage, DeliveriesPaperPage, deliveredStates, fieldOf } from '../pages/deliveries.tsx';
import { deliveriesPath } from '../pages/lender-paths.ts';
import type { DeliveredState } from '../wording/hosts-words.ts';

type Needs = {
  readonly actions: Pick<KitsActions, 'deliveries' | 'deliver'>;
  readonly random: Random;
};
type PartnerVisit = MemberVisit<'partner'>;

/** The delivery list of a package, of the partner who gives it. */
export const deliveriesHttp = (needs: Needs): Pick<Endpoints<typeof kits>, 'deliveries'> => ({
  deliveries: { get: showDeliveries(needs), post: mark(needs) },
});

const slugIn = (visit: PartnerVisit): string => visit.params.kit ?? '';

type Shown = {
  readonly marked?: number;
  readonly unchosen?: DeliveredState;
  readonly refusal?: 'busy' | 'stale';
};

const deliveriesPage = async (
  { actions, random }: Needs,
  visit: PartnerVisit,
  shown: Shown,
  status = 200,
): Promise<Answer> => {
  const found = await actions.deliveries(visit.member, slugIn(visit));
  if (found === undefined) return { notFound: true };
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: <DeliveriesPage {...found} {...shown} frame={visit.frame} request={randomToken(random)} />,
  };
};

const showDeliveries =
  (needs: Needs) =>
  async (visit: PartnerVisit): Promise<Answer> => {
    if (visit.query.get('vorm') === 'papier') {
      const found = await needs.actions.deliveries(visit.member, slugIn(visit));
      return found === undefined
        ? { notFound: true }
        : { page: <DeliveriesPaperPage {...found} frame={visit.frame} /> };
    }
    const marked = visit.query.get('bijgewerkt') ?? '';
    return deliveriesPage(needs, visit, /^\d{1,3}$/.test(marked) ? { marked: Number(marked) } : {});
  };

const stepIn = (typed: string | null): DeliveryStep | undefined => deliverySteps.find((step) => step === typed);
const groupIn = (form: URLSearchParams): DeliveredState | undefined =>
  deliveredStates.find((state) => state === form.get('group'));

const mark =
  (needs: Needs) =>
  async (visit: PartnerVisit): Promise<Answer> => {
    const { form, member, now } = visit;
    const slug = slugIn(visit);
    const group = groupIn(form);
    const all = stepIn(form.get('all'));
    const step = all ?? stepIn(form.get('some'));
    const found = await needs.actions.deliveries(member, slug);
    if (found === undefined) return { notFound: true };
    if (group === undefined || step === undefined || !deliverableFrom(step).includes(group)) {
      return deliveriesPage(needs, visit, { refusal: 'stale' }, 409);
    }
    const chosen =
      all === undefined
        ? form.getAll(fieldOf(group))
        : found.applications.filter(({ parcel }) => parcel === group).map(({ application }) => application);
    // A press of all that comes twice finds nothing left and is done.
    if (chosen.length === 0 && all === undefined) return deliveriesPage(needs, visit, { unchosen: group }, 422);
    const outcome = await needs.actions.deliver(
      member,
      slug,
      { step, applications: chosen },
      { request: requestIn(form) ?? randomToken(needs.random) },
      now,
    );
    if (outcome === 'busy') return deliveriesPage(needs, visit, { refusal: 'busy' }, 503);
    if (outcome.is === 'not-found') return { notFound: true };
    if (outcome.marked === 0 && outcome.left > 0) return deliveriesPage(needs, visit, { refusal: 'stale' }, 409);
    return { seeOther: `${deliveriesPath(slug)}?bijgewerkt=${outcome.marked}` };
  };
