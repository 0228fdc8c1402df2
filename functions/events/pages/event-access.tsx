import type { EventRole } from '#kernel/actors.ts';
import { dateInWords, type Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { PersonFields } from '#platform/pages/person-fields.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Event } from '../core/event.ts';
import { eventAccessWording } from '../wording/event-access.ts';
import type { EventAccessWords } from '../wording/event-access-words.ts';
import { deskPath, eventAccessPath } from './paths.ts';

export type AccessField = 'name' | 'email' | 'as';
export type AccessFault = keyof EventAccessWords['fault'];

export type EventAccessProps = {
  readonly frame: Frame;
  readonly event: Pick<Event, 'slug' | 'title' | 'zone'>;
  /** Who was let in for this event. */
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly email: string;
    readonly as: EventRole;
    readonly at: Instant;
  }[];
  readonly request: string;
  readonly typed: (field: AccessField) => string;
  readonly faults?: Readonly<Partial<Record<AccessField | 'person', AccessFault>>>;
  readonly refusal?: keyof EventAccessWords['refusal'] | undefined;
  readonly done?: keyof EventAccessWords['done'] | undefined;
};

const roles = ['co-organiser', 'desk-crew'] as const;

/** Who was let in for one event alone, the form that lets in another, and the one that ends it. Nothing is chosen beforehand. */
export const EventAccessPage = ({
  frame,
  event,
  people,
  request,
  typed,
  faults = {},
  refusal,
  done,
}: EventAccessProps) => {
  const { slug, title, zone } = event;
  const { language } = frame;
  const words = eventAccessWording[language];
  const { give, end } = words;
  const action = addressIn(language, eventAccessPath(slug));
  const invalid = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, words.fault[fault]]));
  const wrong = Object.keys(invalid).length;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      section="desk"
      title={words.title(title)}
      unlisted
      {...(refusal && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={addressIn(language, deskPath(slug))}>
        {words.back}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(wrong)} />
      {done === undefined ? null : (
        <Alert kind="ok" title={words.done[done].title}>
          <Paragraph>{words.done[done].text}</Paragraph>
        </Alert>
      )}
      {refusal === undefined ? null : (
        <Alert data={{ 'data-refused': refusal }} kind="warning" title={words.refusal[refusal].title}>
          <Paragraph>{words.refusal[refusal].text}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.title(title)}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {people.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <Table
          cards
          caption={words.caption}
          columns={(['name', 'email', 'as', 'since'] as const).map((key) => ({ key, label: words.columns[key] }))}
          id="toegang"
          rowHeader="name"
          rows={people.map(({ person, name, email, as, at }) => ({
            key: person,
            cells: { name, email, as: words.as[as], since: dateInWords(at, zone, language) },
          }))}
        />
      )}
      <Heading level={2}>{give.title}</Heading>
      <Paragraph>{give.lead}</Paragraph>
      <Form action={action} hidden={{ act: 'give' }} request={request} token={frame.formToken}>
        <PersonFields invalid={invalid} typed={typed} words={give} />
        <Fieldset
          invalid={invalid}
          legend={give.as}
          name="as"
          options={roles.map((value) => ({ value, ...give.options[value] }))}
          value={typed('as')}
        />
        <Paragraph look="quiet">{give.kept}</Paragraph>
        <Button>{give.send}</Button>
      </Form>
      {people.length === 0 ? null : (
        <>
          <Heading level={2}>{end.title}</Heading>
          <Paragraph>{end.what}</Paragraph>
          <Form action={action} hidden={{ act: 'end' }} request={request} token={frame.formToken}>
            <Fieldset
              invalid={invalid}
              legend={end.question}
              name="person"
              options={people.map(({ person, name, as }) => ({ value: person, label: name, help: words.as[as] }))}
            />
            <Button kind="danger">{end.send}</Button>
          </Form>
        </>
      )}
    </Page>
  );
};
