import { type Instant, localDateOf, timeInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Steps } from '#platform/pages/steps.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import { answerBy } from '../core/next-due.ts';
import { type Order, type OrderedSlot, type OrderState, standing } from '../core/order.ts';
import { inOrder, zone } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import type { OrderWords } from '../wording/order-words.ts';
import { contactOf } from './kit.tsx';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords } from './kit-dates.ts';
import { beginPath, cancelPath, orderPath, ordersPath, printPath, type Step, stepPath } from './kit-paths.ts';
import { OrderAnswers } from './order-answers.tsx';
import { totalSteps } from './order-fields.tsx';
import { NoticePart, type OrderNotice } from './order-notice.tsx';
import { Practical, Published, spotName } from './order-practical.tsx';
import { slotInWords } from './order-slot-words.ts';
import { type OpenWarning, WarningPart } from './order-warning.tsx';

export type OrderPageProps = {
  readonly frame: Frame;
  readonly now: Instant;
  readonly order: Order;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
  readonly request: string;
  readonly warning?: OpenWarning | undefined;
  readonly notice?: OrderNotice | undefined;
  /** Of an answer that was sent without a choice. */
  readonly invalid?: Invalid | undefined;
};

/** A hold whose time is over has lapsed, whether or not the clock was there to say so. */
export const stateNow = ({ state, heldUntil }: Order, now: Instant): OrderState =>
  state === 'held' && (heldUntil === undefined || heldUntil <= now) ? 'lapsed' : state;

/** The steps of a draft that still have to be filled in. */
export const missingSteps = (order: Order): readonly Step[] => [
  ...(order.slots.length === 0 ? (['plekken'] as const) : []),
  ...(order.setup === undefined ? (['opstelling'] as const) : []),
  ...(order.onTheDay === undefined || order.houseRules !== true ? (['contact'] as const) : []),
];

/** An order as it stands, and what its orderer may do with it. */
export const OrderPage = (props: OrderPageProps) => {
  const { frame, order, kit, desk, now, notice, warning, invalid = {}, request } = props;
  const { language } = frame;
  const words = orderWording[language];
  const at = (path: string): string => addressIn(language, path);
  const state = stateNow(order, now);
  const editable = state === 'draft' || state === 'lapsed';
  const title = titleOf(words, order, state, language);
  const ends = state !== 'counted' && state !== 'refused' && state !== 'cancelled';
  const cancellable = ends && state !== 'sent' && state !== 'on-site' && state !== 'back';
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-order': state, ...(notice !== undefined && { 'data-outcome': notice.is }) }}
      section="desk"
      title={`${title}: ${kit.title}`}
      unlisted
    >
      <TextLink alone href={at(ordersPath)}>
        {words.back}
      </TextLink>
      {editable || state === 'held' ? (
        <Steps current={totalSteps} total={totalSteps} words={words.stepOf(totalSteps, totalSteps, 'controle')} />
      ) : null}
      <Heading level={1}>{title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      <Paragraph look="lead">
        <AsWritten language={language}>{kit.title}</AsWritten>. {leadOf(words, order, desk, state, language)}
      </Paragraph>
      {notice === undefined ? null : (
        <NoticePart desk={desk} frame={frame} notice={notice} order={order} request={request} />
      )}
      {warning === undefined ? null : (
        <WarningPart frame={frame} invalid={invalid} kit={kit} order={order} request={request} warning={warning} />
      )}
      <Now {...props} state={state} />
      {state === 'approved' || state === 'sent' || state === 'on-site' ? (
        <>
          <Practical desk={desk} kit={kit} language={language} order={order} />
          <Published desk={desk} language={language} order={order} />
        </>
      ) : null}
      <OrderAnswers
        desk={desk}
        editable={editable}
        language={language}
        order={order}
        withSlots={state !== 'moved' && state !== 'approved' && state !== 'sent' && state !== 'on-site'}
      />
      {state === 'requested' || state === 'moved' ? (
        <Paragraph>{words.approved.contact(contactOf(kit))}</Paragraph>
      ) : null}
      {cancellable ? (
        <TextLink alone href={at(cancelPath(order.order))}>
          {state === 'draft' ? words.cancelling.linkDraft : words.cancelling.link}
        </TextLink>
      ) : null}
    </Page>
  );
};

const heldTime = ({ heldUntil }: Order, language: Frame['language']): string =>
  heldUntil === undefined ? '' : timeInWords(heldUntil, zone, language);

const titleOf = (words: OrderWords, order: Order, state: OrderState, language: Frame['language']): string => {
  switch (state) {
    case 'draft':
      return words.check.title;
    case 'held':
      return words.held.title(heldTime(order, language));
    case 'lapsed':
      return words.lapsed.title;
    case 'requested':
      return words.requested.title;
    case 'moved':
      return words.moved.title;
    case 'approved':
      return words.approved.title;
    case 'refused':
      return words.refused.title;
    case 'cancelled':
      return words.cancelled.title;
    default:
      return words.out[state].title;
  }
};

const leadOf = (
  words: OrderWords,
  order: Order,
  desk: StationDesk,
  state: OrderState,
  language: Frame['language'],
): string => {
  switch (state) {
    case 'draft':
      return words.check.lead;
    case 'held':
      return words.held.lead(heldTime(order, language));
    case 'lapsed':
      return words.lapsed.lead;
    case 'requested':
      return words.requested.lead(desk.name);
    case 'moved':
      return words.moved.lead;
    case 'approved':
      return words.approved.lead;
    case 'refused':
      return words.refused.text;
    case 'cancelled':
      return words.cancelled.text;
    default:
      return words.out[state].text;
  }
};

type Inside = OrderPageProps & { readonly state: OrderState };

