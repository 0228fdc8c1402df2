import { type Random, randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { KitsActions } from '../actions.ts';
import type { kits } from '../contract.ts';
import type { Verdict } from '../core/judge-application.ts';
import type { Municipalities } from '../municipalities.ts';
import { HostJudgePage } from '../pages/host-judge.tsx';
import { hostsPath } from '../pages/host-paths.ts';
import { HostsPage } from '../pages/hosts-list.tsx';
import { hostsWording } from '../wording/hosts.ts';
import type { JudgeFault, JudgeNotice, JudgeRefusal } from '../wording/hosts-words.ts';

type Needs = {
  readonly actions: Pick<KitsActions, 'hostsWaiting' | 'hostsReported' | 'hostApplication' | 'judge'>;
  readonly random: Random;
  readonly municipalities: () => Promise<Municipalities>;
};

/** What hosts handed in, before the organisers who say yes, ask back or say no. */
export const hostsHttp = (needs: Needs): Pick<Endpoints<typeof kits>, 'hosts' | 'host'> => ({
  hosts: { get: showHosts(needs) },
  host: { get: (visit) => hostPage(needs, visit, {}), post: judge(needs) },
});

const showHosts =
  ({ actions }: Needs) =>
  async ({ organiser, frame, now, query }: OrganiserVisit): Promise<Answer> => {
    const said = query.get('uitkomst') ?? '';
    const notice = Object.hasOwn(hostsWording[frame.language].list.notice, said) ? (said as JudgeNotice) : undefined;
    const [applications, reported] = await Promise.all([
      actions.hostsWaiting(organiser),
      actions.hostsReported(organiser),
    ]);
    return {
      page: <HostsPage applications={applications} frame={frame} notice={notice} now={now} reported={reported} />,
    };
  };

const idIn = (visit: OrganiserVisit): string => visit.params.application ?? '';

const hostPage = async (
  { actions, random, municipalities }: Needs,
  visit: OrganiserVisit,
  shown: { readonly fault?: JudgeFault; readonly refusal?: JudgeRefusal },
  status = 200,
): Promise<Answer> => {
  const view = await actions.hostApplication(visit.organiser, idIn(visit));
  if (view === undefined) return { notFound: true };
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <HostJudgePage
        {...view}
        {...shown}
        frame={visit.frame}
        municipality={(await municipalities()).name}
        request={requestIn(visit.form) ?? randomToken(random)}
        typed={(field) => visit.form.get(field) ?? ''}
      />
    ),
  };
};

const verdictIn = (form: URLSearchParams): Verdict | undefined => {
  const words = (form.get('words') ?? '').replace(/\r\n?/g, '\n');
  switch (form.get('verdict')) {
    case 'approve':
      return { is: 'approve' };
    case 'ask':
      return { is: 'ask', question: words };
    case 'refuse':
      return { is: 'refuse', reason: words };
    default:
      return undefined;
  }
};

const judge =
  (needs: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { form, organiser, now } = visit;
    const verdict = verdictIn(form);
    if (verdict === undefined) return hostPage(needs, visit, { fault: 'no-verdict' }, 422);
    const typed = form.get('revision') ?? '';
    const outcome = await needs.actions.judge(
      organiser,
      idIn(visit),
      verdict,
      {
        request: requestIn(form) ?? randomToken(needs.random),
        revision: /^\d{1,9}$/.test(typed) ? Number(typed) : 0,
      },
      now,
    );
    if (outcome === 'busy') return hostPage(needs, visit, { refusal: 'busy' }, 503);
    switch (outcome.is) {
      case 'not-found':
        return { notFound: true };
      case 'approved':
      case 'asked':
      case 'refused-it':
        return { seeOther: `${hostsPath}?uitkomst=${outcome.is}` };
      case 'repeated':
        return { seeOther: hostsPath };
      case 'refused':
        switch (outcome.because) {
          case 'no-question':
          case 'no-reason':
          case 'too-long':
            return hostPage(needs, visit, { fault: outcome.because }, 422);
          default:
            return hostPage(needs, visit, { refusal: outcome.because }, 409);
        }
    }
  };
