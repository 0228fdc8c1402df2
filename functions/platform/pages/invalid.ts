/** What is wrong with a form that came back: the words to show, by the name of the field, in the order of the form. */
export type Invalid = Readonly<Record<string, string>>;

/** Attributes that a page hangs on a part for tests and scripts. */
export type DataAttributes = Readonly<Record<`data-${string}`, string>>;

/**
 * The id of the first control of a field. Two controls never share one, as long as two field names do not differ in
 * punctuation alone.
 */
export const controlId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;

/** The value of `aria-describedby`: the ids of help and error, as far as they are there. */
export const describedBy = (id: string, help: unknown, error: string | undefined): string | undefined => {
  const ids = [...(help === undefined ? [] : [`${id}-help`]), ...(error === undefined ? [] : [`${id}-error`])];
  return ids.length === 0 ? undefined : ids.join(' ');
};
