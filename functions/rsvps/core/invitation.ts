import * as z from 'zod/mini';
import { Instant, LocalDate } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import { Group, RsvpAct, type RsvpState } from './rsvp.ts';

/** `handed-over`: somebody else comes, on a place of their own. `not-yet-known`: to be asked again on a day the reader chose. */
export const InvitationState = z.enum([
  'drafted',
  'invited',
  'accepted',
  'declined',
  'handed-over',
  'not-yet-known',
  'withdrawn',
]);
export type InvitationState = z.infer<typeof InvitationState>;

export const Salutation = z.enum(['mevrouw', 'heer']);
export type Salutation = z.infer<typeof Salutation>;

/** Who keeps somebody's calendar: hears along by mail, and is phoned when nobody answers. `phone` is E.164. */
export const Secretariat = z.object({ email: z.optional(z.string()), phone: z.optional(z.string()) });
export type Secretariat = z.infer<typeof Secretariat>;

/** Whom an organiser wants to ask, as a list or the directory gave them. Without `email` the secretariat reads it; without either a letter goes. */
export const Invitee = z.object({
  salutation: z.optional(Salutation),
  /** Absent while only the office is known: "wethouder van Helmond". */
  name: z.optional(z.string()),
  role: z.optional(z.string()),
  /** A municipality's code. */
  municipality: z.optional(z.string()),
  organisation: z.optional(z.string()),
  email: z.optional(z.string()),
  secretariat: z.optional(Secretariat),
  /** The places they take from; the open ones where none is named. */
  pool: z.optional(Group),
  language: Language,
});
export type Invitee = z.infer<typeof Invitee>;

/** Who gave the answer: the invited themselves, somebody in their name (empty where the form for everybody did not get one), or an organiser who had them on the telephone (a person's id). */
export const AnsweredBy = z.discriminatedUnion('is', [
  z.object({ is: z.literal('self') }),
  z.object({ is: z.literal('on-behalf'), name: z.string() }),
  z.object({ is: z.literal('by-phone'), person: z.string(), spokeTo: z.optional(z.string()) }),
]);
export type AnsweredBy = z.infer<typeof AnsweredBy>;

/** A form that was answered: the same again changes nothing, with other answers it is refused. */
const AnsweredForm = z.object({ id: z.string(), hash: z.string() });

/**
 * A personal request to come to one event, from the list it came with until the guests of the event are erased. `changes` counts what a calendar must
 * notice, `generation` ends older links and codes, `revision` rises with every write.
 */
export const Invitation = z.extend(Invitee, {
  slug: z.string(),
  /** `inv_…`, made from event and person, so that a list brought twice invites nobody twice. Also the key of the place they take. */
  invitation: z.string(),
  state: InvitationState,
  generation: z.int().check(z.gte(1)),
  changes: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(1)),
  addedAt: Instant,
  savedTheDateAt: z.optional(Instant),
  invitedAt: z.optional(Instant),
  remindedAt: z.optional(Instant),
  /** The event's version that they first heard of by mail: that it moved to that is no news to them. */
  toldVersion: z.optional(z.int()),
  /** How many mails that ask were owed: tells the next from the last. */
  mails: z.int().check(z.gte(0)),
  answeredAt: z.optional(Instant),
  answeredBy: z.optional(AnsweredBy),
  /** Why not, when they wanted to say so. In no mail, and gone the morning after. */
  reason: z.optional(z.string()),
  askAgainOn: z.optional(LocalDate),
  /** Whose place came of it: the invitation's own id, the key they signed up with before they were on the list, or that of who comes instead. */
  place: z.optional(z.string()),
  substitute: z.optional(z.string()),
  forms: z.array(AnsweredForm),
  acts: z.array(RsvpAct),
  /** When it is to be asked again. */
  dueAt: z.optional(Instant),
});
export type Invitation = z.infer<typeof Invitation>;

/** The key of the invited's own place: the one they had before they were on the list, or the invitation's. */
export const ownKeyOf = ({ state, place, invitation }: Pick<Invitation, 'state' | 'place' | 'invitation'>): string =>
  state === 'handed-over' ? invitation : (place ?? invitation);

export const isInvitationId = (text: string): boolean => /^inv_[\w-]{22}$/.test(text);

/** Where it is mailed to; nowhere means that a letter goes. */
export const addressOf = ({ email, secretariat }: Pick<Invitee, 'email' | 'secretariat'>): string | undefined =>
  email ?? secretariat?.email;

/** Asked and not heard of: those are reminded, and called. */
export const isSilent = ({ state }: Pick<Invitation, 'state'>): boolean => state === 'invited';

/** Has been written to: whoever keeps the date free may say at once whether they come. */
export const wasAsked = ({ state, savedTheDateAt }: Pick<Invitation, 'state' | 'savedTheDateAt'>): boolean =>
  state !== 'drafted' || savedTheDateAt !== undefined;

/** May still be asked, reminded and answered. */
export const isOpen = ({ state }: Pick<Invitation, 'state'>): boolean => state !== 'withdrawn' && state !== 'drafted';

/**
 * What the desk shows: the invitation's own state, or what became of the mail or the place since. `bounced` only while nobody answered: who answers from
 * a letter after all has been reached.
 */
export type ShownState = InvitationState | 'bounced' | 'waiting' | 'offered' | 'given-up';
export const shownState = (
  invitation: Pick<Invitation, 'state'>,
  { place, bounced }: { readonly place: RsvpState | undefined; readonly bounced: boolean },
): ShownState => {
  if (invitation.state === 'invited' && bounced) return 'bounced';
  if (invitation.state !== 'accepted' && invitation.state !== 'handed-over') return invitation.state;
  if (place === 'waiting' || place === 'offered') return place;
  return place === 'cancelled' ? 'given-up' : invitation.state;
};

const keptForms = 5;
const keptActs = 20;

/** The same record with one more form answered and one more act, and a revision higher. */
export const withAnswer = (
  invitation: Invitation,
  form: { readonly id: string; readonly hash: string } | undefined,
  act: z.infer<typeof RsvpAct>,
): Pick<Invitation, 'forms' | 'acts' | 'revision'> => ({
  revision: invitation.revision + 1,
  forms:
    form === undefined
      ? invitation.forms
      : [...invitation.forms.filter(({ id }) => id !== form.id), { id: form.id, hash: form.hash }].slice(-keptForms),
  acts: [...invitation.acts, act].slice(-keptActs),
});

/** A new invitation, asked nothing yet. */
export const draftInvitation = (
  { slug, invitation, invitee }: { readonly slug: string; readonly invitation: string; readonly invitee: Invitee },
  by: string,
  now: Instant,
): Invitation => ({
  ...invitee,
  slug,
  invitation,
  state: 'drafted',
  generation: 1,
  changes: 0,
  revision: 1,
  addedAt: now,
  mails: 0,
  forms: [],
  acts: [{ at: now, by, act: 'invite: drafted', fields: [] }],
});
