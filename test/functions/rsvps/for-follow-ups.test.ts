import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import { answersOf, later, organiser, secret, signUp } from '../../support/house.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from './invited-house.ts';

const people = [
  inviteeOf('Anna Komt', { municipality: 'GM0001' }),
  inviteeOf('Bram Wordt Vervangen', { municipality: 'GM0002' }),
  inviteeOf('Cato Zegt Nee', { municipality: 'GM0003' }),
  inviteeOf('Daan Is Stil', { municipality: 'GM0004' }),
  inviteeOf('Els Wordt Ingetrokken', { municipality: 'GM0005' }),
];
const letterOnly = { name: 'Fenna Zonder Mail', role: 'wethouder', municipality: 'GM0006', language: 'nl' } as const;

let evening: Awaited<ReturnType<typeof invitedEvening>>;
beforeEach(async () => {
  evening = await invitedEvening(memoryDatabase(), [...people, letterOnly]);
  await evening.house.rsvps.inviting.begin(organiser, evening.slug, 'letters', { request: 'letters', now: later(0) });
  await evening.answer('Anna Komt', coming);
  await evening.answer('Bram Wordt Vervangen', somebodyElse('Noor Bakker'));
  await evening.answer('Cato Zegt Nee', notComing);
  const els = await evening.of('Els Wordt Ingetrokken');
  await evening.house.rsvps.answering.withdraw(organiser, evening.slug, els.invitation, later(2));
});
const everybody = () => evening.house.rsvps.everybodyFollowed(evening.slug);
const idOf = async (name: string): Promise<string> => (await evening.of(name)).invitation;

describe('Whom follow-ups may write to', () => {
  test('everybody who was asked and everybody with a place; nobody whose invitation was withdrawn', async () => {
    await signUp(evening.house, evening.slug, answersOf('Gijs Van Het Formulier', { municipality: 'GM0007' }));
    const { invitations, places } = await everybody();
    const said = Object.fromEntries(
      invitations.map(({ name, said: answer, reachable }) => [name, [answer, reachable]]),
    );
    expect(said).toEqual({
      'Anna Komt': ['yes', true],
      'Bram Wordt Vervangen': ['yes', true],
      'Cato Zegt Nee': ['no', true],
      'Daan Is Stil': ['nothing', true],
      'Fenna Zonder Mail': ['nothing', false],
    });
    expect(places.map(({ name, state }) => [name, state]).toSorted()).toEqual([
      ['Anna Komt', 'seated'],
      ['Gijs Van Het Formulier', 'seated'],
      ['Noor Bakker', 'seated'],
    ]);
    const bram = invitations.find(({ name }) => name === 'Bram Wordt Vervangen');
    expect(bram).toMatchObject({ handedOver: true, place: places.find(({ name }) => name === 'Noor Bakker')?.key });
  });

  test('some of them, the same as among everybody', async () => {
    const { invitations, places } = await everybody();
    const keys = [...new Set([...invitations, ...places].map(({ key }) => key))];
    const some = await evening.house.rsvps.someFollowed(evening.slug, keys);
    const byKey = <T extends { readonly key: string }>(all: readonly T[]) =>
      all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect({ invitations: byKey(some.invitations), places: byKey(some.places) }).toEqual({
      invitations: byKey(invitations),
      places: byKey(places),
    });
    expect(await evening.house.rsvps.someFollowed(evening.slug, ['zo-maar-iets'])).toEqual({
      invitations: [],
      places: [],
    });
  });

  test('what stands for their own addresses, and never for that of a secretariat', async () => {
    const { house, slug } = evening;
    const own = async (name: string) =>
      [...(await everybody()).invitations, ...(await everybody()).places].find((one) => one.name === name)?.mailboxes;
    expect(await own('Daan Is Stil')).toEqual([addressHash(secret, 'daan.is.stil@gemeente.example')]);
    await signUp(house, slug, answersOf('Gijs Van Het Formulier', { email: 'gijs@elders.example' }));
    expect(await own('Gijs Van Het Formulier')).toEqual([addressHash(secret, 'gijs@elders.example')]);
    const fenna = await idOf('Fenna Zonder Mail');
    expect(await own('Fenna Zonder Mail')).toEqual([]);
    const office = { secretariat: { email: 'secretariaat@gemeente.example' } };
    await house.rsvps.inviting.readdress(organiser, slug, fenna, office, later(8));
    await evening.answer('Fenna Zonder Mail', coming);
    expect((await everybody()).invitations.find(({ key }) => key === fenna)).toMatchObject({
      said: 'yes',
      reachable: true,
      mailboxes: [],
    });
  });

  test('what stands for the address that mail goes to: their own, or else a secretariat’s', async () => {
    const { house, slug } = evening;
    const fenna = await idOf('Fenna Zonder Mail');
    const office = { secretariat: { email: 'secretariaat@gemeente.example' } };
    const found = async (key: string) => (await everybody()).invitations.find((one) => one.key === key)?.mailbox;
    expect(await found(fenna)).toBeUndefined();
    await house.rsvps.inviting.readdress(organiser, slug, fenna, office, later(8));
    expect(await found(fenna)).toBe(addressHash(secret, 'secretariaat@gemeente.example'));
    for (const { key, mailbox } of [...(await everybody()).invitations, ...(await everybody()).places])
      expect((await house.rsvps.readerFollowed(slug, key))?.mailbox, key).toBe(mailbox);
  });

  test('nothing of what they told of themselves', async () => {
    await signUp(evening.house, evening.slug, answersOf('Gijs Met Dieet', { diet: 'vegetarisch', access: 'rolstoel' }));
    const all = JSON.stringify(await everybody());
    for (const told of ['vegetarisch', 'rolstoel', '@gemeente.example', 'wethouder']) expect(all).not.toContain(told);
  });

  test('a place whose address was corrected is found by its old key, and written to at the new address', async () => {
    const { house, slug } = evening;
    await signUp(house, slug, answersOf('Gijs Met Typefout', { municipality: 'GM0007' }));
    const before = (await everybody()).places.find(({ name }) => name === 'Gijs Met Typefout');
    await house.rsvps.readdressGuest(organiser, slug, before?.key ?? '', 'gijs@gemeente.example', later(9));
    const after = (await everybody()).places.find(({ name }) => name === 'Gijs Met Typefout');
    expect(after?.was).toEqual([before?.key]);
    expect((await house.rsvps.someFollowed(slug, [before?.key ?? ''])).places).toEqual([after]);
    expect(await house.rsvps.readerFollowed(slug, before?.key ?? '')).toMatchObject({
      to: 'gijs@gemeente.example',
      link: { purpose: 'place', reader: after?.key },
    });
  });
});

