import { organiserAt } from '#kernel/actors.ts';
import { type Random, randomLetters, randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit } from '#platform/http/visit.ts';
import type { EventsActions } from '../actions.ts';
import type { events } from '../contract.ts';
import type { QuestionAct } from '../core/change-questions.ts';
import { copyEvent } from '../core/copy-event.ts';
import type { Event } from '../core/event.ts';
import { type QuestionField, readQuestion, type TypedQuestion, typedQuestionFrom } from '../core/question.ts';
import { CopyPage, type CopyPageProps } from '../pages/copy.tsx';
import { deskPath, questionsPath } from '../pages/paths.ts';
import { QuestionPage, type QuestionPageProps, QuestionsPage, RemoveQuestionPage } from '../pages/questions.tsx';
import { questionsWording } from '../wording/questions.ts';
import type { QuestionsWords } from '../wording/questions-words.ts';

type Needs = { readonly actions: EventsActions; readonly random: Random };
type TogetherVisit = MemberVisit<'organiser' | 'co-organiser'>;

/** After `busy` the crowd is gone within seconds. */
const busy = { status: 503, retryAfterSeconds: 3 };

/** What guests are asked, and the same event on another day. */
export const questionsHttp = (needs: Needs): Pick<Endpoints<typeof events>, 'questions' | 'copy'> => ({
  questions: { get: showQuestions(needs), post: changeOne(needs) },
  copy: { get: askToCopy(needs), post: makeCopy(needs) },
});

const slugIn = (visit: { readonly params: Readonly<Record<string, string | undefined>> }): string => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

/** Another organisation's event is not there. */
const eventIn = async ({ actions }: Needs, visit: TogetherVisit) => {
  const organiser = organiserAt(visit.member, slugIn(visit));
  const found = organiser === undefined ? undefined : await actions.managed(organiser, slugIn(visit));
  return organiser === undefined || found === undefined ? undefined : { organiser, event: found.event };
};

const questionIn = ({ questions = [] }: Event, id: string | null) => questions.find((question) => question.id === id);

/** Short, and one of millions: an event has twelve. */
const idLetters = 6;
const isId = (id: string): boolean => /^[a-z0-9]{6}$/.test(id);

const showQuestions =
  (needs: Needs) =>
  async (visit: TogetherVisit): Promise<Answer> => {
    const found = await eventIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { event } = found;
    const { query, frame, language } = visit;
    const shown = { event, frame };
    const said = query.get('uitkomst') ?? '';
    const done = Object.hasOwn(questionsWording[language].done, said)
      ? (said as keyof QuestionsWords['done'])
      : undefined;
    const asked = query.get('vraag') ?? query.get('verwijderen');
    if (asked === null) return { page: <QuestionsPage {...shown} done={done} /> };
    if (event.state === 'cancelled') return { seeOther: questionsPath(event.slug) };
    if (query.get('vraag') === 'nieuw') {
      return { page: <QuestionPage {...shown} id={randomLetters(needs.random, idLetters)} typed={() => ''} /> };
    }
    const was = questionIn(event, asked);
    if (was === undefined) return { notFound: true };
    if (query.get('vraag') === null) return { page: <RemoveQuestionPage {...shown} question={was} /> };
    return {
      page: <QuestionPage {...shown} id={was.id} typed={typedQuestionFrom(was, event.questions ?? [])} was={was} />,
    };
  };

/** What the form asks to be done; faults of one that cannot be read. */
const actIn = (
  event: Event,
  form: URLSearchParams,
  typed: TypedQuestion,
): QuestionAct | Pick<QuestionPageProps, 'faults'> | undefined => {
  const id = form.get('id') ?? '';
  const to = form.get('to');
  if (!isId(id)) return undefined;
  switch (form.get('act')) {
    case 'add': {
      const read = readQuestion(
        typed,
        (event.questions ?? []).filter((question) => question.id !== id),
      );
      return 'faults' in read ? read : { do: 'add', id, question: read.question };
    }
    case 'change': {
      const read = readQuestion(typed, event.questions ?? [], questionIn(event, id));
      return 'faults' in read ? read : { do: 'change', id, question: read.question };
    }
    case 'move':
      return to === 'up' || to === 'down' ? { do: 'move', id, to } : undefined;
    case 'remove':
      return { do: 'remove', id };
    default:
      return undefined;
  }
};

