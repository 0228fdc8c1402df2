import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { deskOf, type Journey, startJourney } from '../support/journey.ts';
import { calendarsOf, enter, kindOf, mailsOf, newestMail, pageLooks, pathIn, tabTo } from '../support/kits-journey.ts';
import { openTab, screen, type Tab, telephone } from '../support/tab.ts';

/*
 * The seed's evening, with one chair left: its organiser invites from a file as a Dutch Excel saves it, the invited answer from a telephone, somebody
 * hands the place over, an organiser notes what was said on the telephone, and everybody gets a table.
 */
const slug = 'samen-aan-de-slag';
const file = [
  'aanhef;voorletters;tussenvoegsel;achternaam;functie;gemeente;e-mail;e-mail secretariaat;telefoon secretariaat',
  'mevrouw;A.;de;Wit;wethouder;Texel;a.dewit@texel.example;secretariaat@texel.example;0222 36 21 21',
  'de heer;B.;;Jönsson;wethouder;Bergen;b.jonsson@bergen.example;;0478 34 83 83',
  'de heer;C.;;Smit;wethouder;Ameland;c.smit@ameland.example;;0519 55 55 55',
  'mevrouw;D.;;Kok;wethouder;Schiermonnikoog;d.kok(at)schier.example;;',
].join('\r\n');
const anna = 'a.dewit@texel.example';
const substitute = 'n.bakker@texel.example';

let journey: Journey;
let browser: Browser;
let desk: Tab;
let phone: Tab;
const { look, findings } = pageLooks();

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ seed: true }), openBrowser()]);
  desk = await openTab(browser, journey.laptop.address, { javaScript: true, look: screen });
  phone = await openTab(browser, journey.laptop.address, { javaScript: true, look: telephone });
  await enter(journey.laptop, desk, journey.organiser);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

const at = (part: string): string => `${deskOf(slug)}/${part}`;
const numberAt = async ({ main }: Tab, name: string): Promise<number> =>
  Number(await main.getAttribute(`data-${name}`));
const mail = (kind: string, to: string) => newestMail(journey.laptop, kind, to);
const linkIn = async (kind: string, to: string, part: string): Promise<string> =>
  pathIn(await mail(kind, to), journey.laptop, `/bijeenkomsten/${slug}/${part}/`);

