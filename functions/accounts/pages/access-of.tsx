import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { accessNl } from '../wording/access-nl.ts';
import { type GivenView, roleTold, sinceTold } from './access-told.ts';
import { accessOfPath, accessPath } from './paths.ts';

/** One person with access, and the question whether it ends. Nothing is chosen beforehand. */
export const AccessOfPage = ({
  frame,
  given,
  request,
  faulty = false,
  busy = false,
}: {
  readonly frame: Frame;
  readonly given: GivenView;
  readonly request: string;
  /** Sent without a choice. */
  readonly faulty?: boolean;
  readonly busy?: boolean;
}) => {
  const { person: words } = accessNl;
  const { id, name, email, organisationName } = given.person;
  const invalid = faulty ? { choice: accessNl.fault['choice-missing'] } : {};
  return (
    <Page {...frame} faulty={faulty} hasEnglish={false} section="desk" title={words.title(name)} unlisted>
      <TextLink alone href={accessPath}>
        {accessNl.toList}
      </TextLink>
      <ErrorSummary invalid={invalid} title={accessNl.faultsTitle(1)} />
      {busy ? (
        <Alert data={{ 'data-refused': 'busy' }} kind="warning" title={words.busy.title}>
          <Paragraph>{words.busy.text}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={1}>{words.title(name)}</Heading>
      <Facts
        facts={[
          { term: words.labels.email, value: email },
          { term: words.labels.role, value: roleTold(given.person) },
          { term: words.labels.organisation, value: organisationName },
          { term: words.labels.since, value: sinceTold(given) },
        ]}
        plain
      />
      <Heading level={2}>{words.end.title}</Heading>
      <Paragraph>{words.end.what(name)}</Paragraph>
      <Form action={accessOfPath(id)} request={request} token={frame.formToken}>
        <Fieldset
          invalid={invalid}
          legend={words.end.question}
          name="choice"
          options={(['end', 'keep'] as const).map((value) => ({ value, label: words.end.options[value] }))}
        />
        <Button>{words.end.send}</Button>
      </Form>
    </Page>
  );
};
