import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { NotFree } from '../core/availability.ts';
import type { StationDesk } from '../core/desk.ts';
import { type AnswerFaults, answerTexts, spotName } from '../core/desk-answers.ts';
import type { LendingKit, Unit } from '../core/kit.ts';
import { answerBy } from '../core/next-due.ts';
import type { Order } from '../core/order.ts';
import { inOrder, type Slot } from '../core/slot.ts';
import { stationWording } from '../wording/station.ts';
import type { AnswerRefusal, StationWords } from '../wording/station-words.ts';
import { clockInWords, dayInWords } from './kit-dates.ts';
import { calendarPath } from './kit-paths.ts';
import { AnswerForm, answerFaultsTold } from './station-answer-form.tsx';
import { stationDeskPath } from './station-paths.ts';
import {
  BusyAlert,
  Lines,
  momentTold,
  PhoneLink,
  StateBadge,
  seenState,
  sizeInWords,
  slotInWords,
  stationName,
  whenInWords,
} from './station-told.tsx';

/** Why an answer was not taken; the slot that cannot be had says why. */
export type StationRefusal =
  | { readonly because: AnswerRefusal }
  | { readonly because: 'not-free'; readonly slot: Slot; readonly why: NotFree };

export type StationOrderPageProps = {
  readonly frame: Frame;
  readonly order: Order;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
  readonly units: readonly Unit[];
  readonly ordererMailbox?: { readonly name: string; readonly email: string } | undefined;
  readonly takenBy?: string | undefined;
  /** The name of the colleague whose personal link this page is behind; nobody is signed in then. */
  readonly behindLink?: string | undefined;
  readonly request: string;
  /** What was typed, by the name of its field; the desk's earlier words where nothing was. */
  readonly typed: (field: string) => string;
  readonly faults?: AnswerFaults | undefined;
  readonly refusal?: StationRefusal | undefined;
  readonly notice?: 'answered' | 'taken' | undefined;
};

/** Orders that the desk may still answer, or answer anew. */
export const canAnswer = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'requested' || state === 'moved' || state === 'approved';

/**
 * One request: who asks for which slots, what will stand there, what was answered, and the form that answers. The page behind a personal link is
 * the same without a way to any other page of the desk.
 */
export const StationOrderPage = (props: StationOrderPageProps) => {
  const { frame, order, desk, behindLink, faults = {} } = props;
  const { language } = frame;
  const words = stationWording[language];
  const invalid = answerFaultsTold(words, faults, order, desk, language);
  const wrong = Object.keys(invalid).length;
  const title = words.order.title(order.ordererName);
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{ 'data-state': order.state, 'data-revision': String(order.revision) }}
      {...(behindLink === undefined && { section: 'desk' as const })}
      title={title}
      unlisted
    >
      {behindLink === undefined ? (
        <TextLink alone href={addressIn(language, stationDeskPath)}>
          {words.toDesk}
        </TextLink>
      ) : null}
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Heading level={1}>{title}</Heading>
      <Refused {...props} words={words} />
      <Noticed {...props} words={words} />
      {behindLink === undefined ? null : (
        <Paragraph>
          {words.order.asYou(behindLink)} {words.order.asDesk(desk.name)} {words.order.linkOnly}
        </Paragraph>
      )}
      <Facts facts={factsOf(props, words)} plain />
      {behindLink === undefined && order.state === 'requested' && order.takenBy === undefined ? (
        <Form
          action={addressIn(language, frame.path)}
          hidden={{ act: 'take' }}
          request={props.request}
          token={frame.formToken}
        >
          <Button kind="secondary">{words.desk.take}</Button>
        </Form>
      ) : null}
      <Slots {...props} words={words} />
      <Said {...props} words={words} />
      {canAnswer(order) ? <AnswerForm {...props} invalid={invalid} /> : <Settled {...props} words={words} />}
    </Page>
  );
};

type Inside = StationOrderPageProps & { readonly words: StationWords };

const Refused = ({ frame: { language }, desk, kit, refusal, words }: Inside) => {
  if (refusal === undefined) return null;
  if (refusal.because === 'busy') return <BusyAlert language={language} />;
  if (refusal.because === 'not-free') {
    const { slot } = refusal;
    const calendar = calendarPath(kit.slug, { station: slot.station, from: slot.date });
    return (
      <Alert
        data={{ 'data-refused': 'not-free', 'data-why': refusal.why.because }}
        kind="warning"
        title={words.order.notFreeTitle(slotInWords(slot, desk, language))}
      >
        <Paragraph>{words.order.notFree(refusal.why)}</Paragraph>
        <Paragraph>{words.order.notFreeWhat}</Paragraph>
        {refusal.why.because === 'not-here' ? null : (
          <TextLink alone href={addressIn(language, calendar)}>
            {`${words.order.seeCalendar} ${stationName(desk, slot.station)}`}
          </TextLink>
        )}
      </Alert>
    );
  }
  const told = words.order.refused[refusal.because];
  const again = refusal.because === 'changed-meanwhile' || refusal.because === 'no-spot';
  return (
    <Alert data={{ 'data-refused': refusal.because }} kind="warning" title={told.title}>
      <Paragraph>{told.text}</Paragraph>
      {again ? <Paragraph>{words.order.unchanged}</Paragraph> : null}
    </Alert>
  );
};

