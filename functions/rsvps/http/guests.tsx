import type { DirectoryActions } from '#directory/actions.ts';
import type { Event, EventsActions, EventWithSeats } from '#events/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { timeInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { EmailAddress } from '#kernel/people.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints } from '#platform/http/visit.ts';
import { sameSecret, seal } from '#platform/links.ts';
import type { LastMail } from '#platform/outbox/last-mail.ts';
import type { RsvpsActions } from '../actions.ts';
import type { rsvps } from '../contract.ts';
import { type AnswerFaults, readAnswers, type TypedAnswers } from '../core/answers.ts';
import { countsOf, type DeskFilter, everybodyHere, fits, inLine, named, sharedMailboxes } from '../core/desk-filter.ts';
import type { DeskGuest } from '../core/desk-guest.ts';
import { longestNote, type Meant } from '../listing.ts';
import type { GroupChoices } from '../pages/group-selects.tsx';
import { GuestPage, type GuestPageProps } from '../pages/guest.tsx';
import { AddGuestPage } from '../pages/guest-add.tsx';
import { filterFrom, groupInAddress, guestPath, mailingPath } from '../pages/guest-paths.ts';
import { type GuestsNotice, GuestsPage, guestsNoticeIn, type ManyReleased, perPage } from '../pages/guests.tsx';
import { ReleaseGuestPage, ReleaseManyPage } from '../pages/release-guest.tsx';
import { guestsPath } from '../pages/view.ts';
import { type GuestsWords, guestsWording } from '../wording/guests.ts';
import type { Colleagues } from './colleagues.ts';
import {
  atDesk,
  busy,
  type DeskVisit,
  municipalitiesAt,
  municipalityFinder,
  numberIn,
  slugIn,
  typedAnswers,
} from './read-visit.ts';

export type DeskNeeds = {
  readonly actions: RsvpsActions;
  readonly events: EventsActions;
  readonly directory: DirectoryActions;
  readonly colleagues: Colleagues;
  /** The readers of an event whose latest mail did not arrive. */
  readonly bouncedOf: (slug: string) => Promise<ReadonlySet<string>>;
  /** What became of the latest mail to each reader, of those whose end is known. */
  readonly lastMailsOf: (slug: string) => Promise<ReadonlyMap<string, LastMail>>;
  readonly secret: string;
  readonly random: Random;
};

type GuestRoutes = 'guests' | 'guest';

/** The organisers' list of guests, and the page of each. */
export const guestsHttp = (needs: DeskNeeds): Pick<Endpoints<typeof rsvps>, GuestRoutes> => ({
  guests: { get: atDesk(guestList(needs)), post: atDesk(actOnGuests(needs)) },
  guest: { get: atDesk(showGuest(needs)), post: atDesk(actOnGuest(needs)) },
});

const guestList =
  (needs: DeskNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { actions, directory, random } = needs;
    const { query, organiser } = visit;
    const slug = slugIn(visit);
    const { frame } = visit;
    const asked = query.get('afmelden');
    if (asked !== null && !visit.crew) {
      const found = await actions.guestAtDesk(organiser, slug, asked);
      if (found === undefined) return { notFound: true };
      const { event, rsvp } = found;
      return { page: <ReleaseGuestPage event={event} frame={frame} request={randomToken(random)} rsvp={rsvp} /> };
    }
    if (query.get('toevoegen') === 'ja') {
      const found = await needs.events.managed(organiser, slug);
      if (found === undefined) return { notFound: true };
      return addPage(needs, visit, found.event, { typed: () => '' });
    }
    return guestsPage(needs, visit, {
      notice: guestsNoticeIn(query.get('uitkomst') ?? ''),
      many: await manyIn(needs, visit),
      undone: undoneIn(needs, visit),
      filter: filterFrom(query, knownIn(directory)),
    });
  };

const knownIn = (directory: DirectoryActions) => ({
  municipality: (code: string) => /^GM\d{4}$/.test(code) && directory.municipality(code) !== undefined,
  // Which provinces there are is in the list itself; another name finds nobody.
  province: (name: string) => /^[\p{L} -]{1,40}$/u.test(name),
});

