import type { EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { localDateOf, momentInWords } from '#kernel/instants.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, EveryEndpoint, OrganiserVisit, Visit } from '#platform/http/visit.ts';
import type { CheckInActions } from './actions.ts';
import type { checkIn } from './contract.ts';
import { canSign, type HallGuest } from './core/hall.ts';
import { guestFields, readGuest } from './core/read-guest.ts';
import { readSigning, signingFields } from './core/read-signing.ts';
import { readSubstitute, substituteFields } from './core/read-substitute.ts';
import type { Typed } from './core/typed-answers.ts';
import { AlreadyMemberPage, EndedPage, InterestedPage, SignedPage } from './pages/done.tsx';
import { HallPage, type HallPageProps } from './pages/hall.tsx';
import { SigningPage, type SigningPageProps } from './pages/signing.tsx';
import { SubstitutePage, type SubstitutePageProps } from './pages/substitute.tsx';
import { hallPath, type PledgeView, type Spot, signingPath } from './pages/view.ts';
import { type Added, wording } from './wording/index.ts';

type Needs = {
  readonly actions: CheckInActions;
  readonly random: Random;
};

/** Where somebody stands, for whom one acts there, and the visit that brought them. */
type Here = { readonly spot: Spot; readonly actor: Organiser; readonly found: EventWithSeats; readonly visit: Visit };

/** The hall as it is met: on an organiser's tablet behind a session, and on a table's behind its address. */
export const checkInHttp = (needs: Needs): Pick<EveryEndpoint<typeof checkIn>, 'hall' | 'signAt' | 'table'> => ({
  hall: {
    get: atDesk(needs, (here) => hall(needs, here)),
    post: atDesk(needs, (here) =>
      here.visit.form.get('act') === 'table' ? tableAddress(here) : addGuest(needs, here),
    ),
  },
  signAt: {
    get: atDesk(needs, (here) => signing(needs, here)),
    post: atDesk(needs, (here) => signOrAsk(needs, here)),
  },
  table: {
    // One address does it all: which page is in its query, and what to do in the form.
    get: atTable(needs, (here) =>
      here.visit.query.has('gast') || here.visit.query.has('uitkomst') ? signing(needs, here) : hall(needs, here),
    ),
    post: atTable(needs, (here) =>
      here.visit.form.get('act') === 'add' ? addGuest(needs, here) : signOrAsk(needs, here),
    ),
  },
});

const atDesk =
  ({ actions }: Needs, act: (here: Here) => Promise<Answer>) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await actions.atDesk(visit.organiser, slugIn(visit));
    if (found === undefined) return { notFound: true };
    const listPath = hallPath(found.event.slug);
    const spot: Spot = {
      frame: visit.frame,
      event: found.event,
      host: 'desk',
      listPath,
      signPath: `${listPath}/tekenen`,
    };
    return act({ spot, actor: visit.organiser, found, visit });
  };

const atTable =
  ({ actions }: Needs, act: (here: Here) => Promise<Answer>) =>
  async (visit: Visit): Promise<Answer> => {
    const slug = slugIn(visit);
    const table = await actions.atTable(slug, visit.params.link ?? '', visit.now);
    if (table === undefined) return { notFound: true };
    if (table.is === 'ended') return { page: <EndedPage frame={visit.frame} />, status: 410 };
    const path = actions.tablePath(slug);
    const spot: Spot = {
      frame: visit.frame,
      event: table.found.event,
      host: 'table',
      listPath: path,
      signPath: path,
    };
    return act({ spot, actor: table.host, found: table.found, visit });
  };

// ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const hall = async (
  { actions, random }: Needs,
  { spot, actor, found, visit }: Here,
  shown: Partial<Pick<HallPageProps, 'typed' | 'faults' | 'refused' | 'request'>> = {},
  status = 200,
): Promise<Answer> => {
  const { now } = visit;
  const offered = await pledgeAt(actions, found.event, visit);
  const guests = await actions.guests(actor, found.event.slug, offered?.slug, now);
  const until = actions.untilFor(found.event);
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <HallPage
        guests={guests}
        municipalities={actions.municipalities(now)}
        over={until <= now}
        pledge={offered?.pledge.title}
        request={randomToken(random)}
        spot={spot}
        typed={nothingTyped}
        {...(spot.host === 'desk' && {
          table: {
            until: momentInWords(until, found.event.zone, visit.frame.language),
            ...(visit.query.has('tafel') && until > now && { address: actions.tablePath(found.event.slug) }),
          },
        })}
        {...shown}
      />
    ),
  };
};

const tableAddress = async ({ spot }: Here): Promise<Answer> => ({ seeOther: `${spot.listPath}?tafel=adres#tables` });

