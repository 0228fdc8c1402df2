import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { LetInField } from '../../../../functions/accounts/core/letting-in.ts';
import type { Person } from '../../../../functions/accounts/core/person.ts';
import { AccessListPage } from '../../../../functions/accounts/pages/access-list.tsx';
import { AccessOfPage } from '../../../../functions/accounts/pages/access-of.tsx';
import { accessNl } from '../../../../functions/accounts/wording/access-nl.ts';
import { femke, noor, typedPiet } from '../examples.ts';
import { longAddress } from './states.tsx';

const request = 'r'.repeat(22);
const formToken = 'f'.repeat(22);

const frameIn = (language: Language): Frame => ({
  language,
  path: '/bureau/toegang',
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken,
  banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  signedIn: { name: 'Samira El Amrani', signOut: { action: '/uitloggen', formToken } },
});

/** Long enough to break a page that lets it. */
export const longName = 'Wilhelmina-Alexandrine van den Oudenrijn-Schouwenburg tot Nijenrode';

const longest: Person = {
  ...femke,
  id: `person_${'g'.repeat(26)}`,
  name: longName,
  email: longAddress,
  organisation: 'landelijke-vereniging',
  organisationName: 'Landelijke Vereniging van Samenwerkende Ontmoetingsplaatsen en Buurthuiskamers',
  roles: ['station-keeper'],
};

const colleague: Person = {
  ...noor,
  id: `person_${'c'.repeat(26)}`,
  letIn: { by: noor.id, organisation: noor.organisation, at: '2019-05-20T07:00:00.000Z' },
};

const grant = { organisation: noor.organisation, by: noor.id, at: '2019-05-20T07:00:00.000Z' };
const helper: Person = {
  ...colleague,
  id: `person_${'k'.repeat(26)}`,
  name: 'Ilse Mol',
  organisation: 'event-only#person_k',
  roles: ['desk-crew'],
  events: [{ event: 'samen', title: 'Samen aan de slag in Utrecht', as: 'desk-crew', ...grant }],
};

/** Every state that the desk for letting people in can be in. */
export const accessStates = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const list = {
    frame,
    given: [
      { person: femke, by: 'you' as const },
      { person: longest, by: { name: longName } },
      { person: { ...femke, id: `person_${'h'.repeat(26)}`, name: 'Ad Bos' }, by: 'former-colleague' as const },
      { person: helper, by: 'you' as const },
    ],
    colleagues: [
      { person: noor, by: 'from-the-start' as const, own: true },
      { person: { ...colleague, name: longName }, by: { name: longName }, own: false },
    ],
    later: false,
    next: undefined,
    municipalities: directoryActions()
      .municipalitiesOn('2019-05-22')
      .slice(0, 40)
      .map(({ code, displayName: name }) => ({ code, name })),
    request,
    typed: () => '',
  };
  const typed = (field: LetInField): string => typedPiet[field];
  const refusals = Object.keys(accessNl.refusal) as (keyof typeof accessNl.refusal)[];
  const one = { frame: { ...frame, path: `/bureau/toegang/${femke.id}` }, own: false, request };
  return {
    'nobody yet': <AccessListPage {...list} colleagues={list.colleagues.slice(0, 1)} given={[]} />,
    list: <AccessListPage {...list} />,
    'a page of the list': <AccessListPage {...list} later next="verder.zegel" />,
    given: <AccessListPage {...list} done="gegeven" />,
    ended: <AccessListPage {...list} done="gestopt" />,
    'keys taken away': <AccessListPage {...list} done="sleutels" />,
    'nothing filled in': (
      <AccessListPage {...list} faults={{ name: 'name-missing', email: 'email-missing', role: 'role-missing' }} />
    ),
    'not as it should be': (
      <AccessListPage
        {...list}
        faults={{ name: 'not-a-name', email: 'not-an-email', municipality: 'municipality-missing' }}
        typed={() => longName}
      />
    ),
    'no organisation': <AccessListPage {...list} faults={{ organisation: 'organisation-missing' }} typed={typed} />,
    ...Object.fromEntries(
      refusals.map((refusal) => [
        `refused: ${refusal}`,
        <AccessListPage {...list} key={refusal} refusal={refusal} typed={typed} />,
      ]),
    ),
    'one person': <AccessOfPage {...one} given={{ person: femke, by: 'you', passkeys: 0 }} />,
    'one person with long names': (
      <AccessOfPage {...one} given={{ person: longest, by: { name: longName }, passkeys: 2 }} />
    ),
    'one person, no choice': (
      <AccessOfPage {...one} faulty="choice" given={{ person: femke, by: 'former-colleague', passkeys: 1 }} />
    ),
    'one person, no choice about keys': (
      <AccessOfPage {...one} faulty="keys" given={{ person: helper, by: 'you', passkeys: 1 }} />
    ),
    'one person, busy': <AccessOfPage {...one} given={{ person: femke, by: 'you', passkeys: 1 }} refusal="busy" />,
    'oneself, the last': (
      <AccessOfPage {...one} given={{ person: noor, by: 'from-the-start', passkeys: 1 }} own refusal="lastOrganiser" />
    ),
    'oneself, keys': <AccessOfPage {...one} given={{ person: colleague, by: 'you', passkeys: 1 }} own refusal="own" />,
  };
};
