import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AskedPerson,
  countsOf,
  type Part,
  type Picture,
  type PlacedPerson,
  recipientsOf,
  type Signed,
  unitsOf,
} from '../../../../functions/follow-ups/core/recipients.ts';
import { BlockGroup, Group, type RoundDraft, StopRule } from '../../../../functions/follow-ups/core/round.ts';
import { runs } from '../../../support/runs.ts';
import {
  all,
  atTable,
  codeAt,
  evening,
  firstRound,
  guestAt,
  invitationAt,
  morning,
  secondRound,
  story,
} from './story.ts';

const of = (recipients: ReturnType<typeof recipientsOf>, code: string) => recipients.find(({ unit }) => unit === code);

describe('story 4: who gets what', () => {
  test('rows 19 to 21: 25 signed, 22 came, 12 came as members, 293 did not come: 352 mails and 3 tasks', () => {
    const recipients = recipientsOf(firstRound, story());
    const { letters, outcomes, blocks } = countsOf(recipients);
    expect(letters).toEqual({
      'letter-signed': 25,
      'letter-came-not-signed': 22,
      'letter-came-member': 12,
      'letter-not-come': 293,
    });
    expect(outcomes).toEqual({ mail: 352, task: 3, stopped: 0, nothing: 0 });
    expect(blocks['block-reserve']).toBe(6);
    const away = recipients.filter(({ letter, outcome }) => letter === 'letter-not-come' && outcome === 'mail');
    expect(away.filter(({ blocks: read }) => read.includes('block-member'))).toHaveLength(83);
    expect(away.filter(({ blocks: read }) => read.includes('block-not-member'))).toHaveLength(210);
    expect(recipients.filter(({ outcome }) => outcome === 'task').map(({ unit }) => unit)).toEqual(
      [352, 353, 354].map(codeAt),
    );
  });

  test('no municipality twice, each to who was invited, all on the morning after', () => {
    const recipients = recipientsOf(firstRound, story());
    expect(new Set(recipients.map(({ municipality }) => municipality)).size).toBe(all);
    expect(recipients.map(({ key }) => key).toSorted()).toEqual(
      Array.from({ length: all }, (_, at) => invitationAt(at)),
    );
    expect(new Set(recipients.map(({ at }) => at))).toEqual(new Set([morning]));
  });

  test('where a substitute came, the municipality came, and the one who was invited is written to', () => {
    expect(of(recipientsOf(firstRound, story()), codeAt(46))).toMatchObject({
      key: invitationAt(46),
      name: 'Wethouder 46',
      letter: 'letter-came-not-signed',
    });
  });

  test('row 24: a week later 15 of the 25, and 10 are stopped with the reason', () => {
    const stops = new Map(Array.from({ length: 10 }, (_, at) => [invitationAt(at), 'Het gesprek is geweest']));
    const recipients = recipientsOf(secondRound, { ...story(), stops });
    expect(countsOf(recipients).outcomes).toEqual({ mail: 15, task: 0, stopped: 10, nothing: 330 });
    expect(recipients.find(({ outcome }) => outcome === 'stopped')).toMatchObject({
      because: 'person',
      reason: 'Het gesprek is geweest',
    });
  });
});

const person = (at: number, different: Partial<AskedPerson> = {}): AskedPerson => ({
  key: invitationAt(at),
  name: `Wethouder ${at}`,
  municipality: codeAt(1),
  language: 'nl',
  reachable: true,
  since: `2019-03-01T09:00:00.00${at}Z`,
  handedOver: false,
  said: 'nothing',
  ...different,
});
const place = (at: number, different: Partial<PlacedPerson> = {}): PlacedPerson => ({
  key: guestAt(at),
  name: `Gast ${at}`,
  municipality: codeAt(1),
  language: 'nl',
  reachable: true,
  since: `2019-03-02T09:00:00.00${at}Z`,
  state: 'seated',
  ...different,
});
const signature = (name: string, different: Partial<Signed> = {}): Signed => ({
  name,
  at: atTable,
  recordedAt: atTable,
  here: true,
  stands: true,
  underReserve: false,
  ...different,
});
const member: Part = { takesPart: true, left: false, signatures: [] };
const picture = (different: Partial<Picture>): Picture => ({
  event: evening,
  invitations: [],
  places: [],
  hosts: [],
  came: new Set(),
  bounced: new Set(),
  register: new Map(),
  asked: [],
  ordered: [],
  stops: new Map(),
  earlier: new Map(),
  ...different,
});
const only = (round: RoundDraft, different: Partial<Picture>) => {
  const recipients = recipientsOf(round, picture(different));
  expect(recipients).toHaveLength(1);
  return recipients[0];
};

