import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { Place } from '#pledges/core/board.ts';
import type { Campaign, PledgeText } from '#pledges/core/campaign.ts';
import type { Membership } from '#pledges/core/membership.ts';
import type { SignFault, SignFaults, SignField } from '#pledges/core/sign-answers.ts';
import type { Signature } from '#pledges/core/signature.ts';
import { CopyPage } from '#pledges/pages/copy.tsx';
import { SignPage, type SignPageProps, signFaultsInWords } from '#pledges/pages/sign.tsx';
import { SignRefusedPage } from '#pledges/pages/sign-refused.tsx';
import { SignaturePage, type SignaturePageProps } from '#pledges/pages/signature.tsx';
import { signWording } from '#pledges/wording/sign.ts';
import { campaignPlan } from '../../../support/campaign.ts';
import { longName } from '../../../support/examples/messages.ts';

export { longName };
export const longAddress = 'wilhelmina.fredericksz-van.oosterzeebergen@sociaal-domein.sudwest-fryslan.example';

export const campaign: Campaign = {
  ...campaignPlan({
    title: 'Eén tegen eenzaamheid',
    asks: 'U maakt tijd vrij voor een aanpak. U kiest zelf hoeveel geld daarheen gaat.',
    decides: 'Het college beslist. U tekent als wethouder.',
  }),
  slug: 'een-tegen-eenzaamheid',
  organisation: 'programmateam',
  state: 'published',
  version: 2,
  revision: 3,
};

export const text: PledgeText = {
  version: 2,
  since: '2019-03-01',
  intro: 'Wij werken samen aan minder eenzaamheid.\nDat doen wij met deze vijf pijlers.',
  pillars: [
    { title: 'Bestuur', text: 'Een wethouder is trekker.' },
    { title: 'Netwerk', text: 'Wij werken samen met wie al iets doet.' },
    { title: 'Meedoen', text: 'Mensen die eenzaam zijn, praten mee.' },
    { title: 'Lange adem', text: 'Wij gaan jaren door.' },
    { title: 'Meten', text: 'Wij kijken of het helpt.' },
  ],
};

export const places: readonly Place[] = directoryActions()
  .municipalitiesOn('2019-05-22')
  .map(({ code, displayName, province, lat, lng }) => ({ code, name: displayName, province, lat, lng }));
const placeOf = (code: string): Place => {
  const found = places.find((place) => place.code === code);
  if (found === undefined) throw new Error(`No municipality ${code}`);
  return found;
};
export const helmond = placeOf('GM0794');

export const frameOf = (language: Language, path: string): Frame => ({
  language,
  path,
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
});

export const signature = (different: Partial<Signature> = {}): Signature => ({
  slug: campaign.slug,
  code: 'GM0794',
  person: 'abcdefghijklmnop',
  name: 'Noor van den Berg',
  role: 'wethouder',
  email: 'noor@helmond.example',
  language: 'nl',
  signedAt: '2019-05-22T17:20:00.000Z',
  recordedAt: '2019-05-22T17:20:00.000Z',
  where: { is: 'web' },
  by: 'invited',
  version: 2,
  college: { is: 'to-decide', mayName: true },
  state: 'stands',
  request: 'r'.repeat(22),
  hash: 'h'.repeat(16),
  joins: true,
  generation: 1,
  linkGeneration: 1,
  revision: 1,
  ...different,
});

const signed = { to: 'signed', because: 'signature', at: '2019-05-22T17:20:00.000Z' } as const;
const recorded = { recordedAt: '2019-05-22T17:20:00.000Z', by: 'visitor' } as const;

export const membership = (different: Partial<Membership> = {}): Membership => ({
  slug: campaign.slug,
  code: 'GM0794',
  state: 'signed',
  steps: [{ ...signed, ...recorded }],
  signatories: 1,
  named: true,
  terms: [],
  since: signed.at,
  countedAt: signed.at,
  revision: 1,
  ...different,
});

export const decided = membership({
  state: 'decided',
  steps: [
    { ...signed, ...recorded },
    {
      ...recorded,
      to: 'decided',
      because: 'college',
      at: '2019-06-03T22:00:00.000Z',
      decidedOn: '2019-06-04',
      document: 'https://helmond.example/besluiten/2019-118',
    },
  ],
});

const {
  since: _since,
  countedAt: _countedAt,
  ...left
} = membership({
  state: 'left',
  steps: [
    { ...signed, ...recorded },
    { ...recorded, to: 'left', because: 'college-against', at: '2019-06-03T22:00:00.000Z', decidedOn: '2019-06-04' },
  ],
});

