import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../support/runs.ts';
import { trialHouse } from './trial.tsx';

/** What a limit counts by, for a visitor whom CloudFront saw at this address. */
const networkAt = async (viewer: string | undefined, more: Record<string, string> = {}): Promise<string> => {
  const house = trialHouse();
  await house.browser().get('/open', { headers: { 'cloudfront-viewer-address': viewer, ...more } });
  return house.visits[0]?.visit.network ?? '';
};

const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count });
const port = fc.integer({ min: 1024, max: 65_535 });

describe('the network of a visitor', () => {
  test('is one for all addresses of one IPv6 /64, whatever the port', () =>
    fc.assert(
      fc.asyncProperty(groups(4), groups(4), groups(4), port, port, async (net, one, two, a, b) => {
        expect(await networkAt(`${[...net, ...one].join(':')}:${a}`)).toBe(
          await networkAt(`${[...net, ...two].join(':')}:${b}`),
        );
      }),
      { numRuns: runs(40) },
    ));

  test('is another for another /64', () =>
    fc.assert(
      fc.asyncProperty(groups(8), fc.integer({ min: 0, max: 3 }), port, async (address, at, a) => {
        const other = address.map((one, index) =>
          index === at ? ((Number.parseInt(one, 16) + 1) % 0x10000).toString(16) : one,
        );
        expect(await networkAt(`${address.join(':')}:${a}`)).not.toBe(await networkAt(`${other.join(':')}:${a}`));
      }),
      { numRuns: runs(40) },
    ));

  test('is the whole IPv4 address, without its port', async () => {
    const home = await networkAt('198.51.100.7:50123');
    expect(await networkAt('198.51.100.7:443')).toBe(home);
    expect(await networkAt('198.51.100.8:50123')).not.toBe(home);
    expect(await networkAt('198.51.100.71:50123')).not.toBe(home);
  });

  test('is the same with the brackets that some write around an IPv6 address', async () => {
    expect(await networkAt('[2001:db8:1:2:3:4:5:6]:50123')).toBe(await networkAt('2001:db8:1:2:3:4:5:6:50123'));
  });

  test('is one for a /64 also where zeros are left out of an address', async () => {
    const written = ['2001:db8::1', '2001:db8::2:1', '2001:db8:0:0:5:6:7:8', '2001:0db8:0::9'];
    const networks = new Set<string>();
    for (const address of written) networks.add(await networkAt(`${address}:50123`));
    expect(networks.size).toBe(1);
  });

  test('is believed from CloudFront only, not from what a visitor says', async () => {
    const home = await networkAt('198.51.100.7:50123');
    const said = { 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9' };
    expect(await networkAt('198.51.100.7:50123', said)).toBe(home);
  });

  test('T12 says nothing about the address it stands for', async () => {
    expect(await networkAt('198.51.100.7:50123')).toMatch(/^[\w-]{16}$/);
    const [one, other] = [trialHouse(), trialHouse({ LINK_SECRET: 'another' })];
    await one.browser().get('/open');
    await other.browser().get('/open');
    expect(one.visits[0]?.visit.network).not.toBe(other.visits[0]?.visit.network);
  });
});
