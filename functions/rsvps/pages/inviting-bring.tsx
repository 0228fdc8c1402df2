import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { FileField } from '#platform/pages/file-field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Select } from '#platform/pages/select.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { InviteListRefusal } from '../core/invite-rows.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';
import { examplePath, invitationsPath, invitePath } from './inviting-paths.ts';
import type { EventView } from './view.ts';

export type BringField = 'text' | 'file' | 'status';
export type BringFault = keyof InvitingWords['invite']['fault'];
export type BringFaults = { readonly [F in BringField]?: BringFault | InviteListRefusal };

/** Which municipalities of the directory: all, those that are members, or those that are not yet. */
export const statuses = ['all', 'member', 'not-yet'] as const;
export type Status = (typeof statuses)[number];

export type BringProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly provinces: readonly string[];
  readonly request: string;
  readonly typed: (field: 'text' | 'province' | 'status') => string;
  readonly faults?: BringFaults | undefined;
};

const faultsTold = (faults: BringFaults, words: InvitingWords['invite']): Invalid =>
  Object.fromEntries(
    (['text', 'file', 'status'] as const).flatMap((field) => {
      const fault = faults[field];
      if (fault === undefined) return [];
      return [[field, typeof fault === 'string' ? words.fault[fault] : words.refused(fault)]];
    }),
  );

/** Two ways to put people on the list: a list of one's own, or the municipalities of the directory. Nothing comes on it by this page. */
export const BringPage = ({ frame, event, provinces, request, typed, faults = {} }: BringProps) => {
  const desk = invitingWording[frame.language];
  const words = desk.invite;
  const at = (path: string): string => addressIn(frame.language, path);
  const invalid = faultsTold(faults, words);
  const wrong = Object.keys(invalid).length;
  const title = words.title(event.title);
  return (
    <Page {...frame} faulty={wrong > 0} section="desk" title={title} unlisted>
      <TextLink alone href={at(invitationsPath(event.slug))}>
        {desk.toInvitations}
      </TextLink>
      <ErrorSummary invalid={invalid} title={desk.faultsTitle(wrong)} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Heading level={2}>{words.list.title}</Heading>
      <Paragraph>{words.list.columns}</Paragraph>
      <List>
        {words.list.known.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </List>
      <LinkButton download href={at(examplePath(event.slug))} kind="secondary">
        {words.list.example}
      </LinkButton>
      <Form
        action={at(invitePath(event.slug))}
        files
        hidden={{ act: 'look' }}
        request={request}
        token={frame.formToken}
      >
        <Field
          help={words.list.textHelp}
          invalid={invalid}
          kind="textarea"
          label={words.list.text}
          name="text"
          rows={8}
          spellCheck={false}
          value={typed('text')}
        />
        <FileField
          accept=".csv,.txt,text/csv,text/plain"
          help={words.list.fileHelp}
          invalid={invalid}
          label={words.list.file}
          name="file"
        />
        <Paragraph look="quiet">{words.list.again}</Paragraph>
        <Button>{words.list.look}</Button>
      </Form>
      <Heading level={2}>{words.directory.title}</Heading>
      <Paragraph>{words.directory.lead}</Paragraph>
      <Form
        action={at(invitePath(event.slug))}
        hidden={{ act: 'look-directory' }}
        request={request}
        token={frame.formToken}
      >
        <Select
          empty={words.directory.anyProvince}
          label={words.directory.province}
          name="province"
          options={provinces.map((province) => ({ value: province, label: province }))}
          value={typed('province')}
        />
        <Fieldset
          invalid={invalid}
          legend={words.directory.status}
          name="status"
          options={statuses.map((status) => ({ value: status, label: words.directory.statuses[status] }))}
          value={statuses.find((one) => one === typed('status')) ?? 'all'}
        />
        <Button>{words.directory.look}</Button>
      </Form>
    </Page>
  );
};
