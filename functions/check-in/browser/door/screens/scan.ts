import type { Door, Screen } from './door.ts';
import { button, heading, make, notice, paragraph, toggle, write } from './parts.ts';

/** The camera's picture until a code is read; without a camera, words and the way to the search box. */
export const scanScreen = (door: Door): Screen => {
  const { words, camera, engine, go } = door;
  const title = heading(words.scan.title);
  const video = make('video', { class: 'camera', playsinline: '', 'aria-label': words.scan.picture });
  video.muted = true;
  const frame = make('div', { class: 'camera-frame' }, video);
  const status = make('p', { class: 'help', role: 'status' }, words.scan.starting);
  const lamp = make('div', { class: 'row' });
  const place = make('div', {}, frame, status, lamp);
  let left = false;

  const read = (text: string): void => {
    camera.pause();
    void engine.judge(text, 'ticket').then((verdict) => {
      if (!left) go.verdict(verdict, 'ticket', 'scan');
    });
  };
  const begin = async (): Promise<void> => {
    const started = await camera.start(video, read);
    if (left || started === 'stopped') return;
    if (started !== 'running') {
      place.replaceChildren(notice('ask', paragraph(words.scan[started])));
      door.say(words.scan[started]);
      return;
    }
    write(status, words.scan.hint);
    const light = camera.light();
    if (light !== undefined) {
      lamp.append(toggle(words.scan.light, words.menu, false, (on) => void light(on).catch(() => undefined)));
    }
  };
  void begin();
  return {
    name: 'scan',
    heading: title,
    body: [title, place],
    foot: [button(words.scan.search, 'secondary', () => go.home())],
    leave: () => {
      left = true;
      video.pause();
    },
  };
};
