import { type Random, randomToken } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import { LocalDate } from '#kernel/instants.ts';
import { requestIn, typedIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit } from '#platform/http/visit.ts';
import type { LastMail } from '#platform/outbox/last-mail.ts';
import type { KitsActions, Orderer, OrderInView } from '../actions.ts';
import type { kits } from '../contract.ts';
import { firstDateFor } from '../core/availability.ts';
import type { Problem } from '../core/hold-order.ts';
import { type Order, standing } from '../core/order.ts';
import {
  type ActionField,
  type ContactField,
  type OrderFault,
  type OrderFaults,
  type OrderField,
  readAction,
  readContact,
  readReason,
  readSetup,
  readSlots,
  type SetupField,
  type SlotField,
  slotsIn,
  type TypedOrder,
  typedAction,
  typedContact,
  typedSetup,
} from '../core/order-answers.ts';
import { mostSlots, readSlot, type Slot, slotId } from '../core/slot.ts';
import { beginPath, type CalendarPart, orderPath, type Step, slotsPath, stepPath, steps } from '../pages/kit-paths.ts';
import { missingSteps, OrderPage, type OrderPageProps, stateNow } from '../pages/order.tsx';
import { OrderCancelPage } from '../pages/order-cancel.tsx';
import type { OrderNotice } from '../pages/order-notice.tsx';
import { OrderPrintPage } from '../pages/order-print.tsx';
import { SlotsPage } from '../pages/order-slots.tsx';
import { ActionPage, ContactPage, SetupPage, type StepPageProps } from '../pages/order-steps.tsx';
import { OrdersPage } from '../pages/orders.tsx';
import { orderWording } from '../wording/order.ts';
import { partAsked, partOfFirst } from './calendar-part.ts';
import { kitIn, stationsOf } from './public.tsx';

type Needs = {
  readonly actions: Pick<
    KitsActions,
    | 'kit'
    | 'calendar'
    | 'orders'
    | 'begin'
    | 'own'
    | 'save'
    | 'hold'
    | 'send'
    | 'cancel'
    | 'agree'
    | 'warning'
    | 'choose'
  >;
  /** What became of the latest mail about each order to each reader (`<order>#<person>`), of the last thirteen weeks. */
  readonly lastMails: (now: Instant) => Promise<ReadonlyMap<string, LastMail>>;
  readonly random: Random;
};
type OrderVisit = MemberVisit<'official' | 'partner'>;
type OrdererRoute = 'orders' | 'begin' | 'order' | 'step';

/** Ordering a kit, for whoever is signed in for a municipality or a partner: each sees the orders of the own organisation. */
export const ordersHttp = (needs: Needs): Pick<Endpoints<typeof kits>, OrdererRoute> => ({
  orders: { get: ordersPage(needs) },
  begin: { get: beginForm(needs), post: sendBegin(needs) },
  order: { get: orderPage(needs), post: changeOrder(needs) },
  step: { get: stepForm(needs), post: sendStep(needs) },
});

const busy = { status: 503, retryAfterSeconds: 3 };
const ordererOf = ({ member }: OrderVisit): Orderer => member;

const ordersPage =
  ({ actions, lastMails }: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const [orders, mails] = await Promise.all([actions.orders(ordererOf(visit)), lastMails(visit.now)]);
    const newest = [...orders].sort((a, b) => (a.order.askedAt < b.order.askedAt ? 1 : -1));
    return {
      page: (
        <OrdersPage
          frame={visit.frame}
          mails={mails}
          orders={newest}
          organisationName={visit.member.organisationName}
          person={visit.member.person}
        />
      ),
    };
  };

/** What the first step shows, whether or not there is an order yet. */
type SlotsView = {
  readonly slug: string;
  readonly order?: Order;
  readonly chosen: readonly Slot[];
  readonly ifNotAll: string;
  readonly request: string;
  readonly faults?: OrderFaults<SlotField>;
  readonly isBusy?: boolean;
};

