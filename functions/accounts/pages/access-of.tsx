import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { accessWording } from '../wording/access.ts';
import { forWhomTold, type GivenView, roleTold, sinceTold } from './access-told.ts';
import { accessOfPath, accessPath, ownPath } from './paths.ts';

/** One person with access, the question whether their lost passkeys go, and whether their access ends. Nothing is chosen beforehand. */
export const AccessOfPage = ({
  frame,
  given,
  own,
  request,
  faulty,
  refusal,
}: {
  readonly frame: Frame;
  readonly given: GivenView & { readonly passkeys: number };
  /** The page of whoever looks at it. */
  readonly own: boolean;
  readonly request: string;
  /** The question that was sent without a choice. */
  readonly faulty?: 'choice' | 'keys' | undefined;
  readonly refusal?: 'busy' | 'lastOrganiser' | 'own' | undefined;
}) => {
  const { language } = frame;
  const wording = accessWording[language];
  const { person: words } = wording;
  const { id, name, email } = given.person;
  const invalid = faulty === undefined ? {} : { [faulty]: wording.fault[`${faulty}-missing`] };
  const action = addressIn(language, accessOfPath(id));
  const forWhom = forWhomTold(given.person);
  return (
    <Page
      {...frame}
      faulty={faulty !== undefined}
      section="desk"
      title={words.title(name)}
      unlisted
      {...(refusal && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={addressIn(language, accessPath)}>
        {wording.toList}
      </TextLink>
      <ErrorSummary invalid={invalid} title={wording.faultsTitle(1)} />
      {refusal === undefined ? null : (
        <Alert data={{ 'data-refused': refusal }} kind="warning" title={words[refusal].title}>
          <Paragraph>{words[refusal].text}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.title(name)}</Heading>
      <Facts
        facts={[
          { term: words.labels.email, value: email },
          { term: words.labels.role, value: roleTold(given.person, language) },
          ...(forWhom === '' ? [] : [{ term: words.labels.organisation, value: forWhom }]),
          { term: words.labels.since, value: sinceTold(given, language) },
          { term: words.labels.passkeys, value: words.passkeys(given.passkeys) },
        ]}
        plain
      />
      {own ? (
        <>
          <Paragraph>{words.ownKeys}</Paragraph>
          <TextLink alone href={addressIn(language, ownPath)}>
            {words.toOwn}
          </TextLink>
        </>
      ) : null}
      {own || given.passkeys === 0 ? null : (
        <>
          <Heading level={2}>{words.reset.title}</Heading>
          <Paragraph>{words.reset.what(name)}</Paragraph>
          <Paragraph>{words.reset.check}</Paragraph>
          <Form action={action} hidden={{ act: 'keys' }} request={request} token={frame.formToken}>
            <Fieldset
              invalid={invalid}
              legend={words.reset.question}
              name="keys"
              options={(['reset', 'keep'] as const).map((value) => ({ value, label: words.reset.options[value] }))}
            />
            <Button>{words.reset.send}</Button>
          </Form>
        </>
      )}
      <Heading level={2}>{words.end.title}</Heading>
      <Paragraph>{own ? words.end.whatOwn : words.end.what(name)}</Paragraph>
      <Form action={action} request={request} token={frame.formToken}>
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