describe('Who stands for a municipality', () => {
  test('of two who were invited, the one who came', () => {
    const invitations = [person(1, { said: 'yes', place: invitationAt(1) }), person(2, { place: invitationAt(2) })];
    expect(only(firstRound, { invitations, came: new Set([invitationAt(2)]) })?.key).toBe(invitationAt(2));
    expect(only(firstRound, { invitations })?.key).toBe(invitationAt(1));
  });

  test('who was invited and stayed silent goes before an official who signed up and came', () => {
    const came = new Set([guestAt(1)]);
    expect(only(firstRound, { invitations: [person(1)], places: [place(1)], came })).toMatchObject({
      key: invitationAt(1),
      letter: 'letter-came-not-signed',
    });
  });

  test('where nobody was invited, who came goes before who signed up first', () => {
    expect(only(firstRound, { places: [place(1), place(2)], came: new Set([guestAt(2)]) })?.key).toBe(guestAt(2));
  });

  test('who came instead counts for the municipality of who was invited, also without one of their own', () => {
    const invitations = [person(1, { handedOver: true, said: 'yes', place: guestAt(1) })];
    const places = [place(1, { municipality: undefined, invitation: invitationAt(1) })];
    expect(only(firstRound, { invitations, places, came: new Set([guestAt(1)]) })?.letter).toBe(
      'letter-came-not-signed',
    );
  });
});

describe('Which letter', () => {
  const letterOf = (different: Partial<Picture>) =>
    only(firstRound, { invitations: [person(1, { place: invitationAt(1) })], ...different })?.letter;
  const came = new Set([invitationAt(1)]);
  const withSignature = (one: Signed) => new Map([[codeAt(1), { ...member, signatures: [one] }]]);

  test.each([
    ['signed here', withSignature(signature('X')), 'letter-signed'],
    [
      'signed on the web the morning after',
      withSignature(signature('X', { here: false, at: morning })),
      'letter-signed',
    ],
    [
      'signed last year',
      withSignature(signature('X', { here: false, at: '2018-05-01T10:00:00.000Z' })),
      'letter-came-member',
    ],
    ['takes part by a decision of its college', new Map([[codeAt(1), member]]), 'letter-came-member'],
    [
      'withdrew what was signed here',
      new Map([[codeAt(1), { takesPart: false, left: true, signatures: [signature('X', { stands: false })] }]]),
      'letter-came-not-signed',
    ],
    ['did nothing', new Map(), 'letter-came-not-signed'],
  ])('who came and %s', (_, register, letter) => {
    expect(letterOf({ came, register })).toBe(letter);
  });

  test('who did not come and signed on the web has not signed at the event', () => {
    const register = withSignature(signature('X', { here: false, at: morning }));
    expect(only(firstRound, { invitations: [person(1)], register })).toMatchObject({
      letter: 'letter-not-come',
      blocks: ['block-member'],
    });
  });

  test('the first that fits wins, in the order of the round', () => {
    const asked = [{ name: 'X', municipality: codeAt(1), kit: true, partner: false, at: atTable }];
    const kit = { id: 'kit', group: 'asked-kit' as const, words: { nl: { subject: 'S', text: 'T' } } };
    const round = { ...firstRound, letters: [kit, ...firstRound.letters] };
    expect(only(round, { invitations: [person(1)], asked })?.letter).toBe('kit');
    expect(only({ ...round, letters: round.letters.toReversed() }, { invitations: [person(1)], asked })?.letter).toBe(
      'letter-not-come',
    );
  });

  test('per reader each gets what they did themselves', () => {
    const invitations = [person(1, { place: invitationAt(1) })];
    const places = [place(0, { key: invitationAt(1), name: 'Wethouder 1', invitation: invitationAt(1) }), place(2)];
    const recipients = recipientsOf(
      { ...firstRound, per: 'reader' },
      picture({
        invitations,
        places,
        came: new Set([invitationAt(1), guestAt(2)]),
        register: withSignature(signature('wethouder 1')),
      }),
    );
    expect(recipients.map(({ key, letter }) => [key, letter])).toEqual([
      [guestAt(2), 'letter-came-member'],
      [invitationAt(1), 'letter-signed'],
    ]);
  });
});

