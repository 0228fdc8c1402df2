import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { AskedField } from '#kernel/questions.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { PlaceBehindLink } from '#rsvps/core/invitation-standing.ts';
import type { InvitationFaults, InvitationField } from '#rsvps/core/typed-invitation.ts';
import { type InvitationInView, InvitationPage, type InvitationPageProps } from '#rsvps/pages/invitation.tsx';
import { CodePage, type CodePageProps, UnknownInvitationPage } from '#rsvps/pages/invitation-code.tsx';
import type { CampaignView, InvitationEvent } from '#rsvps/pages/invitation-view.ts';
import { PreparePage } from '#rsvps/pages/prepare.tsx';
import { ProposalPage } from '#rsvps/pages/proposal.tsx';
import type { InvitationRefusal } from '#rsvps/wording/invitation-words.ts';
import { evening, campaign as signed } from '../../../../infra/local/seed-story.ts';
import { longName } from '../../../support/examples/messages.ts';
import { monday, planOf } from '../../../support/house.ts';

export { longName };
export const reason = 'De zaal is door een lekkage niet beschikbaar. Wij zoeken een andere avond.';
/** What nobody may read back: it is given to no page, and a page that shows it got it from somewhere else. */
export const secretDiet = 'geen noten, want daar word ik ziek van';

/** The evening of the story of a fresh start, as its pages know it. */
export const meetingOf = (different: Partial<InvitationEvent> = {}): InvitationEvent => ({
  ...planOf({
    title: evening.title,
    summary: evening.summary,
    programme: evening.programme.map((line) => ({ time: line.slice(0, 5), what: line.slice(6) })),
    venue: evening.venue,
    directions: evening.directions,
    forWhom: evening.forWhom,
    organisations: [...evening.organisations],
    contact: { ...evening.contact, phone: '+31705550122' },
    closesAt: '2019-05-22T10:00:00.000Z',
    partyLimit: 1,
  }),
  slug: 'samen-aan-de-slag',
  state: 'published',
  ...different,
});

const twoComing = meetingOf({ partyLimit: 4 });
const nothingAsked = meetingOf({ asks: [] });
const action = meetingOf({
  kind: 'week-action',
  title: 'Wethoudersbijeenkomstvoorbereidingskoffie op het perron',
  directions: '',
  programme: [],
  partyLimit: 3,
  asks: ['access'],
});

export const campaignView: CampaignView = {
  slug: 'een-tegen-eenzaamheid',
  title: signed.title,
  asks: signed.asks,
  pillars: signed.pillars,
};

export const invitedOf = (different: Partial<InvitationInView> = {}): InvitationInView => ({
  state: 'invited',
  name: 'Noor van den Berg',
  role: 'wethouder',
  municipality: 'Helmond',
  mailed: 'both',
  gaveReason: false,
  ...different,
});

const answered = {
  answeredAt: '2019-05-15T07:12:00.000Z',
  answeredBy: { is: 'on-behalf', name: 'Anouk de Vries-Jansen' },
} as const;

export const ownPlace = (
  different: Partial<Extract<PlaceBehindLink, { is: 'own' }>> = {},
): Extract<PlaceBehindLink, { is: 'own' }> => ({
  is: 'own',
  state: 'seated',
  party: 1,
  gave: { diet: false, access: false },
  ...different,
});

export const frameOf = (language: Language, path: string): Frame => ({
  language,
  path,
  siteName: 'Eén tegen eenzaamheid',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
});

type Typed = Partial<Record<InvitationField | AskedField, string>>;
export const typedOf =
  (typed: Typed) =>
  (field: InvitationField | AskedField): string =>
    typed[field] ?? '';

export const refusals: readonly InvitationRefusal[] = [
  'not-sent-yet',
  'event-over',
  'rsvps-closed',
  'other-answers',
  'handed-over',
  'holds-a-place',
  'too-late-to-ask-again',
  'offer-open',
  'substitute-has-a-place',
  'no-room-for-more',
  'ask-on-own-page',
  'busy',
];

