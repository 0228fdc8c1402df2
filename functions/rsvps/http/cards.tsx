import type { DirectoryActions } from '#directory/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import type { RsvpsActions } from '../actions.ts';
import type { ShownCard } from '../carding.ts';
import type { rsvps } from '../contract.ts';
import { type CardFaults, type CardField, cardFields, readCard } from '../core/card.ts';
import { cardRefusal } from '../core/fill-in-card.ts';
import { CardPage, type CardPageProps } from '../pages/card.tsx';
import { ownCardPath, ownPlacePath } from '../pages/card-paths.ts';
import { type CardShown, CardsPage } from '../pages/cards.tsx';
import { CardsPrintPage } from '../pages/cards-print.tsx';
import { type CardNotice, cardWording } from '../wording/card.ts';
import { atDesk, busy, type DeskVisit, slugIn } from './read-visit.ts';

type Needs = {
  readonly actions: Pick<RsvpsActions, 'byLink' | 'ownCard' | 'fillIn' | 'removeCard' | 'cardsAtDesk'>;
  readonly events: Pick<EventsActions, 'erasing'>;
  readonly directory: Pick<DirectoryActions, 'municipality'>;
  readonly random: Random;
};

/** Proud-and-looking cards: the guest's own, behind the link of the place, and all that may be read, at the organisers' desk. */
export const cardsHttp = (needs: Needs): Pick<Endpoints<typeof rsvps>, 'card' | 'cards'> => ({
  card: { get: showCard(needs), post: actOnCard(needs) },
  cards: { get: atDesk(showCards(needs)) },
});

const nobodyThere = { notFound: true } as const;

// ── the own card ─────────────────────────────────────────────────────────────────────────────────────────────────────

type Found = NonNullable<Awaited<ReturnType<RsvpsActions['ownCard']>>>;

const foundIn = async ({ actions }: Needs, visit: Visit): Promise<Found | undefined> => {
  const rsvp = await actions.byLink(slugIn(visit), visit.params.link ?? '');
  return rsvp && actions.ownCard(rsvp);
};

/** What a page says happened, by the word in its address. */
const noticeIn = { bewaard: 'filled-in', weg: 'removed', ongewijzigd: 'unchanged' } as const satisfies Record<
  string,
  CardNotice
>;

/** The card as it is kept, in the fields of its form. */
const keptIn =
  ({ card }: Found) =>
  (field: CardField | 'choice'): string => {
    if (card === undefined) return '';
    switch (field) {
      case 'proud-theme':
        return card.proud?.theme ?? '';
      case 'seeks-theme':
        return card.seeks?.theme ?? '';
      case 'proud':
      case 'seeks':
        return card[field]?.sentence ?? '';
      case 'to-show':
        return card.toShow ? 'yes' : 'no';
      case 'to-introduce':
        return card.toIntroduce ? 'yes' : 'no';
      // Nothing is chosen beforehand.
      case 'choice':
        return '';
    }
  };

const cardPage = (
  { events, random }: Needs,
  visit: Visit,
  found: Found,
  shown: Pick<CardPageProps, 'typed' | 'invalid' | 'notice'>,
  status = 200,
): Answer => {
  const { event, rsvp, card, matchAt } = found;
  return {
    status,
    ...(status === 503 && busy),
    page: (
      <CardPage
        {...shown}
        card={card}
        closed={cardRefusal(rsvp, { state: event.state, matchAt }, visit.now)}
        erasing={events.erasing(event)}
        event={event}
        frame={visit.frame}
        matchAt={matchAt}
        placePath={ownPlacePath(slugIn(visit), visit.params.link ?? '')}
        request={randomToken(random)}
        rsvp={rsvp}
      />
    ),
  };
};

const showCard =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const said = visit.query.get('uitkomst') ?? '';
    const notice = Object.hasOwn(noticeIn, said) ? noticeIn[said as keyof typeof noticeIn] : undefined;
    return cardPage(needs, visit, found, { typed: keptIn(found), notice });
  };

const faultsInWords = (faults: CardFaults, { language }: Visit): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cardFields.flatMap((field) => {
      const fault = faults[field];
      return fault === undefined ? [] : [[field, cardWording[language].fault(field, fault)]];
    }),
  );

const actOnCard =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await foundIn(needs, visit);
    if (found === undefined) return nobodyThere;
    const { actions } = needs;
    const { card, rsvp, event, matchAt } = found;
    const typed = (field: CardField | 'choice'): string => visit.form.get(field) ?? '';
    const done = (outcome: keyof typeof noticeIn): Answer => ({
      seeOther: `${ownCardPath(slugIn(visit), visit.params.link ?? '')}?uitkomst=${outcome}`,
    });
    const again = async (more: Pick<CardPageProps, 'invalid' | 'notice'>, status: number): Promise<Answer> => {
      const now = await foundIn(needs, visit);
      return now === undefined ? nobodyThere : cardPage(needs, visit, now, { typed, ...more }, status);
    };

    const choice = typed('choice');
    if (choice === 'remove') {
      const outcome = await actions.removeCard(rsvp);
      if (outcome === 'busy') return again({ notice: 'busy' }, 503);
      if (outcome.is === 'not-found') return nobodyThere;
      return done(outcome.is === 'removed' ? 'weg' : 'ongewijzigd');
    }
    const closed = cardRefusal(rsvp, { state: event.state, matchAt }, visit.now);
    if (closed !== undefined) {
      if (choice === 'leave') return done('ongewijzigd');
      // A form from before the cards were closed says nothing about what to do now.
      return card !== undefined && choice === '' ? again({ invalid: chooseIn(visit) }, 422) : again({}, 409);
    }

    const read = readCard(typed, { reachable: rsvp.email !== undefined });
    // Scanners press buttons too: a card that is there changes by a choice only.
    const undecided = card !== undefined && choice !== 'change' ? chooseIn(visit) : {};
    const invalid = { ...('faults' in read ? faultsInWords(read.faults, visit) : {}), ...undecided };
    if ('faults' in read || Object.keys(invalid).length > 0) return again({ invalid }, 422);
    const outcome = await actions.fillIn(rsvp, read.answers, visit.now);
    if (outcome === 'busy') return again({ notice: 'busy' }, 503);
    switch (outcome.is) {
      case 'not-found':
        return nobodyThere;
      case 'refused':
        return again({}, 409);
      case 'filled-in':
        return done('bewaard');
      case 'unchanged':
        return done('ongewijzigd');
    }
  };

const chooseIn = ({ language }: Visit): Readonly<Record<string, string>> => ({ choice: cardWording[language].choose });

// ── the desk ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const shownOn =
  ({ directory }: Needs) =>
  ({ card, rsvp, table }: ShownCard): CardShown => ({
    guest: card.guest,
    name: rsvp.name,
    from: [rsvp.role, rsvp.municipality && directory.municipality(rsvp.municipality)?.displayName, rsvp.organisation]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    proud: card.proud,
    seeks: card.seeks,
    table,
  });

const showCards =
  (needs: Needs) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const found = await needs.actions.cardsAtDesk(visit.organiser, slugIn(visit));
    if (found === undefined) return nobodyThere;
    const { event, numbers, matchAt, matched } = found;
    const shown = found.shown.map(shownOn(needs));
    const { frame } = visit;
    return {
      page:
        visit.query.get('wat') === 'afdruk' ? (
          <CardsPrintPage event={event} frame={frame} shown={shown} />
        ) : (
          <CardsPage event={event} frame={frame} matchAt={matchAt} matched={matched} numbers={numbers} shown={shown} />
        ),
    };
  };
