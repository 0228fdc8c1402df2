import type { Partner } from '#kernel/actors.ts';
import type { Instant, LocalDate } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import {
  type Count,
  callOffWarning,
  countOrder,
  type HandStep,
  handOver,
  lacking,
  nextBookers,
  repairId,
  warnBooker,
  whole,
} from './core/hand-over.ts';
import type { Lack, LendingKit, Place, Unit } from './core/kit.ts';
import { isOrderId, isOut, type Order } from './core/order.ts';
import type { Mailing } from './mailing.ts';
import type { Asked } from './ordering.ts';
import type { KitsStore } from './store.ts';

const notFound = { is: 'not-found' } as const;

type Told = Map<string, { readonly was: Order; readonly order: Order; readonly mails: readonly Write[] }>;

/** How whoever lends hands out, takes back and repairs. A partner sees the orders of its own kits only. */
export const handing = ({ store, mailing, patience }: { store: KitsStore; mailing: Mailing; patience: Patience }) => {
  const own = async (partner: Partner, id: string) => {
    const order = isOrderId(id) ? await store.order(id, { consistent: true }) : undefined;
    if (order === undefined || order.requestedAt === undefined || order.lentBy !== partner.organisation)
      return undefined;
    const found = await store.kit(order.kit, { consistent: true });
    return found?.kit.kind === 'lending' ? { order, kit: found.kit, units: found.units } : undefined;
  };
  const ownUnit = async (partner: Partner, slug: string, unit: string) => {
    const found = await store.kit(slug, { consistent: true });
    const one = found?.units.find((each) => each.unit === unit);
    return found?.kit.kind === 'lending' && found.kit.organisation === partner.organisation && one !== undefined
      ? { kit: found.kit, unit: one }
      : undefined;
  };

  /** Who hears something in one transaction: an order is one item in it, however much it hears. */
  const tell = async (
    told: Told,
    id: string,
    say: (order: Order) => { readonly order: Order; readonly mails: readonly Write[] } | undefined,
  ): Promise<void> => {
    const before = told.get(id);
    // The index may be a moment behind.
    const was = before?.was ?? (await store.order(id, { consistent: true }));
    const said = was && say(before?.order ?? was);
    if (was === undefined || said === undefined) return;
    told.set(id, { was, order: said.order, mails: [...(before?.mails ?? []), ...said.mails] });
  };
  const writesOf = (told: Told): readonly Write[] =>
    [...told.values()].flatMap(({ was, order, mails }) => [store.putOrder(order, was), ...mails]);

  const warning = (repair: string, now: Instant) => (order: Order) => {
    const warned = warnBooker(order, repair, now);
    return (
      warned && {
        order: warned,
        mails: mailing.toOrderer('kit-next-warned', warned, now, warned.warned.length),
      }
    );
  };

  /**
   * The next bookers of a unit that lacks something hear of it, each once per repair: what lies in the same transaction for the first of them, so
   * that nobody reports a part missing without anybody being warned. Those behind are warned by the tick, which looks again while it is broken.
   */
  const warnNext = async (
    told: Told,
    unit: Unit,
    kit: LendingKit,
    but: string | undefined,
    now: Instant,
  ): Promise<void> => {
    const [next] = nextBookers(await bookersOf(kit), unit.unit, now).filter(({ order }) => order !== but);
    if (next !== undefined) await tell(told, next.order, warning(repairId(unit), now));
  };
  const bookersOf = async ({ slug, organisation }: LendingKit): Promise<readonly Order[]> =>
    (await store.lentBy(organisation, 'coming')).filter(({ kit }) => kit === slug);

  /** Whoever was warned of the repair that a unit had hears that it is over; not the order that had it and brought it back. */
  const callOff = async (
    told: Told,
    was: Unit | undefined,
    kit: LendingKit,
    but: string | undefined,
    now: Instant,
  ): Promise<void> => {
    if (was?.repair === undefined) return;
    const repair = repairId(was);
    // Who was warned a moment ago is not yet seen as warned: everybody is looked at who has the unit.
    const concerned = (await bookersOf(kit)).filter(
      ({ order, trips, warned }) =>
        order !== but && (trips.some(({ unit }) => unit === was.unit) || warned.some((one) => one.repair === repair)),
    );
    for (const { order: id } of concerned) {
      await tell(told, id, (order) => {
        const over = callOffWarning(order, repair);
        const number = order.warned.findIndex((one) => one.repair === repair) + 1;
        return over && { order: over, mails: mailing.toOrderer('kit-ready-again', over, now, number) };
      });
    }
  };

  const unitWrites = (after: readonly Unit[], before: readonly Unit[]): readonly Write[] =>
    after.flatMap((unit) => {
      const was = before.find((one) => one.unit === unit.unit);
      return was === undefined ? [] : [store.putUnit(unit, was.revision)];
    });

  return {
    lentOrder: own,

    lentOrders: async (partner: Partner) => {
      const [coming, past, kits] = await Promise.all([
        store.lentBy(partner.organisation, 'coming'),
        store.lentBy(partner.organisation, 'past'),
        store.kitsOf(partner.organisation),
      ]);
      const named = (orders: readonly Order[]) =>
        orders.flatMap((order) => {
          const kit = kits.find(({ slug }) => slug === order.kit);
          return kit?.kind === 'lending' ? [{ order, kit }] : [];
        });
      const used = [...coming, ...past].filter(({ state }) => isOut(state) || state === 'counted');
      const byName = new Map<string, { name: string; orders: number; slots: number }>();
      for (const { ordererName, slots } of used) {
        const line = byName.get(ordererName) ?? { name: ordererName, orders: 0, slots: 0 };
        const had = slots.filter(({ answer }) => answer === 'approved').length;
        byName.set(ordererName, { ...line, orders: line.orders + 1, slots: line.slots + had });
      }
      return {
        coming: named(coming),
        past: named(past),
        perMunicipality: [...byName.values()].sort((a, b) => b.slots - a.slots || a.name.localeCompare(b.name, 'nl')),
      };
    },

    handOver: (
      partner: Partner,
      id: string,
      step: { readonly step: HandStep; readonly place: Place },
      { request }: Asked,
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const found = await own(partner, id);
        if (found === undefined) return notFound;
        const handed = handOver(found.order, found.units, step, { request, by: partner.person }, now);
        if (handed.is !== 'handed') return handed;
        const written = await store.commit([
          store.putOrder(handed.order, found.order),
          ...unitWrites(handed.units, found.units),
          ...(step.step === 'sent' ? mailing.toOrderer('kit-sent', handed.order, now) : []),
        ]);
        return written.is === 'written' ? handed : 'conflict';
      }),

    /** Counted part by part. What lacks opens a repair and warns the next booker; whoever had it hears both ways. */
    count: (
      partner: Partner,
      id: string,
      counted: {
        readonly counts: readonly Count[];
        readonly repair: { readonly owner: string; readonly due: LocalDate };
        readonly place: Place;
      },
      { request }: Asked,
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const held = await own(partner, id);
        if (held === undefined) return notFound;
        const { order, kit, units } = held;
        const counting = countOrder(order, kit, units, counted, { request, by: partner.person }, now);
        if (counting.is !== 'counted') return counting;
        const told: Told = new Map();
        for (const unit of counting.units) {
          const was = units.find((one) => one.unit === unit.unit);
          if (unit.state === 'incomplete') await warnNext(told, unit, kit, order.order, now);
          else await callOff(told, was, kit, order.order, now);
        }
        const written = await store.commit([
          store.putOrder(counting.order, order),
          ...unitWrites(counting.units, units),
          ...mailing.toOrderer(counting.incomplete.length > 0 ? 'kit-incomplete' : 'kit-returned', counting.order, now),
          ...writesOf(told),
        ]);
        return written.is === 'written' ? counting : 'conflict';
      }),

    /** Found to lack something later, also after the next booker was told that all is well. */
    lacks: (
      partner: Partner,
      slug: string,
      unit: string,
      found: {
        readonly lacks: readonly Lack[];
        readonly owner: string;
        readonly due: LocalDate;
        readonly place: Place;
      },
      { request }: Asked,
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const held = await ownUnit(partner, slug, unit);
        if (held === undefined) return notFound;
        if ((await store.requested(request)) !== undefined) return { is: 'reported' as const };
        const { lacks, owner, due, place } = found;
        const broken = lacking(held.unit, { owner, due, since: now, lacks: [...lacks] }, place);
        const kept: Unit = held.unit.order === undefined ? broken : { ...broken, order: held.unit.order };
        const told: Told = new Map();
        await warnNext(told, kept, held.kit, held.unit.order, now);
        const written = await store.commit([
          store.putRequest(request, repairId(kept), now),
          ...unitWrites([kept], [held.unit]),
          ...writesOf(told),
        ]);
        return written.is === 'written' ? { is: 'reported' as const } : 'conflict';
      }),

    /** Whole again: whoever was warned hears that the warning is over. */
    repaired: (partner: Partner, slug: string, unit: string, place: Place, { request }: Asked, now: Instant) =>
      decideAgain(patience, async () => {
        const held = await ownUnit(partner, slug, unit);
        if (held === undefined) return notFound;
        if ((await store.requested(request)) !== undefined) return { is: 'repaired' as const };
        if (held.unit.state !== 'incomplete') return { is: 'refused' as const, because: 'not-incomplete' as const };
        const repair = repairId(held.unit);
        const told: Told = new Map();
        await callOff(told, held.unit, held.kit, undefined, now);
        const mended = whole(held.unit, place);
        // It may be mended where it stands, with whoever has it.
        const { order: holder } = held.unit;
        const kept: Unit = holder === undefined ? mended : { ...mended, state: 'out', order: holder };
        const written = await store.commit([
          store.putRequest(request, repair, now),
          ...unitWrites([kept], [held.unit]),
          ...writesOf(told),
        ]);
        return written.is === 'written' ? { is: 'repaired' as const } : 'conflict';
      }),

    /** Who is or will be warned, the soonest first, for whoever reports something. */
    bookersOfUnit: async (partner: Partner, slug: string, unit: string, now: Instant) => {
      const held = await ownUnit(partner, slug, unit);
      return held === undefined ? [] : nextBookers(await bookersOf(held.kit), unit, now);
    },

    /**
     * For the tick: everybody who has a broken unit next and was not told yet. Each is told on condition that the unit still lacks the same. False
     * when somebody could not be told now.
     */
    warnAgain: async (unit: Unit, kit: LendingKit, now: Instant): Promise<boolean> => {
      let everybody = true;
      for (const { order } of nextBookers(await bookersOf(kit), unit.unit, now)) {
        const outcome = await decideAgain(patience, async () => {
          const found = await store.kit(kit.slug, { consistent: true });
          const fresh = found?.units.find((one) => one.unit === unit.unit);
          if (fresh?.state !== 'incomplete' || fresh.order === order) return 'done';
          const told: Told = new Map();
          await tell(told, order, warning(repairId(fresh), now));
          if (told.size === 0) return 'done';
          const written = await store.commit([store.stillSo(fresh), ...writesOf(told)]);
          return written.is === 'written' ? 'done' : 'conflict';
        });
        everybody &&= outcome === 'done';
      }
      return everybody;
    },
  };
};

export type HandingActions = ReturnType<typeof handing>;
