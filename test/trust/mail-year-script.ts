import type { EventPlan } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';

/** Milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** The clocks change on 29 March and 25 October of it. */
export const yearBegins = Date.parse('2026-01-05T00:00:00.000Z');
const changesOfClocks = ['2026-03-29', '2026-10-25'];

export type Zone = EventPlan['zone'];
/** What becomes of mail to somebody, and what they make of it. */
export type Fate = 'reads' | 'bounces' | 'full' | 'complains' | 'declines';
export type Person = { readonly name: string; readonly email: string; readonly fate: Fate };

/** An event as its organiser thinks of it, before anything moves. Moments are milliseconds. */
export type Planned = {
  readonly title: string;
  readonly kind: EventPlan['kind'];
  readonly zone: Zone;
  readonly startsAt: number;
  readonly lasts: number;
  readonly capacity: number;
  /** `usual`: as an organiser leaves it. */
  readonly reminders: EventPlan['reminders'] | 'usual';
};

/** Something that people do. `who` counts in the list of people. */
export type Act = { readonly at: number; readonly event: number } & (
  | { readonly is: 'publish' | 'enlarge' | 'cancel' | 'round' | 'stop-round' }
  | { readonly is: 'sign-up' | 'give-up' | 'remove'; readonly who: number }
  | { readonly is: 'invite'; readonly whom: readonly number[] }
  | { readonly is: 'answer'; readonly who: number; readonly coming: boolean }
  | { readonly is: 'move'; readonly to: number }
  | { readonly is: 'letter'; readonly subject: string }
);

/**
 * How the provider is from `from` to `until`: `silent` gives no answer and takes one mail in two all the same, `5xx` takes none, `429` asks for a pause
 * of so many seconds.
 */
export type Outage = {
  readonly from: number;
  readonly until: number;
  readonly how: 'silent' | '5xx' | '429';
  readonly retryAfter: number;
};

export type Script = {
  readonly people: readonly Person[];
  readonly events: readonly Planned[];
  readonly acts: readonly Act[];
  readonly outages: readonly Outage[];
};

/** Numbers from 0 to 1, the same ones for the same seed. */
export const drawing = (seed: number) => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (of: number): boolean => next() < of,
    oneOf: <T>(all: readonly T[]): T => all[between(0, all.length - 1)] as T,
  };
};
export type Drawing = ReturnType<typeof drawing>;

const shown = new Map<Zone, Intl.DateTimeFormat>();
/** What a clock shows there, read as if it were UTC. */
const clockAt = (at: number, zone: Zone): number => {
  const format =
    shown.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  shown.set(zone, format);
  return Date.parse(`${format.format(at).replace(' ', 'T')}.000Z`);
};
/** The hour on the wall, of 24. */
export const wallHour = (at: number, zone: Zone): number => new Date(clockAt(at, zone)).getUTCHours();
export const wallDate = (at: number, zone: Zone): string => new Date(clockAt(at, zone)).toISOString().slice(0, 10);
/** The moment of a time on the wall that exists once. */
export const momentOf = (date: string, time: string, zone: Zone): number => {
  const meant = Date.parse(`${date}T${time}:00.000Z`);
  const near = meant - (clockAt(meant, zone) - meant);
  return near - (clockAt(near, zone) - meant);
};
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * day).toISOString().slice(0, 10);
export const instantAt = (at: number): Instant => new Date(at).toISOString();

const hours = ['10:00', '13:00', '17:00', '19:00', '20:00'];
const remindingTimes = ['08:00', '12:00', '20:00'];

/**
 * A year of so many events and of everything that befalls them. Nobody does two things at one event within the same hour, and nobody anything in its first
 * half: what the clock brings at whole hours has been done by then.
 */
