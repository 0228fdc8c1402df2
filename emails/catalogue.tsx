import type { ReactElement } from 'react';
import { dateInWords } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { CampaignFacts, EventFacts, MessageFacts } from '#kernel/messages.ts';
import { AccessGiven } from './accounts/access-given.tsx';
import { OwnData } from './accounts/own-data.tsx';
import { PasskeyAdded } from './accounts/passkey-added.tsx';
import { SignIn } from './accounts/sign-in.tsx';
import { wording as accounts } from './accounts/wording/wording.ts';
import type { MailContext, TemplateProps } from './context.ts';
import { FollowUp } from './follow-ups/follow-up.tsx';
import { wording as followUps } from './follow-ups/wording/wording.ts';
import { HostApproved } from './kits/host-approved.tsx';
import { HostAsked } from './kits/host-asked.tsx';
import { HostBegun } from './kits/host-begun.tsx';
import { actionAndDay } from './kits/host-mail.tsx';
import { HostRefused } from './kits/host-refused.tsx';
import { HostSent } from './kits/host-sent.tsx';
import { KitApproved } from './kits/kit-approved.tsx';
import { KitCancelled } from './kits/kit-cancelled.tsx';
import { KitHeld } from './kits/kit-held.tsx';
import { KitIncomplete } from './kits/kit-incomplete.tsx';
import { KitMoved } from './kits/kit-moved.tsx';
import { KitMovedWaits } from './kits/kit-moved-waits.tsx';
import { KitNextWarned } from './kits/kit-next-warned.tsx';
import { KitOrdered } from './kits/kit-ordered.tsx';
import { KitReadyAgain } from './kits/kit-ready-again.tsx';
import { KitRefused } from './kits/kit-refused.tsx';
import { KitRequest } from './kits/kit-request.tsx';
import { KitRequestWaits } from './kits/kit-request-waits.tsx';
import { KitReturnReminder } from './kits/kit-return-reminder.tsx';
import { KitReturned } from './kits/kit-returned.tsx';
import { KitSent } from './kits/kit-sent.tsx';
import { KitTomorrow } from './kits/kit-tomorrow.tsx';
import { KitUnanswered } from './kits/kit-unanswered.tsx';
import { kitAndDay } from './kits/order-facts.ts';
import { PackageAllotted } from './kits/package-allotted.tsx';
import { PackageDelivered } from './kits/package-delivered.tsx';
import { PackageSent } from './kits/package-sent.tsx';
import { StockGone } from './kits/stock-gone.tsx';
import { wording as kits } from './kits/wording/wording.ts';
import { DecisionRecorded } from './pledges/decision-recorded.tsx';
import { MilestonePublic } from './pledges/milestone-public.tsx';
import { MilestoneReached } from './pledges/milestone-reached.tsx';
import { SignInvitation } from './pledges/sign-invitation.tsx';
import { SignatureAwaits } from './pledges/signature-awaits.tsx';
import { SignatureRecorded } from './pledges/signature-recorded.tsx';
import { SignatureWithdrawn } from './pledges/signature-withdrawn.tsx';
import { wording as pledges } from './pledges/wording/wording.ts';
import { AlreadySignedUp } from './rsvps/already-signed-up.tsx';
import { AnsweredOnBehalf } from './rsvps/answered-on-behalf.tsx';
import { CardsIntroduced } from './rsvps/cards-introduced.tsx';
import { ChangeAsked } from './rsvps/change-asked.tsx';
import { ChangeRefused } from './rsvps/change-refused.tsx';
import { EventCancelled } from './rsvps/event-cancelled.tsx';
import { EventChanged } from './rsvps/event-changed.tsx';
import { EventReminder } from './rsvps/event-reminder.tsx';
import { Invitation } from './rsvps/invitation.tsx';
import { InvitationCancelled } from './rsvps/invitation-cancelled.tsx';
import { InvitationDeclined } from './rsvps/invitation-declined.tsx';
import { InvitationMoved } from './rsvps/invitation-moved.tsx';
import { InvitationNotYet } from './rsvps/invitation-not-yet.tsx';
import { InvitationReminder } from './rsvps/invitation-reminder.tsx';
import { InvitationWithdrawn } from './rsvps/invitation-withdrawn.tsx';
import { OfferLapsed } from './rsvps/offer-lapsed.tsx';
import { OrganiserMail } from './rsvps/organiser-mail.tsx';
import { PlaceAsked } from './rsvps/place-asked.tsx';
import { PlaceChanged } from './rsvps/place-changed.tsx';
import { PlaceFreeLate } from './rsvps/place-free-late.tsx';
import { PlaceHandedOver } from './rsvps/place-handed-over.tsx';
import { PlaceOffered } from './rsvps/place-offered.tsx';
import { PlacePromoted } from './rsvps/place-promoted.tsx';
import { PlaceRefused } from './rsvps/place-refused.tsx';
import { PlaceReleased } from './rsvps/place-released.tsx';
import { PlaceTakenOver } from './rsvps/place-taken-over.tsx';
import { PlaceWaiting } from './rsvps/place-waiting.tsx';
import { SaveTheDate } from './rsvps/save-the-date.tsx';
import { SeatReserved } from './rsvps/seat-reserved.tsx';
import { wording as invitations } from './rsvps/wording/invitation.ts';
import { wording as rsvps } from './rsvps/wording/wording.ts';

