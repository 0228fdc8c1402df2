import { dateInWords, type Instant, localDateOf, momentInWords, timeInWords, Zone } from '#kernel/instants.ts';
import type { DoorMunicipality } from '../../../core/door-list.ts';
import type { Door, Ready } from './door.ts';

/** The list as it is now; undefined when the tablet has none, and then another screen is on its way. */
export const readyOf = ({ engine }: Pick<Door, 'engine'>): Ready | undefined => {
  const view = engine.now();
  return view.is === 'ready' ? view : undefined;
};

const zoneOf = (view: Ready | undefined): Zone => Zone.safeParse(view?.list.event.zone).data ?? 'Europe/Amsterdam';

/** "17.42 uur", by the clock of the event. */
export const timeOf = (door: Pick<Door, 'engine' | 'language'>, at: Instant): string =>
  timeInWords(at, zoneOf(readyOf(door)), door.language);
export const momentOf = (door: Pick<Door, 'engine' | 'language'>, at: Instant): string =>
  momentInWords(at, zoneOf(readyOf(door)), door.language);
export const dateOf = (door: Pick<Door, 'engine' | 'language'>, at: Instant): string =>
  dateInWords(at, zoneOf(readyOf(door)), door.language);
/** The day at the event, as a college's decision is dated. */
export const todayAt = (view: Ready): string => localDateOf(view.time, zoneOf(view));

export const municipalityOf = (view: Ready | undefined, code: string | undefined): DoorMunicipality | undefined =>
  code === undefined ? undefined : view?.list.municipalities.find((one) => one.code === code);

/** What a person comes from: "wethouder, Utrecht". */
export const comesFrom = (
  view: Ready | undefined,
  {
    role,
    municipality,
    organisation,
  }: {
    readonly role?: string | undefined;
    readonly municipality?: string | undefined;
    readonly organisation?: string | undefined;
  },
): string =>
  [role, municipalityOf(view, municipality)?.displayName, organisation]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
