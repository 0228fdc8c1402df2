import type { Language } from '#kernel/languages.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { QrCode } from '#platform/pages/qr-code.tsx';
import type { QrModules } from '#platform/pages/qr-modules.ts';
import { TextLink } from '#platform/pages/text-link.tsx';
import { tablesWording } from '../wording/tables.ts';
import { guestsAt, type TablesView, tablesPath } from './tables-view.ts';

/** What guests read on paper is Dutch, in whatever language an organiser prints it. */
const paper = tablesWording.nl;
const paperIn = (language: Language): 'nl' | undefined => (language === 'nl' ? undefined : 'nl');

/** Where a guest can sign on their own phone, as a code to scan and as it is typed. */
export type OwnPhone = { readonly address: string; readonly modules: QrModules };

/** A sheet for each table with who sits there: name, office and municipality, nothing about food or help. As cards: a large number to stand on the table, and where to sign when the evening has something to sign. */
export const TablesPrintPage = (
  props: TablesView & { readonly as: 'lists' | 'cards'; readonly ownPhone?: OwnPhone | undefined },
) => {
  const { frame, event, tables, seating, as, ownPhone } = props;
  const { printed } = tablesWording[frame.language];
  const title = as === 'cards' ? printed.cardsTitle(event.title) : printed.title(event.title);
  const used = tables.filter(({ number }) => guestsAt(props, number).length > 0);
  return (
    <Page {...frame} main={{ 'data-sheets': String(used.length) }} section="desk" title={title}>
      <div className="print-hint stack">
        <TextLink alone href={addressIn(frame.language, tablesPath(event.slug))}>
          {printed.backToPlan}
        </TextLink>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{seating.size === 0 ? printed.nobody : printed.press}</Paragraph>
      </div>
      <div className="table-sheets" lang={paperIn(frame.language)}>
        {used.map(({ number }) => (
          <section aria-labelledby={`sheet-${number}`} className="table-sheet" key={number}>
            {as === 'cards' ? (
              <>
                <h2 className="table-card" id={`sheet-${number}`}>
                  <span className="table-card__word">{paper.table(number).replace(/ .*/, '')}</span>{' '}
                  <span className="table-card__number">{number}</span>
                </h2>
                <p className="table-card__event">{event.title}</p>
                {ownPhone === undefined ? null : (
                  <div className="table-card__sign">
                    <p className="table-card__phone">{paper.printed.ownPhone}</p>
                    <QrCode label={paper.printed.ownPhonePicture} modules={ownPhone.modules} />
                    <p className="table-card__address">
                      {paper.printed.ownPhoneHow}
                      <br />
                      {ownPhone.address.replace(/^https?:\/\//, '')}
                    </p>
                  </div>
                )}
              </>
            ) : (
              <>
                <Heading id={`sheet-${number}`} level={2}>
                  {paper.table(number)}
                </Heading>
                <ul className="table-sheet__guests">
                  {guestsAt(props, number).map((guest) => (
                    <li key={guest.guest}>
                      <span className="unfold__name">{guest.name}</span>
                      {guest.party > 1 ? ` ${paper.printed.withOthers(guest.party - 1)}` : null}
                      <span className="unfold__from">{props.fromOf(guest.guest)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        ))}
      </div>
    </Page>
  );
};

/** One card: `key` tells it from another's and is not shown. Of who came along without a name, the name is written by hand. */
type NameCard = { readonly key: string; readonly name: string; readonly from: string };

/** Names up to so many letters stand in the largest type on two lines of a card; the second size holds twice as many. */
const fitsLargest = 32;
const sizeOf = (name: string): string =>
  name.length <= fitsLargest ? '' : name.length <= 2 * fitsLargest ? ' name-card--long' : ' name-card--longest';

/**
 * A card to fold and stand before each plate: the name large enough to read across the table, office, municipality or organisation under it. Who comes along
 * has one too. By table, each from a new sheet, in the order of the list of that table.
 */
export const NameCardsPage = (props: TablesView & { readonly companionsOf: (guest: string) => readonly string[] }) => {
  const { frame, event, tables, companionsOf } = props;
  const words = tablesWording[frame.language];
  const { printed } = words;
  const { names } = printed;
  const title = names.title(event.title);
  const sheets = tables
    .map(({ number }) => ({
      number,
      cards: guestsAt(props, number).flatMap(({ guest, name, party }): readonly NameCard[] => {
        const told = companionsOf(guest);
        return [
          { key: guest, name, from: props.fromOf(guest) },
          ...Array.from({ length: party - 1 }, (_, at) => ({
            key: `${guest} ${at}`,
            name: told[at] ?? '',
            from: paper.printed.names.with(name),
          })),
        ];
      }),
    }))
    .filter(({ cards }) => cards.length > 0);
  const count = sheets.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <Page {...frame} main={{ 'data-cards': String(count) }} section="desk" title={title} unlisted>
      <div className="stack not-on-paper">
        <TextLink alone href={addressIn(frame.language, tablesPath(event.slug))}>
          {printed.backToPlan}
        </TextLink>
        <Heading level={1}>{title}</Heading>
        {count === 0 ? (
          <Paragraph>{printed.nobody}</Paragraph>
        ) : (
          <>
            <Paragraph look="lead">{names.count(count)}</Paragraph>
            <Paragraph>
              {names.how} {names.destroy}
            </Paragraph>
          </>
        )}
      </div>
      {sheets.map(({ number, cards }) => (
        <section aria-labelledby={`names-${number}`} className="name-cards" key={number}>
          <div className="not-on-paper">
            <Heading id={`names-${number}`} level={2}>
              {words.table(number)}
            </Heading>
          </div>
          <ul className="name-cards__list" lang={paperIn(frame.language)}>
            {cards.map(({ key, ...card }) => (
              <li className={`name-card${sizeOf(card.name)}`} key={key}>
                <Face {...card} table={paper.table(number)} turned />
                <Face {...card} table={paper.table(number)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
};

/** Half a card. The turned one faces the other way once it is folded; it says nothing new, and nobody hears it. */
const Face = ({
  name,
  from,
  table,
  turned = false,
}: {
  readonly name: string;
  readonly from: string;
  readonly table: string;
  readonly turned?: boolean;
}) => (
  <div aria-hidden={turned ? true : undefined} className={`name-card__face${turned ? ' name-card__face--turned' : ''}`}>
    <span className="name-card__name">{name}</span> <span className="name-card__from">{from}</span>{' '}
    <span className="name-card__table">{table}</span>
  </div>
);
