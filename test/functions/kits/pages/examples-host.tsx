import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import { type Application, type ApplicationInView, applicationSteps, withDue } from '#kits/core/application.ts';
import { type ApplicationFaults, applicationFields, typedFrom } from '#kits/core/application-answers.ts';
import { DeliveriesPage, DeliveriesPaperPage } from '#kits/pages/deliveries.tsx';
import { HostBeginPage, HostMailedPage, HostNotOpenPage } from '#kits/pages/host-begin.tsx';
import { HostCheckPage } from '#kits/pages/host-check.tsx';
import { HostJudgePage } from '#kits/pages/host-judge.tsx';
import { HostOwnPage } from '#kits/pages/host-own.tsx';
import { HostStepPage } from '#kits/pages/host-step.tsx';
import { HostsPage } from '#kits/pages/hosts-list.tsx';
import type { HostRefusal, SentState } from '#kits/wording/host-words.ts';
import type { DeliveredState } from '#kits/wording/hosts-words.ts';
import type { Frame } from '#platform/http/visit.ts';
import { answers, applicationOf, august, contact, packageOf, stockOf } from '../host-house.ts';

const request = 'r'.repeat(22);
const kit = packageOf();
export const longTitle = 'Soep en verhalen aan de langste tafel van Helmond-Noord en omstreken';
export const question = 'Is de zaal ook met een rolstoel te bereiken?';
export const reason = 'Deze bijeenkomst is alleen voor leden, en de Week is voor iedereen.';
const municipalities = [
  { code: 'GM0794', name: 'Helmond' },
  { code: 'GM0770', name: 'Eersel' },
];
const municipality = (code: string): string => municipalities.find((one) => one.code === code)?.name ?? code;
const nothing = () => '';

