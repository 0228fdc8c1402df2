import { type Random, randomToken } from '#kernel/ids.ts';
import { localDateOf } from '#kernel/instants.ts';
import { textOfFile } from '#kernel/lists.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import { sameSecret, seal } from '#platform/links.ts';
import type { PledgesActions } from '../actions.ts';
import type { pledges } from '../contract.ts';
import { beginOf, zone } from '../core/days.ts';
import { isSource, type ListRefusal, leaveOut, type ReadRows, readRows } from '../core/import-rows.ts';
import { counts, type Membership } from '../core/membership.ts';
import { registerPath } from '../pages/paths.ts';
import { type ImportFaults, ImportPage, ImportPreviewPage } from '../pages/register-import.tsx';
import type { RegisterFault } from '../wording/register-words.ts';
import { firstIn, namesIn, slugIn } from './register-visit.ts';

type Needs = { readonly actions: PledgesActions; readonly random: Random; readonly secret: string };

/** Before it the directory knows of no municipalities; who signed earlier is found by the names of this day. */
const firstDate = '2019-01-01';

/** Earlier members from a list: looked at first, imported with a second press that sends the same text again. */
export const importEndpoints = (needs: Needs): Pick<Endpoints<typeof pledges>, 'import'> => ({
  import: { get: importForm(needs), post: takeList(needs) },
});

const importForm =
  ({ actions, random }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const found = await registerIn(actions, visit);
    if (found === undefined) return { notFound: true };
    return {
      page: <ImportPage campaign={found.campaign} frame={visit.frame} request={randomToken(random)} typed={() => ''} />,
    };
  };

const takeList =
  ({ actions, random, secret }: Needs) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const found = await registerIn(actions, visit);
    if (found === undefined) return { notFound: true };
    const { campaign } = found;
    const list = listIn(visit);
    const sent = firstIn<'source' | 'text'>(form);
    const view = {
      campaign,
      frame: visit.frame,
      request: requestIn(form) ?? randomToken(random),
      typed: (field: 'source' | 'text') => (field === 'text' && 'text' in list ? list.text : sent(field)),
    };
    const faulty = (faults: ImportFaults): Answer => ({
      page: <ImportPage {...view} faults={faults} />,
      status: 422,
    });
    const source = sent('source').trim();
    const sourceFault: ImportFaults = isSource(source) ? {} : { source: 'not-a-source' };
    if ('fault' in list) return faulty({ [list.field]: list.fault, ...sourceFault });
    const read = readRows(list.text, {
      source,
      today: localDateOf(now, zone),
      find: (typed, on) => actions.findMunicipality(typed, beginOf(on < firstDate ? firstDate : on)),
    });
    if ('refused' in read) return faulty({ [list.field]: read.refused, ...sourceFault });
    if (sourceFault.source !== undefined) return faulty(sourceFault);

    if (form.get('act') === 'import') {
      const done = await actions.importMembers(organiser, campaign.slug, read.good, now);
      if (done === undefined) return { notFound: true };
      // What was imported is left out of the list that comes back; pressing again brings the rest.
      if (done.busy > 0) {
        const now = await registerIn(actions, visit);
        const left = now === undefined ? new Set<string>() : await membersAmong(actions, visit, now, read);
        const rest = leaveOut(read, left, namesIn(actions));
        const page = <ImportPreviewPage {...view} busy nameOf={namesIn(actions)} read={rest} />;
        return { page, status: 503, retryAfterSeconds: 3 };
      }
      return { seeOther: `${registerPath(campaign.slug)}?ingevoerd=${sealImported(secret, campaign.slug, done)}` };
    }
    const members = await membersAmong(actions, visit, found, read);
    return {
      page: <ImportPreviewPage {...view} nameOf={namesIn(actions)} read={leaveOut(read, members, namesIn(actions))} />,
    };
  };

/** The list that was pasted or chosen, as text. */
const listIn = ({
  form,
  files,
}: OrganiserVisit):
  | { readonly text: string; readonly field: 'text' | 'file' }
  | { readonly fault: RegisterFault | ListRefusal; readonly field: 'text' | 'file' } => {
  const pasted = form.get('text') ?? '';
  const file = files.get('file');
  if (file === undefined) {
    return pasted.trim() === '' ? { fault: 'list-missing', field: 'text' } : { text: pasted, field: 'text' };
  }
  if (pasted.trim() !== '') return { fault: 'list-twice', field: 'text' };
  const read = textOfFile(file.bytes);
  return 'refused' in read ? { fault: read.refused, field: 'file' } : { text: read.text, field: 'file' };
};

type Register = NonNullable<Awaited<ReturnType<PledgesActions['register']>>>;

const registerIn = async (actions: PledgesActions, visit: OrganiserVisit): Promise<Register | undefined> => {
  const slug = slugIn(visit);
  return slug === undefined ? undefined : actions.register(visit.organiser, slug, visit.now);
};

/** Which municipalities of a list take part already. Those that ended are in no list of the day and are asked one by one; there are few. */
const membersAmong = async (
  actions: PledgesActions,
  { organiser, now }: OrganiserVisit,
  { campaign, rows }: Register,
  { good }: ReadRows,
): Promise<ReadonlySet<string>> => {
  const known = new Map(rows.map(({ place, membership }) => [place.code, membership]));
  const takesPart = await Promise.all(
    good.map(async ({ code }) => {
      const membership = known.has(code)
        ? known.get(code)
        : (await actions.municipality(organiser, campaign.slug, code, now))?.membership;
      return isIn(membership) ? [code] : [];
    }),
  );
  return new Set(takesPart.flat());
};

const isIn = (membership: Membership | undefined): boolean =>
  membership !== undefined &&
  (counts(membership.state) || membership.state === 'paused' || membership.state === 'merged');

type Imported = { readonly imported: number; readonly present: number };

/** What an import did, as it may stand in an address: nobody makes the page say something else. */
const sealImported = (secret: string, slug: string, { imported, present }: Imported): string =>
  `${imported}.${present}.${seal(secret, ['imported', slug, String(imported), String(present)], 6)}`;

/** What an import did, or nothing when the address was not made here. */
export const openImported = (secret: string, slug: string, text: string | null): Imported | undefined => {
  const [, first, second] = /^(\d{1,4})\.(\d{1,4})\./.exec(text ?? '') ?? [];
  const done = { imported: Number(first), present: Number(second) };
  return first !== undefined && sameSecret(sealImported(secret, slug, done), text ?? '') ? done : undefined;
};
