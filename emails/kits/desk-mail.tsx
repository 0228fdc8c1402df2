import type { ReactElement, ReactNode } from 'react';
import type { MessageFacts } from '#kernel/messages.ts';
import { Action } from '../components/action.tsx';
import type { Fact } from '../components/facts-table.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { MailContext } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { wording as shared } from '../wording/wording.ts';
import { numberInWords } from './order-facts.ts';
import { OrderMail } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

/** What a mail to a colleague of the desk knows. */
type ForTheDesk = MessageFacts<'kit-request'>;

/** What will stand there, how large, and how many people: what is judged and what is shown on the station. */
export const setupRows = (setup: ForTheDesk['setup'], { language }: MailContext): Fact[] => {
  const { facts: labels } = wording[language];
  return [
    { label: labels.setup, value: setup.what },
    {
      label: labels.size,
      value: labels.metres(numberInWords(setup.width, language), numberInWords(setup.depth, language)),
    },
    { label: labels.people, value: numberInWords(setup.people, language) },
  ];
};

/** The form of a mail that wants an answer from the desk: what is asked, and the button to the reader's own page. */
export const DeskMail = ({
  facts,
  context,
  subject,
  heading,
  children,
}: {
  readonly facts: ForTheDesk;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement => {
  const { kitRequest: words, facts: labels } = wording[context.language];
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={heading}
      to="desk"
      more={[
        ...setupRows(facts.setup, context),
        { label: labels.answerBy, value: dayInWords(facts.answerBy, context.language), main: true },
      ]}
    >
      {children}
      <Action
        address={context.addressOf(facts.link)}
        words={words.action}
        otherwise={shared[context.language].otherwise}
      />
      <Paragraph>{words.page}</Paragraph>
      <Paragraph>{words.colleagues(facts.desk)}</Paragraph>
      <Paragraph>{words.own}</Paragraph>
    </OrderMail>
  );
};
