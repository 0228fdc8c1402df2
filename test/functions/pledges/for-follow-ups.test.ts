import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import { answersFor, type CampaignHouse, campaignHouse, municipalities, openCampaign } from '../../support/campaign.ts';
import { later, monday, organiser, secret } from '../../support/house.ts';

const event = 'samen-aan-de-slag';
const evening = '2019-05-22T17:45:00.000Z';
const { organisation } = organiser;
const [member = '', joins = '', elsewhere = '', interested = '', nobody = ''] = [
  municipalities[0],
  ...municipalities.slice(100),
];

let house: CampaignHouse;
let slug: string;
const sign = (code: string, name: string, where: Parameters<CampaignHouse['pledges']['sign']>[2]['where']) =>
  house.pledges.sign(slug, answersFor(code, { name }), {
    request: `op_${code}${name.length}`,
    language: 'nl',
    actor: organiser,
    now: evening,
    by: 'desk',
    where,
  });
const followed = async (code?: string) =>
  house.pledges.forFollowUps({ organisation, event, ...(code !== undefined && { code }) }, later(60_000, evening));

beforeEach(async () => {
  house = campaignHouse(memoryDatabase());
  slug = await openCampaign(house, { members: 24, now: monday });
});

describe('What follow-ups know of a campaign', () => {
  test('who took part before, who signed at this event, and who signed elsewhere; of the others nothing', async () => {
    await sign(joins, 'Noor Bakker', { is: 'event', event });
    await sign(elsewhere, 'Samira El Amrani', { is: 'event', event: 'een-andere' });
    const seen = await followed();
    expect(seen).toMatchObject({ campaign: slug });
    expect(seen?.municipalities.get(member)).toMatchObject({ takesPart: true, left: false });
    expect(seen?.municipalities.get(member)?.signatures.some(({ here }) => here)).toBe(false);
    expect(seen?.municipalities.get(joins)?.signatures).toMatchObject([
      { name: 'Noor Bakker', here: true, stands: true, link: { purpose: 'signature', subject: slug } },
    ]);
    expect(seen?.municipalities.get(elsewhere)?.signatures).toMatchObject([{ here: false, stands: true }]);
    expect(seen?.municipalities.has(nobody)).toBe(false);
  });

  test('the number is the one that everybody may know: a held milestone is in no mail', async () => {
    await sign(joins, 'Noor Bakker', { is: 'event', event });
    const seen = await followed();
    expect(seen?.count).toBe(24);
    expect(seen?.municipalities.get(joins)?.takesPart).toBe(true);
  });

  test('what stands for the address it was set under, and nothing where there was none', async () => {
    await sign(joins, 'Noor Bakker', { is: 'event', event });
    const [signature] = (await followed())?.municipalities.get(joins)?.signatures ?? [];
    const { email = '' } = answersFor(joins);
    expect(signature?.mailbox).toBe(addressHash(secret, email));
    expect(JSON.stringify(signature)).not.toContain(email);
    const { email: _, ...without } = answersFor(elsewhere);
    await house.pledges.sign(slug, without, {
      request: 'op_without',
      language: 'nl',
      actor: organiser,
      now: evening,
      by: 'desk',
      where: { is: 'event', event },
    });
    expect((await followed())?.municipalities.get(elsewhere)?.signatures[0]).not.toHaveProperty('mailbox');
  });

  test('of one municipality it says the same as of all', async () => {
    await sign(joins, 'Noor Bakker', { is: 'event', event });
    await sign(joins, 'Samira El Amrani', { is: 'event', event });
    const all = await followed();
    for (const code of [member, joins, interested]) {
      expect((await followed(code))?.municipalities.get(code)).toEqual(all?.municipalities.get(code));
    }
  });

  test('under reserve until the college decided', async () => {
    await house.pledges.sign(
      slug,
      answersFor(joins, { name: 'Noor Bakker', college: { is: 'to-decide', mayName: true } }),
      {
        request: 'op_reserve',
        language: 'nl',
        actor: organiser,
        now: evening,
        by: 'desk',
        where: { is: 'event', event },
      },
    );
    const reserve = async () => (await followed(joins))?.municipalities.get(joins)?.signatures[0]?.underReserve;
    expect(await reserve()).toBe(true);
    const decision = { on: '2019-05-22', against: false };
    await house.pledges.recordDecision(organiser, slug, joins, decision, later(1, evening));
    expect(await reserve()).toBe(false);
  });

  test('a signature that was undone does not stand, and the municipality left', async () => {
    await sign(joins, 'Noor Bakker', { is: 'event', event });
    const [signature] = await house.store.signatures(slug, joins);
    if (signature === undefined) throw new Error('Nobody signed');
    await house.pledges.withdraw(signature, later(1, evening));
    expect((await followed(joins))?.municipalities.get(joins)).toMatchObject({
      takesPart: false,
      left: true,
      signatures: [{ stands: false }],
    });
  });

  test('an organisation without a campaign has nothing to sign', async () => {
    expect(await house.pledges.forFollowUps({ organisation: 'een-ander', event }, evening)).toBeUndefined();
  });
});
