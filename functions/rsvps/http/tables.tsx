import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { dateInWords } from '#kernel/instants.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { rsvps } from '../contract.ts';
import { type HallField, hallFields, readHall, readTable } from '../core/hall-answers.ts';
import { kitchenSheet } from '../core/kitchen-sheet.ts';
import { moveGuest } from '../core/move-guest.ts';
import { replanTables } from '../core/replan-tables.ts';
import { TablesPage } from '../pages/tables.tsx';
import { KitchenPage } from '../pages/tables-kitchen.tsx';
import { NameCardsPage, type OwnPhone, TablesPrintPage } from '../pages/tables-print.tsx';
import {
  moveField,
  ownPhonePath,
  type RefusedMove,
  type TablesPageProps,
  type TablesView,
  tableField,
  tablesPath,
} from '../pages/tables-view.ts';
import type { SeatingActions } from '../seating.ts';
import { type TablesNotice, type TablesRefusal, tablesWording } from '../wording/tables.ts';
import { atDesk, busy, numberIn, slugIn } from './read-visit.ts';

type Needs = {
  readonly actions: SeatingActions;
  readonly events: Pick<EventsActions, 'erasing'>;
  readonly directory: Pick<DirectoryActions, 'municipality'>;
  readonly pledges: () => Promise<Pick<PledgesActions, 'campaigns'>>;
  readonly random: Random;
};

type TablesRoutes = 'tables' | 'tablesPrint' | 'kitchen';

/** The table plan at the organiser's desk, and its papers for the tables and the kitchen. An event of another organisation is not there. */
export const tablesHttp = (needs: Needs): Pick<Endpoints<typeof rsvps>, TablesRoutes> => ({
  tables: { get: atDesk(showTables(needs)), post: atDesk(actOnTables(needs)) },
  tablesPrint: { get: atDesk(printTables(needs)) },
  kitchen: { get: atDesk(showKitchen(needs)) },
});

type Found = NonNullable<Awaited<ReturnType<SeatingActions['tables']>>>;
type Shown = Pick<
  TablesPageProps,
  'opened' | 'notice' | 'touched' | 'moved' | 'noTable' | 'refusal' | 'impossible' | 'refusedMove' | 'faulty'
>;

const nobodyThere = { notFound: true } as const;

const foundIn = ({ actions }: Needs, visit: OrganiserVisit): Promise<Found | undefined> =>
  actions.tables(visit.organiser, slugIn(visit), visit.now);

const viewOf = ({ directory }: Needs, visit: OrganiserVisit, found: Found): TablesView => {
  const municipalityName = (code: string): string => directory.municipality(code)?.displayName ?? code;
  const { event, hall, guests, seating, judgement, left, rsvps: places } = found;
  return {
    frame: visit.frame,
    event,
    tables: hall?.tables ?? [],
    guests,
    seating,
    judgement,
    left,
    municipalityName,
    fromOf: (guest) => {
      const { role, municipality, organisation } = places.get(guest) ?? {};
      return [role, municipality && municipalityName(municipality), organisation]
        .filter((part) => part !== undefined && part !== '')
        .join(', ');
    },
  };
};

// ── the plan ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const page = (needs: Needs, visit: OrganiserVisit, found: Found, shown: Shown, status = 200): Answer => {
  const { event, plan, rsvps: places } = found;
  const until = needs.events.erasing(event).sensitive;
  return {
    status,
    ...(status === busy.status && busy),
    page: (
      <TablesPage
        {...viewOf(needs, visit, found)}
        {...shown}
        askedBy={(guest) => places.get(guest)?.access}
        marksUntil={until > visit.now ? dateInWords(until, event.zone, visit.frame.language) : undefined}
        request={randomToken(needs.random)}
        revision={plan?.revision ?? 0}
      />
    ),
  };
};

const showTables =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const said = visit.query.get('uitkomst') ?? '';
    const opened = visit.query.get('gast') ?? undefined;
    if (!Object.hasOwn(tablesWording[visit.frame.language].notice, said)) return page(needs, visit, found, { opened });
    const notice = said as TablesNotice;
    const touched = (visit.query.get('tafels') ?? '').split('-').slice(0, 4).map(Number);
    // Who still has no table after late changes is told again why, as it is now.
    const hallful = { tables: found.hall?.tables ?? [], guests: found.guests };
    const noTable =
      notice === 'replanned' || notice === 'unchanged' ? replanTables(hallful, found.seating).noTable : [];
    const moved = notice === 'replanned' ? (found.plan?.moved ?? []) : [];
    return page(needs, visit, found, { notice, touched, moved, noTable });
  };

