import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { AskedField } from '#kernel/questions.ts';
import { ticketText } from '#kernel/tickets.ts';
import type { Frame } from '#platform/http/visit.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import type { AnswerFault, AnswerFaults, AnswerField } from '#rsvps/core/answers.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { AnswerPage, type AnswerPageProps } from '#rsvps/pages/answer.tsx';
import { MailedPage, RefusedPage } from '#rsvps/pages/answered.tsx';
import { CheckAnswersPage } from '#rsvps/pages/check-answers.tsx';
import { PlacePage, type PlacePageProps } from '#rsvps/pages/place.tsx';
import type { EventView } from '#rsvps/pages/view.ts';
import { longName } from '../../../support/examples/messages.ts';
import { monday, planOf } from '../../../support/house.ts';
import { rsvpOf } from '../core/examples.ts';

export { longName };
/** As wide as an address gets without a blank to break at. */
export const longAddress = 'wilhelmina.fredericksz-van.oosterzeebergen@sociaal-domein.sudwest-fryslan.example';
export const reason = 'De zaal is door een lekkage niet beschikbaar. Wij zoeken een andere avond.';

const municipalities = directoryActions().municipalitiesOn('2019-05-20');
const request = 'r'.repeat(22);
const erasing = { sensitive: '2019-05-23T04:00:00.000Z', guests: '2019-08-22T04:00:00.000Z' };

/** The evening as these pages know it. */
export const eventOf = (different: Partial<EventView> = {}): EventView => ({
  ...planOf({ title: 'Samen aan de slag', directions: 'Tram 9, halte De Linde.\nParkeren kan onder het gebouw.' }),
  slug: 'samen-aan-de-slag',
  state: 'published',
  ...different,
});
const meeting = eventOf();
/** Seven questions or fewer: no page to check them. */
const short = eventOf({ asks: [], partyLimit: 1 });
const action = eventOf({
  kind: 'week-action',
  title: 'Wethoudersbijeenkomstvoorbereidingskoffie op het perron',
  asks: ['access'],
  partyLimit: 3,
  directions: '',
});
const offering = eventOf({ offerHours: 24 });
const approving = eventOf({ approval: true });
const closed = eventOf({ closesAt: monday });
const offered = rsvpOf({ state: 'offered', party: 2, offeredUntil: '2019-05-21T07:00:00.000Z' });
const substitute = { name: 'Joris Vervanger', email: 'joris@gemeente.example', role: 'ambtenaar' };
const turnedDown = { state: 'cancelled', releasedBy: 'organiser', refused: { at: monday, reason } } as const;
const cancelled = eventOf({ state: 'cancelled', reason });
/** What the QR code of every ticket in these pages says. */
export const ticketOnPage = ticketText('https://aanschuif.example', 'samen-aan-de-slag', 'AbC-_0123456789abcdefg');
const ticket = { modules: await qrModules(ticketOnPage), code: 'R4TD-8HNE' };

export const frameOf = (language: Language, path: string): Frame => ({
  language,
  path,
  siteName: 'Eén tegen eenzaamheid',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
});

type Typed = Partial<Record<AnswerField | AskedField, string>>;
export const typedOf = (typed: Typed) => (field: AnswerField | AskedField) => typed[field] ?? '';

/** Somebody else, signed up by a secretariat, with everything told that can be. */
export const everything: Typed = {
  for: 'other',
  by: 'Het secretariaat van Súdwest-Fryslân',
  name: longName,
  email: longAddress,
  role: 'wethouder',
  municipality: 'GM1900',
  organisation: 'Samenwerkingsverband Noordwest',
  party: '4',
  diet: 'Vegetarisch, en geen noten.',
  access: 'Een plek voor een rolstoel.',
};

const faulty: AnswerFaults = {
  for: 'missing',
  by: 'not-a-name',
  name: 'missing',
  email: 'not-an-email',
  role: 'missing',
  municipality: 'several-municipalities',
  organisation: 'too-long',
  party: 'party-too-large',
  diet: 'too-long',
  access: 'too-long',
};

/** Every fault that each question can have. */
export const everyFault: readonly (readonly [AnswerField, AnswerFault])[] = [
  ['for', 'missing'],
  ['for', 'not-a-choice'],
  ['by', 'not-a-name'],
  ['by', 'too-long'],
  ['name', 'missing'],
  ['name', 'too-long'],
  ['name', 'not-a-name'],
  ['email', 'missing'],
  ['email', 'not-an-email'],
  ['email', 'no-way-to-reach'],
  ['phone', 'not-a-phone'],
  ['role', 'missing'],
  ['role', 'too-long'],
  ['municipality', 'missing'],
  ['municipality', 'not-a-municipality'],
  ['municipality', 'several-municipalities'],
  ['organisation', 'too-long'],
  ['party', 'not-a-number'],
  ['party', 'party-too-large'],
  ['diet', 'too-long'],
  ['access', 'too-long'],
];

