import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { messageKinds } from '#kernel/message-kinds.ts';
import { type Database, everyItem } from '#platform/dynamo/port.ts';
import { linkToken } from '#platform/links.ts';
import { declinedOf } from '#platform/outbox/declined.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { addressHash, lift } from '#platform/outbox/suppressed.ts';
import type { MailFacts } from '../../../functions/follow-ups/core/mail-facts.ts';
import { linkedMail } from '../../../functions/follow-ups/preferences-link.ts';
import { campaign, type ExampleName, messageExamples } from '../../support/examples/messages.ts';
import { runs } from '../../support/runs.ts';
import { desk, log } from './desk.ts';
import { newsDesk } from './news.ts';
import { address, monday, organisation, secret, slug } from './post-office.ts';

type House = ReturnType<typeof desk>;

let house: House;
/** Who reads a mail in these tests, and what each would be mailed. */
let readers: Map<string, MailFacts>;

beforeEach(() => {
  // What the provider signs is believed for five minutes, by the machine's clock.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(monday) });
  house = desk();
  readers = new Map();
  house.rooms.facts = ({ reader }) => readers.get(reader) ?? { skipped: 'guest-gone' };
});

afterEach(() => {
  vi.useRealTimers();
});

const aboutOf = (kind: MessageKind) =>
  'campaign' in messageExamples[kind as ExampleName].facts
    ? ({ subject: campaign.slug, about: 'campaign' } as const)
    : { subject: slug };

/** What a mail of a kind tells; an invitation can still be answered here. */
const factsOf = (kind: ExampleName): unknown => {
  const { facts } = messageExamples[kind];
  return kind === 'invitation' ? { ...facts, by: '2019-05-22T15:00:00.000Z' } : facts;
};

/** Owes a mail of a kind to an address and tries it once. */
const mailTo = async (
  to: string,
  kind: MessageKind,
  { generation = 1, language = 'nl' as Language, facts = factsOf(kind as ExampleName) } = {},
): Promise<string> => {
  readers.set(`${to}~${kind}`, { to, language, facts });
  const id = await house.owe({ reader: `${to}~${kind}`, kind, generation, ...aboutOf(kind) });
  await house.sender.sweep();
  return id;
};

const stateOf = async (id: string): Promise<string> => {
  const { state, because } = await house.mail(id);
  return because === undefined ? state : `${state}: ${because}`;
};

const headersOf = (id: string): Readonly<Record<string, string>> =>
  house.provider.mails().find((mail) => mail.id === id)?.mail.headers ?? {};
/** The two addresses of a mail, as paths. */
const pressOf = (id: string): string =>
  /^<https:\/\/aanschuif\.example(.*)>$/.exec(headersOf(id)['List-Unsubscribe'] ?? '')?.[1] ?? '';
const pageOf = (id: string): string => pressOf(id).replace('/webhooks/geen-mail/', '/uw-mail/');

/** As a mail program's server sends it: no cookie, no page of ours, no word of where it came from. */
const press = (path: string, fields: Readonly<Record<string, string>> = { 'List-Unsubscribe': 'One-Click' }) =>
  house.mailProgram.post(path, { ...fields, form: '' }, { headers: { origin: undefined } });

const contents = async (database: Database): Promise<readonly unknown[]> => {
  const all: unknown[] = [];
  const hash = addressHash(secret, address);
  for (const of of [`unsubscribed#${hash}`, `suppressed#${hash}`]) {
    for await (const item of everyItem(database, { in: 'outbox', of, limit: 100 })) all.push(item);
  }
  return all;
};

const choose = (path: string, choice: string | undefined) => house.nobody.post(path, { choice });

