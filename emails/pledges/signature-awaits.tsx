import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { OwnSignature, SignatureMail } from './signature-mail.tsx';
import { wording } from './wording/wording.ts';

export const SignatureAwaits = ({ facts, context, subject }: TemplateProps<'signature-awaits'>): ReactElement => {
  const { signatureAwaits: words, notYou } = wording[context.language];
  return (
    <SignatureMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.waits}</Paragraph>
      <Paragraph>
        {words.nothing} {words.page}
      </Paragraph>
      <OwnSignature facts={facts} context={context} />
      <Paragraph>{notYou(facts.campaign.contact.name)}</Paragraph>
    </SignatureMail>
  );
};
