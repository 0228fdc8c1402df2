import { randomToken } from '#kernel/ids.ts';
import { momentInWords, timeInWords, wallTimeOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import { type AskedAnswers, answerInWords, inLanguage } from '#kernel/questions.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import { questionWords } from '#platform/pages/question-words.ts';
import type { rsvps } from '../contract.ts';
import type { DeskAct, ExportFormat, ExportKind } from '../core/desk-acts.ts';
import type { DeskGuest } from '../core/desk-guest.ts';
import { dietGrid, kitchenSheet } from '../core/kitchen-sheet.ts';
import { csvOf, exportLink, fileTypes, newExport, openExport, type Sheet, xlsxOf } from '../exporting.ts';
import { type Badge, BadgesPage } from '../pages/badges.tsx';
import { ExportOverPage, ExportsPage, type ExportsPageProps } from '../pages/exports.tsx';
import { exportsPath } from '../pages/guest-paths.ts';
import type { SeatingActions } from '../seating.ts';
import { guestsWording } from '../wording/guests.ts';
import { exportWording } from '../wording/guests-export.ts';
import type { DeskNeeds } from './guests.tsx';
import { atDesk, slugIn } from './read-visit.ts';

/** Who sits where is loaded with the first who asks for it. */
export type ExportNeeds = DeskNeeds & { readonly seating: () => Promise<Pick<SeatingActions, 'tables'>> };

type ExportRoutes = 'exports' | 'exported' | 'badges';

/** What leaves the list: files behind a link that dies within minutes, and badges on paper. */
export const exportsHttp = (needs: ExportNeeds): Pick<Endpoints<typeof rsvps>, ExportRoutes> => ({
  exports: { get: showExports(needs), post: makeExport(needs) },
  exported: { get: fetchExport(needs) },
  badges: { get: atDesk(showBadges(needs)) },
});

const exportsPage = async (
  { actions, events, colleagues, random }: DeskNeeds,
  visit: OrganiserVisit,
  shown: Pick<ExportsPageProps, 'typed' | 'invalid' | 'ready'>,
  status = 200,
): Promise<Answer> => {
  const { organiser } = visit;
  const slug = slugIn(visit);
  const [found, acts, names] = await Promise.all([
    events.managed(organiser, slug),
    actions.deskActs(organiser, slug),
    colleagues.namesOf(organiser.organisation),
  ]);
  if (found === undefined) return { notFound: true };
  const { event } = found;
  const { language } = visit.frame;
  const { by, deskActs } = guestsWording[language];
  const inWords = ({ at, actor, act, count }: DeskAct) => ({
    when: momentInWords(at, event.zone, language),
    who: actor === organiser.person ? by.you : (names.get(actor) ?? by.organiser),
    what: deskActs[act](count),
  });
  return {
    status,
    page: (
      <ExportsPage
        {...shown}
        acts={acts.map(inWords)}
        event={event}
        frame={visit.frame}
        request={randomToken(random)}
      />
    ),
  };
};

const showExports =
  (needs: ExportNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const link = visit.query.get('klaar');
    const reader = { slug: slugIn(visit), organiser: visit.organiser };
    const opened = link === null ? undefined : openExport(needs.secret, link, reader, visit.now);
    const found = opened?.is === 'open' ? await needs.events.managed(visit.organiser, reader.slug) : undefined;
    const ready =
      opened?.is === 'open' && found !== undefined
        ? {
            href: `${exportsPath(reader.slug)}/${link}`,
            until: timeInWords(opened.made.until, found.event.zone, visit.frame.language),
          }
        : undefined;
    return exportsPage(needs, visit, { typed: { what: '', format: '' }, ready });
  };

const makeExport =
  (needs: ExportNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const slug = slugIn(visit);
    const typed = { what: form.get('what') ?? '', format: form.get('format') ?? '' };
    const words = exportWording[visit.frame.language];
    const invalid = {
      ...(!Object.hasOwn(words.kinds, typed.what) && { what: words.choose.what }),
      ...(!Object.hasOwn(words.formats, typed.format) && { format: words.choose.format }),
    };
    if (Object.keys(invalid).length > 0) return exportsPage(needs, visit, { typed, invalid }, 422);
    const made = newExport(typed.what as ExportKind, typed.format as ExportFormat, now);
    const sheet = await sheetOf(needs, visit, made.what);
    if (sheet === undefined) return { notFound: true };
    const request = requestIn(form) ?? randomToken(needs.random);
    await needs.actions.noteExport(organiser, slug, [made.what, made.format], sheet.rows.length, request, now);
    return { seeOther: `${exportsPath(slug)}?klaar=${exportLink(needs.secret, made, { slug, organiser })}` };
  };

const fetchExport =
  (needs: ExportNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const slug = slugIn(visit);
    const reader = { slug, organiser: visit.organiser };
    const found = await needs.events.managed(visit.organiser, slug);
    const opened = openExport(needs.secret, visit.params.link ?? '', reader, visit.now);
    if (found === undefined || opened === undefined) return { notFound: true };
    const { event } = found;
    if (opened.is === 'over') {
      return { page: <ExportOverPage event={event} frame={visit.frame} />, status: 410 };
    }
    const { what, format } = opened.made;
    const sheet = await sheetOf(needs, visit, what);
    if (sheet === undefined) return { notFound: true };
    const day = wallTimeOf(visit.now, event.zone).slice(0, 10);
    return {
      file: await (format === 'csv' ? csvOf(sheet) : xlsxOf(sheet)),
      name: `${exportWording[visit.frame.language].file[what]}-${slug}-${day}.${format}`,
      type: fileTypes[format],
    };
  };

const sheetOf = (needs: ExportNeeds, visit: OrganiserVisit, what: ExportKind): Promise<Sheet | undefined> => {
  switch (what) {
    case 'guests':
      return guestSheet(needs, visit);
    case 'diets':
      return dietSheet(needs, visit);
    case 'diets-by-table':
      return tableDietSheet(needs, visit);
  }
};

/** From the lean list: no address, no telephone number and nothing sensitive can be in it. What guests are asked beside it has a column a question. */
const guestSheet = async ({ actions, directory }: DeskNeeds, visit: OrganiserVisit): Promise<Sheet | undefined> => {
  const list = await actions.deskList(visit.organiser, slugIn(visit));
  if (list === undefined) return undefined;
  const { language } = visit.frame;
  const { columns, sheet } = exportWording[language];
  const { state, group, filter } = guestsWording[language];
  const questions = (list.event.questions ?? []).filter(({ sensitive }) => sensitive !== true);
  const answers =
    questions.length === 0 ? new Map<string, AskedAnswers>() : await actions.answersOf(visit.organiser, slugIn(visit));
  const row = (guest: DeskGuest): readonly (string | number)[] => {
    const place = guest.municipality === undefined ? undefined : directory.municipality(guest.municipality);
    return [
      guest.name,
      guest.role ?? '',
      place?.displayName ?? guest.municipality ?? '',
      place?.province ?? '',
      guest.organisation ?? '',
      state[guest.state],
      guest.party,
      group[guest.pool ?? 'open'],
      guest.invitation === undefined ? filter.form : filter.invitation,
      wallTimeOf(guest.askedAt, list.event.zone).replace('T', ' '),
      ...questions.map((question) => {
        const answer = answers.get(guest.guest)?.[question.id];
        return answer === undefined ? '' : answerInWords(question, answer, language, questionWords[language]);
      }),
    ];
  };
  return {
    name: sheet.guests,
    head: [
      columns.name,
      columns.role,
      columns.municipality,
      columns.province,
      columns.organisation,
      columns.state,
      columns.party,
      columns.group,
      columns.via,
      columns.askedAt,
      ...questions.map(({ words }) => inLanguage(words, language)),
    ],
    rows: list.guests.map(row),
  };
};

/** How many said the same, most first; no name, and no order from which one could be guessed. */
const dietSheet = async ({ actions }: DeskNeeds, visit: OrganiserVisit): Promise<Sheet | undefined> => {
  const diets = await actions.dietsOf(visit.organiser, slugIn(visit));
  if (diets === undefined) return undefined;
  const counts = new Map<string, { readonly said: string; readonly count: number }>();
  // Sorted: the order of guests is nobody's to see, and of two ways to write it the same one is always shown.
  for (const diet of [...diets].sort()) {
    const key = foldName(diet);
    counts.set(key, { said: counts.get(key)?.said ?? diet, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const { columns, sheet } = exportWording[visit.frame.language];
  return {
    name: sheet.diets,
    head: [columns.diet, columns.count],
    rows: [...counts.values()]
      .sort((a, b) => b.count - a.count || (a.said < b.said ? -1 : 1))
      .map(({ said, count }) => [said, count]),
  };
};

/** A row a table, of who sits there and no name; what was asked about food stays countable as long as it is kept. */
const tableDietSheet = async ({ seating }: ExportNeeds, visit: OrganiserVisit): Promise<Sheet | undefined> => {
  const found = await (await seating()).tables(visit.organiser, slugIn(visit), visit.now);
  if (found === undefined) return undefined;
  const { diets, rows } = dietGrid(kitchenSheet(found.hall?.tables ?? [], [...found.rsvps.values()], found.seating));
  const { columns, sheet } = exportWording[visit.frame.language];
  return {
    name: sheet['diets-by-table'],
    head: [columns.table, columns.covers, ...diets],
    rows: rows.map(({ table, covers, counts }) => [table ?? columns.noTable, covers, ...counts]),
  };
};

const showBadges =
  ({ actions, directory }: DeskNeeds) =>
  async (visit: OrganiserVisit): Promise<Answer> => {
    const list = await actions.deskList(visit.organiser, slugIn(visit));
    if (list === undefined) return { notFound: true };
    const fromOf = ({ role, municipality, organisation }: DeskGuest): string =>
      [role, municipality && (directory.municipality(municipality)?.displayName ?? municipality), organisation]
        .filter((part) => part !== undefined)
        .join(', ');
    const badges = list.guests
      .filter((guest) => guest.state === 'seated')
      .flatMap((guest): readonly Badge[] => [
        { key: guest.guest, name: guest.name, from: fromOf(guest) },
        // Who comes along told no name: theirs is written by hand. What they wear is Dutch, wherever it was asked for.
        ...Array.from({ length: guest.party - 1 }, (_, at) => ({
          key: `${guest.guest} ${at}`,
          name: '',
          from: exportWording.nl.badgesPage.with(guest.name),
        })),
      ]);
    return { page: <BadgesPage badges={badges} event={list.event} frame={visit.frame} /> };
  };
