import { localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import { type Order, type OrderedSlot, standing } from '../core/order.ts';
import { inOrder, timesOf, zone } from '../core/slot.ts';
import { orderWording } from '../wording/order.ts';
import { publicWording } from '../wording/public.ts';
import { contactOf } from './kit.tsx';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords } from './kit-dates.ts';
import { eventPath } from './kit-paths.ts';
import { slotInWords, stationName } from './order-slot-words.ts';
import { HouseRules } from './order-steps.tsx';

type Shown = {
  readonly order: Order;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
  readonly language: Language;
};

/** Where and when one stands, the permit, the kit's days, what is in it, the rules and whom to call: for a page and for paper. */
export const Practical = ({ order, kit, desk, language }: Shown) => {
  const words = orderWording[language];
  const { approved } = words;
  const slots = inOrder(standing(order));
  const written = (text: string) => <AsWritten language={language}>{text}</AsWritten>;
  const kitDays = order.trips.map(({ from, until }) =>
    approved.kitDays(dayInWords(from, language), dayInWords(until, language)),
  );
  const facts: readonly Fact[] = [
    ...slots.map((slot): Fact => {
      const spot = spotName(slot, desk);
      return {
        term: stationName(desk, slot.station),
        value: slotInWords(slot, desk, language),
        ...(spot !== undefined && {
          note: (
            <>
              {approved.spot}: {written(spot)}
            </>
          ),
        }),
      };
    }),
    ...(kitDays.length === 0
      ? []
      : [{ term: approved.kit, value: [...new Set(kitDays)].join('. '), note: approved.kitBrought }]),
    ...(order.permit === undefined ? [] : [{ term: approved.permit, value: written(order.permit) }]),
    ...(order.practical === undefined ? [] : [{ term: approved.practical, value: written(order.practical) }]),
  ];
  return (
    <>
      <Heading level={2}>{approved.whereTitle}</Heading>
      <Facts facts={facts.map((fact, at) => ({ ...fact, term: termOf(fact, facts, at) }))} plain />
      <Table
        caption={publicWording[language].kit.contentsTitle}
        columns={[
          { key: 'name', label: publicWording[language].kit.partName },
          { key: 'count', label: publicWording[language].kit.count, numeric: true },
          { key: 'returns', label: publicWording[language].kit.returns },
        ]}
        id="parts"
        rowHeader="name"
        rows={kit.parts.map((part) => ({
          key: part.id,
          cells: {
            name: written(part.name),
            count: publicWording[language].kit.partCount(part.count),
            returns: part.returns ? publicWording[language].kit.comesBack : publicWording[language].kit.usedUp,
          },
        }))}
      />
      {desk.houseRules.length === 0 ? null : (
        <>
          <Heading level={2}>{approved.rulesTitle}</Heading>
          <HouseRules language={language} rules={desk.houseRules} />
        </>
      )}
      <Heading level={2}>{approved.contactTitle}</Heading>
      <Paragraph>{approved.contact(contactOf(kit))}</Paragraph>
    </>
  );
};

/** Terms are also the keys of a list: the second time at one station says so. */
const termOf = (fact: Fact, facts: readonly Fact[], at: number): string => {
  const before = facts.slice(0, at).filter(({ term }) => term === fact.term).length;
  return before === 0 ? fact.term : `${fact.term} (${before + 1})`;
};

/** Links to the actions that were published with an approval. */
export const Published = ({ order, desk, language }: Omit<Shown, 'kit'>) => {
  const { approved } = orderWording[language];
  const events = inOrder(standing(order)).filter(({ event }) => event !== undefined);
  if (events.length === 0) return null;
  return (
    <>
      <Heading level={2}>{approved.actionTitle}</Heading>
      <Paragraph>{approved.action(events.length)}</Paragraph>
      <List>
        {events.map((slot) => (
          <TextLink alone href={addressIn(language, eventPath(slot.event ?? ''))} key={slot.id}>
            {approved.eventLink(dayInWords(localDateOf(timesOf(slot, desk.hours).startsAt, zone), language))},{' '}
            {publicWording[language].part[slot.part]},{' '}
            {publicWording[language].station(stationName(desk, slot.station))}
          </TextLink>
        ))}
      </List>
    </>
  );
};

/** The name of the spot that the desk gave, if it still has it. */
export const spotName = (slot: OrderedSlot, desk: StationDesk): string | undefined =>
  desk.stations.find(({ code }) => code === slot.station)?.spots.find(({ id }) => id === slot.spot)?.name;
