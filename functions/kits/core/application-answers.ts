import { addDays, type Instant, instantOf, type LocalDate, localDateOf, wallTimeOf } from '#kernel/instants.ts';
import { withoutThousands } from '#kernel/numbers.ts';
import { PersonName, PhoneNumber, phoneInWords } from '#kernel/people.ts';
import { dateAsTyped, typedDate, typedTime } from '#kernel/typed-dates.ts';
import type { Activity, Application, ApplicationStep, Delivery, Guests, Where } from './application.ts';
import { zone } from './slot.ts';

/** The fields of each step, by the names they are sent under, in the order in which they stand on it. */
export const applicationFields = {
  activity: ['title', 'summary', 'for-whom', 'cost'],
  where: ['date', 'starts', 'ends', 'venue', 'street', 'city', 'municipality'],
  guests: ['places', 'organisation', 'name', 'phone'],
  delivery: ['how-many', 'delivery-street', 'delivery-postcode', 'delivery-city'],
} as const satisfies Readonly<Record<ApplicationStep, readonly string[]>>;
export type ApplicationField = (typeof applicationFields)[ApplicationStep][number];

/** Why an answer cannot be taken; each has words in both languages. */
export type ApplicationFault =
  | 'missing'
  | 'too-long'
  | 'not-a-text'
  | 'not-a-name'
  | 'not-a-phone'
  | 'not-a-number'
  | 'too-many'
  | 'not-a-municipality'
  | 'several-municipalities'
  | 'not-a-date'
  | 'in-past'
  | 'too-far'
  | 'not-a-time'
  | 'ends-before-start'
  | 'not-a-postcode';
export type ApplicationFaults = { readonly [F in ApplicationField]?: ApplicationFault };

export type TypedApplication = (field: ApplicationField) => string;

/** Finds a municipality by its code or by what somebody typed. */
export type FindMunicipality = (typed: string, now: Instant) => { readonly code: string } | 'none' | 'several';

type Read<A> = { readonly answers: A } | { readonly faults: ApplicationFaults };

/** Longest answers, in characters: what fits the page of an action. */
const longest = { line: 120, text: 300 } as const;
/** More guests than the largest hall of a village holds; a slip of the keyboard above it. */
const mostPlaces = 10_000;
/** An action lies within a year. */
const furthestDays = 366;

const controls = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const reading = (typed: TypedApplication, fields: readonly ApplicationField[]) => {
  const faults: { [F in ApplicationField]?: ApplicationFault } = {};
  const fault = (field: ApplicationField, why: ApplicationFault): undefined => {
    faults[field] ??= why;
    return undefined;
  };
  const trimmed = (field: ApplicationField): string => typed(field).replace(/\r\n?/g, '\n').trim();
  const text = (
    field: ApplicationField,
    most: number,
    { optional = false, lines = false }: { readonly optional?: boolean; readonly lines?: boolean } = {},
  ): string => {
    const value = lines ? trimmed(field) : trimmed(field).replace(/[\t\p{Zs}]+/gu, ' ');
    if (value === '' && !optional) fault(field, 'missing');
    if (value.length > most) fault(field, 'too-long');
    if (controls.test(lines ? value.replaceAll('\n', ' ') : value)) fault(field, 'not-a-text');
    return value;
  };
  return {
    fault,
    trimmed,
    line: (field: ApplicationField, options = {}) => text(field, longest.line, options),
    text: (field: ApplicationField) => text(field, longest.text, { lines: true }),
    whole: (field: ApplicationField, most: number): number => {
      const value = withoutThousands(trimmed(field));
      if (value === '') fault(field, 'missing');
      else if (!/^\d{1,6}$/.test(value) || Number(value) < 1) fault(field, 'not-a-number');
      else if (Number(value) > most) fault(field, 'too-many');
      return Number(value);
    },
    /** The faults in the order of the form, or what was read. */
    done: <A>(answers: () => A | undefined): Read<A> => {
      const inOrder = fields.flatMap((field) => (faults[field] === undefined ? [] : [[field, faults[field]] as const]));
      const read = inOrder.length === 0 ? answers() : undefined;
      return read === undefined ? { faults: Object.fromEntries(inOrder) } : { answers: read };
    },
  };
};

/** Everything wrong is said at once, one fault a field. */
export const readActivity = (typed: TypedApplication): Read<Activity> => {
  const { line, text, done } = reading(typed, applicationFields.activity);
  const answers = {
    title: line('title'),
    summary: text('summary'),
    forWhom: line('for-whom'),
    cost: line('cost', { optional: true }),
  };
  return done(() => answers);
};