export const writeScript = (draw: Drawing, howMany: number): Script => {
  const fates: readonly Fate[] = ['bounces', 'full', 'complains', 'declines', 'declines', 'declines'];
  const people = Array.from({ length: Math.max(30, howMany * 4) }, (_, at): Person => {
    const fate = draw.chance(0.25) ? draw.oneOf(fates) : 'reads';
    return { name: `Gast ${at}`, email: `gast.${at}@bewoners.example`, fate };
  });
  const acts: Act[] = [];
  const events: Planned[] = [];
  for (let event = 0; event < howMany; event += 1) {
    const taken = new Set<number>();
    /** A moment in the second half of an hour in which nothing else is done here. */
    const slot = (from: number, until: number): number | undefined => {
      for (let tries = 0; tries < 20 && until > from + hour; tries += 1) {
        const at = Math.floor((from + draw.next() * (until - hour - from)) / hour) + 1;
        if (taken.has(at)) continue;
        taken.add(at);
        return at * hour + draw.between(31, 58) * minute + draw.between(0, 59_000);
      }
      return undefined;
    };
    const zone: Zone = event % 12 === 7 ? 'America/Kralendijk' : 'Europe/Amsterdam';
    const crosses = event % 8 === 3;
    const clocks = draw.oneOf(changesOfClocks);
    const date = crosses
      ? daysLater(clocks, draw.between(-1, 1))
      : daysLater(wallDate(yearBegins, zone), draw.between(12, 355));
    const startsAt = momentOf(date, draw.oneOf(hours), zone);
    const opens = Math.max(yearBegins, startsAt - draw.between(2, 40) * day);
    const published = slot(opens, startsAt - day) ?? opens;
    const reminders = draw.chance(0.5)
      ? 'usual'
      : draw.chance(0.15)
        ? undefined
        : { days: [0, 1, 2, 3, 7, 14].filter(() => draw.chance(0.4)), time: draw.oneOf(remindingTimes) };
    events.push({
      title: `Bijeenkomst ${event}`,
      kind: draw.chance(0.7) ? 'week-action' : 'alderperson-meeting',
      zone,
      startsAt,
      lasts: draw.between(2, 4) * hour,
      capacity: draw.between(2, 6),
      reminders,
    });
    const add = (at: number | undefined, act: object): number | undefined => {
      if (at !== undefined) acts.push({ at, event, ...act } as Act);
      return at;
    };
    add(published, { is: 'publish' });
    const coming = new Set<number>();
    const somebody = (): number => {
      for (;;) {
        const who = draw.between(0, people.length - 1);
        if (coming.has(who)) continue;
        coming.add(who);
        return who;
      }
    };
    for (let guest = draw.between(2, 8); guest > 0; guest -= 1) {
      const who = somebody();
      const signed = add(slot(published, startsAt), { is: 'sign-up', who });
      if (signed === undefined || !draw.chance(0.35)) continue;
      const left = add(slot(signed, startsAt), { is: draw.chance(0.75) ? 'give-up' : 'remove', who });
      if (left !== undefined && draw.chance(0.3)) add(slot(left, startsAt), { is: 'sign-up', who });
    }
    if (draw.chance(0.45)) {
      const whom = Array.from({ length: draw.between(2, 5) }, somebody);
      const asked = add(slot(published, published + 3 * day), { is: 'invite', whom });
      for (const who of whom) {
        if (asked !== undefined && draw.chance(0.5))
          add(slot(asked + 4 * hour, startsAt), { is: 'answer', who, coming: draw.chance(0.6) });
      }
    }
    let start = startsAt;
    for (let moves = 0; moves < 2 && draw.chance(moves === 0 ? (crosses ? 0.8 : 0.35) : 0.3); moves += 1) {
      const at = slot(Math.max(published, start - 9 * day), start);
      if (at === undefined) break;
      const soon = Math.ceil((at + draw.between(3, 35) * hour) / hour) * hour;
      const other = momentOf(daysLater(wallDate(start, zone), draw.between(-4, 20)), draw.oneOf(hours), zone);
      start = draw.chance(0.3) || other <= at + 2 * hour ? soon : other;
      add(at, { is: 'move', to: start });
    }
    if (draw.chance(0.15)) add(slot(published, startsAt), { is: 'enlarge' });
    if (draw.chance(0.3)) {
      const evening = momentOf(wallDate(start - draw.between(1, 3) * day, 'Europe/Amsterdam'), '20:00', zone);
      const at = draw.chance(0.4) ? slot(evening, evening + 4 * hour) : slot(published, startsAt);
      add(at, { is: 'letter', subject: `Bericht ${event}` });
    }
    // The last evening, or the last hour, before an action's guests are erased.
    if (draw.chance(0.15)) {
      const erased = momentOf(daysLater(wallDate(start, zone), 31), '06:00', zone);
      add(slot(erased - (draw.chance(0.5) ? 2 : 12) * hour, erased), {
        is: 'letter',
        subject: `Laatste bericht ${event}`,
      });
    }
    if (draw.chance(0.25)) {
      add(slot(published, startsAt), { is: 'round' });
      const morning = momentOf(daysLater(wallDate(start, zone), 1), '09:00', zone);
      if (draw.chance(0.3))
        add(slot(draw.chance(0.5) ? startsAt - day : morning - hour, morning + 2 * hour), { is: 'stop-round' });
    }
    if (draw.chance(0.2)) add(slot(Math.max(published, start - 3 * day), start), { is: 'cancel' });
  }
  const inOrder = acts.toSorted((a, b) => a.at - b.at);
  return { people, events, acts: inOrder, outages: outagesAround(draw, inOrder) };
};

const undoes: readonly Act['is'][] = ['give-up', 'remove', 'move', 'cancel'];

/**
 * Some at any time, and some from just before somebody does something until after what undoes it: a provider that fails while nothing is owed tries nobody.
 * None overlap.
 */
const outagesAround = (draw: Drawing, acts: readonly Act[]): readonly Outage[] => {
  const outage = (from: number, until: number): Outage => {
    const how = draw.oneOf(['silent', 'silent', '5xx', '429'] as const);
    return { from, until, how, retryAfter: draw.between(1, 4_000) };
  };
  const all: Outage[] = [];
  for (let from = yearBegins; from < yearBegins + 366 * day; from += 8 * day * draw.next()) {
    // From a second to 26 hours, as often of each length; now and then one that lasts longer than a mail is tried.
    const lasts = draw.chance(0.15)
      ? draw.next() * 2.5 * hour + 23.5 * hour
      : Math.exp(draw.next() * Math.log(26 * 3_600)) * 1_000;
    const meets = draw.chance(0.6) ? acts.find(({ at }) => at > from) : undefined;
    const begins = meets === undefined ? from : meets.at - draw.next() * hour;
    all.push(outage(begins, begins + lasts));
  }
  for (const one of acts) {
    const next = acts.find(({ event, at, is }) => event === one.event && at > one.at && undoes.includes(is));
    if (next === undefined || next.at - one.at > 20 * hour || draw.chance(0.3)) continue;
    all.push(outage(one.at - draw.between(1, 20) * minute, next.at + draw.between(5, 90) * minute));
  }
  const apart: Outage[] = [];
  for (const one of all.toSorted((a, b) => a.from - b.from)) {
    if (one.from > (apart.at(-1)?.until ?? 0)) apart.push(one);
  }
  return apart;
};
