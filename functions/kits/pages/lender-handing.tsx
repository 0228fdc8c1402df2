import { type Instant, localDateOf } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { CheckRow } from '#platform/pages/check-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type CountFaults, partField, type TypedCount, thereOf } from '../core/count-answers.ts';
import type { StationDesk } from '../core/desk.ts';
import type { LendingKit, Unit } from '../core/kit.ts';
import type { Order } from '../core/order.ts';
import { zone } from '../core/slot.ts';
import { lenderWording } from '../wording/lender.ts';
import type { HandingNotice } from '../wording/lender-words.ts';
import { publicWording } from '../wording/public.ts';
import { AsWritten } from './kit-as-written.tsx';
import { clockInWords, dayInWords, shortDayInWords } from './kit-dates.ts';
import { CountOfUnit, countFaultsInWords, PlaceField, RepairFields } from './lender-count-fields.tsx';
import { NextBooker, type NextOf } from './lender-next.tsx';
import { handingPath, lenderDeskPath, reportPath, unitsPath } from './lender-paths.ts';
import { LenderRefusalAlert, type RefusedAtDesk } from './lender-refusal.tsx';
import { awayFor, backOf, lacksInWords, slotsOf, stationName, stationsOf } from './lender-told.ts';

export type HandingProps = {
  readonly frame: Frame;
  readonly now: Instant;
  readonly order: Order;
  readonly kit: LendingKit;
  /** Those that go with this order. */
  readonly units: readonly Unit[];
  readonly desks: readonly StationDesk[];
  readonly next: NextOf;
  readonly request: string;
  readonly typed: TypedCount;
  readonly faults?: CountFaults | undefined;
  readonly refusal?: RefusedAtDesk | undefined;
  readonly notice?: HandingNotice | undefined;
};
type InForm = HandingProps & { readonly invalid: Invalid };

/** One order from packing to counting, for a phone at a loading dock: each state asks for its one next step. */
export const HandingPage = (props: HandingProps) => {
  const { frame, order, kit, units, faults = {}, refusal, notice } = props;
  const { language } = frame;
  const words = lenderWording[language];
  const invalid = countFaultsInWords(faults, { kit, units, language });
  const wrong = Object.keys(invalid).length;
  const title = words.handing.title(order.ordererName);
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={title} unlisted>
      <TextLink alone href={addressIn(language, lenderDeskPath)}>
        {words.toDesk}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      {notice === undefined ? null : (
        <Alert data={{ 'data-notice': notice }} kind="ok" title={words.handing.notice[notice]} />
      )}
      <LenderRefusalAlert language={language} refusal={refusal} />
      <Heading level={1}>{title}</Heading>
      <Badge>{words.orderState[order.state]}</Badge>
      <OrderFacts {...props} />
      <Step {...props} invalid={invalid} />
    </Page>
  );
};

const isHome = ({ state }: Order): boolean => state === 'back' || state === 'counted';

const OrderFacts = ({ frame: { language }, order, kit, units, desks }: HandingProps) => {
  const words = lenderWording[language].handing;
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  const desk = desks.find((one) => one.desk === order.desk);
  const away = awayFor(order);
  const { setup, onTheDay, permit, practical } = order;
  const facts: readonly Fact[] = [
    { term: words.facts.kit, value: written(kit.title), note: units.map(({ name }) => name).join(', ') },
    {
      term: words.facts.slots,
      value: slotsOf(order).map(({ id, station, date, part, spot, hours: promised }) => {
        const hours = promised ?? desk?.hours[part];
        const where = desk?.stations.find(({ code }) => code === station)?.spots.find((one) => one.id === spot)?.name;
        return (
          <span className="lender-slot" key={id}>
            {[stationName(desks, station), ...(where === undefined ? [] : [where])].join(', ')}
            <span className="facts__note">
              {hours === undefined
                ? dayInWords(date, language)
                : words.slot(dayInWords(date, language), publicWording[language].hours(hours))}
            </span>
          </span>
        );
      }),
    },
    // Whoever counts has the kit in hand: what was needed to bring it there only stands in the way.
    ...(away === undefined || isHome(order)
      ? []
      : [
          { term: words.facts.leaves, value: words.from(shortDayInWords(away.from, language)) },
          { term: words.facts.back, value: words.until(shortDayInWords(away.until, language)) },
        ]),
    ...(setup === undefined || isHome(order)
      ? []
      : [
          {
            term: words.facts.setup,
            value: words.setup(clockInWords(setup.buildUp, language), clockInWords(setup.cleared, language)),
          },
        ]),
    ...(onTheDay === undefined || isHome(order)
      ? []
      : [
          {
            term: words.facts.phone,
            value: onTheDay.name,
            action: (
              <TextLink alone href={`tel:${onTheDay.phone}`}>
                {phoneInWords(onTheDay.phone)}
              </TextLink>
            ),
          },
        ]),
    ...(permit === undefined || isHome(order) ? [] : [{ term: words.facts.permit, value: written(permit) }]),
    ...(practical === undefined || isHome(order) ? [] : [{ term: words.facts.practical, value: written(practical) }]),
  ];
  return <Facts facts={facts} plain />;
};

const Step = (props: InForm) => {
  const {
    frame: { language },
    order,
    kit,
  } = props;
  const { handing: words, desk } = lenderWording[language];
  switch (order.state) {
    case 'approved':
      return <Pack {...props} />;
    case 'sent':
      return (
        <>
          <OnSite {...props} />
          <Back {...props} />
        </>
      );
    case 'on-site':
      return <Back {...props} />;
    case 'back':
      return <CountForm {...props} />;
    case 'counted':
      return <Counted {...props} />;
    case 'requested':
    case 'moved':
      return (
        <Alert title={words.waits[order.state].title}>
          <Paragraph>{words.waits[order.state].text}</Paragraph>
        </Alert>
      );
    default:
      return (
        <>
          <Alert title={words.waits.over.title}>
            <Paragraph>{words.waits.over.text}</Paragraph>
          </Alert>
          <TextLink alone href={addressIn(language, unitsPath(kit.slug))}>
            {desk.ofKit(desk.links.units, kit.title)}
          </TextLink>
        </>
      );
  }
};

