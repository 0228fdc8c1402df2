import { momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { Order, Setup } from '../core/order.ts';
import { type Hours, hoursOf, type Slot, zone } from '../core/slot.ts';
import { publicWording } from '../wording/public.ts';
import { stationWording } from '../wording/station.ts';
import type { SeenState } from '../wording/station-words.ts';
import { dayInWords } from './kit-dates.ts';

/** "dinsdag 12 oktober 2027, ochtend (7.00 tot 9.00 uur)". */
export const whenInWords = (
  slot: Pick<Slot, 'date' | 'part'> & { readonly hours?: Hours | undefined },
  { hours }: Pick<StationDesk, 'hours'>,
  language: Language,
): string => publicWording[language].slot(dayInWords(slot.date, language), slot.part, hoursOf(slot, hours));

/** A station by its code; one that the desk no longer has keeps its code. */
export const stationName = ({ stations }: Pick<StationDesk, 'stations'>, code: string): string =>
  stations.find((station) => station.code === code)?.name ?? code;

/** "Helmond: dinsdag 12 oktober 2027, ochtend (7.00 tot 9.00 uur)". */
export const slotInWords = (slot: Slot, desk: Pick<StationDesk, 'stations' | 'hours'>, language: Language): string =>
  `${stationName(desk, slot.station)}: ${whenInWords(slot, desk, language)}`;

export const sizeInWords = ({ width, depth }: Pick<Setup, 'width' | 'depth'>, language: Language): string => {
  const words = stationWording[language];
  const metres = (length: number): string => String(length).replace('.', words.decimal);
  return words.size(metres(width), metres(depth));
};

const kinds: Readonly<Record<SeenState, 'neutral' | 'ok' | 'warning' | 'danger'>> = {
  requested: 'warning',
  moved: 'warning',
  approved: 'ok',
  sent: 'ok',
  'on-site': 'ok',
  back: 'neutral',
  counted: 'neutral',
  refused: 'danger',
  cancelled: 'neutral',
};

/** What a desk sees is sent: a draft is its orderer's, and reads as cancelled where it should show all the same. */
export const seenState = ({ state }: Pick<Order, 'state'>): SeenState =>
  state === 'draft' || state === 'held' || state === 'lapsed' ? 'cancelled' : state;

export const StateBadge = ({ order, language }: { order: Pick<Order, 'state'>; language: Language }) => {
  const state = seenState(order);
  return <Badge kind={kinds[state]}>{stationWording[language].state[state]}</Badge>;
};

/** The same form can be sent once more in a few seconds. */
export const BusyAlert = ({ language }: { language: Language }) => {
  const words = stationWording[language];
  return (
    <Alert data={{ 'data-refused': 'busy' }} kind="warning" title={words.busyTitle}>
      <Paragraph>{words.busy}</Paragraph>
    </Alert>
  );
};

export const momentTold = (moment: string, language: Language): string => momentInWords(moment, zone, language);

/** A number that a telephone calls when it is pressed. */
export const PhoneLink = ({ phone, children }: { phone: string; children: string }) => (
  <TextLink href={`tel:${phone}`}>{children}</TextLink>
);

/** Text of somebody else with its lines as they were typed; it may stand inside a line of facts. */
export const Lines = ({ text }: { text: string }) =>
  [...text.split(/\r?\n/).entries()].map(([at, line]) => (
    <span key={at}>
      {at === 0 ? null : <br />}
      {line}
    </span>
  ));
