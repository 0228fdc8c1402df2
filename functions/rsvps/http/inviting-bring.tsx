import { randomToken } from '#kernel/ids.ts';
import type { Language } from '#kernel/languages.ts';
import { textOfFile } from '#kernel/lists.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { rsvps } from '../contract.ts';
import type { Invitation } from '../core/invitation.ts';
import { type InviteListRefusal, type InviteRow, mostInvitees, readInvites } from '../core/invite-rows.ts';
import { leftOutRows } from '../core/left-out.ts';
import { type BringFault, type BringFaults, BringPage, type Status, statuses } from '../pages/inviting-bring.tsx';
import { DirectoryPreviewPage } from '../pages/inviting-directory.tsx';
import { invitingPath } from '../pages/inviting-paths.ts';
import { fitField, PreviewPage, problemsTold } from '../pages/inviting-preview.tsx';
import { ProgressPage } from '../pages/inviting-progress.tsx';
import { invitingWording } from '../wording/inviting.ts';
import { deskOf, type InvitingNeeds, municipalitiesOn } from './inviting-visit.ts';
import { atDesk, busy, slugIn } from './read-visit.ts';

/** Putting people on the list: from a list of one's own or from the directory, looked at first; and how far a long one is. */
export const bringEndpoints = (needs: InvitingNeeds): Pick<Endpoints<typeof rsvps>, 'invite' | 'inviting'> => ({
  invite: { get: atDesk(bringForm(needs)), post: atDesk(takeList(needs)) },
  inviting: { get: atDesk(showProgress(needs)) },
});

/** A list as one would write it, with a mark in front by which Excel knows its letters. */
const examples: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'aanhef;voorletters;tussenvoegsel;achternaam;functie;gemeente;e-mail;e-mail secretariaat;telefoon secretariaat;groep;taal',
    'mevrouw;N.;van den;Berg;wethouder;Helmond;n.vandenberg@helmond.example;secretariaat@helmond.example;0492 12 34 56;;nl',
    'de heer;A.;;Öztürk;wethouder;Utrecht;;secretariaat@utrecht.example;030 123 45 67;;nl',
  ],
  en: [
    'salutation;initials;prefix;surname;role;municipality;email;secretariat email;secretariat phone;group;language',
    'Ms;N.;van den;Berg;alderperson;Helmond;n.vandenberg@helmond.example;secretariaat@helmond.example;0492 12 34 56;;en',
    'Mr;A.;;Öztürk;alderperson;Utrecht;;secretariaat@utrecht.example;030 123 45 67;;en',
  ],
};

const bringForm =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await needs.events.managed(visit.organiser, slugIn(visit));
    if (found === undefined) return { notFound: true };
    if (visit.query.get('voorbeeld') === 'csv')
      return { text: `\uFEFF${examples[visit.language].join('\r\n')}\r\n`, type: 'text/csv; charset=utf-8' };
    return { page: bringPage(needs, visit, found) };
  };

type Found = NonNullable<Awaited<ReturnType<InvitingNeeds['events']['managed']>>>;

const bringPage = (
  { directory, random }: InvitingNeeds,
  visit: OrganiserVisit,
  { event }: Pick<Found, 'event'>,
  faults?: BringFaults,
) => (
  <BringPage
    event={event}
    faults={faults}
    frame={visit.frame}
    provinces={municipalitiesOn(directory, visit.now, visit.language).provinces}
    request={requestIn(visit.form) ?? randomToken(random)}
    typed={(field) => visit.form.get(field) ?? ''}
  />
);

const takeList =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const act = visit.form.get('act') ?? '';
    if (act === 'look-directory' || act === 'bring-directory') return takeMunicipalities(needs, visit);
    const { organiser, form, language, now } = visit;
    const slug = slugIn(visit);
    const found = await needs.events.managed(organiser, slug);
    if (found === undefined) return { notFound: true };
    const faulty = (faults: BringFaults): Answer => ({ page: bringPage(needs, visit, found, faults), status: 422 });
    const list = listIn(visit);
    if ('fault' in list) return faulty({ [list.field]: list.fault });
    const naming = municipalitiesOn(needs.directory, now, language);
    const chosen = chosenIn(form);
    const read = readInvites(list.text, { find: remembered(naming.find), chosen: (line) => chosen.get(line) });
    if ('refused' in read) return faulty({ [list.field]: read.refused });

    const request = requestIn(form) ?? randomToken(needs.random);
    const preview = async (refused?: 'busy') => {
      const standings = await needs.inviting.standings(slug, read.rows);
      const words = invitingWording[language].preview;
      const told = new Map(read.bad.map((row) => [row.line, problemsTold(row, words)]));
      return (
        <PreviewPage
          chosen={chosen}
          event={found.event}
          frame={visit.frame}
          nameOf={naming.nameOf}
          read={read}
          refused={refused}
          request={request}
          standing={new Map(standings.map(({ line, standing }) => [line, standing]))}
          takeHome={leftOutRows(list.text, told, words.takeHomeColumn)}
          text={list.text}
        />
      );
    };
    if (act !== 'bring' || form.get('again') === 'yes' || read.rows.length === 0) return { page: await preview() };
    const outcome = await needs.inviting.bring(organiser, slug, read.rows, { request, now });
    if (outcome === 'busy') return { page: await preview('busy'), ...busy };
    return outcome.is === 'not-found' ? { notFound: true } : { seeOther: invitingPath(slug, outcome.list) };
  };

