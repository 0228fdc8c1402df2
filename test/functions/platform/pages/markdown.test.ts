import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '#platform/pages/markdown.ts';
import { runs } from '../../../support/runs.ts';

// Whatever stands between < and > in what comes out is a tag of ours; text never holds a bare <.
const tagsIn = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

describe('a text of an organiser', () => {
  test('starts its headings below the heading it stands under', () => {
    expect(markdownToHtml('# Een')).toContain('<h3 class="nl-heading nl-heading--level-3">Een</h3>');
    expect(markdownToHtml('### Een', 2)).toContain('<h2 class="nl-heading nl-heading--level-2">Een</h2>');
  });

  test('skips no level, whatever levels were written', () => {
    const levels = (text: string) => markdownToHtml(text).match(/(?<=<h)\d/g);
    expect(levels('# Een\n\n### Twee\n\n# Drie')).toEqual(['3', '4', '3']);
    expect(levels('#### Een\n\n# Twee\n\n## Drie\n\n#### Vier')).toEqual(['3', '3', '4', '5']);
  });

  test('shows markup as text', () => {
    expect(markdownToHtml('<script>alert(1)</script>')).not.toContain('<script');
    expect(markdownToHtml('<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  test('shows no image from elsewhere', () => {
    expect(markdownToHtml('![kaart](https://voorbeeld.nl/kaart.png)')).not.toContain('<img');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])('makes no link of %s', (address) => {
    expect(markdownToHtml(`[klik](${address})`)).not.toContain('<a');
  });

  test('gives every link away without a recommendation and without a hold on our page', () => {
    const html = markdownToHtml('Zie [de werkwijze](https://voorbeeld.nl) en https://voorbeeld.nl/kaart');
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html.match(/rel="noopener nofollow"/g)).toHaveLength(2);
  });

  test('keeps a single line break, as people type addresses', () => {
    expect(markdownToHtml('Spui 70\nDen Haag')).toContain('<br>');
  });

  test('whatever is typed, no script, no handler and no foreign address comes out', () => {
    const piece = fc.constantFrom(
      '<script>',
      '<svg/onload=x>',
      '](javascript:x)',
      '[a',
      '![',
      '`',
      '"',
      "'",
      '<a href="',
      '\n',
      '# ',
      '&#106;',
      'data:',
      '> ',
      '|',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 14 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        for (const tag of tagsIn(markdownToHtml(typed))) {
          expect(tag).toMatch(
            /^<\/?(p|h[3-6]|ul|ol|li|a|em|strong|s|code|pre|blockquote|br|hr|table|thead|tbody|tr|th|td)\b/,
          );
          expect(tag).not.toMatch(/\son\w+=(?![^"]*"\s*(?:rel|class))|href="\s*(javascript|data|vbscript):/i);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
