import {
  type Act,
  day,
  daysLater,
  hour,
  instantAt,
  minute,
  momentOf,
  type Outage,
  type Person,
  type Planned,
  type Script,
  wallDate,
  wallHour,
} from './mail-year-script.ts';

/**
 * One mail that somebody has to get, worked out from what people did and from the clock alone. All moments are milliseconds. From `until` on it has no
 * point any more, and from `needless` on nobody misses it; at each of `moved` the event got another time, which a later mail tells. `may`: what people did
 * lies too close together to say.
 */
type Owed = {
  readonly event: number;
  readonly kind: string;
  readonly email: string;
  readonly subject?: string | undefined;
  readonly from: number;
  until: number;
  needless: number;
  readonly moved: number[];
  may: boolean;
};

type Guest = 'seated' | 'waiting' | 'none';
type Invited = { state: 'silent' | 'coming' | 'not-coming'; askedAt: number };

/** Which mails somebody else thought of, and which follow the clock or a press for many: as a reader would say it, not as the product does. */
const unasked = ['invitation', 'invitation-reminder', 'organiser-mail', 'follow-up'];
const planned = ['event-reminder', ...unasked];
const changes = ['event-changed', 'event-cancelled', 'invitation-moved', 'invitation-cancelled'];
/** They tell when somebody is expected: no more once another time holds. */
const tellWhen = [
  'seat-reserved',
  'place-waiting',
  'place-promoted',
  'event-changed',
  'event-reminder',
  'invitation',
  'invitation-reminder',
  'invitation-moved',
];
const ofPlaces = [
  'seat-reserved',
  'place-waiting',
  'place-promoted',
  'event-changed',
  'event-reminder',
  'organiser-mail',
];
const ofInvitations = ['invitation', 'invitation-reminder', 'invitation-moved'];

const never = Number.POSITIVE_INFINITY;
/** The clockwork may be so late. */
const clockwork = 15 * minute;

/** One event as it went. */
type Went = {
  readonly planned: Planned;
  readonly starts: { readonly from: number; readonly startsAt: number }[];
  state: 'draft' | 'published' | 'cancelled';
  capacity: number;
  readonly guests: Map<string, Guest>;
  readonly line: string[];
  readonly invited: Map<string, Invited>;
  /** What the clock still brings. */
  pending: { readonly at: number; readonly days: number }[];
  round: 'none' | 'on' | 'stopped';
  sent: boolean;
};

/** What became of an act; `refused` is one that nobody could do then. */
export type Did = 'done' | 'refused' | 'seated' | 'waiting';

const openingWith = (planned: Planned): Went => ({
  planned,
  starts: [],
  state: 'draft',
  capacity: planned.capacity,
  guests: new Map(),
  line: [],
  invited: new Map(),
  pending: [],
  round: 'none',
  sent: false,
});

export const reminderDays = ({ reminders }: Planned): { readonly days: readonly number[]; readonly time: string } =>
  reminders === 'usual' ? { days: [7, 1], time: '12:00' } : (reminders ?? { days: [], time: '12:00' });