const guestPages = (language: Language): Readonly<Record<string, ReactElement>> => {
  const formFrame = frameOf(language, '/bijeenkomsten/samen-aan-de-slag/aanmelden');
  const placeFrame = frameOf(language, `/bijeenkomsten/samen-aan-de-slag/plaats/${'a'.repeat(56)}`);
  const form: AnswerPageProps = {
    frame: formFrame,
    event: meeting,
    pool: { left: 7, waiting: 0 },
    erasing,
    municipalities,
    request,
    typed: typedOf({}),
  };
  const own: PlacePageProps = {
    frame: placeFrame,
    event: meeting,
    rsvp: rsvpOf({ party: 2 }),
    erasing,
    now: monday,

    typed: () => '',
  };
  const waiting = rsvpOf({ state: 'waiting', party: 2 });
  const forAnother = { for: 'other', by: 'Het secretariaat', name: longName } as const;
  return {
    'form, empty': <AnswerPage {...form} />,
    'form, one chair': <AnswerPage {...form} event={short} pool={{ left: 1, waiting: 0 }} />,
    'form, an action': <AnswerPage {...form} event={action} />,
    'form, faulty': <AnswerPage {...form} faults={faulty} typed={typedOf({ ...everything, party: '99' })} />,
    'form, an action, faulty': (
      <AnswerPage
        {...form}
        event={action}
        faults={{ email: 'no-way-to-reach', phone: 'not-a-phone' }}
        typed={typedOf({ phone: '12' })}
      />
    ),
    'form, full': <AnswerPage {...form} pool={{ left: 0, waiting: 0 }} />,
    'form, full, one waits': <AnswerPage {...form} event={short} pool={{ left: 0, waiting: 1 }} />,
    'form, full, many wait': <AnswerPage {...form} event={short} pool={{ left: 2, waiting: 1_234 }} />,
    'form, busy': <AnswerPage {...form} notice={{ is: 'busy' }} typed={typedOf(everything)} />,
    'form, limited': (
      <AnswerPage
        {...form}
        notice={{ is: 'limited', until: language === 'nl' ? 'maandag 20 mei 2019, 10.00 uur' : '10:00' }}
        typed={typedOf(everything)}
      />
    ),
    'form, other answers': <AnswerPage {...form} notice={{ is: 'other-answers' }} typed={typedOf(everything)} />,
    check: (
      <CheckAnswersPage
        event={meeting}
        frame={formFrame}
        municipalities={municipalities}
        pool={{ left: 5, waiting: 0 }}
        request={request}
        typed={typedOf(everything)}
      />
    ),
    mailed: <MailedPage byMail event={meeting} frame={formFrame} />,
    'known, no address': <MailedPage byMail={false} event={meeting} frame={formFrame} />,
    'refused, closed': <RefusedPage because="rsvps-closed" event={meeting} frame={formFrame} />,
    'refused, cancelled': <RefusedPage because="event-cancelled" event={cancelled} frame={formFrame} />,
    'refused, without contact': (
      <RefusedPage
        because="event-cancelled"
        event={{ ...cancelled, contact: { name: '', phone: '', email: '' } }}
        frame={formFrame}
      />
    ),
    'place, seated': <PlacePage {...own} ticket={ticket} />,
    'place, seated, an action': (
      <PlacePage {...own} event={action} rsvp={rsvpOf({ name: 'Noor Bakker', access: 'Een tolk' })} ticket={ticket} />
    ),
    'place, seated, by telephone': (
      <PlacePage {...own} rsvp={withoutAddress({ phone: '+31612345678' })} ticket={ticket} />
    ),
    'place, waiting': <PlacePage {...own} placeInLine={12} rsvp={waiting} />,
    'place, released': <PlacePage {...own} rsvp={rsvpOf({ state: 'cancelled' })} />,
    'place, cancelled': <PlacePage {...own} event={cancelled} />,
    'place, for another': <PlacePage {...own} rsvp={rsvpOf({ ...forAnother, email: longAddress })} ticket={ticket} />,
    'place, waiting for another': (
      <PlacePage {...own} placeInLine={1} rsvp={rsvpOf({ ...forAnother, state: 'waiting' })} />
    ),
    'place, released for another': <PlacePage {...own} rsvp={rsvpOf({ ...forAnother, state: 'cancelled' })} />,
    'place, begun': <PlacePage {...own} now={meeting.startsAt} ticket={ticket} />,
    'place, changed': <PlacePage {...own} notice="changed" />,
    'place, unchanged': <PlacePage {...own} notice="unchanged" />,
    'place, nothing chosen': (
      <PlacePage
        {...own}
        invalid={{
          choice: language === 'nl' ? 'Kies wat u wilt doen' : 'Choose what you would like to do',
          party: language === 'nl' ? 'Vul een getal in, bijvoorbeeld 2' : 'Fill in a number, for example 2',
        }}
        typed={(field) => (field === 'party' ? 'twee' : '')}
      />
    ),
    ...Object.fromEntries(
      (
        [
          'event-begun',
          'event-cancelled',
          'given-up',
          'no-room-for-more',
          'offer-open',
          'offer-lapsed',
          'no-offer',
          'same-person',
          'has-a-place',
          'busy',
        ] as const
      ).map((notice) => [
        `place, refused: ${notice}`,
        <PlacePage {...own} key={notice} notice={notice} typed={(field) => (field === 'choice' ? 'keep' : '')} />,
      ]),
    ),
    'form, with approval': <AnswerPage {...form} event={approving} />,
    'form, full, with offers': <AnswerPage {...form} event={offering} pool={{ left: 0, waiting: 3 }} />,
    'form, full, with approval': <AnswerPage {...form} event={approving} pool={{ left: 0, waiting: 0 }} />,
    'refused, by invitation': (
      <RefusedPage because="by-invitation" event={{ ...meeting, entry: 'invitation' }} frame={formFrame} />
    ),
    'place, offered': <PlacePage {...own} event={offering} rsvp={offered} />,
    'place, offered for another': <PlacePage {...own} event={offering} rsvp={{ ...offered, ...forAnother }} />,
    'place, offered, nothing chosen': (
      <PlacePage
        {...own}
        event={offering}
        invalid={{ choice: language === 'nl' ? 'Kies wat u wilt doen' : 'Choose what you would like to do' }}
        rsvp={offered}
      />
    ),
    'place, asked': <PlacePage {...own} event={approving} rsvp={rsvpOf({ state: 'asked' })} />,
    'place, asked for another': (
      <PlacePage {...own} event={approving} rsvp={rsvpOf({ ...forAnother, state: 'asked' })} />
    ),
    'place, approved': <PlacePage {...own} event={approving} rsvp={rsvpOf({ approved: true })} />,
    'place, waiting, with offers': <PlacePage {...own} event={offering} placeInLine={3} rsvp={waiting} />,
    'place, waiting, with approval': <PlacePage {...own} event={approving} placeInLine={3} rsvp={waiting} />,
    'place, waiting for another, with offers': (
      <PlacePage {...own} event={offering} placeInLine={3} rsvp={rsvpOf({ ...forAnother, state: 'waiting' })} />
    ),
    'place, closed': <PlacePage {...own} event={closed} />,
    'place, a wish waits': <PlacePage {...own} event={closed} rsvp={rsvpOf({ wish: { at: monday, party: 3 } })} />,
    'place, a wish for somebody else waits': (
      <PlacePage {...own} event={closed} rsvp={rsvpOf({ wish: { at: monday, substitute } })} />
    ),
    'place, a wish refused': (
      <PlacePage
        {...own}
        event={closed}
        rsvp={rsvpOf({ refused: { at: monday, reason, wish: { at: monday, party: 3 } } })}
      />
    ),
    'place, asked for': <PlacePage {...own} event={closed} notice="asked-for" />,
    'place, asked before': <PlacePage {...own} event={closed} notice="asked-before" />,
    'place, sends nobody yet': (
      <PlacePage
        {...own}
        invalid={
          language === 'nl'
            ? {
                'substitute-name': 'Vul de naam in van wie er komt',
                'substitute-email': 'Vul een geldig e-mailadres in van wie er komt',
                'substitute-role': 'Vul de functie in van wie er komt',
              }
            : {
                'substitute-name': 'Fill in the name of who is coming',
                'substitute-email': 'Fill in a valid email address of who is coming',
                'substitute-role': 'Fill in the role of who is coming',
              }
        }
        typed={(field) => (field === 'choice' ? 'hand-over' : field === 'substitute-email' ? 'geen adres' : '')}
      />
    ),
    'place, taken over': (
      <PlacePage
        {...own}
        rsvp={rsvpOf({ insteadOf: { guest: 'somebody', name: 'Noor van den Berg' } })}
        ticket={ticket}
      />
    ),
    'place, handed over': <PlacePage {...own} rsvp={rsvpOf({ state: 'cancelled', releasedBy: 'handed-over' })} />,
    'place, handed over for another': (
      <PlacePage {...own} rsvp={rsvpOf({ ...forAnother, state: 'cancelled', releasedBy: 'handed-over' })} />
    ),
    'place, lapsed': (
      <PlacePage {...own} event={offering} rsvp={{ ...offered, state: 'cancelled', releasedBy: 'clock' }} />
    ),
    'place, lapsed for another': (
      <PlacePage
        {...own}
        event={offering}
        rsvp={{ ...offered, ...forAnother, state: 'cancelled', releasedBy: 'clock' }}
      />
    ),
    'place, turned down': <PlacePage {...own} event={approving} rsvp={rsvpOf(turnedDown)} />,
    'place, turned down for another': (
      <PlacePage {...own} event={approving} rsvp={rsvpOf({ ...forAnother, ...turnedDown })} />
    ),
  };
};

const withoutAddress = (different: Partial<Rsvp> = {}): Rsvp => {
  const { email: _, ...rsvp } = rsvpOf(different);
  return rsvp;
};

/** Every page of this room that a guest can come to, in every state it can show, by a name of the state. The desk's are in `guest-states.tsx`. */
export const statesIn = guestPages;

/** What guests read: all of these. */
export const guestStatesIn = guestPages;
