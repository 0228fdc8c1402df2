import { type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Progress } from '#platform/pages/progress.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Board } from '../core/board.ts';
import { type Campaign, standingOf } from '../core/campaign.ts';
import { zone } from '../core/days.ts';
import { publicWording } from '../wording/public.ts';
import { membersPath, signPath } from './paths.ts';

/** The number and what it counts, at which moment, what is under way, how far the next mark is, and the one button. */
export const Counter = ({
  board,
  language,
  now,
}: {
  readonly board: Board;
  readonly language: Language;
  readonly now: Instant;
}) => {
  const { campaign, count, next } = board;
  const { live, campaign: words } = publicWording[language];
  return (
    <div className="facts--card counter">
      <p className="counter__line">
        <b className="counter__number" data-live="count">
          {live.number(count)}
        </b>{' '}
        <span data-live="counted">{live.counted(count)}</span>
      </p>
      <p className="counter__under-way" data-live="under-way">
        {live.underWay(board.underWay)}
      </p>
      <Progress
        id="progress"
        label={words.progress}
        max={next?.mark ?? Math.max(1, count)}
        value={count}
        words={next === undefined ? live.noNext : live.next(next.mark, next.toGo)}
      />
      <Paragraph data={{ 'data-live': 'as-of' }} look="quiet">
        {words.asOf(momentInWords(board.asOf, zone, language))}
      </Paragraph>
      <p className="unseen" data-live="status" role="status" />
      <SignLink campaign={campaign} language={language} now={now} />
      <TextLink alone href={addressIn(language, membersPath(campaign.slug))}>
        {words.toMembers}
      </TextLink>
    </div>
  );
};

/** The way to sign while one can, and otherwise since or until when. */
const SignLink = ({ campaign, language, now }: { campaign: Campaign; language: Language; now: Instant }) => {
  const words = publicWording[language].campaign;
  switch (standingOf(campaign, now)) {
    case 'open':
      return <LinkButton href={addressIn(language, signPath(campaign.slug))}>{words.sign}</LinkButton>;
    case 'not-open':
      return <Paragraph>{words.notOpen(momentInWords(campaign.opensAt, zone, language))}</Paragraph>;
    case 'closed':
      return <Paragraph>{words.closed}</Paragraph>;
    case 'draft':
      return null;
  }
};
