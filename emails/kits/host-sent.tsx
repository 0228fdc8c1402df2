import type { ReactElement } from 'react';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { HostMail, HostPage, PackageState } from './host-mail.tsx';
import { wording } from './wording/wording.ts';

export const HostSent = ({ facts, context, subject }: TemplateProps<'host-sent'>): ReactElement => {
  const { hostSent: words } = wording[context.language];
  return (
    <HostMail facts={facts} context={context} subject={subject} heading={words.heading}>
      <Paragraph>{words.reads(dayInWords(facts.answerBy, context.language))}</Paragraph>
      <PackageState facts={facts} context={context} />
      <Paragraph>{words.change}</Paragraph>
      <HostPage facts={facts} context={context} />
    </HostMail>
  );
};
