import { describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import { textOfFile } from '#kernel/lists.ts';
import { readInvites } from '#rsvps/core/invite-rows.ts';
import { municipalitiesOn } from '#rsvps/http/inviting-visit.ts';
import * as story from '../../../infra/local/seed-story.ts';
import * as invited from '../../../infra/local/seed-story-invited.ts';

const parties = (guests: readonly story.SeedGuest[]) => guests.reduce((sum, { party = 1 }) => sum + party, 0);
const events = [
  story.evening,
  story.meal,
  story.choir,
  story.station,
  story.breakfast,
  story.secondEvening,
  invited.lunch,
];

describe('the evening', () => {
  test('is full before anybody gives up, and ends with 59 of 60 chairs taken', () => {
    const before = [...story.eveningGuests, story.eveningByPhone, ...story.eveningGivesUp];
    expect(parties(before)).toBe(60);
    const after = [...story.eveningGuests, story.eveningByPhone, story.eveningWaits];
    expect(parties(after)).toBe(59);
    expect(new Set([...before, story.eveningWaits].map(({ name }) => name)).size).toBe(61);
  });

  test('shows everybody as their office', () => {
    for (const { name } of [...story.eveningGuests, story.eveningByPhone, story.eveningWaits]) {
      expect(name).toMatch(/^wethouder van /);
    }
  });

  test('has one place answered by the secretary of Helmond and two from one address', () => {
    const answered = story.eveningGuests.filter(({ email }) => email === story.secretary);
    expect(answered).toMatchObject([{ municipality: 'Helmond' }]);
    const addresses = story.eveningGuests.map(({ email }) => email);
    expect(addresses.length - new Set(addresses).size).toBe(1);
  });
});

test('the choir is full to the last chair, so that its next guests wait', () => {
  expect(parties(story.choirGuests)).toBe(story.choir.capacity);
});

test('the meal and the station have room', () => {
  expect(parties([...story.mealGuests, story.mealByPhone])).toBeLessThan(story.meal.capacity);
  expect(parties(story.stationGuests)).toBeLessThan(story.station.capacity);
});

test('one name has forty letters', () => {
  expect(story.longName.replaceAll(' ', '')).toHaveLength(40);
});

test('nobody comes with more people than their form allows', () => {
  for (const [event, guests] of [
    [story.meal, story.mealGuests],
    [story.choir, [...story.choirGuests, ...story.choirWaits]],
    [story.station, story.stationGuests],
    [story.breakfast, story.breakfastGuests],
  ] as const) {
    for (const { party = 1 } of guests) expect(party).toBeLessThanOrEqual(event.partyLimit);
  }
});

test('every address is one that reaches nobody', () => {
  const guests = [...story.eveningGuests, ...story.mealGuests, ...story.choirGuests, ...story.stationGuests];
  for (const { email } of guests) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
});

test('the words are formal, and name the word of the programme nowhere in a title', () => {
  for (const { title, summary, text, directions } of events) {
    expect(`${title} ${summary} ${text} ${directions}`).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b(?! voor)/i);
    expect(title).not.toMatch(/eenzaam/i);
  }
});

describe('the lunch by invitation', () => {
  const { find } = municipalitiesOn(directoryActions(), story.seedEnds);
  const read = (text: string) => {
    const all = readInvites(text, { find, chosen: () => undefined });
    if ('refused' in all) throw new Error(`Nothing of it can be read: ${all.refused.because}`);
    return all;
  };

  test('is asked of people whose lists have nothing wrong, each of them once', () => {
    const [first, later] = [read(invited.firstList), read(invited.laterList)];
    for (const { bad, merged, unread } of [first, later]) expect([...bad, ...merged, ...unread]).toEqual([]);
    expect([first.rows.length, later.rows.length]).toEqual([18, 3]);
    const names = [...first.rows, ...later.rows].map(({ invitee }) => invitee.name);
    expect(new Set(names).size).toBe(21);
  });

  test('shows alderpersons as their office, and every address is one that reaches nobody', () => {
    const { rows } = read(`${invited.firstList}\r\n${invited.laterList.split('\r\n').slice(1).join('\r\n')}`);
    for (const { invitee } of rows) {
      if (invitee.municipality !== undefined) expect(invitee.name).toMatch(/^wethouder van /);
      for (const address of [invitee.email, invitee.secretariat?.email]) {
        if (address !== undefined) expect(address).toMatch(/^[a-z.]+@[a-z]+\.example$/);
      }
    }
  });

  test('comes with a list to try, as a Dutch Excel saves it: twelve rows, and five of them need a look', () => {
    const bytes = invited.sampleFile();
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const taken = textOfFile(bytes);
    const { rows, merged, bad } = read('text' in taken ? taken.text : '');
    expect(rows.length + merged.length + bad.length).toBe(12);
    expect(merged).toMatchObject([{ line: 11, into: 2 }]);
    expect(bad.map(({ problems }) => problems)).toEqual([
      ['several-municipalities'],
      ['unknown-municipality'],
      ['not-an-email'],
      ['secretariat-not-a-phone'],
    ]);
    expect(bad[0]?.fits).toHaveLength(2);
    expect(rows.map(({ invitee }) => invitee.name)).toContain('wethouder van Súdwest-Fryslân');
    const asked = new Set(read(invited.firstList).rows.map(({ invitee }) => invitee.email));
    for (const { invitee } of rows) expect(asked.has(invitee.email)).toBe(false);
  });
});

describe('the campaign', () => {
  const towns = story.earlierRounds.flatMap(({ on, towns: some, decidedOn }) =>
    some.split(', ').map((town) => ({ town, on, decidedOn })),
  );
  const guests = new Set(
    [...story.eveningGuests, story.eveningByPhone, story.eveningWaits].map(({ municipality }) => municipality),
  );

  test('has 95 earlier members, each once, from October 2018 until a week before the evening', () => {
    expect(towns).toHaveLength(95);
    expect(new Set(towns.map(({ town }) => town)).size).toBe(95);
    expect(story.earlierMembers.split('\n')).toHaveLength(96);
    const days = towns.map(({ on }) => on);
    expect([days[0], days.at(-1)]).toEqual(['2018-10-02', '2019-05-14']);
    expect([...days].sort()).toEqual(days);
    expect(days.filter((on) => on < '2019-04-15').length).toBeGreaterThan(80);
  });

  test('knows the college’s decision of some and not of others, and of none before its signature', () => {
    const decided = towns.filter(({ decidedOn }) => decidedOn !== undefined);
    expect(decided.length).toBeGreaterThan(30);
    expect(decided.length).toBeLessThan(65);
    for (const { on, decidedOn = '' } of decided) expect(on < decidedOn && decidedOn < story.seedTurns).toBe(true);
  });

  test('has twelve whose alderperson comes to the evening, so that far more than 25 can sign there', () => {
    expect(towns.filter(({ town }) => guests.has(town))).toHaveLength(12);
    expect(guests.size - 12).toBeGreaterThan(25);
  });

  test('has municipalities that became part of another one later', () => {
    for (const ended of ['Brielle', 'Grave', 'Cuijk', 'Weesp']) expect(towns.map(({ town }) => town)).toContain(ended);
  });

  test('has five pillars, and a text that says u', () => {
    const { title, summary, asks, decides, intro, pillars } = story.campaign;
    expect(pillars).toHaveLength(5);
    const said = [title, summary, asks, decides, intro, ...pillars.flatMap((pillar) => Object.values(pillar))].join(
      ' ',
    );
    expect(said).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
  });
});
