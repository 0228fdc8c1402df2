import { localDateOf } from '#kernel/instants.ts';
import type { SlotFacts } from '#kernel/messages.ts';
import { pageAddress } from '../addresses.ts';
import type { CalendarFile } from '../calendar.ts';
import type { MailContext } from '../context.ts';
import { type AboutOrder, zone } from './order-facts.ts';
import { wording } from './wording/wording.ts';

export type SlotEntry = CalendarFile & { readonly filename: string };

/**
 * A calendar file for each slot: one that stands puts its entry there or moves it, one that went takes it away when the desk had said yes to it
 * before. `to-agree`: a slot that the desk moved is provisional until its orderer agrees. `ended`: the order is over and has no slot any more,
 * whatever it ended with. The desk has no entries.
 */
export const slotEntries = (
  facts: AboutOrder & { readonly to?: 'orderer' | 'desk' },
  slots: 'stand' | 'to-agree' | 'ended',
  context: MailContext,
): readonly SlotEntry[] => {
  if (facts.to === 'desk') return [];
  const words = wording[context.language].calendar;
  const entry = (slot: SlotFacts, method: CalendarFile['method'], at: number): SlotEntry => ({
    filename: `${nameOf(slot)}-${at + 1}.ics`,
    method,
    tentative: method === 'request' && slots === 'to-agree' && slot.was !== undefined,
    event: {
      title: words.title(facts.order.kit, slot.station),
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      zone,
      venue: { name: wording[context.language].facts.at(slot.station, slot.spot), street: '', city: '' },
      contact: facts.contact,
    },
    entry: { uid: `${facts.order.id}.${slot.id}@aanschuif`, sequence: facts.version },
    description: words.description(pageAddress(facts.page, context)),
  });
  return [
    ...(slots === 'ended' ? [] : facts.slots).map((slot) => ({ slot, method: 'request' as const })),
    ...hadEntry(slots === 'ended' ? [...facts.slots, ...facts.gone] : facts.gone).map((slot) => ({
      slot,
      method: 'cancel' as const,
    })),
  ].map(({ slot, method }, at) => entry(slot, method, at));
};

/** Slots that went after the desk had said yes to them. */
export const hadEntry = (gone: readonly SlotFacts[]): readonly SlotFacts[] =>
  gone.filter(({ spot }) => spot !== undefined);

/** "helmond-t-hout-2027-10-12": of what people typed only letters and digits reach a file name. */
const nameOf = ({ station, startsAt }: SlotFacts): string =>
  [
    ...station
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .matchAll(/[a-z0-9]+/g),
  ]
    .map(([word]) => word)
    .join('-')
    .slice(0, 60)
    .concat(`-${localDateOf(startsAt, zone)}`)
    .replace(/^-+/, '');
