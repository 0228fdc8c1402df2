import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { tablesNl as words } from '../wording/tables-nl.ts';
import { guestsAt, type TablesView, tablesPath } from './tables-view.ts';

const { printed } = words;

/** A sheet for each table with who sits there: name, office and municipality, nothing about food or help. As cards: a large number to stand on the table. */
export const TablesPrintPage = (props: TablesView & { readonly as: 'lists' | 'cards' }) => {
  const { frame, event, tables, seating, as } = props;
  const title = as === 'cards' ? printed.cardsTitle(event.title) : printed.title(event.title);
  const used = tables.filter(({ number }) => guestsAt(props, number).length > 0);
  return (
    <Page
      {...frame}
      hasEnglish={false}
      language="nl"
      main={{ 'data-sheets': String(used.length) }}
      section="desk"
      title={title}
    >
      <div className="print-hint stack">
        <TextLink alone href={tablesPath(event.slug)}>
          {printed.backToPlan}
        </TextLink>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{seating.size === 0 ? printed.nobody : printed.press}</Paragraph>
      </div>
      <div className="table-sheets">
        {used.map(({ number }) => (
          <section aria-labelledby={`sheet-${number}`} className="table-sheet" key={number}>
            {as === 'cards' ? (
              <>
                <h2 className="table-card" id={`sheet-${number}`}>
                  <span className="table-card__word">{words.table(number).replace(/ .*/, '')}</span>{' '}
                  <span className="table-card__number">{number}</span>
                </h2>
                <p className="table-card__event">{event.title}</p>
              </>
            ) : (
              <>
                <Heading id={`sheet-${number}`} level={2}>
                  {words.table(number)}
                </Heading>
                <ul className="table-sheet__guests">
                  {guestsAt(props, number).map((guest) => (
                    <li key={guest.guest}>
                      <span className="unfold__name">{guest.name}</span>
                      {guest.party > 1 ? ` ${printed.withOthers(guest.party - 1)}` : null}
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
