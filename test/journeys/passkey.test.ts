import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Journey, startJourney } from '../support/journey.ts';
import { openTab, screen, type Tab, telephone } from '../support/tab.ts';

/*
 * Samira at her own computer, in a real browser with a device of the browser's own making: she makes a passkey, signs out, and is asked for it when
 * her code is right. On another computer, with another device, the code alone gets nobody in.
 */
let journey: Journey;
let browser: Browser;
let own: Tab;
let ownDevice: Device;

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney(), openBrowser()]);
  own = await openTab(browser, journey.laptop.address, { javaScript: true, look: screen });
  ownDevice = await deviceOf(own);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

type Device = { readonly devTools: CDPSession; readonly id: string };

/** A device that keeps passkeys and recognises its user, plugged into a tab. */
const deviceOf = async ({ context, page }: Tab): Promise<Device> => {
  const devTools = await context.newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const { authenticatorId: id } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devTools, id };
};

const keysOn = async ({ devTools, id }: Device) =>
  (await devTools.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials;

/** Asks for a code and types it, up to the page behind it. */
const typeCode = async (tab: Tab): Promise<void> => {
  await tab.go('/inloggen');
  const before = journey.laptop.inbox().length;
  await tab.fill({ email: journey.organiser });
  await tab.press(tab.button('Stuur mij een code'));
  await journey.laptop.sweepNow();
  const code = await vi.waitFor(() => {
    const mail = journey.laptop
      .inbox()
      .slice(before)
      .findLast(({ to }) => to.includes(journey.organiser));
    const found = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
    if (found === undefined) throw new Error('No code has come yet.');
    return found;
  }, 20_000);
  await tab.fill({ code });
  await tab.press(tab.button('Inloggen'));
};

describe('a passkey in a real browser', () => {
  test('is made by one button, and told about by mail', async () => {
    await typeCode(own);
    expect(new URL(own.page.url()).pathname).toBe('/bureau');
    await own.go('/mijn-toegang');
    await own.press(own.link('Toegangssleutel maken'));
    await own.fill({ name: 'Laptop van Samira' });
    await own.press(own.button('Toegangssleutel maken'));
    expect(new URL(own.page.url()).pathname).toBe('/mijn-toegang');
    expect(await own.main.textContent()).toContain('Laptop van Samira');
    expect(await keysOn(ownDevice)).toHaveLength(1);
    await journey.laptop.settle();
    const mails = journey.mailsTo(journey.organiser).filter(({ subject }) => subject.includes('toegangssleutel'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Laptop van Samira');
    expect(own.complaints).toEqual([]);
  });

  test('is asked for after the code from then on, and opens the desk', async () => {
    await own.press(own.button('Uitloggen'));
    await typeCode(own);
    expect(new URL(own.page.url()).pathname).toBe('/inloggen/toegangssleutel');
    await own.go('/bureau');
    expect((await own.shown()).status).toBe(401);
    await own.press(own.main.getByRole('link', { name: 'Inloggen' }));
    expect(await own.heading()).toBe('Gebruik uw toegangssleutel');
    await own.press(own.button('Toegangssleutel gebruiken'));
    expect(new URL(own.page.url()).pathname).toBe('/bureau');
    expect((await own.shown()).status).toBe(200);
    expect(own.complaints).toEqual([]);
  });

  test('of another device opens nothing, and neither does a device without one', async () => {
    const other = await openTab(browser, journey.laptop.address, { javaScript: true, look: telephone });
    const device = await deviceOf(other);
    await typeCode(other);
    await other.button('Toegangssleutel gebruiken').click();
    await expect
      .poll(() => other.page.getByRole('alert').textContent(), { timeout: 20_000 })
      .toContain('geen toegangssleutel');
    // A key that was copied by its id, and is not the one.
    const [key] = await keysOn(ownDevice);
    if (key === undefined) throw new Error('Samira has no key.');
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
    const forged = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
    await device.devTools.send('WebAuthn.addCredential', {
      authenticatorId: device.id,
      credential: { ...key, privateKey: forged },
    });
    await other.press(other.button('Toegangssleutel gebruiken'));
    expect(await other.outcome()).toBe('refused');
    expect(await other.main.textContent()).toContain('Deze toegangssleutel klopt niet');
    await other.go('/bureau');
    expect((await other.shown()).status).toBe(401);
    await other.close();
  });

  test('of a device that does not recognise whoever holds it opens nothing', async () => {
    await own.press(own.button('Uitloggen'));
    await typeCode(own);
    const { devTools, id } = ownDevice;
    await devTools.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await own.button('Toegangssleutel gebruiken').click();
    await expect
      .poll(() => own.page.getByRole('alert').textContent(), { timeout: 20_000 })
      .toContain('geen toegangssleutel');
    await devTools.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
    await own.press(own.button('Toegangssleutel gebruiken'));
    expect((await own.shown()).status).toBe(200);
  });

  test('signing out everywhere ends this browser and the others', async () => {
    const desk = journey.desk;
    expect((await desk.get('/bureau')).status).toBe(200);
    await own.go('/mijn-toegang');
    expect(await own.main.textContent()).toContain('Een andere browser');
    await own.press(own.button('Overal uitloggen'));
    expect(await own.main.textContent()).toContain('U bent uitgelogd');
    expect((await desk.get('/bureau')).status).toBe(401);
    await own.go('/bureau');
    expect((await own.shown()).status).toBe(401);
  });
});
