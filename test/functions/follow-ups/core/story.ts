import type { Instant } from '#kernel/instants.ts';
import type { AskedPerson, Part, Picture, PlacedPerson } from '../../../../functions/follow-ups/core/recipients.ts';
import type { Group, Letter, RoundDraft } from '../../../../functions/follow-ups/core/round.ts';

/*
 * Story 4, rows 19 to 24: of 355 municipalities 59 came. 25 of those signed, 22 did not, 12 took part already. Of the 296 that did not come 83 take part,
 * and to three of the others mail bounces.
 */
export const evening = {
  startsAt: '2019-05-22T15:30:00.000Z',
  endsAt: '2019-05-22T19:30:00.000Z',
  zone: 'Europe/Amsterdam',
} as const;
export const before: Instant = '2019-03-01T09:00:00.000Z';
export const atTable: Instant = '2019-05-22T17:45:00.000Z';
/** The morning after, when the round is for. */
export const morning: Instant = '2019-05-23T07:00:00.000Z';

const padded = (at: number, length: number): string => String(at).padStart(length, '0');
export const codeAt = (at: number): string => `GM${padded(at, 4)}`;
export const invitationAt = (at: number): string => `inv_${padded(at, 22)}`;
export const guestAt = (at: number): string => `${'g'.repeat(16)}~${padded(at, 16)}`;

const signed = 25;
const cameOnly = 22;
const cameMembers = 12;
const came = signed + cameOnly + cameMembers;
const membersAway = 83;
const bounced = 3;
export const all = 355;

/** In this order: signed, came without signing, came as members, members who stayed away, the others; the last three bounce. */
const isMember = (at: number): boolean => at >= signed + cameOnly && at < came + membersAway;
const underReserve = 6;

const invitationOf = (at: number): AskedPerson => {
  const declined = at >= came + 7 && at < came + 7 + 71;
  // The 59th came instead of somebody; three more had a place and stayed away, four gave theirs up.
  const handedOver = at === signed + 21;
  const placed = at < came + 7;
  return {
    key: invitationAt(at),
    name: `Wethouder ${at}`,
    municipality: codeAt(at),
    language: 'nl',
    reachable: true,
    since: before,
    ...(placed && { place: handedOver ? guestAt(at) : invitationAt(at) }),
    handedOver,
    said: placed ? 'yes' : declined ? 'no' : 'nothing',
  };
};
const placeOf = ({ place, key, name, municipality, language }: AskedPerson, at: number): readonly PlacedPerson[] =>
  place === undefined
    ? []
    : [
        {
          key: place,
          name: place === key ? name : `Vervanger ${at}`,
          municipality,
          language,
          reachable: true,
          since: before,
          invitation: key,
          state: at >= came + 3 ? 'cancelled' : 'seated',
        },
      ];
const partOf = (at: number): Part => ({
  takesPart: at < signed || isMember(at),
  left: false,
  signatures:
    at < signed
      ? [
          {
            name: `Wethouder ${at}`,
            at: atTable,
            recordedAt: atTable,
            here: true,
            stands: true,
            underReserve: at < underReserve,
          },
        ]
      : [],
});

const numbers = Array.from({ length: all }, (_, at) => at);

/** Everybody who was asked, with partners and advisers who sat there too and come for no municipality. */
export const story = (): Picture => {
  const invitations = numbers.map(invitationOf);
  const places = invitations.flatMap(placeOf);
  const partners = Array.from(
    { length: 20 },
    (_, at): PlacedPerson => ({
      key: guestAt(1000 + at),
      name: `Partner ${at}`,
      language: 'nl',
      reachable: true,
      since: before,
      state: 'seated',
    }),
  );
  return {
    event: evening,
    invitations,
    places: [...places, ...partners],
    hosts: [],
    came: new Set([...places.slice(0, came), ...partners].map(({ key }) => key)),
    bounced: new Set(numbers.slice(-bounced).map(invitationAt)),
    register: new Map(numbers.map((at) => [codeAt(at), partOf(at)])),
    asked: [],
    ordered: [],
    stops: new Map(),
    earlier: new Map(),
  };
};

const letter = (group: Group, text: string): Letter => ({
  id: `letter-${group}`,
  group,
  words: { nl: { subject: 'Na de avond', text } },
});

/** The three texts of the morning after, and a block for who takes part and for who may still join. */
export const firstRound: RoundDraft = {
  title: 'De ochtend erna',
  moment: { after: 'event', days: 1, time: '09:00' },
  per: 'municipality',
  letters: [
    letter('signed', 'Dank u, {naam}.\n\nUw afschrift: {kopie}'),
    letter('came-not-signed', 'U was er, {naam}.\n\nOndertekenen kan nog: {tekenlink}'),
    letter('came-member', 'Fijn dat u er was, namens {gemeente}.'),
    letter('not-come', 'Wij hebben u gemist. Nu doen {aantal} gemeenten mee.'),
  ],
  blocks: [
    { id: 'block-member', group: 'member', words: { nl: 'U doet al mee.' } },
    { id: 'block-not-member', group: 'not-member', words: { nl: 'Doe mee: {tekenlink}' } },
    { id: 'block-reserve', group: 'under-reserve', words: { nl: 'Breng het naar uw college.' } },
  ],
  stops: ['person'],
};

/** A week later, to who signed. */
export const secondRound: RoundDraft = {
  ...firstRound,
  title: 'Een week later',
  moment: { after: 'event', days: 7, time: '09:00' },
  letters: [letter('signed', 'Is het gesprek gepland?')],
  blocks: [],
};
