import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { markdownToHtml } from '#platform/pages/markdown.ts';
import { createEvent } from '../../../../functions/events/core/create-event.ts';
import type { EventPlan, EventWithSeats } from '../../../../functions/events/core/event.ts';
import { typedFrom } from '../../../../functions/events/core/event-plan.ts';
import { CancelPage } from '../../../../functions/events/pages/cancel.tsx';
import { CreatePage } from '../../../../functions/events/pages/create.tsx';
import { DeskEventPage } from '../../../../functions/events/pages/desk-event.tsx';
import { EventPage } from '../../../../functions/events/pages/event.tsx';
import { EventAccessPage } from '../../../../functions/events/pages/event-access.tsx';
import { ListPage } from '../../../../functions/events/pages/list.tsx';
import { PreviewPage } from '../../../../functions/events/pages/preview.tsx';
import { eventAccessNl } from '../../../../functions/events/wording/event-access-nl.ts';
import { monday, organiser, planOf, seeded } from '../../../support/house.ts';

const eveningText = `In elke gemeente wonen mensen die niemand hebben om mee te eten. U kunt daar iets aan doen.

## Wat u deze avond doet

- U eet aan een tafel van acht, met collega’s uit grote en kleine gemeenten.
- U hoort wat elders werkt, en ook wat niet werkte.
- U gaat naar huis met één afspraak en met de naam van iemand die u helpt.

Kunt u niet zelf komen? Uw secretariaat kan uw aanmelding wijzigen of u afmelden.`;

const evening: Partial<EventPlan> = {
  summary: 'Een avond voor wethouders: eten aan tafel, luisteren naar elkaar en afspreken wat u morgen doet.',
  text: eveningText,
  programme: [
    { time: '17.30', what: 'Inloop met soep en brood' },
    { time: '18.15', what: 'Drie wethouders vertellen: wat werkte bij ons, en wat niet' },
    { time: '', what: 'Met ruimte voor vragen' },
    { time: '19.00', what: 'Eten en praten aan uw eigen tafel' },
  ],
  directions:
    'Van station Den Haag Centraal loopt u in tien minuten naar de zaal.\nParkeren kan in de garage op het Plein.',
  offers: ['wheelchair', 'ring-loop'],
  organisations: ['Het programmateam Samen aan de slag', 'VNG'],
  closesAt: '2019-05-22T10:00:00.000Z',
  reminders: { days: [7, 1], time: '12:00' },
};

const longWord = 'Wethoudersbijeenkomstvoorbereidingscommissievergadering';
const longPlan: Partial<EventPlan> = {
  title: `${longWord} over samen eten, praten en aanschuiven in Súdwest-Fryslân`,
  summary: `${longWord} `.repeat(5).trim(),
  venue: {
    name: longWord,
    street: 'Burgemeester-van-Roijensingel-Zuid 100-102',
    city: 'Burgh-Haamstede aan de Westerschouwen',
  },
  organisations: [longWord, 'Koninklijke Nederlandse Vereniging van Buurtkeukens'],
  contact: {
    name: 'Anouk de Vries-Jansen van den Berg',
    phone: '+31701234567',
    email: `${'lang'.repeat(14)}@gemeente.example`,
  },
};

/** An event with its pool, as a store would bring it. */
export const eventOf = (
  plan: Partial<EventPlan> = {},
  more: Partial<EventWithSeats['event']> = {},
  seats: Partial<EventWithSeats['seats']> = {},
): EventWithSeats => {
  const made = createEvent(planOf({ ...evening, ...plan }), { organiser, random: seeded('states'), again: 0 });
  return {
    event: { ...made.event, state: 'published', ...more },
    seats: { ...made.seats, state: 'open', ...seats },
    pools: Object.fromEntries(
      Object.entries(made.pools).map(([group, pool]) => [group, { ...pool, state: 'open' as const }]),
    ),
  };
};

const cancelled = { state: 'cancelled', reason: 'De zaal staat onder water. Wij kiezen een nieuwe datum.' } as const;
const over = { startsAt: '2019-05-15T15:30:00.000Z', endsAt: '2019-05-15T19:30:00.000Z' };

/** As the laptop has it above every page. */
export const bannerIn = (language: Language): string =>
  language === 'nl'
    ? 'Voorbeeld: gasten en handtekeningen zijn verzonnen'
    : 'Example: guests and signatures are invented';

