import type { Visit } from '#platform/http/visit.ts';
import type { PledgesActions } from '../actions.ts';
import { registerWording } from '../wording/register.ts';
import type { RegisterWords } from '../wording/register-words.ts';

/** After `busy` the crowd is gone within seconds. */
export const busy = { status: 503, retryAfterSeconds: 3 };

/** What a slug can look like; anything else is nobody's and costs no read. */
export const slugIn = (visit: Visit): string | undefined => {
  const slug = visit.params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : undefined;
};

export const wordsFor = ({ frame }: Visit): RegisterWords => registerWording[frame.language];

/** What was typed, of each field the first. */
export const firstIn =
  <Field extends string>(form: URLSearchParams) =>
  (field: Field): string =>
    form.get(field) ?? '';

/** A municipality's name as a visitor reads it, of an ended one too. */
export const namesIn =
  (actions: Pick<PledgesActions, 'place'>) =>
  (code: string): string =>
    actions.place(code)?.name ?? code;
