import { type Organiser, organiserAt, type Role } from '#kernel/actors.ts';
import type { Random } from '#kernel/ids.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit } from '#platform/http/visit.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import { sameSecret, seal } from '#platform/links.ts';
import type { FollowUpsActions, Marked } from './actions.ts';
import { followUps } from './contract.ts';
import { type About, aboutKey } from './core/mail-facts.ts';
import { logPathOf, shapes, wellShaped } from './http/paths.ts';
import type { RoundsNeeds } from './http/rounds.tsx';
import { BusyPage } from './pages/busy.tsx';
import { CallListPage } from './pages/call-list.tsx';
import { NotAgainPage } from './pages/mail.tsx';
import { MailLogPage } from './pages/mail-log.tsx';
import type { PreferencesDesk } from './preferences.ts';
import { wording } from './wording/wording.ts';

/** Somebody at a list: as an organiser of whose it is, and as what they came. */
type ListVisit = OrganiserVisit & { readonly as: Role };

/**
 * The log of an event, campaign or kit and the call list of an event, for its own organisation and whoever was let in for that event; anybody else's
 * is not there. Only an organiser lets an address take mail again: that is about every event, not about one.
 */
export const followUpsHttp = ({
  actions,
  settings,
  preferences,
  rounds,
  random,
}: {
  actions: FollowUpsActions;
  settings: { readonly LINK_SECRET: string };
  /** What readers say about their mail; made with the first of them. */
  preferences: () => Promise<PreferencesDesk>;
  /** The rounds after events; made with the first look at them. */
  rounds: () => Promise<Omit<RoundsNeeds, 'random'>>;
  random: Random;
}): Endpoints<typeof followUps> => {
  const slugOf = (visit: Pick<OrganiserVisit, 'params'>): string => wellShaped(visit.params.slug ?? '', shapes.slug);
  const mailOf = (visit: OrganiserVisit): string => wellShaped(visit.form.get('mail') ?? '', shapes.mail);
  const eventPaths = (slug: string) => {
    const event = `/bureau/bijeenkomsten/${slug}`;
    return { event, log: logPathOf({ event: slug }), calls: `${event}/bellen`, guests: `${event}/gasten` };
  };
  const pathsOf = (about: About) => {
    if ('event' in about) return eventPaths(about.event);
    if ('kit' in about) return { desk: '/bureau', log: logPathOf(about) };
    const campaign = `/bureau/campagnes/${about.campaign}`;
    return { campaign, log: logPathOf(about) };
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

  /** To the new mail's own page, where it says how it stands; a refusal says why, and what can still be done. */
  const sendAgain = async (visit: ListVisit, about: About, mail: string): Promise<Answer> => {
    const outcome = await actions.sendAgain(visit.organiser, { about, mail }, visit.now);
    const log = logPathOf(about);
    switch (outcome.is) {
      case 'sent-again':
        return { seeOther: `${log}/${outcome.mail}` };
      case 'refused': {
        const words = wording[visit.language];
        const page = <NotAgainPage because={outcome.because} frame={visit.frame} log={log} words={words} />;
        return { page, status: 409 };
      }
      case 'not-found':
      case 'busy':
        return afterMarking(visit, outcome.is, log);
    }
  };

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
      if (visit.form.get('act') === 'again') return sendAgain(visit, about, mail);
      const lifts = visit.form.get('act') === 'lift';
      if (lifts && visit.as !== 'organiser') return { notFound: true };
      const marked = await actions.markLookedAt(visit.organiser, { about, mail, lifts }, visit.now);
      const { log } = pathsOf(about);
      return afterMarking(visit, marked, visit.query.get('toon') === 'onopgelost' ? `${log}?toon=onopgelost` : log);
    },
  });

  const eventLog = logOf((visit) => ({ event: slugOf(visit) }));
  const ofCampaign = logOf((visit) => ({ campaign: slugOf(visit) }));
  const ofKit = logOf((visit) => ({ kit: wellShaped(visit.params.slug ?? '', shapes.id) }));
  return {
    ...whenAsked(followUps, ['preferences'], async () => {
      const [{ preferencesHttp }, desk] = await Promise.all([import('./http/preferences.tsx'), preferences()]);
      return preferencesHttp({ preferences: desk, random });
    }),
    ...whenAsked(followUps, ['rounds', 'round', 'roundPreview'], async () => {
      const [{ roundsHttp }, needs] = await Promise.all([import('./http/rounds.tsx'), rounds()]);
      return roundsHttp({ ...needs, random });
    }),
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
