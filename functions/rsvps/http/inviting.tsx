import { randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { rsvps } from '../contract.ts';
import { addressOf, type ShownState } from '../core/invitation.ts';
import { roundOffers } from '../core/invited-list.ts';
import { RoundKind } from '../core/round.ts';
import { InvitationsPage } from '../pages/inviting-overview.tsx';
import { roundInAddress, roundSentPath, shownInAddress } from '../pages/inviting-paths.ts';
import { RoundPage, type RoundRefusal } from '../pages/inviting-round.tsx';
import { bringEndpoints } from './inviting-bring.tsx';
import { callEndpoints } from './inviting-call.tsx';
import { oneEndpoints } from './inviting-one.tsx';
import { type Desk, deskOf, type InvitingNeeds, pageIn } from './inviting-visit.ts';
import { atDesk, busy, numberIn, slugIn } from './read-visit.ts';

export type { InvitingNeeds } from './inviting-visit.ts';

type InvitingRoutes = 'invitations' | 'invite' | 'inviting' | 'invited' | 'silent' | 'letters';

/** The organisers' desk for invitations: who is on the list, what goes out, and what came of it. */
export const invitingHttp = (needs: InvitingNeeds): Pick<Endpoints<typeof rsvps>, InvitingRoutes> => ({
  invitations: { get: atDesk(showInvitations(needs)), post: atDesk(beginRound(needs)) },
  ...bringEndpoints(needs),
  ...oneEndpoints(needs),
  ...callEndpoints(needs),
});

const showInvitations =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { query, now } = visit;
    const desk = await deskOf(needs, visit);
    if (desk === undefined) return { notFound: true };
    const asked = roundIn(query.get('ronde'));
    if (asked !== undefined) return { page: roundPage(needs, visit, desk, asked) };
    const rounds = desk.rounds.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const sent = roundIn(query.get('verstuurd'));
    const shown = query.get('stand') ?? '';
    const province = query.get('provincie') ?? '';
    return {
      page: (
        <InvitationsPage
          call={desk.call}
          closed={desk.event.closesAt <= now}
          event={desk.event}
          filter={{
            ...(Object.hasOwn(shownInAddress, shown) && {
              shown: shownInAddress[shown as keyof typeof shownInAddress] satisfies ShownState,
            }),
            ...(desk.naming.provinces.some((one) => one === province) && { province }),
          }}
          frame={visit.frame}
          lists={desk.lists.filter(({ doneAt }) => doneAt === undefined)}
          offers={roundOffers(desk.invitations, desk.rounds)}
          page={pageIn(query)}
          rounds={rounds}
          mails={desk.mails}
          rows={desk.rows}
          sent={sent === undefined ? undefined : rounds.find(({ what }) => what === sent)}
        />
      ),
    };
  };

const roundIn = (word: string | null): RoundKind | undefined =>
  word !== null && Object.hasOwn(roundInAddress, word)
    ? roundInAddress[word as keyof typeof roundInAddress]
    : undefined;

const roundPage = (
  { random }: InvitingNeeds,
  visit: OrganiserVisit,
  { event, invitations, rounds, rows, call }: Desk,
  what: RoundKind,
  refused?: RoundRefusal,
) => {
  const offer = roundOffers(invitations, rounds).find((one) => one.what === what);
  const last = rounds.filter((round) => round.what === what).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  // Those whom this kind of mail would be for, if only they could be mailed.
  const meantFor = what === 'reminder' ? 'invited' : 'drafted';
  const unreached = invitations.filter((one) => one.state === meantFor && addressOf(one) === undefined);
  return (
    <RoundPage
      bounced={what === 'reminder' ? rows.filter(({ shown }) => shown === 'bounced').length : 0}
      call={call}
      event={event}
      frame={visit.frame}
      last={last}
      offer={offer ?? { what, meant: 0, earlier: 0 }}
      refused={refused}
      request={requestIn(visit.form) ?? randomToken(random)}
      unnamed={unreached.filter(({ name }) => name === undefined).length}
      without={unreached.filter(({ name }) => name !== undefined).length}
    />
  );
};

const beginRound =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const slug = slugIn(visit);
    const what = RoundKind.safeParse(form.get('what')).data;
    const desk = async () => deskOf(needs, visit);
    if (what === undefined || form.get('act') !== 'round') {
      const found = await desk();
      return found === undefined ? { notFound: true } : { seeOther: visit.frame.path };
    }
    // Named by which of its kind it is, not by the form: of two colleagues who press at once, one sends.
    const request = `${what}.${numberIn(form, 'earlier') ?? 0}`;
    const outcome = await needs.inviting.begin(organiser, slug, what, { request, now });
    if (outcome !== 'busy' && outcome.is === 'not-found') return { notFound: true };
    if (outcome !== 'busy' && outcome.is === 'begun') return { seeOther: roundSentPath(slug, what) };
    const found = await desk();
    if (found === undefined) return { notFound: true };
    const because = outcome === 'busy' ? outcome : outcome.because;
    const page = roundPage(needs, visit, found, what, because);
    return outcome === 'busy' ? { page, ...busy } : { page, status: 409 };
  };
