import type { ReactElement } from 'react';
import { pageAddress } from '../addresses.ts';
import { Heading } from '../components/heading.tsx';
import { LineList } from '../components/line-list.tsx';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { TemplateProps } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { setupRows } from './desk-mail.tsx';
import { CalendarWords, GoneSlots, OrderMail, OrderPage, Parts } from './order-mail.tsx';
import { wording } from './wording/wording.ts';

/** Permission on paper: whoever is asked on the station shows this mail. */
export const KitApproved = ({ facts, context, subject }: TemplateProps<'kit-approved'>): ReactElement => {
  const { kitApproved: words, facts: labels } = wording[context.language];
  const { desk, events, houseRules, parts, permit, practical, setup } = facts;
  return (
    <OrderMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading}
      more={[
        ...(desk === undefined ? [] : [{ label: labels.approvedBy, value: desk }]),
        ...(setup === undefined ? [] : setupRows(setup, context)),
        { label: labels.delivered, value: dayInWords(facts.delivered, context.language) },
      ]}
    >
      <Paragraph>{words.show}</Paragraph>
      <GoneSlots facts={facts} context={context} />
      <Part title={words.permit} text={permit} />
      <Part title={words.practical} text={practical} />
      {houseRules.length > 0 && (
        <>
          <Heading level={2}>{words.houseRules}</Heading>
          <LineList lines={houseRules} />
        </>
      )}
      {parts.length > 0 && <Heading level={2}>{words.parts}</Heading>}
      <Parts parts={parts} context={context} usedUp />
      {events.length > 0 && (
        <Paragraph>
          {words.events}
          {events.map((path, at) => (
            <span key={path}>
              <br />
              <TextLink address={pageAddress(path, context)}>{words.eventPage(at + 1, events.length)}</TextLink>
            </span>
          ))}
        </Paragraph>
      )}
      <OrderPage facts={facts} context={context} />
      <Paragraph>{words.cannot(facts.contact.name)}</Paragraph>
      <CalendarWords facts={facts} context={context} does="added" />
    </OrderMail>
  );
};

const Part = ({ title, text }: { readonly title: string; readonly text: string | undefined }): ReactElement | null =>
  text === undefined || text === '' ? null : (
    <>
      <Heading level={2}>{title}</Heading>
      <Note>
        <Lines text={text} />
      </Note>
    </>
  );
