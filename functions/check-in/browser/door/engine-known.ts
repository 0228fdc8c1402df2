import { type Counted, countPeople } from '../../core/counts.ts';
import type { CameIn, DoorGuest, DoorList } from '../../core/door-list.ts';
import { type Capture, type CaptureKind, mostReported, type Settled, type UnderWay } from '../../core/operation.ts';
import type { DoorView } from './engine.types.ts';

type Ready = Extract<DoorView, { is: 'ready' }>;
export type Told = Ready['told'][number];

/** What the server told of who came in, beside the list: by the guest's key. And what it said of this device's own operations. */
export type Heard = { readonly cameIn: ReadonlyMap<string, CameIn>; readonly told: readonly Told[] };

/** What a walk-in or check-in did here, so that it can be taken back after its operation has gone. */
type Entry = {
  /** The guest's key; of a guest whom no list knows yet, the operation's id. */
  readonly guest: string;
  readonly party: number;
  /** How many of this device's leased places it took. */
  readonly leased: number;
};

/**
 * An operation of this device as the device itself remembers it, for what was sealed it cannot read: what its screens show until the server's own list
 * says the same. `at` is the true time. Settled: what the server said of it; listed: a list that was fetched after that is here.
 */
export type OwnAct = {
  readonly id: string;
  readonly seq: number;
  readonly kind: CaptureKind;
  readonly at: string;
  readonly door: string;
  readonly name?: string;
  readonly entry?: Entry;
  /** A walk-in whom no list knows yet. */
  readonly newGuest?: DoorGuest;
  /** What was signed for which municipality, to be reported while it waits. */
  readonly signs?: { readonly campaign: string; readonly municipality: string };
  /** The guest who signed, of somebody from the list. */
  readonly signer?: string;
  readonly settled?: { readonly is: 'applied' | 'merged' | 'refused'; readonly first?: CameIn };
  readonly listed?: boolean;
};

/** What a capture means on this device from the moment it is saved. `found` and `actOf` find a guest and an earlier operation of this device. */
export const actOf = (
  capture: Capture,
  made: Pick<OwnAct, 'id' | 'seq' | 'at' | 'door'>,
  found: (key: string) => DoorGuest | undefined,
  earlier: (id: string) => OwnAct | undefined,
): OwnAct => {
  const act = { ...made, kind: capture.kind };
  switch (capture.kind) {
    case 'check-in': {
      const guest = found(capture.guest);
      return { ...act, ...named(guest?.name), entry: { guest: capture.guest, party: guest?.party ?? 1, leased: 0 } };
    }
    case 'walk-in': {
      const { guest = made.id, name, party, chair, role, municipality, organisation } = capture;
      const entry = { guest, party, leased: chair === 'leased' ? party : 0 };
      if (capture.guest !== undefined) return { ...act, name, entry };
      const newGuest: DoorGuest = {
        key: made.id,
        name,
        role,
        municipality,
        organisation,
        party,
        is: 'seated',
        help: false,
        walkIn: true,
      };
      return { ...act, name, entry, newGuest };
    }
    case 'undo': {
      const undone = earlier(capture.of);
      return { ...act, ...named(undone?.name), ...(undone?.entry && { entry: undone.entry }) };
    }
    case 'sign': {
      const { name, campaign, municipality, guest: signer } = capture;
      return { ...act, name, signs: { campaign, municipality }, ...(signer !== undefined && { signer }) };
    }
    case 'wishes':
      return { ...act, ...named(earlier(capture.of)?.name) };
    case 'ask-alderperson':
      return { ...act, name: capture.from };
  }
};

/** The signatures of which the server has not said what became of them, under the text of the newest; undefined without any. */
export const underWayOf = (acts: Iterable<OwnAct>): UnderWay | undefined => {
  const waiting = [...acts]
    .sort(bySeq)
    .flatMap(({ id, signs, settled }) => (signs && !settled ? [{ id, ...signs }] : []));
  const campaign = waiting.at(-1)?.campaign;
  return campaign === undefined
    ? undefined
    : {
        campaign,
        signatures: waiting
          .filter((one) => one.campaign === campaign)
          .slice(-mostReported)
          .map(({ id, municipality }) => ({ id, municipality })),
      };
};

const named = (name: string | undefined) => (name === undefined ? {} : { name });

const bySeq = (a: OwnAct, b: OwnAct): number => a.seq - b.seq;

