import { describe, expect, test } from 'vitest';
import { hear, isCutOff, type Live, type LiveBoard, readBoard, waitAfter } from '#pledges/core/live-board.ts';
import { boardJson } from '#pledges/core/public-board.ts';
import { boardOf } from '../pages/boards.ts';

const started: Live = { board: undefined, released: '', failures: 0 };
const answer = (count: number, asOf: string, more: Partial<LiveBoard> = {}): LiveBoard => ({
  count,
  underWay: 0,
  municipalities: 355,
  asOf: `2019-05-22T${asOf}:00.000Z`,
  latest: [],
  joined: [],
  ...more,
});
const heard = (live: Live, board: LiveBoard) => hear(live, { is: 'board', board });
const hundred = { mark: 100, municipality: 'Helmond', releasedAt: '2019-05-22T18:25:00.000Z' };

describe('what a screen knows', () => {
  test('is the last good answer, and stands through any failure', () => {
    const { live, show } = heard(started, answer(97, '18:13'));
    expect(show?.count).toBe(97);
    let now = live;
    for (let poll = 0; poll < 3_600; poll += 1) {
      const failed = hear(now, { is: 'failed' });
      expect(failed.show).toBeUndefined();
      now = failed.live;
    }
    expect(now.board?.count).toBe(97);
    expect(isCutOff(now)).toBe(true);
    const back = heard(now, answer(113, '19:14'));
    expect([back.show?.count, isCutOff(back.live)]).toEqual([113, false]);
  });

  test('never goes back to an older answer, such as another edge’s copy', () => {
    const { live } = heard(started, answer(98, '18:14'));
    const older = heard(live, answer(97, '18:13'));
    expect(older.show).toBeUndefined();
    expect(older.live.board?.count).toBe(98);
  });

  test('goes down when the number does', () => {
    const { live } = heard(started, answer(98, '18:14'));
    expect(heard(live, answer(97, '18:14')).show?.count).toBe(97);
  });

  test('says that it is cut off from the third failure on, and no longer after any answer', () => {
    const failures = [1, 2, 3].map((times) =>
      Array.from({ length: times }).reduce<Live>((live) => hear(live, { is: 'failed' }).live, started),
    );
    expect(failures.map(isCutOff)).toEqual([false, false, true]);
    for (const live of failures) expect(isCutOff(hear(live, { is: 'same' }).live)).toBe(false);
  });

  test('asks less often while nobody answers, at most ten seconds apart, and as before when somebody does', () => {
    const wait = (failures: number, every: number) => waitAfter({ ...started, failures }, every);
    expect([0, 1, 2, 3, 4, 5, 6, 3_600].map((failures) => wait(failures, 1_000))).toEqual([
      1_000, 1_000, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
    expect(wait(50, 5_000)).toBe(10_000);
  });
});

describe('a milestone', () => {
  test('is celebrated once, however often it is told', () => {
    const first = heard(started, answer(113, '18:25', { milestone: hundred }));
    expect(first.celebrate).toEqual(hundred);
    expect(heard(first.live, answer(113, '18:26', { milestone: hundred })).celebrate).toBeUndefined();
  });

  test('that the page knew from the start is not celebrated again', () => {
    const opened = { ...started, released: hundred.releasedAt };
    expect(heard(opened, answer(113, '18:26', { milestone: hundred })).celebrate).toBeUndefined();
  });

  test('that was taken back and released again is celebrated again, the earlier one beneath it is not', () => {
    const fifty = { mark: 50, releasedAt: '2018-11-05T11:00:00.000Z' };
    const { live } = heard(started, answer(113, '18:25', { milestone: hundred }));
    const takenBack = heard(live, answer(99, '18:27', { milestone: fifty }));
    expect(takenBack.celebrate).toBeUndefined();
    const again = { ...hundred, releasedAt: '2019-05-22T18:31:00.000Z' };
    expect(heard(takenBack.live, answer(113, '18:31', { milestone: again })).celebrate).toEqual(again);
  });
});

describe('an answer', () => {
  test('is read when it is the JSON of a board', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(boardJson(boardOf(97, { milestone: hundred }), 'https://site.test')),
    );
    expect(readBoard(json)).toEqual(json);
    expect(readBoard(JSON.parse(JSON.stringify(boardJson(boardOf(355), 'https://site.test'))))?.count).toBe(355);
  });

  test.each([
    ['nothing', null],
    ['a text', '<html>Log in on this network</html>'],
    ['a list', []],
    ['a problem', { type: 'about:blank', status: 503, title: 'Please try again' }],
    ['a number in words', { ...answer(97, '18:13'), count: '97' }],
    ['a count below nothing', { ...answer(97, '18:13'), count: -1 }],
    ['names that are none', { ...answer(97, '18:13'), latest: [null] }],
    ['codes that are none', { ...answer(97, '18:13'), joined: [518] }],
    ['a mark without a number', { ...answer(97, '18:13'), nextMark: {} }],
    ['a milestone without a moment', { ...answer(97, '18:13'), milestone: { mark: 100 } }],
    ['a past date’s, which says nothing of what is under way', { ...answer(97, '18:13'), underWay: undefined }],
  ])('that is %s is none', (_, value) => {
    expect(readBoard(value)).toBeUndefined();
  });
});
