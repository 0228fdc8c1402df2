import type { DirectoryActions } from '#directory/actions.ts';
import type { Event, EventsActions, EventWithSeats } from '#events/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { type Instant, localDateOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import { sentForms } from '#platform/http/sent-forms.ts';
import type { Answer, Endpoints, OrganiserVisit, Visit } from '#platform/http/visit.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { seal } from '#platform/links.ts';
import type { RsvpsActions } from './actions.ts';
import type { rsvps } from './contract.ts';
import { type AnswerFaults, type AnswerField, answerFields, readAnswers, type TypedAnswers } from './core/answers.ts';
import type { PlaceChange } from './core/change-place.ts';
import type { Rsvp } from './core/rsvp.ts';
import { AnswerPage, type AnswerPageProps, needsCheck, untilInWords } from './pages/answer.tsx';
import { MailedPage, RefusedPage } from './pages/answered.tsx';
import { CheckAnswersPage } from './pages/check-answers.tsx';
import { type GuestsNotice, GuestsPage } from './pages/guests.tsx';
import { type PlaceNotice, PlacePage } from './pages/place.tsx';
import { ReleaseGuestPage } from './pages/release-guest.tsx';
import { formPath, guestsPath, type MunicipalityOption } from './pages/view.ts';
import { wording } from './wording/index.ts';

type Needs = {
  readonly actions: RsvpsActions;
  readonly events: EventsActions;
  readonly directory: DirectoryActions;
  readonly limits: Limits;
  readonly placesAnHour: number;
  readonly linkOf: (rsvp: Rsvp) => string;
  readonly secret: string;
  readonly random: Random;
};

/** The rsvps room as people meet it: the form, the own page behind a personal link, the organiser's list. */
export const rsvpsHttp = (needs: Needs): Endpoints<typeof rsvps> => ({
  answer: { get: answerForm(needs), post: sendAnswer(needs) },
  place: { get: ownPlace(needs), post: changeOwnPlace(needs) },
  guests: { get: guestList(needs), post: actOnGuests(needs) },
});

const answerForm =
  ({ events, directory, random }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await eventIn(events, visit);
    if (found === undefined) return { notFound: true };
    const { event, seats } = found;
    const said = visit.query.get('uitkomst');
    if (said === 'gemaild' || said === 'bekend') {
      return { page: <MailedPage byMail={said === 'gemaild'} event={event} frame={visit.frame} /> };
    }
    const refused = refusal(found, visit.now);
    if (refused !== undefined) {
      return {
        page: <RefusedPage because={refused} event={event} frame={visit.frame} />,
        status: refused === 'event-cancelled' ? 410 : 200,
      };
    }
    return {
      page: (
        <AnswerPage
          erasing={events.erasing(event)}
          event={event}
          frame={visit.frame}
          municipalities={municipalitiesAt(directory, visit.now)}
          pool={seats}
          request={randomToken(random)}
          typed={() => ''}
        />
      ),
    };
  };

