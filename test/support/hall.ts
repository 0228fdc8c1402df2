import { directory } from './campaign.ts';
import { newPerson, type Person } from './person.ts';
import type { Tab } from './tab.ts';

/** Somebody in the hall, by the key that its pages use; `code` is their municipality's. */
export type HallGuest = {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly municipality: string;
};

/** The guests of a group in the hall, as the page on screen shows them; of each municipality the first. */
export const guestsIn = async ({ page }: Tab, id: 'open' | 'joined'): Promise<readonly HallGuest[]> => {
  const rows = await page.locator(`ul[aria-labelledby=${id}] li`).evaluateAll((items) =>
    items.map((item) => ({
      name: item.querySelector('.hall__name')?.textContent ?? '',
      from: item.querySelector('.hall__name + span')?.textContent ?? '',
      href: item.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
  const byName = new Map(directory.municipalitiesOn('2019-05-22').map((one) => [one.displayName, one.code]));
  const found = rows.map(({ name, from, href }) => {
    const municipality = from.split(', ').at(-1) ?? '';
    const key = new URLSearchParams(href.split('?')[1]).get('gast') ?? '';
    return { name, municipality, key, code: byName.get(municipality) ?? '' };
  });
  return found.filter(({ code }, at) => code !== '' && found.findIndex((one) => one.code === code) === at);
};

/** Whoever is signed in in a window, as one that posts without a window. */
export const behind = async ({ context }: Tab, address: string): Promise<Person> => {
  const person = newPerson(address);
  for (const { name, value } of await context.cookies()) person.cookies.set(name, value);
  return person;
};
