import type { Language } from '#kernel/languages.ts';
import { numbersIn } from '#kernel/numbers.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { BadRows } from '#platform/pages/bad-rows.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { addressOf } from '../core/invitation.ts';
import type { BadInvite, InviteRow, ReadInvites } from '../core/invite-rows.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';
import { invitePath } from './inviting-paths.ts';
import { RefusedAlert, whereTold, whoTold } from './inviting-told.tsx';
import type { EventView } from './view.ts';

/** How many of those who are new the page shows, so that one sees which column was read as what. */
const firstShown = 25;

export type PreviewProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly request: string;
  /** The list itself: the button sends it again. */
  readonly text: string;
  readonly read: ReadInvites;
  /** What each row that was read comes to, by its line. */
  readonly standing: ReadonlyMap<number, 'new' | 'known' | 'fills'>;
  /** Codes that were chosen where a name fits several, by line. */
  readonly chosen: ReadonlyMap<number, string>;
  /** The rows that are left out, as they came and with the reason. */
  readonly takeHome: string;
  readonly nameOf: (code: string) => string;
  readonly refused?: 'busy' | undefined;
};

type Words = InvitingWords['preview'];

/** The name of the field that says which municipality a row means. */
export const fitField = (line: number): string => `fit-${line}`;

/** Everything that is wrong with a row, in sentences. */
export const problemsTold = ({ problems, sameAs }: BadInvite, words: Words): string =>
  problems
    .map((problem) =>
      problem === 'same-address' && sameAs !== undefined ? words.sameAddress(sameAs) : words.problem[problem],
    )
    .join(' ');

/** Whether choosing a municipality is all that a row needs. */
const isToChoose = ({ problems, fits = [] }: BadInvite): boolean => problems.length === 1 && fits.length > 0;

/** What was read of a list: who comes on it, and of every other row why not. Only its button puts anybody on the list. */
export const PreviewPage = (props: PreviewProps) => {
  const { frame, event, request, text, read, standing, chosen, takeHome, refused } = props;
  const { rows, merged, bad, unread } = read;
  const fresh = rows.filter(({ line }) => standing.get(line) === 'new');
  const fills = rows.filter(({ line }) => standing.get(line) === 'fills');
  const known = rows.length - fresh.length - fills.length;
  const coming = fresh.length + fills.length;
  const toChoose = bad.filter(isToChoose);
  const { language } = frame;
  const words = invitingWording[language].preview;
  const asked = new Set(toChoose.map(({ line }) => line));
  return (
    <Page
      {...frame}
      main={{
        'data-new': String(fresh.length),
        'data-fills': String(fills.length),
        'data-known': String(known),
        'data-merged': String(merged.length),
        'data-bad': String(bad.length),
      }}
      section="desk"
      title={words.title}
      unlisted
    >
      <TextLink alone href={addressIn(language, invitePath(event.slug))}>
        {words.otherList}
      </TextLink>
      <Heading level={1}>{words.title}</Heading>
      {refused === undefined ? null : <RefusedAlert because={refused} told={words.refused[refused]} />}
      <Paragraph look="lead">{words.counts(coming)}</Paragraph>
      <Facts facts={factsOf({ fresh: fresh.length, fills: fills.length, known, read, language })} plain />
      {unread.length === 0 ? null : (
        <Alert kind="warning" title={words.unread(unread.map((name) => `“${name}”`).join(', '))} />
      )}
      {coming === 0 && toChoose.length === 0 ? (
        <Paragraph>{rows.length > 0 && bad.length === 0 ? words.allKnown : words.nobody}</Paragraph>
      ) : (
        <Form
          action={addressIn(language, invitePath(event.slug))}
          data={{ 'data-wide': '' }}
          files
          hidden={{
            act: 'bring',
            text,
            ...Object.fromEntries(
              [...chosen].flatMap(([line, code]) => (asked.has(line) ? [] : [[fitField(line), code]])),
            ),
          }}
          request={request}
          token={frame.formToken}
        >
          <Paragraph>{`${words.nothingYet}${bad.length === 0 ? '' : ` ${words.leavesOut(bad.length)}`}`}</Paragraph>
          {toChoose.length === 0 ? null : <ToChoose {...props} toChoose={toChoose} />}
          <ButtonRow>
            {coming === 0 ? null : <Button>{words.confirm(coming)}</Button>}
            {toChoose.length === 0 ? null : (
              <Button kind={coming === 0 ? 'primary' : 'secondary'} name="again" value="yes">
                {words.look}
              </Button>
            )}
          </ButtonRow>
        </Form>
      )}
      {bad.length === 0 ? null : (
        <>
          <BadRows
            caption={words.bad(bad.length)}
            columns={words.columns}
            noName={words.noName}
            rows={bad.map((row) => ({ line: row.line, who: row.typed, problem: problemsTold(row, words) }))}
          />
          <TakeHome text={takeHome} words={words} />
        </>
      )}
      {merged.length === 0 ? null : <Merged merged={merged} words={words} />}
      {coming === 0 ? null : <FirstRows {...props} coming={[...fresh, ...fills].sort((a, b) => a.line - b.line)} />}
    </Page>
  );
};

