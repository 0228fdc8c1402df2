import { type Random, randomToken } from '#kernel/ids.ts';
import { localDateOf } from '#kernel/instants.ts';
import { openCursor, sealCursor } from '#platform/http/cursor.ts';
import { requestIn, typedIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, Frame, OrganiserVisit, Visit } from '#platform/http/visit.ts';
import type { PledgesActions } from '../actions.ts';
import type { pledges } from '../contract.ts';
import type { Board } from '../core/board.ts';
import { type CampaignPlan, type Mark, type PledgeText, rehearsalOf } from '../core/campaign.ts';
import {
  type CampaignField,
  campaignFields,
  readCampaign,
  readPledgeText,
  type TextField,
  type TypedCampaign,
  textFields,
  typedFromCampaign,
  typedFromText,
} from '../core/campaign-plan.ts';
import { zone } from '../core/days.ts';
import { boardJson } from '../core/public-board.ts';
import { DeskCampaignPage, type DeskCampaignProps, type ManagedCampaign } from '../pages/desk-campaign.tsx';
import { DeskCampaignsPage } from '../pages/desk-campaigns.tsx';
import { CampaignEditorPage } from '../pages/desk-editor.tsx';
import { type FoundMilestone, MilestonePage } from '../pages/desk-milestone.tsx';
import type { DeskRefusal } from '../pages/desk-refusal.tsx';
import { type GoingOn, inventedAtOnce, RehearsalPage } from '../pages/desk-rehearsal.tsx';
import { PledgeTextPage } from '../pages/desk-text.tsx';
import { deskCampaignPath, milestonePath, rehearsalPath } from '../pages/paths.ts';
import { ScreenPage } from '../pages/screen.tsx';
import { deskWording } from '../wording/desk.ts';
import type { CampaignNotice, MilestoneNotice, RehearsalNotice } from '../wording/desk-words.ts';

type Needs = {
  readonly actions: Pick<
    PledgesActions,
    | 'campaigns'
    | 'managed'
    | 'createCampaign'
    | 'saveCampaign'
    | 'saveText'
    | 'publishCampaign'
    | 'milestone'
    | 'municipality'
    | 'release'
    | 'undo'
    | 'rehearse'
    | 'rehearseSignatures'
    | 'endRehearsal'
    | 'rehearsal'
  >;
  readonly random: Random;
  readonly secret: string;
};

type DeskRoutes =
  | 'campaigns'
  | 'create'
  | 'manage'
  | 'edit'
  | 'text'
  | 'publish'
  | 'milestone'
  | 'rehearsal'
  | 'rehearsalScreen'
  | 'rehearsalState';

/** The desk of a campaign's own organisation: making it, what waits for the presenter, and the rehearsal. Another organisation's is not there. */
export const deskHttp = (needs: Needs): Pick<Endpoints<typeof pledges>, DeskRoutes> => ({
  campaigns: { get: listCampaigns(needs) },
  create: { get: newCampaign(needs), post: createCampaign(needs) },
  manage: { get: manageCampaign(needs) },
  edit: { get: editCampaign(needs), post: saveCampaign(needs) },
  text: { get: editText(needs), post: saveText(needs) },
  publish: { post: publishCampaign(needs) },
  milestone: { get: showMilestone(needs), post: actOnMilestone(needs) },
  rehearsal: { get: showRehearsal(needs), post: actOnRehearsal(needs) },
  rehearsalScreen: { get: rehearsalScreen(needs) },
  rehearsalState: { get: rehearsalState(needs) },
});

/** How many campaigns stand on a page of the list. */
const pageSize = 20;
/** After `busy` the crowd is gone within seconds. */
const busy = { status: 503, retryAfterSeconds: 3 };
const nobodyThere = { notFound: true } as const;

const wordsFor = ({ frame }: Visit) => deskWording[frame.language];

