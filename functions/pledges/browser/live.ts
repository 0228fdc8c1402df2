// Keeps the number of a campaign, its names and its map as they are now: on the campaign's page and on the screen of the stage. Everything it needs stands
// on the main element: `data-poll` (the address of the JSON), `data-every` (milliseconds), `data-while-seen` (asks only while the page is visible),
// `data-dated` (says the day with the time), `data-released` (the last milestone that the server knew). Parts of the page carry `data-live`; what is not there is left alone. Without this
// script the page shows the number and its time.
import type { Language } from '#kernel/languages.ts';
import {
  type Heard,
  hear,
  isCutOff,
  type Live,
  type LiveBoard,
  readBoard,
  sayEveryMilliseconds,
  waitAfter,
} from '../core/live-board.ts';
import { liveEn } from '../wording/live-en.ts';
import { liveNl } from '../wording/live-nl.ts';
import { clockIn } from './live/clock.ts';
import { after } from './live/timer.ts';

/** How long a milestone stands before the whole screen, in milliseconds. */
const celebration = 15_000;
/** An answer that takes longer than this is none. */
const patience = 8_000;

function follow(main: HTMLElement, poll: string): void {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const words = language === 'en' ? liveEn : liveNl;
  const { time, moment } = clockIn(language);
  const every = Number(main.dataset.every);
  const part = (name: string) => main.querySelector<HTMLElement>(`[data-live="${name}"]`);
  const say = (name: string, text: string) => {
    const element = part(name);
    if (element !== null && element.textContent !== text) element.textContent = text;
  };

  let live: Live = { board: undefined, released: main.dataset.released ?? '', failures: 0 };
  let tag = '';
  let asOf = main.dataset.asOf ?? '';
  let asking = false;
  let callOff = (): void => undefined;
  let keepCurtain = (): void => undefined;

  /** The number that was said last, and whether it has only just been said. */
  let said = main.dataset.count ?? '';
  let resting = false;
  const sayAloud = () => {
    const { board } = live;
    if (resting || board === undefined || said === String(board.count)) return;
    said = String(board.count);
    say('status', words.sentence(board.count));
    resting = true;
    after(sayEveryMilliseconds, () => {
      resting = false;
      sayAloud();
    });
  };

  const showNames = ({ latest }: LiveBoard) => {
    const [list, nobody] = [part('names'), part('nobody')];
    if (nobody !== null) nobody.hidden = latest.length > 0;
    if (list === null) return;
    const shown = new Map([...list.children].map((item) => [item.getAttribute('data-code'), item]));
    const names = latest.slice(0, Number(list.dataset.most));
    // What is put back begins its animation anew, and loses the focus.
    if ([...shown.keys()].join() === names.map(({ code }) => code).join()) return;
    list.replaceChildren(
      ...names.map(({ code, name, province }) => {
        const known = shown.get(code);
        if (known !== undefined) {
          known.classList.remove('is-new');
          return known;
        }
        const item = document.createElement('li');
        item.dataset.code = code;
        item.className = 'is-new';
        const { page } = list.dataset;
        const link = document.createElement(page === undefined ? 'b' : 'a');
        link.textContent = name;
        if (page !== undefined) {
          link.className = 'nl-link';
          link.setAttribute('href', page + code);
        }
        const span = document.createElement('span');
        span.textContent = province;
        item.append(link, ' ', span);
        return item;
      }),
    );
  };

  const showMap = ({ joined, municipalities }: LiveBoard) => {
    const map = main.querySelector('svg.dots');
    if (map === null) return;
    const on = new Set(joined);
    for (const dot of map.querySelectorAll('circle')) {
      const lit = on.has(dot.id);
      if (lit === dot.classList.contains('dot-on')) continue;
      dot.classList.toggle('dot-on', lit);
      dot.classList.toggle('dot-new', lit);
      dot.setAttribute('r', lit ? '5' : '3.5');
      // Drawn last: no open ring covers what has just lit up.
      if (lit) map.append(dot);
    }
    const title = map.querySelector('title');
    if (title !== null) title.textContent = words.map(on.size, municipalities);
  };

  const show = (board: LiveBoard) => {
    say('count', words.number(board.count));
    say('counted', words.counted(board.count));
    say('under-way', words.underWay(board.underWay));
    const { nextMark, count } = board;
    const bar = main.querySelector<HTMLProgressElement>('progress');
    const toGo = main.querySelector('.progress__words');
    if (bar !== null) {
      bar.max = nextMark?.mark ?? Math.max(1, count);
      bar.value = count;
    }
    if (toGo !== null) {
      toGo.textContent = nextMark === undefined ? words.noNext : words.next(nextMark.mark, nextMark.toGo);
    }
    main.dataset.count = String(board.count);
    main.dataset.underWay = String(board.underWay);
    asOf = board.asOf;
    showNames(board);
    showMap(board);
    sayAloud();
    // Taken back while it stood there.
    const stage = part('milestone');
    if (stage !== null && (board.milestone?.releasedAt ?? '') < live.released) stage.hidden = true;
  };

  const celebrate = ({ mark, municipality }: NonNullable<LiveBoard['milestone']>) => {
    const stage = part('milestone');
    if (stage === null) return;
    say('milestone-mark', words.number(mark));
    say('milestone-name', municipality ?? words.nameLater);
    stage.hidden = false;
    keepCurtain();
    keepCurtain = after(celebration, () => {
      stage.hidden = true;
    });
  };

  const ask = async (): Promise<Heard> => {
    try {
      const answer = await fetch(poll, {
        cache: 'no-store',
        headers: tag === '' ? {} : { 'if-none-match': tag },
        signal: AbortSignal.timeout(patience),
      });
      if (answer.status === 304) return { is: 'same' };
      const board = answer.ok ? readBoard(await answer.json()) : undefined;
      if (board === undefined) return { is: 'failed' };
      tag = answer.headers.get('etag') ?? '';
      return { is: 'board', board };
    } catch {
      return { is: 'failed' };
    }
  };

  const later = () => {
    callOff();
    callOff = after(waitAfter(live, every), () => void turn());
  };

  const turn = async () => {
    if (asking || (document.hidden && main.dataset.whileSeen !== undefined)) return;
    asking = true;
    try {
      const hearing = hear(live, await ask());
      live = hearing.live;
      if (hearing.show !== undefined) show(hearing.show);
      if (hearing.celebrate !== undefined) celebrate(hearing.celebrate);
      const cutOff = isCutOff(live);
      main.classList.toggle('is-cut-off', cutOff);
      say(
        'as-of',
        cutOff
          ? words.cutOff(time(asOf), time(asOf))
          : words.asOf(main.dataset.dated === undefined ? time(asOf) : moment(asOf)),
      );
    } finally {
      asking = false;
      later();
    }
  };

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void turn();
  });
  window.addEventListener('online', () => void turn());
  later();
}

const main = document.querySelector<HTMLElement>('[data-poll]');
if (main?.dataset.poll !== undefined) follow(main, main.dataset.poll);
