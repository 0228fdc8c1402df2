import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { everyItem } from '#platform/dynamo/port.ts';
import { didNotArrive } from '#platform/outbox/bounced.ts';
import { logIndex, MailRecord } from '#platform/outbox/owed.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import type { Picture } from '../../../functions/follow-ups/core/recipients.ts';
import type { RoundDraft } from '../../../functions/follow-ups/core/round.ts';
import type { RoundRooms } from '../../../functions/follow-ups/picture.ts';
import { rounding } from '../../../functions/follow-ups/rounding.ts';
import { roundsStore } from '../../../functions/follow-ups/store/rounds.ts';
import { houseOver, noWaiting, organiser, publish, secret, tables } from '../../support/house.ts';
import { story } from './core/story.ts';

/** What happened, as the other rooms know it; a test changes it as it goes. `closed`: everything of the evening is known. */
export type World = { picture: Picture; closed: boolean; language: Language };

/** Where whoever has this key is mailed to, and who keeps their calendar. */
const addressAt = (key: string): string => `${key.replaceAll(/[^a-z0-9]/gi, '')}@gemeente.example`;
const officeAt = (key: string): string => `secretariaat.${addressAt(key)}`;
/** What stands for those addresses. */
export const mailboxAt = (key: string): string => addressHash(secret, addressAt(key));
export const officeMailboxAt = (key: string): string => addressHash(secret, officeAt(key));
const mailboxOf = ({ key, reachable }: { readonly key: string; readonly reachable: boolean }) =>
  reachable ? { mailbox: mailboxAt(key) } : {};

/** The rooms before this one, which answer from the world. */
const roomsOf = (world: World): RoundRooms => {
  const people = () => world.picture;
  const whole = () => ({
    invitations: people().invitations.map(
      ({ municipality, place, mailbox: _, mailboxes = [], secretariat = false, ...one }) => ({
        ...one,
        ...mailboxOf(one),
        secretariat,
        mailboxes,
        ...(municipality !== undefined && { municipality }),
        ...(place !== undefined && { place }),
      }),
    ),
    places: people().places.map(({ municipality, invitation, mailbox: _, mailboxes = [], was = [], ...one }) => ({
      ...one,
      ...mailboxOf(one),
      was,
      mailboxes,
      ...(municipality !== undefined && { municipality }),
      ...(invitation !== undefined && { invitation }),
    })),
  });
  return {
    rsvps: {
      everybodyFollowed: async () => whole(),
      someFollowed: async (_slug, keys) => {
        const { invitations, places } = whole();
        return {
          invitations: invitations.filter(({ key }) => keys.includes(key)),
          places: places.filter(({ key }) => keys.includes(key)),
        };
      },
      readerFollowed: async (slug, key) => {
        const { invitations, places } = whole();
        const asked = invitations.find((invitation) => invitation.key === key);
        const one = asked ?? places.find((placed) => placed.key === key || placed.was.includes(key));
        return (
          one && {
            to: one.reachable ? addressAt(key) : undefined,
            name: one.name,
            language: world.language,
            ...(one.municipality !== undefined && { municipality: one.municipality }),
            ...mailboxOf(one),
            ...(asked !== undefined && { asked: true }),
            link: { purpose: 'place', subject: slug, reader: key, generation: 1 },
          }
        );
      },
      secretariatFollowed: async (_slug, key) => {
        const one = whole().invitations.find((asked) => asked.key === key);
        return one?.secretariat === true ? { to: officeAt(key), mailbox: officeMailboxAt(key) } : undefined;
      },
    },
    pledges: {
      forFollowUps: async ({ code }) => ({
        campaign: 'samen-aan-tafel',
        count: 120,
        municipalities: new Map(
          [...people().register]
            .filter(([of]) => code === undefined || of === code)
            .map(([of, { takesPart, left, signatures }]) => [
              of,
              {
                takesPart,
                left,
                signatures: signatures.map((signature) => ({
                  ...signature,
                  link: {
                    purpose: 'signature' as const,
                    subject: 'samen-aan-tafel',
                    reader: `${of}~${signature.name.replaceAll(' ', '')}`,
                    generation: 1,
                  },
                })),
              },
            ]),
        ),
      }),
    },
    kits: {
      hostsOf: async () =>
        people().hosts.map(({ key, name, language, since, reported }) => ({
          key,
          name,
          language,
          since,
          reported,
          to: 'host@buurt.example',
          mailbox: addressHash(secret, 'host@buurt.example'),
          link: { purpose: 'host' as const, subject: key, reader: 'host', generation: 1 },
        })),
      orderedSince: async () =>
        people().ordered.map(({ municipality, mailbox, at }) => ({
          at,
          ...(municipality !== undefined && { municipality }),
          ...(mailbox !== undefined && { mailbox }),
        })),
    },
    checkIn: {
      attended: async () => [...people().came].map((guest) => ({ guest, at: people().event.startsAt, party: 1 })),
      wishesOf: async () =>
        people().asked.map(({ partner, ...asked }) => ({
          ...asked,
          key: asked.name,
          role: 'wethouder',
          device: 'dev_1',
          adviser: false,
          ...(partner && { partner: 'regiobank' }),
        })),
      eveningClosed: async () => world.closed,
    },
  };
};