const listCampaigns =
  ({ actions, secret }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const list = `campagnes#${visit.organiser.organisation}`;
    const after = openCursor(secret, list, visit.query.get('verder'));
    const { campaigns, next } = await actions.campaigns(visit.organiser, pageSize, after);
    return {
      page: (
        <DeskCampaignsPage
          campaigns={campaigns}
          frame={visit.frame}
          later={after !== undefined}
          next={next && sealCursor(secret, list, next)}
          now={visit.now}
        />
      ),
    };
  };

const newCampaign =
  ({ random }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const known: Partial<Record<CampaignField, string>> = { 'contact-name': visit.frame.signedIn?.name ?? '' };
    const typed: TypedCampaign = (field) => [known[field] ?? ''];
    return {
      page: <CampaignEditorPage frame={visit.frame} request={randomToken(random)} typed={typed} />,
    };
  };

const createCampaign =
  ({ actions, random }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const typed = typedIn<CampaignField>(form);
    const request = requestIn(form) ?? randomToken(random);
    const shown = { frame: visit.frame, request, typed };
    const read = readCampaign(typed);
    if ('faults' in read) return { page: <CampaignEditorPage {...shown} faults={read.faults} />, status: 422 };
    const made = await actions.createCampaign(read.plan, request, organiser, now);
    if (made === 'busy') return { page: <CampaignEditorPage {...shown} refusal={{ because: 'busy' }} />, ...busy };
    const found = await actions.managed(organiser, made.slug, now);
    if (found === undefined) return nobodyThere;
    if (fieldsThatDiffer(read.plan, found.campaign, visit.frame).length === 0) return managing(made.slug, 'made');
    const refusal: DeskRefusal = {
      because: 'sent-before',
      see: { href: deskCampaignPath(made.slug), label: wordsFor(visit).showMade },
    };
    return {
      page: <CampaignEditorPage {...shown} refusal={refusal} request={randomToken(random)} />,
      status: 409,
    };
  };

const manageCampaign =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return nobodyThere;
    return {
      page: <DeskCampaignPage {...manageView(needs, visit, found)} notice={noticeIn(visit, wordsFor(visit).notice)} />,
    };
  };

const editCampaign =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const { campaign } = found;
    const view = { campaign, frame: visit.frame, request: randomToken(needs.random) };
    return { page: <CampaignEditorPage {...view} typed={typedFromCampaign(campaign)} /> };
  };

const saveCampaign =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const found = await managedIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const { campaign } = found;
    const typed = typedIn<CampaignField>(form);
    const view = { campaign, frame: visit.frame, request: randomToken(needs.random), typed };
    const read = readCampaign(typed);
    if ('faults' in read) return { page: <CampaignEditorPage {...view} faults={read.faults} />, status: 422 };
    const outcome = await needs.actions.saveCampaign(
      campaign.slug,
      read.plan,
      wholeIn(form, 'revision'),
      organiser,
      now,
    );
    if (outcome === 'busy') return { page: <CampaignEditorPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    if (outcome.is === 'not-found') return nobodyThere;
    if (outcome.is === 'saved') return managing(campaign.slug, 'saved');
    // What was pressed twice is saved already.
    const fields = fieldsThatDiffer(read.plan, campaign, visit.frame);
    if (fields.length === 0) return managing(campaign.slug, 'saved');
    const refusal: DeskRefusal = {
      because: outcome.because,
      fields,
      see: { href: deskCampaignPath(campaign.slug), label: wordsFor(visit).showNow },
    };
    return { page: <CampaignEditorPage {...view} refusal={refusal} />, status: 409 };
  };

const editText =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const typed = typedFromText(found.text, localDateOf(visit.now, zone));
    return { page: <PledgeTextPage {...textView(needs, visit, found)} typed={typed} /> };
  };

