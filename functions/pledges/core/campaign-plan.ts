import { type Instant, instantOf, type LocalDate, WallTime, wallTimeOf } from '#kernel/instants.ts';
import { EmailAddress, PhoneNumber } from '#kernel/people.ts';
import { dateAsTyped, typedDate, typedWallTime } from '#kernel/typed-dates.ts';
import type { CampaignPlan, Mark, Pillar, PledgeText } from './campaign.ts';
import { zone } from './days.ts';

/** The fields of the campaign form, by the names they are sent under. */
export const campaignFields = [
  'title',
  'summary',
  'asks',
  'decides',
  'goal',
  'marks',
  'opens',
  'closes',
  'contact-name',
  'contact-phone',
  'contact-email',
  'press',
] as const;
export type CampaignField = (typeof campaignFields)[number];

/** Why an answer of a campaign form cannot be taken. */
export type CampaignFault =
  | 'missing'
  | 'too-long'
  | 'not-a-mark'
  | 'not-marks'
  | 'not-a-time'
  | 'time-does-not-exist'
  | 'time-exists-twice'
  | 'closes-before-opens'
  | 'not-a-phone'
  | 'not-an-email';

export type CampaignFaults = { readonly [F in CampaignField]?: CampaignFault };

/** What was typed, field by field. */
export type TypedCampaign = (field: CampaignField) => readonly string[];

/** Longest answers, in characters: what fits the page it stands on. */
const longest = { line: 120, summary: 300, paragraph: 1_000, marks: 120 } as const;

/**
 * Reads a campaign form. Everything wrong is said at once, one fault a field. Marks come back ascending and once each, `all` last; without any, every
 * number is public at once.
 */
export const readCampaign = (typed: TypedCampaign): { plan: CampaignPlan } | { faults: CampaignFaults } => {
  const faults: { [F in CampaignField]?: CampaignFault } = {};
  const fault = (field: CampaignField, why: CampaignFault): undefined => {
    faults[field] ??= why;
    return undefined;
  };
  const first = (field: CampaignField): string => tidy(typed(field)[0]);
  const words = (field: CampaignField, most: number): string => {
    const value = first(field);
    if (value === '') fault(field, 'missing');
    if (value.length > most) fault(field, 'too-long');
    return value;
  };
  const moment = (field: CampaignField): Instant | undefined => {
    if (first(field) === '') return fault(field, 'missing');
    const wall = WallTime.safeParse({ local: typedWallTime(first(field)), zone });
    if (!wall.success) return fault(field, 'not-a-time');
    const at = instantOf(wall.data);
    return 'refused' in at ? fault(field, at.refused) : at.instant;
  };
  const email = (field: CampaignField): string | undefined => {
    const read = EmailAddress.safeParse(first(field));
    return read.success ? read.data : fault(field, 'not-an-email');
  };

  const [goal, ...moreGoals] = marksOf(words('goal', longest.line)) ?? [];
  if (goal === undefined || moreGoals.length > 0) fault('goal', 'not-a-mark');
  const marks = marksOf(first('marks').slice(0, longest.marks + 1));
  if (first('marks').length > longest.marks) fault('marks', 'too-long');
  if (marks === undefined) fault('marks', 'not-marks');

  const opensAt = moment('opens');
  const closesAt = moment('closes');
  if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt) fault('closes', 'closes-before-opens');

  const phone = PhoneNumber.safeParse(first('contact-phone'));
  if (!phone.success) fault('contact-phone', first('contact-phone') === '' ? 'missing' : 'not-a-phone');
  if (first('contact-email') === '') fault('contact-email', 'missing');
  const press = first('press') === '' ? undefined : email('press');

  const plan = {
    title: words('title', longest.line),
    summary: words('summary', longest.summary),
    asks: words('asks', longest.paragraph),
    decides: words('decides', longest.paragraph),
    contact: {
      name: words('contact-name', longest.line),
      phone: phone.data ?? '',
      email: email('contact-email') ?? '',
    },
    ...(press !== undefined && { press }),
  };
  if (
    Object.keys(faults).length > 0 ||
    goal === undefined ||
    marks === undefined ||
    opensAt === undefined ||
    closesAt === undefined
  ) {
    return { faults };
  }
  return { plan: { ...plan, goal, marks, opensAt, closesAt } };
};

