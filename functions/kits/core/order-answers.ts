import * as z from 'zod/mini';
import { withoutThousands } from '#kernel/numbers.ts';
import { EmailAddress, PersonName, PhoneNumber, phoneInWords } from '#kernel/people.ts';
import type { OnTheDay, Order, OrderAction, Setup } from './order.ts';
import { inOrder, mostSlots, readSlot, type Slot, slotId } from './slot.ts';

/** The fields of each step, by the names they are sent under, in the order in which they stand on the page. */
export const slotFields = ['slot', 'if-not-all'] as const;
export const setupFields = ['what', 'width', 'depth', 'power', 'people', 'build-up', 'cleared'] as const;
export const actionFields = [
  'publish',
  'title',
  'summary',
  'places',
  'public-name',
  'public-phone',
  'public-email',
] as const;
export const contactFields = ['contact-name', 'contact-phone', 'house-rules'] as const;
export type SlotField = (typeof slotFields)[number];
export type SetupField = (typeof setupFields)[number];
export type ActionField = (typeof actionFields)[number];
export type ContactField = (typeof contactFields)[number];
/** `reason`: why an order is cancelled; the others belong to an answer given on the order's own page. */
export type OrderField = SlotField | SetupField | ActionField | ContactField | 'reason' | 'agrees' | 'choice';

/** Why an answer cannot be taken; each has words in both languages. */
export type OrderFault =
  | 'missing'
  | 'too-long'
  | 'too-many'
  | 'not-a-choice'
  | 'not-a-text'
  | 'not-a-size'
  | 'not-a-number'
  | 'not-a-time'
  | 'ends-before-start'
  | 'not-a-name'
  | 'not-a-phone'
  | 'not-an-email'
  | 'not-accepted';
export type OrderFaults<F extends OrderField> = { readonly [Field in F]?: OrderFault };

/** What was typed, field by field; only `slot` may hold several answers. */
export type TypedOrder<F extends OrderField> = (field: F) => readonly string[];

/** Longest answers, in characters. Title and summary are those of an event, which they become. */
const longest = { title: 120, summary: 300, what: 500, reason: 500 } as const;
/** Metres; a platform of the national railways is 340 m long, and nobody lends anything a tenth of that. */
const widest = 30;
const mostPeople = 200;
/** As many as an event takes. */
const mostPlaces = 100_000;

type Read<A, F extends OrderField> = { readonly answers: A } | { readonly faults: OrderFaults<F> };

/** Which slots somebody ticked: those that can be read as slots, each once, by date. */
export const slotsIn = (typed: readonly string[]): readonly Slot[] => {
  const found = new Map<string, Slot>();
  for (const one of typed.slice(0, 100)) {
    const slot = readSlot(one);
    if (slot !== undefined) found.set(slotId(slot), slot);
  }
  return inOrder([...found.values()]);
};

/** The first step: one to ten slots, and what to do when they cannot all be had (asked only of who wants more than one). */
export const readSlots = (
  typed: TypedOrder<SlotField>,
): Read<{ readonly slots: readonly Slot[]; readonly ifNotAll: Order['ifNotAll'] }, SlotField> => {
  const slots = slotsIn(typed('slot'));
  const ifNotAll = typed('if-not-all')[0] ?? '';
  const known = z.enum(['nothing', 'what-can']).safeParse(ifNotAll);
  const faults: { [F in SlotField]?: OrderFault } = {};
  if (slots.length === 0) faults.slot = 'missing';
  if (slots.length > mostSlots) faults.slot = 'too-many';
  if (slots.length > 1 && !known.success) faults['if-not-all'] = ifNotAll === '' ? 'missing' : 'not-a-choice';
  if (Object.keys(faults).length > 0) return { faults };
  return { answers: { slots, ifNotAll: known.data ?? 'nothing' } };
};

