import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { guestsWording } from '../wording/guests.ts';
import { exportWording } from '../wording/guests-export.ts';
import { badgesPath, exportsPath } from './guest-paths.ts';
import { nameCardsPath } from './tables-view.ts';
import { type EventView, guestsPath } from './view.ts';

/** What was done with the list as a whole, in words. */
export type DeskActInWords = { readonly when: string; readonly who: string; readonly what: string };

export type ExportsPageProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly request: string;
  /** The answers as they came; nothing is chosen beforehand. */
  readonly typed: { readonly what: string; readonly format: string };
  readonly invalid?: Invalid;
  /** A link that was just made: where to, without `/en`, and until what time in words. */
  readonly ready?: { readonly href: string; readonly until: string } | undefined;
  readonly acts: readonly DeskActInWords[];
};

/** Makes a link to a file. The link lives for minutes, and making it is written down. */
export const ExportsPage = ({ frame, event, request, typed, invalid = {}, ready, acts }: ExportsPageProps) => {
  const words = exportWording[frame.language];
  const list = guestsWording[frame.language];
  const at = (path: string): string => addressIn(frame.language, path);
  const title = words.title(event.title);
  return (
    <Page {...frame} faulty={Object.keys(invalid).length > 0} section="desk" title={title} unlisted>
      <TextLink alone href={at(guestsPath(event.slug))}>
        {list.toGuests}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {ready === undefined ? null : (
        <Alert kind="ok" title={words.readyTitle}>
          <Paragraph>{words.ready(ready.until)}</Paragraph>
          <LinkButton download href={at(ready.href)}>
            {words.fetch}
          </LinkButton>
        </Alert>
      )}
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Paragraph>
        {words.logged} {words.careful}
      </Paragraph>
      <Form action={at(exportsPath(event.slug))} request={request} token={frame.formToken}>
        <Fieldset
          invalid={invalid}
          legend={words.what}
          name="what"
          options={Object.entries(words.kinds).map(([value, option]) => ({ value, ...option }))}
          value={typed.what}
        />
        <Fieldset
          invalid={invalid}
          legend={words.format}
          name="format"
          options={Object.entries(words.formats).map(([value, option]) => ({ value, ...option }))}
          value={typed.format}
        />
        <Button>{words.make}</Button>
      </Form>
      <Paragraph>{words.badges}</Paragraph>
      <ButtonRow>
        <LinkButton href={at(badgesPath(event.slug))} kind="secondary">
          {list.links.badges}
        </LinkButton>
        <LinkButton href={at(nameCardsPath(event.slug))} kind="secondary">
          {words.nameCards}
        </LinkButton>
      </ButtonRow>
      {acts.length === 0 ? null : (
        <Table
          caption={list.deskActs.title}
          cards
          columns={[
            { key: 'when', label: list.guest.when },
            { key: 'who', label: list.guest.who },
            { key: 'what', label: list.guest.what },
          ]}
          id="acts"
          rowHeader="when"
          rows={acts.map((act, at) => ({ key: `${act.when} ${at}`, cells: { ...act } }))}
        />
      )}
    </Page>
  );
};

/** A link whose minutes are past. */
export const ExportOverPage = ({ frame, event }: { readonly frame: Frame; readonly event: EventView }) => {
  const words = exportWording[frame.language];
  return (
    <Page {...frame} section="desk" title={words.overTitle} unlisted>
      <Heading level={1}>{words.overTitle}</Heading>
      <Paragraph>{words.over}</Paragraph>
      <LinkButton href={addressIn(frame.language, exportsPath(event.slug))}>{words.again}</LinkButton>
    </Page>
  );
};