const faulty: Readonly<Record<string, { readonly typed: Typed; readonly faults: InvitationFaults }>> = {
  'nothing chosen': { typed: {}, faults: { answer: 'missing', who: 'missing' } },
  coming: {
    typed: { who: 'on-behalf', answer: 'coming', party: '99', companions: 'Jan\nPiet', diet: secretDiet },
    faults: { party: 'party-too-large', companions: 'not-a-name', diet: 'too-long', access: 'too-long', by: 'missing' },
  },
  'not coming': {
    typed: { who: 'self', answer: 'not-coming', reason: 'Op vakantie' },
    faults: { reason: 'too-long' },
  },
  'somebody else': {
    typed: { who: 'self', answer: 'somebody-else', 'substitute-name': 'www.x.nl', 'substitute-email': 'roos@' },
    faults: { 'substitute-name': 'not-a-name', 'substitute-email': 'not-an-email', 'substitute-role': 'not-a-name' },
  },
  'not yet': {
    typed: { who: 'self', answer: 'not-yet-known', 'ask-again': '31-2-2019' },
    faults: { 'ask-again': 'not-a-date' },
  },
};

/** What somebody behind a link, or with a code, can meet. */
export const invitationStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = frameOf(
    language,
    `/bijeenkomsten/samen-aan-de-slag/uitnodiging/inv_${'a'.repeat(22)}.${'b'.repeat(22)}`,
  );
  const base: InvitationPageProps = {
    frame,
    event: meetingOf(),
    invitation: invitedOf(),
    erasing: { sensitive: '2019-05-23T04:00:00.000Z', guests: '2019-08-22T04:00:00.000Z' },
    now: monday,
    request: 'r'.repeat(22),
    typed: typedOf({}),
  };
  const page = (different: Partial<InvitationPageProps>) => <InvitationPage {...base} {...different} />;
  const accepted = invitedOf({ state: 'accepted', ...answered });
  const byThemselves = { answeredAt: answered.answeredAt, answeredBy: { is: 'self' } } as const;
  const closed = { now: '2019-05-22T10:00:00.000Z' };
  const cancelled = meetingOf({ state: 'cancelled', reason });
  const withoutContact = { name: '', phone: '', email: '' };
  const handedOver = invitedOf({ state: 'handed-over', substitute: longName, ...answered });
  const typed = typedOf({ who: 'self', answer: 'coming' });
  const code: CodePageProps = { frame: frameOf(language, '/uitnodiging'), request: 'r'.repeat(22), typed: '' };
  const contact = { name: 'Marieke Jansma', phone: '+31705550122', email: 'avond@programma.example' };
  return {
    invited: page({}),
    'invited, with others': page({ event: twoComing }),
    'invited, nothing asked': page({ event: nothingAsked }),
    'invited, to an action': page({ event: action }),
    'invited, office only': page({
      invitation: {
        state: 'invited',
        role: 'wethouder',
        municipality: 'Súdwest-Fryslân',
        mailed: 'nobody',
        gaveReason: false,
      },
    }),
    'invited, nobody known': page({ invitation: { state: 'invited', mailed: 'nobody', gaveReason: false } }),
    'invited, closed': page(closed),
    'invited, begun': page({ now: '2019-05-22T16:00:00.000Z' }),
    'invited, over': page({ now: '2019-05-23T16:00:00.000Z' }),
    'save the date': page({ invitation: invitedOf({ state: 'drafted' }) }),
    ...Object.fromEntries(
      Object.entries(faulty).map(([name, shown]) => [
        `faulty, ${name}`,
        page({ event: twoComing, faults: shown.faults, typed: typedOf(shown.typed) }),
      ]),
    ),
    seated: page({ invitation: accepted, place: ownPlace() }),
    'seated just now': page({ invitation: accepted, place: ownPlace(), thanks: true }),
    'seated, with others and a diet': page({
      event: twoComing,
      invitation: invitedOf({ state: 'accepted', ...byThemselves, mailed: 'invited' }),
      place: ownPlace({ party: 3, companions: 'Roos Jansen', gave: { diet: true, access: true } }),
    }),
    'seated by telephone': page({
      invitation: invitedOf({
        state: 'accepted',
        answeredAt: answered.answeredAt,
        answeredBy: { is: 'by-phone', person: 'per_hanna', spokeTo: 'Anouk de Vries-Jansen' },
        mailed: 'secretariat',
      }),
      place: ownPlace(),
    }),
    'seated, no mail': page({
      invitation: invitedOf({ state: 'accepted', ...byThemselves, mailed: 'nobody' }),
      place: ownPlace(),
    }),
    'seated, office only': page({
      invitation: { state: 'accepted', role: 'wethouder', mailed: 'secretariat', gaveReason: false, ...answered },
      place: ownPlace(),
    }),
    'seated, closed': page({ ...closed, invitation: accepted, place: ownPlace() }),
    'seated, begun': page({ invitation: accepted, place: ownPlace(), now: '2019-05-22T16:00:00.000Z' }),
    waiting: page({ invitation: accepted, place: ownPlace({ state: 'waiting' }), placeInLine: 4 }),
    offered: page({
      invitation: accepted,
      place: ownPlace({ state: 'offered', offeredUntil: '2019-05-21T10:00:00.000Z' }),
      offerAt: `/bijeenkomsten/samen-aan-de-slag/plaats/inv_${'a'.repeat(22)}.${'t'.repeat(22)}`,
    }),
    asked: page({ invitation: accepted, place: ownPlace({ state: 'asked' }) }),
    accepted: page({ invitation: accepted }),
    ...Object.fromEntries(
      (['guest', 'organiser', 'clock', 'handed-over'] as const).map((releasedBy) => [
        `given up, by ${releasedBy}`,
        page({ invitation: accepted, place: ownPlace({ state: 'cancelled', releasedBy }) }),
      ]),
    ),
    declined: page({ invitation: invitedOf({ state: 'declined', gaveReason: true, ...answered }) }),
    'declined, closed': page({ ...closed, invitation: invitedOf({ state: 'declined', ...byThemselves }) }),
    'handed over': page({ invitation: handedOver, place: { is: 'theirs', held: true } }),
    'handed over, name gone': page({
      invitation: invitedOf({ state: 'handed-over', ...answered }),
      place: { is: 'theirs', held: true },
    }),
    'sent another': page({ invitation: handedOver, place: { is: 'theirs', held: false } }),
    'not yet known': page({ invitation: invitedOf({ state: 'not-yet-known', askAgainOn: '2019-05-21', ...answered }) }),
    withdrawn: page({ invitation: invitedOf({ state: 'withdrawn', ...answered }) }),
    'withdrawn, without contact': page({
      invitation: invitedOf({ state: 'withdrawn' }),
      event: meetingOf({ contact: withoutContact }),
    }),
    'event cancelled': page({ event: cancelled, invitation: accepted, place: ownPlace() }),
    ...Object.fromEntries(
      refusals.map((refusal) => [`refused, ${refusal}`, page({ event: twoComing, refusal, typed })]),
    ),
    'refused, with a place': page({
      event: twoComing,
      invitation: accepted,
      place: ownPlace(),
      refusal: 'no-room-for-more',
      typed,
    }),
    'unknown link': <UnknownInvitationPage event={meetingOf()} frame={frame} />,
    code: <CodePage {...code} contact={contact} />,
    'code, no contact known': <CodePage {...code} />,
    ...Object.fromEntries(
      (['missing', 'not-a-code', 'unknown'] as const).map((fault) => [
        `code, ${fault}`,
        <CodePage {...code} fault={fault} key={fault} typed="K7M2 9XQE" />,
      ]),
    ),
    'code, limited': (
      <CodePage
        {...code}
        limitedUntil={language === 'nl' ? 'maandag 20 mei 2019, 9.10 uur' : 'Monday 20 May 2019, 09:10'}
        typed="K7M2-9XQF"
      />
    ),
  };
};

/** What everybody can read before the evening. */
export const publicStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const prepare = { campaign: campaignView, frame: frameOf(language, '/bijeenkomsten/samen-aan-de-slag/voorbereiden') };
  const proposal = {
    campaign: campaignView,
    frame: frameOf(language, '/bijeenkomsten/samen-aan-de-slag/collegevoorstel'),
  };
  const groups = [
    { group: 'ministers', seats: 1 },
    { group: 'partners', seats: 5 },
    { group: 'advisers', seats: 8 },
    { group: 'guests', seats: 2 },
  ] as const;
  return {
    prepare: <PreparePage {...prepare} event={meetingOf()} />,
    'prepare, with groups': (
      <PreparePage {...prepare} event={meetingOf({ groups, partyLimit: 2, listed: 'address' })} />
    ),
    'prepare, no text': (
      <PreparePage {...prepare} campaign={undefined} event={meetingOf({ programme: [], directions: '' })} />
    ),
    'prepare, cancelled': <PreparePage {...prepare} event={meetingOf({ state: 'cancelled', reason })} />,
    proposal: <ProposalPage {...proposal} event={meetingOf()} />,
    'proposal, no text': <ProposalPage {...proposal} campaign={undefined} event={meetingOf()} />,
  };
};
