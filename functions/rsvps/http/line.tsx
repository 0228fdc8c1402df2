import type { DirectoryActions } from '#directory/actions.ts';
import { Group } from '#kernel/groups.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { Instant } from '#kernel/instants.ts';
import { withoutThousands } from '#kernel/numbers.ts';
import type { Answer, Endpoints } from '#platform/http/visit.ts';
import type { RsvpsActions } from '../actions.ts';
import type { rsvps } from '../contract.ts';
import type { ReasonFault } from '../core/reason.ts';
import { holdsSeats, type Rsvp } from '../core/rsvp.ts';
import { CapacityPage, ReleasePoolPage, SayNoPage } from '../pages/line-asks.tsx';
import { LineDeskPage, type LineDeskProps } from '../pages/line-desk.tsx';
import { linePath } from '../pages/view.ts';
import { type LineNotice, type LineRefusal, lineWording } from '../wording/line.ts';
import { atDesk, busy, type DeskVisit, numberIn, slugIn } from './read-visit.ts';

type Needs = { readonly actions: RsvpsActions; readonly directory: DirectoryActions; readonly random: Random };

/** Places and who waits for one, at the desk of an event. */
export const lineHttp = (needs: Needs): Pick<Endpoints<typeof rsvps>, 'line'> => ({
  line: { get: atDesk(showLine(needs)), post: atDesk(actOnLine(needs)) },
});

type Desk = NonNullable<Awaited<ReturnType<RsvpsActions['lineDesk']>>>;
type Shown = Pick<LineDeskProps, 'typed' | 'invalid' | 'notice' | 'refused'>;

const deskFor = ({ actions }: Needs, { organiser, now, ...visit }: DeskVisit): Promise<Desk | undefined> =>
  actions.lineDesk(organiser, slugIn(visit), now);

const whereFrom =
  (directory: DirectoryActions) =>
  ({ role, municipality, organisation }: Rsvp): string =>
    [
      role,
      municipality === undefined ? undefined : (directory.municipality(municipality)?.displayName ?? municipality),
      organisation,
    ]
      .filter((part) => part !== undefined)
      .join(', ');

const page = ({ directory, random }: Needs, visit: DeskVisit, found: Desk, shown: Shown = {}) => (
  <LineDeskPage
    {...shown}
    found={found}
    frame={visit.frame}
    fromOf={whereFrom(directory)}
    request={randomToken(random)}
  />
);

const showLine =
  (needs: Needs) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const found = await deskFor(needs, visit);
    if (found === undefined) return { notFound: true };
    const { query } = visit;
    const asked = { frame: visit.frame, found, request: randomToken(needs.random) };

    const capacity = query.get('plekken');
    if (capacity !== null) return capacityPage(needs, visit, found, capacity);
    const group = Group.safeParse(query.get('vrijgeven'));
    const pool = group.success ? found.pools[group.data] : undefined;
    if (group.success && pool !== undefined && pool.state !== 'released') {
      return { page: <ReleasePoolPage {...asked} consequence={found.consequence(pool.left)} group={group.data} /> };
    }
    const turned = found.asked.find(({ guest }) => guest === query.get('nee'));
    if (turned !== undefined) return { page: <SayNoPage {...asked} about="place" rsvp={turned} typed="" /> };
    const wishing = found.wishes.find(({ guest }) => guest === query.get('vraag'));
    if (wishing !== undefined) return { page: <SayNoPage {...asked} about="wish" rsvp={wishing} typed="" /> };
    return { page: page(needs, visit, found, { notice: noticeIn(query.get('uitkomst') ?? '') }) };
  };

/** What another number of chairs would do; nothing is done yet. */
const capacityPage = (needs: Needs, visit: DeskVisit, found: Desk, typed: string): Answer => {
  const capacity = readCapacity(typed);
  if (capacity === undefined) {
    const shown = { typed, invalid: { plekken: lineWording[visit.frame.language].capacity.fault } };
    return { page: page(needs, visit, found, shown), status: 422 };
  }
  if (capacity === found.event.capacity) return { seeOther: `${linePath(found.event.slug)}?uitkomst=unchanged` };
  const least = found.event.capacity - found.seats.left;
  return {
    page: (
      <CapacityPage
        capacity={capacity}
        consequence={found.consequence(capacity - found.event.capacity)}
        found={found}
        frame={visit.frame}
        holding={found.guests.filter(({ state }) => holdsSeats(state))}
        least={least}
        request={randomToken(needs.random)}
      />
    ),
  };
};

/** As the form of the event takes it. */
const mostSeats = 100_000;
const readCapacity = (typed: string): number | undefined => {
  const value = withoutThousands(typed);
  const capacity = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  return capacity >= 1 && capacity <= mostSeats ? capacity : undefined;
};

