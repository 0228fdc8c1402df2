/**
 * Everything the rooms and the platform say they keep. The lines themselves stand in the contracts, and both languages have words for each: whoever keeps
 * something new meets the privacy page at compile time. A write that erases one of these says which (`platform/erased.ts`).
 */
export type KeptWhat =
  | 'sign-in'
  | 'own-data-request'
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
  | 'declining-address'
  | 'follow-up-round'
  | 'attendance'
  | 'erasure'
  | 'attempts-per-network';

/** Until when. */
export type KeptUntil =
  | 'a-day-after'
  | 'a-day-after-asking'
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
  | 'taken-back'
  | '45-days-after-erasing'
  | 'a-day-after-their-window';

/** From how many records something was taken away on one day (`2019-05-23`, Coordinated Universal Time). Holds nothing of whom. */
export type Erased = { readonly what: KeptWhat; readonly day: string; readonly count: number };
