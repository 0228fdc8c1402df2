import type { ReactElement, ReactNode } from 'react';
import { addDays, dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { Action } from '../components/action.tsx';
import type { Fact } from '../components/facts-table.tsx';
import type { MailContext } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { CampaignMail, collegeInWords, zone } from './campaign-mail.tsx';
import { wording } from './wording/wording.ts';

/** What every mail about somebody's own signature knows. */
export type AboutSignature = MessageFacts<'signature-awaits'>;

/** The room erases the address of a signatory after so many days. */
const addressKeptDays = 730;

export const addressKeptUntil = (signedAt: Instant, language: Language): string =>
  dateInWords(addDays(signedAt, addressKeptDays, zone), zone, language);

/** The form of a mail to who signed: which municipality, who, when, and what is known of the college. */
export const SignatureMail = ({
  facts,
  context,
  subject,
  heading,
  more = [],
  children,
}: {
  readonly facts: AboutSignature;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  /** Rows behind those of every signature. */
  readonly more?: readonly Fact[];
  readonly children: ReactNode;
}): ReactElement => {
  const { language } = context;
  const words = wording[language];
  const { name, role } = facts.signatory;
  return (
    <CampaignMail
      campaign={facts.campaign}
      context={context}
      subject={subject}
      heading={heading}
      why={words.why.signatory(addressKeptUntil(facts.signedAt, language))}
      version={facts.version}
      facts={[
        { label: words.facts.municipality, value: facts.municipality, main: true },
        { label: words.facts.signedAt, value: momentInWords(facts.signedAt, zone, language), main: true },
        { label: words.facts.signedBy, value: words.facts.person(name, role) },
        { label: words.facts.college, value: collegeInWords(facts.college, language) },
        ...more,
      ]}
    >
      {children}
    </CampaignMail>
  );
};

/** The button to the signatory's own page. */
export const OwnSignature = ({
  facts,
  context,
}: {
  readonly facts: Pick<AboutSignature, 'link'>;
  readonly context: MailContext;
}): ReactElement => (
  <Action
    address={context.addressOf(facts.link)}
    words={wording[context.language].ownPage}
    otherwise={shared[context.language].otherwise}
  />
);
