import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import {
  DeskPaperCardPage,
  type DeskPaperCardProps,
  mostSigners,
  type PaperCardStep,
  type SignerView,
} from '../../../../functions/check-in/pages/desk-paper-card.tsx';
import { paperCardPath } from '../../../../functions/check-in/pages/door-view.ts';
import { type PaperCardRefusal, paperCardWording } from '../../../../functions/check-in/wording/paper-card.ts';
import { frameOf, longName } from '../../rsvps/pages/states.tsx';

const slug = 'samen-aan-de-slag';
const event = { slug, title: 'Samen aan de slag', state: 'published', zone: 'Europe/Amsterdam' } as const;
const municipalities = directoryActions().municipalitiesOn('2019-05-22');

const noor: SignerView = { key: 'noor', name: 'Noor van den Berg', from: 'wethouder, Helmond' };
const several: readonly SignerView[] = [
  noor,
  { key: 'long', name: longName, from: 'wethouder, Súdwest-Fryslân' },
  { key: 'emre', name: 'Emre Şahin', from: '' },
];
const many = Array.from({ length: mostSigners + 1 }, (_, at) => ({ ...noor, key: `noor-${at}` }));

const answers: Readonly<Record<string, string>> = {
  municipality: 'GM0794',
  role: 'wethouder',
  name: 'Noor van den Berg',
};
const card = (different: Partial<Extract<PaperCardStep, { asks: 'card' }>> = {}): PaperCardStep => ({
  asks: 'card',
  pledge: { title: 'Samen aan tafel', version: 1 },
  signer: noor,
  municipalities,
  typed: (field) => answers[field] ?? '',
  ...different,
});

/** Every state of the page on which a card of paper is keyed in. */
export const paperCardStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const page = (step: PaperCardStep, more: Partial<DeskPaperCardProps> = {}) => (
    <DeskPaperCardPage
      event={event}
      frame={frameOf(language, paperCardPath(slug))}
      request={'r'.repeat(22)}
      step={step}
      {...more}
    />
  );
  const refusals = Object.keys(paperCardWording[language].refused) as readonly PaperCardRefusal[];
  return {
    who: page({ asks: 'who' }),
    'who, keyed in': page({ asks: 'who' }, { keyedIn: { awaiting: '/bureau/campagnes/samen-aan-tafel/wachten' } }),
    'who, keyed in, nothing to sign any more': page(
      { asks: 'who' },
      { keyedIn: { awaiting: undefined }, refused: 'nothing-to-sign' },
    ),
    'who, faulty, nothing typed': page({ asks: 'who', fault: 'missing' }),
    'who, faulty, nobody': page({ asks: 'who', typed: 'ZZZZ-ZZZZ', fault: 'unknown' }),
    which: page({ asks: 'which', typed: 'berg', signers: several }),
    'which, of many': page({ asks: 'which', typed: 'berg', signers: many }),
    'which, faulty': page({ asks: 'which', typed: 'berg', signers: several, fault: 'missing' }),
    card: page(card()),
    'card, without a guest': page(card({ signer: undefined, typed: () => '' })),
    'card, faulty': page(
      card({
        typed: (field) => (field === 'college' ? 'decided' : ''),
        faults: {
          municipality: 'missing',
          role: 'missing',
          email: 'not-an-email',
          'decided-on': 'missing',
          name: 'missing',
          'signed-at': 'not-a-time',
        },
      }),
    ),
    ...Object.fromEntries(
      refusals.map((refused) => [
        `refused: ${refused}`,
        page(refused === 'already-member' ? card({ alsoFor: 'GM0794' }) : card(), { refused }),
      ]),
    ),
  };
};
