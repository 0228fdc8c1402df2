import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { checkInActions } from '../../../../functions/check-in/actions.ts';
import { checkIn } from '../../../../functions/check-in/contract.ts';
import { ownPhone } from '../../../../functions/check-in/http/own-phone.tsx';
import { checkInStore } from '../../../../functions/check-in/store.ts';
import { type CampaignHouse, campaignHouse, directory, openCampaign } from '../../../support/campaign.ts';
import { tablePlanOf } from '../../../support/door.ts';
import {
  type House,
  houseOver,
  noWaiting,
  organiser,
  planOf,
  publish,
  secret,
  seeded,
  tables,
} from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { testSettings, type Visitor, visitor } from '../../../support/visit.ts';

/** Wednesday 22 May 2019, 19.00: the table talk begins. */
const seven: Instant = '2019-05-22T17:00:00.000Z';

let house: House;
let campaigns: CampaignHouse;
let slug: string;
let guest: Visitor;
let now: Instant;

beforeEach(async () => {
  const database = memoryDatabase();
  house = houseOver(database);
  campaigns = campaignHouse(database);
  slug = await publish(house);
  const actions = checkInActions({
    events: house.events,
    rsvps: house.rsvps,
    pledges: campaigns.pledges,
    directory,
    store: checkInStore({ database, tables }),
    secret,
    patience: noWaiting(),
    limits: noLimits,
    tablePlan: tablePlanOf(house),
  });
  const handler = httpFunction(checkIn, ownPhone({ actions }) as never, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded('own phone'),
    log: () => {},
    whoIs: async () => undefined,
  });
  now = seven;
  guest = visitor(handler as never, checkIn);
});

/** Where it leads, without what stands behind the question mark. */
const to = ({ location }: { readonly location?: string | undefined }): string | undefined => location?.split('?')[0];
const path = (): string => `/bijeenkomsten/${slug}/tekenen`;

describe('the code on a table', () => {
  test('leads to the form of what can be signed now, in the language of the visitor, and sets no cookie', async () => {
    const campaign = await openCampaign(campaigns);
    const answer = await guest.get(path());
    expect([answer.status, to(answer)]).toEqual([303, `/campagnes/${campaign}/ondertekenen`]);
    expect(to(await guest.get(`/en${path()}`))).toBe(`/en/campagnes/${campaign}/ondertekenen`);
    expect(guest.jar.size).toBe(0);
  });

  test('says behind it at which event that was, from three hours before it begins until six on the morning after', async () => {
    await openCampaign(campaigns);
    const eventAt = async (moment: Instant): Promise<string | undefined> => {
      now = moment;
      const { location = '' } = await guest.get(path());
      const stamp = new URLSearchParams(location.split('?')[1] ?? '').get('bijeenkomst');
      return stamp === null ? undefined : campaigns.pledges.stampedEvent(stamp, moment);
    };
    const startsAt = (await house.events.find(slug))?.event.startsAt ?? '';
    expect(await eventAt(addMinutes(startsAt, -181))).toBeUndefined();
    expect(await eventAt(addMinutes(startsAt, -180))).toBe(slug);
    expect(await eventAt(seven)).toBe(slug);
    expect(await eventAt('2019-05-23T03:59:00.000Z')).toBe(slug);
    expect(await eventAt('2019-05-23T04:00:00.000Z')).toBeUndefined();
    // Whoever kept the address signs elsewhere from then on.
    now = seven;
    const stamp = (await guest.get(path())).location?.split('bijeenkomst=')[1] ?? '';
    expect(campaigns.pledges.stampedEvent(stamp, '2019-05-23T04:00:00.000Z')).toBeUndefined();
    expect(campaigns.pledges.stampedEvent(stamp.replace(slug, 'een-andere-avond'), seven)).toBeUndefined();
  });

  test.each([
    ['nl', '', 'Er is nu niets om te ondertekenen.'],
    ['en', '/en', 'There is nothing to sign at the moment.'],
  ])('says so in %s when there is nothing to sign, and leads to the event', async (_, prefix, words) => {
    const page = await guest.get(`${prefix}${path()}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain(words);
    expect(page.body).toContain(`href="${prefix}/bijeenkomsten/${slug}"`);
    expect(page.body).not.toContain('<form');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('says so of a campaign that closed, and of an event that does not go on', async () => {
    await openCampaign(campaigns, { plan: { closesAt: '2019-01-01T11:00:00.000Z' } });
    expect((await guest.get(path())).status).toBe(200);
    await openCampaign(campaigns);
    await house.events.cancel(slug, 'De zaal staat onder water.', organiser, seven);
    expect((await guest.get(path())).body).toContain('data-outcome="nothing-to-sign"');
  });

  test('leads nowhere for an event that is none, or a draft', async () => {
    expect((await guest.get('/bijeenkomsten/niets/tekenen')).status).toBe(404);
    const draft = await house.events.create(planOf(), 'form-draft', organiser, seven);
    if (draft === 'busy') throw new Error('not made');
    slug = draft.slug;
    expect((await guest.get(path())).status).toBe(404);
  });
});
