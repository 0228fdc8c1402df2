import { describe, expect, test } from 'vitest';
import { TodoKind } from '#platform/todo/todo.ts';
import { isForSeeing, isOnTheList, kinds, type QuestionKind, waysTo } from '../../../../functions/web/core/kinds.ts';

const at = (kind: QuestionKind, about: object) =>
  waysTo({ kind, event: undefined, campaign: undefined, ...about }).map(({ way, path }) => `${way} ${path}`);

describe('the table of kinds', () => {
  test('holds every kind that can be asked, and no other', () => {
    expect(Object.keys(kinds).toSorted()).toEqual([...TodoKind.options].toSorted());
  });

  test.each([
    ['place-free-late', { event: 'avond' }, ['guests /bureau/bijeenkomsten/avond/gasten']],
    [
      'offer-lapses',
      { event: 'avond', reader: 'a~b' },
      ['line /bureau/bijeenkomsten/avond/wachtlijst', 'guest /bureau/bijeenkomsten/avond/gasten/a~b'],
    ],
    ['offer-lapses', { event: 'avond' }, ['line /bureau/bijeenkomsten/avond/wachtlijst']],
    [
      'change-asked',
      { event: 'avond', reader: 'a~b' },
      ['line /bureau/bijeenkomsten/avond/wachtlijst', 'guest /bureau/bijeenkomsten/avond/gasten/a~b'],
    ],
    ['change-asked', { event: 'avond' }, ['line /bureau/bijeenkomsten/avond/wachtlijst']],
    [
      'approval-asked',
      { event: 'avond', reader: 'a~b' },
      ['line /bureau/bijeenkomsten/avond/wachtlijst', 'guest /bureau/bijeenkomsten/avond/gasten/a~b'],
    ],
    [
      'mail-bounced',
      { event: 'avond', reader: 'inv_1' },
      [
        'address /bureau/bijeenkomsten/avond/uitnodigingen/inv_1',
        'mails /bureau/bijeenkomsten/avond/post?toon=onopgelost',
      ],
    ],
    [
      'mail-suppressed',
      { event: 'avond', reader: 'a~b' },
      ['address /bureau/bijeenkomsten/avond/gasten/a~b', 'mails /bureau/bijeenkomsten/avond/post?toon=onopgelost'],
    ],
    [
      'mail-bounced',
      { event: 'avond', reader: 'organiser' },
      ['mails /bureau/bijeenkomsten/avond/post?toon=onopgelost'],
    ],
    ['mail-bounced', { event: 'avond' }, ['mails /bureau/bijeenkomsten/avond/post?toon=onopgelost']],
    ['mail-bounced', { campaign: 'tafel', reader: 'x' }, ['mails /bureau/campagnes/tafel/post?toon=onopgelost']],
    ['mail-failed', { kit: 'ord_1' }, ['mails /bureau/pakketpost/ord_1?toon=onopgelost']],
    ['mail-uncertain', {}, []],
    ['interest', { campaign: 'tafel', reader: 'GM0794' }, ['municipality /bureau/campagnes/tafel/gemeenten/GM0794']],
    ['interest', { campaign: 'tafel' }, ['campaign /bureau/campagnes/tafel/gemeenten']],
    ['milestone-held', { campaign: 'tafel' }, ['campaign /bureau/campagnes/tafel']],
    ['host-waits', { application: 'app_1' }, ['activity /bureau/activiteiten/app_1']],
    ['door-waits', { event: 'avond' }, ['door /bureau/bijeenkomsten/avond/deur/beslissen']],
    ['follow-up-task', { event: 'avond', reader: 'inv_a' }, ['guest /bureau/bijeenkomsten/avond/uitnodigingen/inv_a']],
    ['kit-unanswered', { kit: 'ord_1' }, []],
  ] as const)('%s %j is solved there', (kind, about, ways) => {
    expect(at(kind, about)).toEqual(ways);
  });

  test('lets a person say on the desk that they saw what nothing else takes away', () => {
    expect(TodoKind.options.filter(isForSeeing)).toEqual(['interest', 'follow-up-task']);
  });

  test.each([
    ['on the day before', '2019-05-22T15:00:00.000Z', '2019-05-20T22:00:00.000Z'],
    ['on Friday where it ends on Monday', '2019-05-20T07:00:00.000Z', '2019-05-16T22:00:00.000Z'],
    ['on Friday where it ends in the weekend', '2019-05-19T10:00:00.000Z', '2019-05-16T22:00:00.000Z'],
    ['before Ascension where it ends on the day after', '2019-05-31T07:00:00.000Z', '2019-05-28T22:00:00.000Z'],
    ['where the clock went back in the night between', '2019-10-28T08:00:00.000Z', '2019-10-24T22:00:00.000Z'],
  ])('asks about an offer from the start of the last working day before it lapses: %s', (_, due, from) => {
    const just = (milliseconds: number) => new Date(Date.parse(from) + milliseconds).toISOString();
    expect(isOnTheList({ kind: 'offer-lapses', due }, just(-1))).toBe(false);
    expect(isOnTheList({ kind: 'offer-lapses', due }, from)).toBe(true);
    expect(isOnTheList({ kind: 'offer-lapses', due }, due)).toBe(true);
    expect(isOnTheList({ kind: 'offer-lapses', due }, '2019-12-01T00:00:00.000Z')).toBe(true);
  });

  test('asks everything else from the moment it is asked, however far its last moment is', () => {
    const now = '2019-05-20T07:00:00.000Z';
    for (const kind of TodoKind.options.filter((one) => one !== 'offer-lapses'))
      expect(isOnTheList({ kind, due: '2019-12-01T00:00:00.000Z' }, now), kind).toBe(true);
  });

  test('T12: puts whatever a reader is called safely into an address', () => {
    expect(at('offer-lapses', { event: 'avond', reader: '../x?y' })).toEqual([
      'line /bureau/bijeenkomsten/avond/wachtlijst',
      'guest /bureau/bijeenkomsten/avond/gasten/..%2Fx%3Fy',
    ]);
  });
});
