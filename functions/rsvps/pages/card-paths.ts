/** A guest's own card, and the own place it belongs to; both behind the same personal link. Without `/en`. */
export const ownCardPath = (slug: string, link: string): string => `/bijeenkomsten/${slug}/kaart/${link}`;
export const ownPlacePath = (slug: string, link: string): string => `/bijeenkomsten/${slug}/plaats/${link}`;

/** Where the card of the place on this page is. */
export const cardOfPlace = (placePath: string): string => placePath.replace('/plaats/', '/kaart/');

export const cardsPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/kaarten`;
export const printedCardsPath = (slug: string): string => `${cardsPath(slug)}?wat=afdruk`;
