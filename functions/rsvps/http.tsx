import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Contact } from '#kernel/contacts.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { type Instant, localDateOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import { sentForms } from '#platform/http/sent-forms.ts';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { seal } from '#platform/links.ts';
import type { LastMail } from '#platform/outbox/last-mail.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from './actions.ts';
import { rsvps } from './contract.ts';
import { readAnswers, type TypedAnswers } from './core/answers.ts';
import type { Rsvp } from './core/rsvp.ts';
import type { Colleagues } from './http/colleagues.ts';
import { placeHttp } from './http/place.tsx';
import { AnswerPage, type AnswerPageProps, needsCheck, untilInWords } from './pages/answer.tsx';
import { MailedPage, RefusedPage } from './pages/answered.tsx';
import { CheckAnswersPage } from './pages/check-answers.tsx';
import { formPath, type MunicipalityOption } from './pages/view.ts';
import type { SeatingActions } from './seating.ts';

type Needs = {
  readonly actions: RsvpsActions;
  readonly events: EventsActions;
  readonly colleagues: Colleagues;
  readonly limits: Limits;
  readonly placesAnHour: number;
  readonly linkOf: (rsvp: Rsvp) => string;
  readonly secret: string;
  readonly random: Random;
  /** Whom to reach about the programme as a whole. */
  readonly contact: Contact;
  /** Codes of the municipalities that take part now. */
  readonly memberCodes: (now: Instant) => Promise<ReadonlySet<string>>;
  /** Readers whose latest mail about the event did not arrive. */
  readonly bouncedOf: (slug: string) => Promise<ReadonlySet<string>>;
  /** What became of the latest mail to each reader, of those whose end is known. */
  readonly lastMailsOf: (slug: string) => Promise<ReadonlyMap<string, LastMail>>;
  /** Loaded with the first that asks for them: the municipalities, the room of the campaigns, and who sits where. */
  readonly directory: () => Promise<DirectoryActions>;
  readonly pledges: () => Promise<PledgesActions>;
  readonly seating: () => Promise<SeatingActions>;
};

/** The rsvps room as people meet it: the form, the own page behind a personal link, the organiser's list. */
export const rsvpsHttp = (needs: Needs): Endpoints<typeof rsvps> => ({
  answer: { get: answerForm(needs), post: sendAnswer(needs) },
  ...placeHttp(needs),
  ...whenAsked(rsvps, ['line'], async () => {
    const { lineHttp } = await import('./http/line.tsx');
    return lineHttp({ ...needs, directory: await needs.directory() });
  }),
  ...whenAsked(rsvps, ['guests', 'guest', 'exports', 'exported', 'mailing', 'badges'], async () => {
    const { deskHttp } = await import('./http/desk.ts');
    return deskHttp({ ...needs, directory: await needs.directory() });
  }),
  ...whenAsked(rsvps, ['invitation', 'code', 'prepare', 'proposal'], async () => {
    const { invitationHttp } = await import('./http/invitation.tsx');
    const { answering, placeInLine } = needs.actions;
    return invitationHttp({ ...needs, directory: await needs.directory(), answering, placeInLine });
  }),
  ...whenAsked(rsvps, ['invitations', 'invite', 'inviting', 'invited', 'silent', 'letters'], async () => {
    const { invitingHttp } = await import('./http/inviting.tsx');
    const { answering, inviting } = needs.actions;
    return invitingHttp({ ...needs, directory: await needs.directory(), answering, inviting });
  }),
  ...whenAsked(rsvps, ['card', 'cards'], async () => {
    const { cardsHttp } = await import('./http/cards.tsx');
    return cardsHttp({ ...needs, directory: await needs.directory() });
  }),
  ...whenAsked(rsvps, ['tables', 'tablesPrint', 'kitchen'], async () => {
    const [{ tablesHttp }, directory, actions] = await Promise.all([
      import('./http/tables.tsx'),
      needs.directory(),
      needs.seating(),
    ]);
    return tablesHttp({ ...needs, directory, actions });
  }),
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
          municipalities={municipalitiesAt(await directory(), visit.now)}
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
    const known = await directory();
    const municipalities = municipalitiesAt(known, now);
    const form = { erasing: events.erasing(event), event, frame, municipalities, pool: seats, request, typed };

    const read = readAnswers(typed, event, municipalityFinder(known, now));
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
              because={
                refusal(found, now) ?? (outcome.because === 'event-cancelled' ? outcome.because : 'rsvps-closed')
              }
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
      case 'asked':
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

/** What a slug can look like; anything else is not looked up. */
const slugIn = (visit: Visit): string => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

const eventIn = (events: EventsActions, visit: Visit): Promise<EventWithSeats | undefined> =>
  events.published(slugIn(visit));

const refusal = (
  { event }: EventWithSeats,
  now: Instant,
): 'event-cancelled' | 'rsvps-closed' | 'by-invitation' | undefined => {
  if (event.state === 'cancelled') return 'event-cancelled';
  if (event.closesAt <= now) return 'rsvps-closed';
  return event.entry === 'invitation' ? 'by-invitation' : undefined;
};

const typedAnswers = (form: URLSearchParams): TypedAnswers => {
  return (field) => form.get(field) ?? '';
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
