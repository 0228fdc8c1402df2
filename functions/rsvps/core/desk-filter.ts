import type { PlacePool } from '#kernel/groups.ts';
import { foldName } from '#kernel/names.ts';
import type { DeskGuest } from './desk-guest.ts';
import type { RsvpState } from './rsvp.ts';

/** Which part of a list somebody asks for. `here`: everybody but who gave up. */
export type DeskFilter = {
  readonly state: RsvpState | 'here';
  readonly province?: string | undefined;
  readonly municipality?: string | undefined;
  /** `open`: the places that everybody may take. */
  readonly group?: PlacePool | 'open' | undefined;
  readonly via?: 'invitation' | 'form' | undefined;
};

export const everybodyHere: DeskFilter = { state: 'here' };

/** In which province a municipality lies, by its code. */
export type ProvinceOf = (municipality: string) => string | undefined;

/** Whether a guest belongs to the part of the list that was asked for. */
export const fits = (filter: DeskFilter, guest: DeskGuest, provinceOf: ProvinceOf): boolean =>
  (filter.state === 'here' ? guest.state !== 'cancelled' : guest.state === filter.state) &&
  (filter.municipality === undefined || guest.municipality === filter.municipality) &&
  (filter.group === undefined || (guest.pool ?? 'open') === filter.group) &&
  (filter.via === undefined || (guest.invitation === undefined) === (filter.via === 'form')) &&
  (filter.province === undefined ||
    (guest.municipality !== undefined && provinceOf(guest.municipality) === filter.province));

/** First come first, as the line itself orders them. */
export const inLine = (guests: readonly DeskGuest[]): readonly DeskGuest[] =>
  guests
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => (`${a.askedAt}#${a.guest}` < `${b.askedAt}#${b.guest}` ? -1 : 1));

/** Guests of whose name each word that was typed begins a word, whatever its accents and capitals. Nothing typed finds nobody. */
export const named = (guests: readonly DeskGuest[], typed: string): readonly DeskGuest[] => {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return guests.filter(({ name }) => {
    const folded = ` ${foldName(name)}`;
    return words.every((word) => folded.includes(` ${word}`));
  });
};

/** Answers, and the people who come with them. */
export type Count = { readonly answers: number; readonly people: number };

export type DeskCounts = {
  readonly states: Readonly<Record<RsvpState, Count>>;
  /** By name of the province, in the order of the alphabet; `undefined` for who came for no municipality. */
  readonly provinces: readonly {
    readonly province: string | undefined;
    readonly holding: Count;
    readonly waiting: Count;
  }[];
};

/** Who holds a seat: has a place, was offered one, or waits for an organiser's yes. */
export const holds = ({ state }: Pick<DeskGuest, 'state'>): boolean =>
  state === 'seated' || state === 'offered' || state === 'asked';

const none: Count = { answers: 0, people: 0 };
const plus = (count: Count, { party }: DeskGuest): Count => ({
  answers: count.answers + 1,
  people: count.people + party,
});

/** What the whole list comes to, whatever part of it is shown. */
export const countsOf = (guests: readonly DeskGuest[], provinceOf: ProvinceOf): DeskCounts => {
  const states: Record<RsvpState, Count> = { asked: none, seated: none, offered: none, waiting: none, cancelled: none };
  const provinces = new Map<string | undefined, { holding: Count; waiting: Count }>();
  for (const guest of guests) {
    states[guest.state] = plus(states[guest.state], guest);
    if (guest.state === 'cancelled') continue;
    const province = guest.municipality === undefined ? undefined : provinceOf(guest.municipality);
    const known = provinces.get(province) ?? { holding: none, waiting: none };
    const which = holds(guest) ? 'holding' : 'waiting';
    provinces.set(province, { ...known, [which]: plus(known[which], guest) });
  }
  return {
    states,
    provinces: [...provinces]
      .map(([province, counts]) => ({ province, ...counts }))
      .sort((a, b) => (a.province ?? '\uffff').localeCompare(b.province ?? '\uffff', 'nl')),
  };
};

/** Mailboxes that hold more than one place, by the part of the key that they share. */
export const sharedMailboxes = (guests: readonly DeskGuest[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { guest, state, deskCall } of guests) {
    const mailbox = mailboxIn(guest);
    if (mailbox === undefined || state === 'cancelled' || deskCall === true) continue;
    (seen.has(mailbox) ? shared : seen).add(mailbox);
  }
  return shared;
};

/** The part of a guest's key that stands for the address. */
export const mailboxIn = (guest: string): string | undefined => (guest.includes('~') ? guest.split('~')[0] : undefined);
