import type { DeviceRole } from './door-list.ts';

/** What is asked of a device that is added. */
export const deviceFields = ['name', 'role', 'table', 'places'] as const;
export type DeviceField = (typeof deviceFields)[number];
export type DeviceFault = 'missing' | 'too-long' | 'not-a-name' | 'not-a-choice' | 'not-a-number' | 'too-many';
export type DeviceFaults = { readonly [F in DeviceField]?: DeviceFault };

export type TypedDevice = {
  readonly name: string;
  readonly role: DeviceRole;
  readonly table?: number;
  readonly places: number;
};

const longestName = 40;
/** Most places lent at once, and the highest number of a table. */
const mostPlaces = 100;
const mostTables = 999;

/** A whole number as somebody types it; undefined for anything else. */
const wholeIn = (typed: string): number | undefined => {
  const value = typed.replace(/[\s.]/g, '');
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
};

/** How many places to lend, one at least; or what is wrong with what was typed. */
export const readPlaces = (typed: string): number | Extract<DeviceFault, 'missing' | 'not-a-number' | 'too-many'> => {
  if (typed.trim() === '') return 'missing';
  const places = wholeIn(typed);
  if (places === undefined || places === 0) return 'not-a-number';
  return places > mostPlaces ? 'too-many' : places;
};

const faultOfName = (name: string): DeviceFault | undefined => {
  if (name === '') return 'missing';
  if (name.length > longestName) return 'too-long';
  return /^[\p{L}\p{M}\p{N} .,'’&()/+-]+$/u.test(name) ? undefined : 'not-a-name';
};

/** A device as its form was filled in. A table's host has the number of that table; a door may be given no place at all. */
export const readDevice = (
  typed: (field: DeviceField) => string,
): { readonly device: TypedDevice } | { readonly faults: DeviceFaults } => {
  const name = typed('name').normalize('NFC').trim().replace(/\s+/g, ' ');
  const role = (['door', 'lead', 'table'] as const).find((one) => one === typed('role'));
  const table = wholeIn(typed('table'));
  const places = /^[\s0]*$/.test(typed('places')) ? 0 : readPlaces(typed('places'));
  const noName = faultOfName(name);
  const noTable: DeviceFault | undefined =
    role !== 'table'
      ? undefined
      : typed('table').trim() === ''
        ? 'missing'
        : table === undefined || table < 1 || table > mostTables
          ? 'not-a-number'
          : undefined;
  const faults: DeviceFaults = {
    ...(noName && { name: noName }),
    ...(role === undefined && { role: typed('role') === '' ? 'missing' : 'not-a-choice' }),
    ...(noTable && { table: noTable }),
    ...(typeof places === 'string' && { places }),
  };
  if (role === undefined || typeof places === 'string' || Object.keys(faults).length > 0) return { faults };
  return { device: { name, role, ...(role === 'table' && table !== undefined && { table }), places } };
};
