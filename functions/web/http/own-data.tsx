import type { OwnDataRequests } from '#accounts/actions.ts';
import type { Contact } from '#kernel/contacts.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { addHours, dateInWords, type Instant, millisecondsBetween, timeInWords } from '#kernel/instants.ts';
import { EmailAddress, phoneInWords } from '#kernel/people.ts';
import { unreachablePage } from '#platform/http/own-pages.tsx';
import type { Answer, Endpoints, Visit } from '#platform/http/visit.ts';
import type { web } from '../contract.ts';
import type { KeptThing } from '../core/kept.ts';
import { ownDataFile, readErasing } from '../core/own-data.ts';
import type { OwnData } from '../own-data.ts';
import { AskedOwnDataPage, AskOwnDataPage, NoOwnDataPage } from '../pages/ask-own-data.tsx';
import { OwnDataPage, type OwnDataPageProps } from '../pages/own-data.tsx';
import { wording } from '../wording/index.ts';
import { ownDataWording } from '../wording/own-data.ts';

const zone = 'Europe/Amsterdam';
/** How long it is kept that somebody asked. */
const hoursKept = 24;
const askPath = '/uw-gegevens';
const pressed = 'gewist';

const statuses = { 'no-such-link': 404, expired: 410 } as const;

/** Asking for one's own data, seeing it behind the link of a mail, taking it along and having it erased. */
export const ownDataHttp = ({
  requests,
  own,
  kept,
  contact,
  clock,
  random,
}: {
  requests: OwnDataRequests;
  own: OwnData;
  kept: readonly KeptThing[];
  /** Whom to call. */
  contact: Contact;
  clock: () => Instant;
  random: Random;
}): Endpoints<typeof web, 'own-data'> => {
  const contactWords = `${contact.name}, ${phoneInWords(contact.phone)}`;

  const askPage = (
    { frame, now, form }: Visit,
    more: Pick<Parameters<typeof AskOwnDataPage>[0], 'email' | 'invalid' | 'tooOftenUntil'>,
  ) => (
    <AskOwnDataPage
      erasedOn={dateInWords(addHours(now, hoursKept), zone, frame.language)}
      frame={frame}
      request={requestOf(form, random)}
      {...more}
    />
  );

  const tooOften = ({ now }: Visit, until: Instant) => ({
    status: 429,
    retryAfterSeconds: Math.max(1, Math.ceil(millisecondsBetween(now, until) / 1000)),
  });

  /** Whose link it is, or the answer to a link that opens nothing. */
  const opened = async (visit: Visit): Promise<{ email: string; until: Instant } | { answer: Answer }> => {
    const { params, frame, now, language } = visit;
    const open = await requests.open(params.link ?? '', now);
    if (open.is === 'open') return { email: open.request.email, until: open.request.expiresAt };
    if (open.because === 'looked-too-often') {
      const until = timeInWords(open.until, zone, language);
      return { answer: { page: askPage(visit, { email: '', tooOftenUntil: until }), ...tooOften(visit, open.until) } };
    }
    return { answer: { page: <NoOwnDataPage because={open.because} frame={frame} />, status: statuses[open.because] } };
  };

  const ownPage = async (
    { frame, now }: Visit,
    { email, until }: { email: string; until: Instant },
    more: Partial<OwnDataPageProps> = {},
  ) => (
    <OwnDataPage
      contact={contactWords}
      email={email}
      frame={frame}
      parts={await own.find(email, now)}
      request={randomToken(random)}
      ruleOf={(what) => {
        const rule = kept.find((one) => one.what === what);
        return rule && wording[frame.language].privacy.kept.until[rule.until];
      }}
      until={until}
      {...more}
    />
  );

  return {
    askOwnData: {
      get: async (visit) => ({
        page: visit.query.has('gevraagd') ? (
          <AskedOwnDataPage contact={contactWords} frame={visit.frame} />
        ) : (
          askPage(visit, { email: '' })
        ),
      }),
      post: async (visit) => {
        const { form, frame, language, network, now } = visit;
        const { faults } = ownDataWording[language];
        const typed = form.get('email') ?? '';
        const email = EmailAddress.safeParse(typed);
        if (!email.success) {
          const invalid = { email: typed.trim() === '' ? faults.emailMissing : faults.emailInvalid };
          return { page: askPage(visit, { email: typed, invalid }), status: 422 };
        }
        const asked = await requests.ask(
          { email: email.data, request: requestOf(form, random), language, network },
          now,
        );
        if (asked === 'busy') return { page: unreachablePage(frame, form), status: 503, retryAfterSeconds: 5 };
        if (asked.is === 'asked') return { seeOther: `${askPath}?gevraagd` };
        const until = timeInWords(asked.until, zone, language);
        return { page: askPage(visit, { email: typed, tooOftenUntil: until }), ...tooOften(visit, asked.until) };
      },
    },

    ownData: {
      get: async (visit) => {
        const open = await opened(visit);
        return 'answer' in open
          ? open.answer
          : { page: await ownPage(visit, open, { pressed: visit.query.has(pressed) }) };
      },
      post: async (visit) => {
        const open = await opened(visit);
        if ('answer' in open) return open.answer;
        if (readErasing(visit.form.get('keuze')) === undefined)
          return { page: await ownPage(visit, open, { unchosen: true }), status: 422 };
        // What could not go now is told by the page, which looks again; what the ledger does not know of is pressed once more.
        if ((await own.erase(open.email, visit.now, clock)) === 'unnoted')
          return { page: unreachablePage(visit.frame, visit.form), status: 503, retryAfterSeconds: 5 };
        return { seeOther: `${askPath}/${visit.params.link ?? ''}?${pressed}` };
      },
    },

    ownDataFile: {
      get: async (visit) => {
        const open = await opened(visit);
        if ('answer' in open) return open.answer;
        const parts = await own.find(open.email, visit.now);
        const file = new TextEncoder().encode(ownDataFile(open.email, parts, visit.now));
        return { file, name: 'uw-gegevens.json', type: 'application/json' };
      },
    },
  };
};

/** The form's own key; a form that came without one gets it now. */
const requestOf = (form: URLSearchParams, random: Random): string => {
  const sent = form.get('request') ?? '';
  return /^[\w-]{22}$/.test(sent) ? sent : randomToken(random);
};
