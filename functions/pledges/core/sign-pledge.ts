import type { CollegeWord } from '#kernel/college-words.ts';
import { type Instant, localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { type Campaign, standingOf } from './campaign.ts';
import { zone } from './days.ts';
import { counts, type Membership, type Step, stepMembership } from './membership.ts';
import type { Signature, SignedAt, SignedBy } from './signature.ts';

export type Signing = {
  /** Made by the client. */
  readonly request: string;
  readonly hash: string;
  readonly code: string;
  readonly person: string;
  /** The key under which what anybody sends from the public page waits; it says nothing of the name. */
  readonly sentAs: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string | undefined;
  readonly language: Language;
  readonly college: CollegeWord;
  /** The version that stood on the page. */
  readonly version: number;
  readonly signedAt: Instant;
  readonly where: SignedAt;
  readonly by: SignedBy;
  readonly actor: string;
  /** The municipality takes part already and this person wants to be a signatory as well. */
  readonly also: boolean;
};

/** What was read. `held`: by this person for this municipality. `public`: everybody may know that it takes part. `before`: this operation was done, by this signature. */
export type Known = {
  readonly inForce: boolean;
  readonly membership: Membership | undefined;
  readonly held: Signature | undefined;
  readonly public: boolean;
  readonly before: { readonly hash: string; readonly signature: Signature | undefined } | undefined;
};

export type Signed =
  /** `moves`: what the count does. `wasMember` and `wasSigned` are what was read. */
  | {
      readonly is: 'signed';
      readonly signature: Signature;
      readonly membership: Membership;
      readonly moves: 0 | 1;
      readonly wasMember: Membership | undefined;
      readonly wasSigned: Signature | undefined;
    }
  /** Waits for a person: an organiser, or for paper a second one. */
  | {
      readonly is: 'awaits';
      readonly signature: Signature;
      readonly wasSigned: Signature | undefined;
    }
  /** Signed already, by what arrived first and was given later: that signature stands, as from the moment of this one. */
  | {
      readonly is: 'signed-earlier';
      readonly signature: Signature;
      readonly membership: Membership;
      readonly wasMember: Membership;
      readonly wasSigned: Signature;
    }
  /** This very operation was done before. */
  | { readonly is: 'repeated'; readonly signature: Signature }
  | { readonly is: 'already-member'; readonly since: Instant }
  | {
      readonly is: 'refused';
      readonly because:
        | 'draft'
        | 'not-open'
        | 'closed'
        | 'already-signed'
        | 'other-answers'
        | 'other-text'
        | 'not-in-force';
    };

/**
 * Takes a signature, or says why not. One person signs once per municipality. The first that counts makes the municipality a member; a second
 * person of the same municipality becomes its second signatory, after having been told that it takes part already. What waits for a person
 * changes no membership. A text that was replaced while the page lay open is shown again first. Whoever signs before an organiser or with the own link takes
 * the place of what waits on paper.
 *
 * Nobody learns on the web what is not public. On the public page any name is taken, under a key of its own, until everybody may know that the municipality
 * takes part; with the own link a second signatory is taken like a first.
 */
export const signPledge = (
  campaign: Campaign,
  { inForce, membership, held, before, ...known }: Known,
  signing: Signing,
  now: Instant,
): Signed => {
  if (before !== undefined) {
    return before.hash === signing.hash && before.signature !== undefined
      ? { is: 'repeated', signature: before.signature }
      : { is: 'refused', because: 'other-answers' };
  }
  const standing = standingOf(campaign, now);
  if (standing !== 'open') return { is: 'refused', because: standing };
  if (!inForce) return { is: 'refused', because: 'not-in-force' };
  const anybody = signing.by === 'public';
  const waits = anybody || signing.by === 'paper';
  const told = anybody || signing.by === 'invited' ? known.public : true;
  const was = anybody && !known.public ? undefined : held;
  if (was?.state === 'stands' || (was?.state === 'awaits' && signing.by === 'paper')) {
    const earlier = signing.by === 'desk' && was.state === 'stands' && signing.signedAt < was.signedAt;
    if (!earlier || membership?.since === undefined) return { is: 'refused', because: 'already-signed' };
    return { is: 'signed-earlier', ...asFrom(signing.signedAt, was, { ...membership, since: membership.since }) };
  }
  if (signing.version !== campaign.version) return { is: 'refused', because: 'other-text' };
  const member = membership !== undefined && (counts(membership.state) || membership.state === 'paused');
  if (member && told && !signing.also) {
    return { is: 'already-member', since: membership.since ?? membership.steps[0]?.at ?? now };
  }
  const replaces = anybody ? undefined : held;
  const signature: Signature = {
    slug: campaign.slug,
    code: signing.code,
    person: anybody ? signing.sentAs : signing.person,
    name: signing.name,
    role: signing.role,
    ...(signing.email !== undefined && { email: signing.email }),
    language: signing.language,
    signedAt: signing.signedAt,
    recordedAt: now,
    where: signing.where,
    by: signing.by,
    version: signing.version,
    college: signing.college,
    state: waits ? 'awaits' : 'stands',
    enteredBy: signing.actor,
    request: signing.request,
    hash: signing.hash,
    joins: !(member && told),
    generation: (replaces?.generation ?? 0) + 1,
    linkGeneration: (replaces?.linkGeneration ?? 0) + 1,
    revision: (replaces?.revision ?? 0) + 1,
  };
  if (waits) return { is: 'awaits', signature, wasSigned: replaces };
  return {
    is: 'signed',
    signature,
    wasSigned: held,
    wasMember: membership,
    ...joining(campaign, membership, signature, signing.actor, now),
  };
};

/** Number 100 goes by the moment of signing: of one person's two presses by the earlier one, whichever network came back first. */
const asFrom = (signedAt: Instant, wasSigned: Signature, wasMember: Membership & { readonly since: Instant }) => ({
  signature: { ...wasSigned, signedAt, revision: wasSigned.revision + 1 },
  membership: {
    ...wasMember,
    since: signedAt < wasMember.since ? signedAt : wasMember.since,
    revision: wasMember.revision + 1,
  },
  wasMember,
  wasSigned,
});

/**
 * What an organiser who confirms it makes of a signature that waits. One that was sent from the public page moves to the key of its person; `held` is what lies
 * there, and whoever signed already, or on paper, is not signed for again. Paper keyed in stays where it is: there it is `held` itself.
 */
export const confirmSignature = (
  waiting: Signature,
  held: Signature | undefined,
  { person, confirmedBy, joins }: { readonly person: string; readonly confirmedBy: string; readonly joins: boolean },
):
  | { readonly is: 'confirmed'; readonly signature: Signature; readonly moved: boolean }
  | { readonly is: 'refused'; readonly because: 'already-signed' } => {
  const stands = { ...waiting, state: 'stands' as const, confirmedBy, joins };
  if (waiting.person === person) {
    return { is: 'confirmed', moved: false, signature: { ...stands, revision: waiting.revision + 1 } };
  }
  if (held?.state === 'stands' || held?.state === 'awaits') return { is: 'refused', because: 'already-signed' };
  return {
    is: 'confirmed',
    moved: true,
    signature: {
      ...stands,
      person,
      sentAs: waiting.person,
      generation: (held?.generation ?? 0) + 1,
      linkGeneration: (held?.linkGeneration ?? 0) + 1,
      revision: (held?.revision ?? 0) + 1,
    },
  };
};

/** What a signature that counts makes of the membership. Who left before is interested again first, and both lines are kept. */
export const joining = (
  { slug }: Pick<Campaign, 'slug'>,
  membership: Membership | undefined,
  signature: Signature,
  actor: string,
  now: Instant,
): { readonly membership: Membership; readonly moves: 0 | 1 } => {
  const term = { name: signature.name, role: signature.role, from: localDateOf(signature.signedAt, zone) };
  const line = (to: Step['to'], because: Step['because']): Step => ({
    to,
    at: signature.signedAt,
    recordedAt: now,
    by: actor,
    because,
  });
  const decided: Step | undefined =
    signature.college.is === 'decided' ? { ...line('decided', 'college'), decidedOn: signature.college.on } : undefined;
  const mayName = signature.college.is === 'decided' || signature.college.mayName;
  let held = membership;
  let moves = 0;
  const take = (step: Step) => {
    const stepped = stepMembership(held, { slug, code: signature.code }, step);
    if (stepped.is === 'refused') return;
    held = stepped.membership;
    moves += stepped.moves;
  };
  if (held?.state === 'left') take(line('interested', 'interest'));
  take(line('signed', 'signature'));
  if (decided !== undefined) take(decided);
  const after = held as Membership;
  const joined = moves > 0;
  return {
    moves: moves as 0 | 1,
    membership: {
      ...after,
      signatories: after.signatories + 1,
      // The first signatory is asked; a second one of a municipality that is named does not take that back.
      named: joined ? mayName : after.named,
      terms: [...after.terms, term],
      // Whoever arrives later may have signed earlier: number 100 goes by the moment of signing, not by whose network came back first.
      ...(after.since !== undefined && signature.signedAt < after.since && { since: signature.signedAt }),
      revision: (membership?.revision ?? 0) + 1,
    },
  };
};
