import { findsBy, searchable } from '#directory/core/finding.ts';
import { foldName } from '#kernel/names.ts';
import type { DoorMunicipality } from '../../../core/door-list.ts';
import type { FindMunicipality } from '../../../core/typed-answers.ts';
import type { DoorWords } from '../../../wording/door-words.ts';
import { faultLine, labelled, make, type Question, write } from './parts.ts';

/** At most so many at once: more do not fit above a keyboard. */
const most = 6;

/** As `readSigning` and its like ask: by code, by one of its names in full, or by a beginning that fits one alone. */
export const findIn =
  (municipalities: readonly DoorMunicipality[]): FindMunicipality =>
  (typed) => {
    const byCode = municipalities.find(({ code }) => code === typed);
    if (byCode !== undefined) return byCode;
    const folded = foldName(typed);
    const named = municipalities.filter((one) => foldName(one.name) === folded || foldName(one.displayName) === folded);
    const fits = findsBy(typed);
    const begun = municipalities.filter((one) => fits(searchable(one.displayName, one.name)));
    const [only, ...others] = named.length > 0 ? named : begun;
    if (only === undefined) return 'none';
    return others.length > 0 ? 'several' : only;
  };

/** A field to type in with what fits below it, from the list on the tablet; its value is the code once one is chosen, else what was typed. */
export const municipalityQuestion = (
  id: string,
  {
    label,
    help,
    optional,
    municipalities,
    value,
    words,
  }: {
    readonly label: string;
    readonly help?: string | undefined;
    readonly optional?: string | undefined;
    readonly municipalities: readonly DoorMunicipality[];
    readonly value?: string | undefined;
    readonly words: DoorWords['picker'];
  },
): Question => {
  const all = municipalities.map((one) => ({ ...one, haystack: searchable(one.displayName, one.name) }));
  type Choice = (typeof all)[number];
  let chosen: Choice | undefined = all.find(({ code }) => code === value);
  let found: readonly Choice[] = [];
  let active = -1;

  const control = make('input', {
    id,
    type: 'text',
    class: 'input',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
  });
  control.value = chosen?.displayName ?? '';
  const list = make('ul', { id: `${id}-list`, class: 'picker', role: 'listbox', 'aria-label': label });
  list.hidden = true;
  const status = make('p', { class: 'help picker__status', role: 'status' });
  const line = make('p');
  const described: string[] = [];
  const element = make('div', { class: 'question' }, make('label', { for: id }, ...labelled(label, optional)));
  if (help !== undefined) {
    described.push(`${id}-help`);
    element.append(make('p', { id: `${id}-help`, class: 'help' }, help));
  }
  element.append(line, control, list, status);

  const activate = (index: number): void => {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === active));
      if (at === active) option.scrollIntoView({ block: 'nearest' });
    }
    if (active === -1) control.removeAttribute('aria-activedescendant');
    else control.setAttribute('aria-activedescendant', `${id}-${active}`);
  };
  const close = (): void => {
    activate(-1);
    list.hidden = true;
    control.setAttribute('aria-expanded', 'false');
  };
  const choose = (choice: Choice): void => {
    chosen = choice;
    control.value = choice.displayName;
    close();
    write(status, words.chosen(choice.displayName));
  };
  const narrow = (): void => {
    const fits = findsBy(control.value);
    const fitting = all.filter(({ haystack }) => fits(haystack));
    found = fitting.slice(0, most);
    list.replaceChildren(
      ...found.map((choice, at) => {
        const option = make(
          'li',
          { id: `${id}-${at}`, role: 'option', class: 'picker__option', 'aria-selected': 'false' },
          choice.displayName,
        );
        if (choice.name !== choice.displayName)
          option.append(' ', make('span', { class: 'picker__other' }, choice.name));
        return option;
      }),
    );
    activate(-1);
    list.hidden = found.length === 0;
    control.setAttribute('aria-expanded', String(found.length > 0));
    if (foldName(control.value) === '') write(status, '');
    else if (fitting.length === 0) write(status, words.none);
    else write(status, fitting.length > most ? words.foundMany(most) : words.found(fitting.length));
  };
  // Taken for a choice only where it can be nothing else.
  const settle = (): void => {
    if (chosen === undefined && foldName(control.value) !== '') {
      const only = findIn(municipalities)(control.value);
      const choice = typeof only === 'string' ? undefined : all.find(({ code }) => code === only.code);
      if (choice !== undefined) choose(choice);
    }
    close();
  };

  control.addEventListener('input', () => {
    chosen = undefined;
    narrow();
  });
  control.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) narrow();
      if (found.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const from = active === -1 && step === -1 ? found.length : active;
        activate((from + step + found.length) % found.length);
      }
      event.preventDefault();
    } else if (event.key === 'Enter' && !list.hidden) {
      const choice = found[active] ?? (found.length === 1 ? found[0] : undefined);
      if (choice !== undefined) choose(choice);
      event.preventDefault();
    } else if (event.key === 'Escape' && !list.hidden) {
      close();
      event.preventDefault();
    }
  });
  control.addEventListener('blur', settle);
  // The field keeps the focus while an option is pressed, or it would close under the finger.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const at = [...list.children].findIndex((option) => event.target instanceof Node && option.contains(event.target));
    const choice = found[at];
    if (choice !== undefined) choose(choice);
  });

  return {
    id,
    element,
    value: () => chosen?.code ?? control.value,
    fault: faultLine(id, described, control, line),
    focus: () => control.focus(),
  };
};
