import { type Html, html } from './html.ts';
import { button } from './pages.ts';
import { eveningGivesUp, eveningGuests } from './seed-story.ts';
import type { Visitor } from './visitor.ts';

/** One line of a list to try: ticked once it is done, with what to press. */
export type Step = { readonly done: boolean; readonly words: Html; readonly press?: Html };

/** Doors open at 17.30 in Den Haag, the evening ends at 21.30, and at six in the morning every tablet closes. */
export const doorsOpen = '2019-05-22T15:30:00.000Z';
export const eveningEnds = '2019-05-22T19:30:00.000Z';
const tabletsClose = '2019-05-23T04:00:00.000Z';

/** Whether a tablet can be paired at that moment. */
export const isDoorOpen = (now: string): boolean => now >= doorsOpen && now < tabletsClose;

/** A form that is one button, whose answer opens beside this page. */
const besideButton = (action: string, words: string, fields: Record<string, string>, off = false): Html => ({
  markup: button(action, words, fields, off).markup.replace('<form', '<form target="_blank"'),
});

/** Steps in as door crew, in a window of its own: a tablet is something else than the desk. */
export const doorButton = (off: boolean): Html =>
  besideButton('/_local/step-in', 'Step in as door crew', { as: 'door' }, off);

const pathOf = (evening: string): string => `/bureau/bijeenkomsten/${evening}/deur`;
/** Pages of the door at the desk, by the word of the button. */
export const ofDoor = { door: pathOf, closing: (evening: string) => `${pathOf(evening)}/afsluiten` } as const;

const saidOn = ({ body }: { readonly body: string }, name: string): string | undefined =>
  new RegExp(`\\sdata-${name}="([^"]*)"`).exec(body)?.[1];
