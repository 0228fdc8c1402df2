import { type Random, randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { CheckInActions, Signer } from '../actions.ts';
import type { checkIn } from '../contract.ts';
import { canSign } from '../core/hall.ts';
import { paperCardFields, readPaperCard } from '../core/read-paper-card.ts';
import type { Typed } from '../core/typed-answers.ts';
import {
  DeskPaperCardPage,
  type DeskPaperCardProps,
  type PaperCardStep,
  type SignerView,
} from '../pages/desk-paper-card.tsx';
import { paperCardPath } from '../pages/door-view.ts';
import type { PaperCardRefusal } from '../wording/paper-card.ts';

type Needs = { readonly actions: CheckInActions; readonly random: Random };

/** What somebody signed on a card of paper is keyed in. Names and codes come and go in the body of a form, and stand in no address. */
export const paperCardHttp = (needs: Needs): Pick<Endpoints<typeof checkIn>, 'paperCard'> => ({
  paperCard: {
    get: at(needs, async (needs, here) => {
      const keyed = here.visit.query.get('uitkomst') === 'ingevoerd';
      const keyedIn = keyed ? { awaiting: here.pledge && awaitingPath(here.pledge.slug) } : undefined;
      return page(needs, here, { asks: 'who' }, { keyedIn });
    }),
    post: at(needs, act),
  },
});

type Found = NonNullable<Awaited<ReturnType<CheckInActions['atDesk']>>>;
type Pledge = { readonly slug: string; readonly title: string; readonly version: number };
type Here = {
  readonly visit: OrganiserVisit;
  readonly found: Found;
  /** What can be signed now. */
  readonly pledge: Pledge | undefined;
};

const at =
  (needs: Needs, answer: (needs: Needs, here: Here) => Promise<Answer>) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const typed = visit.params.slug ?? '';
    const found = /^[a-z0-9-]{1,100}$/.test(typed) ? await needs.actions.atDesk(visit.organiser, typed) : undefined;
    if (found === undefined) return { notFound: true };
    const offered = await needs.actions.campaign(found.event.organisation, visit.now);
    const signs = offered !== undefined && canSign(offered.campaign, visit.now);
    const pledge = signs
      ? { slug: offered.campaign.slug, title: offered.campaign.title, version: offered.text.version }
      : undefined;
    return answer(needs, { visit, found, pledge });
  };

/** Where it waits for somebody else. */
const awaitingPath = (campaign: string): string => `/bureau/campagnes/${campaign}/wachten`;

type Shown = Partial<Pick<DeskPaperCardProps, 'refused' | 'keyedIn' | 'request'>> & { readonly status?: number };

const page = (
  { random }: Needs,
  { visit, found, pledge }: Here,
  step: PaperCardStep,
  { status, ...shown }: Shown = {},
): Answer => {
  const refused = shown.refused ?? (pledge === undefined ? 'nothing-to-sign' : undefined);
  return {
    status: status ?? 200,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <DeskPaperCardPage
        event={found.event}
        frame={visit.frame}
        request={randomToken(random)}
        step={step}
        {...shown}
        refused={refused}
      />
    ),
  };
};

async function act(needs: Needs, here: Here): Promise<Answer> {
  switch (here.visit.form.get('act')) {
    case 'find':
      return find(needs, here);
    case 'choose':
      return choose(needs, here);
    case 'blank':
      return card(needs, here, { typed: () => '' });
    case 'key-in':
      return keyIn(needs, here);
    default:
      return page(needs, here, { asks: 'who' }, { refused: 'no-such-act', status: 422 });
  }
}

const whoIn = ({ visit }: Here): string => (visit.form.get('who') ?? '').slice(0, 120).trim();

const find = async (needs: Needs, here: Here, fault?: 'missing'): Promise<Answer> => {
  const { visit, found } = here;
  const typed = whoIn(here);
  if (typed === '') return page(needs, here, { asks: 'who', fault: 'missing' }, { status: 422 });
  const hall = await needs.actions.findSigners(visit.organiser, found.event.slug, typed);
  const [only, ...others] = hall?.signers ?? [];
  if (hall === undefined) return { notFound: true };
  if (only === undefined) return page(needs, here, { asks: 'who', typed, fault: 'unknown' }, { status: 422 });
  if (others.length === 0) return card(needs, here, { signer: only, typed: asKnown(only) });
  const signers = hall.signers.map((signer) => viewOf(needs, signer));
  return page(needs, here, { asks: 'which', typed, signers, fault }, fault === undefined ? {} : { status: 422 });
};

