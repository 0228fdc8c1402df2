import type { DirectoryActions } from '#directory/actions.ts';
import { randomToken } from '#kernel/ids.ts';
import type { Language } from '#kernel/languages.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { rsvps } from '../contract.ts';
import { type DeskFilter, fits } from '../core/desk-filter.ts';
import type { DeskGuest } from '../core/desk-guest.ts';
import { type Audience, readLetter } from '../core/mailing.ts';
import type { RsvpState } from '../core/rsvp.ts';
import { isGuestKey } from '../guest-key.ts';
import { mostAtOnce } from '../listing.ts';
import { letterFor } from '../mailing.ts';
import { filterFrom, filterInAddress, mailingPath } from '../pages/guest-paths.ts';
import { type MailingNotice, MailingPage, type MailingPageProps, mailingNoticeIn } from '../pages/mailing.tsx';
import { mailingWording } from '../wording/guests-mailing.ts';
import { choicesIn, type DeskNeeds } from './guests.tsx';
import { atDesk, busy, slugIn } from './read-visit.ts';

/** Who is written to, whatever else is asked: everybody but who gave up. */
const reachable: readonly RsvpState[] = ['asked', 'seated', 'offered', 'waiting'];

/** Mails of an organiser to a group of guests. */
export const mailingHttp = (needs: DeskNeeds): Pick<Endpoints<typeof rsvps>, 'mailing'> => ({
  mailing: { get: atDesk(showMailing(needs)), post: atDesk(actOnMailing(needs)) },
});

/** Whom an address or a form asks for. */
type Group = { readonly filter: DeskFilter; readonly guests: readonly string[] };

const groupIn = (asked: URLSearchParams, directory: DirectoryActions): Group => {
  const filter = filterFrom(asked, {
    municipality: (code) => directory.municipality(code) !== undefined,
    province: (name) => /^[\p{L} -]{1,40}$/u.test(name),
  });
  return {
    filter: filter.state === 'cancelled' ? { ...filter, state: 'here' } : filter,
    guests: [...new Set(asked.getAll('gast'))].filter(isGuestKey).slice(0, mostAtOnce),
  };
};

const provinceIn =
  (directory: DirectoryActions) =>
  (code: string): string | undefined =>
    directory.municipality(code)?.province;

const inGroup = (list: readonly DeskGuest[], { filter, guests }: Group, directory: DirectoryActions) =>
  guests.length > 0
    ? list.filter(({ guest, state }) => guests.includes(guest) && state !== 'cancelled')
    : list.filter((guest) => fits(filter, guest, provinceIn(directory)));

/** What is stored: states and codes, so that whoever goes on knows nothing of provinces. */
const audienceOf = ({ filter, guests }: Group, list: readonly DeskGuest[], directory: DirectoryActions): Audience => {
  const states = filter.state === 'here' ? [...reachable] : [filter.state];
  if (guests.length > 0) return { states: [...reachable], guests: [...guests] };
  const codes = new Set(list.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality])));
  const municipalities =
    filter.municipality !== undefined
      ? [filter.municipality]
      : filter.province === undefined
        ? undefined
        : [...codes].filter((code) => provinceIn(directory)(code) === filter.province);
  return {
    states,
    ...(filter.group !== undefined && { group: filter.group }),
    ...(municipalities !== undefined && { municipalities }),
    ...(filter.via !== undefined && { via: filter.via }),
  };
};

/** Nobody to write to: another group is chosen on the page itself, other guests in their list. */
const nobodyLeft = ({ guests }: Group, language: Language): Pick<MailingPageProps, 'invalid' | 'notice'> =>
  guests.length > 0 ? { notice: 'nobody-left' } : { invalid: { stand: mailingWording[language].fault.nobody } };

