import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { KeptThing } from '../core/kept.ts';
import type { Privacy } from '../core/privacy.ts';
import { wording } from '../wording/index.ts';

/**
 * Who answers for the data, what is asked and why, what is kept and until when, who helps, and what somebody may ask. The table is the
 * contracts' own; who answers, who helps and on what ground the law allows it is what the stage says.
 */
export const PrivacyPage = ({
  frame,
  kept,
  privacy,
}: {
  frame: Frame;
  kept: readonly KeptThing[];
  privacy: Privacy;
}) => {
  const { language } = frame;
  const words = wording[language].privacy;
  const { columns, things, until } = words.kept;
  const { controllers, dataProtectionOfficer, processors, legalBasis } = privacy;
  return (
    <Page {...frame} path="/privacy" title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Heading level={2}>{words.who.title}</Heading>
      <Paragraph>{words.who.controllers(new Intl.ListFormat(language).format(controllers))}</Paragraph>
      <Paragraph>
        {words.who.officer} <TextLink href={`mailto:${dataProtectionOfficer}`}>{dataProtectionOfficer}</TextLink>
      </Paragraph>
      <Heading level={2}>{words.why.title}</Heading>
      <Paragraph>{words.why.text}</Paragraph>
      {legalBasis === undefined ? null : <Paragraph>{legalBasis[language]}</Paragraph>}
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
      <Paragraph>{words.kept.copies}</Paragraph>
      <Heading level={2}>{words.processors.title}</Heading>
      <List>
        {processors.map(({ name, does, place }) => words.processors.line(name, does[language], place[language]))}
      </List>
      <Paragraph>{words.processors.mails}</Paragraph>
      <Heading level={2}>{words.cookies.title}</Heading>
      <Paragraph>{words.cookies.text}</Paragraph>
      <List>{words.cookies.items}</List>
      <Heading level={2}>{words.rights.title}</Heading>
      <Paragraph>{words.rights.text}</Paragraph>
      <List>{words.rights.items}</List>
      <Paragraph>
        <TextLink alone href={addressIn(language, '/uw-gegevens')}>
          {words.rights.own}
        </TextLink>
      </Paragraph>
      <Paragraph>
        {words.rights.how} <TextLink href={addressIn(language, '/contact')}>{words.rights.call}</TextLink>
      </Paragraph>
      <Paragraph>{words.rights.complaint}</Paragraph>
    </Page>
  );
};
