/** The reader of a copy, as an outbox knows them: whoever keeps the calendar of that invitation. rsvps says it in the same way. */
export const secretariatOf = (invitation: string): string => `${invitation}~secretariat`;

/** Of whose mail this reader gets a copy; undefined for a reader of their own mail. */
export const copiedReader = (reader: string): string | undefined => /^(inv_[\w-]+)~secretariat$/.exec(reader)?.[1];
