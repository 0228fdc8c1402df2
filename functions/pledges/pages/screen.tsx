import { timeInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { chairIcon } from '#platform/pages/chair-mark.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { staticPath } from '#platform/pages/static-path.ts';
import type { Board } from '../core/board.ts';
import { zone } from '../core/days.ts';
import { publicWording } from '../wording/public.ts';
import { AsWritten } from './as-written.tsx';
import { BoardMap } from './board-map.tsx';
import { liveData } from './live-data.ts';
import { apiCampaignPath, rehearsalScreenPath, rehearsalStatePath, screenPath } from './paths.ts';

const everyMilliseconds = 1_000;
/** How many names stand on the screen at 48 px and more. */
const names = 4;

/**
 * The number for a hall: readable at three metres on a dark stage, nothing to press and nothing to scroll. With a script it follows the board every second and
 * shows a released milestone once before everything else; without, it says its time and offers to refresh. A rehearsal says so all over and asks its own
 * address. It wears a stylesheet of its own.
 */
export const ScreenPage = ({
  frame,
  board,
  rehearsal = false,
}: {
  readonly frame: Frame;
  readonly board: Board;
  readonly rehearsal?: boolean | undefined;
}) => {
  const { language } = frame;
  const { campaign, count, next } = board;
  const { live, screen: words } = publicWording[language];
  // A rehearsal's campaign carries a mark behind the slug of the real one.
  const [slug = campaign.slug] = campaign.slug.split('~');
  const poll = rehearsal ? rehearsalStatePath(slug) : apiCampaignPath(slug);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${words.title(campaign.title)} - ${frame.siteName}`}</title>
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <meta content="dark" name="color-scheme" />
        <meta content="noindex" name="robots" />
        <link href={chairIcon} rel="icon" />
        <link href={staticPath('screen.css')} rel="stylesheet" />
        <script defer src={staticPath('live.js')} />
      </head>
      <body className={rehearsal ? 'screen screen--rehearsal' : 'screen'}>
        <main {...liveData(board, { poll, every: everyMilliseconds })}>
          {rehearsal ? (
            <p className="rehearsal">
              <b>{words.rehearsal}</b> <span>{words.rehearsalNote}</span>
            </p>
          ) : null}
          <header>
            <h1>
              <AsWritten language={language}>{campaign.title}</AsWritten>
            </h1>
            {frame.banner === undefined ? null : <p className="invented">{frame.banner}</p>}
          </header>
          <div className="tally">
            <p className="tally__line">
              <b className="tally__number" data-live="count">
                {live.number(count)}
              </b>{' '}
              <span className="tally__counted" data-live="counted">
                {live.counted(count)}
              </span>
            </p>
            <p className="tally__way">
              <label className="progress__words" htmlFor="progress">
                {next === undefined ? live.noNext : live.next(next.mark, next.toGo)}
              </label>{' '}
              <span className="under-way" data-live="under-way">
                {live.underWay(board.underWay)}
              </span>
            </p>
            <progress id="progress" max={next?.mark ?? Math.max(1, count)} value={count} />
          </div>
          <section className="names">
            <h2>{words.latest}</h2>
            {board.latest.length === 0 ? (
              <p className="nobody" data-live="nobody">
                {words.nobody}
              </p>
            ) : null}
            <ul data-live="names" data-most={names}>
              {board.latest.slice(0, names).map(({ code, name, province }) => (
                <li data-code={code} key={code}>
                  <b>{name}</b> <span>{province}</span>
                </li>
              ))}
            </ul>
          </section>
          <div className="where">
            <BoardMap board={board} language={language} />
          </div>
          <footer>
            <p data-live="as-of">{live.asOf(timeInWords(board.asOf, zone, language))}</p>
            <noscript>
              <a href={rehearsal ? rehearsalScreenPath(slug) : addressIn(language, screenPath(slug))}>
                {words.refresh}
              </a>
            </noscript>
            <p className="unseen" data-live="status" role="status" />
          </footer>
          <section aria-live="polite" className="milestone" data-live="milestone" hidden>
            <p className="milestone__words">{live.milestone}</p>
            <p className="milestone__mark" data-live="milestone-mark" />
            <p className="milestone__name" data-live="milestone-name" />
          </section>
        </main>
      </body>
    </html>
  );
};
