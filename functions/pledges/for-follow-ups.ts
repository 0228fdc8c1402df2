import type { Instant } from '#kernel/instants.ts';
import type { Link } from '#kernel/links.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import type { Boards } from './boards.ts';
import { counts, decisionOf, type Membership } from './core/membership.ts';
import type { Signature, SignedAt } from './core/signature.ts';
import type { SigningActions } from './signing.ts';
import type { PledgesStore } from './store.ts';

/** A signature as a follow-up may know it. `here`: set at the event that was asked about. `link`: the signatory's own page, for nobody else. */
type FollowedSignature = {
  readonly name: string;
  readonly at: Instant;
  /** When it arrived. */
  readonly recordedAt: Instant;
  readonly here: boolean;
  readonly stands: boolean;
  /** Its college still has to decide, as far as is known now. */
  readonly underReserve: boolean;
  /** What stands for the address under which it was set (`addressHash`); absent where none is known. */
  readonly mailbox?: string;
  readonly link: Link;
};

/** `takesPart` also while it pauses, and while the presenter holds back that it counts; `left` when it stopped, or nobody's signature stands any more. */
type FollowedMunicipality = {
  readonly takesPart: boolean;
  readonly left: boolean;
  readonly signatures: readonly FollowedSignature[];
};

/** The campaign of an organisation as follow-ups of an event see it, by the municipality's code. `count` is the public one. */
export type Followed = {
  readonly campaign: string;
  readonly count: number;
  readonly municipalities: ReadonlyMap<string, FollowedMunicipality>;
};

/** The one place that says what "signed at this event" is. */
const isAt = (where: SignedAt, event: string): boolean =>
  (where.is === 'event' || where.is === 'paper') && where.event === event;

const followed = (
  membership: Membership | undefined,
  signatures: readonly Signature[],
  event: string,
  linkOf: (signature: Signature) => Link,
  secret: string,
): FollowedMunicipality => {
  const takesPart = counts(membership?.state) || membership?.state === 'paused';
  const decided = membership !== undefined && decisionOf(membership) !== undefined;
  const withdrawn = signatures.some(({ state }) => state === 'withdrawn' || state === 'ended');
  return {
    takesPart,
    left: !takesPart && (membership?.state === 'left' || withdrawn),
    signatures: signatures.map((signature) => ({
      name: signature.name,
      at: signature.signedAt,
      recordedAt: signature.recordedAt,
      here: isAt(signature.where, event),
      stands: signature.state === 'stands',
      underReserve: signature.college.is === 'to-decide' && !decided,
      ...(signature.email !== undefined && { mailbox: addressHash(secret, signature.email) }),
      link: linkOf(signature),
    })),
  };
};

/**
 * For follow-ups of an event: what there is to sign for its organisation, who takes part, and who signed where; of every municipality, or of one. Undefined
 * where the organisation has no campaign.
 */
export const forFollowUps =
  ({
    store,
    boards,
    signing,
    secret,
  }: {
    store: PledgesStore;
    boards: Pick<Boards, 'current' | 'standOf'>;
    signing: Pick<SigningActions, 'linkOf'>;
    /** Under which the hash of an address is made. */
    secret: string;
  }) =>
  async (
    { organisation, event, code }: { readonly organisation: string; readonly event: string; readonly code?: string },
    now: Instant,
  ): Promise<Followed | undefined> => {
    const campaign = await boards.current(now, organisation);
    const found = campaign && (await store.find(campaign.slug));
    if (found === undefined) return undefined;
    const { slug } = found.campaign;
    const [memberships, signatures, { standing }] = await Promise.all([
      code === undefined
        ? store.memberships(slug, { consistent: true })
        : store.membership(slug, code).then((one) => (one === undefined ? [] : [one])),
      code === undefined ? store.everySignature(slug) : store.signatures(slug, code),
      boards.standOf(found, now),
    ]);
    const memberAt = new Map(memberships.map((one) => [one.code, one]));
    const signed = Map.groupBy(signatures, (one) => one.code);
    return {
      campaign: slug,
      count: standing.shown,
      municipalities: new Map(
        [...new Set([...memberAt.keys(), ...signed.keys()])].map((one) => [
          one,
          followed(memberAt.get(one), signed.get(one) ?? [], event, signing.linkOf, secret),
        ]),
      ),
    };
  };
