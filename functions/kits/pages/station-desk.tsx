import type { Instant } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import { spotName } from '../core/desk-answers.ts';
import type { LendingKit } from '../core/kit.ts';
import { answerBy } from '../core/next-due.ts';
import { type Order, standing } from '../core/order.ts';
import { inOrder, zone } from '../core/slot.ts';
import { stationWording } from '../wording/station.ts';
import { dayInWords } from './kit-dates.ts';
import { stationDaysPath, stationOrderPath, stationRulesPath, stationSheetPath } from './station-paths.ts';
import { momentTold, StateBadge, slotInWords, stationName, whenInWords } from './station-told.tsx';

/** An order at its desk; `takenBy` is the colleague's name. */
export type WaitingOrder = {
  readonly order: Order;
  readonly kit: Pick<LendingKit, 'title'>;
  readonly takenBy?: string;
};

export type StationDeskPageProps = {
  readonly frame: Frame;
  /** Undefined while organisers made none for this organisation. */
  readonly found:
    | {
        readonly desk: StationDesk;
        readonly waiting: readonly WaitingOrder[];
        readonly coming: readonly WaitingOrder[];
      }
    | undefined;
  readonly request: string;
  readonly now: Instant;
};

/** What waits for an answer, oldest first, and what comes to the desk's stations. */
export const StationDeskPage = (props: StationDeskPageProps) => {
  const { frame, found } = props;
  const { language } = frame;
  const words = stationWording[language].desk;
  const at = (path: string): string => addressIn(language, path);
  if (found === undefined) {
    return (
      <Page {...frame} main={{ 'data-desk': 'none' }} section="desk" title={words.title} unlisted>
        <Heading level={1}>{words.title}</Heading>
        <Alert title={words.none}>
          <Paragraph>{words.noneHow}</Paragraph>
          <TextLink alone href={at('/contact')}>
            {words.noneContact}
          </TextLink>
        </Alert>
      </Page>
    );
  }
  const { desk, waiting, coming } = found;
  return (
    <Page
      {...frame}
      main={{ 'data-waiting': String(waiting.length), 'data-coming': String(coming.length) }}
      section="desk"
      title={words.title}
      unlisted
    >
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{desk.name}</Paragraph>
      <Paragraph>{words.lead}</Paragraph>
      <ButtonRow>
        <LinkButton href={at(stationSheetPath)} kind="secondary">
          {words.links.sheet}
        </LinkButton>
        <LinkButton href={at(stationDaysPath)} kind="secondary">
          {words.links.days}
        </LinkButton>
        <LinkButton href={at(stationRulesPath)} kind="secondary">
          {words.links.rules}
        </LinkButton>
      </ButtonRow>
      <NoSpots desk={desk} frame={frame} />
      <Heading level={2}>{words.waitingTitle(waiting.length)}</Heading>
      {waiting.length === 0 ? (
        <Paragraph>{words.nothingWaits}</Paragraph>
      ) : (
        <Waiting {...props} desk={desk} waiting={waiting} />
      )}
      <Coming coming={coming} desk={desk} frame={frame} />
    </Page>
  );
};

const NoSpots = ({ desk, frame: { language } }: { desk: StationDesk; frame: Frame }) => {
  const words = stationWording[language].desk;
  const without = desk.stations.filter(({ spots }) => spots.length === 0);
  if (without.length === 0) return null;
  return (
    <Alert kind="warning" title={words.noSpots}>
      <Paragraph>{words.noSpotsHow}</Paragraph>
      <List>
        {without.map(({ code, name }) => (
          <span key={code}>{name}</span>
        ))}
      </List>
      <TextLink alone href={addressIn(language, stationRulesPath)}>
        {words.links.rules}
      </TextLink>
    </Alert>
  );
};

const Waiting = ({
  frame,
  desk,
  waiting,
  request,
  now,
}: StationDeskPageProps & { desk: StationDesk; waiting: readonly WaitingOrder[] }) => {
  const { language } = frame;
  const words = stationWording[language].desk;
  const since = ({ order }: WaitingOrder): Instant => order.requestedAt ?? order.askedAt;
  const oldestFirst = [...waiting].sort((a, b) => (since(a) < since(b) ? -1 : 1));
  return (
    <CardList>
      {oldestFirst.map((one) => {
        const { order, kit, takenBy } = one;
        const by = answerBy(since(one));
        const late = by < localDateOf(now, zone);
        const path = addressIn(language, stationOrderPath(order.order));
        return (
          <Card
            key={order.order}
            level={3}
            meta={[
              ...standing(order).map((slot) => slotInWords(slot, desk, language)),
              words.asked(momentTold(since(one), language)),
            ]}
            title={`${order.ordererName}: ${kit.title}`}
          >
            <Paragraph>
              {words.answerBy(dayInWords(by, language))} {late ? <Badge kind="danger">{words.late}</Badge> : null}
            </Paragraph>
            {order.takenBy === undefined ? null : (
              <Paragraph>{takenBy === undefined ? words.takenByColleague : words.takenBy(takenBy)}</Paragraph>
            )}
            <ButtonRow>
              <LinkButton href={path}>{words.open(order.ordererName)}</LinkButton>
            </ButtonRow>
            {order.takenBy === undefined ? (
              <Form action={path} hidden={{ act: 'take' }} request={request} token={frame.formToken}>
                <Button kind="secondary">{words.take}</Button>
              </Form>
            ) : null}
          </Card>
        );
      })}
    </CardList>
  );
};

const Coming = ({
  frame: { language },
  desk,
  coming,
}: {
  frame: Frame;
  desk: StationDesk;
  coming: readonly WaitingOrder[];
}) => {
  const words = stationWording[language].desk;
  const rows = inOrder(coming.flatMap((one) => standing(one.order).map((slot) => ({ ...slot, ...one }))));
  if (rows.length === 0) {
    return (
      <>
        <Heading level={2}>{words.comingTitle}</Heading>
        <Paragraph>{words.nothingComes}</Paragraph>
      </>
    );
  }
  return (
    <Table
      caption={words.comingTitle}
      cards
      columns={[
        { key: 'when', label: words.columns.when },
        { key: 'station', label: words.columns.station },
        { key: 'who', label: words.columns.who },
        { key: 'state', label: words.columns.state },
      ]}
      id="coming"
      rowHeader="when"
      rows={rows.map(({ order, kit, ...slot }) => ({
        key: `${order.order}~${slot.id}`,
        cells: {
          when: whenInWords(slot, desk, language),
          station: (
            <div>
              {stationName(desk, slot.station)}
              {slot.spot === undefined ? null : (
                <>
                  <br />
                  {spotName(desk, slot.station, slot.spot)}
                </>
              )}
            </div>
          ),
          who: (
            <div>
              <TextLink alone href={addressIn(language, stationOrderPath(order.order))}>
                {order.ordererName}
              </TextLink>
              <br />
              {kit.title}
            </div>
          ),
          state: <StateBadge language={language} order={order} />,
        },
      }))}
    />
  );
};
