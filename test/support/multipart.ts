import type { APIGatewayProxyEventV2 as Event } from 'aws-lambda';

/** A file as a test sends it. */
export type TestFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array | string };

const boundary = '----aanschuif-7f3a9c';

/** What a browser says such a form is. */
export const multipartType = `multipart/form-data; boundary=${boundary}`;

/** The bytes a browser makes of a form with files. A file without a name is a field in which none was chosen. */
export const multipartOf = (fields: Iterable<readonly [string, string]>, files: readonly TestFile[]): Buffer =>
  Buffer.concat([
    ...[...fields].map(([name, value]) =>
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ field, name, bytes }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: text/csv\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

/** A form that was typed, as it comes when its page asks for a file: multipart, in base64 as the gateway hands it over. Anything else stays as it is. */
export const withFiles = (event: Event, files: readonly TestFile[] = []): Event => {
  if (event.headers['content-type'] !== 'application/x-www-form-urlencoded') return event;
  return {
    ...event,
    headers: { ...event.headers, 'content-type': multipartType },
    body: multipartOf(new URLSearchParams(event.body), files).toString('base64'),
    isBase64Encoded: true,
  };
};
