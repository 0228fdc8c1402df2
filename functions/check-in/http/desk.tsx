import { organiserAt } from '#kernel/actors.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { localDateOf, timeInWords } from '#kernel/instants.ts';
import { compareNames, foldName } from '#kernel/names.ts';
import { openCursor, sealCursor } from '#platform/http/cursor.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit } from '#platform/http/visit.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { ticketCodeOf } from '#platform/tickets.ts';
import type { CheckInActions, DeskDevice, DeskRow, DeskWaiting, DoorDesk, Wish } from '../actions.ts';
import type { checkIn } from '../contract.ts';
import { latestFor } from '../core/closing.ts';
import { countPeople } from '../core/counts.ts';
import { canSign } from '../core/hall.ts';
import type { Capture } from '../core/operation.ts';
import { type DeviceFault, deviceFields, readDevice, readPlaces } from '../core/read-device.ts';
import { cameIn } from '../core/settle-arrival.ts';
import { csvOf, fileLink, newFile, openFile, type Sheet } from '../exporting.ts';
import { attendancePerPage, DeskAttendancePage, standingInAddress } from '../pages/desk-attendance.tsx';
import { DeskClosingPage } from '../pages/desk-closing.tsx';
import { DeskDevicePage, type DeskDeviceProps, DeskPairingPage } from '../pages/desk-device.tsx';
import { DeskDoorPage, type DeskDoorProps } from '../pages/desk-door.tsx';
import { FileOverPage, type Taken } from '../pages/desk-exports.tsx';
import { DeskPaperPage } from '../pages/desk-paper.tsx';
import type { PaperCards } from '../pages/desk-paper-cards.tsx';
import type { Told } from '../pages/desk-shell.tsx';
import { DeskWaitingPage } from '../pages/desk-waiting.tsx';
import { DeskWishesPage, partnerChoice, partnersIn, wishesFor } from '../pages/desk-wishes.tsx';
import {
  type AttendanceStanding,
  type AttendanceView,
  attendancePath,
  type DeviceView,
  type DoorCounts,
  type DoorPage,
  devicePath,
  doorAppPath,
  doorPath,
  paperCardPath,
  type WaitingView,
  type WishView,
  waitingPath,
  wishesPath,
} from '../pages/door-view.ts';
import { type DoorNotice, type DoorRefusal, deskWording } from '../wording/desk.ts';

export type DeskNeeds = {
  readonly actions: CheckInActions;
  /** Names of people of an organisation, by id, as far as they have access now. */
  readonly colleagues: { readonly namesOf: (organisation: string) => Promise<ReadonlyMap<string, string>> };
  readonly secret: string;
  readonly random: Random;
};

type DeskRoutes = 'door' | 'doorDevice' | 'doorWaiting' | 'doorAttendance' | 'doorClosing' | 'doorWishes' | 'doorPaper';

/** The door at the desk of an event: what is so now, its devices, what waits for a person, and what leaves it. */
export const deskHttp = (needs: DeskNeeds): Pick<Endpoints<typeof checkIn>, DeskRoutes> => ({
  door: { get: at(needs, showDoor), post: at(needs, actOnDoor) },
  doorDevice: { get: at(needs, showDevice), post: at(needs, actOnDevice) },
  doorWaiting: { get: at(needs, showWaiting), post: at(needs, actOnWaiting) },
  doorAttendance: { get: at(needs, showAttendance), post: at(needs, actOnAttendance) },
  doorClosing: { get: at(needs, showClosing) },
  doorWishes: { get: at(needs, showWishes), post: at(needs, exportWishes) },
  doorPaper: { get: at(needs, showPaper) },
});

/** Who visits, at which event. `own`: an organiser of the organisation, and not somebody let in for this one event. */
export type Here = { readonly visit: OrganiserVisit; readonly slug: string; readonly own: boolean };