const saveText =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const found = await managedIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const { campaign, text } = found;
    const typed = typedIn<TextField>(form);
    const view = { ...textView(needs, visit, found), typed };
    const read = readPledgeText(typed);
    if ('faults' in read) return { page: <PledgeTextPage {...view} faults={read.faults} />, status: 422 };
    if (wholeIn(form, 'version') !== (text?.version ?? 0)) {
      // A version is for good: a second press makes no second one, and nobody's text is replaced unread.
      if (text !== undefined && sameText(read.text, text)) return managing(campaign.slug, 'text-saved');
      return { page: <PledgeTextPage {...view} refusal={{ because: 'text-changed-meanwhile' }} />, status: 409 };
    }
    const outcome = await needs.actions.saveText(campaign.slug, read.text, organiser, now);
    if (outcome === 'busy') return { page: <PledgeTextPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    return outcome.is === 'not-found' ? nobodyThere : managing(campaign.slug, 'text-saved');
  };

const publishCampaign =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await managedIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const { slug } = found.campaign;
    const outcome = await needs.actions.publishCampaign(slug, visit.organiser, visit.now);
    const view = manageView(needs, visit, found);
    if (outcome === 'busy') return { page: <DeskCampaignPage {...view} refusal={{ because: 'busy' }} />, ...busy };
    if (outcome.is === 'not-found') return nobodyThere;
    if (outcome.is === 'published' || outcome.because === 'already-published') return managing(slug, 'published');
    return { page: <DeskCampaignPage {...view} refusal={{ because: outcome.because }} />, status: 409 };
  };

const showMilestone =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await milestoneIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const notice = noticeIn(visit, { released: '', undone: '' } satisfies Record<MilestoneNotice, string>);
    // What the address says happened may be over by now.
    const fits = notice === (found.milestone.state === 'released' ? 'released' : 'undone');
    return { page: <MilestonePage {...milestoneView(needs, visit, found)} notice={fits ? notice : undefined} /> };
  };

const actOnMilestone =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const slug = slugIn(visit);
    const mark = markIn(visit.params.mark);
    if (slug === undefined || mark === undefined) return nobodyThere;
    const did = await actOn(needs, visit, slug, mark);
    if (did.is === 'released' || did.is === 'undone') {
      return { seeOther: `${milestonePath(slug, mark)}?uitkomst=${did.is}` };
    }
    const found = did.is === 'not-found' ? undefined : await milestoneIn(needs, visit);
    if (found === undefined || did.is === 'not-found') return nobodyThere;
    const view = milestoneView(needs, visit, found);
    return { page: <MilestonePage {...view} refusal={refusalOn(did.because, found)} />, ...did.answers };
  };

const showRehearsal =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const view = await rehearsalView(needs, visit);
    if (view === undefined) return nobodyThere;
    return { page: <RehearsalPage {...view} notice={noticeIn(visit, wordsFor(visit).rehearsal.notice)} /> };
  };

const actOnRehearsal =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const slug = slugIn(visit);
    if (slug === undefined) return nobodyThere;
    const did = await rehearse(needs, visit, slug);
    if (did.is === 'done') return { seeOther: `${rehearsalPath(slug)}?uitkomst=${did.notice}` };
    const view = await rehearsalView(needs, visit);
    if (view === undefined || did.is === 'not-found') return nobodyThere;
    const refusal = refusalOn(did.because, view.rehearsal?.milestone);
    return { page: <RehearsalPage {...view} refusal={refusal} />, ...did.answers };
  };

const rehearsalScreen =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const board = await rehearsedIn(needs, visit);
    return board === undefined ? nobodyThere : { page: <ScreenPage board={board} frame={visit.frame} rehearsal /> };
  };

const rehearsalState =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const board = await rehearsedIn(needs, visit);
    return board === undefined ? nobodyThere : { json: boardJson(board, visit.frame.siteAddress) };
  };

/** What the rehearsal's screen shows, under the name of the real campaign: a rehearsal has no address of its own. */
const rehearsedIn = async ({ actions }: Needs, visit: OrganiserVisit): Promise<Board | undefined> => {
  const slug = slugIn(visit);
  const found = slug === undefined ? undefined : await actions.rehearsal(visit.organiser, slug, visit.now);
  if (slug === undefined || found === undefined) return undefined;
  return { ...found.board, campaign: { ...found.board.campaign, slug } };
};

