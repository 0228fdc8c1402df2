import type { Invitation } from '#rsvps/core/invitation.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { later, monday, organiser } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

let made = 0;

/** An invitation that was put on the list on Monday and not sent, of somebody with a letter for an address; `without` takes fields away. */
export const invitationOf = (
  different: Partial<Invitation> = {},
  without: readonly (keyof Invitation)[] = [],
): Invitation => {
  made += 1;
  const whole: Invitation = {
    slug: 'samen-aan-de-slag',
    invitation: `inv_${String(made).padStart(22, '0')}`,
    name: 'Noor van den Berg',
    role: 'wethouder',
    municipality: 'GM0794',
    language: 'nl',
    state: 'drafted',
    generation: 1,
    changes: 0,
    revision: 1,
    addedAt: monday,
    mails: 0,
    forms: [],
    acts: [{ at: monday, by: organiser.person, act: 'invite: drafted', fields: [] }],
    ...different,
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([field]) => !without.includes(field as keyof Invitation)),
  ) as Invitation;
};

/** What happened to somebody, act by act, a minute apart, after they were put on the list. */
export const momentsLater = (count: number): Invitation['acts'] =>
  ['invite: drafted', 'invite: save-the-date', 'invite: invitation', 'invite: reminder']
    .slice(0, count + 1)
    .map((act, at) => ({
      at: later(at * 60_000),
      by: at === 2 ? 'prs_colleague' : organiser.person,
      act,
      fields: [],
    }));

const mailed = { email: 'noor@helmond.example', invitedAt: monday, mails: 1, acts: momentsLater(2) } as const;
const answered = (is: string, by = 'guest') => [
  ...momentsLater(2),
  { at: later(3_600_000), by, act: `answer-invitation: ${is}`, fields: [] },
];

/** One of each thing that the desk shows. */
export const everyState: readonly Invitation[] = [
  invitationOf({ salutation: 'mevrouw' }),
  invitationOf({ municipality: 'GM0344' }, ['name']),
  invitationOf({
    ...mailed,
    acts: [...mailed.acts],
    state: 'invited',
    name: 'Aafje de Vries',
    secretariat: { phone: '+31492123456' },
  }),
  invitationOf({
    ...mailed,
    acts: [...mailed.acts],
    state: 'invited',
    invitation: 'inv_bounced000000000000000',
    name: 'Bert Jansen',
    municipality: 'GM0373',
    secretariat: { email: 'secretariaat@bergen.example' },
  }),
  invitationOf({
    ...mailed,
    state: 'accepted',
    name: 'Carla Smit',
    municipality: 'GM0363',
    answeredAt: later(3_600_000),
    answeredBy: { is: 'self' },
    place: 'coming',
    pool: 'ministers',
    acts: answered('coming'),
  }),
  invitationOf({
    ...mailed,
    state: 'accepted',
    name: 'Dirk Bos',
    municipality: 'GM0599',
    answeredAt: later(3_600_000),
    answeredBy: { is: 'on-behalf', name: 'Ellen Post' },
    place: 'waits',
    acts: answered('coming'),
  }),
  invitationOf({
    ...mailed,
    state: 'accepted',
    name: 'Eva Kok',
    municipality: 'GM0518',
    answeredAt: later(3_600_000),
    answeredBy: { is: 'by-phone', person: organiser.person, spokeTo: 'Ellen Kramer' },
    place: 'offer',
    acts: answered('coming', organiser.person),
  }),
  invitationOf({
    ...mailed,
    state: 'handed-over',
    name: 'Fred Mulder',
    municipality: 'GM0153',
    answeredAt: later(3_600_000),
    answeredBy: { is: 'by-phone', person: 'prs_colleague' },
    place: 'instead',
    substitute: 'Gijs Peters',
    acts: answered('somebody-else', 'prs_other'),
  }),
  invitationOf({
    ...mailed,
    state: 'not-yet-known',
    name: 'Hilde Vos',
    municipality: 'GM0855',
    answeredAt: later(3_600_000),
    answeredBy: { is: 'self' },
    askAgainOn: '2019-05-21',
    acts: answered('not-yet-known'),
  }),
  invitationOf({
    ...mailed,
    state: 'declined',
    name: 'Ingrid Dekker',
    municipality: 'GM0687',
    answeredAt: later(3_600_000),
    answeredBy: { is: 'self' },
    reason: 'Ik zit die avond in de raad.',
    acts: answered('not-coming'),
  }),
  invitationOf(
    {
      ...mailed,
      state: 'accepted',
      name: 'Jan Willems',
      organisation: 'Rode Kruis',
      pool: 'partners',
      language: 'en',
      answeredAt: later(3_600_000),
      answeredBy: { is: 'self' },
      place: 'gone',
      acts: answered('coming'),
    },
    ['municipality', 'role'],
  ),
  invitationOf({
    ...mailed,
    state: 'withdrawn',
    name: 'Karin de Boer',
    municipality: 'GM0014',
    acts: [...momentsLater(3), { at: later(7_200_000), by: 'clockwork', act: 'invite: withdrawn', fields: [] }],
  }),
];

const place = (guest: string, different: Partial<Rsvp>): readonly [string, Rsvp] => [
  guest,
  rsvpOf({ guest, ...different }),
];

/** The places that came of them. */
export const placeOf: ReadonlyMap<string, Rsvp> = new Map([
  place('coming', { party: 2 }),
  place('waits', { state: 'waiting' }),
  place('offer', { state: 'offered', offeredUntil: later(24 * 3_600_000) }),
  place('instead', {}),
  place('gone', { state: 'cancelled' }),
]);

export const bounced: ReadonlySet<string> = new Set(['inv_bounced000000000000000']);
