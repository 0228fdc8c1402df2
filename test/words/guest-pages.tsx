import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { markdownToHtml } from '#platform/pages/markdown.ts';
import type { EventWithSeats } from '../../functions/events/core/event.ts';
import { EventPage } from '../../functions/events/pages/event.tsx';
import { ListPage } from '../../functions/events/pages/list.tsx';
import type { TypedAnswers } from '../../functions/rsvps/core/answers.ts';
import type { Rsvp } from '../../functions/rsvps/core/rsvp.ts';
import { AnswerPage } from '../../functions/rsvps/pages/answer.tsx';
import { MailedPage, RefusedPage } from '../../functions/rsvps/pages/answered.tsx';
import { CheckAnswersPage } from '../../functions/rsvps/pages/check-answers.tsx';
import { PlacePage } from '../../functions/rsvps/pages/place.tsx';
import { breakfast, choir, evening, meal, type SeedEvent, station } from '../../infra/local/seed-story.ts';
import { statesIn as accountsStates } from '../functions/accounts/pages/states.tsx';
import { eventOf } from '../functions/events/pages/states.tsx';
import { deskStates } from '../functions/rsvps/pages/guest-states.tsx';
import { statesIn as webStates } from '../functions/web/pages/states.tsx';
import { answersOf, monday } from '../support/house.ts';

const cancelled = { state: 'cancelled', reason: 'De zaal staat onder water.' } as const;

/** An event of the story of a fresh start, as a store would bring it. */
const told = (story: SeedEvent, more: Partial<EventWithSeats['event']> = {}, seats = {}): EventWithSeats =>
  eventOf(
    {
      kind: story.kind,
      title: story.title,
      summary: story.summary,
      text: story.text,
      programme: story.programme.map((line) => ({ time: line.slice(0, 5), what: line.slice(6) })),
      venue: story.venue,
      directions: story.directions,
      partyLimit: story.partyLimit,
      forWhom: story.forWhom,
      cost: story.cost,
      organisations: [...story.organisations],
      contact: { ...story.contact, phone: '+31705550122' },
      asks: [...story.asks],
      offers: [...story.offers],
    },
    more,
    seats,
  );

const stories = { evening, meal, choir, station, breakfast };
const erasing = { sensitive: '2019-05-23T04:00:00.000Z', guests: '2019-08-21T04:00:00.000Z' };
const request = 'r'.repeat(22);
const municipalities = [{ code: 'GM0794', displayName: 'Helmond', name: 'Helmond' }];
const nothingTyped: TypedAnswers = () => '';
const ticket = { modules: [[true]], code: 'R4TD-8HNE' };

const guestOf = (more: Partial<Rsvp> = {}): Rsvp => ({
  ...answersOf('Noor van den Berg'),
  slug: 'samen-aan-de-slag',
  guest: 'b1946ac92492-d2347c6d',
  state: 'seated',
  generation: 1,
  changes: 0,
  revision: 1,
  language: 'nl',
  askedAt: monday,
  toldVersion: 1,
  linkGeneration: 1,
  linkMailedAt: monday,
  repeats: 0,
  requests: [],
  acts: [],
  ...more,
});

const answering = (language: Language): Record<string, ReactElement> => {
  const frame: Frame = {
    language,
    path: '/bijeenkomsten/samen-aan-de-slag/aanmelden',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken: 'f'.repeat(22),
    banner: 'Voorbeeld',
  };
  const { event } = told(evening);
  const form = { frame, event, erasing, municipalities, request, typed: nothingTyped };
  const some = { left: 12, waiting: 0 };
  const none = { left: 0, waiting: 3 };
  const own = { frame, event, erasing, now: monday, request, typed: () => '' };
  const place = (rsvp: Partial<Rsvp>, more = {}) => <PlacePage {...own} rsvp={guestOf(rsvp)} {...more} />;
  return {
    'the form': <AnswerPage {...form} pool={some} />,
    'the form of an activity': <AnswerPage {...form} event={told(meal).event} pool={some} />,
    'the form when it is full': <AnswerPage {...form} pool={none} />,
    'the form with faults': (
      <AnswerPage
        {...form}
        faults={{ for: 'missing', name: 'not-a-name', email: 'not-an-email', municipality: 'not-a-municipality' }}
        pool={some}
      />
    ),
    'the form when it is busy': <AnswerPage {...form} notice={{ is: 'busy' }} pool={some} />,
    'the form after many': <AnswerPage {...form} notice={{ is: 'limited', until: '9.10 uur' }} pool={some} />,
    'the form with other answers': <AnswerPage {...form} notice={{ is: 'other-answers' }} pool={some} />,
    'the answers to check': (
      <CheckAnswersPage
        event={event}
        frame={frame}
        municipalities={municipalities}
        pool={{ left: 5, waiting: 0 }}
        request={request}
        typed={(field) =>
          ({ for: 'self', name: 'Noor', role: 'wethouder', municipality: 'GM0794' })[field as 'for'] ?? ''
        }
      />
    ),
    'the own page with a place': place({}, { ticket }),
    'the own page with a place for somebody else': place({ for: 'other', by: 'Annelies Bakker', party: 3 }, { ticket }),
    'the own page on the waiting list': place({ state: 'waiting' }, { placeInLine: 3 }),
    'the own page after giving up': place({ state: 'cancelled' }),
    'the own page of a cancelled event': place({}, { event: { ...event, ...cancelled } }),
    'the own page after a change': place({}, { notice: 'changed' }),
    'the own page with no room for more': place({}, { notice: 'no-room-for-more' }),
    'signed up already': <MailedPage byMail event={event} frame={frame} />,
    'refused because it has closed': <RefusedPage because="rsvps-closed" event={event} frame={frame} />,
    'refused because it is cancelled': (
      <RefusedPage because="event-cancelled" event={{ ...event, ...cancelled }} frame={frame} />
    ),
  };
};

const reading = (language: Language): Record<string, ReactElement> => {
  const frame: Frame = {
    language,
    path: '/bijeenkomsten',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken: '',
    banner: 'Voorbeeld',
  };
  const show = (found: EventWithSeats) => (
    <EventPage found={found} frame={frame} now={monday} text={markdownToHtml(found.event.text, 2)} />
  );
  const list = { frame, later: false, next: undefined };
  return {
    'the list': <ListPage {...list} events={Object.values(stories).map((story) => told(story).event)} next="x.y" />,
    'the empty list': <ListPage {...list} events={[]} />,
    ...Object.fromEntries(
      Object.entries(stories).map(([key, story]) => [`the event page of ${key}`, show(told(story))]),
    ),
    'the event page when it is full': show(told(choir, {}, { left: 0, waiting: 3 })),
    'the event page after cancelling': show(told(breakfast, cancelled)),
  };
};

/** Every page that a guest, an alderperson or a resident can come to, by a name of the page and its state. */
export const guestPages = (language: Language): Record<string, ReactElement> => {
  const { desk: _desk, 'empty desk': _emptyDesk, ...site } = webStates(language);
  const signIn = Object.entries(accountsStates(language)).map(([state, page]) => [`sign-in: ${state}`, page] as const);
  return { ...reading(language), ...answering(language), ...site, ...Object.fromEntries(signIn) };
};

/** The organisers' desk for guests. Badges are left out: they hold names and nothing to read. */
export const guestListPages = (): Record<string, ReactElement> => {
  const { badges: _badges, ...pages } = deskStates();
  return pages;
};
