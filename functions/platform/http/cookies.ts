/** Names carry `__Host-` (this host, https, whole site) wherever the site has https; the laptop has not. */
export type CookieJar = {
  readonly read: (headers: readonly string[]) => Readonly<Record<string, string>>;
  readonly write: (cookie: { readonly name: string; readonly value: string; readonly seconds: number }) => string;
};

export const cookieJar = (siteAddress: string): CookieJar => {
  const secure = siteAddress.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return {
    read: (headers) => {
      const cookies: Record<string, string> = {};
      for (const pair of headers.flatMap((header) => header.split(';'))) {
        const at = pair.indexOf('=');
        const name = pair.slice(0, at).trim();
        if (at > 0 && name.startsWith(prefix)) cookies[name.slice(prefix.length)] ??= pair.slice(at + 1).trim();
      }
      return cookies;
    },
    write: ({ name, value, seconds }) =>
      `${prefix}${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`,
  };
};
