import { type Organiser, organiserAt, type Role } from '#kernel/actors.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit } from '#platform/http/visit.ts';
import { sameSecret, seal } from '#platform/links.ts';
import type { FollowUpsActions, Marked } from './actions.ts';
import type { followUps } from './contract.ts';
import { type About, aboutKey } from './core/mail-facts.ts';
import { BusyPage } from './pages/busy.tsx';
import { CallListPage } from './pages/call-list.tsx';
import { MailLogPage } from './pages/mail-log.tsx';
import { wording } from './wording/wording.ts';

/** What an address or a form of ours can hold; anything else is not even looked up. */
const slugShape = /^[a-z0-9-]{1,200}$/;
/** An order's id has capitals and underscores. */
const idShape = /^[\w-]{1,200}$/;
const mailShape = /^mail_[\w-]{24}$/;

const wellShaped = (text: string, shape: RegExp): string => (shape.test(text) ? text : '-');

/** Somebody at a list: as an organiser of whose it is, and as what they came. */
type ListVisit = OrganiserVisit & { readonly as: Role };

/**
 * The log of an event, campaign or kit and the call list of an event, for its own organisation and whoever was let in for that event; anybody else's
 * is not there. Only an organiser lets an address take mail again: that is about every event, not about one.
 */
export const followUpsHttp = ({
  actions,
  settings,
}: {
  actions: FollowUpsActions;
  settings: { readonly LINK_SECRET: string };
}): Endpoints<typeof followUps> => {
  const slugOf = (visit: Pick<OrganiserVisit, 'params'>): string => wellShaped(visit.params.slug ?? '', slugShape);
  const mailOf = (visit: OrganiserVisit): string => wellShaped(visit.form.get('mail') ?? '', mailShape);
  const eventPaths = (slug: string) => {
    const event = `/bureau/bijeenkomsten/${slug}`;
    return { event, log: `${event}/post`, calls: `${event}/bellen`, guests: `${event}/gasten` };
  };
  const pathsOf = (about: About) => {
    if ('event' in about) return eventPaths(about.event);
    if ('kit' in about) return { desk: '/bureau', log: `/bureau/pakketpost/${about.kit}` };
    const campaign = `/bureau/campagnes/${about.campaign}`;
    return { campaign, log: `${campaign}/post` };
  };

  /** Where a list goes on, signed for the list of this event or campaign, so that nobody reads on in another's. */
  const markOf = (about: About, written: string): string =>
    seal(settings.LINK_SECRET, ['cursor', 'post', aboutKey(about), written]);
  const sealed = (about: About, cursor: Cursor): string => {
    const written = Buffer.from(JSON.stringify(cursor)).toString('base64url');
    return `${written}.${markOf(about, written)}`;
  };
  const opened = (about: About, text: string | null): Cursor | undefined => {
    const [written = '', mark = ''] = (text ?? '').split('.');
    if (!sameSecret(markOf(about, written), mark)) return undefined;
    return JSON.parse(Buffer.from(written, 'base64url').toString('utf8')) as Cursor;
  };

  const afterMarking = (visit: OrganiserVisit, marked: Marked, back: string): Answer => {
    if (marked === 'not-found') return { notFound: true };
    if (marked === 'marked') return { seeOther: back };
    const words = wording[visit.language];
    const label = back.endsWith('/bellen') ? words.toCalls : words.toLog;
    const page = <BusyPage back={{ path: back, label }} frame={visit.frame} words={words} />;
    return { page, status: 503, retryAfterSeconds: 5 };
  };

  /** At the list of the event in the address; to whoever was let in for another one it is not there. */
  const atEvent =
    (answer: (visit: ListVisit) => Promise<Answer>) =>
    async (visit: MemberVisit<'organiser' | 'co-organiser' | 'desk-crew'>): Promise<Answer> => {
      const { member } = visit;
      const organiser: Organiser | undefined = organiserAt(member, slugOf(visit));
      return organiser === undefined ? { notFound: true } : answer({ ...visit, organiser, as: member.is });
    };
  const atDesk = (answer: (visit: ListVisit) => Promise<Answer>) => (visit: OrganiserVisit) =>
    answer({ ...visit, as: visit.organiser.is });

  const logOf = (aboutIn: (visit: ListVisit) => About) => ({
    get: async (visit: ListVisit): Promise<Answer> => {
      const about = aboutIn(visit);
      const after = opened(about, visit.query.get('na'));
      const unsolved = visit.query.get('toon') === 'onopgelost';
      const log = await actions.log(visit.organiser, about, { after, unsolved });
      if (log === undefined) return { notFound: true };
      const paths = pathsOf(about);
      return {
        page: (
          <MailLogPage
            frame={visit.frame}
            log={log}
            mayLift={visit.as === 'organiser'}
            newest={after === undefined ? undefined : paths.log}
            older={log.next === undefined ? undefined : `${paths.log}?na=${sealed(about, log.next)}`}
            paths={paths}
            unsolved={unsolved}
            words={wording[visit.language]}
          />
        ),
      };
    },
    post: async (visit: ListVisit): Promise<Answer> => {
      const about = aboutIn(visit);
      const mail = mailOf(visit);
      const lifts = visit.form.get('act') === 'lift';
      if (lifts && visit.as !== 'organiser') return { notFound: true };
      const marked = await actions.markLookedAt(visit.organiser, { about, mail, lifts }, visit.now);
      const { log } = pathsOf(about);
      return afterMarking(visit, marked, visit.query.get('toon') === 'onopgelost' ? `${log}?toon=onopgelost` : log);
    },
  });

  const eventLog = logOf((visit) => ({ event: slugOf(visit) }));
  const ofCampaign = logOf((visit) => ({ campaign: slugOf(visit) }));
  const ofKit = logOf((visit) => ({ kit: wellShaped(visit.params.slug ?? '', idShape) }));
  return {
    log: { get: atEvent(eventLog.get), post: atEvent(eventLog.post) },
    campaignLog: { get: atDesk(ofCampaign.get), post: atDesk(ofCampaign.post) },
    kitLog: { get: atDesk(ofKit.get), post: atDesk(ofKit.post) },
    calls: {
      get: atEvent(async (visit) => {
        const slug = slugOf(visit);
        const list = await actions.calls(visit.organiser, slug, visit.now);
        if (list === undefined) return { notFound: true };
        const words = wording[visit.language];
        const crew = visit.as === 'desk-crew';
        return {
          page: <CallListPage crew={crew} frame={visit.frame} list={list} paths={eventPaths(slug)} words={words} />,
        };
      }),
      post: atEvent(async (visit) => {
        const slug = slugOf(visit);
        const mail = mailOf(visit);
        const called = visit.form.get('act') !== 'not-called';
        return afterMarking(
          visit,
          await actions.markCalled(visit.organiser, { slug, mail, called }, visit.now),
          eventPaths(slug).calls,
        );
      }),
    },
  };
};
