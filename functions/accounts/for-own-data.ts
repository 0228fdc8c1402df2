import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { FindOwn, OwnFound, OwnThing } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item } from '#platform/dynamo/port.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { linkHolds, seal } from '#platform/links.ts';
import { AtEvent } from './core/event-access.ts';
import { askForOwnData, OwnDataRequest, ownDataLink } from './core/own-data.ts';
import { Passkeys } from './core/passkeys.ts';
import { Person, roleOf } from './core/person.ts';
import { SignIn } from './core/sign-in.ts';
import type { OwnDataStore } from './store/own-data.ts';

/** Mails to one address in a day, whoever asks. Beyond it the answer is the same and nothing goes out: that somebody asked before is nobody's to know. */
const perAddress = { what: 'own-data-address', most: 3, minutes: 24 * 60 } as const;
/** Mails asked for from one network. */
const perNetwork = { what: 'own-data-network', most: 20, minutes: 10 } as const;
/** Looks behind one link: each goes through whole tables. */
const perLink = { what: 'own-data-link', most: 30, minutes: 60 } as const;

const linkShape = /^(own_[\w-]{22})\.([\w-]{22})$/;

export type OwnDataAsked =
  /** The same for every address, whether or not anything is kept under it. */
  { readonly is: 'asked' } | { readonly is: 'refused'; readonly because: 'asked-too-often'; readonly until: Instant };

export type OwnDataOpened =
  | { readonly is: 'open'; readonly request: OwnDataRequest }
  | { readonly is: 'refused'; readonly because: 'no-such-link' | 'expired' }
  | { readonly is: 'refused'; readonly because: 'looked-too-often'; readonly until: Instant };

export type OwnDataRequests = ReturnType<typeof ownDataRequests>;

/** Asking for one's own data by mail, and the link that it brings. */
export const ownDataRequests = ({
  store,
  limits,
  secret,
  patience,
}: {
  readonly store: OwnDataStore;
  readonly limits: Limits;
  readonly secret: string;
  readonly patience: Patience;
}) => ({
  /** Owes the mail. One form (`request`) has one mail a day, however often it is sent. */
  ask: (
    asked: {
      readonly email: string;
      readonly request: string;
      readonly language: Language;
      readonly network: string;
    },
    now: Instant,
  ): Promise<OwnDataAsked | 'busy'> => {
    const { email, request, language, network } = asked;
    let counted: Awaited<ReturnType<Limits>> | undefined;
    let countedForAddress: Awaited<ReturnType<Limits>> | undefined;
    return decideAgain(patience, async (): Promise<OwnDataAsked | 'conflict'> => {
      const id = `own_${seal(secret, ['own-data', request, email, now.slice(0, 10)])}`;
      if ((await store.ownDataRequest(id)) !== undefined) return { is: 'asked' };
      counted ??= await limits(perNetwork, network, now);
      if (counted !== 'within') return { is: 'refused', because: 'asked-too-often', until: counted.until };
      countedForAddress ??= await limits(perAddress, seal(secret, ['limit', email]), now);
      if (countedForAddress !== 'within') return { is: 'asked' };
      const written = await store.askForOwnData(askForOwnData({ id, email, language }, now), now);
      return written.is === 'conflict' ? 'conflict' : { is: 'asked' };
    });
  },

  /** Whose link it is, while it works. Changes nothing but the count of looks. */
  open: async (link: string, now: Instant): Promise<OwnDataOpened> => {
    const [, id = '', token = ''] = linkShape.exec(link) ?? [];
    if (id === '' || !linkHolds(secret, ownDataLink({ id }), token)) return { is: 'refused', because: 'no-such-link' };
    const request = await store.ownDataRequest(id);
    // A link of ours whose request is gone is an old one.
    if (request === undefined || request.expiresAt <= now) return { is: 'refused', because: 'expired' };
    const looked = await limits(perLink, seal(secret, ['limit', id]), now);
    return looked === 'within'
      ? { is: 'open', request }
      : { is: 'refused', because: 'looked-too-often', until: looked.until };
  },
});

/**
 * For who asks what is kept of them: who can sign in with an address, by which keys, where they are signed in and to which events they were let in, which an
 * organiser ends and nobody else; and what was asked by it. The request by which they look stays until its link ends.
 */
export const ownAccount = ({
  store,
  patience,
  items,
}: {
  readonly store: OwnDataStore;
  readonly patience: Patience;
  readonly items: () => AsyncIterable<Item>;
}): FindOwn => {
  const erasing = (write: Parameters<OwnDataStore['commitErasing']>[0]) => () =>
    decideAgain(patience, async () => ((await store.commitErasing(write)).is === 'conflict' ? 'conflict' : 'done'));

  /** Kept while a role lasts. */
  const withRole = (thing: Omit<OwnThing, 'goes'>): OwnFound => ({
    thing: { ...thing, goes: 'role' },
    readers: [],
    erase: async () => 'done',
  });

  return async (owns, now) => {
    const found: OwnFound[] = [];
    const people = new Map<string, Person>();
    /** What lies beside a person, and what an event keeps of them. */
    const beside: Item[] = [];
    for await (const item of items()) {
      if (item.item === 'passkeys' || item.item.startsWith('session#')) beside.push(item);
      if (!owns(item.email, item.askedAt)) continue;
      if (item.item === 'person') {
        const person = Person.parse(item);
        const { name, organisationName, letIn } = person;
        people.set(item.of, person);
        found.push(
          withRole({
            what: roleOf(person) === 'organiser' ? 'organiser' : 'person-let-in',
            says: { name, organisation: organisationName, municipality: person.municipality },
            at: letIn?.at,
          }),
        );
      }
      if (item.item.startsWith('access#')) beside.push(item);
      if (item.item === 'signin') {
        const { id, askedAt } = SignIn.parse(item);
        found.push({
          thing: { what: 'sign-in', at: askedAt, goes: 'whole' },
          readers: [],
          erase: erasing([store.forgetSignIn(id)]),
        });
      }
      if (item.item === 'own-data') {
        const request = OwnDataRequest.parse(item);
        if (request.expiresAt > now) continue;
        found.push({
          thing: { what: 'own-data-request', at: request.askedAt, goes: 'whole' },
          readers: [],
          erase: erasing([store.forgetOwnDataRequest(request)]),
        });
      }
    }
    for (const item of beside) {
      const { of, item: kind, endsAt } = item;
      if (kind.startsWith('access#')) {
        const { name, person, at } = AtEvent.parse(item);
        const event = people.get(`person#${person}`)?.events?.find((one) => of === `event#${one.event}`);
        found.push(withRole({ what: 'person-let-in', about: event?.title, says: { name }, at }));
      } else if (people.has(of) && kind === 'passkeys') {
        for (const { name, addedAt } of Passkeys.parse(item).keys)
          found.push(withRole({ what: 'passkey', says: { name }, at: addedAt }));
      } else if (people.has(of) && String(endsAt) > now) {
        found.push(withRole({ what: 'session', at: String(item.startedAt), until: String(endsAt) }));
      }
    }
    return found;
  };
};
