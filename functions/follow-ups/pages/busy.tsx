import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Wording } from '../wording/wording.ts';

/** Nothing was marked: somebody held the same mail for three seconds. */
export const BusyPage = ({
  frame,
  words,
  back,
}: {
  readonly frame: Frame;
  readonly words: Wording;
  readonly back: { readonly path: string; readonly label: string };
}) => (
  <Page {...frame} section="desk" title={words.busy.title} unlisted>
    <Heading level={1}>{words.busy.title}</Heading>
    <Paragraph>{words.busy.text}</Paragraph>
    <LinkButton href={addressIn(frame.language, back.path)}>{back.label}</LinkButton>
  </Page>
);
