import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { pageExamples, partExamples } from '#platform/pages/examples.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { List } from '#platform/pages/list.tsx';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { renderPage } from '#platform/pages/render.ts';
import { Select } from '#platform/pages/select.tsx';
import { markupFindings } from '../../../support/page-checks.ts';

const options = [
  { value: 'self', label: 'Mezelf' },
  { value: 'other', label: 'Iemand anders' },
];

describe('every part', () => {
  test.each(Object.keys(pageExamples))('stands in a valid page: %s', async (name) => {
    const page = pageExamples[name];
    expect(page && (await markupFindings(renderPage(page)))).toEqual([]);
  });

  test.each(Object.entries(partExamples))('carries no style attribute and no script of its own: %s', (_, example) => {
    expect(renderToStaticMarkup(example)).not.toMatch(/ style=|<style|<script| on[a-z]+=|placeholder=/);
  });
});

test('a list has an item for each child that is there, and none for one that is not', () => {
  const html = renderToStaticMarkup(
    <List>
      {['een', 'twee'].map((one) => (
        <span key={one}>{one}</span>
      ))}
      {null}
      <b>drie</b>
      {false}
    </List>,
  );
  expect(html.match(/<li[^>]*>.*?<\/li>/g)?.map((item) => item.replace(/<[^>]*>/g, ''))).toEqual([
    'een',
    'twee',
    'drie',
  ]);
});

describe('a field', () => {
  test('stands in the order label, help, error, control', () => {
    const html = renderToStaticMarkup(
      <Field {...{ name: 'email', label: 'E-mail', help: 'Hulp', value: 'x@', invalid: { email: 'Fout' } }} />,
    );
    const order = ['<label', 'Hulp', 'Fout', '<input'].map((piece) => html.indexOf(piece));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('names its help and its error, says that it is faulty and keeps the answer', () => {
    const html = renderToStaticMarkup(
      <Field {...{ name: 'email', label: 'E-mail', help: 'Hulp', value: 'x@', invalid: { email: 'Fout' } }} />,
    );
    expect(html).toContain('aria-describedby="field-email-help field-email-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="x@"');
  });

  test('without a fault says nothing about faults', () => {
    const html = renderToStaticMarkup(<Field {...{ name: 'email', label: 'E-mail', invalid: { name: 'Fout' } }} />);
    expect(html).not.toContain('aria-');
    expect(html).not.toContain('invalid');
  });

  test('shows markup in an answer as text', () => {
    const html = renderToStaticMarkup(
      <Field {...{ name: 'text', label: 'Tekst', kind: 'textarea', value: '</textarea><script>' }} />,
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
  });
});

describe('a choice', () => {
  test('has nothing chosen beforehand', () => {
    expect(renderToStaticMarkup(<Fieldset {...{ name: 'for', legend: 'Voor wie?', options }} />)).not.toContain(
      'checked',
    );
  });

  test('keeps the answer, also when it comes back faulty', () => {
    const html = renderToStaticMarkup(
      <Fieldset {...{ name: 'for', legend: 'Voor wie?', options, value: 'other', invalid: { for: 'Kies' } }} />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="other"/);
  });

  test('a list keeps the answer and starts empty without one', () => {
    const chosen = renderToStaticMarkup(
      <Select {...{ name: 'm', label: 'Gemeente', options, value: 'other', empty: 'Kies' }} />,
    );
    expect(chosen).toMatch(/<option value="other" selected="">/);
    const open = renderToStaticMarkup(<Select {...{ name: 'm', label: 'Gemeente', options, empty: 'Kies' }} />);
    expect(open).toContain('<option value="">Kies</option>');
    expect(open).not.toContain('selected');
  });
});

describe('the question for a municipality', () => {
  const municipalities = [
    { code: 'GM0518', name: "'s-Gravenhage", displayName: 'Den Haag' },
    { code: 'GM0794', name: 'Helmond' },
  ];
  const shown = (value: string, invalid = {}, language: Language = 'nl') =>
    renderToStaticMarkup(<MunicipalitySelect {...{ language, label: 'Gemeente', municipalities, value, invalid }} />);

  test('lists them by the name a visitor knows, and keeps the official one to search by where it is another', () => {
    expect(shown('')).toContain('<option value="GM0518" data-name="&#x27;s-Gravenhage">Den Haag</option>');
    expect(shown('')).toContain('<option value="GM0794">Helmond</option>');
  });

  test('keeps the answer, says what is wrong with it, and lets one type where there is script', () => {
    const html = shown('GM0794', { municipality: 'Kies een gemeente' });
    expect(html).toContain('<option value="GM0794" selected="">Helmond</option>');
    expect(html).toContain('id="field-municipality-error">Kies een gemeente</div>');
    expect(html).toContain('data-picker="municipality" data-found-one="1 gemeente gevonden"');
  });

  test.each(['nl', 'en'] as const)('gives who hears it the number found and the name chosen (%s)', (language) => {
    const html = shown('', {}, language);
    expect(html).toMatch(/data-found-many="{count} [a-z]+ [a-z]+"/);
    expect(html).toMatch(/data-chosen="{name} [a-z]+"/);
  });
});

describe('the summary of faults', () => {
  test('leads to a control for every fault, for radio buttons to the first one', () => {
    const invalid = { for: 'Kies voor wie', 'programme[0].title': 'Vul een titel in' };
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary {...{ title: 'Er ging iets mis', invalid }} />
        <Fieldset {...{ name: 'for', legend: 'Voor wie?', options, invalid }} />
        <Field {...{ name: 'programme[0].title', label: 'Titel', invalid }} />
      </>,
    );
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(2);
    for (const id of targets) expect(html).toMatch(new RegExp(`<input[^>]* id="${id}"`));
  });

  test('is silent when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary {...{ title: 'Er ging iets mis', invalid: {} }} />)).toBe('');
  });
});

test('a form posts, leaves the judging to us and sends its key and the value of our page', () => {
  const html = renderToStaticMarkup(
    <Form action="/a" hidden={{ for: 'self' }} request="req_1" token="t">
      {null}
    </Form>,
  );
  expect(html).toContain('method="post"');
  expect(html).toContain('noValidate=""');
  for (const [name, value] of [
    ['request', 'req_1'],
    ['form', 't'],
    ['for', 'self'],
  ]) {
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  }
});