export const at =
  (needs: DeskNeeds, answer: (needs: DeskNeeds, here: Here) => Promise<Answer>) =>
  async (visit: MemberVisit<'organiser' | 'co-organiser'>): Promise<Answer> => {
    const typed = visit.params.slug ?? '';
    const slug = /^[a-z0-9-]{1,100}$/.test(typed) ? typed : '-';
    const organiser = organiserAt(visit.member, slug);
    return organiser === undefined
      ? { notFound: true }
      : answer(needs, { visit: { ...visit, organiser }, slug, own: visit.member.is === 'organiser' });
  };

type Found = DoorDesk['found'];
export type Shown = Told & { readonly status?: number };

const busy = { status: 503, retryAfterSeconds: 3 };
export const statusOf = ({ refused, status }: Shown): object => {
  if (refused === 'busy') return busy;
  return { status: status ?? (refused === undefined ? 200 : 409) };
};

export const pageOf = ({ random }: DeskNeeds, { visit }: Here, { event }: Found): DoorPage => ({
  frame: visit.frame,
  event,
  request: randomToken(random),
});

/** Said after a redirect; what we did not write there is not said. */
export const noticeIn = ({ visit }: Here): DoorNotice | undefined => {
  const said = visit.query.get('uitkomst') ?? '';
  return Object.hasOwn(deskWording.nl.notice, said) ? (said as DoorNotice) : undefined;
};
export const done = (path: string, notice: DoorNotice): Answer => ({ seeOther: `${path}?uitkomst=${notice}` });

// ── the door ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** When and where somebody came in; undefined while they are not. */
const inOf = ({ attendance }: DeskRow) => cameIn(attendance);
const walkedIn = ({ attendance }: DeskRow): boolean => attendance?.walkIn === true;

const countsOf = (guests: readonly DeskRow[]): DoorCounts =>
  countPeople(
    guests.map((row) => ({
      is: row.is,
      party: row.attendance?.party ?? row.party,
      isIn: inOf(row) !== undefined,
      walkIn: walkedIn(row),
    })),
  );

const fromOf = ({ nameOf }: CheckInActions, { role, municipality, organisation }: DeskRow): string =>
  [role, municipality === undefined ? undefined : nameOf(municipality), organisation]
    .filter((part) => part !== undefined)
    .join(', ');

const deviceView = (device: DeskDevice): DeviceView => ({
  id: device.id,
  name: device.name,
  role: device.role,
  table: device.table,
  standing: device.standing,
  lastSeenAt: device.lastSeenAt,
  waiting: device.waiting,
  gaps: device.gaps,
  leased: device.leased,
  given: Math.max(0, device.leased - device.free),
});

/** So many of the latest to come in. */
const mostOfLast = 5;

const doorPage = async (
  needs: DeskNeeds,
  here: Here,
  shown: Shown & Pick<DeskDoorProps, 'typed' | 'invalid'> = {},
): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug, own } = here;
  const desk = await actions.doorAtDesk(visit.organiser, slug, visit.now);
  if (desk === undefined) return { notFound: true };
  const { found, door, devices, guests, waits, free } = desk;
  const last = guests
    .flatMap((row) => {
      const came = inOf(row);
      return came === undefined ? [] : [{ key: row.key, name: row.name, from: fromOf(actions, row), in: came }];
    })
    .sort((a, b) => (a.in.at < b.in.at ? 1 : -1))
    .slice(0, mostOfLast);
  const { status, ...told } = shown;
  const onDevices = devices
    .filter(({ standing }) => standing === 'open' || standing === 'awaits')
    .reduce((total, { free }) => total + Math.max(0, free), 0);
  return {
    ...statusOf(shown),
    page: (
      <DeskDoorPage
        {...pageOf(needs, here, found)}
        {...told}
        closedAt={door?.closedAt}
        counts={countsOf(guests)}
        devices={devices.map(deviceView)}
        last={last}
        over={actions.untilFor(found.event) <= visit.now}
        own={own}
        places={{ free, onDevices }}
        waits={waits}
      />
    ),
  };
};

