import type { ReactElement } from 'react';
import { Action } from '../components/action.tsx';
import { FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { MailContext, TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { wording } from './wording/wording.ts';

/** To somebody who was let in. Its button leads to the page where anybody asks for a code: no link of this mail signs anybody in. */
export const AccessGiven = ({ facts, context, subject }: TemplateProps<'access-given'>): ReactElement => {
  const { accessGiven: words } = wording[context.language];
  const { name, by, role, organisation, page, contact } = facts;
  return (
    <Letter
      context={context}
      subject={subject}
      preview={organisation === undefined ? words.heading : words.preview(organisation)}
      contact={contact}
      why={words.why(context.siteName)}
    >
      <Heading>{words.heading}</Heading>
      <Paragraph>{words.given(by, context.siteName)}</Paragraph>
      <FactsTable
        facts={[
          { label: words.labels.name, value: name, main: true },
          ...(organisation === undefined
            ? []
            : [{ label: words.labels.organisation, value: organisation, main: true as const }]),
          { label: words.labels.role, value: words.roles[role].is },
        ]}
      />
      <Paragraph>{words.roles[role].does}</Paragraph>
      <Paragraph>{words.how}</Paragraph>
      <Action
        address={signInAddress(context, page)}
        words={words.action}
        otherwise={shared[context.language].otherwise}
      />
      <Paragraph>{words.notYou(contact.name)}</Paragraph>
    </Letter>
  );
};

const signInAddress = ({ siteAddress, language }: MailContext, page: string | undefined): string =>
  `${siteAddress.replace(/\/+$/, '')}${language === 'nl' ? '' : `/${language}`}/inloggen${page === undefined ? '' : `?terug=${encodeURIComponent(page)}`}`;
