import type { ReactElement } from 'react';
import { periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { EventFacts } from '#kernel/messages.ts';
import { ChangedFact, type Fact, FactsTable } from '../components/facts-table.tsx';
import { venueInWords } from '../venue-in-words.ts';
import { wording } from './wording/wording.ts';

/** When an event was before it changed, and where. */
export type EarlierFacts = Pick<EventFacts, 'startsAt' | 'endsAt' | 'zone' | 'venue'>;

type EventFactsProps = {
  readonly event: EventFacts;
  readonly language: Language;
  readonly was?: EarlierFacts;
  /** Rows behind what, when and where. */
  readonly more?: readonly Fact[];
};

/** What, when and where, always first and in this order; what changed shows the old value too. */
export const EventFactsTable = ({ event, language, was = event, more = [] }: EventFactsProps): ReactElement => {
  const words = wording[language].facts;
  const changed = (value: string, old: string) =>
    value === old ? value : <ChangedFact value={value} was={words.was} old={old} />;
  return (
    <FactsTable
      facts={[
        { label: words.what, value: event.title, main: true },
        { label: words.when, value: changed(whenInWords(event, language), whenInWords(was, language)), main: true },
        { label: words.where, value: changed(venueInWords(event.venue), venueInWords(was.venue)), main: true },
        ...more,
      ]}
    />
  );
};

export const whenInWords = (event: EarlierFacts, language: Language): string =>
  periodInWords(event.startsAt, event.endsAt, event.zone, language);
