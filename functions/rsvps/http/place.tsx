import type { Event, EventsActions } from '#events/actions.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';
import type { AskedField } from '#kernel/questions.ts';
import { ticketText } from '#kernel/tickets.ts';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { askedInvalid } from '#platform/pages/question-fields.tsx';
import { ticketCodeOf, ticketOf } from '#platform/tickets.ts';
import type { RsvpsActions } from '../actions.ts';
import type { SubstituteAnswers } from '../asking.ts';
import type { rsvps } from '../contract.ts';
import { readAskedChange } from '../core/asked-answers.ts';
import type { PlaceChange } from '../core/change-place.ts';
import type { Rsvp } from '../core/rsvp.ts';
import type { OwnTicketView } from '../pages/own-ticket.tsx';
import { type PlaceNotice, PlacePage } from '../pages/place.tsx';
import type { PlaceField } from '../pages/place-form.tsx';
import { type Words, wording } from '../wording/index.ts';

type Needs = {
  readonly actions: RsvpsActions;
  readonly events: EventsActions;
  /** Under which a ticket is made. */
  readonly secret: string;
};

/** A guest's own page behind the personal link: what holds now, and what they make of it. */
export const placeHttp = (needs: Needs): Pick<Endpoints<typeof rsvps>, 'place'> => ({
  place: { get: ownPlace(needs), post: changeOwnPlace(needs) },
});

/** What just happened, as it stands behind `?uitkomst=`. */
const notices: Readonly<Record<string, PlaceNotice>> = {
  gewijzigd: 'changed',
  ongewijzigd: 'unchanged',
  gevraagd: 'asked-for',
  'al-gevraagd': 'asked-before',
  'niet-meer-gevraagd': 'wish-withdrawn',
};

const ownPlace =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> =>
    placePage(needs, visit, { typed: () => '', notice: notices[visit.query.get('uitkomst') ?? ''] });

const changeOwnPlace =
  (needs: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await placeIn(needs, visit);
    if (found === undefined) return { notFound: true };
    const { rsvp, event } = found;
    const { actions } = needs;
    const { now, form } = visit;
    const typed = (field: PlaceField) => (form.get(field) ?? '').trim();
    const words = wording[visit.language];
    const meant = numberIn(form, 'generation');
    const again = (more: Partial<Parameters<typeof placePage>[2]>, status: number) =>
      placePage(needs, visit, { typed, ...more }, status);
    const done = (notice?: string): Answer => ({
      seeOther: notice === undefined ? visit.frame.path : `${visit.frame.path}?uitkomst=${notice}`,
    });
    const answerOf = (outcome: Outcome): Promise<Answer> | Answer => {
      if (outcome === 'busy') return again({ notice: 'busy' }, 503);
      switch (outcome.is) {
        case 'not-found':
          return { notFound: true };
        case 'refused':
          return again({ notice: outcome.because }, 409);
        case 'no-offer':
        case 'not-yet':
          return again({ notice: 'no-offer' }, 409);
        case 'changed':
          return done('gewijzigd');
        case 'unchanged':
          return done('ongewijzigd');
        case 'asked-for':
          return done('gevraagd');
        case 'asked-before':
          return done('al-gevraagd');
        case 'wish-withdrawn':
          return done('niet-meer-gevraagd');
        default:
          return done();
      }
    };

    switch (typed('choice')) {
      case 'release':
        return answerOf(await actions.releaseOwn(rsvp, now, meant));
      case 'take':
        return answerOf(await actions.takeOffer(rsvp, now, meant));
      case 'refuse':
        return answerOf(await actions.refuseOffer(rsvp, now, meant));
      case 'withdraw-wish':
        return answerOf(await actions.withdrawWish(rsvp, form.get('wish') ?? '', now));
      case 'hand-over': {
        const to = readSubstitute(typed, event, words);
        if ('invalid' in to) return again({ invalid: to.invalid }, 422);
        return answerOf(await actions.handOverOwn(rsvp, to, now, meant));
      }
      case 'keep': {
        // What was not touched since the page was opened is no change, whatever another tab did meanwhile.
        const touched = (field: 'party' | 'diet' | 'access') =>
          field === 'party' && typed('party') === form.get('party-was') ? '' : typed(field);
        const change = readChange(touched, event, words);
        const was = (field: AskedField): string => form.get(`${field}-was`) ?? '';
        const asked = readAskedChange(event.questions ?? [], typed, was);
        const invalid = {
          ...('invalid' in change && change.invalid),
          ...('faults' in asked && askedInvalid(event.questions, (field) => asked.faults[field], visit.language)),
        };
        if ('invalid' in change || 'faults' in asked) return again({ invalid }, 422);
        return answerOf(await actions.changeOwn(rsvp, { ...change, ...asked.change }, now));
      }
      // Scanners press buttons too: without a choice nothing happens.
      default:
        return again({ invalid: { choice: words.place.choose } }, 422);
    }
  };

