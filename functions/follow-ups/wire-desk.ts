import type { EventsActions } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { systemClock } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { MayManage } from './actions.ts';

type Tables = {
  readonly events: string;
  readonly pledges: string;
  readonly rsvps: string;
  readonly kits: string;
  readonly outbox: string;
  readonly todo: string;
  readonly accounts: string;
};

/** Whose mails somebody may see: the wiring that the log and the reading of one mail share. Campaigns and kits come with the first look at theirs. */
export const wireMayManage = ({
  events,
  tables,
  secret,
  database,
}: {
  readonly events: Pick<EventsActions, 'managed'>;
  readonly tables: Tables;
  readonly secret: string;
  readonly database: Database;
}): MayManage => {
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
  return async (organiser, about) => {
    if ('event' in about) return (await events.managed(organiser, about.event))?.event;
    const title =
      'kit' in about ? await kitOf(organiser, about.kit) : (await campaignOf(organiser, about.campaign))?.title;
    return title === undefined ? undefined : { title, zone: 'Europe/Amsterdam' };
  };
};
