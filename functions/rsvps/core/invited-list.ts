import type { Invitation, ShownState } from './invitation.ts';
import { shownState } from './invitation.ts';
import type { Round, RoundKind } from './round.ts';
import { concerns } from './round.ts';
import type { Rsvp } from './rsvp.ts';

/** One line of the desk's list: an invitation, what it shows as, and what people read of where somebody is from. */
export type InvitedRow = {
  readonly invitation: Invitation;
  readonly shown: ShownState;
  readonly place: Rsvp | undefined;
  /** The municipality as a visitor reads it; of who has none, the organisation. */
  readonly where: string;
  readonly province: string | undefined;
};

type Naming = {
  readonly municipality: (code: string) => { readonly name: string; readonly province: string } | undefined;
};

/** By municipality as a Dutch list is sorted; who belongs to none comes after those. */
export const invitedRows = (
  invitations: readonly Invitation[],
  {
    placeOf,
    bounced,
    naming,
  }: {
    readonly placeOf: ReadonlyMap<string, Rsvp>;
    readonly bounced: ReadonlySet<string>;
    readonly naming: Naming;
  },
): readonly InvitedRow[] => {
  const inOrder = new Intl.Collator('nl', { ignorePunctuation: true });
  return invitations
    .map((invitation): InvitedRow => {
      const place = invitation.place === undefined ? undefined : placeOf.get(invitation.place);
      const found = invitation.municipality === undefined ? undefined : naming.municipality(invitation.municipality);
      return {
        invitation,
        place,
        shown: shownState(invitation, { place: place?.state, bounced: bounced.has(invitation.invitation) }),
        where: found?.name ?? invitation.organisation ?? '',
        province: found?.province,
      };
    })
    .sort(
      (a, b) =>
        Number(a.province === undefined) - Number(b.province === undefined) ||
        inOrder.compare(a.where, b.where) ||
        inOrder.compare(a.invitation.name ?? '', b.invitation.name ?? ''),
    );
};

/** What the desk asks of a list; each part that is absent keeps all. */
export type InvitedFilter = { readonly shown?: ShownState | undefined; readonly province?: string | undefined };

export const fitsInvited = ({ shown, province }: InvitedFilter, row: InvitedRow): boolean =>
  (shown === undefined || row.shown === shown) && (province === undefined || row.province === province);

/** Who was asked and has not answered, those that the mail did not reach first: the list to call. */
export const silentRows = (rows: readonly InvitedRow[]): readonly InvitedRow[] => [
  ...rows.filter(({ shown }) => shown === 'bounced'),
  ...rows.filter(({ shown }) => shown === 'invited'),
];

/**
 * How many a round would reach now, and how many there were of its kind: what a button and the page behind it say. While one of its kind goes on, nobody is
 * left for another.
 */
export type RoundOffer = { readonly what: RoundKind; readonly meant: number; readonly earlier: number };

export const roundOffers = (invitations: readonly Invitation[], rounds: readonly Round[]): readonly RoundOffer[] =>
  (['save-the-date', 'invitation', 'letters', 'reminder'] as const).map((what) => ({
    what,
    meant: rounds.some((round) => round.what === what && round.doneAt === undefined)
      ? 0
      : invitations.filter((one) => concerns(what, one)).length,
    earlier: rounds.filter((round) => round.what === what).length,
  }));

/** When something last happened to an invitation: an answer, or else what went out. */
export const sinceWhen = ({ acts, addedAt }: Invitation): string => acts.at(-1)?.at ?? addedAt;
