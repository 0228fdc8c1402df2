import type { Language } from '#kernel/languages.ts';
import { numbersIn } from '#kernel/numbers.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { FilterForm } from '#platform/pages/filter-form.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Paragraph as Pieces, RoundFault } from '../core/letter-text.ts';
import type { RoundCounts } from '../core/recipients.ts';
import { Outcome, type Recipient, type Round } from '../core/round.ts';
import {
  at,
  becauseWords,
  blocksCalled,
  instantWords,
  letterCalled,
  momentOf,
  RoundShell,
  type RoundsHere,
  type RoundTold,
  WrittenMail,
  wordsOf,
} from './round-parts.tsx';
import { roundPath, roundPreviewPath } from './round-paths.ts';

/** A mail that is read beforehand: of one reader, or of a letter that is nobody's now. Without `mail` this reader gets none. */
export type ReadBefore = {
  /** As the address says it: `r:<key>` or `l:<letter>`. */
  readonly which: string;
  readonly language: Language;
  readonly reader?: Recipient | undefined;
  /** For whom a person said stop, and why: this reader, or a colleague who counts as one with them. */
  readonly stopped?: { readonly key: string; readonly reason: string } | undefined;
  readonly mail?: { readonly subject: string; readonly paragraphs: readonly Pieces[] } | undefined;
};

export type RoundPreviewProps = {
  readonly here: RoundsHere;
  readonly round: Round;
  /** The first moment on which something goes; absent where it counts from what a reader does. */
  readonly at: string | undefined;
  /** That moment is behind us: what it is for goes as soon as the round is on. */
  readonly passed?: boolean;
  /** Letters go by who came, and nobody was counted. */
  readonly uncounted?: boolean;
  readonly closed: boolean;
  readonly recipients: readonly Recipient[];
  readonly counts: RoundCounts;
  readonly missing: readonly RoundFault[];
  /** As a visitor reads a municipality, by its code. */
  readonly municipalities: ReadonlyMap<string, string>;
  readonly request: string;
  readonly read?: ReadBefore | undefined;
  readonly typedReason?: string;
  readonly invalid?: Invalid;
  readonly told?: RoundTold;
};

/** Who would get what, and when: numbers first, then a mail to read, then everybody, then the choice to switch it on. */
export const RoundPreviewPage = (props: RoundPreviewProps) => {
  const { here, round, recipients, counts, invalid = {}, told = {}, closed, passed = false, uncounted = false } = props;
  const words = wordsOf(here).preview;
  const when = props.at === undefined ? momentOf(round.moment, here.frame.language) : instantWords(here, props.at);
  return (
    <RoundShell
      back={round.state === 'draft' ? 'rounds' : round.number}
      data={{
        'data-mails': String(counts.outcomes.mail),
        'data-tasks': String(counts.outcomes.task),
        'data-stopped': String(counts.outcomes.stopped),
      }}
      here={here}
      invalid={invalid}
      title={words.title(round.title)}
      told={told}
    >
      <Paragraph look="lead">{passed && round.state === 'draft' ? words.leadPassed : words.lead(when)}</Paragraph>
      {closed ? null : (
        <Alert title={words.notClosed}>
          <Paragraph>{words.notClosedText}</Paragraph>
        </Alert>
      )}
      {uncounted ? (
        <Alert data={{ 'data-uncounted': 'yes' }} kind="warning" title={words.uncounted}>
          <Paragraph>{words.uncountedText}</Paragraph>
          <TextLink alone href={at(here, `/bureau/bijeenkomsten/${here.event.slug}/deur/binnen/invoeren`)}>
            {words.toArrivals}
          </TextLink>
        </Alert>
      ) : null}
      {recipients.length === 0 ? <Paragraph>{words.nobody}</Paragraph> : <Counts {...props} />}
      <Reading {...props} />
      {recipients.length === 0 ? null : <Everybody {...props} />}
      {round.state === 'draft' ? <Decide {...props} invalid={invalid} /> : null}
    </RoundShell>
  );
};