test('per reader, who was asked by two municipalities and answered both more than once is one unit for each', () => {
  const [one, two] = [1, 2].map(invitationAt);
  const invitations = [1, 2].map((at) => person(at, { name: 'Wethouder', place: two, said: 'yes' }));
  const places = [
    place(1, { key: one ?? '', invitation: one, name: 'Wethouder', state: 'cancelled' }),
    place(2, { key: two ?? '', invitation: two, name: 'Wethouder' }),
  ];
  const recipients = recipientsOf({ ...firstRound, per: 'reader' }, picture({ invitations, places }));
  expect(recipients.map(({ unit }) => unit)).toEqual([one, two]);
});

describe('Who holds the action', () => {
  const host = {
    key: `app_${'0'.repeat(26)}`,
    name: 'Noor Bakker',
    language: 'nl',
    reachable: true,
    since: atTable,
  } as const;
  const letters = [
    { id: 'report', group: 'no-report', words: { nl: { subject: 'S', text: 'T' } } } as const,
    ...firstRound.letters,
  ];
  test.each(['municipality', 'reader'] as const)(
    'per %s: gets the letter of who did not tell, and no other and no block',
    (per) => {
      const round = { ...firstRound, per, letters };
      expect(only(round, { hosts: [{ ...host, reported: false }] })).toMatchObject({
        key: host.key,
        municipality: undefined,
        outcome: 'mail',
        letter: 'report',
        blocks: [],
        at: morning,
      });
      for (const [one, reported] of [
        [round, true],
        [{ ...round, letters: firstRound.letters }, false],
      ] as const) {
        expect(only(one, { hosts: [{ ...host, reported }] })).toMatchObject({
          outcome: 'nothing',
          because: 'no-letter',
        });
      }
    },
  );

  test('a guest is never asked how it went, and a host who bounces, or whom a person stopped, is not mailed', () => {
    const round = { ...firstRound, letters: letters.slice(0, 1), stops: ['person' as const] };
    expect(only(round, { invitations: [person(1)], came: new Set([invitationAt(1)]) })?.outcome).toBe('nothing');
    const hosts = [{ ...host, reported: false }];
    expect(only(round, { hosts, bounced: new Set([host.key]) })).toMatchObject({ outcome: 'task', because: 'bounced' });
    expect(only(round, { hosts, stops: new Map([[host.key, 'gebeld']]) })).toMatchObject({ because: 'person' });
  });
});

describe('Who ordered a kit', () => {
  const since = '2019-05-24T10:00:00.000Z';
  const round: RoundDraft = {
    ...firstRound,
    moment: { after: 'ordering', days: 7, time: '09:00' },
    letters: [{ id: 'kit', group: 'asked-kit', words: { nl: { subject: 'S', text: 'T' } } }],
    blocks: [{ id: 'kit-too', group: 'asked-kit', words: { nl: 'B' } }],
  };
  const invitations = [person(1, { mailboxes: ['own'] })];
  const byMunicipality = { municipality: codeAt(1), mailbox: 'official', at: since };

  test.each([
    ['in its municipality’s name', byMunicipality],
    ['from the reader’s own address', { mailbox: 'own', at: since }],
  ])('%s is in the group, and the days count from it', (_, order) => {
    expect(only(round, { invitations, ordered: [order] })).toMatchObject({
      outcome: 'mail',
      letter: 'kit',
      blocks: ['kit-too'],
      at: '2019-05-31T07:00:00.000Z',
    });
  });

  test('the first moment counts, at the table or by an order', () => {
    const asked = [{ name: 'X', municipality: codeAt(1), kit: true, partner: false, at: atTable }];
    expect(only(round, { invitations, asked, ordered: [byMunicipality] })?.at).toBe('2019-05-29T07:00:00.000Z');
  });

  test('another municipality’s order, or another’s address, is not theirs', () => {
    for (const order of [{ municipality: codeAt(2), at: since }, { mailbox: 'other', at: since }, { at: since }]) {
      expect(only(round, { invitations, ordered: [order] })?.outcome).toBe('nothing');
    }
  });

  test('of one reader it is what they ordered themselves', () => {
    const perReader = { ...round, per: 'reader' as const };
    expect(only(perReader, { invitations, ordered: [byMunicipality] })?.outcome).toBe('nothing');
    expect(only(perReader, { invitations, ordered: [{ ...byMunicipality, mailbox: 'own' }] })?.letter).toBe('kit');
    // Who comes for nobody orders for nobody.
    const guest = place(1, { municipality: undefined });
    expect(only(perReader, { places: [guest], ordered: [{ at: since }] })?.outcome).toBe('nothing');
  });

  test('it answers an earlier round', () => {
    const answers = { ...firstRound, stops: ['answered' as const] };
    const at = (earlier: string) =>
      only(answers, { invitations, ordered: [byMunicipality], earlier: new Map([[codeAt(1), earlier]]) })?.because;
    expect(at(morning)).toBe('answered');
    expect(at('2019-05-25T07:00:00.000Z')).toBeUndefined();
  });
});

