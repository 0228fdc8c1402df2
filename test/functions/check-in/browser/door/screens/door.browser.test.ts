import { describe, expect, test } from 'vitest';
import { doorEn } from '../../../../../../functions/check-in/wording/door-en.ts';
import { doorNl } from '../../../../../../functions/check-in/wording/door-nl.ts';
import { openBrowser } from '../../../../../support/browser.ts';
import { type DoorTab, doorsInBrowser } from './door-tab.tsx';
import { fillSigning, states } from './states.ts';

const atDoor = doorsInBrowser(openBrowser);
const words = doorNl;

const choose = async ({ type, page }: DoorTab, name: string): Promise<void> => {
  await type(words.home.search, name);
  await page.locator('.guest').first().click();
};
const card = ({ page }: DoorTab) => page.locator('.verdict');
const textOf = async (tab: DoorTab): Promise<string> => (await tab.page.locator('#door').textContent()) ?? '';
const aloud = ({ page }: DoorTab) => page.locator('#door > .unseen[role="status"]');

describe('letting somebody in', () => {
  test('a guest with a place is in by one press: a colour, a word, a shape, a sound, and it is said aloud', () =>
    atDoor({}, async (tab) => {
      await choose(tab, 'noor');
      await expect.poll(() => tab.kept()).toEqual([{ capture: { kind: 'check-in', guest: 'noor', by: 'name' } }]);
      expect(await tab.heading()).toContain(words.verdict.welcome);
      expect(await card(tab).getAttribute('class')).toContain('verdict--good');
      expect(await card(tab).locator('svg').count()).toBe(1);
      expect(await tab.sounds()).toEqual(['welcome']);
      await expect
        .poll(() => aloud(tab).textContent())
        .toBe('Welkom. Noor van den Berg. wethouder, Utrecht. Tafel 4. Bewaard op dit apparaat');
      expect(await tab.page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    }));

  test('"bewaard" stands there only once it is, and "verstuurd" only once nothing waits', () =>
    atDoor({ scenario: { keeps: 'slowly' } }, async (tab) => {
      await choose(tab, 'noor');
      expect(await textOf(tab)).toContain(words.verdict.keeping);
      expect(await card(tab).textContent()).not.toContain(words.verdict.saved);
      expect(await tab.sounds()).toEqual([]);
      await tab.change({ keeps: 'saved' });
      await expect.poll(() => card(tab).textContent()).toContain(words.verdict.saved);
      expect(await card(tab).textContent()).not.toContain(words.verdict.sent);
      expect(await textOf(tab)).toContain(words.state.toSend(1));
      await tab.change({ toSend: 0 });
      await expect.poll(() => card(tab).textContent()).toContain(words.verdict.sent);
      expect(await textOf(tab)).toContain(words.state.allSent);
    }));

  test.each(['disk-full', 'storage-broken', 'no-list'] as const)(
    'what cannot be kept (%s) is never called kept: loud, with what to write on paper, and once more',
    (keeps) =>
      atDoor({ scenario: { keeps } }, async (tab) => {
        await choose(tab, 'noor');
        await expect.poll(() => tab.screen()).toBe('not-saved');
        expect(await textOf(tab)).not.toContain(words.verdict.saved);
        for (const fact of ['Noor van den Berg', 'Utrecht', '17.42 uur', words.notSaved.what['check-in']]) {
          expect(await card(tab).textContent()).toContain(fact);
        }
        expect(await tab.sounds()).toEqual(['not-saved']);
        await expect.poll(() => aloud(tab).textContent()).toContain(words.notSaved.title);
        await tab.change({ keeps: 'saved' });
        await tab.press(words.notSaved.again);
        await expect.poll(() => card(tab).textContent()).toContain(words.verdict.saved);
        expect(await tab.kept()).toHaveLength(1);
      }),
  );

  test('what was said aloud of one guest is gone before the tablet goes to the next', () =>
    atDoor({}, async (tab) => {
      await choose(tab, 'noor');
      await expect.poll(() => aloud(tab).textContent()).toContain('Noor');
      await tab.press(words.verdict.next);
      expect(await aloud(tab).textContent()).toBe('');
    }));

  test('it can be undone for a minute, from the card and from the list, and then no longer', () =>
    atDoor({ clock: true }, async (tab) => {
      await choose(tab, 'noor');
      await tab.press(words.verdict.next);
      await tab.press(words.verdict.undo);
      await expect.poll(() => tab.heading()).toContain(words.verdict.undone);
      expect((await tab.kept()).map(({ capture }) => capture)).toEqual([
        { kind: 'check-in', guest: 'noor', by: 'name' },
        { kind: 'undo', of: 'op_xxxxxxxxxxxxxxxxxxxxx1' },
      ]);
      await tab.press(words.verdict.next);
      await choose(tab, 'emre');
      const undo = tab.page.getByRole('button', { name: words.verdict.undo });
      await undo.focus();
      await tab.page.clock.runFor(59_000);
      expect(await undo.count()).toBe(1);
      await tab.page.clock.runFor(2_000);
      expect(await undo.count()).toBe(0);
      // What went took no focus along.
      expect(await tab.page.evaluate(() => document.activeElement?.localName)).toBe('h1');
      await tab.press(words.verdict.next);
      expect(await undo.count()).toBe(0);
    }));

  test('each outcome has a word, a shape and a sound that no other colour has', () =>
    atDoor({}, async (tab) => {
      const met: { tone: string; shape: string; sound: string | undefined; word: string }[] = [];
      const look = async (): Promise<void> => {
        await card(tab).waitFor();
        met.push({
          tone: /verdict--(\w+)/.exec((await card(tab).getAttribute('class')) ?? '')?.[1] ?? '',
          shape: (await card(tab).locator('path').first().getAttribute('d')) ?? '',
          sound: (await tab.sounds()).at(-1),
          word: (await card(tab).locator('.verdict__word').textContent()) ?? '',
        });
        await tab.press(words.verdict.next);
      };
      for (const name of ['noor', 'noor', 'linh', 'jan']) {
        await choose(tab, name);
        if (met.length === 0) await expect.poll(() => tab.sounds()).toHaveLength(1);
        await look();
      }
      await tab.type(words.home.search, 'zzzz-zzzz');
      await tab.press(words.home.tryCode('ZZZZ-ZZZZ'));
      await look();
      expect(met.map(({ tone, word, sound }) => [tone, word, sound])).toEqual([
        ['good', 'Welkom', 'welcome'],
        ['ask', 'Al binnen', 'already-in'],
        ['ask', 'Op de wachtlijst', 'choose'],
        ['ask', 'Had zich afgemeld', 'choose'],
        ['bad', 'Nog niet op deze lijst', 'no'],
      ]);
      const tones = new Map(met.map(({ shape, tone }) => [shape, tone]));
      expect(new Set(tones.values()).size).toBe(3);
      for (const { shape, tone } of met) expect(tones.get(shape)).toBe(tone);
      expect((await tab.kept()).length).toBe(1);
    }));

  test('Enter lets in the only one who fits, and a typed code finds its guest', () =>
    atDoor({}, async (tab) => {
      await tab.type(words.home.search, 'ozturk helmond');
      await tab.page.keyboard.press('Enter');
      await expect.poll(async () => (await tab.kept()).length).toBe(1);
      await tab.press(words.verdict.next);
      await tab.type(words.home.search, 'k7m2 9xqf');
      await tab.page.keyboard.press('Enter');
      await expect
        .poll(async () => (await tab.kept())[1])
        .toEqual({ capture: { kind: 'check-in', guest: 'noor', by: 'code' }, ticket: 'K7M2-9XQF' });
    }));
});

describe('somebody without a place', () => {
  const linh = {
    kind: 'walk-in',
    guest: 'linh',
    name: 'Linh Nguyễn',
    role: 'wethouder',
    municipality: 'GM0518',
    party: 1,
  };

  test('gets a free place of this tablet after a press, and not before', () =>
    atDoor({ scenario: { leased: 1 } }, async (tab) => {
      await choose(tab, 'linh');
      expect(await tab.kept()).toEqual([]);
      await tab.press(words.verdict.letIn);
      await expect.poll(() => tab.kept()).toEqual([{ capture: { ...linh, chair: 'leased' } }]);
      expect(await card(tab).textContent()).toContain(words.verdict.leased(0));
    }));

  test('is let in at once who holds an office, with a table to follow', () =>
    atDoor({ scenario: { leased: 0 } }, async (tab) => {
      await choose(tab, 'linh');
      expect(await tab.page.getByRole('button', { name: words.verdict.addPlace }).count()).toBe(0);
      await tab.press(words.verdict.follows);
      await expect.poll(() => tab.kept()).toEqual([{ capture: { ...linh, chair: 'follows' } }]);
      expect(await tab.heading()).toContain(words.verdict.welcomeLater);
    }));

  test('gets a place more from the lead, who says why', () =>
    atDoor({ scenario: { leased: 0, role: 'lead' } }, async (tab) => {
      await choose(tab, 'linh');
      await tab.press(words.verdict.addPlace);
      await tab.press(words.verdict.addPlacePress);
      expect(await tab.kept()).toEqual([]);
      expect(await tab.page.title()).toContain('Fout: ');
      expect(await tab.page.getByRole('alert').textContent()).toContain(words.verdict.reasonMissing);
      await tab.type(words.verdict.reason, 'Stond op de wachtlijst');
      await tab.press(words.verdict.addPlacePress);
      await expect
        .poll(() => tab.kept())
        .toEqual([{ capture: { ...linh, chair: 'added', reason: 'Stond op de wachtlijst' } }]);
    }));

  test('typed in anew is shown who has that name already, and is asked where from', () =>
    atDoor({}, async (tab) => {
      await tab.press(words.home.walkIn);
      await tab.press(words.walkIn.press);
      expect(await tab.page.locator('.summary a').allTextContents()).toEqual([
        words.walkIn.fault.name.missing,
        words.walkIn.fault.municipality.missing,
      ]);
      await tab.page.locator('.summary a').first().click();
      expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('name');
      await tab.type(words.walkIn.field.name.label, 'hanna bos');
      await tab.page.getByLabel(words.walkIn.field.organisation.label).fill('Stichting Samen');
      await tab.page.getByLabel(words.walkIn.field.party.label).fill('9');
      await tab.press(words.walkIn.press);
      expect(await tab.page.locator('.summary a').allTextContents()).toEqual([words.walkIn.fault.party.missing]);
      await tab.page.getByLabel(words.walkIn.field.party.label).fill('2');
      await tab.press(words.walkIn.press);
      await tab.press(words.walkIn.somebodyNew);
      await tab.press(words.verdict.letIn);
      await expect
        .poll(() => tab.kept())
        .toEqual([
          {
            capture: { kind: 'walk-in', name: 'hanna bos', organisation: 'Stichting Samen', party: 2, chair: 'leased' },
          },
        ]);
    }));

  test('without an office and without a free place is not let in by a door alone', () =>
    atDoor({ scenario: { leased: 0 } }, async (tab) => {
      await tab.press(words.home.walkIn);
      await tab.type(words.walkIn.field.name.label, 'Samira');
      await tab.page.getByLabel(words.walkIn.field.organisation.label).fill('Stichting Samen');
      await tab.press(words.walkIn.press);
      expect(await textOf(tab)).toContain(words.verdict.askLead);
      expect(await tab.page.getByRole('button', { name: words.verdict.follows }).count()).toBe(0);
    }));
});

describe('the camera', () => {
  test('reads a ticket that is held askew and a little out of focus, once', () =>
    atDoor({ scenario: { camera: 'ticket' } }, async (tab) => {
      await tab.press(words.home.scan);
      await expect.poll(() => tab.screen(), { timeout: 15_000 }).toBe('arrived');
      await expect
        .poll(() => tab.kept())
        .toEqual([{ capture: { kind: 'check-in', guest: 'noor', by: 'ticket' }, ticket: 'noorxxxxxxxxxxxxxxxxxx' }]);
      // The same ticket still lies before it: no second guest, no "Al binnen".
      await tab.press(words.verdict.next);
      await expect.poll(() => textOf(tab)).toContain(words.scan.hint);
      const seenFor = () => tab.page.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
      const from = await seenFor();
      await expect.poll(seenFor, { timeout: 15_000 }).toBeGreaterThan(from + 0.8);
      expect(await tab.screen()).toBe('scan');
      // Leaving lets go of it.
      await tab.press(words.scan.search);
      expect(await tab.screen()).toBe('home');
    }));

  test.each(['denied', 'none'] as const)('that is %s leaves words and the search box', (camera) =>
    atDoor({ scenario: { camera } }, async (tab) => {
      await tab.press(words.home.scan);
      await expect.poll(() => textOf(tab)).toContain(words.scan[camera]);
      await tab.press(words.scan.search);
      await choose(tab, 'noor');
      expect(await tab.heading()).toContain(words.verdict.welcome);
    }),
  );
});

describe('signing at the table', () => {
  const start = async ({ page }: DoorTab, name: string): Promise<void> =>
    page.locator('.guest', { hasText: name }).click();

  test('keeps what was said and no more, gives a copy of it by mail, and asks three things', () =>
    atDoor({ scenario: { role: 'table' } }, async (tab) => {
      await start(tab, 'Noor');
      const { page } = tab;
      expect(await page.getByLabel(words.sign.field.municipality.label).and(page.locator('input')).inputValue()).toBe(
        'Utrecht',
      );
      expect(await page.getByLabel(words.sign.field.name.label).inputValue()).toBe('');
      expect(await textOf(tab)).not.toContain('Emre');
      await tab.press(words.sign.press);
      expect(await page.locator('.summary a').allTextContents()).toEqual([
        words.sign.fault.college.missing,
        words.sign.fault.name.missing,
      ]);
      await page.locator('#college').check();
      await tab.type(words.sign.field['decided-on'].label, '23-5-2019');
      await tab.type(words.sign.field.name.label, 'N. van den Berg');
      await page.getByLabel(words.sign.field.email.label).fill('Noor@gemeente.example');
      await tab.press(words.sign.press);
      expect(await page.locator('.summary a').allTextContents()).toEqual([words.sign.fault['decided-on']['in-future']]);
      await tab.type(words.sign.field['decided-on'].label, '14 mei 2019');
      await tab.press(words.sign.press);
      await expect.poll(() => tab.screen()).toBe('signed');
      expect((await tab.kept()).map(({ capture }) => capture)).toEqual([
        {
          kind: 'sign',
          campaign: 'samen-aan-tafel',
          version: 1,
          municipality: 'GM0344',
          name: 'N. van den Berg',
          role: 'wethouder',
          email: 'noor@gemeente.example',
          college: { is: 'decided', on: '2019-05-14' },
          also: false,
          guest: 'noor',
          table: 4,
        },
      ]);
      expect(await textOf(tab)).toContain(words.signed.mailed);
      await tab.press(words.signed.on);
      await page.locator('#partner-1').check();
      await tab.press(words.wishes.press);
      expect(await page.locator('.summary a').allTextContents()).toEqual([words.wishes.passMissing]);
      await page.getByLabel(words.wishes.mayPassWithEmail('RegioBank')).check();
      // Another partner is another promise.
      await page.locator('#partner-2').check();
      expect(await page.getByLabel(words.wishes.mayPassWithEmail('NS')).isChecked()).toBe(false);
      await page.getByLabel(words.wishes.mayPassWithEmail('NS')).check();
      await page.getByLabel(words.wishes.kit).check();
      await tab.press(words.wishes.press);
      await expect.poll(() => tab.screen()).toBe('hand-back');
      expect((await tab.kept())[1]?.capture).toEqual({
        kind: 'wishes',
        of: 'op_xxxxxxxxxxxxxxxxxxxxx1',
        adviser: false,
        kit: true,
        partner: 'ns',
      });
      for (const name of ['Noor', 'Berg', 'Emre', 'Hanna', 'Utrecht']) expect(await textOf(tab)).not.toContain(name);
      await tab.press(words.handBack.next);
      expect(await page.locator('.guest', { hasText: 'Noor' }).textContent()).toContain(words.table.signed);
    }));

  test('a table’s host reads who sits there and what they agreed to show, and who can still sign', () =>
    atDoor({ scenario: { role: 'table' } }, async (tab) => {
      const { page } = tab;
      const seatIn = (group: string) => page.locator(`ul[aria-labelledby="group-${group}"] > li`).allInnerTexts();
      const [noor, ...others] = await seatIn('open');
      expect(others).toEqual([]);
      expect(noor?.split('\n').filter((line) => line !== '')).toEqual([
        'Noor van den Berg',
        'wethouder, Utrecht',
        'Trots op',
        'Samen eten: Elke dinsdag eten 80 mensen samen.',
        'Op zoek naar',
        'Netwerk in de buurt: Wie helpt ons met een netwerk van huisartsen?',
      ]);
      const [emre] = await seatIn('joined');
      expect(emre).toContain('Jongeren: Hoe bereikt u jongeren van 16 tot 20?');
      expect(emre).not.toContain(words.table.proud);
      const [hanna] = await seatIn('others');
      expect(hanna).not.toContain(words.table.seeks);
      // A guest who holds the tablet reads nobody's card.
      await start(tab, 'Noor');
      expect(await page.locator('.talk').count()).toBe(0);
    }));

  test('who signed here stands among those who take part, also where the list does not say so yet', () =>
    atDoor({ scenario: { role: 'table' } }, async (tab) => {
      await start(tab, 'Noor');
      await fillSigning(tab, words);
      await tab.press(words.signed.on);
      await tab.press(words.wishes.none);
      await tab.press(words.handBack.next);
      const { page } = tab;
      expect(await page.locator('ul[aria-labelledby="group-joined"] .guest').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining(`Noor van den Berg wethouder, Utrecht ${words.table.signed}`)]),
      );
      expect(await page.locator('ul[aria-labelledby="group-open"]').count()).toBe(0);
      expect(await textOf(tab)).toContain(words.table.allJoined);
    }));

  test('a table where nobody sits yet says so, and lets somebody sign all the same', () =>
    atDoor({ scenario: { role: 'table', table: 9 } }, async (tab) => {
      expect(await textOf(tab)).toContain(words.table.nobody);
      expect(await tab.page.locator('#door main h2').count()).toBe(0);
      await tab.press(words.table.elsewhere);
      expect(await textOf(tab)).toContain(words.sign.title);
    }));

  test('while nothing can be signed a table’s host still sees who sits there', () =>
    atDoor({ scenario: { role: 'table', nothingToSign: true } }, async ({ page }) => {
      expect(await page.locator('ul[aria-labelledby="group-here"] .guest__name').allTextContents()).toEqual([
        'Noor van den Berg',
        'Emre Öztürk',
        'Hanna Bos',
      ]);
      expect(await page.locator('.talk').count()).toBe(2);
      expect(await page.locator('#door main button.guest, #door footer button:visible').count()).toBe(0);
    }));

  test('whose municipality takes part is told since when, and a second name is one more press', () =>
    atDoor({ scenario: { role: 'table' } }, async (tab) => {
      await start(tab, 'Emre');
      expect(await tab.heading()).toBe('Uw gemeente doet al mee sinds dinsdag 25 september 2018');
      await tab.press(words.member.enough);
      expect(await tab.screen()).toBe('hand-back');
      await tab.press(words.handBack.next);
      await start(tab, 'Emre');
      await tab.press(words.member.also);
      await tab.page.locator('#college-1').check();
      await tab.page.locator('#may-name-1').check();
      await tab.type(words.sign.field.name.label, 'Emre Öztürk');
      await tab.press(words.sign.press);
      await expect
        .poll(async () => (await tab.kept())[0]?.capture)
        .toMatchObject({ also: true, municipality: 'GM0794', college: { is: 'to-decide', mayName: false } });
    }));

  test('whoever picks a municipality that takes part only then is asked first as well', () =>
    atDoor({ scenario: { role: 'table' } }, async (tab) => {
      await tab.press(words.table.elsewhere);
      await tab.type(words.sign.field.municipality.label, 'helm');
      await tab.page.keyboard.press('Enter');
      await tab.type(words.sign.field.role.label, 'wethouder');
      await tab.page.locator('#college-1').check();
      await tab.page.locator('#may-name').check();
      await tab.type(words.sign.field.name.label, 'Samira');
      await tab.press(words.sign.press);
      await expect.poll(() => tab.screen()).toBe('member');
      expect(await tab.kept()).toEqual([]);
      await tab.press(words.member.also);
      await expect
        .poll(async () => (await tab.kept())[0]?.capture)
        .toMatchObject({ also: true, municipality: 'GM0794' });
    }));

  test('a substitute without a mandate signs nothing: interest, and the alderperson’s address', () =>
    atDoor({ scenario: { role: 'table' } }, async (tab) => {
      await start(tab, 'Noor');
      await tab.press(words.sign.substitute);
      await tab.type(words.substitute.field.from.label, 'Samira El Amrani');
      await tab.type(words.substitute.field.email.label, 'noor@gemeente');
      await tab.press(words.substitute.press);
      expect(await tab.page.locator('.summary a').allTextContents()).toEqual([
        words.substitute.fault.email['not-an-email'],
      ]);
      await tab.type(words.substitute.field.email.label, 'noor@gemeente.example');
      await tab.press(words.substitute.press);
      await expect
        .poll(() => tab.kept())
        .toEqual([
          {
            capture: {
              kind: 'ask-alderperson',
              campaign: 'samen-aan-tafel',
              municipality: 'GM0344',
              from: 'Samira El Amrani',
              email: 'noor@gemeente.example',
            },
          },
        ]);
    }));
});