const sendAnswer =
  ({ actions, events, directory, limits, placesAnHour, linkOf, secret, random }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await eventIn(events, visit);
    if (found === undefined) return { notFound: true };
    const { event, seats } = found;
    const { frame, now } = visit;
    const typed = typedAnswers(visit.form);
    const request = requestIn(visit.form) ?? randomToken(random);
    const municipalities = municipalitiesAt(directory, now);
    const form = { erasing: events.erasing(event), event, frame, municipalities, pool: seats, request, typed };

    const read = readAnswers(typed, event, municipalityFinder(directory, now));
    if ('faults' in read) return { page: <AnswerPage {...form} faults={read.faults} />, status: 422 };
    const step = visit.form.get('step');
    if (step === 'change') return { page: <AnswerPage {...form} /> };
    if (step === 'check' && needsCheck(event)) return { page: <CheckAnswersPage {...form} /> };

    const sent = sentForms(visit.cookies.sent);
    const content = seal(secret, ['form', event.slug, JSON.stringify(read.answers)], 6);
    if (sent.differs(request, content)) return otherAnswers(form, random);

    const outcome = await actions.reserve(event.slug, read.answers, {
      request,
      language: visit.language,
      actor: { is: 'visitor' },
      now,
      found,
      within: () => limits({ what: 'places', most: placesAnHour, minutes: 60 }, visit.network, now),
    });
    if (outcome === 'busy')
      return { page: <AnswerPage {...form} notice={{ is: 'busy' }} />, status: 503, retryAfterSeconds: 3 };
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'limited':
        return {
          page: <AnswerPage {...form} notice={{ is: 'limited', until: untilInWords(outcome.until, event, frame) }} />,
          status: 429,
          retryAfterSeconds: Math.max(1, Math.ceil((Date.parse(outcome.until) - Date.parse(now)) / 1000)),
        };
      case 'refused':
        if (outcome.because === 'not-published') return { notFound: true };
        if (outcome.because === 'other-answers') return otherAnswers(form, random);
        return {
          page: (
            <RefusedPage
              because={outcome.because === 'event-cancelled' ? 'event-cancelled' : 'rsvps-closed'}
              event={event}
              frame={frame}
            />
          ),
          status: 409,
        };
      case 'mailed':
        return { seeOther: mailedPath(outcome.rsvp), cookies: [sent.with(request, content)] };
      case 'repeated':
        if (outcome.answered === 'mailed') return { seeOther: mailedPath(outcome.rsvp) };
        return { seeOther: linkOf(outcome.rsvp), cookies: [sent.with(request, content)] };
      case 'seated':
      case 'waiting':
        return { seeOther: linkOf(outcome.rsvp), cookies: [sent.with(request, content)] };
    }
  };

/** Whoever is signed up already hears it by mail; somebody without an address is told whom to call. */
const mailedPath = ({ slug, email }: Rsvp): string =>
  `${formPath(slug)}?uitkomst=${email === undefined ? 'bekend' : 'gemaild'}`;

/** The same form with other answers: nothing is sent, and a new key waits for whoever means somebody else. */
const otherAnswers = (form: AnswerPageProps, random: Random): Answer => ({
  page: <AnswerPage {...form} notice={{ is: 'other-answers' }} request={randomToken(random)} />,
  status: 409,
});

const ownPlace =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const said = visit.query.get('uitkomst');
    const notice = said === 'gewijzigd' ? 'changed' : said === 'ongewijzigd' ? 'unchanged' : undefined;
    return placePage(needs, visit, { typed: () => '', notice });
  };

const changeOwnPlace =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await placeIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { rsvp, event } = found;
    const { actions } = needs;
    const typed = (field: 'choice' | 'party' | 'diet' | 'access') => (visit.form.get(field) ?? '').trim();
    const words = wording[visit.language];
    const choice = typed('choice');
    const again = (more: Partial<Parameters<typeof placePage>[2]>, status: number) =>
      placePage(needs, visit, { typed, ...more }, status);
    if (choice === 'release') {
      const outcome = await actions.releaseOwn(rsvp, visit.now, numberIn(visit.form, 'generation'));
      if (outcome === 'busy') return again({ notice: 'busy' }, 503);
      if (outcome.is === 'not-found') return { notFound: true };
      if (outcome.is === 'refused') return again({ notice: outcome.because }, 409);
      return { seeOther: visit.frame.path };
    }
    // Scanners press buttons too: without a choice nothing happens.
    if (choice !== 'keep') return again({ invalid: { choice: words.place.choose } }, 422);
    // What was not touched since the page was opened is no change, whatever another tab did meanwhile.
    const touched = (field: 'party' | 'diet' | 'access') =>
      field === 'party' && typed('party') === visit.form.get('party-was') ? '' : typed(field);
    const change = readChange(touched, event, words);
    if ('invalid' in change) return again({ invalid: change.invalid }, 422);
    const outcome = await actions.changeOwn(rsvp, change, visit.now);
    if (outcome === 'busy') return again({ notice: 'busy' }, 503);
    if (outcome.is === 'not-found') return { notFound: true };
    if (outcome.is === 'refused') return again({ notice: outcome.because }, 409);
    return { seeOther: `${visit.frame.path}?uitkomst=${outcome.is === 'changed' ? 'gewijzigd' : 'ongewijzigd'}` };
  };

