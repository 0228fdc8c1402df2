// Turns each <select data-picker="municipality"> into a field to type in, with a list of what fits. The select stays, out of sight, and is what the
// form sends; without this script it is used as it is. All words come from the select: `data-found-one`, `data-found-many` ("{count}"),
// `data-found-none`, `data-chosen` ("{name}"); an option's `data-name` is a second name to find it by.
import { foldName } from '#kernel/names.ts';
import { findsBy, searchable } from '../core/finding.ts';

type Choice = {
  readonly value: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly haystack: string;
  readonly element: HTMLLIElement;
};

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function choicesOf(select: HTMLSelectElement): Choice[] {
  return [...select.options]
    .filter(({ value }) => value !== '')
    .map(({ value, text, dataset }) => {
      const names = dataset.name === undefined ? [text] : [text, dataset.name];
      const element = make('li', 'picker__option', {
        role: 'option',
        id: `${select.id}-option-${value}`,
        'aria-selected': 'false',
      });
      element.append(text);
      if (dataset.name !== undefined) {
        const other = make('span', 'picker__other');
        other.textContent = dataset.name;
        element.append(' ', other);
      }
      return { value, text, names, haystack: searchable(...names), element };
    });
}

function enhance(select: HTMLSelectElement): void {
  const { id, dataset } = select;
  const label = select.labels[0];
  if (id === '' || label === undefined) return;
  if (label.id === '') label.id = `${id}-label`;

  const choices = choicesOf(select);
  const box = make('div', 'picker');
  const list = make('ul', 'picker__list', { role: 'listbox', id: `${id}-list`, 'aria-labelledby': label.id });
  const status = make('p', 'picker__status', { role: 'status', 'aria-live': 'polite' });
  const input = make('input', 'picker__input utrecht-textbox utrecht-textbox--html-input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  });
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  list.hidden = true;

  let found: readonly Choice[] = choices;
  let active = -1;
  // Whether the text is being typed, and so narrows the list; what was chosen shows the whole list again.
  let typing = false;

  const isOpen = () => !list.hidden;

  function activate(index: number): void {
    mark(false);
    active = index;
    mark(true);
    const element = found[active]?.element;
    if (element === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', element.id);
    element?.scrollIntoView({ block: 'nearest' });
  }

  function mark(on: boolean): void {
    const element = found[active]?.element;
    element?.setAttribute('aria-selected', String(on));
    element?.classList.toggle('picker__option--active', on);
  }

  function narrow(): void {
    activate(-1);
    const seeksSomething = typing && foldName(input.value) !== '';
    const fits = findsBy(input.value);
    found = seeksSomething ? choices.filter(({ haystack }) => fits(haystack)) : choices;
    list.replaceChildren(...found.map(({ element }) => element));
    status.textContent = seeksSomething ? countWords(found.length) : '';
  }

  function countWords(count: number): string {
    if (count === 0) return dataset.foundNone ?? '';
    return (count === 1 ? dataset.foundOne : dataset.foundMany)?.replace('{count}', String(count)) ?? '';
  }

  function open(): void {
    if (isOpen()) return;
    narrow();
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(isOpen()));
    if (isOpen() && !typing) activate(found.findIndex(({ value }) => value === select.value));
  }

  function close(): void {
    activate(-1);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }

  function choose({ value, text }: Choice): void {
    select.value = value;
    input.value = text;
    typing = false;
    close();
    status.textContent = dataset.chosen?.replace('{name}', () => text) ?? '';
  }

  // What was typed is taken for a choice only where it can be nothing else: one hit, or one of exactly this name.
  function settle(): void {
    close();
    if (!typing) return;
    const exact = found.filter(({ names }) => names.some((name) => foldName(name) === foldName(input.value)));
    const [only, ...others] = exact.length > 0 ? exact : found;
    if (only !== undefined && others.length === 0) choose(only);
  }

  function showChoice(): void {
    if (!typing) input.value = choices.find(({ value }) => value === select.value)?.text ?? '';
  }

  function move(step: 1 | -1): void {
    if (found.length === 0) return;
    const from = active === -1 && step === -1 ? found.length : active;
    activate((from + step + found.length) % found.length);
  }

  function onArrow(step: 1 | -1, onlyOpen: boolean): void {
    const wasOpen = isOpen();
    open();
    if (!onlyOpen && (wasOpen || active === -1)) move(step);
  }

  function onEnter(): void {
    const [first, ...others] = found;
    const chosen = found[active] ?? (others.length === 0 ? first : undefined);
    if (chosen !== undefined) choose(chosen);
  }

  function clear(): void {
    select.value = '';
    input.value = '';
    typing = false;
    status.textContent = '';
  }

  input.addEventListener('input', () => {
    // Nothing is chosen while somebody types: what is seen and what is sent never differ.
    select.value = '';
    typing = input.value !== '';
    list.hidden = true;
    open();
    input.setAttribute('aria-expanded', String(isOpen()));
  });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 } as const;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      onArrow(steps[event.key], event.altKey);
      event.preventDefault();
    } else if (event.key === 'Enter' && isOpen()) {
      onEnter();
      event.preventDefault();
    } else if (event.key === 'Escape' && (isOpen() || input.value !== '')) {
      if (isOpen()) close();
      else clear();
      event.preventDefault();
    }
  });

  input.addEventListener('click', () => {
    if (isOpen()) close();
    else open();
  });
  input.addEventListener('blur', settle);

  // The field keeps the focus while an option is pressed, or it would close under the finger.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    const choice = found.find(({ element }) => element === pressed);
    if (choice !== undefined) choose(choice);
  });

  // Coming back to the page the browser fills in the select, after this script has run.
  window.addEventListener('pageshow', showChoice);

  // From here on the page changes: whatever went wrong before has left the select alone.
  select.before(box);
  select.id = `${id}-select`;
  select.classList.add('picker__select');
  select.hidden = true;
  input.id = id;
  box.append(select, input, list, status);
  showChoice();
}

for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-picker="municipality"]'))
  enhance(select);