/** Numbers that our own redirect put into the address; anything that we did not make is not shown. */
const sealed = (needs: DeskNeeds, visit: DeskVisit, parts: readonly (string | number)[]): string =>
  [...parts, seal(needs.secret, ['told', slugIn(visit), visit.organiser.person, ...parts.map(String)], 9)].join('.');

const opened = (needs: DeskNeeds, visit: DeskVisit, name: string): readonly string[] | undefined => {
  const parts = (visit.query.get(name) ?? '').split('.');
  const mark = parts.pop() ?? '';
  const made = seal(needs.secret, ['told', slugIn(visit), visit.organiser.person, ...parts], 9);
  return parts.length > 0 && sameSecret(made, mark) ? parts : undefined;
};

const manyIn = async (needs: DeskNeeds, visit: DeskVisit): Promise<ManyReleased | undefined> => {
  const [released, tooBusy, id = ''] = opened(needs, visit, 'afgemeld') ?? [];
  if (released === undefined) return undefined;
  const slug = slugIn(visit);
  const [undo, found] = await Promise.all([
    needs.actions.releaseToUndo(visit.organiser, slug, id, visit.now),
    needs.events.managed(visit.organiser, slug),
  ]);
  return {
    released: Number(released),
    busy: Number(tooBusy),
    ...(undo !== undefined &&
      found !== undefined && { undo: { id, until: timeInWords(undo.until, found.event.zone, visit.frame.language) } }),
  };
};

const undoneIn = (needs: DeskNeeds, visit: DeskVisit) => {
  const [back, left] = opened(needs, visit, 'terug') ?? [];
  return back === undefined ? undefined : { back: Number(back), left: Number(left) };
};

const actOnGuests =
  (needs: DeskNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { actions, random } = needs;
    const { organiser, now, form } = visit;
    const slug = slugIn(visit);
    const guest = form.get('guest') ?? '';
    const done = (notice: GuestsNotice): Answer => ({ seeOther: `${guestsPath(slug)}?uitkomst=${notice}` });
    const act = form.get('act') ?? 'add';
    if (visit.crew && act !== 'search' && act !== 'add') return guestsPage(needs, visit, { notice: 'not-crew' }, 409);
    switch (act) {
      case 'search':
        return guestsPage(needs, visit, { searched: (form.get('wie') ?? '').slice(0, 120) });
      case 'release': {
        const outcome = await actions.releaseByOrganiser(organiser, slug, guest, now, numberIn(form, 'generation'));
        if (outcome === 'busy') return done('busy');
        if (outcome.is === 'changed-since')
          return { seeOther: `${guestPath(slug, outcome.guest)}?uitkomst=changed-since` };
        return outcome.is === 'not-found' ? { notFound: true } : done('released');
      }
      case 'promote': {
        const outcome = await actions.promoteByOrganiser(organiser, slug, guest, now);
        if (outcome === 'busy') return done('busy');
        return outcome.is === 'not-found' ? { notFound: true } : done(outcome.is);
      }
      case 'picked': {
        const picked = form.getAll('guest').slice(0, perPage);
        if (picked.length === 0) {
          return (await needs.events.managed(organiser, slug)) === undefined
            ? { notFound: true }
            : done('nobody-picked');
        }
        if (form.get('what') === 'write') {
          const query = new URLSearchParams(picked.map((one) => ['gast', one]));
          return { seeOther: `${mailingPath(slug)}?${query}` };
        }
        const found = await actions.guestsAtDesk(organiser, slug, picked);
        if (found === undefined) return { notFound: true };
        const { event } = found;
        const rsvps = found.rsvps.filter(({ state }) => state !== 'cancelled');
        const shown = { event, frame: visit.frame, request: randomToken(random), rsvps };
        return { page: <ReleaseManyPage {...shown} /> };
      }
      case 'release-many': {
        const request = requestIn(form) ?? randomToken(random);
        const outcome = await actions.releaseMany(organiser, slug, meantIn(form), request, now);
        if (outcome.is === 'not-found') return { notFound: true };
        const told = sealed(needs, visit, [outcome.released, outcome.busy, outcome.undo]);
        return { seeOther: `${guestsPath(slug)}?afgemeld=${told}` };
      }
      case 'undo': {
        const outcome = await actions.undoRelease(organiser, slug, form.get('undo') ?? '', now);
        if (outcome.is === 'not-found') return { notFound: true };
        if (outcome.is === 'too-late') return done('cannot-undo');
        return { seeOther: `${guestsPath(slug)}?terug=${sealed(needs, visit, [outcome.back, outcome.left])}` };
      }
      default:
        return addGuest(needs, visit, done);
    }
  };

