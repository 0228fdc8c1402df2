import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import { type Order, standing } from '../core/order.ts';
import type { OrderFault } from '../core/order-answers.ts';
import { inOrder } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import { orderPath } from './kit-paths.ts';
import { slotInWords } from './order-slot-words.ts';

/** Asks before an order is cancelled, naming what becomes free and who hears of it. */
export const OrderCancelPage = ({
  frame,
  order,
  kit,
  desk,
  request,
  reason = '',
  fault,
  busy = false,
}: {
  readonly frame: Frame;
  readonly order: Order;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
  readonly request: string;
  readonly reason?: string | undefined;
  readonly fault?: OrderFault | undefined;
  readonly busy?: boolean | undefined;
}) => {
  const { language } = frame;
  const words = orderWording[language];
  const invalid = fault === undefined ? {} : { reason: words.fault('reason', fault) };
  const slots = inOrder(standing(order));
  const told = order.state === 'requested' || order.state === 'moved' || order.state === 'approved';
  const at = (path: string): string => addressIn(language, path);
  return (
    <Page
      {...frame}
      faulty={fault !== undefined}
      section="desk"
      title={`${words.cancelling.title} ${kit.title}`}
      unlisted
      {...(busy && { main: { 'data-outcome': 'busy' } })}
    >
      <TextLink alone href={at(orderPath(order.order))}>
        {words.backToOrder}
      </TextLink>
      <Heading level={1}>{words.cancelling.title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(1)} />
      {busy ? (
        <Alert kind="warning" title={words.busy.title}>
          <Paragraph>{words.busy.text}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph look="lead">{words.cancelling.lead(slots.length)}</Paragraph>
      <List>
        {slots.map((slot) => (
          <span key={slot.id}>{slotInWords(slot, desk, language)}</span>
        ))}
      </List>
      <Paragraph>
        {told ? `${words.cancelling.told} ` : ''}
        {words.cancelling.forGood}
      </Paragraph>
      <Form action={at(orderPath(order.order))} hidden={{ do: 'cancel' }} request={request} token={frame.formToken}>
        {told ? (
          <Field
            {...words.field.reason}
            invalid={invalid}
            kind="textarea"
            name="reason"
            optional={words.optional}
            rows={3}
            value={reason}
          />
        ) : null}
        <Button kind="danger">{words.cancelling.confirm}</Button>
      </Form>
      <TextLink alone href={at(orderPath(order.order))}>
        {words.cancelling.keep}
      </TextLink>
    </Page>
  );
};