/** What visitors can see, and whether the desk has a state of the kind. */
export const statesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame: Frame = {
    language,
    path: '/bijeenkomsten/samen-aan-de-slag',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken: '',
    banner: bannerIn(language),
  };
  const show = (found: EventWithSeats) => (
    <EventPage found={found} frame={frame} now={monday} text={markdownToHtml(found.event.text, 2)} />
  );
  const list = { frame: { ...frame, path: '/bijeenkomsten' }, later: false, next: undefined };
  const some = [
    eventOf(),
    eventOf({ title: 'Aan tafel in de Brugstraat' }, { ...cancelled, slug: 'b' }),
    eventOf(longPlan),
  ];
  return {
    'list, empty': <ListPage {...list} events={[]} />,
    list: <ListPage {...list} events={some.map(({ event }) => event)} next="x.y" />,
    'list, after its end': <ListPage {...list} events={[]} later />,
    'event, open': show(eventOf({}, {}, { left: 1 })),
    'event, full': show(eventOf({}, {}, { left: 0 })),
    'event, waiting': show(eventOf({}, {}, { left: 0, waiting: 3 })),
    'event, closed': show(eventOf({ closesAt: '2019-05-17T10:00:00.000Z' })),
    'event, over': show(eventOf(over)),
    'event, cancelled': show(eventOf({}, cancelled)),
    'event, long names': show(eventOf(longPlan)),
    'event, bare': show(
      eventOf({ text: '', programme: [], offers: [], directions: '', contact: { name: '', phone: '', email: '' } }),
    ),
  };
};

/** The states of the desk. */
export const deskStates = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame: Frame = {
    language,
    path: '/bureau/bijeenkomsten/samen-aan-de-slag',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken: 'f'.repeat(22),
    banner: bannerIn(language),
    signedIn: { name: 'Hanna Bos', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
  };
  const request = 'r'.repeat(22);
  const empty = () => [''];
  const taken = eventOf({}, {}, { left: 1, waiting: 3 });
  const typed = typedFrom(taken.event);
  const desk = { frame, own: true, request, typed };
  const helper = {
    person: 'person_a',
    name: 'Ilse Mol',
    email: `${'lang'.repeat(14)}@gemeente.example`,
    as: 'desk-crew' as const,
    at: monday,
  };
  const access = {
    frame: { ...frame, path: '/bureau/bijeenkomsten/samen-aan-de-slag/toegang' },
    event: taken.event,
    people: [helper, { ...helper, person: 'person_b', name: longWord, as: 'co-organiser' as const }],
    request,
    typed: () => '',
  };
  const refusals = Object.keys(eventAccessNl.refusal) as (keyof typeof eventAccessNl.refusal)[];
  return {
    'access, nobody': <EventAccessPage {...access} people={[]} />,
    'access, some': <EventAccessPage {...access} />,
    'access, given': <EventAccessPage {...access} done="gegeven" />,
    'access, ended': <EventAccessPage {...access} done="gestopt" />,
    'access, faulty': (
      <EventAccessPage {...access} faults={{ name: 'name-missing', email: 'not-an-email', as: 'as-missing' }} />
    ),
    'access, no choice': <EventAccessPage {...access} faults={{ person: 'person-missing' }} />,
    ...Object.fromEntries(
      refusals.map((refusal) => [
        `access, refused: ${refusal}`,
        <EventAccessPage {...access} key={refusal} refusal={refusal} />,
      ]),
    ),
    'of a co-organiser': <DeskEventPage {...desk} found={taken} own={false} />,
    'new, empty': <CreatePage frame={frame} request={request} typed={empty} />,
    'new, faulty': (
      <CreatePage
        faults={{ kind: 'missing', starts: 'not-a-time', capacity: 'not-a-number', 'contact-email': 'not-an-email' }}
        frame={frame}
        request={request}
        typed={(field) => (field === 'starts' ? ['volgende week'] : field === 'capacity' ? ['veel'] : [''])}
      />
    ),
    'new, sent before': (
      <CreatePage frame={frame} refusal={{ because: 'sent-before', slug: 'a' }} request={request} typed={typed} />
    ),
    draft: <DeskEventPage {...desk} found={eventOf({}, { state: 'draft' })} notice="made" />,
    published: <DeskEventPage {...desk} found={taken} />,
    'doors open': (
      <DeskEventPage
        {...desk}
        found={{ ...taken, pools: { door: { ...taken.seats, capacity: 4, left: 1, waiting: 0 } } }}
      />
    ),
    'published, by address': <DeskEventPage {...desk} found={eventOf({ ...longPlan, listed: 'address' })} />,
    'changed meanwhile': (
      <DeskEventPage
        {...desk}
        found={taken}
        refusal={{ because: 'changed-meanwhile', slug: 'a', fields: ['title', 'starts'] }}
      />
    ),
    'below what is taken': (
      <DeskEventPage {...desk} found={taken} refusal={{ because: 'capacity-below-taken', slug: 'a', taken: 59 }} />
    ),
    cancelled: <DeskEventPage {...desk} found={eventOf({}, cancelled)} notice="cancelled" />,
    'changed after cancelling': (
      <DeskEventPage {...desk} found={eventOf({}, cancelled)} refusal={{ because: 'event-cancelled' }} />
    ),
    preview: <PreviewPage found={eventOf({}, { state: 'draft' })} frame={frame} now={monday} text={undefined} />,
    'cancelling?': <CancelPage found={taken} frame={frame} reason="" />,
    'cancelling, faulty': <CancelPage fault="reason-missing" found={taken} frame={frame} reason="" />,
  };
};