const joined = new Set(places.slice(0, 99).map(({ code }) => code));
/** What is public: number 100 waits, and Helmond is it. */
export const board: NonNullable<SignaturePageProps['board']> = {
  count: 99,
  dots: places.map((place) => ({ ...place, joined: joined.has(place.code) && place.code !== helmond.code })),
};

type Typed = Partial<Record<SignField, string>>;
export const typedOf =
  (typed: Typed) =>
  (field: SignField): string =>
    typed[field] ?? '';

export const everything: Typed = {
  municipality: 'GM1900',
  role: 'wethouder sociaal domein en sport',
  email: longAddress,
  college: 'to-decide',
  'may-name': 'no',
  name: longName,
};

const faulty: SignFaults = {
  municipality: 'several-municipalities',
  role: 'missing',
  email: 'not-an-email',
  'decided-on': 'in-future',
  name: 'not-a-name',
};

/** Every fault that each question can have. */
export const everyFault: readonly (readonly [SignField, SignFault])[] = [
  ['municipality', 'missing'],
  ['municipality', 'not-a-municipality'],
  ['municipality', 'several-municipalities'],
  ['role', 'missing'],
  ['role', 'too-long'],
  ['role', 'not-a-name'],
  ['email', 'missing'],
  ['email', 'not-an-email'],
  ['college', 'missing'],
  ['college', 'not-a-choice'],
  ['decided-on', 'missing'],
  ['decided-on', 'not-a-date'],
  ['decided-on', 'in-future'],
  ['may-name', 'missing'],
  ['may-name', 'not-a-choice'],
  ['name', 'missing'],
  ['name', 'too-long'],
  ['name', 'not-a-name'],
];

export const lines: readonly string[] = [
  campaign.title,
  'Versie 2, geldig sinds 2019-03-01',
  text.intro,
  ...text.pillars.flatMap((pillar, at) => [`${at + 1}. ${pillar.title}`, pillar.text]),
  'Gemeente: Helmond (GM0794)',
  'Ondertekenaar: Noor van den Berg, wethouder',
];

