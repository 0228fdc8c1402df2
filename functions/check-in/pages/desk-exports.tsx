import { type Instant, momentInWords } from '#kernel/instants.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { at, wordsOf } from './desk-shell.tsx';
import type { DoorPage } from './door-view.ts';

/** What is taken away as a file, and was before. */
export type Taken = {
  /** A link that was just made. `until` is a time in words. */
  readonly ready?: { readonly href: string; readonly until: string } | undefined;
  /** Taking names away is for organisers of the organisation alone. */
  readonly exports: boolean;
  /** Newest first; `who` and `what` in words. */
  readonly taken: readonly { readonly at: Instant; readonly who: string; readonly what: string }[];
};

type Props = DoorPage & Taken;

/** The file that was just made, behind a link that dies within minutes. */
export const ReadyFile = (props: Props) => {
  const { ready } = props;
  const words = wordsOf(props).ready;
  return ready === undefined ? null : (
    <Alert kind="ok" title={words.title}>
      <Paragraph>{words.until(ready.until)}</Paragraph>
      <LinkButton download href={ready.href}>
        {words.fetch}
      </LinkButton>
    </Alert>
  );
};

/** Who took names away, and when. */
export const TakenBefore = (props: Props) => {
  const { event, frame, taken } = props;
  const words = wordsOf(props).exports;
  return taken.length === 0 ? null : (
    <Table
      caption={words.caption}
      cards
      columns={[
        { key: 'when', label: words.when },
        { key: 'who', label: words.who },
        { key: 'what', label: words.what },
      ]}
      id="taken"
      rowHeader="when"
      rows={taken.map(({ at: when, who, what }, place) => ({
        key: `${when} ${place}`,
        cells: { when: momentInWords(when, event.zone, frame.language), who, what },
      }))}
    />
  );
};

/** A link whose minutes are past; `again` is where a new one is made. */
export const FileOverPage = (props: DoorPage & { readonly again: string }) => {
  const words = wordsOf(props).over;
  return (
    <Page {...props.frame} section="desk" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.text}</Paragraph>
      <LinkButton href={at(props, props.again)}>{words.again}</LinkButton>
    </Page>
  );
};
