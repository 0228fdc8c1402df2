import { whoIsFor } from '#accounts/who-is.ts';
import { wireEvents } from '#events/wire.ts';
import type { Organiser } from '#kernel/actors.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { followUpsActions } from './actions.ts';
import { followUps } from './contract.ts';
import { followUpsHttp } from './http.tsx';
import { followUpsStore } from './store.ts';

const { tables, settings } = readEnvironment(followUps.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const { actions: events } = wireEvents(tables, database);
/** The room of guests comes with the first name that has to be said. */
const rsvps = loadOnce(async () => (await import('#rsvps/wire.ts')).wireRsvps(tables, secret, database));
/** The rooms of campaigns and kits come with the first look at their mails: most of what this function is asked is about events. */
const campaignOf = async (organiser: Organiser, slug: string) => {
  const { wirePledges } = await import('#pledges/wire.ts');
  return (await wirePledges(tables, secret, database).actions.managed(organiser, slug, systemClock()))?.campaign;
};
/** An order, what a host handed in, or a package: shown to the organisers of the programme it belongs to. */
const kitOf = async (organiser: Organiser, id: string): Promise<string | undefined> => {
  const { kitsStore } = await import('#kits/store.ts');
  const kits = kitsStore({ database, tables });
  const order = await kits.order(id);
  const application = order === undefined ? await kits.application(id) : undefined;
  const kit = (await kits.kit(order?.kit ?? application?.kit ?? id))?.kit;
  const programme = kit?.kind === 'lending' ? (await kits.desk(order?.desk ?? kit.desk))?.programme : kit?.programme;
  if (kit === undefined || programme !== organiser.organisation) return undefined;
  return order === undefined ? (application?.activity?.title ?? kit.title) : `${kit.title}, ${order.ordererName}`;
};
const actions = followUpsActions({
  store: followUpsStore({ database, tables, random: systemRandom }),
  mayManage: async (organiser, about) => {
    if ('event' in about) return (await events.managed(organiser, about.event))?.event;
    const title =
      'kit' in about ? await kitOf(organiser, about.kit) : (await campaignOf(organiser, about.campaign))?.title;
    return title === undefined ? undefined : { title, zone: 'Europe/Amsterdam' };
  },
  factsFor: async (owed, now) => (await rsvps()).actions.mailFactsFor(owed, now),
  // Who was invited and has not answered has no place yet; a reader may be the secretariat of one.
  guestOf: async (slug, reader) => {
    const { store: guests } = await rsvps();
    const place = await guests.place(slug, reader);
    if (place !== undefined) return place;
    const [id = ''] = reader.split('~');
    const invitation = id.startsWith('inv_') ? await guests.invited.invitation(slug, id) : undefined;
    if (invitation === undefined) return undefined;
    return { name: invitation.name ?? invitation.role ?? '', phone: invitation.secretariat?.phone };
  },
  patience: systemPatience,
});

export const handler = httpFunction(followUps, followUpsHttp({ actions, settings }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});
