import type { Instant } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import { type Application, isWhole, type WholeApplication } from './application.ts';
import type { Package, Stock } from './kit.ts';
import { zone } from './slot.ts';

export type MovingUp =
  | { readonly is: 'allotted'; readonly application: WholeApplication }
  /** Nothing for the head of the list now: too little is left, or packages are no longer sent. */
  | { readonly is: 'waits' }
  /** It stands on the list and waits for nothing any more. */
  | { readonly is: 'gone' };

/** Whoever waited longest for a package gets what came free, as long as packages are sent. Nobody goes before the head of the list. */
export const moveUp = (
  head: Application | undefined,
  { delivery }: Pick<Package, 'delivery'>,
  stock: Pick<Stock, 'left'>,
  now: Instant,
): MovingUp => {
  if (head === undefined || head.parcel !== 'late' || !isWhole(head)) return { is: 'gone' };
  if (localDateOf(now, zone) > delivery.until || stock.left < head.delivery.howMany) return { is: 'waits' };
  return {
    is: 'allotted',
    application: {
      ...head,
      parcel: 'allotted',
      revision: head.revision + 1,
      acts: [...head.acts, { at: now, by: 'clockwork', act: 'move-up' }].slice(-20),
    },
  };
};

/** What an application has of its package and gives back: from the stock, its turn on the late list, or nothing. */
export const holdsOf = ({ parcel }: Pick<Application, 'parcel'>): 'stock' | 'turn' | 'nothing' =>
  parcel === 'allotted' ? 'stock' : parcel === 'late' ? 'turn' : 'nothing';
