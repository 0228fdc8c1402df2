import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { CurrentCampaign } from '../../../../functions/web/actions.ts';
import { AccessibilityPage } from '../../../../functions/web/pages/accessibility.tsx';
import { ContactPage } from '../../../../functions/web/pages/contact.tsx';
import { DeskPage } from '../../../../functions/web/pages/desk.tsx';
import type { EventView } from '../../../../functions/web/pages/event-words.ts';
import { HomePage } from '../../../../functions/web/pages/home.tsx';
import { PrivacyPage } from '../../../../functions/web/pages/privacy.tsx';
import { kept } from '../../../../functions/web/wire.ts';
import { campaignPlan } from '../../../support/campaign.ts';
import { monday, planOf } from '../../../support/house.ts';
import { contact, privacy } from '../house.ts';

const eventOf = (slug: string, different: Partial<EventView> = {}): EventView => ({
  ...planOf({ title: 'Samen aan de slag tegen eenzaamheid' }),
  slug,
  state: 'published',
  ...different,
});

const events: readonly EventView[] = [
  eventOf('samen-aan-de-slag'),
  eventOf('station', {
    title: 'Koffie op het perron',
    venue: { name: 'Station Helmond', street: '', city: 'Helmond' },
    startsAt: '2019-09-26T08:00:00.000Z',
    endsAt: '2019-09-26T14:00:00.000Z',
  }),
  eventOf('buurt', { title: 'Burendag met de hele wethoudersbijeenkomst', state: 'cancelled' }),
];

/** The campaign as home shows it, with so many members; held at the mark where a count would pass it. */
const campaignOf = (count: number, next: number | undefined, open = true): CurrentCampaign => {
  const places = directoryActions().municipalitiesOn('2019-05-22');
  return {
    open,
    board: {
      campaign: {
        ...campaignPlan({ title: 'Eén tegen eenzaamheid' }),
        slug: 'een-tegen-eenzaamheid',
        organisation: 'programmateam',
        state: 'published',
        version: 1,
        revision: 3,
      },
      asOf: '2019-05-22T18:05:00.000Z',
      count,
      underWay: 0,
      held: false,
      ...(next !== undefined && { next: { mark: next, toGo: next - count } }),
      goal: places.length,
      all: places.length,
      latest: [],
      dots: places.map(({ code, displayName, province, lat, lng }, at) => ({
        code,
        name: displayName,
        province,
        lat,
        lng,
        joined: (at * 7919) % places.length < count,
      })),
      provinces: [],
      unnamed: 0,
    },
  };
};

/** Every page of this room in every state it can show, by a name of the state. */
export const statesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame: Frame = {
    language,
    path: '/',
    siteName: 'Eén tegen eenzaamheid',
    siteAddress: 'https://aanschuif.example',
    banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
    formToken: '',
  };
  const formToken = 'abcdefghijklmnopqrstuv';
  const signOut = { action: '/uitloggen', formToken };
  const signedIn: Frame = { ...frame, formToken, signedIn: { name: 'Samira El Amrani', signOut } };
  const nothing = { events: [], questions: [], now: monday, newest: undefined, older: undefined };
  return {
    home: <HomePage coming={events} current={undefined} frame={frame} />,
    'home without events': <HomePage coming={[]} current={undefined} frame={frame} />,
    'home with a campaign': <HomePage coming={events} current={campaignOf(103, 120)} frame={frame} />,
    'home with a campaign that begins': <HomePage coming={events} current={campaignOf(0, 25, false)} frame={frame} />,
    'home with a campaign of all': <HomePage coming={[]} current={campaignOf(355, undefined)} frame={frame} />,
    'empty desk': <DeskPage {...nothing} frame={signedIn} />,
    desk: (
      <DeskPage
        {...nothing}
        events={[
          ...events,
          eventOf('concept', { state: 'draft' }),
          eventOf('voorbij', { startsAt: '2018-05-22T15:30:00.000Z', endsAt: '2018-05-22T19:30:00.000Z' }),
        ]}
        frame={signedIn}
        newest="/bureau"
        older="/bureau?verder=e30.x"
        questions={[
          { kind: 'place-free-late', event: 'buurt', campaign: undefined, title: 'Burendag', count: 1, since: monday },
          {
            kind: 'mail-failed',
            event: 'station',
            campaign: undefined,
            title: 'Koffie op het perron',
            count: 3,
            since: monday,
          },
          { kind: 'mail-uncertain', event: undefined, campaign: undefined, title: undefined, count: 1, since: monday },
        ]}
      />
    ),
    'desk with campaigns': (
      <DeskPage
        {...nothing}
        frame={signedIn}
        questions={[
          { kind: 'mail-failed', event: undefined, campaign: 'tafel', title: undefined, count: 1, since: monday },
          { kind: 'milestone-held', event: undefined, campaign: 'tafel', title: undefined, count: 1, since: monday },
          { kind: 'signature-awaits', event: undefined, campaign: 'tafel', title: undefined, count: 2, since: monday },
        ]}
      />
    ),
    'desk with kits': (
      <DeskPage
        {...nothing}
        frame={signedIn}
        questions={[
          {
            kind: 'kit-unanswered',
            event: undefined,
            campaign: undefined,
            title: 'Koffie op reis: Gemeente Helmond',
            count: 1,
            since: monday,
          },
          {
            kind: 'host-waits',
            event: undefined,
            campaign: undefined,
            application: 'app_01db8qg3s0abcdefghjkmnpqrs',
            title: 'Soep in de buurtkamer',
            count: 1,
            since: monday,
          },
          {
            kind: 'mail-failed',
            event: undefined,
            campaign: undefined,
            kit: 'ord_aB3_dE5-gH7jK9mN1pQ2',
            title: undefined,
            count: 2,
            since: monday,
          },
        ]}
      />
    ),
    privacy: <PrivacyPage frame={frame} kept={kept} privacy={privacy} />,
    accessibility: <AccessibilityPage contact={contact} frame={frame} />,
    contact: <ContactPage contact={contact} frame={frame} />,
  };
};
