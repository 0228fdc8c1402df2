import { localDateOf } from '#kernel/instants.ts';
import type { Answer, Endpoints, Problem, Visit } from '#platform/http/visit.ts';
import type { PledgesActions } from '../actions.ts';
import type { pledges } from '../contract.ts';
import { zone } from '../core/days.ts';
import { type AskedDate, firstDate, pastDate, pastDateTyped } from '../core/past-date.ts';
import { boardJson, boardJsonOn, membersJson } from '../core/public-board.ts';
import type { PublicBoard, PublicMembers } from '../core/public-json.ts';
import { CampaignPage } from '../pages/campaign.tsx';
import { MemberPage } from '../pages/member.tsx';
import { MembersPage, UnknownDatePage } from '../pages/members.tsx';
import { ScreenPage } from '../pages/screen.tsx';

type Needs = { readonly actions: Pick<PledgesActions, 'board' | 'member' | 'members' | 'municipalities' | 'text'> };
type PublicRoute = 'campaign' | 'members' | 'member' | 'screen' | 'apiCampaign' | 'apiMembers';

/** What everybody may see of a campaign, as pages and as JSON: released numbers and names only. */
export const publicHttp = (needs: Needs): Pick<Endpoints<typeof pledges>, PublicRoute> => ({
  campaign: { get: campaignPage(needs) },
  members: { get: membersPage(needs) },
  member: { get: memberPage(needs) },
  screen: { get: screenPage(needs) },
  apiCampaign: { get: apiCampaign(needs) },
  apiMembers: { get: apiMembers(needs) },
});

const slugIn = ({ params }: Visit): string => params.slug ?? '';

const campaignPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { now, frame } = visit;
    const board = await actions.board(slugIn(visit), now);
    if (board === undefined) return { notFound: true };
    const text = await actions.text(board.campaign.slug, board.campaign.version);
    return { page: <CampaignPage board={board} frame={frame} now={now} text={text} /> };
  };

const membersPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { now, frame, query } = visit;
    const province = query.get('provincie') ?? undefined;
    const provinces = [...new Set(actions.municipalities(now).map((place) => place.province))].sort();
    const on = pastDateTyped(query.get('op'), now);
    const then = await actions.members(slugIn(visit), now, on === 'unknown' ? undefined : on);
    if (then === undefined || (province !== undefined && !provinces.includes(province))) return { notFound: true };
    const { slug, title } = then.campaign;
    if (on === 'unknown') {
      return { page: <UnknownDatePage firstDate={firstDate} frame={frame} slug={slug} title={title} />, status: 404 };
    }
    const today = localDateOf(now, zone);
    const filter = { province, on: on === today ? undefined : on };
    const shown = { filter, firstDate, frame, provinces, then, today };
    return { page: <MembersPage {...shown} /> };
  };

const memberPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await actions.member(slugIn(visit), visit.params.code ?? '', visit.now);
    return found === undefined
      ? { notFound: true }
      : { page: <MemberPage found={found} frame={visit.frame} now={visit.now} /> };
  };

const screenPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const board = await actions.board(slugIn(visit), visit.now);
    return board === undefined ? { notFound: true } : { page: <ScreenPage board={board} frame={visit.frame} /> };
  };

const unknownDate: Problem = {
  status: 400,
  title: 'There is no list for that date',
  detail: `Give a date from ${firstDate} up to today, as year, month and day: ?on=2019-05-21. Leave it out for the list of now.`,
};

/** The date that a machine asks for, and what to say when there is nothing to say of it. */
const dateIn = ({ query, now }: Visit): AskedDate => pastDate(query.get('on'), now);

const apiCampaign =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { siteAddress } = visit.frame;
    const on = dateIn(visit);
    if (on === 'unknown') return { problem: unknownDate };
    if (on !== undefined) {
      const then = await actions.members(slugIn(visit), visit.now, on);
      if (then === undefined) return { notFound: true };
      const json: PublicBoard = boardJsonOn(then, siteAddress);
      return { json };
    }
    const board = await actions.board(slugIn(visit), visit.now);
    if (board === undefined) return { notFound: true };
    const json: PublicBoard = boardJson(board, siteAddress);
    return { json };
  };

const apiMembers =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const on = dateIn(visit);
    if (on === 'unknown') return { problem: unknownDate };
    const then = await actions.members(slugIn(visit), visit.now, on);
    if (then === undefined) return { notFound: true };
    const json: PublicMembers = membersJson(then);
    return { json };
  };