const mailingPage = async (
  needs: DeskNeeds,
  visit: OrganiserVisit,
  group: Group,
  shown: Pick<MailingPageProps, 'typed' | 'invalid' | 'notice'> & {
    readonly preview?: boolean;
    readonly request?: string;
  },
  answer: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const { actions, directory, random } = needs;
  const slug = slugIn(visit);
  const [list, earlier] = await Promise.all([
    actions.deskList(visit.organiser, slug),
    actions.sentTo(visit.organiser, slug),
  ]);
  if (list === undefined) return { notFound: true };
  const { event } = list;
  const meant = inGroup(list.guests, group, directory);
  const [first] = meant;
  const letter = readLetter((field) => shown.typed[field]);
  const nobody = shown.preview === true && first === undefined;
  const reader =
    shown.preview === true && first !== undefined
      ? await actions.guestAtDesk(visit.organiser, slug, first.guest)
      : undefined;
  const { preview: _preview, request = randomToken(random), ...rest } = shown;
  return {
    ...answer,
    ...(nobody && { status: group.guests.length > 0 ? 409 : 422 }),
    page: (
      <MailingPage
        {...rest}
        {...(nobody && nobodyLeft(group, visit.frame.language))}
        {...group}
        choices={choicesIn(list.guests, directory, visit.frame.language)}
        earlier={earlier}
        event={event}
        frame={visit.frame}
        preview={
          reader !== undefined && 'letter' in letter
            ? {
                name: reader.rsvp.name,
                language: reader.rsvp.language,
                paragraphs: letterFor(letter.letter, list, reader.rsvp),
              }
            : undefined
        }
        reach={{ count: meant.length, calls: meant.filter(({ deskCall }) => deskCall === true).length }}
        request={request}
      />
    ),
  };
};

const showMailing =
  (needs: DeskNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> =>
    mailingPage(needs, visit, groupIn(visit.query, needs.directory), {
      typed: { subject: '', text: '' },
      notice: mailingNoticeIn(visit.query.get('uitkomst') ?? ''),
    });

const actOnMailing =
  (needs: DeskNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { actions, colleagues, directory, random } = needs;
    const { organiser, form, now } = visit;
    const slug = slugIn(visit);
    const group = groupIn(form, directory);
    const typed = { subject: form.get('subject') ?? '', text: form.get('text') ?? '' };
    const request = requestIn(form) ?? randomToken(random);
    const act = form.get('act');
    if (act === 'change') return mailingPage(needs, visit, group, { typed });
    const read = readLetter((field) => typed[field]);
    if ('faults' in read) {
      const { subject, text } = read.faults;
      const { fault } = mailingWording[visit.frame.language];
      const invalid = {
        ...(subject !== undefined && { subject: fault.subject[subject] }),
        ...(text !== undefined && { text: fault.text[text] }),
      };
      return mailingPage(needs, visit, group, { typed, invalid }, { status: 422 });
    }
    const { letter } = read;
    const again = (notice: MailingNotice, answer: { readonly status: number; readonly retryAfterSeconds?: number }) =>
      mailingPage(needs, visit, group, { typed, notice, preview: true, request }, answer);
    if (act === 'trial') {
      const writer = await colleagues.mailboxOf(organiser.person);
      if (writer === undefined) return again('no-address', { status: 409 });
      const outcome = await actions.sendTrial(organiser, slug, letter, writer, now);
      if (outcome === 'busy') return again('busy', busy);
      if (outcome.is === 'not-found') return { notFound: true };
      // The letter is not sent yet: it stands here still, to be read beside the mail.
      return again('trial', { status: 200 });
    }
    if (act !== 'send') return mailingPage(needs, visit, group, { typed, preview: true, request });
    const list = await actions.deskList(organiser, slug);
    if (list === undefined) return { notFound: true };
    const meant = inGroup(list.guests, group, directory);
    if (meant.length === 0) return mailingPage(needs, visit, group, { typed, preview: true });
    const audience = audienceOf(group, list.guests, directory);
    const outcome = await actions.sendMailing(organiser, slug, { letter, audience, request }, now);
    if (outcome === 'busy') return again('busy', busy);
    if (outcome.is === 'not-found') return { notFound: true };
    if (outcome.is === 'refused') return again(outcome.because, { status: 409 });
    if (outcome.is === 'sent') await actions.noteMailing(organiser, slug, meant.length, request, now);
    const query = filterInAddress(group.filter);
    query.set('uitkomst', outcome.is);
    return { seeOther: `${mailingPath(slug)}?${query}` };
  };
