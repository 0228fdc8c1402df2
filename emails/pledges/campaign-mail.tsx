import type { ReactElement, ReactNode } from 'react';
import type { CollegeWord } from '#kernel/college-words.ts';
import type { Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { CampaignFacts } from '#kernel/messages.ts';
import { type Fact, FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import type { MailContext } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { Letter } from '../letter.tsx';
import { wording } from './wording/wording.ts';

/** A campaign runs in the European Netherlands. */
export const zone: Zone = 'Europe/Amsterdam';

/** Whether the college decided, as it stands in the facts of a mail. */
export const collegeInWords = (college: CollegeWord, language: Language): string => {
  const { facts } = wording[language];
  return college.is === 'decided' ? facts.decided(dayInWords(college.on, language)) : facts.toDecide(college.mayName);
};

type CampaignMailProps = {
  readonly campaign: CampaignFacts;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  /** What an inbox shows behind the subject; the heading unless said. */
  readonly preview?: string;
  readonly why: string;
  /** Of what is signed; without it the campaign is only named. */
  readonly version?: number;
  readonly facts: readonly Fact[];
  readonly children: ReactNode;
};

/** The form of every mail about a campaign: what happened, the facts with the campaign first, then what it means for the reader. */
export const CampaignMail = ({
  campaign,
  context,
  subject,
  heading,
  preview = heading,
  why,
  version,
  facts,
  children,
}: CampaignMailProps): ReactElement => {
  const words = wording[context.language].facts;
  const what = version === undefined ? campaign.title : words.text(campaign.title, version);
  return (
    <Letter context={context} subject={subject} preview={preview} contact={campaign.contact} why={why}>
      <Heading>{heading}</Heading>
      <FactsTable facts={[{ label: words.what, value: what, main: true }, ...facts]} />
      {children}
    </Letter>
  );
};
