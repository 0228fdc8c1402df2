import { EventKind } from '#kernel/event-kinds.ts';
import { Group } from '#kernel/groups.ts';
import { type Instant, instantOf, localDateOf, WallTime, wallTimeOf, Zone } from '#kernel/instants.ts';
import { withoutThousands } from '#kernel/numbers.ts';
import { EmailAddress, PhoneNumber } from '#kernel/people.ts';
import { typedTime, typedWallTime } from '#kernel/typed-dates.ts';
import { workingDayBefore } from '#kernel/working-days.ts';
import {
  type EventPlan,
  longestOffer,
  Offer,
  type ProgrammeItem,
  type ReservedPlaces,
  SensitiveQuestion,
} from './event.ts';
import {
  farthestReminder,
  mostReminders,
  type Reminders,
  remindersOf,
  remindingHours,
  usualReminders,
} from './reminders.ts';

/** The fields of the event form, by the names they are sent under. */
export const planFields = [
  'kind',
  'title',
  'summary',
  'text',
  'programme',
  'venue',
  'street',
  'city',
  'zone',
  'starts',
  'ends',
  'closes',
  'promote-until',
  'remind-days',
  'remind-at',
  'capacity',
  'party-limit',
  'asks',
  'ministers-seats',
  'ministers-until',
  'partners-seats',
  'partners-until',
  'advisers-seats',
  'advisers-until',
  'guests-seats',
  'guests-until',
  'entry',
  'approval',
  'offer-hours',
  'for-whom',
  'cost',
  'organisations',
  'contact-name',
  'contact-phone',
  'contact-email',
  'directions',
  'offers',
  'listed',
] as const;
export type PlanField = (typeof planFields)[number];

/** Why an answer cannot be taken; each has words in both languages. */
export type PlanFault =
  | 'missing'
  | 'too-long'
  | 'not-a-choice'
  | 'not-a-time'
  | 'time-does-not-exist'
  | 'time-exists-twice'
  | 'ends-before-start'
  | 'closes-after-start'
  | 'promotes-after-start'
  | 'not-days'
  | 'not-a-reminding-time'
  | 'reminds-after-start'
  | 'not-a-number'
  | 'not-hours'
  | 'groups-above-capacity'
  | 'releases-after-start'
  | 'seats-missing'
  | 'party-above-capacity'
  | 'not-a-phone'
  | 'not-an-email';

export type PlanFaults = { readonly [F in PlanField]?: PlanFault };

/** Longest answers, in characters: what fits the page it stands on. Facts stay within one read unit of 4 kB for most events. */
const longest = { line: 120, summary: 300, text: 6_000, paragraph: 1_000 } as const;
/** More seats than the largest hall in the country needs (Johan Cruijff ArenA holds 71,000 at a concert). */
const mostSeats = 100_000;
const largestParty = 20;

/** What was typed, field by field; a field may hold several answers. */
export type TypedPlan = (field: PlanField) => readonly string[];

/**
 * Reads an event form. Everything wrong is said at once, one fault a field. An empty closing time means the start; an empty last moment for
 * promotion means 12.00 on the working day before, or the start when that is already past at `now`. Chairs kept for a group without a moment are
 * everybody's from that same moment. An empty term of an offer means what is usual for the kind of event. Without days nobody is reminded.
 */
