import type { EveryEndpoint } from '#platform/http/visit.ts';
import { staticPath } from '#platform/pages/static-path.ts';
import type { checkIn } from '../contract.ts';
import { DoorAppPage, doorGround } from '../pages/door-app.tsx';
import { doorWording } from '../wording/door.ts';

/** What the app of the door loads: everything a tablet without network needs, each under the name of this build. */
const shellFiles = ['door.js', 'door.css', 'favicon.svg'];

/**
 * The app of the door: a page, the worker that keeps it, and what a tablet needs to put it among its apps. All the same for everybody, with nobody's data;
 * the worker's text changes with every build, which is how a tablet notices a new one.
 */
export const doorApp = (): Pick<EveryEndpoint<typeof checkIn>, 'app' | 'worker' | 'manifest'> => ({
  app: { get: async ({ frame }) => ({ page: <DoorAppPage frame={frame} /> }) },
  worker: {
    get: async () => ({
      type: 'text/javascript; charset=utf-8',
      text: `self.doorFiles=${JSON.stringify(shellFiles.map(staticPath))};importScripts(${JSON.stringify(staticPath('door-worker.js'))});\n`,
    }),
  },
  manifest: {
    get: async ({ frame: { language, siteName } }) => {
      const scope = language === 'en' ? '/en/deur/' : '/deur/';
      return {
        type: 'application/manifest+json',
        text: JSON.stringify({
          name: `${doorWording[language].page.title}: ${siteName}`,
          short_name: doorWording[language].page.title,
          lang: language,
          start_url: `${scope}app`,
          scope,
          display: 'standalone',
          background_color: doorGround,
          theme_color: doorGround,
          icons: [{ src: staticPath('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
        }),
      };
    },
  },
});
