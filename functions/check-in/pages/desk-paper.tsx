import { type Instant, momentInWords } from '#kernel/instants.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { DeskPaperCards, type PaperCards } from './desk-paper-cards.tsx';
import { at, wordsOf } from './desk-shell.tsx';
import { arrivalsPath, type DoorPage, doorPath, type PaperGuest } from './door-view.ts';

export type DeskPaperProps = DoorPage & {
  readonly guests: readonly PaperGuest[];
  readonly madeAt: Instant;
  /** By when the paper has to be destroyed. */
  readonly destroyBy: Instant;
  /** Undefined while there is nothing to sign. */
  readonly cards?: PaperCards | undefined;
};

/** Lines for who comes without a sign-up: a sheet has room for them below its last name. */
const emptyLines = 6;

/** The list of the door on paper, for a battery that is dead: a box to tick, a name, where from, the table. Nothing about food or help that was told. Behind it the cards to sign. */
export const DeskPaperPage = (props: DeskPaperProps) => {
  const { event, frame, guests, madeAt, destroyBy, cards } = props;
  const words = wordsOf(props).paper;
  const moment = (instant: Instant): string => momentInWords(instant, event.zone, frame.language);
  const people = guests.reduce((sum, { party }) => sum + party, 0);
  return (
    <Page
      {...frame}
      main={{ 'data-guests': String(guests.length) }}
      section="desk"
      title={words.title(event.title)}
      unlisted
    >
      <div className="stack not-on-paper">
        <TextLink alone href={at(props, doorPath(event.slug))}>
          {words.back}
        </TextLink>
        <Paragraph look="lead">{words.lead}</Paragraph>
        <Paragraph>{words.how}</Paragraph>
        <TextLink alone href={at(props, arrivalsPath(event.slug))}>
          {words.keyIn}
        </TextLink>
      </div>
      <Heading level={1}>{words.title(event.title)}</Heading>
      <Paragraph>
        {words.as(moment(madeAt))} <strong>{words.destroy(moment(destroyBy))}</strong>
      </Paragraph>
      {guests.length === 0 ? (
        <Paragraph>{words.nobody}</Paragraph>
      ) : (
        <div className="door-paper">
          <Table
            caption={words.caption(people)}
            columns={[
              { key: 'tick', label: words.tick },
              { key: 'name', label: words.name },
              { key: 'municipality', label: words.municipality },
              { key: 'table', label: words.table, numeric: true },
              { key: 'party', label: words.party, numeric: true },
              { key: 'help', label: words.help },
            ]}
            id="paper"
            rowHeader="name"
            rows={guests.map(({ key, name, municipality, table, party, help }) => ({
              key,
              cells: {
                tick: <span className="door-paper__box" />,
                name,
                municipality,
                table: table === undefined ? '' : String(table),
                party: String(party),
                help: help ? words.helped : '',
              },
            }))}
          />
        </div>
      )}
      <div className="door-paper">
        <Table
          caption={words.walkIns}
          columns={[
            { key: 'line', label: words.line },
            { key: 'name', label: words.name },
            { key: 'municipality', label: words.municipality },
            { key: 'time', label: words.time },
          ]}
          id="walk-ins"
          rowHeader="line"
          rows={Array.from({ length: emptyLines }, (_, line) => ({
            key: String(line),
            cells: { line: String(line + 1) },
          }))}
        />
      </div>
      {cards === undefined || cards.signers.length === 0 ? null : <DeskPaperCards {...cards} here={props} />}
    </Page>
  );
};
