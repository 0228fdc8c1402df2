import { directoryActions } from '#directory/actions.ts';
import { pathOf } from '#kernel/links.ts';
import { linkToken } from '#platform/links.ts';
import type { rsvpsHttp } from '#rsvps/http.tsx';
import { seatingActions } from '#rsvps/seating.ts';
import { type House, noWaiting, secret } from './house.ts';

type Needs = Parameters<typeof rsvpsHttp>[0];

/** What the room's pages need beside limits and chance, where nobody takes part in a campaign and no mail bounced. */
export const rsvpsNeeds = ({
  rsvps: actions,
  events,
  store,
}: Pick<House, 'rsvps' | 'events' | 'store'>): Omit<Needs, 'limits' | 'placesAnHour' | 'random'> => {
  const directory = directoryActions();
  const memberCodes: Needs['memberCodes'] = async () => new Set<string>();
  return {
    actions,
    events,
    directory: async () => directory,
    colleagues: { namesOf: async () => new Map(), mailboxOf: async () => undefined },
    contact: { name: 'Programmateam', phone: '+31700000000', email: 'programma@voorbeeld.example' },
    linkOf: ({ slug, guest, linkGeneration }) => {
      const link = { purpose: 'place', subject: slug, reader: guest, generation: linkGeneration } as const;
      return pathOf(link, linkToken(secret, link));
    },
    secret,
    memberCodes,
    bouncedOf: async () => new Set<string>(),
    lastMailsOf: async () => new Map(),
    pledges: async () => {
      throw new Error('No campaign is open here.');
    },
    seating: async () => seatingActions({ store, events, directory, memberCodes, patience: noWaiting() }),
  };
};
