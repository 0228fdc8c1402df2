import type { Instant } from '#kernel/instants.ts';

/** What a hall is told of a municipality in the programme. `announced` is false while a number it belongs to waits for the presenter. */
export type Joined = { readonly since: Instant; readonly announced: boolean };

/**
 * A guest as those in the hall may see one: never what was told about food or access, an address or a telephone number. `key` is the guest's in rsvps.
 */
export type HallGuest = {
  readonly key: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly municipality?: { readonly code: string; readonly name: string } | undefined;
  /** For who comes without a municipality. */
  readonly organisation?: string | undefined;
  /** On the waiting list: came although there was no place. */
  readonly waiting: boolean;
  /** That the guest's municipality takes part. */
  readonly joined?: Joined | undefined;
};

/** A municipality to choose; one also finds it by what it is called officially. */
export type MunicipalityOption = { readonly code: string; readonly displayName: string; readonly name: string };

/**
 * In the order in which a hall needs them, each group as it came: whose municipality can still join, whose takes part already, and who
 * comes for another organisation.
 */
export const hallGroups = (guests: readonly HallGuest[]) => ({
  open: guests.filter(({ municipality, joined }) => municipality !== undefined && joined === undefined),
  joined: guests.filter(({ municipality, joined }) => municipality !== undefined && joined !== undefined),
  others: guests.filter(({ municipality }) => municipality === undefined),
});

/** Whether a campaign can be signed at this moment, by what everybody may know of it. */
export const canSign = (
  { version, opensAt, closesAt }: { readonly version: number; readonly opensAt: Instant; readonly closesAt: Instant },
  now: Instant,
): boolean => version > 0 && opensAt <= now && now < closesAt;
