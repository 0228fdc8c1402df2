import { type Random, randomToken } from '#kernel/ids.ts';
import { openCursor, sealCursor } from '#platform/http/cursor.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, OrganiserVisit } from '#platform/http/visit.ts';
import type { OrganiserEndpoints } from '#platform/http/when-asked.ts';
import type { accounts } from '../contract.ts';
import { type LetInField, readLettingIn } from '../core/letting-in.ts';
import type { LettingInActions } from '../letting-in.ts';
import { AccessListPage, type AccessListProps } from '../pages/access-list.tsx';
import { AccessOfPage } from '../pages/access-of.tsx';
import { accessPath } from '../pages/paths.ts';
import { accessWording } from '../wording/access.ts';
import type { AccessWording } from '../wording/access-nl.ts';

type Needs = { readonly actions: LettingInActions; readonly random: Random; readonly secret: string };

/** After `busy` the crowd is gone within seconds. */
const busy = { status: 503, retryAfterSeconds: 3 };

/** The desk that lets people in, colleagues and others, helps whoever lost a passkey, and ends access. */
export const accessHttp = (needs: Needs): OrganiserEndpoints<typeof accounts> => ({
  access: { get: showList(needs), post: letIn(needs) },
  accessOf: { get: showPerson(needs), post: changePerson(needs) },
});

const listView = async (
  { actions, random, secret }: Needs,
  { organiser, query, frame, now }: OrganiserVisit,
): Promise<AccessListProps> => {
  const list = `access#${organiser.organisation}`;
  const after = openCursor(secret, list, query.get('verder'));
  const [{ given, next }, colleagues] = await Promise.all([
    actions.list(organiser, after),
    after === undefined ? actions.colleagues(organiser) : [],
  ]);
  return {
    frame,
    given,
    colleagues: colleagues.map((one) => ({ ...one, own: one.person.id === organiser.person })),
    later: after !== undefined,
    next: next && sealCursor(secret, list, next),
    municipalities: actions.municipalities(now),
    request: randomToken(random),
    typed: () => '',
  };
};

const showList =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const said = visit.query.get('uitkomst') ?? '';
    const done = Object.hasOwn(accessWording[visit.language].list.done, said)
      ? (said as keyof AccessWording['list']['done'])
      : undefined;
    return { page: <AccessListPage {...(await listView(needs, visit))} done={done} /> };
  };

const letIn =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const { actions, random } = needs;
    const typed = (field: LetInField): string => form.get(field) ?? '';
    const request = requestIn(form) ?? randomToken(random);
    const municipalities = actions.municipalities(now);
    const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.displayName;
    const read = readLettingIn(typed, nameOf);
    if ('faults' in read) {
      const view = { ...(await listView(needs, visit)), request, typed };
      return { page: <AccessListPage {...view} faults={read.faults} />, status: 422 };
    }
    const outcome = await actions.letIn(organiser, read.lettingIn, request, now);
    if (outcome === 'busy') {
      const view = { ...(await listView(needs, visit)), request, typed };
      return { page: <AccessListPage {...view} refusal="busy" />, ...busy };
    }
    if (outcome.is === 'let-in') return { seeOther: `${accessPath}?uitkomst=gegeven` };
    // A new key where this one has been used: one more press then lets in another.
    const view = { ...(await listView(needs, visit)), typed };
    return { page: <AccessListPage {...view} refusal={outcome.because} />, status: 409 };
  };

/** What a person's id can look like; anything else is nobody and costs no read. */
const personIn = ({ params }: Pick<OrganiserVisit, 'params'>): string | undefined =>
  /^person_[a-z0-9]{26}$/.test(params.person ?? '') ? params.person : undefined;

const ended: Answer = { seeOther: `${accessPath}?uitkomst=gestopt` };

/** Whoever ended their own access is nobody now. */
const left: Answer = { seeOther: '/inloggen?uitgelogd', cookies: [{ name: 'session', value: '', seconds: 0 }] };

const showPerson =
  ({ actions, random }: Needs) =>
  async ({ frame, organiser, ...visit }: OrganiserVisit): Promise<Answer> => {
    const person = personIn(visit);
    const given = person === undefined ? undefined : await actions.find(organiser, person);
    if (given === undefined) return { notFound: true };
    if (given === 'ended') return ended;
    const own = person === organiser.person;
    return { page: <AccessOfPage frame={frame} given={given} own={own} request={randomToken(random)} /> };
  };

/** One person's page has two forms: whether lost passkeys go, and whether access ends. */
const changePerson =
  ({ actions, random }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, frame, form, now } = visit;
    const person = personIn(visit);
    const given = person === undefined ? undefined : await actions.find(organiser, person);
    if (person === undefined || given === undefined) return { notFound: true };
    if (given === 'ended') return ended;
    const own = person === organiser.person;
    const view = { frame, given, own, request: requestIn(form) ?? randomToken(random) };
    const asks = form.get('act') === 'keys' ? 'keys' : 'choice';
    const choice = form.get(asks);
    if (choice === 'keep') return { seeOther: accessPath };
    if (choice !== (asks === 'keys' ? 'reset' : 'end')) {
      return { page: <AccessOfPage {...view} faulty={asks} />, status: 422 };
    }
    if (asks === 'keys') {
      const outcome = await actions.resetPasskeys(organiser, person, now);
      if (outcome === 'busy') return { page: <AccessOfPage {...view} refusal="busy" />, ...busy };
      if (outcome === 'not-found') return { notFound: true };
      if (outcome.is === 'reset') return { seeOther: `${accessPath}?uitkomst=sleutels` };
      return { page: <AccessOfPage {...view} refusal="own" />, status: 409 };
    }
    const outcome = await actions.end(organiser, person, now);
    if (outcome === 'busy') return { page: <AccessOfPage {...view} refusal="busy" />, ...busy };
    if (outcome.is === 'not-found') return { notFound: true };
    if (outcome.is === 'ended') return own ? left : ended;
    return { page: <AccessOfPage {...view} refusal="lastOrganiser" />, status: 409 };
  };