const readChange = (
  typed: (field: 'party' | 'diet' | 'access') => string,
  event: Event,
  words: (typeof wording)['nl'],
): PlaceChange | { readonly invalid: Readonly<Record<string, string>> } => {
  const invalid: Record<string, string> = {};
  const party = typed('party');
  const size = party === '' ? undefined : /^\d{1,4}$/.test(party) ? Number(party) : 0;
  if (size !== undefined && size < 1) invalid.party = words.fault('party', 'not-a-number', event.partyLimit);
  if (size !== undefined && size > event.partyLimit)
    invalid.party = words.fault('party', 'party-too-large', event.partyLimit);
  for (const asked of event.asks) {
    if (typed(asked).length > 500) invalid[asked] = words.fault(asked, 'too-long', event.partyLimit);
  }
  if (Object.keys(invalid).length > 0) return { invalid };
  return {
    ...(size !== undefined && { party: size }),
    ...Object.fromEntries(event.asks.filter((asked) => typed(asked) !== '').map((asked) => [asked, typed(asked)])),
  };
};

const placePage = async (
  needs: Needs,
  visit: Visit,
  shown: {
    readonly typed: (field: 'choice' | 'party' | 'diet' | 'access') => string;
    readonly invalid?: Readonly<Record<string, string>>;
    readonly notice?: PlaceNotice | undefined;
  },
  status = 200,
): Promise<Answer> => {
  const found = await placeIn(needs, visit);
  if (found === undefined) return { notFound: true };
  const { rsvp, event } = found;
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <PlacePage
        {...shown}
        erasing={needs.events.erasing(event)}
        event={event}
        frame={visit.frame}
        now={visit.now}
        placeInLine={rsvp.state === 'waiting' ? await needs.actions.placeInLine(rsvp) : undefined}
        rsvp={rsvp}
      />
    ),
  };
};

const guestList =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const asked = visit.query.get('afmelden');
    if (asked === null) return guestsPage(needs, visit, { notice: noticeIn(visit) });
    const list = await listFor(needs, visit);
    const rsvp = list?.guests.find(({ guest }) => guest === asked);
    if (list === undefined || rsvp === undefined) return { notFound: true };
    return { page: <ReleaseGuestPage event={list.event} frame={visit.frame} rsvp={rsvp} /> };
  };

const actOnGuests =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { actions } = needs;
    const { organiser, now, form } = visit;
    const slug = slugIn(visit);
    const guest = form.get('guest') ?? '';
    const done = (notice: GuestsNotice): Answer => ({ seeOther: `${guestsPath(slug)}?uitkomst=${notice}` });
    switch (form.get('act')) {
      case 'release': {
        const outcome = await actions.releaseByOrganiser(organiser, slug, guest, now, numberIn(form, 'generation'));
        if (outcome === 'busy') return done('busy');
        return outcome.is === 'not-found' ? { notFound: true } : done('released');
      }
      case 'promote': {
        const outcome = await actions.promoteByOrganiser(organiser, slug, guest, now);
        if (outcome === 'busy') return done('busy');
        return outcome.is === 'not-found' ? { notFound: true } : done(outcome.is);
      }
      default:
        return addGuest(needs, visit, done);
    }
  };

const addGuest = async (
  { actions, events, directory, random }: Needs,
  visit: OrganiserVisit,
  done: (notice: GuestsNotice) => Answer,
): Promise<Answer> => {
  const found = await events.managed(visit.organiser, slugIn(visit));
  if (found === undefined) return { notFound: true };
  const typed = typedAnswers(visit.form);
  const read = readAnswers(typed, found.event, municipalityFinder(directory, visit.now), 'staff');
  const needs = { actions, events, directory, random };
  if ('faults' in read) return guestsPage(needs, visit, { typed, faults: read.faults }, 422);
  const outcome = await actions.reserve(found.event.slug, read.answers, {
    request: requestIn(visit.form) ?? randomToken(random),
    language: 'nl',
    actor: visit.organiser,
    now: visit.now,
    found,
  });
  if (outcome === 'busy') return guestsPage(needs, visit, { typed, notice: 'busy' }, 503);
  if (outcome.is === 'not-found') return { notFound: true };
  if (outcome.is === 'refused') return guestsPage(needs, visit, { typed, notice: outcome.because }, 409);
  return outcome.is === 'limited' ? done('busy') : done(outcome.is);
};