const addGuest = async (needs: Needs, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, found, actor, spot } = here;
  const typed = typedIn(visit.form, guestFields);
  const request = operationIn(visit.form, needs.random);
  const read = readGuest(typed, (text) => actions.findMunicipality(text, visit.now));
  if ('faults' in read) return hall(needs, here, { typed, request, faults: read.faults }, 422);
  const outcome = await actions.addGuest(found, read.guest, { request, actor, now: visit.now });
  if (outcome === 'busy') return hall(needs, here, { typed, request, refused: 'busy' }, 503);
  switch (outcome.is) {
    case 'not-found':
      return { notFound: true };
    case 'limited':
      return hall(needs, here, { typed, request, refused: 'busy' }, 503);
    case 'refused':
      return hall(needs, here, { typed, refused: outcome.because }, 409);
    default:
      return { seeOther: signingPath(spot, outcome.rsvp.guest, `&toegevoegd=${outcome.is}`) };
  }
};

// ── signing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const signing = async (needs: Needs, here: Here): Promise<Answer> => {
  const { actions } = needs;
  const { visit, spot } = here;
  const { query } = visit;
  const done = query.get('uitkomst');
  if (done === 'vastgelegd' || done === 'interesse') {
    const municipality = actions.nameOf(codeIn(query.get('gemeente')));
    const page =
      done === 'vastgelegd' ? (
        <SignedPage mailed={query.has('mail')} municipality={municipality} spot={spot} />
      ) : (
        <InterestedPage municipality={municipality} spot={spot} />
      );
    return { page };
  }
  const key = query.get('gast') ?? '';
  const guest = key === '' ? undefined : await guestOf(needs, here, key);
  // Given up meanwhile, or an address that was typed over.
  if (key !== '' && guest === undefined) return { notFound: true };
  const typed = asKnown(guest);
  return query.get('als') === 'vervanger'
    ? substitute(needs, here, { typed: (field) => (field === 'municipality' ? typed(field) : ''), guest: guest?.key })
    : sheet(needs, here, { typed, guest: guest?.key, who: guest?.name, added: addedIn(visit) });
};

const guestOf = async (
  { actions }: Needs,
  { actor, found, visit }: Here,
  key: string,
): Promise<HallGuest | undefined> =>
  (await actions.guests(actor, found.event.slug, undefined, visit.now)).find((guest) => guest.key === key);

/** The form as far as the list knows the answers. The name is left to the hand of who signs: typing it is the signature. */
const asKnown =
  (guest: HallGuest | undefined): Typed =>
  (field) => {
    if (field === 'role') return guest?.role ?? '';
    return field === 'municipality' ? (guest?.municipality?.code ?? '') : '';
  };

type SheetShown = Pick<SigningPageProps, 'typed' | 'guest' | 'who' | 'faults' | 'refused' | 'added'> & {
  readonly request?: string;
};

const sheet = async (needs: Needs, here: Here, shown: SheetShown, status = 200): Promise<Answer> => {
  const { actions, random } = needs;
  const { spot, found, visit } = here;
  const offered = await pledgeAt(actions, found.event, visit);
  if (offered === undefined || spot.event.state !== 'published') return hall(needs, here);
  return {
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
    page: (
      <SigningPage
        municipalities={actions.municipalities(visit.now)}
        pledge={offered.pledge}
        request={randomToken(random)}
        spot={spot}
        {...shown}
      />
    ),
  };
};

const substitute = async (
  { actions, random }: Needs,
  { spot, visit }: Here,
  shown: Pick<SubstitutePageProps, 'typed' | 'guest' | 'faults' | 'refused'> & { readonly request?: string },
  status = 200,
): Promise<Answer> => ({
  status,
  ...(status === 503 && { retryAfterSeconds: 3 }),
  page: (
    <SubstitutePage
      municipalities={actions.municipalities(visit.now)}
      request={randomToken(random)}
      spot={spot}
      {...shown}
    />
  ),
});

const signOrAsk = async (needs: Needs, here: Here): Promise<Answer> => {
  const { spot, visit } = here;
  const offered = await pledgeAt(needs.actions, here.found.event, visit);
  // The list says why nothing can be signed.
  if (offered === undefined || spot.event.state !== 'published') return hall(needs, here, {}, 409);
  switch (visit.form.get('act')) {
    case 'sign':
      return sign(needs, here, offered.slug);
    case 'substitute':
      return ask(needs, here, offered.slug);
    default: {
      // Nobody signs by a press that says something else.
      const { form } = visit;
      const shown = {
        typed: typedIn(form, [...signingFields, 'version', 'also']),
        guest: guestIn(form),
        request: operationIn(form, needs.random),
      };
      return sheet(needs, here, { ...shown, refused: 'no-such-act' }, 422);
    }
  }
};

