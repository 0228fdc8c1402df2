import type { Door, Screen } from './door.ts';
import { readyOf } from './moments.ts';
import { button, heading, make, notice, paragraph } from './parts.ts';
import { searchBox } from './search.ts';

/** The door: who stands there? One box to type in, one press for the camera. */
export const homeScreen = (door: Door, typed = ''): Screen => {
  const { words, engine, go, memory } = door;
  const view = readyOf(door);
  const search = searchBox(door, {
    label: words.home.search,
    typed,
    pick: (guest) => go.verdict(engine.judgeGuest(guest.key), 'name', 'search'),
    code: (code) => {
      void engine.judge(code, 'code').then((verdict) => go.verdict(verdict, 'code', 'search'));
    },
  });
  const title = heading(words.home.title);
  const last = make('div', { class: 'last' });
  const showLast = (): void => {
    const known = memory.last;
    if (last.dataset.of === (known?.id ?? '')) return;
    last.dataset.of = known?.id ?? '';
    last.hidden = known === undefined;
    last.replaceChildren(
      ...(known === undefined
        ? []
        : [
            make('span', { class: 'last__name' }, words.home.last(known.name)),
            button(words.verdict.undo, 'secondary', () => go.undo(known, 'search')),
          ]),
    );
  };
  last.hidden = true;
  showLast();
  const more = make(
    'div',
    { class: 'row' },
    button(words.home.walkIn, 'secondary', () => go.walkIn(search.control.value.trim())),
  );
  if (view?.list.campaign !== undefined) more.append(button(words.home.sign, 'secondary', go.signWho));
  return {
    name: 'home',
    heading: title,
    body: [
      title,
      ...(view?.list.event.cancelled === true ? [notice('bad', paragraph(words.home.cancelled))] : []),
      search.element,
      last,
      more,
    ],
    foot: [button(words.home.scan, 'primary', go.scan)],
    ...(typed !== '' && { focus: search.control }),
    live: () => {
      search.live();
      showLast();
    },
  };
};