/** What the device knows at this moment: the list, over it what the server told since, and over that its own operations in their order. */
export const knownOf = (
  list: DoorList,
  heard: Heard,
  acts: Iterable<OwnAct>,
): Pick<Ready, 'list' | 'counts' | 'places' | 'cameIn' | 'signed'> => {
  const cameIn = new Map(heard.cameIn);
  const newGuests = new Map<string, DoorGuest>();
  const signed = new Set<string>();
  let given = list.leased.given;
  for (const { id, kind, at, door, entry, newGuest, signer, settled, listed } of [...acts].sort(bySeq)) {
    if (signer !== undefined && settled?.is !== 'refused') signed.add(signer);
    if (entry === undefined || settled?.is === 'refused') continue;
    const { guest, leased } = entry;
    if (kind === 'undo') {
      // Whoever was there before through another door stays in.
      if (cameIn.get(guest)?.door === door) cameIn.delete(guest);
      newGuests.delete(guest);
      if (!listed) given -= leased;
      continue;
    }
    // The list that came since has this guest under a key of its own.
    if (guest === id && listed) continue;
    if (newGuest !== undefined) newGuests.set(id, newGuest);
    const there = cameIn.get(guest);
    const now = settled?.first ?? { at, door };
    if (there === undefined || now.at < there.at) cameIn.set(guest, now);
    if (!listed) given += leased;
  }
  const guests = newGuests.size === 0 ? list.guests : [...list.guests, ...newGuests.values()];
  const counts = countPeople(
    guests.flatMap(({ key, is, party, walkIn = false }): readonly Counted[] => {
      const isIn = cameIn.has(key);
      // Whose walk-in was taken back had no place before it.
      return walkIn && !isIn ? [] : [{ is, party, isIn, walkIn }];
    }),
  );
  return {
    list: guests === list.guests ? list : { ...list, guests },
    counts,
    places: { leased: list.leased.places, given: Math.max(0, given) },
    cameIn,
    signed,
  };
};

/** What the server told of who came in, taken over as it stands: it knows who was earliest. */
export const hearNews = (
  { cameIn, told }: Heard,
  news: readonly { readonly guest: string; readonly in?: CameIn | undefined }[],
): Heard => {
  const next = new Map(cameIn);
  for (const { guest, in: came } of news) {
    if (came === undefined) next.delete(guest);
    else next.set(guest, came);
  }
  return { cameIn: next, told };
};

/** Who had come in when a list was made is known from then on. */
export const hearList = (heard: Heard, list: DoorList): Heard =>
  hearNews(
    heard,
    list.guests.filter((guest) => guest.in !== undefined).map((guest) => ({ guest: guest.key, in: guest.in })),
  );

/** At most so many answers stay to be read; the desk has them all. */
const mostTold = 100;

/** What the server said of one operation, for the act and for the list of what came back. */
export const hearSettled = (act: OwnAct, answer: Settled): { readonly act: OwnAct; readonly told?: Told } => {
  const { id } = answer;
  const about = { id, ...named(act.name) };
  switch (answer.is) {
    case 'applied':
      return { act: { ...act, settled: { is: 'applied' } } };
    case 'merged': {
      const first = answer.first === undefined ? {} : { first: answer.first };
      return { act: { ...act, settled: { is: 'merged', ...first } }, told: { ...about, is: 'merged', ...first } };
    }
    case 'rejected':
      return {
        act: { ...act, settled: { is: 'refused' } },
        told: { ...about, is: 'rejected', because: answer.because },
      };
    case 'quarantined':
      return { act: { ...act, settled: { is: 'refused' } }, told: { ...about, is: 'quarantined' } };
    case 'duplicate': {
      // Its first answer was lost on the way, and with it who was first: that is among the news.
      if (answer.was === 'applied' || (answer.was === 'merged' && act.entry !== undefined)) {
        return { act: { ...act, settled: { is: 'applied' } } };
      }
      if (answer.was === 'merged')
        return { act: { ...act, settled: { is: 'merged' } }, told: { ...about, is: 'merged' } };
      return { act: { ...act, settled: { is: 'refused' } }, told: { ...about, is: answer.was } };
    }
  }
};

/**
 * Guests whom this device let in, and who turn out to have come in before through another door: its crew is told where and when, as when the server had known
 * that at once. Told once: the act is merged from then on.
 */
export const hearEarlier = (
  acts: Iterable<OwnAct>,
  cameIn: ReadonlyMap<string, CameIn>,
): readonly { readonly act: OwnAct; readonly told: Told }[] =>
  [...acts].flatMap((act) => {
    const first = act.kind === 'undo' ? undefined : cameIn.get(act.entry?.guest ?? '');
    if (act.settled?.is !== 'applied' || first === undefined) return [];
    if (first.door === act.door || first.at >= act.at) return [];
    const told: Told = { id: act.id, ...named(act.name), is: 'merged', first };
    return [{ act: { ...act, settled: { is: 'merged', first } }, told }];
  });

export const tellMore = (heard: Heard, told: readonly Told[]): Heard => ({
  ...heard,
  told: [...told.toReversed(), ...heard.told.filter(({ id }) => told.every((one) => one.id !== id))].slice(0, mostTold),
});

/**
 * With a list that was asked for after `settledBefore` were settled: those are in it. Which acts change, and which may be forgotten: the oldest in a row that are listed
 * and made more than five minutes before `now`, so that whatever can still be taken back is known.
 */
export const listActs = (
  acts: Iterable<OwnAct>,
  settledBefore: ReadonlySet<string>,
  now: string,
): { readonly changed: readonly OwnAct[]; readonly forgotten: readonly string[] } => {
  const changed: OwnAct[] = [];
  const forgotten: string[] = [];
  let oldestRow = true;
  for (const act of [...acts].sort(bySeq)) {
    const listed = act.listed === true || settledBefore.has(act.id);
    oldestRow &&= listed && Date.parse(act.at) < Date.parse(now) - 300_000;
    if (oldestRow) forgotten.push(act.id);
    else if (listed && act.listed !== true) changed.push({ ...act, listed });
  }
  return { changed, forgotten };
};