const noticeIn = (said: string): LineNotice | undefined =>
  Object.hasOwn(lineWording.nl.notice, said) ? (said as LineNotice) : undefined;

type Outcome =
  | 'busy'
  | { readonly is: 'not-found' }
  | { readonly is: 'refused'; readonly because: LineRefusal }
  | { readonly is: 'faulty'; readonly because: ReasonFault }
  | { readonly is: 'not-first' | 'no-room' }
  | { readonly is: Done };
type Done =
  | 'granted'
  | 'granted-before'
  | 'turned-down'
  | 'changed'
  | 'unchanged'
  | 'handed-over'
  | 'refused-wish'
  | 'released'
  | 'promoted'
  | 'taken'
  | 'taken-before'
  | 'passed-on';

const actOnLine =
  (needs: Needs) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { actions } = needs;
    const { organiser, now, form } = visit;
    const slug = slugIn(visit);
    const guest = form.get('guest') ?? '';
    const reason = form.get('reason') ?? '';
    const at = Instant.safeParse(form.get('at') ?? '').data ?? '';
    const meant = numberIn(form, 'generation');
    const again = async (shown: Shown, status: object): Promise<Answer> => {
      const found = await deskFor(needs, visit);
      return found === undefined ? { notFound: true } : { page: page(needs, visit, found, shown), ...status };
    };
    const answer = async (outcome: Outcome, notice: LineNotice, about?: 'place' | 'wish'): Promise<Answer> => {
      if (outcome === 'busy') return again({ refused: 'busy' }, busy);
      switch (outcome.is) {
        case 'not-found':
          return { notFound: true };
        case 'refused':
          return again({ refused: outcome.because }, { status: 409 });
        case 'not-first':
        case 'no-room':
          return again({ refused: outcome.is }, { status: 409 });
        case 'faulty':
          return about === undefined ? { notFound: true } : sayNoAgain(needs, visit, guest, about, outcome.because);
        case 'unchanged':
          return { seeOther: `${linePath(slug)}?uitkomst=unchanged` };
        default:
          return { seeOther: `${linePath(slug)}?uitkomst=${notice}` };
      }
    };

    switch (form.get('act')) {
      case 'grant':
        return answer(await actions.grantPlace(organiser, slug, guest, now, meant), 'granted');
      case 'refuse':
        return answer(await actions.refusePlace(organiser, slug, guest, reason, now, meant), 'turned-down', 'place');
      case 'grant-wish':
        return answer(await actions.grantWish(organiser, slug, guest, at, now), 'wish-granted');
      case 'refuse-wish':
        return answer(await actions.refuseWish(organiser, slug, guest, at, reason, now), 'wish-refused', 'wish');
      case 'take-offer':
        return answer(await actions.takeOfferByPhone(organiser, slug, guest, now, meant), 'offer-taken');
      case 'refuse-offer':
        return answer(await actions.refuseOfferByPhone(organiser, slug, guest, now, meant), 'offer-refused');
      case 'promote':
        return answer(await actions.promoteByOrganiser(organiser, slug, guest, now), 'promoted');
      case 'release-pool': {
        const group = Group.safeParse(form.get('group'));
        if (!group.success) return again({ refused: 'no-such-pool' }, { status: 409 });
        return answer(await actions.releasePool(organiser, slug, group.data, now), 'released');
      }
      case 'capacity': {
        const capacity = readCapacity(form.get('capacity') ?? '');
        if (capacity === undefined) {
          return again(
            {
              typed: form.get('capacity') ?? '',
              invalid: { plekken: lineWording[visit.frame.language].capacity.fault },
            },
            { status: 422 },
          );
        }
        const revision = numberIn(form, 'revision') ?? 0;
        return answer(await actions.changeCapacity(organiser, slug, capacity, revision, now), 'capacity');
      }
      default:
        return again({}, { status: 422 });
    }
  };

/** The same question with what was typed; or the desk as it is now, where there is nobody left to say no to. */
const sayNoAgain = async (
  needs: Needs,
  visit: DeskVisit,
  guest: string,
  about: 'place' | 'wish',
  fault: ReasonFault,
): Promise<Answer> => {
  const found = await deskFor(needs, visit);
  const rsvp = (about === 'place' ? found?.asked : found?.wishes)?.find((one) => one.guest === guest);
  if (found === undefined) return { notFound: true };
  if (rsvp === undefined) {
    return { page: page(needs, visit, found, { refused: about === 'place' ? 'not-asked' : 'no-wish' }), status: 409 };
  }
  return {
    page: (
      <SayNoPage
        about={about}
        fault={fault}
        found={found}
        frame={visit.frame}
        request={randomToken(needs.random)}
        rsvp={rsvp}
        typed={visit.form.get('reason') ?? ''}
      />
    ),
    status: 422,
  };
};
