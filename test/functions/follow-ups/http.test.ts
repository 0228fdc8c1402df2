import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { campaign, messageExamples } from '../../support/examples/messages.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { calls, campaignLog, desk, guest, kitLog, kitOrder, log } from './desk.ts';
import { address, slug } from './post-office.ts';

let house: ReturnType<typeof desk>;
beforeEach(() => {
  house = desk();
});

describe('The mail log of an event', () => {
  test('says of each mail what it is, to whom, since when and how it stands; the newest first', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    house.guests.set('fatima', guest('Fatima El Amrani'));
    await house.sendAs('ok', 'noor');
    house.later(5);
    await house.owe({ reader: 'fatima', kind: 'place-waiting' });
    const { status, body } = await house.organiser.get(log);
    expect(status).toBe(200);
    expect(body.indexOf('Fatima El Amrani')).toBeLessThan(body.indexOf('Noor van den Berg'));
    expect(body).toContain('Plek bevestigd');
    expect(body).toContain('Op de wachtlijst');
    expect(body).toContain('Verstuurd');
    expect(body).toContain('Staat klaar');
    expect(body).toContain('maandag 20 mei 2019, 9.05 uur');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('T10: shows no address of a guest and no link of a mail', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    await house.sendAs('ok', 'noor');
    const { body } = await house.organiser.get(log);
    expect(body).not.toContain(address);
    expect(body).not.toContain('/plaats/');
  });

  test('says when a mail is tried again, and why it was not sent', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    await house.sendAs('500', 'noor');
    const { body } = await house.organiser.get(log);
    expect(body).toContain('De maildienst gaf geen antwoord. Wij proberen het weer op maandag 20 mei 2019, 9.01 uur.');
  });

  test('a mail that failed is for a person, who marks it as dealt with; pressing twice changes nothing', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    const id = await house.sendAs('refuse', 'noor');
    expect(await house.todos()).toHaveLength(1);
    const page = await house.organiser.get(log);
    expect(page.body).toContain('Dit is opgelost');
    expect(page.fields.mail).toBe(id);
    const presses = await Promise.all([1, 2, 3].map(() => house.organiser.post(log, { mail: id })));
    presses.push(await house.organiser.post(log, { mail: id }));
    for (const press of presses) expect(press).toMatchObject({ status: 303, location: log });
    expect(await house.todos()).toHaveLength(0);
    const acts = { in: 'outbox', of: `mail#${id}`, item: { startsWith: 'act#' }, limit: 10 };
    expect((await house.database.query(acts)).items).toMatchObject([{ actor: 'person_hanna', act: 'looked-at' }]);
    expect((await house.organiser.get(log)).body).toContain('Iemand van u heeft dit opgelost.');
    expect((await house.mail(id)).state).toBe('failed');
  });

  test('a mail that was sent cannot be marked as dealt with', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    const id = await house.sendAs('ok', 'noor');
    expect((await house.organiser.post(log, { mail: id })).status).toBe(404);
    expect((await house.mail(id)).state).toBe('sent');
  });

  describe('after the provider told what became of a mail', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2019-05-20T07:00:00.000Z') });
      house.guests.set('a~b', guest('Noor van den Berg'));
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('it says that it was delivered', async () => {
      await house.sendAndHear('a~b', 'delivered');
      const { body } = await house.organiser.get(log);
      expect(body).toContain('Bezorgd');
      expect(body).not.toContain('Dit is opgelost');
    });

    test('a bounce is red, says what to do, and leads to the row of the guest', async () => {
      await house.sendAndHear('a~b', 'permanent');
      const { body } = await house.organiser.get(log);
      expect(body).toMatch(/status-badge--danger">Niet aangekomen</);
      expect(body).toContain('Dit adres neemt geen mail aan. Bel, of vraag een ander adres.');
      expect(body).toContain(`href="/bureau/bijeenkomsten/${slug}/gasten/a~b"`);
      expect(body).toContain('Ander adres invullen');
      expect(body).not.toContain(address);
      expect(await markupFindings(body)).toEqual([]);
    });

    test('of somebody who was invited it leads to the invitation, where the address is corrected', async () => {
      house.guests.set('inv_1', guest('Els Jansen'));
      await house.sendAndHear('inv_1', 'temporary');
      const { body } = await house.organiser.get(log);
      expect(body).toContain('De mailbox was vol');
      expect(body).toContain(`href="/bureau/bijeenkomsten/${slug}/uitnodigingen/inv_1"`);
      expect(body).toContain('Ander adres invullen');
      expect(body).not.toContain('Mail weer naar dit adres');
    });

    test('somebody called: it is dealt with, and the mail stays as it ended', async () => {
      const id = await house.sendAndHear('a~b', 'permanent');
      expect(await house.todos()).toMatchObject([{ kind: 'mail-bounced' }]);
      for (let press = 0; press < 2; press += 1)
        expect(await house.organiser.post(log, { mail: id })).toMatchObject({ status: 303, location: log });
      expect(await house.todos()).toEqual([]);
      expect((await house.mail(id)).state).toBe('bounced');
      const { body } = await house.organiser.get(log);
      expect(body).toContain('Iemand van u heeft dit opgelost.');
      // Its address still takes none.
      expect(body).toContain('Mail weer naar dit adres');
      expect(body).not.toContain('Ander adres invullen');
    });

    test('the address works after all: later mails go there again, and pressing twice is pressing once', async () => {
      const id = await house.sendAndHear('a~b', 'permanent');
      const kept = await house.owe({ reader: 'a~b', generation: 2 });
      await house.sender.sweep();
      expect((await house.mail(kept)).state).toBe('suppressed');
      expect((await house.organiser.get(log)).body).toContain('Een eerdere mail naar dit adres kwam niet aan.');
      for (let press = 0; press < 2; press += 1)
        expect((await house.organiser.post(log, { mail: kept, act: 'lift' })).status).toBe(303);
      expect(await house.todos()).toMatchObject([{ kind: 'mail-bounced', subject: id }]);
      const next = await house.owe({ reader: 'a~b', generation: 3 });
      await house.sender.sweep();
      expect((await house.mail(next)).state).toBe('sent');
      expect((await house.organiser.post(log, { mail: id, act: 'lift' })).status).toBe(303);
      expect(await house.todos()).toEqual([]);
    });

    test('a mail that was called unwanted says so, and that no more go', async () => {
      await house.sendAndHear('a~b', 'delivered', 'complained');
      const { body } = await house.organiser.get(log);
      expect(body).toContain('Aangekomen, niet gewenst');
      expect(body).toContain('Mail weer naar dit adres');
      expect(body).not.toContain('Dit is opgelost');
    });

    test('what still wants a person stands together, and marking it leads back there', async () => {
      await house.sendAndHear('a~b', 'delivered');
      house.guests.set('c~d', guest('Jan de Groot'));
      const id = await house.sendAndHear('c~d', 'permanent');
      const unsolved = `${log}?toon=onopgelost`;
      const { body, fields } = await house.organiser.get(unsolved);
      expect(body).toContain('Deze mails wachten nog op u.');
      expect(body).toContain('Jan de Groot');
      expect(body).not.toContain('Noor van den Berg');
      expect(body).toContain('Bekijk alle mails');
      expect(fields.mail).toBe(id);
      expect(body).toContain(`action="${unsolved}"`);
      expect(await markupFindings(body)).toEqual([]);
      expect(await house.organiser.post(unsolved, { mail: id })).toMatchObject({ status: 303, location: unsolved });
      expect((await house.organiser.get(unsolved)).body).toContain('Alle mails zijn opgelost.');
    });

    test('T10: another organisation lifts nothing', async () => {
      const id = await house.sendAndHear('a~b', 'permanent');
      expect((await house.stranger.post(log, { mail: id, act: 'lift' })).status).toBe(404);
      expect((await house.mail(id)).suppression).toBeDefined();
    });

    test('T10: that an address takes mail again is about every event, so only an organiser says it', async () => {
      const id = await house.sendAndHear('a~b', 'permanent');
      const { body } = await house.helper.get(log);
      expect(body).toContain('Dit is opgelost');
      expect(body).not.toContain('Mail weer naar dit adres');
      expect((await house.helper.post(log, { mail: id, act: 'lift' })).status).toBe(404);
      expect((await house.mail(id)).suppression).toBeDefined();
      expect(await house.todos()).toHaveLength(1);
    });

    test('a mail that was delivered has nothing to lift', async () => {
      const id = await house.sendAndHear('a~b', 'delivered');
      expect((await house.organiser.post(log, { mail: id })).status).toBe(404);
      expect((await house.organiser.post(log, { mail: id, act: 'lift' })).status).toBe(303);
      expect((await house.mail(id)).state).toBe('delivered');
    });
  });

  test('goes on past fifty, each mail once, and only for this event', async () => {
    for (let at = 0; at < 120; at += 1) {
      house.guests.set(`guest-${at}`, guest(`Gast nummer ${at} einde`));
      await house.owe({ reader: `guest-${at}` });
      house.later(1);
    }
    const seen: string[] = [];
    let path: string | undefined = log;
    let pages = 0;
    while (path !== undefined) {
      const { body }: { body: string } = await house.organiser.get(path);
      seen.push(...[...body.matchAll(/(?<!: )Gast nummer (\d+) einde/g)].map(([, number = '']) => number));
      const next = /href="([^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"/.exec(body);
      path = (next?.[1] ?? next?.[2])?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => String(119 - at)));
  });

  test('T10: a cursor that we did not make for this event is as none', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    await house.owe({ reader: 'noor' });
    const forged = Buffer.from(JSON.stringify({ of: 'mail#x', item: 'mail', about: 'event#ander' })).toString(
      'base64url',
    );
    for (const na of [forged, `${forged}.AAAAAAAAAAAAAAAAAAAAAA`, '.', 'x.y', '%00']) {
      const { status, body } = await house.organiser.get(`${log}?na=${encodeURIComponent(na)}`);
      expect(status).toBe(200);
      expect(body).toContain('Noor van den Berg');
    }
  });

  test('T10: another organisation, and who is not signed in, see nothing and change nothing', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    const id = await house.sendAs('refuse', 'noor');
    expect((await house.stranger.get(log)).status).toBe(404);
    expect((await house.nobody.get(log)).status).toBe(401);
    expect((await house.stranger.post(log, { mail: id })).status).toBe(404);
    expect(await house.todos()).toHaveLength(1);
  });

  test('T10: a co-organiser of this event sees it and deals with it; the crew and who was let in for another do not', async () => {
    house.guests.set('noor', guest('Noor van den Berg'));
    const id = await house.sendAs('refuse', 'noor');
    for (const [who, status] of [
      [house.crew, 403],
      [house.elsewhere, 404],
    ] as const) {
      expect((await who.get(log)).status).toBe(status);
      expect((await who.post(log, { mail: id })).status).toBe(status);
    }
    expect(await house.todos()).toHaveLength(1);
    expect((await house.helper.get(log)).body).toContain('Noor van den Berg');
    expect(await house.helper.post(log, { mail: id })).toMatchObject({ status: 303, location: log });
    expect(await house.todos()).toEqual([]);
    for (const path of [campaignLog, kitLog]) expect((await house.helper.get(path)).status, path).toBe(403);
  });

  test('speaks English under /en', async () => {
    const { body } = await house.organiser.get(`/en${log}`);
    expect(body).toContain('There is no email about this event yet.');
  });
});

