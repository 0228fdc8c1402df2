import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCursor, sealCursor } from '#platform/http/cursor.ts';
import { anyText } from '../../../support/any-text.ts';

const cursor = { of: 'event#a', item: 'facts', calendar: 'public', startsAt: '2019-05-22T15:30:00.000Z' };

describe('a sealed cursor', () => {
  test('opens for its own list', () => {
    expect(openCursor('secret', 'calendar', sealCursor('secret', 'calendar', cursor))).toEqual(cursor);
  });

  test('may stand in an address as it is', () => {
    expect(sealCursor('secret', 'calendar', cursor)).toMatch(/^[\w.-]+$/);
  });

  test('T10 counts as none for another list, under another secret, or when a character differs', () => {
    const text = sealCursor('secret', 'desk#one', cursor);
    expect(openCursor('secret', 'desk#other', text)).toBeUndefined();
    expect(openCursor('other', 'desk#one', text)).toBeUndefined();
    expect(openCursor('secret', 'desk#one', `a${text}`)).toBeUndefined();
    expect(openCursor('secret', 'desk#one', text.slice(0, -1))).toBeUndefined();
    expect(openCursor('secret', 'desk#one', null)).toBeUndefined();
  });

  test('T13 whatever stands in its place counts as none', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(openCursor('secret', 'calendar', text)).toBeUndefined();
      }),
    );
  });
});
