import type { People } from '#accounts/actions.ts';
import type { EventPlan, EventsActions } from '#events/actions.ts';
import type { Organiser, Partner } from '#kernel/actors.ts';
import type { Contact } from '#kernel/contacts.ts';
import { addDays, type Instant, instantOf, localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { workingDayBefore } from '#kernel/working-days.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { linkHolds, seal } from '#platform/links.ts';
import {
  type Application,
  type ApplicationInView,
  type ApplicationStep,
  forgetHost,
  isToCome,
  isUndecided,
  saveStep,
  type WholeApplication,
  withDue,
} from './core/application.ts';
import { type DeliveryStep, deliver } from './core/deliver.ts';
import { judgeApplication, type Verdict, withdrawApplication } from './core/judge-application.ts';
import type { Package, Stock } from './core/kit.ts';
import { holdsOf, moveUp } from './core/late-list.ts';
import { type Report, reportAction } from './core/report-action.ts';
import { zone } from './core/slot.ts';
import { submitApplication } from './core/submit-application.ts';
import { hostMailFacts, linkOf, turnOf } from './host-mail-facts.ts';
import type { DueThing, KitsStore } from './store.ts';

/** So many colleagues of a partner hear that the stock is gone; more would not fit the transaction beside the rest. */
const mostReaders = 12;
/** Heads of the late list that move up in one go; what is left is due and the next tick goes on. */
const mostAtOnce = 25;
/** Marks that one press sets on a delivery list. */
const mostMarked = 200;
/** How long a host's count of packages outlives the last day of sending (TRUST, section 3). */
const tallyKeptDays = 91;

const notFound = { is: 'not-found' } as const;

/** What a host does without an account: an action and its packages in one form, the organiser's answer, and the way the packages go. */
export const hosting = ({
  store,
  events,
  people,
  secret,
  patience,
  contact,
}: {
  store: KitsStore;
  events: EventsActions;
  people: People;
  secret: string;
  patience: Patience;
  /** Of the programme's organisers, whom a host can ask. */
  contact: Contact;
}) => {
  const packageOf = async (slug: string): Promise<{ kit: Package; stock: Stock } | undefined> => {
    if (!isSlug(slug)) return undefined;
    const found = await store.kit(slug, { consistent: true });
    return found?.kit.kind === 'package' && found.stock !== undefined
      ? { kit: found.kit, stock: found.stock }
      : undefined;
  };
  const goneAt = ({ delivery }: Package): Instant => addDays(`${delivery.until}T22:00:00.000Z`, tallyKeptDays, zone);
  const actionOf = async ({ event }: Application) =>
    event === undefined ? undefined : (await events.find(event))?.event;
  const inView = async (application: Application): Promise<ApplicationInView | undefined> => {
    const found = await packageOf(application.kit);
    if (found === undefined) return undefined;
    const turn = application.parcel === 'late' ? turnOf(application) : undefined;
    const [place, action] = await Promise.all([
      turn === undefined ? undefined : store.placeOnLate(application.kit, turn),
      actionOf(application),
    ]);
    return { application, ...found, ...(place !== undefined && { place }), ...(action !== undefined && { action }) };
  };

  const byLink = async (link: string): Promise<Application | undefined> => {
    const at = link.lastIndexOf('.');
    const id = link.slice(0, Math.max(0, at));
    if (!isApplicationId(id)) return undefined;
    const application = await store.application(id, { consistent: true });
    // Once its host is forgotten, nobody holds the link any more.
    if (application === undefined || application.email === '') return undefined;
    return linkHolds(secret, linkOf(application), link.slice(at + 1)) ? application : undefined;
  };
  const ofProgramme = async (organiser: Organiser, id: string): Promise<Application | undefined> => {
    const application = isApplicationId(id) ? await store.application(id, { consistent: true }) : undefined;
    return application !== undefined &&
      application.programme === organiser.organisation &&
      application.state !== 'draft'
      ? application
      : undefined;
  };
  const ofPartner = async (partner: Partner, slug: string) => {
    const found = await packageOf(slug);
    return found?.kit.organisation === partner.organisation ? found : undefined;
  };

  const toHost = (kind: MessageKind, application: Application, generation: number, now: Instant): Write =>
    store.owe(
      {
        kind,
        subject: application.application,
        reader: 'host',
        generation,
        since: application.begunAt,
        language: application.language,
      },
      now,
    );
  const askOrganiser = ({ application, programme, activity }: WholeApplication, now: Instant): Write =>
    store.askPerson({
      kind: 'host-waits',
      subject: application,
      organisation: programme,
      application,
      title: activity.title,
      since: now,
    });
  const noLongerAsked = ({ application, programme }: Application): Write =>
    store.solved({ kind: 'host-waits', subject: application, organisation: programme });

  /** To each of the partner's people: nothing is left. Told again only when the stock was there again in between. */
  const stockGone = async ({ slug, organisation }: Package, now: Instant): Promise<readonly Write[]> =>
    (await people.peopleOf(organisation))
      .slice(0, mostReaders)
      .map(({ person }) =>
        store.owe(
          { kind: 'stock-gone', subject: slug, reader: person, generation: 1, since: now, language: 'nl' },
          now,
        ),
      );

  /** What an application has of its package goes back; whoever waits longest is looked at right after. */
  const givingBack = async (was: Application, now: Instant): Promise<readonly Write[]> => {
    const howMany = was.delivery?.howMany ?? 0;
    const turn = turnOf(was);
    // The count of what a host was promised is kept shorter than an action far ahead may wait.
    const { taken } = await store.tally(was.kit, was.host);
    const promise = taken < howMany ? [] : [store.takeBackPromise(was.kit, was.host, howMany)];
    switch (holdsOf(was)) {
      case 'stock':
        return [store.giveBackStock(was.kit, howMany, now), ...promise];
      case 'turn':
        return turn === undefined ? [] : [store.giveBackTurn(was.kit, now), store.leaveLate(was.kit, turn), ...promise];
      case 'nothing':
        return [];
    }
  };

  /** A draft goes whole; of what was handed in goes what tells who its host is, and what was promised for nothing any more goes back with it. */
  const forget = async (application: Application, now: Instant): Promise<'done' | 'conflict'> => {
    const { state, kit, host } = application;
    if (state === 'draft') {
      const { draft } = await store.tally(kit, host);
      const written = await store.commit([
        store.forgetApplication(application),
        ...(draft === application.application ? [store.endDraft(kit, host, draft)] : []),
      ]);
      return written.is === 'written' ? 'done' : 'conflict';
    }
    // Nobody ever answered, or it waits for a package that nobody could be sent any more.
    const unanswered = isUndecided(application);
    const givesBack = unanswered || holdsOf(application) === 'turn';
    const written = await store.commit([
      {
        ...store.putApplication(
          {
            ...forgetHost(application),
            ...(unanswered && { state: 'withdrawn' }),
            ...(givesBack && { parcel: 'given-back' }),
          },
          application,
        ),
        erases: 'host',
      },
      ...(givesBack ? await givingBack(application, now) : []),
      ...(unanswered ? [noLongerAsked(application)] : []),
    ]);
    return written.is === 'written' ? 'done' : 'conflict';
  };

  /**
   * One head of the late list after the other gets what is left, each in a transaction of its own, until one has to wait. Run by whoever gave back
   * and by the tick. False when somebody may be left who need not wait.
   */
  const promoteLate = async (slug: string, now: Instant): Promise<boolean> => {
    for (let moved = 0; moved < mostAtOnce; moved += 1) {
      const outcome = await decideAgain(patience, async () => {
        const [found, turn] = await Promise.all([packageOf(slug), store.firstLate(slug)]);
        if (found === undefined || turn === undefined || found.stock.left === 0) return 'waits';
        const head = await store.application(turn.application, { consistent: true });
        const moving = moveUp(head, found.kit, found.stock, now);
        if (moving.is === 'waits') return 'waits';
        if (moving.is === 'gone') {
          // Its turn was over and stayed behind: the next one is looked at.
          const written = await store.commit([store.leaveLate(slug, turn), store.giveBackTurn(slug, now)]);
          return written.is === 'written' ? 'moved' : 'conflict';
        }
        const written = await store.commit([
          store.moveUpStock(slug, moving.application.delivery.howMany),
          store.leaveLate(slug, turn),
          store.putApplication(moving.application, head),
          toHost('package-allotted', moving.application, 1, now),
        ]);
        return written.is === 'written' ? 'moved' : 'conflict';
      });
      if (outcome !== 'moved') return outcome === 'waits';
    }
    return false;
  };
  /** What was given back is given on at once; what does not work now is due. */
  const promoteSoon = async (slug: string, now: Instant): Promise<void> => {
    try {
      await promoteLate(slug, now);
    } catch {
      // The tick does it.
    }
  };

  const mailFacts = hostMailFacts({ store, people, contact });

  return {
    /** A published package, for whoever begins. */
    hostPackage: async (slug: string): Promise<{ kit: Package; stock: Stock } | undefined> => {
      const found = await packageOf(slug);
      return found?.kit.state === 'published' ? found : undefined;
    },

    /**
     * Mails the link behind which a host fills in the rest. The same form makes one application, and whoever begins anew while a draft lies there
     * gets that one's link. `within` counts tries from one network, `withinAddress` mails to one address: over the latter nothing is mailed and
     * nothing is said.
     */
    hostBegin: async (
      slug: string,
      {
        email,
        request,
        language,
        within,
        withinAddress,
      }: {
        readonly email: string;
        readonly request: string;
        readonly language: Language;
        readonly within: () => ReturnType<Limits>;
        readonly withinAddress: (hash: string) => ReturnType<Limits>;
      },
      now: Instant,
    ) => {
      const host = seal(secret, ['host', slug, email], 12);
      const id = applicationId(secret, slug, request, email);
      let tried: ReturnType<Limits> | undefined;
      let triedAddress: ReturnType<Limits> | undefined;
      return decideAgain(patience, async () => {
        const found = await packageOf(slug);
        if (found?.kit.state !== 'published') return notFound;
        const { kit, stock } = found;
        if (now < stock.opensAt) {
          return { is: 'refused' as const, because: 'not-open-yet' as const, opensAt: stock.opensAt };
        }
        const mailed = { is: 'mailed' as const };
        const [before, tally] = await Promise.all([
          store.application(id, { consistent: true }),
          store.tally(slug, host),
        ]);
        if (before !== undefined) return mailed;
        tried ??= within();
        const limit = await tried;
        if (limit !== 'within') return { is: 'limited' as const, until: limit.until };
        triedAddress ??= withinAddress(host);
        if ((await triedAddress) !== 'within') return mailed;

        const draft =
          tally.draft === undefined ? undefined : await store.application(tally.draft, { consistent: true });
        if (draft?.state === 'draft') {
          const again: Application = { ...draft, begun: draft.begun + 1, revision: draft.revision + 1 };
          const written = await store.commit([
            store.putApplication(again, draft),
            toHost('host-begun', again, again.begun, now),
          ]);
          return written.is === 'written' ? mailed : 'conflict';
        }
        const application: Application = withDue(
          {
            application: id,
            kit: slug,
            lentBy: kit.organisation,
            programme: kit.programme,
            host,
            email,
            language,
            state: 'draft',
            begunAt: now,
            savedAt: now,
            generation: 1,
            begun: 1,
            version: 0,
            moves: 0,
            revision: 1,
            requests: [],
            acts: [],
          },
          now,
        );
        const written = await store.commit([
          store.putApplication(application, undefined),
          store.beginTally(slug, host, id, tally.draft, goneAt(kit)),
          toHost('host-begun', application, 1, now),
        ]);
        return written.is === 'written' ? mailed : 'conflict';
      });
    },

    /** The page behind the link in the mail. */
    hostPage: async (link: string): Promise<ApplicationInView | undefined> => {
      const application = await byLink(link);
      return application === undefined ? undefined : inView(application);
    },

    /** One step answered; it is kept from now on, on any device. */
    hostSave: <S extends ApplicationStep>(link: string, step: S, answers: NonNullable<Application[S]>, now: Instant) =>
      decideAgain(patience, async () => {
        const application = await byLink(link);
        if (application === undefined) return notFound;
        const saved = saveStep(application, step, answers, now);
        if (saved === undefined) return { is: 'refused' as const, because: 'sent-already' as const };
        const written = await store.commit([store.putApplication(saved, application)]);
        return written.is === 'written' ? { is: 'saved' as const, application: saved } : 'conflict';
      }),

    /** The one press: the action, its packages, the mail and the organiser's question are written together. */
    hostSubmit: (
      link: string,
      { request, revision }: { readonly request: string; readonly revision: number },
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const application = await byLink(link);
        const found = application && (await packageOf(application.kit));
        if (application === undefined || found === undefined) return notFound;
        const { kit, stock } = found;
        const { taken, draft } = await store.tally(kit.slug, application.host);
        const submitting = submitApplication(application, { kit, stock, taken }, { request, revision }, now);
        if (submitting.is === 'repeated' || submitting.is === 'refused') return submitting;
        const sent = submitting.application;
        const { howMany } = sent.delivery;
        const promised = store.promise(kit.slug, sent.host, howMany, kit.most, goneAt(kit));
        const turn = turnOf(sent);
        const writes: Write[] = [
          store.putApplication(sent, application),
          toHost('host-sent', sent, sent.version, now),
          askOrganiser(sent, now),
        ];
        if (submitting.is === 'submitted') {
          switch (submitting.parcel) {
            case 'allotted':
              writes.push(store.takeStock(kit.slug, howMany, now, submitting.last ? 'last' : 'more'), promised);
              if (submitting.last) writes.push(...(await stockGone(kit, now)));
              break;
            case 'late':
              writes.push(store.waitForStock(kit.slug, howMany, now), promised);
              if (turn !== undefined) writes.push(store.joinLate(kit.slug, turn));
              break;
            case 'next-time':
              if (draft === sent.application) writes.push(store.endDraft(kit.slug, sent.host, draft));
          }
        }
        const written = await store.commit(writes);
        return written.is === 'written' ? submitting : 'conflict';
      }),

    /** Its host takes it back, until it is approved; its packages go to whoever waits. */
    hostWithdraw: async (link: string, { request }: { readonly request: string }, now: Instant) => {
      const outcome = await decideAgain(patience, async () => {
        const application = await byLink(link);
        if (application === undefined) return notFound;
        const withdrawing = withdrawApplication(application, request, now);
        if (withdrawing.is !== 'withdrawn') return withdrawing;
        const written = await store.commit([
          store.putApplication(withdrawing.application, application),
          ...(await givingBack(withdrawing.was, now)),
          noLongerAsked(application),
        ]);
        return written.is === 'written' ? withdrawing : 'conflict';
      });
      if (outcome !== 'busy' && outcome.is === 'withdrawn') await promoteSoon(outcome.was.kit, now);
      return outcome;
    },

    /** How the action went, once it is over; told again, the latest holds. */
    hostReport: (link: string, report: Omit<Report, 'at'>, now: Instant) =>
      decideAgain(patience, async () => {
        const application = await byLink(link);
        if (application === undefined) return notFound;
        const reporting = reportAction(application, report, await actionOf(application), now);
        if (reporting.is !== 'reported') return reporting;
        const written = await store.commit([store.putApplication(withDue(reporting.application, now), application)]);
        return written.is === 'written' ? reporting : 'conflict';
      }),

    /** What hosts told these organisers, the latest first. */
    hostsReported: async (organiser: Organiser): Promise<readonly Application[]> =>
      (await store.reportedTo(organiser.organisation)).toSorted((a, b) =>
        (a.report?.at ?? '') < (b.report?.at ?? '') ? 1 : -1,
      ),

    /** The short list: what waits for these organisers, whoever waits longest first, and what is with its host for an answer. */
    hostsWaiting: async (organiser: Organiser): Promise<readonly Application[]> =>
      store.applicationsFor(organiser.organisation),

    hostApplication: async (organiser: Organiser, id: string): Promise<ApplicationInView | undefined> => {
      const application = await ofProgramme(organiser, id);
      return application === undefined ? undefined : inView(application);
    },

    /** Yes publishes the action in the same transaction; a question goes to its host; a no gives the packages to whoever waits. */
    judge: async (
      organiser: Organiser,
      id: string,
      verdict: Verdict,
      { request, revision }: { readonly request: string; readonly revision: number },
      now: Instant,
    ) => {
      let again = 0;
      const outcome = await decideAgain(patience, async () => {
        const application = await ofProgramme(organiser, id);
        if (application === undefined) return notFound;
        const judging = judgeApplication(application, verdict, { request, revision, by: organiser.person }, now);
        switch (judging.is) {
          case 'approved': {
            const made = events.publishing(
              planOf(judging.application, now),
              { organisation: application.programme, person: organiser.person, again },
              now,
            );
            const approved = { ...judging.application, event: made.slug };
            const written = await store.commit([
              ...made.writes,
              store.putApplication(approved, application),
              noLongerAsked(application),
              toHost('host-approved', approved, 1, now),
            ]);
            if (written.is === 'written') return { ...judging, application: approved };
            if (written.is === 'condition' && (written.failed[0] ?? written.failed[1]) !== undefined) again += 1;
            return 'conflict';
          }
          case 'asked': {
            const written = await store.commit([
              store.putApplication(judging.application, application),
              noLongerAsked(application),
              toHost('host-asked', judging.application, application.version, now),
            ]);
            return written.is === 'written' ? judging : 'conflict';
          }
          case 'refused-it': {
            const written = await store.commit([
              store.putApplication(judging.application, application),
              ...(await givingBack(judging.was, now)),
              noLongerAsked(application),
              toHost('host-refused', judging.application, 1, now),
            ]);
            return written.is === 'written' ? judging : 'conflict';
          }
          default:
            return judging;
        }
      });
      if (outcome !== 'busy' && outcome.is === 'refused-it') await promoteSoon(outcome.was.kit, now);
      return outcome;
    },

    /** What a partner has to bring: packages of approved actions, in the order in which they were asked for. */
    deliveries: async (partner: Partner, slug: string) => {
      const found = await ofPartner(partner, slug);
      if (found === undefined) return undefined;
      const [applications, wanting] = await Promise.all([store.deliveriesOf(slug), store.wantingOf(slug)]);
      return { ...found, applications, wanting };
    },

    /** Marks some of a delivery list, or all that are so far. Each is a transaction of its own: who is marked already stays as it is. */
    deliver: async (
      partner: Partner,
      slug: string,
      { step, applications }: { readonly step: DeliveryStep; readonly applications: readonly string[] },
      { request }: { readonly request: string },
      now: Instant,
    ) => {
      if ((await ofPartner(partner, slug)) === undefined) return notFound;
      let marked = 0;
      let left = 0;
      for (const id of applications.slice(0, mostMarked)) {
        const outcome = await decideAgain(patience, async () => {
          const application = isApplicationId(id) ? await store.application(id, { consistent: true }) : undefined;
          if (application?.kit !== slug) return 'left';
          const delivering = deliver(application, step, { request, by: partner.person }, now);
          if (delivering.is === 'refused') return 'left';
          if (delivering.is === 'repeated') return application.parcel === step ? 'marked' : 'left';
          const { application: after } = delivering;
          const told = step === 'sent' || step === 'delivered';
          const written = await store.commit([
            store.putApplication(after, application),
            ...(told && after.email !== ''
              ? [toHost(step === 'sent' ? 'package-sent' : 'package-delivered', after, after.moves, now)]
              : []),
          ]);
          return written.is === 'written' ? 'marked' : 'conflict';
        });
        if (outcome === 'busy') return 'busy';
        if (outcome === 'marked') marked += 1;
        else left += 1;
      }
      return { is: 'marked' as const, marked, left: left + Math.max(0, applications.length - mostMarked) };
    },

    /** Whom a host can ask. */
    hostContact: contact,

    promoteLate,

    /** For the sender. */
    mailFactsFor: mailFacts,

    /** At its host's own wish, as it stands now; whoever waits for what comes free is looked at by the tick. */
    hostForget: (id: string, now: Instant): Promise<'done' | 'busy'> =>
      decideAgain(patience, async () => {
        const application = await store.application(id, { consistent: true });
        const isGone = application === undefined || application.email === '';
        return isGone || isToCome(application, now) ? 'done' : forget(application, now);
      }),

    /** For the tick: a draft or a host to forget, and packages that came free. */
    doDue: async (thing: DueThing, now: Instant): Promise<void> => {
      if (thing.what === 'stock') {
        if (await promoteLate(thing.key.of.slice('kit#'.length), now)) await store.commit([store.settled(thing)]);
        return;
      }
      const given = await decideAgain(patience, async () => {
        const application = await store.applicationAt(thing);
        if (application?.dueAt === undefined || application.dueAt > now) return 'done';
        return forget(application, now);
      });
      if (given === 'busy') return;
    },
  };
};

