import type { People } from '#accounts/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import type { Contact } from '#kernel/contacts.ts';
import type { Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { whenCalled } from '#platform/when-called.ts';
import { dueOf } from './due.ts';
import { mailing } from './mailing.ts';
import { managing } from './managing.ts';
import { ordering } from './ordering.ts';
import { publishing } from './publishing.ts';
import type { DueThing, KitsStore } from './store.ts';

export type { FollowedHost, OrdersFollowed } from './for-follow-ups.ts';
export type { Orderer, OrderInView } from './ordering.ts';
export type { KitWithUnits } from './store.ts';
export type KitsActions = ReturnType<typeof kitsActions>;

type Needs = {
  readonly store: KitsStore;
  readonly events: EventsActions;
  /** Who people are: accounts, handed in by the wiring. */
  readonly people: People;
  readonly secret: string;
  readonly random: Random;
  readonly patience: Patience;
  /** The programme's organisers: their organisation, and whom they name. */
  readonly programme: { readonly organisation: string; readonly contact: Contact };
};

/** What other rooms and the pages may ask of kits, orders and what hosts hand in. */
export const kitsActions = (needs: Needs) => {
  const { store, events, people, secret, random, patience, programme } = needs;
  const mails = mailing({ store, people });
  const published = publishing({ events });
  const orders = ordering({ store, mailing: mails, publishing: published, secret, patience });
  // The desk of the stations, hand-out and return, what hosts hand in and what mails tell come with the first who asks: most visits are to the catalogue
  // and the calendar.
  const desk = whenCalled(
    [
      'desk',
      'deskOrders',
      'deskOrder',
      'answer',
      'take',
      'byAnswerLink',
      'closeDays',
      'openDay',
      'closed',
      'promisedAt',
      'saveRules',
      'sheet',
    ],
    async () => {
      const { answering } = await import('./answering.ts');
      return answering({ store, ordering: orders, mailing: mails, publishing: published, people, secret, patience });
    },
  );
  const hands = whenCalled(
    ['lentOrder', 'lentOrders', 'handOver', 'count', 'lacks', 'repaired', 'bookersOfUnit', 'warnAgain'],
    async () => {
      const { handing } = await import('./handing.ts');
      return handing({ store, mailing: mails, patience });
    },
  );
  const kits = managing({ store, programme: programme.organisation, random, patience });
  const {
    doDue: doHosts,
    mailFactsFor: hostFacts,
    ...hosts
  } = whenCalled(
    [
      'hostPackage',
      'hostBegin',
      'hostPage',
      'hostSave',
      'hostSubmit',
      'hostWithdraw',
      'hostReport',
      'hostsReported',
      'hostForget',
      'hostsWaiting',
      'hostApplication',
      'judge',
      'deliveries',
      'deliver',
      'promoteLate',
      'mailFactsFor',
      'doDue',
    ],
    async () => {
      const { hosting } = await import('./hosting.ts');
      return hosting({ store, events, people, secret, patience, contact: programme.contact });
    },
  );
  const { orderFacts } = whenCalled(['orderFacts'], async () => {
    const { orderMailFacts } = await import('./mail-facts-for.ts');
    return {
      orderFacts: orderMailFacts({ store, events, ordering: orders, people, programmeContact: programme.contact }),
    };
  });
  const due = dueOf({ store, ordering: orders, handing: hands, mailing: mails, patience });

  const doDue = async (thing: DueThing, now: Instant): Promise<void> => {
    switch (thing.what) {
      case 'order':
        await due.doOrder(thing, now);
        return;
      case 'unit':
        await due.doUnit(thing, now);
        return;
      case 'stock':
      case 'application':
        await doHosts(thing, now);
        return;
      case 'unreadable':
        throw new Error('Something that is due cannot be read.');
    }
  };

  // What only this room's own files need of each other stays in it.
  const { look: _look, write: _write, lapse: _lapse, inView, own: _own, ...ordered } = orders;
  const { warnAgain: _warnAgain, ...lent } = hands;
  return {
    ...kits,
    ...ordered,
    /** An order of the own organisation with its kit, units, desk and days; undefined for anybody else's. */
    own: inView,
    ...desk,
    ...lent,
    ...hosts,
    hostContact: programme.contact,

    /** What the tick does. Tells how much there was; what breaks is told to `broke`, stays due, and keeps nothing else from being done. */
    sweep: async (now: Instant, most: number, broke: (error: unknown) => void = () => {}): Promise<number> => {
      const things = await store.due(now, most);
      for (const thing of things) await doDue(thing, now).catch(broke);
      return things.length;
    },

    mailFactsFor: async (mail: Parameters<typeof orderFacts>[0], now: Instant) =>
      mail.kind.startsWith('kit-') ? orderFacts(mail, now) : hostFacts(mail, now),
    /** Whose it is, for what a person has to look at: the programme's organisers. */
    organisationOf: async (): Promise<string> => programme.organisation,
  };
};