type NotDone = {
  readonly is: 'not-done';
  readonly because: DeskRefusal['because'];
  readonly answers: { readonly status: number; readonly retryAfterSeconds?: number };
};
const notDone = (because: DeskRefusal['because'], answers: NotDone['answers'] = { status: 409 }): NotDone => ({
  is: 'not-done',
  because,
  answers,
});

/** Releases a mark with the municipality that was read, or takes it back, in a campaign or in its rehearsal. Who comes second finds it done. */
const actOn = async (
  { actions }: Needs,
  { organiser, form, now }: OrganiserVisit,
  slug: string,
  mark: Mark,
): Promise<{ readonly is: 'released' } | { readonly is: 'undone' } | { readonly is: 'not-found' } | NotDone> => {
  switch (form.get('act')) {
    case 'release': {
      const read = { revision: wholeIn(form, 'revision'), code: form.get('code') ?? '' };
      const outcome = await actions.release(organiser, slug, String(mark), read, now);
      if (outcome === 'busy') return notDone('busy', busy);
      if (outcome.is !== 'refused') return { is: outcome.is };
      return outcome.because === 'already-released' ? { is: 'released' } : notDone(outcome.because);
    }
    case 'undo': {
      const outcome = await actions.undo(organiser, slug, String(mark), now);
      if (outcome === 'busy') return notDone('busy', busy);
      return outcome.is === 'refused' ? notDone(outcome.because) : { is: outcome.is };
    }
    default:
      return notDone('no-such-act', { status: 422 });
  }
};

/** One press on the page of the rehearsal. */
const rehearse = async (
  needs: Needs,
  visit: OrganiserVisit,
  slug: string,
): Promise<{ readonly is: 'done'; readonly notice: RehearsalNotice } | { readonly is: 'not-found' } | NotDone> => {
  const { actions } = needs;
  const { organiser, form, now } = visit;
  const done = (notice: RehearsalNotice) => ({ is: 'done', notice }) as const;
  switch (form.get('act')) {
    case 'begin': {
      const outcome = await actions.rehearse(organiser, slug);
      return outcome.is === 'not-found' ? outcome : done('begun');
    }
    case 'sign': {
      const howMany = inventedAtOnce.find((count) => String(count) === form.get('how-many'));
      if (howMany === undefined) return notDone('no-such-act', { status: 422 });
      const before = await actions.rehearsal(organiser, slug, now);
      const outcome = await actions.rehearseSignatures(organiser, slug, howMany, now);
      if (outcome.is === 'not-found') return notDone('no-rehearsal');
      return outcome.count === before?.tally.count ? notDone('nothing-added') : done('signed');
    }
    case 'end': {
      const outcome = await actions.endRehearsal(organiser, slug);
      return outcome.is === 'not-found' ? outcome : done('ended');
    }
    default: {
      const mark = markIn(form.get('mark'));
      if (mark === undefined) return notDone('no-such-act', { status: 422 });
      const did = await actOn(needs, visit, rehearsalOf(slug), mark);
      if (did.is === 'not-found') return notDone('no-rehearsal');
      return did.is === 'not-done' ? did : done(did.is);
    }
  }
};

/** Another municipality than was read is named at once. */
const refusalOn = (because: DeskRefusal['because'], found: FoundMilestone | undefined): DeskRefusal =>
  because === 'other-municipality' ? { because, name: found?.place?.name } : { because };

/** What a slug can look like; anything else is nobody's and costs no read. A rehearsal has no address of its own. */
const slugIn = (visit: Visit): string | undefined => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : undefined;
};

const markIn = (text: string | null | undefined): Mark | undefined => {
  if (text === 'all') return text;
  return /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : undefined;
};

