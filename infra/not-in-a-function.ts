/**
 * Stands in, inside the bundles, for the renderer that Resend's SDK brings along (prettier and html-to-text with it, 400 kB):
 * our mails are rendered before they reach the SDK.
 */
export const render = (): never => {
  throw new Error('This renderer is left out of the functions (infra/build.ts)');
};
