import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { addDays, type Instant } from '#kernel/instants.ts';
import { codeSaid, ticketSaid } from '#kernel/tickets.ts';
import { type EventKey, eventKey, shortHash } from '#platform/door-keys.ts';
import { ticketCodeOf, ticketHash, ticketOf } from '#platform/tickets.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import type { Device, PairedDevice } from './core/device.ts';
import type { DoorGuest, DoorList, ListAnswer } from './core/door-list.ts';
import type { Door } from './core/kept.ts';
import { cameIn } from './core/settle-arrival.ts';
import { type Candidate, signedHere, signedMark } from './core/signed-here.ts';
import type { CheckInStore } from './store.ts';

/** Days before and after the event of which a ticket is recognised as one for another evening. */
const daysAround = 3;
/** How many events of the organisation are looked through for those. */
const eventsLookedAt = 50;
/** A list that is younger than this is not called stale: who leaves the line moves every list, and each is a download. In ms. */
const youngest = 60_000;
/** One that is older is fetched again whatever happened: a hand-over moves no counter. In ms. */
const oldest = 15 * 60_000;
/** The same for a table's, which is small: who takes a card back, or signs on a phone, is known there by then. In ms. */
const oldestAtTable = 5 * 60_000;

type Needs = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly rsvps: RsvpsActions;
  readonly pledges: PledgesActions;
  readonly directory: DirectoryActions;
  readonly secret: string;
};

/** As whom a device acts: for the organisation of its event, under its own id. */
export const actorOf = ({ id, organisation }: Pick<Device, 'id' | 'organisation'>): Organiser => ({
  is: 'organiser',
  person: id,
  organisation,
});

