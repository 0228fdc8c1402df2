import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { AccessibilityPage } from '../../../../functions/web/pages/accessibility.tsx';
import { ContactPage } from '../../../../functions/web/pages/contact.tsx';
import { DeskPage } from '../../../../functions/web/pages/desk.tsx';
import type { EventView } from '../../../../functions/web/pages/event-words.ts';
import { HomePage } from '../../../../functions/web/pages/home.tsx';
import { PrivacyPage } from '../../../../functions/web/pages/privacy.tsx';
import { kept } from '../../../../functions/web/wire.ts';
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
    home: <HomePage coming={events} frame={frame} />,
    'home without events': <HomePage coming={[]} frame={frame} />,
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
          { kind: 'place-free-late', event: 'buurt', title: 'Burendag', count: 1, since: monday },
          { kind: 'mail-failed', event: 'station', title: 'Koffie op het perron', count: 3, since: monday },
          { kind: 'mail-uncertain', event: undefined, title: undefined, count: 1, since: monday },
        ]}
      />
    ),
    privacy: <PrivacyPage frame={frame} kept={kept} privacy={privacy} />,
    accessibility: <AccessibilityPage contact={contact} frame={frame} />,
    contact: <ContactPage contact={contact} frame={frame} />,
  };
};
