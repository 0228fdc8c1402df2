import type { Capture } from '../../../core/operation.ts';
import type { Door, Ready, Screen } from './door.ts';
import { municipalityOf, readyOf, timeOf } from './moments.ts';
import { button, heading, make, notice, paragraph, shape, toggle, write } from './parts.ts';

/** The same app in the other language; the browser keeps both. */
export const otherLanguage = ({ language }: Pick<Door, 'language'>): HTMLAnchorElement =>
  language === 'nl'
    ? make('a', { class: 'button button--quiet', href: '/en/deur/app', lang: 'en', hreflang: 'en' }, 'English')
    : make('a', { class: 'button button--quiet', href: '/deur/app', lang: 'nl', hreflang: 'nl' }, 'Nederlands');

/** What this tablet is for, how it stands with the server, its switches, and how to close it. */
export const menuScreen = (door: Door): Screen => {
  const { words, go, engine, settings } = door;
  const said = words.menu;
  const title = heading(said.title);
  const state = make('ul', { class: 'plain' });
  const told = button('', 'secondary', go.told);
  const live = (view: Ready): void => {
    const { leased, given } = view.places;
    const texts = [
      ...(view.role === 'table' ? [] : [said.places(Math.max(0, leased - given), leased)]),
      said.listFrom(timeOf(door, view.list.madeAt)),
      ...(view.lastHeardAt === undefined ? [] : [said.heard(timeOf(door, view.lastHeardAt))]),
    ];
    if (state.textContent !== texts.join('')) state.replaceChildren(...texts.map((text) => make('li', {}, text)));
    write(told, said.told(view.told.length));
  };
  const view = readyOf(door);
  if (view !== undefined) live(view);
  const fetched = make('p', { class: 'help', role: 'status' });
  return {
    name: 'menu',
    heading: title,
    body: [
      title,
      ...(view === undefined ? [] : [paragraph(said.roles[view.role], 'lead')]),
      state,
      make(
        'div',
        { class: 'row row--choices' },
        toggle(said.sound, said, settings.sound(), (on) => {
          settings.setSound(on);
          if (on) door.sounds.play('saved');
        }),
        toggle(said.dark, said, settings.dark(), settings.setDark),
        told,
        button(said.fetch, 'secondary', () => {
          write(fetched, said.fetched);
          void engine.fetchAgain().catch(() => undefined);
        }),
        fetched,
        button(said.close, 'secondary', go.closing),
        otherLanguage(door),
      ),
    ],
    live,
  };
};

/** What went otherwise than the screen said, each in words, newest first. What was read is gone once one leaves. */
export const toldScreen = (door: Door): Screen => {
  const { words, engine } = door;
  const said = words.told;
  const title = heading(said.title);
  const place = make('div', { class: 'stack' });
  const read = new Set<string>();
  let shown = '';
  const wordsFor = (one: Ready['told'][number]): string => {
    if (one.is === 'quarantined') return said.quarantinedText;
    if (one.is === 'rejected') return one.because === undefined ? said.rejected : said.because[one.because];
    return one.first === undefined ? said.merged : said.mergedFirst(timeOf(door, one.first.at), one.first.door);
  };
  const live = ({ told }: Ready): void => {
    for (const { id } of told) read.add(id);
    const state = told.map(({ id }) => id).join();
    if (state === shown && place.childElementCount > 0) return;
    shown = state;
    const list = make('ul', { class: 'told' });
    list.append(
      ...told.map((one) =>
        make(
          'li',
          { class: `told__one told__one--${one.is}` },
          make('b', { class: 'told__what' }, said[one.is]),
          ' ',
          make('span', { class: 'told__name' }, one.name ?? said.somebody),
          ' ',
          make('span', {}, wordsFor(one)),
        ),
      ),
    );
    place.replaceChildren(...(told.length === 0 ? [paragraph(said.none)] : [paragraph(said.lead), list]));
  };
  const view = readyOf(door);
  if (view !== undefined) live(view);
  return {
    name: 'told',
    heading: title,
    body: [title, place],
    live,
    leave: () => {
      if (read.size > 0) void engine.seen([...read]).catch(() => undefined);
    },
  };
};

/** Closing asks first: the list goes. */
export const closingScreen = (door: Door): Screen => {
  const { words, engine, go } = door;
  const said = words.closing;
  const title = heading(said.title);
  const waits = paragraph('', 'lead');
  const outcome = make('div', { role: 'alert' });
  const live = ({ toSend }: Ready): void => {
    waits.hidden = toSend === 0;
    write(waits, said.toSend(toSend));
  };
  const view = readyOf(door);
  if (view !== undefined) live(view);
  let busy = false;
  const close = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    outcome.replaceChildren(notice('plain', paragraph(said.busy)));
    const closed = await engine.close();
    busy = false;
    // Closed, the engine says so itself and another screen comes.
    outcome.replaceChildren(...(closed === 'closed' ? [] : [notice('ask', paragraph(said.refused[closed]))]));
  };
  return {
    name: 'closing',
    heading: title,
    body: [title, paragraph(said.text), waits, outcome],
    foot: [button(said.press, 'primary', () => void close()), button(said.stay, 'secondary', () => go.home())],
    live,
  };
};

/** Loud, and with what to write on paper. */
export const notSavedScreen = (
  door: Door,
  because: 'disk-full' | 'storage-broken' | 'no-list',
  { capture, name }: { readonly capture: Capture; readonly name?: string | undefined },
  again: () => void,
  written: () => void,
): Screen => {
  const { words } = door;
  const said = words.notSaved;
  const view = readyOf(door);
  const title = heading(said.title);
  const facts = make('dl', { class: 'paper' });
  const fact = (term: string, value: string | undefined): void => {
    if (value !== undefined) facts.append(make('dt', {}, term), make('dd', {}, value));
  };
  const code = 'municipality' in capture ? capture.municipality : undefined;
  const guest = 'guest' in capture ? view?.list.guests.find(({ key }) => key === capture.guest) : undefined;
  fact(said.name, name);
  fact(said.municipality, municipalityOf(view, code ?? guest?.municipality)?.displayName);
  if (view !== undefined) fact(said.at, timeOf(door, view.time));
  const why = { 'disk-full': said.full, 'storage-broken': said.broken, 'no-list': said.noList }[because];
  door.say(`${said.title}. ${why}`);
  return {
    name: 'not-saved',
    heading: title,
    bare: true,
    body: [
      make(
        'div',
        { class: 'verdict verdict--bad' },
        make('div', { class: 'verdict__shape' }, shape('cross')),
        title,
        paragraph(why),
        paragraph(said.paper),
        make('p', { class: 'lead' }, said.what[capture.kind]),
        facts,
      ),
    ],
    foot: [button(said.again, 'primary', again), button(said.written, 'secondary', written)],
  };
};
