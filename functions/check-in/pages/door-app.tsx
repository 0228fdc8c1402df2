import type { Frame } from '#platform/http/visit.ts';
import { chairIcon } from '#platform/pages/chair-mark.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { staticPath } from '#platform/pages/static-path.ts';
import { doorWording } from '../wording/door.ts';

/** The ground of the app in the dark, as its stylesheet has it (`--ground`): what a tablet paints around it. */
export const doorGround = '#17121a';

/**
 * The shell of the app at the door and at the tables: the same for everybody, without anybody's data, so that a tablet can keep it. What is seen comes from
 * the script; without one there are words and a way back. It wears a stylesheet of its own. `data-worker` is where the service worker lies.
 */
export const DoorAppPage = ({ frame }: { readonly frame: Frame }) => {
  const { language, siteName, banner } = frame;
  const words = doorWording[language];
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${words.page.title} - ${siteName}`}</title>
        <meta content="width=device-width, initial-scale=1, viewport-fit=cover" name="viewport" />
        <meta content="dark light" name="color-scheme" />
        <meta content={doorGround} name="theme-color" />
        <meta content="noindex" name="robots" />
        <link href={chairIcon} rel="icon" />
        <link href={addressIn(language, '/deur/app.webmanifest')} rel="manifest" />
        <link href={staticPath('door.css')} rel="stylesheet" />
        <script defer src={staticPath('door.js')} />
      </head>
      <body>
        {banner === undefined ? null : <header className="invented">{banner}</header>}
        <main data-site-name={siteName} data-worker={addressIn(language, '/deur/werker.js')} id="door">
          <h1>{words.page.title}</h1>
          <p>{words.starting}</p>
          <noscript>
            {words.page.noScript} <a href={addressIn(language, '/')}>{words.page.home}</a>
          </noscript>
        </main>
      </body>
    </html>
  );
};
