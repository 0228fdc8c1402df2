import type { ReactNode } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { MailDot, type MailShown } from '#platform/pages/mail-dot.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { LendingKit } from '../core/kit.ts';
import { type Order, type OrderState, standing } from '../core/order.ts';
import { inOrder, zone } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords } from './kit-dates.ts';
import { cataloguePath, orderPath } from './kit-paths.ts';

/** Every order of one organisation with its state in words, the newest first. */
export const OrdersPage = ({
  frame,
  organisationName,
  orders,
  mails,
  person,
}: {
  readonly frame: Frame;
  readonly organisationName: string;
  readonly orders: readonly { readonly order: Order; readonly kit: LendingKit | undefined }[];
  /** What became of the latest mail about an order, by `<order>#<person>`. */
  readonly mails: ReadonlyMap<string, MailShown>;
  /** Who looks: a mail about an order went to one of the organisation. */
  readonly person: string;
}) => {
  const { language } = frame;
  const words = orderWording[language].list;
  const at = (path: string): string => addressIn(language, path);
  return (
    <Page {...frame} section="desk" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{orders.length === 0 ? words.empty : words.lead(organisationName)}</Paragraph>
      {orders.length === 0 ? null : (
        <Table
          caption={words.table}
          cards
          columns={[
            { key: 'order', label: words.order },
            { key: 'when', label: words.when },
            { key: 'state', label: words.state },
            { key: 'asked', label: words.asked },
          ]}
          id="orders"
          rowHeader="order"
          rows={orders.map(({ order, kit }) => ({
            key: order.order,
            cells: {
              order: (
                <TextLink alone href={at(orderPath(order.order))}>
                  <AsWritten language={language}>{kit?.title ?? order.kit}</AsWritten>
                </TextLink>
              ),
              when: whenOf(order, language),
              state: (
                <div>
                  <StateBadge language={language} state={order.state} />
                  <MailDot
                    language={language}
                    mail={mails.get(`${order.order}#${order.person}`)}
                    own={order.person === person}
                  />
                </div>
              ),
              asked: dateInWords(order.askedAt, zone, language),
            },
          }))}
        />
      )}
      <ButtonRow>
        <LinkButton href={at(cataloguePath)} kind={orders.length === 0 ? 'primary' : 'secondary'}>
          {words.new}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
};

const whenOf = (order: Order, language: Language): ReactNode => {
  const slots = inOrder(standing(order).length > 0 ? standing(order) : order.slots);
  const [first] = slots;
  if (first === undefined) return '';
  const day = dayInWords(first.date, language);
  return slots.length === 1 ? day : orderWording[language].list.whenMore(day, slots.length - 1);
};

const kinds: Partial<Record<OrderState, 'ok' | 'warning' | 'danger'>> = {
  draft: 'warning',
  held: 'warning',
  lapsed: 'warning',
  moved: 'warning',
  approved: 'ok',
  sent: 'ok',
  'on-site': 'ok',
  refused: 'danger',
};

/** How an order stands, in two or three words. */
export const StateBadge = ({ state, language }: { readonly state: OrderState; readonly language: Language }) => (
  <Badge kind={kinds[state]}>{orderWording[language].state[state]}</Badge>
);
