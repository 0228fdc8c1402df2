import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import type { Order } from '../core/order.ts';
import { orderWording } from '../wording/order.ts';
import { orderPath } from './kit-paths.ts';
import { OrderAnswers } from './order-answers.tsx';
import { Practical } from './order-practical.tsx';

/** An approved order to take along on paper. */
export const OrderPrintPage = ({
  frame,
  order,
  kit,
  desk,
}: {
  readonly frame: Frame;
  readonly order: Order;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
}) => {
  const { language } = frame;
  const words = orderWording[language].print;
  const title = words.title(kit.title);
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <div className="screen-only">
        <TextLink alone href={addressIn(language, orderPath(order.order))}>
          {words.back}
        </TextLink>
        <Paragraph>{words.lead}</Paragraph>
      </div>
      <Heading level={1}>{title}</Heading>
      <Practical desk={desk} kit={kit} language={language} order={order} />
      <OrderAnswers desk={desk} editable={false} language={language} order={order} withSlots={false} />
    </Page>
  );
};
