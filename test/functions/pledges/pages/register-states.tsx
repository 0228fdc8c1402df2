import type { ReactElement } from 'react';
import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { Place } from '#pledges/core/board.ts';
import type { Campaign } from '#pledges/core/campaign.ts';
import type { ReadRows } from '#pledges/core/import-rows.ts';
import type { Membership, Step } from '#pledges/core/membership.ts';
import { type Signature, signatureId } from '#pledges/core/signature.ts';
import { AwaitingPage } from '#pledges/pages/register-awaiting.tsx';
import { ImportPage, ImportPreviewPage } from '#pledges/pages/register-import.tsx';
import { InvitePage } from '#pledges/pages/register-invite.tsx';
import { RegisterPage, type RegisterRow } from '#pledges/pages/register-list.tsx';
import { MunicipalityPage, type MunicipalityProps } from '#pledges/pages/register-municipality.tsx';
import { PaperPage } from '#pledges/pages/register-paper.tsx';
import { places } from '#pledges/places.ts';
import { campaignPlan, directory } from '../../../support/campaign.ts';
import { monday, organiser } from '../../../support/house.ts';

const { at, place } = places(directory);
const nameOf = (code: string): string => place(code)?.name ?? code;
const evening: Instant = '2019-05-22T17:05:00.000Z';
const request = 'r'.repeat(22);
const nothing = () => '';

export const longName = 'Wilhelmina-Fatoumata van der Berg-El Amrani';
export const longRole = 'wethouder van zorg, welzijn, armoedebestrijding en inburgering';

