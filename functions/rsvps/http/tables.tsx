import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { dateInWords } from '#kernel/instants.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { rsvps } from '../contract.ts';
import { type HallField, readHall, readTable } from '../core/hall-answers.ts';
import { kitchenSheet } from '../core/kitchen-sheet.ts';
import { moveGuest } from '../core/move-guest.ts';
import { replanTables } from '../core/replan-tables.ts';
import { TablesPage } from '../pages/tables.tsx';
import { KitchenPage } from '../pages/tables-kitchen.tsx';
import { TablesPrintPage } from '../pages/tables-print.tsx';
import {
  moveField,
  type RefusedMove,
  type TablesPageProps,
  type TablesView,
  tableField,
  tablesPath,
} from '../pages/tables-view.ts';
import type { SeatingActions } from '../seating.ts';
import { tablesNl } from '../wording/tables-nl.ts';
import type { TablesNotice, TablesRefusal } from '../wording/tables-words.ts';
import { atDesk } from './read-visit.ts';

type Needs = {
  readonly actions: SeatingActions;
  readonly events: Pick<EventsActions, 'erasing'>;
  readonly directory: Pick<DirectoryActions, 'municipality'>;
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
  'notice' | 'touched' | 'moved' | 'noTable' | 'refusal' | 'impossible' | 'refusedMove' | 'faulty'
>;

const nobodyThere = { notFound: true } as const;

/** What a slug can look like; anything else is not looked up. */
const slugIn = ({ params }: OrganiserVisit): string => {
  const slug = params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

const foundIn = ({ actions }: Needs, visit: OrganiserVisit): Promise<Found | undefined> =>
  actions.tables(visit.organiser, slugIn(visit), visit.now);

const viewOf = ({ directory }: Needs, visit: OrganiserVisit, found: Found): TablesView => {
  const municipalityName = (code: string): string => directory.municipality(code)?.displayName ?? code;
  const { event, hall, guests, seating, judgement, left, rsvps: places } = found;
  return {
    frame: { ...visit.frame, language: 'nl' },
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
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <TablesPage
        {...viewOf(needs, visit, found)}
        {...shown}
        askedBy={(guest) => places.get(guest)?.access}
        marksUntil={until > visit.now ? dateInWords(until, event.zone, 'nl') : undefined}
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
    if (!Object.hasOwn(tablesNl.notice, said)) return page(needs, visit, found, {});
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

const because = (needs: Needs, visit: OrganiserVisit, refusal: TablesRefusal): Promise<Answer> =>
  refused(needs, visit, { refusal }, refusal === 'busy' ? 503 : 409);

const requestOf = ({ random }: Needs, { form }: OrganiserVisit): string => requestIn(form) ?? randomToken(random);

/** A whole number that our own page sent along; anything else counts as none. */
const numberIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

const setHall = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const typed = (field: HallField): string => visit.form.get(field) ?? '';
  const read = readHall(typed);
  if ('faults' in read) return page(needs, visit, found, { faulty: { is: 'hall', faults: read.faults, typed } }, 422);
  const { organiser, now } = visit;
  const outcome = await needs.actions.setHall(organiser, slugIn(visit), read.tables, requestOf(needs, visit), now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  if (outcome.is === 'not-found') return nobodyThere;
  return outcome.is === 'refused' ? because(needs, visit, outcome.because) : done(visit, 'hall-set');
};

const changeTable = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const number = numberIn(visit.form.get('table')) ?? 0;
  const typed = (field: HallField): string =>
    field === 'tables' ? '' : (visit.form.get(tableField(field, number)) ?? '');
  const read = readTable(typed);
  if ('faults' in read) {
    return page(needs, visit, found, { faulty: { is: 'table', number, faults: read.faults, typed } }, 422);
  }
  const { organiser, now } = visit;
  const request = requestOf(needs, visit);
  const outcome = await needs.actions.changeTable(organiser, slugIn(visit), { number, ...read }, request, now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  if (outcome.is === 'not-found') return nobodyThere;
  return outcome.is === 'refused' ? because(needs, visit, outcome.because) : done(visit, 'table-changed', [number]);
};

const asked = (needs: Needs, visit: OrganiserVisit) => ({
  request: requestOf(needs, visit),
  revision: numberIn(visit.form.get('revision')) ?? -1,
});

const planAnew = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const outcome = await needs.actions.plan(visit.organiser, slugIn(visit), asked(needs, visit), visit.now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  switch (outcome.is) {
    case 'not-found':
      return nobodyThere;
    case 'refused':
      return because(needs, visit, outcome.because);
    case 'impossible':
      return refused(needs, visit, { impossible: outcome.because });
    case 'planned':
    case 'repeated':
      return done(visit, 'planned');
  }
};

const replan = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const outcome = await needs.actions.replan(visit.organiser, slugIn(visit), asked(needs, visit), visit.now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  switch (outcome.is) {
    case 'not-found':
      return nobodyThere;
    case 'refused':
      return because(needs, visit, outcome.because);
    case 'unchanged':
      return done(visit, 'unchanged');
    case 'replanned':
    case 'repeated':
      return done(visit, 'replanned');
  }
};

const move = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const { form, organiser, now } = visit;
  const guest = form.get('guest') ?? '';
  const to = numberIn(form.get(moveField(guest)));
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
  const from = numberIn(form.get('from'));
  const outcome = await needs.actions.move(organiser, slugIn(visit), { guest, to, from }, now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  switch (outcome.is) {
    case 'not-found':
      return nobodyThere;
    case 'unchanged':
      return done(visit, 'unchanged');
    case 'moved':
      return done(visit, 'moved', from === undefined ? [to] : [from, to]);
    case 'refused':
      if (outcome.because !== 'breaks') return because(needs, visit, outcome.because);
      return refused(needs, visit, { refusedMove: { guest, to, breaks: outcome.breaks, swaps: outcome.swaps } });
  }
};

const swap = async (needs: Needs, visit: OrganiserVisit, found: Found): Promise<Answer> => {
  const { form, organiser, now } = visit;
  const guest = form.get('guest') ?? '';
  const other = form.get('other') ?? '';
  const to = numberIn(form.get('to')) ?? 0;
  if (other === '') {
    const refusedMove = refusedMoveIn(found, guest, to);
    return refusedMove === undefined
      ? page(needs, visit, found, { refusal: 'moved-since' }, 409)
      : page(needs, visit, found, { refusedMove, faulty: { is: 'swap' } }, 422);
  }
  const outcome = await needs.actions.swap(organiser, slugIn(visit), { guest, other }, now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  switch (outcome.is) {
    case 'not-found':
      return nobodyThere;
    case 'unchanged':
      return done(visit, 'unchanged');
    case 'moved': {
      const tables = [found.seating.get(guest), found.seating.get(other)].filter((table) => table !== undefined);
      return done(visit, 'swapped', tables);
    }
    case 'refused':
      if (outcome.because !== 'breaks') return because(needs, visit, outcome.because);
      return refused(needs, visit, { refusedMove: { guest, to, breaks: outcome.breaks, swaps: [] } });
  }
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
  if (outcome === 'busy') return because(needs, visit, 'busy');
  if (outcome.is === 'not-found') return nobodyThere;
  return outcome.is === 'refused'
    ? because(needs, visit, outcome.because)
    : done(visit, locked ? 'locked' : 'unlocked');
};

const mark = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const needed = visit.form.get('act') === 'wheelchair';
  const guest = visit.form.get('guest') ?? '';
  const outcome = await needs.actions.markWheelchair(visit.organiser, slugIn(visit), guest, needed, visit.now);
  if (outcome === 'busy') return because(needs, visit, 'busy');
  if (outcome.is === 'not-found') return nobodyThere;
  return outcome.is === 'refused'
    ? because(needs, visit, outcome.because)
    : done(visit, needed ? 'wheelchair' : 'no-wheelchair');
};

// ── on paper ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const printTables =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const as = visit.query.get('wat') === 'kaarten' ? 'cards' : 'lists';
    return { page: <TablesPrintPage {...viewOf(needs, visit, found)} as={as} /> };
  };

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
          frame={{ ...visit.frame, language: 'nl' }}
          sheet={kitchenSheet(hall?.tables ?? [], [...places.values()], seating)}
        />
      ),
    };
  };
