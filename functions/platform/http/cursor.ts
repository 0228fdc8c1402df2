import type { Cursor } from '../dynamo/port.ts';
import { sameSecret, seal } from '../links.ts';

/**
 * Where a list goes on, as it may stand in an address: readable, but made by nobody without the secret. `list` names the list and whose it is
 * (`calendar`, `desk#<organisation>`), so that a cursor of one list never opens another.
 */
export const sealCursor = (secret: string, list: string, cursor: Cursor): string => {
  const written = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  return `${written}.${mark(secret, list, written)}`;
};

/** The cursor that was sealed for this list. Anything else, also another list's, counts as none: the list then begins at its beginning. */
export const openCursor = (secret: string, list: string, text: string | null): Cursor | undefined => {
  const [written = '', sealed = ''] = (text ?? '').split('.');
  if (!sameSecret(mark(secret, list, written), sealed)) return undefined;
  return JSON.parse(Buffer.from(written, 'base64url').toString('utf8')) as Cursor;
};

const mark = (secret: string, list: string, written: string): string => seal(secret, ['cursor', list, written]);