/** `<guest>.<generation>`, as the page that asked wrote them. */
const meantIn = (form: URLSearchParams): readonly Meant[] =>
  form.getAll('meant').flatMap((text) => {
    const [, guest, generation] = /^([\w~-]{1,60})\.(\d{1,6})$/.exec(text) ?? [];
    return guest === undefined ? [] : [{ guest, generation: Number(generation) }];
  });

const addGuest = async (
  needs: DeskNeeds,
  visit: DeskVisit,
  done: (notice: GuestsNotice) => Answer,
): Promise<Answer> => {
  const { actions, events, directory, random } = needs;
  const found = await events.managed(visit.organiser, slugIn(visit));
  if (found === undefined) return { notFound: true };
  const { event } = found;
  const typed = typedAnswers(visit.form);
  const read = readAnswers(typed, event, municipalityFinder(directory, visit.now), 'staff');
  if ('faults' in read) return addPage(needs, visit, event, { typed, faults: read.faults }, { status: 422 });
  const outcome = await actions.reserve(event.slug, read.answers, {
    request: requestIn(visit.form) ?? randomToken(random),
    language: 'nl',
    actor: visit.organiser,
    now: visit.now,
    found,
  });
  if (outcome === 'busy') return addPage(needs, visit, event, { typed, refused: 'busy' }, busy);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused':
      return addPage(needs, visit, event, { typed, refused: outcome.because }, { status: 409 });
    case 'limited':
      return done('busy');
    default:
      return done(outcome.is === 'asked' ? 'seated' : outcome.is);
  }
};

const addPage = (
  { directory, random }: DeskNeeds,
  visit: DeskVisit,
  event: Event,
  shown: {
    readonly typed: TypedAnswers;
    readonly faults?: AnswerFaults;
    readonly refused?: keyof GuestsWords['refused'];
  },
  answer: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): Answer => ({
  ...answer,
  page: (
    <AddGuestPage
      {...shown}
      event={event}
      frame={visit.frame}
      municipalities={municipalitiesAt(directory, visit.now)}
      request={randomToken(random)}
    />
  ),
});

/** Whether the head of the line waits for a person: it fits, and it no longer goes in by itself. */
const lateHead = (found: EventWithSeats, guests: readonly DeskGuest[], now: string): DeskGuest | undefined => {
  const [head] = inLine(guests);
  const { seats } = found;
  return head !== undefined && seats.promoteUntil <= now && seats.left >= head.party ? head : undefined;
};

