import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { invitingWording } from '../wording/inviting.ts';
import type { Status } from './inviting-bring.tsx';
import { invitePath } from './inviting-paths.ts';
import { RefusedAlert } from './inviting-told.tsx';
import type { EventView } from './view.ts';

/** Which municipalities of the directory come on the list; those that somebody stands on it for are left out. Only its button puts them there. */
export const DirectoryPreviewPage = ({
  frame,
  event,
  request,
  province,
  status,
  municipalities,
  skipped,
  refused,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly request: string;
  /** Empty for all. */
  readonly province: string;
  readonly status: Status;
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly skipped: number;
  readonly refused?: 'busy' | undefined;
}) => {
  const desk = invitingWording[frame.language];
  const words = desk.directoryPreview;
  return (
    <Page
      {...frame}
      main={{ 'data-new': String(municipalities.length), 'data-known': String(skipped) }}
      section="desk"
      title={words.title}
      unlisted
    >
      <TextLink alone href={addressIn(frame.language, invitePath(event.slug))}>
        {words.other}
      </TextLink>
      <Heading level={1}>{words.title}</Heading>
      {refused === undefined ? null : <RefusedAlert because={refused} told={desk.busy} />}
      <Paragraph look="lead">{words.counts(municipalities.length, skipped)}</Paragraph>
      <Form
        action={addressIn(frame.language, invitePath(event.slug))}
        hidden={{ act: 'bring-directory', province, status }}
        request={request}
        token={frame.formToken}
      >
        <Paragraph>{words.nothingYet}</Paragraph>
        <Button>{words.confirm(municipalities.length)}</Button>
      </Form>
      <Table
        caption={words.caption(municipalities.length)}
        columns={[
          { key: 'municipality', label: words.columns.municipality },
          { key: 'province', label: words.columns.province },
        ]}
        id="municipalities"
        rowHeader="municipality"
        rows={municipalities.map(({ code, name, province: of }) => ({
          key: code,
          cells: { municipality: name, province: of },
        }))}
      />
    </Page>
  );
};
