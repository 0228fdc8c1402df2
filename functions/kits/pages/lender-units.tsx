import { type Instant, localDateOf } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { CountFaults, TypedCount } from '../core/count-answers.ts';
import { repairId } from '../core/hand-over.ts';
import type { LendingKit, Unit } from '../core/kit.ts';
import type { Order } from '../core/order.ts';
import { zone } from '../core/slot.ts';
import { lenderWording } from '../wording/lender.ts';
import type { UnitNotice } from '../wording/lender-words.ts';
import { countFaultsInWords, LacksOfUnit, PlaceField, RepairFields } from './lender-count-fields.tsx';
import { UnitState, withWhom } from './lender-desk.tsx';
import { NextBooker, type NextOf } from './lender-next.tsx';
import { completePath, kitEditPath, lenderDeskPath, reportPath, unitsPath } from './lender-paths.ts';
import { LenderRefusalAlert, type RefusedAtDesk } from './lender-refusal.tsx';
import { lacksInWords, placeInWords } from './lender-told.ts';

type Shared = {
  readonly frame: Frame;
  readonly now: Instant;
  readonly kit: LendingKit;
  readonly next: NextOf;
  readonly refusal?: RefusedAtDesk | undefined;
};

export type UnitsProps = Shared & {
  readonly units: readonly Unit[];
  /** Orders of this kit that are to come or under way. */
  readonly orders: readonly Order[];
  readonly notice?: { readonly is: UnitNotice; readonly unit: Unit } | undefined;
};

/** Every unit of a kit: where it is, what lacks, and what can be reported of it. */
export const UnitsPage = ({ frame, now, kit, units, orders, next, refusal, notice }: UnitsProps) => {
  const { language } = frame;
  const { units: words, ...around } = lenderWording[language];
  const { columns } = around.desk.units;
  const at = (path: string): string => addressIn(language, path);
  const title = words.title(kit.title);
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <TextLink alone href={at(lenderDeskPath)}>
        {around.toDesk}
      </TextLink>
      {notice === undefined ? null : (
        <Alert data={{ 'data-notice': notice.is }} kind="ok" title={words.notice[notice.is](notice.unit.name)}>
          {notice.is === 'reported' ? <NextBooker language={language} next={next} unit={notice.unit} /> : null}
        </Alert>
      )}
      <LenderRefusalAlert language={language} refusal={refusal} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {units.map((unit) => (
        <Facts
          facts={[
            { term: columns.state, value: <UnitState kit={kit} language={language} unit={unit} /> },
            { term: columns.place, value: placeInWords(unit.place, language) },
            { term: columns.with, value: withWhom(unit, orders, { now, language }) },
          ]}
          key={unit.unit}
          plain
          title={unit.name}
        >
          <ButtonRow>
            {unit.state === 'incomplete' ? (
              <LinkButton href={at(completePath(kit.slug, unit.unit))}>{words.complete}</LinkButton>
            ) : null}
            <LinkButton href={at(reportPath(kit.slug, unit.unit))} kind="secondary">
              {words.report}
            </LinkButton>
          </ButtonRow>
        </Facts>
      ))}
      <TextLink alone href={at(kitEditPath(kit.slug))}>
        {around.toKit}
      </TextLink>
    </Page>
  );
};

export type OneUnitProps = Shared & {
  readonly unit: Unit;
  readonly request: string;
  readonly typed: TypedCount;
  readonly faults?: CountFaults | undefined;
};

/** Something is found missing or broken, whenever that is. Says first whom a mail reaches. */
export const ReportPage = ({ frame, now, kit, unit, next, request, typed, faults = {}, refusal }: OneUnitProps) => {
  const { language } = frame;
  const { units: words, ...around } = lenderWording[language];
  const at = (path: string): string => addressIn(language, path);
  const invalid = countFaultsInWords(faults, { kit, units: [unit], language });
  const wrong = Object.keys(invalid).length;
  const title = words.reportTitle(unit.name);
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={title} unlisted>
      <TextLink alone href={at(unitsPath(kit.slug))}>
        {around.toUnits}
      </TextLink>
      <ErrorSummary invalid={invalid} title={around.faultsTitle(wrong)} />
      <LenderRefusalAlert language={language} refusal={refusal} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.reportLead}</Paragraph>
      {unit.state === 'incomplete' ? <Paragraph>{words.knownAlready}</Paragraph> : null}
      <Form action={at(unitsPath(kit.slug))} hidden={{ unit: unit.unit }} request={request} token={frame.formToken}>
        <LacksOfUnit invalid={invalid} kit={kit} language={language} typed={typed} unit={unit} />
        <Group legend={words.further}>
          <RepairFields invalid={invalid} language={language} today={localDateOf(now, zone)} typed={typed} />
          <PlaceField invalid={invalid} label={around.handing.place} typed={typed} />
        </Group>
        <NextBooker language={language} next={next} unit={unit} />
        <Button name="act" value="lacks">
          {words.sendReport}
        </Button>
      </Form>
    </Page>
  );
};

/** Asks before a unit is complete again, and names who gets a mail about it. */
export const CompletePage = ({ frame, kit, unit, next, request, typed, faults = {}, refusal }: OneUnitProps) => {
  const { language } = frame;
  const { units: words, ...around } = lenderWording[language];
  const at = (path: string): string => addressIn(language, path);
  const invalid = countFaultsInWords(faults, { kit, units: [unit], language });
  const wrong = Object.keys(invalid).length;
  const title = words.completeTitle(unit.name);
  const order = next.get(unit.unit);
  const warned = order?.warned.some(({ repair, over }) => repair === repairId(unit) && over !== true) === true;
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={title} unlisted>
      <TextLink alone href={at(unitsPath(kit.slug))}>
        {around.toUnits}
      </TextLink>
      <ErrorSummary invalid={invalid} title={around.faultsTitle(wrong)} />
      <LenderRefusalAlert language={language} refusal={refusal} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.completeLead(unit.name)}</Paragraph>
      <Paragraph>
        <strong>{lacksInWords(kit, unit, language)}.</strong>
      </Paragraph>
      {warned && order !== undefined ? <Paragraph>{words.completeTells(order.ordererName)}</Paragraph> : null}
      <Form action={at(unitsPath(kit.slug))} hidden={{ unit: unit.unit }} request={request} token={frame.formToken}>
        <PlaceField invalid={invalid} label={around.handing.place} typed={typed} />
        <ButtonRow>
          <Button name="act" value="repaired">
            {words.sendComplete}
          </Button>
          <LinkButton href={at(unitsPath(kit.slug))} kind="secondary">
            {words.notYet}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
};
