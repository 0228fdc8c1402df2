import { describe, expect, test } from 'vitest';
import { TodoKind } from '#platform/todo/todo.ts';
import { isForSeeing, kinds, type QuestionKind, waysTo } from '../../../../functions/web/core/kinds.ts';

const at = (kind: QuestionKind, about: object) =>
  waysTo({ kind, event: undefined, campaign: undefined, ...about }).map(({ way, path }) => `${way} ${path}`);

describe('the table of kinds', () => {
  test('holds every kind that can be asked, and no other', () => {
    expect(Object.keys(kinds).toSorted()).toEqual([...TodoKind.options].toSorted());
  });

  test.each([
    ['place-free-late', { event: 'avond' }, ['guests /bureau/bijeenkomsten/avond/gasten']],
    ['offer-lapses', { event: 'avond', reader: 'a~b' }, ['guest /bureau/bijeenkomsten/avond/gasten/a~b']],
    ['offer-lapses', { event: 'avond' }, ['guests /bureau/bijeenkomsten/avond/gasten']],
    ['change-asked', { event: 'avond', reader: 'inv_1' }, ['guest /bureau/bijeenkomsten/avond/uitnodigingen/inv_1']],
    ['approval-asked', { event: 'avond', reader: 'a~b' }, ['guest /bureau/bijeenkomsten/avond/gasten/a~b']],
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
    ['kit-unanswered', { kit: 'ord_1' }, []],
  ] as const)('%s %j is solved there', (kind, about, ways) => {
    expect(at(kind, about)).toEqual(ways);
  });

  test('lets a person say on the desk that they saw what nothing else takes away', () => {
    expect(TodoKind.options.filter(isForSeeing)).toEqual(['interest']);
  });

  test('T12: puts whatever a reader is called safely into an address', () => {
    expect(at('offer-lapses', { event: 'avond', reader: '../x?y' })).toEqual([
      'guest /bureau/bijeenkomsten/avond/gasten/..%2Fx%3Fy',
    ]);
  });
});
