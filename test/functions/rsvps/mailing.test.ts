import { expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { answersOf, houseOver, look, monday, organiser, publish, signUp } from '../../support/house.ts';

test('T6 a letter of before the event was called off is not sent any more; one about that is', async () => {
  const house = houseOver(memoryDatabase());
  const slug = await publish(house);
  await signUp(house, slug, answersOf('Noor Bakker'));
  const write = (subject: string, minutes: number) => {
    const letter = { subject, text: 'Beste {naam}, tot {wanneer}.' };
    const to = { letter, audience: { states: ['seated' as const] }, request: subject };
    return house.rsvps.sendMailing(organiser, slug, to, addMinutes(monday, minutes));
  };
  await write('Tot woensdag', 1);
  await house.rsvps.sweep(addMinutes(monday, 2), 200);
  await house.events.cancel(slug, 'De zaal is dicht.', organiser, addMinutes(monday, 3));
  await write('Een nieuwe datum', 4);
  await house.rsvps.sweep(addMinutes(monday, 5), 200);
  const letters = (await look(house, slug)).mails.filter(({ kind }) => kind === 'organiser-mail');
  const facts = await Promise.all(
    letters.map((mail) => house.rsvps.mailFactsFor({ ...mail, kind: 'organiser-mail', subject: slug }, monday)),
  );
  expect(facts).toHaveLength(2);
  expect(facts).toContainEqual({ skipped: 'gone' });
  expect(facts).toContainEqual(
    expect.objectContaining({ facts: expect.objectContaining({ subject: 'Een nieuwe datum' }) }),
  );
});
