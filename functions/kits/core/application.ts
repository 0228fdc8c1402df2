import * as z from 'zod/mini';
import { addDays, Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import type { Package, Stock } from './kit.ts';
import { type HeldAction, Report } from './report-action.ts';
import { zone } from './slot.ts';

/**
 * draft (its host fills it in) → waits (for the organiser) → approved | refused; asked goes back to its host, who sends it again. Its host may
 * withdraw it until it is approved.
 */
export const ApplicationState = z.enum(['draft', 'waits', 'asked', 'approved', 'refused', 'withdrawn']);
export type ApplicationState = z.infer<typeof ApplicationState>;

/**
 * allotted (taken from the stock) → packed → sent → delivered | not-delivered. `late` waits for what others give back; `next-time` asked after
 * closing and has a place on the list for next time; `given-back` has none any more.
 */
export const ParcelState = z.enum([
  'allotted',
  'late',
  'next-time',
  'packed',
  'sent',
  'delivered',
  'not-delivered',
  'given-back',
]);
export type ParcelState = z.infer<typeof ParcelState>;

export const Activity = z.object({
  title: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  /** In words; empty when it costs nothing. */
  cost: z.string(),
});
export type Activity = z.infer<typeof Activity>;

/** On one day, in Amsterdam. `municipality` is its code. */
export const Where = z.object({
  venue: z.string(),
  street: z.string(),
  city: z.string(),
  municipality: z.string(),
  startsAt: Instant,
  endsAt: Instant,
});
export type Where = z.infer<typeof Where>;

/** How many can come, and who answers for it: the organisation, and the person with a number in E.164. */
export const Guests = z.object({
  places: z.int().check(z.gte(1)),
  organisation: z.string(),
  name: z.string(),
  phone: z.string(),
});
export type Guests = z.infer<typeof Guests>;

/** How many packages, and where to. */
export const Delivery = z.object({
  howMany: z.int().check(z.gte(1)),
  street: z.string(),
  /** `5701 AB`. */
  postcode: z.string(),
  city: z.string(),
});
export type Delivery = z.infer<typeof Delivery>;

/** The questions of a host's form, step by step. */
export const applicationSteps = ['activity', 'where', 'guests', 'delivery'] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

/** What a host hands in: an action, and the packages that hang on it. */
export const Application = z.object({
  application: z.string(),
  /** The slug of the package. */
  kit: z.string(),
  /** The partner who gives it. */
  lentBy: z.string(),
  /** The programme's organisation, whose organisers look at it. */
  programme: z.string(),
  /** Stands for the host's address in counting how many one host gets. */
  host: z.string(),
  /** Empty once it was erased. */
  email: z.string(),
  language: Language,
  state: ApplicationState,
  parcel: z.optional(ParcelState),
  activity: z.optional(Activity),
  where: z.optional(Where),
  guests: z.optional(Guests),
  delivery: z.optional(Delivery),
  begunAt: Instant,
  savedAt: Instant,
  /** When it was first sent: its place on the late list. */
  sentAt: z.optional(Instant),
  /** When it was last sent: since when the organiser has it. */
  waitsSince: z.optional(Instant),
  question: z.optional(z.string()),
  /** Why the organiser said no. */
  reason: z.optional(z.string()),
  /** The slug of the published action. */
  event: z.optional(z.string()),
  /** How it went. */
  report: z.optional(Report),
  /** Of its link. */
  generation: z.int().check(z.gte(1)),
  /** How often the link was mailed, how often it was sent, and how often its packages moved on: each numbers mails. */
  begun: z.int().check(z.gte(1)),
  version: z.int().check(z.gte(0)),
  moves: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(1)),
  /** The latest forms that changed its state, each with the revision it was about. */
  requests: z.array(z.object({ id: z.string(), of: z.int() })),
  /** Who did what, by id or role; the latest twenty. */
  acts: z.array(z.object({ at: Instant, by: z.string(), act: z.string() })),
  /** When it is forgotten: a draft as a whole, later what tells who its host is. */
  dueAt: z.optional(Instant),
});
export type Application = z.infer<typeof Application>;

/** It with its package as that stands; `place` is the number on the late list, from 1; `action` as it stands in the calendar. */
export type ApplicationInView = {
  readonly application: Application;
  readonly kit: Package;
  readonly stock: Stock;
  readonly place?: number;
  readonly action?: HeldAction;
};

/** All four steps have an answer. */
export type WholeApplication = Application & {
  readonly activity: Activity;
  readonly where: Where;
  readonly guests: Guests;
  readonly delivery: Delivery;
};
export const isWhole = (application: Application): application is WholeApplication =>
  stepToDo(application) === undefined;
export const stepToDo = (application: Application): ApplicationStep | undefined =>
  applicationSteps.find((step) => application[step] === undefined);

