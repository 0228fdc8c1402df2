/** Where this room's pages are, and those of other rooms that they lead to. Without `/en`. */
export const listPath = '/bijeenkomsten';
export const eventPath = (slug: string): string => `${listPath}/${slug}`;
/** Where a code from a letter is typed. */
export const codePath = '/uitnodiging';
export const formPath = (slug: string): string => `${eventPath(slug)}/aanmelden`;

export const deskHomePath = '/bureau';
export const createPath = '/bureau/bijeenkomsten/nieuw';
export const deskPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;
export const previewPath = (slug: string): string => `${deskPath(slug)}/voorbeeld`;
export const publishPath = (slug: string): string => `${deskPath(slug)}/publiceren`;
export const cancelPath = (slug: string): string => `${deskPath(slug)}/afgelasten`;
/** What guests are asked. */
export const questionsPath = (slug: string): string => `${deskPath(slug)}/vragen`;
export const copyPath = (slug: string): string => `${deskPath(slug)}/kopieren`;
/** Who was let in for this event alone. */
export const eventAccessPath = (slug: string): string => `${deskPath(slug)}/toegang`;
/** Places and who waits for one: offers, what waits for a yes, other numbers of chairs. */
export const invitationsPath = (slug: string): string => `${deskPath(slug)}/uitnodigingen`;
export const tablesPath = (slug: string): string => `${deskPath(slug)}/tafels`;
export const linePath = (slug: string): string => `${deskPath(slug)}/wachtlijst`;
export const guestsPath = (slug: string): string => `${deskPath(slug)}/gasten`;
/** A mail to a group of guests. */
export const messagePath = (slug: string): string => `${deskPath(slug)}/bericht`;
export const badgesPath = (slug: string): string => `${deskPath(slug)}/badges`;
/** Lists to take away as a file. */
export const listsPath = (slug: string): string => `${deskPath(slug)}/uitvoer`;
/** On the spot: who signs, and who comes without having signed up. */
export const hallPath = (slug: string): string => `${deskPath(slug)}/zaal`;
/** Who is in, and the tablets at the door. */
export const doorPath = (slug: string): string => `${deskPath(slug)}/deur`;
export const postPath = (slug: string): string => `${deskPath(slug)}/post`;
/** What goes out after the event. */
export const followUpPath = (slug: string): string => `${deskPath(slug)}/opvolging`;
export const callsPath = (slug: string): string => `${deskPath(slug)}/bellen`;