const guestsPage = async (
  needs: Pick<Needs, 'actions' | 'events' | 'directory' | 'random'>,
  visit: OrganiserVisit,
  shown: { readonly typed?: TypedAnswers; readonly faults?: AnswerFaults; readonly notice?: GuestsNotice | undefined },
  status = 200,
): Promise<Answer> => {
  const list = await listFor(needs, visit);
  if (list === undefined) return { notFound: true };
  const { event, seats, guests, line } = list;
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <GuestsPage
        event={event}
        faults={shown.faults ?? {}}
        frame={visit.frame}
        guests={guests}
        late={seats.promoteUntil <= visit.now}
        over={needs.events.erasing(event).sensitive <= visit.now}
        line={line}
        municipalities={municipalitiesAt(needs.directory, visit.now)}
        notice={shown.notice}
        pool={seats}
        request={randomToken(needs.random)}
        typed={shown.typed ?? (() => '')}
      />
    ),
  };
};

const listFor = (needs: Pick<Needs, 'actions'>, visit: OrganiserVisit) =>
  needs.actions.guestList(visit.organiser, slugIn(visit));

const noticeIn = (visit: Visit): GuestsNotice | undefined => {
  const said = visit.query.get('uitkomst') ?? '';
  const { added, refused } = wording.nl.guests;
  return Object.hasOwn(added, said) || Object.hasOwn(refused, said) || said === 'released' || said === 'promoted'
    ? (said as GuestsNotice)
    : undefined;
};

/** A whole number that our own page sent along; anything else counts as not sent. */
const numberIn = (form: URLSearchParams, field: string): number | undefined => {
  const value = form.get(field) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
};

/** What a slug can look like; anything else is not looked up. */
const slugIn = (visit: Visit): string => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

const eventIn = (events: EventsActions, visit: Visit): Promise<EventWithSeats | undefined> =>
  events.published(slugIn(visit));

const placeIn = async ({ actions, events }: Needs, visit: Visit) => {
  const slug = slugIn(visit);
  const [rsvp, found] = await Promise.all([actions.byLink(slug, visit.params.link ?? ''), events.published(slug)]);
  return rsvp === undefined || found === undefined ? undefined : { rsvp, event: found.event };
};

const refusal = ({ event }: EventWithSeats, now: Instant): 'event-cancelled' | 'rsvps-closed' | undefined => {
  if (event.state === 'cancelled') return 'event-cancelled';
  return event.closesAt <= now ? 'rsvps-closed' : undefined;
};

const typedAnswers = (form: URLSearchParams): TypedAnswers => {
  const typed = new Map<AnswerField, string>(answerFields.map((field) => [field, form.get(field) ?? '']));
  return (field) => typed.get(field) ?? '';
};

/** The key a form carries; one of another shape is not ours and counts as none. */
const requestIn = (form: URLSearchParams): string | undefined => {
  const request = form.get('request') ?? '';
  return /^[\w-]{8,64}$/.test(request) ? request : undefined;
};

const municipalitiesAt = (directory: DirectoryActions, now: Instant): readonly MunicipalityOption[] =>
  directory.municipalitiesOn(localDateOf(now, 'Europe/Amsterdam'));

/** By code, by the whole name, or by a beginning that only one has. */
const municipalityFinder = (directory: DirectoryActions, now: Instant) => {
  const date = localDateOf(now, 'Europe/Amsterdam');
  return (text: string): { code: string } | 'none' | 'several' => {
    // No name is this long, and every letter more is work for each municipality it might be.
    const typed = text.slice(0, 100);
    const folded = foldName(typed);
    if (/^GM\d{4}$/.test(typed)) return directory.municipalitiesOn(date).find(({ code }) => code === typed) ?? 'none';
    const found = directory.find(typed, date);
    const whole = found.filter(({ name, displayName }) => [name, displayName].map(foldName).includes(folded));
    const [only, second] = whole.length > 0 ? whole : found;
    if (only === undefined) return 'none';
    return second === undefined ? { code: only.code } : 'several';
  };
};
