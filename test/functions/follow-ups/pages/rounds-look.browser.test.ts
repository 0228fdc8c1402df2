import { describe, test } from 'vitest';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { invitationAt } from '../core/story.ts';
import { roundsDesk } from '../rounds-desk.ts';

const { expectGoodLook } = pagesInBrowser();

type House = Awaited<ReturnType<typeof roundsDesk>>;

const begun = async (): Promise<House> => {
  const house = await roundsDesk();
  await house.begin();
  return house;
};
/** Words without end in everything that somebody typed, of a round whose moment has passed and where nobody was counted as having come. */
const longWords = async (): Promise<House> => {
  const house = await begun();
  const long = 'W'.repeat(80);
  const texts = { title: long, 'subject-b4': long, 'text-b4': `${'x'.repeat(900)}\n\nمرحبا ${'🎉'.repeat(90)}` };
  await house.press(house.round(), await house.organiser.get(house.round()), { ...texts, act: 'save' });
  house.world.picture = { ...house.world.picture, came: new Set() };
  house.clock.now = '2019-05-28T10:30:00.000Z';
  return house;
};
const gone = async (): Promise<House> => {
  const house = await begun();
  await house.switchOn();
  house.clock.now = '2019-05-23T10:30:00.000Z';
  await house.sweep(house.clock.now);
  return house;
};

type Opened = (house: House, language: 'nl' | 'en') => Promise<{ readonly body: string }>;

const states: readonly (readonly [string, () => Promise<House>, Opened])[] = [
  ['no round yet', roundsDesk, (house, language) => house.organiser.get(house.list, { language })],
  ['the list', gone, (house, language) => house.organiser.get(house.list, { language })],
  ['the form', begun, (house, language) => house.organiser.get(house.round(), { language })],
  [
    'the form with faults',
    begun,
    async (house, language) =>
      house.organiser.post(
        house.round(),
        { ...(await house.organiser.get(house.round())).fields, title: '', 'text-b1': '{wie}', act: 'save' },
        { language },
      ),
  ],
  [
    'who gets what, with a mail and its reader',
    begun,
    (house, language) => house.organiser.get(`${house.preview()}?mail=r%3A${invitationAt(0)}`, { language }),
  ],
  [
    'who gets what, in very long words',
    longWords,
    (house, language) => house.organiser.get(`${house.preview()}?mail=r%3A${invitationAt(300)}`, { language }),
  ],
  ['what went', gone, (house, language) => house.organiser.get(house.round(), { language })],
];

describe.each(looks)('rounds at the desk at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', async (_, house, opened) => {
    const { body } = await opened(await house(), language);
    await expectGoodLook(body, look);
  });
});