/** What a device holds so that it can work for hours without network. */
export const doorLists = ({ store, events, rsvps, pledges, directory, secret }: Needs) => {
  const keys = new Map<string, EventKey>();
  /** The key of an event that captures are sealed to; made once for each in a process. */
  const keyOf = (slug: string): EventKey => {
    const made = keys.get(slug) ?? eventKey(secret, slug);
    if (keys.size > 50) keys.clear();
    keys.set(slug, made);
    return made;
  };

  /** Changes when what a device holds does: the event, its line, its tables, what the desk did, and its own places. */
  const listOf = async ({ event, seats }: EventWithSeats, door: Door | undefined, device: Device): Promise<string> => {
    const tables = await rsvps.tablesRevision(event.slug);
    const { version, state, title } = event;
    return shortHash(
      JSON.stringify([version, state, title, seats.left, seats.waiting, tables, door?.news, device.leased]),
    );
  };

  const isOver = ({ event }: EventWithSeats, now: Instant): boolean => events.erasing(event).sensitive <= now;

  /** The campaign that can be signed at an event of this organisation, with its text; as the hall has it. */
  const campaignOf = async (organisation: string, now: Instant) => {
    const campaign = await pledges.current(now, organisation);
    const text = campaign === undefined ? undefined : await pledges.text(campaign.slug, campaign.version);
    return campaign === undefined || text === undefined ? undefined : { campaign, text };
  };

  /** What a table's host may know beyond a door, of who sits there: the cards that may be read, and who has signed. */
  const toldAtTable = async (slug: string, campaign: string | undefined, guests: readonly Candidate[]) => {
    const [cards, signatures, chosen] = await Promise.all([
      rsvps.cardsToShow(
        slug,
        guests.map(({ key }) => key),
      ),
      pledges.signedAt(slug),
      store.guestsSigned(slug),
    ]);
    const signed = signedHere(
      signatures.filter((one) => one.slug === campaign),
      chosen,
      guests,
    );
    return (guest: Candidate): Pick<DoorGuest, 'card' | 'signed'> => {
      const card = cards.get(guest.key);
      const mark = signedMark(guest, signed);
      return { ...(card !== undefined && { card }), ...(mark !== undefined && { signed: mark }) };
    };
  };

  const makeList = async (device: PairedDevice, found: EventWithSeats, now: Instant): Promise<DoorList> => {
    const { event } = found;
    const { slug } = event;
    const actor = actorOf(device);
    const [expected, attendances, offered, desk] = await Promise.all([
      rsvps.forDoor(slug),
      store.attendances(slug),
      campaignOf(event.organisation, now),
      events.desk(actor, eventsLookedAt),
    ]);
    const members = offered === undefined ? undefined : await pledges.members(offered.campaign.slug, now);
    const since = new Map((members?.members ?? []).map((one) => [one.code, one.since]));
    const arrived = new Map(attendances.map((one) => [one.guest, one]));
    const wanted =
      device.role === 'table'
        ? expected.filter(({ table }) => table !== undefined && table === device.table)
        : expected;
    const ofTable = device.role === 'table' ? await toldAtTable(slug, offered?.campaign.slug, wanted) : undefined;
    const guests = wanted.map(({ linkGeneration, ...guest }): DoorGuest => {
      const ticketed = { slug, guest: guest.key, linkGeneration };
      const attendance = arrived.get(guest.key);
      const came = cameIn(attendance);
      return {
        ...guest,
        ...(guest.is === 'seated' && {
          ticket: ticketHash(ticketSaid(slug, ticketOf(secret, ticketed))),
          code: ticketHash(codeSaid(slug, ticketCodeOf(secret, ticketed))),
        }),
        ...(came && { in: came }),
        ...(came && attendance?.walkIn === true && { walkIn: true }),
        ...ofTable?.(guest),
      };
    });
    return {
      madeAt: now,
      event: {
        slug,
        title: event.title,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        zone: event.zone,
        cancelled: event.state === 'cancelled',
        keptUntil: events.erasing(event).sensitive,
      },
      device: {
        id: device.id,
        name: device.name,
        role: device.role,
        ...(device.table !== undefined && { table: device.table }),
      },
      key: keyOf(slug).public,
      guests,
      others: desk.events
        .filter((other) => other.slug !== slug && other.state === 'published')
        .filter(
          ({ startsAt }) =>
            startsAt >= addDays(event.startsAt, -daysAround, event.zone) &&
            startsAt <= addDays(event.startsAt, daysAround, event.zone),
        )
        .map((other) => ({ slug: other.slug, title: other.title, startsAt: other.startsAt })),
      municipalities: pledges.municipalities(now).map(({ code, name }) => ({
        code,
        displayName: name,
        name: directory.municipality(code)?.name ?? name,
        since: since.get(code),
      })),
      leased: { places: device.leased, given: device.leased - device.free },
      ...(offered !== undefined && {
        campaign: {
          slug: offered.campaign.slug,
          title: offered.campaign.title,
          version: offered.campaign.version,
          opensAt: offered.campaign.opensAt,
          closesAt: offered.campaign.closesAt,
          intro: offered.text.intro,
          pillars: offered.text.pillars,
        },
      }),
      // Who takes part in the evening, as its page says: with one of those a signatory can ask for contact.
      partners: event.organisations.map((name) => ({ id: name, name })),
    };
  };

  return {
    keyOf,
    campaignOf,
    isOver,

    /** What a device asks first, and again when its list is stale. Nothing for one that ended, nor after the evening. */
    listFor: async (device: PairedDevice, now: Instant): Promise<ListAnswer> => {
      const found = await events.find(device.slug, { consistent: true });
      if (found === undefined || device.standing !== 'open' || isOver(found, now)) {
        return { now, standing: device.standing === 'revoked' ? 'revoked' : 'closed' };
      }
      // Read before the list is: what changes in between makes it stale.
      const of = await listOf(found, await store.door(device.slug), device);
      const list = await makeList(device, found, now);
      await store.gotList(device, { of, at: now });
      return { now, standing: 'open', list };
    },

    /** Whether a device should fetch its list again. */
    isStale: async (device: Device, found: EventWithSeats, now: Instant): Promise<boolean> => {
      if (device.listAt === undefined) return false;
      const age = Date.parse(now) - Date.parse(device.listAt);
      if (age < youngest) return false;
      return (
        age > (device.role === 'table' ? oldestAtTable : oldest) ||
        device.listOf !== (await listOf(found, await store.door(device.slug), device))
      );
    },
  };
};