type Outcome =
  | Awaited<ReturnType<RsvpsActions['releaseOwn']>>
  | Awaited<ReturnType<RsvpsActions['takeOffer']>>
  | Awaited<ReturnType<RsvpsActions['refuseOffer']>>
  | Awaited<ReturnType<RsvpsActions['withdrawWish']>>
  | Awaited<ReturnType<RsvpsActions['handOverOwn']>>
  | Awaited<ReturnType<RsvpsActions['changeOwn']>>;

type Faults = { readonly invalid: Readonly<Record<string, string>> };

const readChange = (
  typed: (field: 'party' | 'diet' | 'access') => string,
  event: Event,
  words: Words,
): PlaceChange | Faults => {
  const invalid: Record<string, string> = {};
  const party = typed('party');
  const size = party === '' ? undefined : /^\d{1,4}$/.test(party) ? Number(party) : 0;
  if (size !== undefined && size < 1) invalid.party = words.fault('party', 'not-a-number', event.partyLimit);
  if (size !== undefined && size > event.partyLimit)
    invalid.party = words.fault('party', 'party-too-large', event.partyLimit);
  for (const asked of event.asks) {
    if (typed(asked).length > 500) invalid[asked] = words.fault(asked, 'too-long', event.partyLimit);
  }
  if (Object.keys(invalid).length > 0) return { invalid };
  return {
    ...(size !== undefined && { party: size }),
    ...Object.fromEntries(event.asks.filter((asked) => typed(asked) !== '').map((asked) => [asked, typed(asked)])),
  };
};

/** Longest role, in UTF-16 units: that of the form. */
const longestRole = 120;

/** Who comes instead. A guest of a meeting has a role; elsewhere nobody asks for one. */
const readSubstitute = (
  typed: (field: PlaceField) => string,
  event: Event,
  words: Words,
): SubstituteAnswers | Faults => {
  const { fault } = words.place.sendAnother;
  const invalid: Record<string, string> = {};
  const name = PersonName.safeParse(typed('substitute-name'));
  if (!name.success) invalid['substitute-name'] = fault.name;
  const email = EmailAddress.safeParse(typed('substitute-email'));
  if (!email.success) invalid['substitute-email'] = fault.email;
  const role = event.kind === 'alderperson-meeting' ? typed('substitute-role') : undefined;
  if (role === '') invalid['substitute-role'] = fault.role;
  if (role !== undefined && role.length > longestRole) invalid['substitute-role'] = fault['too-long'];
  if (!name.success || !email.success || Object.keys(invalid).length > 0) return { invalid };
  return { name: name.data, email: email.data, ...(role !== undefined && { role }) };
};

const placePage = async (
  needs: Needs,
  visit: Visit,
  shown: {
    readonly typed: (field: PlaceField) => string;
    readonly invalid?: Readonly<Record<string, string>>;
    readonly notice?: PlaceNotice | undefined;
  },
  status = 200,
): Promise<Answer> => {
  const found = await placeIn(needs, visit);
  if (found === undefined) return { notFound: true };
  const { rsvp, event } = found;
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <PlacePage
        {...shown}
        erasing={needs.events.erasing(event)}
        event={event}
        frame={visit.frame}
        now={visit.now}
        placeInLine={rsvp.state === 'waiting' ? await needs.actions.placeInLine(rsvp) : undefined}
        rsvp={rsvp}
        ticket={await ticketFor(needs, visit, found)}
      />
    ),
  };
};

/** Who has a place has a ticket until the event is over. */
const ticketFor = async (
  { secret }: Needs,
  { frame, now }: Visit,
  { rsvp, event }: { readonly rsvp: Rsvp; readonly event: Event },
): Promise<OwnTicketView | undefined> =>
  rsvp.state === 'seated' && event.state === 'published' && now < event.endsAt
    ? {
        modules: await qrModules(ticketText(frame.siteAddress, rsvp.slug, ticketOf(secret, rsvp))),
        code: ticketCodeOf(secret, rsvp),
      }
    : undefined;

const placeIn = async (
  { actions, events }: Needs,
  visit: Visit,
): Promise<{ readonly rsvp: Rsvp; readonly event: Event } | undefined> => {
  // What no slug looks like is not looked up.
  const slug = /^[a-z0-9-]{1,100}$/.test(visit.params.slug ?? '') ? (visit.params.slug ?? '-') : '-';
  const [rsvp, found] = await Promise.all([actions.byLink(slug, visit.params.link ?? ''), events.published(slug)]);
  return rsvp === undefined || found === undefined ? undefined : { rsvp, event: found.event };
};

/** A whole number that our own page sent along; anything else counts as not sent. */
const numberIn = (form: URLSearchParams, field: string): number | undefined => {
  const value = form.get(field) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
};
