import type { Language } from '#kernel/languages.ts';
import type { DoorWords } from '../../../wording/door-words.ts';
import type { Awake } from '../awake.ts';
import type { Camera } from '../camera.ts';
import type { DoorView, Engine } from '../engine.types.ts';
import type { Sounds } from '../sounds.ts';
import type { Door, Go, Memory, Screen } from './door.ts';
import { homeScreen } from './home.ts';
import { timeOf } from './moments.ts';
import { pairScreen } from './pair.ts';
import { button, heading, make, write } from './parts.ts';
import { scanScreen } from './scan.ts';
import type { Settings } from './settings.ts';
import { handBackScreen, signScreen, signWhoScreen, substituteScreen, wishesScreen } from './sign.ts';
import { tableScreen } from './table.ts';
import { closingScreen, menuScreen, notSavedScreen, toldScreen } from './tablet.ts';
import { addPlaceScreen, letInScreen, newGuestScreen, undoneScreen, verdictScreen } from './verdict.ts';
import { walkInScreen } from './walk-in.ts';

/** Without a word from the server for so long, in milliseconds, the screen says since when. */
const longSilence = 10 * 60_000;
/** How often the screen looks at the clock. */
const every = 30_000;

export type Start = {
  readonly main: HTMLElement;
  readonly engine: Engine;
  readonly words: DoorWords;
  readonly language: Language;
  readonly siteName: string;
  readonly camera: Camera;
  readonly sounds: Sounds;
  readonly awake: Awake;
  readonly settings: Settings;
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** The code of a pairing picture, where the address brought one. */
  readonly code: string;
};

