import { foldName } from '#kernel/names.ts';
import { type Card, mayIntroduce, type Pair } from './card.ts';
import type { Rsvp } from './rsvp.ts';

/** Most people that one guest is introduced to: three mails can be answered, ten cannot. */
export const mostIntroductions = 3;

type Place = Pick<Rsvp, 'guest' | 'state' | 'email' | 'municipality' | 'organisation'>;

/** What of a card fits another: `offers` when this one is proud of what the other looks for, `seeks` when it is the other way round. */
export const fits = (card: Card, other: Card): { readonly offers: boolean; readonly seeks: boolean } => ({
  offers: card.proud !== undefined && card.proud.theme === other.seeks?.theme,
  seeks: card.seeks !== undefined && card.seeks.theme === other.proud?.theme,
});

type Meant = { readonly card: Card; readonly place: Place };

/** Where somebody comes from; the same for all of one municipality, or of one organisation. */
const homeOf = ({ municipality, organisation }: Place): string | undefined =>
  municipality ?? (organisation === undefined ? undefined : foldName(organisation));

const fromOneHome = (place: Place, other: Place): boolean =>
  homeOf(place) !== undefined && homeOf(place) === homeOf(other);

/**
 * Who is introduced to whom. A pair is two guests of different municipalities who both said yes to it and have a place and an address, where one is proud of what the other looks for.
 * Pairs that help both go before pairs that help one; within each kind a pair that gives somebody their first goes before one that does not. Nobody gets more than `mostIntroductions`,
 * and every pair that is left out has somebody who has so many. The same cards give the same pairs, in whatever order they come.
 */
export const matchCards = (cards: readonly Card[], places: readonly Place[]): readonly Pair[] => {
  const placeOf = new Map(places.map((place) => [place.guest, place]));
  const meant = cards
    .map((card) => ({ card, place: placeOf.get(card.guest) }))
    .filter((one): one is Meant => mayIntroduce(one.card, one.place))
    .sort((a, b) => (a.card.guest < b.card.guest ? -1 : 1));
  const seekers = Map.groupBy(meant, ({ card }) => card.seeks?.theme);

  const possible = new Map<string, { readonly pair: Pair; readonly mutual: boolean }>();
  for (const { card, place } of meant) {
    for (const other of card.proud === undefined ? [] : (seekers.get(card.proud.theme) ?? [])) {
      if (other.card === card || fromOneHome(place, other.place)) continue;
      const [one, two] = [card.guest, other.card.guest].sort() as [string, string];
      possible.set(`${one} ${two}`, { pair: { one, other: two }, mutual: fits(card, other.card).seeks });
    }
  }

  const inOrder = [...possible.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const introductions = new Map<string, number>();
  const had = (guest: string): number => introductions.get(guest) ?? 0;
  const chosen = new Set<Pair>();
  const choose = (pairs: readonly Pair[], fewest: number, most: number): void => {
    for (const pair of pairs) {
      const { one, other } = pair;
      if (chosen.has(pair) || Math.min(had(one), had(other)) > fewest || Math.max(had(one), had(other)) > most)
        continue;
      chosen.add(pair);
      for (const guest of [one, other]) introductions.set(guest, had(guest) + 1);
    }
  };
  for (const mutual of [true, false]) {
    const pairs = inOrder.filter((one) => one.mutual === mutual).map(({ pair }) => pair);
    // Who has none yet goes before who has one, and asks first of who is asked least.
    for (let fewest = 0; fewest < mostIntroductions; fewest += 1) {
      for (let most = fewest; most < mostIntroductions; most += 1) choose(pairs, fewest, most);
    }
  }
  return [...chosen].sort((a, b) => (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
};