const frameIn = (language: Language): Frame => ({
  language,
  path: '/bureau/campagnes/samen-aan-tafel/gemeenten',
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  signedIn: { name: 'Hanna Bos', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
});

const campaign: Campaign = {
  ...campaignPlan(),
  slug: 'samen-aan-tafel',
  organisation: organiser.organisation,
  state: 'published',
  version: 2,
  revision: 1,
};

const step = (to: Step['to'], because: Step['because'], more: Partial<Step> = {}): Step => ({
  to,
  because,
  at: evening,
  recordedAt: evening,
  by: organiser.person,
  ...more,
});

const membershipOf = (code: string, steps: readonly Step[], more: Partial<Membership> = {}): Membership => ({
  slug: campaign.slug,
  code,
  state: steps.at(-1)?.to ?? 'interested',
  steps: [...steps],
  signatories: 1,
  named: true,
  terms: [],
  revision: 1,
  since: evening,
  countedAt: evening,
  ...more,
});

const signatureOf = (code: string, name: string, more: Partial<Signature> = {}): Signature => ({
  slug: campaign.slug,
  code,
  person: name
    .replace(/[^a-z]/gi, '')
    .padEnd(16, 'x')
    .slice(0, 16),
  name,
  role: 'wethouder',
  email: 'wethouder@gemeente.example',
  language: 'nl',
  signedAt: evening,
  recordedAt: evening,
  where: { is: 'web' },
  by: 'public',
  version: 2,
  college: { is: 'to-decide', mayName: true },
  state: 'stands',
  request,
  hash: 'h',
  joins: true,
  generation: 1,
  linkGeneration: 1,
  revision: 1,
  ...more,
});

const signed = membershipOf('GM0794', [
  step('interested', 'interest', { at: '2019-03-01T09:00:00.000Z', by: 'visitor' }),
  step('promised', 'promise', { at: '2019-04-01T09:00:00.000Z', by: 'prs_colleague' }),
  step('signed', 'signature', { by: 'guest' }),
]);
const term = { name: longName, role: longRole, from: '2019-05-22' };

/** What the register knows of the first municipalities of the list, one of each sort; of the others nothing. */
const known: readonly Pick<RegisterRow, 'membership' | 'decision' | 'heldBack'>[] = [
  { membership: membershipOf('', [step('interested', 'interest')]), decision: undefined, heldBack: false },
  { membership: membershipOf('', [step('promised', 'promise')]), decision: undefined, heldBack: false },
  { membership: signed, decision: 'to-follow', heldBack: true },
  { membership: { ...signed, named: false }, decision: 'to-follow', heldBack: false },
  { membership: membershipOf('', [step('decided', 'college')]), decision: 'recorded', heldBack: false },
  { membership: membershipOf('', [step('active', 'talk-held')]), decision: 'recorded', heldBack: false },
  { membership: membershipOf('', [step('paused', 'pause')]), decision: undefined, heldBack: false },
  { membership: membershipOf('', [step('left', 'leave')]), decision: undefined, heldBack: false },
];
const rows: readonly RegisterRow[] = at(monday)
  .slice(0, 24)
  .map((one, order) => ({
    place: one,
    ...(known[order] ?? { membership: undefined, decision: undefined, heldBack: false }),
  }));

const helmond: Place = { code: 'GM0794', name: 'Helmond', province: 'Noord-Brabant', lat: 51.47, lng: 5.66 };

const read: ReadRows = {
  good: [
    {
      line: 2,
      code: 'GM0794',
      signedOn: '2019-03-14',
      decidedOn: '2019-04-02',
      name: longName,
      role: longRole,
      source: 'Lijst van het programma',
    },
    { line: 3, code: 'GM0518', signedOn: '2018-10-01', source: 'Lijst van het programma' },
  ],
  bad: [
    { line: 4, typed: 'Nergenshuizen', problems: [{ because: 'unknown-municipality' }, { because: 'no-date' }] },
    { line: 5, typed: '', problems: [{ because: 'no-municipality' }] },
    { line: 6, typed: '=HYPERLINK("x")', problems: [{ because: 'several-municipalities' }, { because: 'not-a-date' }] },
    { line: 7, typed: 'Dijk en Waard', problems: [{ because: 'not-then' }] },
    { line: 8, typed: 'Gouda', problems: [{ because: 'in-future' }, { because: 'decision-in-future' }] },
    { line: 9, typed: 'Helmond', problems: [{ because: 'twice', line: 2 }] },
    { line: 10, typed: 'Goes', problems: [{ because: 'takes-part' }] },
    {
      line: 11,
      typed: 'Ede',
      problems: (['decision-not-a-date', 'not-a-name', 'not-a-role', 'no-source', 'not-a-source'] as const).map(
        (because) => ({ because }),
      ),
    },
  ],
};
const list = 'gemeente;ondertekend\nHelmond;14-3-2019';
const typedList = (field: 'source' | 'text'): string => (field === 'text' ? list : 'Lijst van het programma');

/** Every state of the register, in either language. */
export const registerStates = (language: Language = 'nl'): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const municipality = (more: Partial<MunicipalityProps>): ReactElement => (
    <MunicipalityPage
      campaign={campaign}
      frame={frame}
      heldBack={false}
      membership={undefined}
      nameOf={nameOf}
      place={helmond}
      request={request}
      signatures={[]}
      typed={nothing}
      you={organiser.person}
      {...more}
    />
  );

  const register = { campaign, frame, rows };
  const awaiting = { campaign, frame, nameOf, request, signedBefore: [], you: organiser.person };
  const form = { campaign, frame, request, municipalities: at(monday).slice(0, 40) };

  return {
    register: <RegisterPage {...register} filter={{ toFollow: false }} />,
    'register, after an import': (
      <RegisterPage {...register} filter={{ toFollow: false }} imported={{ imported: 95, present: 2 }} />
    ),
    'register, a part': <RegisterPage {...register} filter={{ toFollow: true, state: 'signed' }} />,
    'register, nothing fits': (
      <RegisterPage {...register} filter={{ toFollow: true, state: 'none', province: 'Drenthe' }} />
    ),

    'municipality, nothing known': municipality({}),
    'municipality, interested': municipality({
      membership: membershipOf('GM0794', [step('interested', 'interest')], { signatories: 0 }),
      notice: 'stepped',
    }),
    'municipality, signed': municipality({
      membership: { ...signed, signatories: 2, named: false, terms: [term] },
      heldBack: true,
      signatures: [
        signatureOf('GM0794', longName, { role: longRole, where: { is: 'event', event: 'samen-aan-de-slag' } }),
        signatureOf('GM0794', 'Linh Nguyễn', {
          where: { is: 'paper', event: 'samen-aan-de-slag' },
          by: 'paper',
          state: 'awaits',
          college: { is: 'decided', on: '2019-05-14' },
        }),
        signatureOf('GM0794', 'Emre Şahin', { state: 'withdrawn', college: { is: 'to-decide', mayName: false } }),
        signatureOf('GM0794', 'Anouk de Vries', {
          state: 'refused',
          where: { is: 'import', source: 'Lijst van het programma' },
          by: 'import',
        }),
        signatureOf('GM0794', 'Bas Smit', { where: { is: 'paper' }, by: 'paper' }),
      ],
    }),
    'municipality, active': municipality({
      membership: membershipOf(
        'GM0794',
        [
          step('signed', 'import', { source: 'Lijst van het programma', by: 'prs_colleague' }),
          step('decided', 'college', { decidedOn: '2019-05-14', document: 'https://helmond.example/besluit/12' }),
          step('active', 'talk-held', { by: 'clockwork' }),
        ],
        {
          terms: [
            { ...term, until: '2022-06-01' },
            { name: 'Linh Nguyễn', role: '', from: '2022-06-01' },
          ],
        },
      ),
      notice: 'succeeded',
    }),
    'municipality, stopped': municipality({
      membership: membershipOf('GM0794', [
        step('signed', 'signature', { by: 'guest' }),
        step('left', 'college-against', { decidedOn: '2019-05-14' }),
      ]),
      notice: 'decided-against',
    }),
    'municipality, merged': municipality({
      membership: membershipOf('GM0370', [
        step('signed', 'signature', { by: 'guest' }),
        step('merged', 'merger', { by: 'clockwork', with: 'GM0439' }),
      ]),
    }),
    'municipality, faulty step': municipality({
      membership: signed,
      typed: (field) => (field === 'since' ? '31-2-2019' : ''),
      faults: { to: 'step-missing', since: 'since-not-a-date' },
    }),
    'municipality, faulty decision': municipality({
      membership: signed,
      typed: (field) => (field === 'decided-on' ? 'straks' : ''),
      faults: { verdict: 'verdict-missing', 'decided-on': 'not-a-date', document: 'document-too-long' },
    }),
    'municipality, faulty undo and successor': municipality({
      membership: signed,
      signatures: [signatureOf('GM0794', longName)],
      faults: { name: 'name-missing', role: 'not-a-role', from: 'not-a-date', signature: 'signature-missing' },
    }),
    'municipality, refused': municipality({ membership: signed, refusal: 'not-a-step' }),

    'awaiting, none': <AwaitingPage {...awaiting} notice="confirmed" signatures={[]} />,
    'awaiting, signed before': (
      <AwaitingPage
        {...awaiting}
        signatures={[signatureOf('GM0794', longName, { role: longRole, state: 'awaits' })]}
        signedBefore={[signatureId(signatureOf('GM0794', longName))]}
      />
    ),
    'awaiting, public and own paper': (
      <AwaitingPage
        {...awaiting}
        refusal="own-entry"
        signatures={[
          signatureOf('GM0794', longName, { role: longRole, state: 'awaits' }),
          signatureOf('GM0518', 'Linh Nguyễn', { by: 'paper', enteredBy: organiser.person, state: 'awaits' }),
        ]}
      />
    ),

    'paper, empty': <PaperPage {...form} typed={nothing} />,
    'paper, faulty': (
      <PaperPage
        {...form}
        faults={{
          answers: {
            municipality: 'several-municipalities',
            role: 'missing',
            email: 'not-an-email',
            college: 'missing',
            name: 'not-a-name',
          },
          event: 'not-an-event',
          'signed-at': 'time-in-future',
        }}
        typed={(field) => (field === 'email' ? 'noor@' : field === 'event' ? 'De Brug!' : '')}
      />
    ),
    'paper, takes part already': (
      <PaperPage
        {...form}
        alsoFor="GM0794"
        refusal="already-member"
        typed={(field) => (field === 'name' ? longName : field === 'college' ? 'to-decide' : '')}
      />
    ),
    'paper, no text': <PaperPage {...form} campaign={{ ...campaign, version: 0 }} typed={nothing} />,

    'invite, empty': <InvitePage {...form} typed={nothing} />,
    'invite, invited': <InvitePage {...form} invited typed={nothing} />,
    'invite, busy': <InvitePage {...form} busy typed={() => longName} />,
    'invite, faulty': (
      <InvitePage
        {...form}
        faults={{ municipality: 'municipality-missing', name: 'not-a-name', email: 'not-an-email' }}
        typed={(field) => (field === 'email' ? 'noor@' : '')}
      />
    ),

    'import, empty': <ImportPage {...form} typed={nothing} />,
    'import, faulty': (
      <ImportPage
        {...form}
        faults={{ text: 'list-twice', file: { because: 'spreadsheet' }, source: 'not-a-source' }}
        typed={typedList}
      />
    ),
    'import, preview': <ImportPreviewPage {...form} nameOf={nameOf} read={read} typed={typedList} />,
    'import, preview, all good': (
      <ImportPreviewPage {...form} nameOf={nameOf} read={{ ...read, bad: [] }} typed={typedList} />
    ),
    'import, preview, none good': (
      <ImportPreviewPage {...form} nameOf={nameOf} read={{ ...read, good: [] }} typed={typedList} />
    ),
  };
};
