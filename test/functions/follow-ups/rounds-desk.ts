import type { SignedIn } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { followUps } from '../../../functions/follow-ups/contract.ts';
import type { Picture } from '../../../functions/follow-ups/core/recipients.ts';
import { followUpsHttp } from '../../../functions/follow-ups/http.tsx';
import { organiser } from '../../support/house.ts';
import { type Page, testSettings, visitor } from '../../support/visit.ts';
import { story } from './core/story.ts';
import { desk } from './desk.ts';
import { roundsHouse } from './rounds-house.ts';

/** The morning after the evening, before the round's moment. */
export const dawn: Instant = '2019-05-23T05:00:00.000Z';

/** What of a page's answers comes more than once, in its order. */
const several = ({ body }: Page, name: string): readonly string[] =>
  [...body.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`) && (!tag.includes('checkbox') || /\schecked/.test(tag)))
    .map((tag) => /\svalue="([^"]*)"/.exec(tag)?.[1] ?? '');

/** Every answer that a page holds, as a browser sends it back; buttons are not in it. */
export const answersIn = (page: Page): Readonly<Record<string, string | readonly string[]>> => ({
  ...page.fields,
  ...Object.fromEntries(['letter', 'block', 'stops'].map((name) => [name, several(page, name)])),
});

/** The rounds of the story's evening behind their pages: for an organiser of it, one of another organisation, and who was let in for another event. */
export const roundsDesk = async (picture: Picture = story()) => {
  const house = await roundsHouse(memoryDatabase(), picture);
  const clock = { now: dawn };
  const { slug } = house;
  const around = desk();
  const sessions: Readonly<Record<string, SignedIn & { readonly name: string }>> = {
    own: { ...organiser, name: 'Hanna Bos' },
    other: { is: 'organiser', person: 'person_other', organisation: 'org_other', name: 'Iemand Anders' },
    helper: letIn(slug, organiser.organisation),
    elsewhere: letIn('elders', organiser.organisation),
  };
  const endpoints = followUpsHttp({
    ...around.parts,
    rounds: async () => ({
      rounding: house.rounds,
      municipalityNamed: async (code) => `Gemeente ${code.slice(2)}`,
    }),
  });
  const handler = httpFunction(followUps, endpoints, {
    settings: testSettings,
    clock: () => clock.now,
    random: around.parts.random,
    log: (level, what, fields) => around.logged.push(JSON.stringify({ level, what, ...fields })),
    whoIs: async (session) => sessions[session ?? ''],
  });
  const as = (session: string) =>
    visitor(
      handler,
      followUps,
      {},
      new Map([
        ['__Host-session', session],
        ['__Host-form', 'f'.repeat(22)],
      ]),
    );
  const own = as('own');
  const list = `/bureau/bijeenkomsten/${slug}/opvolging`;
  const press = (path: string, page: Page, more: Readonly<Record<string, string | readonly string[]>>) =>
    own.post(path, { ...answersIn(page), ...more });
  return {
    ...house,
    clock,
    list,
    round: (number = 1) => `${list}/${number}`,
    preview: (number = 1) => `${list}/${number}/voorbeeld`,
    organiser: own,
    stranger: as('other'),
    helper: as('helper'),
    elsewhere: as('elsewhere'),
    press,
    /** A round that begins with the four texts. */
    begin: async () => press(list, await own.get(list), { begin: 'meeting' }),
    /** Switched on by the choice on the page. */
    switchOn: async (number = 1) => {
      const path = `${list}/${number}/voorbeeld`;
      return press(path, await own.get(path), { decision: 'on', act: 'decide' });
    },
  };
};

/** Somebody who was let in for one event. */
const letIn = (event: string, organisation: string) => ({
  is: 'co-organiser' as const,
  person: 'person_helper',
  organisation,
  event,
  events: [{ event, organisation, as: 'co-organiser' as const }],
  name: 'Ilse Mol',
});
