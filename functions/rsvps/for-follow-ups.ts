import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Link } from '#kernel/links.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import { addressOf, type Invitation, isInvitationId, ownKeyOf, wasAsked } from './core/invitation.ts';
import type { Rsvp, RsvpState } from './core/rsvp.ts';
import { isGuestKey } from './guest-key.ts';
import { invitationLink } from './invitation-keys.ts';
import { whereItIs } from './moved-place.ts';
import type { RsvpsStore } from './store.ts';

type Followed = {
  /** An invitation, or a guest's key. */
  readonly key: string;
  readonly name: string;
  /** A municipality's code. */
  readonly municipality?: string;
  readonly language: Language;
  /** There is an address to mail to. */
  readonly reachable: boolean;
  /** What stands for that address, which may be a secretariat's. */
  readonly mailbox?: string;
  /** What stands for their own addresses (`addressHash`): who did something elsewhere under one of them did so themselves. A secretariat's is not theirs. */
  readonly mailboxes: readonly string[];
  readonly since: Instant;
};
/** Somebody who was asked, whatever they said; nobody who was never asked or whose invitation was withdrawn. */
export type FollowedInvitation = Followed & {
  readonly place?: string;
  readonly handedOver: boolean;
  readonly said: 'yes' | 'no' | 'nothing';
  /** A secretariat with another address keeps their calendar. */
  readonly secretariat: boolean;
};
/** Somebody with a place, or who gave one up. `was`: other keys under which this place may be known. */
export type FollowedPlace = Followed & {
  readonly invitation?: string;
  readonly state: RsvpState;
  readonly was: readonly string[];
};

/** Who is written to, as their own record says it now: never anybody else's place. `whom`: who was signed up, where the reader is somebody else. */
export type FollowedReader = {
  readonly to: string | undefined;
  readonly name: string;
  readonly language: Language;
  readonly municipality?: string;
  readonly whom?: string;
  /** What stands for the address. */
  readonly mailbox?: string;
  /** An organiser wrote down who they are; of anybody else the name is what was typed in a form. */
  readonly asked?: true;
  readonly link: Link;
};
/** Who reads along with them: an address and what stands for it. Without a link: theirs is for nobody else. */
export type FollowedSecretariat = { readonly to: string; readonly mailbox: string };

const isFollowed = (one: Invitation): boolean => wasAsked(one) && one.state !== 'withdrawn';

/** Of some only the office is known. */
const nameOf = ({ name, role, organisation }: Invitation): string => name ?? role ?? organisation ?? '';

type HashOf = (address: string) => string;
const mailboxesOf = (addresses: readonly (string | undefined)[], hashOf: HashOf): readonly string[] => [
  ...new Set(addresses.flatMap((address) => (address === undefined ? [] : [hashOf(address)]))),
];

const reachedAt = (address: string | undefined, hashOf: HashOf): Pick<Followed, 'reachable' | 'mailbox'> => ({
  reachable: address !== undefined,
  ...(address !== undefined && { mailbox: hashOf(address) }),
});

const followedInvitation = (one: Invitation, place: Rsvp | undefined, hashOf: HashOf): FollowedInvitation => ({
  key: one.invitation,
  name: nameOf(one),
  ...(one.municipality !== undefined && { municipality: one.municipality }),
  language: one.language,
  ...reachedAt(addressOf(one) ?? ownAddress(one, place), hashOf),
  mailboxes: mailboxesOf([one.email, ownPlaceAddress(one, place)], hashOf),
  since: one.addedAt,
  ...(one.place !== undefined && { place: place?.guest ?? one.place }),
  handedOver: one.state === 'handed-over',
  secretariat: officeOf(one) !== undefined,
  said: one.state === 'accepted' || one.state === 'handed-over' ? 'yes' : one.state === 'declined' ? 'no' : 'nothing',
});

/** Where a secretariat reads along; of whoever is mailed there themselves it gets everything already. */
const officeOf = ({ email, secretariat }: Invitation): string | undefined =>
  email === undefined || secretariat?.email === email ? undefined : secretariat?.email;

/** A secretariat that answered gave its own address with the place. */
const ownPlaceAddress = (one: Invitation, place: Rsvp | undefined): string | undefined => {
  const address = ownAddress(one, place);
  return address === one.secretariat?.email ? undefined : address;
};

/** What the invited gave with their own place; where somebody else comes the place is not theirs. */
const ownAddress = ({ state }: Invitation, place: Rsvp | undefined): string | undefined =>
  state === 'handed-over' ? undefined : place?.email;

const followedPlace = (rsvp: Rsvp, was: readonly string[], hashOf: HashOf): FollowedPlace => ({
  key: rsvp.guest,
  name: rsvp.name,
  ...(rsvp.municipality !== undefined && { municipality: rsvp.municipality }),
  language: rsvp.language,
  ...reachedAt(rsvp.email, hashOf),
  mailboxes: mailboxesOf([rsvp.email], hashOf),
  since: rsvp.askedAt,
  ...(rsvp.invitation !== undefined && { invitation: rsvp.invitation }),
  state: rsvp.state,
  was,
});

