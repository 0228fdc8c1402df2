import { describe, expect, test } from 'vitest';
import { readAddress } from '#rsvps/core/typed-address.ts';

const typed =
  (values: Readonly<Record<string, string>>) =>
  (field: string): string =>
    values[field] ?? '';

describe('another address', () => {
  test('is read as it will be mailed to, and what is left empty is no longer known', () => {
    expect(readAddress(typed({ email: ' Noor@Helmond.example ' }))).toEqual({ to: { email: 'noor@helmond.example' } });
    expect(readAddress(typed({ 'secretariat-phone': '0492-123456' }))).toEqual({
      to: { secretariat: { phone: '+31492123456' } },
    });
  });

  test('says everything that is wrong at once', () => {
    expect(readAddress(typed({ email: 'noor@', 'secretariat-email': 'x', 'secretariat-phone': '112' }))).toEqual({
      faults: { email: 'not-an-email', 'secretariat-email': 'not-an-email', 'secretariat-phone': 'not-a-phone' },
    });
  });

  test('is at least something', () => {
    expect(readAddress(typed({ email: '  ' }))).toEqual({ faults: { email: 'nothing' } });
  });
});
