import { periodInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { CopyFaults, CopyField } from '../core/copy-event.ts';
import type { Event } from '../core/event.ts';
import { copyWording } from '../wording/questions.ts';
import type { CopyWords } from '../wording/questions-words.ts';
import { copyPath, deskPath } from './paths.ts';

export type CopyPageProps = {
  readonly frame: Frame;
  readonly event: Pick<Event, 'slug' | 'title' | 'startsAt' | 'endsAt' | 'zone' | 'contact'>;
  readonly request: string;
  readonly typed: (field: CopyField) => string;
  readonly faults?: CopyFaults | undefined;
  readonly refused?: keyof CopyWords['refused'] | undefined;
  /** What this form made before. */
  readonly made?: string | undefined;
};

const faultsInWords = ({ title, date }: CopyFaults, words: CopyWords): Invalid => {
  const titles: Readonly<Record<string, string>> = words.fault.title;
  const dates: Readonly<Record<string, string>> = words.fault.date;
  return {
    ...(title !== undefined && { title: titles[title] ?? '' }),
    ...(date !== undefined && { date: dates[date] ?? '' }),
  };
};

/** The same event on another day: its title and that day are all that is asked. */
export const CopyPage = ({ frame, event, request, typed, faults = {}, refused, made }: CopyPageProps) => {
  const { language } = frame;
  const words = copyWording[language];
  const at = (path: string): string => addressIn(language, path);
  const invalid = faultsInWords(faults, words);
  const wrong = Object.keys(invalid).length;
  const title = words.title(event.title);
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      section="desk"
      title={title}
      unlisted
      {...(refused && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={at(deskPath(event.slug))}>
        {words.back}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      <Heading level={1}>{title}</Heading>
      {refused === undefined ? null : (
        <Alert data={{ 'data-refused': refused }} kind="warning" title={words.refused[refused].title}>
          <Paragraph>{words.refused[refused].text}</Paragraph>
          {made === undefined ? null : (
            <TextLink alone href={at(deskPath(made))}>
              {words.showMade}
            </TextLink>
          )}
        </Alert>
      )}
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Paragraph>{words.without}</Paragraph>
      {event.contact.name === '' ? <Paragraph>{words.noContact}</Paragraph> : null}
      <Paragraph>{words.was(periodInWords(event.startsAt, event.endsAt, event.zone, language))}</Paragraph>
      <Form action={at(copyPath(event.slug))} request={request} token={frame.formToken}>
        <Field {...words.field.title} invalid={invalid} name="title" value={typed('title')} width="wide" />
        <Field {...words.field.date} invalid={invalid} name="date" value={typed('date')} width="medium" />
        <Button>{words.send}</Button>
      </Form>
    </Page>
  );
};