const guestsPage = async (
  needs: DeskNeeds,
  visit: DeskVisit,
  shown: {
    readonly filter?: DeskFilter;
    readonly searched?: string;
    readonly notice?: GuestsNotice | undefined;
    readonly many?: ManyReleased | undefined;
    readonly undone?: { readonly back: number; readonly left: number } | undefined;
  },
  status = 200,
): Promise<Answer> => {
  const { actions, directory, random } = needs;
  const [found, bounced, mails] = await Promise.all([
    actions.deskList(visit.organiser, slugIn(visit)),
    needs.bouncedOf(slugIn(visit)),
    needs.lastMailsOf(slugIn(visit)),
  ]);
  if (found === undefined) return { notFound: true };
  const { event, seats, guests } = found;
  const { filter = everybodyHere, searched, notice, many, undone } = shown;
  const provinceOf = (code: string) => directory.municipality(code)?.province;
  const line = inLine(guests);
  const places = new Map(line.map(({ guest }, at) => [guest, at + 1]));
  const part =
    searched === undefined
      ? (filter.state === 'waiting' ? line : guests).filter((guest) => fits(filter, guest, provinceOf))
      : named(guests, searched);
  const pages = Math.max(1, Math.ceil(part.length / perPage));
  const asked = visit.query.get('bladzijde') ?? '';
  const page = Math.min(pages, /^[1-9]\d{0,3}$/.test(asked) && searched === undefined ? Number(asked) : 1);
  return {
    status,
    page: (
      <GuestsPage
        all={part.length}
        bounced={bounced}
        canAdd={event.state === 'published' && needs.events.erasing(event).sensitive > visit.now}
        choices={choicesIn(guests, directory, visit.frame.language)}
        counts={countsOf(guests, provinceOf)}
        crew={visit.crew}
        event={event}
        filter={filter}
        frame={visit.frame}
        late={visit.crew ? undefined : lateHead(found, guests, visit.now)}
        mails={mails}
        many={many}
        nameOf={nameIn(directory)}
        notice={notice}
        page={page}
        pages={pages}
        picked={visit.query.get('kies') === 'alle' ? 'all' : 'none'}
        placeInLine={(guest) => places.get(guest)}
        pool={seats}
        request={randomToken(random)}
        searched={searched}
        shared={sharedMailboxes(guests)}
        shown={part.slice((page - 1) * perPage, page * perPage)}
        undone={undone}
      />
    ),
  };
};

const nameIn =
  (directory: DirectoryActions) =>
  (code: string): string =>
    directory.municipality(code)?.displayName ?? code;

/** What a list can be divided by. */
export const choicesIn = (
  guests: readonly DeskGuest[],
  directory: DirectoryActions,
  language: Language,
): GroupChoices => {
  const codes = new Set(guests.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality])));
  const municipalities = [...codes].flatMap((code) => {
    const known = directory.municipality(code);
    return known === undefined ? [] : [{ code, name: known.displayName, province: known.province }];
  });
  const inOrder = new Intl.Collator(language, { ignorePunctuation: true });
  return {
    municipalities: municipalities.sort((a, b) => inOrder.compare(a.name, b.name)),
    provinces: [...new Set(municipalities.map(({ province }) => province))].sort(inOrder.compare),
    groups: guests.some(({ pool }) => pool !== undefined),
    invited: guests.some(({ invitation }) => invitation !== undefined),
  };
};

type FoundGuest = NonNullable<Awaited<ReturnType<RsvpsActions['guestAtDesk']>>>;

const guestIn = ({ actions }: DeskNeeds, visit: DeskVisit): Promise<FoundGuest | undefined> =>
  actions.guestAtDesk(visit.organiser, slugIn(visit), visit.params.guest ?? '');

const showGuest =
  (needs: DeskNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const found = await guestIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const notice = guestsNoticeIn(visit.query.get('uitkomst') ?? '');
    return { page: <GuestPage {...(await guestView(needs, visit, found))} notice={notice} /> };
  };

const guestView = async (
  { actions, events, directory, colleagues, bouncedOf, random }: DeskNeeds,
  visit: DeskVisit,
  { event, seats, pools, rsvp }: FoundGuest,
): Promise<Omit<GuestPageProps, 'notice' | 'invalid'>> => {
  const late = rsvp.state === 'waiting' && seats.promoteUntil <= visit.now && seats.left >= rsvp.party;
  const [names, head, bounced] = await Promise.all([
    colleagues.namesOf(visit.organiser.organisation),
    late ? actions.headOfLine(event.slug) : undefined,
    bouncedOf(event.slug),
  ]);
  const mailed = rsvp.state !== 'cancelled' && event.state === 'published' && event.startsAt > visit.now;
  const { by } = guestsWording[visit.frame.language];
  const open = Object.entries(pools).flatMap(([group, pool]) =>
    pool?.state === 'open' && group !== 'door' ? [group as keyof GuestsWords['group']] : [],
  );
  return {
    event,
    rsvp,
    frame: visit.frame,
    erasesAt: events.erasing(event).guests,
    nameOf: nameIn(directory),
    byWhom: (actor) => {
      if (actor === visit.organiser.person) return by.you;
      if (actor.startsWith('dev_')) return by.door;
      return names.get(actor) ?? (Object.hasOwn(by, actor) ? by[actor as keyof typeof by] : by.organiser);
    },
    canPromote: head === rsvp.guest,
    crew: visit.crew,
    groups: ['open', ...open],
    showSensitive: !visit.crew && visit.query.get('antwoorden') === 'ja',
    request: randomToken(random),
    note: rsvp.note ?? '',
    bounced: bounced.has(rsvp.guest),
    address: mailed && !visit.crew ? (rsvp.email ?? '') : undefined,
  };
};

