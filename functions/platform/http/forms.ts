/** The key a form carries, so that a double press acts once. One of another shape is not ours and counts as none. */
export const requestIn = (form: URLSearchParams): string | undefined => {
  const request = form.get('request') ?? '';
  return /^[\w-]{8,64}$/.test(request) ? request : undefined;
};

/** What was typed, field by field, in the order it came; a field that may be answered more than once holds several answers. */
export type Typed<Field extends string> = (field: Field) => readonly string[];

/** Reads a form for the page and the room's own reading alike. Nothing is trimmed or refused: a faulty answer comes back as it was typed. */
export const typedIn =
  <Field extends string>(form: URLSearchParams): Typed<Field> =>
  (field) =>
    form.getAll(field);
