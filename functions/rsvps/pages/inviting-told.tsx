import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { AnsweredBy, Invitation, Invitee, ShownState } from '../core/invitation.ts';
import { invitingNl } from '../wording/inviting-nl.ts';

/** How a person of the desk is called: the visitor "u", a colleague by name as far as it is known. */
export type CallBy = (person: string) => string;

export const callBy =
  (you: string, names: ReadonlyMap<string, string>): CallBy =>
  (person) => {
    const { by } = invitingNl;
    if (person === you) return by.you;
    if (person === 'guest' || person === 'clockwork') return by[person];
    return names.get(person) ?? by.organiser;
  };

/** What to call somebody: the name, or the office while nobody knows who holds it. */
export const whoTold = ({ name, role }: Pick<Invitee, 'name' | 'role'>, where: string): string =>
  name ?? invitingNl.office(role ?? invitingNl.anOffice, where);

/** What stands behind the name in a list: for what somebody comes. */
export const whereTold = ({ name, role }: Pick<Invitee, 'name' | 'role'>, where: string): string => {
  if (name === undefined) return where === '' ? '' : invitingNl.unnamed;
  return role === undefined ? where : where === '' ? role : `${role}, ${where}`;
};

const badgeOf = {
  drafted: 'neutral',
  invited: 'warning',
  bounced: 'danger',
  accepted: 'ok',
  waiting: 'warning',
  offered: 'warning',
  'handed-over': 'ok',
  'not-yet-known': 'warning',
  declined: 'neutral',
  'given-up': 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<ShownState, 'neutral' | 'ok' | 'warning' | 'danger'>;

export const ShownBadge = ({ shown }: { readonly shown: ShownState }) => (
  <Badge kind={badgeOf[shown]}>{invitingNl.state[shown]}</Badge>
);

/** Who gave the answer that counts now; nothing while nobody did. */
export const answererTold = ({ answeredBy }: Pick<Invitation, 'answeredBy'>, call: CallBy): string => {
  const words = invitingNl.overview.answeredBy;
  const by: AnsweredBy | undefined = answeredBy;
  switch (by?.is) {
    case undefined:
      return '';
    case 'self':
      return words.self;
    case 'on-behalf':
      return words.onBehalf(by.name);
    case 'by-phone':
      return words.byPhone(call(by.person));
  }
};

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