const placeLink = ({ slug, guest, linkGeneration }: Rsvp): Link => ({
  purpose: 'place',
  subject: slug,
  reader: guest,
  generation: linkGeneration,
});

const guestsAPage = 500;

/** For follow-ups: everybody of an event, or some of them, without what they told of themselves; and one reader with the address. */
export const followed = ({
  store,
  secret,
}: {
  store: Pick<RsvpsStore, 'guestsAfter' | 'place' | 'invited'>;
  /** Under which the hash of an address is made. */
  secret: string;
}) => {
  const hashOf = (address: string): string => addressHash(secret, address);

  /** Everybody with or without a place, under every key they had. */
  const everyGuest = async (slug: string): Promise<readonly Rsvp[]> => {
    const all: Rsvp[] = [];
    for (let after: string | undefined; ; ) {
      const { guests, more } = await store.guestsAfter(slug, after, guestsAPage);
      all.push(...guests);
      after = guests.at(-1)?.guest;
      if (!more || after === undefined) return all;
    }
  };

  return {
    everybodyFollowed: async (
      slug: string,
    ): Promise<{ readonly invitations: readonly FollowedInvitation[]; readonly places: readonly FollowedPlace[] }> => {
      const [guests, invitations] = await Promise.all([everyGuest(slug), store.invited.invitations(slug)]);
      const at = new Map(guests.map((rsvp) => [rsvp.guest, rsvp]));
      const nowAt = (rsvp: Rsvp | undefined): Rsvp | undefined => {
        let found = rsvp;
        for (let move = 0; move < guests.length && found?.movedTo !== undefined; move += 1)
          found = at.get(found.movedTo);
        return found;
      };
      const was = Map.groupBy(
        guests.filter(({ movedTo }) => movedTo !== undefined),
        (rsvp) => nowAt(rsvp)?.guest ?? '',
      );
      return {
        invitations: invitations
          .filter(isFollowed)
          .map((one) =>
            followedInvitation(one, one.place === undefined ? undefined : nowAt(at.get(one.place)), hashOf),
          ),
        places: guests
          .filter(({ movedTo }) => movedTo === undefined)
          .map((rsvp) =>
            followedPlace(
              rsvp,
              (was.get(rsvp.guest) ?? []).map(({ guest }) => guest),
              hashOf,
            ),
          ),
      };
    },

    /** The same of these alone. */
    someFollowed: async (slug: string, keys: readonly string[]) => {
      const [invitations, places] = await Promise.all([
        Promise.all(
          keys.filter(isInvitationId).map(async (key) => {
            const one = await store.invited.invitation(slug, key);
            if (one === undefined || !isFollowed(one)) return [];
            const place =
              one.place === undefined ? undefined : await whereItIs(store, await store.place(slug, one.place));
            return [followedInvitation(one, place, hashOf)];
          }),
        ),
        // The place of an invitation may have the invitation's own key.
        Promise.all(
          keys
            .filter((key) => isGuestKey(key))
            .map(async (key) => {
              const rsvp = await whereItIs(store, await store.place(slug, key));
              return rsvp === undefined ? [] : [followedPlace(rsvp, rsvp.guest === key ? [] : [key], hashOf)];
            }),
        ),
      ]);
      return { invitations: invitations.flat(), places: places.flat() };
    },

    /** To whom, for the mail itself; undefined of whom nothing is kept, and whose invitation was withdrawn. */
    readerFollowed: async (slug: string, key: string): Promise<FollowedReader | undefined> => {
      const invitation = isInvitationId(key) ? await store.invited.invitation(slug, key) : undefined;
      if (invitation === undefined) {
        const rsvp = isGuestKey(key) ? await whereItIs(store, await store.place(slug, key)) : undefined;
        if (rsvp === undefined) return undefined;
        const { name, language, municipality, email } = rsvp;
        return {
          to: email,
          ...(email !== undefined && { mailbox: hashOf(email) }),
          name,
          language,
          ...(municipality !== undefined && { municipality }),
          ...(rsvp.for === 'other' && { whom: name }),
          link: placeLink(rsvp),
        };
      }
      if (!isFollowed(invitation)) return undefined;
      const own = await whereItIs(store, await store.place(slug, ownKeyOf(invitation)));
      const to = addressOf(invitation) ?? ownAddress(invitation, own);
      return {
        to,
        ...(to !== undefined && { mailbox: hashOf(to) }),
        name: nameOf(invitation),
        language: invitation.language,
        ...(invitation.municipality !== undefined && { municipality: invitation.municipality }),
        asked: true,
        link:
          own === undefined || own.state === 'cancelled' || invitation.state === 'handed-over'
            ? invitationLink(invitation)
            : placeLink(own),
      };
    },

    /** Who reads along with this invitation now; undefined where nobody does. */
    secretariatFollowed: async (slug: string, key: string): Promise<FollowedSecretariat | undefined> => {
      const invitation = isInvitationId(key) ? await store.invited.invitation(slug, key) : undefined;
      const office = invitation && officeOf(invitation);
      return office === undefined ? undefined : { to: office, mailbox: hashOf(office) };
    },
  };
};
