import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { hiddenIn } from '../support/person.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
});
afterAll(() => journey?.laptop.stop());

type Signed = Awaited<ReturnType<Journey['signUp']>>;
const lineOf = (slug: string): string => `${deskOf(slug)}/wachtlijst`;
const addressOf = (name: string): string => String(typedAnswers(name).email);
/** Opens the own page and sends its form with a choice. */
const choose = async ({ person, place }: Signed, fields: Record<string, string>) => {
  const { body } = await person.get(place);
  return person.post(place, { generation: hiddenIn(body, 'generation') ?? '', ...fields });
};
const mailed = async (name: string): Promise<readonly string[]> => {
  await journey.laptop.sweepNow();
  return journey.mailsTo(addressOf(name)).map(({ text }) => text);
};
const later = (hours: number) =>
  journey.laptop.clock.jump(new Date(Date.parse(journey.laptop.clock.now()) + hours * 3_600_000).toISOString());

describe('a free place is offered to whoever stands first', () => {
  test('from the mail’s link to the place: taken, refused, lapsed, and all of it on the desk', {
    timeout: 180_000,
  }, async () => {
    const slug = await journey.publish({ title: 'Aan tafel met een aanbod', capacity: '2', 'offer-hours': '2' });
    const signed = new Map<string, Signed>();
    const names = ['Anna Een', 'Bram Twee', 'Cato Drie', 'Daan Vier', 'Evi Vijf'];
    for (const name of names) signed.set(name, await journey.signUp(slug, typedAnswers(name)));
    const of = (name: string): Signed => {
      const found = signed.get(name);
      if (found === undefined) throw new Error(`${name} is not signed up`);
      return found;
    };
    const outcome = async (name: string) => (await of(name).person.get(of(name).place)).outcome;
    expect(await Promise.all(names.map(outcome))).toEqual(['seated', 'seated', 'waiting', 'waiting', 'waiting']);

    await journey.laptop.sweepNow();

    // Anna gives hers up: it is held for Cato, who reads until when in a mail.
    expect((await choose(of('Anna Een'), { choice: 'release' })).status).toBe(303);
    expect(await outcome('Cato Drie')).toBe('offered');
    const [offer = ''] = (await mailed('Cato Drie')).slice(-1);
    expect(offer).toMatch(/11\.0\d uur/);
    expect((await journey.desk.get(lineOf(slug))).body).toMatch(/data-offered="1"/);

    // Following the link and pressing without a choice changes nothing.
    expect((await choose(of('Cato Drie'), {})).status).toBe(422);
    expect((await choose(of('Cato Drie'), { choice: 'refuse' })).status).toBe(303);
    expect([await outcome('Cato Drie'), await outcome('Daan Vier')]).toEqual(['released', 'offered']);

    // Daan lets the term pass; the sweep passes it on, and who presses then reads so.
    await journey.laptop.sweepNow();
    await later(3);
    await journey.laptop.sweepNow();
    expect([await outcome('Daan Vier'), await outcome('Evi Vijf')]).toEqual(['lapsed', 'offered']);
    await journey.laptop.sweepNow();
    expect((await choose(of('Daan Vier'), { choice: 'take' })).status).toBe(409);
    expect((await choose(of('Evi Vijf'), { choice: 'take' })).status).toBe(303);
    expect(await outcome('Evi Vijf')).toBe('seated');
    await journey.laptop.sweepNow();

    const owed = await journey.owed(slug);
    const kinds = (name: string) =>
      owed
        .filter(({ to }) => to === addressOf(name))
        .map(({ kind, state }) => `${kind} ${state}`)
        .sort();
    expect(kinds('Cato Drie')).toEqual(['place-offered sent', 'place-released sent', 'place-waiting sent']);
    expect(kinds('Daan Vier')).toEqual(['offer-lapsed sent', 'place-offered sent', 'place-waiting sent']);
    expect(kinds('Evi Vijf')).toEqual(['place-offered sent', 'place-waiting sent', 'seat-reserved sent']);
  });

  test('somebody else comes, an answer gets a yes, kept places are released', { timeout: 180_000 }, async () => {
    // Hours have passed: the desk has to sign in again.
    const organiser = await journey.signIn(journey.organiser);
    const slug = await journey.publish(
      {
        title: 'Aan tafel met een ja',
        capacity: '3',
        approval: ['yes'],
        'partners-seats': '2',
        'partners-until': '2019-05-22T12:00',
      },
      organiser,
    );
    const anna = await journey.signUp(slug, typedAnswers('Fien Zes'));
    expect(anna.page.outcome).toBe('asked');
    const desk = await organiser.get(lineOf(slug));
    expect(desk.body).toMatch(/data-asked="1"/);
    const guest = hiddenIn(desk.body, 'guest') ?? '';
    const granted = await organiser.post(lineOf(slug), { act: 'grant', guest, generation: '1' });
    expect(granted.location).toContain('uitkomst=granted');
    expect((await anna.person.get(anna.place)).outcome).toBe('seated');

    const gijs = await journey.signUp(slug, typedAnswers('Gijs Zeven'));
    expect(gijs.page.outcome).toBe('waiting');
    const released = await organiser.post(lineOf(slug), { act: 'release-pool', group: 'partners' });
    expect(released.location).toContain('uitkomst=released');
    expect((await gijs.person.get(gijs.place)).outcome).toBe('asked');

    const sent = await choose(gijs, {
      choice: 'hand-over',
      'substitute-name': 'Joris Vervanger',
      'substitute-email': addressOf('Joris Vervanger'),
      'substitute-role': 'ambtenaar',
    });
    expect(sent.status).toBe(303);
    expect((await gijs.person.get(gijs.place)).outcome).toBe('handed-over');
    expect((await mailed('Joris Vervanger')).length).toBe(1);
    await journey.laptop.sweepNow();
    expect((await journey.owed(slug)).filter(({ state }) => state !== 'sent' && state !== 'skipped')).toEqual([]);
  });
});