const showDoor = (needs: DeskNeeds, here: Here): Promise<Answer> => doorPage(needs, here, { notice: noticeIn(here) });

const actOnDoor = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug } = here;
  switch (visit.form.get('act')) {
    case 'add-device':
      return addDevice(needs, here);
    case 'close-doors': {
      const outcome = await actions.closeDoors(visit.organiser, slug, visit.now);
      if (outcome === 'busy') return doorPage(needs, here, { refused: 'busy' });
      if (outcome.is === 'not-found') return { notFound: true };
      return done(doorPath(slug), outcome.more ? 'doors-closing' : 'doors-closed');
    }
    case 'open-doors': {
      const outcome = await actions.openDoors(visit.organiser, slug, visit.now);
      if (outcome === 'busy') return doorPage(needs, here, { refused: 'busy' });
      return outcome.is === 'not-found' ? { notFound: true } : done(doorPath(slug), 'doors-opened');
    }
    default:
      return doorPage(needs, here, { refused: 'no-such-act', status: 422 });
  }
};

type Changed = Awaited<ReturnType<CheckInActions['makeDevice']>>;

const refusalOf = (
  outcome: Exclude<Changed, { is: 'changed' } | { is: 'not-found' }>,
  state: Found['event']['state'] | undefined,
): DoorRefusal => {
  if (outcome === 'busy') return 'busy';
  switch (outcome.because) {
    case 'ended':
      return 'device-not-open';
    case 'too-many':
      return 'too-many-devices';
    case 'not-enough-places':
      return 'not-enough-places';
    case 'event-off':
      return state === 'draft' ? 'not-published' : state === 'cancelled' ? 'event-cancelled' : 'event-over';
  }
};

const addDevice = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { actions, random } = needs;
  const { visit, slug } = here;
  const { form, organiser, now, frame } = visit;
  const answers = new Map<string, string>(deviceFields.map((field) => [field, (form.get(field) ?? '').slice(0, 200)]));
  const typed = (field: string): string => answers.get(field) ?? '';
  const read = readDevice(typed);
  if ('faults' in read) {
    const { fault } = deskWording[frame.language].add;
    const invalid = Object.fromEntries(
      deviceFields.flatMap((field) => {
        const because: DeviceFault | undefined = read.faults[field];
        return because === undefined ? [] : [[field, fault(field, because)]];
      }),
    );
    return doorPage(needs, here, { typed, invalid, status: 422 });
  }
  const request = requestIn(form) ?? randomToken(random);
  const outcome = await actions.makeDevice(organiser, slug, read.device, request, now);
  if (outcome === 'busy') return doorPage(needs, here, { typed, refused: 'busy' });
  if (outcome.is === 'not-found') return { notFound: true };
  if (outcome.is === 'changed') return { seeOther: devicePath(slug, outcome.device.id) };
  const found = await actions.atDesk(organiser, slug);
  return doorPage(needs, here, { typed, refused: refusalOf(outcome, found?.event.state) });
};

// ── one device ───────────────────────────────────────────────────────────────────────────────────────────────────────

const deviceIn = ({ visit }: Here): string => {
  const id = visit.params.device ?? '';
  return /^dev_[\w-]{1,40}$/.test(id) ? id : '-';
};

const devicePage = async (
  needs: DeskNeeds,
  here: Here,
  shown: Shown & Pick<DeskDeviceProps, 'typed' | 'invalid'> = {},
): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug } = here;
  const desk = await actions.deviceAtDesk(visit.organiser, slug, deviceIn(here), visit.now);
  if (desk === undefined) return { notFound: true };
  const { found, device, free } = desk;
  const { notice, refused, typed, invalid } = shown;
  const page = { ...pageOf(needs, here, found), device: deviceView(device), notice, refused };
  if (device.standing !== 'awaits') {
    return {
      ...statusOf(shown),
      page: <DeskDevicePage {...page} free={free} invalid={invalid} pairedAt={device.pairedAt} typed={typed} />,
    };
  }
  const { code, codeUntil } = device;
  const address = `${visit.frame.siteAddress}${addressIn(visit.frame.language, doorAppPath)}#${code?.replace('-', '')}`;
  return {
    ...statusOf(shown),
    page:
      code === undefined ? (
        <DeskPairingPage {...page} />
      ) : (
        <DeskPairingPage {...page} pairing={{ code, until: codeUntil }} picture={await qrModules(address)} />
      ),
  };
};

