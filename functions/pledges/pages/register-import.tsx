import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { BadRows } from '#platform/pages/bad-rows.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FileField } from '#platform/pages/file-field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Campaign } from '../core/campaign.ts';
import type { GoodRow, ListRefusal, ReadRows } from '../core/import-rows.ts';
import { registerWording } from '../wording/register.ts';
import type { RegisterFault, RegisterWords } from '../wording/register-words.ts';
import { importPath, registerPath } from './paths.ts';
import { dateTold, inLanguage, nameAndRole, RefusedAlert, RegisterHeading } from './register-told.tsx';

type ImportField = 'source' | 'text' | 'file';

/** What is wrong with an answer: a fault of the form, or why nothing of the list can be read. */
export type ImportFaults = { readonly [F in ImportField]?: RegisterFault | ListRefusal };

type FormProps = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly request: string;
  readonly typed: (field: 'source' | 'text') => string;
  readonly faults?: ImportFaults | undefined;
};

const faultsTold = (faults: ImportFaults, words: RegisterWords): Invalid =>
  Object.fromEntries(
    (['text', 'file', 'source'] as const).flatMap((field) => {
      const fault = faults[field];
      if (fault === undefined) return [];
      return [[field, typeof fault === 'string' ? words.fault[fault] : words.import.refused(fault)]];
    }),
  );

/** Where a list of earlier members is pasted or chosen. Nothing is imported by it: the next page shows what was read. */
export const ImportPage = (props: FormProps) => {
  const { frame, campaign, faults = {} } = props;
  const { language, all, at } = inLanguage(frame);
  const words = all.import;
  const invalid = faultsTold(faults, all);
  const wrong = Object.keys(invalid).length;
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={`${words.title}: ${campaign.title}`} unlisted>
      <TextLink alone href={at(registerPath(campaign.slug))}>
        {all.toRegister}
      </TextLink>
      <ErrorSummary invalid={invalid} title={all.faultsTitle(wrong)} />
      <RegisterHeading campaign={campaign} language={language} title={words.title} />
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Paragraph>{words.columns}</Paragraph>
      <Paragraph look="quiet">{all.someOptional}</Paragraph>
      <ListForm {...props} button={words.look} invalid={invalid} />
    </Page>
  );
};

const ListForm = ({
  frame,
  campaign,
  request,
  typed,
  invalid,
  button,
}: FormProps & { readonly invalid: Invalid; readonly button: string }) => {
  const { all, at } = inLanguage(frame);
  const words = all.import;
  return (
    <Form
      action={at(importPath(campaign.slug))}
      files
      hidden={{ act: 'look' }}
      request={request}
      token={frame.formToken}
    >
      <Field
        help={words.textHelp}
        invalid={invalid}
        kind="textarea"
        label={words.text}
        name="text"
        rows={10}
        spellCheck={false}
        value={typed('text')}
      />
      <FileField
        accept=".csv,.txt,text/csv,text/plain"
        help={words.fileHelp}
        invalid={invalid}
        label={words.file}
        name="file"
      />
      <Field
        help={words.sourceHelp}
        invalid={invalid}
        label={words.source}
        name="source"
        optional={all.optional}
        value={typed('source')}
        width="wide"
      />
      <Button>{button}</Button>
    </Form>
  );
};

/** What was read of a list: what can be imported, what cannot and why, row by row. Only its button imports, and reads the same text again. */
export const ImportPreviewPage = ({
  nameOf,
  read,
  busy = false,
  ...props
}: Omit<FormProps, 'faults'> & {
  readonly read: ReadRows;
  readonly nameOf: (code: string) => string;
  /** Part of it was imported; the rest did not get through. */
  readonly busy?: boolean;
}) => {
  const { frame, campaign, request, typed } = props;
  const { language, all, at } = inLanguage(frame);
  const words = all.import;
  const { preview } = words;
  const { good, bad } = read;
  return (
    <Page
      {...frame}
      main={{ 'data-good': String(good.length), 'data-bad': String(bad.length) }}
      section="desk"
      title={`${preview.title}: ${campaign.title}`}
      unlisted
    >
      <TextLink alone href={at(registerPath(campaign.slug))}>
        {all.toRegister}
      </TextLink>
      <RegisterHeading campaign={campaign} language={language} title={preview.title} />
      {busy ? <RefusedAlert because="busy" told={words.busy} /> : null}
      <Paragraph look="lead">{preview.counts(good.length, bad.length)}</Paragraph>
      {good.length === 0 ? (
        <Paragraph>{preview.noneGood}</Paragraph>
      ) : (
        <Form
          action={at(importPath(campaign.slug))}
          files
          hidden={{ act: 'import', text: typed('text'), source: typed('source') }}
          request={request}
          token={frame.formToken}
        >
          <Paragraph>{preview.nothingYet}</Paragraph>
          <Button>{preview.confirm(good.length)}</Button>
        </Form>
      )}
      {bad.length === 0 ? null : (
        <BadRows
          caption={preview.bad(bad.length)}
          columns={preview.badColumns}
          noName={preview.noName}
          rows={bad.map(({ line, typed: who, problems }) => ({
            line,
            who,
            problem: problems.map(preview.problem).join(' '),
          }))}
        />
      )}
      {good.length === 0 ? null : <GoodRows good={good} language={language} nameOf={nameOf} />}
      {bad.length === 0 ? null : (
        <>
          <Heading level={2}>{preview.mend}</Heading>
          <Paragraph>{preview.mendLead}</Paragraph>
          <Paragraph look="quiet">{all.someOptional}</Paragraph>
          <ListForm {...props} button={preview.again} invalid={{}} />
        </>
      )}
    </Page>
  );
};

const GoodRows = ({
  good,
  nameOf,
  language,
}: {
  good: readonly GoodRow[];
  nameOf: (code: string) => string;
  language: Language;
}) => {
  const all = registerWording[language];
  const { preview } = all.import;
  return (
    <Table
      caption={preview.good(good.length)}
      cards
      columns={[
        { key: 'line', label: preview.goodColumns.line, numeric: true },
        { key: 'municipality', label: preview.goodColumns.municipality },
        { key: 'signed', label: preview.goodColumns.signed },
        { key: 'decided', label: preview.goodColumns.decided },
        { key: 'who', label: preview.goodColumns.who },
        { key: 'source', label: preview.goodColumns.source },
      ]}
      id="good"
      rowHeader="municipality"
      rows={good.map(({ line, code, signedOn, decidedOn, name, role = '', source }) => ({
        key: String(line),
        cells: {
          line: String(line),
          municipality: nameOf(code),
          signed: dateTold(signedOn, language),
          decided: decidedOn === undefined ? all.decision['to-follow'] : dateTold(decidedOn, language),
          who: name === undefined ? '' : nameAndRole({ name, role }),
          source,
        },
      }))}
    />
  );
};
