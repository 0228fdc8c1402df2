import { describe, expect, test } from 'vitest';
import { textOf } from '#emails/text.ts';

describe('the text part', () => {
  test('writes the address behind the words of a link, once when they are the same', () => {
    expect(textOf('<p>Lees <a href="https://a.nl/x?a=1&amp;b=2">meer</a></p>')).toBe(
      'Lees meer: https://a.nl/x?a=1&b=2\n',
    );
    expect(textOf('<p>Op <a href="https://a.nl">https://a.nl</a></p>')).toBe('Op https://a.nl\n');
    expect(textOf('<p><a href="tel:+31701234567">070 123 45 67</a></p>')).toBe('070 123 45 67\n');
  });

  test('gives each row of a table its label, and each item of a list a dash', () => {
    const table =
      '<table><tbody><tr><th>Wat</th><td>Koffie</td></tr><tr><th>Waar</th><td>Thuis<br/>boven</td></tr></tbody></table>';
    expect(textOf(`<h1>Dag</h1>${table}<ul><li>een</li><li>twee</li></ul>`)).toBe(
      'Dag\n\nWat: Koffie\nWaar: Thuis\nboven\n\n- een\n- twee\n',
    );
  });

  test('parts paragraphs by one empty line, however deep the tables around them', () => {
    expect(
      textOf(
        '<table><tbody><tr><td><p>een</p><table><tbody><tr><td><p>twee</p></td></tr></tbody></table></td></tr></tbody></table>',
      ),
    ).toBe('een\n\ntwee\n');
  });

  test('leaves out the head, comments and what is marked to be left out, whatever stands in it', () => {
    const head = '<html><head><title>Titel</title><meta name="x"/><style>p{}</style></head>';
    expect(
      textOf(
        `<!doctype html>${head}<body><div data-skip-in-text="true">weg<div>ook<br/>weg<hr/></div></div><!--[if mso]><i>weg</i><![endif]--><p>hier</p></body></html>`,
      ),
    ).toBe('hier\n');
  });

  test('shows what was escaped as it was typed', () => {
    expect(textOf('<p>&lt;b&gt; &amp;amp; &quot;Jan&#x27;s&quot;</p>')).toBe('<b> &amp; "Jan\'s"\n');
  });
});
