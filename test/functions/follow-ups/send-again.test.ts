import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addHours } from '#kernel/instants.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { desk, guest, log } from './desk.ts';
import { address, monday, slug } from './post-office.ts';

let house: ReturnType<typeof desk>;
beforeEach(() => {
  // The provider's own check of a webhook looks at the machine's clock.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(monday) });
  house = desk();
  house.guests.set('noor', guest('Noor van den Berg'));
});
afterEach(() => {
  vi.useRealTimers();
});

/** A mail of which nobody knows whether it arrived. */
const uncertain = async (): Promise<string> => {
  const id = await house.sendAs('timeout', 'noor');
  house.clock.now = addHours(house.clock.now, 23);
  await house.sender.sweep();
  expect((await house.mail(id)).state).toBe('uncertain');
  house.provider.mode('ok');
  return id;
};
const failed = async (): Promise<string> => {
  const id = await house.sendAs('refuse', 'noor');
  expect((await house.mail(id)).state).toBe('failed');
  house.provider.mode('ok');
  house.later(5);
  return id;
};
const again = (mail: string, who = house.organiser) => who.post(log, { mail, act: 'again' });
const row = async () => (await lastMails(house.database, 'outbox', `event#${slug}`, house.clock.now))[0];

describe('A mail that a person has sent again', () => {
  test('goes out as a mail of its own that names the first, and the first is dealt with', async () => {
    const first = await uncertain();
    expect(await row()).toMatchObject({ mail: first, state: 'uncertain' });
    expect(await house.todos()).toHaveLength(1);
    const { status, location } = await again(first);
    expect(status).toBe(303);
    const second = location?.split('/').at(-1) ?? '';
    expect(second).not.toBe(first);
    expect(await house.mail(second)).toMatchObject({ state: 'pending', againOf: first, reader: 'noor', attempts: 0 });
    expect(await house.mail(first)).toMatchObject({ state: 'uncertain', because: 'looked-at', sentAgainAs: second });
    expect(await house.todos()).toEqual([]);
    await house.sender.sweep();
    expect(house.provider.mails().map(({ id }) => id)).toEqual([second]);
    const page = (await house.read(house.organiser, location ?? '')).body;
    expect(page).toContain('Mail: Plek bevestigd (nog eens)');
    expect(page).not.toContain('Stuur deze mail nog eens');
    const list = (await house.organiser.get(log)).body;
    expect(list).toContain('Nog eens verstuurd');
    expect(list).toContain('Plek bevestigd (nog eens)');
    expect(await markupFindings(list)).toEqual([]);
  });

  test('is one mail, however often and by however many it is pressed', async () => {
    const first = await failed();
    const presses = await Promise.all([again(first), again(first, house.helper), again(first)]);
    house.later(60);
    const later = await again(first, house.helper);
    const ways = new Set([...presses, later].map(({ status, location }) => `${status} ${location}`));
    expect([...ways]).toHaveLength(1);
    await house.sender.sweep();
    expect(await house.mails()).toHaveLength(2);
    expect(house.provider.mails()).toHaveLength(1);
  });

  test('goes where the reader is mailed now, and says what holds now', async () => {
    const first = await failed();
    const facts = guest('Noor van den Berg-Smit').facts;
    if ('skipped' in facts) throw new Error('has facts');
    house.guests.set('noor', { name: 'Noor', facts: { ...facts, to: 'ander@bewoners.example' } });
    await again(first);
    await house.sender.sweep();
    const [posting] = house.provider.mails();
    expect(posting?.mail.to).toBe('ander@bewoners.example');
    expect(posting?.mail.text).toContain('Noor van den Berg-Smit');
  });

  test('is never sent where nothing holds any more: a refusal says so, and the question stays', async () => {
    const first = await failed();
    house.guests.set('noor', { ...guest('Noor'), facts: { skipped: 'gone' } });
    const { status, body } = await again(first);
    expect(status).toBe(409);
    expect(body).toContain('geldt niet meer');
    expect(await markupFindings(body)).toEqual([]);
    expect(await house.mails()).toHaveLength(1);
    expect(await house.todos()).toHaveLength(1);
  });

  test('nor where there is no address, nor to one that takes no mail', async () => {
    const bounced = await house.sendAndHear('noor', 'permanent');
    const refused = await again(bounced);
    expect([refused.status, refused.body.includes('neemt geen mail van ons aan')]).toEqual([409, true]);
    const facts = guest('Noor').facts;
    if ('skipped' in facts) throw new Error('has facts');
    house.guests.set('noor', { name: 'Noor', facts: { ...facts, to: undefined } });
    expect((await again(bounced)).body).toContain('geen e-mailadres');
    expect(await house.mails()).toHaveLength(1);
    // Another address takes mail, and so does this one once its reader said that it works.
    house.guests.set('noor', { name: 'Noor', facts: { ...facts, to: 'ander@bewoners.example' } });
    expect((await again(bounced)).status).toBe(303);
  });

  test('is offered with what may happen, only where a mail did not arrive for sure', async () => {
    const first = await uncertain();
    const { body } = await house.read(house.organiser, `${log}/${first}`);
    expect(body).toContain('Dan krijgt deze persoon hem twee keer.');
    expect(body).toContain('Stuur deze mail nog eens');
    for (const told of ['sent', 'delivered', 'complained'] as const) {
      const id = await house.owe({ reader: 'noor', generation: told.length });
      await house.sender.sweep();
      if (told !== 'sent') await house.tell(id, told);
      expect((await house.read(house.organiser, `${log}/${id}`)).body).not.toContain('Stuur deze mail nog eens');
      expect((await again(id)).status).toBe(404);
    }
  });

  test('may end badly itself, and be sent again in its turn; all name the first', async () => {
    const first = await failed();
    house.provider.mode('refuse');
    const second = (await again(first)).location?.split('/').at(-1) ?? '';
    await house.sender.sweep();
    expect((await house.mail(second)).state).toBe('failed');
    house.provider.mode('ok');
    house.later(5);
    const third = (await again(second)).location?.split('/').at(-1) ?? '';
    expect(await house.mail(third)).toMatchObject({ againOf: first });
    await house.sender.sweep();
    expect((await house.mail(third)).state).toBe('sent');
    expect(await house.todos()).toEqual([]);
  });

  test('answers the row when it arrives, also where the first bounced', async () => {
    const bounced = await house.sendAndHear('noor', 'temporary');
    house.later(1);
    const second = (await again(bounced)).location?.split('/').at(-1) ?? '';
    await house.sender.sweep();
    expect(await row()).toMatchObject({ mail: bounced, state: 'bounced' });
    await house.tell(second, 'delivered');
    expect(await row()).toMatchObject({ mail: second, state: 'delivered' });
    expect(await house.store.bouncedFor(await house.mail(bounced))).toBeUndefined();
  });

  test('never happens by itself', async () => {
    await uncertain();
    for (let hour = 0; hour < 200; hour += 1) {
      house.clock.now = addHours(house.clock.now, 13);
      await house.sender.sweep();
    }
    expect(house.provider.mails()).toEqual([]);
    expect(await house.mails()).toHaveLength(1);
  });

  test('is written down with who chose it, and no name or address', async () => {
    const first = await failed();
    await again(first, house.helper);
    const acts = await house.database.query({
      in: 'outbox',
      of: `mail#${first}`,
      item: { startsWith: 'act#' },
      limit: 9,
    });
    expect(acts.items).toMatchObject([{ actor: 'person_co-organiser', act: 'sent-again' }]);
    expect(JSON.stringify(acts.items)).not.toContain(address);
  });

  test('T10: not by another organisation, the crew, or who was let in for another event', async () => {
    const first = await failed();
    for (const who of [house.stranger, house.elsewhere]) expect((await again(first, who)).status).toBe(404);
    expect((await again(first, house.crew)).status).not.toBe(303);
    expect(await house.mails()).toHaveLength(1);
    expect(house.clock.now > monday).toBe(true);
  });
});
