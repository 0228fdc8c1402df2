import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { foldName } from '#kernel/names.ts';
import type { Because, BlockGroup, Group, Recipient, RoundDraft } from './round.ts';
import { momentFor, type Timed } from './round-moment.ts';

/** Somebody on the list of an event: asked by an invitation, or with a place. `reachable`: there is an address to mail to. */
type Person = {
  readonly key: string;
  readonly name: string;
  /** Its code. */
  readonly municipality?: string | undefined;
  readonly language: Language;
  readonly reachable: boolean;
  /** What stands for the address that is mailed to. */
  readonly mailbox?: string | undefined;
  /** What stands for their own addresses. */
  readonly mailboxes?: readonly string[];
  /** When they came on the list. */
  readonly since: Instant;
};
/** `place`: whose place came of it, their own or that of who came instead (`handedOver`). Only who was really asked, and was not withdrawn. */
export type AskedPerson = Person & {
  readonly place?: string | undefined;
  readonly handedOver: boolean;
  readonly said: 'yes' | 'no' | 'nothing';
  /** A secretariat reads along. */
  readonly secretariat?: boolean;
};
/** `invitation`: the one that this place answers. `was`: other keys under which it was known. */
export type PlacedPerson = Person & {
  readonly invitation?: string | undefined;
  readonly was?: readonly string[];
  readonly state: 'asked' | 'seated' | 'offered' | 'waiting' | 'cancelled';
};

/** Who holds the action, whether or not they came to it: on no list, and in no municipality's name. */
export type HostPerson = Person & { readonly reported: boolean };

/** Under a municipality's name. `here`: at this event. `underReserve`: its college still has to decide. */
export type Signed = {
  readonly name: string;
  readonly at: Instant;
  /** When it arrived. */
  readonly recordedAt: Instant;
  readonly here: boolean;
  readonly stands: boolean;
  readonly underReserve: boolean;
};
/** What a campaign knows of one municipality. */
export type Part = { readonly takesPart: boolean; readonly left: boolean; readonly signatures: readonly Signed[] };
/** What somebody asked after signing. */
export type Asked = {
  readonly name: string;
  readonly municipality: string;
  readonly kit: boolean;
  readonly partner: boolean;
  readonly at: Instant;
};

/** A kit that was ordered since the event began, and still stands: in a municipality's name, from an address, or both. */
export type Ordered = {
  readonly municipality?: string | undefined;
  readonly mailbox?: string | undefined;
  readonly at: Instant;
};

/** Everything that decides who gets what. */
export type Picture = {
  readonly event: Timed;
  readonly invitations: readonly AskedPerson[];
  readonly places: readonly PlacedPerson[];
  readonly hosts: readonly HostPerson[];
  /** Keys of the places of who came in. */
  readonly came: ReadonlySet<string>;
  /** Readers to whom mail bounces for good. */
  readonly bounced: ReadonlySet<string>;
  readonly register: ReadonlyMap<string, Part>;
  readonly asked: readonly Asked[];
  readonly ordered: readonly Ordered[];
  /** For whom a person said stop, by reader, and why. */
  readonly stops: ReadonlyMap<string, string>;
  /** When the latest earlier round of this event went to them, by unit and by reader. */
  readonly earlier: ReadonlyMap<string, Instant>;
};

/**
 * One who may get a mail of a round: a municipality with everybody of it on the list, or one reader. `unit` is its code, or the reader's key; no round
 * writes to a unit twice.
 */
export type Unit = {
  readonly unit: string;
  readonly municipality: string | undefined;
  readonly reader: AskedPerson | PlacedPerson | HostPerson;
  /** Every invitation and place of it, under every key it was known by. */
  readonly keys: readonly string[];
  readonly came: boolean;
  readonly waits: boolean;
  /** The signature by which it is `signed`. */
  readonly signature: Signed | undefined;
  readonly takesPart: boolean;
  readonly left: boolean;
  /** The latest of its signatures, wishes and orders that a round may have brought about. */
  readonly lastAnswer: Instant | undefined;
  /** When a kit was first asked for: at the table, or by an order. */
  readonly kit: Instant | undefined;
  readonly partner: boolean;
  /** A host, who is in no other group. */
  readonly host: 'reported' | 'silent' | undefined;
};

/** A recipient together with what it stands for. `mailbox`: what stands for the address that is mailed to. */
export type Planned = Recipient & {
  readonly unit: string;
  readonly keys: readonly string[];
  readonly mailbox?: string | undefined;
};

