import { periodInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { invitationWording } from '../wording/invitation.ts';
import { AsWritten } from './as-written.tsx';
import { type CampaignView, campaignPath, type InvitationEvent, proposalPath } from './invitation-view.ts';
import { Lines } from './lines.tsx';
import { Programme } from './programme.tsx';
import { eventPath } from './view.ts';

type Props = {
  readonly frame: Frame;
  readonly event: InvitationEvent;
  /** What is signed; undefined while there is no text in force. */
  readonly campaign: CampaignView | undefined;
};

/** What an alderperson reads before the evening, on one sheet of paper for the file. For everybody, so it names nobody. */
export const PreparePage = ({ frame, event, campaign }: Props) => {
  const { language } = frame;
  const words = invitationWording[language];
  const { prepare, terms } = words;
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  return (
    <Page
      {...frame}
      description={event.summary}
      section="events"
      title={prepare.title(event.title)}
      unlisted={event.listed === 'address'}
    >
      <div className="one-sheet stack">
        <Heading level={1}>{written(prepare.title(event.title))}</Heading>
        {event.state === 'cancelled' ? <Alert kind="error" title={prepare.cancelled} /> : null}
        <p className="nl-paragraph paragraph--quiet screen-only">{prepare.paper}</p>
        <Heading level={2}>{prepare.purpose}</Heading>
        <Paragraph>{written(event.summary)}</Paragraph>
        <Heading level={2}>{prepare.practical}</Heading>
        <Facts
          facts={[
            { term: terms.when, value: periodInWords(event.startsAt, event.endsAt, event.zone, language) },
            {
              term: terms.where,
              value: written(event.venue.name),
              note: written(`${event.venue.street}, ${event.venue.city}`),
            },
            { term: prepare.forWhom, value: written(event.forWhom) },
            { term: terms.by, value: written(new Intl.ListFormat(language).format(event.organisations)) },
          ]}
          plain
        />
        {event.directions === '' ? null : (
          <>
            <Heading level={2}>{terms.directions}</Heading>
            <Lines language={language} text={event.directions} />
          </>
        )}
        {event.programme.length === 0 ? null : (
          <>
            <Heading level={2}>{prepare.programme}</Heading>
            <div lang={language === 'nl' ? undefined : 'nl'}>
              <Programme items={event.programme} time={words.time} />
            </div>
          </>
        )}
        <WhoComes event={event} frame={frame} />
        <WhatIsAsked campaign={campaign} event={event} frame={frame} />
        {event.contact.phone === '' ? null : <Paragraph>{prepare.call(phoneInWords(event.contact.phone))}</Paragraph>}
      </div>
      <TextLink alone href={addressIn(language, eventPath(event.slug))}>
        {words.toEvent}
      </TextLink>
    </Page>
  );
};

/** How many at most and of what kind, from the event's own numbers: who said yes stands on no public page. */
const WhoComes = ({ frame, event }: Pick<Props, 'frame' | 'event'>) => {
  const { prepare: words } = invitationWording[frame.language];
  const groups = event.groups ?? [];
  const open = event.capacity - groups.reduce((sum, { seats }) => sum + seats, 0);
  const kept = groups.map(({ group, seats }) => words.kept[group](seats));
  return (
    <>
      <Heading level={2}>{words.who}</Heading>
      <Paragraph>
        {event.partyLimit === 1 ? words.municipalities(open) : words.places(open)}
        {kept.length === 0 ? null : ` ${words.keptFor(new Intl.ListFormat(frame.language).format(kept))}`}{' '}
        {words.noNames}
      </Paragraph>
    </>
  );
};

const WhatIsAsked = ({ frame, event, campaign }: Props) => {
  const { language } = frame;
  const { prepare: words } = invitationWording[language];
  // Paper shows where a link leads, and there it needs the whole address.
  const onPaper = (path: string) => `${frame.siteAddress}${addressIn(language, path)}`;
  return (
    <>
      <Heading level={2}>{words.asked}</Heading>
      <Paragraph>{words.sign}</Paragraph>
      {campaign === undefined ? (
        <Paragraph>{words.noText}</Paragraph>
      ) : (
        <>
          <Paragraph>{words.pillars}</Paragraph>
          <div lang={language === 'nl' ? undefined : 'nl'}>
            <List>
              {campaign.pillars.map(({ title }) => (
                <span key={title}>{title}</span>
              ))}
            </List>
          </div>
        </>
      )}
      <Paragraph>
        {words.decided} {words.undecided}
      </Paragraph>
      {campaign === undefined ? null : (
        <Paragraph>
          <TextLink alone href={onPaper(campaignPath(campaign.slug))}>
            {words.toText}
          </TextLink>
        </Paragraph>
      )}
      <Paragraph>
        <TextLink alone href={onPaper(proposalPath(event.slug))}>
          {words.toProposal}
        </TextLink>
      </Paragraph>
    </>
  );
};