describe('The mail log of an order', () => {
  const about = { about: 'kit', subject: kitOrder, kind: 'kit-approved', reader: 'person_sam' } as const;
  beforeEach(() => {
    const { facts } = messageExamples['kit-approved'];
    house.guests.set('person_sam', { name: 'unused', facts: { to: address, language: 'nl', facts } });
  });

  test('says which mails went, and leads back to the desk', async () => {
    await house.owe(about);
    await house.sender.sweep();
    const { status, body } = await house.organiser.get(kitLog);
    expect(status).toBe(200);
    expect(body).toContain('Verzonden en ingepland: Stel je voor, Gemeente Helmond');
    expect(body).toContain('Aanvraag goedgekeurd');
    expect(body).toContain('Terug naar het bureau');
    expect(body).not.toContain('Bellijst');
    expect(body).not.toContain(address);
    expect(await markupFindings(body)).toEqual([]);
  });

  test('a mail that failed asks a person, who marks it here as dealt with', async () => {
    house.provider.mode('refuse');
    const id = await house.owe(about);
    await house.sender.sweep();
    expect(await house.todos()).toMatchObject([{ kind: 'mail-failed', kit: kitOrder }]);
    expect((await house.organiser.get(kitLog)).fields.mail).toBe(id);
    expect(await house.organiser.post(kitLog, { mail: id })).toMatchObject({ status: 303, location: kitLog });
    expect(await house.todos()).toEqual([]);
  });

  test("T10: is not there for another organisation, and opens no mail of an event or another's order", async () => {
    house.provider.mode('refuse');
    const id = await house.owe(about);
    house.guests.set('noor', guest('Noor van den Berg'));
    const ofEvent = await house.owe({ reader: 'noor' });
    await house.sender.sweep();
    expect((await house.stranger.get(kitLog)).status).toBe(404);
    expect((await house.stranger.post(kitLog, { mail: id })).status).toBe(404);
    expect((await house.organiser.post(kitLog, { mail: ofEvent })).status).toBe(404);
    expect((await house.organiser.post(log, { mail: id })).status).toBe(404);
    for (const other of ['ord_anders', '%00', 'a b']) {
      expect((await house.organiser.get(`/bureau/pakketpost/${encodeURIComponent(other)}`)).status).toBe(404);
    }
  });
});