/** The list that was pasted or chosen, as text. */
const listIn = ({
  form,
  files,
}: OrganiserVisit):
  | { readonly text: string; readonly field: 'text' | 'file' }
  | { readonly fault: BringFault | InviteListRefusal; readonly field: 'text' | 'file' } => {
  const pasted = form.get('text') ?? '';
  const file = files.get('file');
  if (file === undefined) {
    return pasted.trim() === '' ? { fault: 'list-missing', field: 'text' } : { text: pasted, field: 'text' };
  }
  if (pasted.trim() !== '') return { fault: 'list-twice', field: 'text' };
  const read = textOfFile(file.bytes);
  return 'refused' in read ? { fault: read.refused, field: 'file' } : { text: read.text, field: 'file' };
};

/** Which municipality was chosen for which row, as far as it can be one. */
const chosenIn = (form: URLSearchParams): ReadonlyMap<number, string> => {
  const chosen = new Map<number, string>();
  for (const [field, code] of form) {
    const [, line] = /^fit-(\d{1,5})$/.exec(field) ?? [];
    if (line !== undefined && fitField(Number(line)) === field && /^GM\d{4}$/.test(code))
      chosen.set(Number(line), code);
  }
  return chosen;
};

/** Two thousand rows name 342 municipalities at most, and whatever else they name is looked for once. */
const remembered = <T,>(find: (typed: string) => T): ((typed: string) => T) => {
  const known = new Map<string, T>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    const found = find(typed);
    known.set(typed, found);
    return found;
  };
};

const takeMunicipalities = async (needs: InvitingNeeds, visit: OrganiserVisit): Promise<Answer> => {
  const { organiser, form, now } = visit;
  const slug = slugIn(visit);
  const desk = await deskOf(needs, visit);
  if (desk === undefined) return { notFound: true };
  const { naming, event, invitations } = desk;
  const typedProvince = form.get('province') ?? '';
  const province = naming.provinces.find((one) => one === typedProvince) ?? '';
  const status: Status = statuses.find((one) => one === form.get('status')) ?? 'all';
  const members = status === 'all' ? undefined : await needs.memberCodes(now);
  const meant = naming.list.filter(
    (one) =>
      (province === '' || one.province === province) &&
      (members === undefined || members.has(one.code) === (status === 'member')),
  );
  const standing = new Set(invitations.flatMap(municipalityThatIsAsked));
  const fresh = meant.filter(({ code }) => !standing.has(code));
  const request = requestIn(form) ?? randomToken(needs.random);
  // The same press again finds its own lines on the list; it is answered as before.
  const rows: readonly InviteRow[] = meant
    .filter(({ code }) => !standing.has(code) || isOffice(invitations, code))
    .slice(0, mostInvitees)
    .map(({ code }, at) => ({
      line: at + 1,
      invitee: { role: invitingWording.nl.anOffice, municipality: code, language: 'nl' },
    }));
  if (form.get('act') === 'bring-directory' && rows.length > 0) {
    const outcome = await needs.inviting.bring(organiser, slug, rows, { request, now });
    if (outcome !== 'busy') {
      return outcome.is === 'not-found' ? { notFound: true } : { seeOther: invitingPath(slug, outcome.list) };
    }
    return { page: directoryPage('busy'), ...busy };
  }
  if (fresh.length === 0) {
    return { page: bringPage(needs, visit, desk, { status: 'no-municipalities' }), status: 422 };
  }
  return { page: directoryPage() };

  function directoryPage(refused?: 'busy') {
    return (
      <DirectoryPreviewPage
        event={event}
        frame={visit.frame}
        municipalities={fresh}
        province={province}
        refused={refused}
        request={request}
        skipped={meant.length - fresh.length}
        status={status}
      />
    );
  }
};

/** Whoever was taken off the list leaves room for somebody else of that municipality; an office that was taken off stays off. */
const municipalityThatIsAsked = ({ state, municipality, name }: Invitation): readonly string[] =>
  municipality === undefined || (state === 'withdrawn' && name !== undefined) ? [] : [municipality];

const isOffice = (invitations: readonly Invitation[], code: string): boolean =>
  invitations.some((one) => one.municipality === code && one.name === undefined);

const showProgress =
  (needs: InvitingNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const list = visit.params.list ?? '';
    const found = /^lst_[\w-]{22}$/.test(list)
      ? await needs.inviting.progress(visit.organiser, slugIn(visit), list)
      : undefined;
    if (found === undefined) return { notFound: true };
    return { page: <ProgressPage event={found.event} frame={visit.frame} list={found.list} /> };
  };
