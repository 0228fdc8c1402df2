import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import { type Card, type CardField, cardFields, longestSentence, readCard } from '#rsvps/core/card.ts';
import { CardPage, type CardPageProps } from '#rsvps/pages/card.tsx';
import { type CardShown, CardsPage, type CardsPageProps } from '#rsvps/pages/cards.tsx';
import { CardsPrintPage } from '#rsvps/pages/cards-print.tsx';
import { cardWording } from '#rsvps/wording/card.ts';
import { cardOf, rsvpOf } from '../core/examples.ts';
import { eventOf, frameOf, longName } from './states.tsx';

const link = 'aaaaaaaaaaaaaaaa~bbbbbbbbbbbbbbbb.tokentokentoken';
const matchAt = '2019-05-23T07:00:00.000Z';

const typedOf =
  (typed: Partial<Record<CardField | 'choice', string>>) =>
  (field: CardField | 'choice'): string =>
    typed[field] ?? '';
const keptAs = ({ proud, seeks, toShow, toIntroduce }: Card) =>
  typedOf({
    'proud-theme': proud?.theme ?? '',
    proud: proud?.sentence ?? '',
    'seeks-theme': seeks?.theme ?? '',
    seeks: seeks?.sentence ?? '',
    'to-show': toShow ? 'yes' : 'no',
    'to-introduce': toIntroduce ? 'yes' : 'no',
  });

const kept = cardOf();
const half: Card = (({ seeks: _seeks, ...card }) => ({ ...card, toShow: false, toIntroduce: false }))(cardOf());

/** The page of an own card in every state it has. */
export const cardStates = (language: Language): Readonly<Record<string, ReactElement>> => {
  const words = cardWording[language];
  const page = (different: Partial<CardPageProps> = {}): ReactElement => (
    <CardPage
      card={undefined}
      closed={undefined}
      erasing={{ sensitive: '2019-05-23T04:00:00.000Z', guests: '2019-08-22T04:00:00.000Z' }}
      event={eventOf()}
      frame={frameOf(language, `/bijeenkomsten/samen-aan-de-slag/kaart/${link}`)}
      matchAt={matchAt}
      placePath={`/bijeenkomsten/samen-aan-de-slag/plaats/${link}`}
      request={'r'.repeat(22)}
      rsvp={rsvpOf()}
      typed={typedOf({})}
      {...different}
    />
  );
  const faulty = (typed: Partial<Record<CardField | 'choice', string>>, more: Partial<CardPageProps> = {}) => {
    const read = readCard((field) => typed[field] ?? '', { reachable: true });
    const faults = 'faults' in read ? read.faults : {};
    const invalid = Object.fromEntries(
      cardFields.flatMap((field) => {
        const fault = faults[field];
        return fault === undefined ? [] : [[field, words.fault(field, fault)]];
      }),
    );
    return page({ typed: typedOf(typed), ...more, invalid: { ...invalid, ...more.invalid } });
  };
  const { email: _email, ...withoutAddress } = rsvpOf();
  return {
    'no card yet': page(),
    'no card yet, for another': page({ rsvp: rsvpOf({ for: 'other', name: longName }) }),
    'no card yet, without address': page({ rsvp: withoutAddress }),
    'a card': page({ card: kept, typed: keptAs(kept) }),
    'a card, kept': page({ card: kept, typed: keptAs(kept), notice: 'filled-in' }),
    'a card, unchanged': page({ card: kept, typed: keptAs(kept), notice: 'unchanged' }),
    'no card any more': page({ notice: 'removed' }),
    busy: page({ typed: keptAs(kept), notice: 'busy' }),
    'faulty: nothing filled in': faulty({}),
    'faulty: everything': faulty({
      'proud-theme': '',
      proud: 'a'.repeat(longestSentence + 1),
      'seeks-theme': 'housing',
      'to-show': 'maybe',
    }),
    'faulty: no theme': faulty({ seeks: 'Hoe vindt u nieuwe buren?', 'to-show': 'no', 'to-introduce': 'yes' }),
    'faulty: nothing chosen': page({ card: kept, typed: keptAs(kept), invalid: { choice: words.choose } }),
    'closed: no place': page({ closed: 'no-place' }),
    'closed: event cancelled': page({ closed: 'event-cancelled', card: half }),
    'closed: matched': page({ closed: 'cards-matched', card: kept }),
    'closed: matched, without consent': page({ closed: 'cards-matched', card: half }),
    'closed: nothing chosen': page({ closed: 'cards-matched', card: kept, invalid: { choice: words.choose } }),
    'closed: without a card': page({ closed: 'cards-matched' }),
  };
};

const people: readonly CardShown[] = [
  {
    guest: 'g1',
    name: 'Noor van den Berg',
    from: 'wethouder, Helmond',
    proud: kept.proud,
    seeks: kept.seeks,
    table: 2,
  },
  {
    guest: 'g2',
    name: 'Emre Şahin',
    from: 'Resto Zonnebloem',
    seeks: { theme: 'volunteers', sentence: 'Wie helpt ons?' },
  },
  {
    guest: 'g3',
    name: longName,
    from: 'wethouder zorg, welzijn en sport, Súdwest-Fryslân',
    proud: { theme: 'neighbourhood-network', sentence: 'In elk dorp kent iemand de weg. '.repeat(5).trim() },
    table: 1,
  },
  { guest: 'g4', name: 'Fatima El Amrani', from: 'wethouder, Utrecht', proud: kept.proud, table: 2 },
];
export const namesOnCards = people.map(({ name }) => name);

/** The cards at the desk, on screen and on paper. */
export const cardsStates = (language: Language = 'nl'): Readonly<Record<string, ReactElement>> => {
  const frame = {
    ...frameOf(language, '/bureau/bijeenkomsten/samen-aan-de-slag/kaarten'),
    signedIn: { name: 'Samira El Amrani', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
  };
  const event = eventOf();
  const desk = (different: Partial<CardsPageProps> = {}): ReactElement => (
    <CardsPage
      event={event}
      frame={frame}
      matchAt={matchAt}
      numbers={{ places: 59, filledIn: 41, shown: 33, toIntroduce: 30 }}
      shown={people}
      {...different}
    />
  );
  const unplanned = people.map(({ table: _table, ...card }) => card);
  return {
    desk: desk(),
    'desk, no table plan': desk({ shown: unplanned }),
    'desk, nothing yet': desk({ shown: [], numbers: { places: 59, filledIn: 0, shown: 0, toIntroduce: 0 } }),
    'desk, one': desk({
      shown: unplanned.slice(0, 1),
      numbers: { places: 1, filledIn: 1, shown: 1, toIntroduce: 1 },
    }),
    'desk, one hidden': desk({ shown: [], numbers: { places: 2, filledIn: 1, shown: 0, toIntroduce: 0 } }),
    'desk, going out': desk({ matched: { guests: 60, told: 25 } }),
    'desk, matched': desk({ matched: { guests: 28, told: 28 } }),
    'desk, nobody matched': desk({ matched: { guests: 0, told: 0 } }),
    'on paper': <CardsPrintPage event={event} frame={frame} shown={people} />,
    'on paper, no table plan': <CardsPrintPage event={event} frame={frame} shown={unplanned} />,
    'on paper, nothing': <CardsPrintPage event={event} frame={frame} shown={[]} />,
  };
};