describe('the evening by invitation, in a browser', () => {
  test('a file from Excel is looked at first: each row that cannot be, and a choice where two municipalities fit', async () => {
    const { go, page, press, fill, main } = desk;
    await go(at('uitnodigen'));
    await look(desk, 'bringing a list');
    const buffer = Buffer.from(file, 'latin1');
    await page.locator('[name=file]').setInputFiles({ name: 'wethouders.csv', mimeType: 'text/csv', buffer });
    await press(desk.button('Bekijk wat wij lezen'));
    expect({ new: await numberAt(desk, 'new'), bad: await numberAt(desk, 'bad') }).toEqual({ new: 2, bad: 2 });
    expect(await main.textContent()).toContain('Jönsson');
    await look(desk, 'looking at a list');
    const fits = page.locator('[name="fit-3"] option');
    const [none, ...both] = await fits.allTextContents();
    expect(none).toBe('Nog niet gekozen');
    expect(both).toHaveLength(2);
    for (const one of both) expect(one).toContain('Bergen');
    const limburg = await fits.filter({ hasText: /L/ }).first().getAttribute('value');
    await fill({ 'fit-3': limburg ?? '' });
    await press(page.getByRole('button', { name: /^Zet .* op de lijst$/ }));
    expect({ added: await numberAt(desk, 'added'), total: await numberAt(desk, 'total') }).toEqual({
      added: 3,
      total: 3,
    });
    await look(desk, 'the list is done');
  });

  test('one press sends the invitation, after saying to how many', async () => {
    const { go, page, press } = desk;
    await go(at('uitnodigingen'));
    await look(desk, 'invitations');
    await press(page.locator('a[href*="ronde=uitnodiging"]').first());
    expect(await numberAt(desk, 'meant')).toBe(3);
    await look(desk, 'before the invitation goes');
    await press(page.locator('main form button').last());
    const sent = await mail('invitation', anna);
    expect(sent.text).toContain('Geachte mevrouw De Wit');
    expect(mailsOf(journey.laptop, 'invitation', anna)).toHaveLength(1);
  });

  test('the invited answers from the mail and takes the last chair', async () => {
    const { go, fill, press, page, main } = phone;
    await go(await linkIn('invitation', anna, 'uitnodiging'));
    await look(phone, 'an invitation');
    await press(page.locator('main form button').last());
    expect((await phone.shown()).status).toBe(422);
    await look(phone, 'an invitation, nothing chosen');
    await fill({ who: 'self', answer: 'coming' });
    await press(page.locator('main form button').last());
    expect(await main.getAttribute('data-outcome')).toBe('seated');
    await look(phone, 'answered');
    const confirmed = await mail('seat-reserved', anna);
    expect(calendarsOf(confirmed)[0]?.get('STATUS')).toBe('CONFIRMED');
    expect(mailsOf(journey.laptop, 'answered-on-behalf', 'secretariaat@texel.example')).toHaveLength(1);
  });

  test('the secretariat hands the place over from the same link, forwarded', async () => {
    const { go, fill, press, page } = phone;
    await phone.context.clearCookies();
    await go(await linkIn('invitation', anna, 'uitnodiging'));
    const again = page.locator('details summary', { hasText: 'wijzigen' });
    if ((await again.count()) > 0) await again.first().click();
    await fill({
      who: 'on-behalf',
      by: 'Sam Jansen',
      answer: 'somebody-else',
      'substitute-name': 'Noor Bakker',
      'substitute-email': substitute,
      'substitute-role': 'beleidsadviseur',
    });
    await press(page.locator('main form button').last());
    await look(phone, 'somebody else comes');
    const taken = await mail('place-taken-over', substitute);
    const gone = await mail('place-handed-over', anna);
    expect(calendarsOf(taken)[0]?.get('STATUS')).toBe('CONFIRMED');
    expect(calendarsOf(gone)[0]?.get('METHOD')).toBe('CANCEL');
    await go(await linkIn('place-taken-over', substitute, 'plaats'));
    expect(await phone.outcome()).toBe('seated');
    await look(phone, 'the place of who comes instead');
  });

  test('what is said on the telephone is noted on the call list, by the keyboard alone', async () => {
    const { go, page, main } = desk;
    await go(at('belijst'));
    await look(desk, 'the call list');
    expect(await numberAt(desk, 'silent')).toBe(2);
    await tabTo(desk, 'main form button');
    const before = page.url();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(page.url()).not.toBe(before);
    await go(at('uitnodigingen'));
    expect(
      (await numberAt(desk, 'accepted')) + (await numberAt(desk, 'waiting')) + (await numberAt(desk, 'declined')),
    ).toBe(1);
    expect(await main.textContent()).toContain('Smit');
  });

  test('everybody gets a table, and there is a sheet per table and one for the kitchen', async () => {
    const { go, fill, press, page } = desk;
    await go(at('tafels'));
    await fill({ tables: '10', seats: '8', wheelchairs: '1' });
    await press(page.locator('main form button').first());
    await press(page.locator('main form:has([value=plan]) button').first());
    expect({ tables: await numberAt(desk, 'tables'), unseated: await numberAt(desk, 'unseated') }).toEqual({
      tables: 10,
      unseated: 0,
    });
    expect(await page.locator('[data-breaks]').count()).toBe(0);
    await look(desk, 'the table plan');
    await go(at('tafels/afdruk'));
    expect(await numberAt(desk, 'sheets')).toBe(10);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await go(at('keuken'));
    expect(await numberAt(desk, 'covers')).toBe(60);
    await look(desk, 'the sheet for the kitchen');
  });

  test('nobody got a mail twice, and no page has a fault', () => {
    const ofEvening = ({ text }: { readonly text: string }) => text.includes(`/bijeenkomsten/${slug}/`);
    const invited = journey.laptop.inbox().filter((one) => kindOf(one) === 'invitation' && ofEvening(one));
    expect(invited).toHaveLength(3);
    expect(findings).toEqual([]);
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });
});