/** The rounds of an evening over a database. `over`: the same rooms over another way to it. */
export const roundsHouse = async (database: Database, picture: Picture = story()) => {
  const world: World = { picture, closed: true, language: 'nl' };
  const house = houseOver(database);
  const slug = await publish(house);
  const roundsOver = (over: Database) => {
    const { events } = houseOver(over);
    return rounding({
      store: roundsStore({ database: over, tables }),
      events,
      rooms: roomsOf(world),
      municipalityNamed: async (code) => `Gemeente ${code.slice(2)}`,
      patience: noWaiting(),
    });
  };
  const rounds = roundsOver(database);
  for (const reader of picture.bounced) {
    const mail = { id: `mail_${reader}`, reader, owedAt: '2019-04-01T09:00:00.000Z', how: 'permanent' as const };
    await database.transact([didNotArrive(tables.outbox, `event#${slug}`, mail, undefined, mail.owedAt)]);
  }
  let forms = 0;
  const broken: unknown[] = [];
  return {
    ...house,
    world,
    slug,
    rounds,
    roundsOver,
    /** What the sweep would leave to the next minute. */
    broken,
    sweep: (now: Instant, by = rounds) => by.sweepRounds(now, 20, (error) => broken.push(error)),
    save: async (draft: RoundDraft, now: Instant) => {
      const saved = await rounds.saveRound(organiser, slug, draft, { request: `form-${forms++}` }, now);
      if (saved === 'busy' || saved.is !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
      return saved.round;
    },
    /** Saves it and switches it on. */
    on: async (draft: RoundDraft, now: Instant): Promise<number> => {
      const saved = await rounds.saveRound(organiser, slug, draft, { request: `form-${forms++}` }, now);
      if (saved === 'busy' || saved.is !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
      const { number, revision } = saved.round;
      const switched = await rounds.switchOn(organiser, slug, number, revision, now);
      if (switched === 'busy' || switched.is !== 'changed') throw new Error(`Not on: ${JSON.stringify(switched)}`);
      return number;
    },
    /** The mails of a round, by reader. */
    mails: async (number = 1): Promise<readonly MailRecord[]> => {
      const found: MailRecord[] = [];
      const query = { in: tables.outbox, index: logIndex, of: `event#${slug}`, limit: 500 };
      for await (const item of everyItem(database, query)) found.push(MailRecord.parse(item));
      return found.filter(({ kind, generation }) => kind === 'follow-up' && generation === number);
    },
    state: async (number = 1) => (await rounds.round(organiser, slug, number))?.round,
  };
};
export type RoundsHouse = Awaited<ReturnType<typeof roundsHouse>>;