const showDevice = (needs: DeskNeeds, here: Here): Promise<Answer> =>
  devicePage(needs, here, { notice: noticeIn(here) });

const actOnDevice = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug } = here;
  const { organiser, form, now, frame } = visit;
  const id = deviceIn(here);
  const answer = async (outcome: Changed, notice: DoorNotice, typed?: string): Promise<Answer> => {
    if (outcome !== 'busy' && outcome.is === 'not-found') return { notFound: true };
    if (outcome !== 'busy' && outcome.is === 'changed') return done(devicePath(slug, id), notice);
    const found = await actions.atDesk(organiser, slug);
    return devicePage(needs, here, { typed, refused: refusalOf(outcome, found?.event.state) });
  };
  switch (form.get('act')) {
    case 'renew-code':
      return answer(await actions.renewCode(organiser, slug, id, now), 'code-renewed');
    case 'more-places': {
      const typed = (form.get('places') ?? '').slice(0, 200);
      const places = readPlaces(typed);
      if (typeof places === 'string') {
        const invalid = { places: deskWording[frame.language].add.fault('places', places) };
        return devicePage(needs, here, { typed, invalid, status: 422 });
      }
      return answer(await actions.lease(organiser, slug, id, places, now), 'places-added', typed);
    }
    case 'close-device':
      return answer(await actions.closeDevice(organiser, slug, id, now), 'device-closed');
    case 'revoke-device':
      return answer(await actions.revoke(organiser, slug, id, now), 'device-revoked');
    default:
      return devicePage(needs, here, { refused: 'no-such-act', status: 422 });
  }
};

// ── what waits for a person ──────────────────────────────────────────────────────────────────────────────────────────

/** Of whom a capture is, by what it says itself. */
const namedIn = (capture: Capture | undefined): string | undefined => {
  switch (capture?.kind) {
    case 'walk-in':
    case 'sign':
      return capture.name;
    case 'ask-alderperson':
      return capture.from;
    default:
      return undefined;
  }
};

const waitingView = (one: DeskWaiting): WaitingView => ({
  id: `${one.device}.${one.id}`,
  device: one.deviceName,
  kind: one.kind,
  guest: one.guest?.name ?? namedIn(one.capture) ?? one.signatory,
  at: one.at,
  arrivedAt: one.arrivedAt,
  because: one.because,
  first: one.came ?? one.first,
  can: one.can,
});

const waitingPage = async (needs: DeskNeeds, here: Here, shown: Shown = {}): Promise<Answer> => {
  const { actions, colleagues, secret } = needs;
  const { visit, slug } = here;
  const { organiser, frame } = visit;
  const list = `door-waits#${slug}#${organiser.organisation}`;
  const after = openCursor(secret, list, visit.query.get('vanaf'));
  const desk = await actions.waitingAtDesk(organiser, slug, after);
  if (desk === undefined) return { notFound: true };
  const path = addressIn(frame.language, waitingPath(slug));
  const names = desk.decided.length === 0 ? undefined : await colleagues.namesOf(organiser.organisation);
  const { exports: words } = deskWording[frame.language];
  const decided = desk.decided.map(
    ({ decision, ...one }): WaitingView => ({
      ...one,
      can: false,
      decided: {
        at: decision.at,
        as: decision.as,
        by: names?.get(decision.by) ?? words.organiser,
      },
    }),
  );
  return {
    ...statusOf(shown),
    page: (
      <DeskWaitingPage
        {...pageOf(needs, here, desk.found)}
        next={desk.next && `${path}?vanaf=${sealCursor(secret, list, desk.next)}`}
        notice={shown.notice}
        previous={after && path}
        refused={shown.refused}
        waiting={[...desk.waiting.map(waitingView), ...decided]}
      />
    ),
  };
};

