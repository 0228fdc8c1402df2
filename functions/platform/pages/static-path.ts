declare const STATIC_FILES: Readonly<Record<string, string>>;

/**
 * The address of a static file: `style.css` becomes `/static/style.<hash>.css`. The build writes the names into each
 * function; outside a built function (tests, examples) the plain name stands.
 */
export const staticPath = (name: string): string =>
  `/static/${typeof STATIC_FILES === 'undefined' ? name : (STATIC_FILES[name] ?? name)}`;
