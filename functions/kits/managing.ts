import type { Organiser, Partner } from '#kernel/actors.ts';
import { type Random, randomLetters } from '#kernel/ids.ts';
import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { slugOf } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { checksumOf } from '#platform/links.ts';
import { type CalendarDay, calendarOf, daysToRead } from './core/availability.ts';
import { type DeskStation, type StationDesk, usualNotice } from './core/desk.ts';
import type { Kit, LendingKit, Unit } from './core/kit.ts';
import type { KitPlan } from './core/kit-plan.ts';
import { datesBetween } from './core/plan-trips.ts';
import { usualHours, zone } from './core/slot.ts';
import type { Asked } from './ordering.ts';
import type { KitsStore, KitWithUnits } from './store.ts';

/** A calendar shows at most so many days: three months. */
export const mostDays = 92;

const notFound = { is: 'not-found' } as const;
/** Words that stand where a kit's slug stands in an address. */
const reserved = new Set(['nieuw', 'uitlenen']);

/** The catalogue, the desks and what a partner keeps of both. */
export const managing = ({
  store,
  programme,
  random,
  patience,
}: {
  store: KitsStore;
  /** The organisation whose organisers look at what hosts hand in. */
  programme: string;
  random: Random;
  patience: Patience;
}) => {
  const published = async (slug: string): Promise<KitWithUnits | undefined> => {
    const found = await store.kit(slug);
    return found?.kit.state === 'published' ? found : undefined;
  };
  const owned = async (partner: Partner, slug: string): Promise<KitWithUnits | undefined> => {
    const found = await store.kit(slug, { consistent: true });
    return found?.kit.organisation === partner.organisation ? found : undefined;
  };

  const kitOf = (partner: Partner, slug: string, { plan, was }: { plan: KitPlan; was: Kit | undefined }): Kit => {
    const shared = {
      slug,
      organisation: partner.organisation,
      organisationName: partner.organisationName,
      state: was?.state ?? ('draft' as const),
      revision: (was?.revision ?? 0) + 1,
      ...(was?.picture && { picture: was.picture }),
    };
    if (plan.kind === 'lending') {
      const { units: _, ...rest } = plan;
      return { ...rest, ...shared };
    }
    const { stock: _, ...rest } = plan;
    return { ...rest, ...shared, programme: was?.kind === 'package' ? was.programme : programme };
  };
  const newUnits = (slug: string, from: number, to: number, place: string): readonly Write[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, at): Unit => {
      const number = from + at + 1;
      return {
        kit: slug,
        unit: String(number).padStart(2, '0'),
        name: `Pakket ${number}`,
        state: 'ready',
        place,
        repairs: 0,
        revision: 1,
      };
    }).map((unit) => store.putUnit(unit, undefined));

  return {
    catalogue: async (): Promise<readonly KitWithUnits[]> => {
      const kits = await store.shownKits();
      const found = await Promise.all(kits.map(({ slug }) => store.kit(slug)));
      return found.flatMap((one) => (one === undefined ? [] : [one]));
    },
    kit: async (slug: string) => {
      const found = await published(slug);
      const desk = found?.kit.kind === 'lending' ? await store.desk(found.kit.desk) : undefined;
      return found === undefined ? undefined : { ...found, ...(desk && { desk }) };
    },
    /** One station, at most 92 days: the kit, its desk, and one query for all the desk's days. */
    calendar: async (
      slug: string,
      { station, from, until }: { readonly station: string; readonly from: LocalDate; readonly until: LocalDate },
      now: Instant,
    ): Promise<
      { kit: LendingKit; desk: StationDesk; station: DeskStation; days: readonly CalendarDay[] } | undefined
    > => {
      const found = await published(slug);
      if (found === undefined || found.kit.kind !== 'lending' || datesBetween(from, until).length > mostDays)
        return undefined;
      const { kit, units } = found;
      const [desk, planner] = await Promise.all([
        store.desk(kit.desk),
        store.planner(kit.desk, daysToRead(kit, from, until)),
      ]);
      const own = desk?.stations.find(({ code }) => code === station);
      if (desk === undefined || own === undefined) return undefined;
      const days = calendarOf({ kit, units, desk, planner }, { station, from, until }, now);
      return { kit, desk, station: own, days };
    },
    picture: async (slug: string, hash: string) => {
      const found = await published(slug);
      const picture = found?.kit.picture?.hash === hash ? await store.picture(slug, hash) : undefined;
      const type = picture?.type === 'image/jpeg' ? ('image/jpeg' as const) : ('image/png' as const);
      return picture === undefined ? undefined : { bytes: picture.bytes, type };
    },

    shownDesks: store.desks,
    desks: ({ organisation }: Organiser): Promise<readonly StationDesk[]> => store.desksOf(organisation),
    /**
     * Makes a desk, or says which stations it serves. A station has one desk at a time, and keeps it while something is promised
     * there; what a desk made of a station stays with it.
     */
    saveDesk: (
      { organisation }: Organiser,
      {
        desk,
        name,
        stations,
      }: {
        readonly desk: string;
        readonly name: string;
        readonly stations: readonly Pick<DeskStation, 'code' | 'name' | 'city' | 'owner'>[];
      },
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const was = await store.desk(desk, { consistent: true });
        if (was !== undefined && was.programme !== organisation) return notFound;
        const saved: StationDesk = {
          desk,
          name,
          programme: organisation,
          stations: stations.map((station) => ({
            ...station,
            spots: was?.stations.find(({ code }) => code === station.code)?.spots ?? [],
          })),
          notice: was?.notice ?? usualNotice,
          hours: was?.hours ?? usualHours,
          houseRules: was?.houseRules ?? [],
          revision: (was?.revision ?? 0) + 1,
        };
        const today = localDateOf(now, zone);
        const left = (was?.stations ?? []).filter(({ code }) => stations.every((one) => one.code !== code));
        const come = stations.filter(({ code }) => (was?.stations ?? []).every((one) => one.code !== code));
        // Whoever was promised a slot there would stand before a desk that knows nothing of it.
        const planner = left.length === 0 ? undefined : await store.planner(desk, { from: today, until: '9999-12-31' });
        const promised = left.filter(({ code }) =>
          [...(planner?.slots ?? [])].some(([id, held]) => id.startsWith(`${code}~`) && 'order' in held),
        );
        if (promised.length > 0) {
          return { is: 'refused' as const, because: 'promised' as const, stations: promised };
        }
        const written = await store.commit([
          store.putDesk(saved, was?.revision),
          ...come.map(({ code }) => store.takeStation(code, desk)),
          ...left.map(({ code }) => store.leaveStation(code, desk)),
        ]);
        if (written.is === 'written') return { is: 'saved' as const };
        if (written.is === 'conflict' || written.failed[0] !== undefined) return 'conflict';
        const elsewhere = come.filter((_, at) => written.failed[at + 1] !== undefined);
        return { is: 'refused' as const, because: 'station-elsewhere' as const, stations: elsewhere };
      }),

    lent: async ({ organisation }: Partner): Promise<readonly KitWithUnits[]> => {
      const kits = await store.kitsOf(organisation);
      const found = await Promise.all(kits.map(({ slug }) => store.kit(slug)));
      return found.flatMap((one) => (one === undefined ? [] : [one]));
    },
    /** A partner's own kit, a draft too. */
    owned,
    saveKit: (
      partner: Partner,
      slug: string | undefined,
      plan: KitPlan,
      { revision, request }: Asked & { readonly revision: number },
      now: Instant,
    ) => {
      let again = 0;
      return decideAgain(patience, async () => {
        if (slug === undefined) {
          const before = await store.requested(request);
          if (before !== undefined) return { is: 'saved' as const, slug: before };
          const plain = slugOf(plan.title, 'pakket');
          const made = again === 0 && !reserved.has(plain) ? plain : `${plain}-${randomLetters(random, 4)}`;
          again += 1;
          const written = await store.commit([
            store.putRequest(request, made, now),
            store.putKit(kitOf(partner, made, { plan, was: undefined }), undefined),
            ...(plan.kind === 'lending'
              ? newUnits(made, 0, plan.units, partner.organisationName)
              : [store.putStock(made, { ...datesOf(plan), stock: plan.stock, left: plan.stock, waiting: 0 })]),
          ]);
          return written.is === 'written' ? { is: 'saved' as const, slug: made } : 'conflict';
        }
        const found = await owned(partner, slug);
        if (found === undefined || found.kit.kind !== plan.kind) return notFound;
        if (found.kit.revision !== revision) return { is: 'refused' as const, because: 'changed-meanwhile' as const };
        // What was promised lies among the days of its desk: at another one the same unit would be promised twice.
        if (plan.kind === 'lending' && found.kit.kind === 'lending' && found.kit.state === 'published') {
          if (plan.desk !== found.kit.desk) return { is: 'refused' as const, because: 'desk-stays' as const };
        }
        const by = plan.kind === 'package' ? plan.stock - (found.stock?.stock ?? 0) : 0;
        const written = await store.commit([
          store.putKit(kitOf(partner, slug, { plan, was: found.kit }), revision),
          ...(plan.kind === 'lending'
            ? newUnits(slug, found.units.length, plan.units, partner.organisationName)
            : [store.moveStock(slug, by, datesOf(plan), now)]),
        ]);
        if (written.is === 'written') return { is: 'saved' as const, slug };
        const given = plan.kind === 'package' && written.is === 'condition' && written.failed[1] !== undefined;
        return given ? { is: 'refused' as const, because: 'below-given' as const } : 'conflict';
      });
    },
    publishKit: (partner: Partner, slug: string) =>
      decideAgain(patience, async () => {
        const found = await owned(partner, slug);
        if (found === undefined) return notFound;
        if (found.kit.state === 'published') return { is: 'published' as const };
        const kit: Kit = { ...found.kit, state: 'published', revision: found.kit.revision + 1 };
        const written = await store.commit([store.putKit(kit, found.kit.revision)]);
        return written.is === 'written' ? { is: 'published' as const } : 'conflict';
      }),
    /** One picture a kit; a new one takes the place of the old. */
    savePicture: (
      partner: Partner,
      slug: string,
      {
        bytes,
        type,
        alt,
      }: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg'; readonly alt: string },
    ) =>
      decideAgain(patience, async () => {
        const found = await owned(partner, slug);
        if (found === undefined) return notFound;
        const hash = checksumOf(Buffer.from(bytes).toString('base64')).slice(0, 24);
        const before = found.kit.picture?.hash;
        const kit: Kit = { ...found.kit, picture: { hash, alt }, revision: found.kit.revision + 1 };
        const written = await store.commit([
          store.putKit(kit, found.kit.revision),
          store.putPicture(slug, { hash, type, bytes }),
          ...(before === undefined || before === hash ? [] : [store.forgetPicture(slug, before)]),
        ]);
        return written.is === 'written' ? { is: 'saved' as const } : 'conflict';
      }),
  };
};

const datesOf = ({ opensAt, closesAt }: Extract<KitPlan, { kind: 'package' }>) => ({ opensAt, closesAt });
