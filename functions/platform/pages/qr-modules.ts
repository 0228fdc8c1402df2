import { loadOnce } from '../load-once.ts';

/** A QR code as rows from the top, each from the left: true where a module is dark. Its quiet zone of four modules stands around it. */
export type QrModules = readonly (readonly boolean[])[];

// The maker comes with the first code that is asked for: most pages and mails have none.
const maker = loadOnce(() => import('../make-qr.ts'));

/** The QR code of a text, the same each time. What is soiled or folded away may be a sixth of it. Refuses with an error what is longer than a code can hold. */
export const qrModules = async (text: string): Promise<QrModules> => (await maker()).makeQr(text);