describe('The mail log of a campaign', () => {
  const reader = 'GM0794~b1946ac92492d234';
  const about = { about: 'campaign', subject: campaign.slug } as const;

  beforeEach(() => {
    const { facts } = messageExamples['signature-recorded'];
    house.guests.set(reader, { name: 'unused', facts: { to: address, language: 'nl', facts } });
  });

  test('says of each mail what it is and to whom, and leads back to the campaign, not to a call list', async () => {
    await house.owe({ ...about, kind: 'signature-recorded', reader });
    await house.sender.sweep();
    await house.owe({ ...about, kind: 'milestone-reached', reader: 'organiser' });
    await house.owe({ ...about, kind: 'milestone-public', reader: 'press' });
    const { status, body } = await house.organiser.get(campaignLog);
    expect(status).toBe(200);
    expect(body).toContain('Verzonden en ingepland: Eén tegen eenzaamheid');
    expect(body).toContain('Handtekening vastgelegd');
    expect(body).toContain('Noor van den Berg');
    expect(body).toContain('De organisator');
    expect(body).toContain('De pers');
    expect(body).toContain(`href="/bureau/campagnes/${campaign.slug}"`);
    expect(body).not.toContain('Bellijst');
    expect(body).not.toContain(address);
    expect(await markupFindings(body)).toEqual([]);
  });

  test('a mail that failed asks a person, who marks it here as dealt with', async () => {
    house.provider.mode('refuse');
    const id = await house.owe({ ...about, kind: 'signature-recorded', reader });
    await house.sender.sweep();
    expect(await house.todos()).toMatchObject([{ kind: 'mail-failed', campaign: campaign.slug }]);
    const page = await house.organiser.get(campaignLog);
    expect(page.fields.mail).toBe(id);
    expect(await house.organiser.post(campaignLog, { mail: id })).toMatchObject({ status: 303, location: campaignLog });
    expect(await house.todos()).toEqual([]);
  });

  test("T10: is not there for another organisation, and opens no mail of an event or another's campaign", async () => {
    house.provider.mode('refuse');
    const id = await house.owe({ ...about, kind: 'signature-recorded', reader });
    house.guests.set('noor', guest('Noor van den Berg'));
    const ofEvent = await house.owe({ reader: 'noor' });
    await house.sender.sweep();
    expect((await house.stranger.get(campaignLog)).status).toBe(404);
    expect((await house.stranger.post(campaignLog, { mail: id })).status).toBe(404);
    expect((await house.organiser.post(campaignLog, { mail: ofEvent })).status).toBe(404);
    expect((await house.organiser.post(log, { mail: id })).status).toBe(404);
    expect((await house.organiser.get('/bureau/campagnes/van-anderen/post')).status).toBe(404);
    expect(await house.todos()).toHaveLength(2);
  });

  test("goes on where the page ended, and an event's place opens nothing here", async () => {
    for (let at = 0; at < 51; at += 1) {
      await house.owe({ ...about, kind: 'signature-recorded', reader: `GM0794~${at}` });
      house.later(1);
    }
    const older = /href="([^"]*\?na=[^"]*)"/.exec((await house.organiser.get(campaignLog)).body)?.[1] ?? '';
    expect(older).toContain(campaignLog);
    const second = await house.organiser.get(older);
    expect(second.body.match(/Handtekening vastgelegd/g)).toHaveLength(1);
    const elsewhere = await house.organiser.get(older.replace(campaignLog, log));
    expect(elsewhere.body).toContain('Er is nog geen mail over deze bijeenkomst.');
  });

  test('says so when there is none yet', async () => {
    const { body } = await house.organiser.get(campaignLog);
    expect(body).toContain('Er is nog geen mail over deze campagne.');
    expect(await markupFindings(body)).toEqual([]);
  });
});

