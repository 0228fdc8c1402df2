import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { readInvites } from '#rsvps/core/invite-rows.ts';
import type { InvitedRow } from '#rsvps/core/invited-list.ts';
import { invitedRows, roundOffers, silentRows } from '#rsvps/core/invited-list.ts';
import { leftOutRows } from '#rsvps/core/left-out.ts';
import type { Round, RoundKind } from '#rsvps/core/round.ts';
import { municipalitiesOn } from '#rsvps/http/inviting-visit.ts';
import { type BringFaults, BringPage } from '#rsvps/pages/inviting-bring.tsx';
import { DirectoryPreviewPage } from '#rsvps/pages/inviting-directory.tsx';
import { type Letter, LettersPage } from '#rsvps/pages/inviting-letters.tsx';
import { InvitedPage, type OneNotice, type OneProps } from '#rsvps/pages/inviting-one.tsx';
import { InviteAgainPage, type InviteAgainProps } from '#rsvps/pages/inviting-one-again.tsx';
import { InvitationsPage, type OverviewProps } from '#rsvps/pages/inviting-overview.tsx';
import { PreviewPage, problemsTold } from '#rsvps/pages/inviting-preview.tsx';
import { ProgressPage } from '#rsvps/pages/inviting-progress.tsx';
import { RoundPage, type RoundProps } from '#rsvps/pages/inviting-round.tsx';
import { SilentPage, SilentPaperPage, type SilentProps } from '#rsvps/pages/inviting-silent.tsx';
import { callBy } from '#rsvps/pages/inviting-told.tsx';
import { WithdrawPage } from '#rsvps/pages/inviting-withdraw.tsx';
import { invitingWording, type PhoneRefusal } from '#rsvps/wording/inviting.ts';
import { monday, organiser, planOf } from '../../../support/house.ts';
import { bounced, everyState, invitationOf, momentsLater, placeOf } from '../core/invited-examples.ts';

export const longName = 'Wilhelmina-Fatoumata van der Berg-El Amrani';
export const reason = 'Ik zit die avond in de raad.';
const request = 'r'.repeat(22);
const nothing = () => '';

