import { dateInWords, type Instant, type LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Campaign } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import { registerWording } from '../wording/register.ts';
import type { RegisterFault, RegisterState, RegisterWords } from '../wording/register-words.ts';
import { AsWritten } from './as-written.tsx';

/** Words and paths of the register in the language of the page. */
export const inLanguage = ({ language }: Pick<Frame, 'language'>) => ({
  language,
  all: registerWording[language],
  at: (path: string): string => addressIn(language, path),
});

/** Faults by the name of their field, in the order of the form. */
export type RegisterFaults = Readonly<Record<string, RegisterFault>>;

export const faultsTold = (faults: RegisterFaults, { fault: told }: RegisterWords): Invalid =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, told[fault]]));

/** What a page is about, and in which campaign. */
export const RegisterHeading = ({
  title,
  campaign,
  language,
}: {
  readonly title: string;
  readonly campaign: Campaign;
  readonly language: Language;
}) => (
  <Heading level={1}>
    {title}: <AsWritten language={language}>{campaign.title}</AsWritten>
  </Heading>
);

/** Stands above what came back, with what can still be done. */
export const RefusedAlert = ({
  because,
  told,
}: {
  readonly because: string;
  readonly told: { readonly title: string; readonly text: string };
}) => (
  <Alert data={{ 'data-refused': because }} kind="warning" title={told.title}>
    <Paragraph>{told.text}</Paragraph>
  </Alert>
);

const looks = {
  none: 'neutral',
  interested: 'neutral',
  promised: 'warning',
  signed: 'ok',
  decided: 'ok',
  active: 'ok',
  paused: 'warning',
  left: 'danger',
  merged: 'neutral',
} as const satisfies Record<RegisterState, string>;

export const StateBadge = ({ state, language }: { readonly state: RegisterState; readonly language: Language }) => (
  <Badge kind={looks[state]}>{registerWording[language].state[state]}</Badge>
);

export const dayOf = (moment: Instant, language: Language): string => dateInWords(moment, zone, language);
export const dateTold = (date: LocalDate, language: Language): string => dayOf(beginOf(date), language);

/** The longest name and the longest role may come back without either. */
export const nameAndRole = ({ name, role }: { readonly name: string; readonly role: string }): string =>
  role === '' ? name : `${name}, ${role}`;
