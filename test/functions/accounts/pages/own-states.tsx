import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import {
  makingOptions,
  noPasskeys,
  type Passkey,
  siteOf,
  usingOptions,
} from '../../../../functions/accounts/core/passkeys.ts';
import { OwnPage } from '../../../../functions/accounts/pages/own.tsx';
import { PasskeyPage, type PasskeyProps } from '../../../../functions/accounts/pages/passkey.tsx';
import { ownWording } from '../../../../functions/accounts/wording/own.ts';
import { noor } from '../examples.ts';
import { longName } from './access-states.tsx';
import { contactWords, longAddress } from './states.tsx';

const telephone: Passkey = {
  id: 'k'.repeat(22),
  publicKey: 'p'.repeat(100),
  counter: 0,
  transports: ['internal'],
  name: 'Telefoon van Noor',
  addedAt: '2019-05-20T07:00:00.000Z',
  usedAt: '2019-05-21T07:30:00.000Z',
  added: 1,
};
const { usedAt: _, ...unused } = telephone;
const keys: readonly Passkey[] = [telephone, { ...unused, id: 'l'.repeat(22), name: longName.slice(0, 60) }];

/** Every state of the pages about passkeys and one's own signing in. */
export const ownStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const formToken = 'f'.repeat(22);
  const frame: Frame = {
    language,
    path: '/inloggen/toegangssleutel',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken,
    banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  };
  const site = siteOf(frame.siteAddress, frame.siteName);
  const until = '2019-05-20T07:05:00.000Z';
  const made = makingOptions('c'.repeat(43), site, noor, noPasskeys(noor.id));
  const used = usingOptions('c'.repeat(43), site, { ...noPasskeys(noor.id), keys: [...keys] });
  const making = { frame, asking: { options: made, until }, name: 'Telefoon', contact: contactWords };
  const using = { ...making, asking: { options: used, until }, to: 'use' as const };
  const refusals = Object.keys(ownWording.nl.passkey.refused) as NonNullable<PasskeyProps['refusal']>[];
  const inside: Frame = {
    ...frame,
    path: '/mijn-toegang',
    signedIn: { name: 'Noor van den Berg', signOut: { action: '/uitloggen', formToken } },
  };
  const own = {
    email: longAddress,
    keys,
    sessions: [
      { startedAt: '2019-05-21T07:30:00.000Z', own: true },
      { startedAt: '2019-05-20T07:00:00.000Z', own: false },
    ],
    events: [],
    required: true,
  };
  const shown = { frame: inside, own, request: 'r'.repeat(22) };
  const helping = { title: 'Samen aan de slag in Utrecht', page: '/bureau/bijeenkomsten/samen/gasten' };
  return {
    'use a passkey': <PasskeyPage {...using} />,
    'make a passkey': <PasskeyPage {...making} to="make" />,
    'make another': <PasskeyPage {...making} frame={inside} to="another" within />,
    'make the first, inside': <PasskeyPage {...making} frame={inside} to="make" within />,
    ...Object.fromEntries(
      refusals.map((refusal) => [`refused: ${refusal}`, <PasskeyPage {...using} key={refusal} refusal={refusal} />]),
    ),
    own: <OwnPage {...shown} />,
    'own, nothing yet': <OwnPage {...shown} own={{ ...own, keys: [], required: false }} />,
    'own, one key': <OwnPage {...shown} done="gemaakt" own={{ ...own, keys: [telephone], events: [helping] }} />,
    'own, taken away': <OwnPage {...shown} done="weggehaald" own={{ ...own, keys: [telephone], required: false }} />,
    'own, no choice': <OwnPage {...shown} faulty />,
    'own, the last': <OwnPage {...shown} refusal="lastKey" />,
    'own, busy': <OwnPage {...shown} refusal="busy" />,
  };
};
