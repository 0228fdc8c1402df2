import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import { hourField, type RulesFaults, spotsField, typedFromRules } from '../core/desk-rules.ts';
import { dayParts } from '../core/slot.ts';
import { stationWording } from '../wording/station.ts';
import type { RulesField, StationWords } from '../wording/station-words.ts';
import { stationDeskPath, stationRulesPath } from './station-paths.ts';
import { BusyAlert, Lines } from './station-told.tsx';

export type StationRulesPageProps = {
  readonly frame: Frame;
  /** As it is now. */
  readonly desk: StationDesk;
  readonly request: string;
  readonly typed: (field: string) => string;
  readonly faults?: RulesFaults | undefined;
  /** `changed-meanwhile`: what a colleague saved stands beside what was typed. */
  readonly refusal?: 'busy' | 'changed-meanwhile' | undefined;
  readonly notice?: 'saved' | undefined;
};

const ends = ['from', 'until'] as const;
const hourFields = dayParts.flatMap((part) => ends.map((end) => ({ part, end, name: hourField(part, end) })));

/** The field that a name stands for in the words: all six times read the same, and so do the spots of each station. */
const kindOf = (name: string): RulesField =>
  hourFields.some((field) => field.name === name)
    ? 'hours'
    : name.startsWith('spots-')
      ? 'spots'
      : (name as RulesField);

/** Every field of the form with its label, in the order of the form. */
const labelsOf = (desk: StationDesk, { rules }: StationWords): readonly (readonly [name: string, label: string])[] => [
  ['name', rules.field.name.label],
  ['notice', rules.field.notice.label],
  ...hourFields.map(({ part, end, name }) => [name, rules.hour(part, end)] as const),
  ['house-rules', rules.field.houseRules.label],
  ...desk.stations.map((station) => [spotsField(station), rules.field.spots.label(station.name)] as const),
];

/** What a desk asks of whoever wants to stand there: notice, the hours of the parts of a day, house rules, and where things may stand. */
export const StationRulesPage = ({
  frame,
  desk,
  request,
  typed,
  faults = {},
  refusal,
  notice,
}: StationRulesPageProps) => {
  const { language } = frame;
  const words = stationWording[language];
  const { rules } = words;
  const invalid: Invalid = Object.fromEntries(
    labelsOf(desk, words).flatMap(([name]) => {
      const fault = faults[name];
      return fault === undefined ? [] : [[name, rules.fault(kindOf(name), fault)]];
    }),
  );
  const wrong = Object.keys(invalid).length;
  const field = (name: string) => ({ name, invalid, value: typed(name) });
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{ 'data-revision': String(desk.revision) }}
      section="desk"
      title={rules.title}
      unlisted
    >
      <TextLink alone href={addressIn(language, stationDeskPath)}>
        {words.toDesk}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Heading level={1}>{rules.title}</Heading>
      {notice === undefined ? null : <Alert kind="ok" title={rules.saved} />}
      {refusal === 'busy' ? <BusyAlert language={language} /> : null}
      {refusal === 'changed-meanwhile' ? <Changed desk={desk} typed={typed} words={words} /> : null}
      <Paragraph>{rules.lead}</Paragraph>
      <Form
        action={addressIn(language, stationRulesPath)}
        hidden={{ revision: String(desk.revision) }}
        request={request}
        token={frame.formToken}
      >
        <Field {...field('name')} {...rules.field.name} />
        <Field {...field('notice')} {...rules.field.notice} inputMode="numeric" width="short" />
        <Group help={rules.hoursHelp} legend={rules.hoursTitle}>
          {hourFields.map(({ part, end, name }) => (
            <Field {...field(name)} key={name} label={rules.hour(part, end)} width="short" />
          ))}
        </Group>
        <Group help={rules.spotsHelp} legend={rules.spotsTitle}>
          {desk.stations.map((station) => (
            <Field
              {...field(spotsField(station))}
              help={`${rules.owner(station.owner)} ${rules.field.spots.help}`}
              key={station.code}
              kind="textarea"
              label={rules.field.spots.label(station.name)}
              optional={words.optional}
              rows={4}
            />
          ))}
        </Group>
        <Field
          {...field('house-rules')}
          {...rules.field.houseRules}
          kind="textarea"
          optional={words.optional}
          rows={8}
        />
        <Button>{rules.save}</Button>
      </Form>
    </Page>
  );
};

const Changed = ({
  desk,
  typed,
  words,
}: {
  desk: StationDesk;
  typed: (field: string) => string;
  words: StationWords;
}) => {
  const now = typedFromRules(desk);
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  const differing = labelsOf(desk, words).filter(([name]) => plain(typed(name)) !== plain(now(name)));
  return (
    <Alert data={{ 'data-refused': 'changed-meanwhile' }} kind="warning" title={words.rules.changedTitle}>
      <Paragraph>{words.rules.changed}</Paragraph>
      {differing.length === 0 ? null : (
        <Facts
          facts={differing.map(([name, label]) => ({
            term: label,
            value: <Lines text={now(name)} />,
          }))}
          plain
        />
      )}
    </Alert>
  );
};
