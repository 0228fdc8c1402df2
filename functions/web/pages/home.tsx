import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { leafOf } from '#platform/pages/leaf-of.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { Welcome } from '#platform/pages/welcome.tsx';
import type { CurrentCampaign } from '../actions.ts';
import { wording } from '../wording/index.ts';
import { type EventView, whenOf, whereOf } from './event-words.ts';
import { HomeCampaign } from './home-campaign.tsx';

/** The first page: what this is, how far the campaign is, what is coming, and what it means for a resident, an alderperson and a host. */
export const HomePage = ({
  frame,
  coming,
  current,
}: {
  frame: Frame;
  coming: readonly EventView[];
  /** Absent while no campaign is public. */
  current: CurrentCampaign | undefined;
}) => {
  const { language } = frame;
  const words = wording[language].home;
  const list = addressIn(language, '/bijeenkomsten');
  const audiences = [
    { ...words.residents, href: list },
    { ...words.alderpersons, href: list },
    { ...words.hosts, href: addressIn(language, '/pakketten') },
  ];
  return (
    <Page {...frame} description={words.description} path="/" section="home" title={words.title}>
      <Welcome lead={words.lead} title={words.title}>
        <LinkButton href={list}>{words.all}</LinkButton>
      </Welcome>
      {current === undefined ? null : <HomeCampaign current={current} language={language} />}
      <Heading level={2}>{words.coming}</Heading>
      {coming.length === 0 ? (
        <Paragraph>{words.nothing}</Paragraph>
      ) : (
        <CardList>
          {coming.map((event) => (
            <Card
              badge={event.state === 'cancelled' ? <Badge kind="danger">{words.cancelled}</Badge> : undefined}
              href={addressIn(language, `/bijeenkomsten/${event.slug}`)}
              key={event.slug}
              leaf={leafOf(event.startsAt, event.zone, language)}
              level={3}
              meta={[whenOf(event, language), whereOf(event)]}
              title={event.title}
            />
          ))}
        </CardList>
      )}
      <Heading level={2}>{words.forWhom}</Heading>
      <CardList>
        {audiences.map(({ title, text, link, href }) => (
          <Card key={title} level={3} title={title}>
            <Paragraph>{text}</Paragraph>
            <TextLink alone href={href}>
              {link}
            </TextLink>
          </Card>
        ))}
      </CardList>
    </Page>
  );
};