/** A plan as the form shows it again. */
export const typedFromCampaign =
  (plan: CampaignPlan): TypedCampaign =>
  (field) => {
    const values: Readonly<Record<CampaignField, string>> = {
      title: plan.title,
      summary: plan.summary,
      asks: plan.asks,
      decides: plan.decides,
      goal: markAsTyped(plan.goal),
      marks: plan.marks.map(markAsTyped).join(', '),
      opens: wallTimeOf(plan.opensAt, zone),
      closes: wallTimeOf(plan.closesAt, zone),
      'contact-name': plan.contact.name,
      'contact-phone': plan.contact.phone,
      'contact-email': plan.contact.email,
      press: plan.press ?? '',
    };
    return [values[field]];
  };

/** A mark as an organiser writes it: "100", or "alle" for every municipality there is. */
const markAsTyped = (mark: Mark): string => (mark === 'all' ? 'alle' : String(mark));

/** "100" and "alle". Refused: zero, and numbers of more than three digits, which no count of municipalities reaches. */
const markOf = (word: string): Mark | undefined => {
  if (/^al(?:le|l|lemaal)$/i.test(word)) return 'all';
  return /^[1-9]\d{0,2}$/.test(word) ? Number(word) : undefined;
};

/** "25, 50, 100, 120, 200, alle", with anything between them that people write there; undefined when one is no mark. */
const marksOf = (typed: string): Mark[] | undefined => {
  const words = typed.split(/[\s,;]+/).filter((word) => !/^(?:|en|nummer|gemeenten)$/i.test(word));
  const known = words.map(markOf).filter((mark) => mark !== undefined);
  if (known.length < words.length) return undefined;
  const numbers = known.filter((mark) => mark !== 'all').sort((a, b) => a - b);
  return [...new Set(numbers), ...(known.includes('all') ? (['all'] as const) : [])];
};

/** The five pillars of the programme have a place each on the form; fewer may be filled in. */
export const pillarPlaces = [1, 2, 3, 4, 5] as const;
type PillarPlace = (typeof pillarPlaces)[number];

/** The fields of the form for the text that is signed. */
export type TextField = 'since' | 'intro' | `pillar-${PillarPlace}-title` | `pillar-${PillarPlace}-text`;
export const textFields: readonly TextField[] = [
  'since',
  'intro',
  ...pillarPlaces.flatMap((place) => [`pillar-${place}-title`, `pillar-${place}-text`] as const),
];

export type TextFault = 'missing' | 'too-long' | 'not-a-date' | 'pillar-missing' | 'title-missing' | 'text-missing';
export type TextFaults = { readonly [F in TextField]?: TextFault };
export type TypedText = (field: TextField) => readonly string[];

/** Reads the text that is signed. A pillar has a title and a text or neither; at least one is there. Empty places are left out, the rest keeps its order. */
export const readPledgeText = (
  typed: TypedText,
): { text: Omit<PledgeText, 'version'> } | { faults: { readonly [F in TextField]?: TextFault } } => {
  const faults: { [F in TextField]?: TextFault } = {};
  const words = (field: TextField, most: number): string => {
    const value = tidy(typed(field)[0]);
    if (value.length > most) faults[field] = 'too-long';
    return value;
  };
  const sinceTyped = words('since', longest.line);
  const since = typedDate(sinceTyped);
  if (since === undefined) faults.since ??= sinceTyped === '' ? 'missing' : 'not-a-date';
  const intro = words('intro', longest.paragraph);
  if (intro === '') faults.intro = 'missing';
  const pillars: readonly Pillar[] = pillarPlaces
    .map((place) => {
      const [title, text] = [
        words(`pillar-${place}-title`, longest.line),
        words(`pillar-${place}-text`, longest.paragraph),
      ];
      if (title === '' && text !== '') faults[`pillar-${place}-title`] = 'title-missing';
      if (title !== '' && text === '') faults[`pillar-${place}-text`] = 'text-missing';
      return { title, text };
    })
    .filter(({ title, text }) => title !== '' || text !== '');
  if (pillars.length === 0) faults['pillar-1-title'] ??= 'pillar-missing';
  if (since === undefined || Object.keys(faults).length > 0) return { faults };
  return { text: { since, intro, pillars: [...pillars] } };
};

/** A text as the form shows it; `since` is the date that the next version begins with. */
export const typedFromText =
  (text: Pick<PledgeText, 'intro' | 'pillars'> | undefined, since: LocalDate): TypedText =>
  (field) => {
    if (field === 'since') return [dateAsTyped(since)];
    if (field === 'intro') return [text?.intro ?? ''];
    const pillar = text?.pillars[Number(field.charAt('pillar-'.length)) - 1];
    return [(field.endsWith('-title') ? pillar?.title : pillar?.text) ?? ''];
  };

const tidy = (typed: string | undefined): string => (typed ?? '').replace(/\r\n?/g, '\n').trim();