/** The year as it has to go. It is told what people do, and when an address takes no more mail; it never looks at the product. */
export const yearAsOwed = ({ people, events }: Pick<Script, 'people' | 'events'>) => {
  const went = events.map(openingWith);
  const owed: Owed[] = [];
  /** Since when an address takes no mail at all, and none that it did not ask for. */
  const silent = new Map<string, number>();
  const declined = new Map<string, number>();
  let clock = 0;

  const at = (event: number): Went => went[event] as Went;
  const startOf = ({ starts, planned }: Went): number => starts.at(-1)?.startsAt ?? planned.startsAt;
  const endOf = (one: Went): number => startOf(one) + one.planned.lasts;
  const erasedAt = (one: Went): number => {
    const { zone, kind } = one.planned;
    const last = wallDate(endOf(one), zone);
    const six = momentOf(last, '06:00', zone);
    const morning = six > endOf(one) ? last : daysLater(last, 1);
    return momentOf(daysLater(morning, kind === 'week-action' ? 30 : 91), '06:00', zone);
  };
  const seated = (one: Went): number => [...one.guests.values()].filter((guest) => guest === 'seated').length;
  const active = (one: Went): string[] =>
    [...one.guests].filter(([, guest]) => guest !== 'none').map(([email]) => email);

  const owe = (event: number, kind: string, email: string, from: number, more: Partial<Owed> = {}): void => {
    owed.push({ event, kind, email, from, until: never, needless: never, moved: [], may: false, ...more });
  };
  const end = (event: number, kinds: readonly string[], until: number, email?: string): void => {
    for (const one of owed) {
      const meant = one.event === event && kinds.includes(one.kind) && (email === undefined || one.email === email);
      if (meant && one.from <= until) one.until = Math.min(one.until, until);
    }
  };
  /** What is over with the event, wherever it has moved to by now. */
  const endWithEvent = (event: number): void => {
    const one = at(event);
    for (const mail of owed) {
      if (mail.event !== event) continue;
      const over = ['event-reminder', ...ofInvitations].includes(mail.kind) ? startOf(one) : endOf(one);
      if (tellWhen.includes(mail.kind)) mail.until = Math.min(mail.until, over);
      mail.until = Math.min(mail.until, erasedAt(one) + clockwork);
    }
  };
  /** The reminders that still come, of the event as it stands from `from` on. */
  const remindersFrom = (one: Went, from: number) => {
    const { days, time } = reminderDays(one.planned);
    const { zone } = one.planned;
    return days
      .map((before) => ({ days: before, at: momentOf(daysLater(wallDate(startOf(one), zone), -before), time, zone) }))
      .filter((moment) => moment.at > from && moment.at < startOf(one))
      .toSorted((a, b) => a.at - b.at);
  };

  const remind = (event: number, now: number): void => {
    const one = at(event);
    end(event, ['event-reminder'], now);
    for (const [email, guest] of one.guests) if (guest === 'seated') owe(event, 'event-reminder', email, now);
    if (startOf(one) <= now) return;
    for (const [email, invited] of one.invited) {
      const ago = now - invited.askedAt;
      if (invited.state !== 'silent' || ago < day - clockwork) continue;
      const may = ago < day + clockwork;
      if (!may) {
        end(event, ['invitation', 'invitation-reminder'], now + clockwork, email);
        invited.askedAt = now;
      }
      owe(event, 'invitation-reminder', email, now, { may });
      if (may) for (const mail of owed) if (mail.event === event && mail.email === email) mail.may = true;
    }
  };
  const followUp = (event: number, now: number): void => {
    const one = at(event);
    one.sent = true;
    for (const email of new Set([...one.guests.keys(), ...one.invited.keys()])) owe(event, 'follow-up', email, now);
  };
  const morningAfter = (one: Went): number => {
    const { zone } = one.planned;
    return momentOf(daysLater(wallDate(endOf(one) - 6 * hour, zone), 1), '09:00', zone);
  };
  /** Who waited longest goes in, while there is room. */
  const moveUp = (event: number, now: number): void => {
    const one = at(event);
    while (one.line.length > 0 && seated(one) < one.capacity) {
      const email = one.line.shift() ?? '';
      one.guests.set(email, 'seated');
      end(event, ['place-waiting'], now, email);
      owe(event, 'place-promoted', email, now);
    }
  };

  /** What the clock brings until `to`. */
  const pass = (to: number): void => {
    went.forEach((one, event) => {
      while (one.state === 'published' && one.pending[0] !== undefined && one.pending[0].at <= to) {
        const [next] = one.pending.splice(0, 1);
        if (next !== undefined) remind(event, next.at);
      }
      if (one.state === 'published' && one.round === 'on' && !one.sent && morningAfter(one) <= to)
        followUp(event, morningAfter(one));
    });
    clock = Math.max(clock, to);
  };

  const seat = (event: number, email: string, now: number): Did => {
    const one = at(event);
    end(event, ['place-released'], now, email);
    // Who comes back is among those again whom a letter is for that has not left.
    for (const mail of owed) {
      if (mail.event !== event || mail.email !== email || mail.kind !== 'organiser-mail' || mail.until > now) continue;
      mail.needless = mail.until;
      mail.until = never;
    }
    if (one.line.length === 0 && seated(one) < one.capacity) {
      one.guests.set(email, 'seated');
      owe(event, 'seat-reserved', email, now);
      return 'seated';
    }
    one.guests.set(email, 'waiting');
    one.line.push(email);
    owe(event, 'place-waiting', email, now);
    return 'waiting';
  };

  /** What an act does, and whether anybody could. `got`: whether the provider ever took their invitation. */
  const act = (done: Act, got: (event: number, kind: string, email: string) => boolean): Did => {
    const { at: now, event } = done;
    pass(now);
    const one = at(event);
    const open = one.state === 'published' && startOf(one) > now;
    const emailOf = (who: number): string => (people[who] as Person).email;
    switch (done.is) {
      case 'publish':
        one.state = 'published';
        one.starts.push({ from: now, startsAt: one.planned.startsAt });
        one.pending = remindersFrom(one, now);
        return 'done';
      case 'sign-up': {
        const email = emailOf(done.who);
        return open && (one.guests.get(email) ?? 'none') === 'none' ? seat(event, email, now) : 'refused';
      }
      case 'give-up':
      case 'remove': {
        const email = emailOf(done.who);
        if (!open || (one.guests.get(email) ?? 'none') === 'none') return 'refused';
        one.guests.set(email, 'none');
        if (one.line.includes(email)) one.line.splice(one.line.indexOf(email), 1);
        end(event, ofPlaces, now, email);
        owe(event, 'place-released', email, now);
        moveUp(event, now);
        return 'done';
      }
      case 'invite':
        if (!open) return 'refused';
        for (const who of done.whom) {
          one.invited.set(emailOf(who), { state: 'silent', askedAt: now });
          owe(event, 'invitation', emailOf(who), now);
        }
        return 'done';
      case 'answer': {
        const email = emailOf(done.who);
        const invited = one.invited.get(email);
        if (!open || invited?.state !== 'silent' || !got(event, 'invitation', email)) return 'refused';
        invited.state = done.coming ? 'coming' : 'not-coming';
        end(event, ['invitation-reminder', 'invitation-moved'], now, email);
        if (done.coming) return seat(event, email, now);
        owe(event, 'invitation-declined', email, now);
        return 'done';
      }
      case 'enlarge':
        if (!open) return 'refused';
        one.capacity += 2;
        moveUp(event, now);
        return 'done';
      case 'move': {
        if (!open || done.to <= now || done.to === startOf(one)) return 'refused';
        end(event, ['event-changed', 'event-reminder', 'invitation-moved'], now);
        // One that waits for the morning says the new time then, as the mail about the move does.
        for (const mail of owed)
          if (mail.event === event && mail.kind === 'invitation-reminder') mail.needless = Math.min(mail.needless, now);
        for (const mail of owed) if (mail.event === event && tellWhen.includes(mail.kind)) mail.moved.push(now);
        one.starts.push({ from: now, startsAt: done.to });
        one.pending = remindersFrom(one, now);
        for (const email of active(one)) owe(event, 'event-changed', email, now);
        for (const [email, { state }] of one.invited)
          if (state === 'silent') owe(event, 'invitation-moved', email, now);
        return 'done';
      }
      case 'cancel':
        if (!open) return 'refused';
        one.state = 'cancelled';
        one.pending = [];
        end(event, [...ofPlaces, ...ofInvitations, 'invitation-declined'], now);
        for (const email of active(one)) owe(event, 'event-cancelled', email, now);
        for (const [email, { state }] of one.invited)
          if (state === 'silent') owe(event, 'invitation-cancelled', email, now);
        return 'done';
      case 'letter':
        if (one.state === 'draft' || erasedAt(one) <= now) return 'refused';
        for (const email of active(one)) owe(event, 'organiser-mail', email, now, { subject: done.subject });
        return 'done';
      case 'round':
        if (!open || one.round !== 'none') return 'refused';
        one.round = 'on';
        return 'done';
      case 'stop-round':
        if (one.round !== 'on' || one.state !== 'published' || one.sent) return 'refused';
        one.round = 'stopped';
        return 'done';
    }
  };

  const since = (email: string, kind: string): number =>
    Math.min(silent.get(email) ?? never, unasked.includes(kind) ? (declined.get(email) ?? never) : never);
  const startAt = (event: number, now: number): number =>
    at(event).starts.findLast(({ from }) => from <= now)?.startsAt ?? at(event).planned.startsAt;

  return {
    act,
    pass,
    owed,
    since,
    startAt,
    startOf: (event: number) => startOf(at(event)),
    endOf: (event: number) => endOf(at(event)),
    /** From now on this address takes none; or none that it did not ask for. */
    takesNone: (email: string, now: number) => void silent.set(email, Math.min(silent.get(email) ?? now, now)),
    wantsNone: (email: string, now: number) => void declined.set(email, Math.min(declined.get(email) ?? now, now)),
    /** When everything of the year has been told. */
    over: (): void => {
      for (const event of went.keys()) endWithEvent(event);
    },
  };
};
export type YearAsOwed = ReturnType<typeof yearAsOwed>;

