import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { KitKind } from '../core/kit-plan.ts';
import { lenderWording } from '../wording/lender.ts';
import { lenderDeskPath, newKindPath } from './lender-paths.ts';

const kinds: readonly KitKind[] = ['lending', 'package'];

/** The first question about a new kit: is it lent or given? What is lent needs a station desk to exist. */
export const KitKindPage = ({ frame, anyDesk }: { readonly frame: Frame; readonly anyDesk: boolean }) => {
  const { toDesk, kind: words } = lenderWording[frame.language];
  const at = (path: string): string => addressIn(frame.language, path);
  return (
    <Page {...frame} section="desk" title={words.title} unlisted>
      <TextLink alone href={at(lenderDeskPath)}>
        {toDesk}
      </TextLink>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      {kinds.map((kind) => (
        <section className="stack" key={kind}>
          <Heading level={2}>{words.choose[kind].title}</Heading>
          <Paragraph>{words.choose[kind].text}</Paragraph>
          {kind === 'lending' && !anyDesk ? (
            <Paragraph>{words.noDesk}</Paragraph>
          ) : (
            <LinkButton href={at(newKindPath(kind))}>{words.choose[kind].press}</LinkButton>
          )}
        </section>
      ))}
    </Page>
  );
};