const Pack = ({ frame, order, kit, units, request, typed, invalid }: InForm) => {
  const { language } = frame;
  const { partCount, handing: words } = lenderWording[language];
  return (
    <>
      <Heading level={2}>{words.packTitle}</Heading>
      <Paragraph>{words.packHelp}</Paragraph>
      <Form action={addressIn(frame.language, handingPath(order.order))} request={request} token={frame.formToken}>
        {units.map((unit) => {
          const stays = unit.state === 'incomplete' ? lacksInWords(kit, unit, language) : '';
          return (
            <Group key={unit.unit} legend={words.packUnit(unit.name)}>
              <div className="choices">
                {kit.parts
                  .filter((part) => thereOf(unit, part) > 0)
                  .map((part) => {
                    const name = partField('packed', unit, part);
                    return (
                      <CheckRow
                        checked={typed(name) !== ''}
                        invalid={invalid}
                        key={part.id}
                        label={partCount(thereOf(unit, part), part.name)}
                        name={name}
                      />
                    );
                  })}
              </div>
              {stays === '' ? null : <Paragraph>{words.stays(stays)}</Paragraph>}
              <TextLink alone href={addressIn(language, reportPath(kit.slug, unit.unit))}>
                {words.reportFirst(unit.name)}
              </TextLink>
            </Group>
          );
        })}
        <Paragraph look="quiet">{words.tells(order.ordererName)}</Paragraph>
        <ButtonRow>
          <Button name="act" value="sent">
            {words.sent}
          </Button>
          <Button kind="secondary" name="act" value="picked-up">
            {words.pickedUp}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
};

const OnSite = ({ frame, order, desks, request, typed, invalid }: InForm) => {
  const words = lenderWording[frame.language].handing;
  const stations = stationsOf(order);
  return (
    <>
      <Heading level={2}>{words.onSiteTitle}</Heading>
      <Form action={addressIn(frame.language, handingPath(order.order))} request={request} token={frame.formToken}>
        {stations.length < 2 ? null : (
          <Select
            invalid={invalid}
            label={words.whichStation}
            name="station"
            options={stations.map((code) => ({ value: code, label: stationName(desks, code) }))}
            value={typed('station') || stations[0]}
          />
        )}
        <Button name="act" value="on-site">
          {words.onSite}
        </Button>
      </Form>
    </>
  );
};

const Back = ({ frame, order, request, typed, invalid }: InForm) => {
  const words = lenderWording[frame.language].handing;
  return (
    <>
      <Heading level={2}>{words.backTitle}</Heading>
      <Form action={addressIn(frame.language, handingPath(order.order))} request={request} token={frame.formToken}>
        <PlaceField invalid={invalid} label={words.place} typed={typed} />
        <Button kind={order.state === 'on-site' ? 'primary' : 'secondary'} name="act" value="back">
          {words.back}
        </Button>
      </Form>
    </>
  );
};

const CountForm = (props: InForm) => {
  const { frame, now, order, kit, units, next, request, typed, invalid } = props;
  const { language } = frame;
  const words = lenderWording[language].count;
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      <Form action={addressIn(frame.language, handingPath(order.order))} request={request} token={frame.formToken}>
        {units.map((unit) => (
          <section className="form" key={unit.unit}>
            <Heading level={3}>{unit.name}</Heading>
            <CountOfUnit invalid={invalid} kit={kit} language={language} typed={typed} unit={unit} />
          </section>
        ))}
        <Group help={words.repairHelp} legend={words.repairTitle}>
          <RepairFields invalid={invalid} language={language} today={localDateOf(now, zone)} typed={typed} />
          {units.map((unit) => (
            <NextBooker key={unit.unit} language={language} next={next} unit={unit} />
          ))}
        </Group>
        <PlaceField invalid={invalid} label={words.place} typed={typed} />
        <Button name="act" value="count">
          {words.save}
        </Button>
      </Form>
    </>
  );
};

/** What the count found: of each unit that it is complete, or what lacks, who sees to it and who was warned. */
const Counted = ({ frame: { language }, kit, units, next }: InForm) => {
  const { count: words, desk, seenTo, unitState } = lenderWording[language];
  return (
    <>
      {units.map((unit) =>
        unit.state === 'incomplete' && unit.repair !== undefined ? (
          <Alert
            data={{ 'data-unit': 'incomplete' }}
            key={unit.unit}
            kind="warning"
            title={words.incomplete(unit.name)}
          >
            <Paragraph>
              {backOf(kit, unit, language)} <strong>{lacksInWords(kit, unit, language)}.</strong>{' '}
              {seenTo(unit.repair.owner, dayInWords(unit.repair.due, language))}
            </Paragraph>
            <Paragraph>{words.repairOpen}</Paragraph>
            <NextBooker language={language} next={next} unit={unit} />
          </Alert>
        ) : (
          <Paragraph data={{ 'data-unit': unit.state }} key={unit.unit}>
            {unit.state === 'ready' ? `${words.all(unit.name)}.` : `${unit.name}: ${unitState[unit.state]}`}
          </Paragraph>
        ),
      )}
      <TextLink alone href={addressIn(language, unitsPath(kit.slug))}>
        {desk.ofKit(desk.links.units, kit.title)}
      </TextLink>
    </>
  );
};