describe('Why somebody gets none', () => {
  const round: RoundDraft = { ...firstRound, stops: ['answered', 'left', 'person'] };
  const invitations = [person(1)];

  test('no address, or one that bounces for good: a person has to tell them', () => {
    expect(only(round, { invitations: [person(1, { reachable: false })] })).toMatchObject({
      outcome: 'task',
      because: 'no-address',
    });
    expect(only(round, { invitations, bounced: new Set([invitationAt(1)]) })).toMatchObject({
      outcome: 'task',
      because: 'bounced',
    });
  });

  test('who signed since an earlier round went to them has answered, and not who signed before it', () => {
    const at = (recordedAt: string) =>
      only(round, {
        invitations,
        register: new Map([[codeAt(1), { ...member, signatures: [signature('X', { recordedAt })] }]]),
        earlier: new Map([[codeAt(1), morning]]),
      })?.because;
    expect(at('2019-05-24T10:00:00.000Z')).toBe('answered');
    expect(at(atTable)).toBeUndefined();
  });

  test('a municipality that left, and whoever of it a person said stop for', () => {
    const register = new Map([[codeAt(1), { takesPart: false, left: true, signatures: [] }]]);
    expect(only(round, { invitations, register })?.because).toBe('left');
    expect(only(round, { invitations, places: [place(1)], stops: new Map([[guestAt(1), 'ziek']]) })).toMatchObject({
      because: 'person',
      reason: 'ziek',
    });
  });

  test('a rule that the round has not, stops nobody', () => {
    const register = new Map([[codeAt(1), { takesPart: false, left: true, signatures: [] }]]);
    const stops = new Map([[invitationAt(1), 'ziek']]);
    expect(only({ ...round, stops: [] }, { invitations, register, stops })?.outcome).toBe('mail');
  });

  test('a round that counts from signing waits for who has not signed', () => {
    const after = { ...secondRound, moment: { after: 'signing', days: 14, time: '10:00' } } as const;
    const register = new Map([[codeAt(1), { ...member, signatures: [signature('X')] }]]);
    expect(only(after, { invitations, register })).toMatchObject({ outcome: 'mail', at: '2019-06-05T08:00:00.000Z' });
    const all = { ...after, letters: firstRound.letters };
    expect(only(all, { invitations })).toMatchObject({ outcome: 'nothing', because: 'not-yet' });
  });
});

// ── whatever happened ────────────────────────────────────────────────────────────────────────────────────────────────

const fewCodes = fc.constantFrom(undefined, codeAt(1), codeAt(2), codeAt(3));
const few = fc.integer({ min: 1, max: 6 });
const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    invitations: fc.uniqueArray(
      fc.record({
        at: few,
        municipality: fewCodes,
        reachable: fc.boolean(),
        placed: fc.constantFrom('no', 'own', 'other'),
      }),
      { selector: ({ at }) => at, maxLength: 6 },
    ),
    places: fc.uniqueArray(
      fc.record({
        at: few,
        municipality: fewCodes,
        reachable: fc.boolean(),
        invitation: fc.option(few, { nil: undefined }),
        state: fc.constantFrom('asked', 'seated', 'offered', 'waiting', 'cancelled'),
      }),
      { selector: ({ at }) => at, maxLength: 6 },
    ),
    came: fc.array(few),
    bounced: fc.array(few),
    stops: fc.array(few),
    signed: fc.array(fc.record({ code: few, by: few, here: fc.boolean(), stands: fc.boolean() })),
    members: fc.array(few),
    kits: fc.array(few),
    orders: fc.array(few),
    hosts: fc.uniqueArray(fc.tuple(few, fc.boolean()), { selector: ([at]) => at }),
  })
  .map(({ invitations, places, came, bounced, stops, signed, members, kits, orders, hosts }) =>
    picture({
      invitations: invitations.map(({ at, municipality, reachable, placed }) =>
        person(at, {
          municipality,
          reachable,
          handedOver: placed === 'other',
          ...(placed !== 'no' && { place: placed === 'own' ? invitationAt(at) : guestAt(at) }),
        }),
      ),
      places: [
        ...places.map(({ at, municipality, reachable, invitation, state }) =>
          place(at, {
            municipality,
            reachable,
            state,
            ...(invitation !== undefined && { invitation: invitationAt(invitation) }),
          }),
        ),
        ...invitations
          .filter(({ placed }) => placed === 'own')
          .map(({ at, municipality, reachable }) => place(at, { key: invitationAt(at), municipality, reachable })),
      ],
      came: new Set(came.flatMap((at) => [guestAt(at), invitationAt(at)])),
      bounced: new Set(bounced.map(invitationAt)),
      stops: new Map(stops.map((at) => [guestAt(at), 'reden'])),
      register: new Map(
        [1, 2, 3].map((at) => {
          const signatures = signed
            .filter(({ code }) => code === at)
            .map(({ by, here, stands }) => signature(`Wethouder ${by}`, { here, stands }));
          const takesPart = members.includes(at) || signatures.some(({ stands }) => stands);
          return [codeAt(at), { takesPart, left: !takesPart && signatures.length > 0, signatures }];
        }),
      ),
      asked: kits.map((at) => ({ name: 'X', municipality: codeAt(at), kit: true, partner: at > 1, at: atTable })),
      hosts: hosts.map(([at, reported]) => ({
        key: `app_${at}`,
        name: `Wethouder ${at}`,
        language: 'nl',
        reachable: true,
        since: atTable,
        reported,
      })),
      ordered: orders.map((at) => ({ municipality: codeAt(at), at: morning })),
    }),
  );
