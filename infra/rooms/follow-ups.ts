import { followUps } from '#follow-ups/contract.ts';
import { alarm } from '../constructs/alarm.ts';
import { countLines, countOf, linesAbout } from '../constructs/count-lines.ts';
import { type House, openRoom } from '../constructs/house.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { scheduledFunction } from '../constructs/scheduled-function.ts';
import { streamFunction } from '../constructs/stream-function.ts';

/**
 * The mail afterwards: the two senders, which alone hold the provider's key; the one function that takes the provider's webhooks, which alone holds
 * what they are signed with; the desk's pages on what was sent; and the one function that makes the words of a mail again.
 */
export const makeFollowUps = (house: House): void => {
  const room = openRoom(house, followUps);
  httpFunction(room, 'http');
  httpFunction(room, 'webhook');
  httpFunction(room, 'read');
  // A mail is tried when it is owed; every later change of its record is the sender's own doing. Four go side by side, so that twenty
  // fit in a call even when the provider is slow.
  const send = streamFunction(room, 'send', { batch: 20, only: 'new' });
  const tick = scheduledFunction(room, 'tick');

  for (const { log } of [send, tick]) {
    countLines(house.stage, log, { name: 'mails-late', pattern: linesAbout('mail-late') });
    countLines(house.stage, log, { name: 'mails-uncertain', pattern: linesAbout('mail-uncertain') });
  }
  alarm(house, room.scope, 'mail-late', {
    impact:
      'A mail has been due for ten minutes: guests do not know whether they have a place, and nobody can sign in.',
    runbook: 'mail-late.md',
    metric: countOf(house.stage, 'mails-late'),
    when: { atLeast: 1 },
  });
  alarm(house, room.scope, 'mail-uncertain', {
    impact:
      'For 23 hours nobody could learn whether a mail was sent; it will not be tried again and a person has to decide.',
    runbook: 'mail-uncertain.md',
    metric: countOf(house.stage, 'mails-uncertain'),
    when: { atLeast: 1 },
  });
};
