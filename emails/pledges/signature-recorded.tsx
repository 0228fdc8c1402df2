import type { ReactElement } from 'react';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { StepsList } from '../components/steps-list.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { OwnSignature, SignatureMail } from './signature-mail.tsx';
import { wording } from './wording/wording.ts';

/** Names no number and no other municipality: it goes out at once, also while a mark waits for the presenter. */
export const SignatureRecorded = ({ facts, context, subject }: TemplateProps<'signature-recorded'>): ReactElement => {
  const { signatureRecorded: words, facts: labels, ownPageDoes, notYou } = wording[context.language];
  const { campaign, college, municipality, signatory } = facts;
  const { steps } = words;
  const decidedOn = college.is === 'decided' ? dayInWords(college.on, context.language) : undefined;
  const contact = steps.contact(campaign.contact.name);
  return (
    <SignatureMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[{ label: labels.checksum, value: facts.checksum }]}
    >
      <Paragraph>{words.joined(municipality, facts.joins)}</Paragraph>
      <Paragraph>{words.whoDecides(signatory.role, decidedOn)}</Paragraph>
      {college.is === 'to-decide' && !college.mayName && facts.joins && <Paragraph>{words.notNamed}</Paragraph>}
      <Heading level={2}>{words.next}</Heading>
      <StepsList steps={decidedOn === undefined ? [steps.college, steps.record, contact] : [steps.recorded, contact]} />
      <Paragraph>{words.copy}</Paragraph>
      <OwnSignature facts={facts} context={context} />
      <Paragraph>{ownPageDoes(decidedOn === undefined)}</Paragraph>
      <Paragraph>{notYou(campaign.contact.name)}</Paragraph>
    </SignatureMail>
  );
};
