import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { MunicipalityOption } from '../core/hall.ts';
import { type SubstituteField, substituteFields } from '../core/read-substitute.ts';
import type { HallFault, Typed } from '../core/typed-answers.ts';
import { type SignRefusal, wording } from '../wording/index.ts';
import { inWords } from './faults.ts';
import { HallShell } from './hall-page.tsx';
import { inHall, type Spot, signingPath } from './view.ts';

export type SubstitutePageProps = {
  readonly spot: Spot;
  readonly guest?: string | undefined;
  readonly municipalities: readonly MunicipalityOption[];
  readonly request: string;
  readonly typed: Typed;
  readonly faults?: { readonly [F in SubstituteField]?: HallFault };
  readonly refused?: SignRefusal | undefined;
};

/** For who came instead of the alderperson and may not sign: whom shall we write to? */
export const SubstitutePage = ({
  spot,
  guest,
  municipalities,
  request,
  typed,
  faults = {},
  refused,
}: SubstitutePageProps) => {
  const words = wording[spot.frame.language];
  const invalid = inWords(substituteFields, faults, words.substituteFault);
  const field = (name: SubstituteField) => ({ name, invalid, value: typed(name), ...words.substituteField[name] });
  return (
    <HallShell
      faulty={Object.keys(invalid).length > 0}
      outcome={refused === undefined ? undefined : 'refused'}
      picker
      spot={spot}
      title={words.substitute.title}
    >
      <TextLink alone href={inHall(spot, signingPath(spot, guest))}>
        {words.substitute.back}
      </TextLink>
      <Heading level={1}>{words.substitute.title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {refused === undefined ? null : <Alert kind="warning" title={words.sign.refused[refused]} />}
      <Paragraph>{words.substitute.text}</Paragraph>
      <Form
        action={inHall(spot, spot.signPath)}
        hidden={{ act: 'substitute', ...(guest !== undefined && { guest }) }}
        request={request}
        token={spot.frame.formToken}
      >
        <MunicipalitySelect
          invalid={invalid}
          label={words.substituteField.municipality.label}
          municipalities={municipalities}
          value={typed('municipality')}
          language={spot.frame.language}
        />
        <Field {...field('from')} autoComplete="off" spellCheck={false} />
        <Field {...field('name')} autoComplete="off" optional={words.optional} spellCheck={false} />
        <Field {...field('email')} autoComplete="off" inputMode="email" kind="email" />
        <Button>{words.substitute.press}</Button>
      </Form>
    </HallShell>
  );
};
