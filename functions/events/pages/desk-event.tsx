import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { EventWithSeats } from '../core/event.ts';
import type { PlanFaults } from '../core/event-plan.ts';
import { takenSeats } from '../core/pools.ts';
import { type DeskNotice, type DeskWords, wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import { EventOverview } from './event-overview.tsx';
import { deskHomePath, deskPath } from './paths.ts';
import { faultsInWords, PlanFields, type TypedFields } from './plan-fields.tsx';
import { type Refusal, RefusalAlert } from './refusal.tsx';

const stateLooks = { draft: 'warning', published: 'ok', cancelled: 'danger' } as const;

export type DeskEventProps = {
  readonly frame: Frame;
  readonly found: EventWithSeats;
  /** Of the organisation whose it is; not of somebody who was let in for this event only. */
  readonly own: boolean;
  readonly request: string;
  readonly typed: TypedFields;
  readonly faults?: PlanFaults;
  readonly refusal?: Refusal;
  readonly notice?: DeskNotice | undefined;
};

/** An event at the desk: how it stands, what can be done, and the form that changes it. A cancelled one has no form. */
export const DeskEventPage = ({ frame, found, own, request, typed, faults = {}, refusal, notice }: DeskEventProps) => {
  const { event, seats } = found;
  const { language } = frame;
  const words = wording[language].desk;
  const invalid = faultsInWords(faults, language);
  const wrong = Object.keys(invalid).length;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{
        'data-state': event.state,
        'data-places-left': String(seats.left),
        'data-waiting': String(seats.waiting),
      }}
      path={deskPath(event.slug)}
      section="desk"
      title={event.title}
    >
      {own ? (
        <TextLink alone href={addressIn(language, deskHomePath)}>
          {words.overview.back}
        </TextLink>
      ) : null}
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <Heading level={1}>
        <AsWritten language={language}>{event.title}</AsWritten>
      </Heading>
      <RefusalAlert language={language} refusal={refusal} />
      <p>
        <Badge kind={stateLooks[event.state]}>{words.state[event.state]}</Badge>
      </p>
      <EventOverview found={found} frame={frame} own={own} />
      {refusal?.because === 'event-cancelled' ? (
        <>
          <Heading level={2}>{words.overview.typed}</Heading>
          <PlanFields invalid={invalid} language={language} typed={typed} />
        </>
      ) : null}
      {event.state === 'cancelled' ? null : (
        <>
          <Heading level={2}>{words.overview.change}</Heading>
          <Paragraph look="quiet">{words.editor.someOptional}</Paragraph>
          <Form
            action={addressIn(language, deskPath(event.slug))}
            hidden={{ revision: String(event.revision) }}
            request={request}
            token={frame.formToken}
          >
            <PlanFields invalid={invalid} language={language} tells={tellsWhom(found, words)} typed={typed} />
            <Button>{words.editor.save}</Button>
          </Form>
        </>
      )}
    </Page>
  );
};

/** Whom a change of time or place reaches; nobody before publishing. */
const tellsWhom = (found: EventWithSeats, { editor }: DeskWords): string | undefined =>
  found.event.state === 'published' ? editor.tells(takenSeats(found), found.seats.waiting) : undefined;
