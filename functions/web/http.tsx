import type { Contact } from '#kernel/contacts.ts';
import { openCursor, sealCursor } from '#platform/http/cursor.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { DeskAct, WebActions } from './actions.ts';
import type { web } from './contract.ts';
import { monthIn } from './core/erased-month.ts';
import { robotsTxt, securityTxt } from './core/for-machines.ts';
import type { KeptThing } from './core/kept.ts';
import type { Privacy } from './core/privacy.ts';
import { AccessibilityPage } from './pages/accessibility.tsx';
import { ContactPage } from './pages/contact.tsx';
import { DeskPage } from './pages/desk.tsx';
import { ErasedPage } from './pages/erased.tsx';
import { HomePage } from './pages/home.tsx';
import { PrivacyPage } from './pages/privacy.tsx';

const plainText = 'text/plain; charset=utf-8';

/** The pages of no other room, and the two files that machines look for. */
export const webHttp = ({
  actions,
  kept,
  contact,
  privacy,
  secret,
}: {
  actions: WebActions;
  kept: readonly KeptThing[];
  /** Whom to reach about the programme as a whole; the telephone number is in E.164. */
  contact: Contact;
  /** Who answers for personal data. */
  privacy: Privacy;
  secret: string;
}): Endpoints<typeof web> => {
  const deskPage = async ({ frame, now, organiser, query }: OrganiserVisit, changed = false): Promise<Answer> => {
    const list = `bureau#${organiser.organisation}`;
    const after = changed ? undefined : openCursor(secret, list, query.get('verder'));
    const { events, questions, next } = await actions.desk(organiser, now, after);
    return {
      page: (
        <DeskPage
          changed={changed}
          events={events}
          frame={frame}
          newest={after === undefined ? undefined : '/bureau'}
          now={now}
          older={next === undefined ? undefined : `/bureau?verder=${sealCursor(secret, list, next)}`}
          person={organiser.person}
          questions={questions}
        />
      ),
      ...(changed && { status: 409 }),
    };
  };

  return {
    home: {
      get: async ({ frame, now }) => {
        const [coming, current] = await Promise.all([actions.coming(now), actions.currentCampaign(now)]);
        return { page: <HomePage coming={coming} current={current} frame={frame} /> };
      },
    },
    desk: {
      get: (visit) => deskPage(visit),
      post: async (visit) => {
        const pressed = pressedIn(visit.form);
        const organiser = { ...visit.organiser, name: visit.frame.signedIn?.name ?? '' };
        const done = pressed === undefined ? 'changed' : await actions.actOnLine(organiser, pressed, visit.now);
        return done === 'done' ? { seeOther: '/bureau' } : deskPage(visit, true);
      },
    },
    erased: {
      get: async ({ frame, now, query }) => {
        const month = monthIn(query.get('maand'), now);
        const erased = await actions.erasedIn(month);
        const thisMonth = monthIn(null, now);
        return { page: <ErasedPage erased={erased} frame={frame} kept={kept} month={month} thisMonth={thisMonth} /> };
      },
    },
    privacy: { get: async ({ frame }) => ({ page: <PrivacyPage frame={frame} kept={kept} privacy={privacy} /> }) },
    accessibility: { get: async ({ frame }) => ({ page: <AccessibilityPage contact={contact} frame={frame} /> }) },
    contact: { get: async ({ frame }) => ({ page: <ContactPage contact={contact} frame={frame} /> }) },
    securityTxt: {
      get: async ({ frame, now }) => ({
        text: securityTxt({ siteAddress: frame.siteAddress, email: contact.email, now }),
        type: plainText,
      }),
    },
    robots: {
      get: async ({ frame }) => ({ text: robotsTxt({ invented: frame.banner !== undefined }), type: plainText }),
    },
    notFound: { get: async () => ({ notFound: true }) },
  };
};

const acts: readonly DeskAct[] = ['take', 'give-back', 'seen'];

/** The button that was pressed: its name is the act, its value the line. */
const pressedIn = (form: URLSearchParams): { readonly act: DeskAct; readonly key: string } | undefined => {
  const act = acts.find((one) => form.has(one));
  return act === undefined ? undefined : { act, key: form.get(act) ?? '' };
};
