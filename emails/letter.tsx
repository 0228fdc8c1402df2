import type { ReactElement, ReactNode } from 'react';
import type { Contact } from '#kernel/contacts.ts';
import { phoneInWords } from '#kernel/people.ts';
import { Heading } from './components/heading.tsx';
import { Mail } from './components/mail.tsx';
import { Paragraph, SmallPrint } from './components/paragraph.tsx';
import { TextLink } from './components/text-link.tsx';
import type { MailContext } from './context.ts';
import { wording } from './wording/wording.ts';

export type LetterProps = {
  readonly context: MailContext;
  readonly subject: string;
  readonly preview: string;
  /** The person who reads the answers to this mail. */
  readonly contact: Contact;
  /** Why somebody gets this mail. */
  readonly why: string;
  readonly children: ReactNode;
};

/** What every mail has around its message: who sends it, who can be reached and how, and why it came. */
export const Letter = ({ context, subject, preview, contact, why, children }: LetterProps): ReactElement => {
  const words = wording[context.language];
  return (
    <Mail
      language={context.language}
      title={subject}
      preview={preview}
      siteName={context.siteName}
      contact={
        <>
          <Heading level={2}>{words.questions}</Heading>
          <Paragraph>
            {words.reach(contact.name)}
            <br />
            <TextLink address={`tel:${contact.phone.replace(/(?!^\+)\D/g, '')}`}>
              {phoneInWords(contact.phone)}
            </TextLink>
            <br />
            <TextLink address={`mailto:${encodeURIComponent(contact.email).replaceAll('%40', '@')}`}>
              {contact.email}
            </TextLink>
          </Paragraph>
          <Paragraph>{words.answer(contact.name)}</Paragraph>
        </>
      }
      footer={
        <>
          <SmallPrint>{why}</SmallPrint>
          {context.preferences !== undefined && (
            <SmallPrint>
              {words.noMore} <TextLink address={context.preferences.page}>{words.choose}</TextLink>
            </SmallPrint>
          )}
          <SmallPrint>
            {words.from(context.siteName)} <TextLink address={context.siteAddress}>{context.siteAddress}</TextLink>
          </SmallPrint>
        </>
      }
    >
      {children}
    </Mail>
  );
};