describe('T10: one reader, and their own page', () => {
  const readerOf = async (name: string) => evening.house.rsvps.readerFollowed(evening.slug, await idOf(name));

  test('who has a place gets the page of that place; who has none that of the invitation', async () => {
    expect(await readerOf('Anna Komt')).toMatchObject({
      to: 'anna.komt@gemeente.example',
      municipality: 'GM0001',
      link: { purpose: 'place', reader: await idOf('Anna Komt') },
    });
    for (const name of ['Cato Zegt Nee', 'Daan Is Stil']) {
      expect(await readerOf(name)).toMatchObject({ link: { purpose: 'invitation', reader: await idOf(name) } });
    }
  });

  test('who sent somebody else gets the page of their own invitation, never that of the other', async () => {
    const reader = await readerOf('Bram Wordt Vervangen');
    expect(reader).toMatchObject({
      to: 'bram.wordt.vervangen@gemeente.example',
      link: { purpose: 'invitation', reader: await idOf('Bram Wordt Vervangen') },
    });
    expect(JSON.stringify(reader)).not.toContain('noor');
  });

  test('where somebody else was signed up, it says for whom; where there is no address, there is none', async () => {
    const { house, slug } = evening;
    await signUp(house, slug, answersOf('Kim Het Kind', { for: 'other', municipality: 'GM0007' }));
    const kim = (await everybody()).places.find(({ name }) => name === 'Kim Het Kind');
    expect(await house.rsvps.readerFollowed(slug, kim?.key ?? '')).toMatchObject({ whom: 'Kim Het Kind' });
    expect((await readerOf('Fenna Zonder Mail'))?.to).toBeUndefined();
    expect(await house.rsvps.readerFollowed(slug, 'zo-maar-iets')).toBeUndefined();
  });

  test('whose invitation was withdrawn is written to no more, also beside a colleague who still is', async () => {
    const els = (await evening.all()).find(({ name }) => name === 'Els Wordt Ingetrokken');
    expect(await evening.house.rsvps.readerFollowed(evening.slug, els?.invitation ?? '')).toBeUndefined();
  });

  test('who was asked is known from an organiser; who filled in the form for everybody is not', async () => {
    const { house, slug } = evening;
    await signUp(house, slug, answersOf('Gijs Van Het Formulier', { municipality: 'GM0007' }));
    const gijs = (await everybody()).places.find(({ name }) => name === 'Gijs Van Het Formulier');
    expect(await house.rsvps.readerFollowed(slug, gijs?.key ?? '')).not.toHaveProperty('asked');
    expect(await readerOf('Anna Komt')).toMatchObject({ asked: true });
  });
});