/** What will stand there, how large, with what power, how many people, from when until when. */
export const readSetup = (typed: TypedOrder<SetupField>): Read<Setup, SetupField> => {
  const faults: { [F in SetupField]?: OrderFault } = {};
  const what = text(typed, 'what', longest.what, faults);
  const width = size(typed, 'width', faults);
  const depth = size(typed, 'depth', faults);
  const power = z.enum(['none', '230V', 'own']).safeParse(first(typed, 'power'));
  if (!power.success) faults.power = first(typed, 'power') === '' ? 'missing' : 'not-a-choice';
  const people = whole(typed, 'people', mostPeople, faults);
  const buildUp = time(typed, 'build-up', faults);
  const cleared = time(typed, 'cleared', faults);
  if (buildUp !== '' && cleared !== '' && cleared <= buildUp) faults.cleared = 'ends-before-start';
  if (Object.keys(faults).length > 0 || !power.success) return { faults: sorted(setupFields, faults) };
  return { answers: { what, width, depth, power: power.data, people, buildUp, cleared } };
};

/** The action as everybody may read it on approval, or undefined when nothing is to be published. */
export const readAction = (
  typed: TypedOrder<ActionField>,
): Read<{ readonly action: OrderAction | undefined }, ActionField> => {
  const publish = first(typed, 'publish');
  if (publish === 'no') return { answers: { action: undefined } };
  if (publish !== 'yes') return { faults: { publish: publish === '' ? 'missing' : 'not-a-choice' } };
  const faults: { [F in ActionField]?: OrderFault } = {};
  const title = text(typed, 'title', longest.title, faults, 'one-line');
  const summary = text(typed, 'summary', longest.summary, faults);
  const places = whole(typed, 'places', mostPlaces, faults);
  const name = person(typed, 'public-name', faults);
  const phone = telephone(typed, 'public-phone', faults);
  const email = EmailAddress.safeParse(first(typed, 'public-email'));
  if (!email.success) faults['public-email'] = first(typed, 'public-email') === '' ? 'missing' : 'not-an-email';
  if (Object.keys(faults).length > 0 || !email.success) return { faults: sorted(actionFields, faults) };
  return { answers: { action: { title, summary, places, contact: { name, phone, email: email.data } } } };
};

/** Who can be phoned on the day, and that the desk's rules are accepted: a desk that has none (`rules` is zero) needs no yes. */
export const readContact = (
  typed: TypedOrder<ContactField>,
  rules: number,
): Read<{ readonly onTheDay: OnTheDay; readonly houseRules: boolean }, ContactField> => {
  const faults: { [F in ContactField]?: OrderFault } = {};
  const name = person(typed, 'contact-name', faults);
  const phone = telephone(typed, 'contact-phone', faults);
  if (rules > 0 && first(typed, 'house-rules') !== 'yes') faults['house-rules'] = 'not-accepted';
  if (Object.keys(faults).length > 0) return { faults: sorted(contactFields, faults) };
  return { answers: { onTheDay: { name, phone }, houseRules: true } };
};

/** Why somebody cancels, which may be left out; the desk reads it. */
export const readReason = (typed: string): { readonly reason: string } | { readonly fault: OrderFault } => {
  const reason = typed.replace(/\r\n?/g, '\n').trim();
  if (reason.length > longest.reason) return { fault: 'too-long' };
  return unreadable.test(reason) ? { fault: 'not-a-text' } : { reason };
};

/** The answers given before, as the form shows them again. */
export const typedSetup = (setup: Setup | undefined): TypedOrder<SetupField> => {
  if (setup === undefined) return () => [];
  const values: Readonly<Record<SetupField, string>> = {
    what: setup.what,
    width: metres(setup.width),
    depth: metres(setup.depth),
    power: setup.power,
    people: String(setup.people),
    'build-up': clock(setup.buildUp),
    cleared: clock(setup.cleared),
  };
  return (field) => [values[field]];
};

/** `answered`: the question was answered before, so that no action means "no". */
export const typedAction = (action: OrderAction | undefined, answered: boolean): TypedOrder<ActionField> => {
  if (action === undefined) return (field) => (field === 'publish' && answered ? ['no'] : []);
  const values: Readonly<Record<ActionField, string>> = {
    publish: 'yes',
    title: action.title,
    summary: action.summary,
    places: String(action.places),
    'public-name': action.contact.name,
    'public-phone': nationally(action.contact.phone),
    'public-email': action.contact.email,
  };
  return (field) => [values[field]];
};