const showWaiting = (needs: DeskNeeds, here: Here): Promise<Answer> =>
  waitingPage(needs, here, { notice: noticeIn(here) });

const actOnWaiting = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug } = here;
  const { form, organiser, now } = visit;
  const act = form.get('act');
  const as = act === 'accept' ? 'accepted' : act === 'drop' ? 'dropped' : undefined;
  if (as === undefined) return waitingPage(needs, here, { refused: 'no-such-act', status: 422 });
  const [, device, id] = /^(dev_[\w-]{1,40})\.(op_[\w-]{22})$/.exec(form.get('operation') ?? '') ?? [];
  if (device === undefined || id === undefined) return waitingPage(needs, here, { refused: 'decided-before' });
  const outcome = await actions.decide(organiser, slug, { device, id }, as, now);
  if (outcome === 'busy') return waitingPage(needs, here, { refused: 'busy' });
  switch (outcome.is) {
    case 'decided':
      return done(waitingPath(slug), as);
    case 'cannot':
      return waitingPage(needs, here, { refused: 'still-refused' });
    case 'not-found':
      return waitingPage(needs, here, { refused: 'decided-before' });
  }
};

// ── who is here ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Everybody with a place, and everybody who is in, on the surname. */
export const attendanceOf = (actions: CheckInActions, { guests, door }: DoorDesk): readonly AttendanceView[] =>
  guests
    .flatMap((row): readonly AttendanceView[] => {
      const came = inOf(row);
      if (came === undefined && row.is !== 'seated') return [];
      const notIn = door?.closedAt === undefined ? 'expected' : 'not-come';
      return [
        {
          key: row.key,
          name: row.name,
          from: fromOf(actions, row),
          party: row.attendance?.party ?? row.party,
          table: row.table,
          standing: came === undefined ? notIn : walkedIn(row) ? 'walk-in' : 'in',
          in: came,
        },
      ];
    })
    .sort((a, b) => compareNames(a.name, b.name));

/** Each word that was typed begins a word of the name or of where somebody comes from. */
const fits = ({ name, from }: AttendanceView, typed: string): boolean => {
  const words = ` ${foldName(`${name} ${from}`).replace(/[^a-z0-9]+/g, ' ')}`;
  return foldName(typed)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .every((word) => words.includes(` ${word}`));
};

const attendancePage = async (
  needs: DeskNeeds,
  here: Here,
  shown: Shown & Partial<Pick<Taken, 'ready'>> & { readonly searched?: string } = {},
): Promise<Answer> => {
  const { visit, slug } = here;
  const desk = await needs.actions.doorAtDesk(visit.organiser, slug, visit.now);
  if (desk === undefined) return { notFound: true };
  const everybody = attendanceOf(needs.actions, desk);
  const asked = visit.query.get('stand') ?? '';
  const standing: AttendanceStanding | undefined = Object.hasOwn(standingInAddress, asked)
    ? standingInAddress[asked as keyof typeof standingInAddress]
    : undefined;
  const { searched } = shown;
  const part = everybody.filter((one) =>
    searched === undefined ? standing === undefined || one.standing === standing : fits(one, searched),
  );
  const pages = Math.max(1, Math.ceil(part.length / attendancePerPage));
  const wanted = visit.query.get('bladzijde') ?? '';
  const page = searched === undefined && /^[1-9]\d{0,3}$/.test(wanted) ? Math.min(pages, Number(wanted)) : 1;
  const count = (one: AttendanceStanding): number => everybody.filter((guest) => guest.standing === one).length;
  return {
    ...statusOf(shown),
    page: (
      <DeskAttendancePage
        {...pageOf(needs, here, desk.found)}
        {...(await takenAt(needs, here))}
        all={part.length}
        by={{
          in: count('in'),
          'walk-in': count('walk-in'),
          expected: count('expected'),
          'not-come': count('not-come'),
        }}
        closed={desk.door?.closedAt !== undefined}
        counts={countsOf(desk.guests)}
        notice={shown.notice}
        page={page}
        pages={pages}
        ready={shown.ready ?? (await readyIn(needs, here, attendancePath(slug), desk.found))}
        refused={shown.refused}
        searched={searched}
        shown={part.slice((page - 1) * attendancePerPage, page * attendancePerPage)}
        standing={standing}
      />
    ),
  };
};

