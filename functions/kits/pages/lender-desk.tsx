import type { ReactNode } from 'react';
import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { MailDot, type MailShown } from '#platform/pages/mail-dot.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import { nextBookers } from '../core/hand-over.ts';
import type { Kit, LendingKit, Package, Stock, Unit } from '../core/kit.ts';
import { lastDayOf } from '../core/kit-plan.ts';
import { daysOf, isOut, type Order } from '../core/order.ts';
import { zone } from '../core/slot.ts';
import { lenderWording } from '../wording/lender.ts';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords, shortDayInWords } from './kit-dates.ts';
import { kitPath } from './kit-paths.ts';
import { deliveriesPath, handingPath, kitEditPath, kitNewPath, unitsPath } from './lender-paths.ts';
import {
  awayFor,
  daysInWords,
  isLate,
  lacksInWords,
  placeInWords,
  slotsOf,
  stationName,
  stationsOf,
  tripWith,
} from './lender-told.ts';

type Own = { readonly kit: Kit; readonly units: readonly Unit[]; readonly stock?: Stock };
type Lent = { readonly order: Order; readonly kit: LendingKit };

export type LenderDeskProps = {
  readonly frame: Frame;
  readonly now: Instant;
  readonly kits: readonly Own[];
  readonly coming: readonly Lent[];
  readonly past: readonly Lent[];
  /** What became of the latest mail about an order, by `<order>#<person>`. */
  readonly mails: ReadonlyMap<string, MailShown>;
  readonly perMunicipality: readonly { readonly name: string; readonly orders: number; readonly slots: number }[];
  readonly desks: readonly StationDesk[];
};

/** So many past orders are shown, the latest; the numbers per municipality count them all. */
const mostPast = 25;

/** The desk of a partner: what has to be done first, then where each unit is and what is left, then what was. Only what is its own. */
export const LenderDeskPage = (props: LenderDeskProps) => {
  const { frame, kits, coming, past } = props;
  const words = lenderWording[frame.language].desk;
  return (
    <Page {...frame} section="desk" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {kits.length === 0 ? (
        <>
          <Heading level={2}>{words.none.title}</Heading>
          <Paragraph>{words.none.text}</Paragraph>
        </>
      ) : null}
      {kits.some(({ kit }) => kit.kind === 'lending') ? <Coming {...props} coming={coming} /> : null}
      {kits.length === 0 ? null : <Heading level={2}>{words.kitsTitle}</Heading>}
      {kits.map((own) => (
        <OneKit key={own.kit.slug} {...props} own={own} />
      ))}
      <LinkButton href={addressIn(frame.language, kitNewPath)} kind={kits.length === 0 ? 'primary' : 'secondary'}>
        {words.create}
      </LinkButton>
      {past.length === 0 ? null : <Past {...props} />}
      {props.perMunicipality.length === 0 ? null : <Use {...props} />}
    </Page>
  );
};

const byFirstDay = (one: Lent, other: Lent): number =>
  daysOf(slotsOf(one.order)).first < daysOf(slotsOf(other.order)).first ? -1 : 1;

const stateKind = (order: Order): 'ok' | 'warning' | 'neutral' =>
  order.state === 'approved' || order.state === 'back' ? 'warning' : isOut(order.state) ? 'ok' : 'neutral';

/** When somebody has to do something about it. */
const whenToAct = (order: Order, today: LocalDate, language: Language): string | undefined => {
  const words = lenderWording[language].desk.orders;
  const away = awayFor(order);
  if (away === undefined) return undefined;
  if (isLate(order, today)) return words.late;
  if (order.state === 'approved') return words.pack(shortDayInWords(away.from, language));
  return isOut(order.state) ? words.home(shortDayInWords(away.until, language)) : undefined;
};

const Coming = ({ frame: { language }, coming, desks, now, mails }: LenderDeskProps) => {
  const { orderState, desk } = lenderWording[language];
  const words = desk.orders;
  const today = localDateOf(now, zone);
  if (coming.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return (
    <Table
      caption={words.caption}
      cards
      columns={columnsOf(words.columns)}
      id="coming"
      rowHeader="who"
      rows={[...coming].sort(byFirstDay).map(({ order, kit }) => ({
        key: order.order,
        cells: {
          who: <WithNote note={<AsWritten language={language}>{kit.title}</AsWritten>}>{order.ordererName}</WithNote>,
          when: (
            <WithNote
              note={stationsOf(order)
                .map((code) => stationName(desks, code))
                .join(', ')}
            >
              {daysInWords(order, language)}
            </WithNote>
          ),
          state: (
            <div>
              <WithNote note={whenToAct(order, today, language)}>
                <Badge kind={stateKind(order)}>{orderState[order.state]}</Badge>
              </WithNote>
              <MailDot language={language} mail={mails.get(`${order.order}#${order.person}`)} />
            </div>
          ),
          next: (
            <TextLink alone href={addressIn(language, handingPath(order.order))}>
              {words.next(order.state)}
            </TextLink>
          ),
        },
      }))}
    />
  );
};

const columnsOf = (labels: Readonly<Record<string, string>>, numeric: readonly string[] = []) =>
  Object.entries(labels).map(([key, label]) => ({ key, label, ...(numeric.includes(key) && { numeric: true }) }));

/** A value with a quiet line below it. */
const WithNote = ({ note, children }: { readonly note: ReactNode | undefined; readonly children: ReactNode }) => (
  <span className="lender-noted">
    {children}
    {note === undefined ? null : <span className="facts__note">{note}</span>}
  </span>
);

const OneKit = (props: LenderDeskProps & { own: Own }) => {
  const { own, frame } = props;
  const { kit } = own;
  const { language } = frame;
  const words = lenderWording[language].desk;
  const title = <AsWritten language={language}>{kit.title}</AsWritten>;
  const link = (href: string, label: string) => (
    <TextLink alone href={addressIn(language, href)}>
      {label}
      <span className="unseen">: {title}</span>
    </TextLink>
  );
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <Paragraph look="quiet">
        {words.kind[kit.kind]} {kit.state === 'draft' ? <Badge>{words.draft}</Badge> : null}
      </Paragraph>
      {kit.kind === 'lending' ? <Units {...props} kit={kit} units={own.units} /> : null}
      {kit.kind === 'package' ? <Left kit={kit} language={language} stock={own.stock} /> : null}
      <ul className="lender-links">
        <li>{link(kitEditPath(kit.slug), words.links.edit)}</li>
        {kit.kind === 'lending' ? (
          <li>{link(unitsPath(kit.slug), words.links.units)}</li>
        ) : (
          <li>{link(deliveriesPath(kit.slug), words.links.deliveries)}</li>
        )}
        {kit.state === 'published' ? <li>{link(kitPath(kit.slug), words.links.page)}</li> : null}
      </ul>
    </>
  );
};

