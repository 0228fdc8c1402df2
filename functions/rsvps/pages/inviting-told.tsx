import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { AnsweredBy, Invitation, Invitee, ShownState } from '../core/invitation.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';

/** How a person of the desk is called: the visitor "you", a colleague by name as far as it is known. */
export type CallBy = (person: string) => string;

export const callBy =
  (you: string, names: ReadonlyMap<string, string>, { by }: Pick<InvitingWords, 'by'>): CallBy =>
  (person) => {
    if (person === you) return by.you;
    if (person === 'guest' || person === 'clockwork') return by[person];
    return names.get(person) ?? by.organiser;
  };

/** Beside a name a role is as it was typed; without one it is the office that the directory gave, in Dutch as its mails are. */
export const roleTold = ({ name, role }: Pick<Invitee, 'name' | 'role'>, words: InvitingWords): string | undefined =>
  name === undefined && role === invitingWording.nl.anOffice ? words.anOffice : role;

/** What to call somebody: the name, or the office while nobody knows who holds it. */
export const whoTold = (invitee: Pick<Invitee, 'name' | 'role'>, where: string, words: InvitingWords): string =>
  invitee.name ?? words.office(roleTold(invitee, words) ?? words.anOffice, where);

/** What stands behind the name in a list: for what somebody comes. */
export const whereTold = (
  { name, role }: Pick<Invitee, 'name' | 'role'>,
  where: string,
  { unnamed }: Pick<InvitingWords, 'unnamed'>,
): string => {
  if (name === undefined) return where === '' ? '' : unnamed;
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

export const ShownBadge = ({ shown, words }: { readonly shown: ShownState; readonly words: InvitingWords }) => (
  <Badge kind={badgeOf[shown]}>{words.state[shown]}</Badge>
);

/** Who gave the answer that counts now; nothing while nobody did. */
export const answererTold = (
  { answeredBy }: Pick<Invitation, 'answeredBy'>,
  call: CallBy,
  { overview }: Pick<InvitingWords, 'overview'>,
): string => {
  const words = overview.answeredBy;
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
