import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import { Instant, millisecondsBetween } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { isSignedBy, openSealed, shortHash, verifyingKey } from '#platform/door-keys.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import { type Device, isPaired, mayDo, type PairedDevice } from './core/device.ts';
import type { SettledOperation, Signatory, WaitingOperation } from './core/kept.ts';
import { Capture, type Operation, type Rejection, type Settled, signedText } from './core/operation.ts';
import type { Sent } from './core/read-call.ts';
import { type Attendance, cameIn, settleArrival, takeBackArrival } from './core/settle-arrival.ts';
import { trueTime } from './core/true-time.ts';
import type { devices } from './devices.ts';
import { actorOf, type doorLists } from './door-lists.ts';
import type { replanning } from './replanning.ts';
import type { CheckInStore } from './store.ts';

/** How long a mistake can be taken back at the door, in ms: a minute, and a moment for the press itself. */
const undoFor = 65_000;
/** How far back news is told again: a transaction that began earlier may be written later. In ms. */
const overlap = 15_000;
/** Lines of news in one answer. */
const mostNews = 1_000;

export type SettlingNeeds = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly rsvps: RsvpsActions;
  readonly pledges: PledgesActions;
  readonly patience: Patience;
  readonly lists: ReturnType<typeof doorLists>;
  readonly devices: ReturnType<typeof devices>;
  readonly replan: ReturnType<typeof replanning>;
};

/** What an operation comes to, before it is written. `took`: leased places. `sits`: somebody has chairs who had none, or none any more, so that the tables follow. `later`: another room is busy, or what it refers to has yet to arrive. */
type Effect =
  | {
      readonly is: 'applied' | 'merged';
      readonly first?: { readonly at: Instant; readonly door: string };
      readonly guest?: string;
      readonly took?: number;
      readonly sits?: boolean;
      readonly who?: Signatory;
      readonly writes?: readonly Write[];
    }
  | { readonly is: 'rejected'; readonly because: Rejection }
  | 'later'
  | 'conflict';

/** One operation on its way. `byPerson`: somebody at the desk wants it done after all, and what a device may not decide they may. */
type Case = {
  readonly found: EventWithSeats;
  readonly device: PairedDevice;
  readonly id: string;
  readonly seq: number;
  readonly at: Instant;
  readonly now: Instant;
  readonly begun: SettledOperation | undefined;
  /** Whether the device may still have an operation that is not here. */
  readonly mayCome: (of: string) => boolean;
  readonly byPerson?: Rejection | 'revoked';
};

const rejected = (because: Rejection): Effect => ({ is: 'rejected', because });

type ReadySending = Pick<Sent, 'underWay' | 'waiting'> & { readonly settled: readonly Settled[] };

/** A guest's key in rsvps: a place that came of an invitation has that one's id. */
const placeKey = (guest: string): string => guest.replace(/^invitation:/, '');

/**
 * What becomes of what a device captured: each operation once, in a transaction of its own with what it changes here. What other rooms do for it carries its
 * id and is idempotent there, so that a delivery after a crash goes on where the last one stopped.
 */