/** Which file the list of who is here is, among those of an event. */
const attendanceFile = 'attendance';

const showAttendance = async (needs: DeskNeeds, here: Here): Promise<Answer> =>
  (await fetched(needs, here, attendancePath(here.slug))) ?? attendancePage(needs, here, { notice: noticeIn(here) });

const actOnAttendance = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { form } = here.visit;
  switch (form.get('act')) {
    case 'search':
      return attendancePage(needs, here, { searched: (form.get('wie') ?? '').slice(0, 120).trim() });
    case 'export':
      if (!here.own) return attendancePage(needs, here, { refused: 'only-organisers' });
      return handOut(needs, here, attendanceFile, attendancePath(here.slug));
    default:
      return attendancePage(needs, here, { refused: 'no-such-act', status: 422 });
  }
};

const attendanceSheet = async (needs: DeskNeeds, here: Here): Promise<Sheet | undefined> => {
  const { visit, slug } = here;
  const desk = await needs.actions.doorAtDesk(visit.organiser, slug, visit.now);
  if (desk === undefined) return undefined;
  const { language } = visit.frame;
  const { zone } = desk.found.event;
  const { attendance: words, last } = deskWording[language];
  return {
    head: [words.name, words.from, words.party, words.table, words.standing, last.at, last.door],
    rows: attendanceOf(needs.actions, desk).map(({ name, from, party, table, standing, in: came }) => [
      name,
      from,
      party,
      table ?? '',
      words.standings[standing],
      came === undefined ? '' : timeInWords(came.at, zone, language),
      came?.door ?? '',
    ]),
  };
};

// ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const mostTaken = 20;

/** What left this desk, in words. */
const takenAt = async (
  { actions, colleagues }: DeskNeeds,
  { visit, slug, own }: Here,
): Promise<Omit<Taken, 'ready'>> => {
  if (!own) return { exports: false, taken: [] };
  const { organiser, frame } = visit;
  const [taken, names] = await Promise.all([
    actions.takenAway(slug, mostTaken),
    colleagues.namesOf(organiser.organisation),
  ]);
  const { exports: words, wishes } = deskWording[frame.language];
  const called = (what: string, count: number): string => {
    if (what === attendanceFile) return words.rows(words.list, count);
    if (what === 'adviser' || what === 'kit') return wishes.lists[what](count);
    return wishes.forPartner(what.replace(/^partner-/, ''), count);
  };
  return {
    exports: true,
    taken: taken.map(({ at: when, actor, what, count }) => ({
      at: when,
      who: actor === organiser.person ? words.you : (names.get(actor) ?? words.organiser),
      what: called(what, count),
    })),
  };
};

const sheetOf = (needs: DeskNeeds, here: Here, what: string): Promise<Sheet | undefined> =>
  what === attendanceFile ? attendanceSheet(needs, here) : wishesSheet(needs, here, what);

/** Notes that names leave, and leads to where their file is ready. */
const handOut = async (needs: DeskNeeds, here: Here, what: string, path: string): Promise<Answer> => {
  const { actions, secret, random } = needs;
  const { visit, slug } = here;
  const { organiser, form, now } = visit;
  const sheet = await sheetOf(needs, here, what);
  if (sheet === undefined) return { notFound: true };
  const taken = { at: now, actor: organiser.person, what, count: sheet.rows.length };
  await actions.noteTaken(slug, taken, requestIn(form) ?? randomToken(random));
  return { seeOther: `${path}?klaar=${fileLink(secret, newFile(what, now), { slug, organiser })}` };
};

