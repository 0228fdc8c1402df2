import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { List } from '#platform/pages/list.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { Problem } from '../core/hold-order.ts';
import type { Order } from '../core/order.ts';
import { type Slot, slotId } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import type { OrderRefusal } from '../wording/order-words.ts';
import { publicWording } from '../wording/public.ts';
import { Why } from './calendar-table.tsx';
import { orderPath, stepPath } from './kit-paths.ts';
import { stationName, timeOfSlot } from './order-slot-words.ts';

/** What just happened, when the state of the order does not tell. */
export type OrderNotice =
  | { readonly is: Exclude<OrderRefusal, 'not-free'> }
  | { readonly is: 'not-free'; readonly problems: readonly Problem[]; readonly nearest: readonly Slot[] }
  | { readonly is: 'without'; readonly problems: readonly Problem[] }
  | { readonly is: 'replaced' };

export const NoticePart = ({
  frame,
  order,
  desk,
  request,
  notice,
}: {
  readonly frame: Frame;
  readonly order: Order;
  readonly desk: StationDesk;
  readonly request: string;
  readonly notice: OrderNotice;
}) => {
  const { language } = frame;
  const words = orderWording[language];
  const at = (path: string): string => addressIn(language, path);
  switch (notice.is) {
    case 'replaced':
      return (
        <Alert kind="ok" title={words.check.replaced.title}>
          <Paragraph>{words.check.replaced.text}</Paragraph>
        </Alert>
      );
    case 'without':
      return (
        <Alert kind="warning" title={words.held.withoutTitle}>
          <Problems desk={desk} language={language} problems={notice.problems} />
          <Paragraph>{words.held.without}</Paragraph>
        </Alert>
      );
    case 'not-free': {
      const [first] = notice.problems;
      return (
        <>
          <Alert kind="warning" title={words.notFree.title}>
            <Paragraph>{words.notFree.lead}</Paragraph>
            <Problems desk={desk} language={language} problems={notice.problems} />
          </Alert>
          <Paragraph>{notice.nearest.length === 0 ? words.notFree.none : words.notFree.nearest}</Paragraph>
          {first === undefined || notice.nearest.length === 0 ? null : (
            <Form
              action={at(orderPath(order.order))}
              hidden={{ do: 'instead', for: slotId(first.slot) }}
              request={request}
              token={frame.formToken}
            >
              {notice.nearest.map((slot) => (
                <Button key={slotId(slot)} kind="secondary" name="slot" value={slotId(slot)}>
                  {words.notFree.take(timeOfSlot(slot, desk, language), stationName(desk, slot.station))}
                </Button>
              ))}
            </Form>
          )}
          <TextLink alone href={at(stepPath(order.order, 'plekken'))}>
            {words.notFree.choose}
          </TextLink>
        </>
      );
    }
    default:
      return (
        <Alert kind="warning" title={words.refusal[notice.is].title}>
          <Paragraph>{words.refusal[notice.is].text}</Paragraph>
        </Alert>
      );
  }
};

const Problems = ({
  problems,
  desk,
  language,
}: {
  readonly problems: readonly Problem[];
  readonly desk: StationDesk;
  readonly language: Frame['language'];
}) => (
  <List>
    {problems.map((problem) => (
      <span key={slotId(problem.slot)}>
        {orderWording[language].notFree.problem(
          timeOfSlot(problem.slot, desk, language),
          stationName(desk, problem.slot.station),
        )}
        {': '}
        <Why language={language} state={{ is: 'not-free', ...problem }} words={publicWording[language]} />
      </span>
    ))}
  </List>
);
