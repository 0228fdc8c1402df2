import type { APIGatewayProxyEventV2 as Event } from 'aws-lambda';
import { comesBackWhole, contentTypeOf } from './read-visit.ts';
import type { SentFile, Visit } from './visit.ts';

/** Largest form with files that is read, in bytes. It reaches the function in base64, and Lambda takes no event above 6 MB. */
const largestUpload = 4_000_000;

export const isUpload = (event: Event): boolean =>
  event.requestContext.http.method === 'POST' && contentTypeOf(event) === 'multipart/form-data';

/**
 * Reads a form that carries files: what was typed and, apart from it, the files; a field in which no file was chosen is not there, and of two
 * files in one field the first counts. Never throws: what cannot be read is said in `unread`. Node's own parser reads it, and is loaded only then.
 */
export const readUpload = async (event: Event): Promise<Pick<Visit, 'form' | 'files' | 'unread'>> => {
  const form = new URLSearchParams();
  const files = new Map<string, SentFile>();
  const raw = event.body ?? '';
  const encoding = event.isBase64Encoded ? 'base64' : 'utf8';
  if (Buffer.byteLength(raw, encoding) > largestUpload) return { form, files, unread: 'too-large' };
  const sent = await partsOf(Buffer.from(raw, encoding), event.headers['content-type'] ?? '');
  if (sent === undefined) return { form, files, unread: 'not-a-form' };
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.append(name, value);
    else if (value.name !== '' && !files.has(name)) {
      files.set(name, { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return comesBackWhole(form, raw.length)
    ? { form, files }
    : { form: new URLSearchParams(), files: new Map(), unread: 'too-large' };
};

const partsOf = async (body: Buffer<ArrayBuffer>, type: string): Promise<FormData | undefined> => {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
};