const Noticed = ({ notice, order, takenBy, words }: Inside) => {
  if (notice === 'taken' && takenBy !== undefined) return <Alert kind="ok" title={words.order.tookIt(takenBy)} />;
  if (notice !== 'answered') return null;
  if (order.state !== 'approved' && order.state !== 'moved' && order.state !== 'refused') return null;
  const told = words.order.told[order.state];
  return (
    <Alert kind="ok" title={told.title}>
      <Paragraph>{told.text(order.ordererName)}</Paragraph>
    </Alert>
  );
};

const factsOf = (props: Inside | StationOrderPageProps, words: StationWords): readonly Fact[] => {
  const { frame, order, kit, units, ordererMailbox, takenBy } = props;
  const { language } = frame;
  const { facts } = words.order;
  const { setup, onTheDay, action } = order;
  const asked = order.requestedAt ?? order.askedAt;
  const trips = units.filter(({ unit }) => order.trips.some((trip) => trip.unit === unit)).map(({ name }) => name);
  return [
    { term: facts.state, value: <StateBadge language={language} order={order} /> },
    {
      term: facts.who,
      value: order.ordererName,
      ...(ordererMailbox !== undefined && { note: `${ordererMailbox.name}, ${ordererMailbox.email}` }),
    },
    { term: facts.kit, value: [kit.title, ...trips].join(', ') },
    ...(setup === undefined
      ? []
      : [
          { term: facts.what, value: <Lines text={setup.what} /> },
          { term: facts.size, value: sizeInWords(setup, language) },
          { term: facts.power, value: words.power[setup.power] },
          { term: facts.people, value: words.people(setup.people) },
          { term: facts.buildUp, value: words.order.buildUp(clockInWords(setup.buildUp, language)) },
          { term: facts.cleared, value: words.order.cleared(clockInWords(setup.cleared, language)) },
        ]),
    {
      term: facts.onTheDay,
      value:
        onTheDay === undefined ? (
          words.order.contactGone
        ) : (
          <>
            {onTheDay.name}, <PhoneLink phone={onTheDay.phone}>{phoneInWords(onTheDay.phone)}</PhoneLink>
          </>
        ),
    },
    ...(action === undefined
      ? []
      : [{ term: facts.action, value: action.title, note: words.order.actionPlaces(action.places) }]),
    { term: facts.asked, value: momentTold(asked, language) },
    ...(order.state === 'requested'
      ? [
          { term: facts.answerBy, value: dayInWords(answerBy(asked), language) },
          {
            term: facts.takenBy,
            value: takenBy ?? (order.takenBy === undefined ? words.order.nobodyYet : words.desk.takenByColleague),
          },
        ]
      : []),
  ];
};

const Slots = ({ frame: { language }, order, desk, words }: Inside) => (
  <Table
    caption={words.order.slotsTitle}
    cards
    columns={[
      { key: 'when', label: words.order.slotColumns.when },
      { key: 'station', label: words.order.slotColumns.station },
      { key: 'spot', label: words.order.slotColumns.spot },
      { key: 'answer', label: words.order.slotColumns.answer },
    ]}
    id="slots"
    rowHeader="when"
    rows={inOrder(order.slots).map((slot) => ({
      key: slot.id,
      cells: {
        when: whenInWords(slot, desk, language),
        station: stationName(desk, slot.station),
        spot: slot.spot === undefined ? '' : spotName(desk, slot.station, slot.spot),
        answer: (
          <div>
            {words.order.slotAnswer[slot.answer]}
            {slot.was === undefined ? null : (
              <>
                <br />
                {words.order.was(slotInWords(slot.was, desk, language))}
              </>
            )}
          </div>
        ),
      },
    }))}
  />
);

/** What went to the orderer with the last answer. */
const Said = ({ order, words }: Inside) => {
  const said = answerTexts.flatMap((text) => {
    const value = order[text];
    return value === undefined || (text === 'reason' && order.state === 'cancelled')
      ? []
      : [{ term: words.order.saidFacts[text], value: <Lines text={value} /> }];
  });
  return said.length === 0 ? null : (
    <>
      <Heading level={2}>{words.order.saidTitle}</Heading>
      <Facts facts={said} plain />
    </>
  );
};

/** No answer can be given any more; what can still be done. */
const Settled = ({ order, kit, words }: Inside) => {
  const state = seenState(order);
  if (state === 'refused' || state === 'cancelled') {
    return (
      <Alert title={words.order.ended[state]}>
        {state === 'cancelled' && order.reason !== undefined ? (
          <Paragraph>{`${words.order.endedReason}: ${order.reason}`}</Paragraph>
        ) : null}
      </Alert>
    );
  }
  return (
    <Alert title={words.order.fixed}>
      <Paragraph>{words.order.fixedWhom(`${kit.contact.name}, ${phoneInWords(kit.contact.phone)}`)}</Paragraph>
    </Alert>
  );
};
