import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { type MunicipalityChoice, MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { PersonFields } from '#platform/pages/person-fields.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type LetInFault, type LetInField, letInRoles } from '../core/letting-in.ts';
import { accessWording } from '../wording/access.ts';
import type { AccessWording } from '../wording/access-nl.ts';
import { forWhomTold, type GivenView, roleTold, sinceTold } from './access-told.ts';
import { accessOfPath, accessPath, deskPath, ownPath } from './paths.ts';

export type AccessListProps = {
  readonly frame: Frame;
  readonly given: readonly GivenView[];
  /** The organisers of the same organisation; `own` is who looks. */
  readonly colleagues: readonly (GivenView & { readonly own: boolean })[];
  /** This is not the beginning of the list. */
  readonly later: boolean;
  /** The sealed place where the list goes on. */
  readonly next: string | undefined;
  readonly municipalities: readonly MunicipalityChoice[];
  readonly request: string;
  readonly typed: (field: LetInField) => string;
  readonly faults?: Readonly<Partial<Record<LetInField, LetInFault>>>;
  readonly refusal?: keyof AccessWording['refusal'] | undefined;
  readonly done?: keyof AccessWording['list']['done'] | undefined;
};

/** The organisers of this organisation, everybody whom they let in, and the form that lets in another. */
export const AccessListPage = ({
  frame,
  given,
  colleagues,
  later,
  next,
  municipalities,
  request,
  typed,
  faults = {},
  refusal,
  done,
}: AccessListProps) => {
  const { language } = frame;
  const wording = accessWording[language];
  const { list: words, form } = wording;
  const at = (path: string): string => addressIn(language, path);
  const invalid = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, wording.fault[fault]]));
  const wrong = Object.keys(invalid).length;
  const refused = refusal && { because: refusal, ...wording.refusal[refusal] };
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      scripts={['municipality-picker.js']}
      section="desk"
      title={words.title}
      unlisted
      {...(refusal && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={at(deskPath)}>
        {wording.toDesk}
      </TextLink>
      <ErrorSummary invalid={invalid} title={wording.faultsTitle(wrong)} />
      {done === undefined ? null : (
        <Alert kind="ok" title={words.done[done].title}>
          <Paragraph>{words.done[done].text}</Paragraph>
        </Alert>
      )}
      {refused === undefined ? null : (
        <Alert data={{ 'data-refused': refused.because }} kind="warning" title={refused.title}>
          <Paragraph>{refused.text}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <TextLink alone href={at(ownPath)}>
        {words.toOwn}
      </TextLink>
      {later ? null : (
        <>
          <Table
            cards
            caption={words.colleagues.caption}
            columns={(['name', 'since'] as const).map((key) => ({ key, label: words.colleagues.columns[key] }))}
            id="organisatoren"
            rowHeader="name"
            rows={colleagues.map((one) => ({
              key: one.person.id,
              cells: {
                name: (
                  <>
                    <TextLink alone href={at(accessOfPath(one.person.id))}>
                      {one.person.name}
                    </TextLink>
                    {one.own ? ` ${words.colleagues.own}` : null}
                  </>
                ),
                since: sinceTold(one, language),
              },
            }))}
          />
          {colleagues.length > 1 ? null : <Paragraph>{words.colleagues.note}</Paragraph>}
        </>
      )}
      {given.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <>
          <TextLink alone href="#toegang-geven">
            {words.toForm}
          </TextLink>
          <Table
            cards
            caption={words.caption}
            columns={(['name', 'organisation', 'role', 'since'] as const).map((key) => ({
              key,
              label: words.columns[key],
            }))}
            id="toegang"
            rowHeader="name"
            rows={given.map((one) => ({
              key: one.person.id,
              cells: {
                name: (
                  <TextLink alone href={at(accessOfPath(one.person.id))}>
                    {one.person.name}
                  </TextLink>
                ),
                organisation: forWhomTold(one.person),
                role: roleTold(one.person, language),
                since: sinceTold(one, language),
              },
            }))}
          />
        </>
      )}
      {next === undefined && !later ? null : (
        <Pager
          label={words.pages}
          next={next === undefined ? undefined : { href: at(`${accessPath}?verder=${next}`), label: words.further }}
          previous={later ? { href: at(accessPath), label: words.first } : undefined}
        />
      )}
      <section aria-labelledby="toegang-geven" className="stack">
        <Heading id="toegang-geven" level={2}>
          {form.title}
        </Heading>
        <Paragraph>{form.lead}</Paragraph>
        <Form action={at(accessPath)} request={request} token={frame.formToken}>
          <PersonFields invalid={invalid} typed={typed} words={form} />
          <Fieldset
            invalid={invalid}
            legend={form.role}
            name="role"
            options={letInRoles.map((role) => ({ value: role, label: wording.options[role] }))}
            value={typed('role')}
          />
          <MunicipalitySelect
            help={form.municipalityHelp}
            invalid={invalid}
            label={form.municipality}
            language={language}
            municipalities={municipalities}
            value={typed('municipality')}
          />
          <Field
            help={form.organisationHelp}
            invalid={invalid}
            label={form.organisation}
            name="organisation"
            spellCheck={false}
            value={typed('organisation')}
          />
          <Paragraph look="quiet">{form.kept}</Paragraph>
          <Button>{form.send}</Button>
        </Form>
      </section>
    </Page>
  );
};
