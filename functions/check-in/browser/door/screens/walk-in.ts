import { foldName } from '#kernel/names.ts';
import type { HallFault } from '../../../core/typed-answers.ts';
import type { WalkInField } from '../../../wording/door-words.ts';
import type { Door, Screen, WalkIn } from './door.ts';
import { readyOf } from './moments.ts';
import { button, form, heading, make, paragraph, type Question, submitButton, textQuestion } from './parts.ts';
import { findIn, municipalityQuestion } from './picker.ts';
import { mostInParty, readWalkIn } from './read-walk-in.ts';
import { guestButton } from './search.ts';

/** Words for what is wrong, by the id of the question. */
export const faultsInWords = <F extends string>(
  faults: { readonly [K in F]?: HallFault },
  words: Readonly<Record<F, Partial<Readonly<Record<HallFault, string>>>>>,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    (Object.entries(faults) as [F, HallFault | undefined][]).map(([field, fault]) => [
      field,
      fault === undefined ? undefined : (words[field][fault] ?? words[field].missing ?? Object.values(words[field])[0]),
    ]),
  );

/** Who came without a sign-up. A name that stands on the list already is shown first, so that nobody is let in twice. */
export const walkInScreen = (
  door: Door,
  name: string,
  { verdict }: { readonly verdict: (walkIn: Omit<WalkIn, 'chair'>) => void },
): Screen => {
  const { words, engine, go } = door;
  const said = words.walkIn;
  const title = heading(said.title);
  const municipalities = readyOf(door)?.list.municipalities ?? [];
  const text = (field: WalkInField, more: Partial<Parameters<typeof textQuestion>[1]> = {}): Question =>
    textQuestion(field, { ...said.field[field], ...more });
  const questions = {
    name: text('name', { value: name, attributes: { maxlength: '120', spellcheck: 'false' } }),
    role: text('role', { optional: words.optional, attributes: { maxlength: '120' } }),
    municipality: municipalityQuestion('municipality', {
      ...said.field.municipality,
      municipalities,
      words: words.picker,
    }),
    organisation: text('organisation', { optional: words.optional, attributes: { maxlength: '120' } }),
    email: text('email', { optional: words.optional, type: 'email', attributes: { inputmode: 'email' } }),
    party: text('party', {
      value: '1',
      type: 'number',
      attributes: { inputmode: 'numeric', min: '1', max: String(mostInParty), class: 'input input--short' },
    }),
  } satisfies Record<WalkInField, Question>;
  const all = Object.values(questions);
  const perhaps = make('div', { class: 'perhaps', tabindex: '-1' });
  perhaps.hidden = true;

  const body = form(
    words,
    all,
    [
      paragraph(`${said.lead} ${words.someOptional}`, 'help'),
      ...all.map(({ element }) => element),
      paragraph(said.why, 'help'),
      submitButton(said.press),
    ],
    () => {
      const read = readWalkIn((field) => questions[field as WalkInField]?.value() ?? '', findIn(municipalities));
      if ('faults' in read) return faultsInWords(read.faults, said.fault);
      const { walkIn } = read;
      const same = engine.find(walkIn.name).filter((guest) => foldName(guest.name) === foldName(walkIn.name));
      const view = readyOf(door);
      if (same.length === 0 || view === undefined) {
        verdict(walkIn);
        return undefined;
      }
      const list = make('ul', { class: 'guests' });
      list.append(
        ...same.map((guest) =>
          guestButton(door, view, guest, [words.guest.is[guest.is]], () =>
            go.verdict(engine.judgeGuest(guest.key), 'name', 'search'),
          ),
        ),
      );
      perhaps.replaceChildren(
        make('h2', {}, said.perhaps),
        paragraph(said.perhapsHelp),
        list,
        button(said.somebodyNew, 'secondary', () => verdict(walkIn)),
      );
      body.hidden = true;
      perhaps.hidden = false;
      perhaps.focus();
      return undefined;
    },
  );
  return { name: 'walk-in', heading: title, body: [title, body, perhaps] };
};