export const readPlan = (typed: TypedPlan, now: Instant): { plan: EventPlan } | { faults: PlanFaults } => {
  const faults: { [F in PlanField]?: PlanFault } = {};
  const fault = (field: PlanField, why: PlanFault): undefined => {
    faults[field] ??= why;
    return undefined;
  };
  const first = (field: PlanField): string => (typed(field)[0] ?? '').replace(/\r\n?/g, '\n').trim();
  const words = (field: PlanField, most: number, optional?: 'optional'): string => {
    const value = first(field);
    if (value === '' && optional === undefined) fault(field, 'missing');
    if (value.length > most) fault(field, 'too-long');
    return value;
  };
  const choice = <T extends string>(
    field: PlanField,
    among: { safeParse: (v: string) => { success: boolean; data?: T } },
  ) => {
    const read = among.safeParse(first(field));
    return read.success ? read.data : fault(field, first(field) === '' ? 'missing' : 'not-a-choice');
  };
  const whole = (field: PlanField, most: number): number => {
    const value = withoutThousands(first(field));
    if (value === '') fault(field, 'missing');
    else if (!/^\d{1,6}$/.test(value) || Number(value) < 1 || Number(value) > most) fault(field, 'not-a-number');
    return Number(value);
  };

  const zone = Zone.safeParse(first('zone') || 'Europe/Amsterdam').data ?? 'Europe/Amsterdam';
  const moment = (field: PlanField, otherwise?: Instant): Instant | undefined => {
    const value = first(field);
    if (value === '') return otherwise ?? fault(field, 'missing');
    const wall = WallTime.safeParse({ local: typedWallTime(value), zone });
    if (!wall.success) return fault(field, 'not-a-time');
    const at = instantOf(wall.data);
    return 'refused' in at ? fault(field, at.refused) : at.instant;
  };

  const startsAt = moment('starts');
  const endsAt = moment('ends');
  const closesAt = moment('closes', startsAt ?? now);
  const promoteUntil = moment('promote-until', startsAt === undefined ? now : defaultPromotion(startsAt, zone, now));
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt) fault('ends', 'ends-before-start');
  if (startsAt !== undefined && closesAt !== undefined && closesAt > startsAt) fault('closes', 'closes-after-start');
  if (startsAt !== undefined && promoteUntil !== undefined && promoteUntil > startsAt) {
    fault('promote-until', 'promotes-after-start');
  }
  const remindsOn = daysIn(first('remind-days'));
  const remindsAt = first('remind-at') === '' ? usualReminders.time : typedTime(first('remind-at'));
  const reminders = remindersIn(remindsOn, remindsAt);
  if (remindsOn === 'not-days') fault('remind-days', remindsOn);
  else if (reminders === 'not-a-reminding-time') fault('remind-at', reminders);
  else if (reminders !== undefined && startsAt !== undefined) {
    const count = remindersOf({ reminders, startsAt, zone }).length;
    if (count < reminders.days.length) fault('remind-at', 'reminds-after-start');
  }
  const capacity = whole('capacity', mostSeats);
  const partyLimit = whole('party-limit', largestParty);
  if (faults.capacity === undefined && partyLimit > capacity) fault('party-limit', 'party-above-capacity');

  const groups = Group.options.flatMap((group): ReservedPlaces[] => {
    const [seatsField, untilField] = [`${group}-seats`, `${group}-until`] as const;
    if (first(seatsField) === '') {
      if (first(untilField) !== '') fault(seatsField, 'seats-missing');
      return [];
    }
    const seats = whole(seatsField, mostSeats);
    const releasedAt = moment(untilField, promoteUntil ?? now);
    if (startsAt !== undefined && releasedAt !== undefined && releasedAt > startsAt) {
      fault(untilField, 'releases-after-start');
    }
    return releasedAt === undefined || faults[seatsField] !== undefined ? [] : [{ group, seats, releasedAt }];
  });
  const kept = groups.reduce((sum, { seats }) => sum + seats, 0);
  if (faults.capacity === undefined && kept > capacity) fault('capacity', 'groups-above-capacity');
  const kind = choice('kind', EventKind);
  const offerHours = hoursOf(first('offer-hours'), kind);
  if (offerHours === 'not-hours') fault('offer-hours', offerHours);

  const phone = PhoneNumber.safeParse(first('contact-phone'));
  if (!phone.success) fault('contact-phone', first('contact-phone') === '' ? 'missing' : 'not-a-phone');
  const email = EmailAddress.safeParse(first('contact-email'));
  if (!email.success) fault('contact-email', first('contact-email') === '' ? 'missing' : 'not-an-email');

  const plan = {
    kind,
    title: words('title', longest.line),
    summary: words('summary', longest.summary),
    text: words('text', longest.text, 'optional'),
    programme: programmeOf(words('programme', longest.paragraph, 'optional')),
    venue: {
      name: words('venue', longest.line),
      street: words('street', longest.line),
      city: words('city', longest.line),
    },
    zone,
    startsAt,
    endsAt,
    closesAt,
    promoteUntil,
    capacity,
    partyLimit,
    asks: SensitiveQuestion.options.filter((asked) => typed('asks').includes(asked)),
    forWhom: words('for-whom', longest.summary),
    cost: words('cost', longest.line),
    organisations: linesOf(words('organisations', longest.paragraph)),
    contact: {
      name: words('contact-name', longest.line),
      phone: phone.data ?? '',
      email: email.data ?? '',
    },
    directions: words('directions', longest.paragraph, 'optional'),
    offers: Offer.options.filter((offer) => typed('offers').includes(offer)),
    listed: first('listed') === 'address' ? ('address' as const) : ('everyone' as const),
    ...(typeof offerHours === 'number' && offerHours > 0 && { offerHours }),
    ...(typed('approval').includes('yes') && { approval: true }),
    ...(first('entry') === 'invitation' && { entry: 'invitation' as const }),
    ...(groups.length > 0 && { groups }),
    ...(typeof reminders === 'object' && { reminders }),
  };
  if (
    Object.keys(faults).length > 0 ||
    plan.kind === undefined ||
    startsAt === undefined ||
    endsAt === undefined ||
    closesAt === undefined ||
    promoteUntil === undefined
  ) {
    return { faults };
  }
  return { plan: { ...plan, kind: plan.kind, startsAt, endsAt, closesAt, promoteUntil } };
};

