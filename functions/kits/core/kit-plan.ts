import { addMinutes, daysAfter, type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { foldName, slugOf } from '#kernel/names.ts';
import { withoutThousands } from '#kernel/numbers.ts';
import { EmailAddress, PhoneNumber, phoneInWords } from '#kernel/people.ts';
import { dateAsTyped, typedDate } from '#kernel/typed-dates.ts';
import type { StationDesk } from './desk.ts';
import type { Kit, LendingKit, Package, Part } from './kit.ts';
import { instantOn, zone } from './slot.ts';

/** What a partner fills in of a kit; the rest (slug, whose it is, state, picture) is not on the form. */
export type KitPlan = LendingPlan | PackagePlan;
type Common = Pick<Kit, 'title' | 'summary' | 'forWhom' | 'parts' | 'contact'>;
/** `units`: how many sets there are; more may be added, none goes. */
export type LendingPlan = Common &
  Pick<LendingKit, 'kind' | 'desk' | 'stations' | 'buffer'> & { readonly units: number };
/** `stock`: all there ever was, so never less than what was given. */
export type PackagePlan = Common &
  Pick<Package, 'kind' | 'opensAt' | 'closesAt' | 'delivery' | 'most' | 'print' | 'fund'> & { readonly stock: number };
export type KitKind = Kit['kind'];

/** The questions of each kind of kit, by the names they are sent under. */
const commonFields = [
  'title',
  'summary',
  'for-whom',
  'used-up',
  'contact-name',
  'contact-phone',
  'contact-email',
] as const;
const lendingFields = ['comes-back', 'units', 'desk', 'stations', 'buffer-before', 'buffer-after'] as const;
const packageFields = [
  'stock',
  'most',
  'opens',
  'closes',
  'delivery-from',
  'delivery-until',
  'print',
  'fund-name',
  'fund-address',
] as const;
export const kitFields = [...commonFields, ...lendingFields, ...packageFields] as const;
export type KitField = (typeof kitFields)[number];

/** Why an answer cannot be taken; each has words. */
export type KitFault =
  | 'missing'
  | 'too-long'
  | 'not-a-choice'
  | 'not-parts'
  | 'too-many-parts'
  | 'part-twice'
  | 'not-a-number'
  | 'fewer-units'
  | 'station-elsewhere'
  | 'desk-stays'
  | 'not-a-date'
  | 'closes-before-opens'
  | 'until-before-from'
  | 'delivered-before-close'
  | 'other-half-missing'
  | 'not-a-phone'
  | 'not-an-email';
export type KitFaults = { readonly [F in KitField]?: KitFault };

/** What was typed, field by field; a field may hold several answers. */
export type TypedKit = (field: KitField) => readonly string[];

/** Longest answers, in characters, and largest numbers: what fits a page, a label on a unit and the planner (ours). */
const longest = { line: 120, summary: 300, paragraph: 1_000, print: 6_000, part: 60 } as const;
const mostParts = 20;
const mostOfAPart = 10_000;
const mostUnits = 50;
const mostBuffer = 10;
const mostStock = 100_000;

/**
 * What is known beside the form: the desks there are, and of a kit that is changed its parts and how many units there are. `desk`: once it is
 * published it stays with that one.
 */
export type Known = {
  readonly desks: readonly Pick<StationDesk, 'desk' | 'stations'>[];
  readonly before?: { readonly parts: readonly Part[]; readonly units: number; readonly desk?: string } | undefined;
};

/**
 * Reads the form of a kit. Everything wrong is said at once, one fault a field. A part that keeps its name, or its line, keeps its id: counts and
 * repairs go by it. A package may be asked for from the start of the day it opens up to and including the day it closes.
 */
export const readKitPlan = (
  kind: KitKind,
  typed: TypedKit,
  { desks, before }: Known,
): { plan: KitPlan } | { faults: KitFaults } => {
  const faults: { [F in KitField]?: KitFault } = {};
  const fault = (field: KitField, why: KitFault): undefined => {
    faults[field] ??= why;
    return undefined;
  };
  const first = (field: KitField): string => (typed(field)[0] ?? '').replace(/\r\n?/g, '\n').trim();
  const words = (field: KitField, most: number, optional?: 'optional'): string => {
    const value = first(field);
    if (value === '' && optional === undefined) fault(field, 'missing');
    if (value.length > most) fault(field, 'too-long');
    return value;
  };
  const whole = (field: KitField, least: number, most: number): number => {
    const value = withoutThousands(first(field));
    if (value === '') fault(field, 'missing');
    else if (!/^\d{1,6}$/.test(value) || Number(value) < least || Number(value) > most) fault(field, 'not-a-number');
    return Number(value);
  };
  const date = (field: KitField): LocalDate | undefined =>
    first(field) === '' ? fault(field, 'missing') : (typedDate(first(field)) ?? fault(field, 'not-a-date'));
  const partsIn = (field: KitField, optional?: 'optional'): readonly Line[] => {
    const lines = linesOf(words(field, longest.paragraph, optional)).map(partOf);
    const read = lines.filter((line) => line !== undefined);
    if (read.length < lines.length) fault(field, 'not-parts');
    return read;
  };

  const comesBack = kind === 'lending' ? partsIn('comes-back') : [];
  const usedUp = partsIn('used-up', kind === 'lending' ? 'optional' : undefined);
  const parts = withIds(comesBack, usedUp, before?.parts ?? []);
  const last = kind === 'lending' && usedUp.length === 0 ? 'comes-back' : 'used-up';
  if (parts.length > mostParts) fault(last, 'too-many-parts');
  if (new Set(parts.map(({ name }) => foldName(name))).size < parts.length) fault(last, 'part-twice');

  const phone = PhoneNumber.safeParse(first('contact-phone'));
  if (!phone.success) fault('contact-phone', first('contact-phone') === '' ? 'missing' : 'not-a-phone');
  const email = EmailAddress.safeParse(first('contact-email'));
  if (!email.success) fault('contact-email', first('contact-email') === '' ? 'missing' : 'not-an-email');
  const common: Common = {
    title: words('title', longest.line),
    summary: words('summary', longest.summary),
    forWhom: words('for-whom', longest.summary),
    parts: [...parts],
    contact: { name: words('contact-name', longest.line), phone: phone.data ?? '', email: email.data ?? '' },
  };

  const lending = (): LendingPlan => {
    const desk = desks.find((one) => one.desk === first('desk'));
    if (desk === undefined) fault('desk', first('desk') === '' ? 'missing' : 'not-a-choice');
    else if (before?.desk !== undefined && desk.desk !== before.desk) fault('desk', 'desk-stays');
    const stations = [...new Set(typed('stations'))];
    if (desk !== undefined && stations.some((code) => desk.stations.every((station) => station.code !== code))) {
      fault('stations', 'station-elsewhere');
    }
    const units = whole('units', 1, mostUnits);
    if (before !== undefined && units < before.units) fault('units', 'fewer-units');
    const buffer = { before: whole('buffer-before', 0, mostBuffer), after: whole('buffer-after', 0, mostBuffer) };
    return { ...common, kind: 'lending', desk: desk?.desk ?? '', stations, buffer, units };
  };
  const given = (): PackagePlan | undefined => {
    const [opens, closes] = [date('opens'), date('closes')];
    const [from, until] = [date('delivery-from'), date('delivery-until')];
    if (opens !== undefined && closes !== undefined && closes < opens) fault('closes', 'closes-before-opens');
    if (from !== undefined && until !== undefined && until < from) fault('delivery-until', 'until-before-from');
    if (closes !== undefined && until !== undefined && until <= closes)
      fault('delivery-until', 'delivered-before-close');
    const stock = whole('stock', 1, mostStock);
    const most = whole('most', 1, mostStock);
    const fund = {
      name: words('fund-name', longest.line, 'optional'),
      address: words('fund-address', longest.line, 'optional'),
    };
    if (fund.name === '' && fund.address !== '') fault('fund-name', 'other-half-missing');
    if (fund.name !== '' && fund.address === '') fault('fund-address', 'other-half-missing');
    const print = words('print', longest.print);
    if (opens === undefined || closes === undefined || from === undefined || until === undefined) return undefined;
    return {
      ...common,
      kind: 'package',
      opensAt: startOf(opens),
      closesAt: startOf(daysAfter(closes, 1)),
      delivery: { from, until },
      most,
      stock,
      print,
      ...(fund.name !== '' && { fund }),
    };
  };

  const plan = kind === 'lending' ? lending() : given();
  return Object.keys(faults).length > 0 || plan === undefined ? { faults } : { plan };
};

/** Midnight, which the clock of Amsterdam shows once each day: it changes at two and three. */
const startOf = (date: LocalDate): Instant => instantOn(date, '00:00');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Line = { readonly name: string; readonly count: number };

/** "2 thermoskannen", "2x thermoskannen", "- 1.400 bekers", "1,400 cups"; a line without a number is one of it. Undefined for a number without a name. */
const partOf = (line: string): Line | undefined => {
  const [, number = '1', name = ''] =
    /^(?:[-*•]\s*)?(?:(\d[\d.]*|\d{1,3}(?:,\d{3})+)\s*(?:[x×]\s+|[x×](?=\d)|\s)\s*)?(.*)$/u.exec(line) ?? [];
  const count = Number(number.replace(/[.,]/g, ''));
  const named = name.trim();
  if (!/\p{L}/u.test(named) || named.length > longest.part) return undefined;
  return count >= 1 && count <= mostOfAPart ? { name: named, count } : undefined;
};

const withIds = (comesBack: readonly Line[], usedUp: readonly Line[], before: readonly Part[]): readonly Part[] => {
  const lines = [
    ...comesBack.map((line, place) => ({ ...line, returns: true, place })),
    ...usedUp.map((line, place) => ({ ...line, returns: false, place })),
  ];
  const sameName = (name: string) => before.find((part) => foldName(part.name) === foldName(name));
  const kept = new Set(lines.flatMap(({ name }) => sameName(name)?.id ?? []));
  const sameLine = (returns: boolean, place: number) => {
    const was = before.filter((part) => part.returns === returns)[place];
    return was === undefined || kept.has(was.id) ? undefined : was;
  };
  const taken = new Set(before.map(({ id }) => id));
  return lines.map(({ name, count, returns, place }): Part => {
    const known = sameName(name) ?? sameLine(returns, place);
    if (known !== undefined) return { id: known.id, name, count, returns };
    const id = freeId(slugOf(name, 'onderdeel'), taken);
    taken.add(id);
    return { id, name, count, returns };
  });
};

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let more = 2; taken.has(id); more += 1) id = `${wanted}-${more}`;
  return id;
};

