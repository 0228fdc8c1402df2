import type { ReactElement } from 'react';
import { randomToken } from '#kernel/ids.ts';
import { phoneInWords } from '#kernel/people.ts';
import { dateAsTyped } from '#kernel/typed-dates.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { rsvps } from '../contract.ts';
import { isInvitationId } from '../core/invitation.ts';
import { daysToAskAgain } from '../core/invitation-standing.ts';
import { invitedRows } from '../core/invited-list.ts';
import { type AddressField, addressFields, readAddress } from '../core/typed-address.ts';
import { readInvitationAnswer } from '../core/typed-invitation.ts';
import { InvitedPage, type OneNotice, type OneProps } from '../pages/inviting-one.tsx';
import { InviteAgainPage, type InviteAgainProps } from '../pages/inviting-one-again.tsx';
import { answerInAddress, invitedPath } from '../pages/inviting-paths.ts';
import { callBy } from '../pages/inviting-told.tsx';
import { WithdrawPage } from '../pages/inviting-withdraw.tsx';
import { invitingWording } from '../wording/inviting.ts';
import { type InvitingNeeds, municipalitiesOn } from './inviting-visit.ts';
import { atDesk, busy, slugIn } from './read-visit.ts';

/** One invitation: what is known of it, an answer by telephone, another address, taking it back, and making it valid again. */
export const oneEndpoints = (needs: InvitingNeeds): Pick<Endpoints<typeof rsvps>, 'invited'> => ({
  invited: { get: atDesk(showOne(needs)), post: atDesk(actOnOne(needs)) },
});

const oneIn = async (needs: InvitingNeeds, visit: OrganiserVisit) => {
  const { organiser, language, now } = visit;
  const slug = slugIn(visit);
  const id = visit.params.invitation ?? '';
  if (!isInvitationId(id)) return undefined;
  const [found, bounced, names] = await Promise.all([
    needs.inviting.listedOne(organiser, slug, id),
    needs.bouncedOf(slug),
    needs.colleagues?.namesOf(organiser.organisation),
  ]);
  if (found === undefined) return undefined;
  const { invitation, place } = found;
  const placeOf = new Map(place === undefined ? [] : [[place.guest, place]]);
  const naming = municipalitiesOn(needs.directory, now);
  const [row] = invitedRows([invitation], { placeOf, bounced, naming });
  const call = callBy(organiser.person, names ?? new Map(), invitingWording[language]);
  return row === undefined ? undefined : { ...found, row, call };
};
type One = NonNullable<Awaited<ReturnType<typeof oneIn>>>;

/** What the form of the address begins with: the address as it is. */
const known = ({ invitation: { email, secretariat } }: One): Readonly<Record<AddressField, string>> => ({
  email: email ?? '',
  'secretariat-email': secretariat?.email ?? '',
  'secretariat-phone': secretariat?.phone === undefined ? '' : phoneInWords(secretariat.phone),
});

const isAddressField = (field: string): field is AddressField => (addressFields as readonly string[]).includes(field);

const viewOf = (needs: InvitingNeeds, visit: OrganiserVisit, one: One): OneProps => {
  const days = daysToAskAgain(one.event, visit.now);
  const begins = known(one);
  return {
    askAgainExample: days === undefined ? undefined : dateAsTyped(days.soonest),
    call: one.call,
    code: one.code,
    event: one.event,
    frame: visit.frame,
    mayInviteAgain: one.event.state !== 'cancelled' && one.event.startsAt > visit.now,
    mayAnswer: one.event.state === 'published' && one.event.startsAt > visit.now,
    request: randomToken(needs.random),
    row: one.row,
    typed: (field) => (isAddressField(field) ? begins[field] : ''),
  };
};

const showOne =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const one = await oneIn(needs, visit);
    if (one === undefined) return { notFound: true };
    const { query } = visit;
    const view = viewOf(needs, visit, one);
    if (query.get('doen') === 'intrekken' && one.row.shown !== 'withdrawn') {
      return { page: <WithdrawPage event={one.event} frame={view.frame} request={view.request} row={one.row} /> };
    }
    if (query.get('doen') === 'terugzetten' && one.row.shown === 'withdrawn' && view.mayInviteAgain) {
      return { page: againPage(needs, visit, one) };
    }
    const word = query.get('antwoord') ?? '';
    const answer = Object.hasOwn(answerInAddress, word) ? answerInAddress[word as keyof typeof answerInAddress] : '';
    const typed: OneProps['typed'] = (field) => (field === 'answer' ? answer : view.typed(field));
    return { page: <InvitedPage {...view} notice={noticeIn(query)} typed={typed} /> };
  };

const noticeInAddress = {
  beantwoord: 'answered',
  'ander-adres': 'readdressed',
  'opnieuw-gemaild': 'asked-again',
  'al-aangemeld': 'signed-up',
  ongewijzigd: 'unchanged',
  ingetrokken: 'withdrawn',
  'weer-geldig': 'again',
} as const satisfies Record<string, OneNotice>;

const noticeIn = (query: URLSearchParams): OneNotice | undefined => {
  const said = query.get('uitkomst') ?? '';
  return Object.hasOwn(noticeInAddress, said) ? noticeInAddress[said as keyof typeof noticeInAddress] : undefined;
};

