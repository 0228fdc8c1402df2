import { whoIsFor } from '#accounts/who-is.ts';
import type { Organiser } from '#kernel/actors.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { wireRsvps } from '#rsvps/wire.ts';
import { followUpsActions } from './actions.ts';
import { followUps } from './contract.ts';
import { followUpsHttp } from './http.tsx';
import { followUpsStore } from './store.ts';

const { tables, settings } = readEnvironment(followUps.functions.http);
const secret = settings.LINK_SECRET;
const { database, events, actions: rsvps } = wireRsvps(tables, secret);
/** Comes with the first look at a campaign's mails: most of what this function is asked is about events. */
const campaignOf = async (organiser: Organiser, slug: string) => {
  const { wirePledges } = await import('#pledges/wire.ts');
  return (await wirePledges(tables, secret, database).actions.managed(organiser, slug, systemClock()))?.campaign;
};
const actions = followUpsActions({
  store: followUpsStore({ database, tables, random: systemRandom }),
  mayManage: async (organiser, about) => {
    if ('event' in about) return (await events.managed(organiser, about.event))?.event;
    const campaign = await campaignOf(organiser, about.campaign);
    return campaign === undefined ? undefined : { title: campaign.title, zone: 'Europe/Amsterdam' };
  },
  factsFor: rsvps.mailFactsFor,
  guestOf: rsvpsStore({ database, tables }).place,
  patience: systemPatience,
});

export const handler = httpFunction(followUps, followUpsHttp({ actions, settings }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});
