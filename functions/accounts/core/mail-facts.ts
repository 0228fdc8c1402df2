import type { Contact } from '#kernel/contacts.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import { LetInRole } from './letting-in.ts';
import type { Passkeys } from './passkeys.ts';
import { generationOf, hasAccess, type KnownPerson, type Person, roleOf } from './person.ts';
import { linkOf, minutesToSendMail, phaseOf, type SignIn } from './sign-in.ts';

export type SignInMail =
  | { readonly to: string; readonly language: Language; readonly facts: MessageFacts<'sign-in'> }
  | { readonly skipped: 'gone' | 'too-late' };

/**
 * What a sign-in mail says, asked when it is about to leave. `gone`: a newer code was asked for, or this one is used or spent. `too-late`:
 * eight minutes have passed, so that whoever gets it still has two.
 */
export const signInMail = (
  signIn: SignIn | undefined,
  { generation, contact }: { generation: number; contact: Contact },
  now: Instant,
): SignInMail => {
  if (signIn?.state !== 'open' || !signIn.known || signIn.generation !== generation) return { skipped: 'gone' };
  if (phaseOf(signIn, now) === 'spent') return { skipped: 'gone' };
  if (now >= addMinutes(signIn.askedAt, minutesToSendMail)) return { skipped: 'too-late' };
  const { email, language, expiresAt } = signIn;
  return { to: email, language, facts: { link: linkOf(signIn), expiresAt, contact } };
};

export type AccessMail =
  | { readonly to: string; readonly language: Language; readonly facts: MessageFacts<'access-given'> }
  | { readonly skipped: 'gone' };

/** What a mail about access is owed for: a person, and for an event's slug as its reader that one event. */
type About = { readonly subject: string; readonly reader: string };

/** The event that a mail about access is about; undefined when it is about somebody's role. */
export const eventIn = ({ subject, reader }: About): string | undefined => (reader === subject ? undefined : reader);

/** The id of who gave what the mail is about. */
export const giverOf = ({ letIn, events = [] }: Person, about: About): string | undefined => {
  const event = eventIn(about);
  return event === undefined ? letIn?.by : events.find((one) => one.event === event)?.by;
};

/** What the mail to somebody who was let in says, asked when it is about to leave. `gone`: their access has ended, or was given anew since. */
export const accessMail = (
  known: KnownPerson | undefined,
  {
    generation,
    event,
    by,
    language,
    contact,
  }: {
    readonly generation: number;
    /** The slug of the one event that access was given for. */
    readonly event?: string | undefined;
    readonly by: KnownPerson | undefined;
    readonly language: Language;
    readonly contact: Contact;
  },
): AccessMail => {
  if (known === undefined || !hasAccess(known) || generationOf(known) !== generation) return { skipped: 'gone' };
  const { name, email, organisationName: organisation } = known;
  const giver = by !== undefined && hasAccess(by) ? { by: by.name } : {};
  if (event !== undefined) {
    const grant = known.events?.find((one) => one.event === event);
    if (grant === undefined) return { skipped: 'gone' };
    const page = `/bureau/bijeenkomsten/${grant.event}${grant.as === 'desk-crew' ? '/gasten' : ''}`;
    return { to: email, language, facts: { name, ...giver, role: grant.as, organisation: grant.title, page, contact } };
  }
  const role = LetInRole.safeParse(roleOf(known));
  if (!role.success || (organisation === undefined && role.data !== 'organiser')) return { skipped: 'gone' };
  const of = organisation === undefined ? {} : { organisation };
  return { to: email, language, facts: { name, ...giver, role: role.data, ...of, contact } };
};

export type PasskeyMail =
  | { readonly to: string; readonly language: Language; readonly facts: MessageFacts<'passkey-added'> }
  | { readonly skipped: 'gone' };

/** What the mail about a new passkey says. `gone`: the key was taken away again, or its owner's access has ended. */
export const passkeyMail = (
  known: KnownPerson | undefined,
  { keys }: Passkeys,
  { added, language, contact }: { readonly added: number; readonly language: Language; readonly contact: Contact },
): PasskeyMail => {
  const key = keys.find((one) => one.added === added);
  if (known === undefined || !hasAccess(known) || key === undefined) return { skipped: 'gone' };
  const { name, email } = known;
  return { to: email, language, facts: { name, key: key.name, addedAt: key.addedAt, contact } };
};