describe('an address that said no', () => {
  test('to an event gets no more mail about it that it may decline, and everything else', async () => {
    const first = await mailTo(address, 'organiser-mail');
    expect(await stateOf(first)).toBe('sent');
    expect((await choose(pageOf(first), 'about')).status).toBe(303);
    const postings = house.provider.postings.length;
    const next = await mailTo(address, 'organiser-mail', { generation: 2 });
    expect(await stateOf(next)).toBe('skipped: unsubscribed');
    expect(house.provider.postings).toHaveLength(postings);
    // Nothing was claimed, so nothing of it is kept.
    const { facts, to, attempts } = await house.mail(next);
    expect({ facts, to, attempts }).toEqual({ facts: undefined, to: undefined, attempts: 0 });
    expect(await stateOf(await mailTo(address, 'sign-invitation'))).toBe('sent');
    expect(await stateOf(await mailTo(address, 'event-changed'))).toBe('sent');
    expect(await stateOf(await mailTo('iemand.anders@example.nl', 'organiser-mail'))).toBe('sent');
    expect(await house.todos()).toEqual([]);
  });

  test('to an organiser gets none about any of its events and campaigns, and that of others as before', async () => {
    const first = await mailTo(address, 'invitation');
    expect((await choose(pageOf(first), 'organisation')).status).toBe(303);
    for (const kind of ['organiser-mail', 'save-the-date', 'sign-invitation', 'follow-up'] as const) {
      expect(await stateOf(await mailTo(address, kind)), kind).toBe('skipped: unsubscribed');
    }
    readers.set('elsewhere', { to: address, language: 'nl', facts: messageExamples['organiser-mail'].facts });
    const elsewhere = await house.owe({ reader: 'elsewhere', kind: 'organiser-mail', subject: 'van-een-ander' });
    await house.senderOver({ parts: { organisationOf: async () => 'org_other' } }).sweep();
    expect(await stateOf(elsewhere)).toBe('sent');
  });

  test.each(messageKinds)('%s: goes all the same unless it may be declined', async (kind) => {
    // Weeks before anything is too late.
    house.clock.now = '2019-04-20T07:00:00.000Z';
    await choose(pageOf(await mailTo(address, 'organiser-mail')), 'organisation');
    const about = kind === 'sign-in' || kind === 'access-given' || kind === 'passkey-added' ? 'person' : undefined;
    const declinable = /^(?:cards-introduced|follow-up|invitation|organiser-mail|save-the-date|sign-invitation)$/;
    readers.set('reader', { to: address, language: 'nl', facts: messageExamples[kind as ExampleName].facts });
    const id = await house.owe({ reader: 'reader', kind, generation: 9, ...aboutOf(kind), ...(about && { about }) });
    await house.sender.sweep();
    const state = await stateOf(id);
    const silent = kind === 'invitation-reminder' && messageExamples[kind].facts.because === 'silent';
    if (declinable.test(kind) || silent) expect(state).toBe('skipped: unsubscribed');
    else expect(state).not.toContain('unsubscribed');
  });

  test('what was tried before, and may be with the provider or not, is tried no more', async () => {
    const before = await mailTo(address, 'organiser-mail');
    house.provider.mode('500');
    const underWay = await mailTo(address, 'organiser-mail', { generation: 2 });
    expect((await house.mail(underWay)).state).toBe('pending');
    await choose(pageOf(before), 'organisation');
    house.provider.mode('ok');
    house.later(5);
    await house.sender.sweep();
    expect(await stateOf(underWay)).toBe('skipped: unsubscribed');
    expect(house.provider.postings.filter(({ id }) => id === underWay)).toHaveLength(1);
  });

  test('is counted once for each mail that it did not want, by kind and generation, in the transaction that settles it', async () => {
    const counted = (kind: 'follow-up' | 'organiser-mail') =>
      declinedOf(house.database, 'outbox', `event#${slug}`, kind).then((all) => Object.fromEntries(all));
    await choose(pageOf(await mailTo(address, 'organiser-mail')), 'organisation');
    for (const generation of [1, 2]) await mailTo(address, 'follow-up', { generation });
    readers.set('another', { to: address, language: 'nl', facts: messageExamples['follow-up'].facts });
    await house.owe({ reader: 'another', kind: 'follow-up', generation: 2, subject: slug });
    await house.sender.sweep();
    expect(await counted('follow-up')).toEqual({ 1: 1, 2: 2 });
    expect(await counted('organiser-mail')).toEqual({});
  });

  test('gets everything again once it took that back, from that moment on', async () => {
    const first = await mailTo(address, 'organiser-mail');
    await choose(pageOf(first), 'about');
    await choose(pageOf(first), 'organisation');
    const skipped = await mailTo(address, 'organiser-mail', { generation: 2 });
    await choose(pageOf(first), 'everything');
    expect(await contents(house.database)).toEqual([]);
    expect(await stateOf(await mailTo(address, 'organiser-mail', { generation: 3 }))).toBe('sent');
    await house.sender.sweep();
    expect(await stateOf(skipped)).toBe('skipped: unsubscribed');
  });

  test('is seen by the organiser on the row and in the log, in words, without the address', async () => {
    await choose(pageOf(await mailTo(address, 'organiser-mail')), 'about');
    house.later(1);
    const skipped = await mailTo(address, 'organiser-mail', { generation: 2 });
    const [row, ...others] = await lastMails(house.database, 'outbox', `event#${slug}`, house.clock.now);
    expect(row).toMatchObject({ mail: skipped, state: 'unsubscribed' });
    expect(others).toEqual([]);
    const { body } = await house.organiser.get(log);
    expect(body).toContain('Deze persoon wil zulke mail niet. Bellen kan wel.');
    expect(body).not.toContain(address);
    const english = await house.organiser.get(log, { language: 'en' });
    expect(english.body).toContain('This person does not want such emails. You can still call.');
  });

  test('is one whose reader called such a mail unwanted: that stays when a person lets the address take mail again', async () => {
    const id = await mailTo(address, 'organiser-mail');
    await newsDesk(house, house.database).tell(id, 'complained');
    expect(await contents(house.database)).toEqual([
      expect.objectContaining({ item: `organisation#${organisation}`, because: 'complained', mail: id }),
      expect.objectContaining({ item: 'address', because: 'complained' }),
    ]);
    expect((await house.nobody.get(pageOf(id))).body).toContain('U krijgt nu geen enkele mail van ons');
    await house.database.write(lift('outbox', addressHash(secret, address)));
    expect(await stateOf(await mailTo(address, 'organiser-mail', { generation: 2 }))).toBe('skipped: unsubscribed');
    expect(await stateOf(await mailTo(address, 'event-changed'))).toBe('sent');
  });

  test('is not one whose reader called a mail unwanted that it could not decline', async () => {
    const id = await mailTo(address, 'event-changed');
    await newsDesk(house, house.database).tell(id, 'complained');
    expect(await contents(house.database)).toEqual([expect.objectContaining({ item: 'address' })]);
  });

  test('is skipped before it is kept back, so that no person is asked about a mail that was not wanted', async () => {
    const id = await mailTo(address, 'organiser-mail');
    await newsDesk(house, house.database).tell(id, 'complained');
    const before = await house.todos();
    expect(await stateOf(await mailTo(address, 'invitation'))).toBe('skipped: unsubscribed');
    expect(await house.todos()).toEqual(before);
    expect(await stateOf(await mailTo(address, 'event-changed'))).toBe('suppressed: complained');
  });
});

