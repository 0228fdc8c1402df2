import { html } from './html.ts';
import { button } from './pages.ts';
import type { Mail } from './resend.ts';
import type { Step } from './start-door.ts';
import type { Visitor } from './visitor.ts';

/** Past noon on Thursday: a round that begins with the four texts goes at twelve on the day after. */
export const roundsWent = '2019-05-23T10:05:00.000Z';

/** Where the organiser composes them. */
export const roundsPath = (evening: string): string => `/bureau/bijeenkomsten/${evening}/opvolging`;

/** Rounds that were made, and those that were switched on or have gone. */
type Seen = { readonly made: boolean; readonly on: boolean };

/**
 * The rounds of the evening, as the organiser sees them who stepped in last: nobody else may. Nobody stepped in, or the session has ended: as it was seen last.
 */
export const openRounds = () => {
  let organiser: Visitor | undefined;
  let seen: Seen = { made: false, on: false };
  return {
    keep: (visitor: Visitor): void => {
      organiser = visitor;
    },
    look: async (evening: string): Promise<Seen> => {
      const page = await organiser?.visit(roundsPath(evening));
      const [, rounds, on] = /data-rounds="(\d+)" data-on="(\d+)"/.exec(page?.body ?? '') ?? [];
      if (rounds !== undefined) seen = { made: Number(rounds) > 0, on: Number(on) > 0 };
      return seen;
    },
  };
};

/** What follows the evening, from a round of letters to a mail that fits what happened. Each step is done once a later one is. `went`: its mails so far. */
export const roundSteps = (
  now: string,
  { made, on }: Seen,
  went: readonly Mail[],
  isOpened: (id: string) => boolean,
): readonly Step[] => {
  const isOn = on || went.length > 0;
  const mail = went[0];
  return [
    {
      done: made || isOn,
      words: html`Begin a round of the evening “with four texts”: for who signed, who came, and who was not there.`,
      press: button('/_local/step-in', 'Step in at the follow-up', { as: 'organiser', to: 'rounds' }),
    },
    {
      done: isOn,
      words: html`See who would get what, and when; read one of the mails, and switch the round on.`,
      press: button('/_local/step-in', 'Step in to switch it on', { as: 'organiser', to: 'rounds' }, !made || isOn),
    },
    {
      done: went.length > 0,
      words: html`Move the clock past noon on Thursday: the round goes by what happened until then, once to each municipality.`,
      press: button('/_local/move', 'Move past noon (Thursday 12:05)', { by: 'rounds' }, !isOn || roundsWent <= now),
    },
    {
      done: went.some(({ id }) => isOpened(id)),
      words: html`Read what somebody got${
        mail ? html`: <a href="/_local/inbox/${mail.id}" lang="nl">${mail.subject}</a>` : '.'
      } Then see at the desk what became of each mail, and who has to be called.`,
    },
  ];
};