const sign = async (needs: Needs, here: Here, campaign: string): Promise<Answer> => {
  const { actions, random } = needs;
  const { visit, actor, found, spot } = here;
  const { now, form } = visit;
  const typed = typedIn(form, [...signingFields, 'version', 'also']);
  const request = operationIn(form, random);
  const guest = guestIn(form);
  const read = readSigning(typed, (text) => actions.findMunicipality(text, now), localDateOf(now, 'Europe/Amsterdam'));
  if ('faults' in read) return sheet(needs, here, { typed, guest, request, faults: read.faults }, 422);
  const { answers } = read;
  const outcome = await actions.sign(found.event, campaign, answers, { request, actor, now, guest });
  if (outcome === 'busy') return sheet(needs, here, { typed, guest, request, refused: 'busy' }, 503);
  switch (outcome.is) {
    case 'signed':
    case 'awaits':
    case 'repeated': {
      const mail = outcome.signature.email === undefined ? '' : '&mail=ja';
      return { seeOther: signingPath(spot, guest, `&uitkomst=vastgelegd&gemeente=${answers.code}${mail}`) };
    }
    case 'already-member':
      return {
        status: 409,
        page: (
          <AlreadyMemberPage
            guest={guest}
            municipality={actions.nameOf(answers.code)}
            request={request}
            since={outcome.since}
            spot={spot}
            typed={typed}
            version={answers.version}
          />
        ),
      };
    case 'limited':
      return sheet(needs, here, { typed, guest, request, refused: 'busy' }, 503);
    case 'not-found':
      return { notFound: true };
    case 'refused': {
      // The same key with other answers is another operation: the page gets a key of its own.
      const again = outcome.because === 'other-answers' ? {} : { request };
      return sheet(needs, here, { typed, guest, ...again, refused: outcome.because }, 409);
    }
  }
};

const ask = async (needs: Needs, here: Here, campaign: string): Promise<Answer> => {
  const { actions, random } = needs;
  const { visit, actor, spot } = here;
  const { now, form } = visit;
  const typed = typedIn(form, substituteFields);
  const request = operationIn(form, random);
  const guest = guestIn(form);
  const read = readSubstitute(typed, (text) => actions.findMunicipality(text, now));
  if ('faults' in read) return substitute(needs, here, { typed, guest, request, faults: read.faults }, 422);
  const outcome = await actions.askForAlderperson(campaign, read.substitution, { request, actor, now });
  if (outcome === 'busy') return substitute(needs, here, { typed, guest, request, refused: 'busy' }, 503);
  if (outcome.is === 'not-found') return { notFound: true };
  if (outcome.is === 'refused') {
    return substitute(needs, here, { typed, guest, request, refused: outcome.because }, 409);
  }
  return { seeOther: signingPath(spot, guest, `&uitkomst=interesse&gemeente=${read.substitution.code}`) };
};

// ── reading a visit ──────────────────────────────────────────────────────────────────────────────────────────────────

const nothingTyped: Typed = () => '';

/** The campaign of the event’s own organisation that can be signed at this moment. */
const pledgeAt = async (
  actions: CheckInActions,
  { organisation }: { readonly organisation: string },
  { now }: Visit,
): Promise<{ readonly slug: string; readonly pledge: PledgeView } | undefined> => {
  const offered = await actions.campaign(organisation, now);
  if (offered === undefined || !canSign(offered.campaign, now)) return undefined;
  const { slug, title, asks, decides } = offered.campaign;
  return { slug, pledge: { title, asks, decides, text: offered.text } };
};

/** What a slug can look like; anything else is not looked up. */
const slugIn = ({ params }: Visit): string => {
  const slug = params.slug ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

const typedIn = (form: URLSearchParams, fields: readonly string[]): Typed => {
  const typed = new Map(fields.map((field) => [field, form.get(field) ?? '']));
  return (field) => typed.get(field) ?? '';
};

/** The operation's id, made by the client; the page's own where there was none. */
const operationIn = (form: URLSearchParams, random: Random): string => requestIn(form) ?? randomToken(random);

/** The guest a form was opened for, as far as it can be one's key. */
const guestIn = (form: URLSearchParams): string | undefined => {
  const key = form.get('guest') ?? '';
  return /^[\w~-]{20,60}$/.test(key) ? key : undefined;
};

const codeIn = (typed: string | null): string => (/^GM\d{4}$/.test(typed ?? '') ? (typed ?? '') : '');

const addedIn = ({ query }: Visit): Added | undefined => {
  const said = query.get('toegevoegd') ?? '';
  return Object.hasOwn(wording.nl.added, said) ? (said as Added) : undefined;
};