const frameIn = (language: Language): Frame => ({
  language,
  path: `/meedoen/app_${'0'.repeat(26)}.${'t'.repeat(22)}`,
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: language === 'nl' ? 'Voorbeeld: gasten zijn verzonnen' : 'Example: guests are invented',
});
const deskFrameIn = (language: Language): Frame => ({
  ...frameIn(language),
  path: '/bureau/activiteiten',
  signedIn: { name: 'Hanna Bos', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
});

const waiting = (different: Partial<Application> = {}): Application =>
  withDue(
    applicationOf({
      state: 'waits',
      parcel: 'allotted',
      sentAt: august,
      waitsSince: august,
      version: 1,
      ...different,
    }),
    august,
  );
const draft = withDue(applicationOf(), august);
const view = (application: Application, left = 12, waitingNow = 0): ApplicationInView => ({
  application,
  kit,
  stock: stockOf(left, { waiting: waitingNow }),
});

const everyFault = (step: (typeof applicationSteps)[number]): ApplicationFaults =>
  Object.fromEntries(applicationFields[step].filter((field) => field !== 'cost').map((field) => [field, 'missing']));

export const report = {
  came: 34,
  said: 'Drie buren kwamen voor het eerst.',
  at: '2027-10-01T08:00:00.000Z',
};
/** The action is over, and was held. */
const over = { now: report.at, action: { state: 'published', endsAt: answers.where.endsAt } } as const;

/** Every state of the pages of hosts, in one language. */
export const hostStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const begin = { frame, kit, stock: stockOf(12), now: august, request, email: '' };
  const step = (name: (typeof applicationSteps)[number], application = draft) => ({
    ...view(application),
    frame,
    now: august,
    step: name,
    typed: typedFrom(application),
    municipalities,
    request,
  });
  const check = (application = draft, left = 12) => ({
    ...view(application, left),
    frame,
    now: august,
    contact,
    municipality,
    request,
  });
  const own = (application: Application) => ({ ...view(application), frame, contact, now: august, request });
  const refusals: readonly HostRefusal[] = [
    'busy',
    'other-answers',
    'changed-meanwhile',
    'not-open-yet',
    'over',
    'too-many',
    'sent-already',
  ];
  const asked = waiting({ state: 'asked', question });
  const states: Readonly<Record<SentState, Application>> = {
    waits: waiting(),
    asked,
    approved: waiting({ state: 'approved', event: 'soep-in-de-straat' }),
    refused: waiting({ state: 'refused', parcel: 'given-back', reason }),
    withdrawn: waiting({ state: 'withdrawn', parcel: 'given-back' }),
  };
  return {
    begin: <HostBeginPage {...begin} />,
    'begin, faulty': <HostBeginPage {...begin} email="noor@" fault="not-an-email" />,
    'begin, nothing left': <HostBeginPage {...begin} stock={stockOf(0)} />,
    'begin, closed': <HostBeginPage {...begin} now="2027-09-02T08:00:00.000Z" />,
    'begin, busy': <HostBeginPage {...begin} email="noor@buurt.example" notice={{ is: 'busy' }} />,
    'begin, limited': <HostBeginPage {...begin} notice={{ is: 'limited', until: '2027-08-02T09:00:00.000Z' }} />,
    mailed: <HostMailedPage frame={frame} kit={kit} />,
    'not open': <HostNotOpenPage frame={frame} kit={kit} opensAt={kit.opensAt} />,
    ...Object.fromEntries(
      applicationSteps.flatMap((name) => [
        [`step, ${name}`, <HostStepPage key={name} {...step(name)} />],
        [`step, ${name}, empty`, <HostStepPage key={name} {...step(name)} typed={nothing} />],
        [`step, ${name}, faulty`, <HostStepPage key={name} {...step(name)} faults={everyFault(name)} />],
      ]),
    ),
    'step, delivery, nothing left': <HostStepPage {...step('delivery')} stock={stockOf(0, { waiting: 3 })} />,
    'step, delivery, closed': <HostStepPage {...step('delivery')} now="2027-09-02T08:00:00.000Z" />,
    'step, delivery, sent before': <HostStepPage {...step('delivery', asked)} />,
    'step, busy': <HostStepPage {...step('activity')} busy />,
    check: <HostCheckPage {...check()} />,
    'check, faulty': <HostCheckPage {...check()} unchecked />,
    'check, nothing left': <HostCheckPage {...check(draft, 0)} />,
    'check, closed': <HostCheckPage {...check()} now="2027-09-02T08:00:00.000Z" />,
    'check, asked': <HostCheckPage {...check(asked)} />,
    'check, asked, faulty choice': <HostCheckPage {...check(asked)} unchosen />,
    ...Object.fromEntries(
      refusals.map((because) => [
        `check, refused, ${because}`,
        <HostCheckPage key={because} {...check()} refusal={{ because, ...(because === 'too-many' && { left: 1 }) }} />,
      ]),
    ),
    ...Object.fromEntries(
      (['waits', 'approved', 'refused', 'withdrawn'] as const).map((state) => [
        `own, ${state}`,
        <HostOwnPage key={state} {...own(states[state])} />,
      ]),
    ),
    'own, late': <HostOwnPage {...own(waiting({ parcel: 'late' }))} place={3} />,
    'own, next time': <HostOwnPage {...own(waiting({ parcel: 'next-time' }))} />,
    ...Object.fromEntries(
      (['packed', 'sent', 'delivered', 'not-delivered'] as const).map((parcel) => [
        `own, ${parcel}`,
        <HostOwnPage key={parcel} {...own({ ...states.approved, parcel })} />,
      ]),
    ),
    'own, faulty choice': <HostOwnPage {...own(waiting())} unchosen />,
    'own, kept': <HostOwnPage {...own(waiting())} notice="kept" />,
    'own, sent already': <HostOwnPage {...own(waiting())} notice="sent-already" />,
    'own, cannot be taken back': <HostOwnPage {...own(states.approved)} refusal="approved" />,
    'own, over': <HostOwnPage {...own(states.approved)} {...over} />,
    'own, report faulty': (
      <HostOwnPage
        {...own(states.approved)}
        {...over}
        reporting={{
          typed: (field) => (field === 'came' ? 'veel' : ''),
          faults: { came: 'not-a-number', said: 'missing' },
        }}
      />
    ),
    'own, report kept': <HostOwnPage {...own({ ...states.approved, report })} {...over} notice="reported" />,
    'own, report refused': (
      <HostOwnPage {...own(states.approved)} reporting={{ typed: nothing, refusal: 'not-held' }} />
    ),
  };
};

