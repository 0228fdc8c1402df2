import type { Browser, Locator, Response } from 'playwright-core';
import type { Fields } from './person.ts';

/** How wide a window is, and whether its system is set to light or dark. */
export type Look = { readonly width: number; readonly scheme: 'light' | 'dark' };

/** The two looks that every page has to stand: a telephone by day and a screen by night. */
export const telephone: Look = { width: 360, scheme: 'light' };
export const screen: Look = { width: 1280, scheme: 'dark' };

/** A browser of somebody's own, with an empty cookie jar, and one tab of it. */
export const openTab = async (
  browser: Browser,
  address: string,
  { javaScript, look }: { readonly javaScript: boolean; readonly look: Look },
) => {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: javaScript,
    viewport: { width: look.width, height: 740 },
    colorScheme: look.scheme,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  let shown: Response | undefined;
  page.on('console', (message) => {
    if (message.type() === 'error' && /policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    if (response.status() < 300 || response.status() >= 400) shown = response;
  });

  const main = page.locator('main');
  const put = async (name: string, value: string): Promise<void> => {
    const control = page.locator(`[name="${name}"]:not([type=hidden])`);
    const kind = await control.first().evaluate((element) => (element as HTMLInputElement).type);
    if (kind === 'radio' || kind === 'checkbox') {
      return page.locator(`[name="${name}"][value="${value}"]`).check();
    }
    if (kind !== 'select-one') return control.fill(value);
    // With JavaScript the list is out of sight behind a field to type in.
    await control.selectOption(value, { force: true });
  };

  return {
    context,
    javaScript,
    page,
    main,
    /** What the browser refused by policy, and what scripts threw. */
    complaints: complaints as readonly string[],
    go: (path: string) => page.goto(path),
    /** Presses a link or a button, and waits for the page behind it. */
    press: async (target: Locator): Promise<void> => {
      await Promise.all([page.waitForEvent('load'), target.click()]);
    },
    link: (name: string) => page.getByRole('link', { name, exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** Answers the form on the page, by the names of its fields. */
    fill: async (fields: Fields): Promise<void> => {
      for (const [name, value] of Object.entries(fields)) {
        for (const one of [value ?? []].flat()) await put(name, one);
      }
    },
    /** The page on screen as it was sent. */
    shown: async () => ({
      url: shown?.url() ?? '',
      status: shown?.status() ?? 0,
      headers: (await shown?.allHeaders()) ?? {},
      html: (await shown?.text()) ?? '',
    }),
    heading: () => page.locator('h1').textContent(),
    outcome: () => main.getAttribute('data-outcome'),
    close: () => context.close(),
  };
};

export type Tab = Awaited<ReturnType<typeof openTab>>;
