import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActionField,
  actionFields,
  type ContactField,
  type OrderField,
  readAction,
  readContact,
  readReason,
  readSetup,
  readSlots,
  type SetupField,
  type SlotField,
  setupFields,
  slotsIn,
  type TypedOrder,
  typedAction,
  typedContact,
  typedSetup,
} from '#kits/core/order-answers.ts';
import { slotId } from '#kits/core/slot.ts';
import { hostile } from '../../../support/hostile.ts';

const typed =
  <F extends OrderField>(answers: Partial<Record<F, string | readonly string[]>>): TypedOrder<F> =>
  (field) =>
    [answers[field] ?? []].flat();

const slots = (how: number): string[] =>
  Array.from({ length: how }, (_, at) => `HM~2027-10-${String(at + 1).padStart(2, '0')}~morning`);

describe('where and when', () => {
  const read = (slot: readonly string[], ifNotAll = '') =>
    readSlots(typed<SlotField>({ slot, 'if-not-all': ifNotAll === '' ? [] : ifNotAll }));

  test('is at least one part of a day', () => {
    expect(read([])).toEqual({ faults: { slot: 'missing' } });
    expect(read(['HM~2027-02-30~morning', 'nonsense', '~~'])).toEqual({ faults: { slot: 'missing' } });
  });

  test('is ten at most, each counted once', () => {
    expect(read(slots(11), 'nothing')).toEqual({ faults: { slot: 'too-many' } });
    expect(read([...slots(10), ...slots(10)], 'nothing')).toMatchObject({ answers: { ifNotAll: 'nothing' } });
  });

  test('asks what to do when not all is free of whoever wants more than one, and of nobody else', () => {
    expect(read(slots(2))).toEqual({ faults: { 'if-not-all': 'missing' } });
    expect(read(slots(2), 'everything')).toEqual({ faults: { 'if-not-all': 'not-a-choice' } });
    expect(read(slots(1))).toMatchObject({ answers: { ifNotAll: 'nothing' } });
    expect(read(slots(2), 'what-can')).toMatchObject({ answers: { ifNotAll: 'what-can' } });
  });

  test('comes out by date and part of the day, whatever the order of the ticks', () => {
    const found = slotsIn(['HM~2027-10-02~morning', 'HMH~2027-10-01~afternoon', 'HM~2027-10-01~morning']);
    expect(found.map(slotId)).toEqual(['HM~2027-10-01~morning', 'HMH~2027-10-01~afternoon', 'HM~2027-10-02~morning']);
  });
});

describe('what will stand there', () => {
  const whole: Record<SetupField, string> = {
    what: 'De koffiekar',
    width: '2,5',
    depth: '1.2',
    power: '230V',
    people: '4',
    'build-up': '6.30',
    cleared: '17:00',
  };
  const read = (different: Partial<Record<SetupField, string>> = {}) =>
    readSetup(typed<SetupField>({ ...whole, ...different }));

  test('is read with a comma or a point, and with times as people write them', () => {
    expect(read()).toEqual({
      answers: {
        what: 'De koffiekar',
        width: 2.5,
        depth: 1.2,
        power: '230V',
        people: 4,
        buildUp: '06:30',
        cleared: '17:00',
      },
    });
  });

  test.each([
    ['2', 2],
    ['2,5 m', 2.5],
    ['2.5 meter', 2.5],
    ['0,333', 0.33],
    ['30', 30],
  ])('%s is a size of %d metres', (width, metres) => {
    expect(read({ width })).toMatchObject({ answers: { width: metres } });
  });
  test.each(['0', '-1', '31', '2,5 cm', 'breed', '1e1', '2,5,5', '٣'])('%s is no size', (width) => {
    expect(read({ width })).toEqual({ faults: { width: 'not-a-size' } });
  });

  test.each([
    ['6', '06:00'],
    ['6 uur', '06:00'],
    ['6.30 uur', '06:30'],
    ['6u30', '06:30'],
    ['06:30', '06:30'],
    ['0:05', '00:05'],
  ])('%s is a time', (time, as) => {
    expect(read({ 'build-up': time })).toMatchObject({ answers: { buildUp: as } });
  });
  test.each(['24.00', '6.60', 'ochtend', '6.3', '630'])('%s is no time', (time) => {
    expect(read({ 'build-up': time })).toEqual({ faults: { 'build-up': 'not-a-time' } });
  });

  test('is gone after it was built up, not before', () => {
    expect(read({ cleared: '6.30' })).toEqual({ faults: { cleared: 'ends-before-start' } });
    expect(read({ cleared: '6.31' })).toMatchObject({ answers: { cleared: '06:31' } });
  });

  test('says everything wrong at once, in the order of the form', () => {
    const found = readSetup(typed<SetupField>({}));
    expect('faults' in found && Object.entries(found.faults)).toEqual(setupFields.map((field) => [field, 'missing']));
  });

  test('refuses what cannot be read aloud or is too long', () => {
    expect(read({ what: 'kar\u202Erak' })).toEqual({ faults: { what: 'not-a-text' } });
    expect(read({ what: 'x'.repeat(501) })).toEqual({ faults: { what: 'too-long' } });
    expect(read({ what: 'De kar\r\nen een banner' })).toMatchObject({ answers: { what: 'De kar\nen een banner' } });
    expect(read({ people: '201' })).toEqual({ faults: { people: 'not-a-number' } });
  });

  test('comes back on the form as it reads, and reads the same again', () => {
    const found = read();
    if ('faults' in found) throw new Error('Nothing is wrong.');
    expect(typedSetup(found.answers)('width')).toEqual(['2,5']);
    expect(readSetup(typedSetup(found.answers))).toEqual(found);
  });
});

