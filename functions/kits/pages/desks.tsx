import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import { type DeskFaults, type DeskField, ownerField } from '../core/desk-rules.ts';
import { desksWording } from '../wording/desks.ts';
import { deskPlanPath, desksPath } from './station-paths.ts';

/** A station that the form asks about; `municipality` as a visitor reads it. */
export type FoundStation = { readonly code: string; readonly name: string; readonly municipality: string };

export type DesksRefusal =
  | 'busy'
  | 'not-yours'
  | { readonly is: 'station-elsewhere' | 'promised'; readonly names: string }
  | { readonly is: 'there'; readonly desk: string };

export type DesksPageProps = {
  readonly frame: Frame;
  readonly desks: readonly StationDesk[];
  /** The desk that is changed; without one the form makes a new one. */
  readonly changing?: StationDesk | undefined;
  /** What was looked for last. */
  readonly search: string;
  /** Those of the desk, then those that were found. */
  readonly stations: readonly FoundStation[];
  readonly moreFound?: boolean | undefined;
  readonly request: string;
  readonly typed: (field: string) => string;
  readonly faults?: DeskFaults | undefined;
  readonly refusal?: DesksRefusal | undefined;
  readonly notice?: 'saved' | undefined;
};

const isField = (name: string): name is DeskField => name === 'organisation' || name === 'name' || name === 'stations';

/** Who answers for which stations: the desks that organisers made, and the form that makes or changes one. */
export const DesksPage = (props: DesksPageProps) => {
  const { frame, desks, changing, search, faults = {}, notice } = props;
  const { language } = frame;
  const words = desksWording[language];
  const at = (path: string): string => addressIn(language, path);
  // What is wrong with the stations as a whole is told at the first of them.
  const [first] = props.stations;
  const shownAt = (field: DeskField): string =>
    field === 'stations' && first !== undefined ? ownerField(first.code) : field;
  const invalid: Invalid = Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      isField(field) ? [[shownAt(field), words.fault(field, fault)]] : [],
    ),
  );
  const wrong = Object.keys(invalid).length;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{ 'data-desks': String(desks.length), 'data-stations': String(props.stations.length) }}
      section="desk"
      title={words.title}
      unlisted
    >
      <TextLink alone href={at('/bureau')}>
        {words.toDesk}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Heading level={1}>{words.title}</Heading>
      {notice === undefined ? null : <Alert kind="ok" title={words.saved} />}
      <Refused language={language} refusal={props.refusal} />
      <Paragraph>{words.lead}</Paragraph>
      <Desks desks={desks} language={language} />
      <Heading level={2}>{changing === undefined ? words.newTitle : words.changeTitle(changing.name)}</Heading>
      {changing === undefined ? null : (
        <TextLink alone href={at(desksPath)}>
          {words.makeNew}
        </TextLink>
      )}
      <FilterForm action={at(desksPath)}>
        {changing === undefined ? null : <input name="loket" type="hidden" value={changing.desk} />}
        <Field help={words.searchHelp} label={words.search} name="zoek" value={search} />
        <Button kind="secondary">{words.searchButton}</Button>
      </FilterForm>
      {search !== '' && props.stations.length === (changing?.stations.length ?? 0) ? (
        <Paragraph>{words.nothingFound(search)}</Paragraph>
      ) : null}
      {props.moreFound === true ? <Paragraph>{words.tooManyFound}</Paragraph> : null}
      {props.stations.length === 0 ? (
        <Paragraph look="quiet">{words.searchFirst}</Paragraph>
      ) : (
        <DeskForm {...props} invalid={invalid} />
      )}
    </Page>
  );
};

const Refused = ({ refusal, language }: { refusal: DesksRefusal | undefined; language: Language }) => {
  if (refusal === undefined) return null;
  const words = desksWording[language];
  if (refusal === 'busy' || refusal === 'not-yours') {
    const [title, text] = refusal === 'busy' ? [words.busyTitle, words.busy] : [words.notYoursTitle, words.notYours];
    return (
      <Alert data={{ 'data-refused': refusal }} kind="warning" title={title}>
        <Paragraph>{text}</Paragraph>
      </Alert>
    );
  }
  if (refusal.is === 'there') {
    return (
      <Alert data={{ 'data-refused': refusal.is }} kind="warning" title={words.thereTitle}>
        <Paragraph>{words.there}</Paragraph>
        <TextLink alone href={addressIn(language, deskPlanPath(refusal.desk))}>
          {words.change}
        </TextLink>
      </Alert>
    );
  }
  const [title, text] =
    refusal.is === 'promised'
      ? [words.promisedTitle, words.promised(refusal.names)]
      : [words.elsewhereTitle, words.elsewhere(refusal.names)];
  return (
    <Alert data={{ 'data-refused': refusal.is }} kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
};

const Desks = ({ desks, language }: { desks: readonly StationDesk[]; language: Language }) => {
  const words = desksWording[language];
  return desks.length === 0 ? (
    <Paragraph>{words.none}</Paragraph>
  ) : (
    <Table
      caption={words.listTitle}
      cards
      columns={[
        { key: 'desk', label: words.columns.desk },
        { key: 'stations', label: words.columns.stations },
        { key: 'change', label: words.columns.change },
      ]}
      id="desks"
      rowHeader="desk"
      rows={desks.map((desk) => ({
        key: desk.desk,
        cells: {
          desk: (
            <div>
              {desk.name}
              <br />
              <small>{words.organisationIs(desk.desk)}</small>
            </div>
          ),
          stations: (
            <List>
              {desk.stations.map(({ code, name, owner }) => (
                <span key={code}>{words.station(name, owner)}</span>
              ))}
            </List>
          ),
          change: (
            <TextLink alone href={addressIn(language, deskPlanPath(desk.desk))}>
              {words.change}
            </TextLink>
          ),
        },
      }))}
    />
  );
};

const DeskForm = ({
  frame,
  changing,
  search,
  stations,
  request,
  typed,
  invalid,
}: DesksPageProps & { readonly invalid: Invalid }) => {
  const { language } = frame;
  const words = desksWording[language];
  return (
    <Form
      action={addressIn(language, desksPath)}
      hidden={{
        zoek: search,
        ...(changing !== undefined && { loket: changing.desk, organisation: changing.desk }),
      }}
      request={request}
      token={frame.formToken}
    >
      {changing === undefined ? (
        <>
          <Field {...words.organisation} invalid={invalid} name="organisation" value={typed('organisation')} />
          <TextLink alone href={addressIn(language, '/bureau/toegang')}>
            {words.letIn}
          </TextLink>
        </>
      ) : (
        <Facts facts={[{ term: words.organisation.label, value: changing.desk }]} plain />
      )}
      <Field {...words.name} invalid={invalid} name="name" value={typed('name')} />
      <Group help={words.stationsHelp} legend={words.stationsTitle}>
        {stations.map(({ code, name, municipality }) => (
          <Select
            empty={words.notHere}
            invalid={invalid}
            key={code}
            label={words.stationIn(name, municipality)}
            name={ownerField(code)}
            options={(['NS', 'ProRail'] as const).map((owner) => ({ value: owner, label: words.owner[owner] }))}
            value={typed(ownerField(code))}
          />
        ))}
      </Group>
      <Button>{words.save}</Button>
    </Form>
  );
};
