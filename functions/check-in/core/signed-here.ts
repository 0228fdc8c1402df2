import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { foldName } from '#kernel/names.ts';
import type { GuestSigned } from './kept.ts';

/** A signature as this room asks it: what pledges keeps, as far as it is told on. */
export type Given = {
  readonly slug: string;
  readonly code: string;
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string | undefined;
  readonly language: Language;
  readonly signedAt: Instant;
  readonly by: 'public' | 'paper' | 'invited' | 'desk' | 'import';
  readonly state: 'stands' | 'awaits' | 'withdrawn' | 'refused' | 'ended';
};

/**
 * Somebody who signed at an event. `on`: a tablet (a device, an organiser's, or a table's address), the own phone by the code on the table, or paper. `stands`: false
 * while a person has yet to confirm it. `guest`: as rsvps or `invitation:<inv_…>` knows them, where that could be told.
 */
export type SignedHere = {
  readonly campaign: string;
  /** As links and mails of pledges name it. */
  readonly signature: string;
  /** The code. */
  readonly municipality: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string | undefined;
  readonly language: Language;
  readonly at: Instant;
  readonly on: 'tablet' | 'phone' | 'paper';
  readonly stands: boolean;
  readonly guest?: string | undefined;
};

/** A guest of the event, as far as it takes to tell whose signature it is. */
export type Candidate = { readonly key: string; readonly name: string; readonly municipality?: string | undefined };

const waysIn = { public: 'phone', paper: 'paper', invited: 'phone', desk: 'tablet', import: 'paper' } as const;

/**
 * Tells which guest gave which signature: of the same municipality, with the same name; else who was chosen from the list before the name was typed, unless that is a guest
 * of another municipality. Two people of one municipality are not taken for each other.
 */
export const signedHere = (
  signatures: readonly Given[],
  chosen: readonly GuestSigned[],
  guests: readonly Candidate[],
): readonly SignedHere[] => {
  const keyOf = (code: string, name: string): string => `${code} ${foldName(name)}`;
  const byName = new Map(guests.map((guest) => [keyOf(guest.municipality ?? '', guest.name), guest.key]));
  // A place that came of an invitation has that one's id, and so has who was invited and sits here without a place.
  const byKey = new Map(guests.map((guest) => [guest.key.replace(/^invitation:/, ''), guest]));
  const chosenFor = new Map(chosen.map((one) => [keyOf(one.municipality, one.name), one.guest]));
  return signatures.map(({ slug, code, person, name, role, email, language, signedAt, by, state }) => {
    const known = byKey.get(chosenFor.get(keyOf(code, name)) ?? '');
    const picked = known?.municipality === undefined || known.municipality === code ? known?.key : undefined;
    const guest = byName.get(keyOf(code, name)) ?? picked;
    return {
      campaign: slug,
      signature: `${code}~${person}`,
      municipality: code,
      name,
      role,
      ...(email !== undefined && { email }),
      language,
      at: signedAt,
      on: waysIn[by],
      stands: state === 'stands',
      ...(guest !== undefined && { guest }),
    };
  });
};

/** What a guest's own table is told: signed, or somebody else did for that municipality. */
export const signedMark = (
  { key, municipality }: Pick<Candidate, 'key' | 'municipality'>,
  signed: readonly SignedHere[],
): 'self' | 'other' | undefined => {
  if (signed.some(({ guest }) => guest === key)) return 'self';
  return municipality !== undefined && signed.some((one) => one.municipality === municipality) ? 'other' : undefined;
};