describe('the action', () => {
  const whole: Record<ActionField, string> = {
    publish: 'yes',
    title: 'Koffie  op het\nstation',
    summary: 'Een kop koffie.',
    places: '40',
    'public-name': 'Noor Bakker',
    'public-phone': '06 12345678',
    'public-email': 'Noor@Helmond.example',
  };
  const read = (different: Partial<Record<ActionField, string>> = {}) =>
    readAction(typed<ActionField>({ ...whole, ...different }));

  test('is published only by whoever says so', () => {
    expect(readAction(typed<ActionField>({}))).toEqual({ faults: { publish: 'missing' } });
    expect(read({ publish: 'perhaps' })).toEqual({ faults: { publish: 'not-a-choice' } });
  });

  test('asks nothing more of whoever does not want it, and forgets what they typed', () => {
    expect(read({ publish: 'no', places: 'veel' })).toEqual({ answers: { action: undefined } });
  });

  test('is what everybody reads, its title on one line', () => {
    expect(read()).toEqual({
      answers: {
        action: {
          title: 'Koffie op het station',
          summary: 'Een kop koffie.',
          places: 40,
          contact: { name: 'Noor Bakker', phone: '+31612345678', email: 'noor@helmond.example' },
        },
      },
    });
  });

  test('lacks nothing', () => {
    const found = readAction(typed<ActionField>({ publish: 'yes' }));
    expect('faults' in found && Object.keys(found.faults)).toEqual(actionFields.slice(1));
    expect(read({ places: '0' })).toEqual({ faults: { places: 'not-a-number' } });
    expect(read({ 'public-email': 'noor' })).toEqual({ faults: { 'public-email': 'not-an-email' } });
  });

  test('comes back as it was answered: an action, a no, or nothing yet', () => {
    const found = read();
    if ('faults' in found || found.answers.action === undefined) throw new Error('It is an action.');
    expect(readAction(typedAction(found.answers.action, true))).toEqual(found);
    expect(typedAction(undefined, true)('publish')).toEqual(['no']);
    expect(typedAction(undefined, false)('publish')).toEqual([]);
  });
});

describe('contact', () => {
  const read = (answers: Partial<Record<ContactField, string>>, rules = 2) =>
    readContact(typed<ContactField>(answers), rules);
  const known = { 'contact-name': ' Noor  Bakker ', 'contact-phone': '06-12 34 56 78' };

  test('is a name, a telephone number and a yes to the rules of the desk', () => {
    expect(read({ ...known, 'house-rules': 'yes' })).toEqual({
      answers: { onTheDay: { name: 'Noor Bakker', phone: '+31612345678' }, houseRules: true },
    });
    expect(read(known)).toEqual({ faults: { 'house-rules': 'not-accepted' } });
    expect(read({})).toEqual({
      faults: { 'contact-name': 'missing', 'contact-phone': 'missing', 'house-rules': 'not-accepted' },
    });
  });

  test('needs no yes where a desk has no rules', () => {
    expect(read(known, 0)).toMatchObject({ answers: { houseRules: true } });
  });

  test('begins with who is signed in', () => {
    expect(typedContact({}, 'Noor')('contact-name')).toEqual(['Noor']);
    expect(typedContact({ onTheDay: { name: 'Piet', phone: '+31612345678' } }, 'Noor')('contact-phone')).toEqual([
      '06 12 34 56 78',
    ]);
  });
});

describe('a reason', () => {
  test('may be left out', () => expect(readReason('  ')).toEqual({ reason: '' }));
  test('is not a book', () => expect(readReason('x'.repeat(501))).toEqual({ fault: 'too-long' }));
});

test('whatever is typed gives answers or faults, and never throws', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 7, maxLength: 7 }), (values) => {
      const any =
        <F extends OrderField>(fields: readonly F[]): TypedOrder<F> =>
        (field) => [values[fields.indexOf(field)] ?? ''];
      for (const read of [
        readSlots(any<SlotField>(['slot', 'if-not-all'])),
        readSetup(any<SetupField>(setupFields)),
        readAction((field) => (field === 'publish' ? ['yes'] : any<ActionField>(actionFields)(field))),
        readContact(any<ContactField>(['contact-name', 'contact-phone', 'house-rules']), 1),
      ]) {
        expect('answers' in read || Object.keys(read.faults).length > 0).toBe(true);
      }
      expect(readReason(values[0] ?? '')).toBeDefined();
    }),
  );
});
