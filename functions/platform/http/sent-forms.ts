import type { Cookie } from './visit.ts';

/** How many forms a browser remembers having sent, and for how long: back and forth within a day. */
const remembered = 3;
const seconds = 24 * 60 * 60;

/**
 * The forms this browser has sent: for each its key and a hash of what it held. A form that comes back with other answers, perhaps for
 * another person, is told from one that is merely sent twice, although the two have no record in common. Names nobody.
 */
export const sentForms = (cookie: string | undefined) => {
  const sent = (cookie ?? '')
    .split('~')
    .map((pair) => pair.split('.'))
    .filter(([request, content]) => request !== undefined && request !== '' && content !== undefined);
  return {
    differs: (request: string, content: string): boolean =>
      sent.some(([id, held]) => id === request && held !== content),
    with: (request: string, content: string): Cookie => ({
      name: 'sent',
      value: [...sent.filter(([id]) => id !== request), [request, content]]
        .slice(-remembered)
        .map((pair) => pair.join('.'))
        .join('~'),
      seconds,
    }),
  };
};
