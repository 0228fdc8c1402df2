import type { ReactElement, ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { PartFacts, SlotFacts } from '#kernel/messages.ts';
import { pageAddress } from '../addresses.ts';
import { Action } from '../components/action.tsx';
import { ChangedFact, type Fact, FactsTable } from '../components/facts-table.tsx';
import { Heading } from '../components/heading.tsx';
import { LineList } from '../components/line-list.tsx';
import { Lines } from '../components/lines.tsx';
import { Note } from '../components/note.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { MailContext } from '../context.ts';
import { Letter } from '../letter.tsx';
import { wording as shared } from '../wording/wording.ts';
import { type AboutOrder, numberInWords, slotsOf, whenInWords, whereInWords } from './order-facts.ts';
import { hadEntry } from './slot-entries.ts';
import { wording } from './wording/wording.ts';

type OrderMailProps = {
  readonly facts: AboutOrder;
  readonly context: MailContext;
  readonly subject: string;
  readonly heading: string;
  readonly to?: 'orderer' | 'desk' | 'organiser';
  /** What the desk moved shows where it was too. */
  readonly moved?: true;
  /** Rows behind what, when, where and for whom. */
  readonly more?: readonly Fact[];
  readonly children: ReactNode;
};

/** The form of every mail about an order: what happened, which kit, when and where, then what it means for the reader. */
export const OrderMail = ({
  facts,
  context,
  subject,
  heading,
  to = 'orderer',
  moved,
  more = [],
  children,
}: OrderMailProps): ReactElement => {
  const { facts: labels, why } = wording[context.language];
  const [first] = slotsOf(facts);
  const when = first === undefined ? '' : `, ${whenInWords(first, context.language)}`;
  return (
    <Letter
      context={context}
      subject={subject}
      preview={`${heading}. ${facts.order.kit}${when}`}
      contact={facts.contact}
      why={why[to]}
    >
      <Heading>{heading}</Heading>
      <FactsTable
        facts={[
          { label: labels.what, value: labels.kit(facts.order.kit), main: true },
          ...slotRows(slotsOf(facts).map(moved ? (slot) => slot : withoutWas), context.language),
          { label: to === 'orderer' ? labels.forWhom : labels.orderer, value: facts.order.orderer },
          ...more,
        ]}
      />
      {children}
    </Letter>
  );
};

const withoutWas = ({ was: _, ...slot }: SlotFacts): SlotFacts => slot;

/** When and where: two rows for one slot, a row each for several; with the old value where it has one. */
const slotRows = (slots: readonly SlotFacts[], language: Language): Fact[] => {
  const { facts: labels } = wording[language];
  const changed = (value: string, old: string | undefined) =>
    old === undefined || old === value ? value : <ChangedFact value={value} was={labels.was} old={old} />;
  const [first, ...others] = slots;
  if (first === undefined) return [];
  if (others.length === 0) {
    const { was } = first;
    const whereWas = was && was.station !== first.station ? whereInWords(was, language) : undefined;
    return [
      {
        label: labels.when,
        value: changed(whenInWords(first, language), was && whenInWords(was, language)),
        main: true,
      },
      { label: labels.where, value: changed(whereInWords(first, language), whereWas), main: true },
    ];
  }
  return slots.map((slot, at) => ({
    label: labels.slot(at + 1),
    value: (
      <>
        {whenInWords(slot, language)}
        <br />
        {changed(
          whereInWords(slot, language),
          slot.was && `${whenInWords(slot.was, language)}, ${whereInWords(slot.was, language)}`,
        )}
      </>
    ),
    main: true,
  }));
};

/** The one button of a mail to whoever asked: to the order's own page. */
export const OrderPage = ({
  facts,
  context,
  words = wording[context.language].order,
}: {
  readonly facts: AboutOrder;
  readonly context: MailContext;
  readonly words?: string;
}): ReactElement => (
  <Action address={pageAddress(facts.page, context)} words={words} otherwise={shared[context.language].otherwise} />
);

/** Slots that the order has no longer, beside those it has; nothing where the facts above tell them already. */
export const GoneSlots = ({
  facts,
  context,
}: {
  readonly facts: AboutOrder;
  readonly context: MailContext;
}): ReactElement | null => {
  const { language } = context;
  const words = wording[language];
  if (facts.slots.length === 0 || facts.gone.length === 0) return null;
  return (
    <>
      <Paragraph>{words.gone}</Paragraph>
      <LineList
        lines={facts.gone.map((slot) => words.goneSlot(whenInWords(slot, language), whereInWords(slot, language)))}
      />
    </>
  );
};

/** What somebody else wrote, under words that say who. Nothing when there is nothing. */
export const Written = ({
  by,
  text,
}: {
  readonly by: string;
  readonly text: string | undefined;
}): ReactElement | null =>
  text === undefined || text === '' ? null : (
    <>
      <Paragraph>{by}</Paragraph>
      <Note>
        <Lines text={text} />
      </Note>
    </>
  );

/** What is in a kit. `usedUp`: it also says what need not come back. */
export const Parts = ({
  parts,
  context: { language },
  usedUp = false,
}: {
  readonly parts: readonly PartFacts[];
  readonly context: MailContext;
  readonly usedUp?: boolean;
}): ReactElement | null =>
  parts.length === 0 ? null : (
    <LineList
      lines={parts.map(({ name, count, returns }) =>
        wording[language].part(name, numberInWords(count, language), usedUp && !returns),
      )}
    />
  );

/** What is missing and what is broken. */
export const Lacks = ({
  facts: { missing, broken },
  context,
}: {
  readonly facts: { readonly missing: readonly PartFacts[]; readonly broken: readonly PartFacts[] };
  readonly context: MailContext;
}): ReactElement => {
  const words = wording[context.language];
  return (
    <>
      {missing.length > 0 && <Paragraph>{words.missing}</Paragraph>}
      <Parts parts={missing} context={context} />
      {broken.length > 0 && <Paragraph>{words.broken}</Paragraph>}
      <Parts parts={broken} context={context} />
    </>
  );
};

/** What the calendar files do, where there are any. */
export const CalendarWords = ({
  facts,
  context,
  does,
}: {
  readonly facts: AboutOrder;
  readonly context: MailContext;
  readonly does: 'added' | 'updated' | 'removed';
}): ReactElement | null => {
  const words = wording[context.language].calendar;
  const removed = does === 'removed';
  const ended = removed ? [...facts.slots, ...facts.gone] : facts.gone;
  if ((removed || facts.slots.length === 0) && hadEntry(ended).length === 0) return null;
  return (
    <Paragraph>
      {words[does]} {words.noAnswer}
    </Paragraph>
  );
};
