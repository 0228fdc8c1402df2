/** Where the rounds of an event are, without language. */
export const roundsPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/opvolging`;

/** One round: its form while it is a draft, after that what it did. */
export const roundPath = (slug: string, number: number): string => `${roundsPath(slug)}/${number}`;

/** Who would get what, and when. */
export const roundPreviewPath = (slug: string, number: number): string => `${roundPath(slug, number)}/voorbeeld`;
