import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import type { LoggedMail, MailLog } from '../actions.ts';
import type { Wording } from '../wording/wording.ts';
import { Onward } from './onward.tsx';
import { type StateLook, stateOf, wantsPerson } from './state-of.ts';

type Place = { readonly frame: Frame; readonly words: Wording };

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

const LookedAt = ({ frame, words, mail }: Place & { readonly mail: LoggedMail }) => (
  <Form action={addressIn(frame.language, frame.path)} hidden={{ mail: mail.id }} token={frame.formToken}>
    <Button kind="secondary">{words.log.lookedAt}</Button>
  </Form>
);

const nameOf = (mail: LoggedMail, words: Wording): string =>
  mail.to === 'person' ? (mail.name ?? words.log.nobody) : words.log[mail.to];

/** Where the page leads besides itself: an event has a call list, a campaign has none, and what is of kits leads back to the desk. */
type LogPaths =
  | { readonly event: string; readonly calls: string }
  | { readonly campaign: string }
  | { readonly desk: string };

/** Every mail and call about one event, campaign, order or activity: what, to whom, since when, and how it stands. No address, and no link of a mail. */
export const MailLogPage = ({
  frame,
  words,
  log: { about, mails },
  paths,
  older,
  newest,
}: Place & {
  readonly log: MailLog;
  readonly paths: LogPaths;
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
      <Paragraph look="lead">{mails.length === 0 ? empty : intro}</Paragraph>
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
              what: words.what[mail.kind],
              who: nameOf(mail, words),
              owed: moment(mail.owedAt),
              state: (
                <div>
                  <StateCell {...stateOf(mail, words, moment)} />
                  {wantsPerson(mail) ? <LookedAt frame={frame} mail={mail} words={words} /> : null}
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