/** The page of the first step for what `asked` says (an address or a form), or undefined when there is no such kit or station. */
const slotsPage = async ({ actions }: Needs, visit: OrderVisit, asked: URLSearchParams, view: SlotsView) => {
  const { now, frame } = visit;
  const known = await actions.kit(view.slug);
  if (known?.desk === undefined || known.kit.kind !== 'lending') return undefined;
  const stations = stationsOf(known.kit, known.desk);
  const code = asked.get('station') ?? view.chosen[0]?.station ?? '';
  const station = stations.find((one) => one.code === code) ?? stations[0];
  if (station === undefined) return undefined;
  const first = view.chosen[0]?.date;
  const fromChosen = first === undefined ? asked : new URLSearchParams({ vanaf: first });
  const part = partAsked(asked.has('vanaf') ? asked : fromChosen, now) ?? partOfFirst(known.desk, asked, now);
  const found = await actions.calendar(view.slug, { station: station.code, from: part.from, until: part.until }, now);
  if (found === undefined) return undefined;
  const { slug: _, order, isBusy, ...shown } = view;
  return (
    <SlotsPage
      {...shown}
      busy={isBusy}
      desk={found.desk}
      frame={frame}
      kit={found.kit}
      order={order?.order}
      shown={{
        days: found.days,
        from: part.month,
        months: part.months,
        first: firstDateFor(found.desk, now),
        notice: found.desk.notice,
        earlier: part.earlier,
        later: part.later,
      }}
      station={found.station}
      stations={stations}
    />
  );
};

/** Another station or month to look at, of which the form keeps what was ticked. */
const shownNext = (form: URLSearchParams): CalendarPart | undefined => {
  const [station = '', from = ''] = (form.get('show') ?? '').split('~');
  return /^[A-Z0-9]{1,8}$/.test(station) && LocalDate.safeParse(from).success
    ? { station, from, months: form.get('maanden') === '3' ? 3 : 1 }
    : undefined;
};

const beginForm =
  (needs: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const page = await slotsPage(needs, visit, visit.query, {
      slug: kitIn(visit),
      chosen: slotsIn(visit.query.getAll('slot')),
      ifNotAll: '',
      request: randomToken(needs.random),
    });
    return page === undefined ? { notFound: true } : { page };
  };

const sendBegin =
  (needs: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const { form, now, language } = visit;
    const slug = kitIn(visit);
    const typed = typedIn<SlotField>(form);
    const request = requestIn(form) ?? randomToken(needs.random);
    const chosen = await onlyVisited(needs, slug, slotsIn(typed('slot')));
    if (chosen === undefined) return { notFound: true };
    const next = shownNext(form);
    if (next !== undefined) return { seeOther: beginPath(slug, next, chosen.slice(0, mostKept)) };
    const again = async (more: Partial<SlotsView>, status: { status: number }): Promise<Answer> => {
      const view = { slug, chosen, ifNotAll: typed('if-not-all')[0] ?? '', request, ...more };
      const page = await slotsPage(needs, visit, form, view);
      return page === undefined ? { notFound: true } : { page, ...status };
    };
    const read = readSlots((field) => (field === 'slot' ? chosen.map(slotId) : typed(field)));
    if ('faults' in read) return again({ faults: read.faults }, { status: 422 });
    const outcome = await needs.actions.begin(ordererOf(visit), slug, read.answers, { request, language, now });
    if (outcome === 'busy') return again({ isBusy: true }, busy);
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'refused':
        return again({ faults: { slot: outcome.because === 'no-slots' ? 'missing' : 'too-many' } }, { status: 422 });
      case 'begun':
        return { seeOther: stepPath(outcome.order.order, 'opstelling') };
    }
  };

/** More than an order takes may stand ticked on a page; an address holds so many. */
const mostKept = mostSlots * 2;

/** What was ticked, without stations that the kit does not visit. */
const onlyVisited = async ({ actions }: Needs, slug: string, slots: readonly Slot[]) => {
  const known = await actions.kit(slug);
  if (known === undefined || known.kit.kind !== 'lending') return undefined;
  const codes = new Set(stationsOf(known.kit, known.desk).map(({ code }) => code));
  return slots.filter(({ station }) => codes.has(station));
};

