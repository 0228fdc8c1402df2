import { dateInWords, type Instant, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { leafOf } from '#platform/pages/leaf-of.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { PledgesActions } from '../actions.ts';
import type { PublicMember } from '../core/board.ts';
import { standingOf } from '../core/campaign.ts';
import { zone } from '../core/days.ts';
import { publicWording } from '../wording/public.ts';
import { campaignPath, eventPath, memberPath, membersPath, signPath } from './paths.ts';
import { PledgeTextPart } from './pledge-text.tsx';

/** One municipality in a campaign, as the room's actions tell it. */
export type MemberFound = NonNullable<Awaited<ReturnType<PledgesActions['member']>>>;

type Props = { readonly frame: Frame; readonly found: MemberFound; readonly now: Instant };

/** The page of one municipality: joined or not, since when, what it signed, who leads it, and what happens there. */
export const MemberPage = ({ frame, found, now }: Props) => {
  const { language } = frame;
  const { campaign, place, member, text } = found;
  const words = publicWording[language].member;
  return (
    <Page
      {...frame}
      description={words.description(place.name)}
      main={{ 'data-state': member?.decision ?? (found.since === 'ended' ? 'ended' : 'not-joined') }}
      title={`${place.name}, ${campaign.title}`}
    >
      <Heading level={1}>{place.name}</Heading>
      {found.since === 'ended' ? <Ended found={found} language={language} /> : null}
      {member === undefined ? (
        found.since === 'ended' ? null : (
          <NotJoined found={found} language={language} now={now} />
        )
      ) : (
        <Joined found={found} language={language} member={member} />
      )}
      <Heading level={2}>{member === undefined ? words.pledgeNotYet : words.pledge}</Heading>
      <PledgeTextPart language={language} text={text} />
      <Events found={found} language={language} />
      <Paragraph>
        <TextLink alone href={addressIn(language, membersPath(campaign.slug))}>
          {words.toMembers}
        </TextLink>
      </Paragraph>
      <TextLink alone href={addressIn(language, campaignPath(campaign.slug))}>
        {words.toCampaign}
      </TextLink>
    </Page>
  );
};

type Part = { readonly found: MemberFound; readonly language: Language };

const Joined = ({ found, language, member }: Part & { member: PublicMember }) => {
  const words = publicWording[language].member;
  const since = dateInWords(member.since, zone, language);
  const toFollow = member.decision === 'to-follow';
  const facts: readonly Fact[] = [
    {
      term: words.state,
      value: <Badge kind="ok">{toFollow ? words.toFollow : words.joined}</Badge>,
      note: toFollow ? words.toFollowNote : undefined,
    },
    { term: words.since, value: since },
    { term: words.province, value: member.province },
    ...(found.contact === undefined
      ? []
      : [{ term: words.contact, value: found.contact.name, note: found.contact.role }]),
    ...(member.formerly.length === 0
      ? []
      : [
          {
            term: words.formerly,
            value: member.formerly
              .map((one) => words.formerlySince(one.name, dateInWords(one.since, zone, language)))
              .join('; '),
          },
        ]),
  ];
  return (
    <>
      <Paragraph look="lead">{words.joinedLead(member.name, since)}</Paragraph>
      <Facts facts={facts} plain />
    </>
  );
};

const NotJoined = ({ found, language, now }: Part & { now: Instant }) => {
  const words = publicWording[language].member;
  return (
    <>
      <Paragraph look="lead">{words.notJoinedLead(found.place.name)}</Paragraph>
      {standingOf(found.campaign, now) === 'open' ? (
        <>
          <Paragraph>{words.howToJoin}</Paragraph>
          <LinkButton href={addressIn(language, signPath(found.campaign.slug))}>{words.sign}</LinkButton>
        </>
      ) : null}
    </>
  );
};

const Ended = ({ found, language }: Part) => {
  const words = publicWording[language].member;
  const { successor, place, campaign } = found;
  return (
    <Alert title={words.ended(place.name)}>
      {successor === undefined ? null : (
        <Paragraph>
          {words.endedInto}{' '}
          <TextLink href={addressIn(language, memberPath(campaign.slug, successor.code))}>{successor.name}</TextLink>.
        </Paragraph>
      )}
    </Alert>
  );
};

const Events = ({ found, language }: Part) =>
  found.events.length === 0 ? null : (
    <>
      <Heading level={2}>{publicWording[language].member.events}</Heading>
      <CardList>
        {found.events.map((event) => (
          <Card
            href={addressIn(language, eventPath(event.slug))}
            key={event.slug}
            leaf={leafOf(event.startsAt, event.zone, language)}
            level={3}
            meta={[
              periodInWords(event.startsAt, event.endsAt, event.zone, language),
              `${event.venue.name}, ${event.venue.city}`,
            ]}
            title={event.title}
          />
        ))}
      </CardList>
    </>
  );
