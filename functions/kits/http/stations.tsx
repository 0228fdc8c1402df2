import type { StationKeeper } from '#kernel/actors.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { daysAfter, localDateOf } from '#kernel/instants.ts';
import type { Answer, Endpoints, MemberVisit, Visit } from '#platform/http/visit.ts';
import type { KitsActions } from '../actions.ts';
import type { kits } from '../contract.ts';
import type { StationDesk } from '../core/desk.ts';
import { readDeskAnswer } from '../core/desk-answers.ts';
import { readClosing, readDeskRules, typedFromRules } from '../core/desk-rules.ts';
import { readSlot, type Slot, slotId, zone } from '../core/slot.ts';
import { typedBefore } from '../pages/station-answer-form.tsx';
import { OpenSlotPage, type PromisedSlot, StationDaysPage, type StationDaysPageProps } from '../pages/station-days.tsx';
import { StationDeskPage } from '../pages/station-desk.tsx';
import { canAnswer, StationOrderPage, type StationOrderPageProps } from '../pages/station-order.tsx';
import { stationDaysPath, stationRulesPath } from '../pages/station-paths.ts';
import { StationRulesPage, type StationRulesPageProps } from '../pages/station-rules.tsx';
import { StationSheetPage } from '../pages/station-sheet.tsx';

type Needs = {
  readonly actions: Pick<
    KitsActions,
    | 'desk'
    | 'deskOrders'
    | 'deskOrder'
    | 'answer'
    | 'take'
    | 'byAnswerLink'
    | 'closeDays'
    | 'openDay'
    | 'closed'
    | 'promisedAt'
    | 'saveRules'
    | 'sheet'
  >;
  readonly random: Random;
};

type StationRoutes = 'stationDesk' | 'stationOrder' | 'stationDays' | 'stationRules' | 'stationSheet' | 'stationAnswer';

type KeeperVisit = MemberVisit<'station-keeper'>;

/** The station desk as its colleagues meet it: what waits, one request, closed days, rules, the sheet; and the page behind the mail to one of them. */
export const stationsHttp = (needs: Needs): Pick<Endpoints<typeof kits>, StationRoutes> => ({
  stationDesk: { get: showDesk(needs) },
  stationOrder: { get: showOrder(needs), post: actOnOrder(needs) },
  stationAnswer: { get: showBehindLink(needs), post: answerBehindLink(needs) },
  stationDays: { get: showDays(needs), post: changeDays(needs) },
  stationRules: { get: showRules(needs), post: saveRules(needs) },
  stationSheet: { get: showSheet(needs) },
});

const busy = { status: 503, retryAfterSeconds: 3 } as const;

/** The key a form carries; one of another shape is not ours and counts as none. */
const requestIn = ({ form }: Visit, random: Random): string => {
  const request = form.get('request') ?? '';
  return /^[\w-]{8,64}$/.test(request) ? request : randomToken(random);
};

/** A whole number that our own page sent along; anything else is no revision there ever was. */
const revisionIn = ({ form }: Visit): number => {
  const value = form.get('revision') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
};

const typedIn =
  ({ form }: Visit) =>
  (field: string): string =>
    form.get(field) ?? '';

const showDesk =
  ({ actions, random }: Needs) =>
  async ({ member, frame, now }: KeeperVisit): Promise<Answer> => ({
    page: (
      <StationDeskPage found={await actions.deskOrders(member)} frame={frame} now={now} request={randomToken(random)} />
    ),
  });

// ── one request ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whose answer it is: a colleague who is signed in, or the one whose link was followed. */
type Answerer = { readonly keeper: StationKeeper; readonly id: string; readonly behindLink?: string };

const signedIn = ({ member, params }: KeeperVisit): Answerer => ({ keeper: member, id: params.order ?? '' });

const byLink = async ({ actions }: Needs, { params }: Visit): Promise<Answerer | undefined> => {
  const found = await actions.byAnswerLink(params.link ?? '');
  return found && { keeper: found.keeper, id: found.order.order, behindLink: found.name };
};

type Found = NonNullable<Awaited<ReturnType<KitsActions['deskOrder']>>>;

const orderPage = (
  { random }: Needs,
  visit: Visit,
  { behindLink }: Answerer,
  found: Found,
  more: Partial<StationOrderPageProps> = {},
) => {
  const { order, kit, desk, units, ordererMailbox, takenBy } = found;
  return (
    <StationOrderPage
      behindLink={behindLink}
      desk={desk}
      frame={visit.frame}
      kit={kit}
      order={order}
      ordererMailbox={ordererMailbox}
      request={randomToken(random)}
      takenBy={takenBy}
      typed={typedBefore(order)}
      units={units}
      {...more}
    />
  );
};

const viewOrder = async (needs: Needs, visit: Visit, answerer: Answerer): Promise<Answer> => {
  const found = await needs.actions.deskOrder(answerer.keeper, answerer.id);
  if (found === undefined) return { notFound: true };
  const said = visit.query.get('uitkomst');
  const notice = said === 'beantwoord' ? 'answered' : said === 'opgepakt' ? 'taken' : undefined;
  return { page: orderPage(needs, visit, answerer, found, { notice }) };
};