const actOnTables =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    switch (visit.form.get('act')) {
      case 'hall':
        return setHall(needs, visit, found);
      case 'table':
        return changeTable(needs, visit, found);
      case 'plan':
        return planAnew(needs, visit);
      case 'replan':
        return replan(needs, visit);
      case 'move':
        return move(needs, visit, found);
      case 'swap':
        return swap(needs, visit, found);
      case 'lock':
      case 'unlock':
        return lock(needs, visit);
      case 'wheelchair':
      case 'no-wheelchair':
        return mark(needs, visit);
      default:
        return page(needs, visit, found, {}, 422);
    }
  };

/** Back to the plan, with what happened and the tables it touched. */
const done = (visit: OrganiserVisit, notice: TablesNotice, touched: readonly number[] = []): Answer => {
  const tables = touched.length === 0 ? '' : `&tafels=${touched.join('-')}`;
  return { seeOther: `${tablesPath(slugIn(visit))}?uitkomst=${notice}${tables}` };
};

/** The plan as it is by now, with why nothing happened. */
const refused = async (needs: Needs, visit: OrganiserVisit, shown: Shown, status = 409): Promise<Answer> => {
  const found = await foundIn(needs, visit);
  return found === undefined ? nobodyThere : page(needs, visit, found, shown, status);
};

type NotDone = 'busy' | { readonly is: 'not-found' } | { readonly is: 'refused'; readonly because: TablesRefusal };

/** Whether nothing happened; what was refused because of a rule is told with the rule, by whoever asked. */
const isNotDone = (outcome: 'busy' | { readonly is: string }): outcome is NotDone =>
  outcome === 'busy' || outcome.is === 'not-found' || outcome.is === 'refused';

const notDone = async (needs: Needs, visit: OrganiserVisit, outcome: NotDone): Promise<Answer> => {
  if (outcome === 'busy') return refused(needs, visit, { refusal: 'busy' }, busy.status);
  return outcome.is === 'not-found' ? nobodyThere : refused(needs, visit, { refusal: outcome.because });
};

/** The key of a form, with what it asks: a page holds many forms under one key, and one may go back to it for another. */
const requestOf = (
  { random }: Needs,
  { form }: OrganiserVisit,
  ...what: readonly [string, ...(string | number)[]]
): string => [requestIn(form) ?? randomToken(random), ...what].join('.');

const setHall = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const typed = (field: HallField): string => visit.form.get(field) ?? '';
  const read = readHall(typed);
  if ('faults' in read) return page(needs, visit, found, { faulty: { is: 'hall', faults: read.faults, typed } }, 422);
  const { organiser, now } = visit;
  const request = requestOf(needs, visit, 'hall', ...hallFields.map(typed));
  const outcome = await needs.actions.setHall(organiser, slugIn(visit), read.tables, request, now);
  return isNotDone(outcome) ? notDone(needs, visit, outcome) : done(visit, 'hall-set');
};

const changeTable = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const number = numberIn(visit.form, 'table') ?? 0;
  const typed = (field: HallField): string =>
    field === 'tables' ? '' : (visit.form.get(tableField(field, number)) ?? '');
  const read = readTable(typed);
  if ('faults' in read) {
    return page(needs, visit, found, { faulty: { is: 'table', number, faults: read.faults, typed } }, 422);
  }
  const { organiser, now } = visit;
  const request = requestOf(needs, visit, 'table', number, read.seats, read.wheelchairPlaces);
  const outcome = await needs.actions.changeTable(organiser, slugIn(visit), { number, ...read }, request, now);
  return isNotDone(outcome) ? notDone(needs, visit, outcome) : done(visit, 'table-changed', [number]);
};

const asked = (needs: Needs, visit: OrganiserVisit, act: 'plan' | 'replan') => ({
  request: requestOf(needs, visit, act),
  revision: numberIn(visit.form, 'revision') ?? -1,
});

const planAnew = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const outcome = await needs.actions.plan(visit.organiser, slugIn(visit), asked(needs, visit, 'plan'), visit.now);
  if (isNotDone(outcome)) return notDone(needs, visit, outcome);
  return outcome.is === 'impossible' ? refused(needs, visit, { impossible: outcome.because }) : done(visit, 'planned');
};

const replan = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const outcome = await needs.actions.replan(visit.organiser, slugIn(visit), asked(needs, visit, 'replan'), visit.now);
  if (isNotDone(outcome)) return notDone(needs, visit, outcome);
  return done(visit, outcome.is === 'unchanged' ? 'unchanged' : 'replanned');
};

/** Tables by their numbers, without the 0 of who had none. */
const ofTables = (...numbers: readonly (number | undefined)[]): readonly number[] =>
  numbers.flatMap((number = 0) => (number > 0 ? [number] : []));