const choose = async (needs: Needs, here: Here): Promise<Answer> => {
  if ((here.visit.form.get('guest') ?? '') === '') return find(needs, here, 'missing');
  const signer = await signerIn(needs, here);
  return signer === undefined
    ? page(needs, here, { asks: 'who', typed: whoIn(here) }, { refused: 'nobody', status: 409 })
    : card(needs, here, { signer, typed: asKnown(signer) });
};

/** The guest that the form says it is about, of this event. */
const signerIn = async (
  { actions }: Needs,
  { visit: { organiser, form }, found }: Here,
): Promise<Signer | undefined> => {
  const key = form.get('guest') ?? '';
  return /^[\w~:-]{1,120}$/.test(key) ? actions.signerAt(organiser, found.event.slug, key) : undefined;
};

const viewOf = ({ actions }: Needs, { key, name, role, municipality }: Signer): SignerView => ({
  key,
  name,
  from: [role, municipality === undefined ? undefined : actions.nameOf(municipality)]
    .filter((part) => part !== undefined)
    .join(', '),
});

const asKnown =
  ({ name, role = '', municipality = '' }: Signer): Typed =>
  (field) =>
    ({ name, role, municipality })[field] ?? '';

type Keyed = Pick<Extract<PaperCardStep, { asks: 'card' }>, 'typed' | 'faults' | 'alsoFor'> & {
  readonly signer?: Signer | undefined;
};

const card = (needs: Needs, here: Here, { signer, ...keyed }: Keyed, shown: Shown = {}): Answer => {
  const { visit, pledge } = here;
  if (pledge === undefined) return page(needs, here, { asks: 'who' }, { ...shown, status: 409 });
  return page(
    needs,
    here,
    {
      asks: 'card',
      pledge,
      municipalities: needs.actions.municipalities(visit.now),
      ...(signer !== undefined && { signer: viewOf(needs, signer) }),
      ...keyed,
    },
    shown,
  );
};

const keyIn = async (needs: Needs, here: Here): Promise<Answer> => {
  const { actions, random } = needs;
  const { visit, found, pledge } = here;
  const { form, organiser, now } = visit;
  const answered = new Map(paperCardFields.map((field) => [field as string, form.get(field) ?? '']));
  const typed: Typed = (field) => answered.get(field) ?? '';
  const signer = await signerIn(needs, here);
  const request = requestIn(form) ?? randomToken(random);
  const keyed: Keyed = { typed, signer };
  // What was typed about a guest who is gone from the list meanwhile is still what stands on the paper.
  if (pledge === undefined) return card(needs, here, keyed);
  const read = readPaperCard(typed, (text) => actions.findMunicipality(text, now), found.event, now);
  if ('faults' in read) return card(needs, here, { ...keyed, faults: read.faults }, { request, status: 422 });
  const version = form.get('version') ?? '';
  const answers = {
    ...read.answers,
    version: /^\d{1,6}$/.test(version) ? Number(version) : 0,
    // Whoever was told of one municipality and chose another was not told of that one.
    also: form.get('also') === 'yes' && form.get('also-for') === read.answers.code,
  };
  const outcome = await actions.signOnPaper(found.event, pledge.slug, answers, {
    request,
    actor: organiser,
    now,
    signedAt: read.signedAt,
    ...(signer !== undefined && { guest: signer.key }),
  });
  const refused = (because: PaperCardRefusal, more: Partial<Keyed> = {}, key?: string): Answer =>
    card(
      needs,
      here,
      { ...keyed, ...more },
      { refused: because, status: because === 'busy' ? 503 : 409, ...(key !== undefined && { request: key }) },
    );
  if (outcome === 'busy') return refused('busy', {}, request);
  switch (outcome.is) {
    case 'signed':
    case 'awaits':
    case 'repeated':
      return { seeOther: `${paperCardPath(found.event.slug)}?uitkomst=ingevoerd` };
    case 'not-found':
      return { notFound: true };
    case 'limited':
      return refused('busy', {}, request);
    case 'already-member':
      return refused('already-member', { alsoFor: read.answers.code }, request);
    case 'refused':
      switch (outcome.because) {
        case 'draft':
        case 'not-open':
        case 'closed':
          return refused('not-open');
        // The same key with other answers is another operation: the page gets a key of its own.
        default:
          return refused(outcome.because);
      }
  }
};
