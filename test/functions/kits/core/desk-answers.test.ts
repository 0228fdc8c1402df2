import { describe, expect, test } from 'vitest';
import type { StationDesk } from '#kits/core/desk.ts';
import { longestAnswer, readDeskAnswer, spotName } from '#kits/core/desk-answers.ts';
import type { Order } from '#kits/core/order.ts';

const desk: Pick<StationDesk, 'stations'> = {
  stations: [
    {
      code: 'HM',
      name: 'Helmond',
      owner: 'NS',
      spots: [
        { id: 'hal', name: 'Stationshal' },
        { id: 'plein', name: 'Plein' },
      ],
    },
    { code: 'HMH', name: "Helmond 't Hout", owner: 'ProRail', spots: [{ id: 'perron-1', name: 'Perron 1' }] },
    { code: 'HMBV', name: 'Helmond Brouwhuis', owner: 'ProRail', spots: [] },
  ],
};

const slot = (id: string, station: string, more: Partial<Order['slots'][number]> = {}) => ({
  id,
  station,
  date: '2027-10-12',
  part: 'morning' as const,
  answer: 'asked' as const,
  ...more,
});
const orderOf = (slots: Order['slots']) => ({ slots }) as Order;
const read = (slots: Order['slots'], typed: Readonly<Record<string, string>>) =>
  readDeskAnswer(orderOf(slots), desk, (field) => typed[field] ?? '');

describe('what the desk answers', () => {
  test('yes with the chosen spot; the only spot of a station need not be chosen', () => {
    expect(
      read([slot('1', 'HM'), slot('2', 'HMH')], { 'says~1': 'approve', 'spot~1': 'plein', 'says~2': 'approve' }),
    ).toEqual({
      answer: {
        slots: { '1': { is: 'approve', spot: 'plein' }, '2': { is: 'approve', spot: 'perron-1' } },
        reason: '',
        permit: '',
        practical: '',
      },
    });
  });

  test('another spot or time names station, spot, date and part, and why', () => {
    expect(
      read([slot('1', 'HM')], {
        'says~1': 'move',
        'to~1': 'HMH~perron-1',
        'date~1': '13 oktober 2027',
        'part~1': 'afternoon',
        reason: ' Te druk. ',
      }),
    ).toMatchObject({
      answer: {
        slots: { '1': { is: 'move', to: { station: 'HMH', date: '2027-10-13', part: 'afternoon' }, spot: 'perron-1' } },
        reason: 'Te druk.',
      },
    });
  });

  test('every slot that stands wants an answer; one that was refused or given up does not', () => {
    expect(read([slot('1', 'HM'), slot('2', 'HM', { answer: 'refused' })], {})).toEqual({
      faults: { 'says~1': 'says-missing' },
    });
  });

  test.each([
    ['a spot that is not the station’s', { 'says~1': 'approve', 'spot~1': 'perron-1' }, { 'spot~1': 'spot-missing' }],
    ['yes without a spot', { 'says~1': 'approve' }, { 'spot~1': 'spot-missing' }],
    ['no without a reason', { 'says~1': 'refuse' }, { reason: 'reason-missing' }],
    [
      'another time without anything',
      { 'says~1': 'move' },
      { 'to~1': 'to-missing', 'date~1': 'date-missing', 'part~1': 'part-missing' },
    ],
    [
      'a date that is none',
      { 'says~1': 'move', 'to~1': 'HM~hal', 'date~1': '31-2-2027', 'part~1': 'midday', reason: 'x' },
      { 'date~1': 'not-a-date' },
    ],
    ['an answer nobody offered', { 'says~1': 'maybe' }, { 'says~1': 'says-missing' }],
    [
      'more words than fit',
      { 'says~1': 'approve', 'spot~1': 'hal', permit: 'x'.repeat(longestAnswer.permit + 1) },
      { permit: 'too-long' },
    ],
  ])('%s is a fault at its field', (_, typed, faults) => {
    expect(read([slot('1', 'HM')], typed)).toEqual({ faults });
  });

  test('moving to the very slot and spot that stands is no move', () => {
    const typed = { 'says~1': 'move', 'to~1': 'HM~hal', 'date~1': '12-10-2027', 'part~1': 'morning', reason: 'x' };
    expect(read([slot('1', 'HM', { spot: 'hal', answer: 'approved' })], typed)).toEqual({
      faults: { 'to~1': 'same-slot' },
    });
    expect(read([slot('1', 'HM', { spot: 'plein', answer: 'approved' })], typed)).toHaveProperty('answer');
  });

  test('a station without spots cannot be said yes to', () => {
    expect(read([slot('1', 'HMBV')], { 'says~1': 'approve' })).toEqual({ faults: { 'spot~1': 'spot-missing' } });
  });
});

test('a spot that the desk took away still reads as what it was', () => {
  expect(spotName(desk, 'HM', 'hal')).toBe('Stationshal');
  expect(spotName(desk, 'HM', 'bij-de-kiosk')).toBe('bij de kiosk');
});