const anyRound: fc.Arbitrary<RoundDraft> = fc
  .record({
    per: fc.constantFrom('municipality' as const, 'reader' as const),
    groups: fc.uniqueArray(fc.constantFrom(...Group.options), { maxLength: 8 }),
    blocks: fc.uniqueArray(fc.constantFrom(...BlockGroup.options)),
    stops: fc.subarray([...StopRule.options]),
  })
  .map(({ per, groups, blocks, stops }) => ({
    ...firstRound,
    per,
    letters: groups.map((group) => ({ id: group, group, words: { nl: { subject: 'S', text: 'T' } } })),
    blocks: blocks.map((group) => ({ id: group, group, words: { nl: 'B' } })),
    stops,
  }));

describe('whatever happened', () => {
  test('no municipality and no reader twice, and nobody who was not on the list', () => {
    fc.assert(
      fc.property(anyPicture, anyRound, (seen, round) => {
        const recipients = recipientsOf(round, seen);
        const units = recipients.map(({ unit }) => unit);
        expect(new Set(units).size).toBe(units.length);
        const keys = recipients.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const listed = new Set([...seen.invitations, ...seen.places, ...seen.hosts].map(({ key }) => key));
        expect(keys.every((key) => listed.has(key))).toBe(true);
        if (round.per === 'municipality') {
          const codes = recipients.flatMap(({ municipality }) => municipality ?? []);
          expect(new Set(codes).size).toBe(codes.length);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  test('everybody on the list is in exactly one unit, or comes for no municipality', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom('municipality' as const, 'reader' as const), (seen, per) => {
        const held = unitsOf(per, seen).flatMap(({ keys }) => keys);
        expect(new Set(held).size).toBe(held.length);
        const listed = new Set([...seen.invitations, ...seen.places, ...seen.hosts].map(({ key }) => key));
        if (per === 'reader') expect(new Set(held)).toEqual(listed);
        else
          for (const { key, municipality } of seen.invitations)
            expect(held.includes(key)).toBe(municipality !== undefined);
      }),
      { numRuns: runs(400) },
    );
  });

  test('who takes part is in no group that is asked to join', () => {
    fc.assert(
      fc.property(anyPicture, anyRound, (seen, round) => {
        for (const { municipality, letter, blocks } of recipientsOf(round, seen)) {
          if (seen.register.get(municipality ?? '')?.takesPart !== true) continue;
          expect(letter).not.toBe('came-not-signed');
          expect(blocks).not.toContain('not-member');
        }
      }),
      { numRuns: runs(400) },
    );
  });

  test('the same, in whatever order the lists come', () => {
    fc.assert(
      fc.property(anyPicture, anyRound, (seen, round) => {
        const turned = { ...seen, invitations: seen.invitations.toReversed(), places: seen.places.toReversed() };
        expect(recipientsOf(round, turned)).toEqual(recipientsOf(round, seen));
      }),
      { numRuns: runs(200) },
    );
  });
});
