import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeviceField, readDevice, readPlaces } from '../../../../functions/check-in/core/read-device.ts';

const typed = (answers: Partial<Record<DeviceField, string>>) => (field: DeviceField) => answers[field] ?? '';
const door = { name: 'Deur 1', role: 'door', places: '2' };

describe('a device as it was typed', () => {
  test('is a door with its places', () => {
    expect(readDevice(typed(door))).toEqual({ device: { name: 'Deur 1', role: 'door', places: 2 } });
  });

  test('may have no place to give away', () => {
    for (const places of ['', ' ', '0']) {
      expect(readDevice(typed({ ...door, places }))).toEqual({ device: { name: 'Deur 1', role: 'door', places: 0 } });
    }
  });

  test('has a table only when it stands at one', () => {
    expect(readDevice(typed({ ...door, table: '3' }))).toEqual({ device: { name: 'Deur 1', role: 'door', places: 2 } });
    expect(readDevice(typed({ ...door, role: 'table', table: ' 3 ' }))).toMatchObject({ device: { table: 3 } });
    expect(readDevice(typed({ ...door, role: 'table' }))).toEqual({ faults: { table: 'missing' } });
    expect(readDevice(typed({ ...door, role: 'table', table: '0' }))).toEqual({ faults: { table: 'not-a-number' } });
  });

  test('says of each answer what is wrong with it', () => {
    expect(readDevice(typed({}))).toEqual({ faults: { name: 'missing', role: 'missing' } });
    expect(readDevice(typed({ ...door, name: 'x'.repeat(41) }))).toEqual({ faults: { name: 'too-long' } });
    expect(readDevice(typed({ ...door, name: '<b>' }))).toEqual({ faults: { name: 'not-a-name' } });
    expect(readDevice(typed({ ...door, role: 'boss' }))).toEqual({ faults: { role: 'not-a-choice' } });
    expect(readDevice(typed({ ...door, places: '-1' }))).toEqual({ faults: { places: 'not-a-number' } });
    expect(readDevice(typed({ ...door, places: '101' }))).toEqual({ faults: { places: 'too-many' } });
  });

  test('T13 is read or refused in words, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('door', 'lead', 'table', 'toString'),
        fc.string(),
        fc.string(),
        (name, role, table, places) => {
          const read = readDevice(typed({ name, role, table, places }));
          if ('faults' in read) return Object.keys(read.faults).length > 0;
          const { device } = read;
          return device.places >= 0 && device.places <= 100 && device.name.length <= 40 && device.name !== '';
        },
      ),
    );
  });

  test('gives more places by at least one', () => {
    expect(['', '0', '1.5x', '2', '100', '101'].map(readPlaces)).toEqual([
      'missing',
      'not-a-number',
      'not-a-number',
      2,
      100,
      'too-many',
    ]);
  });
});
