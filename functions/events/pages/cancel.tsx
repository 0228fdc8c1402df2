import type { Frame } from '#platform/http/visit.ts';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { ReasonForm } from '#platform/pages/reason-form.tsx';
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
  const { language } = frame;
  const { cancelling: words, faultsTitle } = wording[language].desk;
  const seated = takenSeats(found);
  const invalid = fault === undefined ? {} : { reason: words.reasonFault[fault] };
  const touched = seated + seats.waiting > 0;
  return (
    <Page
      {...frame}
      faulty={fault !== undefined}
      main={{ 'data-touches': String(seated + seats.waiting) }}
      section="desk"
      title={words.title(event.title)}
    >
      <ErrorSummary invalid={invalid} title={faultsTitle(1)} />
      <Heading level={1}>{words.title(event.title)}</Heading>
      <RefusalAlert language={language} refusal={refusal} />
      <Paragraph look="lead">{touched ? words.touches(seated, seats.waiting) : words.touchesNobody}</Paragraph>
      <Paragraph>{words.forGood}</Paragraph>
      <ReasonForm
        action={addressIn(language, cancelPath(event.slug))}
        back={{ href: addressIn(language, deskPath(event.slug)), label: words.back }}
        invalid={invalid}
        token={frame.formToken}
        typed={reason}
        words={{ ...words, button: words.confirm }}
      />
    </Page>
  );
};
