type Child = Node | string;

/** An element with its attributes and what is in it. Text is only ever text. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** What a screen is called: it takes the focus when the screen comes. */
export const heading = (text: string, attributes: Readonly<Record<string, string>> = {}): HTMLHeadingElement =>
  make('h1', { tabindex: '-1', ...attributes }, text);

export const paragraph = (text: string, className = ''): HTMLParagraphElement =>
  make('p', className === '' ? {} : { class: className }, text);

/** Says nothing anew that it says already: who listens would hear it twice. */
export const write = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};

export type ButtonLook = 'primary' | 'secondary' | 'quiet';

export const button = (text: string, look: ButtonLook, act: () => void): HTMLButtonElement => {
  const pressed = make('button', { type: 'button', class: `button button--${look}` }, text);
  pressed.addEventListener('click', act);
  return pressed;
};

/** On or off, as a switch that says so in a word beside its colour. */
export const toggle = (
  label: string,
  words: { readonly on: string; readonly off: string },
  on: boolean,
  act: (on: boolean) => void,
): HTMLButtonElement => {
  const state = make('span', { class: 'switch__state', 'aria-hidden': 'true' });
  const pressed = make('button', { type: 'button', class: 'button button--secondary switch', role: 'switch' });
  const set = (value: boolean): void => {
    pressed.setAttribute('aria-checked', String(value));
    write(state, value ? words.on : words.off);
  };
  pressed.append(make('span', {}, label), state);
  set(on);
  pressed.addEventListener('click', () => {
    const value = pressed.getAttribute('aria-checked') !== 'true';
    set(value);
    act(value);
  });
  return pressed;
};

export const notice = (kind: 'good' | 'ask' | 'bad' | 'plain', ...children: readonly Child[]): HTMLElement =>
  make('div', { class: `notice notice--${kind}` }, ...children);

/** A question of a form. `id` is that of what gets the focus when something is wrong with the answer. */
export type Question = {
  readonly id: string;
  readonly element: HTMLElement;
  readonly value: () => string;
  readonly fault: (text: string | undefined) => void;
  readonly focus: () => void;
};

/** Puts the words for a fault before the control and ties them to it; takes them away again. */
export const faultLine = (
  id: string,
  described: readonly string[],
  control: HTMLElement,
  line: HTMLElement,
): ((text: string | undefined) => void) => {
  line.id = `${id}-fault`;
  line.className = 'fault';
  const set = (text: string | undefined): void => {
    write(line, text ?? '');
    line.hidden = text === undefined;
    const by = [...described, ...(text === undefined ? [] : [line.id])];
    if (by.length > 0) control.setAttribute('aria-describedby', by.join(' '));
    else control.removeAttribute('aria-describedby');
    if (control.localName === 'input') control.setAttribute('aria-invalid', String(text !== undefined));
    line.parentElement?.classList.toggle('question--faulty', text !== undefined);
  };
  set(undefined);
  return set;
};

export const labelled = (text: string, optional?: string): readonly Child[] =>
  optional === undefined ? [text] : [text, ' ', make('span', { class: 'optional' }, optional)];

export const textQuestion = (
  id: string,
  {
    label,
    help,
    optional,
    value = '',
    type = 'text',
    attributes = {},
  }: {
    readonly label: string;
    readonly help?: string | undefined;
    readonly optional?: string | undefined;
    readonly value?: string | undefined;
    readonly type?: 'text' | 'email' | 'number';
    readonly attributes?: Readonly<Record<string, string>>;
  },
): Question => {
  const control = make('input', { id, type, class: 'input', autocomplete: 'off', ...attributes });
  control.value = value;
  const line = make('p');
  const element = make('div', { class: 'question' }, make('label', { for: id }, ...labelled(label, optional)));
  const described: string[] = [];
  if (help !== undefined) {
    described.push(`${id}-help`);
    element.append(make('p', { id: `${id}-help`, class: 'help' }, help));
  }
  element.append(line, control);
  return {
    id,
    element,
    value: () => control.value,
    fault: faultLine(id, described, control, line),
    focus: () => control.focus(),
  };
};