const answerOrder = async (needs: Needs, visit: Visit, answerer: Answerer): Promise<Answer> => {
  const { actions, random } = needs;
  const { keeper, id } = answerer;
  const found = await actions.deskOrder(keeper, id);
  if (found === undefined) return { notFound: true };
  const { order, desk } = found;
  const request = requestIn(visit, random);
  const typed = typedIn(visit);
  const done: Answer = { seeOther: `${visit.frame.path}?uitkomst=beantwoord` };
  const refused = async (refusal: StationOrderPageProps['refusal']): Promise<Answer> => {
    const now = (await actions.deskOrder(keeper, id)) ?? found;
    return { page: orderPage(needs, visit, answerer, now, { typed, refusal }), status: 409 };
  };
  // The same press once more: what it did is no reason to refuse it.
  if (order.requests.includes(request)) return done;
  if (canAnswer(order) && order.revision === revisionIn(visit)) {
    const read = readDeskAnswer(order, desk, typed);
    if ('faults' in read) {
      return { page: orderPage(needs, visit, answerer, found, { typed, request, faults: read.faults }), status: 422 };
    }
    const answer = { ...read.answer, revision: order.revision };
    const outcome = await actions.answer(keeper, id, answer, { request }, visit.now);
    if (outcome === 'busy') {
      const refusal = { because: 'busy' } as const;
      return { page: orderPage(needs, visit, answerer, found, { typed, request, refusal }), ...busy };
    }
    if (outcome.is === 'not-found') return { notFound: true };
    return outcome.is === 'refused' ? refused(outcome) : done;
  }
  if (canAnswer(order)) return refused({ because: 'changed-meanwhile' });
  const ended = order.state === 'refused' || order.state === 'cancelled';
  return refused({ because: ended ? 'not-waiting' : 'already-sent' });
};

const showOrder = (needs: Needs) => (visit: KeeperVisit) => viewOrder(needs, visit, signedIn(visit));

const actOnOrder =
  (needs: Needs) =>
  async (visit: KeeperVisit): Promise<Answer> => {
    const answerer = signedIn(visit);
    if (visit.form.get('act') !== 'take') return answerOrder(needs, visit, answerer);
    const outcome = await needs.actions.take(answerer.keeper, answerer.id, visit.now);
    if (outcome === 'busy') {
      const found = await needs.actions.deskOrder(answerer.keeper, answerer.id);
      if (found === undefined) return { notFound: true };
      return { page: orderPage(needs, visit, answerer, found, { refusal: { because: 'busy' } }), ...busy };
    }
    return outcome.is === 'not-found' ? { notFound: true } : { seeOther: `${visit.frame.path}?uitkomst=opgepakt` };
  };

const showBehindLink =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const answerer = await byLink(needs, visit);
    return answerer === undefined ? { notFound: true } : viewOrder(needs, visit, answerer);
  };

const answerBehindLink =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const answerer = await byLink(needs, visit);
    return answerer === undefined ? { notFound: true } : answerOrder(needs, visit, answerer);
  };

// ── closed days ──────────────────────────────────────────────────────────────────────────────────────────────────────

const nothing = { typed: () => '', ticked: () => [] } as const;

const daysPage = async (
  { actions, random }: Needs,
  visit: KeeperVisit,
  desk: StationDesk,
  more: Partial<StationDaysPageProps> = {},
) => (
  <StationDaysPage
    closed={await actions.closed(visit.member, localDateOf(visit.now, zone))}
    desk={desk}
    frame={visit.frame}
    request={randomToken(random)}
    {...nothing}
    {...more}
  />
);

const closedSlot = async ({ actions }: Needs, visit: KeeperVisit, typed: string) => {
  const slot = readSlot(typed);
  if (slot === undefined) return undefined;
  const closed = await actions.closed(visit.member, localDateOf(visit.now, zone));
  return closed.find((one) => slotId(one) === slotId(slot));
};

const showDays =
  (needs: Needs) =>
  async (visit: KeeperVisit): Promise<Answer> => {
    const { query, frame } = visit;
    const desk = await needs.actions.desk(visit.member);
    if (desk === undefined) return showDesk(needs)(visit);
    const slot = await closedSlot(needs, visit, query.get('openen') ?? '');
    if (slot !== undefined) {
      const request = randomToken(needs.random);
      return { page: <OpenSlotPage desk={desk} frame={frame} request={request} slot={slot} /> };
    }
    const said = query.get('uitkomst');
    const slots = Number(/^\d{1,3}$/.exec(query.get('aantal') ?? '')?.[0] ?? 0);
    return {
      page: await daysPage(needs, visit, desk, {
        ...(said === 'geopend' && { notice: { is: 'opened' } }),
        ...(said === 'gesloten' && slots > 0 && { notice: { is: 'closed', slots } }),
      }),
    };
  };