const ownOrder = ({ actions }: Needs, visit: OrderVisit): Promise<OrderInView | undefined> =>
  actions.own(ordererOf(visit), visit.params.order ?? '');

const stepIn = ({ params }: OrderVisit): Step | undefined => steps.find((step) => step === params.step);
const isEditable = (order: Order, { now }: OrderVisit): boolean => {
  const state = stateNow(order, now);
  return state === 'draft' || state === 'lapsed';
};

const stepForm =
  (needs: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const step = stepIn(visit);
    const seen = await ownOrder(needs, visit);
    if (step === undefined || seen === undefined) return { notFound: true };
    if (!isEditable(seen.order, visit)) return { seeOther: orderPath(seen.order.order) };
    return filled(needs, visit, step, seen);
  };

/** A step with what was answered before. */
const filled = async (needs: Needs, visit: OrderVisit, step: Step, seen: OrderInView): Promise<Answer> => {
  const { order } = seen;
  const request = randomToken(needs.random);
  switch (step) {
    case 'plekken': {
      const { query } = visit;
      const chosen = query.has('gekozen') ? slotsIn(query.getAll('slot')) : bareSlots(order);
      const view = { slug: order.kit, order, chosen, ifNotAll: order.ifNotAll, request };
      const page = await slotsPage(needs, visit, query, view);
      return page === undefined ? { notFound: true } : { page };
    }
    case 'opstelling':
      return { page: <SetupPage {...viewOf(seen, visit, request)} typed={typedSetup(order.setup)} /> };
    case 'activiteit': {
      const typed = typedAction(order.action, order.onTheDay !== undefined);
      return { page: <ActionPage {...viewOf(seen, visit, request)} typed={typed} /> };
    }
    case 'contact': {
      const typed = typedContact(order, visit.frame.signedIn?.name ?? '');
      return { page: <ContactPage {...viewOf(seen, visit, request)} typed={typed} /> };
    }
  }
};

const bareSlots = ({ slots }: Order): readonly Slot[] =>
  slots.map(({ station, date, part }) => ({ station, date, part }));

const viewOf = ({ order, kit, desk }: OrderInView, { frame }: OrderVisit, request: string) => ({
  frame,
  order,
  kit,
  desk,
  request,
  toCheck: missingSteps(order).length === 0,
});

const sendStep =
  (needs: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const step = stepIn(visit);
    const seen = await ownOrder(needs, visit);
    if (step === undefined || seen === undefined) return { notFound: true };
    if (!isEditable(seen.order, visit)) return shownOrder(needs, visit, { notice: { is: 'not-a-draft' } }, 409);
    return kept(needs, visit, step, seen);
  };

/** Reads a step and keeps it; the same page again where something is wrong. */
const kept = async (needs: Needs, visit: OrderVisit, step: Step, seen: OrderInView): Promise<Answer> => {
  const request = requestIn(visit.form) ?? randomToken(needs.random);
  switch (step) {
    case 'plekken':
      return sendSlots(needs, visit, seen, request);
    case 'opstelling': {
      const typed = typedIn<SetupField>(visit.form);
      const read = readSetup(typed);
      const page = (more: Again<SetupField>) => <SetupPage {...viewOf(seen, visit, request)} {...more} typed={typed} />;
      if ('faults' in read) return { page: page({ faults: read.faults }), status: 422 };
      return saved(needs, visit, step, { setup: read.answers }, () => page({ busy: true }));
    }
    case 'activiteit': {
      const typed = typedIn<ActionField>(visit.form);
      const read = readAction(typed);
      const page = (more: Again<ActionField>) => (
        <ActionPage {...viewOf(seen, visit, request)} {...more} typed={typed} />
      );
      if ('faults' in read) return { page: page({ faults: read.faults }), status: 422 };
      return saved(needs, visit, step, { action: read.answers.action }, () => page({ busy: true }));
    }
    case 'contact': {
      const typed = typedIn<ContactField>(visit.form);
      const read = readContact(typed, seen.desk.houseRules.length);
      const page = (more: Again<ContactField>) => (
        <ContactPage {...viewOf(seen, visit, request)} {...more} typed={typed} />
      );
      if ('faults' in read) return { page: page({ faults: read.faults }), status: 422 };
      return saved(needs, visit, step, read.answers, () => page({ busy: true }));
    }
  }
};

