import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import type { MarkdownHtml } from '#platform/pages/markdown.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Prose } from '#platform/pages/prose.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Package } from '../core/kit.ts';
import { publicWording } from '../wording/public.ts';
import { kitPath } from './kit-paths.ts';

/** A package to print at home. On paper only the partner's own text is left. */
export const PrintVersionPage = ({
  frame,
  kit,
  text,
}: {
  readonly frame: Frame;
  readonly kit: Package;
  /** Made from its Markdown; undefined when it has none. */
  readonly text: MarkdownHtml | undefined;
}) => {
  const words = publicWording[frame.language].print;
  const title = words.title(kit.title);
  return (
    <Page {...frame} section="kits" title={title}>
      <TextLink alone href={addressIn(frame.language, kitPath(kit.slug))}>
        {words.back}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{text === undefined ? words.empty : words.lead}</Paragraph>
      {text === undefined ? null : (
        <div className="print-version" lang="nl">
          <Prose html={text} />
        </div>
      )}
    </Page>
  );
};
