import type { LocalDate } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';
import type { AskedFault, AskedField, Question } from '#kernel/questions.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import type { InvitationAnswer } from './answer-invitation.ts';
import { readAsked, readAskedChange } from './asked-answers.ts';
import type { AnsweredBy } from './invitation.ts';

/** The fields of the form behind an invitation, by the names they are sent under. */
export const invitationFields = [
  'answer',
  'who',
  'by',
  'party',
  'companions',
  'diet',
  'access',
  'reason',
  'substitute-name',
  'substitute-email',
  'substitute-role',
  'ask-again',
] as const;
export type InvitationField = (typeof invitationFields)[number];

export type InvitationFault =
  | 'missing'
  | 'not-a-name'
  | 'not-an-email'
  | 'not-a-number'
  | 'party-too-large'
  | 'too-long'
  | 'too-many-names'
  | 'not-a-date'
  | 'not-in-time';
export type InvitationFaults = { readonly [F in InvitationField]?: InvitationFault } & {
  readonly [F in AskedField]?: AskedFault;
};

export type TypedInvitation = (field: InvitationField | AskedField) => string;

/** As with any guest: what is told of diet or access fits in a few sentences. */
const longestRemark = 500;

/**
 * Reads what was typed behind an invitation; everything wrong is said at once, and only of the answer that was chosen. `soonest` and `latest` are the
 * first and the last day on which asking again still helps. By telephone nobody is asked who speaks.
 */
export const readInvitationAnswer = (
  typed: TypedInvitation,
  {
    partyLimit,
    asks,
    soonest,
    latest,
    questions = [],
    byPhone,
  }: {
    readonly partyLimit: number;
    readonly asks: readonly ('diet' | 'access')[];
    readonly soonest: LocalDate;
    readonly latest: LocalDate;
    /** What the organiser asks beside it. */
    readonly questions?: readonly Question[] | undefined;
    /** The organiser who had them on the telephone. */
    readonly byPhone?: string | undefined;
  },
): { readonly answer: InvitationAnswer; readonly by: AnsweredBy } | { readonly faults: InvitationFaults } => {
  const faults: { [F in InvitationField]?: InvitationFault } & { [F in AskedField]?: AskedFault } = {};
  const fault = (field: InvitationField, why: InvitationFault): undefined => {
    faults[field] ??= why;
    return undefined;
  };
  const value = (field: InvitationField): string => typed(field).replace(/\r\n?/g, '\n').trim();
  const remark = (field: 'diet' | 'access' | 'reason'): string | undefined => {
    if (value(field).length > longestRemark) return fault(field, 'too-long');
    return value(field) === '' ? undefined : value(field);
  };
  const name = (field: 'by' | 'substitute-name'): string | undefined =>
    value(field) === ''
      ? fault(field, 'missing')
      : (PersonName.safeParse(value(field)).data ?? fault(field, 'not-a-name'));

  /** By telephone nothing has to be answered, and what was not said stays as it was. */
  const askedIn = () => {
    const read = byPhone === undefined ? readAskedChange(questions, typed) : readAsked(questions, typed, 'staff');
    if ('faults' in read) {
      Object.assign(faults, read.faults);
      return {};
    }
    const { answers, sensitiveAnswers } = 'asked' in read ? read.asked : read.change;
    return { ...(answers && { answers }), ...(sensitiveAnswers && { sensitiveAnswers }) };
  };

  const coming = (): InvitationAnswer => {
    const party = value('party') === '' ? 1 : /^\d{1,4}$/.test(value('party')) ? Number(value('party')) : 0;
    if (party < 1) fault('party', 'not-a-number');
    else if (party > partyLimit) fault('party', 'party-too-large');
    const companions = value('companions')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (companions.length >= Math.max(party, 1)) {
      if (companions.length > 0) fault('companions', 'too-many-names');
    } else if (companions.some((one) => !PersonName.safeParse(one).success)) fault('companions', 'not-a-name');
    const diet = asks.includes('diet') ? remark('diet') : undefined;
    const access = asks.includes('access') ? remark('access') : undefined;
    const asked = askedIn();
    return {
      is: 'coming',
      ...(value('party') !== '' && { party }),
      ...(companions.length > 0 && { companions: companions.join('\n') }),
      ...(diet !== undefined && { diet }),
      ...(access !== undefined && { access }),
      ...asked,
    };
  };
  const somebodyElse = (): InvitationAnswer => {
    const email =
      value('substitute-email') === ''
        ? fault('substitute-email', 'missing')
        : (EmailAddress.safeParse(value('substitute-email')).data ?? fault('substitute-email', 'not-an-email'));
    const role =
      value('substitute-role') === ''
        ? undefined
        : (PersonName.safeParse(value('substitute-role')).data ?? fault('substitute-role', 'not-a-name'));
    return {
      is: 'somebody-else',
      name: name('substitute-name') ?? '',
      email: email ?? '',
      ...(role !== undefined && { role }),
    };
  };
  const notYet = (): InvitationAnswer => {
    const on =
      value('ask-again') === ''
        ? fault('ask-again', 'missing')
        : (typedDate(value('ask-again').slice(0, 40)) ?? fault('ask-again', 'not-a-date'));
    if (on !== undefined && (on < soonest || on > latest)) fault('ask-again', 'not-in-time');
    return { is: 'not-yet-known', askAgainOn: on ?? soonest };
  };
  const read = (): InvitationAnswer | undefined => {
    switch (value('answer')) {
      case 'coming':
        return coming();
      case 'not-coming': {
        const reason = remark('reason');
        return { is: 'not-coming', ...(reason !== undefined && { reason }) };
      }
      case 'somebody-else':
        return somebodyElse();
      case 'not-yet-known':
        return notYet();
      default:
        return fault('answer', 'missing');
    }
  };
  const speaks = (): AnsweredBy | undefined => {
    if (byPhone !== undefined) {
      const spokeTo = value('by') === '' ? undefined : name('by');
      return { is: 'by-phone', person: byPhone, ...(spokeTo !== undefined && { spokeTo }) };
    }
    if (value('who') === 'self') return { is: 'self' };
    if (value('who') === 'on-behalf') return { is: 'on-behalf', name: name('by') ?? '' };
    return fault('who', 'missing');
  };

  const answer = read();
  const by = speaks();
  return Object.keys(faults).length > 0 || answer === undefined || by === undefined ? { faults } : { answer, by };
};