const outcomes = { add: 'toegevoegd', change: 'bewaard', move: 'verplaatst', remove: 'verwijderd' } as const;

const changeOne =
  (needs: Needs) =>
  async (visit: TogetherVisit): Promise<Answer> => {
    const found = await eventIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { event, organiser } = found;
    const { form, frame, now } = visit;
    const typed: TypedQuestion = (field: QuestionField) => form.get(field) ?? '';
    const act = actIn(event, form, typed);
    const done = (notice: keyof QuestionsWords['done']): Answer => ({
      seeOther: `${questionsPath(event.slug)}?uitkomst=${notice}`,
    });
    if (act === undefined) return done('ongewijzigd');
    /** The form again with what was typed, where there is one; the list as it is now otherwise. */
    const again = (at: Event, more: Pick<QuestionPageProps, 'faults' | 'refused'>, status: number): Answer => {
      const sent = form.get('id') ?? '';
      const was = questionIn(at, sent);
      // A question that a colleague took away meanwhile is a new one, under a name to which nobody answered yet.
      const gone = form.get('act') === 'change' && was === undefined;
      const id = gone ? randomLetters(needs.random, idLetters) : sent;
      const asForm = form.get('act') === 'add' ? was === undefined : form.get('act') === 'change';
      const page =
        asForm && at.state !== 'cancelled' ? (
          <QuestionPage
            {...more}
            {...(gone && { refused: 'changed-meanwhile' })}
            event={at}
            frame={frame}
            id={id}
            typed={typed}
            was={was}
          />
        ) : (
          <QuestionsPage event={at} frame={frame} refused={more.refused ?? 'changed-meanwhile'} />
        );
      return { page, status: gone ? 409 : status };
    };
    if (!('do' in act)) return again(event, act, 422);
    const outcome = await needs.actions.changeQuestions(event.slug, act, revisionIn(form), organiser, now);
    if (outcome === 'busy') return { ...again(event, { refused: 'busy' }, busy.status), ...busy };
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'unchanged':
        return done('ongewijzigd');
      case 'changed':
        return done(outcomes[act.do]);
      case 'refused': {
        // The form takes the event as it is now along: one more press then is a choice.
        const fresh = (await eventIn(needs, visit))?.event ?? event;
        return again(fresh, { refused: outcome.because }, 409);
      }
    }
  };

const revisionIn = (form: URLSearchParams): number => {
  const revision = form.get('revision') ?? '';
  return /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};

const ownEvent = async ({ actions }: Needs, visit: OrganiserVisit): Promise<Event | undefined> =>
  (await actions.managed(visit.organiser, slugIn(visit)))?.event;

const copyPage = (visit: OrganiserVisit, event: Event, more: Omit<CopyPageProps, 'frame' | 'event'>) => (
  <CopyPage {...more} event={event} frame={visit.frame} />
);

const askToCopy =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const event = await ownEvent(needs, visit);
    if (event === undefined) return { notFound: true };
    const typed = (field: string): string => (field === 'title' ? event.title : '');
    return { page: copyPage(visit, event, { request: randomToken(needs.random), typed }) };
  };

const makeCopy =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const event = await ownEvent(needs, visit);
    if (event === undefined) return { notFound: true };
    const { form, organiser, now } = visit;
    const typed = (field: string): string => form.get(field) ?? '';
    const request = requestIn(form) ?? randomToken(needs.random);
    const read = copyEvent(event, typed, now);
    if ('faults' in read) return { page: copyPage(visit, event, { request, typed, faults: read.faults }), status: 422 };
    const made = await needs.actions.create(read.plan, request, organiser, now, event.questions);
    if (made === 'busy') return { page: copyPage(visit, event, { request, typed, refused: 'busy' }), ...busy };
    const copy = (await needs.actions.managed(organiser, made.slug))?.event;
    if (copy === undefined) return { notFound: true };
    if (copy.title === read.plan.title && copy.startsAt === read.plan.startsAt) {
      return { seeOther: `${deskPath(made.slug)}?uitkomst=copied` };
    }
    const anew = { request: randomToken(needs.random), refused: 'sent-before', made: made.slug } as const;
    return { page: copyPage(visit, event, { ...anew, typed }), status: 409 };
  };
