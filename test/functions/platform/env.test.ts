import { describe, expect, test } from 'vitest';
import type { FunctionContract } from '#kernel/contract.ts';
import { readEnvironment } from '#platform/env.ts';

const contract = {
  tables: { rsvps: ['reads'], 'check-in': ['writes'] },
  settings: ['SITE_NAME', 'LINK_SECRET'],
} as const satisfies FunctionContract;

const variables = {
  TABLE_RSVPS: 'aanschuif-rsvps',
  TABLE_CHECK_IN: 'aanschuif-check-in',
  SITE_NAME: 'Aanschuif',
  LINK_SECRET: 'secret',
  RESEND_API_KEY: 'not for this function',
};

describe('the environment of a function', () => {
  test('is what its contract names, and nothing else', () => {
    expect(readEnvironment(contract, variables)).toEqual({
      tables: { rsvps: 'aanschuif-rsvps', 'check-in': 'aanschuif-check-in' },
      settings: { SITE_NAME: 'Aanschuif', LINK_SECRET: 'secret' },
    });
  });

  test.each(['TABLE_RSVPS', 'TABLE_CHECK_IN', 'SITE_NAME', 'LINK_SECRET'])('throws when %s is missing', (name) => {
    expect(() => readEnvironment(contract, { ...variables, [name]: undefined })).toThrow(name);
  });

  test('may hold an empty setting: that is somebody’s choice', () => {
    expect(readEnvironment(contract, { ...variables, SITE_NAME: '' }).settings.SITE_NAME).toBe('');
  });

  test('T12 says which variable is missing and no value of another', () => {
    const read = () => readEnvironment(contract, { ...variables, SITE_NAME: undefined });
    expect(read).not.toThrow(/secret|aanschuif-/);
    expect(read).toThrow('The environment variable SITE_NAME is missing.');
  });
});
