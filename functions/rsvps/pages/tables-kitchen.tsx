import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Diet, KitchenSheet } from '../core/kitchen-sheet.ts';
import { tablesWording } from '../wording/tables.ts';
import { tablesPath } from './tables-view.ts';

/** For the kitchen: covers and diets per table and in all, and not one name. */
export const KitchenPage = ({
  frame,
  event,
  sheet,
  diets,
}: {
  readonly frame: Frame;
  readonly event: { readonly slug: string; readonly title: string };
  readonly sheet: KitchenSheet;
  /** Whether there is anything to know about food: asked for, and not yet erased. */
  readonly diets: 'known' | 'not-asked' | 'erased';
}) => {
  const words = tablesWording[frame.language];
  const { kitchen } = words;
  const used = sheet.tables.filter(({ covers }) => covers > 0);
  const seated = used.filter(({ table }) => table !== undefined);
  return (
    <Page {...frame} main={{ 'data-covers': String(sheet.covers) }} section="desk" title={kitchen.title(event.title)}>
      <div className="print-hint">
        <TextLink alone href={addressIn(frame.language, tablesPath(event.slug))}>
          {words.printed.backToPlan}
        </TextLink>
      </div>
      <Heading level={1}>{kitchen.title(event.title)}</Heading>
      <Paragraph look="lead">{kitchen.covers(sheet.covers, seated.length)}</Paragraph>
      {seated.length === 0 ? <Paragraph>{kitchen.planFirst}</Paragraph> : null}
      {diets === 'not-asked' ? <Paragraph>{kitchen.notAsked}</Paragraph> : null}
      {diets === 'erased' ? <Paragraph>{kitchen.erased}</Paragraph> : null}
      {used.length === 0 ? null : (
        <div className="kitchen-sheet">
          <Table
            caption={kitchen.overview}
            columns={[
              { key: 'table', label: kitchen.table },
              { key: 'covers', label: kitchen.coversColumn, numeric: true },
              { key: 'wishes', label: kitchen.wishesColumn },
            ]}
            id="kitchen"
            rowHeader="table"
            rows={used.map(({ table, covers, diets: here }) => ({
              key: String(table ?? 'none'),
              cells: {
                table: table === undefined ? kitchen.withoutTable : words.table(table),
                covers: String(covers),
                wishes: here.length === 0 ? '–' : <Diets diets={here} language={frame.language} />,
              },
            }))}
          />
        </div>
      )}
      {diets === 'known' ? (
        <>
          <Heading level={2}>{kitchen.all}</Heading>
          {sheet.diets.length === 0 ? (
            <Paragraph>{kitchen.noWishes}</Paragraph>
          ) : (
            <Diets diets={sheet.diets} language={frame.language} />
          )}
          {sheet.diets.length === 0 ? null : <Paragraph look="quiet">{kitchen.asWritten}</Paragraph>}
        </>
      ) : null}
    </Page>
  );
};

const Diets = ({ diets, language }: { readonly diets: readonly Diet[]; readonly language: Language }) => (
  <List>
    {diets.map(({ text, parties, people }) => (
      <span key={text}>{tablesWording[language].kitchen.diet(text, parties, people)}</span>
    ))}
  </List>
);
