import { addDays } from '#kernel/instants.ts';
import type { FindOwn, OwnFound, OwnState } from '#kernel/own-data.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Item, Written } from '#platform/dynamo/port.ts';
import { Campaign } from './core/campaign.ts';
import { zone } from './core/days.ts';
import { Signature, SignInvitation, signatureId } from './core/signature.ts';
import type { PledgesStore } from './store.ts';

const twoYears = 730;
const thirteenWeeks = 91;

const states = {
  stands: 'signed',
  awaits: 'awaits',
  withdrawn: 'ended',
  refused: 'ended',
  ended: 'ended',
} as const satisfies Record<Signature['state'], OwnState>;

const contactIn = (contact: unknown): unknown =>
  typeof contact === 'object' && contact !== null && 'email' in contact ? contact.email : undefined;

/**
 * For who asks what is kept of them: signatures and invitations to sign under an address, and the campaigns that name it. A signature is an act of office and
 * stays, without the address; one that was refused never became one and goes whole.
 */
export const ownSignatures = ({
  store,
  patience,
  items,
}: {
  readonly store: PledgesStore;
  readonly patience: Patience;
  readonly items: () => AsyncIterable<Item>;
}): FindOwn => {
  const settled = (written: Written) => (written.is === 'conflict' ? 'conflict' : 'done');

  const eraseSignature = (one: Signature) =>
    decideAgain(patience, async () => {
      const held = await store.signature(one.slug, signatureId(one));
      if (held?.email === undefined) return 'done';
      const written = await store.commit([
        held.state === 'refused'
          ? { ...store.forgetSignature(held), if: { revision: { is: held.revision } } }
          : store.forgetOwnAddress(held),
      ]);
      // Somebody wrote it since: what they wrote is looked at anew.
      return written.is === 'written' ? 'done' : 'conflict';
    });

  return async (owns) => {
    const signatures: Signature[] = [];
    const invitations: SignInvitation[] = [];
    const campaigns: Campaign[] = [];
    for await (const item of items()) {
      const [kind] = item.item.split('#');
      if (kind === 'signature' && owns(item.email, item.recordedAt)) signatures.push(Signature.parse(item));
      if (kind === 'invitation' && owns(item.email, item.invitedAt)) invitations.push(SignInvitation.parse(item));
      if (kind === 'facts' && (owns(contactIn(item.contact)) || owns(item.press))) campaigns.push(Campaign.parse(item));
    }
    const slugs = new Set([...signatures, ...invitations].map(({ slug }) => slug));
    const titles = new Map(
      await Promise.all([...slugs].map(async (slug) => [slug, (await store.find(slug))?.campaign.title] as const)),
    );
    return [
      ...signatures.map((one): OwnFound => {
        const never = one.state === 'awaits' || one.state === 'refused';
        return {
          thing: {
            what: 'signature',
            about: titles.get(one.slug),
            state: states[one.state],
            says: { name: one.name, role: one.role, municipality: one.code },
            at: one.signedAt,
            until: never ? addDays(one.recordedAt, thirteenWeeks, zone) : addDays(one.signedAt, twoYears, zone),
            goes: one.state === 'refused' ? 'whole' : 'address',
          },
          readers: [`campaign#${one.slug} ${signatureId(one)}`],
          erase: () => eraseSignature(one),
        };
      }),
      ...invitations.map(
        (one): OwnFound => ({
          thing: {
            what: 'invitation-to-sign',
            about: titles.get(one.slug),
            state: 'invited',
            says: { name: one.name, municipality: one.code },
            at: one.invitedAt,
            until: addDays(one.invitedAt, thirteenWeeks, zone),
            goes: 'whole',
          },
          readers: [`campaign#${one.slug} ${one.id}`],
          erase: () => decideAgain(patience, async () => settled(await store.commit([store.forgetOwnInvitation(one)]))),
        }),
      ),
      ...campaigns.map(
        ({ title, contact }): OwnFound => ({
          thing: {
            what: 'campaign',
            about: title,
            says: owns(contact.email) ? { name: contact.name, phone: contact.phone } : {},
            goes: 'role',
          },
          readers: [],
          erase: async () => 'done',
        }),
      ),
    ];
  };
};