const factsOf = ({
  fresh,
  fills,
  known,
  read,
  language,
}: {
  readonly fresh: number;
  readonly fills: number;
  readonly known: number;
  readonly read: ReadInvites;
  readonly language: Language;
}): readonly Fact[] => {
  const words = invitingWording[language].preview;
  const number = numbersIn(language);
  const letters = read.rows.filter(({ invitee }) => addressOf(invitee) === undefined).length;
  const counted = {
    fresh,
    fills,
    known,
    merged: read.merged.length,
    bad: read.bad.length,
    letters,
  } as const;
  return (Object.keys(counted) as (keyof typeof counted)[]).flatMap((what) => {
    if (what !== 'fresh' && what !== 'bad' && counted[what] === 0) return [];
    const note = what === 'fresh' || counted[what] === 0 ? undefined : words.notes[what];
    return [{ term: words.facts[what], value: number.format(counted[what]), ...(note !== undefined && { note }) }];
  });
};

const ToChoose = ({ frame, toChoose, nameOf, chosen }: PreviewProps & { readonly toChoose: readonly BadInvite[] }) => {
  const words = invitingWording[frame.language].preview;
  return toChoose.map(({ line, typed, fits = [] }) => (
    <Select
      empty={words.fitsNone}
      help={typed === '' ? undefined : typed}
      key={line}
      label={words.fits(line)}
      name={fitField(line)}
      options={fits.map((code) => ({ value: code, label: nameOf(code) }))}
      value={chosen.get(line) ?? ''}
    />
  ));
};

/** To copy, not to send: it stands in no form. */
const TakeHome = ({ text, words }: { readonly text: string; readonly words: Words }) => (
  <div className="utrecht-form-field">
    <label className="utrecht-form-label utrecht-form-field__label" htmlFor="take-home">
      {words.takeHome}
    </label>
    <div className="utrecht-form-field-description" id="take-home-help">
      {words.takeHomeHelp}
    </div>
    <textarea
      aria-describedby="take-home-help"
      className="utrecht-textarea utrecht-textarea--html-textarea control--wide"
      defaultValue={text}
      id="take-home"
      readOnly
      rows={8}
      spellCheck={false}
    />
  </div>
);

const Merged = ({ merged, words }: { readonly merged: ReadInvites['merged']; readonly words: Words }) => (
  <Table
    caption={words.merged(merged.length)}
    cards
    columns={[
      { key: 'line', label: words.columns.line, numeric: true },
      { key: 'who', label: words.columns.name },
      { key: 'into', label: words.columns.into },
    ]}
    id="merged"
    rowHeader="who"
    rows={merged.map(({ line, into, typed, otherAddress }) => ({
      key: String(line),
      cells: {
        line: String(line),
        who: typed,
        into: `${words.intoLine(into)}${otherAddress === true ? `. ${words.otherAddress}` : ''}`,
      },
    }))}
  />
);

/** Long addresses side by side would push the last column out of sight: behind the @ a line may end. */
const Address = ({ email }: { readonly email: string }) => {
  const [name, domain] = email.split('@');
  return (
    <>
      {name}@<wbr />
      {domain}
    </>
  );
};

const FirstRows = ({ frame, coming, nameOf }: PreviewProps & { readonly coming: readonly InviteRow[] }) => {
  const desk = invitingWording[frame.language];
  const words = desk.preview;
  const shown = coming.slice(0, firstShown);
  return (
    <Table
      caption={words.first(shown.length, coming.length)}
      cards
      columns={[
        { key: 'line', label: words.firstColumns.line, numeric: true },
        { key: 'who', label: words.firstColumns.who },
        { key: 'where', label: words.firstColumns.where },
        { key: 'email', label: words.firstColumns.email },
        { key: 'secretariat', label: words.firstColumns.secretariat },
      ]}
      id="first"
      rowHeader="who"
      rows={shown.map(({ line, invitee }) => {
        const where = invitee.municipality === undefined ? (invitee.organisation ?? '') : nameOf(invitee.municipality);
        const { email, phone } = invitee.secretariat ?? {};
        const told = phone === undefined ? '' : phoneInWords(phone);
        return {
          key: String(line),
          cells: {
            line: String(line),
            who: whoTold(invitee, where, desk),
            where: whereTold(invitee, where, desk),
            email: invitee.email === undefined ? '' : <Address email={invitee.email} />,
            secretariat:
              email === undefined ? (
                told
              ) : (
                <>
                  <Address email={email} />
                  {told === '' ? '' : `, ${told}`}
                </>
              ),
          },
        };
      })}
    />
  );
};
