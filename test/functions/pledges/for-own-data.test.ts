import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { type Signature, signatureId } from '#pledges/core/signature.ts';
import { ownSignatures } from '#pledges/for-own-data.ts';
import { answersFor, type CampaignHouse, campaignHouse, openCampaign, signAtEvening } from '../../support/campaign.ts';
import { later, monday, noWaiting, organiser, tables } from '../../support/house.ts';

const noor = 'noor@gemeente.example';
const helmond = 'GM0794';

let database: ReturnType<typeof memoryDatabase>;
let house: CampaignHouse;
let slug: string;
beforeEach(async () => {
  database = memoryDatabase();
  house = campaignHouse(database);
  slug = await openCampaign(house);
});

const sign = async (by: 'desk' | 'public' = 'desk', now = monday): Promise<Signature> => {
  const answers = answersFor(helmond, { name: 'Noor Bakker', email: noor });
  const outcome = await signAtEvening(house, slug, answers, { now, by, request: `op-${by}-${now}` });
  if (outcome === 'busy' || !('signature' in outcome)) throw new Error('not signed');
  return outcome.signature;
};
/** What is found under an address; `crossing` happens between the last look at a signature and the write. */
const found = (email = noor, crossing = async (): Promise<unknown> => undefined) => {
  let crossed = false;
  const find = ownSignatures({
    store: {
      ...house.store,
      commit: async (writes) => {
        if (!crossed) await crossing();
        crossed = true;
        return house.store.commit(writes);
      },
    },
    patience: noWaiting(),
    items: () => everyItemIn(database, tables.pledges),
  });
  return find((address) => address === email, monday);
};
const erase = async (crossing?: () => Promise<unknown>) => {
  for (const one of await found(noor, crossing)) expect(await one.erase(monday)).toBe('done');
};
const kept = (signature: Signature) => house.store.signature(slug, signatureId(signature));
const count = async () => (await house.store.find(slug, { consistent: true }))?.tally.count;

describe('a signature', () => {
  test('is an act of office: the address goes, the act and the count stay', async () => {
    const signature = await sign();
    await signAtEvening(house, slug, answersFor(helmond, { name: 'Els Smit', also: true }), { now: monday });
    const things = (await found()).map(({ thing }) => thing);
    expect(things).toMatchObject([{ what: 'signature', about: 'Samen aan tafel', state: 'signed', goes: 'address' }]);
    expect(things[0]?.says).toEqual({ name: 'Noor Bakker', role: 'wethouder', municipality: helmond });
    await erase();
    const { email: _, revision, ...rest } = signature;
    expect(await kept(signature)).toEqual({ ...rest, revision: revision + 1 });
    expect(await count()).toBe(1);
    expect(await found()).toEqual([]);
    expect(await house.store.due(later(800 * 86_400_000), 10)).not.toContainEqual(
      expect.objectContaining({ key: expect.objectContaining({ item: `signature#${signatureId(signature)}` }) }),
    );
  });

  test('that waits loses its address, and is still due to go whole', async () => {
    const signature = await sign('public');
    expect((await found()).map(({ thing }) => [thing.state, thing.goes])).toEqual([['awaits', 'address']]);
    await erase();
    const { email: _, revision, ...rest } = signature;
    expect(await kept(signature)).toEqual({ ...rest, revision: revision + 1 });
    const due = await house.store.due(later(92 * 86_400_000), 10);
    expect(due.map(({ key }) => key.item)).toContain(`signature#${signatureId(signature)}`);
  });

  test('that was refused goes whole', async () => {
    const signature = await sign('public');
    await house.pledges.refuse(organiser, slug, signatureId(signature), monday);
    expect((await found()).map(({ thing }) => [thing.state, thing.goes])).toEqual([['ended', 'whole']]);
    await erase();
    expect(await kept(signature)).toBeUndefined();
  });

  test('that is written again while it goes, as one that stands, stays and loses its address', async () => {
    const waits = await sign('public');
    await house.pledges.refuse(organiser, slug, signatureId(waits), monday);
    const refused = await kept(waits);
    if (refused === undefined) throw new Error('no signature');
    const stands: Signature = { ...refused, state: 'stands', revision: refused.revision + 1 };
    await erase(() => house.store.commit([house.store.putSignature(stands, refused)]));
    const after = await kept(waits);
    expect([after?.state, after?.name, after?.email]).toEqual(['stands', 'Noor Bakker', undefined]);
  });
});

test('an invitation to sign goes, and nobody else’s', async () => {
  const invite = (email: string) =>
    house.pledges.invite(
      organiser,
      slug,
      { code: helmond, name: 'Noor Bakker', email },
      { request: email, now: monday },
    );
  await invite(noor);
  await invite('els@gemeente.example');
  expect((await found()).map(({ thing }) => [thing.what, thing.says?.name, thing.goes])).toEqual([
    ['invitation-to-sign', 'Noor Bakker', 'whole'],
  ]);
  await erase();
  expect(await found()).toEqual([]);
  expect(await found('els@gemeente.example')).toHaveLength(1);
});

test('whom a campaign names to reach, and its press contact, are told so and stay', async () => {
  const mees = await found('mees@programma.example');
  expect(mees.map(({ thing }) => thing)).toMatchObject([
    { what: 'campaign', about: 'Samen aan tafel', says: { name: 'Mees de Wit', phone: '+31701234567' }, goes: 'role' },
  ]);
  const press = await found('pers@programma.example');
  expect(press.map(({ thing }) => [thing.about, thing.says, thing.goes])).toEqual([['Samen aan tafel', {}, 'role']]);
  for (const one of [...mees, ...press]) await one.erase(monday);
  expect((await house.store.find(slug))?.campaign.contact.email).toBe('mees@programma.example');
});
