import type { Card } from '#rsvps/core/card.ts';
import type { SeatRequest } from '#rsvps/core/reserve-seat.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { answersOf, monday } from '../../../support/house.ts';

/** A place for one, taken on Monday, with whatever a test wants different. */
export const rsvpOf = (different: Partial<Rsvp> = {}): Rsvp => ({
  ...answersOf('Noor van den Berg'),
  slug: 'samen-aan-de-slag',
  guest: 'aaaaaaaaaaaaaaaa~bbbbbbbbbbbbbbbb',
  state: 'seated',
  generation: 1,
  changes: 0,
  revision: 1,
  language: 'nl',
  askedAt: monday,
  toldVersion: 1,
  linkGeneration: 1,
  linkMailedAt: monday,
  repeats: 0,
  requests: [{ id: 'form-one', hash: 'hash-one', was: 'seated' }],
  acts: [{ at: monday, by: 'visitor', act: 'reserve-seat: seated', fields: [] }],
  ...different,
});

/** The card of that place, with a yes to both questions. */
export const cardOf = (different: Partial<Card> = {}): Card => ({
  slug: 'samen-aan-de-slag',
  guest: 'aaaaaaaaaaaaaaaa~bbbbbbbbbbbbbbbb',
  proud: { theme: 'sport', sentence: 'Elke week wandelen wij met honderd mensen.' },
  seeks: { theme: 'housing', sentence: 'Hoe vindt u nieuwe buren?' },
  toShow: true,
  toIntroduce: true,
  at: monday,
  revision: 1,
  ...different,
});

export const requestOf = (different: Partial<SeatRequest> = {}): SeatRequest => ({
  id: 'form-two',
  hash: 'hash-two',
  guest: 'aaaaaaaaaaaaaaaa~bbbbbbbbbbbbbbbb',
  answers: answersOf('Noor van den Berg'),
  language: 'nl',
  askedAt: monday,
  from: 'guest',
  actor: 'visitor',
  ...different,
});

export const meeting = {
  slug: 'samen-aan-de-slag',
  state: 'published',
  version: 3,
  closesAt: '2019-05-22T15:30:00.000Z',
  erasesAt: '2019-05-23T04:00:00.000Z',
} as const;