describe('the tablet', () => {
  test('pairs with the code of the picture and a name of its own', () =>
    atDoor({ scenario: { view: 'not-paired' }, hash: '#K7M29XQF' }, async (tab) => {
      await tab.type(`${words.pair.field.name.label} ${words.optional}`, 'Ingang noord');
      await tab.press(words.pair.press);
      await expect.poll(() => tab.screen()).toBe('home');
    }));

  test('keeps the name that the desk gave it when none is typed', () =>
    atDoor({ scenario: { view: 'not-paired' }, hash: '#K7M29XQF' }, async (tab) => {
      expect(await textOf(tab)).toContain(`${words.pair.field.name.label} ${words.optional}`);
      expect(await textOf(tab)).toContain(words.pair.field.name.help);
      await tab.press(words.pair.press);
      await expect.poll(() => tab.screen()).toBe('home');
    }));

  test('follows the engine: revoked, it shows no list any more, and what still waits', () =>
    atDoor({ scenario: { toSend: 2 } }, async (tab) => {
      await tab.type(words.home.search, 'noor');
      await tab.change({ view: 'not-paired', because: 'revoked' });
      await expect.poll(() => tab.screen()).toBe('pair');
      expect(await textOf(tab)).toContain(words.pair.before.revoked);
      expect(await textOf(tab)).toContain(words.pair.toSend(2));
      expect(await textOf(tab)).not.toContain('Noor');
      await tab.change({ toSend: 0 });
      await expect.poll(() => tab.page.getByText(words.pair.toSend(2)).isVisible()).toBe(false);
    }));

  test('leaves alone what is being typed while others come in', () =>
    atDoor({}, async (tab) => {
      await tab.press(words.home.walkIn);
      await tab.type(words.walkIn.field.name.label, 'Samira');
      await tab.page.evaluate(() => globalThis.pretend.came('emre', '2019-05-22T15:41:00.000Z', 'Ingang zuid'));
      expect(await tab.page.getByLabel(words.walkIn.field.name.label).inputValue()).toBe('Samira');
      expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('name');
      expect(await textOf(tab)).toContain(words.state.inside(54, 59, 3));
    }));

  test('remembers its sound and its darkness, and nothing else', () =>
    atDoor({ scheme: 'light' }, async (tab) => {
      const ground = () => tab.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      await tab.press(words.menuButton);
      await tab.page.getByRole('switch', { name: words.menu.sound }).click();
      await tab.page.getByRole('switch', { name: words.menu.dark }).click();
      expect(await ground()).not.toBe(light);
      const dark = await ground();
      await tab.page.reload();
      expect(await ground()).toBe(dark);
      await choose(tab, 'noor');
      await expect.poll(async () => (await tab.kept()).length).toBe(1);
      expect(await tab.sounds()).toEqual([]);
      expect(await tab.page.evaluate(() => Object.entries({ ...localStorage }).sort())).toEqual([
        ['aanschuif-door-scheme', 'dark'],
        ['aanschuif-door-sound', 'off'],
      ]);
    }));

  test('shows what the server said until it was read', () => {
    const { scenario = {} } = states.told ?? {};
    return atDoor({ scenario }, async (tab) => {
      await tab.press(words.state.told(3));
      expect(await textOf(tab)).toContain(words.told.because['no-leased-place']);
      expect(await textOf(tab)).toContain(words.told.mergedFirst('17.38 uur', 'Ingang zuid'));
      await tab.press(words.back);
      expect(await tab.page.evaluate(() => globalThis.pretend.seen)).toEqual(['op_1', 'op_2', 'op_3']);
      expect(await tab.page.getByRole('button', { name: /server/ }).count()).toBe(0);
    });
  });

  test('says since when there is no connection only when it is long, and goes on', () =>
    atDoor({ scenario: { lastHeardAt: '2019-05-22T15:35:00.000Z' } }, async (tab) => {
      expect(await textOf(tab)).not.toMatch(/offline/i);
      expect(await tab.page.locator('.state__old').isVisible()).toBe(false);
      await tab.change({ lastHeardAt: '2019-05-22T15:20:00.000Z' });
      await expect.poll(() => tab.page.locator('.state__old').textContent()).toBe(words.state.old('17.20 uur'));
    }));

  test('closes after it was asked, or says why it stays open', () =>
    atDoor({ scenario: { closes: 'still-to-send', toSend: 3 } }, async (tab) => {
      await tab.press(words.menuButton);
      await tab.press(words.menu.close);
      expect(await tab.screen()).toBe('closing');
      await tab.press(words.closing.press);
      await expect.poll(() => textOf(tab)).toContain(words.closing.refused['still-to-send']);
      await tab.change({ closes: 'closed', toSend: 0 });
      await tab.press(words.closing.press);
      await expect.poll(() => tab.screen()).toBe('pair');
      expect(await textOf(tab)).toContain(words.pair.before.closed);
    }));
});

