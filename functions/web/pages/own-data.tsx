import { dateInWords, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { OwnField, OwnThing } from '#kernel/own-data.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { mayErase, type OwnRoom } from '../core/own-data.ts';
import { wording } from '../wording/index.ts';
import { ownDataWording } from '../wording/own-data.ts';

/** Mails on the page; whoever got more finds the rest in the file. */
const mailsShown = 10;
/** Whoever answers for the data stands in the European Netherlands. */
const zone = 'Europe/Amsterdam';

export type OwnDataPageProps = {
  readonly frame: Frame;
  readonly email: string;
  readonly parts: readonly { readonly room: OwnRoom; readonly things: readonly OwnThing[] }[];
  /** Until when each kind of thing is kept, in words, where a thing has no date of its own. */
  readonly ruleOf: (what: OwnThing['what']) => string | undefined;
  readonly until: Instant;
  readonly request: string;
  /** Whom to call. */
  readonly contact: string;
  /** Somebody has just pressed. */
  readonly pressed?: boolean | undefined;
  /** Sent without a choice. */
  readonly unchosen?: boolean | undefined;
};

/**
 * What is kept under one address, room by room, and the choice to have it erased, with what goes and what stays said before and after. The choice is not made
 * beforehand: mail scanners press buttons too.
 */
export const OwnDataPage = (props: OwnDataPageProps) => {
  const { frame, email, parts, until, request, pressed = false, unchosen = false } = props;
  const words = ownDataWording[frame.language];
  const path = addressIn(frame.language, frame.path);
  const invalid = unchosen ? { keuze: words.faults.choiceMissing } : {};
  const erasable = mayErase(parts);
  return (
    <Page {...frame} faulty={unchosen} title={words.title} unlisted>
      <ErrorSummary invalid={invalid} title={words.faults.summary} />
      {pressed ? (
        <Alert kind={erasable ? 'warning' : 'ok'} title={(erasable ? words.erase.left : words.erase.done).title}>
          <Paragraph>{(erasable ? words.erase.left : words.erase.done).text}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{parts.length === 0 ? words.own.nothing : words.own.lead(email)}</Paragraph>
      <Paragraph look="quiet">{words.own.until(momentInWords(until, zone, frame.language))}</Paragraph>
      {parts.length === 0 ? null : (
        <Paragraph>
          <TextLink alone href={`${path}/bestand`}>
            {words.own.file}
          </TextLink>
        </Paragraph>
      )}
      {parts.map((part) => (
        <Part key={part.room} {...props} part={part} />
      ))}
      {erasable ? (
        <>
          <Heading level={2}>{words.erase.title}</Heading>
          <List>{words.erase.what}</List>
        </>
      ) : null}
      <Heading level={2}>{words.erase.staysTitle}</Heading>
      <List>{words.erase.stays}</List>
      {erasable ? (
        <Form action={path} request={request} token={frame.formToken}>
          <Fieldset
            invalid={invalid}
            legend={words.erase.legend}
            name="keuze"
            options={[{ value: 'wissen', label: words.erase.choice }]}
          />
          <Button>{words.erase.button}</Button>
        </Form>
      ) : null}
    </Page>
  );
};

const Part = ({ part: { room, things }, ...props }: OwnDataPageProps & { part: OwnDataPageProps['parts'][number] }) => {
  const { language } = props.frame;
  const words = ownDataWording[language].own;
  if (room !== 'follow-ups') {
    return (
      <>
        <Heading level={2}>{words.rooms[room]}</Heading>
        {things.map((thing, at) => (
          <Facts
            facts={factsOf(thing, props)}
            key={`${thing.what} ${thing.about} ${thing.at} ${String(at)}`}
            level={3}
            title={titleOf(thing, language)}
          />
        ))}
      </>
    );
  }
  const date = (at: Instant | undefined): string => (at === undefined ? '' : dateInWords(at, zone, language));
  return (
    <>
      <Table
        cards
        caption={words.rooms[room]}
        columns={(['what', 'sent', 'until'] as const).map((key) => ({ key, label: words.mails[key] }))}
        id="mails"
        rowHeader="what"
        rows={things.slice(0, mailsShown).map((thing, at) => ({
          key: `${thing.at} ${String(at)}`,
          cells: {
            what: thing.state === undefined ? '' : words.states[thing.state],
            sent: date(thing.at),
            until: thing.until === undefined ? (props.ruleOf(thing.what) ?? '') : date(thing.until),
          },
        }))}
      />
      {things.length > mailsShown ? <Paragraph>{words.moreMails(things.length - mailsShown)}</Paragraph> : null}
    </>
  );
};

const keptWords = ({ what }: OwnThing, language: Language): string => wording[language].privacy.kept.things[what].what;

/** What it is to this person, such as "U hebt een plek"; else what we keep, up to the list of what is in it. */
const isWords = (thing: OwnThing, language: Language): string =>
  thing.state === undefined
    ? (keptWords(thing, language).split(': ')[0] ?? '')
    : ownDataWording[language].own.states[thing.state];

const titleOf = (thing: OwnThing, language: Language): string =>
  [isWords(thing, language), thing.about].filter((text) => text !== undefined).join(': ');

const factsOf = (thing: OwnThing, { frame: { language }, contact, ruleOf }: OwnDataPageProps): readonly Fact[] => {
  const { labels, goes } = ownDataWording[language].own;
  const { says = {}, at, until } = thing;
  const kept = keptWords(thing, language);
  const date = (moment: Instant): string => dateInWords(moment, zone, language);
  const keptUntil = until === undefined ? ruleOf(thing.what) : date(until);
  const said = Object.entries(says) as readonly (readonly [OwnField, string | undefined])[];
  return [
    ...(kept === isWords(thing, language) ? [] : [{ term: labels.kept, value: kept }]),
    ...said.flatMap(([field, value]) =>
      value === undefined || value === ''
        ? []
        : [{ term: labels[field], value: field === 'phone' ? phoneInWords(value) : value }],
    ),
    ...(at === undefined ? [] : [{ term: labels.since, value: date(at) }]),
    ...(keptUntil === undefined ? [] : [{ term: labels.until, value: keptUntil }]),
    { term: labels.goes, value: goes[thing.goes](contact) },
  ];
};
