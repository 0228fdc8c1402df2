import type { Instant } from '#kernel/instants.ts';
import {
  type Application,
  type ApplicationStep,
  acted,
  isOpen,
  isWhole,
  stepToDo,
  takenBefore,
  type WholeApplication,
  withDue,
} from './application.ts';
import type { Package, Stock } from './kit.ts';

/** What is looked at: the package, its stock, and how many its host has been promised already. */
export type SubmitLook = {
  readonly kit: Pick<Package, 'most'>;
  readonly stock: Stock;
  readonly taken: number;
};

export type Submitting =
  /** `last`: with it the stock is gone. */
  | {
      readonly is: 'submitted';
      readonly application: WholeApplication;
      readonly parcel: 'allotted' | 'late' | 'next-time';
      readonly last: boolean;
    }
  /** After a question of the organiser; what it was promised stands. */
  | { readonly is: 'sent-again'; readonly application: WholeApplication }
  | { readonly is: 'repeated'; readonly application: Application }
  | {
      readonly is: 'refused';
      readonly because: 'other-answers' | 'changed-meanwhile' | 'not-open-yet' | 'sent-already' | 'over';
    }
  | { readonly is: 'refused'; readonly because: 'incomplete'; readonly step: ApplicationStep }
  /** `left`: so many this host may still have. */
  | { readonly is: 'refused'; readonly because: 'too-many'; readonly left: number };

/**
 * The one press with which a host hands in an action and asks for its packages. The action is taken in all cases; its packages come from the stock
 * when they are there and nobody waits, else they go on the late list, and after closing on the list for next time. Refused only for what its
 * host can put right: a step left open, a day that is past, more than one host gets.
 */
export const submitApplication = (
  application: Application,
  { kit, stock, taken }: SubmitLook,
  { request, revision }: { readonly request: string; readonly revision: number },
  now: Instant,
): Submitting => {
  const before = takenBefore(application, { request, revision });
  if (before === 'same') return { is: 'repeated', application };
  if (before === 'other') return { is: 'refused', because: 'other-answers' };
  if (!isOpen(application)) return { is: 'refused', because: 'sent-already' };
  if (revision !== application.revision) return { is: 'refused', because: 'changed-meanwhile' };
  if (!isWhole(application)) {
    return { is: 'refused', because: 'incomplete', step: stepToDo(application) ?? 'activity' };
  }
  if (application.where.startsAt <= now) return { is: 'refused', because: 'over' };
  const { question: _, ...rest } = application;
  const sent = {
    ...rest,
    state: 'waits',
    sentAt: application.sentAt ?? now,
    waitsSince: now,
    savedAt: now,
    version: application.version + 1,
    ...acted(application, { request, by: 'host' }, 'submit-application', now),
  } as const;
  if (application.sentAt !== undefined) return { is: 'sent-again', application: withDue(sent, now) };

  if (now < stock.opensAt) return { is: 'refused', because: 'not-open-yet' };
  const { howMany } = application.delivery;
  const closed = now >= stock.closesAt;
  if (!closed && taken + howMany > kit.most) {
    return { is: 'refused', because: 'too-many', left: Math.max(0, kit.most - taken) };
  }
  const fits = stock.left >= howMany && stock.waiting === 0;
  const parcel = closed ? 'next-time' : fits ? 'allotted' : 'late';
  return {
    is: 'submitted',
    parcel,
    last: parcel === 'allotted' && stock.left === howMany,
    application: withDue({ ...sent, parcel }, now),
  };
};