/** Every page of signing in every state it can show, by a name of the state. */
export const signStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const words = signWording[language];
  const form: SignPageProps = {
    frame: frameOf(language, `/campagnes/${campaign.slug}/ondertekenen`),
    campaign,
    text,
    municipalities: places,
    request: 'r'.repeat(22),
    typed: typedOf({}),
  };
  const back = { ...form, typed: typedOf(everything) };
  const invited: SignPageProps = {
    ...form,
    frame: frameOf(language, `/campagnes/${campaign.slug}/ondertekenen/inv_${'a'.repeat(26)}.${'b'.repeat(22)}`),
    invitedFor: 'Helmond',
    typed: typedOf({ name: 'Noor van den Berg' }),
  };
  const ownPath = `/campagnes/${campaign.slug}/handtekening/GM0794~abcdefghijklmnop.${'c'.repeat(22)}`;
  const own: SignaturePageProps = {
    frame: frameOf(language, ownPath),
    campaign,
    signature: signature(),
    membership: membership(),
    text,
    place: helmond,
    board,
    typed: () => '',
  };
  const { email: _, ...withoutAddress } = signature();
  const refused = { campaign, frame: form.frame };
  const copy = {
    frame: frameOf(language, `${ownPath}/afschrift`),
    campaign,
    signature: signature(),
    text,
    place: helmond,
    copy: { lines, checksum: '0123456789abcdef'.repeat(4) },
    ownPath,
  };
  const decision = { verdict: 'for', 'decided-on': '31-2-2019', document: 'BW 118', choice: 'decision' };
  return {
    'form, empty': <SignPage {...form} />,
    'form, faulty': (
      <SignPage
        {...form}
        faults={faulty}
        typed={typedOf({ ...everything, college: 'decided', 'decided-on': '1-1-2030' })}
      />
    ),
    'form, nothing filled in': (
      <SignPage
        {...form}
        faults={{ municipality: 'missing', role: 'missing', email: 'missing', college: 'missing', name: 'missing' }}
      />
    ),
    'form, busy': <SignPage {...back} notice={{ is: 'busy' }} />,
    'form, limited': <SignPage {...back} notice={{ is: 'limited', until: '2019-05-22T18:00:00.000Z' }} />,
    'form, other answers': <SignPage {...back} notice={{ is: 'other-answers' }} />,
    'form, other text': <SignPage {...back} notice={{ is: 'other-text' }} />,
    'form, already a member': (
      <SignPage
        {...back}
        alsoFor="GM1900"
        notice={{
          is: 'already-member',
          code: 'GM1900',
          municipality: 'Súdwest-Fryslân',
          since: '2019-03-03T09:00:00.000Z',
        }}
      />
    ),
    'form, also, busy': (
      <SignPage {...back} alsoFor="GM1900" notice={{ is: 'busy' }} typed={typedOf({ ...everything, also: 'yes' })} />
    ),
    'form, municipality ended': (
      <SignPage {...back} notice={{ is: 'not-in-force', municipality: 'Haren', successor: 'Groningen' }} />
    ),
    'form, municipality ended for good': <SignPage {...back} notice={{ is: 'not-in-force', municipality: 'Haren' }} />,
    'own link, empty': <SignPage {...invited} />,
    'own link, faulty': <SignPage {...invited} faults={{ role: 'missing', college: 'missing' }} />,
    'refused, not open': <SignRefusedPage {...refused} refusal={{ is: 'not-open' }} />,
    'refused, closed': <SignRefusedPage {...refused} refusal={{ is: 'closed' }} />,
    'refused, signed already': <SignRefusedPage {...refused} refusal={{ is: 'already-signed' }} />,
    'refused, ended': (
      <SignRefusedPage {...refused} refusal={{ is: 'not-in-force', municipality: 'Haren', successor: 'Groningen' }} />
    ),
    'refused, without contact': (
      <SignRefusedPage
        campaign={{ ...campaign, contact: { name: '', phone: '', email: '' } }}
        frame={form.frame}
        refusal={{ is: 'closed' }}
      />
    ),
    'own, signed': <SignaturePage {...own} />,
    'own, signed, not named': (
      <SignaturePage
        {...own}
        membership={membership({ named: false })}
        signature={signature({ college: { is: 'to-decide', mayName: false } })}
      />
    ),
    'own, signed at the meeting': (
      <SignaturePage
        {...own}
        signature={{ ...withoutAddress, name: longName, where: { is: 'event', event: 'samen-aan-de-slag' } }}
      />
    ),
    'own, decided': (
      <SignaturePage
        {...own}
        membership={decided}
        signature={signature({ college: { is: 'decided', on: '2019-05-14' } })}
      />
    ),
    'own, just recorded': <SignaturePage {...own} membership={decided} notice="recorded" />,
    'own, stopped': (
      <SignaturePage {...own} membership={left} notice="recorded" signature={signature({ where: { is: 'paper' } })} />
    ),
    'own, awaits': (
      <SignaturePage {...own} membership={undefined} signature={signature({ state: 'awaits', by: 'public' })} />
    ),
    'own, awaits, decided': (
      <SignaturePage
        {...own}
        membership={undefined}
        signature={signature({ state: 'awaits', college: { is: 'decided', on: '2019-05-14' } })}
      />
    ),
    'own, awaits, without address': (
      <SignaturePage {...own} membership={undefined} signature={{ ...withoutAddress, state: 'awaits' }} />
    ),
    'own, withdrawn': <SignaturePage {...own} membership={left} signature={signature({ state: 'withdrawn' })} />,
    'own, refused': <SignaturePage {...own} membership={undefined} signature={signature({ state: 'refused' })} />,
    'own, imported': (
      <SignaturePage
        {...own}
        board={undefined}
        signature={signature({ where: { is: 'import', source: 'Lijst' }, by: 'import' })}
      />
    ),
    'own, kept': <SignaturePage {...own} notice="kept" />,
    'own, nothing chosen': <SignaturePage {...own} invalid={{ choice: words.own.withdrawal.choose }} />,
    'own, decision faulty': (
      <SignaturePage
        {...own}
        invalid={signFaultsInWords(words, { 'decided-on': 'not-a-date', verdict: 'missing' })}
        typed={(field) => decision[field]}
      />
    ),
    ...Object.fromEntries(
      (['withdrawn-before', 'recorded-before', 'not-a-member', 'in-future', 'busy'] as const).map((notice) => [
        `own, refused: ${notice}`,
        <SignaturePage {...own} key={notice} notice={notice} typed={(field) => decision[field]} />,
      ]),
    ),
    copy: <CopyPage {...copy} />,
    'copy, decided': (
      <CopyPage {...copy} signature={signature({ college: { is: 'decided', on: '2019-05-14' }, state: 'awaits' })} />
    ),
  };
};
