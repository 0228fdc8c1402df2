// The app of the door and of the tables: one page, which works from the tablet first. Everything it knows comes from the engine, which keeps and sends; this
// file brings the two together with the camera, the sound and the switches of this tablet.
import { doorEn } from '../wording/door-en.ts';
import { doorNl } from '../wording/door-nl.ts';
import { awakeOf } from './door/awake.ts';
import { cameraOf, readerHere } from './door/camera.ts';
import { openEngine } from './door/engine.ts';
import { after } from './door/engine-world.ts';
import { settingsOf } from './door/screens/settings.ts';
import { startScreens } from './door/screens/start.ts';
import { soundsOf } from './door/sounds.ts';

const begin = async (main: HTMLElement): Promise<void> => {
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const code = location.hash.slice(1);
  // It is read once and stays in no history.
  if (code !== '') history.replaceState(null, '', location.pathname);
  const settings = settingsOf(
    document,
    () => localStorage,
    () => !matchMedia('(prefers-color-scheme: light)').matches,
  );
  // Not every browser has one.
  const screenLock: WakeLock | undefined = navigator.wakeLock;
  startScreens({
    main,
    engine: await openEngine(),
    words: language === 'en' ? doorEn : doorNl,
    language,
    siteName: main.dataset.siteName ?? 'Aanschuif',
    camera: cameraOf({ devices: navigator.mediaDevices, after, reader: readerHere }),
    sounds: soundsOf(settings.sound),
    awake: awakeOf({ lock: screenLock, page: document }),
    settings,
    after,
    code,
  });
};

const main = document.querySelector<HTMLElement>('#door');
if (main !== null) void begin(main);
if ('serviceWorker' in navigator) {
  const worker = main?.dataset.worker;
  // Without it the app works as long as the page stays open.
  if (worker !== undefined) void navigator.serviceWorker.register(worker).catch(() => undefined);
}
