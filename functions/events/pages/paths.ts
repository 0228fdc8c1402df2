/** Where this room's pages are, and those of other rooms that they lead to. Without `/en`. */
export const listPath = '/bijeenkomsten';
export const eventPath = (slug: string): string => `${listPath}/${slug}`;
export const formPath = (slug: string): string => `${eventPath(slug)}/aanmelden`;

export const deskHomePath = '/bureau';
export const createPath = '/bureau/bijeenkomsten/nieuw';
export const deskPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;
export const previewPath = (slug: string): string => `${deskPath(slug)}/voorbeeld`;
export const publishPath = (slug: string): string => `${deskPath(slug)}/publiceren`;
export const cancelPath = (slug: string): string => `${deskPath(slug)}/afgelasten`;
export const guestsPath = (slug: string): string => `${deskPath(slug)}/gasten`;
/** On the spot: who signs, and who comes without having signed up. */
export const hallPath = (slug: string): string => `${deskPath(slug)}/zaal`;
export const postPath = (slug: string): string => `${deskPath(slug)}/post`;
export const callsPath = (slug: string): string => `${deskPath(slug)}/bellen`;