/** What has to be known or done in this state, above the answers. */
const Now = (props: Inside) => {
  const { frame, order, kit, state, request } = props;
  const { language } = frame;
  const words = orderWording[language];
  const at = (path: string): string => addressIn(language, path);
  switch (state) {
    case 'draft':
    case 'lapsed':
      return <Hold {...props} />;
    case 'held':
      return (
        <Form action={at(orderPath(order.order))} hidden={{ do: 'send' }} request={request} token={frame.formToken}>
          <Paragraph>{words.held.sendHelp}</Paragraph>
          <Button>{words.held.send}</Button>
        </Form>
      );
    case 'requested':
      return (
        <Alert kind="info">
          <Paragraph>
            {order.requestedAt === undefined
              ? ''
              : answerBy(order.requestedAt) < localDateOf(props.now, zone)
                ? `${words.requested.late} `
                : `${words.requested.by(dayInWords(answerBy(order.requestedAt), language))} `}
            {order.takenBy === undefined ? '' : `${words.requested.taken} `}
            {words.requested.mail}
          </Paragraph>
        </Alert>
      );
    case 'moved':
      return <Moved {...props} />;
    case 'approved':
      return (
        <>
          <SlotsAnswered {...props} />
          <ButtonRow>
            <LinkButton href={at(printPath(order.order))} kind="secondary">
              {words.approved.print}
            </LinkButton>
          </ButtonRow>
        </>
      );
    case 'sent':
    case 'on-site':
      return (
        <ButtonRow>
          <LinkButton href={at(printPath(order.order))} kind="secondary">
            {words.approved.print}
          </LinkButton>
        </ButtonRow>
      );
    case 'refused':
    case 'cancelled':
      return (
        <>
          <Reason {...props} />
          <ButtonRow>
            <LinkButton href={at(beginPath(kit.slug))} kind="secondary">
              {words.refused.again}
            </LinkButton>
          </ButtonRow>
        </>
      );
    case 'back':
    case 'counted':
      return null;
  }
};

const Hold = ({ frame, order, request, state }: Inside) => {
  const { language } = frame;
  const words = orderWording[language];
  const at = (path: string): string => addressIn(language, path);
  const missing = missingSteps(order);
  if (missing.length > 0) {
    return (
      <Alert kind="warning" title={words.check.unfinishedTitle}>
        <Paragraph>{words.check.unfinished}</Paragraph>
        <List>
          {missing.map((step) => (
            <TextLink alone href={at(stepPath(order.order, step))} key={step}>
              {words.check.fill(step)}
            </TextLink>
          ))}
        </List>
      </Alert>
    );
  }
  return (
    <Form action={at(orderPath(order.order))} hidden={{ do: 'hold' }} request={request} token={frame.formToken}>
      <Paragraph>{words.check.holdHelp}</Paragraph>
      <Button>{state === 'lapsed' ? words.lapsed.again : words.check.hold}</Button>
    </Form>
  );
};

const Reason = ({ frame, order, state }: Inside) => {
  const words = orderWording[frame.language];
  if (order.reason === undefined || order.reason === '') return null;
  return (
    <Paragraph>
      {state === 'cancelled' ? words.cancelled.reason : words.moved.reason}{' '}
      <AsWritten language={frame.language}>“{order.reason}”</AsWritten>
    </Paragraph>
  );
};

const Moved = (props: Inside) => {
  const { frame, order, desk, request, invalid = {} } = props;
  const { language } = frame;
  const words = orderWording[language].moved;
  const proposal = (slot: OrderedSlot) => {
    const spot = spotName(slot, desk);
    // One box: on a phone what stands in a cell lies in a grid.
    return (
      <span>
        {slot.answer === 'refused' ? (
          words.refused
        ) : slot.answer === 'moved' ? (
          <b>{slotInWords(slot, desk, language)}</b>
        ) : (
          words.stays
        )}
        {slot.answer === 'refused' || spot === undefined ? null : (
          <>
            <br />
            {orderWording[language].approved.spot}: <AsWritten language={language}>{spot}</AsWritten>
          </>
        )}
      </span>
    );
  };
  return (
    <>
      <Reason {...props} />
      <Table
        caption={words.table}
        cards
        columns={[
          { key: 'asked', label: words.asked },
          { key: 'proposed', label: words.proposed },
        ]}
        id="proposal"
        rowHeader="asked"
        rows={inOrder(order.slots.filter(({ answer }) => answer !== 'given-up')).map((slot) => ({
          key: slot.id,
          cells: {
            asked: slotInWords(slot.was ?? slot, desk, language),
            proposed: proposal(slot),
          },
        }))}
      />
      <Form
        action={addressIn(language, orderPath(order.order))}
        hidden={{ do: 'agree', revision: String(order.revision) }}
        request={request}
        token={frame.formToken}
      >
        <Fieldset
          invalid={invalid}
          legend={words.question}
          name="agrees"
          options={[
            { value: 'yes', label: words.agree },
            { value: 'no', label: words.giveUp, help: words.giveUpHelp },
          ]}
        />
        <Button>{words.answer}</Button>
      </Form>
    </>
  );
};

/** Said only where the desk did not say yes to everything: which slots are no longer in the order. */
const SlotsAnswered = (props: Inside) => {
  const { order, desk, frame } = props;
  const { language } = frame;
  const gone = inOrder(order.slots.filter((slot) => !standing(order).includes(slot)));
  if (gone.length === 0) return null;
  return (
    <>
      <List>
        {gone.map((slot) => (
          <span key={slot.id}>
            {slotInWords(slot.was ?? slot, desk, language)}: {orderWording[language].slotState[slot.answer]}
          </span>
        ))}
      </List>
      <Reason {...props} />
    </>
  );
};
