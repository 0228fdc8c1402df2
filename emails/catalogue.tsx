import type { ReactElement } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { CampaignFacts, EventFacts, MessageFacts, MessageKind } from '#kernel/messages.ts';
import { SignIn } from './accounts/sign-in.tsx';
import { wording as accounts } from './accounts/wording/wording.ts';
import type { MailContext, TemplateProps } from './context.ts';
import { DecisionRecorded } from './pledges/decision-recorded.tsx';
import { MilestonePublic } from './pledges/milestone-public.tsx';
import { MilestoneReached } from './pledges/milestone-reached.tsx';
import { SignInvitation } from './pledges/sign-invitation.tsx';
import { SignatureAwaits } from './pledges/signature-awaits.tsx';
import { SignatureRecorded } from './pledges/signature-recorded.tsx';
import { SignatureWithdrawn } from './pledges/signature-withdrawn.tsx';
import { wording as pledges } from './pledges/wording/wording.ts';
import { AlreadySignedUp } from './rsvps/already-signed-up.tsx';
import { EventCancelled } from './rsvps/event-cancelled.tsx';
import { EventChanged } from './rsvps/event-changed.tsx';
import { PlaceChanged } from './rsvps/place-changed.tsx';
import { PlaceFreeLate } from './rsvps/place-free-late.tsx';
import { PlacePromoted } from './rsvps/place-promoted.tsx';
import { PlaceReleased } from './rsvps/place-released.tsx';
import { PlaceWaiting } from './rsvps/place-waiting.tsx';
import { SeatReserved } from './rsvps/seat-reserved.tsx';
import { wording as rsvps } from './rsvps/wording/wording.ts';

export type Entry<K extends MessageKind> = {
  /** Names the event and its day, or the campaign and the municipality, never the state of a person: providers keep subjects. */
  readonly subject: (facts: MessageFacts<K>, context: MailContext) => string;
  readonly template: (props: TemplateProps<K>) => ReactElement;
  /** Whether a calendar file goes with it, when the place is or was seated. */
  readonly calendar?: MessageFacts<K> extends { calendar: unknown } ? 'request' | 'cancel' : never;
};

/** Every kind of mail there is. A kind without an entry does not compile. */
export const catalogue: { readonly [K in MessageKind]: Entry<K> } = {
  'seat-reserved': {
    subject: ({ event }, context) => rsvps[context.language].seatReserved.subject(eventAndDay(event, context)),
    template: SeatReserved,
    calendar: 'request',
  },
  'place-waiting': {
    subject: ({ event }, context) => rsvps[context.language].placeWaiting.subject(eventAndDay(event, context)),
    template: PlaceWaiting,
  },
  'place-promoted': {
    subject: ({ event }, context) => rsvps[context.language].placePromoted.subject(eventAndDay(event, context)),
    template: PlacePromoted,
    calendar: 'request',
  },
  'place-changed': {
    subject: ({ event }, context) => rsvps[context.language].placeChanged.subject(eventAndDay(event, context)),
    template: PlaceChanged,
    calendar: 'request',
  },
  'place-released': {
    subject: ({ event }, context) => rsvps[context.language].placeReleased.subject(eventAndDay(event, context)),
    template: PlaceReleased,
    calendar: 'cancel',
  },
  'already-signed-up': {
    subject: ({ event }, context) => rsvps[context.language].alreadySignedUp.subject(eventAndDay(event, context)),
    template: AlreadySignedUp,
  },
  'event-changed': {
    subject: ({ event }, context) => rsvps[context.language].eventChanged.subject(eventAndDay(event, context)),
    template: EventChanged,
    calendar: 'request',
  },
  'event-cancelled': {
    subject: ({ event }, context) => rsvps[context.language].eventCancelled.subject(eventAndDay(event, context)),
    template: EventCancelled,
    calendar: 'cancel',
  },
  'place-free-late': {
    subject: ({ event }, context) => rsvps[context.language].placeFreeLate.subject(eventAndDay(event, context)),
    template: PlaceFreeLate,
  },
  'signature-recorded': {
    subject: (facts, context) => pledges[context.language].signatureRecorded.subject(campaignAndMunicipality(facts)),
    template: SignatureRecorded,
  },
  'signature-awaits': {
    subject: (facts, context) => pledges[context.language].signatureAwaits.subject(campaignAndMunicipality(facts)),
    template: SignatureAwaits,
  },
  'signature-withdrawn': {
    subject: (facts, context) => pledges[context.language].signatureWithdrawn.subject(campaignAndMunicipality(facts)),
    template: SignatureWithdrawn,
  },
  'sign-invitation': {
    subject: (facts, context) => pledges[context.language].signInvitation.subject(campaignAndMunicipality(facts)),
    template: SignInvitation,
  },
  'decision-recorded': {
    subject: (facts, context) => pledges[context.language].decisionRecorded.subject(campaignAndMunicipality(facts)),
    template: DecisionRecorded,
  },
  'milestone-reached': {
    subject: ({ campaign }, context) => pledges[context.language].milestoneReached.subject(campaign.title),
    template: MilestoneReached,
  },
  'milestone-public': {
    subject: ({ campaign, mark }, context) => pledges[context.language].milestonePublic.subject(mark, campaign.title),
    template: MilestonePublic,
  },
  'sign-in': {
    subject: (_facts, context) => accounts[context.language].subject(context.siteName),
    template: SignIn,
  },
};

const eventAndDay = (event: EventFacts, { language }: MailContext): string =>
  `${event.title}, ${dateInWords(event.startsAt, event.zone, language)}`;

const campaignAndMunicipality = (facts: { readonly campaign: CampaignFacts; readonly municipality: string }): string =>
  `${facts.campaign.title}, ${facts.municipality}`;
