import type { Language } from '#kernel/languages.ts';
import type { PreferencesOpened } from '../../../../functions/follow-ups/core/preferences.ts';
import { PreferencesPage, type PreferencesPageProps } from '../../../../functions/follow-ups/pages/preferences.tsx';
import { campaign, evening } from '../../../support/examples/messages.ts';

const frame = (language: Language) => ({
  language,
  path: '/uw-mail/mail_q2Xv8k7LpN3sYb8RtWc3AbCd~IEeUnnsSDhNBhAFDr7WLaA.x7Kq2vN4ZpL0sYb8RtWc3A',
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
});

const opened: PreferencesOpened = {
  kind: 'invitation',
  of: 'event',
  about: evening,
  sentAt: '2019-05-06T10:15:00.000Z',
  why: { is: 'invited' },
  standing: 'everything',
  complained: false,
};
const campaignTold = { ...campaign, organisations: [], zone: 'Europe/Amsterdam' } as const;
const everyWay: PreferencesOpened['why'] = {
  is: 'guest',
  states: ['seated'],
  group: 'partners',
  via: 'invitation',
  municipality: true,
  picked: true,
};

const whys: readonly (readonly [name: string, kind: PreferencesOpened['kind'], why: PreferencesOpened['why']])[] = [
  ['to a guest chosen in every way', 'organiser-mail', everyWay],
  ['to several groups of guests', 'organiser-mail', { ...everyWay, states: ['seated', 'waiting'] }],
  [
    'to guests, of whom nothing more is known',
    'organiser-mail',
    { is: 'guest', states: [], municipality: false, picked: false },
  ],
  ['after the cards', 'cards-introduced', { is: 'introduced' }],
  ['after the event', 'follow-up', { is: 'after-event', group: 'came-not-signed' }],
  ['after the event, long ago', 'follow-up', { is: 'after-event' }],
  ['of another kind', 'organiser-mail', { is: 'on-a-list' }],
];

/** Every state of the page on which somebody says which mail they want. */
export const preferencesStates: Readonly<Record<string, Omit<PreferencesPageProps, 'frame' | 'request'>>> = {
  'of an invitation': { opened },
  'about a campaign': {
    opened: { ...opened, kind: 'sign-invitation', of: 'campaign', about: campaignTold, why: { is: 'asked-to-sign' } },
  },
  'before it was sent': { opened: { ...opened, sentAt: undefined } },
  'without mail about the event': { opened: { ...opened, standing: 'about' }, kept: true },
  'without mail about the campaign': {
    opened: { ...opened, kind: 'sign-invitation', of: 'campaign', about: campaignTold, standing: 'about' },
  },
  'without mail of the organiser': { opened: { ...opened, standing: 'organisation' }, kept: true },
  'of who called a mail unwanted': { opened: { ...opened, standing: 'organisation', complained: true } },
  'sent without a choice': { opened, unchosen: true },
  'while it is busy': { opened, busy: true },
  ...Object.fromEntries(whys.map(([name, kind, why]) => [name, { opened: { ...opened, kind, why } }])),
};

export const preferencesPage = (name: string, language: Language) => (
  <PreferencesPage frame={frame(language)} opened={opened} request="request-of-the-page" {...preferencesStates[name]} />
);