type Again<F extends OrderField> = Pick<StepPageProps<F>, 'faults' | 'busy'>;

const sendSlots = async (needs: Needs, visit: OrderVisit, { order }: OrderInView, request: string): Promise<Answer> => {
  const { form } = visit;
  const typed: TypedOrder<SlotField> = typedIn<SlotField>(form);
  const chosen = (await onlyVisited(needs, order.kit, slotsIn(typed('slot')))) ?? [];
  const next = shownNext(form);
  if (next !== undefined) return { seeOther: slotsPath(order.order, next, chosen.slice(0, mostKept)) };
  const again = async (more: Partial<SlotsView>, status: { status: number }): Promise<Answer> => {
    const ifNotAll = typed('if-not-all')[0] ?? '';
    const page = await slotsPage(needs, visit, form, { slug: order.kit, order, chosen, ifNotAll, request, ...more });
    return page === undefined ? { notFound: true } : { page, ...status };
  };
  const read = readSlots((field) => (field === 'slot' ? chosen.map(slotId) : typed(field)));
  if ('faults' in read) return again({ faults: read.faults }, { status: 422 });
  const outcome = await needs.actions.save(ordererOf(visit), order.order, read.answers, visit.now);
  if (outcome === 'busy') return again({ isBusy: true }, busy);
  return afterSaving(needs, visit, 'plekken', outcome);
};

/** Keeps a step and leads on: to the next one, or to the check once everything is there. */
const saved = async (
  needs: Needs,
  visit: OrderVisit,
  step: Step,
  answers: Parameters<KitsActions['save']>[2],
  whenBusy: () => OrderPageElement,
): Promise<Answer> => {
  const outcome = await needs.actions.save(ordererOf(visit), visit.params.order ?? '', answers, visit.now);
  return outcome === 'busy' ? { page: whenBusy(), ...busy } : afterSaving(needs, visit, step, outcome);
};

type OrderPageElement = Extract<Answer, { page: unknown }>['page'];

const afterSaving = (
  needs: Needs,
  visit: OrderVisit,
  step: Step,
  outcome: Exclude<Awaited<ReturnType<KitsActions['save']>>, 'busy'>,
): Answer | Promise<Answer> => {
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused':
      return shownOrder(needs, visit, { notice: { is: outcome.because } }, 409);
    case 'saved': {
      const { order } = outcome;
      const following = steps[steps.indexOf(step) + 1];
      const done = missingSteps(order).length === 0 || following === undefined;
      return { seeOther: done ? orderPath(order.order) : stepPath(order.order, following) };
    }
  }
};

const orderPage =
  (needs: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const seen = await ownOrder(needs, visit);
    if (seen === undefined) return { notFound: true };
    const { query, frame } = visit;
    const { order, kit, desk } = seen;
    if (query.get('intrekken') === 'ja' && mayBeCancelled(order)) {
      return {
        page: <OrderCancelPage desk={desk} frame={frame} kit={kit} order={order} request={randomToken(needs.random)} />,
      };
    }
    if (query.get('vorm') === 'afdruk' && isApproved(order)) {
      return { page: <OrderPrintPage desk={desk} frame={frame} kit={kit} order={order} /> };
    }
    const notice = noticeIn(query, order);
    return shownOrder(needs, visit, notice === undefined ? {} : { notice }, 200);
  };

const isApproved = ({ state }: Order): boolean => state === 'approved' || state === 'sent' || state === 'on-site';
const mayBeCancelled = ({ state }: Order): boolean =>
  ['draft', 'held', 'lapsed', 'requested', 'moved', 'approved'].includes(state);

