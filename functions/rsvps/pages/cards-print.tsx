import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { cardsWording } from '../wording/cards.ts';
import { cardsPath } from './card-paths.ts';
import { type CardShown, halfInWords } from './cards.tsx';
import type { EventView } from './view.ts';

/** What lies on a table is read by guests, who may each read another language: it is Dutch, in whatever language it was asked for. */
const onPaper = cardsWording.nl;

type Sheet = { readonly key: string; readonly title: string; readonly cards: readonly CardShown[] };

/** The cards by table; without a table plan all on one sheet, and who has no table yet on the last. */
const sheetsOf = (shown: readonly CardShown[]): readonly Sheet[] => {
  const byTable = Map.groupBy(shown, ({ table }) => table);
  const planned = [...byTable.keys()].some((table) => table !== undefined);
  return [...byTable]
    .sort(([a = Number.POSITIVE_INFINITY], [b = Number.POSITIVE_INFINITY]) => a - b)
    .map(([table, cards]) => ({
      key: String(table ?? 'none'),
      title: table === undefined ? (planned ? onPaper.noTable : onPaper.printed.all) : onPaper.table(table),
      cards,
    }));
};

/** What lies on the tables: of everybody who agreed to it, name, office, municipality and both sentences. A sheet for each table. */
export const CardsPrintPage = ({
  frame,
  event,
  shown,
}: {
  readonly frame: Frame;
  readonly event: Pick<EventView, 'slug' | 'title'>;
  readonly shown: readonly CardShown[];
}) => {
  const words = cardsWording[frame.language];
  const { printed } = words;
  const title = printed.title(event.title);
  const planned = shown.some(({ table }) => table !== undefined);
  return (
    <Page {...frame} main={{ 'data-cards': String(shown.length) }} section="desk" title={title} unlisted>
      <div className="print-hint stack">
        <TextLink alone href={addressIn(frame.language, cardsPath(event.slug))}>
          {printed.back}
        </TextLink>
        <Heading level={1}>{title}</Heading>
        <Paragraph>
          {shown.length === 0 ? words.nobody : `${planned ? printed.press : printed.pressUnplanned} ${printed.destroy}`}
        </Paragraph>
      </div>
      <div className="table-sheets" lang={frame.language === 'nl' ? undefined : 'nl'}>
        {sheetsOf(shown).map(({ key, title: name, cards }) => (
          <section aria-labelledby={`sheet-${key}`} className="table-sheet" key={key}>
            <Heading id={`sheet-${key}`} level={2}>
              {name}
            </Heading>
            <ul className="table-sheet__guests">
              {cards.map((card) => (
                <li key={card.guest}>
                  <span className="unfold__name">{card.name}</span>
                  <span className="unfold__from">{card.from}</span>
                  {(['proud', 'seeks'] as const).map((side) =>
                    card[side] === undefined ? null : (
                      <p className="nl-paragraph" key={side}>
                        <b>{onPaper.column[side]}</b> {halfInWords(card[side], 'nl')}
                      </p>
                    ),
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
};