describe('the page behind the link', () => {
  test('says why the mail came, of what and from whom, and nothing of the address or its reader', async () => {
    const id = await mailTo(address, 'organiser-mail');
    const { status, body, headers } = await house.nobody.get(pageOf(id));
    expect(status).toBe(200);
    for (const said of [
      'Waarom kreeg u deze mail?',
      'Bericht van de organisator',
      'Samen aan de slag',
      'het ministerie, de gemeenten, de bibliotheken',
      'De mail ging naar wie een plek heeft.',
      'maandag 20 mei 2019',
      'Hanna Bos',
      'U krijgt nu alle mail van deze organisator.',
    ])
      expect(body).toContain(said);
    expect(body).not.toContain(address);
    expect(body).not.toContain('Noor');
    expect(body).not.toContain(organisation);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body).toMatch(/<meta[^>]*noindex/);
  });

  test('says the same in English', async () => {
    const id = await mailTo(address, 'sign-invitation', { language: 'en' });
    expect(pressOf(id)).toMatch(/^\/en\/webhooks\/geen-mail\//);
    const { body } = await house.nobody.get(pageOf(id));
    expect(body).toContain('Why did you receive this email?');
    expect(body).toContain('people whom the organiser asks to sign');
    expect(body).toContain(campaign.title);
    expect(body).not.toMatch(/\b(?:Waarom|keuze|bijeenkomst)\b/);
  });

  test('makes no choice beforehand, and asks for one', async () => {
    const path = pageOf(await mailTo(address, 'invitation'));
    const page = await house.nobody.get(path);
    expect(page.body).not.toContain('checked');
    expect(page.fields.choice).toBeUndefined();
    for (const choice of [undefined, '', 'alles', 'EVERYTHING']) {
      const { status, body } = await choose(path, choice);
      expect(status).toBe(422);
      expect(body).toContain('Kies welke mail u wilt.');
      expect(body).toContain('<title>Fout: ');
      expect(body).not.toContain('checked');
    }
    expect(await contents(house.database)).toEqual([]);
  });

  test('offers what does not hold yet, and says what does', async () => {
    const path = pageOf(await mailTo(address, 'invitation'));
    const offered = async () => {
      const { body, outcome } = await house.nobody.get(path);
      return [outcome, ...[...body.matchAll(/type="radio"[^>]*value="(\w+)"/g)].map(([, value]) => value)];
    };
    expect(await offered()).toEqual(['everything', 'about', 'organisation']);
    await choose(path, 'about');
    expect(await offered()).toEqual(['about', 'organisation', 'everything']);
    await choose(path, 'organisation');
    expect(await offered()).toEqual(['organisation', 'everything']);
    const { location } = await choose(path, 'everything');
    expect(await offered()).toEqual(['everything', 'about', 'organisation']);
    expect((await house.nobody.get(location ?? '')).body).toContain('Uw keuze is bewaard');
  });

  test('a choice that another tab has overtaken means no less than what holds', async () => {
    const path = pageOf(await mailTo(address, 'invitation'));
    await choose(path, 'organisation');
    await choose(path, 'about');
    expect((await house.nobody.get(path)).outcome).toBe('organisation');
  });

  test('pressed twice is pressed once', async () => {
    const path = pageOf(await mailTo(address, 'invitation'));
    await choose(path, 'organisation');
    const once = await contents(house.database);
    const again = await Promise.all([choose(path, 'organisation'), choose(path, 'organisation')]);
    expect(again.map(({ status }) => status)).toEqual([303, 303]);
    expect(await contents(house.database)).toEqual(once);
  });

  test('T11: looking changes nothing, however often and with whatever method reads', async () => {
    const id = await mailTo(address, 'invitation');
    for (const path of [pageOf(id), pressOf(id), `${pageOf(id)}?choice=organisation&uitkomst=bewaard`]) {
      for (const method of ['GET', 'HEAD']) {
        const reader = path === pressOf(id) ? house.mailProgram : house.nobody;
        expect((await reader.get(path, { method })).status).toBe(reader === house.nobody ? 200 : 303);
      }
    }
    expect(await contents(house.database)).toEqual([]);
    expect((await house.mailProgram.get(pressOf(id))).location).toBe(pageOf(id));
  });

  test('is there for as long as it is known that there was a mail, without what it said', async () => {
    const id = await mailTo(address, 'follow-up');
    expect((await house.nobody.get(pageOf(id))).body).toContain('U was op deze bijeenkomst.');
    house.clock.now = '2019-10-01T07:00:00.000Z';
    await house.sender.sweep();
    expect((await house.mail(id)).facts).toBeUndefined();
    const later = await house.nobody.get(pageOf(id));
    expect(later.status).toBe(200);
    expect(later.body).not.toContain('U was op deze bijeenkomst.');
    expect((await press(pressOf(id))).status).toBe(200);
    expect(await stateOf(await mailTo(address, 'follow-up', { generation: 2 }))).toBe('skipped: unsubscribed');
  });

  test('keeps what was chosen for later when the database has no time, and says so', async () => {
    const path = pageOf(await mailTo(address, 'invitation'));
    const { transact } = house.database;
    Object.assign(house.database, { transact: async () => ({ is: 'conflict' }) });
    const { status, headers, body } = await choose(path, 'about');
    Object.assign(house.database, { transact });
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('3');
    expect(body).toContain('Het is even druk. Kies nog een keer.');
    expect(body).toContain('type="radio"');
  });
});

