import { dateInWords, type Instant, timeInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { ownWording } from '../wording/own.ts';
import type { OwnWording } from '../wording/own-nl.ts';
import { deskPath, ownPasskeyPath, ownPath } from './paths.ts';

/** What somebody is shown of their own signing in, as the actions answer. */
export type OwnView = {
  readonly email: string;
  readonly keys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedAt: Instant;
    readonly usedAt?: Instant | undefined;
  }[];
  readonly sessions: readonly { readonly startedAt: Instant; readonly own: boolean }[];
  readonly events: readonly { readonly title: string; readonly page: string }[];
  readonly required: boolean;
};

/** Desks stand in the European Netherlands, whatever the zone of their events. */
const zone = 'Europe/Amsterdam';

/** How somebody signs in and where they are signed in, with what they can change about it. Nothing is chosen beforehand. */
export const OwnPage = ({
  frame,
  own,
  request,
  done,
  faulty = false,
  refusal,
}: {
  readonly frame: Frame;
  readonly own: OwnView;
  readonly request: string;
  readonly done?: keyof OwnWording['own']['done'] | undefined;
  /** Sent without a choice. */
  readonly faulty?: boolean;
  readonly refusal?: 'lastKey' | 'busy' | undefined;
}) => {
  const { language } = frame;
  const { own: words } = ownWording[language];
  const moment = (at: Instant) => words.moment(dateInWords(at, zone, language), timeInWords(at, zone, language));
  const invalid = faulty ? { key: words.faults.noKey } : {};
  const { keys, sessions, events, required, email } = own;
  const removable = keys.length > (required ? 1 : 0);
  const desk = frame.signedIn?.desk ?? deskPath;
  return (
    <Page
      {...frame}
      faulty={faulty}
      path={ownPath}
      section="desk"
      title={words.title}
      unlisted
      {...(refusal && { main: { 'data-outcome': 'refused' } })}
    >
      <TextLink alone href={addressIn(language, desk)}>
        {words.toDesk}
      </TextLink>
      <ErrorSummary invalid={invalid} title={words.faults.summary} />
      {done === undefined ? null : <Alert kind="ok" title={words.done[done]} />}
      {refusal === undefined ? null : (
        <Alert data={{ 'data-refused': refusal }} kind="warning" title={words[refusal].title}>
          <Paragraph>{words[refusal].text}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Facts facts={[{ term: words.email, value: email, note: words.emailNote }]} plain />
      {events.length === 0 ? null : (
        <>
          <Heading level={2}>{words.events}</Heading>
          <List>
            {events.map(({ title, page }) => (
              <TextLink alone href={addressIn(language, page)} key={page}>
                {title}
              </TextLink>
            ))}
          </List>
        </>
      )}
      {keys.length === 0 ? (
        <>
          <Heading level={2}>{words.keys.title}</Heading>
          <Alert level={3} title={words.keys.noneTitle}>
            <Paragraph>{words.keys.none}</Paragraph>
          </Alert>
        </>
      ) : (
        <Table
          cards
          caption={words.keys.title}
          columns={(['name', 'added', 'used'] as const).map((key) => ({ key, label: words.keys.columns[key] }))}
          id="sleutels"
          rowHeader="name"
          rows={keys.map(({ id, name, addedAt, usedAt }) => ({
            key: id,
            cells: {
              name,
              added: moment(addedAt),
              used: usedAt === undefined ? words.keys.neverUsed : moment(usedAt),
            },
          }))}
        />
      )}
      {keys.length === 1 ? <Paragraph>{words.keys.oneOnly}</Paragraph> : null}
      <LinkButton href={addressIn(language, ownPasskeyPath)} kind={keys.length === 0 ? 'primary' : 'secondary'}>
        {words.keys.make}
      </LinkButton>
      {removable ? (
        <Form
          action={addressIn(language, ownPath)}
          hidden={{ act: 'remove' }}
          request={request}
          token={frame.formToken}
        >
          <Fieldset
            invalid={invalid}
            legend={words.keys.which}
            name="key"
            options={keys.map(({ id, name, addedAt }) => ({ value: id, label: name, help: moment(addedAt) }))}
          />
          <Button kind="danger">{words.keys.remove}</Button>
        </Form>
      ) : keys.length === 0 ? null : (
        <Paragraph look="quiet">{words.keys.stays}</Paragraph>
      )}
      <Heading level={2}>{words.sessions.title}</Heading>
      <List>
        {sessions.map(({ startedAt, own: here }) => (
          <span key={`${startedAt}${here}`}>
            {here ? words.sessions.sinceHere(moment(startedAt)) : words.sessions.since(moment(startedAt))}
          </span>
        ))}
      </List>
      <Paragraph>{words.sessions.what}</Paragraph>
      <Form
        action={addressIn(language, ownPath)}
        hidden={{ act: 'sign-out-everywhere' }}
        request={request}
        token={frame.formToken}
      >
        <Button kind="secondary">{words.sessions.everywhere}</Button>
      </Form>
    </Page>
  );
};
