import { encodeQR } from 'qr';

/**
 * A QR code as rows of dark (true) and light modules, with a quiet zone of four around it. A file of its own, so that nothing starts with the library: ask
 * `qrModules` of the pages for one.
 */
export const makeQr = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
