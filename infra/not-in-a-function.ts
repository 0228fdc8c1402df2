/**
 * Stands in, inside the bundles, for what Resend's SDK brings along and we never call: its renderer (prettier and
 * html-to-text with it; our mails are rendered before they reach the SDK) and the parser of incoming mail. 480 kB together.
 */
const absent = (): never => {
  throw new Error('This part of the SDK is left out of the functions (infra/build.ts)');
};

export const render = absent;
export const parse = absent;
export default { parse };
