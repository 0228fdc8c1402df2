import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { exportNl } from '../wording/guests-export-nl.ts';
import { guestsNl } from '../wording/guests-nl.ts';
import { type EventView, guestsPath } from './view.ts';

/** What a badge says, large and small. `key` tells it from another's; it is not shown. */
export type Badge = { readonly key: string; readonly name: string; readonly from: string };

const words = exportNl.badgesPage;

/** A badge of 90 by 55 mm for everybody with a place, ten on a sheet; on paper there is nothing else. */
export const BadgesPage = ({
  frame,
  event,
  badges,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly badges: readonly Badge[];
}) => {
  const title = words.title(event.title);
  return (
    <Page
      {...frame}
      hasEnglish={false}
      main={{ 'data-badges': String(badges.length) }}
      section="desk"
      title={title}
      unlisted
    >
      <div className="stack not-on-paper">
        <TextLink alone href={guestsPath(event.slug)}>
          {guestsNl.toGuests}
        </TextLink>
        <Heading level={1}>{title}</Heading>
        <Paragraph look="lead">{words.lead(badges.length)}</Paragraph>
        {badges.length === 0 ? null : (
          <Paragraph>
            {words.how} {words.destroy}
          </Paragraph>
        )}
      </div>
      {badges.length === 0 ? null : (
        <ul className="badges">
          {badges.map(({ key, name, from }) => (
            <li className="badges__one" key={key}>
              <span className="badges__name">{name}</span>
              <span className="badges__from">{from}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
};