const frameIn = (language: Language): Frame => ({
  language,
  path: '/bureau/bijeenkomsten/samen-aan-de-slag/uitnodigingen',
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  signedIn: { name: 'Hanna Bos', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
});

const event = { ...planOf(), slug: 'samen-aan-de-slag', state: 'published' as const };
const naming = municipalitiesOn(directoryActions(), monday);
const rowsOf = (invitations: Parameters<typeof invitedRows>[0]): readonly InvitedRow[] =>
  invitedRows(invitations, { placeOf, bounced, naming });
const rows = rowsOf(everyState);

const round = (what: Round['what'], more: Partial<Round> = {}): Round => ({
  slug: event.slug,
  round: `rnd_${what}`.padEnd(26, 'x'),
  what,
  at: monday,
  by: organiser.person,
  meant: 352,
  done: 352,
  doneAt: monday,
  ...more,
});

const many = rowsOf(
  naming.list
    .slice(0, 240)
    .map(({ code }, at) =>
      invitationOf({ municipality: code, name: `Noor Bakker ${at}`, state: 'invited', acts: momentsLater(1) }),
    ),
);

const list = [
  'aanhef;voorletters;tussenvoegsel;achternaam;functie;gemeente;e-mail;e-mail secretariaat;telefoon secretariaat;groep;taal;schoenmaat',
  'mevrouw;N.;van den;Berg;wethouder;Helmond;n.vandenberg@helmond.example;secretariaat@helmond.example;0492 12 34 56;;nl;38',
  'de heer;A.;;Öztürk;wethouder;Utrecht;;secretariaat@utrecht.example;030 123 45 67;;nl;',
  ';;;Jansen;wethouder;Bergen;;;;;;',
  'mevrouw;N.;van den;Berg;;Helmond;ander@helmond.example;;;;;',
  'mejuffrouw;;;;raadslid;Nergenshuizen;geen adres;ook niet;112;iedereen;frans;',
  ';P.;;de Wit;wethouder;Helmond;n.vandenberg@helmond.example;;;;;',
  ';;;Smit;wethouder;Delft;;;;;;;;te veel',
  `;;;${longName};wethouder van zorg, welzijn, armoedebestrijding en inburgering;Súdwest-Fryslân;;;;;;`,
].join('\n');

const rowIn = (shown: InvitedRow['shown']): InvitedRow => {
  const found = rows.find((row) => row.shown === shown);
  if (found === undefined) throw new Error(`Nobody is ${shown}`);
  return found;
};

/** Somebody whose invitation was taken back, by what they had by then. */
const takenBack = ((): Readonly<
  Record<'unsent' | 'saved' | 'by letter' | 'mailed' | 'had a place' | 'sent another', InvitedRow>
> => {
  const rowOf = (
    different: Parameters<typeof invitationOf>[0],
    without: Parameters<typeof invitationOf>[1] = [],
  ): InvitedRow => {
    const [row] = rowsOf([invitationOf({ email: 'noor@helmond.example', state: 'withdrawn', ...different }, without)]);
    if (row === undefined) throw new Error('Nobody was taken off the list');
    return row;
  };
  return {
    unsent: rowOf({}),
    saved: rowOf({ savedTheDateAt: monday, name: longName }),
    'by letter': rowOf({ invitedAt: monday }, ['email']),
    mailed: rowOf({ invitedAt: monday }),
    'had a place': rowOf({ invitedAt: monday, place: 'gone' }),
    'sent another': rowOf({ invitedAt: monday, place: 'gone', substitute: 'Gijs Peters' }),
  };
})();
const onPaper: readonly Letter[] = rowsOf([
  invitationOf({ salutation: 'mevrouw', name: 'Noor van den Berg', municipality: 'GM0794' }),
  invitationOf({ salutation: 'heer', name: 'A. Öztürk', municipality: 'GM0344', language: 'en', role: 'alderperson' }),
  invitationOf({ name: longName, organisation: 'Nationale Coalitie tegen Eenzaamheid' }, ['role', 'municipality']),
]).map((row) => ({ row, code: 'K7M2-9XQF' }));
const withText = { ...event, organisations: ['VWS', 'VNG'] };
export const refusals = Object.keys(invitingWording.nl.one.phone.refused) as PhoneRefusal[];

/** One state of a mail after the other, over everybody on the list. */
const mails = new Map(
  rows.map(({ invitation }, at) => {
    const states = ['delivered', 'delayed', 'uncertain', 'failed', 'complained'] as const;
    const state = states[at % states.length] ?? 'delivered';
    return [invitation.invitation, { state, mail: `mail_${'a'.repeat(24)}`, owedAt: monday }];
  }),
);

/** The pages of the desk of invitations in one language, each as it mostly is. */
const pagesIn = (language: Language) => {
  const frame = frameIn(language);
  const words = invitingWording[language].preview;
  const call = callBy(organiser.person, new Map([['prs_colleague', 'Bram Visser']]), invitingWording[language]);
  const overview = (more: Partial<OverviewProps> = {}): ReactElement => (
    <InvitationsPage
      call={call}
      closed={false}
      event={event}
      filter={{}}
      frame={frame}
      lists={[]}
      mails={mails}
      offers={roundOffers(everyState, [])}
      page={1}
      rounds={[]}
      rows={rows}
      {...more}
    />
  );

  const roundPage = (what: RoundKind, more: Partial<RoundProps> = {}): ReactElement => (
    <RoundPage
      bounced={0}
      call={call}
      event={event}
      frame={frame}
      last={undefined}
      offer={{ what, meant: 217, earlier: 0 }}
      request={request}
      unnamed={0}
      without={0}
      {...more}
    />
  );

  const bring = (faults?: BringFaults, typed: (field: string) => string = nothing): ReactElement => (
    <BringPage
      event={event}
      faults={faults}
      frame={frame}
      provinces={naming.provinces}
      request={request}
      typed={typed}
    />
  );

  const preview = (
    text: string,
    known: readonly number[] = [],
    more: { readonly refused?: 'busy'; readonly chosen?: ReadonlyMap<number, string> } = {},
  ): ReactElement => {
    const chosen = more.chosen ?? new Map<number, string>();
    const read = readInvites(text, { find: naming.find, chosen: (line) => chosen.get(line) });
    if ('refused' in read) throw new Error(read.refused.because);
    return (
      <PreviewPage
        chosen={chosen}
        event={event}
        frame={frame}
        nameOf={naming.nameOf}
        read={read}
        refused={more.refused}
        request={request}
        standing={
          new Map(read.rows.map(({ line }) => [line, known.includes(line) ? 'known' : line === 3 ? 'fills' : 'new']))
        }
        takeHome={leftOutRows(
          text,
          new Map(read.bad.map((row) => [row.line, problemsTold(row, words)])),
          words.takeHomeColumn,
        )}
        text={text}
      />
    );
  };

  const progress = (added: number, known: number, total: number, done: boolean): ReactElement => (
    <ProgressPage
      event={event}
      frame={frame}
      list={{
        slug: event.slug,
        list: `lst_${'x'.repeat(22)}`,
        at: monday,
        by: organiser.person,
        total,
        added,
        known,
        chunk: 1,
        chunks: 80,
        ...(done ? { doneAt: monday } : { dueAt: monday }),
      }}
    />
  );

  const one = (row: InvitedRow, more: Partial<OneProps> = {}): ReactElement => (
    <InvitedPage
      askAgainExample="21-05-2019"
      call={call}
      code="K7M2-9XQF"
      event={event}
      frame={frame}
      mayAnswer
      mayInviteAgain
      request={request}
      row={row}
      typed={nothing}
      {...more}
    />
  );

  const againPage = (row: InvitedRow, more: Partial<InviteAgainProps> = {}): ReactElement => (
    <InviteAgainPage event={event} frame={frame} now={monday} request={request} row={row} {...more} />
  );

  const silent = (more: Partial<SilentProps> = {}): ReactElement => (
    <SilentPage
      crew={false}
      event={event}
      frame={frame}
      mayAnswer
      mayAskAgain
      page={1}
      request={request}
      rows={silentRows(rows)}
      {...more}
    />
  );

  const letters = (all: readonly Letter[], toSend: number, more: boolean): ReactElement => (
    <LettersPage event={withText} frame={frame} letters={all} more={more} toSend={toSend} />
  );
  return { frame, overview, roundPage, bring, preview, progress, one, againPage, silent, letters };
};

/** Every state of the desk of invitations. */
export const invitingStates = (language: Language = 'nl'): Readonly<Record<string, ReactElement>> => {
  const { frame, overview, roundPage, bring, preview, progress, one, againPage, silent, letters } = pagesIn(language);
  return {
    'overview, nobody': overview({ rows: [], offers: [] }),
    overview: overview(),
    'overview, after a round': overview({
      sent: round('reminder', { meant: 217, done: 215 }),
      rounds: [
        round('reminder', { meant: 217, done: 215 }),
        round('invitation', { by: 'prs_colleague' }),
        round('save-the-date', { by: 'prs_other' }),
        round('letters', { meant: 3, done: 3 }),
      ],
    }),
    'overview, after it moved and was cancelled': overview({
      rounds: [
        round('cancelled', { by: 'clockwork', meant: 41, done: 40 }),
        round('moved', { by: 'clockwork', meant: 41, done: 41 }),
        round('invitation', { meant: 217, done: 217 }),
      ],
    }),
    'overview, a round goes on': (() => {
      const { doneAt: _done, ...going } = round('invitation', { meant: 2_000, done: 1_000 });
      return overview({ sent: going, rounds: [going] });
    })(),
    'overview, a list goes on': overview({
      lists: [
        {
          slug: event.slug,
          list: `lst_${'x'.repeat(22)}`,
          at: monday,
          by: organiser.person,
          total: 2_000,
          added: 990,
          known: 10,
          chunk: 40,
          chunks: 80,
          dueAt: monday,
        },
      ],
    }),
    'overview, draft': overview({ event: { ...event, state: 'draft' } }),
    'overview, closed': overview({ closed: true }),
    'overview, a part': overview({ filter: { shown: 'bounced', province: 'Zeeland' } }),
    'overview, second page': overview({ rows: many, page: 2, offers: [] }),
    'round, save the date': roundPage('save-the-date', { without: 3, unnamed: 12 }),
    'round, invitation': roundPage('invitation', { last: round('invitation'), without: 1 }),
    'round, letters': roundPage('letters', { offer: { what: 'letters', meant: 1, earlier: 0 } }),
    'round, reminder': roundPage('reminder', { bounced: 3, last: round('reminder', { by: 'prs_colleague' }) }),
    'round, nobody': roundPage('reminder', { offer: { what: 'reminder', meant: 0, earlier: 1 } }),
    ...Object.fromEntries(
      (['busy', 'not-published', 'rsvps-closed', 'nobody'] as const).map((refused) => [
        `round, refused: ${refused}`,
        roundPage('invitation', {
          refused,
          ...(refused === 'nobody' && { offer: { what: 'invitation', meant: 0, earlier: 1 } }),
        }),
      ]),
    ),
    invite: bring(),
    'invite, faulty list': bring({ text: 'list-twice', file: { because: 'spreadsheet' } }, (field) =>
      field === 'text' ? 'naam\nNoor' : '',
    ),
    'invite, faulty: no municipalities': bring({ status: 'no-municipalities' }, (field) =>
      field === 'status' ? 'not-yet' : field === 'province' ? 'Zeeland' : '',
    ),
    'invite, faulty: a quote': bring({ text: { because: 'quote-open', line: 12 } }),
    preview: preview(list, [2]),
    'preview, one of several chosen': preview(list, [], { chosen: new Map([[4, 'GM0373']]) }),
    'preview, busy': preview(list, [], { refused: 'busy' }),
    'preview, all good': preview('naam;gemeente\nNoor Bakker;Helmond'),
    'preview, all known': preview('naam;gemeente\nNoor Bakker;Helmond', [2]),
    'preview, only bad rows': preview('naam;gemeente\nNoor Bakker;Nergens'),
    'preview, only a choice': preview('naam;gemeente\nNoor Bakker;Bergen'),
    'directory, preview': (
      <DirectoryPreviewPage
        event={event}
        frame={frame}
        municipalities={naming.list.filter(({ province }) => province === 'Zeeland')}
        province="Zeeland"
        request={request}
        skipped={2}
        status="not-yet"
      />
    ),
    'directory, busy': (
      <DirectoryPreviewPage
        event={event}
        frame={frame}
        municipalities={naming.list.slice(0, 1)}
        province=""
        refused="busy"
        request={request}
        skipped={0}
        status="all"
      />
    ),
    'progress, going': progress(1_190, 10, 2_000, false),
    'progress, done': progress(1_960, 0, 1_960, true),
    'progress, nothing new': progress(0, 1, 1, true),
    ...Object.fromEntries(rows.map((row) => [`one, ${row.shown}`, one(row)])),
    ...Object.fromEntries(
      Object.keys(invitingWording.nl.one.notice).map((notice) => [
        `one, after: ${notice}`,
        one(rowIn('invited'), { notice: notice as OneNotice }),
      ]),
    ),
    'one, faulty answer': one(rowIn('invited'), {
      answerFaults: { 'substitute-name': 'missing', 'substitute-email': 'not-an-email', by: 'not-a-name' },
      typed: (field) => ({ answer: 'somebody-else', 'substitute-email': 'noor@', by: '12' })[field as string] ?? '',
    }),
    'one, faulty address': one(rowIn('invited'), {
      addressFaults: { email: 'not-an-email', 'secretariat-phone': 'not-a-phone' },
      typed: (field) => ({ email: 'noor@', 'secretariat-phone': '112' })[field as string] ?? '',
    }),
    'one, too late to answer': one(rowIn('invited'), { mayAnswer: false, askAgainExample: undefined }),
    ...Object.fromEntries(
      refusals.map((phoneRefused) => [`one, refused: ${phoneRefused}`, one(rowIn('invited'), { phoneRefused })]),
    ),
    'one, address refused': one(rowIn('withdrawn'), { addressRefused: 'withdrawn' }),
    'one, address of a second place': one(rowIn('accepted'), { addressRefused: 'has-a-place' }),
    'one, address of who signed up': one(rowIn('accepted'), { notice: 'signed-up' }),
    ...Object.fromEntries(
      (['drafted', 'invited', 'accepted', 'handed-over'] as const).map((shown) => [
        `withdraw, ${shown}`,
        <WithdrawPage event={event} frame={frame} key={shown} request={request} row={rowIn(shown)} />,
      ]),
    ),
    ...Object.fromEntries(Object.entries(takenBack).map(([was, row]) => [`again, ${was}`, againPage(row)])),
    'again, after closing': againPage(takenBack.mailed, { now: event.closesAt }),
    ...Object.fromEntries(
      (['busy', 'event-cancelled', 'event-over', 'asked-anew'] as const).map((refused) => [
        `again, refused: ${refused}`,
        againPage(takenBack.mailed, { refused }),
      ]),
    ),
    'one, withdrawn, begun': one(rowIn('withdrawn'), { mayAnswer: false, mayInviteAgain: false }),
    'withdraw, busy': <WithdrawPage busy event={event} frame={frame} request={request} row={rowIn('waiting')} />,
    silent: silent(),
    'silent, nobody': silent({ rows: [] }),
    'silent, noted': silent({ noted: rowIn('waiting') }),
    'silent, refused': silent({ refused: 'withdrawn' }),
    'silent, for the crew': silent({ crew: true }),
    'silent, too late': silent({ mayAnswer: false }),
    'silent, many': silent({ rows: many, page: 3 }),
    'silent, on paper': (
      <SilentPaperPage destroyBy="2019-05-23T04:00:00.000Z" event={event} frame={frame} rows={silentRows(rows)} />
    ),
    letters: letters(onPaper, 3, true),
    'letters, none': letters([], 0, false),
    'letters, sent before': letters(onPaper.slice(0, 1), 0, false),
  };
};