const changeDays =
  (needs: Needs) =>
  async (visit: KeeperVisit): Promise<Answer> => {
    const { actions, random } = needs;
    const { member, form, frame, now } = visit;
    const desk = await actions.desk(member);
    if (desk === undefined) return { notFound: true };
    if (form.get('act') === 'open') return openDay(needs, visit);
    const typed = typedIn(visit);
    const ticked = (field: string) => form.getAll(field);
    const again = (more: Partial<StationDaysPageProps>) =>
      daysPage(needs, visit, desk, { typed, ticked, request: requestIn(visit, random), ...more });
    const read = readClosing(desk, typed, ticked, localDateOf(now, zone));
    if ('faults' in read) return { page: await again({ faults: read.faults }), status: 422 };
    const outcome = await actions.closeDays(member, read.closing);
    if (outcome === 'busy') return { page: await again({ refusal: 'busy' }), ...busy };
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'closed':
        return { seeOther: `${frame.path}?uitkomst=gesloten&aantal=${outcome.slots}` };
      case 'refused':
        return outcome.because === 'too-many'
          ? { page: await again({ faults: { until: 'too-many' } }), status: 422 }
          : {
              page: await again({ refusal: { promised: await promisedTo(needs, member, outcome.slots) } }),
              status: 409,
            };
    }
  };

/** Which orders stand where days cannot be closed; one that is only held is its orderer's alone. */
const promisedTo = async (
  { actions }: Needs,
  keeper: StationKeeper,
  slots: readonly Slot[],
): Promise<readonly PromisedSlot[]> => {
  const [held, orders] = await Promise.all([actions.promisedAt(keeper, slots), actions.deskOrders(keeper)]);
  const known = [...(orders?.waiting ?? []), ...(orders?.coming ?? [])].map(({ order }) => order);
  return slots.map((slot) => {
    const id = held.find((one) => slotId(one.slot) === slotId(slot))?.order;
    return { slot, order: known.find(({ order }) => order === id) };
  });
};

const openDay = async ({ actions }: Needs, visit: KeeperVisit): Promise<Answer> => {
  const slot = readSlot(visit.form.get('slot') ?? '');
  if (slot === undefined) return { notFound: true };
  const outcome = await actions.openDay(visit.member, slot);
  return outcome.is === 'not-found' ? { notFound: true } : { seeOther: `${stationDaysPath}?uitkomst=geopend` };
};

// ── rules and sheet ──────────────────────────────────────────────────────────────────────────────────────────────────

const showRules =
  ({ actions, random }: Needs) =>
  async (visit: KeeperVisit): Promise<Answer> => {
    const desk = await actions.desk(visit.member);
    if (desk === undefined) return showDesk({ actions, random })(visit);
    return {
      page: (
        <StationRulesPage
          desk={desk}
          frame={visit.frame}
          notice={visit.query.get('uitkomst') === 'bewaard' ? 'saved' : undefined}
          request={randomToken(random)}
          typed={typedFromRules(desk)}
        />
      ),
    };
  };

const saveRules =
  ({ actions, random }: Needs) =>
  async (visit: KeeperVisit): Promise<Answer> => {
    const desk = await actions.desk(visit.member);
    if (desk === undefined) return { notFound: true };
    const typed = typedIn(visit);
    const done: Answer = { seeOther: `${stationRulesPath}?uitkomst=bewaard` };
    const page = (more: Partial<StationRulesPageProps>) => (
      <StationRulesPage desk={desk} frame={visit.frame} request={requestIn(visit, random)} typed={typed} {...more} />
    );
    const read = readDeskRules(desk, typed);
    if ('faults' in read) return { page: page({ faults: read.faults }), status: 422 };
    const outcome = await actions.saveRules(visit.member, read.rules, revisionIn(visit));
    if (outcome === 'busy') return { page: page({ refusal: 'busy' }), ...busy };
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'saved':
        return done;
      case 'refused': {
        const changed = (await actions.desk(visit.member)) ?? desk;
        // The same press once more finds its own rules.
        if (isAsSaved(changed, typed)) return done;
        return { page: page({ desk: changed, refusal: 'changed-meanwhile' }), status: 409 };
      }
    }
  };

const isAsSaved = (desk: StationDesk, typed: (field: string) => string): boolean => {
  const [now, read] = [readDeskRules(desk, typedFromRules(desk)), readDeskRules(desk, typed)];
  return 'rules' in now && 'rules' in read && JSON.stringify(now.rules) === JSON.stringify(read.rules);
};

const showSheet =
  (needs: Needs) =>
  async (visit: KeeperVisit): Promise<Answer> => {
    const today = localDateOf(visit.now, zone);
    const found = await needs.actions.sheet(visit.member, [today, daysAfter(today, 1)]);
    if (found === undefined) return showDesk(needs)(visit);
    return { page: <StationSheetPage {...found} frame={visit.frame} today={today} /> };
  };
