import type { DirectoryActions } from '#directory/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Random } from '#kernel/ids.ts';
import type { Instant, LocalDate } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import type { Cursor } from '#platform/dynamo/port.ts';
import { boards, type EventIn } from './boards.ts';
import { copyOf } from './copy-of.ts';
import type { Campaign, Mark, PledgeText } from './core/campaign.ts';
import { isRehearsal } from './core/campaign.ts';
import { afterMidnight } from './core/days.ts';
import type { ImportRow } from './core/import-row.ts';
import { counts, decisionOf, type MembershipState, type StepReason } from './core/membership.ts';
import { isSignatureId, type Signature, signatureId } from './core/signature.ts';
import { eventStamp, stampedEvent } from './event-stamp.ts';
import { forFollowUps } from './for-follow-ups.ts';
import { mailFacts } from './mail-facts-for.ts';
import { managing } from './managing.ts';
import { marksOf } from './marks.ts';
import { places as placesOf } from './places.ts';
import { registering } from './registering.ts';
import { rehearsing } from './rehearsing.ts';
import { signing as signingOf } from './signing.ts';
import type { DueThing, PledgesStore } from './store.ts';

export type { Board } from './core/board.ts';
export type { Campaign, CampaignPlan, PledgeText } from './core/campaign.ts';
export type { ImportRow } from './core/import-row.ts';
export type { Signature, SignInvitation } from './core/signature.ts';
export type { Followed } from './for-follow-ups.ts';
export type { SignAnswers } from './signing.ts';
export type PledgesActions = ReturnType<typeof pledgesActions>;

/** How many signatures that wait are shown and counted. */
const awaitingShown = 200;

type Needs = {
  readonly store: PledgesStore;
  readonly directory: DirectoryActions;
  readonly secret: string;
  readonly random: Random;
  readonly patience: Patience;
  /** Events that are coming in a place of that name; none where nobody asks for a municipality's page. */
  readonly comingIn?: (city: string, now: Instant) => Promise<readonly EventIn[]>;
};