/** A draft that nobody goes on with goes after so many days (ours); a host's name, address and number 13 weeks after the action (TRUST, section 3). */
const draftKeptDays = 30;
const hostKeptDays = 91;

/** When it is forgotten, by what it is now. One that was refused or withdrawn has no action to wait for. */
export const forgottenAt = ({ state, savedAt, where }: Application, now: Instant): Instant => {
  if (state === 'draft') return addDays(savedAt, draftKeptDays, zone);
  const ended = state === 'refused' || state === 'withdrawn';
  return addDays(ended || where === undefined ? now : where.endsAt, hostKeptDays, zone);
};

/** Working days that an organiser has to answer (ours). */
export const workingDaysToAnswer = 2;
export const answerBy = (since: Instant): LocalDate => addWorkingDays(localDateOf(since, zone), workingDaysToAnswer);
/** Its organiser should have answered before today. */
export const isOverdue = ({ waitsSince }: Pick<Application, 'waitsSince'>, now: Instant): boolean =>
  waitsSince !== undefined && answerBy(waitsSince) < localDateOf(now, zone);

/** Its host may still change the answers. How many packages stands once it was sent: they are taken from the stock. */
export const isOpen = ({ state }: Pick<Application, 'state'>): boolean => state === 'draft' || state === 'asked';
/** Its action was approved and has yet to end: until then guests have to be able to reach its host. */
export const isToCome = ({ state, where }: Pick<Application, 'state' | 'where'>, now: Instant): boolean =>
  state === 'approved' && where !== undefined && where.endsAt > now;
/** It stands in the organiser's list, or is with its host for an answer. */
export const isUndecided = ({ state }: Pick<Application, 'state'>): boolean => state === 'waits' || state === 'asked';

/** Its packages are on their partner's delivery list: the action is approved and they were taken from the stock. */
export const isDelivered = ({ state, parcel }: Pick<Application, 'state' | 'parcel'>): boolean =>
  state === 'approved' &&
  (parcel === 'allotted' ||
    parcel === 'packed' ||
    parcel === 'sent' ||
    parcel === 'delivered' ||
    parcel === 'not-delivered');

/** Its host would still like a package: on the late list, or on the list for next time. */
export const wantsOne = ({ state, parcel }: Pick<Application, 'state' | 'parcel'>): boolean =>
  (isUndecided({ state }) || state === 'approved') && (parcel === 'late' || parcel === 'next-time');

export type Pressed = { readonly request: string; readonly by: string };

/** The record of one act: the next revision, with the form that asked for it and a line of who did it. */
export const acted = (
  application: Application,
  { request, by }: Pressed,
  act: string,
  now: Instant,
): Pick<Application, 'revision' | 'requests' | 'acts'> => ({
  revision: application.revision + 1,
  requests: [...application.requests, { id: request, of: application.revision }].slice(-10),
  acts: [...application.acts, { at: now, by, act }].slice(-20),
});

/** Whether this form was taken before: about the same answers, or about other ones. */
export const takenBefore = (
  { requests }: Pick<Application, 'requests'>,
  { request, revision }: { readonly request: string; readonly revision: number },
): 'same' | 'other' | undefined => {
  const before = requests.find(({ id }) => id === request);
  return before === undefined ? undefined : before.of === revision ? 'same' : 'other';
};

/** Ready to be written: with the moment at which it is forgotten. */
export const withDue = <A extends Application>(application: A, now: Instant): A => ({
  ...application,
  dueAt: forgottenAt(application, now),
});

/** One more step answered, by its host. Undefined once it was sent and nobody asked anything. */
export const saveStep = <S extends ApplicationStep>(
  application: Application,
  step: S,
  answers: NonNullable<Application[S]>,
  now: Instant,
): Application | undefined => {
  if (!isOpen(application)) return undefined;
  const { sentAt, delivery } = application;
  const kept = step === 'delivery' && sentAt !== undefined && delivery !== undefined && { howMany: delivery.howMany };
  return withDue(
    { ...application, [step]: { ...answers, ...(kept || {}) }, savedAt: now, revision: application.revision + 1 },
    now,
  );
};

/**
 * What stays of it once the host is forgotten: the action and how many packages went where in the country, no person. Where it was to be stays of what
 * everybody could read: an action that was never published may have been at somebody's home. So does no sentence that went to its host.
 */
export const forgetHost = ({ dueAt: _, question: __, reason: ___, ...application }: Application): Application => ({
  ...application,
  email: '',
  ...(application.where !== undefined &&
    application.event === undefined && { where: { ...application.where, venue: '', street: '' } }),
  ...(application.guests !== undefined && { guests: { ...application.guests, name: '', phone: '' } }),
  ...(application.delivery !== undefined && { delivery: { ...application.delivery, street: '', postcode: '' } }),
  // How many came is nobody's; a sentence may name somebody.
  ...(application.report !== undefined && { report: { ...application.report, said: '' } }),
  revision: application.revision + 1,
});
