import type { Contact } from '#kernel/messages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import type { KeptThing } from '../core/kept.ts';
import { wording } from '../wording/index.ts';
import { ContactFacts } from './contact-facts.tsx';

/** What is asked and why, what is kept and until when, who helps, and what somebody may ask. The table is the contracts' own. */
export const PrivacyPage = ({
  frame,
  kept,
  contact,
}: {
  frame: Frame;
  kept: readonly KeptThing[];
  contact: Contact;
}) => {
  const words = wording[frame.language].privacy;
  const { columns, things, until } = words.kept;
  return (
    <Page {...frame} path="/privacy" title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Heading level={2}>{words.why.title}</Heading>
      <Paragraph>{words.why.text}</Paragraph>
      <Table
        cards
        caption={words.kept.title}
        columns={(['what', 'why', 'until'] as const).map((key) => ({ key, label: columns[key] }))}
        id="bewaren"
        rowHeader="what"
        rows={kept.map((thing) => ({
          key: thing.what,
          cells: { ...things[thing.what], until: until[thing.until] },
        }))}
      />
      {words.kept.more.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Heading level={2}>{words.processors.title}</Heading>
      <Bullets lines={words.processors.items} />
      <Heading level={2}>{words.cookies.title}</Heading>
      <Paragraph>{words.cookies.text}</Paragraph>
      <Bullets lines={words.cookies.items} />
      <Heading level={2}>{words.rights.title}</Heading>
      <Paragraph>{words.rights.text}</Paragraph>
      <Bullets lines={words.rights.items} />
      <Paragraph>{words.rights.how}</Paragraph>
      <ContactFacts contact={contact} language={frame.language} />
      <Paragraph>{words.rights.complaint}</Paragraph>
    </Page>
  );
};

const Bullets = ({ lines }: { lines: readonly string[] }) => (
  <List>
    {lines.map((line) => (
      <span key={line}>{line}</span>
    ))}
  </List>
);