/** What the address says happened; a name of a slot that is none is left out. */
const noticeIn = (query: URLSearchParams, order: Order): OrderNotice | undefined => {
  if (order.state === 'held' && query.has('zonder')) {
    const problems = query
      .getAll('zonder')
      .slice(0, mostSlots)
      .flatMap((typed): Problem[] => {
        const [station = '', date = '', part = '', because = ''] = typed.split('~');
        const slot = readSlot([station, date, part].join('~'));
        const why = whys.find((one) => one === because);
        if (slot === undefined || why === undefined) return [];
        return [why === 'closed' ? { slot, because: why, reason: '' } : { slot, because: why }];
      });
    return problems.length === 0 ? undefined : { is: 'without', problems };
  }
  const editable = order.state === 'draft' || order.state === 'lapsed';
  return editable && query.get('vervangen') === 'ja' ? { is: 'replaced' } : undefined;
};
const whys = ['past', 'too-soon', 'taken', 'no-unit', 'not-here', 'closed'] as const;

type Shown = Pick<OrderPageProps, 'notice' | 'invalid'>;

/** The order as it is now, read again: what was pressed may have found another state than the page had. */
const shownOrder = async (needs: Needs, visit: OrderVisit, shown: Shown, status: number): Promise<Answer> => {
  const orderer = ordererOf(visit);
  const seen = await ownOrder(needs, visit);
  if (seen === undefined) return { notFound: true };
  const { order, kit, desk } = seen;
  const warning = order.warned.length === 0 ? undefined : await needs.actions.warning(orderer, order.order);
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: busy.retryAfterSeconds }),
    page: (
      <OrderPage
        {...shown}
        desk={desk}
        frame={visit.frame}
        kit={kit}
        now={visit.now}
        order={order}
        request={randomToken(needs.random)}
        warning={warning}
      />
    ),
  };
};

const changeOrder =
  (needs: Needs) =>
  async (visit: OrderVisit): Promise<Answer> => {
    const { form } = visit;
    const request = requestIn(form) ?? randomToken(needs.random);
    switch (form.get('do')) {
      case 'hold':
        return hold(needs, visit, request);
      case 'send':
        return send(needs, visit, request);
      case 'cancel':
        return cancel(needs, visit, request);
      case 'agree':
        return agree(needs, visit, request);
      case 'choose':
        return choose(needs, visit, request);
      case 'instead':
        return takeInstead(needs, visit);
      default:
        return shownOrder(needs, visit, {}, 422);
    }
  };

const orderId = ({ params }: OrderVisit): string => params.order ?? '';
const backTo = (visit: OrderVisit, query = ''): Answer => ({ seeOther: `${orderPath(orderId(visit))}${query}` });

const hold = async (needs: Needs, visit: OrderVisit, request: string): Promise<Answer> => {
  const outcome = await needs.actions.hold(ordererOf(visit), orderId(visit), { request }, visit.now);
  if (outcome === 'busy') return shownOrder(needs, visit, { notice: { is: 'busy' } }, 503);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'held': {
      const without = outcome.without.map(({ slot, because }) => `zonder=${slotId(slot)}~${because}`);
      return backTo(visit, without.length === 0 ? '' : `?${without.join('&')}`);
    }
    case 'repeated':
      return backTo(visit);
    case 'refused': {
      const { because } = outcome;
      if (because !== 'not-free') return shownOrder(needs, visit, { notice: { is: because } }, 409);
      const { problems, nearest } = outcome;
      return shownOrder(needs, visit, { notice: { is: 'not-free', problems, nearest } }, 409);
    }
  }
};

const send = async (needs: Needs, visit: OrderVisit, request: string): Promise<Answer> => {
  const outcome = await needs.actions.send(ordererOf(visit), orderId(visit), { request }, visit.now);
  if (outcome === 'busy') return shownOrder(needs, visit, { notice: { is: 'busy' } }, 503);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'requested':
    case 'repeated':
      return backTo(visit);
    case 'refused':
      return shownOrder(needs, visit, { notice: { is: outcome.because } }, 409);
  }
};