/** A number that a form brings along; one without it counts as made from nothing, and is shown again with what it holds. */
const wholeIn = (form: URLSearchParams, name: string): number => {
  const text = form.get(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

/** Another organisation's campaign is not there. */
const managedIn = async ({ actions }: Needs, visit: OrganiserVisit): Promise<ManagedCampaign | undefined> => {
  const slug = slugIn(visit);
  return slug === undefined ? undefined : actions.managed(visit.organiser, slug, visit.now);
};

const milestoneIn = async (needs: Needs, visit: OrganiserVisit): Promise<FoundMilestone | undefined> => {
  const slug = slugIn(visit);
  const mark = markIn(visit.params.mark);
  return slug === undefined || mark === undefined ? undefined : milestoneOf(needs, visit, slug, mark);
};

/** A mark with whoever made it, and since when that municipality counts. */
const milestoneOf = async (
  { actions }: Needs,
  { organiser, now }: OrganiserVisit,
  slug: string,
  mark: Mark,
): Promise<FoundMilestone | undefined> => {
  const found = await actions.milestone(organiser, slug, String(mark), now);
  if (found?.who === undefined) return found;
  const municipality = await actions.municipality(organiser, slug, found.who.code, now);
  return { ...found, signedAt: municipality?.membership?.since };
};

const manageView = ({ random }: Needs, visit: OrganiserVisit, found: ManagedCampaign): DeskCampaignProps => ({
  found,
  frame: visit.frame,
  now: visit.now,
  request: randomToken(random),
});

const textView = ({ random }: Needs, visit: OrganiserVisit, { campaign, text }: ManagedCampaign) => ({
  campaign,
  text,
  frame: visit.frame,
  request: randomToken(random),
});

const milestoneView = ({ random }: Needs, visit: OrganiserVisit, found: FoundMilestone) => ({
  found,
  frame: visit.frame,
  me: visit.organiser.person,
  request: randomToken(random),
});

const rehearsalView = async (needs: Needs, visit: OrganiserVisit) => {
  const found = await managedIn(needs, visit);
  if (found === undefined) return undefined;
  const { campaign, tally } = found;
  return {
    campaign,
    realCount: tally.count,
    rehearsal: await goingOn(needs, visit, campaign.slug),
    frame: visit.frame,
    request: randomToken(needs.random),
  };
};

const goingOn = async (needs: Needs, visit: OrganiserVisit, slug: string): Promise<GoingOn | undefined> => {
  const found = await needs.actions.rehearsal(visit.organiser, slug, visit.now);
  if (found === undefined) return undefined;
  const { tally, standing } = found;
  const moments = found.milestones.filter(({ quiet }) => !quiet);
  const [held, ...waiting] = moments.filter(({ state }) => state === 'held').sort((a, b) => a.number - b.number);
  const [last] = moments
    .filter(({ state }) => state === 'released')
    .sort((a, b) => ((a.releasedAt ?? '') < (b.releasedAt ?? '') ? 1 : -1));
  const look = held ?? last;
  return {
    tally,
    standing,
    milestone: look && (await milestoneOf(needs, visit, rehearsalOf(slug), look.mark)),
    waiting: waiting.map(({ number }) => number),
    before: held && last,
  };
};

const managing = (slug: string, notice: CampaignNotice): Answer => ({
  seeOther: `${deskCampaignPath(slug)}?uitkomst=${notice}`,
});

const noticeIn = <Notice extends string>(
  visit: Visit,
  notices: Readonly<Record<Notice, string>>,
): Notice | undefined => {
  const said = visit.query.get('uitkomst') ?? '';
  return Object.hasOwn(notices, said) ? (said as Notice) : undefined;
};

/** The questions that two plans answer differently, as the form calls them. */
const fieldsThatDiffer = (one: CampaignPlan, other: CampaignPlan, { language }: Frame): readonly string[] => {
  const [mine, theirs] = [typedFromCampaign(one), typedFromCampaign(other)];
  return campaignFields
    .filter((field) => mine(field)[0] !== theirs(field)[0])
    .map((field) => deskWording[language].editor.called(field));
};

const sameText = (one: Omit<PledgeText, 'version'>, other: PledgeText): boolean => {
  const [mine, theirs] = [typedFromText(one, one.since), typedFromText(other, other.since)];
  return textFields.every((field) => mine(field)[0] === theirs(field)[0]);
};