export const settling = ({ store, events, rsvps, pledges, patience, lists, devices, replan }: SettlingNeeds) => {
  // ── who comes in ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Marks that somebody is in, and tells every other device. */
  const arrive = async (
    { found, device, id, at, now }: Case,
    { guest, party, ...more }: Pick<Attendance, 'guest' | 'party' | 'walkIn' | 'follows'>,
    { took = 0, sits = false }: { readonly took?: number; readonly sits?: boolean } = {},
  ): Promise<Effect> => {
    const { slug } = found.event;
    const held = await store.attendance(slug, guest);
    const mark = { op: id, at, device: device.id, door: device.name };
    const { is, attendance, first } = settleArrival(held, { guest, party, ...more }, mark);
    const told = cameIn(attendance);
    return {
      is,
      guest,
      took,
      sits,
      ...(first && { first }),
      writes: [
        store.putAttendance(slug, attendance, held),
        ...(is === 'applied'
          ? [store.putNews(slug, now, id, { guest, revision: attendance.revision, ...(told && { in: told }) })]
          : []),
        ...(attendance.follows === true ? [store.somebodyFollows(slug, now)] : []),
      ],
    };
  };

  const checkIn = async (one: Case, { guest }: Extract<Capture, { kind: 'check-in' }>): Promise<Effect> => {
    const { found, device, now } = one;
    const { slug, state } = found.event;
    const actor = actorOf(device);
    const known = await rsvps.guestAtDesk(actor, slug, placeKey(guest));
    if (known === undefined) return rejected('no-such-guest');
    if (state === 'cancelled') return rejected('event-cancelled');
    const { rsvp } = known;
    if (rsvp.state === 'cancelled' || rsvp.state === 'waiting') {
      // They stood inside, whatever became of their place: that is what a person says yes to.
      if (one.byPerson !== undefined) return arrive(one, { guest: rsvp.guest, party: rsvp.party, follows: true });
      return rejected(rsvp.state === 'cancelled' ? 'place-given-up' : 'no-leased-place');
    }
    if (rsvp.lent === true && (await rsvps.takeBackLent(slug, rsvp.guest, { actor, now })) === 'busy') return 'later';
    return arrive(one, { guest: rsvp.guest, party: rsvp.party }, { sits: rsvp.lent === true });
  };

  const walkIn = async (one: Case, capture: Extract<Capture, { kind: 'walk-in' }>): Promise<Effect> => {
    const { found, device, id, seq, at, now, begun, byPerson } = one;
    const { slug, state } = found.event;
    if (state === 'cancelled') return rejected('event-cancelled');
    const { guest, name, role, municipality, organisation, email, party, reason } = capture;
    // Of a device that is gone no place can be missing; a person at the desk adds the chair.
    const short = byPerson !== undefined && capture.chair === 'leased' && device.free < party;
    const chair = short ? 'added' : capture.chair;
    if (chair === 'leased' && begun === undefined && byPerson === undefined) {
      if (device.free < party) {
        // Another delivery of this operation may have set its places aside since it was read: then those are what is missing here.
        if ((await store.operation(slug, { device: device.id, id })) !== undefined) return 'conflict';
        const known = guest === undefined ? undefined : await rsvps.guestAtDesk(actorOf(device), slug, placeKey(guest));
        if (known?.rsvp.state !== 'seated') return rejected('no-leased-place');
      } else {
        const record: SettledOperation = {
          id,
          device: device.id,
          seq,
          kind: 'walk-in',
          was: 'begun',
          at,
          arrivedAt: now,
          took: party,
        };
        const written = await store.commit([store.settle(slug, record), store.setAside(device, party)]);
        if (written.is !== 'written') return 'conflict';
        return walkIn({ ...one, begun: record, device: { ...device, free: device.free - party } }, capture);
      }
    }
    // Whom the other room gave a chair belongs in, also when this ends in between and the device is revoked before it comes again.
    if (chair !== 'leased' && begun === undefined && byPerson === undefined) {
      const record: SettledOperation = {
        id,
        device: device.id,
        seq,
        kind: 'walk-in',
        was: 'begun',
        at,
        arrivedAt: now,
      };
      const written = await store.commit([store.settle(slug, record), store.setAside(device, 0)]);
      return written.is === 'written' ? walkIn({ ...one, begun: record }, capture) : 'conflict';
    }
    const outcome = await rsvps.walkIn(
      slug,
      { guest, name, role, municipality, organisation, email, party },
      {
        request: id,
        chair,
        ...(chair === 'added' && { reason: reason ?? 'desk' }),
        actor: actorOf(device),
        now,
        at,
      },
    );
    if (outcome === 'busy') return 'later';
    if (outcome.is === 'refused') {
      return rejected(outcome.because === 'event-over' ? 'event-cancelled' : outcome.because);
    }
    const { rsvp } = outcome;
    const seatedHere = outcome.is === 'seated' && outcome.chair !== 'own';
    const took = outcome.is === 'seated' && outcome.chair === 'leased' ? rsvp.party : 0;
    return arrive(
      one,
      {
        guest: rsvp.guest,
        party: rsvp.party,
        ...((seatedHere || outcome.is === 'follows') && { walkIn: true }),
        ...(outcome.is === 'follows' && { follows: true }),
      },
      { took, sits: seatedHere },
    );
  };

  /** Nobody has to decide about it any more; and about nothing, when it was the last. */
  const seenBy = async (
    { slug, organisation }: { readonly slug: string; readonly organisation: string },
    waiting: WaitingOperation,
  ): Promise<readonly Write[]> => {
    const isLast = (await store.waitingPage(slug, 2)).waiting.length === 1;
    return [store.awaitNoMore(slug, waiting), ...(isLast ? [store.solved(slug, organisation)] : [])];
  };

  const undo = async (one: Case, { of }: Extract<Capture, { kind: 'undo' }>): Promise<Effect> => {
    const { found, device, id, at, now, byPerson, mayCome } = one;
    const { slug } = found.event;
    const target = await store.operation(slug, { device: device.id, id: of });
    if (target === undefined) return mayCome(of) ? 'later' : rejected('nothing-to-undo');
    if (target.was === 'begun') return 'later';
    if (target.undoneBy !== undefined) return rejected('nothing-to-undo');
    if (target.kind !== 'check-in' && target.kind !== 'walk-in') return rejected('nothing-to-undo');
    if (byPerson === undefined && millisecondsBetween(target.at, at) > undoFor) return rejected('too-late-to-undo');
    const undone = store.changeOperation(slug, { ...target, undoneBy: id }, target);
    if (target.was === 'rejected' || target.was === 'quarantined') {
      // Whoever captured it does not want it any more: nobody has to decide about it.
      const waiting = await store.waitingOperation(slug, target);
      return { is: 'applied', writes: [undone, ...(waiting ? await seenBy(found.event, waiting) : [])] };
    }
    const guest = target.guest ?? '';
    if (target.kind === 'walk-in') {
      const back = await rsvps.takeBackWalkIn(slug, guest, { request: of, actor: actorOf(device), now });
      if (back === 'busy') return 'later';
    }
    const held = await store.attendance(slug, guest);
    const without = takeBackArrival(held, of);
    const told = cameIn(without);
    return {
      is: 'applied',
      guest,
      took: -(target.took ?? 0),
      sits: target.kind === 'walk-in',
      writes: [
        undone,
        ...(without === undefined
          ? []
          : [
              store.putAttendance(slug, without, held),
              store.putNews(slug, now, id, { guest, revision: without.revision, ...(told && { in: told }) }),
            ]),
      ],
    };
  };

  // ── who signs ──────────────────────────────────────────────────────────────────────────────────────────────────────

  const sign = async (one: Case, capture: Extract<Capture, { kind: 'sign' }>): Promise<Effect> => {
    const { found, device, id, at, now, byPerson } = one;
    const { event } = found;
    const offered = await lists.campaignOf(event.organisation, now);
    if (offered === undefined || offered.campaign.slug !== capture.campaign) return rejected('campaign-closed');
    const { municipality: code, name, role, email, college, version, table } = capture;
    const signing = (also: boolean) =>
      pledges.sign(
        capture.campaign,
        { code, name, role, ...(email !== undefined && { email }), college, version, also },
        {
          request: id,
          language: 'nl',
          actor: actorOf(device),
          now,
          by: 'desk',
          where: { is: 'event', event: event.slug },
          signedAt: at,
        },
      );
    const who: Signatory = {
      name,
      role,
      municipality: code,
      ...(email !== undefined && { email }),
      ...(table !== undefined && { table }),
    };
    let outcome = await signing(capture.also || byPerson === 'already-takes-part');
    if (outcome === 'busy') return 'later';
    if (!capture.also && byPerson === undefined) {
      // A municipality that joined during the evening: no device could say so, and a second name is asked of nobody any more.
      const sinceHere = outcome.is === 'already-member' && outcome.since >= device.pairedAt;
      const otherwise = outcome.is === 'refused' && outcome.because === 'other-answers';
      if (sinceHere || otherwise) outcome = await signing(true);
      if (outcome === 'busy') return 'later';
    }
    switch (outcome.is) {
      case 'signed':
      case 'repeated':
      case 'awaits':
        return { is: 'applied', who, writes: await signedBy(one, capture) };
      case 'already-member':
        return rejected('already-takes-part');
      case 'limited':
        return 'later';
      case 'not-found':
        return rejected('campaign-closed');
      case 'refused':
        switch (outcome.because) {
          // The same person for the same municipality: one signature, wherever the first was given.
          case 'already-signed':
            return { is: 'merged', who, writes: await signedBy(one, capture) };
          case 'other-text':
            return rejected('text-replaced');
          case 'not-in-force':
            return rejected('not-in-force');
          case 'other-answers':
            return rejected('signed-before');
          default:
            return rejected('campaign-closed');
        }
    }
  };

  /** Keeps which guest it was. Who walked in on the same device is known there by that operation, as long as no list has a key for them. */
  const signedBy = async (
    { found, device, id }: Case,
    { guest, name, municipality }: Extract<Capture, { kind: 'sign' }>,
  ): Promise<readonly Write[]> => {
    if (guest === undefined) return [];
    const { slug } = found.event;
    const walkedIn = guest.startsWith('op_')
      ? await store.operation(slug, { device: device.id, id: guest })
      : undefined;
    const key = guest.startsWith('op_') ? walkedIn?.guest : placeKey(guest);
    return key === undefined ? [] : [store.putGuestSigned(slug, id, { guest: key, name, municipality })];
  };

  /** Whose wish it is: the signatory of that operation, also of one that waits for a person. */
  const signatoryOf = async (slug: string, device: string, of: string): Promise<Signatory | undefined> => {
    const target = await store.operation(slug, { device, id: of });
    if (target?.who !== undefined) return target.who;
    const waiting = target && (await store.waitingOperation(slug, target));
    const capture = waiting && openedOf(slug, waiting);
    if (capture?.kind !== 'sign') return undefined;
    const { name, role, municipality, email, table } = capture;
    return { name, role, municipality, ...(email && { email }), ...(table && { table }) };
  };

  const wishes = async (one: Case, capture: Extract<Capture, { kind: 'wishes' }>): Promise<Effect> => {
    const { found, device, at, mayCome } = one;
    const { slug, organisations } = found.event;
    const { of, adviser, kit, partner } = capture;
    const who = await signatoryOf(slug, device.id, of);
    if (who === undefined) return mayCome(of) ? 'later' : rejected('no-such-guest');
    const named = partner !== undefined && organisations.includes(partner) ? { partner } : {};
    const wish = { ...who, key: of, at, device: device.id, adviser, kit, ...named };
    return { is: 'applied', writes: [store.putWish(slug, wish)] };
  };

  const askAlderperson = async (
    { found, device, id, now }: Case,
    { campaign, municipality: code, name, email, from }: Extract<Capture, { kind: 'ask-alderperson' }>,
  ): Promise<Effect> => {
    const offered = await lists.campaignOf(found.event.organisation, now);
    if (offered?.campaign.slug !== campaign) return rejected('campaign-closed');
    const asked = { code, email, from, ...(name !== undefined && { name }) };
    const options = { request: id, language: 'nl' as const, actor: actorOf(device), now };
    const outcome = await pledges.askForAlderperson(campaign, asked, options);
    if (outcome === 'busy') return 'later';
    if (outcome.is === 'interested') return { is: 'applied' };
    const because = outcome.is === 'refused' && outcome.because === 'not-in-force' ? 'not-in-force' : 'campaign-closed';
    return rejected(because);
  };

  const effectOf = (one: Case, capture: Capture): Promise<Effect> | Effect => {
    if (one.byPerson === undefined && !mayDo(one.device.role, capture)) {
      return rejected(capture.kind === 'walk-in' ? 'no-leased-place' : 'no-such-guest');
    }
    switch (capture.kind) {
      case 'check-in':
        return checkIn(one, capture);
      case 'walk-in':
        return walkIn(one, capture);
      case 'undo':
        return undo(one, capture);
      case 'sign':
        return sign(one, capture);
      case 'wishes':
        return wishes(one, capture);
      case 'ask-alderperson':
        return askAlderperson(one, capture);
    }
  };

  // ── what is written of it ──────────────────────────────────────────────────────────────────────────────────────────

  const openedOf = (
    slug: string,
    sealed: { device: string; id: string; seq: number; kind: string; sealed: string },
  ): Capture | undefined => {
    const text = openSealed(lists.keyOf(slug), sealed.sealed, { slug, ...sealed });
    const capture = text === undefined ? undefined : Capture.safeParse(jsonIn(text)).data;
    return capture?.kind === sealed.kind ? capture : undefined;
  };

  /** Whether the campaign has this very signature, from a delivery that ended before the operation was settled. */
  const isTaken = async (slug: string, sealed: Parameters<typeof openedOf>[1]): Promise<boolean> => {
    const capture = openedOf(slug, sealed);
    return capture?.kind === 'sign' && (await pledges.isTaken(capture.campaign, sealed.id));
  };

  /** One operation of a device, once. `later`: the device keeps it and sends it again. */
  const settleOne = async (
    slug: string,
    id: string,
    operation: Operation,
    {
      now,
      mayCome,
      sat,
    }: { readonly now: Instant; readonly mayCome: (of: string) => boolean; readonly sat: () => void },
  ): Promise<Settled | undefined> => {
    const outcome = await decideAgain(patience, async (): Promise<Settled | 'later' | 'conflict'> => {
      const [before, device, found] = await Promise.all([
        store.operation(slug, { device: id, id: operation.id }),
        store.device(slug, id),
        events.find(slug, { consistent: true }),
      ]);
      if (before !== undefined && before.was !== 'begun') {
        return { id: operation.id, is: 'duplicate', was: before.was };
      }
      if (!isPaired(device) || found === undefined) return 'later';
      const { seq, kind, madeAt, ahead, ticket, sealed } = operation;
      const at = trueTime(operation, { pairedAt: device.pairedAt, now });
      const record = { id: operation.id, device: id, seq, kind, at, arrivedAt: now };
      const { organisation } = found.event;
      const standing = (because: Rejection | 'revoked') =>
        store.await(slug, organisation, {
          ...record,
          deviceName: device.name,
          madeAt,
          ahead,
          because,
          sealed,
          ...(ticket !== undefined && { ticket }),
        });
      const key = verifyingKey(device.key);
      const genuine = key !== undefined && isSignedBy(key, signedText(slug, id, operation), operation.signature);
      const revoked = genuine && device.standing === 'revoked' && before === undefined;
      // A signature that was taken before this could be written down is no question for a person.
      const taken = revoked && kind === 'sign' && (await isTaken(slug, { device: id, ...operation }));
      if (revoked && !taken) {
        const written = await store.commit([
          store.settle(slug, { ...record, was: 'quarantined' }),
          store.receive(device),
          ...standing('revoked'),
        ]);
        return written.is === 'written' ? { id: operation.id, is: 'quarantined' } : 'conflict';
      }
      const capture = genuine ? openedOf(slug, { device: id, ...operation }) : undefined;
      const effect = !genuine
        ? rejected('not-from-this-device')
        : capture === undefined
          ? rejected('unreadable')
          : await effectOf(
              {
                found,
                device,
                id: operation.id,
                seq,
                at,
                now,
                begun: before,
                mayCome: (of) => device.received < seq - 1 && mayCome(of),
              },
              capture,
            );
      if (effect === 'later' || effect === 'conflict') return effect;
      // A walk-in may have begun since it was read, and then its places were set aside.
      const begun = await store.operation(slug, { device: id, id: operation.id });
      const isBegun = begun?.was === 'begun';
      const aside = isBegun ? (begun.took ?? 0) : 0;
      if (effect.is === 'rejected') {
        const written = await store.commit([
          store.settle(slug, { ...record, was: 'rejected', because: effect.because }, isBegun),
          store.receive(device, -aside),
          ...standing(effect.because),
        ]);
        return written.is === 'written' ? { id: operation.id, is: 'rejected', because: effect.because } : 'conflict';
      }
      const { is, first, guest, took = 0, sits, who, writes = [] } = effect;
      const settled: SettledOperation = {
        ...record,
        was: is,
        ...(first && { first }),
        ...(guest !== undefined && { guest }),
        ...(took > 0 && { took }),
        ...(who && { who }),
      };
      const written = await store.commit([
        store.settle(slug, settled, isBegun),
        store.receive(device, took - aside),
        ...writes,
      ]);
      if (written.is !== 'written') return 'conflict';
      if (sits) sat();
      return is === 'applied'
        ? { id: operation.id, is }
        : { id: operation.id, is, ...(first && { first: { at: first.at, door: first.door } }) };
    });
    return outcome === 'busy' || outcome === 'later' ? undefined : outcome;
  };

  /** What came in and went since a moment that an earlier answer gave; and the moment for the next. */
  const newsSince = async (slug: string, since: string, now: Instant) => {
    const from = Instant.safeParse(since).data ?? new Date(0).toISOString();
    const lines = await store.news(slug, from, mostNews);
    const latest = new Map<string, (typeof lines)[number]>();
    for (const line of lines) {
      if (line.revision > (latest.get(line.guest)?.revision ?? 0)) latest.set(line.guest, line);
    }
    const news = [...latest.values()].map(({ guest, in: came }) => ({ guest, ...(came && { in: came }) }));
    const last = lines.at(-1)?.at;
    const upTo = new Date(Math.max(Date.parse(from), Date.parse(now) - overlap)).toISOString();
    return { news, since: lines.length === mostNews && last !== undefined ? last : upTo };
  };

  /**
   * What an open device still has to send of signatures stands beside their campaign, from before it sends them until they are here; nothing any more when it has
   * nothing left. Who holds the device meanwhile, another call of it or the desk, said it later: then this one is nothing.
   */
  const report = async (device: Device, found: EventWithSeats, sent: ReadySending, now: Instant): Promise<void> => {
    const { underWay, settled, waiting } = sent;
    // A tablet that has become another device cannot read any more what it has for this one, and says nothing of it.
    if (underWay === undefined && waiting > 0) return;
    const home = new Set(settled.map(({ id }) => id));
    const codes = (underWay?.signatures ?? []).flatMap(({ id, municipality }) => (home.has(id) ? [] : [municipality]));
    if (codes.length === 0 && device.reported === undefined) return;
    const { organisation } = found.event;
    const offered = codes.length === 0 ? undefined : await pledges.current(now, organisation);
    const campaign = offered?.slug === underWay?.campaign ? offered?.slug : undefined;
    const said =
      campaign === undefined
        ? undefined
        : { campaign, of: shortHash(JSON.stringify([campaign, [...new Set(codes)].sort()])) };
    if (said?.of === device.reported) return;
    const until = events.erasing(found.event).sensitive;
    const put = said && pledges.onItsWay.report(said.campaign, device.id, codes, { until, now });
    const before = device.reportedIn;
    if (put === undefined && before === undefined) return;
    const goes = before !== undefined && (put === undefined || before !== campaign);
    await store.commit([
      store.reports(device, put && said),
      ...(put ? [put] : []),
      ...(goes ? [pledges.onItsWay.forget(before, device.id)] : []),
    ]);
  };

  return {
    openedOf,
    signatoryOf,

    /**
     * What a device sends, settled in the order of its sequence. An operation that is not in the answer is kept by the device and comes again. A device that
     * closes with nothing left closes now. Who
     * got chairs by it gets a table too, all of one call together.
     */
    sync: async (device: PairedDevice, sent: Omit<Sent, 'illegible'>, now: Instant) => {
      const { slug, id } = device;
      const inOrder = [...sent.operations].sort((a, b) => a.seq - b.seq);
      const settled: Settled[] = [];
      const left = new Set<string>();
      let newcomers = false;
      const sat = (): void => {
        newcomers = true;
      };
      // What is neither here, nor in this upload, nor left on the device, never comes.
      const mayCome = (of: string): boolean => sent.waiting > 0 || left.has(of);
      for (const operation of inOrder) {
        const one = await settleOne(slug, id, operation, { now, mayCome, sat });
        if (one === undefined) left.add(operation.id);
        else settled.push(one);
      }
      if (newcomers) await replan(slug, actorOf(device), now);
      const waiting = sent.waiting + inOrder.length - settled.length;
      const highest = inOrder.at(-1)?.seq ?? 0;
      await store.seen(device, { now, waiting, highest });
      const [current, found] = await Promise.all([store.device(slug, id), events.find(slug)]);
      if (current === undefined || found === undefined) return undefined;
      if (current.standing === 'revoked') {
        return { now, standing: 'revoked' as const, settled, news: [], since: sent.since, stale: false };
      }
      const closes = sent.closing === true && waiting === 0;
      const closed =
        current.standing === 'closed' ||
        lists.isOver(found, now) ||
        (closes && (await devices.closeItself(current, now)));
      if (!closed && !closes) await report(current, found, { underWay: sent.underWay, settled, waiting }, now);
      if (closed) return { now, standing: 'closed' as const, settled, news: [], since: sent.since, stale: false };
      const [told, stale] = await Promise.all([newsSince(slug, sent.since, now), lists.isStale(current, found, now)]);
      return { now, standing: 'open' as const, settled, ...told, stale };
    },

    /** A person decides about an operation that waits. `cannot`: nothing a press can mend; it can only be let go. */
    decide: async (
      organisation: string,
      slug: string,
      which: Pick<WaitingOperation, 'device' | 'id'>,
      as: 'accepted' | 'dropped',
      { by, now }: { readonly by: string; readonly now: Instant },
    ) =>
      decideAgain(patience, async () => {
        const [operation, device, found] = await Promise.all([
          store.operation(slug, which),
          store.device(slug, which.device),
          events.find(slug, { consistent: true }),
        ]);
        const waiting = operation && (await store.waitingOperation(slug, operation));
        if (waiting === undefined || operation === undefined || !isPaired(device) || found === undefined) {
          return { is: 'not-found' as const };
        }
        const decided = { at: now, by, as };
        const ends = [...(await seenBy({ slug, organisation }, waiting)), store.putDecided(slug, operation, now)];
        if (as === 'dropped') {
          const letGo = store.changeOperation(slug, { ...operation, decided }, operation);
          const written = await store.commit([letGo, ...ends]);
          return written.is === 'written' ? { is: 'decided' as const } : ('conflict' as const);
        }
        const capture = canAccept(waiting) ? openedOf(slug, waiting) : undefined;
        if (capture === undefined) return { is: 'cannot' as const, because: waiting.because };
        const one: Case = {
          found,
          device,
          id: waiting.id,
          seq: waiting.seq,
          at: waiting.at,
          now,
          begun: undefined,
          mayCome: () => false,
          byPerson: waiting.because,
        };
        const effect = await effectOf(one, capture);
        if (effect === 'conflict') return effect;
        if (effect === 'later') return { is: 'cannot' as const, because: waiting.because };
        if (effect.is === 'rejected') return { is: 'cannot' as const, because: effect.because };
        const { is, first, guest, took = 0, sits, who, writes = [] } = effect;
        const done: SettledOperation = {
          ...operation,
          was: is,
          decided,
          ...(first && { first }),
          ...(guest !== undefined && { guest }),
          ...(took > 0 && { took }),
          ...(who && { who }),
        };
        const written = await store.commit([
          store.changeOperation(slug, done, operation),
          ...(took === 0 ? [] : [store.setAside(device, took)]),
          ...writes,
          ...ends,
        ]);
        if (written.is !== 'written') return 'conflict' as const;
        if (sits) await replan(slug, { is: 'organiser', person: by, organisation }, now);
        return { is: 'decided' as const };
      }),
  };
};

/** Whether a person's yes can do what the device's word could not. */
export const canAccept = ({ because }: Pick<WaitingOperation, 'because'>): boolean =>
  because === 'revoked' ||
  because === 'place-given-up' ||
  because === 'no-leased-place' ||
  because === 'already-takes-part' ||
  because === 'too-late-to-undo';

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