/** Why an address keeps such a mail back. */
export type KeptBack = Extract<Because, 'declined' | 'takes-none'>;

const isSame = (one: { readonly name: string }, other: { readonly name: string }): boolean =>
  foldName(one.name) === foldName(other.name);

/** The key of the place of whoever was asked themselves. */
const ownPlace = ({ key, place, handedOver }: AskedPerson): string => (handedOver ? key : (place ?? key));

const firstOf = <P extends Person>(people: readonly P[], rank: (person: P) => number): P | undefined =>
  people.toSorted((a, b) => rank(a) - rank(b) || order(a.since, b.since) || order(a.key, b.key))[0];
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who stands for a municipality: who was invited, before anybody else of it (and of several the one who came, or for whom somebody came); else who
 * came, or has a place.
 */
const readerOf = (
  asked: readonly AskedPerson[],
  placed: readonly PlacedPerson[],
  came: ReadonlySet<string>,
): AskedPerson | PlacedPerson | undefined =>
  firstOf(asked, ({ key, place, said }) => (came.has(place ?? key) ? 0 : said === 'yes' ? 1 : 2)) ??
  firstOf(placed, ({ key, state }) => (came.has(key) ? 0 : state === 'seated' ? 1 : state === 'cancelled' ? 3 : 2));

/** Of what the register and the tablets know, this unit's share. */
const unitOf = (
  {
    unit,
    municipality,
    own,
  }: { readonly unit: string; readonly municipality: string | undefined; readonly own: boolean },
  asked: readonly AskedPerson[],
  placed: readonly PlacedPerson[],
  picture: Picture,
): Unit | undefined => {
  const reader = readerOf(asked, placed, picture.came);
  if (reader === undefined) return undefined;
  const keys = [...asked.map(({ key }) => key), ...placed.flatMap(({ key, was = [] }) => [key, ...was])];
  const stoodFor = asked.flatMap(({ place }) => (place === undefined || own ? [] : [place]));
  const came = [...keys, ...stoodFor].some((key) => picture.came.has(key));
  const part = municipality === undefined ? undefined : picture.register.get(municipality);
  /** Of a municipality all that was done in its name; of one reader what they did themselves. */
  const isTheirs = (one: { readonly name: string }): boolean => !own || isSame(one, reader);
  const signatures = (part?.signatures ?? []).filter((one) => one.stands && isTheirs(one));
  const now = signatures.filter(({ here, at }) => here || (came && at >= picture.event.startsAt));
  const signature = now.toSorted((a, b) => Number(b.here) - Number(a.here) || order(a.at, b.at))[0];
  const wishes = picture.asked.filter((one) => one.municipality === municipality && isTheirs(one));
  const mailboxes = new Set(reader.mailboxes);
  const orders = picture.ordered.filter(
    (one) =>
      (!own && municipality !== undefined && one.municipality === municipality) ||
      (one.mailbox !== undefined && mailboxes.has(one.mailbox)),
  );
  const kit = [...wishes.filter((one) => one.kit), ...orders].map(({ at }) => at).toSorted()[0];
  return {
    unit,
    municipality,
    reader,
    keys: [...new Set(keys)].toSorted(),
    came,
    waits: !came && placed.some(({ state }) => state === 'waiting'),
    signature,
    takesPart: part?.takesPart === true,
    left: part?.left === true,
    lastAnswer: [...signatures.map(({ recordedAt }) => recordedAt), ...[...wishes, ...orders].map(({ at }) => at)]
      .toSorted()
      .at(-1),
    kit,
    partner: wishes.some(({ partner }) => partner),
    host: undefined,
  };
};

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(all, keyOf);

/** A host answers for the action, and is written to as that alone: what they did elsewhere is for their own place or invitation. */
const hostUnit = (reader: HostPerson): Unit => ({
  unit: reader.key,
  municipality: undefined,
  reader,
  keys: [reader.key],
  came: false,
  waits: false,
  signature: undefined,
  takesPart: false,
  left: false,
  lastAnswer: undefined,
  kit: undefined,
  partner: false,
  host: reader.reported ? 'reported' : 'silent',
});

/**
 * Everybody a round may be for, once, in the order of their units. Where it is for municipalities, whoever comes for none is nobody's; a host is always one
 * of their own.
 */
