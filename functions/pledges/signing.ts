import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { CollegeWord } from '#kernel/college-words.ts';
import { newId, type Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { type Link, pathOf } from '#kernel/links.ts';
import { foldName } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { linkHolds, linkToken, seal } from '#platform/links.ts';
import type { Boards } from './boards.ts';
import { type Campaign, standingOf } from './core/campaign.ts';
import { counts, currentPeriod, type Membership, type Step, stepMembership } from './core/membership.ts';
import { confirmSignature, joining, type Signed, type Signing, signPledge } from './core/sign-pledge.ts';
import {
  isInvitationId,
  isSignatureId,
  type Signature,
  type SignedAt,
  type SignedBy,
  type SignInvitation,
  signatureId,
} from './core/signature.ts';
import type { Marks } from './marks.ts';
import type { Places } from './places.ts';
import type { PledgesStore } from './store.ts';

export type SignAnswers = {
  /** The municipality's code. */
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string | undefined;
  readonly college: CollegeWord;
  /** Of the text that stood on the page. */
  readonly version: number;
  /** Wants to sign although the municipality takes part already. */
  readonly also: boolean;
};

export type SignOptions = {
  /** Made by the client: the same operation is one, however often it arrives. */
  readonly request: string;
  readonly language: Language;
  readonly actor: Actor;
  readonly now: Instant;
  readonly by: Exclude<SignedBy, 'import'>;
  readonly where: SignedAt;
  /** The device's time, put right; `now` unless said, and never later than that. */
  readonly signedAt?: Instant;
  /** Counts the try; over the limit nothing is done. */
  readonly within?: () => ReturnType<Limits>;
};

/** How somebody signs, how what waits is confirmed, and how a signature ends. */
export const signing = ({
  store,
  places,
  marks,
  isPublic,
  secret,
  random,
  patience,
}: {
  store: PledgesStore;
  places: Places;
  marks: Marks;
  /** Whether everybody may know that a municipality takes part. */
  isPublic: Boards['isPublic'];
  secret: string;
  random: Random;
  patience: Patience;
}) => {
  const personOf = (name: string): string => seal(secret, ['signatory', foldName(name)], 12);

  const linkOf = ({ slug, linkGeneration, ...signature }: Signature): Link => ({
    purpose: 'signature',
    subject: slug,
    reader: signatureId(signature),
    generation: linkGeneration,
  });

  const { forPeople } = store;

  const todoOf = ({ organisation, slug }: Campaign, signature: Signature) =>
    ({ kind: 'signature-awaits', subject: `${slug}~${signatureId(signature)}`, organisation }) as const;

  const mailTo = (
    signature: Signature,
    kind: 'signature-recorded' | 'signature-awaits' | 'signature-withdrawn',
    now: Instant,
  ) =>
    signature.email === undefined
      ? []
      : forPeople(signature.slug, [
          store.owe(
            {
              kind,
              subject: signature.slug,
              reader: signatureId(signature),
              generation: signature.generation,
              since: signature.recordedAt,
              language: signature.language,
            },
            now,
          ),
        ]);

  const writesFor = (
    campaign: Campaign,
    decision: Extract<Signed, { is: 'signed' } | { is: 'awaits' }>,
    now: Instant,
  ): readonly Write[] => {
    const { signature, wasSigned } = decision;
    if (decision.is === 'awaits') {
      return [
        store.putOperation(signature),
        store.putSignature(signature, wasSigned),
        ...store.await(signature),
        ...mailTo(signature, 'signature-awaits', now),
        ...forPeople(campaign.slug, [
          store.askPerson({ ...todoOf(campaign, signature), campaign: campaign.slug, since: now }),
        ]),
      ];
    }
    return [
      store.putOperation(signature),
      store.putSignature(signature, wasSigned),
      ...(wasSigned?.state === 'awaits' ? noLongerWaits(campaign, wasSigned) : []),
      store.putMembership(decision.membership, decision.wasMember),
      ...(decision.moves === 0 ? [] : [store.moveCount(campaign.slug, decision.moves, now)]),
      ...mailTo(signature, 'signature-recorded', now),
    ];
  };

  const noLongerWaits = (campaign: Campaign, signature: Signature): readonly Write[] => [
    ...store.awaitNoMore(signature),
    ...forPeople(campaign.slug, [store.solved(todoOf(campaign, signature))]),
  ];

  /** What an organiser confirmed of what waited under this key, while its link has not been ended since. */
  const whatBecameOf = async (slug: string, id: string): Promise<Signature | undefined> => {
    const became = await store.became(slug, id);
    const signature = became && (await store.signature(slug, became.id));
    return signature?.linkGeneration === became?.linkGeneration ? signature : undefined;
  };

  const sign = async (
    slug: string,
    answers: SignAnswers,
    { request, language, actor, now, by, where, signedAt, within }: SignOptions,
  ) => {
    let tried: ReturnType<Limits> | undefined;
    const asked: Signing = {
      ...answers,
      request,
      hash: seal(secret, ['signing', JSON.stringify(answers)], 12),
      person: personOf(answers.name),
      sentAs: seal(secret, ['sent', request, foldName(answers.name)], 12),
      language,
      // A clock that runs ahead signs now: nobody signs in the future.
      signedAt: signedAt !== undefined && signedAt < now ? signedAt : now,
      where,
      by,
      actor: actorId(actor),
    };
    const counted = () => {
      tried ??= within?.() ?? Promise.resolve('within');
      return tried;
    };
    const outcome = await decideAgain(patience, async () => {
      const [found, operation, membership, held] = await Promise.all([
        store.find(slug, { consistent: true }),
        store.operation(slug, request),
        store.membership(slug, asked.code),
        store.signature(slug, signatureId(asked)),
      ]);
      if (found === undefined) return { is: 'not-found' as const };
      const before = operation && {
        hash: operation.hash,
        // What was read beside it may be older than it.
        signature: (await store.signature(slug, operation.id)) ?? (await whatBecameOf(slug, operation.id)),
      };
      // On the public page a try counts whatever the answer: nobody asks for every municipality in turn.
      if (by === 'public' && before === undefined) {
        const limit = await counted();
        if (limit !== 'within') return { is: 'limited' as const, until: limit.until };
      }
      // Asked of every municipality alike: the time it takes tells nothing either.
      const known = {
        inForce: places.inForce(asked.code, now),
        membership,
        held,
        before,
        public: (by === 'public' || by === 'invited') && (await isPublic(found, asked.code, now)),
      };
      const decision = signPledge(found.campaign, known, asked, now);
      if (decision.is !== 'signed' && decision.is !== 'awaits') {
        // This very press may have been taken between two of the reads, and then it is no second one.
        if (before === undefined && (await store.operation(slug, request)) !== undefined) return 'conflict';
        if (decision.is !== 'signed-earlier') return decision;
        const { signature, membership: member, wasSigned, wasMember } = decision;
        const put = [store.putSignature(signature, wasSigned), store.putMembership(member, wasMember)];
        if ((await store.commit(put)).is !== 'written') return 'conflict';
        return { is: 'refused' as const, because: 'already-signed' as const };
      }
      const limit = await counted();
      if (limit !== 'within') return { is: 'limited' as const, until: limit.until };
      const written = await store.commit(writesFor(found.campaign, decision, now));
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'signed' && outcome.moves > 0) await marks.settleSoon(slug, now);
    return outcome;
  };

  /** A substitute without mandate: interest is kept, and the alderperson gets a link. */
  const askForAlderperson = async (
    slug: string,
    { code, name, email, from }: { code: string; name?: string | undefined; email: string; from: string },
    { request, language, actor, now }: { request: string; language: Language; actor: Actor; now: Instant },
  ) => {
    // The same form makes the same invitation.
    const id = `inv_${idOf(secret, slug, request)}`;
    return decideAgain(patience, async () => {
      const found = await store.find(slug, { consistent: true });
      if (found === undefined) return { is: 'not-found' as const };
      const standing = standingOf(found.campaign, now);
      if (standing !== 'open') return { is: 'refused' as const, because: standing };
      if (!places.inForce(code, now)) return { is: 'refused' as const, because: 'not-in-force' as const };
      const [membership, before] = await Promise.all([store.membership(slug, code), store.invitation(slug, id)]);
      if (before !== undefined) return { is: 'interested' as const, invitation: before };
      const invitation: SignInvitation = {
        slug,
        id,
        code,
        email,
        from,
        language,
        invitedAt: now,
        generation: 1,
        ...(name !== undefined && { name }),
      };
      const step: Step = {
        to: 'interested',
        at: now,
        recordedAt: now,
        by: actorId(actor),
        because: 'interest',
      };
      const stepped = stepMembership(membership, { slug, code }, step);
      const written = await store.commit([
        store.putInvitation(invitation),
        // Who takes part already, or promised to, does not go back to interest.
        ...(stepped.is === 'stepped' ? [store.putMembership(stepped.membership, membership)] : []),
        ...oweInvitation(invitation, now),
        // The mail to the alderperson may not be enough: somebody of the programme calls.
        store.askPerson({
          kind: 'interest',
          subject: `${slug}~${code}`,
          organisation: found.campaign.organisation,
          campaign: slug,
          reader: code,
          since: now,
        }),
      ]);
      return written.is === 'written' ? { is: 'interested' as const, invitation } : 'conflict';
    });
  };

  const oweInvitation = (invitation: SignInvitation, now: Instant): readonly Write[] =>
    forPeople(invitation.slug, [
      store.owe(
        {
          kind: 'sign-invitation',
          subject: invitation.slug,
          reader: invitation.id,
          generation: invitation.generation,
          language: invitation.language,
        },
        now,
      ),
    ]);

  const invite = async (
    slug: string,
    { code, name, email }: { code: string; name?: string | undefined; email: string },
    { request, actor, now }: { request: string; actor: Organiser; now: Instant },
  ) => {
    const id = `inv_${idOf(secret, slug, request)}`;
    return decideAgain(patience, async () => {
      const before = await store.invitation(slug, id);
      if (before !== undefined) return { is: 'invited' as const, invitation: before };
      const invitation: SignInvitation = {
        slug,
        id,
        code,
        email,
        language: 'nl',
        invitedAt: now,
        generation: 1,
        ...(name !== undefined && { name }),
      };
      const written = await store.commit([
        store.putInvitation(invitation),
        ...oweInvitation(invitation, now),
        store.act(slug, { actor, act: 'invite-to-sign', now }),
      ]);
      return written.is === 'written' ? { is: 'invited' as const, invitation } : 'conflict';
    });
  };

  /** Takes a signature's membership back: who loses its last signatory stops. */
  const endSignature = (
    slug: string,
    id: string,
    because: NonNullable<Signature['endedBecause']>,
    actor: Actor,
    now: Instant,
  ) =>
    decideAgain(patience, async () => {
      const held = await store.signature(slug, id);
      if (held === undefined) return { is: 'not-found' as const };
      if (held.state !== 'stands' && held.state !== 'awaits')
        return { is: 'refused' as const, because: 'withdrawn-before' as const };
      const [found, membership] = await Promise.all([
        store.find(slug, { consistent: true }),
        store.membership(slug, held.code),
      ]);
      if (found === undefined) return { is: 'not-found' as const };
      const ended: Signature = {
        ...held,
        state: because === 'not-known' ? 'refused' : 'withdrawn',
        endedAt: now,
        endedBecause: because,
        revision: held.revision + 1,
      };
      const waited = held.state === 'awaits';
      const left =
        membership !== undefined && !waited ? withoutSignatory(membership, because, actorId(actor), now) : undefined;
      const written = await store.commit([
        store.putSignature(ended, held),
        ...(waited ? noLongerWaits(found.campaign, held) : []),
        ...(left === undefined
          ? []
          : [
              store.putMembership(left.membership, membership),
              ...(left.moves === 0 ? [] : [store.moveCount(slug, left.moves, now)]),
            ]),
        ...((await standsAnyway(ended)) ? [] : mailTo(ended, 'signature-withdrawn', now)),
      ]);
      return written.is === 'written' ? { is: 'ended' as const, signature: ended } : 'conflict';
    });

  /** The signature that stands for the same name, while this one waited under a key of its own. */
  const standingBeside = async ({ slug, code, name, person }: Signature): Promise<Signature | undefined> => {
    const own = personOf(name);
    const other = own === person ? undefined : await store.signature(slug, signatureId({ code, person: own }));
    return other?.state === 'stands' ? other : undefined;
  };

  /** Sent twice from the public page: the other one stands, at the same address, so that no mail needs to say that this one does not. */
  const standsAnyway = async (ended: Signature): Promise<boolean> =>
    ended.state === 'refused' && (await standingBeside(ended))?.email === ended.email;

  /**
   * What waits counts from the moment it was signed. Paper wants another person than who keyed it in; for whoever signed already nothing is confirmed. Doing it
   * again finds it done.
   */
  const confirm = async (slug: string, id: string, actor: Organiser, now: Instant) => {
    const outcome = await decideAgain(patience, async () => {
      const [found, held] = await Promise.all([store.find(slug, { consistent: true }), store.signature(slug, id)]);
      if (found === undefined) return { is: 'not-found' as const };
      if (held === undefined) {
        const signature = await whatBecameOf(slug, id);
        return signature === undefined ? { is: 'not-found' as const } : { is: 'repeated' as const, signature };
      }
      if (held.state !== 'awaits') return { is: 'refused' as const, because: 'not-awaiting' as const };
      if (held.by === 'paper' && held.enteredBy === actor.person)
        return { is: 'refused' as const, because: 'own-entry' as const };
      if (!places.inForce(held.code, now)) return { is: 'refused' as const, because: 'not-in-force' as const };
      const person = personOf(held.name);
      const [membership, taken] = await Promise.all([
        store.membership(slug, held.code),
        person === held.person ? held : store.signature(slug, signatureId({ code: held.code, person })),
      ]);
      const joins = !counts(membership?.state) || !(await isPublic(found, held.code, now));
      const decision = confirmSignature(held, taken, { person, confirmedBy: actor.person, joins });
      if (decision.is === 'refused') {
        // This very press may have been taken between the reads.
        return (await store.signature(slug, id))?.revision === held.revision ? decision : 'conflict';
      }
      const { signature: stands, moved } = decision;
      const joined = joining(found.campaign, membership, stands, actor.person, now);
      const written = await store.commit([
        store.putSignature(stands, taken),
        ...(moved ? store.becomes(held, stands) : []),
        ...noLongerWaits(found.campaign, held),
        store.putMembership(joined.membership, membership),
        ...(joined.moves > 0 ? [store.moveCount(slug, 1, now)] : []),
        ...mailTo(stands, 'signature-recorded', now),
      ]);
      return written.is === 'written' ? { is: 'signed' as const, signature: stands, moves: joined.moves } : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'signed' && outcome.moves > 0) await marks.settleSoon(slug, now);
    return outcome;
  };

  return {
    /** What never became an act of office goes whole. */
    forget: async (signature: Signature): Promise<void> => {
      const found = await store.find(signature.slug);
      await store.commit([
        store.forgetSignature(signature),
        ...(found !== undefined && signature.state === 'awaits' ? noLongerWaits(found.campaign, signature) : []),
      ]);
    },
    sign,
    askForAlderperson,
    invite,
    endSignature,
    confirm,
    signedBefore: async (waiting: Signature): Promise<boolean> => (await standingBeside(waiting)) !== undefined,
    linkOf,

    /** The signatory's own page, without language. */
    signatureLink: (signature: Signature): string => pathOf(linkOf(signature), linkToken(secret, linkOf(signature))),

    bySignatureLink: async (slug: string, link: string): Promise<Signature | undefined> => {
      const { id, token } = partsOf(link);
      if (!isSignatureId(id)) return undefined;
      const signature = await store.signature(slug, id);
      if (signature !== undefined) return linkHolds(secret, linkOf(signature), token) ? signature : undefined;
      // The link of before it was confirmed.
      const first = linkHolds(secret, { purpose: 'signature', subject: slug, reader: id, generation: 1 }, token);
      return first ? whatBecameOf(slug, id) : undefined;
    },
    byInvitationLink: async (slug: string, link: string): Promise<SignInvitation | undefined> => {
      const { id, token } = partsOf(link);
      if (!isInvitationId(id)) return undefined;
      const invitation = await store.invitation(slug, id);
      if (invitation === undefined) return undefined;
      const { generation } = invitation;
      return linkHolds(secret, { purpose: 'sign', subject: slug, reader: id, generation }, token)
        ? invitation
        : undefined;
    },

    /** For imports and rehearsals, which make signatures of their own. */
    personOf,
    newInvitationId: (now: Instant): string => newId('inv', now, random),
  };
};
export type SigningActions = ReturnType<typeof signing>;

const partsOf = (link: string): { readonly id: string; readonly token: string } => {
  const at = link.lastIndexOf('.');
  return at < 0 ? { id: '', token: '' } : { id: link.slice(0, at), token: link.slice(at + 1) };
};

/** Twenty-six characters of an id's alphabet that the same form always gives. */
const idOf = (secret: string, slug: string, request: string): string =>
  seal(secret, ['invitation', slug, request], 20)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '0')
    .slice(0, 26);

/**
 * A membership with one signatory less. It stops when nothing else makes it one: when its time began with a signature, the last one is gone, and no
 * import, no merger and no later decision of the college carries it.
 */
const withoutSignatory = (
  membership: Membership,
  because: 'withdrawn' | 'wrong-municipality' | 'not-known',
  by: string,
  now: Instant,
) => {
  const fewer = { ...membership, signatories: Math.max(0, membership.signatories - 1) };
  const stays = { membership: { ...fewer, revision: membership.revision + 1 }, moves: 0 as const };
  const began = currentPeriod(membership)?.began;
  const carried = membership.steps.some(
    (step) => began !== undefined && step.at >= began.at && step.recordedAt !== began.recordedAt,
  );
  if (fewer.signatories > 0 || began?.because !== 'signature' || carried) return stays;
  const stepped = stepMembership(fewer, membership, {
    to: 'left',
    at: now,
    recordedAt: now,
    by,
    because: because === 'not-known' ? 'withdrawn' : because,
  });
  return stepped.is === 'refused' ? stays : { membership: stepped.membership, moves: stepped.moves as -1 | 0 };
};