test('the app as it is built starts without a list, and takes the code out of the address', () =>
  atDoor({ engine: 'real', hash: '#K7M29XQF' }, async (tab) => {
    await expect.poll(() => tab.screen()).toBe('pair');
    expect(new URL(tab.page.url()).hash).toBe('');
    expect(await tab.page.getByLabel(words.pair.field.code.label).inputValue()).toBe('K7M2-9XQF');
    await tab.type(words.pair.field.code.label, 'K7M2');
    await tab.press(words.pair.press);
    expect(await tab.page.locator('.summary a').allTextContents()).toEqual([words.pair.fault.code]);
  }));

describe('everybody can use it', () => {
  test('by keyboard alone: find, let in, undo, and sign', () =>
    atDoor({ width: 1024, scenario: { role: 'table' } }, async (tab) => {
      const { page } = tab;
      const tabTo = async (name: string): Promise<void> => {
        for (let times = 0; times < 40; times += 1) {
          await page.keyboard.press('Tab');
          const found = await page.evaluate((wanted) => {
            const at = document.activeElement;
            const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
            return (label ?? '').startsWith(wanted) && at?.matches(':focus-visible');
          }, name);
          if (found === true) return;
        }
        throw new Error(`${name} is not reached by keyboard`);
      };
      await tabTo('Noor');
      await page.keyboard.press('Enter');
      await tabTo(words.sign.decided);
      await page.keyboard.press('ArrowDown');
      await tabTo(words.sign.mayName);
      await page.keyboard.press('Space');
      await tabTo(words.sign.field.name.label);
      await page.keyboard.type('Noor van den Berg');
      await page.keyboard.press('Enter');
      await expect.poll(() => tab.screen()).toBe('signed');
      await tabTo(words.signed.on);
      await page.keyboard.press('Enter');
      await tabTo(words.wishes.adviser);
      await page.keyboard.press('Space');
      await tabTo(words.wishes.press);
      await page.keyboard.press('Enter');
      await expect.poll(() => tab.screen()).toBe('hand-back');
      expect((await tab.kept()).map(({ capture }) => capture.kind)).toEqual(['sign', 'wishes']);
    }));

  test('in English nothing is Dutch, and the text that is signed says which language it is', () =>
    atDoor({ language: 'en', scenario: { role: 'table' } }, async (tab) => {
      await tab.page.locator('.guest', { hasText: 'Noor' }).click();
      expect(await tab.heading()).toBe(doorEn.sign.title);
      expect(await tab.page.locator('.pillars').getAttribute('lang')).toBe('nl');
      expect(await tab.page.locator('html').getAttribute('lang')).toBe('en');
    }));

  test('with colours of their own every card keeps its border and its shape', () =>
    atDoor({ forcedColors: 'active' }, async (tab) => {
      await choose(tab, 'noor');
      expect(await card(tab).evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('3px');
      expect(await card(tab).locator('svg').isVisible()).toBe(true);
    }));
});
