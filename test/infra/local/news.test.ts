import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bouncedOf } from '#platform/outbox/bounced.ts';
import { deskOf, type Journey, startJourney, typedAnswers } from '../../support/journey.ts';

/** The whole way: a mail handed to the local provider, its webhook through the front, the record and the desk. */
let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off', news: 'on' });
});
afterAll(() => journey?.laptop.stop());

describe('delivery news on the laptop', () => {
  test('three bounces are real: their mails say so, and so does the desk', async () => {
    const slug = await journey.publish({ title: 'Van wie niet leest' });
    const readers = ['noor@bewoners.example', 'bounced@resend.dev', 'bounced+jan@resend.dev', 'full-mailbox@x.example'];
    for (const [at, email] of readers.entries()) {
      await journey.signUp(slug, typedAnswers(`Gast ${'ABCD'.charAt(at)}`, { email }));
    }
    await journey.laptop.sweepNow();
    const states = (await journey.owed(slug)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['bounced', 'bounced', 'bounced', 'delivered']);

    const { database, tables } = journey.rooms;
    const bounced = await bouncedOf(database, tables.outbox, `event#${slug}`);
    expect(bounced.map(({ how }) => how).toSorted()).toEqual(['permanent', 'permanent', 'temporary']);

    const { body } = await journey.desk.get('/bureau');
    expect(body).toContain('3 mails kwamen niet aan');
    const log = await journey.desk.get(`${deskOf(slug)}/post?toon=onopgelost`);
    expect(log.body.match(/Niet aangekomen/g)).toHaveLength(3);
    expect(log.body).not.toContain('@');

    // Of whoever's address is wrong for good the next mail is kept back.
    const before = journey.laptop.inbox().length;
    await journey.signUp(slug, typedAnswers('Gast E', { email: 'bounced@resend.dev' }));
    await journey.laptop.sweepNow();
    expect(journey.laptop.inbox()).toHaveLength(before);
    expect((await journey.desk.get('/bureau')).body).toContain('Een mail ging niet weg');
  });

  test('nobody else is believed', async () => {
    const response = await fetch(`${journey.laptop.address}/webhooks/resend`, {
      method: 'POST',
      headers: { 'svix-id': 'msg_1', 'svix-timestamp': '1558335600', 'svix-signature': 'v1,AAAA' },
      body: '{}',
    });
    expect(response.status).toBe(401);
    expect((await fetch(`${journey.laptop.address}/webhooks/resend`)).status).toBe(405);
    expect(journey.laptop.notices()).toEqual([]);
  });
});
