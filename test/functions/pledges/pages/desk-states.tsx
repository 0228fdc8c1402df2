import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { Campaign } from '../../../../functions/pledges/core/campaign.ts';
import { typedFromCampaign, typedFromText } from '../../../../functions/pledges/core/campaign-plan.ts';
import type { Milestone } from '../../../../functions/pledges/core/milestone.ts';
import { DeskCampaignPage, type ManagedCampaign } from '../../../../functions/pledges/pages/desk-campaign.tsx';
import { DeskCampaignsPage } from '../../../../functions/pledges/pages/desk-campaigns.tsx';
import { CampaignEditorPage } from '../../../../functions/pledges/pages/desk-editor.tsx';
import { type FoundMilestone, MilestonePage } from '../../../../functions/pledges/pages/desk-milestone.tsx';
import { RehearsalPage } from '../../../../functions/pledges/pages/desk-rehearsal.tsx';
import { PledgeTextPage } from '../../../../functions/pledges/pages/desk-text.tsx';
import { deskWording } from '../../../../functions/pledges/wording/desk.ts';
import { campaignPlan, pillars } from '../../../support/campaign.ts';

const evening = '2019-05-22T18:21:00.000Z';
const longWord = 'Wethoudersbijeenkomstvoorbereidingscommissievergadering';

const campaignOf = (different: Partial<Campaign> = {}): Campaign => ({
  ...campaignPlan(),
  slug: 'samen-aan-tafel',
  organisation: 'programmateam',
  state: 'published',
  version: 1,
  revision: 3,
  ...different,
});
const text = { version: 1, since: '2018-09-25', intro: 'Onze gemeente doet mee.', pillars };

const milestoneOf = (different: Partial<Milestone> = {}): Milestone => ({
  slug: 'samen-aan-tafel',
  mark: 100,
  number: 100,
  state: 'held',
  quiet: false,
  reachedAt: '2019-05-22T18:20:00.000Z',
  publicAt: '2019-05-23T06:00:00.000Z',
  releases: 0,
  acts: [{ at: '2019-05-22T18:20:00.000Z', by: 'clockwork', act: 'reached' }],
  revision: 1,
  ...different,
});
const releasedMilestone = milestoneOf({
  state: 'released',
  releases: 2,
  releasedAt: '2019-05-22T19:05:00.000Z',
  acts: [
    { at: '2019-05-22T18:20:00.000Z', by: 'clockwork', act: 'reached' },
    { at: '2019-05-22T19:00:00.000Z', by: 'prs_organiser', act: 'released' },
    { at: '2019-05-22T19:01:00.000Z', by: 'prs_colleague', act: 'undone' },
    { at: '2019-05-22T19:05:00.000Z', by: 'clockwork', act: 'released' },
  ],
  revision: 4,
});

const found: FoundMilestone = {
  campaign: campaignOf(),
  milestone: milestoneOf(),
  who: {
    code: 'GM0518',
    signatory: { name: 'Fatima El Amrani', role: 'wethouder zorg en welzijn' },
    college: { is: 'to-decide', mayName: true },
    named: true,
  },
  place: { name: 'Den Haag', province: 'Zuid-Holland' },
  signedAt: '2019-05-22T18:01:00.000Z',
  count: 113,
  undoneBefore: false,
};

const managedOf = (different: Partial<ManagedCampaign> = {}): ManagedCampaign => ({
  campaign: campaignOf(),
  text,
  tally: { count: 97 },
  standing: { shown: 97, underWay: 0, next: 100, held: false },
  all: 355,
  milestones: [
    milestoneOf({ mark: 25, number: 25, quiet: true, state: 'released' }),
    milestoneOf({ mark: 50, number: 50, quiet: true, state: 'released' }),
  ],
  awaiting: 0,
  withoutDecision: 0,
  ...different,
});

