import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { AnswerFaults, TypedAnswers } from '../core/answers.ts';
import { type GuestsWords, guestsWording } from '../wording/guests.ts';
import { wording } from '../wording/index.ts';
import { faultsInWords } from './answer.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { type EventView, guestsPath, type MunicipalityOption } from './view.ts';

export type AddGuestPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly municipalities: readonly MunicipalityOption[];
  readonly request: string;
  readonly typed: TypedAnswers;
  readonly faults?: AnswerFaults | undefined;
  readonly refused?: keyof GuestsWords['refused'] | undefined;
};

/** A guest whom staff enter: by telephone, from a list, at the door. */
export const AddGuestPage = ({
  frame,
  event,
  municipalities,
  request,
  typed,
  faults = {},
  refused,
}: AddGuestPageProps) => {
  const { language } = frame;
  const all = wording[language];
  const desk = guestsWording[language];
  const words = desk.add;
  const list = addressIn(language, guestsPath(event.slug));
  const invalid = faultsInWords(language, faults, event);
  const title = `${words.title}: ${event.title}`;
  return (
    <Page {...frame} faulty={Object.keys(invalid).length > 0} section="desk" title={title} unlisted>
      <TextLink alone href={list}>
        {desk.toGuests}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      {refused === undefined ? null : <Alert kind="warning" title={desk.refused[refused]} />}
      <ErrorSummary invalid={invalid} title={all.faultsTitle(Object.keys(invalid).length)} />
      <Paragraph>{words.help}</Paragraph>
      <Paragraph>{all.form.someOptional}</Paragraph>
      <Form action={list} hidden={{ act: 'add' }} request={request} token={frame.formToken}>
        <AnswerFields
          enteredBy="staff"
          invalid={invalid}
          language={language}
          municipalities={municipalities}
          questions={event}
          typed={typed}
          words={all}
        />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  );
};
