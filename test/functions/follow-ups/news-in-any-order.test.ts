import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { bouncedOf } from '#platform/outbox/bounced.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { addressHash, suppressedBecause } from '#platform/outbox/suppressed.ts';
import { signed } from '../../../infra/local/resend.ts';
import { runs } from '../../support/runs.ts';
import { eventOf, newsDesk, type Told, tellings } from './news.ts';
import { address, monday, postOffice, secret, slug } from './post-office.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(monday) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody else's secret. */
const other = `whsec_${Buffer.from('another-secret-altogether').toString('base64')}`;

/** One delivery of a webhook: which news (the same number is the same `svix-id`), of which mail, and whether the provider signed it. */
type Delivery = { readonly news: number; readonly mail: number; readonly told: Told; readonly forged: boolean };

/** Mails to one reader, five minutes apart; then the deliveries in this order, and what all of it leaves. */
const afterDeliveries = async (mails: number, deliveries: readonly Delivery[]) => {
  const database = memoryDatabase();
  const office = postOffice(database);
  const desk = newsDesk(office, database);
  const ids: string[] = [];
  for (let at = 0; at < mails; at += 1) {
    ids.push(await office.owe({ reader: 'noor', generation: at + 1 }));
    await office.sender.sweep();
    office.later(5);
  }
  // The provider's own check goes by the machine's clock; nothing here happens later than anything else.
  vi.setSystemTime(Date.parse(office.clock.now));
  for (const { news, mail, told, forged } of deliveries) {
    const body = eventOf(ids[mail] ?? '', told);
    const id = `msg_${news}`;
    const webhook = forged ? signed(other, body, { id, now: office.clock.now }) : desk.sign(body, id);
    expect((await desk.post(webhook)).status).toBe(forged ? 401 : 200);
  }
  const records = await Promise.all(ids.map(office.mail));
  const last = await lastMails(database, 'outbox', `event#${slug}`, office.clock.now);
  return {
    mails: records.map(({ state, bounce, delayed, suppression }) => ({ state, bounce, delayed, suppression })),
    last: last.map(({ mail, state }) => ({ mail: ids.indexOf(mail), state })),
    marks: (await bouncedOf(database, 'outbox', `event#${slug}`)).map(({ how }) => how),
    asked: (await office.todos()).map(({ kind, subject }) => `${kind} ${ids.indexOf(subject)}`).sort(),
    suppressed: await suppressedBecause(database, 'outbox', addressHash(secret, address), office.clock.now),
  };
};

/** Things in two orders, each at least once, with copies and forgeries in between. */
const twoOrders = (things: fc.Arbitrary<readonly Delivery[]>) =>
  things.chain((some) => {
    const withMore = fc
      .tuple(fc.subarray([...some]), fc.array(forgery, { maxLength: 2 }))
      .chain(([copies, forgeries]) => {
        const all = [...some, ...copies, ...forgeries];
        return fc.shuffledSubarray(all, { minLength: all.length });
      });
    return fc.tuple(withMore, withMore);
  });
const forgery: fc.Arbitrary<Delivery> = fc.record({
  news: fc.integer({ min: 100, max: 103 }),
  mail: fc.constant(0),
  told: fc.constantFrom(...tellings),
  forged: fc.constant(true),
});

describe('News of mails, in whatever order, twice, and forged in between', () => {
  test('of one mail ends the same: its state, its row, the question and whether its address takes mail', async () => {
    const news = fc
      .array(fc.constantFrom(...tellings), { minLength: 1, maxLength: 6 })
      .map((told) => told.map((one, at): Delivery => ({ news: at, mail: 0, told: one, forged: false })));
    await fc.assert(
      fc.asyncProperty(twoOrders(news), async ([one, another]) => {
        expect(await afterDeliveries(1, one)).toEqual(await afterDeliveries(1, another));
      }),
      { numRuns: runs(60) },
    );
  });

  test('of several mails to one reader ends the same, and the row shows the latest that something is known of', async () => {
    const news = fc
      .array(fc.constantFrom('sent', 'delivery_delayed', 'delivered', 'complained'), { minLength: 1, maxLength: 3 })
      .map((told) => told.map((one, at): Delivery => ({ news: at, mail: at, told: one as Told, forged: false })));
    await fc.assert(
      fc.asyncProperty(twoOrders(news), async ([one, another]) => {
        const mails = 1 + Math.max(...one.map(({ mail }) => mail));
        const end = await afterDeliveries(mails, one);
        expect(end).toEqual(await afterDeliveries(mails, another));
        const spoken = one.filter(({ forged, told }) => !forged && told !== 'sent');
        const latest = spoken.toSorted((a, b) => b.mail - a.mail)[0];
        const shown = latest?.told === 'delivery_delayed' ? 'delayed' : latest?.told;
        expect(end.last).toEqual(latest === undefined ? [] : [{ mail: latest.mail, state: shown }]);
      }),
      { numRuns: runs(60) },
    );
  });
});
