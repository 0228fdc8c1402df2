import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Kit, Stock, Unit } from '../core/kit.ts';
import { publicWording } from '../wording/public.ts';
import { AsWritten } from './kit-as-written.tsx';
import { kitPath } from './kit-paths.ts';
import { packageStanding, windowInWords } from './kit-standing.ts';

/** A kit as everybody may see it. */
export type KitInView = { readonly kit: Kit; readonly units: readonly Unit[]; readonly stock?: Stock | undefined };

/** All that partners lend and give, a card each. */
export const CataloguePage = ({
  frame,
  kits,
  now,
}: {
  readonly frame: Frame;
  readonly kits: readonly KitInView[];
  readonly now: Instant;
}) => {
  const { language } = frame;
  const words = publicWording[language].catalogue;
  return (
    <Page {...frame} description={words.lead} section="kits" title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {kits.length === 0 ? (
        <Paragraph>{words.empty}</Paragraph>
      ) : (
        <CardList>
          {kits.map((found) => (
            <Card
              badge={<Left {...found} language={language} now={now} />}
              href={addressIn(language, kitPath(found.kit.slug))}
              key={found.kit.slug}
              meta={metaOf(found, language, now)}
              title={found.kit.title}
            >
              <Paragraph>
                <AsWritten language={language}>{found.kit.summary}</AsWritten>
              </Paragraph>
            </Card>
          ))}
        </CardList>
      )}
    </Page>
  );
};

const metaOf = ({ kit }: KitInView, language: Language, now: Instant): readonly string[] => {
  const words = publicWording[language];
  return [
    `${kit.kind === 'lending' ? words.kit.whatLent : words.kit.whatGiven}. ${words.catalogue.from(kit.organisationName)}.`,
    kit.kind === 'lending' ? words.catalogue.allYear : windowInWords(kit, language, now),
  ];
};

const Left = ({ kit, units, stock, language, now }: KitInView & { language: Language; now: Instant }) => {
  const words = publicWording[language];
  if (kit.kind === 'lending') return <Badge kind="ok">{words.catalogue.units(units.length)}</Badge>;
  switch (packageStanding(kit, stock, now)) {
    case 'not-open':
      return <Badge>{words.stock.notOpen}</Badge>;
    case 'closed':
      return <Badge>{words.stock.closed}</Badge>;
    case 'gone':
      return <Badge kind="warning">{words.stock.gone}</Badge>;
    case 'open':
      return <Badge kind="ok">{words.stock.left(stock?.left ?? 0)}</Badge>;
  }
};
