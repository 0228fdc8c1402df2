import type { DoorWords } from '../../../../../../functions/check-in/wording/door-words.ts';
import type { DoorTab } from './door-tab.tsx';
import type { Scenario } from './pretend-door.ts';

/** A screen as somebody comes to it: how the tablet is, and what was pressed. `screen` is what it must be then. */
export type State = {
  readonly screen: string;
  readonly scenario?: Scenario;
  readonly hash?: string;
  readonly reach?: (tab: DoorTab, words: DoorWords) => Promise<void>;
};

const choose = async ({ type, page }: DoorTab, words: DoorWords, name: string): Promise<void> => {
  await type(words.home.search, name);
  await page.locator('.guest').first().click();
};
const walkIn = async (tab: DoorTab, words: DoorWords): Promise<void> => {
  await tab.press(words.home.walkIn);
  await tab.type(words.walkIn.field.name.label, 'Samira El Amrani');
  await tab.type(words.walkIn.field.municipality.label, 'Helmond');
  await tab.page.keyboard.press('Enter');
  await tab.press(words.walkIn.press);
};
const signNoor = async ({ page }: DoorTab): Promise<void> => page.locator('.guest', { hasText: /Noor|Anna/ }).click();
export const fillSigning = async (tab: DoorTab, words: DoorWords): Promise<void> => {
  const { page } = tab;
  await page.locator('#college-1').check();
  await page.locator('#may-name').check();
  await tab.type(words.sign.field.name.label, 'Noor van den Berg');
  await tab.press(words.sign.press);
  await page.locator('[data-screen="signed"], [data-screen="not-saved"]').waitFor();
};
const table: Scenario = { role: 'table' };
const told: Scenario = {
  told: [
    { id: 'op_1', is: 'merged', name: 'Emre Öztürk', first: { at: '2019-05-22T15:38:00.000Z', door: 'Ingang zuid' } },
    { id: 'op_2', is: 'rejected', because: 'no-leased-place', name: 'Linh Nguyễn' },
    { id: 'op_3', is: 'quarantined' },
  ],
};