const actOnGuest =
  (needs: DeskNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const found = await guestIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { actions } = needs;
    const { organiser, form, now } = visit;
    const words = guestsWording[visit.frame.language].guest;
    const { slug, guest } = found.rsvp;
    const done = (notice: GuestsNotice): Answer => ({ seeOther: `${guestPath(slug, guest)}?uitkomst=${notice}` });
    const again = async (more: Partial<GuestPageProps>, status: number): Promise<Answer> => ({
      ...(status === busy.status ? busy : { status }),
      page: (
        <GuestPage
          {...(await guestView(needs, visit, (await guestIn(needs, visit)) ?? found))}
          {...(form.has('note') && { note: form.get('note') ?? '' })}
          {...more}
        />
      ),
    });
    if (visit.crew && form.get('act') !== 'note') return again({ notice: 'not-crew' }, 409);
    switch (form.get('act')) {
      case 'note': {
        const typed = (field: string): string | undefined => form.get(field)?.replace(/\r\n?/g, '\n').trim();
        const note = typed('note') ?? '';
        if (note.length > longestNote) {
          return again({ invalid: { note: words.noteTooLong(longestNote) } }, 422);
        }
        const outcome = await actions.noteGuest(organiser, slug, guest, note, now, typed('seen'));
        if (outcome === 'busy') return again({ notice: 'busy' }, 503);
        if (outcome.is === 'changed-since') return again({ notice: 'note-changed' }, 409);
        return outcome.is === 'not-found' ? { notFound: true } : done('noted');
      }
      case 'readdress': {
        const typed = form.get('email') ?? '';
        const email = EmailAddress.safeParse(typed).data;
        if (email === undefined) return again({ address: typed, invalid: { email: words.address.fault } }, 422);
        const outcome = await actions.readdressGuest(organiser, slug, guest, email, now);
        if (outcome === 'busy') return again({ address: typed, notice: 'busy' }, 503);
        if (outcome.is === 'not-found') return { notFound: true };
        if (outcome.is === 'unchanged') return done('unchanged');
        // What was typed stays where another one can still be tried.
        const kept = outcome.is === 'refused' && outcome.because === 'has-a-place' ? { address: typed } : {};
        return outcome.is === 'refused'
          ? again({ ...kept, notice: outcome.because }, 409)
          : { seeOther: `${guestPath(slug, outcome.as)}?uitkomst=readdressed` };
      }
      case 'move': {
        const to = form.get('to') ?? '';
        if (!Object.hasOwn(groupInAddress, to)) return again({ notice: 'no-room' }, 409);
        const group = groupInAddress[to as keyof typeof groupInAddress];
        // Chairs at the door lie with devices; nobody is moved to one from the desk.
        if (group === 'door') return again({ notice: 'no-room' }, 409);
        const outcome = await actions.movePool(organiser, slug, guest, group, now);
        if (outcome === 'busy') return again({ notice: 'busy' }, 503);
        if (outcome.is === 'not-found') return { notFound: true };
        return outcome.is === 'refused' ? again({ notice: outcome.because }, 409) : done(outcome.is);
      }
      case 'promote': {
        const outcome = await actions.promoteByOrganiser(organiser, slug, guest, now);
        if (outcome === 'busy') return again({ notice: 'busy' }, 503);
        if (outcome.is === 'not-found') return { notFound: true };
        return outcome.is === 'promoted' ? done('promoted') : again({ notice: outcome.is }, 409);
      }
      default:
        return again({ notice: 'unchanged' }, 409);
    }
  };
