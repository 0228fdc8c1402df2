import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { CurrentCampaign } from '../../../../functions/web/actions.ts';
import type { Question } from '../../../../functions/web/core/gather-questions.ts';
import { kinds, type QuestionKind } from '../../../../functions/web/core/kinds.ts';
import { AccessibilityPage } from '../../../../functions/web/pages/accessibility.tsx';
import { AskedOwnDataPage, AskOwnDataPage, NoOwnDataPage } from '../../../../functions/web/pages/ask-own-data.tsx';
import { ContactPage } from '../../../../functions/web/pages/contact.tsx';
import { DeskPage } from '../../../../functions/web/pages/desk.tsx';
import { ErasedPage } from '../../../../functions/web/pages/erased.tsx';
import type { EventView } from '../../../../functions/web/pages/event-words.ts';
import { HomePage } from '../../../../functions/web/pages/home.tsx';
import { OwnDataPage, type OwnDataPageProps } from '../../../../functions/web/pages/own-data.tsx';
import { PrivacyPage } from '../../../../functions/web/pages/privacy.tsx';
import { kept } from '../../../../functions/web/wire-kept.ts';
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
  const nothing = {
    events: [],
    questions: [],
    now: monday,
    person: 'person_samira',
    newest: undefined,
    older: undefined,
  };
  const line = (kind: QuestionKind, different: Partial<Question<QuestionKind>> = {}): Question<QuestionKind> => ({
    kind,
    key: JSON.stringify([kind, different]),
    count: 1,
    subjects: ['x'],
    since: monday,
    ...different,
  });
  const groupOf = (lines: readonly Question<QuestionKind>[], event?: string, title?: string, campaign?: string) => ({
    event,
    campaign,
    title,
    lines,
  });
  const evening = 'Samen aan de slag tegen eenzaamheid';
  const asking: Frame = { ...frame, path: '/uw-gegevens', formToken };
  const own: OwnDataPageProps = {
    frame: { ...frame, path: `/uw-gegevens/own_${'a'.repeat(22)}.${'b'.repeat(22)}`, formToken },
    email: 'noor.bakker-van-den-bovenkamp@gemeente-met-een-lange-naam.example',
    parts: [],
    ruleOf: () => 'Tot wij de gasten wissen',
    until: monday,
    request: formToken,
    contact: `${contact.name}, 070 123 45 67`,
  };
  const says = { name: 'Noor Bakker', phone: '+31612345678', diet: 'Geen noten', municipality: 'Helmond', party: '2' };
  const things: OwnDataPageProps['parts'] = [
    {
      room: 'rsvps',
      things: [
        { what: 'guest-of-meeting', about: evening, state: 'seated', says, at: monday, until: monday, goes: 'whole' },
        { what: 'invitation', about: evening, state: 'secretariat', at: monday, goes: 'address' },
      ],
    },
    { room: 'kits', things: [{ what: 'kit-order', about: 'Soep op het plein', state: 'ordered', goes: 'lent' }] },
    { room: 'events', things: [{ what: 'contact-person', about: evening, says, goes: 'to-come' }] },
    { room: 'accounts', things: [{ what: 'organiser', says, goes: 'role' }] },
    {
      room: 'follow-ups',
      things: Array.from({ length: 60 }, () => ({
        what: 'mail-as-sent' as const,
        state: 'mail-about-place' as const,
        at: monday,
        goes: 'whole' as const,
      })),
    },
  ];
  return {
    'own data, asked for': <AskOwnDataPage email="" erasedOn="21 mei 2019" frame={asking} request={formToken} />,
    'own data, asked for without an address': (
      <AskOwnDataPage
        email="noor@"
        erasedOn="21 mei 2019"
        frame={asking}
        invalid={{ email: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl' }}
        request={formToken}
      />
    ),
    'own data, asked for too often': (
      <AskOwnDataPage
        email="noor@gemeente.example"
        erasedOn="21 mei 2019"
        frame={asking}
        request={formToken}
        tooOftenUntil="9.10 uur"
      />
    ),
    'own data, on its way': <AskedOwnDataPage contact={own.contact} frame={asking} />,
    'own data, an old link': <NoOwnDataPage because="expired" frame={own.frame} />,
    'own data, no link of ours': <NoOwnDataPage because="no-such-link" frame={own.frame} />,
    'own data, of everything': <OwnDataPage {...own} parts={things} />,
    'own data, pressed without a choice': <OwnDataPage {...own} parts={things} unchosen />,
    'own data, not all gone yet': <OwnDataPage {...own} parts={things} pressed />,
    'own data, erased': <OwnDataPage {...own} parts={[]} pressed />,
    home: <HomePage coming={events} current={undefined} frame={frame} />,
    'home without events': <HomePage coming={[]} current={undefined} frame={frame} />,
    'home with a campaign': <HomePage coming={events} current={campaignOf(103, 120)} frame={frame} />,
    'home with a campaign that begins': <HomePage coming={events} current={campaignOf(0, 25, false)} frame={frame} />,
    'home with a campaign of all': <HomePage coming={[]} current={campaignOf(355, undefined)} frame={frame} />,
    erased: (
      <ErasedPage
        erased={[
          { what: 'guest-of-meeting', day: '2019-05-20', count: 59 },
          { what: 'mail-as-sent', day: '2019-05-19', count: 4821 },
        ]}
        frame={signedIn}
        kept={kept}
        month="2019-05"
        thisMonth="2019-05"
      />
    ),
    'nothing erased': <ErasedPage erased={[]} frame={signedIn} kept={kept} month="2018-12" thisMonth="2019-05" />,
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
        older="/bureau?verder=e30.x"
        questions={[
          groupOf(
            [
              line('offer-lapses', { event: 'avond', reader: 'a~b', due: '2019-05-20T06:00:00.000Z' }),
              line('mail-bounced', { event: 'avond', reader: 'inv_1', owner: 'person_samira', ownerName: 'Samira' }),
              line('place-free-late', { event: 'avond' }),
            ],
            'avond',
            evening,
          ),
          groupOf([line('mail-failed', { event: 'station', count: 3 })], 'station', 'Koffie op het perron'),
          groupOf([line('mail-uncertain')]),
        ]}
      />
    ),
    'desk, later': <DeskPage {...nothing} events={events} frame={signedIn} newest="/bureau" questions={undefined} />,
    'desk with every kind, once and often': (
      <DeskPage
        {...nothing}
        frame={signedIn}
        questions={[
          groupOf(
            (Object.keys(kinds) as QuestionKind[]).flatMap((kind) => [
              line(kind, { event: 'avond', due: '2019-05-22T15:30:00.000Z', title: 'Soep in de buurtkamer' }),
              line(kind, { event: 'avond', count: 12, owner: 'person_jeroen', ownerName: 'Jeroen van Dijk' }),
            ]),
            'avond',
            evening,
          ),
        ]}
      />
    ),
    'desk where a colleague was first': (
      <DeskPage
        {...nothing}
        changed
        frame={signedIn}
        questions={[
          groupOf(
            [line('signature-awaits', { campaign: 'tafel', owner: 'person_jeroen', ownerName: 'Jeroen van Dijk' })],
            undefined,
            'Eén tegen eenzaamheid',
            'tafel',
          ),
        ]}
      />
    ),
    'desk with campaigns': (
      <DeskPage
        {...nothing}
        frame={signedIn}
        questions={[
          groupOf(
            [
              line('mail-failed', { campaign: 'tafel' }),
              line('interest', { campaign: 'tafel', reader: 'GM0794' }),
              line('milestone-held', { campaign: 'tafel' }),
              line('signature-awaits', { campaign: 'tafel', count: 2 }),
            ],
            undefined,
            'Eén tegen eenzaamheid',
            'tafel',
          ),
        ]}
      />
    ),
    'desk with kits': (
      <DeskPage
        {...nothing}
        frame={signedIn}
        questions={[
          groupOf([
            line('kit-unanswered', { title: 'Koffie op reis: Gemeente Helmond' }),
            line('host-waits', { application: 'app_01db8qg3s0abcdefghjkmnpqrs', title: 'Soep in de buurtkamer' }),
            line('mail-failed', { kit: 'ord_aB3_dE5-gH7jK9mN1pQ2', count: 2 }),
          ]),
        ]}
      />
    ),
    privacy: <PrivacyPage frame={frame} kept={kept} privacy={privacy} />,
    accessibility: <AccessibilityPage contact={contact} frame={frame} />,
    contact: <ContactPage contact={contact} frame={frame} />,
  };
};