const isApplicationId = (id: string): boolean => /^app_[0-9a-z]{26}$/.test(id);
const isSlug = (slug: string): boolean => /^[a-z0-9-]{1,100}$/.test(slug);

/** The same form with the same address always makes the same one. */
const applicationId = (secret: string, slug: string, request: string, email: string): string =>
  `app_${seal(secret, ['application', slug, request, email], 20)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '0')
    .slice(0, 26)}`;

/** The action as everybody will read it. */
const planOf = ({ activity, where, guests, email }: WholeApplication, now: Instant): EventPlan => {
  const noon = instantOf({ local: `${workingDayBefore(localDateOf(where.startsAt, zone))}T12:00`, zone });
  return {
    kind: 'week-action',
    title: activity.title,
    summary: activity.summary,
    text: '',
    programme: [],
    venue: { name: where.venue, street: where.street, city: where.city },
    zone,
    startsAt: where.startsAt,
    endsAt: where.endsAt,
    closesAt: where.startsAt,
    promoteUntil: 'instant' in noon && noon.instant > now ? noon.instant : where.startsAt,
    capacity: guests.places,
    partyLimit: Math.min(mostTogether, guests.places),
    asks: [],
    forWhom: activity.forWhom,
    cost: activity.cost === '' ? 'Gratis' : activity.cost,
    organisations: [guests.organisation],
    contact: { name: guests.name, phone: guests.phone, email },
    directions: '',
    offers: [],
    listed: 'everyone',
  };
};
/** Most people in one answer to an action. */
const mostTogether = 4;
