import { type ExportNeeds, exportsHttp } from './exports.tsx';
import { guestsHttp } from './guests.tsx';
import { mailingHttp } from './mailing.tsx';

/** The list of guests and what leaves it, which come with the first organiser. */
export const deskHttp = (needs: ExportNeeds) => ({
  ...guestsHttp(needs),
  ...exportsHttp(needs),
  ...mailingHttp(needs),
});