/** Whoever is invited for an office has an agenda to look at; who comes for soup is glad to be in at once. In hours; 0 is at once. */
const usualTerm: Readonly<Record<EventKind, number>> = {
  'alderperson-meeting': 24,
  'week-action': 0,
  'station-action': 0,
};

const hoursOf = (typed: string, kind: EventKind | undefined): number | 'not-hours' => {
  if (typed === '') return kind === undefined ? 0 : usualTerm[kind];
  return /^\d{1,3}$/.test(typed) && Number(typed) <= longestOffer ? Number(typed) : 'not-hours';
};

/** "7, 1" and "7 en 1": the farthest first, each once. */
const daysIn = (typed: string): readonly number[] | 'not-days' => {
  const words = typed.split(/[\s,;]+|\ben\b|\band\b/).filter((word) => word !== '');
  const days = [...new Set(words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : Number.NaN)))];
  return days.length > mostReminders || days.some((day) => !(day <= farthestReminder))
    ? 'not-days'
    : days.sort((a, b) => b - a);
};

const remindersIn = (
  days: readonly number[] | 'not-days',
  time: string | undefined,
): Reminders | 'not-a-reminding-time' | undefined => {
  if (days === 'not-days' || days.length === 0) return undefined;
  const { from, until } = remindingHours;
  return time === undefined || time < from || time > until ? 'not-a-reminding-time' : { days: [...days], time };
};

const defaultPromotion = (startsAt: Instant, zone: Zone, now: Instant): Instant => {
  const noon = instantOf({ local: `${workingDayBefore(localDateOf(startsAt, zone))}T12:00`, zone });
  return 'instant' in noon && noon.instant > now ? noon.instant : startsAt;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line each: a time, then what happens. A line without a time belongs to the programme too. */
const programmeOf = (text: string): ProgrammeItem[] =>
  linesOf(text).map((line) => {
    const timed = /^(\d{1,2})[.:](\d{2})(?:\s*uur)?[\s:–-]+(.+)$/.exec(line);
    if (timed === null) return { time: '', what: line };
    const [, hour = '', minute = '', what = ''] = timed;
    return { time: `${hour.padStart(2, '0')}.${minute}`, what };
  });

/** A plan as the form shows it again. */
export const typedFrom =
  (plan: EventPlan): TypedPlan =>
  (field) => {
    const at = (instant: Instant): string => wallTimeOf(instant, plan.zone);
    const reserved = (group: Group) => plan.groups?.find((one) => one.group === group);
    const seatsFor = (group: Group): string => String(reserved(group)?.seats ?? '');
    const untilFor = (group: Group): string => {
      const releasedAt = reserved(group)?.releasedAt;
      return releasedAt === undefined ? '' : at(releasedAt);
    };
    const values: Readonly<Record<PlanField, string | readonly string[]>> = {
      kind: plan.kind,
      title: plan.title,
      summary: plan.summary,
      text: plan.text,
      programme: plan.programme.map(({ time, what }) => (time === '' ? what : `${time} ${what}`)).join('\n'),
      venue: plan.venue.name,
      street: plan.venue.street,
      city: plan.venue.city,
      zone: plan.zone,
      starts: at(plan.startsAt),
      ends: at(plan.endsAt),
      closes: at(plan.closesAt),
      'promote-until': at(plan.promoteUntil),
      'remind-days': plan.reminders?.days.join(', ') ?? '',
      'remind-at': plan.reminders?.time.replace(':', '.') ?? '',
      capacity: String(plan.capacity),
      'party-limit': String(plan.partyLimit),
      asks: plan.asks,
      'ministers-seats': seatsFor('ministers'),
      'ministers-until': untilFor('ministers'),
      'partners-seats': seatsFor('partners'),
      'partners-until': untilFor('partners'),
      'advisers-seats': seatsFor('advisers'),
      'advisers-until': untilFor('advisers'),
      'guests-seats': seatsFor('guests'),
      'guests-until': untilFor('guests'),
      entry: plan.entry ?? 'open',
      approval: plan.approval ? 'yes' : '',
      'offer-hours': String(plan.offerHours ?? 0),
      'for-whom': plan.forWhom,
      cost: plan.cost,
      organisations: plan.organisations.join('\n'),
      'contact-name': plan.contact.name,
      'contact-phone': plan.contact.phone,
      'contact-email': plan.contact.email,
      directions: plan.directions,
      offers: plan.offers,
      listed: plan.listed,
    };
    const value = values[field];
    return typeof value === 'string' ? [value] : value;
  };
