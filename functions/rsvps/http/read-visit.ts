import type { DirectoryActions } from '#directory/actions.ts';
import { organiserAt } from '#kernel/actors.ts';
import { type Instant, localDateOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import type { Answer, MemberVisit, OrganiserVisit, Visit } from '#platform/http/visit.ts';
import type { FindMunicipality, TypedAnswers } from '../core/answers.ts';
import type { MunicipalityOption } from '../pages/view.ts';

/** After `busy` the crowd is gone within seconds. */
export const busy = { status: 503, retryAfterSeconds: 3 };

/** What a slug can look like; anything else is not looked up. */
export const slugIn = (visit: Pick<Visit, 'params'>): string => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

/** Somebody at the desk of the event in the address. The crew of a desk looks, adds and notes down; `crew` is true for them alone. */
export type DeskVisit = OrganiserVisit & { readonly crew: boolean };

/** An endpoint for whoever may come to the desk of this event; to who was let in for another one it is not there. */
export const atDesk =
  (answer: (visit: DeskVisit) => Promise<Answer>) =>
  async (visit: MemberVisit<'organiser' | 'co-organiser' | 'desk-crew'>): Promise<Answer> => {
    const organiser = organiserAt(visit.member, slugIn(visit));
    return organiser === undefined
      ? { notFound: true }
      : answer({ ...visit, organiser, crew: visit.member.is === 'desk-crew' });
  };

/** A whole number that our own page sent along; anything else counts as not sent. */
export const numberIn = (form: URLSearchParams, field: string): number | undefined => {
  const value = form.get(field) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
};

/** What was typed into the form of an event. */
export const typedAnswers = (form: URLSearchParams): TypedAnswers => {
  return (field) => form.get(field) ?? '';
};

export const municipalitiesAt = (directory: DirectoryActions, now: Instant): readonly MunicipalityOption[] =>
  directory.municipalitiesOn(localDateOf(now, 'Europe/Amsterdam'));

/** By code, by the whole name, or by a beginning that only one has. */
export const municipalityFinder = (directory: DirectoryActions, now: Instant): FindMunicipality => {
  const date = localDateOf(now, 'Europe/Amsterdam');
  return (text) => {
    // No name is this long, and every letter more is work for each municipality it might be.
    const typed = text.slice(0, 100);
    const folded = foldName(typed);
    if (/^GM\d{4}$/.test(typed)) return directory.municipalitiesOn(date).find(({ code }) => code === typed) ?? 'none';
    const found = directory.find(typed, date);
    const whole = found.filter(({ name, displayName }) => [name, displayName].map(foldName).includes(folded));
    const [only, second] = whole.length > 0 ? whole : found;
    if (only === undefined) return 'none';
    return second === undefined ? { code: only.code } : 'several';
  };
};
