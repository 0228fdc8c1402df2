import type { Instant, LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { CampaignFacts, Message, MessageFacts } from '#kernel/messages.ts';
import type { Boards } from './boards.ts';
import { copyOf } from './copy-of.ts';
import type { Membership } from './core/membership.ts';
import type { Signature } from './core/signature.ts';
import { isSignatureId } from './core/signature.ts';
import { type Marks, markOfCode } from './marks.ts';
import type { Places } from './places.ts';
import { collegeSteps } from './registering.ts';
import type { SigningActions } from './signing.ts';
import type { Counting, PledgesStore } from './store.ts';

type Owed = {
  readonly kind: MessageKind;
  readonly subject: string;
  readonly reader: string;
  readonly generation: number;
};

export type PledgeMail =
  | { readonly to: string | undefined; readonly language: Language; readonly facts: Message['facts'] }
  | { readonly skipped: string };

/** For the sender: to whom and with which facts, as they are now; or that there is nothing left to report. */
export const mailFacts = ({
  store,
  places,
  marks,
  boards,
  signing,
}: {
  store: PledgesStore;
  places: Places;
  marks: Marks;
  boards: Boards;
  signing: SigningActions;
}) => {
  const nameOf = (code: string): string => places.place(code)?.name ?? code;

  const aboutSignature = (campaign: CampaignFacts, signature: Signature) => ({
    campaign,
    municipality: nameOf(signature.code),
    signatory: { name: signature.name, role: signature.role },
    signedAt: signature.signedAt,
    version: signature.version,
    college: signature.college,
    link: signing.linkOf(signature),
  });

  const ofSignature = async (mail: Owed, { campaign }: Counting, facts: CampaignFacts): Promise<PledgeMail> => {
    const signature = isSignatureId(mail.reader) ? await store.signature(mail.subject, mail.reader) : undefined;
    if (signature === undefined) return { skipped: 'signature-gone' };
    const same = signature.generation === mail.generation;
    const tell = (told: Message['facts']): PledgeMail => ({
      to: signature.email,
      language: signature.language,
      facts: told,
    });
    switch (mail.kind) {
      case 'signature-recorded': {
        const text = await store.text(mail.subject, signature.version);
        if (!same || signature.state !== 'stands' || text === undefined) return { skipped: 'gone' };
        const { checksum } = copyOf(signature, text, campaign, nameOf(signature.code));
        return tell({ ...aboutSignature(facts, signature), checksum, joins: signature.joins });
      }
      case 'signature-awaits':
        return same && signature.state === 'awaits' ? tell(aboutSignature(facts, signature)) : { skipped: 'gone' };
      case 'signature-withdrawn': {
        if (!same || signature.endedBecause === undefined) return { skipped: 'gone' };
        const { municipality, signatory } = aboutSignature(facts, signature);
        return tell({ campaign: facts, municipality, signatory, because: signature.endedBecause });
      }
      case 'decision-recorded': {
        const membership = await store.membership(mail.subject, signature.code);
        const decision = membership === undefined ? undefined : decisionAt(membership, mail.generation);
        if ((signature.state !== 'stands' && signature.state !== 'ended') || decision === undefined)
          return { skipped: 'gone' };
        return tell({ ...aboutSignature(facts, signature), ...decision });
      }
      default:
        return { skipped: 'gone' };
    }
  };

  const ofMilestone = async (mail: Owed, found: Counting, facts: CampaignFacts, now: Instant): Promise<PledgeMail> => {
    const { campaign, milestones, tally } = found;
    if (mail.kind === 'milestone-reached') {
      const mark = markOfCode(mail.generation);
      const held = milestones.find((one) => one.mark === mark);
      const number = held && marks.numberOf(held, now);
      const who = number === undefined ? undefined : await marks.nameAt(mail.subject, number);
      if (held?.state !== 'held' || number === undefined || who === undefined || tally.count < number)
        return { skipped: 'solved' };
      const { signatory, college, code } = who;
      const told: MessageFacts<'milestone-reached'> = {
        campaign: facts,
        mark: number,
        municipality: nameOf(code),
        reachedAt: held.reachedAt,
        publicAt: held.publicAt,
        ...(signatory !== undefined && { signatory }),
        ...(college !== undefined && { college }),
      };
      return { to: campaign.contact.email, language: 'nl', facts: told };
    }
    const mark = markOfCode(Math.floor(mail.generation / 100));
    const shown = milestones.find((one) => one.mark === mark && one.releases === mail.generation % 100);
    if (shown?.state !== 'released' || shown.releasedAt === undefined) return { skipped: 'undone' };
    const reader = mail.reader === 'press' ? ('press' as const) : ('organiser' as const);
    const told: MessageFacts<'milestone-public'> = {
      campaign: facts,
      mark: shown.number,
      count: (await boards.standOf(found, now)).standing.shown,
      releasedAt: shown.releasedAt,
      by: shown.acts.at(-1)?.by === 'clockwork' ? 'clock' : 'person',
      to: reader,
      ...(shown.who?.named === true && { municipality: nameOf(shown.who.code) }),
    };
    return { to: reader === 'press' ? campaign.press : campaign.contact.email, language: 'nl', facts: told };
  };

  return async (mail: Owed, now: Instant): Promise<PledgeMail> => {
    const found = await store.find(mail.subject, { consistent: true });
    if (found === undefined) return { skipped: 'campaign-gone' };
    const { slug, title, contact } = found.campaign;
    const facts: CampaignFacts = { slug, title, contact };
    switch (mail.kind) {
      case 'sign-invitation': {
        const invitation = await store.invitation(mail.subject, mail.reader);
        if (invitation === undefined) return { skipped: 'invitation-gone' };
        const { code, name, from, email, language, generation } = invitation;
        const told: MessageFacts<'sign-invitation'> = {
          campaign: facts,
          municipality: nameOf(code),
          link: { purpose: 'sign', subject: slug, reader: mail.reader, generation },
          ...(name !== undefined && { name }),
          ...(from !== undefined && { from }),
        };
        return { to: email, language, facts: told };
      }
      case 'milestone-reached':
      case 'milestone-public':
        return ofMilestone(mail, found, facts, now);
      default:
        return ofSignature(mail, found, facts);
    }
  };
};

/** One of the decisions in its history, for or against; `number` counts from 1. */
const decisionAt = (
  membership: Pick<Membership, 'steps'>,
  number: number,
): { readonly decidedOn: LocalDate; readonly against: boolean } | undefined => {
  const step = collegeSteps(membership.steps)[number - 1];
  return step?.decidedOn === undefined
    ? undefined
    : { decidedOn: step.decidedOn, against: step.because === 'college-against' };
};
