import { beforeEach, describe, expect, test } from 'vitest';
import { addHours } from '#kernel/instants.ts';
import { campaign, messageExamples } from '../../support/examples/messages.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { campaignLog, desk, guest, kitLog, kitOrder, log } from './desk.ts';
import { monday } from './post-office.ts';

let house: ReturnType<typeof desk>;
beforeEach(() => {
  house = desk();
  house.guests.set('noor', guest('Noor van den Berg'));
});

/** The text on a page as a person reads it. */
const readIn = (body: string): string =>
  (/<p class="written__text">([\s\S]*?)<\/p>/.exec(body)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('A mail read again', () => {
  test("says what was sent, word for word, without the reader's own link, ticket and code", async () => {
    const id = await house.sendAs('ok', 'noor');
    const [posting] = house.provider.mails();
    const sent = posting?.mail.text ?? '';
    const link = /https:\/\/aanschuif\.example\/[\w-]+\.\d+/;
    const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/;
    expect(sent).toMatch(link);
    expect(sent).toMatch(code);
    const { status, body } = await house.read(house.organiser, `${log}/${id}`);
    expect(status).toBe(200);
    const expected = sent
      .replaceAll(new RegExp(link, 'g'), '[persoonlijke link]')
      .replaceAll(new RegExp(code, 'g'), '····-····');
    expect(readIn(body)).toBe(expected);
    expect(body).not.toMatch(link);
    expect(body).not.toContain(code.exec(sent)?.[0]);
    expect(body).toContain(posting?.mail.subject.replaceAll("'", '&#x27;'));
    expect(body).toContain('qr-code.png');
    expect(body).not.toContain('Misschien stonden er iets andere woorden');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('says it from what was frozen, whatever the guest changed since', async () => {
    const id = await house.sendAs('ok', 'noor');
    house.guests.set('noor', guest('Fatima El Amrani'));
    const { body } = await house.read(house.organiser, `${log}/${id}`);
    expect(body).toContain('Noor van den Berg');
    expect(body).not.toContain('Fatima');
  });

  test('in the language it was sent in, on a page in the language of who looks', async () => {
    const facts = guest('Noor van den Berg').facts;
    if ('skipped' in facts) throw new Error('has facts');
    house.guests.set('noor', { name: 'Noor van den Berg', facts: { ...facts, language: 'en' } });
    const id = await house.sendAs('ok', 'noor');
    const { body } = await house.read(house.organiser, `${log}/${id}`);
    expect(body).toContain('lang="en"');
    expect(body).toContain('De tekst van deze mail');
    const english = (await house.read(house.organiser, `/en${log}/${id}`)).body;
    expect(english).toContain('The text of this email');
    expect(await markupFindings(english)).toEqual([]);
  });

  test('warns that its words may have been others once the templates changed', async () => {
    const id = await house.sendAs('ok', 'noor');
    house.templates.version = 2;
    expect((await house.read(house.organiser, `${log}/${id}`)).body).toContain('iets andere woorden');
  });

  test('T12: is gone after thirteen weeks, and the page says so', async () => {
    const id = await house.sendAs('ok', 'noor');
    house.clock.now = addHours(monday, 13 * 7 * 24 + 1);
    await house.sender.sweep();
    const { status, body } = await house.read(house.organiser, `${log}/${id}`);
    expect(status).toBe(200);
    expect(body).toContain('De tekst is gewist');
    expect(body).not.toContain('written__text');
    expect(body).not.toContain('Noor');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('does not exist while it has not left', async () => {
    const id = await house.owe({ reader: 'noor' });
    const { body } = await house.read(house.organiser, `${log}/${id}`);
    expect(body).toContain('Er is nog geen tekst');
    expect(body).not.toContain('written__text');
  });

  test('that cannot be made from what was kept says so, and nothing breaks', async () => {
    const id = await house.sendAs('ok', 'noor');
    const { facts: _, ...record } = await house.mail(id);
    await house.database.write({
      put: { ...record, of: `mail#${id}`, item: 'mail', facts: { anders: true } } as never,
      in: 'outbox',
    });
    const { status, body } = await house.read(house.organiser, `${log}/${id}`);
    expect(status).toBe(200);
    expect(body).toContain('De tekst is niet meer te maken');
  });

  test('T10: only by an organiser of the organisation, and by who was let in for this event', async () => {
    const id = await house.sendAs('ok', 'noor');
    expect((await house.read(house.helper, `${log}/${id}`)).status).toBe(200);
    for (const who of [house.stranger, house.elsewhere]) {
      expect((await house.read(who, `${log}/${id}`)).status).toBe(404);
    }
    expect((await house.read(house.crew, `${log}/${id}`)).status).toBe(403);
    expect((await house.read(house.nobody, `${log}/${id}`)).status).toBe(401);
    for (const path of [campaignLog, kitLog]) {
      expect((await house.read(house.organiser, `${path}/${id}`)).status).toBe(404);
    }
  });

  test('T10: never a sign-in, wherever it is looked for', async () => {
    house.rooms.facts = () => ({ to: 'hanna@bureau.example', language: 'nl', facts: messageExamples['sign-in'].facts });
    const id = await house.owe({ kind: 'sign-in', subject: 'sign', reader: 'sign' });
    await house.sender.sweep();
    for (const path of [log, campaignLog, kitLog]) {
      expect((await house.read(house.organiser, `${path}/${id}`)).status).toBe(404);
    }
  });

  test('T13: whatever stands in the address, it is answered', async () => {
    for (const mail of ['x', 'mail_', `mail_${'a'.repeat(24)}`, '%00', '..%2f', 'x'.repeat(3_000)]) {
      expect((await house.read(house.organiser, `${log}/${mail}`)).status).toBe(404);
    }
  });

  test('of a campaign and of an order as well', async () => {
    const facts = messageExamples['signature-recorded'].facts;
    house.rooms.facts = () => ({ to: 'noor@gemeente.example', language: 'nl', facts });
    const signed = await house.owe({
      kind: 'signature-recorded',
      subject: campaign.slug,
      about: 'campaign',
      reader: 'GM0794~1',
    });
    house.rooms.facts = ({ kind }) => ({
      to: 'noor@gemeente.example',
      language: 'nl',
      facts: kind === 'signature-recorded' ? facts : messageExamples['kit-ordered'].facts,
    });
    const ordered = await house.owe({ kind: 'kit-ordered', subject: kitOrder, about: 'kit', reader: 'person_helmond' });
    await house.sender.sweep();
    // An order is read at a desk, after signing in: its address is nobody's own.
    for (const [path, says] of [
      [`${campaignLog}/${signed}`, '[persoonlijke link]'],
      [`${kitLog}/${ordered}`, 'Naar uw aanvraag: https://aanschuif.example/bureau/aanvragen/'],
    ] as const) {
      const { status, body } = await house.read(house.organiser, path);
      expect(status).toBe(200);
      expect(readIn(body)).toContain(says);
      expect(await markupFindings(body)).toEqual([]);
    }
  });
});
