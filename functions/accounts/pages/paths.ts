/** Where pages are, without `/en`. */
export const deskPath = '/bureau';
export const accessPath = '/bureau/toegang';
export const accessOfPath = (person: string): string => `${accessPath}/${person}`;

/** Between the code and the desk. */
export const passkeyPath = '/inloggen/toegangssleutel';
/** What somebody sees of their own signing in. */
export const ownPath = '/mijn-toegang';
export const ownPasskeyPath = `${ownPath}/toegangssleutel`;