const Counts = ({ here, round, counts }: RoundPreviewProps) => {
  const words = wordsOf(here);
  const number = numbersIn(here.frame.language);
  return (
    <>
      <Heading level={2}>{words.preview.counts}</Heading>
      <List>
        {Outcome.options
          .filter((outcome) => outcome === 'mail' || counts.outcomes[outcome] > 0)
          .map((outcome) => (
            <span key={outcome}>
              <b>{number.format(counts.outcomes[outcome])}</b> {words.preview.outcome[outcome]}
            </span>
          ))}
        {counts.copies === 0 ? null : (
          <span>
            <b>{number.format(counts.copies)}</b> {words.preview.copies(counts.copies)}
          </span>
        )}
      </List>
      {round.letters.length === 0 ? null : (
        <Table
          caption={words.preview.countsCaption}
          columns={[
            { key: 'letter', label: words.preview.columns.letter },
            { key: 'group', label: words.preview.columns.group },
            { key: 'mails', label: words.preview.columns.mails, numeric: true },
          ]}
          id="brieven"
          rowHeader="letter"
          rows={round.letters.map(({ id, group }) => ({
            key: id,
            cells: {
              letter: letterCalled(here, round, id),
              group: words.group[group],
              mails: number.format(counts.letters[id] ?? 0),
            },
          }))}
        />
      )}
      {round.blocks.length === 0 ? null : (
        <Table
          caption={words.preview.blocksCaption}
          columns={[
            { key: 'group', label: words.preview.columns.group },
            { key: 'mails', label: words.preview.columns.mails, numeric: true },
          ]}
          id="stukken"
          rowHeader="group"
          rows={round.blocks.map(({ id, group }) => ({
            key: id,
            cells: { group: words.blockGroup[group], mails: number.format(counts.blocks[id] ?? 0) },
          }))}
        />
      )}
    </>
  );
};

/** For each letter one reader of every combination of blocks; a letter that is nobody's now stands there by itself. */
const variantsOf = ({ here, round, recipients }: RoundPreviewProps) => {
  const words = wordsOf(here).preview;
  return round.letters.flatMap(({ id }) => {
    const readers = recipients.filter(({ outcome, letter }) => outcome === 'mail' && letter === id);
    const called = letterCalled(here, round, id);
    if (readers.length === 0) return [{ value: `l:${id}`, label: called }];
    const first = new Map(readers.toReversed().map((reader) => [reader.blocks.join(' '), reader]));
    return [...first.values()].toReversed().map(({ key, blocks }) => ({
      value: `r:${key}`,
      label: words.variant(called, blocksCalled(here, round, blocks).join(', ')),
    }));
  });
};

