import { readInvitationCode } from '#kernel/links.ts';
import type { DoorGuest } from '../../../core/door-list.ts';
import type { Door, Ready } from './door.ts';
import { comesFrom, readyOf, timeOf } from './moments.ts';
import { button, make, write } from './parts.ts';

/** As many as the engine gives at once. */
const most = 20;

/** A guest as a press: name, where from, and how they stand. */
export const guestButton = (
  door: Door,
  view: Ready,
  guest: DoorGuest,
  marks: readonly string[],
  press: () => void,
): HTMLLIElement => {
  const pressed = make(
    'button',
    { type: 'button', class: 'guest' },
    make('b', { class: 'guest__name' }, guest.name),
    make('span', { class: 'guest__from' }, comesFrom(view, guest)),
  );
  const said = [...marks, ...(guest.table === undefined ? [] : [door.words.guest.table(guest.table)])];
  if (said.length > 0) {
    pressed.append(
      make('span', { class: 'guest__marks' }, ...said.map((mark) => make('span', { class: 'mark' }, mark))),
    );
  }
  for (const part of [...pressed.children].slice(1)) part.before(' ');
  pressed.addEventListener('click', press);
  return make('li', {}, pressed);
};

/**
 * A box in which a name, a municipality or a code is typed, and who fits. `pick` is told whom; `code`, where given, what was typed when it reads as the code of
 * a ticket. Typing changes nothing; a press does, or Enter where one guest is left.
 */
export const searchBox = (
  door: Door,
  {
    label,
    typed,
    pick,
    code,
  }: {
    readonly label: string;
    readonly typed: string;
    readonly pick: (guest: DoorGuest) => void;
    readonly code?: (code: string) => void;
  },
): { readonly element: HTMLElement; readonly control: HTMLInputElement; readonly live: () => void } => {
  const { words, engine } = door;
  const control = make('input', {
    id: 'search',
    type: 'search',
    class: 'input input--search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': 'search-help',
  });
  control.value = typed;
  const status = make('p', { class: 'help', role: 'status' });
  const list = make('ul', { class: 'guests' });
  const element = make(
    'form',
    { class: 'search', role: 'search', novalidate: '' },
    make('label', { for: 'search' }, label),
    make('p', { id: 'search-help', class: 'help' }, words.home.searchHelp),
    control,
    status,
    list,
  );

  let found: readonly DoorGuest[] = [];
  const codeTyped = (): string | undefined => (found.length === 0 ? readInvitationCode(control.value) : undefined);
  const show = (): void => {
    const view = readyOf(door);
    const seeks = control.value.trim() !== '';
    found = view === undefined || !seeks ? [] : engine.find(control.value);
    const asCode = codeTyped();
    const items = found.map((guest) => {
      const came = view?.cameIn.get(guest.key);
      const stands = came === undefined ? words.guest.is[guest.is] : words.guest.inside(timeOf(door, came.at));
      return guestButton(door, view as Ready, guest, [stands], () => pick(guest));
    });
    if (asCode !== undefined && code !== undefined) {
      items.push(
        make(
          'li',
          {},
          button(words.home.tryCode(asCode), 'secondary', () => code(asCode)),
        ),
      );
    }
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    if (!seeks) write(status, '');
    else write(status, found.length >= most ? words.home.foundMany(found.length) : words.home.found(found.length));
  };
  control.addEventListener('input', show);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const [only, ...others] = found;
    const asCode = codeTyped();
    if (only !== undefined && others.length === 0) pick(only);
    else if (asCode !== undefined) code?.(asCode);
  });
  show();
  return {
    element,
    control,
    // Who is being pointed at stays where it is.
    live: () => {
      if (!list.contains(document.activeElement)) show();
    },
  };
};
