import type { Instant } from '#kernel/instants.ts';
import { type Application, acted, isDelivered, type ParcelState, type Pressed } from './application.ts';

/** What a partner does with the packages of an approved action, in this order. */
export const deliverySteps = ['packed', 'sent', 'delivered', 'not-delivered'] as const;
export type DeliveryStep = (typeof deliverySteps)[number];

/** A package that did not arrive may be sent again, or have been found after all. */
const before: Readonly<Record<DeliveryStep, readonly ParcelState[]>> = {
  packed: ['allotted'],
  sent: ['allotted', 'packed', 'not-delivered'],
  delivered: ['sent', 'not-delivered'],
  'not-delivered': ['sent'],
};

/** The states from which it may be marked so. */
export const deliverableFrom = (step: DeliveryStep): readonly ParcelState[] => before[step];

export type Delivering =
  | { readonly is: 'delivered'; readonly application: Application }
  | { readonly is: 'repeated'; readonly application: Application }
  | { readonly is: 'refused'; readonly because: 'not-that-far' };

/** Packed, sent, and delivered or not. Its host hears of sent and delivered. */
export const deliver = (
  application: Application,
  step: DeliveryStep,
  { request, by }: Pressed,
  now: Instant,
): Delivering => {
  const { parcel } = application;
  if (application.requests.some(({ id }) => id === request) || parcel === step) return { is: 'repeated', application };
  if (!isDelivered(application) || parcel === undefined || !before[step].includes(parcel)) {
    return { is: 'refused', because: 'not-that-far' };
  }
  return {
    is: 'delivered',
    application: {
      ...application,
      parcel: step,
      moves: application.moves + 1,
      ...acted(application, { request, by }, `deliver: ${step}`, now),
    },
  };
};
