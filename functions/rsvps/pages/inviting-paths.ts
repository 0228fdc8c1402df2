import type { InvitationAnswer } from '../core/answer-invitation.ts';
import type { ShownState } from '../core/invitation.ts';
import type { InvitedFilter } from '../core/invited-list.ts';
import type { RoundKind } from '../core/round.ts';

/** Where the desk of invitations is. No address holds a name. */
export const deskEventPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;
export const invitationsPath = (slug: string): string => `${deskEventPath(slug)}/uitnodigingen`;
export const invitedPath = (slug: string, invitation: string): string => `${invitationsPath(slug)}/${invitation}`;
export const withdrawPath = (slug: string, invitation: string): string =>
  `${invitedPath(slug, invitation)}?doen=intrekken`;
export const againPath = (slug: string, invitation: string): string =>
  `${invitedPath(slug, invitation)}?doen=terugzetten`;
export const invitePath = (slug: string): string => `${deskEventPath(slug)}/uitnodigen`;
export const examplePath = (slug: string): string => `${invitePath(slug)}?voorbeeld=csv`;
export const invitingPath = (slug: string, list: string): string => `${invitePath(slug)}/${list}`;
export const silentPath = (slug: string): string => `${deskEventPath(slug)}/belijst`;
export const silentOnPaperPath = (slug: string): string => `${silentPath(slug)}?blad=papier`;
export const lettersPath = (slug: string): string => `${deskEventPath(slug)}/brieven`;
/** Also those that were marked as sent and were not answered. */
export const lettersAgainPath = (slug: string): string => `${lettersPath(slug)}?ook=verstuurd`;

/** The states as an address names them, in the order in which the desk shows them. */
export const shownInAddress = {
  'niet-bezorgd': 'bounced',
  'geen-antwoord': 'invited',
  komt: 'accepted',
  wachtlijst: 'waiting',
  'plek-aangeboden': 'offered',
  'iemand-anders': 'handed-over',
  'weet-nog-niet': 'not-yet-known',
  'komt-niet': 'declined',
  'weer-afgemeld': 'given-up',
  'nog-niet-verstuurd': 'drafted',
  ingetrokken: 'withdrawn',
} as const satisfies Record<string, ShownState>;

export const wordOfShown = (shown: ShownState | undefined): string =>
  Object.entries(shownInAddress).find(([, state]) => state === shown)?.[0] ?? '';

export const roundInAddress = {
  vooraankondiging: 'save-the-date',
  uitnodiging: 'invitation',
  brieven: 'letters',
  herinnering: 'reminder',
} as const satisfies Record<string, RoundKind>;

const wordOfRound = (what: RoundKind): string =>
  Object.entries(roundInAddress).find(([, kind]) => kind === what)?.[0] ?? '';

export const roundPath = (slug: string, what: RoundKind): string =>
  `${invitationsPath(slug)}?ronde=${wordOfRound(what)}`;
export const roundSentPath = (slug: string, what: RoundKind): string =>
  `${invitationsPath(slug)}?verstuurd=${wordOfRound(what)}`;

/** A part of the list, and of that a page; the first is not named. */
export const filteredPath = (slug: string, { shown, province }: InvitedFilter, page = 1): string => {
  const query = new URLSearchParams({
    ...(shown !== undefined && { stand: wordOfShown(shown) }),
    ...(province !== undefined && { provincie: province }),
    ...(page > 1 && { pagina: String(page) }),
  }).toString();
  return `${invitationsPath(slug)}${query === '' ? '' : `?${query}`}`;
};

/** An answer that asks for more, as the address of the form names it. */
export const answerInAddress = {
  komt: 'coming',
  'komt-niet': 'not-coming',
  'iemand-anders': 'somebody-else',
  'weet-nog-niet': 'not-yet-known',
} as const satisfies Record<string, InvitationAnswer['is']>;

export const answerPath = (slug: string, invitation: string, answer: InvitationAnswer['is']): string => {
  const word = Object.entries(answerInAddress).find(([, is]) => is === answer)?.[0] ?? '';
  return `${invitedPath(slug, invitation)}?antwoord=${word}`;
};
