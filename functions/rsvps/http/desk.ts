import { exportsHttp } from './exports.tsx';
import { type DeskNeeds, guestsHttp } from './guests.tsx';
import { mailingHttp } from './mailing.tsx';

/** The list of guests and what leaves it, which come with the first organiser. */
export const deskHttp = (needs: DeskNeeds) => ({
  ...guestsHttp(needs),
  ...exportsHttp(needs),
  ...mailingHttp(needs),
});