describe('one press in a mail program', () => {
  test('stops what may be declined of the organiser, without cookie, form or Origin', async () => {
    const id = await mailTo(address, 'organiser-mail');
    const pressed = await press(pressOf(id));
    expect(pressed).toMatchObject({ status: 200, body: '{}', cookies: [], location: undefined });
    expect(await contents(house.database)).toEqual([
      expect.objectContaining({ item: `organisation#${organisation}`, because: 'pressed', mail: id }),
    ]);
    expect((await house.nobody.get(pageOf(id))).outcome).toBe('organisation');
    expect(await stateOf(await mailTo(address, 'organiser-mail', { generation: 2 }))).toBe('skipped: unsubscribed');
  });

  test('delivered again, or at the same time, is one press', async () => {
    const id = await mailTo(address, 'organiser-mail');
    const all = await Promise.all(Array.from({ length: 5 }, () => press(pressOf(id))));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await contents(house.database)).toHaveLength(1);
  });

  test('is nothing else that is posted there', async () => {
    const path = pressOf(await mailTo(address, 'organiser-mail'));
    for (const fields of [{}, { choice: 'organisation' }, { 'List-Unsubscribe': 'yes' }]) {
      expect((await press(path, fields as Record<string, string>)).status).toBe(400);
    }
    expect(await contents(house.database)).toEqual([]);
  });

  test('asks to be sent again when it could not be kept', async () => {
    const path = pressOf(await mailTo(address, 'organiser-mail'));
    const { transact } = house.database;
    Object.assign(house.database, { transact: async () => ({ is: 'conflict' }) });
    expect((await press(path)).status).toBe(503);
    Object.assign(house.database, { transact });
    expect((await press(path)).status).toBe(200);
  });
});

