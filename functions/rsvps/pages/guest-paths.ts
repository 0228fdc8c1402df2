import type { DeskFilter } from '../core/desk-filter.ts';
import { guestsPath } from './view.ts';

export const guestPath = (slug: string, guest: string): string => `${guestsPath(slug)}/${encodeURIComponent(guest)}`;
export const addGuestPath = (slug: string): string => `${guestsPath(slug)}?toevoegen=ja`;
export const releaseGuestPath = (slug: string, guest: string): string =>
  `${guestsPath(slug)}?afmelden=${encodeURIComponent(guest)}`;
export const exportsPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/uitvoer`;
export const badgesPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/badges`;
/** Of a part of the list, where one is named. */
export const mailingPath = (slug: string, filter?: DeskFilter): string => {
  const query = filter === undefined ? '' : String(filterInAddress(filter));
  return `/bureau/bijeenkomsten/${slug}/bericht${query === '' ? '' : `?${query}`}`;
};

/** The states as an address names them, in the order in which an organiser looks. */
export const stateInAddress = {
  plek: 'seated',
  aangeboden: 'offered',
  gevraagd: 'asked',
  wachtlijst: 'waiting',
  afgemeld: 'cancelled',
} as const satisfies Record<string, DeskFilter['state']>;

export const groupInAddress = {
  iedereen: 'open',
  bewindspersonen: 'ministers',
  coalitiepartners: 'partners',
  adviseurs: 'advisers',
  gasten: 'guests',
  deur: 'door',
} as const satisfies Record<string, NonNullable<DeskFilter['group']>>;

export const viaInAddress = { uitnodiging: 'invitation', formulier: 'form' } as const satisfies Record<
  string,
  NonNullable<DeskFilter['via']>
>;

/** How an address says it; undefined for what it does not name. */
export const wordOf = (words: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.entries(words).find(([, means]) => means === value)?.[0];

/** A part of the list as it stands in an address: nobody is named in it. */
export const filterInAddress = (filter: DeskFilter): URLSearchParams => {
  const query = new URLSearchParams();
  const parts = {
    stand: wordOf(stateInAddress, filter.state),
    provincie: filter.province,
    gemeente: filter.municipality,
    soort: wordOf(groupInAddress, filter.group),
    via: wordOf(viaInAddress, filter.via),
  };
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, value);
  return query;
};

/** The part that an address asks for; what it does not know is left out. */
export const filterFrom = (
  query: URLSearchParams,
  known: { readonly province: (name: string) => boolean; readonly municipality: (code: string) => boolean },
): DeskFilter => {
  const [state, province, municipality, group, via] = ['stand', 'provincie', 'gemeente', 'soort', 'via'].map(
    (name) => query.get(name) ?? '',
  ) as [string, string, string, string, string];
  return {
    state: Object.hasOwn(stateInAddress, state) ? stateInAddress[state as keyof typeof stateInAddress] : 'here',
    ...(known.province(province) && { province }),
    ...(known.municipality(municipality) && { municipality }),
    ...(Object.hasOwn(groupInAddress, group) && { group: groupInAddress[group as keyof typeof groupInAddress] }),
    ...(Object.hasOwn(viaInAddress, via) && { via: viaInAddress[via as keyof typeof viaInAddress] }),
  };
};