/** `known`: who is signed in, to begin with. */
export const typedContact = (
  { onTheDay, houseRules }: Pick<Order, 'onTheDay' | 'houseRules'>,
  known: string,
): TypedOrder<ContactField> => {
  const values: Readonly<Record<ContactField, string>> = {
    'contact-name': onTheDay?.name ?? known,
    'contact-phone': nationally(onTheDay?.phone ?? ''),
    'house-rules': houseRules === true ? 'yes' : '',
  };
  return (field) => [values[field]];
};

/** 2.5 as people write it: `2,5`. */
const metres = (size: number): string => String(size).replace('.', ',');
/** `06:30` as people write it: `6.30`. */
const clock = (time: string): string => time.replace(/^0/, '').replace(':', '.');

const nationally = (phone: string): string => (phone === '' ? '' : phoneInWords(phone));

const first = <F extends OrderField>(typed: TypedOrder<F>, field: F): string =>
  (typed(field)[0] ?? '').replace(/\r\n?/g, '\n').trim();

/** Control and half characters, and marks that turn the direction of text around; a new line is none of them. */
const unreadable = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const text = <F extends OrderField>(
  typed: TypedOrder<F>,
  field: F,
  most: number,
  faults: { [Field in F]?: OrderFault },
  lines?: 'one-line',
): string => {
  const value = lines === undefined ? first(typed, field) : first(typed, field).replace(/\s+/g, ' ');
  if (value === '') faults[field] = 'missing';
  else if (value.length > most) faults[field] = 'too-long';
  else if (unreadable.test(value)) faults[field] = 'not-a-text';
  return value;
};

const person = <F extends OrderField>(
  typed: TypedOrder<F>,
  field: F,
  faults: { [Field in F]?: OrderFault },
): string => {
  const value = first(typed, field);
  const name = PersonName.safeParse(value);
  if (name.success) return name.data;
  faults[field] = value === '' ? 'missing' : value.length > 120 ? 'too-long' : 'not-a-name';
  return '';
};

const telephone = <F extends OrderField>(
  typed: TypedOrder<F>,
  field: F,
  faults: { [Field in F]?: OrderFault },
): string => {
  const phone = PhoneNumber.safeParse(first(typed, field));
  if (phone.success) return phone.data;
  faults[field] = first(typed, field) === '' ? 'missing' : 'not-a-phone';
  return '';
};

/** `2,5`, `2.5 m` and `2 meter`; kept in whole centimetres. */
const size = <F extends OrderField>(typed: TypedOrder<F>, field: F, faults: { [Field in F]?: OrderFault }): number => {
  const value = first(typed, field);
  const [, said = ''] = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:m|meters?|metres?)?\.?$/i.exec(value) ?? [];
  const metres = Math.round(Number(said.replace(',', '.')) * 100) / 100;
  if (value === '') faults[field] = 'missing';
  else if (said === '' || metres <= 0 || metres > widest) faults[field] = 'not-a-size';
  return metres;
};

const whole = <F extends OrderField>(
  typed: TypedOrder<F>,
  field: F,
  most: number,
  faults: { [Field in F]?: OrderFault },
): number => {
  const value = withoutThousands(first(typed, field));
  if (value === '') faults[field] = 'missing';
  else if (!/^\d{1,6}$/.test(value) || Number(value) < 1 || Number(value) > most) faults[field] = 'not-a-number';
  return Number(value);
};

/** `6.30`, `06:30`, `6u30` and `6 uur`, as `06:30`; empty when there is a fault. */
const time = <F extends OrderField>(typed: TypedOrder<F>, field: F, faults: { [Field in F]?: OrderFault }): string => {
  const value = first(typed, field);
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:\s*[.:u]\s*(\d{2}))?\s*(?:uur|u|h)?\.?$/i.exec(value) ?? [];
  if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
  faults[field] = value === '' ? 'missing' : 'not-a-time';
  return '';
};

const sorted = <F extends OrderField>(
  fields: readonly F[],
  faults: { readonly [Field in F]?: OrderFault },
): OrderFaults<F> =>
  Object.fromEntries(
    fields.flatMap((field) => (faults[field] === undefined ? [] : [[field, faults[field]]])),
  ) as OrderFaults<F>;
