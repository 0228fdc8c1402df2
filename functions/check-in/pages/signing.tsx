import type { ReactNode } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { MunicipalityOption } from '../core/hall.ts';
import { type SigningField, signingFields } from '../core/read-signing.ts';
import type { HallFault, Typed } from '../core/typed-answers.ts';
import { type Added, type SignRefusal, wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import { inWords } from './faults.ts';
import { HallShell } from './hall-page.tsx';
import { inHall, noon, type PledgeView, type Spot, substitutePath } from './view.ts';

export type SigningPageProps = {
  readonly spot: Spot;
  readonly pledge: PledgeView;
  /** The guest's key, when it is one of the list. */
  readonly guest?: string | undefined;
  /** Whose turn it is, by the list. The field stays empty: typing the name is the signature. */
  readonly who?: string | undefined;
  readonly municipalities: readonly MunicipalityOption[];
  /** The operation's id, made by the client; here the page stands in for it. */
  readonly request: string;
  readonly typed: Typed;
  readonly faults?: { readonly [F in SigningField]?: HallFault };
  readonly refused?: SignRefusal | undefined;
  /** The guest was added a moment ago. */
  readonly added?: Added | undefined;
};

/** What is signed, the three answers, and the form: who, what the college said, and one press. */
export const SigningPage = (props: SigningPageProps) => {
  const { spot, pledge, guest, who, municipalities, request, typed, faults = {}, refused, added } = props;
  const words = wording[spot.frame.language];
  const invalid = inWords(signingFields, faults, words.signFault);
  const field = (name: SigningField) => ({ name, invalid, value: typed(name), ...words.signField[name] });
  const { text } = pledge;
  const written = (said: string) => <AsWritten language={spot.frame.language}>{said}</AsWritten>;
  return (
    <HallShell
      faulty={Object.keys(invalid).length > 0}
      outcome={refused === undefined ? added && `added-${added}` : 'refused'}
      picker
      spot={spot}
      title={words.sign.title}
    >
      <TextLink alone href={inHall(spot, spot.listPath)}>
        {words.toGuests}
      </TextLink>
      <Heading level={1}>{who === undefined ? words.sign.title : words.sign.titleFor(who)}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {refused === undefined ? null : <Alert kind="warning" title={words.sign.refused[refused]} />}
      {added === undefined ? null : (
        <Alert kind={added === 'waiting' ? 'warning' : 'ok'} title={words.added[added].title}>
          {words.added[added].text === undefined ? null : <Paragraph>{words.added[added].text}</Paragraph>}
        </Alert>
      )}
      <Paragraph look="lead">{written(pledge.title)}</Paragraph>
      <div className="hall__sheet">
        <div className="stack">
          <Answer
            heading={words.sign.what}
            said={(line) => line}
            text={words.sign.text(dateInWords(noon(text.since), 'Europe/Amsterdam', spot.frame.language))}
          />
          <Answer heading={words.sign.asks} said={written} text={pledge.asks} />
          <Answer heading={words.sign.decides} said={written} text={pledge.decides} />
          <Heading level={2}>{words.sign.pillars}</Heading>
          <Paragraph>{written(text.intro)}</Paragraph>
          <ol className="hall__pillars" lang={spot.frame.language === 'nl' ? undefined : 'nl'}>
            {text.pillars.map((pillar) => (
              <li key={pillar.title}>
                <b>{pillar.title}</b>
                <br />
                {pillar.text}
              </li>
            ))}
          </ol>
        </div>
        <div className="stack">
          <Heading level={2}>{words.sign.who}</Heading>
          <Form
            action={inHall(spot, spot.signPath)}
            hidden={{ act: 'sign', version: String(text.version), ...(guest !== undefined && { guest }) }}
            request={request}
            token={spot.frame.formToken}
          >
            <MunicipalitySelect
              invalid={invalid}
              label={words.signField.municipality.label}
              municipalities={municipalities}
              value={typed('municipality')}
              language={spot.frame.language}
            />
            <Field {...field('role')} autoComplete="off" />
            <Field {...field('email')} autoComplete="off" inputMode="email" kind="email" optional={words.optional} />
            <Fieldset
              invalid={invalid}
              legend={words.signField.college.label}
              name="college"
              options={[
                { value: 'decided', label: words.sign.decided },
                { value: 'to-decide', label: words.sign.toDecide },
              ]}
              value={typed('college')}
            />
            <div className="only-when-decided">
              <Field {...field('decided-on')} autoComplete="off" width="medium" />
            </div>
            <div className="only-when-to-decide">
              <Fieldset
                help={words.signField['may-name'].help}
                invalid={invalid}
                legend={words.signField['may-name'].label}
                name="may-name"
                options={[
                  { value: 'yes', label: words.sign.mayName },
                  { value: 'no', label: words.sign.mayNotName, help: words.sign.mayNotNameHelp },
                ]}
                value={typed('may-name')}
              />
            </div>
            <Field {...field('name')} autoComplete="off" spellCheck={false} />
            <Button>{words.sign.press}</Button>
          </Form>
          <TextLink alone href={inHall(spot, substitutePath(spot, guest))}>
            {words.sign.substitute}
          </TextLink>
        </div>
      </div>
    </HallShell>
  );
};

/** One of the three answers that are read before the button; an organiser's lines stay lines. */
const Answer = ({ heading, text, said }: { heading: string; text: string; said: (line: string) => ReactNode }) => (
  <>
    <Heading level={2} look={3}>
      {heading}
    </Heading>
    {text.split('\n').map((line) => (
      <Paragraph key={line}>{said(line)}</Paragraph>
    ))}
  </>
);
