import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { boardJson, boardJsonOn, membersJson } from '#pledges/core/public-board.ts';
import { PublicBoard, PublicMembers } from '#pledges/core/public-json.ts';
import { boardOf, evening, membersOf } from '../pages/boards.ts';

const site = 'https://aanschuif.example';

describe('the board as machines get it', () => {
  test('says what is counted, how many, how far the next mark is, and as of when', () => {
    const json = boardJson(boardOf(99, { underWay: 14, held: true }), site);
    expect(PublicBoard.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      slug: 'een-tegen-eenzaamheid',
      url: `${site}/campagnes/een-tegen-eenzaamheid`,
      members: `${site}/api/v1/campaigns/een-tegen-eenzaamheid/members`,
      counts: ['signed', 'decided', 'active'],
      count: 99,
      underWay: 14,
      held: true,
      goal: 355,
      municipalities: 355,
      nextMark: { mark: 100, toGo: 1 },
    });
    expect(json.latest).toHaveLength(8);
    expect(json.joined).toHaveLength(99);
  });

  test('is the same bytes for as long as nothing happens and the minute lasts, so that a poll costs a 304', () => {
    const at = (asOf: string) => JSON.stringify(boardJson(boardOf(97, { asOf }), site));
    expect(at('2019-05-22T18:13:59.999Z')).toBe(at(evening));
    expect(at('2019-05-22T18:14:00.000Z')).not.toBe(at(evening));
    expect(boardJson(boardOf(97), site).asOf).toBe('2019-05-22T18:13:00.000Z');
  });

  test('has no next mark after the last, and no milestone before the first', () => {
    const json = boardJson(boardOf(355), site);
    expect(json).not.toHaveProperty('nextMark');
    expect(json).not.toHaveProperty('milestone');
  });

  test('tells who may not be named by nothing but the number', () => {
    const dots = boardOf(97).dots.map((dot, at) => ({ ...dot, joined: dot.joined && at > 50 }));
    const json = boardJson(boardOf(97, { dots, unnamed: 97 - dots.filter(({ joined }) => joined).length }), site);
    expect(json.count).toBe(97);
    expect(json.joined).toEqual(dots.filter(({ joined }) => joined).map(({ code }) => code));
  });

  test.each([
    [97, 900],
    [355, 1_600],
  ])('with %i members travels in at most %i bytes', (count, most) => {
    expect(gzipSync(JSON.stringify(boardJson(boardOf(count), site))).length).toBeLessThanOrEqual(most);
  });
});

describe('a past date', () => {
  test('says what counted then, and nothing of what was expected', () => {
    const json = boardJsonOn(membersOf(95, { asOf: '2019-05-21T21:59:59.999Z' }), site);
    expect(PublicBoard.parse(json)).toEqual(json);
    expect(json).toMatchObject({ count: 95, municipalities: 355, asOf: '2019-05-21T21:59:59.999Z' });
    expect(json.joined).toHaveLength(95);
    for (const key of ['underWay', 'held', 'goal', 'nextMark', 'milestone']) expect(json).not.toHaveProperty(key);
  });

  test('names the last to arrive first', () => {
    const { members, ...then } = membersOf(3);
    const since = ['2018-03-01T08:00:00.000Z', '2019-05-20T08:00:00.000Z', '2018-11-05T11:00:00.000Z'];
    const json = boardJsonOn(
      { ...then, members: members.map((member, at) => ({ ...member, since: since[at] ?? '' })) },
      site,
    );
    expect(json.latest.map((one) => one.since)).toEqual([since[1], since[2], since[0]]);
  });
});

describe('the members as machines get them', () => {
  test('are code, name, province, since when and whether the college has decided', () => {
    const json = membersJson(membersOf(97, { unnamed: 2 }));
    expect(PublicMembers.parse(json)).toEqual(json);
    expect(json).toMatchObject({ count: 97, unnamed: 2, municipalities: 355, asOf: evening });
    expect(Object.keys(json.members[0] ?? {})).toEqual(['code', 'name', 'province', 'since', 'decision']);
  });
});
