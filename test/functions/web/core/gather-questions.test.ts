import { describe, expect, test } from 'vitest';
import { gatherQuestions, isOverdue } from '../../../../functions/web/core/gather-questions.ts';

const monday = '2019-05-20T07:00:00.000Z';
const tuesday = '2019-05-21T07:00:00.000Z';
const wednesday = '2019-05-22T07:00:00.000Z';

type Asking = { readonly kind: string; readonly since: string } & Readonly<Record<string, string>>;
let asked = 0;
const one = (asking: Asking) => {
  asked += 1;
  return { subject: `subject-${asked}`, ...asking };
};
const gathered = (...all: readonly Asking[]) => gatherQuestions(all.map(one), tuesday);
const linesOf = (...all: readonly Asking[]) => gathered(...all).flatMap(({ lines }) => lines);

describe('what waits for a person', () => {
  test('is nothing when nothing waits', () => {
    expect(gathered()).toEqual([]);
  });

  test('is one line per event, kind and owner, however many are behind it', () => {
    const lines = linesOf(
      { kind: 'mail-failed', event: 'avond', since: tuesday, subject: 'mail_1' },
      { kind: 'mail-failed', event: 'avond', since: monday, subject: 'mail_2' },
      { kind: 'mail-failed', event: 'avond', since: tuesday, subject: 'mail_3', owner: 'p1', ownerName: 'Jan' },
      { kind: 'mail-failed', event: 'lunch', since: tuesday, subject: 'mail_4' },
    );
    expect(lines).toMatchObject([
      { event: 'avond', count: 2, since: monday, subjects: ['mail_1', 'mail_2'] },
      { event: 'avond', count: 1, owner: 'p1', ownerName: 'Jan', subjects: ['mail_3'] },
      { event: 'lunch', count: 1, subjects: ['mail_4'] },
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });

  test('stands in a group per event and per campaign, apart from one of the same name', () => {
    const groups = gathered(
      { kind: 'signature-awaits', campaign: 'tafel', since: monday },
      { kind: 'mail-failed', event: 'tafel', since: tuesday },
      { kind: 'milestone-held', campaign: 'tafel', since: tuesday },
      { kind: 'host-waits', application: 'app_1', title: 'Soep', since: tuesday },
    );
    expect(groups.map(({ event, campaign, lines }) => [event, campaign, lines.map(({ kind }) => kind)])).toEqual([
      [undefined, 'tafel', ['signature-awaits', 'milestone-held']],
      ['tafel', undefined, ['mail-failed']],
      [undefined, undefined, ['host-waits']],
    ]);
  });

  test('is a line each for what hosts handed in and for orders, under their own titles', () => {
    const lines = linesOf(
      { kind: 'host-waits', application: 'app_1', title: 'Soep', since: monday },
      { kind: 'host-waits', application: 'app_2', title: 'Soep', since: tuesday },
      { kind: 'mail-failed', kit: 'ord_1', since: tuesday },
      { kind: 'mail-failed', kit: 'ord_1', since: tuesday },
      { kind: 'kit-unanswered', title: 'Koffie', since: tuesday },
      { kind: 'kit-unanswered', title: 'Thee', since: tuesday },
    );
    expect(lines.map(({ kind, title, count }) => [kind, title, count])).toEqual([
      ['host-waits', 'Soep', 1],
      ['host-waits', 'Soep', 1],
      ['mail-failed', undefined, 2],
      ['kit-unanswered', 'Koffie', 1],
      ['kit-unanswered', 'Thee', 1],
    ]);
  });

  test('begins with what is too late, then the nearest last moment, then what waits longest', () => {
    const kinds = linesOf(
      { kind: 'waits', event: 'avond', since: tuesday },
      { kind: 'waits-longer', event: 'avond', since: monday },
      { kind: 'soon', event: 'avond', since: tuesday, due: wednesday },
      { kind: 'too-late', event: 'avond', since: tuesday, due: monday },
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['too-late', 'soon', 'waits-longer', 'waits']);
  });

  test('puts the event first where something is too late', () => {
    const groups = gathered(
      { kind: 'waits', event: 'lunch', since: monday },
      { kind: 'too-late', event: 'avond', since: tuesday, due: monday },
      { kind: 'waits', event: 'avond', since: tuesday },
    );
    expect(groups.map(({ event }) => event)).toEqual(['avond', 'lunch']);
  });

  test('has the nearest last moment of those behind it, and is nobody’s row when it is several', () => {
    const [line] = linesOf(
      { kind: 'offer-lapses', event: 'avond', since: monday, reader: 'noor', due: wednesday },
      { kind: 'offer-lapses', event: 'avond', since: monday, reader: 'jan', due: tuesday },
      { kind: 'offer-lapses', event: 'avond', since: monday, reader: 'els' },
    );
    expect(line).toMatchObject({ count: 3, due: tuesday, reader: undefined });
    expect(linesOf({ kind: 'offer-lapses', event: 'avond', since: monday, reader: 'noor' })).toMatchObject([
      { reader: 'noor' },
    ]);
  });

  test('is too late once its moment has passed, and never without one', () => {
    expect(isOverdue({ due: monday }, tuesday)).toBe(true);
    expect(isOverdue({ due: tuesday }, tuesday)).toBe(false);
    expect(isOverdue({}, tuesday)).toBe(false);
  });
});