/** Puts the app into the page, and from then on shows what the engine knows. */
export const startScreens = (start: Start): void => {
  const { main, engine, words, siteName } = start;
  const bar = make('div', { class: 'bar' });
  const place = make('div', { class: 'screen' });
  const presses = make('div', { class: 'foot__presses' });
  const inside = make('span', { class: 'state__inside' });
  const sending = make('span', { class: 'state__sending' });
  const old = make('p', { class: 'state__old' });
  const news = button('', 'secondary', () => go.told());
  const foot = make(
    'div',
    { class: 'foot' },
    presses,
    make('div', { class: 'state' }, old, news, make('p', { class: 'state__line' }, inside, ' ', sending)),
  );
  const aloud = make('p', { class: 'unseen', role: 'status', 'aria-live': 'assertive' });
  main.replaceChildren(bar, place, foot, aloud);

  let current: Screen | undefined;
  let kind: DoorView['is'] | undefined;
  let because: string | undefined;
  let { code } = start;

  const showState = (view: DoorView): void => {
    const ready = view.is === 'ready' ? view : undefined;
    const bare = current?.bare === true;
    const toSend = view.is === 'starting' ? 0 : view.toSend;
    inside.hidden = ready === undefined || bare || ready.role === 'table';
    if (ready !== undefined) {
      const { in: all, expected, walkIns } = ready.counts;
      write(inside, words.state.inside(all - walkIns, expected, walkIns));
    }
    sending.hidden = ready === undefined;
    sending.dataset.waits = String(toSend > 0);
    write(sending, toSend > 0 ? words.state.toSend(toSend) : words.state.allSent);
    const heard = ready?.lastHeardAt ?? ready?.list.madeAt;
    const silent =
      ready !== undefined && heard !== undefined && Date.parse(ready.time) - Date.parse(heard) > longSilence;
    old.hidden = !silent || bare;
    if (silent && heard !== undefined) write(old, words.state.old(timeOf(start, heard)));
    const unread = ready?.told.length ?? 0;
    news.hidden = unread === 0 || bare || current?.name === 'told' || current?.name === 'menu';
    write(news, words.state.told(unread));
  };

  const showBar = (screen: Screen, view: DoorView): void => {
    const parts: Node[] = [];
    const ready = view.is === 'ready' ? view : undefined;
    const first = ['home', 'table', 'pair', 'starting'].includes(screen.name);
    const done = ['signed', 'wishes', 'hand-back', 'interested', 'not-saved'].includes(screen.name);
    if (ready !== undefined && !first && !done) parts.push(button(words.back, 'quiet', () => go.home()));
    const where = make('p', { class: 'bar__where' });
    if (ready !== undefined) {
      where.append(make('b', {}, ready.list.event.title));
      if (screen.bare !== true) where.append(' ', make('span', {}, ready.list.device.name));
    } else where.append(make('b', {}, siteName));
    parts.push(where);
    if (ready !== undefined && first) parts.push(button(words.menuButton, 'quiet', () => go.menu()));
    bar.replaceChildren(...parts);
  };

  const show = (screen: Screen): void => {
    current?.leave?.();
    // The picture stays for the next guest while a verdict is on the screen.
    const ofGuest = ['scan', 'arrived', 'verdict', 'undone', 'add-place'].includes(screen.name);
    if (!ofGuest) start.camera.stop();
    // What was said of one guest is not there for the next reader.
    if (!ofGuest && screen.name !== 'not-saved') aloud.textContent = '';
    current = screen;
    const view = engine.now();
    place.dataset.screen = screen.name;
    place.replaceChildren(...screen.body);
    presses.replaceChildren(...(screen.foot ?? []));
    presses.hidden = (screen.foot ?? []).length === 0;
    foot.hidden = presses.hidden && view.is !== 'ready';
    showBar(screen, view);
    showState(view);
    const title = screen.heading.textContent ?? '';
    // A name stays out of the title: a tablet's list of open pages shows titles.
    document.title = ['arrived', 'verdict'].includes(screen.name)
      ? `${words.page.title} - ${siteName}`
      : `${title} - ${siteName}`;
    window.scrollTo(0, 0);
    (screen.focus ?? screen.heading).focus({ preventScroll: screen.focus === undefined });
    if (view.is === 'ready') screen.live?.(view);
  };

  const memory: Memory = {
    last: undefined,
    forgetLast: () => undefined,
  };
  const go: Go = {
    home: (typed) => {
      const view = engine.now();
      if (view.is === 'ready') show(view.role === 'table' ? tableScreen(door) : homeScreen(door, typed));
    },
    scan: () => show(scanScreen(door)),
    verdict: (verdict, by, from) => show(verdictScreen(door, verdict, by, from)),
    addPlace: (capture, from) => show(addPlaceScreen(door, capture, from)),
    letIn: (capture, from) => show(letInScreen(door, capture, from)),
    undo: (last, from) => show(undoneScreen(door, last, from)),
    walkIn: (name = '') => show(walkInScreen(door, name, { verdict: (walkIn) => show(newGuestScreen(door, walkIn)) })),
    signWho: () => show(signWhoScreen(door)),
    sign: (who) => show(signScreen(door, who, show)),
    wishes: (of, hasEmail) => show(wishesScreen(door, of, hasEmail)),
    handBack: () => show(handBackScreen(door)),
    substitute: (who) => show(substituteScreen(door, who, show)),
    told: () => show(toldScreen(door)),
    menu: () => show(menuScreen(door)),
    closing: () => show(closingScreen(door)),
    notSaved: (why, about, again) => {
      // A guest's own screen ends without names; the crew goes on with the list.
      const inHand =
        about.capture.kind === 'sign' || about.capture.kind === 'wishes' || about.capture.kind === 'ask-alderperson';
      const goOn = (): void => (inHand ? go.handBack() : go.home());
      show(notSavedScreen(door, why, about, again, goOn));
    },
  };
  const door: Door = {
    ...start,
    go,
    memory,
    say: (text) => {
      // The same words once more are news as well.
      aloud.textContent = '';
      aloud.textContent = text;
    },
  };

  const follow = (): void => {
    const view = engine.now();
    const why = view.is === 'not-paired' ? view.because : undefined;
    if (view.is === kind && why === because) {
      showState(view);
      if (view.is === 'ready') current?.live?.(view);
      if (view.is === 'not-paired') current?.waits?.(view.toSend);
      return;
    }
    kind = view.is;
    because = why;
    // A tablet without a list may go dark.
    start.awake.keep(kind === 'ready');
    if (view.is === 'ready') {
      // It works once.
      code = '';
      go.home();
    } else if (view.is === 'not-paired') show(pairScreen(door, view, code));
    else {
      const title = heading(words.starting);
      show({ name: 'starting', heading: title, body: [title] });
    }
  };
  const look = (): void => {
    const view = engine.now();
    showState(view);
    start.awake.keep(view.is === 'ready');
    start.after(every, look);
  };

  engine.watch(follow);
  document.addEventListener('pointerdown', start.sounds.wake);
  document.addEventListener('keydown', start.sounds.wake);
  follow();
  start.after(every, look);
};
