import { EmailAddress, PhoneNumber } from '#kernel/people.ts';
import type { Invitee } from './invitation.ts';

export const addressFields = ['email', 'secretariat-email', 'secretariat-phone'] as const;
export type AddressField = (typeof addressFields)[number];
export type AddressFault = 'not-an-email' | 'not-a-phone' | 'nothing';
export type AddressFaults = { readonly [F in AddressField]?: AddressFault };

/** How somebody is reached from now on: what is left empty is no longer known. Everything wrong is said at once; nothing at all is refused. */
export const readAddress = (
  typed: (field: AddressField) => string,
): { readonly to: Pick<Invitee, 'email' | 'secretariat'> } | { readonly faults: AddressFaults } => {
  const faults: { [F in AddressField]?: AddressFault } = {};
  const read = (
    field: AddressField,
    kind: { readonly safeParse: (value: string) => { readonly data?: string | undefined } },
    fault: AddressFault,
  ): string | undefined => {
    const value = typed(field).trim();
    if (value === '') return undefined;
    const known = kind.safeParse(value).data;
    if (known === undefined) faults[field] = fault;
    return known;
  };
  const email = read('email', EmailAddress, 'not-an-email');
  const secretariat = read('secretariat-email', EmailAddress, 'not-an-email');
  const phone = read('secretariat-phone', PhoneNumber, 'not-a-phone');
  if (addressFields.every((field) => typed(field).trim() === '')) faults.email = 'nothing';
  if (Object.keys(faults).length > 0) return { faults };
  return {
    to: {
      ...(email !== undefined && { email }),
      ...((secretariat !== undefined || phone !== undefined) && {
        secretariat: {
          ...(secretariat !== undefined && { email: secretariat }),
          ...(phone !== undefined && { phone }),
        },
      }),
    },
  };
};