const actOnOne =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const one = await oneIn(needs, visit);
    if (one === undefined) return { notFound: true };
    switch (visit.form.get('act')) {
      case 'answer':
        return answer(needs, visit, one);
      case 'readdress':
        return readdress(needs, visit, one);
      case 'withdraw':
        return withdraw(needs, visit, one);
      case 'invite-again':
        return inviteAgain(needs, visit, one);
      default:
        return { seeOther: pathOf(one) };
    }
  };

const pathOf = ({ event, invitation }: One): string => invitedPath(event.slug, invitation.invitation);

/** The same page with what was typed; the other form shows what is known. */
const again = (
  needs: InvitingNeeds,
  visit: OrganiserVisit,
  one: One,
  more: Partial<OneProps>,
  sent: (field: string) => boolean,
) => {
  const view = viewOf(needs, visit, one);
  return (
    <InvitedPage
      {...view}
      request={requestIn(visit.form) ?? view.request}
      typed={(field) => (sent(field) ? (visit.form.get(field) ?? '') : view.typed(field))}
      {...more}
    />
  );
};

const answer = async (needs: InvitingNeeds, visit: OrganiserVisit, one: One): Promise<Answer> => {
  const { organiser, form, now } = visit;
  const { event, invitation } = one;
  const ofAnswer = (field: string): boolean => !isAddressField(field);
  const today = now.slice(0, 10);
  const read = readInvitationAnswer((field) => form.get(field) ?? '', {
    partyLimit: event.partyLimit,
    asks: event.asks,
    questions: event.questions,
    ...(daysToAskAgain(event, now) ?? { soonest: today, latest: today }),
    byPhone: organiser.person,
  });
  if ('faults' in read) return { page: again(needs, visit, one, { answerFaults: read.faults }, ofAnswer), status: 422 };
  const request = requestIn(form) ?? randomToken(needs.random);
  const asked = { ...read, request };
  const outcome = await needs.answering.answerByPhone(organiser, event.slug, invitation.invitation, asked, now);
  if (outcome === 'busy') return { page: again(needs, visit, one, { phoneRefused: 'busy' }, ofAnswer), ...busy };
  if (outcome.is === 'not-found') return { notFound: true };
  if (outcome.is === 'answered') return { seeOther: `${pathOf(one)}?uitkomst=beantwoord` };
  const fresh = (await oneIn(needs, visit)) ?? one;
  // A form that was answered before is answered anew with a key of its own.
  const renewed = outcome.because === 'other-answers' ? { request: randomToken(needs.random) } : {};
  const page = again(needs, visit, fresh, { phoneRefused: outcome.because, ...renewed }, ofAnswer);
  return { page, status: 409 };
};

const readdress = async (needs: InvitingNeeds, visit: OrganiserVisit, one: One): Promise<Answer> => {
  const { organiser, form, now } = visit;
  const read = readAddress((field) => form.get(field) ?? '');
  if ('faults' in read) {
    return { page: again(needs, visit, one, { addressFaults: read.faults }, isAddressField), status: 422 };
  }
  const { event, invitation } = one;
  const outcome = await needs.inviting.readdress(organiser, event.slug, invitation.invitation, read.to, now);
  if (outcome === 'busy')
    return { page: again(needs, visit, one, { addressRefused: 'busy' }, isAddressField), ...busy };
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused': {
      const fresh = (await oneIn(needs, visit)) ?? one;
      return { page: again(needs, visit, fresh, { addressRefused: outcome.because }, isAddressField), status: 409 };
    }
    case 'unchanged':
      return { seeOther: `${pathOf(one)}?uitkomst=ongewijzigd` };
    case 'asked-again':
      return { seeOther: `${pathOf(one)}?uitkomst=opnieuw-gemaild` };
    case 'signed-up':
      return { seeOther: `${pathOf(one)}?uitkomst=al-aangemeld` };
    case 'changed':
      return { seeOther: `${pathOf(one)}?uitkomst=ander-adres` };
  }
};

const withdraw = async (needs: InvitingNeeds, visit: OrganiserVisit, one: One): Promise<Answer> => {
  const { organiser, now } = visit;
  const { event, invitation } = one;
  const outcome = await needs.answering.withdraw(organiser, event.slug, invitation.invitation, now);
  if (outcome === 'busy') {
    const { frame, request } = viewOf(needs, visit, one);
    return { page: <WithdrawPage busy event={event} frame={frame} request={request} row={one.row} />, ...busy };
  }
  return outcome.is === 'not-found' ? { notFound: true } : { seeOther: `${pathOf(one)}?uitkomst=ingetrokken` };
};

const againPage = (
  needs: InvitingNeeds,
  visit: OrganiserVisit,
  one: One,
  refused?: InviteAgainProps['refused'],
): ReactElement => {
  const { event, frame, request, row } = viewOf(needs, visit, one);
  return <InviteAgainPage event={event} frame={frame} now={visit.now} refused={refused} request={request} row={row} />;
};

const inviteAgain = async (needs: InvitingNeeds, visit: OrganiserVisit, one: One): Promise<Answer> => {
  const { organiser, now } = visit;
  const { event, invitation } = one;
  const outcome = await needs.answering.inviteAgain(organiser, event.slug, invitation.invitation, now);
  if (outcome === 'busy') return { page: againPage(needs, visit, one, outcome), ...busy };
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'refused': {
      const fresh = (await oneIn(needs, visit)) ?? one;
      return { page: againPage(needs, visit, fresh, outcome.because), status: 409 };
    }
    case 'valid-already':
    case 'invited-again':
      return { seeOther: `${pathOf(one)}?uitkomst=weer-geldig` };
  }
};
