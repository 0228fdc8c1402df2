import type { Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { type Limits, noLimits } from '#platform/limits/limits.ts';
import { seatingActions } from '#rsvps/seating.ts';
import { checkInActions } from '../../functions/check-in/actions.ts';
import { checkIn } from '../../functions/check-in/contract.ts';
import type { DeviceRole } from '../../functions/check-in/core/door-list.ts';
import { doorCalls } from '../../functions/check-in/http/calls.tsx';
import type { Replanning } from '../../functions/check-in/replanning.ts';
import { checkInStore } from '../../functions/check-in/store.ts';
import { campaignHouse, directory } from './campaign.ts';
import { type DoorDevice, doorDevice, type Posting } from './door-device.ts';
import { type House, houseOver, noWaiting, organiser, secret, seeded, tables } from './house.ts';
import { testSettings } from './visit.ts';

/** The tables of the house, of whom nobody has joined. */
export const seatingOf = (house: House) =>
  seatingActions({
    store: house.store,
    events: house.events,
    directory,
    memberCodes: async () => new Set<string>(),
    patience: noWaiting('tables'),
  });

/** The same as the door asks it; what breaks fails the test. */
export const tablePlanOf = (house: House): Replanning => ({
  replanLate: seatingOf(house).replanLate,
  broke: (error) => {
    throw error;
  },
});

/** The rooms of the evening and the calls of the door over one database, through the HTTP stack. Time stands at `clock()`. */
export const doorHouse = (
  database: Database,
  clock: () => Instant,
  {
    limits = noLimits,
    seed = 'door',
    tolerates = () => false,
    tablePlan = {},
  }: {
    readonly limits?: Limits;
    readonly seed?: string;
    /** Whether a breakage is meant to be at this moment; any other fails the test. */
    readonly tolerates?: () => boolean;
    readonly tablePlan?: Partial<Replanning>;
  } = {},
) => {
  const house = houseOver(database);
  const campaigns = campaignHouse(database);
  const store = checkInStore({ database, tables });
  const actions = checkInActions({
    events: house.events,
    rsvps: house.rsvps,
    pledges: campaigns.pledges,
    directory,
    store,
    secret,
    patience: noWaiting(seed),
    limits,
    tablePlan: {
      ...tablePlanOf(house),
      broke: (error) => {
        if (!tolerates()) throw error;
      },
      ...tablePlan,
    },
  });
  const handler = httpFunction<typeof checkIn, 'door'>(checkIn, doorCalls({ actions }), {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock,
    random: seeded(`${seed} shell`),
    log: (level, message, facts) => {
      if (level === 'error' && !tolerates()) throw new Error(`${message}: ${JSON.stringify(facts)}`);
    },
    whoIs: async () => undefined,
  });
  let requests = 0;
  const post: Posting = async (path, body, headers) => {
    const [, slug, call] = /^\/api\/deur\/(?:([^/]+)\/)?(\w+)$/.exec(path) ?? [];
    requests += 1;
    const answer = await handler(
      {
        version: '2.0',
        routeKey: `ANY /api/deur/${slug === undefined ? '' : '{slug}/'}${call}`,
        rawPath: path,
        rawQueryString: '',
        headers: {
          'x-origin-secret': testSettings.ORIGIN_SECRET,
          'cloudfront-viewer-address': '198.51.100.7:50123',
          ...headers,
        },
        ...(slug !== undefined && { pathParameters: { slug } }),
        requestContext: { http: { method: 'POST', sourceIp: '198.51.100.7' }, requestId: `req-${requests}` },
        body,
        isBase64Encoded: false,
      } as never,
      { awsRequestId: 'req', getRemainingTimeInMillis: () => 10_000 } as never,
    );
    return { status: answer.statusCode ?? 200, body: answer.body ?? '' };
  };

  /** A tablet that the organiser made and somebody paired, with its list. */
  const tablet = async (
    slug: string,
    {
      name = 'Tablet',
      role = 'door',
      places = 0,
      table,
      ahead,
    }: { name?: string; role?: DeviceRole; places?: number; table?: number; ahead?: number } = {},
  ): Promise<DoorDevice> => {
    requests += 1;
    const asked = { name, role, places, ...(table !== undefined && { table }) };
    const made = await actions.makeDevice(organiser, slug, asked, `tablet-${requests}-${name}`, clock());
    if (made === 'busy' || made.is !== 'changed') throw new Error(`No tablet: ${JSON.stringify(made)}`);
    const seen = await actions.deviceAtDesk(organiser, slug, made.device.id, clock());
    const device = await doorDevice(post, { clock, ...(ahead !== undefined && { ahead }) });
    await device.pair(seen?.device.code ?? '', name);
    await device.fetchList();
    return device;
  };

  return { ...house, house, campaigns, checkIn: actions, checkInStore: store, post, tablet };
};
export type DoorHouse = ReturnType<typeof doorHouse>;
