import { describe, test, vi } from 'vitest';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { longName } from '../../../support/examples/messages.ts';
import { calls, desk, guest, log } from '../desk.ts';

const { expectGoodLook } = pagesInBrowser();

/** A desk with mail in every state there is and calls to make and made, of people with short and long names. */
const busyDesk = async () => {
  const house = desk();
  house.guests.set('noor', guest('Noor van den Berg'));
  house.guests.set('long', guest(longName));
  house.guests.set('rsvp_1', guest('Wim Şahin', '+31612345678'));
  house.guests.set('rsvp_2', guest(longName));
  await house.sendAs('ok', 'noor');
  await house.sendAs('ok', 'forgotten');
  await house.sendAs('refuse', 'long');
  house.guests.set('fatima', guest('Fatima El Amrani'));
  await house.sendAs('500', 'fatima');
  await house.owe({ reader: 'organiser', kind: 'place-free-late' });
  await house.owe({ reader: 'rsvp_2', by: 'call', kind: 'place-waiting' });
  const mail = await house.owe({ reader: 'rsvp_1', by: 'call' });
  await house.owe({ reader: 'rsvp_1', by: 'call', kind: 'event-changed' });
  await house.organiser.post(calls, { mail });
  return house;
};

/** Of mails of which the provider told what became: arrived, not, not for now, unwanted, and one that was kept back. */
const toldDesk = async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2019-05-20T07:00:00.000Z') });
  const house = desk();
  house.guests.set('a~b', guest('Noor van den Berg'));
  house.guests.set('inv_1', guest(longName));
  await house.sendAndHear('inv_1', 'delivered');
  await house.sendAndHear('inv_2', 'temporary');
  await house.sendAndHear('a~b', 'delivered', 'complained');
  house.guests.set('inv_2', guest(longName));
  await house.owe({ reader: 'a~b', generation: 2 });
  await house.owe({ reader: 'inv_2', generation: 2 });
  await house.sender.sweep();
  vi.useRealTimers();
  return house;
};

const states = [
  ['the log', busyDesk, log],
  ['the log of mails that were told of', toldDesk, log],
  ['what still wants a person', toldDesk, `${log}?toon=onopgelost`],
  ['the log without mail', async () => desk(), log],
  ['the call list', busyDesk, calls],
  ['the call list with nobody to call', async () => desk(), calls],
] as const;

const narrow = { width: 320, scheme: 'light', language: 'nl' } as const;

describe.each([narrow, ...looks])('the pages of this room at $width px, $scheme, $language', (look) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', async (_, opened, path) => {
    const { body } = await (await opened()).organiser.get(path, { language: look.language });
    await expectGoodLook(body, look);
  });

  test.each([
    ['one mail that was refused', 'refuse'],
    ['one mail as it was sent', 'ok'],
  ] as const)('%s: the same', async (_, mode) => {
    const house = desk();
    house.guests.set('long', guest(longName));
    const path = `${log}/${await house.sendAs(mode, 'long')}`;
    await expectGoodLook((await house.read(house.organiser, path, { language: look.language })).body, look);
  });

  test('the call list for the crew of a desk: the same', async () => {
    const { body } = await (await busyDesk()).crew.get(calls, { language: look.language });
    await expectGoodLook(body, look);
  });
});
