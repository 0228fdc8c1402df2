import { beforeEach, describe, expect, test } from 'vitest';
import { mailKey, unsubscribed } from '#platform/outbox/owed.ts';
import { suppress } from '#platform/outbox/suppressed.ts';
import { unsubscribe } from '#platform/outbox/unsubscribed.ts';
import { tables } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { invitationAt, morning, story } from '../core/story.ts';
import { answersIn, roundsDesk } from '../rounds-desk.ts';
import { mailboxAt } from '../rounds-house.ts';

let house: Awaited<ReturnType<typeof roundsDesk>>;
beforeEach(async () => {
  house = await roundsDesk();
});

const said = (body: string): string =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
const letters = (body: string): readonly string[] =>
  [...body.matchAll(/name="letter"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="letter"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );

describe('the rounds of an event at the desk', () => {
  test('begin with nothing, and with a choice that nobody made beforehand', async () => {
    const page = await house.organiser.get(house.list);
    expect(page.status).toBe(200);
    expect(said(page.body)).toContain('Er is nog geen ronde.');
    expect(page.body).not.toMatch(/\schecked/);
    const none = await house.press(house.list, page, {});
    expect(none.status).toBe(422);
    expect(said(none.body)).toContain('Kies waarmee u wilt beginnen');
    expect(await markupFindings(none.body)).toEqual([]);
  });

  test('of four texts for alderpersons: made once however often it is pressed, in both languages, ready to switch on', async () => {
    const page = await house.organiser.get(house.list);
    const made = await Promise.all([1, 2, 3].map(() => house.press(house.list, page, { begin: 'meeting' })));
    for (const one of made) expect(one).toMatchObject({ status: 303, location: `${house.list}/1?uitkomst=made` });
    const round = await house.state();
    expect(round?.letters.map(({ group }) => group)).toEqual(['signed', 'came-not-signed', 'came-member', 'not-come']);
    expect(round?.letters.every(({ words }) => words.en !== undefined)).toBe(true);
    const list = await house.organiser.get(house.list);
    expect(said(list.body)).toContain('1 dag na de bijeenkomst, 12.00 uur');
    expect(said(list.body)).toContain('Concept');
    expect((await house.organiser.get(house.preview())).body).not.toContain('data-missing');
  });

  test('an empty one lacks letters, and says so instead of asking to switch it on', async () => {
    await house.press(house.list, await house.organiser.get(house.list), { begin: 'empty' });
    const page = await house.organiser.get(house.preview());
    expect(page.body).toContain('data-missing="1"');
    expect(said(page.body)).toContain('Er is geen brief');
    expect(page.body).not.toContain('name="decision"');
    const forced = await house.organiser.post(house.preview(), { ...answersIn(page), decision: 'on', revision: '1' });
    expect(forced.status).toBe(409);
    expect(said(forced.body)).toContain('Er ontbreekt nog iets. De ronde is niet aangezet');
    expect((await house.state())?.state).toBe('draft');
  });

  test('another organisation and a co-organiser of another event find nothing; one of this event does', async () => {
    await house.begin();
    for (const path of [house.list, house.round(), house.preview()]) {
      expect((await house.stranger.get(path)).status, path).toBe(404);
      expect((await house.elsewhere.get(path)).status, path).toBe(404);
      expect((await house.helper.get(path)).status, path).toBe(200);
      expect((await house.stranger.post(path, { act: 'stop', begin: 'empty', decision: 'on' })).status, path).toBe(404);
    }
    expect((await house.state())?.state).toBe('draft');
  });

  test.each(['0', '99', 'x', '1%2F2', '-1', '1e3'])('a round that is not there is not found: %s', async (number) => {
    await house.begin();
    expect((await house.organiser.get(`${house.list}/${number}`)).status).toBe(404);
    expect((await house.organiser.post(`${house.list}/${number}`, { act: 'stop' })).status).toBe(404);
  });
});

describe('the form of a round', () => {
  test('keeps what was typed, and says so', async () => {
    await house.begin();
    const page = await house.organiser.get(house.round());
    expect(await markupFindings(page.body)).toEqual([]);
    const kept = await house.press(house.round(), page, {
      title: 'De ochtend erna',
      'subject-b1': 'Dank u wel',
      time: '9 uur',
      act: 'save',
    });
    expect(kept).toMatchObject({ status: 303, location: `${house.round()}?uitkomst=saved` });
    const round = await house.state();
    expect(round).toMatchObject({ title: 'De ochtend erna', moment: { after: 'event', days: 1, time: '09:00' } });
    expect(round?.letters[0]?.words.nl.subject).toBe('Dank u wel');
    expect(round?.letters).toHaveLength(4);
    const again = await house.press(house.round(), page, {
      title: 'De ochtend erna',
      'subject-b1': 'Dank u wel',
      time: '9 uur',
      act: 'save',
    });
    expect(again).toMatchObject({ status: 303 });
  });

  test('letters come, move and go by buttons, with everything that was typed, and nothing is kept yet', async () => {
    await house.begin();
    const page = await house.organiser.get(house.round());
    const typed = { title: 'Halverwege', 'text-b2': 'Met "aanhalingstekens" & meer' };
    const more = await house.press(house.round(), page, { ...typed, act: 'add-letter' });
    expect([more.status, more.fields.title, more.fields['text-b2']]).toEqual([200, typed.title, typed['text-b2']]);
    expect(letters(more.body)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5']);
    expect(said(more.body)).toContain('Nog niet bewaard');
    const fewer = await house.press(house.round(), more, { act: 'remove:b1' });
    expect(letters(fewer.body)).toEqual(['b2', 'b3', 'b4', 'b5']);
    const moved = await house.press(house.round(), fewer, { act: 'up:b5' });
    expect(letters(moved.body)).toEqual(['b2', 'b3', 'b5', 'b4']);
    const block = await house.press(house.round(), moved, { act: 'add-block' });
    expect(block.body).toContain('name="blockText-s4"');
    expect((await house.state())?.title).not.toBe(typed.title);
    const kept = await house.press(house.round(), block, {
      'group-b5': 'waiting',
      'blockGroup-s4': 'asked-kit',
      act: 'preview',
    });
    expect(kept).toMatchObject({ status: 303, location: house.preview() });
    expect((await house.state())?.letters.map(({ id }) => id)).toEqual(['b2', 'b3', 'b5', 'b4']);
  });

  test('bad answers come back as they were typed, each with its fault, and lead to a field that is there', async () => {
    await house.begin();
    const page = await house.organiser.get(house.round());
    const bad = {
      title: '',
      days: '61',
      time: '25.00',
      'subject-b1': 'Voor {naam}',
      'text-b1': 'Beste {voornaam},',
      'group-b2': 'signed',
      'blockGroup-s1': 'nobody',
      'textEn-b3': 'x'.repeat(5_001),
    };
    const answer = await house.press(house.round(), page, { ...bad, act: 'save' });
    expect(answer.status).toBe(422);
    expect(answer.fields).toMatchObject({ title: '', days: '61', time: '25.00', 'subject-b1': 'Voor {naam}' });
    const text = said(answer.body);
    for (const words of [
      'Naam van de ronde: vul dit in',
      'Dagen: vul een heel getal in dat past',
      'Tijd: vul een tijd in, zoals 12.00',
      'Brief 1, onderwerp: gebruik hier geen accolades',
      'Brief 1, tekst: gebruik alleen wat boven de brieven tussen accolades staat',
      'Brief 2, groep: voor deze groep is er al een brief',
      'Stuk 1, groep van een stuk: vul dit in',
      'Brief 3, tekst in het Engels: maak dit korter',
    ])
      expect(text).toContain(words);
    for (const [, id] of answer.body.matchAll(/href="#(field-[^"]+)"/g)) expect(answer.body).toContain(`id="${id}"`);
    expect(await markupFindings(answer.body)).toEqual([]);
    expect((await house.state())?.revision).toBe(1);
  });

  test('what a colleague changed meanwhile is not overwritten unseen: everything typed stays, and a second press does it', async () => {
    await house.begin();
    const mine = await house.organiser.get(house.round());
    const theirs = await house.helper.get(house.round());
    await house.helper.post(house.round(), { ...answersIn(theirs), title: 'Van een collega', act: 'save' });
    const refused = await house.press(house.round(), mine, { title: 'Van mij', act: 'save' });
    expect([refused.status, refused.fields.title]).toEqual([409, 'Van mij']);
    expect(said(refused.body)).toContain('Iemand anders heeft deze ronde intussen gewijzigd');
    expect((await house.state())?.title).toBe('Van een collega');
    expect((await house.press(house.round(), refused, { act: 'save' })).status).toBe(303);
    expect((await house.state())?.title).toBe('Van mij');
  });
});

describe('who gets what, when', () => {
  test('story 4, rows 19 to 22: 352 mails and 3 tasks, by letter and by part, before anything goes', async () => {
    await house.begin();
    const page = await house.organiser.get(house.preview());
    expect(page.body).toMatch(/data-mails="352"/);
    expect(page.body).toMatch(/data-tasks="3"/);
    const text = said(page.body);
    expect(text).toContain('352 met een mail');
    for (const row of [
      '1. Dank voor uw handtekening Wie ondertekende 25',
      '2. Fijn dat u er was Wie er was en niet ondertekende 22',
      '3. Dank voor uw komst Wie er was en al is aangesloten 12',
      '4. Zo was de avond Wie er niet was 293',
      'Het college moet nog besluiten 6',
    ])
      expect(text).toContain(row);
    expect(text).toContain('Eerste moment: donderdag 23 mei 2019, 12.00 uur');
    expect(await markupFindings(page.body)).toEqual([]);
    expect(await house.mails()).toEqual([]);
  });

  test('a mail can be read as one reader would get it, in both languages; whoever is not on the list is nobody', async () => {
    await house.begin();
    const path = `${house.preview()}?mail=${encodeURIComponent(`r:${invitationAt(0)}`)}`;
    const dutch = said((await house.organiser.get(path)).body);
    expect(dutch).toContain('Geachte Wethouder 0,');
    expect(dutch).toContain('de kopie van uw handtekening');
    expect(dutch).not.toMatch(/[{}]/);
    expect(said((await house.organiser.get(`${path}&taal=en`)).body)).toContain('Dear Wethouder 0,');
    const nobody = await house.organiser.get(`${house.preview()}?mail=r%3Ainv_nobody`);
    expect([nobody.status, /<blockquote/.test(nobody.body)]).toEqual([200, false]);
    expect(said((await house.organiser.get(`${house.preview()}?mail=l%3Ab1`)).body)).toContain('Geachte Noor Bakker,');
  });

  test('while the evening is not closed the page says that it may still change', async () => {
    house.world.closed = false;
    await house.begin();
    expect(said((await house.organiser.get(house.preview())).body)).toContain('De avond is nog niet gesloten');
  });

  test('it is switched on by a choice that nobody made beforehand; without one, or with "not yet", nothing happens', async () => {
    await house.begin();
    const page = await house.organiser.get(house.preview());
    expect(page.body).not.toMatch(/\schecked/);
    const none = await house.press(house.preview(), page, { act: 'decide' });
    expect(none.status).toBe(422);
    expect(said(none.body)).toContain('Kies of u de ronde aanzet');
    const not = await house.press(house.preview(), page, { decision: 'not-yet', act: 'decide' });
    expect(not.location).toBe(`${house.round()}?uitkomst=not-on`);
    expect((await house.state())?.state).toBe('draft');
    const on = await Promise.all(
      [1, 2].map(() => house.press(house.preview(), page, { decision: 'on', act: 'decide' })),
    );
    for (const one of on) expect(one).toMatchObject({ status: 303, location: `${house.round()}?uitkomst=on` });
    expect((await house.state())?.state).toBe('on');
  });

  test('a round that a colleague changed since it was read is not switched on', async () => {
    await house.begin();
    const page = await house.organiser.get(house.preview());
    await house.press(house.round(), await house.organiser.get(house.round()), { title: 'Anders', act: 'save' });
    const answer = await house.press(house.preview(), page, { decision: 'on', act: 'decide' });
    expect(answer.status).toBe(409);
    expect(said(answer.body)).toContain('Lees hem nog eens voor u hem aanzet');
    expect((await house.state())?.state).toBe('draft');
  });

  test('one reader is passed over with a reason, and no longer when somebody says so', async () => {
    await house.begin();
    const path = `${house.preview()}?mail=${encodeURIComponent(`r:${invitationAt(0)}`)}`;
    const page = await house.organiser.get(path);
    const reader = { reader: invitationAt(0), act: 'stop' };
    const none = await house.press(house.preview(), page, { ...reader, reason: ' ' });
    expect(none.status).toBe(422);
    expect(said(none.body)).toContain('Vul in waarom');
    const long = await house.press(house.preview(), page, { ...reader, reason: 'x'.repeat(201) });
    expect([long.status, long.fields.reason]).toEqual([422, 'x'.repeat(201)]);
    const stopped = await house.press(house.preview(), page, { ...reader, reason: 'De adviseur heeft al gebeld' });
    expect(stopped.status).toBe(303);
    const after = await house.organiser.get(stopped.location ?? '');
    expect(after.body).toMatch(/data-mails="351"/);
    expect(said(after.body)).toContain('U slaat deze lezer over: De adviseur heeft al gebeld');
    expect(await markupFindings(after.body)).toEqual([]);
    const resumed = await house.press(house.preview(), after, { reader: invitationAt(0), act: 'resume' });
    expect((await house.organiser.get(resumed.location ?? '')).body).toMatch(/data-mails="352"/);
    const nobody = await house.press(house.preview(), page, { ...reader, reader: 'inv_nobody', reason: 'Zo maar' });
    expect(nobody.status).toBe(409);
  });
});

describe('who gets what, when somebody wants no such mail', () => {
  test('they stand as passed over, with the reason, in both languages, and no mail of theirs is shown', async () => {
    await house.begin();
    const { outbox } = tables;
    const told = { because: 'pressed', mail: 'mail_x' } as const;
    const [declined, takesNone] = [0, 1].map(invitationAt);
    await house.database.transact([
      unsubscribe(outbox, mailboxAt(declined ?? ''), { about: `event#${house.slug}` }, told, morning),
      suppress(outbox, mailboxAt(takesNone ?? ''), { because: 'bounced', mail: 'mail_x' }, morning),
    ]);
    const page = await house.organiser.get(house.preview());
    expect(page.body).toMatch(/data-mails="350"[^>]*/);
    expect(page.body).toMatch(/data-stopped="2"/);
    const body = said(page.body);
    expect(body).toContain('2 overgeslagen');
    expect(body).toContain('Ja, verstuur 350 mails op het gekozen moment');
    expect(body.match(/Deze lezer wil zulke mail niet. Bellen kan wel/g)).toHaveLength(1);
    expect(body.match(/Dit adres neemt geen mail aan. Bellen kan wel/g)).toHaveLength(1);
    expect(await markupFindings(page.body)).toEqual([]);
    const english = said((await house.organiser.get(house.preview(), { language: 'en' })).body);
    expect(english).toContain('This reader does not want such emails. You can still call');
    expect(english).toContain('This address takes no emails. You can still call');
    const read = await house.organiser.get(`${house.preview()}?mail=${encodeURIComponent(`r:${declined}`)}`);
    expect(said(read.body)).toContain('Wethouder 0 krijgt geen mail van deze ronde.');
    expect(read.body).not.toContain('<blockquote');
  });
});

describe('who gets what, at odd moments', () => {
  test('after the moment it says that switching on sends at once', async () => {
    await house.begin();
    house.clock.now = '2019-05-23T09:59:00.000Z';
    expect(said((await house.organiser.get(house.preview())).body)).toContain('op het gekozen moment');
    house.clock.now = '2019-05-28T10:30:00.000Z';
    const late = said((await house.organiser.get(house.preview())).body);
    expect(late).toContain('Het gekozen moment is al voorbij');
    expect(late).toContain('Ja, verstuur nu 352 mails');
    expect(late).not.toContain('23 mei');
    const english = said((await house.organiser.get(house.preview(), { language: 'en' })).body);
    expect(english).toContain('Yes, send 352 emails now');
  });

  test('where nobody was counted at the door it says so before anybody hears that they were missed', async () => {
    await house.begin();
    const page = async (language: 'nl' | 'en' = 'nl') => house.organiser.get(house.preview(), { language });
    expect((await page()).body).not.toContain('data-uncounted');
    house.world.picture = { ...house.world.picture, came: new Set() };
    const { body } = await page();
    expect(said(body)).toContain('Aan de deur is niemand geteld');
    expect(body).toContain(`href="/bureau/bijeenkomsten/${house.slug}/deur/binnen/invoeren"`);
    expect(await markupFindings(body)).toEqual([]);
    expect(said((await page('en')).body)).toContain('Nobody was counted at the door');
    // Before the evening nobody came either, and after it letters may go by something else.
    house.world.closed = false;
    expect((await page()).body).not.toContain('data-uncounted');
    house.world.closed = true;
    const form = await house.organiser.get(house.round());
    await house.press(house.round(), form, { letter: ['b1'], act: 'save' });
    expect((await page()).body).not.toContain('data-uncounted');
  });

  test('who is passed over by what was said for a colleague gets mail again by the same button', async () => {
    await house.begin();
    const [asked, colleague] = [invitationAt(30), invitationAt(930)];
    const path = (key: string) => `${house.preview()}?mail=${encodeURIComponent(`r:${key}`)}`;
    const stop = { reader: asked, act: 'stop', reason: 'De adviseur heeft al gebeld' };
    await house.press(house.preview(), await house.organiser.get(path(asked)), stop);
    // The colleague came as well, was asked before, and stands for the municipality now.
    const { invitations, came } = house.world.picture;
    const one = invitations.find(({ key }) => key === asked);
    if (one === undefined) throw new Error('Nobody');
    const { place: _, ...other } = one;
    const first = { ...other, key: colleague, name: 'Een Collega', since: '2019-01-01T09:00:00.000Z' };
    house.world.picture = {
      ...house.world.picture,
      invitations: [...invitations, first],
      came: new Set([...came, colleague]),
    };
    const page = await house.organiser.get(path(colleague));
    expect(said(page.body)).toContain('U slaat deze lezer over: De adviseur heeft al gebeld');
    const resumed = await house.press(house.preview(), page, { act: 'resume' });
    expect(resumed.location).toBe(`${path(colleague)}&uitkomst=reader-resumed`);
    expect((await house.organiser.get(resumed.location ?? '')).body).toMatch(/data-stopped="0"/);
  });
});

describe('a round that was switched on', () => {
  test('a press on "stop" that comes after the last mail was made ready is told so', async () => {
    await house.begin();
    await house.switchOn();
    const page = await house.organiser.get(house.round());
    await house.sweep('2019-05-23T10:30:00.000Z');
    const late = await house.press(house.round(), page, { act: 'stop' });
    expect(late.status).toBe(409);
    expect(said(late.body)).toContain('Deze ronde was al klaar. Er is niets gestopt');
    expect((await house.state())?.state).toBe('done');
  });

  test('stopped halfway says what was made ready, and of none that it left', async () => {
    await house.begin();
    const form = await house.organiser.get(house.round());
    await house.press(house.round(), form, { after: 'signing', days: '1', time: '12.00', act: 'save' });
    await house.switchOn();
    await house.sweep('2019-05-23T10:30:00.000Z');
    await house.press(house.round(), await house.organiser.get(house.round()), { act: 'stop' });
    const { body } = await house.organiser.get(house.round());
    expect(said(body)).toContain('Tot dan klaargezet: 25 mails. Wat nog niet weg was, gaat niet meer weg.');
    expect(said(body)).not.toContain('op weg');
  });

  test('says what went and how every mail stands, page by page', async () => {
    await house.begin();
    await house.switchOn();
    const waits = await house.organiser.get(house.round());
    expect(said(waits.body)).toContain('Er is nog niets weggegaan.');
    house.clock.now = '2019-05-23T10:30:00.000Z';
    await house.sweep(house.clock.now);
    expect(house.broken).toEqual([]);
    const first = await house.organiser.get(house.round());
    expect(first.body).toMatch(/data-state="done"/);
    expect(first.body).toMatch(/data-owed="352"/);
    expect(said(first.body)).toContain('De ronde is klaar. Er zijn 352 mails klaargezet.');
    expect(said(first.body)).toContain('Staat klaar');
    expect(await markupFindings(first.body)).toEqual([]);
    const rows = new Set<string>();
    let path: string | undefined = house.round();
    while (path !== undefined) {
      const { body } = await house.organiser.get(path);
      for (const [, name = ''] of body.matchAll(/<th scope="row">([^<]*)</g)) rows.add(name);
      path = /href="([^"]*)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(rows.size).toBe(355);
  });

  test('is stopped by a button, with what had gone; its form is no longer there, and a press of it is refused', async () => {
    await house.begin();
    const form = await house.organiser.get(house.round());
    await house.switchOn();
    const refused = await house.press(house.round(), form, { title: 'Te laat', act: 'save' });
    expect(refused.status).toBe(409);
    expect(said(refused.body)).toContain('Deze ronde staat al aan of is al geweest.');
    const stopped = await house.press(house.round(), await house.organiser.get(house.round()), { act: 'stop' });
    expect(stopped.location).toBe(`${house.round()}?uitkomst=stopped`);
    await house.sweep(morning);
    expect(await house.mails()).toEqual([]);
    expect((await house.organiser.get(house.round())).status).toBe(200);
  });

  test('speaks English at an English desk', async () => {
    await house.begin();
    const english = { language: 'en' } as const;
    for (const path of [house.list, house.round(), house.preview()]) {
      const page = await house.organiser.get(path, english);
      expect(said(page.body).replace(/Geachte[\s\S]*?<\/textarea>/g, ''), path).toMatch(/round|follow-up/i);
      expect(await markupFindings(page.body)).toEqual([]);
    }
    await house.switchOn();
    expect(said((await house.organiser.get(house.round(), english)).body)).toContain('Nothing has gone out yet.');
  });
});

describe('What became of each mail', () => {
  const noon = '2019-05-23T10:30:00.000Z';

  test('a bounce with its kind, a no with its reason, and the copy of a secretariat beside the mail: before and after', async () => {
    const picture = story();
    const [first, second, third] = [0, 1, 2].map(invitationAt);
    house = await roundsDesk({
      ...picture,
      invitations: picture.invitations.map((one) => (one.key === third ? { ...one, secretariat: true } : one)),
    });
    await house.begin();
    expect(said((await house.organiser.get(house.preview())).body)).toContain('mail gaat ook naar het secretariaat');
    await house.switchOn();
    await house.sweep(noon);
    const idOf = async (reader = '') => (await house.mails()).find((one) => one.reader === reader)?.id ?? '';
    await house.database.transact([
      {
        update: mailKey(await idOf(first)),
        in: tables.outbox,
        set: { state: 'bounced', bounce: 'permanent' },
        if: { of: 'present' },
      },
      {
        update: mailKey(await idOf(second)),
        in: tables.outbox,
        set: { state: 'skipped', because: unsubscribed },
        if: { of: 'present' },
      },
    ]);
    const page = await house.organiser.get(house.round());
    const body = said(page.body);
    expect(await markupFindings(page.body)).toEqual([]);
    expect(body).toContain('Dit adres neemt geen mail aan.');
    expect(body).not.toContain('De mailbox was vol of even niet bereikbaar.');
    expect(body).toContain('Deze lezer wil zulke mail niet. Bellen kan wel');
    expect(body.match(/Kopie aan het secretariaat: staat klaar/g)).toHaveLength(1);
    const english = said((await house.organiser.get(house.round(), { language: 'en' })).body);
    expect(english).toContain('This reader does not want such emails. You can still call');
    expect(english).toContain('A copy to the secretariat: ');
  });
});
