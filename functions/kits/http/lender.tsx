import { type Random, randomToken } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import { requestIn, typedIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit } from '#platform/http/visit.ts';
import type { LastMail } from '#platform/outbox/last-mail.ts';
import type { KitsActions, KitWithUnits } from '../actions.ts';
import type { kits } from '../contract.ts';
import { partField, readCount, readLacks, readPacking, readPlace, type TypedCount } from '../core/count-answers.ts';
import type { HandStep } from '../core/hand-over.ts';
import type { LendingKit, Place, Unit } from '../core/kit.ts';
import { readPicture } from '../core/kit-picture.ts';
import {
  type KitField,
  type KitKind,
  type KitPlan,
  kitFields,
  readKitPlan,
  type TypedKit,
  typedFresh,
  typedFromKit,
} from '../core/kit-plan.ts';
import type { Order } from '../core/order.ts';
import { zone } from '../core/slot.ts';
import { KitPage } from '../pages/kit.tsx';
import { LenderDeskPage } from '../pages/lender-desk.tsx';
import { HandingPage, type HandingProps } from '../pages/lender-handing.tsx';
import { KitKindPage } from '../pages/lender-kind.tsx';
import { LenderKitPage, type LenderKitProps } from '../pages/lender-kit.tsx';
import type { NextOf } from '../pages/lender-next.tsx';
import { handingPath, kindInPath, kitEditPath, unitsPath } from '../pages/lender-paths.ts';
import type { RefusedAtDesk } from '../pages/lender-refusal.tsx';
import { placeInWords, stationName, stationsOf } from '../pages/lender-told.ts';
import { CompletePage, type OneUnitProps, ReportPage, UnitsPage } from '../pages/lender-units.tsx';
import { lenderWording } from '../wording/lender.ts';

type Needs = {
  readonly actions: Pick<
    KitsActions,
    | 'lent'
    | 'owned'
    | 'shownDesks'
    | 'saveKit'
    | 'publishKit'
    | 'savePicture'
    | 'lentOrders'
    | 'lentOrder'
    | 'handOver'
    | 'count'
    | 'lacks'
    | 'repaired'
    | 'bookersOfUnit'
  >;
  /** What became of the latest mail about each order to each reader (`<order>#<person>`), of the last thirteen weeks. */
  readonly lastMails: (now: Instant) => Promise<ReadonlyMap<string, LastMail>>;
  readonly random: Random;
};
type LenderVisit = MemberVisit<'partner'>;

/** The desk of a partner that lends and gives: its kits, what has to be packed and counted, and its units. Another partner's is not there. */
export const lenderHttp = (
  needs: Needs,
): Pick<Endpoints<typeof kits>, 'lenderDesk' | 'kitNew' | 'kitEdit' | 'units' | 'handing'> => ({
  lenderDesk: { get: showDesk(needs) },
  kitNew: { get: newKit(needs), post: createKit(needs) },
  kitEdit: { get: editKit(needs), post: changeKit(needs) },
  units: { get: showUnits(needs), post: actOnUnit(needs) },
  handing: { get: showHanding(needs), post: hand(needs) },
});

/** After `busy` the crowd is gone within seconds. */
const busy = { status: 503, retryAfterSeconds: 3 };
const nobodyThere = { notFound: true } as const;

const todayOf = ({ now }: LenderVisit) => localDateOf(now, zone);

const showDesk =
  ({ actions, lastMails }: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const { frame, member, now } = visit;
    const [own, orders, desks, mails] = await Promise.all([
      actions.lent(member),
      actions.lentOrders(member),
      actions.shownDesks(),
      lastMails(now),
    ]);
    return { page: <LenderDeskPage desks={desks} frame={frame} kits={own} mails={mails} now={now} {...orders} /> };
  };

const newKit =
  ({ actions, random }: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const { frame, query } = visit;
    const desks = await actions.shownDesks();
    const asked = query.get('soort');
    const kind = (Object.keys(kindInPath) as KitKind[]).find((one) => kindInPath[one] === asked);
    if (kind === undefined || (kind === 'lending' && desks.length === 0)) {
      return { page: <KitKindPage anyDesk={desks.length > 0} frame={frame} /> };
    }
    return {
      page: (
        <LenderKitPage
          desks={desks}
          frame={frame}
          kind={kind}
          request={randomToken(random)}
          typed={typedFresh(frame.signedIn?.name ?? '')}
        />
      ),
    };
  };