/**
 * One request to the provider. `taken`: a new mail to its reader. `heard`: we got an answer that says so; where the process that asked has `ended` since, it
 * may not have written that down.
 */
export type Attempt = {
  readonly at: number;
  readonly taken: boolean;
  readonly heard: boolean;
  readonly how: string;
  ended: boolean;
};
/** Every request under one key. */
export type Tried = {
  readonly id: string;
  readonly event: number;
  readonly kind: string;
  readonly email: string;
  readonly subject?: string | undefined;
  /** When the event begins, as this mail says, and where a change says it: as it was. */
  readonly says: { readonly startsAt: number; readonly was?: number | undefined };
  readonly attempts: readonly Attempt[];
};

/** Longest that a mail may take once the provider takes mail again: the longest pause, the longest wait between two attempts, and what lay before it. */
const mostUntilSent = 110 * minute;
/** What was read a moment before it was sent. */
const inFlight = minute;
const triedFor = 23 * hour;

const isNight = (at: number): boolean => {
  const shown = wallHour(at, 'Europe/Amsterdam');
  return shown >= 21 || shown < 8;
};
const morningAfter = (at: number): number => {
  let morning = at;
  while (isNight(morning)) morning = Math.floor(morning / hour + 1) * hour;
  return morning;
};
const nightAfter = (at: number): number => {
  let night = at;
  while (!isNight(night)) night = Math.floor(night / hour + 1) * hour;
  return night;
};

