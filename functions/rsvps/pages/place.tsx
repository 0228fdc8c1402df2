import { dateInWords, momentInWords, periodInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Rsvp } from '../core/rsvp.ts';
import { type Words, wording } from '../wording/index.ts';
import { type Erasing, type EventView, eventPath, formPath } from './view.ts';

/** What just happened on this page. */
export type PlaceNotice = 'changed' | 'unchanged' | keyof Words['place']['refused'];

export type PlacePageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly rsvp: Rsvp;
  readonly placeInLine?: number | undefined;
  readonly erasing: Erasing;
  readonly now: string;
  readonly typed: (field: 'choice' | 'party' | 'diet' | 'access') => string;
  readonly invalid?: Invalid;
  readonly notice?: PlaceNotice | undefined;
};

/** A guest's own page, behind the personal link: what holds now, and one form to change it or give it up. Nothing is chosen beforehand. */
export const PlacePage = (props: PlacePageProps) => {
  const { frame, event, rsvp, placeInLine, erasing, invalid = {}, notice, now } = props;
  const words = wording[frame.language];
  const outcome = rsvp.state === 'cancelled' ? 'released' : event.state === 'cancelled' ? 'cancelled' : rsvp.state;
  const another = rsvp.for === 'other';
  const title =
    another && outcome !== 'cancelled' ? words.place.titleForAnother[outcome](rsvp.name) : words.place.title[outcome];
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{
        'data-outcome': outcome,
        ...(outcome === 'waiting' && placeInLine !== undefined && { 'data-place-in-line': String(placeInLine) }),
      }}
      section="events"
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      <NoticeAlert notice={notice} words={words} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">
        {outcome === 'cancelled'
          ? words.place.cancelled(event.reason ?? '')
          : words.place.lead[outcome](rsvp.name, another)}
      </Paragraph>
      {outcome === 'waiting' && placeInLine !== undefined ? (
        <Alert kind="info" title={words.place.line(placeInLine)}>
          <Paragraph>{words.place.lineNote}</Paragraph>
        </Alert>
      ) : null}
      <Columns facts={<PlaceFacts {...props} words={words} />}>
        {outcome === 'released' ? (
          <LinkButton href={addressIn(frame.language, formPath(event.slug))}>{words.place.again}</LinkButton>
        ) : null}
        {(outcome === 'seated' || outcome === 'waiting') && rsvp.email !== undefined ? (
          <Paragraph>{words.place.mailNote[outcome]}</Paragraph>
        ) : null}
        {(outcome === 'seated' || outcome === 'waiting') && now < event.startsAt ? (
          <ChangeForm {...props} words={words} />
        ) : null}
        <Paragraph look="quiet">
          {words.place.keptUntil(dateInWords(erasing.guests, event.zone, frame.language))}
        </Paragraph>
        <TextLink alone href={addressIn(frame.language, eventPath(event.slug))}>
          {words.form.backToEvent}
        </TextLink>
      </Columns>
    </Page>
  );
};

const NoticeAlert = ({ notice, words }: { notice: PlaceNotice | undefined; words: Words }) => {
  if (notice === undefined) return null;
  if (notice === 'changed') return <Alert kind="ok" title={words.place.changed} />;
  if (notice === 'unchanged') return <Alert kind="info" title={words.place.unchanged} />;
  return (
    <Alert kind="warning">
      <Paragraph>{words.place.refused[notice]}</Paragraph>
    </Alert>
  );
};

const PlaceFacts = ({ frame, event, rsvp, words }: PlacePageProps & { words: Words }) => {
  const { contact } = event;
  const facts: Fact[] = [
    { term: words.place.who, value: rsvp.name, ...(rsvp.for === 'other' && { note: words.place.answeredBy(rsvp.by) }) },
    { term: words.place.when, value: periodInWords(event.startsAt, event.endsAt, event.zone, frame.language) },
    { term: words.place.where, value: event.venue.name, note: `${event.venue.street}, ${event.venue.city}` },
    ...(event.directions === '' ? [] : [{ term: words.place.directions, value: event.directions }]),
    { term: words.place.party, value: words.place.people(rsvp.party) },
  ];
  if (contact.name !== '') {
    facts.push({
      term: words.place.contact,
      value: contact.name,
      note: (
        <>
          <TextLink href={`tel:${contact.phone}`}>{phoneInWords(contact.phone)}</TextLink>
          {', '}
          <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink>
        </>
      ),
    });
  }
  facts.push({ term: words.place.reference, value: referenceOf(rsvp) });
  return <Facts facts={facts} title={event.title} />;
};

/** Short enough to say on the telephone, and no way into the place. */
export const referenceOf = (rsvp: Pick<Rsvp, 'guest' | 'generation'>): string =>
  `${rsvp.guest
    .slice(-6)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '7')}-${rsvp.generation}`;

const ChangeForm = ({ frame, event, rsvp, typed, invalid = {}, words }: PlacePageProps & { words: Words }) => (
  <>
    <Heading level={2}>{words.place.changeTitle}</Heading>
    <Form
      action={addressIn(frame.language, frame.path)}
      hidden={{ generation: String(rsvp.generation), 'party-was': String(rsvp.party) }}
      token={frame.formToken}
    >
      <Fieldset
        invalid={invalid}
        legend={words.place.choice}
        name="choice"
        options={[
          { value: 'keep', label: words.place.keep, help: words.place.keepHelp },
          {
            value: 'release',
            label: words.place.release,
            help: words.place.releaseHelp(momentInWords(event.startsAt, event.zone, frame.language)),
          },
        ]}
        value={typed('choice')}
      />
      {event.partyLimit > 1 ? (
        <Field
          help={words.field.party.help}
          inputMode="numeric"
          invalid={invalid}
          label={words.field.party.label}
          name="party"
          value={typed('party') || String(rsvp.party)}
          width="short"
        />
      ) : null}
      {event.asks.map((asked) => (
        <Field
          help={rsvp[asked] === undefined ? words.field[asked].help : words.place.given}
          invalid={invalid}
          key={asked}
          kind="textarea"
          label={words.field[asked].label}
          name={asked}
          optional={words.optional}
          rows={2}
          value={typed(asked)}
        />
      ))}
      <Button>{words.place.save}</Button>
    </Form>
  </>
);
