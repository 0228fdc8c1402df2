import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import { type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { HallGuest } from '../../../../functions/check-in/core/hall.ts';
import { guestFields } from '../../../../functions/check-in/core/read-guest.ts';
import { signingFields } from '../../../../functions/check-in/core/read-signing.ts';
import { substituteFields } from '../../../../functions/check-in/core/read-substitute.ts';
import {
  AlreadyMemberPage,
  EndedPage,
  InterestedPage,
  SignedPage,
} from '../../../../functions/check-in/pages/done.tsx';
import { HallPage, type HallPageProps } from '../../../../functions/check-in/pages/hall.tsx';
import { SigningPage, type SigningPageProps } from '../../../../functions/check-in/pages/signing.tsx';
import { SubstitutePage } from '../../../../functions/check-in/pages/substitute.tsx';
import { hallPath, type PledgeView, type Spot } from '../../../../functions/check-in/pages/view.ts';
import { nl } from '../../../../functions/check-in/wording/nl.ts';
import type { Added, GuestRefusal, SignRefusal } from '../../../../functions/check-in/wording/words.ts';
import { longName } from '../../../support/examples/messages.ts';
import { frameOf } from '../../rsvps/pages/states.tsx';

export { longName };

const municipalities = directoryActions().municipalitiesOn('2019-05-22');
const request = 'r'.repeat(22);
const slug = 'samen-aan-de-slag';
const event = { slug, title: 'Samen aan de slag', state: 'published', zone: 'Europe/Amsterdam' } as const;
/** Until when the address for tables works. */
const sixInTheMorning: Instant = '2019-05-23T04:00:00.000Z';
const tablePath = `/bijeenkomsten/${slug}/tafel/table.${'t'.repeat(22)}`;

export const pledge: PledgeView = {
  title: 'Samen aan tafel tegen eenzaamheid',
  asks: 'Eén wethouder die het onderwerp draagt, en een paar uur in de week van een ambtenaar.',
  decides: 'Het college van burgemeester en wethouders besluit.',
  text: {
    version: 1,
    since: '2018-09-25',
    intro: 'Met deze handtekening zegt u dat uw gemeente werk maakt van vijf dingen.',
    pillars: ['Bestuur', 'Netwerk', 'Meedoen', 'Lange adem', 'Meten'].map((title) => ({
      title,
      text: `${title}: daar zorgt uw gemeente voor, samen met wie er al bezig is.`,
    })),
  },
};

const key = (letter: string) => `${letter.repeat(16)}~${letter.repeat(16)}`;
const since = '2018-11-06T11:00:00.000Z';
const guests: readonly HallGuest[] = [
  {
    key: key('a'),
    name: 'Noor van den Berg',
    role: 'wethouder',
    municipality: { code: 'GM0794', name: 'Helmond' },
    waiting: false,
  },
  {
    key: key('b'),
    name: longName,
    role: 'loco-burgemeester',
    municipality: { code: 'GM0820', name: 'Nuenen, Gerwen en Nederwetten' },
    waiting: true,
  },
  {
    key: key('c'),
    name: 'Fatima El Amrani',
    role: 'wethouder',
    municipality: { code: 'GM1900', name: 'Súdwest-Fryslân' },
    waiting: false,
    joined: { since, announced: true },
  },
  {
    key: key('d'),
    name: 'Wim ’t Hart',
    role: 'wethouder',
    municipality: { code: 'GM0518', name: 'Den Haag' },
    waiting: false,
    joined: { since: '2019-05-22T17:20:00.000Z', announced: false },
  },
  { key: key('e'), name: 'Ineke Bos', organisation: 'Een landelijke organisatie', waiting: false },
];

const answers: Readonly<Record<string, string>> = {
  municipality: 'GM1900',
  role: 'wethouder',
  name: longName,
  from: longName,
  email: 'naam@',
  'decided-on': 'in mei',
};
const said = (more: Readonly<Record<string, string>> = {}) => {
  const all = { ...answers, ...more };
  return (field: string) => all[field as 'name'] ?? '';
};

const everyFaultOf = <F extends string>(fields: readonly F[]) =>
  Object.fromEntries(fields.map((field) => [field, 'missing'])) as { readonly [K in F]: 'missing' };

const guestRefusals = Object.keys(nl.hall.refused) as readonly GuestRefusal[];
const signRefusals = Object.keys(nl.sign.refused) as readonly SignRefusal[];
const added = Object.keys(nl.added) as readonly Added[];

/** Every state of every page of the hall. */
export const states = (language: Language = 'nl'): Readonly<Record<string, ReactElement>> => {
  const desk: Spot = {
    frame: {
      ...frameOf(language, hallPath(slug)),
      signedIn: { name: 'Samira El Amrani', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
    },
    event,
    host: 'desk',
    listPath: hallPath(slug),
    signPath: `${hallPath(slug)}/tekenen`,
  };
  const table: Spot = {
    frame: frameOf(language, tablePath),
    event,
    host: 'table',
    listPath: tablePath,
    signPath: tablePath,
  };
  const until = momentInWords(sixInTheMorning, event.zone, language);
  const hall = (different: Partial<HallPageProps> = {}) => (
    <HallPage
      guests={guests}
      municipalities={municipalities}
      over={false}
      pledge={pledge.title}
      request={request}
      spot={desk}
      typed={() => ''}
      {...(different.spot === table ? {} : { table: { until } })}
      {...different}
    />
  );
  const signing = (different: Partial<SigningPageProps> = {}) => (
    <SigningPage
      guest={key('a')}
      municipalities={municipalities}
      pledge={pledge}
      request={request}
      spot={desk}
      typed={said({ email: '', 'decided-on': '' })}
      {...different}
    />
  );

  return {
    hall: hall(),
    'hall, at a table': hall({ spot: table }),
    'hall, nobody': hall({ guests: [] }),
    'hall, with the address for tables': hall({
      table: { until, address: tablePath },
    }),
    'hall, nothing to sign': hall({ pledge: undefined }),
    'hall, over': hall({ over: true }),
    'hall, draft': hall({ spot: { ...desk, event: { ...event, state: 'draft' } } }),
    'hall, cancelled': hall({ spot: { ...desk, event: { ...event, state: 'cancelled' } } }),
    'hall, faulty': hall({ typed: said(), faults: { ...everyFaultOf(guestFields), email: 'not-an-email' } }),
    ...Object.fromEntries(guestRefusals.map((refused) => [`hall, ${refused}`, hall({ typed: said(), refused })])),
    signing: signing(),
    'signing, at a table': signing({ spot: table }),
    'signing, nobody of the list': signing({ guest: undefined, typed: () => '' }),
    'signing, decided': signing({ typed: said({ email: '', college: 'decided', 'decided-on': '14-5-2019' }) }),
    'signing, to decide': signing({ typed: said({ email: '', college: 'to-decide' }) }),
    'signing, faulty': signing({
      typed: said({ college: 'decided' }),
      faults: { ...everyFaultOf(signingFields), email: 'not-an-email', 'decided-on': 'not-a-date' },
    }),
    ...Object.fromEntries(added.map((one) => [`signing, ${one}`, signing({ added: one })])),
    ...Object.fromEntries(signRefusals.map((refused) => [`signing, refused: ${refused}`, signing({ refused })])),
    substitute: (
      <SubstitutePage
        guest={key('a')}
        municipalities={municipalities}
        request={request}
        spot={table}
        typed={(field) => (field === 'municipality' ? 'GM0794' : '')}
      />
    ),
    'substitute, faulty': (
      <SubstitutePage
        faults={{ ...everyFaultOf(substituteFields), name: 'not-a-name' }}
        municipalities={municipalities}
        refused="closed"
        request={request}
        spot={desk}
        typed={said()}
      />
    ),
    'already a member': (
      <AlreadyMemberPage
        guest={key('a')}
        municipality="Súdwest-Fryslân"
        request={request}
        since={since}
        spot={table}
        typed={said({ college: 'to-decide', 'may-name': 'yes' })}
        version={1}
      />
    ),
    signed: <SignedPage mailed={true} municipality="Helmond" spot={table} />,
    'signed, no address': <SignedPage mailed={false} municipality="Nuenen, Gerwen en Nederwetten" spot={desk} />,
    interested: <InterestedPage municipality="Helmond" spot={desk} />,
    ended: <EndedPage frame={table.frame} />,
  };
};