describe('The call list', () => {
  const owedCall = async (reader: string, kind: 'seat-reserved' | 'place-waiting' = 'seat-reserved') =>
    house.owe({ reader, kind, by: 'call' });

  test('names who has no address, what to tell, since when, and the number where there is one', async () => {
    house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
    house.guests.set('rsvp_2', guest('Noor van den Berg'));
    await owedCall('rsvp_1');
    await owedCall('rsvp_2', 'place-waiting');
    await house.owe({ reader: 'fatima' });
    const { body, status } = await house.organiser.get(calls);
    expect(status).toBe(200);
    expect(body).toContain('Nog 2 keer bellen');
    expect(body).toContain('Wim Şahin');
    expect(body).toContain('href="tel:+31612345678"');
    expect(body).toContain('06 12 34 56 78'.replaceAll(' ', '\u00a0'));
    expect(body).toContain('Geen nummer bekend');
    expect(body).toContain('U staat op de wachtlijst.');
    expect(body).not.toContain('Fatima');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('a call that was made moves to the list below, once, and can be put back', async () => {
    house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
    const mail = await owedCall('rsvp_1');
    for (let press = 0; press < 2; press += 1) {
      expect(await house.organiser.post(calls, { mail })).toMatchObject({ status: 303, location: calls });
      house.later(1);
    }
    expect(await house.mail(mail)).toMatchObject({ state: 'called', sentAt: '2019-05-20T07:00:00.000Z' });
    const { body } = await house.organiser.get(calls);
    expect(body).toContain('U hoeft niemand te bellen.');
    expect(body).toContain('1 keer gebeld');
    expect(await markupFindings(body)).toEqual([]);
    await house.organiser.post(calls, { mail, act: 'not-called' });
    expect((await house.mail(mail)).state).toBe('open');
    expect((await house.organiser.get(calls)).body).toContain('Nog 1 keer bellen');
  });

  test('every act is recorded with who and what, and no name', async () => {
    house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
    const mail = await owedCall('rsvp_1');
    await house.organiser.post(calls, { mail });
    await house.organiser.post(calls, { mail });
    const { items } = await house.database.query({
      in: 'outbox',
      of: `mail#${mail}`,
      item: { startsWith: 'act#' },
      limit: 10,
    });
    expect(items).toMatchObject([{ actor: 'person_hanna', act: 'called' }]);
  });

  test('a call that was made keeps its line when the place is given up afterwards', async () => {
    house.guests.set('rsvp_1', guest('Wim Şahin'));
    await house.organiser.post(calls, { mail: await owedCall('rsvp_1') });
    house.guests.set('rsvp_1', { ...guest('Wim Şahin'), facts: { skipped: 'gone' } });
    const { body } = await house.organiser.get(calls);
    expect(body).toContain('1 keer gebeld');
    expect(body).toContain('Wim Şahin');
  });

  test('what has lost its point is not called about', async () => {
    house.guests.set('rsvp_gone', { ...guest('Wim Şahin'), facts: { skipped: 'gone' } });
    await owedCall('rsvp_gone');
    expect((await house.organiser.get(calls)).body).toContain('U hoeft niemand te bellen.');
  });

  test('T10: who was let in for this event calls and marks that; who was let in for another does not', async () => {
    house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
    for (const [who, person] of [
      [house.helper, 'person_co-organiser'],
      [house.crew, 'person_desk-crew'],
    ] as const) {
      const mail = await owedCall('rsvp_1', who === house.crew ? 'place-waiting' : 'seat-reserved');
      expect((await house.elsewhere.get(calls)).status).toBe(404);
      expect((await house.elsewhere.post(calls, { mail })).status).toBe(404);
      expect((await house.mail(mail)).state).toBe('open');
      const { body } = await who.get(calls);
      expect(body).toContain('href="tel:+31612345678"');
      expect(await markupFindings(body)).toEqual([]);
      expect(await who.post(calls, { mail })).toMatchObject({ status: 303, location: calls });
      const { items } = await house.database.query({
        in: 'outbox',
        of: `mail#${mail}`,
        item: { startsWith: 'act#' },
        limit: 10,
      });
      expect(items).toMatchObject([{ actor: person, act: 'called' }]);
    }
  });

  test('leads the crew back to the guests, and to no page that is not theirs', async () => {
    house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
    await house.owe({ reader: 'rsvp_1', kind: 'organiser-mail', by: 'call' });
    const event = `/bureau/bijeenkomsten/${slug}`;
    const crew = (await house.crew.get(calls)).body;
    expect(crew).toContain(`href="${event}/gasten"`);
    expect(crew).toContain('Vraag de organisator om het bericht');
    for (const path of [event, log]) expect(crew).not.toContain(`href="${path}"`);
    for (const who of [house.helper, house.organiser]) {
      const { body } = await who.get(calls);
      expect(body).toContain('“Bericht sturen”');
      for (const path of [event, log]) expect(body).toContain(`href="${path}"`);
    }
  });

  test('T10: a call of another event, another organisation’s, or no call at all cannot be marked', async () => {
    const mail = await owedCall('rsvp_1');
    const elsewhere = await house.owe({ reader: 'rsvp_1', by: 'call', subject: 'elders' });
    const byMail = await house.owe({ reader: 'noor' });
    expect((await house.stranger.post(calls, { mail })).status).toBe(404);
    expect((await house.organiser.post(calls, { mail: elsewhere })).status).toBe(404);
    expect((await house.organiser.post(calls, { mail: byMail })).status).toBe(404);
    expect((await house.mail(mail)).state).toBe('open');
    expect((await house.mail(elsewhere)).state).toBe('open');
    expect((await house.mail(byMail)).state).toBe('pending');
  });

  test('T13: whatever is sent, it is answered: nothing found, nothing changed', async () => {
    const junk = ['', '\u0000', 'mail_', '../..', '<script>', 'x'.repeat(1_000_000), '{"S":"x"}', '\ud800', '💺'];
    for (const mail of junk) {
      expect((await house.organiser.post(calls, { mail })).status).toBe(404);
      expect((await house.organiser.post(log, { mail })).status).toBe(404);
    }
    for (const path of [`/bureau/bijeenkomsten/${'x'.repeat(5_000)}/post`, '/bureau/bijeenkomsten/%00/bellen']) {
      expect((await house.organiser.get(path)).status).toBe(404);
    }
  });
});