const cancel = async (needs: Needs, visit: OrderVisit, request: string): Promise<Answer> => {
  const typed = visit.form.get('reason') ?? '';
  const read = readReason(typed);
  const askAgain = async (
    more: { fault?: OrderFault; busy?: boolean },
    status: { status: number },
  ): Promise<Answer> => {
    const seen = await ownOrder(needs, visit);
    if (seen === undefined) return { notFound: true };
    const { order, kit, desk } = seen;
    const shown = { desk, frame: visit.frame, kit, order, reason: typed, request };
    return { page: <OrderCancelPage {...shown} {...more} />, ...status };
  };
  if ('fault' in read) return askAgain({ fault: read.fault }, { status: 422 });
  const asked = { reason: read.reason, request };
  const outcome = await needs.actions.cancel(ordererOf(visit), orderId(visit), asked, visit.now);
  if (outcome === 'busy') return askAgain({ busy: true }, busy);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'cancelled':
    case 'repeated':
      return backTo(visit);
    case 'refused':
      return shownOrder(needs, visit, { notice: { is: outcome.because } }, 409);
  }
};

const agree = async (needs: Needs, visit: OrderVisit, request: string): Promise<Answer> => {
  const { form, language, now } = visit;
  const agrees = form.get('agrees');
  // Nothing happens without a choice.
  if (agrees !== 'yes' && agrees !== 'no') {
    return shownOrder(needs, visit, { invalid: { agrees: orderWording[language].fault('agrees', 'missing') } }, 422);
  }
  const asked = { agrees: agrees === 'yes', revision: numberIn(form, 'revision'), request };
  const outcome = await needs.actions.agree(ordererOf(visit), orderId(visit), asked, now);
  if (outcome === 'busy') return shownOrder(needs, visit, { notice: { is: 'busy' } }, 503);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'approved':
    case 'cancelled':
    case 'repeated':
      return backTo(visit);
    case 'refused':
      return shownOrder(needs, visit, { notice: { is: outcome.because } }, 409);
  }
};

const choose = async (needs: Needs, visit: OrderVisit, request: string): Promise<Answer> => {
  const { form, language, now } = visit;
  const choice = (['without', 'wait', 'other'] as const).find((one) => one === form.get('choice'));
  if (choice === undefined) {
    return shownOrder(needs, visit, { invalid: { choice: orderWording[language].fault('choice', 'missing') } }, 422);
  }
  const asked = { repair: form.get('repair') ?? '', choice, request };
  const outcome = await needs.actions.choose(ordererOf(visit), orderId(visit), asked, now);
  if (outcome === 'busy') return shownOrder(needs, visit, { notice: { is: 'busy' } }, 503);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'chosen':
      return backTo(visit);
    case 'refused':
      return shownOrder(needs, visit, { notice: { is: outcome.because } }, 409);
  }
};

/** Puts a free slot in the place of one that could not be had. Nothing is held by it: that stays a press of its own. */
const takeInstead = async (needs: Needs, visit: OrderVisit): Promise<Answer> => {
  const { form, now } = visit;
  const seen = await ownOrder(needs, visit);
  if (seen === undefined) return { notFound: true };
  const [gone, come] = [readSlot(form.get('for') ?? ''), readSlot(form.get('slot') ?? '')];
  const stations = stationsOf(seen.kit, seen.desk);
  if (gone === undefined || come === undefined || stations.every(({ code }) => code !== come.station)) {
    return shownOrder(needs, visit, {}, 422);
  }
  const others = bareSlots({ ...seen.order, slots: [...standing(seen.order)] }).filter(
    (slot) => slotId(slot) !== slotId(gone),
  );
  const slots = [...others, come].slice(0, mostSlots);
  const outcome = await needs.actions.save(ordererOf(visit), orderId(visit), { slots }, now);
  if (outcome === 'busy') return shownOrder(needs, visit, { notice: { is: 'busy' } }, 503);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused':
      return shownOrder(needs, visit, { notice: { is: outcome.because } }, 409);
    case 'saved':
      return backTo(visit, '?vervangen=ja');
  }
};

/** A whole number that our own page sent along; anything else counts as not sent. */
const numberIn = (form: URLSearchParams, field: string): number => {
  const value = form.get(field) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
};
