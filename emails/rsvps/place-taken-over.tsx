import type { ReactElement } from 'react';
import { momentInWords } from '#kernel/instants.ts';
import type { PlaceFacts } from '#kernel/messages.ts';
import { Paragraph } from '../components/paragraph.tsx';
import type { MailContext, TemplateProps } from '../context.ts';
import {
  CalendarWords,
  keptUntilInWords,
  MailboxPlaces,
  PlaceMail,
  PlacePage,
  Prepare,
  Ticket,
} from './place-mail.tsx';
import { wording } from './wording/wording.ts';

export const PlaceTakenOver = ({ facts, context, subject }: TemplateProps<'place-taken-over'>): ReactElement => {
  const { placeTakenOver: words, placeOffered } = wording[context.language];
  const { event, insteadOf } = facts;
  const { state } = facts.place;
  return (
    <PlaceMail
      facts={facts}
      context={context}
      subject={subject}
      heading={words.heading[state]}
      why={words.why(insteadOf, keptUntilInWords(facts, context))}
      complete
    >
      <Paragraph>{words.instead(insteadOf)}</Paragraph>
      <Paragraph>{whatNow(state, facts, context)}</Paragraph>
      <Ticket facts={facts} context={context} />
      <MailboxPlaces facts={facts} context={context} />
      {state === 'offered' ? (
        <PlacePage facts={facts} context={context} words={placeOffered.action} />
      ) : (
        <>
          <Paragraph>{words.cannot}</Paragraph>
          <PlacePage facts={facts} context={context} />
        </>
      )}
      {state === 'seated' && (
        <>
          <Prepare event={event} context={context} />
          <CalendarWords context={context} does="added" />
        </>
      )}
    </PlaceMail>
  );
};

/** What it means to have taken over: a place, an offer, a turn in line, or a sign-up that an organiser looks at. */
const whatNow = (
  state: PlaceFacts['state'],
  { event, heldUntil }: TemplateProps<'place-taken-over'>['facts'],
  { language }: MailContext,
): string => {
  const { placeTakenOver, placeOffered, placeChanged, placeAsked } = wording[language];
  switch (state) {
    case 'seated':
      return placeTakenOver.welcome;
    case 'waiting':
      return placeChanged.waiting;
    case 'asked':
      return `${placeAsked.waits} ${placeAsked.next}`;
    case 'offered':
      return heldUntil === undefined
        ? placeChanged.offered
        : `${placeOffered.held(momentInWords(heldUntil, event.zone, language))} ${placeOffered.choose}`;
  }
};