/** One of several; none is chosen beforehand unless `value` says so. */
export const choiceQuestion = (
  id: string,
  {
    label,
    help,
    options,
    value,
    changed = () => undefined,
  }: {
    readonly label: string;
    readonly help?: string | undefined;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly value?: string;
    readonly changed?: (value: string) => void;
  },
): Question => {
  const line = make('p');
  const element = make('fieldset', { class: 'question' }, make('legend', {}, label));
  const described: string[] = [];
  if (help !== undefined) {
    described.push(`${id}-help`);
    element.append(make('p', { id: `${id}-help`, class: 'help' }, help));
  }
  element.append(line);
  const controls = options.map((option, at) => {
    const control = make('input', { type: 'radio', name: id, id: at === 0 ? id : `${id}-${at}`, value: option.value });
    control.checked = option.value === value;
    control.addEventListener('change', () => changed(option.value));
    element.append(make('label', { class: 'choice', for: control.id }, control, make('span', {}, option.label)));
    return control;
  });
  return {
    id,
    element,
    value: () => controls.find(({ checked }) => checked)?.value ?? '',
    fault: faultLine(id, described, element, line),
    focus: () => (controls.find(({ checked }) => checked) ?? controls[0])?.focus(),
  };
};

/** Yes, or nothing. */
export const tick = (id: string, label: string): Question & { readonly rename: (label: string) => void } => {
  const control = make('input', { type: 'checkbox', id });
  const words = make('span', {}, label);
  const line = make('p');
  const element = make('div', { class: 'question' }, line, make('label', { class: 'choice', for: id }, control, words));
  return {
    id,
    element,
    value: () => (control.checked ? 'yes' : ''),
    fault: faultLine(id, [], control, line),
    focus: () => control.focus(),
    rename: (text) => {
      if (words.textContent === text) return;
      words.textContent = text;
      // What was agreed to was another sentence.
      control.checked = false;
    },
  };
};

export type Faults = Readonly<Record<string, string | undefined>>;

/**
 * A form that says everything wrong at once: above it, where the focus goes, and at each question, to which the summary leads. `act` gives the faults by
 * the id of their question, or none when the press was taken; a second press while the first is under way does nothing.
 */
export const form = (
  words: { readonly faultsTitle: (count: number) => string; readonly faultTitle: (page: string) => string },
  questions: readonly Question[],
  children: readonly Child[],
  act: () => Faults | undefined | Promise<Faults | undefined>,
): HTMLFormElement => {
  const list = make('ul', { class: 'summary__list' });
  const title = make('h2', { class: 'summary__title' });
  const summary = make('div', { class: 'summary', role: 'alert', tabindex: '-1' });
  const element = make('form', { novalidate: '', class: 'form' }, summary, ...children);
  summary.hidden = true;
  let busy = false;
  let plainTitle: string | undefined;
  const show = (faults: Faults): void => {
    const wrong = questions.filter(({ id }) => faults[id] !== undefined);
    for (const question of questions) question.fault(faults[question.id]);
    list.replaceChildren(
      ...wrong.map((question) => {
        const link = make('a', { href: `#${question.id}` }, faults[question.id] ?? '');
        link.addEventListener('click', (event) => {
          event.preventDefault();
          question.focus();
        });
        return make('li', {}, link);
      }),
    );
    title.textContent = words.faultsTitle(wrong.length);
    summary.replaceChildren(title, list);
    summary.hidden = false;
    summary.focus();
    plainTitle ??= document.title;
    document.title = words.faultTitle(plainTitle);
  };
  const submit = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const faults = await act();
      if (faults !== undefined && Object.values(faults).some((fault) => fault !== undefined)) show(faults);
    } finally {
      busy = false;
    }
  };
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  return element;
};

export const submitButton = (text: string): HTMLButtonElement =>
  make('button', { type: 'submit', class: 'button button--primary' }, text);

const svg = 'http://www.w3.org/2000/svg';
/** Each outcome has a shape of its own, outline and sign: readable without colour. */
const shapes = {
  check: { outline: 'M32 3a29 29 0 1 0 0 58 29 29 0 0 0 0-58z', sign: 'M19 33l9 9 18-20' },
  clock: { outline: 'M6 6h52v52H6z', sign: 'M32 18v15l10 7' },
  question: { outline: 'M32 4 61 58H3z', sign: 'M32 25v15M32 49v.5' },
  cross: { outline: 'M21 3h22l18 18v22L43 61H21L3 43V21z', sign: 'M22 22l20 20M42 22 22 42' },
  arrow: { outline: 'M32 2 62 32 32 62 2 32z', sign: 'M19 32h25M34 22l10 10-10 10' },
  undo: { outline: 'M32 3a29 29 0 1 0 0 58 29 29 0 0 0 0-58z', sign: 'M24 20l-9 9 9 9M16 29h20a9 9 0 0 1 0 18h-8' },
} as const;
export type Shape = keyof typeof shapes;

export const shape = (which: Shape): SVGElement => {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 64 64');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('focusable', 'false');
  picture.setAttribute('class', 'shape');
  for (const [name, path] of Object.entries(shapes[which])) {
    const line = document.createElementNS(svg, 'path');
    line.setAttribute('d', path);
    line.setAttribute('class', `shape__${name}`);
    picture.append(line);
  }
  return picture;
};
