import type { Contact } from '#kernel/contacts.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { wording } from '../wording/index.ts';
import { ContactFacts } from './contact-facts.tsx';

/** What was tried, how and when, and what nobody has tried. Claims no status until somebody has audited. */
export const AccessibilityPage = ({ frame, contact }: { frame: Frame; contact: Contact }) => {
  const words = wording[frame.language].accessibility;
  const { tried, untried, gaps } = words;
  return (
    <Page {...frame} path="/toegankelijkheid" title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Heading level={2}>{words.noStatus.title}</Heading>
      <Paragraph>{words.noStatus.text}</Paragraph>
      <Table
        cards
        caption={tried.title}
        columns={(['what', 'how', 'when'] as const).map((key) => ({ key, label: tried.columns[key] }))}
        id="geprobeerd"
        rowHeader="what"
        rows={tried.rows.map((row) => ({ key: row.what, cells: row }))}
      />
      <Heading level={2}>{untried.title}</Heading>
      <Paragraph>{untried.text}</Paragraph>
      <List>{untried.items}</List>
      <Heading level={2}>{gaps.title}</Heading>
      <List>{gaps.items}</List>
      <Heading level={2}>{words.report.title}</Heading>
      <Paragraph>{words.report.text}</Paragraph>
      <ContactFacts contact={contact} language={frame.language} />
    </Page>
  );
};
