import type { Invalid } from '#platform/pages/invalid.ts';
import type { OrderFault, OrderFaults, OrderField } from '../core/order-answers.ts';
import type { OrderStep, OrderWords } from '../wording/order-words.ts';

/** Four steps to fill in and one to look over. */
export const totalSteps = 5;
export const stepNumber: Readonly<Record<OrderStep, number>> = {
  plekken: 1,
  opstelling: 2,
  activiteit: 3,
  contact: 4,
  controle: 5,
};

/** Faults as the page says them, in the order of the form. */
export const faultsInWords = <F extends OrderField>(
  words: Pick<OrderWords, 'fault'>,
  faults: OrderFaults<F>,
): Invalid =>
  Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, words.fault(field as OrderField, fault as OrderFault)]),
  );