export const unitsOf = (per: RoundDraft['per'], picture: Picture): readonly Unit[] =>
  [...guestUnits(per, picture), ...picture.hosts.map(hostUnit)].toSorted((a, b) => order(a.unit, b.unit));

const guestUnits = (per: RoundDraft['per'], picture: Picture): readonly Unit[] => {
  const { invitations, places } = picture;
  const invitationAt = new Map(invitations.map((one) => [one.key, one]));
  const byPlace = new Map(invitations.flatMap((one) => (one.place === undefined ? [] : [[one.place, one] as const])));
  const invitationOf = (place: PlacedPerson): AskedPerson | undefined =>
    byPlace.get(place.key) ?? invitationAt.get(place.invitation ?? place.key);
  if (per === 'municipality') {
    const codeOf = (place: PlacedPerson): string => place.municipality ?? invitationOf(place)?.municipality ?? '';
    const asked = grouped(invitations, ({ municipality }) => municipality ?? '');
    const placed = grouped(places, codeOf);
    const codes = [...new Set([...asked.keys(), ...placed.keys()])].filter((code) => code !== '');
    return codes.flatMap((code) => {
      const unit = { unit: code, municipality: code, own: false };
      return unitOf(unit, asked.get(code) ?? [], placed.get(code) ?? [], picture) ?? [];
    });
  }
  // A place that somebody was invited to is that person's; of who came instead it is their own.
  const ownerOf = (place: PlacedPerson): AskedPerson | undefined => {
    const invitation = invitationOf(place);
    return invitation !== undefined && ownPlace(invitation) === place.key ? invitation : undefined;
  };
  const owned = new Map(
    places.flatMap((place) => {
      const owner = ownerOf(place);
      return owner === undefined ? [] : [[owner.key, place] as const];
    }),
  );
  const taken = new Set([...owned.values()].map(({ key }) => key));
  type OneReader = {
    readonly one: AskedPerson | PlacedPerson;
    readonly asked: readonly AskedPerson[];
    readonly placed: readonly PlacedPerson[];
  };
  const readers: readonly OneReader[] = [
    ...invitations.map((one) => {
      const place = owned.get(one.key);
      return { one, asked: [one], placed: place === undefined ? [] : [place] };
    }),
    // Of one that an invitation came to before it came to another, the reader is who was invited.
    ...places
      .filter(({ key }) => !taken.has(key) && !invitationAt.has(key))
      .map((one) => ({ one, asked: [], placed: [one] })),
  ];
  return readers.flatMap(({ one, asked, placed }) => {
    const municipality = one.municipality ?? ('state' in one ? invitationOf(one)?.municipality : undefined);
    return unitOf({ unit: one.key, municipality, own: true }, asked, placed, picture) ?? [];
  });
};

/** Whether a letter for this group is for them. `signed`, the three of who came, and `not-come` exclude each other. */
export const isIn = (group: Group, unit: Unit): boolean => {
  const { came, signature, takesPart, kit, partner, waits, host } = unit;
  if (host !== undefined) return group === 'no-report' && host === 'silent';
  switch (group) {
    case 'signed':
      return signature !== undefined;
    case 'came-not-signed':
      return came && signature === undefined && !takesPart;
    case 'came-member':
      return came && signature === undefined && takesPart;
    case 'not-come':
      return !came && signature === undefined;
    case 'asked-kit':
      return kit !== undefined;
    case 'asked-partner':
      return partner;
    case 'waiting':
      return waits;
    case 'no-report':
      return false;
  }
};

/** Whether they read a block of this group. Who signed just now is told so by their letter, and is no `member` as those are who took part before. */
export const reads = (group: BlockGroup, { signature, takesPart, kit, partner, host }: Unit): boolean => {
  if (host !== undefined) return false;
  switch (group) {
    case 'member':
      return takesPart && signature === undefined;
    case 'not-member':
      return !takesPart && signature === undefined;
    case 'under-reserve':
      return signature?.underReserve === true;
    case 'asked-kit':
      return kit !== undefined;
    case 'asked-partner':
      return partner;
  }
};

