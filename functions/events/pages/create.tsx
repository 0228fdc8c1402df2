import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { PlanFaults } from '../core/event-plan.ts';
import { wording } from '../wording/index.ts';
import { createPath } from './paths.ts';
import { faultsInWords, PlanFields, type TypedFields } from './plan-fields.tsx';
import { type Refusal, RefusalAlert } from './refusal.tsx';

/** The form for a new event: empty, faulty, or back because it could not be taken. */
export const CreatePage = ({
  frame,
  request,
  typed,
  faults = {},
  refusal,
}: {
  readonly frame: Frame;
  readonly request: string;
  readonly typed: TypedFields;
  readonly faults?: PlanFaults;
  readonly refusal?: Refusal;
}) => {
  const { language } = frame;
  const { editor, faultsTitle } = wording[language].desk;
  const invalid = faultsInWords(faults, language);
  const wrong = Object.keys(invalid).length;
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={editor.newTitle}>
      <ErrorSummary invalid={invalid} title={faultsTitle(wrong)} />
      <Heading level={1}>{editor.newTitle}</Heading>
      <RefusalAlert language={language} refusal={refusal} />
      <Paragraph look="lead">{editor.newLead}</Paragraph>
      <Paragraph look="quiet">{editor.someOptional}</Paragraph>
      <Form action={addressIn(language, createPath)} request={request} token={frame.formToken}>
        <PlanFields invalid={invalid} language={language} typed={typed} />
        <Button>{editor.create}</Button>
      </Form>
    </Page>
  );
};
