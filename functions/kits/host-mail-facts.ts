import type { People } from '#accounts/actions.ts';
import type { Contact } from '#kernel/contacts.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Link } from '#kernel/links.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message, MessageFacts } from '#kernel/messages.ts';
import { type Application, answerBy, isWhole, type WholeApplication } from './core/application.ts';
import type { Package } from './core/kit.ts';
import type { KitsStore, LateTurn } from './store.ts';

type Owed = {
  readonly kind: MessageKind;
  readonly subject: string;
  readonly reader: string;
  readonly generation: number;
};

type HostMail =
  | { readonly to: string | undefined; readonly language: Language; readonly facts: Message['facts'] }
  | { readonly skipped: string };

/** The four things a host's link is made from. */
export const linkOf = ({ application, generation }: Pick<Application, 'application' | 'generation'>): Link => ({
  purpose: 'host',
  subject: application,
  reader: 'host',
  generation,
});

/** Where an application lies on the late list, once it was sent. */
export const turnOf = ({ application, sentAt }: Pick<Application, 'application' | 'sentAt'>): LateTurn | undefined =>
  sentAt === undefined ? undefined : { application, sentAt };

/**
 * For the sender: to whom and with which facts of what a host handed in, as they are now; or that there is nothing left to report. An action's mails
 * name the programme's contact, those about packages on their way the partner's.
 */
export const hostMailFacts = ({ store, people, contact }: { store: KitsStore; people: People; contact: Contact }) => {
  const ofStock = async (mail: Owed): Promise<HostMail> => {
    const found = await store.kit(mail.subject, { consistent: true });
    if (found?.kit.kind !== 'package' || found.stock === undefined) return { skipped: 'kit-gone' };
    if (found.stock.left > 0) return { skipped: 'there-again' };
    const mailbox = await people.mailboxOf(mail.reader);
    const facts: MessageFacts<'stock-gone'> = {
      package: found.kit.title,
      waiting: found.stock.waiting,
      contact,
      page: `/bureau/pakketten/${found.kit.slug}`,
    };
    return { to: mailbox?.email, language: 'nl', facts };
  };

  const factsOf = async (
    mail: Owed,
    application: WholeApplication,
    kit: Package,
  ): Promise<Message['facts'] | { readonly skipped: string }> => {
    const { state, version, activity, where, delivery } = application;
    const about = {
      application: {
        id: application.application,
        title: activity.title,
        startsAt: where.startsAt,
        place: `${where.venue}, ${where.city}`,
      },
      package: kit.title,
      howMany: delivery.howMany,
      contact,
      link: linkOf(application),
    };
    const byPartner = { ...about, contact: kit.contact };
    const print = printPath(kit);
    switch (mail.kind) {
      case 'host-sent': {
        if (mail.generation !== version || state === 'refused' || state === 'withdrawn') return { skipped: 'over' };
        const turn = application.parcel === 'late' ? turnOf(application) : undefined;
        const told: MessageFacts<'host-sent'> = {
          ...about,
          state: promiseOf(application),
          print,
          answerBy: answerBy(application.waitsSince ?? application.begunAt),
          ...(turn !== undefined && { placeInLine: await store.placeOnLate(kit.slug, turn) }),
          ...(kit.fund !== undefined && { fund: kit.fund }),
        };
        return told;
      }
      case 'host-asked':
        return state === 'asked' && mail.generation === version && application.question !== undefined
          ? { ...about, question: application.question }
          : { skipped: 'answered' };
      case 'host-approved': {
        if (state !== 'approved' || application.event === undefined) return { skipped: 'gone' };
        const told: MessageFacts<'host-approved'> = {
          ...about,
          state: promiseOf(application),
          delivery: kit.delivery,
          print,
          eventPage: `/bijeenkomsten/${application.event}`,
        };
        return told;
      }
      case 'host-refused':
        return state === 'refused' ? { ...about, reason: application.reason ?? '' } : { skipped: 'gone' };
      case 'package-allotted':
        return promiseOf(application) === 'allotted' && state !== 'refused' && state !== 'withdrawn'
          ? { ...byPartner, delivery: kit.delivery }
          : { skipped: 'given-back' };
      case 'package-sent':
        return application.parcel === 'sent' && mail.generation === application.moves
          ? byPartner
          : { skipped: 'moved-on' };
      case 'package-delivered':
        return application.parcel === 'delivered' ? byPartner : { skipped: 'moved-on' };
      default:
        return { skipped: 'gone' };
    }
  };

  return async (mail: Owed, _now: Instant): Promise<HostMail> => {
    if (mail.kind === 'stock-gone') return ofStock(mail);
    const application = await store.application(mail.subject, { consistent: true });
    if (application === undefined || application.email === '') return { skipped: 'host-gone' };
    const kit = (await store.kit(application.kit))?.kit;
    if (kit?.kind !== 'package') return { skipped: 'kit-gone' };
    const to = { to: application.email, language: application.language };
    if (mail.kind === 'host-begun') {
      // Sent once more, only the last of them still says something new.
      if (application.state !== 'draft' || mail.generation !== application.begun) return { skipped: 'over' };
      const told: MessageFacts<'host-begun'> = {
        package: kit.title,
        contact,
        link: linkOf(application),
        keptUntil: application.dueAt ?? application.begunAt,
      };
      return { ...to, facts: told };
    }
    if (!isWhole(application)) return { skipped: 'gone' };
    const facts = await factsOf(mail, application, kit);
    return 'skipped' in facts ? facts : { ...to, facts };
  };
};

const printPath = ({ slug }: Package): string => `/pakketten/${slug}/printversie`;

/** What its host was promised, whatever became of the packages since. */
const promiseOf = ({ parcel }: Pick<Application, 'parcel'>): MessageFacts<'host-sent'>['state'] =>
  parcel === 'late' || parcel === 'next-time' ? parcel : 'allotted';