const Units = ({
  frame: { language },
  kit,
  units,
  coming,
  now,
}: LenderDeskProps & { readonly kit: LendingKit; readonly units: readonly Unit[] }) => {
  const words = lenderWording[language].desk.units;
  const orders = coming.map(({ order }) => order).filter((order) => order.kit === kit.slug);
  return (
    <Table
      caption={words.caption(kit.title)}
      cards
      columns={columnsOf(words.columns)}
      id={`units-${kit.slug}`}
      rowHeader="unit"
      rows={units.map((unit) => ({
        key: unit.unit,
        cells: {
          unit: unit.name,
          state: <UnitState kit={kit} language={language} unit={unit} />,
          place: placeInWords(unit.place, language),
          with: withWhom(unit, orders, { now, language }),
        },
      }))}
    />
  );
};

const unitKind = { ready: 'ok', out: 'neutral', cleaning: 'warning', incomplete: 'danger' } as const;

/** A unit's state in words; of an incomplete one what lacks, and who sees to it by when. */
export const UnitState = ({
  kit,
  unit,
  language,
}: {
  readonly kit: LendingKit;
  readonly unit: Unit;
  readonly language: Language;
}) => {
  const words = lenderWording[language];
  const { state, repair } = unit;
  const note =
    state === 'incomplete' && repair !== undefined
      ? `${lacksInWords(kit, unit, language)}. ${words.seenTo(repair.owner, dayInWords(repair.due, language))}`
      : undefined;
  return (
    <WithNote note={note}>
      <Badge kind={unitKind[state]}>{words.unitState[state]}</Badge>
    </WithNote>
  );
};

/** Who has a unit until when, or who has it next; `orders` of its kit alone. */
export const withWhom = (
  unit: Unit,
  orders: readonly Order[],
  { now, language }: { readonly now: Instant; readonly language: Language },
): string => {
  const words = lenderWording[language].desk.units;
  const holder = orders.find(({ order, state }) => order === unit.order && isOut(state));
  const trip = holder && tripWith(holder, unit.unit);
  if (holder !== undefined && trip !== undefined) {
    return words.withUntil(holder.ordererName, shortDayInWords(trip.until, language));
  }
  const [next] = nextBookers(orders, unit.unit, now);
  const from = next && tripWith(next, unit.unit)?.from;
  return next === undefined || from === undefined
    ? words.nobody
    : words.nextFor(next.ordererName, shortDayInWords(from, language));
};

const Left = ({
  kit,
  stock,
  language,
}: {
  readonly kit: Package;
  readonly stock: Stock | undefined;
  readonly language: Language;
}) => {
  const { period, desk: words } = lenderWording[language];
  const dayOf = (date: LocalDate): string => dayInWords(date, language);
  const opens = localDateOf(kit.opensAt, zone);
  return (
    <Facts
      facts={[
        ...(stock === undefined
          ? []
          : [
              { term: words.stock.left, value: words.leftOf(stock.left, stock.stock) },
              { term: words.stock.waiting, value: words.waitingNow(stock.waiting) },
            ]),
        { term: words.stock.open, value: period(dayOf(opens), dayOf(lastDayOf(kit))) },
        { term: words.stock.delivery, value: period(dayOf(kit.delivery.from), dayOf(kit.delivery.until)) },
      ]}
      plain
    />
  );
};

const Past = ({ frame: { language }, past }: LenderDeskProps) => {
  const { orderState, desk } = lenderWording[language];
  const words = desk.past;
  return (
    <Table
      caption={words.caption}
      cards
      columns={columnsOf(words.columns)}
      id="past"
      rowHeader="who"
      rows={[...past]
        .sort((one, other) => byFirstDay(other, one))
        .slice(0, mostPast)
        .map(({ order, kit }) => ({
          key: order.order,
          cells: {
            who: (
              <TextLink alone href={addressIn(language, handingPath(order.order))}>
                {order.ordererName}
              </TextLink>
            ),
            kit: <AsWritten language={language}>{kit.title}</AsWritten>,
            when: daysInWords(order, language),
            state: orderState[order.state],
          },
        }))}
    />
  );
};

const Use = ({ frame: { language }, perMunicipality }: LenderDeskProps) => {
  const words = lenderWording[language].desk.use;
  return (
    <Table
      caption={words.caption}
      columns={columnsOf(words.columns, ['orders', 'slots'])}
      id="use"
      rowHeader="name"
      rows={perMunicipality.map(({ name, orders, slots }) => ({ key: name, cells: { name, orders, slots } }))}
    />
  );
};