describe('T10: a link that is not ours', () => {
  test('opens nothing and stops nothing: of another mail or address, of another purpose, or forged', async () => {
    const own = await mailTo(address, 'organiser-mail');
    const other = await mailTo('iemand.anders@example.nl', 'invitation');
    const lastOf = (id: string): string => pageOf(id).split('/').at(-1) ?? '';
    const [head = '', token = ''] = lastOf(own).split('.');
    const [otherHead = '', otherToken = ''] = lastOf(other).split('.');
    const [mail = '', hash = ''] = head.split('~');
    const [otherMail = '', otherHash = ''] = otherHead.split('~');
    const place = { purpose: 'place', subject: mail, reader: hash, generation: 1 } as const;
    const wrong = [
      `${head}.${otherToken}`,
      `${otherHead}.${token}`,
      `${mail}~${otherHash}.${token}`,
      `${otherMail}~${hash}.${token}`,
      `${head}.${token.slice(0, -1)}`,
      `${head}.${token}A`,
      `${head}.${token.toLowerCase()}`,
      `${head}.${linkToken(secret, place)}`,
      `${head}.${linkToken(secret, { ...place, purpose: 'preferences', generation: 2 })}`,
      head,
      `.${token}`,
      `${head}..${token}`,
      // Ours, of a mail that never was.
      `mail_${'x'.repeat(24)}~${hash}.${linkToken(secret, { ...place, purpose: 'preferences', subject: `mail_${'x'.repeat(24)}` })}`,
    ];
    for (const link of wrong) {
      expect((await house.nobody.get(`/uw-mail/${link}`)).status, link).toBe(404);
      for (const choice of ['organisation', undefined]) {
        expect((await house.stranger.post(`/uw-mail/${link}`, { choice })).status, link).toBe(404);
      }
      expect((await press(`/webhooks/geen-mail/${link}`)).status, link).toBe(404);
    }
    expect(await contents(house.database)).toEqual([]);
  });

  test('whatever stands there: it is never read as ours', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^mail_[\w-]{24}~[\w-]{22}\.[\w-]{22}$/),
    );
    fc.assert(
      fc.property(text, (link) => linkedMail(secret, link) === undefined),
      { numRuns: runs(500) },
    );
  });

  test('of a mail to somebody whose address changed since: it speaks for the address that the mail went to', async () => {
    const first = await mailTo('oud@example.nl', 'organiser-mail');
    await choose(pageOf(first), 'organisation');
    readers.set('oud@example.nl~invitation', { to: address, language: 'nl', facts: factsOf('invitation') });
    const id = await house.owe({ reader: 'oud@example.nl~invitation', kind: 'invitation' });
    await house.sender.sweep();
    expect(await stateOf(id)).toBe('sent');
  });

  test('T12: no address stands in a link, in what is kept or in a line of the log', async () => {
    const id = await mailTo(address, 'organiser-mail');
    await press(pressOf(id));
    await mailTo(address, 'organiser-mail', { generation: 2 });
    expect(pressOf(id)).not.toMatch(/noor|example\.nl|%40|@/);
    expect(JSON.stringify(await contents(house.database))).not.toMatch(/noor\.van|example\.nl/);
    expect(house.logged.join('\n')).not.toMatch(/noor\.van|example\.nl|\/uw-mail|geen-mail/);
  });
});