const readyIn = async (
  { secret }: DeskNeeds,
  { visit, slug, own }: Here,
  path: string,
  { event }: Found,
): Promise<Taken['ready']> => {
  const link = visit.query.get('klaar');
  if (link === null || !own) return undefined;
  const { organiser, now, frame } = visit;
  const opened = openFile(secret, link, { slug, organiser }, now);
  return opened?.is !== 'open'
    ? undefined
    : {
        href: addressIn(frame.language, `${path}?bestand=${link}`),
        until: timeInWords(opened.file.until, event.zone, frame.language),
      };
};

/** The file that the address asks for; undefined when it asks for none. */
const fetched = async (needs: DeskNeeds, here: Here, path: string): Promise<Answer | undefined> => {
  const { visit, slug, own } = here;
  const link = visit.query.get('bestand');
  if (link === null) return undefined;
  const { organiser, now, frame } = visit;
  const found = await needs.actions.atDesk(organiser, slug);
  const opened = openFile(needs.secret, link, { slug, organiser }, now);
  if (found === undefined || opened === undefined || !own) return { notFound: true };
  if (opened.is === 'over') {
    return { page: <FileOverPage {...pageOf(needs, here, found)} again={path} />, status: 410 };
  }
  const sheet = await sheetOf(needs, here, opened.file.what);
  if (sheet === undefined) return { notFound: true };
  const words = deskWording[frame.language];
  const called = opened.file.what === attendanceFile ? words.attendance.file : words.wishes.file;
  return {
    file: await csvOf(sheet),
    name: `${called}-${slug}-${localDateOf(now, found.event.zone)}.csv`,
    type: 'text/csv; charset=utf-8',
  };
};

// ── wishes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A partner is known by its name: that is what the signatory read and said yes to. */
const wishView = ({ nameOf }: CheckInActions, wish: Wish): WishView => ({
  key: wish.key,
  at: wish.at,
  municipality: nameOf(wish.municipality),
  name: wish.name,
  role: wish.role,
  email: wish.email,
  adviser: wish.adviser,
  kit: wish.kit,
  ...(wish.partner !== undefined && { partner: { id: wish.partner, name: wish.partner } }),
});

const wishesPage = async (
  needs: DeskNeeds,
  here: Here,
  shown: Shown & { readonly typed?: string; readonly invalid?: { readonly what: string } } = {},
): Promise<Answer> => {
  const { visit, slug } = here;
  const desk = await needs.actions.wishesAtDesk(visit.organiser, slug);
  if (desk === undefined) return { notFound: true };
  const { notice, refused, typed, invalid } = shown;
  return {
    ...statusOf(shown),
    page: (
      <DeskWishesPage
        {...pageOf(needs, here, desk.found)}
        {...(await takenAt(needs, here))}
        invalid={invalid}
        notice={notice}
        ready={await readyIn(needs, here, wishesPath(slug), desk.found)}
        refused={refused}
        typed={typed}
        wishes={desk.wishes.map((wish) => wishView(needs.actions, wish))}
      />
    ),
  };
};

const showWishes = async (needs: DeskNeeds, here: Here): Promise<Answer> =>
  (await fetched(needs, here, wishesPath(here.slug))) ?? wishesPage(needs, here, { notice: noticeIn(here) });

const exportWishes = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { visit, slug, own } = here;
  const { form, frame, organiser } = visit;
  if (form.get('act') !== 'export') return wishesPage(needs, here, { refused: 'no-such-act', status: 422 });
  if (!own) return wishesPage(needs, here, { refused: 'only-organisers' });
  const what = (form.get('what') ?? '').slice(0, 160);
  const desk = await needs.actions.wishesAtDesk(organiser, slug);
  if (desk === undefined) return { notFound: true };
  const partners = partnersIn(desk.wishes.map((wish) => wishView(needs.actions, wish)));
  const choices = ['adviser', 'kit', ...partners.map(({ id }) => partnerChoice(id))];
  if (!choices.includes(what)) {
    const invalid = { what: deskWording[frame.language].wishes.choose };
    return wishesPage(needs, here, { typed: what, invalid, status: 422 });
  }
  return handOut(needs, here, what, wishesPath(slug));
};

