/** The desk has one language, and its pages no `/en`. */
export const deskPath = '/bureau';
export const accessPath = '/bureau/toegang';
export const accessOfPath = (person: string): string => `${accessPath}/${person}`;