/** Where, and when: a day that has yet to come, within a year, with an end after its beginning on that same day. */
export const readWhere = (typed: TypedApplication, findMunicipality: FindMunicipality, now: Instant): Read<Where> => {
  const { fault, trimmed, line, done } = reading(typed, applicationFields.where);
  const place = { venue: line('venue'), street: line('street'), city: line('city') };

  const sought = trimmed('municipality').slice(0, 100);
  const municipality = sought === '' ? undefined : findMunicipality(sought, now);
  if (municipality === undefined) fault('municipality', 'missing');
  if (municipality === 'none') fault('municipality', 'not-a-municipality');
  if (municipality === 'several') fault('municipality', 'several-municipalities');

  const date = writtenDate(trimmed('date'));
  if (trimmed('date') === '') fault('date', 'missing');
  else if (date === undefined) fault('date', 'not-a-date');
  else if (date > localDateOf(addDays(now, furthestDays, zone), zone)) fault('date', 'too-far');

  const moment = (field: 'starts' | 'ends'): Instant | undefined => {
    const time = typedTime(trimmed(field).slice(0, 20));
    if (trimmed(field) === '') return fault(field, 'missing');
    if (time === undefined) return fault(field, 'not-a-time');
    if (date === undefined) return undefined;
    const read = instantOf({ local: `${date}T${time}`, zone });
    return 'refused' in read ? fault(field, 'not-a-time') : read.instant;
  };
  const startsAt = moment('starts');
  const endsAt = moment('ends');
  if (startsAt !== undefined && startsAt <= now) fault('date', 'in-past');
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt) fault('ends', 'ends-before-start');
  return done(() =>
    startsAt === undefined || endsAt === undefined || typeof municipality !== 'object'
      ? undefined
      : { ...place, municipality: municipality.code, startsAt, endsAt },
  );
};

/** How many can come, and whom guests can reach. */
export const readGuests = (typed: TypedApplication): Read<Guests> => {
  const { fault, trimmed, line, whole, done } = reading(typed, applicationFields.guests);
  const places = whole('places', mostPlaces);
  const organisation = line('organisation');
  const name = PersonName.safeParse(typed('name'));
  if (!name.success) {
    const value = trimmed('name');
    fault('name', value === '' ? 'missing' : value.length > longest.line ? 'too-long' : 'not-a-name');
  }
  const phone = PhoneNumber.safeParse(typed('phone'));
  if (!phone.success) fault('phone', trimmed('phone') === '' ? 'missing' : 'not-a-phone');
  return done(() =>
    name.success && phone.success ? { places, organisation, name: name.data, phone: phone.data } : undefined,
  );
};

/** How many packages, at most `most`, and where they are brought: an address in the Netherlands. `fixed`: it was sent before, so how many stands. */
export const readDelivery = (typed: TypedApplication, most: number, fixed?: number): Read<Delivery> => {
  const { fault, trimmed, line, whole, done } = reading(typed, applicationFields.delivery);
  const howMany = fixed ?? whole('how-many', most);
  const street = line('delivery-street');
  const city = line('delivery-city');
  const [, digits, letters] = /^([1-9]\d{3})\s*([A-Za-z]{2})$/.exec(trimmed('delivery-postcode')) ?? [];
  if (digits === undefined || letters === undefined) {
    fault('delivery-postcode', trimmed('delivery-postcode') === '' ? 'missing' : 'not-a-postcode');
  }
  return done(() => ({ howMany, street, postcode: `${digits} ${letters?.toUpperCase()}`, city }));
};

const englishMonths = {
  march: 'maart',
  may: 'mei',
  june: 'juni',
  july: 'juli',
  august: 'augustus',
  october: 'oktober',
} as const;

/** A date as people write it in either language, with or without the day of the week: "25-9-2027", "zaterdag 25 september 2027", "25 May 2027". */
const writtenDate = (typed: string): LocalDate | undefined =>
  typedDate(
    typed
      .slice(0, 60)
      .toLowerCase()
      .replace(/^\p{L}+day,?\s+|^\p{L}+dag,?\s+/u, '')
      .replace(/[a-z]+/, (word) => englishMonths[word as keyof typeof englishMonths] ?? word),
  );

/** What was answered before, as its fields show it again; an unanswered step is empty. */
export const typedFrom = ({
  activity,
  where,
  guests,
  delivery,
}: Pick<Application, ApplicationStep>): TypedApplication => {
  const time = (at: Instant | undefined): string =>
    at === undefined ? '' : wallTimeOf(at, zone).slice(11).replace(':', '.');
  const values: Readonly<Record<ApplicationField, string | undefined>> = {
    title: activity?.title,
    summary: activity?.summary,
    'for-whom': activity?.forWhom,
    cost: activity?.cost,
    venue: where?.venue,
    street: where?.street,
    city: where?.city,
    municipality: where?.municipality,
    date: where && dateAsTyped(localDateOf(where.startsAt, zone)),
    starts: time(where?.startsAt),
    ends: time(where?.endsAt),
    places: guests && String(guests.places),
    organisation: guests?.organisation,
    name: guests?.name,
    phone: guests && phoneInWords(guests.phone),
    'how-many': delivery && String(delivery.howMany),
    'delivery-street': delivery?.street,
    'delivery-postcode': delivery?.postcode,
    'delivery-city': delivery?.city,
  };
  return (field) => values[field] ?? '';
};
