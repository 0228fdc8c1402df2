import type { Contact } from '#kernel/contacts.ts';
import type { Random } from '#kernel/ids.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { whenAsked, whenOrganisersCome } from '#platform/http/when-asked.ts';
import type { AccountsActions } from './actions.ts';
import { accounts } from './contract.ts';
import { signInHttp } from './http/sign-in.tsx';
import type { LettingInActions } from './letting-in.ts';
import type { PasskeyActions } from './passkeys.ts';

/** The accounts room as people meet it: signing in and out for everybody, and for organisers the desk that lets others in. */
export const accountsEndpoints = ({
  actions,
  lettingIn,
  passkeys,
  contact,
  random,
  secret,
}: {
  actions: AccountsActions;
  /** Asked when an organiser first comes: it brings the municipalities along. */
  lettingIn: () => Promise<LettingInActions>;
  /** Asked when somebody comes to a page of passkeys: nobody who only asks for a code pays for it. */
  passkeys: () => Promise<PasskeyActions>;
  contact: Contact;
  random: Random;
  secret: string;
}): Endpoints<typeof accounts> => ({
  ...signInHttp({ actions, contact, random }),
  ...whenAsked(accounts, ['passkey', 'own', 'ownPasskey'], async () => {
    const [{ passkeyHttp }, own] = await Promise.all([import('./http/passkeys.tsx'), passkeys()]);
    return passkeyHttp({ actions: own, contact, random });
  }),
  ...whenOrganisersCome(accounts, async () => {
    const [{ accessHttp }, letting] = await Promise.all([import('./http/access.tsx'), lettingIn()]);
    return accessHttp({ actions: letting, random, secret });
  }),
});
