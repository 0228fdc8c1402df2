/**
 * Everything the rooms say they keep, and until when. The wiring gathers the lines themselves from the contracts and they have to fit
 * here, and both languages have words for each of these: whoever keeps something new meets the privacy page at compile time.
 */
export type KeptWhat =
  | 'sign-in'
  | 'session'
  | 'organiser'
  | 'event'
  | 'diet-and-access'
  | 'telephone'
  | 'guest-of-action'
  | 'guest-of-meeting'
  | 'mail-as-sent'
  | 'fact-of-sending';

export type KeptUntil =
  | 'a-day-after'
  | 'twelve-hours-after'
  | 'role-ends'
  | 'morning-after'
  | '30-days-after'
  | '13-weeks-after'
  | '13-weeks-after-sending'
  | 'two-years-after'
  | 'two-years-after-sending';

export type KeptThing = { readonly what: KeptWhat; readonly until: KeptUntil };
