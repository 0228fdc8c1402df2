import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterNews, type News, newsIn, type Standing } from '../../../../functions/follow-ups/core/mail-news.ts';
import { permutationsOf } from '../news.ts';

const mail = 'mail_HoNq2apsmohPyMbmzUu8B3k2';
const provider = '56761188-7520-42d8-8898-ff6fc54ce618';
const event = (type: string, data: object = {}) => ({
  type,
  created_at: '2019-05-20T07:00:00.000Z',
  data: { email_id: provider, to: ['noor@bewoners.example'], subject: 'Samen', tags: { mail }, ...data },
});

describe('What the provider tells', () => {
  test.each([
    ['email.sent', {}, { is: 'sent' }],
    ['email.delivered', {}, { is: 'delivered' }],
    ['email.complained', {}, { is: 'complained' }],
    ['email.bounced', { bounce: { type: 'Permanent' } }, { is: 'bounced', how: 'permanent' }],
    ['email.bounced', { bounce: { type: 'Transient' } }, { is: 'bounced', how: 'temporary' }],
    ['email.bounced', { bounce: { type: 'Undetermined' } }, { is: 'bounced', how: 'temporary' }],
    ['email.bounced', {}, { is: 'bounced', how: 'temporary' }],
    ['email.delivery_delayed', {}, { is: 'delayed' }],
    ['email.failed', {}, { is: 'bounced', how: 'temporary' }],
    ['email.suppressed', {}, { is: 'bounced', how: 'permanent' }],
  ] as const)('%s %j is news', (type, data, news) => {
    expect(newsIn(event(type, data))).toEqual({ mail, provider, news });
  });

  test('names the mail also when its tags come as a list', () => {
    expect(newsIn(event('email.delivered', { tags: [{ name: 'mail', value: mail }] }))?.mail).toBe(mail);
  });

  test.each(['email.opened', 'email.clicked', 'email.scheduled', 'domain.updated', ''])(
    '%j means nothing here',
    (type) => {
      expect(newsIn(event(type))).toBeUndefined();
    },
  );

  test.each([
    ['no tag', { tags: undefined }],
    ['another tag', { tags: { stage: 'test' } }],
    ['a mail that cannot be one of ours', { tags: { mail: '../../sender' } }],
  ])('%s is about no mail of ours', (_, data) => {
    expect(newsIn(event('email.delivered', data))).toBeUndefined();
  });

  test('T13: whatever it is, it is read or passed over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ type: fc.string(), data: fc.jsonValue() })), (json) => {
        expect(newsIn(json)).toBeUndefined();
      }),
    );
  });
});

const news = {
  sent: { is: 'sent' },
  delayed: { is: 'delayed' },
  delivered: { is: 'delivered' },
  temporary: { is: 'bounced', how: 'temporary' },
  permanent: { is: 'bounced', how: 'permanent' },
  complained: { is: 'complained' },
} as const satisfies Readonly<Record<string, News>>;

const ended = (from: Standing, ...told: readonly News[]): Standing =>
  told.reduce<Standing>((mailNow, one) => {
    const next = afterNews(mailNow, { mail, provider, news: one });
    return next.is === 'nothing'
      ? mailNow
      : { state: next.state, bounce: next.bounce, delayed: next.delayed, provider };
  }, from);

const sent: Standing = { state: 'sent', provider };

describe('What news makes of a mail', () => {
  const all = Object.values(news);
  /** Every non-empty choice of what may be told, in the order that is furthest last. */
  const choices = Array.from({ length: 2 ** all.length - 1 }, (_, at) =>
    all.filter((_one, bit) => ((at + 1) >> bit) % 2 === 1),
  );

  test.each(choices.map((told) => ({ told, name: told.map((one) => ('how' in one ? one.how : one.is)).join(', ') })))(
    'every order of $name ends where the furthest leads',
    ({ told }) => {
      const furthest = told.at(-1) ?? news.sent;
      const orders = permutationsOf(told);
      expect(orders.length).toBeGreaterThan(0);
      for (const state of ['pending', 'sending', 'sent', 'uncertain', 'failed']) {
        for (const order of orders) {
          const end = ended({ state, provider: state === 'sent' ? provider : undefined }, ...order);
          expect(end.state).toBe(furthest.is === 'delayed' ? 'sent' : furthest.is);
          expect(end.delayed).toBe(furthest.is === 'delayed' ? true : undefined);
          if ('how' in furthest) expect(end.bounce).toBe(furthest.how);
        }
      }
    },
  );

  test('moves forward only, however often and in whatever order', () => {
    const place = ({ state, bounce, delayed }: Standing) =>
      ['sent', 'sent delayed', 'delivered', 'bounced temporary', 'bounced permanent', 'complained'].indexOf(
        state === 'bounced' ? `bounced ${bounce}` : delayed === true ? `${state} delayed` : state,
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 12 }), (told) => {
        let now = sent;
        for (const one of told) {
          const next = ended(now, one);
          expect(place(next)).toBeGreaterThanOrEqual(place(now));
          now = next;
        }
      }),
    );
  });

  test.each(['skipped', 'suppressed'])('of one that was given up after it was tried, as of any other: %s', (state) => {
    expect(afterNews({ state, attempts: 1 }, { mail, provider, news: news.delivered })).toMatchObject({
      is: 'forward',
      state: 'delivered',
      ...(state === 'suppressed' && { answers: 'mail-suppressed' }),
    });
  });

  test.each(['skipped', 'suppressed', 'open', 'called'])('nothing of one that was never posted: %s', (state) => {
    for (const one of all) expect(afterNews({ state }, { mail, provider, news: one })).toEqual({ is: 'nothing' });
  });

  test('nothing when the provider speaks of another mail than the one it took', () => {
    expect(afterNews({ ...sent, provider: 'another' }, { mail, provider, news: news.permanent })).toEqual({
      is: 'nothing',
    });
  });

  test('a bounce asks a person; what is for good and what is unwanted keep later mails back', () => {
    const told = (one: News) => afterNews(sent, { mail, provider, news: one });
    expect(told(news.delivered)).toEqual({ is: 'forward', state: 'delivered', asks: false });
    expect(told(news.temporary)).toEqual({ is: 'forward', state: 'bounced', bounce: 'temporary', asks: true });
    expect(told(news.permanent)).toMatchObject({ bounce: 'permanent', asks: true, suppresses: 'bounced' });
    expect(told(news.complained)).toEqual({
      is: 'forward',
      state: 'complained',
      asks: false,
      suppresses: 'complained',
    });
  });

  test('what we were uncertain of is answered, unless a person did so', () => {
    const told = (standing: Standing) => afterNews(standing, { mail, provider, news: news.delivered });
    expect(told({ state: 'uncertain', because: 'unanswered' })).toMatchObject({ answers: 'mail-uncertain' });
    expect(told({ state: 'failed', because: 'rate-limited' })).toMatchObject({ answers: 'mail-failed' });
    expect(told({ state: 'uncertain', because: 'looked-at' })).not.toHaveProperty('answers');
    expect(told({ state: 'sent' })).not.toHaveProperty('answers');
  });
});
