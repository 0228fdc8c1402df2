import MarkdownIt from 'markdown-it';

/** Markup made by `markdownToHtml`, the only markup that `Prose` takes as it is. */
export type MarkdownHtml = string & { readonly madeBy: 'markdownToHtml' };

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable(['image']);

const classes: Readonly<Record<string, string>> = {
  paragraph_open: 'nl-paragraph',
  bullet_list_open: 'utrecht-unordered-list',
  ordered_list_open: 'prose__numbers',
  list_item_open: 'utrecht-unordered-list__item',
  link_open: 'nl-link',
};

/** The level at which the headings of a text start: right below the heading it stands under. */
export type TopLevel = 2 | 3;

markdown.core.ruler.push('house', (state) => {
  const { top } = state.env as { readonly top: TopLevel };
  const headings = state.tokens.filter((token) => token.type === 'heading_open').map((token) => token.tag);
  const ranks = [...new Set(headings)].sort();
  let above = top - 1;
  let level = top as number;
  const dress = (tokens: typeof state.tokens): void => {
    for (const token of tokens) {
      if (token.type === 'heading_open') {
        // Whoever writes a text picks headings by their size; readers who go by headings need every level in between.
        level = Math.min(top + ranks.indexOf(token.tag), above + 1, 6);
        above = level;
        token.attrJoin('class', `nl-heading nl-heading--level-${level}`);
      }
      if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${level}`;
      const dressed = classes[token.type];
      if (dressed !== undefined) token.attrJoin('class', dressed);
      if (token.type === 'link_open') token.attrSet('rel', 'noopener nofollow');
      if (token.children) dress(token.children);
    }
  };
  dress(state.tokens);
});

/**
 * Markdown from an organiser as markup that may stand in a page. Markup inside the text is shown as text, images are
 * left as text, `javascript:` and `data:` addresses make no link, links carry `rel="noopener nofollow"`. Headings start
 * at `top` (3 unless told: below a heading of level 2) and skip no level, whatever levels were written.
 */
export const markdownToHtml = (text: string, top: TopLevel = 3): MarkdownHtml =>
  markdown.render(text, { top }) as MarkdownHtml;
