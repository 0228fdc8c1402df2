/**
 * Everything the rooms and the platform say they keep, and until when. The wiring gathers the lines themselves from the contracts and they have to fit
 * here, and both languages have words for each of these: whoever keeps something new meets the privacy page at compile time.
 */
export type KeptWhat =
  | 'sign-in'
  | 'session'
  | 'organiser'
  | 'person-let-in'
  | 'passkey'
  | 'contact-person'
  | 'event'
  | 'act'
  | 'diet-and-access'
  | 'sensitive-answer'
  | 'asked-answer'
  | 'note'
  | 'telephone'
  | 'guest-of-action'
  | 'guest-of-meeting'
  | 'proud-card'
  | 'invitation'
  | 'reason-not-to-come'
  | 'table-plan'
  | 'wheelchair-place'
  | 'signature'
  | 'signatory-address'
  | 'invitation-to-sign'
  | 'campaign'
  | 'kit'
  | 'kit-order'
  | 'on-the-day-contact'
  | 'host'
  | 'host-draft'
  | 'mail-as-sent'
  | 'fact-of-sending'
  | 'suppressed-address'
  | 'attendance'
  | 'attempts-per-network';

export type KeptUntil =
  | 'a-day-after'
  | 'twelve-hours-after'
  | 'role-ends'
  | 'access-ends'
  | 'morning-after'
  | '30-days-after'
  | '13-weeks-after'
  | '13-weeks-after-sending'
  | 'with-guests'
  | 'archive-rule'
  | 'two-years-after-signing'
  | '13-weeks-after-asking'
  | 'stays'
  | 'two-years-after'
  | 'two-years-after-sending'
  | 'a-day-after-their-window';

export type KeptThing = { readonly what: KeptWhat; readonly until: KeptUntil };