const createKit =
  ({ actions, random }: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const { frame, member, form, now } = visit;
    const desks = await actions.shownDesks();
    const kind = form.get('kind');
    if (kind !== 'lending' && kind !== 'package') {
      return { page: <KitKindPage anyDesk={desks.length > 0} frame={frame} />, status: 422 };
    }
    const typed = typedIn<KitField>(form);
    const request = requestIn(form) ?? randomToken(random);
    const view: LenderKitProps = { desks, frame, kind, request, typed };
    const read = readKitPlan(kind, typed, { desks });
    if ('faults' in read) return { page: <LenderKitPage {...view} faults={read.faults} />, status: 422 };
    const outcome = await actions.saveKit(member, undefined, read.plan, { revision: 0, request }, now);
    if (outcome === 'busy') return { page: <LenderKitPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    if (outcome.is === 'not-found') return nobodyThere;
    if (outcome.is === 'refused' && outcome.because === 'desk-stays') return deskStays(view);
    if (outcome.is === 'refused') {
      return { page: <LenderKitPage {...view} refusal={{ because: outcome.because }} />, status: 409 };
    }
    return { seeOther: `${kitEditPath(outcome.slug)}?uitkomst=made` };
  };

const deskStays = (view: LenderKitProps): Answer => ({
  page: <LenderKitPage {...view} faults={{ desk: 'desk-stays' }} />,
  status: 409,
});

/** What a slug can look like; anything else is nobody's and costs no read. */
const slugIn = ({ params }: LenderVisit): string | undefined =>
  /^[a-z0-9-]{1,100}$/.test(params.kit ?? '') ? params.kit : undefined;

const ownKit = async ({ actions }: Needs, visit: LenderVisit): Promise<KitWithUnits | undefined> => {
  const slug = slugIn(visit);
  return slug === undefined ? undefined : actions.owned(visit.member, slug);
};

const kitView = async (
  { actions, random }: Needs,
  { frame }: LenderVisit,
  { kit, units, stock }: KitWithUnits,
): Promise<LenderKitProps> => ({
  desks: await actions.shownDesks(),
  frame,
  kind: kit.kind,
  kit,
  request: randomToken(random),
  typed: typedFromKit(kit, { units: units.length, stock: stock?.stock ?? 0 }),
});

const editKit =
  (needs: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const found = await ownKit(needs, visit);
    if (found === undefined) return nobodyThere;
    const view = await kitView(needs, visit, found);
    if (visit.query.has('voorbeeld')) return preview(visit, found, view);
    return {
      page: <LenderKitPage {...view} notice={noticeIn(visit, lenderWording[visit.frame.language].kit.notice)} />,
    };
  };

/** The page as everybody will see it; a picture is shown once the kit is published. */
const preview = (visit: LenderVisit, { kit, units, stock }: KitWithUnits, { desks }: LenderKitProps): Answer => {
  const { picture: _, ...bare } = kit;
  const desk = kit.kind === 'lending' ? desks.find((one) => one.desk === kit.desk) : undefined;
  const stations = (desk?.stations ?? []).filter(
    ({ code }) => kit.kind !== 'lending' || kit.stations.length === 0 || kit.stations.includes(code),
  );
  const frame = { ...visit.frame, banner: lenderWording[visit.frame.language].kit.previewTitle };
  return {
    page: (
      <KitPage
        desk={desk}
        frame={frame}
        kit={kit.state === 'published' ? kit : bare}
        now={visit.now}
        stations={stations}
        units={units}
        {...(stock && { stock })}
      />
    ),
  };
};

const changeKit =
  (needs: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const found = await ownKit(needs, visit);
    if (found === undefined) return nobodyThere;
    const view = await kitView(needs, visit, found);
    switch (visit.form.get('act')) {
      case 'save':
        return saveKit(needs, visit, found, view);
      case 'publish':
        return publishKit(needs, visit, found, view);
      case 'picture':
        return savePicture(needs, visit, found, view);
      default:
        return {
          page: (
            <LenderKitPage
              {...view}
              alt={visit.form.get('alt') ?? undefined}
              refusal={{ because: 'no-such-act' }}
              typed={typedOver(view.typed, visit)}
            />
          ),
          status: 422,
        };
    }
  };

/** What was typed, and what stood there of what was not. */
const typedOver =
  (stood: TypedKit, { form }: LenderVisit): TypedKit =>
  (field) =>
    form.has(field) ? form.getAll(field) : stood(field);

const saveKit = async (
  { actions }: Needs,
  { member, form, now }: LenderVisit,
  { kit, units, stock }: KitWithUnits,
  fresh: LenderKitProps,
): Promise<Answer> => {
  const typed = typedIn<KitField>(form);
  const view = { ...fresh, typed };
  const stays = kit.kind === 'lending' && kit.state === 'published' ? { desk: kit.desk } : {};
  const before = { parts: kit.parts, units: units.length, ...stays };
  const read = readKitPlan(kit.kind, typed, { desks: view.desks, before });
  if ('faults' in read) return { page: <LenderKitPage {...view} faults={read.faults} />, status: 422 };
  const asked = { revision: wholeIn(form, 'revision'), request: requestIn(form) ?? view.request };
  const outcome = await actions.saveKit(member, kit.slug, read.plan, asked, now);
  if (outcome === 'busy') return { page: <LenderKitPage {...view} refusal={{ because: 'busy' }} />, ...busy };
  if (outcome.is === 'not-found') return nobodyThere;
  if (outcome.is === 'saved') return { seeOther: `${kitEditPath(kit.slug)}?uitkomst=saved` };
  if (outcome.because === 'desk-stays') return deskStays(view);
  if (outcome.because === 'below-given') {
    return { page: <LenderKitPage {...view} refusal={{ because: outcome.because }} />, status: 409 };
  }
  // What was pressed twice is saved already.
  const theirs = typedFromKit(kit, { units: units.length, stock: stock?.stock ?? 0 });
  const fields = fieldsThatDiffer(typedFromPlan(read.plan, kit), theirs);
  if (fields.length === 0) return { seeOther: `${kitEditPath(kit.slug)}?uitkomst=saved` };
  const refusal: RefusedAtDesk = { because: 'changed-meanwhile', fields, see: kitEditPath(kit.slug) };
  return { page: <LenderKitPage {...view} refusal={refusal} />, status: 409 };
};

/** A plan as its form would show it: what two people typed differently is compared in the same words. */
const typedFromPlan = (plan: KitPlan, kit: KitWithUnits['kit']): TypedKit => {
  const units = plan.kind === 'lending' ? plan.units : 0;
  const stock = plan.kind === 'package' ? plan.stock : 0;
  const whole =
    plan.kind === 'lending' && kit.kind === 'lending'
      ? { ...kit, ...plan }
      : plan.kind === 'package' && kit.kind === 'package'
        ? { ...kit, ...plan, fund: plan.fund }
        : kit;
  return typedFromKit(whole, { units, stock });
};

const fieldsThatDiffer = (mine: TypedKit, theirs: TypedKit): readonly KitField[] =>
  kitFields.filter((field) => mine(field).join() !== theirs(field).join());

const publishKit = async (
  { actions }: Needs,
  { member }: LenderVisit,
  { kit }: KitWithUnits,
  view: LenderKitProps,
): Promise<Answer> => {
  const outcome = await actions.publishKit(member, kit.slug);
  if (outcome === 'busy') return { page: <LenderKitPage {...view} refusal={{ because: 'busy' }} />, ...busy };
  return outcome.is === 'not-found' ? nobodyThere : { seeOther: `${kitEditPath(kit.slug)}?uitkomst=published` };
};

const savePicture = async (
  { actions }: Needs,
  { member, form, files }: LenderVisit,
  { kit }: KitWithUnits,
  fresh: LenderKitProps,
): Promise<Answer> => {
  const view = { ...fresh, alt: form.get('alt') ?? '' };
  const read = readPicture(files.get('picture')?.bytes, view.alt);
  if ('faults' in read) return { page: <LenderKitPage {...view} pictureFaults={read.faults} />, status: 422 };
  const outcome = await actions.savePicture(member, kit.slug, read.picture);
  if (outcome === 'busy') return { page: <LenderKitPage {...view} refusal={{ because: 'busy' }} />, ...busy };
  return outcome.is === 'not-found' ? nobodyThere : { seeOther: `${kitEditPath(kit.slug)}?uitkomst=picture` };
};

// ── units ────────────────────────────────────────────────────────────────────────────────────────────────────────────

type OwnLending = { readonly kit: LendingKit; readonly units: readonly Unit[] };

const ownLending = async (needs: Needs, visit: LenderVisit): Promise<OwnLending | undefined> => {
  const found = await ownKit(needs, visit);
  return found?.kit.kind === 'lending' ? { kit: found.kit, units: found.units } : undefined;
};

/** Who has each of these units after whoever has it now. */
const nextOf = async (
  { actions }: Needs,
  { member, now }: LenderVisit,
  kit: LendingKit,
  units: readonly Unit[],
  but?: string,
): Promise<NextOf> => {
  const booked = await Promise.all(
    units.map(async ({ unit, order }) => {
      const orders = await actions.bookersOfUnit(member, kit.slug, unit, now);
      const next = orders.find((one) => one.order !== order && one.order !== but);
      return next === undefined ? [] : [[unit, next] as const];
    }),
  );
  return new Map(booked.flat());
};

const showUnits =
  (needs: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const found = await ownLending(needs, visit);
    if (found === undefined) return nobodyThere;
    for (const [asked, Asking] of [
      ['melden', ReportPage],
      ['compleet', CompletePage],
    ] as const) {
      const unit = found.units.find((one) => one.unit === visit.query.get(asked));
      if (unit !== undefined && (asked === 'melden' || unit.state === 'incomplete')) {
        const view = await unitView(needs, visit, found.kit, unit);
        return { page: <Asking {...view} typed={knownOf(unit, visit)} /> };
      }
    }
    return { page: await unitsPage(needs, visit, found) };
  };

const unitsPage = async (needs: Needs, visit: LenderVisit, { kit, units }: OwnLending, refusal?: RefusedAtDesk) => {
  const [next, { coming }] = await Promise.all([
    nextOf(needs, visit, kit, units),
    needs.actions.lentOrders(visit.member),
  ]);
  const orders = coming.map(({ order }) => order).filter((order) => order.kit === kit.slug);
  const is = noticeIn(visit, lenderWording[visit.frame.language].units.notice);
  const unit = units.find((one) => one.unit === visit.query.get('exemplaar'));
  const notice = is === undefined || unit === undefined ? undefined : { is, unit };
  return (
    <UnitsPage
      frame={visit.frame}
      kit={kit}
      next={next}
      notice={refusal === undefined ? notice : undefined}
      now={visit.now}
      orders={orders}
      refusal={refusal}
      units={units}
    />
  );
};

const unitView = async (
  needs: Needs,
  visit: LenderVisit,
  kit: LendingKit,
  unit: Unit,
): Promise<Omit<OneUnitProps, 'typed'>> => ({
  frame: visit.frame,
  kit,
  next: await nextOf(needs, visit, kit, [unit]),
  now: visit.now,
  request: randomToken(needs.random),
  unit,
});

/** What a form about a unit begins with: what is known to lack, and where it stands. */
const knownOf = (unit: Unit, { frame }: LenderVisit): TypedCount => {
  const repair = unit.state === 'incomplete' ? unit.repair : undefined;
  const known = new Map(
    (repair?.lacks ?? []).flatMap(({ part, missing, broken }) => [
      [partField('missing', unit, { id: part }), missing === 0 ? '' : String(missing)] as const,
      [partField('broken', unit, { id: part }), broken === 0 ? '' : String(broken)] as const,
    ]),
  );
  const begin: Readonly<Record<string, string>> = {
    place: placeInWords(unit.place, frame.language),
    owner: repair?.owner ?? frame.signedIn?.name ?? '',
    due: repair?.due ?? '',
  };
  return (field) => known.get(field) ?? begin[field] ?? '';
};

/** Where a unit stands now, as typed. Left as its form began, it stays the fact that it was, for readers of either language. */
const placeFrom = (typed: string, { place }: Unit, { frame }: LenderVisit): Place =>
  typed === placeInWords(place, frame.language) ? place : typed;

const actOnUnit =
  (needs: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const { member, form, now } = visit;
    const found = await ownLending(needs, visit);
    if (found === undefined) return nobodyThere;
    const { kit } = found;
    const unit = found.units.find((one) => one.unit === form.get('unit'));
    const act = form.get('act');
    if (unit === undefined || (act !== 'lacks' && act !== 'repaired')) {
      return { page: await unitsPage(needs, visit, found, { because: 'no-such-act' }), status: 422 };
    }
    const typed = firstTyped(form);
    const view = { ...(await unitView(needs, visit, kit, unit)), typed };
    const request = requestIn(form) ?? view.request;
    const done = {
      seeOther: `${unitsPath(kit.slug)}?uitkomst=${act === 'lacks' ? 'reported' : 'repaired'}&exemplaar=${encodeURIComponent(unit.unit)}`,
    };
    if (act === 'lacks') {
      const read = readLacks(typed, { kit, unit, today: todayOf(visit) });
      if ('faults' in read) return { page: <ReportPage {...view} faults={read.faults} />, status: 422 };
      const reported = { lacks: read.lacks, ...read.repair, place: placeFrom(read.place, unit, visit) };
      const outcome = await needs.actions.lacks(member, kit.slug, unit.unit, reported, { request }, now);
      if (outcome === 'busy') return { page: <ReportPage {...view} refusal={{ because: 'busy' }} />, ...busy };
      return outcome.is === 'not-found' ? nobodyThere : done;
    }
    const read = readPlace(typed);
    if ('faults' in read) return { page: <CompletePage {...view} faults={read.faults} />, status: 422 };
    const place = placeFrom(read.place, unit, visit);
    const outcome = await needs.actions.repaired(member, kit.slug, unit.unit, place, { request }, now);
    if (outcome === 'busy') return { page: <CompletePage {...view} refusal={{ because: 'busy' }} />, ...busy };
    if (outcome.is === 'not-found') return nobodyThere;
    if (outcome.is === 'refused') {
      const now = (await ownLending(needs, visit)) ?? found;
      return { page: await unitsPage(needs, visit, now, { because: outcome.because }), status: 409 };
    }
    return done;
  };

// ── handing over and counting ────────────────────────────────────────────────────────────────────────────────────────

type OwnOrder = { readonly order: Order; readonly kit: LendingKit; readonly units: readonly Unit[] };

/** An order of the own kits, with the units that go with it. */
const ownOrder = async ({ actions }: Needs, { member, params }: LenderVisit): Promise<OwnOrder | undefined> => {
  const found = await actions.lentOrder(member, params.order ?? '');
  if (found === undefined) return undefined;
  const going = found.units.filter(({ unit }) => found.order.trips.some((trip) => trip.unit === unit));
  return { ...found, units: going };
};

const handingView = async (
  needs: Needs,
  visit: LenderVisit,
  { order, kit, units }: OwnOrder,
): Promise<HandingProps> => {
  const asksNext = order.state === 'back' || order.state === 'counted';
  const [desks, next] = await Promise.all([
    needs.actions.shownDesks(),
    asksNext ? nextOf(needs, visit, kit, units, order.order) : new Map(),
  ]);
  const [unit] = units;
  const begin: Readonly<Record<string, string>> = {
    place:
      order.state === 'back' && unit !== undefined
        ? placeInWords(unit.place, visit.frame.language)
        : kit.organisationName,
    owner: visit.frame.signedIn?.name ?? '',
  };
  return {
    frame: visit.frame,
    now: visit.now,
    order,
    kit,
    units,
    desks,
    next,
    request: randomToken(needs.random),
    typed: (field) => begin[field] ?? '',
  };
};

const showHanding =
  (needs: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const found = await ownOrder(needs, visit);
    if (found === undefined) return nobodyThere;
    const said = noticeIn(visit, lenderWording[visit.frame.language].handing.notice);
    // What the address says happened may be over by now.
    const notice = said === found.order.state ? said : undefined;
    return { page: <HandingPage {...(await handingView(needs, visit, found))} notice={notice} /> };
  };

const hand =
  (needs: Needs) =>
  async (visit: LenderVisit): Promise<Answer> => {
    const { form } = visit;
    const found = await ownOrder(needs, visit);
    if (found === undefined) return nobodyThere;
    const fresh = await handingView(needs, visit, found);
    const view = { ...fresh, typed: firstTyped(form) };
    const request = requestIn(form) ?? view.request;
    switch (form.get('act')) {
      case 'sent':
      case 'picked-up': {
        const faults = found.order.state === 'approved' ? readPacking(view.typed, found) : {};
        if (Object.keys(faults).length > 0) return { page: <HandingPage {...view} faults={faults} />, status: 422 };
        return step(needs, visit, view, { step: 'sent', place: placeOnTheWay(view, form.get('act')) }, request);
      }
      case 'on-site': {
        const stations = stationsOf(found.order);
        const station = stations.find((code) => code === form.get('station')) ?? stations[0] ?? '';
        const place: Place = { is: 'at-station', station: stationName(view.desks, station) };
        return step(needs, visit, view, { step: 'on-site', place }, request);
      }
      case 'back': {
        const read = readPlace(view.typed);
        if ('faults' in read) return { page: <HandingPage {...view} faults={read.faults} />, status: 422 };
        return step(needs, visit, view, { step: 'back', place: read.place }, request);
      }
      case 'count':
        return count(needs, visit, view, request);
      default:
        return {
          page: (
            <HandingPage
              {...fresh}
              refusal={{ because: 'no-such-act' }}
              typed={(field) => form.get(field) ?? fresh.typed(field)}
            />
          ),
          status: 422,
        };
    }
  };

const placeOnTheWay = ({ order, desks }: HandingProps, act: string | null): Place => {
  const [station = ''] = stationsOf(order);
  return act === 'picked-up'
    ? { is: 'picked-up', by: order.ordererName }
    : { is: 'on-its-way', station: stationName(desks, station) };
};

const step = async (
  needs: Needs,
  visit: LenderVisit,
  view: HandingProps,
  taken: { readonly step: HandStep; readonly place: Place },
  request: string,
): Promise<Answer> => {
  const outcome = await needs.actions.handOver(visit.member, view.order.order, taken, { request }, visit.now);
  if (outcome === 'busy') return { page: <HandingPage {...view} refusal={{ because: 'busy' }} />, ...busy };
  if (outcome.is === 'not-found') return nobodyThere;
  if (outcome.is === 'refused') return refusedHanding(needs, visit, view, outcome.because);
  return { seeOther: `${handingPath(view.order.order)}?uitkomst=${taken.step}` };
};

const count = async (needs: Needs, visit: LenderVisit, view: HandingProps, request: string): Promise<Answer> => {
  const { order, kit, units, typed } = view;
  const read = readCount(typed, { kit, units, today: todayOf(visit) });
  // A form that belongs to a step which is over has nothing to correct any more.
  if ('faults' in read && order.state === 'back') {
    return { page: <HandingPage {...view} faults={read.faults} />, status: 422 };
  }
  if ('faults' in read) return refusedHanding(needs, visit, view, 'not-back');
  const { counts, repair, place } = read;
  const counted = await needs.actions.count(
    visit.member,
    order.order,
    { counts, repair, place },
    { request },
    visit.now,
  );
  if (counted === 'busy') return { page: <HandingPage {...view} refusal={{ because: 'busy' }} />, ...busy };
  if (counted.is === 'not-found') return nobodyThere;
  if (counted.is === 'refused') return refusedHanding(needs, visit, view, counted.because);
  return { seeOther: `${handingPath(order.order)}?uitkomst=counted` };
};

/** As it is now, which a colleague may just have changed; what was typed stays where its form is still asked. */
const refusedHanding = async (
  needs: Needs,
  visit: LenderVisit,
  { typed, order }: HandingProps,
  because: RefusedAtDesk['because'],
): Promise<Answer> => {
  const found = await ownOrder(needs, visit);
  if (found === undefined) return nobodyThere;
  const view = await handingView(needs, visit, found);
  const shown = found.order.state === order.state ? { ...view, typed } : view;
  return { page: <HandingPage {...shown} refusal={{ because }} />, status: 409 };
};

// ── forms ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What was typed, of each field the first. */
const firstTyped =
  (form: URLSearchParams): TypedCount =>
  (field) =>
    form.get(field) ?? '';

/** A number that a form brings along; one without it counts as made from nothing, and is shown again with what it holds. */
const wholeIn = (form: URLSearchParams, name: string): number => {
  const text = form.get(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

const noticeIn = <Notice extends string>(
  { query }: LenderVisit,
  notices: Readonly<Record<Notice, unknown>>,
): Notice | undefined => {
  const said = query.get('uitkomst') ?? '';
  return Object.hasOwn(notices, said) ? (said as Notice) : undefined;
};
