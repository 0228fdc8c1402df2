import { momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { Columns } from '#platform/pages/columns.tsx';
import { DotMap } from '#platform/pages/dot-map.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Progress } from '#platform/pages/progress.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { CurrentCampaign } from '../actions.ts';
import { wording } from '../wording/index.ts';

/** How far the campaign is, on home: the number with what it counts and when, the next mark, the map, and the ways in. */
export const HomeCampaign = ({ current, language }: { current: CurrentCampaign; language: Language }) => {
  const { campaign, count, next, asOf, dots, all } = current.board;
  const words = wording[language].home.campaign;
  const page = `/campagnes/${campaign.slug}`;
  return (
    <>
      <Heading level={2}>{campaign.title}</Heading>
      <Columns
        facts={
          <div className="facts--card counter">
            <p className="counter__line">
              <b className="counter__number">{words.number(count)}</b> {words.counted(count)}
            </p>
            <Progress
              id="mark"
              label={words.progress}
              max={next?.mark ?? Math.max(1, count)}
              value={count}
              words={next === undefined ? words.noNext : words.next(next.mark, next.toGo)}
            />
            <Paragraph look="quiet">{words.asOf(momentInWords(asOf, 'Europe/Amsterdam', language))}</Paragraph>
            {current.open ? (
              <LinkButton href={addressIn(language, `${page}/ondertekenen`)}>{words.sign}</LinkButton>
            ) : null}
            <TextLink alone href={addressIn(language, page)}>
              {words.more}
            </TextLink>
          </div>
        }
      >
        <div className="home-map">
          <DotMap
            dots={dots.map(({ code, lat, lng, joined }) => ({ id: code, lat, lng, on: joined }))}
            id="map"
            title={words.map(dots.filter(({ joined }) => joined).length, all)}
          />
        </div>
      </Columns>
    </>
  );
};