/** Whether the provider took mail for long enough somewhere between these two. */
const couldBeSent = (outages: readonly Outage[], from: number, until: number): boolean => {
  let free = from;
  for (const outage of outages) {
    if (outage.until <= free) continue;
    if (Math.min(outage.from, until) - free >= mostUntilSent) return true;
    free = Math.max(free, outage.until);
    if (free >= until) return false;
  }
  return until - free >= mostUntilSent;
};

export type Verdict = {
  /** What went wrong, as sentences. Empty is well. */
  readonly broken: readonly string[];
  /** The mails that a person has to be asked about, and those of which nobody can say from outside whether they are. */
  readonly uncertain: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
};

/** What the provider saw, held against what was owed. `told`: about which mails the provider's news reached us. */
export const judge = (
  year: YearAsOwed,
  tried: readonly Tried[],
  { outages, told }: { readonly outages: readonly Outage[]; readonly told: ReadonlySet<string> },
): Verdict => {
  const broken: string[] = [];
  const uncertain = new Set<string>();
  const failed = new Set<string>();
  const either = new Set<string>();
  const keyOf = ({ event, kind, email, subject = '' }: Pick<Owed, 'event' | 'kind' | 'email' | 'subject'>): string =>
    [event, kind, email, subject].join('|');
  const owedOf = Map.groupBy(year.owed, keyOf);
  const triesOf = new Map<Owed, Tried[]>();

  for (const one of tried) {
    const first = one.attempts[0]?.at ?? 0;
    const owed = (owedOf.get(keyOf(one)) ?? []).findLast(({ from }) => from <= first);
    if (owed === undefined) broken.push(`${keyOf(one)}: owed to nobody, tried ${instantAt(first)}`);
    else triesOf.set(owed, [...(triesOf.get(owed) ?? []), one]);
  }

  for (const owed of year.owed) {
    const say = (what: string): void => void broken.push(`${keyOf(owed)} of ${instantAt(owed.from)}: ${what}`);
    const mails = triesOf.get(owed) ?? [];
    const taken = mails.flatMap(({ attempts }) => attempts.filter((attempt) => attempt.taken));
    if (taken.length > 1) say(`arrived ${taken.length} times: ${taken.map(({ at }) => instantAt(at)).join(', ')}`);
    const again = mails.some(({ attempts }) => {
      const heard = attempts.findIndex((attempt) => attempt.heard && !attempt.ended);
      return heard >= 0 && heard < attempts.length - 1;
    });
    if (again) say('was asked of the provider again after it had answered');
    const first = mails[0]?.attempts[0]?.at;
    const superseded = first === undefined ? undefined : owed.moved.find((moved) => moved > first);
    const until = Math.min(
      owed.until,
      year.since(owed.email, owed.kind),
      ...(superseded === undefined ? [] : [superseded]),
    );

    for (const { attempts, says } of mails) {
      const began = attempts[0]?.at ?? 0;
      const arrived = attempts.find((attempt) => attempt.taken)?.at;
      if (arrived !== undefined && !owed.may && arrived > until + inFlight)
        say(`arrived ${instantAt(arrived)}, and had no point from ${instantAt(until)} on`);
      if (says.startsAt !== year.startAt(owed.event, began))
        say(`says ${instantAt(says.startsAt)} on ${instantAt(began)}`);
      if (arrived !== undefined && tellWhen.includes(owed.kind) && says.startsAt !== year.startAt(owed.event, arrived))
        say(`arrived ${instantAt(arrived)} with the time that no longer holds`);
      const soon = [says.startsAt, says.was].some(
        (start) => start !== undefined && start > began && start <= began + 36 * hour,
      );
      if (isNight(began) && (planned.includes(owed.kind) || (changes.includes(owed.kind) && !soon)))
        say(`was sent at night, ${instantAt(began)}`);
    }

    const answered = mails.some(({ id, attempts }) => told.has(id) || attempts.some(({ heard }) => heard));
    // What was planned and not tried before the night has its chance by day alone; the clockwork may bring it a little late.
    const waits = planned.includes(owed.kind) || changes.includes(owed.kind);
    const from = waits ? morningAfter(owed.from + clockwork) : owed.from;
    const evening = waits && first === undefined ? nightAfter(from) : never;
    const chances = [{ begins: from, ends: evening }];
    if (evening !== never) chances.push({ begins: morningAfter(evening), ends: never });
    const last = Math.min(until, owed.needless, first === undefined ? never : first + triedFor);
    if (
      taken.length === 0 &&
      !owed.may &&
      chances.some(({ begins, ends }) => couldBeSent(outages, begins, Math.min(ends, last)))
    )
      say('never arrived');
    // An answer that says so, or the provider's own news: it is known.
    if (first === undefined || answered) continue;
    const [{ id, attempts } = { id: '', attempts: [] }] = mails;
    // Whom a letter was for no more for a while, it was skipped for if it was tried just then.
    const unsure = owed.may || owed.needless < first + triedFor;
    if (unsure || Math.abs(until - first - triedFor) < mostUntilSent) either.add(id);
    else if (until > first + triedFor) (attempts.some(({ how }) => how !== '429') ? uncertain : failed).add(id);
  }
  return { broken, uncertain, failed, either };
};
