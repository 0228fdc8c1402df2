import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { LoggedMail, MailLog } from '../actions.ts';
import type { Wording } from '../wording/wording.ts';
import { Onward } from './onward.tsx';
import { type StateLook, stateOf, wantsAddress, wantsPerson } from './state-of.ts';

type Place = { readonly frame: Frame; readonly words: Wording };

/** A mail leads to its own page, where it can be read and sent again; a call has none. */
const WhatCell = ({ frame, words, mail, log }: Place & { readonly mail: LoggedMail; readonly log: string }) => {
  const what = words.what[mail.kind];
  if (mail.by === 'call') return what;
  return (
    <TextLink alone href={addressIn(frame.language, `${log}/${mail.id}`)}>
      {mail.again ? words.mail.again(what) : what}
      <span className="unseen">: {nameOf(mail, words)}</span>
    </TextLink>
  );
};

const StateCell = ({
  state,
  next,
  look,
}: {
  readonly state: string;
  readonly next?: string | undefined;
  readonly look: StateLook;
}) => (
  <>
    <Badge kind={look}>{state}</Badge>
    {next === undefined ? null : <Paragraph look="quiet">{next}</Paragraph>}
  </>
);

/** Where the address of whoever reads a mail is corrected: on their row of the guest list, or with their invitation. */
const rowPath = (event: string, row: string): string =>
  `${event}/${row.startsWith('inv_') ? 'uitnodigingen' : 'gasten'}/${encodeURIComponent(row)}`;

/** What a person can do about a mail that did not arrive. */
const Deal = ({
  frame,
  words,
  mail,
  event,
  action,
  mayLift,
}: Place & {
  readonly mail: LoggedMail;
  readonly event: string | undefined;
  readonly action: string;
  readonly mayLift: boolean;
}) => {
  const asked = wantsPerson(mail);
  const lifts = mail.suppressed && mayLift;
  if (!asked && !lifts) return null;
  const row =
    event !== undefined && mail.row !== undefined && wantsAddress(mail) ? rowPath(event, mail.row) : undefined;
  return (
    <Form action={action} hidden={{ mail: mail.id }} token={frame.formToken}>
      <ButtonRow>
        {row === undefined ? null : (
          <LinkButton href={addressIn(frame.language, row)} kind="secondary">
            {words.log.otherAddress}
          </LinkButton>
        )}
        {asked ? <Button kind="secondary">{words.log.lookedAt}</Button> : null}
        {lifts ? (
          <Button kind="subtle" name="act" value="lift">
            {words.log.lift}
          </Button>
        ) : null}
      </ButtonRow>
    </Form>
  );
};

export const nameOf = (mail: Pick<LoggedMail, 'to' | 'name'>, words: Wording): string =>
  mail.to === 'person' ? (mail.name ?? words.log.nobody) : words.log[mail.to];

/** Where the page leads besides itself: an event has a call list, a campaign has none, and what is of kits leads back to the desk. */
type LogPaths =
  | { readonly log: string; readonly event: string; readonly calls: string }
  | { readonly log: string; readonly campaign: string }
  | { readonly log: string; readonly desk: string };

/** Every mail and call about one event, campaign, order or activity: what, to whom, since when, and how it stands. No address, and no link of a mail. */
export const MailLogPage = ({
  frame,
  words,
  log: { about, mails },
  paths,
  mayLift,
  unsolved = false,
  older,
  newest,
}: Place & {
  readonly log: MailLog;
  readonly paths: LogPaths;
  /** Whether they may let an address take mail again. */
  readonly mayLift: boolean;
  /** Shows only what a person still has to deal with. */
  readonly unsolved?: boolean;
  /** The path of the next page, and of the first when this is another. */
  readonly older: string | undefined;
  readonly newest: string | undefined;
}) => {
  const moment = (instant: string) => momentInWords(instant, about.zone, frame.language);
  const link = (path: string) => addressIn(frame.language, path);
  const { intro, empty } = words.log['campaign' in paths ? 'ofCampaign' : 'desk' in paths ? 'ofKit' : 'ofEvent'];
  const title = words.log.title(about.title);
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">
        {unsolved ? words.log[mails.length === 0 ? 'noneUnsolved' : 'unsolved'] : mails.length === 0 ? empty : intro}
      </Paragraph>
      {unsolved ? (
        <Paragraph>
          <TextLink alone href={link(paths.log)}>
            {words.log.all}
          </TextLink>
        </Paragraph>
      ) : null}
      {mails.length === 0 ? null : (
        <Table
          caption={words.log.caption}
          cards
          columns={[
            { key: 'what', label: words.log.columns.what },
            { key: 'who', label: words.log.columns.who },
            { key: 'owed', label: words.log.columns.owed },
            { key: 'state', label: words.log.columns.state },
          ]}
          id="post"
          rowHeader="what"
          rows={mails.map((mail) => ({
            key: mail.id,
            cells: {
              what: <WhatCell frame={frame} log={paths.log} mail={mail} words={words} />,
              who: nameOf(mail, words),
              owed: moment(mail.owedAt),
              state: (
                <div>
                  <StateCell {...stateOf(mail, words, moment)} />
                  <Deal
                    action={link(unsolved ? `${paths.log}?toon=onopgelost` : paths.log)}
                    event={'event' in paths ? paths.event : undefined}
                    frame={frame}
                    mail={mail}
                    mayLift={mayLift}
                    words={words}
                  />
                </div>
              ),
            },
          }))}
        />
      )}
      {older === undefined && newest === undefined ? null : (
        <Pager
          label={words.log.pages}
          next={older === undefined ? undefined : { href: link(older), label: words.log.older }}
          previous={newest === undefined ? undefined : { href: link(newest), label: words.log.newest }}
        />
      )}
      <Onward
        links={
          'campaign' in paths
            ? [{ href: link(paths.campaign), label: words.toCampaign }]
            : 'desk' in paths
              ? [{ href: link(paths.desk), label: words.toDesk }]
              : [
                  { href: link(paths.calls), label: words.toCalls },
                  { href: link(paths.event), label: words.toEvent },
                ]
        }
      />
    </Page>
  );
};