const Reading = (props: RoundPreviewProps) => {
  const { here, round, read } = props;
  const words = wordsOf(here).preview;
  const variants = variantsOf(props);
  const reader = read?.reader;
  // Somebody chosen in the list may not be among the examples.
  const chosen =
    reader === undefined || variants.some(({ value }) => value === read?.which)
      ? []
      : [{ value: `r:${reader.key}`, label: reader.name }];
  return (
    <>
      <Heading id="lezen" level={2}>
        {words.readTitle}
      </Heading>
      {variants.length === 0 ? null : (
        <FilterForm action={at(here, roundPreviewPath(here.event.slug, round.number))}>
          <Select label={words.which} name="mail" options={[...variants, ...chosen]} value={read?.which} />
          <Select
            label={words.language}
            name="taal"
            options={(['nl', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
            value={read?.language}
          />
          <Button kind="secondary">{words.show}</Button>
        </FilterForm>
      )}
      {read === undefined ? null : <ReadMail {...props} read={read} />}
    </>
  );
};

const ReadMail = (props: RoundPreviewProps & { readonly read: ReadBefore }) => {
  const { here, read, round } = props;
  const words = wordsOf(here);
  const { reader, mail } = read;
  return (
    <>
      <Paragraph>
        {reader === undefined
          ? words.preview.readNobody
          : mail === undefined
            ? words.preview.noMail(reader.name)
            : words.preview.readFor(reader.name)}
      </Paragraph>
      {mail === undefined ? null : (
        <>
          <WrittenMail language={read.language} pageLanguage={here.frame.language} {...mail} />
          <Paragraph look="quiet">{words.preview.below}</Paragraph>
        </>
      )}
      {reader === undefined || round.state === 'done' || round.state === 'stopped' ? null : (
        <StopReader {...props} reader={reader} />
      )}
    </>
  );
};

/** One reader is passed over from now on, or no longer. */
const StopReader = ({
  here,
  round,
  read,
  reader,
  request,
  invalid = {},
  typedReason,
}: RoundPreviewProps & { readonly read: ReadBefore; readonly reader: Recipient }) => {
  const words = wordsOf(here).reader;
  const { stopped } = read;
  return (
    <>
      <Heading level={3}>{words.stopTitle(reader.name)}</Heading>
      <Paragraph>
        {stopped === undefined ? words.stopText : `${words.stopped.replace(/\.$/, '')}: ${stopped.reason}`}
      </Paragraph>
      <Form
        action={at(here, roundPreviewPath(here.event.slug, round.number))}
        hidden={{ reader: reader.key, ...(stopped !== undefined && { stopped: stopped.key }) }}
        request={request}
        token={here.frame.formToken}
      >
        {stopped !== undefined ? null : (
          <Field
            help={words.reasonHelp}
            invalid={invalid}
            label={words.reason}
            name="reason"
            value={typedReason}
            width="wide"
          />
        )}
        <Button kind="secondary" name="act" value={stopped === undefined ? 'stop' : 'resume'}>
          {stopped === undefined ? words.stop : words.resume}
        </Button>
      </Form>
    </>
  );
};

type ListColumn = 'who' | 'municipality' | 'with' | 'at' | 'why' | 'read';

/** Lists by what happens to their people; each opens without a script. */
const Everybody = (props: RoundPreviewProps) => {
  const { here, round, recipients, municipalities } = props;
  const words = wordsOf(here).preview;
  const perReader = round.moment.after !== 'event';
  const listOf = (id: string, caption: string, some: readonly Recipient[], keys: readonly ListColumn[]) =>
    some.length === 0 ? null : (
      <details className="fold" key={id}>
        <summary className="fold__summary">{caption}</summary>
        <div className="fold__inside stack">
          <Table
            caption={caption}
            cards
            columns={keys.map((key) => ({ key, label: words.whoColumns[key] }))}
            id={id}
            rowHeader="who"
            rows={some.map((one) => ({
              key: one.key,
              cells: {
                who: one.name,
                municipality:
                  one.municipality === undefined ? '' : (municipalities.get(one.municipality) ?? one.municipality),
                with: [...blocksCalled(here, round, one.blocks), ...(one.copied === true ? [words.copied] : [])].join(
                  ', ',
                ),
                at: instantWords(here, one.at),
                why: becauseWords(here, one),
                read: (
                  <TextLink alone href={`${at(here, readPath(here, round, one))}#lezen`}>
                    {words.read}
                  </TextLink>
                ),
              },
            }))}
          />
        </div>
      </details>
    );
  const of = (outcome: Recipient['outcome']) => recipients.filter((one) => one.outcome === outcome);
  const moment: readonly ListColumn[] = perReader ? ['at'] : [];
  return (
    <>
      <Heading level={2}>{words.everybody}</Heading>
      {round.letters.map(({ id }) => {
        const some = of('mail').filter(({ letter }) => letter === id);
        const caption = words.lists.letter(letterCalled(here, round, id), some.length);
        return listOf(`brief-${id}`, caption, some, ['who', 'municipality', 'with', ...moment, 'read']);
      })}
      {(['task', 'stopped', 'nothing'] as const).map((outcome) =>
        listOf(outcome, words.lists[outcome](of(outcome).length), of(outcome), ['who', 'municipality', 'why', 'read']),
      )}
    </>
  );
};

/** The page on which a mail to this reader is read. */
const readPath = ({ event }: RoundsHere, { number }: Round, { key }: Recipient): string =>
  `${roundPreviewPath(event.slug, number)}?mail=${encodeURIComponent(`r:${key}`)}`;

const Decide = ({
  here,
  round,
  counts,
  missing,
  request,
  invalid,
  passed = false,
}: RoundPreviewProps & { readonly invalid: Invalid }) => {
  const words = wordsOf(here).preview;
  const change = (
    <LinkButton href={at(here, roundPath(here.event.slug, round.number))} kind="secondary">
      {words.change}
    </LinkButton>
  );
  if (missing.length > 0) {
    return (
      <>
        <Alert data={{ 'data-missing': String(missing.length) }} kind="warning" title={words.lacks}>
          <Paragraph>{words.lacksText}</Paragraph>
          <List>
            {missing.map((fault) => (
              <span key={JSON.stringify(fault)}>{missingInWords(here, round, fault)}</span>
            ))}
          </List>
        </Alert>
        {change}
      </>
    );
  }
  return (
    <>
      <Heading level={2}>{words.decideTitle}</Heading>
      <Form
        action={at(here, roundPreviewPath(here.event.slug, round.number))}
        hidden={{ revision: String(round.revision) }}
        request={request}
        token={here.frame.formToken}
      >
        <Fieldset
          invalid={invalid}
          legend={words.decide}
          name="decision"
          options={[
            { value: 'on', label: words[passed ? 'yesAtOnce' : 'yes'](counts.outcomes.mail), help: words.yesHelp },
            { value: 'not-yet', label: words.no },
          ]}
        />
        <Button name="act" value="decide">
          {words.confirm}
        </Button>
      </Form>
      {change}
    </>
  );
};

/** What is missing, with the place of its letter or part as the form counts them. */
const missingInWords = (here: RoundsHere, round: Round, fault: RoundFault): string => {
  const { missing } = wordsOf(here).preview;
  const isMissing = fault.fault === 'missing';
  if (isMissing && fault.at === 'title') return missing.title;
  if (isMissing && fault.at === 'letters') return missing.letters;
  if (isMissing && fault.at === 'block') return missing.block(round.blocks.findIndex(({ id }) => id === fault.id) + 1);
  if (!isMissing || fault.at !== 'letter') return missing.other;
  const place = round.letters.findIndex(({ id }) => id === fault.id) + 1;
  const { subject, text, subjectEn, textEn } = missing;
  const said = fault.language === 'en' ? { subject: subjectEn, text: textEn } : { subject, text };
  return said[fault.field](place);
};
