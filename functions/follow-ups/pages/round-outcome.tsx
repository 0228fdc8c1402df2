import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { LoggedMail } from '../actions.ts';
import type { Recipient, Round } from '../core/round.ts';
import { wording } from '../wording/wording.ts';
import { Onward } from './onward.tsx';
import {
  at,
  becauseWords,
  instantWords,
  letterCalled,
  momentOf,
  RoundShell,
  type RoundsHere,
  type RoundTold,
  wordsOf,
} from './round-parts.tsx';
import { roundPath, roundPreviewPath } from './round-paths.ts';
import { StateBadge } from './rounds.tsx';
import { stateOf } from './state-of.ts';

type MailOfRow = Pick<LoggedMail, 'id' | 'state'> & {
  readonly [K in 'because' | 'bounce' | 'delayed' | 'sentAt']?: LoggedMail[K] | undefined;
};

/** A recipient as it went, with the state of its mail and of the copy to a secretariat. */
export type WentRow = Recipient & { readonly mail?: MailOfRow | undefined; readonly copy?: MailOfRow | undefined };

export type RoundOutcomeProps = {
  readonly here: RoundsHere;
  readonly round: Round;
  readonly rows: readonly WentRow[];
  readonly municipalities: ReadonlyMap<string, string>;
  readonly request: string;
  /** The address of the next page of rows, and of the first where this is another. */
  readonly next?: string | undefined;
  readonly first?: string | undefined;
  readonly told?: RoundTold;
};

/** A round that was switched on: how far it is, how to stop it, and what became of everybody's mail. */
export const RoundOutcomePage = (props: RoundOutcomeProps) => {
  const { here, round, rows, told = {}, next, first } = props;
  const words = wordsOf(here);
  const { outcome } = words;
  const { counts, state } = round;
  const { event, frame } = here;
  const log = `/bureau/bijeenkomsten/${event.slug}`;
  return (
    <RoundShell
      back="rounds"
      data={{ 'data-round': String(round.number), 'data-state': state, 'data-owed': String(counts.owed) }}
      here={here}
      title={outcome.title(round.title)}
      told={told}
    >
      <Paragraph look="lead">
        {outcome[state === 'stopped' ? 'stopped' : state === 'done' ? 'done' : 'on'](counts.owed)}
      </Paragraph>
      <Facts
        facts={[
          { term: outcome.facts, value: <StateBadge here={here} state={state} /> },
          { term: outcome.when, value: momentOf(round.moment, frame.language) },
          { term: outcome.counts, value: words.list.counts(counts.owed, counts.stopped, counts.tasks) },
        ]}
        plain
      />
      {state === 'on' ? (
        <>
          <TextLink alone href={at(here, roundPreviewPath(event.slug, round.number))}>
            {outcome.preview}
          </TextLink>
          <Heading level={2}>{outcome.stopTitle}</Heading>
          <Paragraph>{outcome.stopText(counts.owed)}</Paragraph>
          <Form action={at(here, roundPath(event.slug, round.number))} request={props.request} token={frame.formToken}>
            <Button kind="danger" name="act" value="stop">
              {outcome.stop}
            </Button>
          </Form>
        </>
      ) : null}
      {rows.length === 0 ? <Paragraph>{outcome.none}</Paragraph> : <Rows {...props} />}
      {next === undefined && first === undefined ? null : (
        <Pager
          label={wording[frame.language].log.pages}
          next={next === undefined ? undefined : { href: at(here, next), label: outcome.more }}
          previous={first === undefined ? undefined : { href: at(here, first), label: outcome.first }}
        />
      )}
      <Onward
        links={[
          { href: at(here, `${log}/post`), label: words.toLog },
          { href: at(here, `${log}/bellen`), label: words.toCalls },
        ]}
      />
    </RoundShell>
  );
};

const Rows = ({ here, round, rows, municipalities }: RoundOutcomeProps) => {
  const { outcome, preview } = wordsOf(here);
  return (
    <Table
      caption={outcome.whoCaption}
      cards
      columns={[
        { key: 'who', label: outcome.columns.who },
        { key: 'municipality', label: preview.whoColumns.municipality },
        { key: 'letter', label: outcome.columns.letter },
        { key: 'state', label: outcome.columns.state },
      ]}
      id="wie"
      rowHeader="who"
      rows={rows.map((row) => ({
        key: row.key,
        cells: {
          who: row.name === '' ? wording[here.frame.language].log.nobody : row.name,
          municipality:
            row.municipality === undefined ? '' : (municipalities.get(row.municipality) ?? row.municipality),
          letter: row.letter === undefined ? '' : letterCalled(here, round, row.letter),
          state: <RowState here={here} row={row} />,
        },
      }))}
    />
  );
};

/** The state of the mail as the log says it, leading to the mail itself; of who got none the reason. */
const RowState = ({ here, row }: { readonly here: RoundsHere; readonly row: WentRow }) => {
  const { preview, outcome } = wordsOf(here);
  // What its reader did not want was owed and never left: there is no mail to read.
  if (row.mail === undefined || row.outcome !== 'mail') {
    const kind = row.outcome === 'task' ? 'warning' : 'neutral';
    return (
      <>
        <Badge kind={kind}>{row.outcome === 'mail' ? outcome.planned : outcome.without[row.outcome]}</Badge>
        <Paragraph look="quiet">{becauseWords(here, row)}</Paragraph>
      </>
    );
  }
  const shown = shownState(here, row.mail);
  return (
    <>
      <Badge kind={shown.look}>{shown.state}</Badge>{' '}
      {shown.next !== undefined && (shown.look === 'danger' || shown.look === 'warning') ? (
        <Paragraph look="quiet">{shown.next}</Paragraph>
      ) : null}
      <TextLink alone href={at(here, `/bureau/bijeenkomsten/${here.event.slug}/post/${row.mail.id}`)}>
        {preview.read}
      </TextLink>
      {row.copy === undefined ? null : (
        <Paragraph look="quiet">{outcome.copy(shownState(here, row.copy).state)}</Paragraph>
      )}
    </>
  );
};

/** As the log says it. */
const shownState = (here: RoundsHere, { state, because, bounce, delayed, sentAt }: MailOfRow) =>
  stateOf(
    {
      state,
      because,
      attempts: 0,
      bounce,
      delayed: state === 'sent' && delayed === true,
      sentAgain: false,
      sentAt,
      nextAt: undefined,
    },
    wording[here.frame.language],
    (instant) => instantWords(here, instant),
  );