/** Every state of the organisers' and the partner's pages, in one language. */
export const hostsStatesIn = (language: Language): Readonly<Record<string, ReactElement>> => {
  const deskFrame = deskFrameIn(language);
  const numbered = (at: number, different: Partial<Application> = {}): Application =>
    waiting({ application: `app_${String(at).padStart(26, '0')}`, ...different });
  const long = numbered(2, { activity: { ...answers.activity, title: longTitle } });
  const judge = {
    ...view(waiting()),
    frame: deskFrame,
    municipality,
    request,
    typed: nothing,
  };
  const parcels: readonly DeliveredState[] = ['not-delivered', 'allotted', 'packed', 'sent', 'delivered'];
  const deliveries = parcels.flatMap((parcel, at) => [
    numbered(10 + at, { state: 'approved', parcel, event: 'soep-in-de-straat', report }),
    numbered(20 + at, {
      state: 'approved',
      parcel,
      guests: { ...answers.guests, organisation: 'Stichting Samen Ouder Worden in Helmond-Noord' },
      delivery: { ...answers.delivery, howMany: 2 },
    }),
  ]);
  const list = {
    frame: { ...deskFrame, path: '/bureau/pakketten/kom-erbij-pakket/bezorglijst' },
    kit,
    request,
    wanting: [],
  };
  const wanting = [
    numbered(40, { parcel: 'late' }),
    numbered(41, { state: 'approved', parcel: 'next-time', email: '' }),
  ];
  return {
    'list, empty': <HostsPage applications={[]} frame={deskFrame} now={august} reported={[]} />,
    list: (
      <HostsPage
        applications={[numbered(1), long, numbered(3, { state: 'asked', question })]}
        frame={deskFrame}
        now="2027-08-06T08:00:00.000Z"
        reported={[numbered(5, { state: 'approved', event: 'soep-in-de-straat', report })]}
      />
    ),
    'list, approved': (
      <HostsPage applications={[numbered(1)]} frame={deskFrame} notice="approved" now={august} reported={[]} />
    ),
    judge: <HostJudgePage {...judge} />,
    'judge, late': <HostJudgePage {...judge} application={waiting({ parcel: 'late' })} place={2} />,
    'judge, asked': <HostJudgePage {...judge} application={waiting({ state: 'asked', question })} />,
    'judge, approved': (
      <HostJudgePage {...judge} application={waiting({ state: 'approved', event: 'soep-in-de-straat' })} />
    ),
    'judge, refused': (
      <HostJudgePage {...judge} application={waiting({ state: 'refused', parcel: 'given-back', reason })} />
    ),
    'judge, faulty': <HostJudgePage {...judge} fault="no-verdict" />,
    'judge, faulty question': (
      <HostJudgePage {...judge} fault="no-question" typed={(field) => (field === 'verdict' ? 'ask' : '')} />
    ),
    ...Object.fromEntries(
      (['busy', 'not-waiting', 'changed-meanwhile', 'over'] as const).map((because) => [
        `judge, refused because ${because}`,
        <HostJudgePage key={because} {...judge} refusal={because} />,
      ]),
    ),
    'deliveries, empty': <DeliveriesPage {...list} applications={[]} />,
    deliveries: <DeliveriesPage {...list} applications={deliveries} marked={3} />,
    'deliveries, faulty': <DeliveriesPage {...list} applications={deliveries} unchosen="packed" />,
    'deliveries, stale': <DeliveriesPage {...list} applications={deliveries} refusal="stale" />,
    'deliveries, busy': <DeliveriesPage {...list} applications={deliveries} refusal="busy" />,
    'deliveries, erased': (
      <DeliveriesPage
        {...list}
        applications={[
          numbered(30, {
            state: 'approved',
            parcel: 'delivered',
            guests: { ...answers.guests, name: '', phone: '' },
            delivery: { ...answers.delivery, street: '', postcode: '' },
          }),
        ]}
      />
    ),
    'deliveries, wanted': <DeliveriesPage {...list} applications={[]} wanting={wanting} />,
    paper: <DeliveriesPaperPage applications={deliveries} frame={list.frame} kit={kit} />,
  };
};