/** Only who asked this; and of a partner's file nothing of what was asked of anybody else. */
const wishesSheet = async (needs: DeskNeeds, here: Here, what: string): Promise<Sheet | undefined> => {
  const { visit, slug } = here;
  const desk = await needs.actions.wishesAtDesk(visit.organiser, slug);
  if (desk === undefined) return undefined;
  const { language } = visit.frame;
  const { zone } = desk.found.event;
  const { wishes: words } = deskWording[language];
  const all = desk.wishes.map((wish) => wishView(needs.actions, wish));
  return {
    head: [words.municipality, words.name, words.role, words.email, words.at],
    rows: wishesFor(all, what).map((wish) => [
      wish.municipality,
      wish.name,
      wish.role,
      wish.email ?? '',
      timeInWords(wish.at, zone, language),
    ]),
  };
};

// ── the end, and paper ───────────────────────────────────────────────────────────────────────────────────────────────

const showClosing = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { visit, slug } = here;
  const desk = await needs.actions.doorAtDesk(visit.organiser, slug, visit.now);
  if (desk === undefined) return { notFound: true };
  const { is, because } = desk.evening;
  const latest = latestFor(desk.found.event.endsAt);
  return {
    page: (
      <DeskClosingPage
        {...pageOf(needs, here, desk.found)}
        devices={desk.devices.map(deviceView)}
        evening={
          is === 'closed'
            ? { is: because === 'a-day-passed' && desk.evening.missing.length > 0 ? 'day-passed' : 'closed' }
            : { is: because === 'not-over' ? 'not-over' : 'open', latest }
        }
      />
    ),
  };
};

const showPaper = async (needs: DeskNeeds, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, slug } = here;
  const desk = await actions.doorAtDesk(visit.organiser, slug, visit.now);
  if (desk === undefined) return { notFound: true };
  const guests = desk.guests
    .filter(({ is }) => is === 'seated')
    .map(({ key, name, municipality, organisation, party, table, help }) => ({
      key,
      name,
      municipality: municipality === undefined ? (organisation ?? '') : actions.nameOf(municipality),
      party,
      table,
      help,
    }))
    .sort((a, b) => compareNames(a.name, b.name));
  return {
    page: (
      <DeskPaperPage
        {...pageOf(needs, here, desk.found)}
        cards={await cardsFor(needs, here, desk)}
        destroyBy={actions.untilFor(desk.found.event)}
        guests={guests}
        madeAt={visit.now}
      />
    ),
  };
};

/** A card for everybody with a place who comes for a municipality; none while nothing can be signed. */
const cardsFor = async (
  { actions, secret }: DeskNeeds,
  { visit, slug, own }: Here,
  { found, guests }: DoorDesk,
): Promise<PaperCards | undefined> => {
  const offered = await actions.campaign(found.event.organisation, visit.now);
  if (offered === undefined || !canSign(offered.campaign, visit.now)) return undefined;
  const { title, asks, decides } = offered.campaign;
  const signers = guests.flatMap(({ is, key, name, municipality, role, linkGeneration }) =>
    is !== 'seated' || municipality === undefined
      ? []
      : [
          {
            key,
            name,
            municipality: actions.nameOf(municipality),
            role,
            code: ticketCodeOf(secret, { slug, guest: key, linkGeneration }),
          },
        ],
  );
  return {
    pledge: { title, asks, decides, text: offered.text },
    signers: signers.sort((a, b) => compareNames(a.name, b.name)),
    ...(own && { keyIn: paperCardPath(slug) }),
  };
};
