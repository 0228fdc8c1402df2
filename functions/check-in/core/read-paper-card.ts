import { daysAfter, type Instant, instantOf, localDateOf, type Zone } from '#kernel/instants.ts';
import { typedTime } from '#kernel/typed-dates.ts';
import { readSigning, type SigningAnswers, type SigningField, signingFields } from './read-signing.ts';
import type { FindMunicipality, HallFault, Typed } from './typed-answers.ts';

/** What stands on a card of paper: what is signed, and the time beside the signature. */
export const paperCardFields = [...signingFields, 'signed-at'] as const;
export type PaperCardField = (typeof paperCardFields)[number];
export type PaperCardFaults = { readonly [F in SigningField]?: HallFault } & {
  readonly 'signed-at'?: 'not-a-time' | 'in-future';
};

/** Times before this belong to the night after the event. */
const morning = '06:00';

/**
 * Reads what somebody keys in from a card; everything wrong is said at once. The time is on the clock of the event, on its day or in the night after it, and has come.
 * Without one it was signed at the end of the event, or now while that is still to come.
 */
export const readPaperCard = (
  typed: Typed,
  find: FindMunicipality,
  { startsAt, endsAt, zone }: { readonly startsAt: Instant; readonly endsAt: Instant; readonly zone: Zone },
  now: Instant,
): { readonly answers: SigningAnswers; readonly signedAt: Instant } | { readonly faults: PaperCardFaults } => {
  const read = readSigning(typed, find, localDateOf(now, zone));
  const faults: PaperCardFaults = 'faults' in read ? read.faults : {};
  const text = typed('signed-at').trim();
  if (text === '') return 'faults' in read ? { faults } : { ...read, signedAt: endsAt < now ? endsAt : now };
  const time = typedTime(text);
  const day = localDateOf(startsAt, zone);
  const at =
    time === undefined ? undefined : instantOf({ local: `${time < morning ? daysAfter(day, 1) : day}T${time}`, zone });
  if (at === undefined || 'refused' in at) return { faults: { ...faults, 'signed-at': 'not-a-time' } };
  if (at.instant > now) return { faults: { ...faults, 'signed-at': 'in-future' } };
  return 'faults' in read ? { faults } : { ...read, signedAt: at.instant };
};
