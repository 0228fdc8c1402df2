import { readInvitationCode } from '#kernel/links.ts';
import type { DoorView } from '../engine.types.ts';
import type { Door, Screen } from './door.ts';
import { form, heading, make, notice, paragraph, submitButton, textQuestion, write } from './parts.ts';
import { otherLanguage } from './tablet.ts';

type NotPaired = Extract<DoorView, { is: 'not-paired' }>;

/** A tablet without a list: a code from the desk makes it one of this evening's. What waits here goes on being sent. */
export const pairScreen = (door: Door, view: NotPaired, code: string): Screen => {
  const { words, engine } = door;
  const said = words.pair;
  const title = heading(said.title);
  const codeField = textQuestion('code', {
    ...said.field.code,
    value: readInvitationCode(code) ?? code,
    attributes: { maxlength: '40', autocapitalize: 'characters', spellcheck: 'false', class: 'input input--medium' },
  });
  const name = textQuestion('name', {
    ...said.field.name,
    optional: words.optional,
    attributes: { maxlength: '60', spellcheck: 'false' },
  });
  const outcome = make('div', { role: 'alert' });
  const waits = notice('ask', paragraph(''));
  const showWaiting = (toSend: number): void => {
    waits.hidden = toSend === 0;
    const [text] = waits.children;
    if (text !== undefined) write(text, said.toSend(toSend));
  };
  showWaiting(view.toSend);
  const questions = [codeField, name];
  return {
    name: 'pair',
    heading: title,
    body: [
      title,
      ...(view.because === undefined ? [] : [notice('ask', paragraph(said.before[view.because]))]),
      waits,
      paragraph(said.lead, 'lead'),
      outcome,
      form(words, questions, [...questions.map(({ element }) => element), submitButton(said.press)], async () => {
        const read = readInvitationCode(codeField.value());
        if (read === undefined) {
          outcome.replaceChildren();
          return { code: said.fault.code };
        }
        outcome.replaceChildren(notice('plain', paragraph(said.busy)));
        const paired = await engine.pair(read, name.value().trim());
        outcome.replaceChildren(...(paired === 'paired' ? [] : [notice('bad', paragraph(said.refused[paired]))]));
        return undefined;
      }),
      otherLanguage(door),
    ],
    waits: showWaiting,
  };
};
