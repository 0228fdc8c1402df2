import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints } from '#platform/http/visit.ts';
import type { DoorDesk } from '../actions.ts';
import type { checkIn } from '../contract.ts';
import { type ArrivalFault, type ArrivalField, arrivalsPerPage, readGuests, readTime } from '../core/read-arrivals.ts';
import { DeskArrivalsPage } from '../pages/desk-arrivals.tsx';
import { arrivalsPath, attendancePath } from '../pages/door-view.ts';
import { deskWording } from '../wording/desk.ts';
import { at, attendanceOf, type DeskNeeds, done, type Here, noticeIn, pageOf, type Shown, statusOf } from './desk.tsx';

/** What a person at the desk says of who came: from the list on paper, or of one guest who counts as not come. */
export const arrivalsHttp = (needs: DeskNeeds): Pick<Endpoints<typeof checkIn>, 'doorArrivals'> => ({
  doorArrivals: { get: at(needs, showArrivals), post: at(needs, recordArrivals) },
});

type Typed = {
  readonly ticked?: readonly string[];
  readonly time?: string;
  readonly faults?: Readonly<Partial<Record<ArrivalField, ArrivalFault>>>;
};

/** Whom the page is about: everybody with a place, as the list on paper has them; or the guest whom the address names by key. */
const asked = ({ visit }: Here): string | undefined => visit.query.get('gast') ?? undefined;

const pageIn = ({ visit }: Here): number => {
  const wanted = visit.query.get('bladzijde') ?? '';
  return /^[1-9]\d{0,3}$/.test(wanted) ? Number(wanted) : 1;
};

const arrivalsPage = async (needs: DeskNeeds, here: Here, shown: Shown & Typed = {}): Promise<Answer> => {
  const { visit, slug } = here;
  const desk: DoorDesk | undefined = await needs.actions.doorAtDesk(visit.organiser, slug, visit.now);
  if (desk === undefined) return { notFound: true };
  const key = asked(here);
  const seated = new Set(desk.guests.flatMap(({ key: guest, is }) => (is === 'seated' ? [guest] : [])));
  const guests = attendanceOf(needs.actions, desk).filter((one) => seated.has(one.key));
  const some = key === undefined ? guests : guests.filter((one) => one.key === key);
  if (key !== undefined && some.length === 0) return { notFound: true };
  const pages = Math.max(1, Math.ceil(some.length / arrivalsPerPage));
  const page = Math.min(pages, pageIn(here));
  const { ticked = [], time = '', faults = {}, notice, refused } = shown;
  const { fault } = deskWording[visit.frame.language].arrivals;
  return {
    ...statusOf(shown),
    page: (
      <DeskArrivalsPage
        {...pageOf(needs, here, desk.found)}
        guests={some.slice((page - 1) * arrivalsPerPage, page * arrivalsPerPage)}
        invalid={Object.fromEntries(Object.entries(faults).map(([field, because]) => [field, fault[because]]))}
        notice={notice}
        one={key !== undefined}
        page={page}
        pages={pages}
        refused={refused}
        ticked={ticked}
        time={time}
      />
    ),
  };
};

const showArrivals = (needs: DeskNeeds, here: Here): Promise<Answer> =>
  arrivalsPage(needs, here, { notice: noticeIn(here) });

const recordArrivals = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug } = here;
  const { form, organiser, now, frame } = visit;
  if (form.get('act') !== 'arrive') return arrivalsPage(needs, here, { refused: 'no-such-act', status: 422 });
  const key = asked(here);
  const ticked = key === undefined ? readGuests(form.getAll('guests')) : [key];
  const typed = { ticked, time: (form.get('time') ?? '').slice(0, 40) };
  const found = await actions.atDesk(organiser, slug);
  if (found === undefined) return { notFound: true };
  const read = readTime(typed.time, found.event, now);
  const request = requestIn(form);
  if ('fault' in read || ticked.length === 0 || request === undefined) {
    const faults = {
      ...(ticked.length === 0 && { guests: 'nobody' as const }),
      ...('fault' in read && { time: read.fault }),
    };
    return arrivalsPage(needs, here, { ...typed, faults, status: 422 });
  }
  const { door } = deskWording[frame.language].arrivals;
  const outcome = await actions.recordArrivals(organiser, slug, { guests: ticked, at: read.at, door, request }, now);
  if (outcome === 'busy') return arrivalsPage(needs, here, { ...typed, refused: 'busy' });
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused':
      return arrivalsPage(needs, here, { ...typed, refused: outcome.because });
    case 'recorded': {
      const notice = outcome.left > 0 ? 'arrivals-left' : key === undefined ? 'arrivals-recorded' : 'arrived';
      if (key !== undefined) return done(attendancePath(slug), notice);
      const next = arrivalsPath(slug, { page: pageIn(here) });
      return { seeOther: `${next}${next.includes('?') ? '&' : '?'}uitkomst=${notice}` };
    }
  }
};
