import { expect, test } from 'vitest';
import { addressIn } from '#platform/pages/page-address.ts';

test('Dutch stands without a prefix, English under /en with the same Dutch path', () => {
  expect(addressIn('nl', '/bijeenkomsten')).toBe('/bijeenkomsten');
  expect(addressIn('en', '/bijeenkomsten')).toBe('/en/bijeenkomsten');
  expect(addressIn('nl', '/')).toBe('/');
  expect(addressIn('en', '/')).toBe('/en/');
});
