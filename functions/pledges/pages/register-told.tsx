import { dateInWords, type Instant, type LocalDate } from '#kernel/instants.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { beginOf, zone } from '../core/days.ts';
import { registerNl } from '../wording/register-nl.ts';
import type { RegisterFault, RegisterState } from '../wording/register-words.ts';

/** Faults by the name of their field, in the order of the form. */
export type RegisterFaults = Readonly<Record<string, RegisterFault>>;

export const faultsTold = (faults: RegisterFaults): Invalid =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, registerNl.fault[fault]]));

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

export const StateBadge = ({ state }: { readonly state: RegisterState }) => (
  <Badge kind={looks[state]}>{registerNl.state[state]}</Badge>
);

export const dayOf = (moment: Instant): string => dateInWords(moment, zone, 'nl');
export const dateTold = (date: LocalDate): string => dayOf(beginOf(date));

/** The longest name and the longest role may come back without either. */
export const nameAndRole = ({ name, role }: { readonly name: string; readonly role: string }): string =>
  role === '' ? name : `${name}, ${role}`;
