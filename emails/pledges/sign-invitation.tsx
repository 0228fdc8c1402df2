import type { ReactElement } from 'react';
import { Action } from '../components/action.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { TemplateProps } from '../context.ts';
import { wording as shared } from '../wording/wording.ts';
import { CampaignMail } from './campaign-mail.tsx';
import { wording } from './wording/wording.ts';

export const SignInvitation = ({ facts, context, subject }: TemplateProps<'sign-invitation'>): ReactElement => {
  const { signInvitation: words, facts: labels, why } = wording[context.language];
  return (
    <CampaignMail
      campaign={facts.campaign}
      context={context}
      subject={subject}
      heading={words.heading}
      why={why.invited(facts.from)}
      facts={[
        { label: labels.municipality, value: facts.municipality, main: true },
        ...(facts.name === undefined ? [] : [{ label: labels.forWhom, value: facts.name }]),
      ]}
    >
      <Paragraph>{words.asked(facts.from)}</Paragraph>
      <Paragraph>{words.nothing}</Paragraph>
      <Paragraph>{words.reads}</Paragraph>
      <Action
        address={context.addressOf(facts.link)}
        words={words.action}
        otherwise={shared[context.language].otherwise}
      />
      <Paragraph>
        {words.own} {words.no}
      </Paragraph>
    </CampaignMail>
  );
};