const devicesOn = ({ body }: { readonly body: string }): readonly string[] => [
  ...new Set([...body.matchAll(/\/deur\/(dev_[\w-]+)"/g)].map(([, id = '']) => id)),
];

/** People by the count at the desk, whether a tablet was paired, and whether what follows the evening may begin. */
type Seen = { readonly in: number; readonly walkIns: number; readonly paired: boolean; readonly closed: boolean };

/**
 * The door of the evening, as the organiser sees it who stepped in last: nobody else may. Nobody stepped in, or the session has ended: as it was seen last. It
 * also makes the tablets that one steps in with.
 */
export const openDoor = () => {
  let organiser: Visitor | undefined;
  let latest: string | undefined;
  let seen: Seen = { in: 0, walkIns: 0, paired: false, closed: false };
  let signedBefore: number | undefined;

  /** What the desk says of one tablet. */
  const tablet = async (desk: Visitor, evening: string, id: string) => {
    const page = await desk.visit(`${pathOf(evening)}/${id}`);
    return { standing: saidOn(page, 'standing'), code: saidOn(page, 'code') };
  };
  const isPaired = async (desk: Visitor, evening: string, ids: readonly string[]): Promise<boolean> => {
    const all = await Promise.all(ids.map((id) => tablet(desk, evening, id)));
    return all.some(({ standing }) => standing !== undefined && standing !== 'awaits');
  };

  return {
    keep: (visitor: Visitor): void => {
      organiser = visitor;
    },
    /**
     * Where door crew steps in: the app, with the code of a tablet that the organiser just made, or of the one made before that nobody used yet; without one when that tablet is at
     * work. `undefined` when the desk makes none any more.
     */
    pair: async (desk: Visitor, evening: string): Promise<string | undefined> => {
      const app = (code: string): string => `/deur/app#${code.replace('-', '')}`;
      const before = latest === undefined ? undefined : await tablet(desk, evening, latest);
      if (before?.standing === 'open') return '/deur/app';
      if (before?.code !== undefined) return app(before.code);
      const page = await desk.visit(pathOf(evening));
      if (!page.body.includes('value="add-device"')) return undefined;
      const name = `Deur ${devicesOn(page).length + 1}`;
      const made = await desk.send(page, { name, role: 'lead' });
      const code = saidOn(made, 'code');
      [latest] = /dev_[\w-]+/.exec(made.path) ?? [];
      return code === undefined ? undefined : app(code);
    },
    /** How far somebody came. `signed`: municipalities that take part, known or shown. */
    look: async (evening: string, now: string, signed: number): Promise<Seen & { readonly signed: boolean }> => {
      const page = now < doorsOpen ? undefined : await organiser?.visit(pathOf(evening));
      const inside = page && saidOn(page, 'in');
      if (organiser !== undefined && page !== undefined && inside !== undefined) {
        const paired = seen.paired || (await isPaired(organiser, evening, devicesOn(page)));
        const ending = paired && now >= eveningEnds ? await organiser.visit(ofDoor.closing(evening)) : undefined;
        seen = {
          in: Number(inside),
          walkIns: Number(saidOn(page, 'walk-ins') ?? 0),
          paired,
          closed: ending === undefined ? seen.closed : /^(?:closed|day-passed)$/.test(saidOn(ending, 'evening') ?? ''),
        };
      }
      if (seen.paired) signedBefore ??= signed;
      return { ...seen, signed: signedBefore !== undefined && signed > signedBefore };
    },
    /** From here on a signature is one of the tablet's time. */
    countFrom: (signed: number): void => {
      signedBefore ??= signed;
    },
  };
};

/** One let in with network; two more and a walk-in without. */
const inAfterwards = 4;

/** Who asked for help, and who gave the place back: two that a door has to know. */
const [helped = '', gaveUp = ''] = [eveningGuests.find(({ access }) => access), eveningGivesUp[0]].map(
  (guest) => guest?.municipality,
);

/** An evening at the door, with the network off in the middle. Nobody sees from here that it was off: the steps are ticked by what came home. */
export const doorSteps = (
  now: string,
  campaign: string,
  { paired, in: inside, walkIns, signed, closed }: Seen & { readonly signed: boolean },
): readonly Step[] => {
  const atDesk = (words: string, to: string): Html => button('/_local/step-in', words, { as: 'organiser', to });
  const dutch = (words: string): Html => html`“<span lang="nl">${words}</span>”`;
  return [
    {
      done: paired || inside > 0,
      words: html`Step in as door crew once the clock stands at the doors. The app opens in a window of its own with a code from the desk: give the tablet a name and pair it. A second tablet wants a private window, and a code from the desk’s own page.`,
      press:
        now < doorsOpen ? button('/_local/move', 'Move to the doors', { by: 'doors' }) : doorButton(!isDoorOpen(now)),
    },
    {
      done: inside > 0,
      words: html`Let somebody in: type part of a name or a municipality, or the short code in <a href="/_local/inbox">a mail with a ticket</a>. ${helped} asked for help, and ${gaveUp} gave the place back: see what the door says.`,
    },
    {
      done: walkIns > 0 && inside >= inAfterwards,
      words: html`Switch the network off in that window: the developer tools (F12) have “Offline” under Network. Flight mode is not enough, because this laptop is the server. Let two more people in, and one who has no place with ${dutch('Gast zonder aanmelding')}. Reload the page if you like. Then switch it on, and see the count at the desk.`,
      press: atDesk('Step in at the door’s desk', 'door'),
    },
    {
      done: signed,
      words: html`Switch it off again and let an alderperson sign on the tablet: ${dutch('Laat iemand tekenen')}. Switch it on, and see the number on <a href="/campagnes/${campaign}/scherm">the big screen</a>.`,
    },
    {
      done: closed,
      words: html`Close the evening: ${dutch('Sluit deze tablet')} is in the tablet’s menu. Then move the clock to the end, and read at the desk whether the mails afterwards may begin.`,
      press: atDesk('Step in at the closing', 'closing'),
    },
  ];
};