/** Why a stop rule of the round keeps it from them. */
const stopOf = (
  { stops }: Pick<RoundDraft, 'stops'>,
  unit: Unit,
  picture: Pick<Picture, 'stops' | 'earlier'>,
): { readonly because: Because; readonly reason?: string | undefined } | undefined => {
  const key = unit.keys.find((one) => picture.stops.has(one));
  if (stops.includes('person') && key !== undefined) return { because: 'person', reason: picture.stops.get(key) };
  if (stops.includes('left') && unit.left) return { because: 'left' };
  const before = [unit.unit, ...unit.keys]
    .flatMap((one) => picture.earlier.get(one) ?? [])
    .toSorted()
    .at(-1);
  const answered = before !== undefined && unit.lastAnswer !== undefined && unit.lastAnswer > before;
  return stops.includes('answered') && answered ? { because: 'answered' } : undefined;
};

const beganOf = ({ moment }: Pick<RoundDraft, 'moment'>, { signature, kit }: Unit): Instant | undefined => {
  if (moment.after === 'event') return undefined;
  return moment.after === 'signing' ? signature?.at : kit;
};

/** Whether mail to this unit bounces for good: under the reader's own key, or that of their place. */
const bounces = ({ reader }: Unit, bounced: ReadonlySet<string>): boolean =>
  bounced.has(reader.key) || ('handedOver' in reader && bounced.has(ownPlace(reader)));

/** Who gets what of a round, and when: everybody it may be for, once. A function of the picture and nothing else. */
export const recipientsOf = (
  round: Pick<RoundDraft, 'moment' | 'per' | 'letters' | 'blocks' | 'stops'>,
  picture: Picture,
): readonly Planned[] =>
  unitsOf(round.per, picture).map((unit): Planned => {
    const { reader, municipality, keys } = unit;
    const letter = round.letters.find(({ group }) => isIn(group, unit));
    const moment = momentFor(round.moment, picture.event, beganOf(round, unit));
    const who = { unit: unit.unit, keys, key: reader.key, municipality, name: reader.name, language: reader.language };
    const at = moment ?? picture.event.endsAt;
    if (letter === undefined) return { ...who, outcome: 'nothing', blocks: [], because: 'no-letter', at };
    const blocks = round.blocks.filter(({ group }) => reads(group, unit)).map(({ id }) => id);
    const what = { ...who, letter: letter.id, blocks, at };
    if (moment === undefined) return { ...what, outcome: 'nothing', because: 'not-yet' };
    const stop = stopOf(round, unit, picture);
    if (stop !== undefined) return { ...what, outcome: 'stopped', ...stop };
    if (!reader.reachable) return { ...what, outcome: 'task', because: 'no-address' };
    if (bounces(unit, picture.bounced)) return { ...what, outcome: 'task', because: 'bounced' };
    // One mail per municipality: to the alderperson, with whoever keeps the calendar reading along.
    const copied = round.per === 'municipality' && 'secretariat' in reader && reader.secretariat === true;
    return { ...what, outcome: 'mail', mailbox: reader.mailbox, ...(copied && { copied }) };
  });

/** As the sender will settle it: whose address keeps such a mail back is stopped, and of what does not go nobody gets a copy. */
export const withKeptBack = (
  recipients: readonly Planned[],
  keptBack: ReadonlyMap<string, KeptBack>,
): readonly Planned[] =>
  recipients.map((one) => {
    const because = one.outcome === 'mail' ? keptBack.get(one.mailbox ?? '') : undefined;
    return because === undefined ? one : { ...one, outcome: 'stopped', because, copied: undefined };
  });

/** How many, before and after: by letter (mails alone), by block (mails alone), and by what happens to them. */
export type RoundCounts = {
  readonly letters: Readonly<Record<string, number>>;
  readonly blocks: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<Recipient['outcome'], number>>;
  /** Mails of which a secretariat gets a copy. */
  readonly copies: number;
};

export const countsOf = (
  recipients: readonly Pick<Recipient, 'outcome' | 'letter' | 'blocks' | 'copied'>[],
): RoundCounts => {
  const letters: Record<string, number> = {};
  const blocks: Record<string, number> = {};
  const outcomes = { mail: 0, task: 0, stopped: 0, nothing: 0 };
  let copies = 0;
  for (const { outcome, letter, blocks: read, copied } of recipients) {
    outcomes[outcome] += 1;
    if (outcome !== 'mail') continue;
    if (copied === true) copies += 1;
    if (letter !== undefined) letters[letter] = (letters[letter] ?? 0) + 1;
    for (const block of read) blocks[block] = (blocks[block] ?? 0) + 1;
  }
  return { letters, blocks, outcomes, copies };
};