const linesFrom = (parts: readonly Part[], returns: boolean): string =>
  parts
    .filter((part) => part.returns === returns)
    .map(({ name, count }) => `${count} ${name}`)
    .join('\n');

/** What the form of a new kit begins with: two working days around it, and the person who makes it to call. */
export const typedFresh =
  (contact: string): TypedKit =>
  (field) => {
    const values: { readonly [F in KitField]?: string } = {
      'contact-name': contact,
      'buffer-before': '2',
      'buffer-after': '2',
      units: '1',
      most: '1',
    };
    return [values[field] ?? ''];
  };

/** A kit as its form shows it again. */
export const typedFromKit = (kit: Kit, { units, stock }: { units: number; stock: number }): TypedKit => {
  const common: { readonly [F in KitField]?: string | readonly string[] } = {
    title: kit.title,
    summary: kit.summary,
    'for-whom': kit.forWhom,
    'used-up': linesFrom(kit.parts, false),
    'contact-name': kit.contact.name,
    'contact-phone': phoneInWords(kit.contact.phone),
    'contact-email': kit.contact.email,
  };
  const own: { readonly [F in KitField]?: string | readonly string[] } =
    kit.kind === 'lending'
      ? {
          'comes-back': linesFrom(kit.parts, true),
          units: String(units),
          desk: kit.desk,
          stations: kit.stations,
          'buffer-before': String(kit.buffer.before),
          'buffer-after': String(kit.buffer.after),
        }
      : {
          stock: String(stock),
          most: String(kit.most),
          opens: dateAsTyped(localDateOf(kit.opensAt, zone)),
          closes: dateAsTyped(lastDayOf(kit)),
          'delivery-from': dateAsTyped(kit.delivery.from),
          'delivery-until': dateAsTyped(kit.delivery.until),
          print: kit.print,
          'fund-name': kit.fund?.name ?? '',
          'fund-address': kit.fund?.address ?? '',
        };
  return (field) => {
    const value = own[field] ?? common[field] ?? '';
    return typeof value === 'string' ? [value] : value;
  };
};

/** The last day on which a package may be asked for. */
export const lastDayOf = ({ closesAt }: Pick<Package, 'closesAt'>): LocalDate =>
  localDateOf(addMinutes(closesAt, -1), zone);
