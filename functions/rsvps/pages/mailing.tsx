import { momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { DeskFilter } from '../core/desk-filter.ts';
import type { Mailing, Placeholder } from '../core/mailing.ts';
import { guestsWording } from '../wording/guests.ts';
import { type MailingWords, mailingWording } from '../wording/guests-mailing.ts';
import { AsWritten } from './as-written.tsx';
import { type GroupChoices, GroupSelects } from './group-selects.tsx';
import { filterInAddress, mailingPath, stateInAddress } from './guest-paths.ts';
import { type EventView, guestsPath } from './view.ts';

export type MailingNotice = keyof MailingWords['notice'];

export const mailingNoticeIn = (said: string): MailingNotice | undefined =>
  Object.hasOwn(mailingWording.nl.notice, said) ? (said as MailingNotice) : undefined;

export type MailingPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  /** The group, as the address asks for it; with `guests` these alone. */
  readonly filter: DeskFilter;
  readonly guests: readonly string[];
  /** How many it reaches now, and how many of them by telephone. */
  readonly reach: { readonly count: number; readonly calls: number };
  /** What the list can be divided by; what divides it nowhere is not asked. */
  readonly choices: GroupChoices;
  readonly typed: { readonly subject: string; readonly text: string };
  readonly invalid?: Invalid;
  /** The letter as one guest will read it, in that guest's language; the form then asks to send it. */
  readonly preview?:
    | {
        readonly name: string;
        readonly language: Language;
        readonly paragraphs: readonly (readonly string[])[];
      }
    | undefined;
  readonly request: string;
  readonly notice?: MailingNotice | undefined;
  readonly earlier: readonly Mailing[];
};

/** Writes to a group: first whom, then what, then how a guest will read it, and only then the button that sends it. */
export const MailingPage = (props: MailingPageProps) => {
  const { frame, event, reach, invalid = {}, notice, preview } = props;
  const words = mailingWording[frame.language];
  const title = words.title(event.title);
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-reach': String(reach.count) }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={addressIn(frame.language, guestsPath(event.slug))}>
        {guestsWording[frame.language].toGuests}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      {notice === undefined ? null : (
        <Alert
          kind={notice === 'trial' || notice === 'sent' || notice === 'sent-before' ? 'ok' : 'warning'}
          title={words.notice[notice]}
        />
      )}
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {preview === undefined ? (
        <>
          <Paragraph look="lead">{words.lead}</Paragraph>
          <Whom {...props} />
          <Write {...props} invalid={invalid} />
          <Earlier {...props} />
        </>
      ) : (
        <Preview {...props} preview={preview} />
      )}
    </Page>
  );
};

const Whom = ({ frame, event, filter, guests, reach, choices }: MailingPageProps) => {
  const words = mailingWording[frame.language];
  return (
    <>
      <Heading level={2}>{words.whom}</Heading>
      {guests.length > 0 ? (
        <Paragraph>{words.chosen(guests.length)}</Paragraph>
      ) : (
        <FilterForm action={addressIn(frame.language, mailingPath(event.slug))}>
          <Select
            empty={words.states.here}
            help={words.whomHelp}
            label={guestsWording[frame.language].filter.state}
            name="stand"
            options={Object.entries(stateInAddress).flatMap(([value, state]) =>
              state === 'cancelled' ? [] : [{ value, label: words.states[state] }],
            )}
            value={Object.entries(stateInAddress).find(([, state]) => state === filter.state)?.[0] ?? ''}
          />
          <GroupSelects choices={choices} filter={filter} language={frame.language} />
          <Button kind="secondary">{words.count}</Button>
        </FilterForm>
      )}
      <Paragraph>{words.to(reach.count, reach.calls)}</Paragraph>
    </>
  );
};

/** What a text may ask for, as it is typed. */
const filled: Readonly<Record<Placeholder, string>> = {
  naam: '{naam}',
  bijeenkomst: '{bijeenkomst}',
  wanneer: '{wanneer}',
  waar: '{waar}',
  'uw pagina': '{uw pagina}',
};

