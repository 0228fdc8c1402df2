import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { EventWithSeats } from '../core/event.ts';
import { takenSeats } from '../core/pools.ts';
import { type DeskWords, wording } from '../wording/index.ts';
import { cancelPath, deskPath } from './paths.ts';
import { type Refusal, RefusalAlert } from './refusal.tsx';

export type ReasonFault = keyof DeskWords['cancelling']['reasonFault'];

/** Asks before it is done, naming how many it touches: a cancelled event stays cancelled. */
export const CancelPage = ({
  frame,
  found,
  reason,
  fault,
  refusal,
}: {
  readonly frame: Frame;
  readonly found: EventWithSeats;
  readonly reason: string;
  readonly fault?: ReasonFault;
  readonly refusal?: Refusal;
}) => {
  const { event, seats } = found;
  const { cancelling: words, faultsTitle } = wording.nl.desk;
  const seated = takenSeats(found);
  const invalid = fault === undefined ? {} : { reason: words.reasonFault[fault] };
  const touched = seated + seats.waiting > 0;
  return (
    <Page
      {...frame}
      faulty={fault !== undefined}
      hasEnglish={false}
      main={{ 'data-touches': String(seated + seats.waiting) }}
      section="desk"
      title={words.title(event.title)}
    >
      <ErrorSummary invalid={invalid} title={faultsTitle(1)} />
      <Heading level={1}>{words.title(event.title)}</Heading>
      <RefusalAlert refusal={refusal} />
      <Paragraph look="lead">{touched ? words.touches(seated, seats.waiting) : words.touchesNobody}</Paragraph>
      <Paragraph>{words.forGood}</Paragraph>
      <Form action={cancelPath(event.slug)} token={frame.formToken}>
        <Field
          help={words.reasonHelp}
          invalid={invalid}
          kind="textarea"
          label={words.reason}
          name="reason"
          rows={4}
          value={reason}
        />
        <Button kind="danger">{words.confirm}</Button>
      </Form>
      <TextLink alone href={deskPath(event.slug)}>
        {words.back}
      </TextLink>
    </Page>
  );
};
