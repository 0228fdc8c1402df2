import type { MarkdownHtml } from './markdown.ts';

/** A text of an organiser, made by `markdownToHtml`. The only part that takes markup, and no other markup has its type. */
export const Prose = ({ html }: { readonly html: MarkdownHtml }) => {
  const markup = { dangerouslySetInnerHTML: { __html: html } };
  return <div className="prose" {...markup} />;
};
