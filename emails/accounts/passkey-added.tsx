import type { ReactElement } from 'react';
import { dateInWords, timeInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import { Action } from '../components/action.tsx';
import { FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { MailContext, TemplateProps } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { wording } from './wording/wording.ts';

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

/** To somebody who has a new passkey. Its button shows their keys once they are signed in; whoever did not make it has to call. */
export const PasskeyAdded = ({ facts, context, subject }: TemplateProps<'passkey-added'>): ReactElement => {
  const { language, siteName } = context;
  const { passkeyAdded: words } = wording[language];
  const { key, addedAt, contact } = facts;
  const at = words.at(dateInWords(addedAt, zone, language), timeInWords(addedAt, zone, language));
  return (
    <Letter context={context} subject={subject} preview={words.preview} contact={contact} why={words.why(siteName)}>
      <Heading>{words.heading}</Heading>
      <Paragraph>{words.added(siteName)}</Paragraph>
      <FactsTable
        facts={[
          { label: words.labels.key, value: key, main: true },
          { label: words.labels.at, value: at },
        ]}
      />
      <Paragraph>{words.you}</Paragraph>
      <Paragraph>{words.notYou(contact.name, phoneInWords(contact.phone))}</Paragraph>
      <Action address={ownAddress(context)} words={words.action} otherwise={shared[language].otherwise} />
    </Letter>
  );
};

const ownAddress = ({ siteAddress, language }: MailContext): string =>
  `${siteAddress.replace(/\/+$/, '')}${language === 'nl' ? '' : `/${language}`}/mijn-toegang`;