const Write = ({ event, frame, request, typed, invalid = {}, guests, filter }: MailingPageProps) => {
  const words = mailingWording[frame.language];
  return (
    <Form action={addressIn(frame.language, mailingPath(event.slug))} request={request} token={frame.formToken}>
      <Chosen filter={filter} guests={guests} />
      <Field help={words.subjectHelp} invalid={invalid} label={words.subject} name="subject" value={typed.subject} />
      <Field
        help={words.textHelp(filled)}
        invalid={invalid}
        kind="textarea"
        label={words.text}
        name="text"
        rows={10}
        value={typed.text}
        width="wide"
      />
      <Button name="act" value="preview">
        {words.preview}
      </Button>
    </Form>
  );
};

/** Whom it goes to travels with the form, so that what was counted is what is sent to. */
const Chosen = ({ filter, guests }: Pick<MailingPageProps, 'filter' | 'guests'>) => {
  const chosen =
    guests.length > 0 ? guests.map((guest) => ['gast', guest] as const) : [...filterInAddress(filter).entries()];
  return (
    <>
      {chosen.map(([name, value]) => (
        <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
      ))}
    </>
  );
};

const Preview = (props: MailingPageProps & { readonly preview: NonNullable<MailingPageProps['preview']> }) => {
  const { event, frame, request, typed, preview, reach } = props;
  const words = mailingWording[frame.language];
  const { pageOf } = mailingWording[preview.language];
  return (
    <>
      <Heading level={2}>{words.previewTitle}</Heading>
      <Paragraph>{words.previewFor(preview.name)}</Paragraph>
      <blockquote className="written">
        <p className="nl-paragraph">
          <b>
            <AsWritten language={frame.language}>{typed.subject}</AsWritten>
          </b>
        </p>
        {keyed(preview.paragraphs).map(({ key, part }) => (
          <p className="nl-paragraph written__text" key={key}>
            <AsWritten language={frame.language}>{part.join(`“${pageOf}”`)}</AsWritten>
          </p>
        ))}
      </blockquote>
      <Paragraph>
        {words.to(reach.count, reach.calls)} {props.guests.length > 0 ? '' : words.meant(groupInWords(props))}
      </Paragraph>
      <Form
        action={addressIn(frame.language, mailingPath(event.slug))}
        hidden={{ ...typed }}
        request={request}
        token={frame.formToken}
      >
        <Chosen {...props} />
        <Paragraph>{words.sendNote}</Paragraph>
        <ButtonRow>
          <Button name="act" value="send">
            {words.send(reach.count)}
          </Button>
          <Button kind="secondary" name="act" value="trial">
            {words.trial}
          </Button>
          <Button kind="subtle" name="act" value="change">
            {words.change}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
};

/** The group as it was chosen, part by part. */
const groupInWords = ({ frame, filter, choices }: MailingPageProps): readonly string[] => {
  const { states } = mailingWording[frame.language];
  const words = guestsWording[frame.language];
  const { state, province, municipality, group, via } = filter;
  const place = choices.municipalities.find(({ code }) => code === municipality)?.name ?? municipality;
  return [
    states[state === 'cancelled' ? 'here' : state],
    ...(province === undefined ? [] : [`${words.filter.province} ${province}`]),
    ...(place === undefined ? [] : [`${words.filter.municipality} ${place}`]),
    ...(group === undefined ? [] : [words.group[group]]),
    ...(via === undefined ? [] : [`${words.filter.via} ${words.filter[via].toLowerCase()}`]),
  ];
};

/** Parts that stay in their order; two may read the same. */
const keyed = <T,>(parts: readonly T[]): { readonly key: string; readonly part: T }[] =>
  parts.map((part, at) => ({ key: `${at}`, part }));

const Earlier = ({ frame, earlier, event }: MailingPageProps) => {
  const words = mailingWording[frame.language];
  return earlier.length === 0 ? null : (
    <>
      <Heading level={2}>{words.earlier}</Heading>
      <List>
        {earlier.map((one) => (
          <div key={one.number}>
            <b>
              <AsWritten language={frame.language}>{one.subject}</AsWritten>
            </b>
            <div>
              {one.dueAt === undefined
                ? words.earlierLine(momentInWords(one.at, event.zone, frame.language), one.owed)
                : words.going(one.owed)}
            </div>
            <p className="nl-paragraph written__text">
              <AsWritten language={frame.language}>{one.text}</AsWritten>
            </p>
          </div>
        ))}
      </List>
    </>
  );
};
