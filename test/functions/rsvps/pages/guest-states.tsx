import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import { momentInWords, timeInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { countsOf, everybodyHere, inLine, sharedMailboxes } from '#rsvps/core/desk-filter.ts';
import { type DeskGuest, deskGuestOf } from '#rsvps/core/desk-guest.ts';
import type { Mailing } from '#rsvps/core/mailing.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { BadgesPage } from '#rsvps/pages/badges.tsx';
import { ExportOverPage, ExportsPage, type ExportsPageProps } from '#rsvps/pages/exports.tsx';
import { GuestPage, type GuestPageProps } from '#rsvps/pages/guest.tsx';
import { AddGuestPage } from '#rsvps/pages/guest-add.tsx';
import { GuestsPage, type GuestsPageProps } from '#rsvps/pages/guests.tsx';
import { type MailingNotice, MailingPage, type MailingPageProps } from '#rsvps/pages/mailing.tsx';
import { ReleaseGuestPage, ReleaseManyPage } from '#rsvps/pages/release-guest.tsx';
import { guestsWording } from '#rsvps/wording/guests.ts';
import { exportWording } from '#rsvps/wording/guests-export.ts';
import { mailingWording } from '#rsvps/wording/guests-mailing.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from '../core/examples.ts';
import { eventOf, everything, frameOf, longAddress, longName, reason, typedOf } from './states.tsx';

const directory = directoryActions();
const municipalities = directory.municipalitiesOn('2019-05-20');
const request = 'r'.repeat(22);
const meeting = eventOf();
const frameIn = (language: Language): Frame => ({
  ...frameOf(language, '/bureau/bijeenkomsten/samen-aan-de-slag/gasten'),
  signedIn: { name: 'Samira El Amrani', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
});
const provinceOf = (code: string) => directory.municipality(code)?.province;
const nameOf = (code: string) => directory.municipality(code)?.displayName ?? code;

const withoutAddress = (different: Partial<Rsvp> = {}): Rsvp => {
  const { email: _, ...rsvp } = rsvpOf(different);
  return rsvp;
};

const rsvps: readonly Rsvp[] = [
  rsvpOf({ guest: 'three', name: 'Fatima El Amrani', email: longAddress, municipality: 'GM0518' }),
  rsvpOf({ guest: 'one~1', name: 'Noor van den Berg', email: 'bureau@helmond.example', note: 'Belt terug' }),
  rsvpOf({ guest: 'seven', name: 'Ineke Bos', state: 'cancelled' }),
  rsvpOf({ guest: 'six', name: 'Wim ’t Hart', state: 'waiting', municipality: 'GM0000', askedAt: later(9) }),
  withoutAddress({ guest: `rsvp_${'x'.repeat(22)}`, name: 'Linh Nguyễn', state: 'asked' }),
  rsvpOf({
    guest: 'one~2',
    name: longName,
    email: 'bureau@helmond.example',
    for: 'other',
    by: 'Het secretariaat van Súdwest-Fryslân',
    role: 'programma-adviseur sociaal domein',
    municipality: 'GM1900',
    organisation: 'Samenwerkingsverband Noordwest',
    party: 4,
    pool: 'partners',
    invitation: 'inv_1',
    diet: 'Vegetarisch, en geen noten.',
    access: 'Een plek voor een rolstoel.',
    wish: { at: monday, party: 2, substitute: { name: 'Jan de Groot', email: 'jan@x.example' } },
  }),
  rsvpOf({ guest: 'four', name: 'Emre Şahin', state: 'offered', offeredUntil: later(86_400_000) }),
  rsvpOf({ guest: 'five', name: 'Anouk de Vries-Jansen', state: 'waiting', party: 2, askedAt: later(5) }),
];
const guests: readonly DeskGuest[] = rsvps.map(deskGuestOf);
const line = inLine(guests).map(({ guest }) => guest);

const listOf = (frame: Frame, all: readonly DeskGuest[], different: Partial<GuestsPageProps> = {}): GuestsPageProps => {
  const shown = all.filter(({ state }) => state !== 'cancelled');
  return {
    frame,
    event: meeting,
    pool: { left: 3, waiting: 2 },
    counts: countsOf(all, provinceOf),
    shown,
    bounced: new Set(['four']),
    mails: new Map(
      (['delivered', 'delayed', 'uncertain', 'failed', 'complained'] as const).map((state, at) => [
        shown[at]?.guest ?? '',
        { state, mail: `mail_${String(at).repeat(24)}`, owedAt: monday },
      ]),
    ),
    all: shown.length,
    page: 1,
    pages: 1,
    placeInLine: (guest) => (line.includes(guest) ? line.indexOf(guest) + 1 : undefined),
    filter: everybodyHere,
    choices: {
      municipalities: [{ code: 'GM0794', name: 'Helmond' }],
      provinces: ['Noord-Brabant', 'Zuid-Holland'],
      groups: all.length > 0,
      invited: all.length > 0,
    },
    nameOf,
    shared: sharedMailboxes(all),
    canAdd: true,
    crew: false,
    picked: 'none',
    request,
    ...different,
  };
};

const guestIn = (frame: Frame, rsvp: Rsvp, different: Partial<GuestPageProps> = {}): GuestPageProps => ({
  frame: { ...frame, path: `${frame.path}/x` },
  event: meeting,
  rsvp,
  erasesAt: '2019-08-22T04:00:00.000Z',
  nameOf,
  byWhom: (actor) =>
    actor === 'guest' || actor === 'visitor' ? guestsWording[frame.language].by.guest : 'Samira Bouzid',
  canPromote: false,
  crew: false,
  groups: ['open', 'partners', 'guests'],
  showSensitive: false,
  request,
  note: rsvp.note ?? '',
  bounced: false,
  address: rsvp.email ?? '',
  ...different,
});

const exportsIn = (frame: Frame, different: Partial<ExportsPageProps> = {}): ExportsPageProps => ({
  frame,
  event: meeting,
  request,
  typed: { what: '', format: '' },
  acts: [],
  ...different,
});

const sent: Mailing = {
  slug: meeting.slug,
  number: 1,
  subject: 'Een andere zaal',
  text: 'Beste {naam},\n\nWij zitten in een andere zaal.',
  audience: { states: ['seated'] },
  request: 'request-1',
  by: 'prs_organiser',
  at: monday,
  owed: 12,
};
const written = { subject: 'Een andere zaal', text: 'Beste {naam},\n\nKijk op {uw pagina}.' };
const mailingIn = (frame: Frame, different: Partial<MailingPageProps> = {}): MailingPageProps => ({
  frame,
  event: meeting,
  filter: everybodyHere,
  guests: [],
  reach: { count: 1_234, calls: 2 },
  choices: {
    municipalities: [{ code: 'GM0794', name: 'Helmond' }],
    provinces: ['Noord-Brabant'],
    groups: true,
    invited: true,
  },
  typed: { subject: '', text: '' },
  request,
  earlier: [],
  ...different,
});

const [, noor, , , , long, , anouk] = rsvps as readonly [Rsvp, Rsvp, Rsvp, Rsvp, Rsvp, Rsvp, Rsvp, Rsvp];
const acts: Rsvp['acts'] = [
  { at: monday, by: 'visitor', act: 'reserve-seat: seated', fields: [] },
  { at: later(1), by: 'guest', act: 'change-place', fields: ['party', 'diet'] },
  { at: later(2), by: 'prs_colleague', act: 'note-guest', fields: ['note'] },
  { at: later(3), by: 'clockwork', act: 'something-new', fields: ['secret'] },
];

/** Every page of the organisers' desk for guests, in every state it can show, by a name of the state. */
export const deskStates = (language: Language = 'nl'): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const words = guestsWording[language];
  const exportWords = exportWording[language];
  const mailingWords = mailingWording[language];
  const full = listOf(frame, guests);
  const guestOf = (rsvp: Rsvp, different?: Partial<GuestPageProps>) => guestIn(frame, rsvp, different);
  const exportsOf = (different?: Partial<ExportsPageProps>) => exportsIn(frame, different);
  const mailingOf = (different?: Partial<MailingPageProps>) => mailingIn(frame, different);
  const hoursAgo = (hours: number) => momentInWords(later(-3_600_000 * hours), meeting.zone, language);
  return {
    'list, nobody': <GuestsPage {...listOf(frame, [])} />,
    'list, full': <GuestsPage {...full} />,
    'list, everybody picked': <GuestsPage {...full} picked="all" />,
    'list, several pages': <GuestsPage {...full} all={5_000} page={2} pages={100} />,
    'list, part without anybody': (
      <GuestsPage {...full} all={0} filter={{ state: 'offered', province: 'Zuid-Holland' }} shown={[]} />
    ),
    'list, found': <GuestsPage {...full} all={60} searched="an" />,
    'list, found nobody': <GuestsPage {...full} all={0} searched="Bouzid" shown={[]} />,
    'list, late': <GuestsPage {...full} late={deskGuestOf(anouk)} />,
    'list, crew': <GuestsPage {...full} crew />,
    'list, over': <GuestsPage {...full} canAdd={false} />,
    'list, an action': <GuestsPage {...full} event={eventOf({ kind: 'week-action', asks: [] })} />,
    'list, released many': (
      <GuestsPage
        {...full}
        many={{
          released: 12,
          busy: 1,
          undo: { id: request, until: timeInWords(later(600_000), meeting.zone, language) },
        }}
      />
    ),
    'list, released many, too late to undo': <GuestsPage {...full} many={{ released: 1, busy: 0 }} />,
    'list, undone': <GuestsPage {...full} undone={{ back: 10, left: 0 }} />,
    'list, undone in part': <GuestsPage {...full} undone={{ back: 10, left: 2 }} />,
    ...Object.fromEntries(
      ([...Object.keys(words.done), ...Object.keys(words.refused)] as GuestsPageProps['notice'][]).map((notice) => [
        `list, told ${notice}`,
        <GuestsPage {...listOf(frame, [])} key={notice} notice={notice} />,
      ]),
    ),
    'add, empty': (
      <AddGuestPage
        event={meeting}
        frame={frame}
        municipalities={municipalities}
        request={request}
        typed={typedOf({})}
      />
    ),
    'add, faulty': (
      <AddGuestPage
        event={meeting}
        faults={{ name: 'missing', role: 'missing', municipality: 'not-a-municipality' }}
        frame={frame}
        municipalities={municipalities}
        request={request}
        typed={typedOf({ ...everything, name: '', party: '99' })}
      />
    ),
    'add, refused': (
      <AddGuestPage
        event={meeting}
        frame={frame}
        municipalities={municipalities}
        refused="event-over"
        request={request}
        typed={typedOf(everything)}
      />
    ),
    'release one': <ReleaseGuestPage event={meeting} frame={frame} request={request} rsvp={long} />,
    'release many': <ReleaseManyPage event={meeting} frame={frame} request={request} rsvps={rsvps} />,
    'release many, gone already': <ReleaseManyPage event={meeting} frame={frame} request={request} rsvps={[]} />,
    'guest, with a place': <GuestPage {...guestOf({ ...noor, acts })} />,
    'guest, with everything': <GuestPage {...guestOf(long)} />,
    'guest, with everything shown': <GuestPage {...guestOf(long, { showSensitive: true, notice: 'noted' })} />,
    'guest, first in line, late': <GuestPage {...guestOf(anouk, { canPromote: true })} />,
    'guest, gave up': <GuestPage {...guestOf(rsvpOf({ state: 'cancelled' }), { address: undefined })} />,
    'guest, bounced': <GuestPage {...guestOf(noor, { bounced: true })} />,
    'guest, bounced, faulty': (
      <GuestPage
        {...guestOf(noor, {
          bounced: true,
          address: 'bureau@helmond',
          invalid: { email: words.guest.address.fault },
        })}
      />
    ),
    'guest, bounced, has a place there': (
      <GuestPage {...guestOf(noor, { bounced: true, address: longAddress, notice: 'has-a-place' })} />
    ),
    'guest, bounced, gave up': (
      <GuestPage {...guestOf(rsvpOf({ state: 'cancelled' }), { bounced: true, address: undefined })} />
    ),
    'guest, bounced, for the crew': <GuestPage {...guestOf(noor, { bounced: true, address: undefined, crew: true })} />,
    'guest, without address': (
      <GuestPage {...guestOf(withoutAddress({ phone: '+31612345678' }), { notice: 'not-first' })} />
    ),
    'guest, for the crew': <GuestPage {...guestOf(long, { address: undefined, crew: true })} />,
    'guest, note too long': (
      <GuestPage {...guestOf(noor, { note: 'Te lang', invalid: { note: words.guest.noteTooLong(1_000) } })} />
    ),
    'exports, empty': <ExportsPage {...exportsOf()} />,
    'exports, faulty': (
      <ExportsPage {...exportsOf({ invalid: { what: exportWords.choose.what, format: exportWords.choose.format } })} />
    ),
    'exports, ready': (
      <ExportsPage
        {...exportsOf({
          ready: {
            href: '/bureau/bijeenkomsten/samen-aan-de-slag/uitvoer/guests.csv.x.y',
            until: timeInWords(later(300_000), meeting.zone, language),
          },
          acts: [
            { when: hoursAgo(0), who: words.by.you, what: words.deskActs.export(1) },
            { when: hoursAgo(1), who: longName, what: words.deskActs['release-many'](12) },
            { when: hoursAgo(2), who: words.by.you, what: words.deskActs['undo-release'](2) },
            { when: hoursAgo(3), who: words.by.you, what: words.deskActs['mail-group'](5_000) },
          ],
        })}
      />
    ),
    'exports, over': <ExportOverPage event={meeting} frame={frame} />,
    'badges, nobody': <BadgesPage badges={[]} event={meeting} frame={frame} />,
    badges: (
      <BadgesPage
        badges={[
          { key: 'a', name: 'Noor van den Berg', from: 'wethouder, Helmond' },
          {
            key: 'b',
            name: longName,
            from: 'programma-adviseur sociaal domein, Súdwest-Fryslân, Samenwerkingsverband',
          },
          { key: 'c', name: '', from: exportWording.nl.badgesPage.with(longName) },
        ]}
        event={meeting}
        frame={frame}
      />
    ),
    'mailing, empty': <MailingPage {...mailingOf()} />,
    'mailing, to chosen guests': <MailingPage {...mailingOf({ guests: ['a', 'b'], reach: { count: 2, calls: 0 } })} />,
    'mailing, to nobody': <MailingPage {...mailingOf({ reach: { count: 0, calls: 0 } })} />,
    'mailing, faulty': (
      <MailingPage
        {...mailingOf({
          typed: { subject: 'Voor {naam}', text: reason },
          invalid: {
            subject: mailingWords.fault.subject.placeholder,
            text: mailingWords.fault.text['unknown-placeholder'],
          },
        })}
      />
    ),
    'mailing, earlier ones': (
      <MailingPage
        {...mailingOf({ earlier: [{ ...sent, number: 2, dueAt: monday, owed: 25 }, sent], notice: 'sent' })}
      />
    ),
    'mailing, preview': (
      <MailingPage
        {...mailingOf({
          typed: written,
          reach: { count: 1, calls: 1 },
          preview: { name: longName, language: 'nl', paragraphs: [[`Beste ${longName},`], ['Kijk op ', '.']] },
          notice: 'trial',
        })}
      />
    ),
    ...Object.fromEntries(
      (Object.keys(mailingWords.notice) as MailingNotice[]).map((notice) => [
        `mailing, told ${notice}`,
        <MailingPage {...mailingOf({ notice })} key={notice} />,
      ]),
    ),
  };
};
