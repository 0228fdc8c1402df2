import { describe, expect, test } from 'vitest';
import { gatherQuestions } from '../../../../functions/web/core/gather-questions.ts';

const monday = '2019-05-20T07:00:00.000Z';
const tuesday = '2019-05-21T07:00:00.000Z';

describe('what waits for a person', () => {
  test('is one line per campaign too, apart from an event of the same name', () => {
    const asked = [
      { kind: 'signature-awaits', campaign: 'tafel', since: monday },
      { kind: 'signature-awaits', event: 'tafel', since: tuesday },
      { kind: 'signature-awaits', campaign: 'tafel', since: tuesday },
    ];
    expect(gatherQuestions(asked)).toEqual([
      { kind: 'signature-awaits', event: undefined, campaign: 'tafel', count: 2, since: monday },
      { kind: 'signature-awaits', event: 'tafel', campaign: undefined, count: 1, since: tuesday },
    ]);
  });

  test('is one line per event and kind, however many mails are behind it', () => {
    const asked = [
      { kind: 'mail-failed', event: 'avond', since: tuesday },
      { kind: 'mail-failed', event: 'avond', since: monday },
      { kind: 'mail-failed', event: 'lunch', since: tuesday },
    ];
    expect(gatherQuestions(asked)).toEqual([
      { kind: 'mail-failed', event: 'avond', campaign: undefined, count: 2, since: monday },
      { kind: 'mail-failed', event: 'lunch', campaign: undefined, count: 1, since: tuesday },
    ]);
  });

  test('is a line each for what hosts handed in and for orders, under their own titles', () => {
    const asked = [
      { kind: 'host-waits', application: 'app_1', title: 'Soep', since: monday },
      { kind: 'host-waits', application: 'app_2', title: 'Soep', since: tuesday },
      { kind: 'mail-failed', kit: 'ord_1', since: tuesday },
      { kind: 'mail-failed', kit: 'ord_1', since: tuesday },
    ];
    expect(gatherQuestions(asked)).toMatchObject([
      { kind: 'host-waits', application: 'app_1', title: 'Soep', count: 1 },
      { kind: 'host-waits', application: 'app_2', title: 'Soep', count: 1 },
      { kind: 'mail-failed', kit: 'ord_1', count: 2 },
    ]);
  });

  test('begins with what waits longest', () => {
    const asked = [
      { kind: 'mail-uncertain', event: 'lunch', since: tuesday },
      { kind: 'place-free-late', event: 'avond', since: monday },
    ];
    expect(gatherQuestions(asked).map(({ kind }) => kind)).toEqual(['place-free-late', 'mail-uncertain']);
  });

  test('may be about no event', () => {
    expect(gatherQuestions([{ kind: 'mail-failed', since: monday }])).toEqual([
      { kind: 'mail-failed', event: undefined, campaign: undefined, count: 1, since: monday },
    ]);
  });

  test('is nothing when nothing waits', () => {
    expect(gatherQuestions([])).toEqual([]);
  });
});