const move = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const { form, organiser, now } = visit;
  const guest = form.get('guest') ?? '';
  const to = numberIn(form, moveField(guest));
  if (to === undefined) {
    const known = found.guests.some((one) => one.guest === guest);
    return page(
      needs,
      visit,
      found,
      known ? { faulty: { is: 'move', guest } } : { refusal: 'not-a-guest' },
      known ? 422 : 409,
    );
  }
  const from = numberIn(form, 'from');
  const outcome = await needs.actions.move(organiser, slugIn(visit), { guest, to, from }, now);
  if (outcome !== 'busy' && outcome.is === 'refused' && outcome.because === 'breaks') {
    const refusedMove = { guest, to, breaks: outcome.breaks, swaps: outcome.swaps };
    return refused(needs, visit, { opened: guest, refusedMove });
  }
  if (isNotDone(outcome)) return notDone(needs, visit, outcome);
  // Pressed twice, the second finds them where the first put them.
  const stayed = outcome.is === 'unchanged' && (from === undefined || from === to);
  return stayed ? done(visit, 'unchanged') : done(visit, 'moved', ofTables(from, to));
};

const swap = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const { form, organiser, now } = visit;
  const guest = form.get('guest') ?? '';
  const other = form.get('other') ?? '';
  const from = numberIn(form, 'from') ?? found.seating.get(guest) ?? 0;
  const to = numberIn(form, 'to') ?? 0;
  if (other === '') {
    const refusedMove = refusedMoveIn(found, guest, to);
    return refusedMove === undefined
      ? page(needs, visit, found, { refusal: 'moved-since' }, 409)
      : page(needs, visit, found, { refusedMove, faulty: { is: 'swap' } }, 422);
  }
  const outcome = await needs.actions.swap(organiser, slugIn(visit), { guest, other, from, to }, now);
  if (outcome !== 'busy' && outcome.is === 'refused' && outcome.because === 'breaks') {
    return refused(needs, visit, { refusedMove: { guest, to, breaks: outcome.breaks, swaps: [] } });
  }
  return isNotDone(outcome) ? notDone(needs, visit, outcome) : done(visit, 'swapped', ofTables(from, to));
};

/** The refusal whose page the form came from, as it would be now. */
const refusedMoveIn = ({ hall, guests, seating }: Found, guest: string, to: number): RefusedMove | undefined => {
  const moved = moveGuest({ tables: hall?.tables ?? [], guests }, seating, { guest, to });
  return moved.is === 'refused' && moved.because === 'breaks'
    ? { guest, to, breaks: moved.breaks, swaps: moved.swaps }
    : undefined;
};

const lock = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const locked = visit.form.get('act') === 'lock';
  const guest = visit.form.get('guest') ?? '';
  const outcome = await needs.actions.lock(visit.organiser, slugIn(visit), guest, locked, visit.now);
  return isNotDone(outcome) ? notDone(needs, visit, outcome) : done(visit, locked ? 'locked' : 'unlocked');
};

const mark = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const needed = visit.form.get('act') === 'wheelchair';
  const guest = visit.form.get('guest') ?? '';
  const outcome = await needs.actions.markWheelchair(visit.organiser, slugIn(visit), guest, needed, visit.now);
  return isNotDone(outcome) ? notDone(needs, visit, outcome) : done(visit, needed ? 'wheelchair' : 'no-wheelchair');
};

// ── on paper ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const printTables =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const view = viewOf(needs, visit, found);
    const what = visit.query.get('wat');
    if (what === 'naamkaarten') {
      const companionsOf = (guest: string): readonly string[] => namesIn(found.rsvps.get(guest)?.companions);
      return { page: <NameCardsPage {...view} companionsOf={companionsOf} /> };
    }
    if (what !== 'kaarten') return { page: <TablesPrintPage {...view} as="lists" /> };
    return { page: <TablesPrintPage {...view} as="cards" ownPhone={await ownPhoneFor(needs, visit, found)} /> };
  };

/** So many campaigns of the organisation are looked through. */
const campaignsLookedAt = 50;

/** Where guests of this evening sign on their own phone; nowhere when no campaign of the organisation is open then. */
const ownPhoneFor = async (
  { pledges }: Needs,
  { organiser, frame }: OrganiserVisit,
  { event }: Found,
): Promise<OwnPhone | undefined> => {
  const { campaigns } = await (await pledges()).campaigns(organiser, campaignsLookedAt);
  const open = campaigns.some(
    ({ state, opensAt, closesAt }) => state === 'published' && opensAt < event.endsAt && event.startsAt < closesAt,
  );
  if (!open) return undefined;
  const address = `${frame.siteAddress}${ownPhonePath(event.slug)}`;
  return { address, modules: await qrModules(address) };
};

/** One a line, as they were told. */
const namesIn = (companions = ''): readonly string[] =>
  companions
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const showKitchen =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const { event, hall, rsvps: places, seating } = found;
    const erased = needs.events.erasing(event).sensitive <= visit.now;
    const diets = erased ? 'erased' : event.asks.includes('diet') ? 'known' : 'not-asked';
    return {
      page: (
        <KitchenPage
          diets={diets}
          event={event}
          frame={visit.frame}
          sheet={kitchenSheet(hall?.tables ?? [], [...places.values()], seating)}
        />
      ),
    };
  };
