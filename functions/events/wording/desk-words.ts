import type { Group } from '#kernel/groups.ts';
import type { Cancelling } from '../core/cancel-event.ts';
import type { EventState, SensitiveQuestion } from '../core/event.ts';
import type { PlanFault, PlanField } from '../core/event-plan.ts';
import type { Publishing } from '../core/publish-event.ts';

type Refusal<Outcome> =
  Extract<Outcome, { is: 'refused' }> extends { because: infer Because extends string } ? Because : never;

/** What just happened at the desk, as it stands behind `?uitkomst=` in the address. */
export type DeskNotice = 'made' | 'copied' | 'saved' | 'saved-told' | 'unchanged' | 'published' | 'cancelled';

/** Why a form came back although every answer can be read. */
export type DeskRefusal =
  | 'busy'
  | 'changed-meanwhile'
  | 'capacity-below-taken'
  | 'group-below-taken'
  | 'event-cancelled'
  | 'moved-into-past'
  | 'sent-before'
  | Exclude<Refusal<Publishing>, 'already-published'>
  | Extract<Refusal<Cancelling>, 'event-over'>;

/** The parts of the form, in its order. */
export type GroupOfFields = 'what' | 'when' | 'reminders' | 'where' | 'seats' | 'kept' | 'entry' | 'invited' | 'found';

/** A page of an event, as its desk leads to it. */
type LinkToPage =
  | 'guests'
  | 'invitations'
  | 'line'
  | 'questions'
  | 'message'
  | 'followUp'
  | 'calls'
  | 'post'
  | 'tables'
  | 'badges'
  | 'lists'
  | 'door'
  | 'hall'
  | 'preview'
  | 'copy'
  | 'access'
  | 'cancel';

/** The texts of the desk. */
export type DeskWords = {
  readonly state: Readonly<Record<EventState, string>>;
  readonly notice: Readonly<Record<DeskNotice, string>>;
  readonly refused: Readonly<Record<DeskRefusal, { readonly title: string; readonly text: string }>>;
  readonly taken: (taken: number) => string;
  readonly takenOf: (group: Group, taken: number) => string;
  readonly toGuests: string;
  readonly nowOther: (fields: string) => string;
  readonly showNow: string;
  readonly showMade: string;
  readonly faultsTitle: (count: number) => string;
  readonly overview: {
    readonly back: string;
    readonly seats: string;
    readonly seatsNow: (left: number, capacity: number) => string;
    readonly waiting: (waiting: number) => string;
    readonly kept: Readonly<Record<Group, string>>;
    readonly keptUntil: (moment: string) => string;
    readonly released: string;
    readonly reminds: string;
    readonly remindsNever: string;
    readonly atDoor: string;
    readonly atDoorNote: string;
    readonly address: string;
    readonly addressLater: string;
    readonly addressOnly: string;
    readonly links: {
      readonly all: string;
      readonly group: Readonly<Record<'guests' | 'mails' | 'day' | 'event', string>>;
      readonly to: Readonly<Record<LinkToPage, string>>;
    };
    readonly publish: string;
    readonly publishHelp: string;
    readonly change: string;
    readonly typed: string;
    readonly reason: string;
  };
  readonly editor: {
    readonly newTitle: string;
    readonly newLead: string;
    readonly someOptional: string;
    readonly optional: string;
    readonly create: string;
    readonly save: string;
    readonly tells: (seated: number, waiting: number) => string;
    readonly group: Readonly<Record<GroupOfFields, string>>;
    readonly groupHelp: Readonly<Partial<Record<GroupOfFields, string>>>;
    readonly field: Readonly<Record<PlanField, { readonly label: string; readonly help?: string }>>;
    /** A question in a word or two, where several are named in one sentence. */
    readonly called: (field: PlanField) => string;
    readonly kind: Readonly<Record<'alderperson-meeting' | 'week-action' | 'station-action', string>>;
    readonly kindHelp: Readonly<Record<'alderperson-meeting' | 'week-action' | 'station-action', string>>;
    readonly zone: Readonly<Record<'Europe/Amsterdam' | 'America/Kralendijk', string>>;
    readonly asked: Readonly<Record<SensitiveQuestion, string>>;
    readonly approval: string;
    readonly entry: Readonly<Record<'open' | 'invitation', string>>;
    readonly entryHelp: Readonly<Record<'open' | 'invitation', string>>;
    readonly listed: Readonly<Record<'everyone' | 'address', string>>;
    readonly listedHelp: Readonly<Record<'everyone' | 'address', string>>;
    readonly fault: (field: PlanField, fault: PlanFault) => string;
  };
  readonly cancelling: {
    readonly title: (event: string) => string;
    readonly touches: (seated: number, waiting: number) => string;
    readonly touchesNobody: string;
    readonly forGood: string;
    readonly reason: string;
    readonly reasonHelp: string;
    readonly reasonFault: Readonly<Record<'reason-missing' | 'reason-too-long', string>>;
    readonly confirm: string;
    readonly back: string;
  };
  readonly preview: {
    readonly title: string;
    readonly text: string;
    readonly textDraft: string;
    readonly back: string;
  };
};
