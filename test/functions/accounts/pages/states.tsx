import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { Phase } from '../../../../functions/accounts/core/sign-in.ts';
import { AskPage } from '../../../../functions/accounts/pages/ask-page.tsx';
import { LinkPage, RefusedPage } from '../../../../functions/accounts/pages/link-page.tsx';
import { WaitPage } from '../../../../functions/accounts/pages/wait-page.tsx';
import { wording } from '../../../../functions/accounts/wording/wording.ts';

/** Long enough to break a page that lets it. */
export const longAddress = 'fatima.el.amrani-van.den.berg@sociaal-domein.sudwest-fryslan.example.nl';
export const contactWords = 'Anouk de Vries-Jansen, 070 123 45 67';

/** Every state that the pages of this room can be in. */
export const statesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const words = wording[language];
  const frame: Frame = {
    language,
    path: '/inloggen',
    siteName: 'Aanschuif',
    siteAddress: 'https://aanschuif.example',
    formToken: 'f'.repeat(22),
    banner: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
  };
  const asking = { frame, request: 'r'.repeat(22), back: undefined, erasedOn: 'dinsdag 21 mei 2019' };
  const tooOften = {
    kind: 'warning',
    title: words.askedTooOften.title,
    text: words.askedTooOften.text('9.10 uur'),
  } as const;
  const waiting = (phase: Phase, generation = 1) => ({
    frame,
    request: 'r'.repeat(22),
    back: '/bureau',
    contact: contactWords,
    phase,
    signIn: { email: longAddress, expiresAt: '2019-05-20T07:10:00.000Z', generation },
  });
  const refusals = [
    'no-such-link',
    'link-replaced',
    'already-used',
    'tries-spent',
    'expired',
    'other-browser',
    'role-ended',
  ] as const;
  return {
    ask: <AskPage {...asking} email="" />,
    'ask, faulty': <AskPage {...asking} email="noor@" invalid={{ email: words.faults.emailInvalid }} />,
    'ask, too often': <AskPage {...asking} email={longAddress} notice={tooOften} />,
    'ask, signed out': (
      <AskPage {...asking} canWait email={longAddress} notice={{ kind: 'ok', title: words.ask.signedOut }} />
    ),
    wait: <WaitPage {...waiting('open')} />,
    'wait, newer code': <WaitPage {...waiting('open', 2)} />,
    'wait, faulty': <WaitPage {...waiting('open')} code="123 457" invalid={{ code: words.faults.wrongCode(4) }} />,
    'wait, too often': <WaitPage {...waiting('open', 3)} code="12" notice={tooOften} />,
    'wait, spent': <WaitPage {...waiting('spent')} />,
    'wait, expired': <WaitPage {...waiting('expired')} />,
    link: <LinkPage frame={frame} />,
    ...Object.fromEntries(
      refusals.map((because) => [
        because,
        <RefusedPage because={because} contact={contactWords} frame={frame} key={because} />,
      ]),
    ),
  };
};
