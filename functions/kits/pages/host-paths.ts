import type { ApplicationStep } from '../core/application.ts';

/** The steps of a host's form in the address; the last page has a name of its own. */
export const stepInPath: Readonly<Record<ApplicationStep, string>> = {
  activity: 'activiteit',
  where: 'waar-en-wanneer',
  guests: 'gasten',
  delivery: 'pakket',
};
/** `own` is the host's own page, without language. */
export const hostStepPath = (own: string, step: ApplicationStep): string => `${own}?stap=${stepInPath[step]}`;
export const hostCheckPath = (own: string): string => `${own}?stap=controleren`;

/** The list of the organisers, and one action on it. */
export const hostsPath = '/bureau/activiteiten';
export const hostPath = (application: string): string => `${hostsPath}/${application}`;

/** A delivery list on paper. */
export const deliveriesPrintPath = (slug: string): string => `/bureau/pakketten/${slug}/bezorglijst?vorm=papier`;
