import { themeWords } from '#kernel/card-themes.ts';
import { type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { CardSide } from '../core/card.ts';
import { cardsWording } from '../wording/cards.ts';
import { printedCardsPath } from './card-paths.ts';
import { type EventView, guestsPath } from './view.ts';

/** A card that others may read. `from`: office and municipality or organisation, as one line. */
export type CardShown = {
  readonly guest: string;
  readonly name: string;
  readonly from: string;
  readonly proud?: CardSide | undefined;
  readonly seeks?: CardSide | undefined;
  readonly table?: number | undefined;
};

export type CardsPageProps = {
  readonly frame: Frame;
  readonly event: Pick<EventView, 'slug' | 'title' | 'zone'>;
  readonly numbers: {
    readonly places: number;
    readonly filledIn: number;
    readonly shown: number;
    readonly toIntroduce: number;
  };
  readonly shown: readonly CardShown[];
  readonly matchAt: Instant;
  readonly matched?: { readonly guests: number; readonly told: number } | undefined;
};

/** A theme and its sentence as one line; nothing where that half was left empty. */
export const halfInWords = (half: CardSide | undefined, language: Language): string | undefined =>
  half && cardsWording[language].half(themeWords[language][half.theme], half.sentence);

/** The cards of an event for its organisers: how many there are, and those that others may read. Of the rest only the number is here. */
export const CardsPage = ({ frame, event, numbers, shown, matchAt, matched }: CardsPageProps) => {
  const { language } = frame;
  const words = cardsWording[language];
  const title = words.title(event.title);
  const hidden = numbers.filledIn - numbers.shown;
  const planned = shown.some(({ table }) => table !== undefined);
  return (
    <Page
      {...frame}
      main={{ 'data-filled-in': String(numbers.filledIn), 'data-shown': String(numbers.shown) }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={addressIn(language, guestsPath(event.slug))}>
        {words.toGuests}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {matched === undefined ? (
        <Paragraph>{words.before(momentInWords(matchAt, event.zone, language))}</Paragraph>
      ) : (
        <Alert
          kind="info"
          title={
            matched.told < matched.guests ? words.going(matched.told, matched.guests) : words.matched(matched.guests)
          }
        />
      )}
      <Facts
        facts={[
          { term: words.numbers.filledIn, value: words.numbers.filledInOf(numbers.filledIn, numbers.places) },
          { term: words.numbers.shown, value: words.numbers.shownCount(numbers.shown) },
          { term: words.numbers.toIntroduce, value: words.numbers.toIntroduceCount(numbers.toIntroduce) },
        ]}
        title={words.numbers.title}
      />
      {shown.length === 0 ? (
        <Paragraph>{words.nobody}</Paragraph>
      ) : (
        <>
          <LinkButton href={addressIn(language, printedCardsPath(event.slug))} kind="secondary">
            {words.print}
          </LinkButton>
          <Table
            caption={words.caption}
            cards
            columns={[
              { key: 'guest', label: words.column.guest },
              { key: 'proud', label: words.column.proud },
              { key: 'seeks', label: words.column.seeks },
              ...(planned ? [{ key: 'table', label: words.column.table }] : []),
            ]}
            id="cards"
            rowHeader="guest"
            rows={shown.map(({ guest, name, from, proud, seeks, table }) => ({
              key: guest,
              cells: {
                guest: (
                  <>
                    {name}
                    <span className="unfold__from">{from}</span>
                  </>
                ),
                proud: halfInWords(proud, language) ?? words.nothing,
                seeks: halfInWords(seeks, language) ?? words.nothing,
                table: table === undefined ? words.noTable : words.table(table),
              },
            }))}
          />
        </>
      )}
      {hidden === 0 ? null : <Paragraph>{words.hidden(hidden)}</Paragraph>}
    </Page>
  );
};