/** Every screen of the app, in the state in which there is most to see. */
export const states: Readonly<Record<string, State>> = {
  starting: { screen: 'starting', scenario: { view: 'starting' } },
  pair: { screen: 'pair', scenario: { view: 'not-paired' }, hash: '#K7M29XQF' },
  'pair, faulty': {
    screen: 'pair',
    scenario: { view: 'not-paired', because: 'revoked', toSend: 3 },
    reach: ({ press }, words) => press(words.pair.press),
  },
  'pair, refused': {
    screen: 'pair',
    scenario: { view: 'not-paired', because: 'closed', pairs: 'no-such-code' },
    hash: '#K7M29XQF',
    reach: async ({ press, type, page }, words) => {
      await type(new RegExp(words.pair.field.name.label), 'Ingang noord');
      await press(words.pair.press);
      await page.locator('.notice--bad').waitFor();
    },
  },
  home: { screen: 'home', scenario: { toSend: 3 } },
  'home, found': { screen: 'home', reach: ({ type }, words) => type(words.home.search, 'e') },
  'home, found nobody': { screen: 'home', reach: ({ type }, words) => type(words.home.search, 'K7M2 9XQF') },
  'home, long ago and told': {
    screen: 'home',
    scenario: { ...told, toSend: 12, lastHeardAt: '2019-05-22T14:58:00.000Z' },
  },
  'home, cancelled': { screen: 'home', scenario: { cancelled: true } },
  'home, long names': {
    screen: 'home',
    scenario: { longNames: true },
    reach: ({ type }, words) => type(words.home.search, 'a'),
  },
  'home, just in': {
    screen: 'home',
    reach: async (tab, words) => {
      await choose(tab, words, 'noor');
      await tab.press(words.verdict.next);
    },
  },
  'scan, no camera': {
    screen: 'scan',
    scenario: { camera: 'none' },
    reach: ({ press }, words) => press(words.home.scan),
  },
  'scan, denied': {
    screen: 'scan',
    scenario: { camera: 'denied' },
    reach: async ({ press, page }, words) => {
      await press(words.home.scan);
      await page.locator('.notice').waitFor();
    },
  },
  welcome: { screen: 'arrived', reach: (tab, words) => choose(tab, words, 'noor') },
  'welcome, long': {
    screen: 'arrived',
    scenario: { longNames: true },
    reach: (tab, words) => choose(tab, words, 'anna'),
  },
  'already in': {
    screen: 'verdict',
    reach: async (tab, words) => {
      await tab.page.evaluate(() => globalThis.pretend.came('emre', '2019-05-22T15:38:00.000Z', 'Ingang zuid'));
      await choose(tab, words, 'emre');
    },
  },
  'waiting, place free': { screen: 'verdict', reach: (tab, words) => choose(tab, words, 'linh') },
  'waiting, no place, lead': {
    screen: 'verdict',
    scenario: { role: 'lead', leased: 0 },
    reach: (tab, words) => choose(tab, words, 'linh'),
  },
  'invited, no place': {
    screen: 'verdict',
    scenario: { leased: 0 },
    reach: (tab, words) => choose(tab, words, 'fatima'),
  },
  'gave up': { screen: 'verdict', reach: (tab, words) => choose(tab, words, 'jan') },
  'event cancelled': {
    screen: 'verdict',
    scenario: { cancelled: true },
    reach: (tab, words) => choose(tab, words, 'noor'),
  },
  'not on the list': {
    screen: 'verdict',
    reach: async ({ type, press, page }, words) => {
      await type(words.home.search, 'ZZZZ ZZZZ');
      await press(words.home.tryCode('ZZZZ-ZZZZ'));
      await page.locator('[data-screen="verdict"]').waitFor();
    },
  },
  'a place more': {
    screen: 'add-place',
    scenario: { role: 'lead', leased: 0 },
    reach: async (tab, words) => {
      await choose(tab, words, 'linh');
      await tab.press(words.verdict.addPlace);
      await tab.press(words.verdict.addPlacePress);
    },
  },
  'on a free place': {
    screen: 'arrived',
    reach: async (tab, words) => {
      await choose(tab, words, 'linh');
      await tab.press(words.verdict.letIn);
    },
  },
  'table follows': {
    screen: 'arrived',
    scenario: { leased: 0 },
    reach: async (tab, words) => {
      await choose(tab, words, 'linh');
      await tab.press(words.verdict.follows);
    },
  },
  undone: {
    screen: 'undone',
    reach: async (tab, words) => {
      await choose(tab, words, 'noor');
      await tab.press(words.verdict.undo);
    },
  },
  'walk-in': { screen: 'walk-in', reach: ({ press }, words) => press(words.home.walkIn) },
  'walk-in, picking': {
    screen: 'walk-in',
    reach: async ({ press, type }, words) => {
      await press(words.home.walkIn);
      await type(words.walkIn.field.municipality.label, 'bergen');
    },
  },
  'walk-in, faulty': {
    screen: 'walk-in',
    reach: async ({ press }, words) => {
      await press(words.home.walkIn);
      await press(words.walkIn.press);
    },
  },
  'walk-in, on the list perhaps': {
    screen: 'walk-in',
    reach: async ({ press, type, page }, words) => {
      await press(words.home.walkIn);
      await type(words.walkIn.field.name.label, 'linh nguyen');
      await type(words.walkIn.field.municipality.label, 'gravenhage');
      await page.keyboard.press('Enter');
      await press(words.walkIn.press);
    },
  },
  'walk-in, place free': { screen: 'verdict', reach: walkIn },
  'walk-in, no place': { screen: 'verdict', scenario: { leased: 0 }, reach: walkIn },
  table: { screen: 'table', scenario: table },
  'table, nobody yet': { screen: 'table', scenario: { ...table, table: 9 } },
  'table, long names': { screen: 'table', scenario: { ...table, longNames: true } },
  'table, nothing to sign': { screen: 'table', scenario: { ...table, nothingToSign: true } },
  'sign, who': { screen: 'sign-who', reach: ({ press }, words) => press(words.home.sign) },
  sign: { screen: 'sign', scenario: table, reach: signNoor },
  'sign, faulty': {
    screen: 'sign',
    scenario: table,
    reach: async (tab, words) => {
      await signNoor(tab);
      await tab.page.locator('#college').check();
      await tab.press(words.sign.press);
    },
  },
  'sign, may name': {
    screen: 'sign',
    scenario: table,
    reach: async (tab) => {
      await signNoor(tab);
      await tab.page.locator('#college-1').check();
    },
  },
  member: {
    screen: 'member',
    scenario: table,
    reach: ({ page }) => page.locator('.guest', { hasText: 'Emre' }).click(),
  },
  signed: {
    screen: 'signed',
    scenario: table,
    reach: async (tab, words) => {
      await signNoor(tab);
      await fillSigning(tab, words);
    },
  },
  wishes: {
    screen: 'wishes',
    scenario: table,
    reach: async (tab, words) => {
      await signNoor(tab);
      await fillSigning(tab, words);
      await tab.press(words.signed.on);
      await tab.page.locator('#partner-1').check();
      await tab.press(words.wishes.press);
    },
  },
  'hand back': {
    screen: 'hand-back',
    scenario: table,
    reach: async (tab, words) => {
      await signNoor(tab);
      await fillSigning(tab, words);
      await tab.press(words.signed.on);
      await tab.press(words.wishes.none);
    },
  },
  substitute: {
    screen: 'substitute',
    scenario: table,
    reach: async (tab, words) => {
      await signNoor(tab);
      await tab.press(words.sign.substitute);
    },
  },
  interested: {
    screen: 'interested',
    scenario: table,
    reach: async (tab, words) => {
      await signNoor(tab);
      await tab.press(words.sign.substitute);
      await tab.type(words.substitute.field.from.label, 'Samira El Amrani');
      await tab.type(words.substitute.field.email.label, 'noor@gemeente.example');
      await tab.press(words.substitute.press);
      await tab.page.locator('[data-screen="interested"]').waitFor();
    },
  },
  menu: { screen: 'menu', scenario: told, reach: ({ press }, words) => press(words.menuButton) },
  told: {
    screen: 'told',
    scenario: told,
    reach: ({ press }, words) => press(words.state.told(3)),
  },
  closing: {
    screen: 'closing',
    scenario: { toSend: 3, closes: 'no-network' },
    reach: async ({ press, page }, words) => {
      await press(words.menuButton);
      await press(words.menu.close);
      await press(words.closing.press);
      await page.locator('.notice--ask').waitFor();
    },
  },
  'not saved': {
    screen: 'not-saved',
    scenario: { keeps: 'disk-full' },
    reach: async (tab, words) => {
      await choose(tab, words, 'noor');
      await tab.page.locator('[data-screen="not-saved"]').waitFor();
    },
  },
  'signature not saved': {
    screen: 'not-saved',
    scenario: { ...table, keeps: 'storage-broken' },
    reach: async (tab, words) => {
      await signNoor(tab);
      await fillSigning(tab, words);
    },
  },
};
