import type { ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import type { StationDesk } from '../core/desk.ts';
import type { Order, OrderedSlot } from '../core/order.ts';
import { inOrder } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import { type Step, stepPath } from './kit-paths.ts';
import { slotInWords } from './order-slot-words.ts';

/** What was asked, an answer each. `editable` puts a link that changes it beside each; on paper and after sending there is none. */
export const OrderAnswers = ({
  order,
  desk,
  language,
  editable,
  withSlots,
}: {
  readonly order: Order;
  readonly desk: StationDesk;
  readonly language: Language;
  readonly editable: boolean;
  /** False where the page has said already where and when. */
  readonly withSlots: boolean;
}) => {
  const words = orderWording[language];
  const { answers } = words;
  const change = (step: Step, term: string): Partial<Fact> =>
    editable
      ? {
          action: (
            <a className="nl-link link--alone" href={addressIn(language, stepPath(order.order, step))}>
              {answers.change}
              <span className="unseen"> {term}</span>
            </a>
          ),
        }
      : {};
  const fact = (term: string, value: ReactNode, step: Step, note?: ReactNode): Fact => ({
    term,
    value: value ?? answers.notYet,
    ...(note !== undefined && { note }),
    ...change(step, term),
  });
  const { setup, action, onTheDay, houseRules } = order;
  return (
    <>
      <Heading level={2}>{order.requestedAt === undefined ? answers.title : answers.asked}</Heading>
      <Facts
        facts={[
          ...(withSlots
            ? [fact(answers.slots, <SlotLines desk={desk} language={language} slots={order.slots} />, 'plekken')]
            : []),
          ...(editable && order.slots.length > 1
            ? [
                fact(
                  answers.ifNotAll,
                  order.ifNotAll === 'nothing' ? words.slots.ifNotAll.nothing : words.slots.ifNotAll.whatCan,
                  'plekken',
                ),
              ]
            : []),
          fact(answers.what, setup?.what, 'opstelling'),
          ...(setup === undefined
            ? []
            : [
                fact(
                  answers.size,
                  answers.sizeOf(metres(setup.width, language), metres(setup.depth, language)),
                  'opstelling',
                ),
                fact(answers.power, words.setup.power[setup.power], 'opstelling'),
                fact(answers.people, answers.peopleOf(setup.people), 'opstelling'),
                fact(
                  answers.times,
                  answers.timesOf(clock(setup.buildUp, language), clock(setup.cleared, language)),
                  'opstelling',
                ),
              ]),
          fact(
            answers.action,
            action === undefined ? answers.noAction : action.title,
            'activiteit',
            action === undefined ? undefined : (
              <>
                {action.summary} {answers.places(action.places)}. {action.contact.name},{' '}
                {phoneInWords(action.contact.phone)}, {action.contact.email}
              </>
            ),
          ),
          fact(
            answers.onTheDay,
            onTheDay === undefined ? undefined : `${onTheDay.name}, ${phoneInWords(onTheDay.phone)}`,
            'contact',
          ),
          fact(answers.houseRules, houseRules === true ? answers.accepted : undefined, 'contact'),
        ]}
        plain
      />
    </>
  );
};

const SlotLines = ({
  slots,
  desk,
  language,
}: {
  readonly slots: readonly OrderedSlot[];
  readonly desk: StationDesk;
  readonly language: Language;
}) => (
  <>
    {inOrder(slots).map((slot, place) => (
      <span key={slot.id}>
        {place === 0 ? null : <br />}
        {slotInWords(slot, desk, language)}
      </span>
    ))}
  </>
);

/** 2.5 as people write it in their language. */
const metres = (size: number, language: Language): string =>
  language === 'nl' ? String(size).replace('.', ',') : String(size);
/** `06:30` as people write it in their language. */
const clock = (time: string, language: Language): string =>
  language === 'nl' ? time.replace(/^0/, '').replace(':', '.') : time;
