import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { guestsWording } from '../wording/guests.ts';
import { exportWording } from '../wording/guests-export.ts';
import { type EventView, guestsPath } from './view.ts';

/** What a badge says, large and small. `key` tells it from another's; it is not shown. */
export type Badge = { readonly key: string; readonly name: string; readonly from: string };

/** A badge of 90 by 55 mm for everybody with a place, ten on a sheet; on paper there is nothing else. What guests wear is Dutch. */
export const BadgesPage = ({
  frame,
  event,
  badges,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly badges: readonly Badge[];
}) => {
  const words = exportWording[frame.language].badgesPage;
  const title = words.title(event.title);
  return (
    <Page {...frame} main={{ 'data-badges': String(badges.length) }} section="desk" title={title} unlisted>
      <div className="stack not-on-paper">
        <TextLink alone href={addressIn(frame.language, guestsPath(event.slug))}>
          {guestsWording[frame.language].toGuests}
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
        <ul className="badges" lang={frame.language === 'nl' ? undefined : 'nl'}>
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