/** What other rooms and the pages may ask of campaigns, signatures and milestones. */
export const pledgesActions = ({ store, directory, secret, random, patience, comingIn = async () => [] }: Needs) => {
  const places = placesOf(directory);
  const board = boards({ store, places, comingIn });
  const marks = marksOf({ store, places, patience });
  const signing = signingOf({ store, places, marks, isPublic: board.isPublic, secret, random, patience });
  const register = registering({ store, places, marks, signing, patience });
  const desk = managing({ store, marks, random, patience });
  const rehearsal = rehearsing({ store, places, signing, boards: board });
  const { owned } = desk;
  const copy = (signature: Signature, text: PledgeText, campaign: Campaign) =>
    copyOf(signature, text, campaign, places.place(signature.code)?.name ?? signature.code);

  /** Does it for an organiser of the campaign's own organisation; for anybody else the campaign is not there. */
  const asOwner = async <T>(organiser: Organiser, slug: string, act: () => Promise<T>) =>
    (await owned(organiser, slug)) === undefined ? { is: 'not-found' as const } : act();

  const known = (code: string): boolean => places.place(code) !== undefined;

  const doDue = async (thing: DueThing, now: Instant): Promise<void> => {
    switch (thing.what) {
      case 'count':
        await marks.settle(thing.slug, now);
        return;
      case 'milestone': {
        const held = await store.milestoneOf(thing);
        if (held !== undefined) await marks.releaseByClock(held, now);
        return;
      }
      case 'register':
        // Fewer municipalities may be all of them.
        if ((await register.mergeEnded(thing.slug, now)) === 'busy') return;
        await marks.settle(thing.slug, now);
        await store.commit([store.registerLooked(thing, afterMidnight(now))]);
        return;
      case 'signature': {
        const signature = await store.signatureOf(thing);
        if (signature === undefined) return;
        const waits = signature.state === 'awaits';
        if (waits || signature.state === 'refused') await signing.forget(signature);
        else await store.commit([store.forgetAddress(thing)]);
        return;
      }
      case 'invitation':
        await store.commit([store.forgetInvitation(thing)]);
        return;
      case 'unreadable':
        throw new Error('Something that is due cannot be read.');
    }
  };

  return {
    current: board.current,
    published: board.published,
    text: board.text,
    board: board.board,
    members: board.members,
    member: board.member,
    municipalities: board.municipalities,
    findMunicipality: board.findMunicipality,
    /** The municipality with this code, an ended one too. */
    place: places.place,
    /** What an ended municipality became part of. */
    successor: places.successor,

    sign: signing.sign,
    /**
     * Who signed at an event, whichever way: on a tablet or before an organiser (`desk`), on an own phone behind the event's code (`public`), on paper. In the order
     * of signing. One that awaits a person is among them, one that was withdrawn, refused or ended is not. A signature of this second may be missing.
     */
    signedAt: async (event: string): Promise<readonly Signature[]> =>
      (await store.signedAt(event)).filter(({ state }) => state === 'stands' || state === 'awaits'),
    /** For the page of an event that leads to the form: what is signed behind it until then is known as signed there. */
    eventStamp: (event: string, until: Instant): string => eventStamp(secret, event, until),
    stampedEvent: (stamp: string, now: Instant): string | undefined => stampedEvent(secret, stamp, now),

    /** Whether the operation with this id, which its client made, was taken here: `sign` would only say so again. */
    isTaken: async (slug: string, request: string): Promise<boolean> =>
      (await store.operation(slug, request)) !== undefined,

    /**
     * What a device has to send of signatures, before it does: under way for everybody until they are here, are forgotten, or `until` has come. `by` is the
     * device: its last word counts. To be written in the transaction of whoever knows the device.
     */
    onItsWay: {
      /** Codes that are no municipality of that day are left out; undefined when none is left. */
      report: (
        slug: string,
        by: string,
        codes: readonly string[],
        { until, now }: { until: Instant; now: Instant },
      ) => {
        const inForce = [...new Set(codes)].filter((code) => places.inForce(code, now)).sort();
        return inForce.length === 0 ? undefined : store.putReport(slug, by, { codes: inForce, until });
      },
      forget: store.forgetReport,
    },
    askForAlderperson: signing.askForAlderperson,
    signatureLink: signing.signatureLink,
    /** `membership` only for a signature that stands or stood to its end: whoever sent one from the public page and waits gets no look inside. */
    bySignatureLink: async (slug: string, link: string) => {
      const signature = await signing.bySignatureLink(slug, link);
      if (signature === undefined) return undefined;
      const speaks = signature.state === 'stands' || signature.state === 'ended';
      const [found, membership, text] = await Promise.all([
        store.find(slug),
        speaks ? store.membership(slug, signature.code) : undefined,
        store.text(slug, signature.version),
      ]);
      return found === undefined || text === undefined
        ? undefined
        : { campaign: found.campaign, signature, membership, text };
    },
    byInvitationLink: async (slug: string, link: string) => {
      const invitation = await signing.byInvitationLink(slug, link);
      const found = invitation === undefined ? undefined : await store.find(slug);
      return invitation === undefined || found === undefined ? undefined : { campaign: found.campaign, invitation };
    },
    copyOf: copy,
    withdraw: async ({ slug, code, person }: Signature, now: Instant) => {
      const outcome = await signing.endSignature(slug, `${code}~${person}`, 'withdrawn', { is: 'visitor' }, now);
      return outcome !== 'busy' && outcome.is === 'ended' ? { is: 'withdrawn' as const } : outcome;
    },
    /** By the signatory, whose signature has to stand: whoever waits to be confirmed, or withdrew, speaks for nobody. */
    recordDecisionOwn: async (
      { slug, code, person }: Signature,
      decision: { on: LocalDate; document?: string | undefined; against: boolean },
      now: Instant,
    ) => {
      const held = await store.signature(slug, `${code}~${person}`);
      if (held?.state !== 'stands') return { is: 'refused' as const, because: 'not-a-member' as const };
      // A municipality that ended goes on in another, and so does its decision.
      const heir = places.successor(code, now)?.place.code ?? code;
      return register.recordDecision(slug, heir, { ...decision, actor: { is: 'visitor' } }, now);
    },

    campaigns: (organiser: Organiser, limit: number, after?: Cursor) =>
      store.desk(organiser.organisation, limit, after),
    managed: async (organiser: Organiser, slug: string, now: Instant) => {
      const found = await owned(organiser, slug);
      if (found === undefined) return undefined;
      const [stand, text, awaiting, memberships] = await Promise.all([
        board.standOf(found, now),
        store.text(slug, found.campaign.version),
        store.awaiting(slug, awaitingShown),
        store.memberships(slug),
      ]);
      return {
        ...found,
        standing: stand.standing,
        all: places.all(now),
        awaiting: awaiting.length,
        withoutDecision: memberships.filter((one) => one.state === 'signed' && decisionOf(one) === undefined).length,
        ...(text !== undefined && { text }),
      };
    },
    createCampaign: desk.create,
    saveCampaign: desk.save,
    saveText: desk.saveText,
    publishCampaign: desk.publish,

    /** What an organiser reads before releasing: who it is as things stand, or who it was when it was released. */
    milestone: async (organiser: Organiser, slug: string, typed: string, now: Instant) => {
      const found = await owned(organiser, slug);
      const mark = markIn(typed);
      const milestone = found === undefined || mark === undefined ? undefined : await store.milestone(slug, mark);
      if (found === undefined || milestone === undefined) return undefined;
      const who =
        milestone.state === 'released' ? milestone.who : await marks.nameAt(slug, marks.numberOf(milestone, now));
      const place = who === undefined ? undefined : places.place(who.code);
      return {
        campaign: found.campaign,
        milestone,
        count: found.tally.count,
        undoneBefore: milestone.acts.some(({ act }) => act === 'undone'),
        ...(who !== undefined && { who }),
        ...(place !== undefined && { place }),
      };
    },
    release: (
      organiser: Organiser,
      slug: string,
      typed: string,
      { revision, code }: { revision: number; code: string },
      now: Instant,
    ) =>
      asOwner(organiser, slug, async () => {
        const mark = markIn(typed);
        return mark === undefined
          ? { is: 'not-found' as const }
          : marks.release(slug, mark, { revision, code, actor: organiser }, now);
      }),
    undo: (organiser: Organiser, slug: string, typed: string, now: Instant) =>
      asOwner(organiser, slug, async () => {
        const mark = markIn(typed);
        return mark === undefined ? { is: 'not-found' as const } : marks.undo(slug, mark, organiser, now);
      }),

    register: async (organiser: Organiser, slug: string, now: Instant) => {
      const found = await owned(organiser, slug);
      if (found === undefined) return undefined;
      const [memberships, { heldBack }] = await Promise.all([store.memberships(slug), board.standOf(found, now)]);
      const byCode = new Map(memberships.map((one) => [one.code, one]));
      return {
        campaign: found.campaign,
        rows: places.at(now).map((place) => {
          const membership = byCode.get(place.code);
          const decided = membership !== undefined && decisionOf(membership) !== undefined;
          return {
            place,
            membership,
            decision: !counts(membership?.state) ? undefined : decided ? ('recorded' as const) : ('to-follow' as const),
            heldBack: heldBack.has(place.code),
          };
        }),
      };
    },
    municipality: async (organiser: Organiser, slug: string, code: string, now: Instant) => {
      const found = await owned(organiser, slug);
      const place = places.place(code);
      if (found === undefined || place === undefined) return undefined;
      const [membership, signatures, { heldBack }] = await Promise.all([
        store.membership(slug, code),
        store.signatures(slug, code),
        board.standOf(found, now),
      ]);
      return { campaign: found.campaign, place, membership, signatures, heldBack: heldBack.has(code) };
    },
    step: (
      organiser: Organiser,
      slug: string,
      code: string,
      to: MembershipState,
      { on, because }: { on?: LocalDate; because: StepReason },
      now: Instant,
    ) =>
      asOwner(organiser, slug, async () =>
        known(code)
          ? register.step(slug, code, to, { because, actor: organiser, ...(on !== undefined && { on }) }, now)
          : { is: 'not-found' as const },
      ),
    recordDecision: (
      organiser: Organiser,
      slug: string,
      code: string,
      decision: { on: LocalDate; document?: string | undefined; against: boolean },
      now: Instant,
    ) =>
      asOwner(organiser, slug, async () => register.recordDecision(slug, code, { ...decision, actor: organiser }, now)),
    /** A signature under the wrong municipality: both lines stay in the history. */
    undoSignature: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      asOwner(organiser, slug, async () => {
        if (!isSignatureId(id)) return { is: 'not-found' as const };
        const outcome = await signing.endSignature(slug, id, 'wrong-municipality', organiser, now);
        return outcome !== 'busy' && outcome.is === 'ended' ? { is: 'undone' as const } : outcome;
      }),
    succeed: (
      organiser: Organiser,
      slug: string,
      code: string,
      term: { name: string; role: string; from: LocalDate },
      now: Instant,
    ) => asOwner(organiser, slug, async () => register.succeed(slug, code, term, now)),

    awaiting: async (organiser: Organiser, slug: string) => {
      const found = await owned(organiser, slug);
      if (found === undefined) return undefined;
      const ids = await store.awaiting(slug, awaitingShown);
      const read = await Promise.all(ids.map((id) => store.signature(slug, id)));
      const signatures = read
        .flatMap((one) => (one?.state === 'awaits' ? [one] : []))
        .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
      const before = await Promise.all(signatures.map((one) => signing.signedBefore(one)));
      return {
        campaign: found.campaign,
        signatures,
        /** Those whose person signed for this municipality already: they can only be refused. */
        signedBefore: signatures.flatMap((one, at) => (before[at] === true ? [signatureId(one)] : [])),
      };
    },
    confirm: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      asOwner(organiser, slug, async () =>
        isSignatureId(id) ? signing.confirm(slug, id, organiser, now) : { is: 'not-found' as const },
      ),
    refuse: (organiser: Organiser, slug: string, id: string, now: Instant) =>
      asOwner(organiser, slug, async () => {
        const waits = isSignatureId(id) && (await store.signature(slug, id))?.state === 'awaits';
        if (!waits) return { is: 'refused' as const, because: 'not-awaiting' as const };
        const outcome = await signing.endSignature(slug, id, 'not-known', organiser, now);
        return outcome !== 'busy' && outcome.is === 'ended' ? { is: 'refused-it' as const } : outcome;
      }),
    invite: (
      organiser: Organiser,
      slug: string,
      whom: { code: string; name?: string | undefined; email: string },
      { request, now }: { request: string; now: Instant },
    ) =>
      asOwner(organiser, slug, async () =>
        known(whom.code)
          ? signing.invite(slug, whom, { request, actor: organiser, now })
          : { is: 'not-found' as const },
      ),
    importMembers: async (organiser: Organiser, slug: string, rows: readonly ImportRow[], now: Instant) => {
      const found = await owned(organiser, slug);
      if (found === undefined) return undefined;
      const version = Math.max(1, found.campaign.version);
      return register.importMembers(
        slug,
        version,
        rows.filter(({ code }) => known(code)),
        organiser,
        now,
      );
    },

    rehearse: async (organiser: Organiser, slug: string) => {
      const found = isRehearsal(slug) ? undefined : await owned(organiser, slug);
      if (found === undefined) return { is: 'not-found' as const };
      await rehearsal.begin(found);
      return { is: 'begun' as const };
    },
    rehearseSignatures: (organiser: Organiser, slug: string, howMany: number, now: Instant) =>
      asOwner(organiser, slug, async () => {
        const count = await rehearsal.sign(slug, howMany, organiser, now);
        return count === undefined ? { is: 'not-found' as const } : { is: 'signed' as const, count };
      }),
    endRehearsal: (organiser: Organiser, slug: string) =>
      asOwner(organiser, slug, async () => {
        await rehearsal.end(slug);
        return { is: 'ended' as const };
      }),
    rehearsal: async (organiser: Organiser, slug: string, now: Instant) =>
      (await owned(organiser, slug)) === undefined ? undefined : rehearsal.look(slug, now),

    /** What the stream brings: the count moved. */
    settleMarks: (slug: string, now: Instant) => marks.settle(slug, now),

    /** What the tick does. Tells how much there was; what breaks is told to `broke`, stays due, and keeps nothing else from being done. */
    sweep: async (now: Instant, most: number, broke: (error: unknown) => void = () => {}): Promise<number> => {
      const due = await store.due(now, most);
      for (const thing of due) await doDue(thing, now).catch(broke);
      return due.length;
    },

    forFollowUps: forFollowUps({ store, boards: board, signing, secret }),

    mailFactsFor: mailFacts({ store, places, marks, boards: board, signing }),
    /** Whose campaign it is, for what a person has to look at. */
    organisationOf: async (slug: string): Promise<string | undefined> =>
      (await store.find(slug))?.campaign.organisation,
  };
};

const markIn = (typed: string): Mark | undefined =>
  typed === 'all' ? 'all' : /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined;
