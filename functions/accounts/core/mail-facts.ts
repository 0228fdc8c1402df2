import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Contact, MessageFacts } from '#kernel/messages.ts';
import { MemberRole } from './letting-in.ts';
import { generationOf, hasAccess, type KnownPerson, roleOf } from './person.ts';
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

/** What the mail to somebody who was let in says, asked when it is about to leave. `gone`: their access has ended, or was given anew since. */
export const accessMail = (
  known: KnownPerson | undefined,
  {
    generation,
    by,
    language,
    contact,
  }: {
    readonly generation: number;
    readonly by: KnownPerson | undefined;
    readonly language: Language;
    readonly contact: Contact;
  },
): AccessMail => {
  if (known === undefined || !hasAccess(known) || generationOf(known) !== generation) return { skipped: 'gone' };
  const role = MemberRole.safeParse(roleOf(known));
  const { name, email, organisationName: organisation } = known;
  if (!role.success || organisation === undefined) return { skipped: 'gone' };
  const giver = by !== undefined && hasAccess(by) ? { by: by.name } : {};
  return { to: email, language, facts: { name, ...giver, role: role.data, organisation, contact } };
};