export type Entry<K extends MessageKind> = {
  /** Names the event, kit or action and its day, or the campaign and the municipality, never the state of a person: providers keep subjects. */
  readonly subject: (facts: MessageFacts<K>, context: MailContext) => string;
  readonly template: (props: TemplateProps<K>) => ReactElement;
  /** Whether a calendar file goes with it: when the place is or was seated, or when the facts of an invitation have an entry. */
  readonly calendar?: 'calendar' extends keyof MessageFacts<K> ? 'request' | 'tentative' | 'cancel' : never;
  /** Whether it says that a place is held, when it is: the ticket goes with it then. */
  readonly ticket?: MessageFacts<K> extends { place: unknown } ? true : never;
  /** Whether calendar files for the slots of an order go with it: they stand, wait until their orderer says yes to a move, or have all ended. */
  readonly slots?: MessageFacts<K> extends { gone: unknown } ? 'stand' | 'to-agree' | 'ended' : never;
};

/** Every kind of mail there is. A kind without an entry does not compile. */
export const catalogue: { readonly [K in MessageKind]: Entry<K> } = {
  'seat-reserved': {
    subject: ({ event }, context) => rsvps[context.language].seatReserved.subject(eventAndDay(event, context)),
    template: SeatReserved,
    calendar: 'request',
    ticket: true,
  },
  'place-waiting': {
    subject: ({ event }, context) => rsvps[context.language].placeWaiting.subject(eventAndDay(event, context)),
    template: PlaceWaiting,
  },
  'place-promoted': {
    subject: ({ event }, context) => rsvps[context.language].placePromoted.subject(eventAndDay(event, context)),
    template: PlacePromoted,
    calendar: 'request',
    ticket: true,
  },
  'place-changed': {
    subject: ({ event }, context) => rsvps[context.language].placeChanged.subject(eventAndDay(event, context)),
    template: PlaceChanged,
    calendar: 'request',
    ticket: true,
  },
  'place-released': {
    subject: ({ event }, context) => rsvps[context.language].placeReleased.subject(eventAndDay(event, context)),
    template: PlaceReleased,
    calendar: 'cancel',
  },
  'already-signed-up': {
    subject: ({ event }, context) => rsvps[context.language].alreadySignedUp.subject(eventAndDay(event, context)),
    template: AlreadySignedUp,
    ticket: true,
  },
  'event-changed': {
    subject: ({ event }, context) => rsvps[context.language].eventChanged.subject(eventAndDay(event, context)),
    template: EventChanged,
    calendar: 'request',
    ticket: true,
  },
  'event-cancelled': {
    subject: ({ event }, context) => rsvps[context.language].eventCancelled.subject(eventAndDay(event, context)),
    template: EventCancelled,
    calendar: 'cancel',
  },
  'event-reminder': {
    subject: ({ event }, context) => rsvps[context.language].eventReminder.subject(eventAndDay(event, context)),
    template: EventReminder,
    ticket: true,
  },
  'place-free-late': {
    subject: ({ event }, context) => rsvps[context.language].placeFreeLate.subject(eventAndDay(event, context)),
    template: PlaceFreeLate,
  },
  'organiser-mail': {
    subject: ({ subject, event }, context) =>
      rsvps[context.language].organiserMail.subject(subject, eventAndDay(event, context)),
    template: OrganiserMail,
  },
  'place-offered': {
    subject: ({ event }, context) => rsvps[context.language].placeOffered.subject(eventAndDay(event, context)),
    template: PlaceOffered,
  },
  'offer-lapsed': {
    subject: ({ event }, context) => rsvps[context.language].offerLapsed.subject(eventAndDay(event, context)),
    template: OfferLapsed,
  },
  'place-asked': {
    subject: ({ event }, context) => rsvps[context.language].placeAsked.subject(eventAndDay(event, context)),
    template: PlaceAsked,
  },
  'place-refused': {
    subject: ({ event }, context) => rsvps[context.language].placeRefused.subject(eventAndDay(event, context)),
    template: PlaceRefused,
  },
  'change-asked': {
    subject: ({ event }, context) => rsvps[context.language].changeAsked.subject(eventAndDay(event, context)),
    template: ChangeAsked,
  },
  'change-refused': {
    subject: ({ event }, context) => rsvps[context.language].changeRefused.subject(eventAndDay(event, context)),
    template: ChangeRefused,
    ticket: true,
  },
  'place-handed-over': {
    subject: ({ event }, context) => rsvps[context.language].placeHandedOver.subject(eventAndDay(event, context)),
    template: PlaceHandedOver,
    calendar: 'cancel',
  },
  'place-taken-over': {
    subject: ({ event }, context) => rsvps[context.language].placeTakenOver.subject(eventAndDay(event, context)),
    template: PlaceTakenOver,
    calendar: 'request',
    ticket: true,
  },
  'cards-introduced': {
    subject: ({ event }, context) => rsvps[context.language].cardsIntroduced.subject(eventAndDay(event, context)),
    template: CardsIntroduced,
  },
  'follow-up': {
    subject: ({ subject, event }, context) => followUps[context.language].subject(subject, eventAndDay(event, context)),
    template: FollowUp,
  },
  'answered-on-behalf': {
    subject: ({ event }, context) =>
      invitations[context.language].answeredOnBehalf.subject(eventAndDay(event, context)),
    template: AnsweredOnBehalf,
  },
  'save-the-date': {
    subject: ({ event }, context) => invitations[context.language].saveTheDate.subject(eventAndDay(event, context)),
    template: SaveTheDate,
    calendar: 'tentative',
  },
  invitation: {
    subject: ({ event }, context) => invitations[context.language].invitation.subject(eventAndDay(event, context)),
    template: Invitation,
  },
  'invitation-reminder': {
    subject: ({ event }, context) =>
      invitations[context.language].invitationReminder.subject(eventAndDay(event, context)),
    template: InvitationReminder,
  },
  'invitation-declined': {
    subject: ({ event }, context) =>
      invitations[context.language].invitationDeclined.subject(eventAndDay(event, context)),
    template: InvitationDeclined,
    calendar: 'cancel',
  },
  'invitation-not-yet': {
    subject: ({ event }, context) =>
      invitations[context.language].invitationNotYet.subject(eventAndDay(event, context)),
    template: InvitationNotYet,
  },
  'invitation-withdrawn': {
    subject: ({ event }, context) =>
      invitations[context.language].invitationWithdrawn.subject(eventAndDay(event, context)),
    template: InvitationWithdrawn,
    calendar: 'cancel',
  },
  'invitation-moved': {
    subject: ({ event }, context) => rsvps[context.language].eventChanged.subject(eventAndDay(event, context)),
    template: InvitationMoved,
    calendar: 'tentative',
  },
  'invitation-cancelled': {
    subject: ({ event }, context) => rsvps[context.language].eventCancelled.subject(eventAndDay(event, context)),
    template: InvitationCancelled,
    calendar: 'cancel',
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
  'kit-held': {
    subject: (facts, context) => kits[context.language].kitHeld.subject(kitAndDay(facts, context)),
    template: KitHeld,
  },
  'kit-ordered': {
    subject: (facts, context) => kits[context.language].kitOrdered.subject(kitAndDay(facts, context)),
    template: KitOrdered,
  },
  'kit-request': {
    subject: (facts, context) => kits[context.language].kitRequest.subject(kitAndDay(facts, context)),
    template: KitRequest,
  },
  'kit-request-waits': {
    subject: (facts, context) => kits[context.language].kitRequestWaits.subject(kitAndDay(facts, context)),
    template: KitRequestWaits,
  },
  'kit-unanswered': {
    subject: (facts, context) => kits[context.language].kitUnanswered.subject(kitAndDay(facts, context)),
    template: KitUnanswered,
  },
  'kit-approved': {
    subject: (facts, context) => kits[context.language].kitApproved.subject(kitAndDay(facts, context)),
    template: KitApproved,
    slots: 'stand',
  },
  'kit-moved': {
    subject: (facts, context) => kits[context.language].kitMoved.subject(kitAndDay(facts, context)),
    template: KitMoved,
    slots: 'to-agree',
  },
  'kit-moved-waits': {
    subject: (facts, context) => kits[context.language].kitMovedWaits.subject(kitAndDay(facts, context)),
    template: KitMovedWaits,
  },
  'kit-refused': {
    subject: (facts, context) => kits[context.language].kitRefused.subject(kitAndDay(facts, context)),
    template: KitRefused,
    slots: 'ended',
  },
  'kit-cancelled': {
    subject: (facts, context) => kits[context.language].kitCancelled.subject(kitAndDay(facts, context)),
    template: KitCancelled,
    slots: 'ended',
  },
  'kit-sent': {
    subject: (facts, context) => kits[context.language].kitSent.subject(kitAndDay(facts, context)),
    template: KitSent,
  },
  'kit-tomorrow': {
    subject: (facts, context) => kits[context.language].kitTomorrow.subject(kitAndDay(facts, context)),
    template: KitTomorrow,
  },
  'kit-return-reminder': {
    subject: (facts, context) => kits[context.language].kitReturnReminder.subject(kitAndDay(facts, context)),
    template: KitReturnReminder,
  },
  'kit-returned': {
    subject: (facts, context) => kits[context.language].kitReturned.subject(kitAndDay(facts, context)),
    template: KitReturned,
  },
  'kit-incomplete': {
    subject: (facts, context) => kits[context.language].kitIncomplete.subject(kitAndDay(facts, context)),
    template: KitIncomplete,
  },
  'kit-next-warned': {
    subject: (facts, context) => kits[context.language].kitNextWarned.subject(kitAndDay(facts, context)),
    template: KitNextWarned,
  },
  'kit-ready-again': {
    subject: (facts, context) => kits[context.language].kitReadyAgain.subject(kitAndDay(facts, context)),
    template: KitReadyAgain,
  },
  'host-begun': {
    subject: (facts, context) => kits[context.language].hostBegun.subject(facts.package),
    template: HostBegun,
  },
  'host-sent': {
    subject: (facts, context) => kits[context.language].hostSent.subject(actionAndDay(facts, context)),
    template: HostSent,
  },
  'host-asked': {
    subject: (facts, context) => kits[context.language].hostAsked.subject(actionAndDay(facts, context)),
    template: HostAsked,
  },
  'host-approved': {
    subject: (facts, context) => kits[context.language].hostApproved.subject(actionAndDay(facts, context)),
    template: HostApproved,
  },
  'host-refused': {
    subject: (facts, context) => kits[context.language].hostRefused.subject(actionAndDay(facts, context)),
    template: HostRefused,
  },
  'package-allotted': {
    subject: (facts, context) => kits[context.language].packageAllotted.subject(actionAndDay(facts, context)),
    template: PackageAllotted,
  },
  'package-sent': {
    subject: (facts, context) => kits[context.language].packageSent.subject(actionAndDay(facts, context)),
    template: PackageSent,
  },
  'package-delivered': {
    subject: (facts, context) => kits[context.language].packageDelivered.subject(actionAndDay(facts, context)),
    template: PackageDelivered,
  },
  'stock-gone': {
    subject: (facts, context) => kits[context.language].stockGone.subject(facts.package),
    template: StockGone,
  },
  'sign-in': {
    subject: (_facts, context) => accounts[context.language].subject(context.siteName),
    template: SignIn,
  },
  'own-data': {
    subject: (_facts, context) => accounts[context.language].ownData.subject(context.siteName),
    template: OwnData,
  },
  'access-given': {
    subject: (_facts, context) => accounts[context.language].accessGiven.subject(context.siteName),
    template: AccessGiven,
  },
  'passkey-added': {
    subject: (_facts, context) => accounts[context.language].passkeyAdded.subject(context.siteName),
    template: PasskeyAdded,
  },
};

const eventAndDay = (event: EventFacts, { language }: MailContext): string =>
  `${event.title}, ${dateInWords(event.startsAt, event.zone, language)}`;

const campaignAndMunicipality = (facts: { readonly campaign: CampaignFacts; readonly municipality: string }): string =>
  `${facts.campaign.title}, ${facts.municipality}`;
