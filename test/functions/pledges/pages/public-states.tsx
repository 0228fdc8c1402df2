import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { rehearsalOf } from '../../../../functions/pledges/core/campaign.ts';
import { firstDate } from '../../../../functions/pledges/core/past-date.ts';
import { CampaignPage } from '../../../../functions/pledges/pages/campaign.tsx';
import { type MemberFound, MemberPage } from '../../../../functions/pledges/pages/member.tsx';
import { MembersPage, UnknownDatePage } from '../../../../functions/pledges/pages/members.tsx';
import { ScreenPage } from '../../../../functions/pledges/pages/screen.tsx';
import { boardOf, campaignOf, evening, membersOf, places, pledgeText } from './boards.ts';

export const slug = 'een-tegen-eenzaamheid';

export const frameIn = (language: Language, path = `/campagnes/${slug}`): Frame => ({
  language,
  path,
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: '',
  banner:
    language === 'nl'
      ? 'Voorbeeld: gasten en handtekeningen zijn verzonnen'
      : 'Example: guests and signatures are invented',
});

const placeOf = (code: string) => {
  const found = places.find((place) => place.code === code);
  if (found === undefined) throw new Error(`No municipality ${code}`);
  return found;
};

const memberFound = (code: string, more: Partial<MemberFound> = {}): MemberFound => {
  const place = placeOf(code);
  return {
    campaign: campaignOf(),
    text: pledgeText,
    place,
    member: {
      code,
      name: place.name,
      province: place.province,
      since: '2018-11-05T11:00:00.000Z',
      decision: 'recorded',
      formerly: [],
    },
    since: 'in-force',
    events: [],
    ...more,
  };
};

const helmond = memberFound('GM0794');
const sudwest = memberFound('GM1900', {
  contact: { name: 'Fatima El Amrani', role: 'wethouder', from: '2018-06-01' },
  events: [
    {
      slug: 'samen-eten',
      title: 'Samen eten in de Brugstraat',
      startsAt: '2019-05-24T15:30:00.000Z',
      endsAt: '2019-05-24T18:00:00.000Z',
      zone: 'Europe/Amsterdam',
      venue: { name: 'Wijkhuis De Brug', city: 'Sneek' },
    },
  ],
});

/** Every page that everybody may read, in its states; the screen is apart. */
export const pageStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const campaign = (board = boardOf(97), text: typeof pledgeText | undefined = pledgeText) => (
    <CampaignPage board={board} frame={frame} now={evening} text={text} />
  );
  const provinces = [...new Set(places.map(({ province }) => province))].sort();
  const list = { frame, provinces, today: '2019-05-22', firstDate };
  const member = (found: MemberFound) => <MemberPage found={found} frame={frame} now={evening} />;
  return {
    campaign: campaign(),
    'campaign, a mark is held': campaign(boardOf(99, { underWay: 14, held: true, unnamed: 1 })),
    'campaign, nobody yet': campaign(boardOf(0)),
    'campaign, everybody': campaign(boardOf(355)),
    'campaign, one and several not named': campaign(boardOf(1, { unnamed: 3 })),
    'campaign, not open': campaign(boardOf(25, { campaign: campaignOf({ opensAt: '2019-06-01T07:00:00.000Z' }) })),
    'campaign, closed': campaign(boardOf(120, { campaign: campaignOf({ closesAt: '2019-05-22T18:00:00.000Z' }) })),
    'campaign, without a text': campaign(boardOf(25, { campaign: campaignOf({ version: 0 }) }), undefined),
    members: <MembersPage {...list} filter={{}} then={membersOf(97, { unnamed: 2 })} />,
    'members, one province': <MembersPage {...list} filter={{ province: 'Utrecht' }} then={membersOf(97)} />,
    'members, a past date': <MembersPage {...list} filter={{ on: '2019-05-21' }} then={membersOf(95)} />,
    'members, one on the first date': <MembersPage {...list} filter={{ on: '2019-01-01' }} then={membersOf(1)} />,
    'members, none': <MembersPage {...list} filter={{ province: 'Zeeland' }} then={membersOf(0)} />,
    'members, unknown date': (
      <UnknownDatePage firstDate={firstDate} frame={frame} slug={slug} title={campaignOf().title} />
    ),
    'member, decided': member(helmond),
    'member, decision to follow': member({
      ...sudwest,
      ...(sudwest.member && {
        member: {
          ...sudwest.member,
          decision: 'to-follow',
          formerly: [{ name: 'Littenseradiel', since: '2018-05-01T10:00:00.000Z' }],
        },
      }),
    }),
    'member, not joined': member({ ...helmond, member: undefined }),
    'member, not joined and closed': member({
      ...helmond,
      campaign: campaignOf({ closesAt: '2019-05-22T18:00:00.000Z' }),
      member: undefined,
    }),
    'member, ended': member({ ...helmond, member: undefined, since: 'ended', successor: placeOf('GM1900') }),
  };
};

/** The big screen in its states. */
export const screenStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const { banner: _, ...frame } = frameIn(language, `/campagnes/${slug}/scherm`);
  const rehearsed = boardOf(225, { campaign: campaignOf({ slug: rehearsalOf(slug) }), underWay: 3 });
  return {
    screen: <ScreenPage board={boardOf(97)} frame={frame} />,
    'screen, a mark is held': <ScreenPage board={boardOf(99, { underWay: 14, held: true })} frame={frame} />,
    'screen, nobody yet': <ScreenPage board={boardOf(0)} frame={frameIn(language)} />,
    'screen, everybody': <ScreenPage board={boardOf(355)} frame={frame} />,
    'screen, rehearsal': <ScreenPage board={rehearsed} frame={frame} rehearsal />,
  };
};
