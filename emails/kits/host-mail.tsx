import type { ReactElement, ReactNode } from 'react';
import { dateInWords, type LocalDate, momentInWords } from '#kernel/instants.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { pageAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { type Fact, FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { TextLink } from '../components/text-link.tsx';
import type { MailContext } from '../context.ts';
import { dayInWords } from '../day-in-words.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { zone } from './order-facts.ts';
import { wording } from './wording/wording.ts';

/** What every mail about a host's action knows. */
export type AboutHost = MessageFacts<'package-sent'>;

/** The action and its day: for subjects. */
export const actionAndDay = ({ application: { title, startsAt } }: AboutHost, { language }: MailContext): string =>
  startsAt === undefined ? title : `${title}, ${dateInWords(startsAt, zone, language)}`;

/** The form of every mail to a host: what happened, which action, when, where and whose, and the package that hangs on it. */
export const HostMail = ({
  facts,
  context,
  subject,
  heading,
  more = [],
  children,
}: {
  readonly facts: AboutHost;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  readonly more?: readonly Fact[];
  readonly children: ReactNode;
}): ReactElement => {
  const { language } = context;
  const { facts: labels, why } = wording[language];
  const { title, startsAt, place, host } = facts.application;
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${heading}. ${actionAndDay(facts, context)}`}
      contact={facts.contact}
      why={why.host}
    >
      <Heading>{heading}</Heading>
      <FactsTable
        facts={[
          { label: labels.what, value: title, main: true },
          ...(startsAt === undefined
            ? []
            : [{ label: labels.when, value: momentInWords(startsAt, zone, language), main: true as const }]),
          { label: labels.where, value: place, main: true },
          ...(host === undefined ? [] : [{ label: labels.host, value: host }]),
          { label: labels.package, value: labels.packages(facts.howMany, facts.package) },
          ...more,
        ]}
      />
      {children}
    </Letter>
  );
};

/** When a package comes, as a row. */
export const deliveryRow = (
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
  { language }: MailContext,
): Fact => {
  const { facts: labels } = wording[language];
  return { label: labels.delivery, value: labels.between(dayInWords(from, language), dayInWords(until, language)) };
};

/** The one button of a mail to a host: to the own page. */
export const HostPage = ({
  facts,
  context,
  words = wording[context.language].ownPage,
}: {
  readonly facts: Pick<AboutHost, 'link'>;
  readonly context: MailContext;
  readonly words?: string;
}): ReactElement => (
  <Action address={context.addressOf(facts.link)} words={words} otherwise={shared[context.language].otherwise} />
);

/** How it stands with the package: whoever gets none (yet) can print what is in it, and may find help nearby. */
export const PackageState = ({
  facts,
  context,
}: {
  readonly facts: {
    readonly state: 'allotted' | 'late' | 'next-time';
    readonly howMany: number;
    readonly placeInLine?: number | undefined;
    readonly print: string;
    readonly fund?: { readonly name: string; readonly address: string } | undefined;
  };
  readonly context: MailContext;
}): ReactElement => {
  const words = wording[context.language].packages;
  if (facts.state === 'allotted') return <Paragraph>{words.allotted(facts.howMany)}</Paragraph>;
  return (
    <>
      <Paragraph>{facts.state === 'late' ? words.late(facts.placeInLine) : words['next-time']}</Paragraph>
      <Paragraph>
        {words.print} <TextLink address={pageAddress(facts.print, context)}>{words.printVersion}</TextLink>
      </Paragraph>
      {facts.fund !== undefined && <Paragraph>{words.fund(facts.fund.name, facts.fund.address)}</Paragraph>}
    </>
  );
};
