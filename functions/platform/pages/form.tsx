import type { ReactNode } from 'react';
import type { DataAttributes } from './invalid.ts';

/**
 * A form that posts. The browser's own messages are off, ours come back with the page. `request` is the key that makes
 * a double press act once, `token` the value that shows the form came from our own page; they are sent as `request` and `form`. With `files` it
 * is sent as multipart, which only a route that takes files reads.
 */
export const Form = ({
  action,
  request,
  token,
  hidden = {},
  files = false,
  data,
  children,
}: {
  /** A whole path; an empty one is refused by HTML. */
  readonly action: string;
  readonly request?: string | undefined;
  readonly token?: string | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly files?: boolean | undefined;
  readonly data?: DataAttributes | undefined;
  readonly children: ReactNode;
}) => (
  <form
    action={action}
    className="form"
    encType={files ? 'multipart/form-data' : undefined}
    method="post"
    noValidate
    {...data}
  >
    {request === undefined ? null : <input name="request" type="hidden" value={request} />}
    {token === undefined ? null : <input name="form" type="hidden" value={token} />}
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} name={name} type="hidden" value={value} />
    ))}
    {children}
  </form>
);