/** Every state of the desk for campaigns, milestones and the rehearsal. */
export const deskStates = (language: Language = 'nl'): Readonly<Record<string, ReactElement>> => {
  const words = deskWording[language];
  const formToken = 'f'.repeat(22);
  const frame: Frame = {
    language,
    path: '/bureau/campagnes/samen-aan-tafel',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken,
    banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
    signedIn: { name: 'Hanna Bos', signOut: { action: '/uitloggen', formToken } },
  };
  const request = 'r'.repeat(22);
  const list = { frame, now: evening, later: false, next: undefined };
  const typed = typedFromCampaign(campaignOf());
  const editor = { frame, request, typed };
  const manage = { frame, now: evening, request };
  const textForm = { frame, request, campaign: campaignOf(), text, typed: typedFromText(text, '2019-05-22') };
  const milestone = { frame, request, me: 'prs_organiser' };
  const rehearse = { frame, request, campaign: campaignOf(), realCount: 95 };
  const going = {
    tally: { count: 225 },
    standing: { shown: 99, underWay: 126, next: 100, held: true },
    waiting: [120, 200],
  };
  const see = { href: '/bureau/campagnes/samen-aan-tafel', label: words.showNow };
  return {
    'list, empty': <DeskCampaignsPage {...list} campaigns={[]} />,
    list: (
      <DeskCampaignsPage
        {...list}
        campaigns={[
          campaignOf(),
          campaignOf({ slug: 'b', title: `${longWord} in Súdwest-Fryslân`, state: 'draft' }),
          campaignOf({ slug: 'c', title: 'Straks', opensAt: '2020-01-01T08:00:00.000Z' }),
          campaignOf({ slug: 'd', title: 'Eerder', closesAt: '2019-01-01T08:00:00.000Z' }),
        ]}
        next="x.y"
      />
    ),
    'list, at its end': <DeskCampaignsPage {...list} campaigns={[]} later />,
    'new, empty': <CampaignEditorPage {...editor} typed={() => ['']} />,
    'new, faulty': (
      <CampaignEditorPage
        {...editor}
        faults={{
          title: 'missing',
          goal: 'not-a-mark',
          marks: 'not-marks',
          opens: 'not-a-time',
          press: 'not-an-email',
        }}
        typed={(field) => [field === 'opens' ? 'volgende week' : field === 'marks' ? 'veel' : '']}
      />
    ),
    'new, sent before': <CampaignEditorPage {...editor} refusal={{ because: 'sent-before', see }} />,
    edit: <CampaignEditorPage {...editor} campaign={campaignOf()} />,
    'changed meanwhile': (
      <CampaignEditorPage
        {...editor}
        campaign={campaignOf()}
        refusal={{
          because: 'changed-meanwhile',
          fields: [words.editor.called('title'), words.editor.called('marks')],
          see,
        }}
      />
    ),
    'edit, busy': <CampaignEditorPage {...editor} campaign={campaignOf()} refusal={{ because: 'busy' }} />,
    'text, first': <PledgeTextPage {...textForm} text={undefined} typed={typedFromText(undefined, '2019-05-22')} />,
    'text, next': <PledgeTextPage {...textForm} />,
    'text, faulty': (
      <PledgeTextPage
        {...textForm}
        faults={{
          since: 'not-a-date',
          intro: 'missing',
          'pillar-2-title': 'title-missing',
          'pillar-3-text': 'too-long',
        }}
        typed={(field) => [field === 'since' ? 'gisteren' : '']}
      />
    ),
    'text, changed meanwhile': <PledgeTextPage {...textForm} refusal={{ because: 'text-changed-meanwhile' }} />,
    'draft without text': (
      <DeskCampaignPage
        {...manage}
        found={managedOf({
          campaign: campaignOf({ state: 'draft', version: 0 }),
          text: undefined,
          tally: { count: 0 },
          standing: { shown: 0, underWay: 0, next: 25, held: false },
          milestones: [],
        })}
        notice="made"
      />
    ),
    draft: <DeskCampaignPage {...manage} found={managedOf({ campaign: campaignOf({ state: 'draft' }) })} />,
    'publishing refused': (
      <DeskCampaignPage
        {...manage}
        found={managedOf({ campaign: campaignOf({ state: 'draft', version: 0 }), text: undefined })}
        refusal={{ because: 'no-text' }}
      />
    ),
    published: (
      <DeskCampaignPage {...manage} found={managedOf({ awaiting: 1, withoutDecision: 3 })} notice="published" />
    ),
    'a mark is held': (
      <DeskCampaignPage
        {...manage}
        found={managedOf({
          tally: { count: 113 },
          standing: { shown: 99, underWay: 15, next: 100, held: true },
          milestones: [...managedOf().milestones, milestoneOf()],
          awaiting: 2,
          withoutDecision: 40,
        })}
      />
    ),
    'a mark is reached, not yet looked up': (
      <DeskCampaignPage
        {...manage}
        found={managedOf({
          tally: { count: 100 },
          standing: { shown: 99, underWay: 1, next: 100, held: true },
        })}
      />
    ),
    'every mark is shown': (
      <DeskCampaignPage
        {...manage}
        found={managedOf({
          campaign: campaignOf({ marks: [100], goal: 120, title: longWord }),
          tally: { count: 101 },
          standing: { shown: 101, underWay: 0, next: undefined, held: false },
          milestones: [releasedMilestone],
        })}
      />
    ),
    'without marks': (
      <DeskCampaignPage
        {...manage}
        found={managedOf({
          campaign: campaignOf({ marks: [] }),
          standing: { shown: 97, underWay: 0, next: undefined, held: false },
          milestones: [],
        })}
      />
    ),
    'milestone, held': <MilestonePage {...milestone} found={found} />,
    'milestone, decided and held': (
      <MilestonePage
        {...milestone}
        found={{
          ...found,
          who: { code: 'GM0518', named: true, college: { is: 'decided', on: '2019-05-21' } },
          undoneBefore: true,
        }}
        notice="undone"
      />
    ),
    'milestone, held, may not be named': (
      <MilestonePage
        {...milestone}
        found={{
          ...found,
          who: {
            code: 'GM1900',
            named: false,
            college: { is: 'to-decide', mayName: false },
            signatory: { name: longWord, role: longWord },
          },
          place: { name: 'Súdwest-Fryslân', province: 'Fryslân' },
        }}
      />
    ),
    'milestone, another municipality': (
      <MilestonePage {...milestone} found={found} refusal={{ because: 'other-municipality', name: 'Den Haag' }} />
    ),
    'milestone, gone': (
      <MilestonePage
        {...milestone}
        found={{ ...found, who: undefined, place: undefined, count: 99 }}
        refusal={{ because: 'not-there-any-more' }}
      />
    ),
    'milestone, released': (
      <MilestonePage
        {...milestone}
        found={{ ...found, milestone: releasedMilestone, undoneBefore: true }}
        notice="released"
      />
    ),
    'milestone, quiet': (
      <MilestonePage {...milestone} found={{ ...found, milestone: milestoneOf({ quiet: true, state: 'released' }) }} />
    ),
    'milestone, not released': <MilestonePage {...milestone} found={found} refusal={{ because: 'not-released' }} />,
    'milestone, no such act': <MilestonePage {...milestone} found={found} refusal={{ because: 'no-such-act' }} />,
    'rehearsal, none': <RehearsalPage {...rehearse} notice="ended" rehearsal={undefined} />,
    'rehearsal, refused': <RehearsalPage {...rehearse} refusal={{ because: 'no-rehearsal' }} rehearsal={undefined} />,
    'rehearsal, begun': (
      <RehearsalPage
        {...rehearse}
        notice="begun"
        rehearsal={{
          tally: { count: 95 },
          standing: { shown: 95, underWay: 0, next: 100, held: false },
          waiting: [],
        }}
      />
    ),
    'rehearsal, held': (
      <RehearsalPage {...rehearse} rehearsal={{ ...going, milestone: found, before: { mark: 50, number: 50 } }} />
    ),
    'rehearsal, nothing added': (
      <RehearsalPage {...rehearse} refusal={{ because: 'nothing-added' }} rehearsal={{ ...going, milestone: found }} />
    ),
    'rehearsal, released': (
      <RehearsalPage
        {...rehearse}
        notice="released"
        rehearsal={{ ...going, waiting: [], milestone: { ...found, milestone: releasedMilestone } }}
      />
    ),
  };
};
