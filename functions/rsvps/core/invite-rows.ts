import { columnsAmong, type FileRefusal, isTooLarge, parseRows } from '#kernel/lists.ts';
import { foldName } from '#kernel/names.ts';
import { EmailAddress, PersonName, PhoneNumber } from '#kernel/people.ts';
import type { Invitee, Salutation } from './invitation.ts';
import { Group } from './rsvp.ts';

/** Six for each municipality there is; a list of more is two events. */
export const mostInvitees = 2_000;

/** Why a row cannot be taken as it is. Each has words. */
export type InviteProblem =
  | 'no-name'
  | 'not-a-name'
  | 'not-a-salutation'
  | 'not-a-role'
  | 'not-an-email'
  | 'secretariat-not-an-email'
  | 'secretariat-not-a-phone'
  | 'unknown-municipality'
  | 'ended-municipality'
  | 'several-municipalities'
  | 'not-an-organisation'
  | 'not-a-group'
  | 'not-a-language'
  | 'cells-too-many'
  | 'same-address';

export type BadInvite = {
  readonly line: number;
  /** The name as it was typed, as far as it can stand in a list. */
  readonly typed: string;
  readonly problems: readonly InviteProblem[];
  /** Codes that the municipality's name fits; whoever brings the list says which. */
  readonly fits?: readonly string[];
  /** The row above that has the same address under another name. */
  readonly sameAs?: number;
};

export type InviteRow = { readonly line: number; readonly invitee: Invitee };

/** Rows are numbered as Excel numbers them, the header is 1. `merged` rows say the same person as an earlier one (`into`) and add what that lacks. */
export type ReadInvites = {
  readonly rows: readonly InviteRow[];
  readonly merged: readonly MergedInvite[];
  readonly bad: readonly BadInvite[];
  /** Names of columns that say nothing to us, as they were typed: at most twenty. */
  readonly unread: readonly string[];
};

export type MergedInvite = {
  readonly line: number;
  readonly into: number;
  readonly typed: string;
  /** It names another address than the earlier row, which is the one that counts. */
  readonly otherAddress?: true;
};

/** Why nothing of a list can be read. */
export type InviteListRefusal =
  | FileRefusal
  | { readonly because: 'empty' | 'no-rows' | 'too-many-rows' | 'no-name-column' }
  | { readonly because: 'quote-open'; readonly line: number };

export type FoundMunicipality =
  | { readonly code: string }
  | { readonly several: readonly string[] }
  | 'none'
  /** There was one of that name, and there is no longer. */
  | 'ended';

type Reading = {
  readonly find: (typed: string) => FoundMunicipality;
  /** What was chosen where a name fits several: a code by its row. */
  readonly chosen: (line: number) => string | undefined;
};

type Column =
  | 'salutation'
  | 'initials'
  | 'first'
  | 'prefix'
  | 'surname'
  | 'name'
  | 'role'
  | 'municipality'
  | 'organisation'
  | 'email'
  | 'secretariat-email'
  | 'secretariat-phone'
  | 'group'
  | 'language';

/** What a column may be called, in Dutch and in English. A plain "telefoon" is the secretariat's: an alderperson's own number is asked of nobody. */
const called: Readonly<Record<Column, readonly string[]>> = {
  salutation: ['aanhef', 'aanspreekvorm', 'geslacht', 'salutation'],
  initials: ['voorletters', 'initialen', 'initials'],
  first: ['voornaam', 'roepnaam', 'firstname'],
  prefix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'prefix'],
  surname: ['achternaam', 'familienaam', 'surname', 'lastname'],
  name: ['naam', 'volledigenaam', 'wethouder', 'genodigde', 'name'],
  role: ['functie', 'rol', 'functietitel', 'role'],
  municipality: ['gemeente', 'gemeentenaam', 'naamgemeente', 'gemeentecode', 'municipality'],
  organisation: ['organisatie', 'bedrijf', 'instelling', 'organisation', 'company'],
  email: ['email', 'emailadres', 'mail', 'mailadres', 'emailwethouder'],
  'secretariat-email': [
    'emailsecretariaat',
    'secretariaatemail',
    'mailsecretariaat',
    'emailsecretaresse',
    'emailbestuurssecretariaat',
    'secretariaat',
    'secretariatemail',
    'emailsecretariat',
    'secretariat',
  ],
  'secretariat-phone': [
    'telefoonsecretariaat',
    'secretariaattelefoon',
    'telefoonnummersecretariaat',
    'telefoon',
    'telefoonnummer',
    'tel',
    'secretariatphone',
    'secretariattelephone',
    'phone',
    'telephone',
  ],
  group: ['groep', 'group'],
  language: ['taal', 'language'],
};

/** Longest text of a cell, in UTF-16 units: what fits on the page it comes to stand on. */
const longestCell = 120;

/**
 * Reads a list of whom to invite, as a Dutch Excel saves it: a header and a row each, columns in any order. Every problem of a row is said at once. The
 * same person twice (one municipality or address, one name) is one, and the later row adds what the first lacks; two names at one address of
 * one municipality are asked about. Who was invited before is not known here.
 */
export const readInvites = (text: string, reading: Reading): ReadInvites | { readonly refused: InviteListRefusal } => {
  if (isTooLarge(text)) return { refused: { because: 'too-large' } };
  const parsed = parseRows(text);
  if ('openSince' in parsed) return { refused: { because: 'quote-open', line: parsed.openSince } };
  const [header, ...lines] = parsed.rows;
  if (header === undefined) return { refused: { because: 'empty' } };
  const columns = columnsAmong(header.cells, called);
  if (!columns.has('surname') && !columns.has('name')) return { refused: { because: 'no-name-column' } };
  if (lines.length === 0) return { refused: { because: 'no-rows' } };
  if (lines.length > mostInvitees) return { refused: { because: 'too-many-rows' } };

  const rows = new Map<string, InviteRow>();
  const byAddress = new Map<string, { readonly key: string; readonly line: number }>();
  const merged: MergedInvite[] = [];
  const bad: BadInvite[] = [];
  for (const { line, cells } of lines) {
    const cell = (column: Column): string => {
      const at = columns.get(column);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    };
    const typed = asListed(typedName(cell));
    const beyond = cells.slice(header.cells.length).some((one) => one.trim() !== '');
    const read = readRow(cell, line, reading);
    if ('problems' in read || beyond) {
      const problems = [...(beyond ? (['cells-too-many'] as const) : []), ...('problems' in read ? read.problems : [])];
      bad.push({ line, typed, problems, ...('fits' in read && read.fits !== undefined && { fits: read.fits }) });
      continue;
    }
    const key = personKey(read.invitee);
    const earlier = rows.get(key);
    const both = earlier === undefined ? read.invitee : mergedInvitee(earlier.invitee, read.invitee);
    const { email, municipality = '' } = both;
    // One secretariat may serve two municipalities; within one it is rather one person, written in two ways.
    const mailbox = email === undefined ? undefined : `${municipality} ${email}`;
    const sharing = mailbox === undefined ? undefined : byAddress.get(mailbox);
    if (sharing !== undefined && sharing.key !== key) {
      bad.push({ line, typed, problems: ['same-address'], sameAs: sharing.line });
      continue;
    }
    if (mailbox !== undefined) byAddress.set(mailbox, { key, line: earlier?.line ?? line });
    if (earlier !== undefined) {
      const other = read.invitee.email !== undefined && both.email !== read.invitee.email;
      merged.push({ line, into: earlier.line, typed, ...(other && { otherAddress: true as const }) });
      rows.set(key, { line: earlier.line, invitee: both });
      continue;
    }
    rows.set(key, { line, invitee: both });
  }
  return { rows: [...rows.values()], merged, bad, unread: unreadColumns(header.cells, columns) };
};

/** The earlier row counts; the later one adds what it lacks, of the secretariat too. */
const mergedInvitee = (earlier: Invitee, later: Invitee): Invitee => {
  const secretariat = { ...later.secretariat, ...earlier.secretariat };
  return { ...later, ...earlier, ...(Object.keys(secretariat).length > 0 && { secretariat }) };
};

const mostUnread = 20;

const unreadColumns = (header: readonly string[], columns: ReadonlyMap<Column, number>): readonly string[] => {
  const read = new Set(columns.values());
  return header
    .flatMap((name, at) => (read.has(at) || name.trim() === '' ? [] : [asListed(name.trim())]))
    .slice(0, mostUnread);
};

/** As it can stand in a list of ours: one line, nothing that turns the text around it. */
const asListed = (typed: string): string =>
  typed
    .slice(0, longestCell)
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();

/**
 * Who somebody is among those invited to one event: a name in a municipality, or else at an address. Two alderpersons of one municipality are two; the
 * same one with another address is one. Without a name it is the office of that municipality.
 */
export const personKey = ({
  municipality,
  name = '',
  email,
  secretariat,
  organisation,
}: Omit<Invitee, 'language'>): string =>
  JSON.stringify([municipality ?? email ?? secretariat?.email ?? foldName(organisation ?? ''), foldName(name)]);

/** Beside initials or a prefix, a column "naam" holds the surname alone, save where they stand in it already. */
const typedName = (cell: (column: Column) => string): string => {
  const before = [cell('initials') || cell('first'), cell('prefix')].filter((part) => part !== '');
  if (cell('surname') !== '') return [...before, cell('surname')].join(' ');
  const name = cell('name');
  const within = (part: string): boolean => ` ${foldName(name)} `.includes(` ${foldName(part)} `);
  return name === '' ? '' : [...before.filter((part) => !within(part)), name].join(' ');
};

const readRow = (
  cell: (column: Column) => string,
  line: number,
  { find, chosen }: Reading,
):
  | { readonly invitee: Invitee }
  | { readonly problems: readonly InviteProblem[]; readonly fits?: readonly string[] } => {
  const problems: InviteProblem[] = [];
  const wrong = (because: InviteProblem): undefined => {
    problems.push(because);
    return undefined;
  };
  const optional = <T>(
    column: Column,
    among: { safeParse: (value: string) => { success: boolean; data?: T } },
    because: InviteProblem,
  ): T | undefined => {
    if (cell(column) === '') return undefined;
    const read = among.safeParse(cell(column));
    return read.success ? read.data : wrong(because);
  };

  const typed = typedName(cell);
  const name = typed === '' ? wrong('no-name') : (PersonName.safeParse(typed).data ?? wrong('not-a-name'));
  const salutation =
    cell('salutation') === '' ? undefined : (salutationIn(cell('salutation')) ?? wrong('not-a-salutation'));
  const role = optional('role', PersonName, 'not-a-role');
  const organisation = optional('organisation', PersonName, 'not-an-organisation');
  const email = optional('email', EmailAddress, 'not-an-email');
  const secretariatEmail = optional('secretariat-email', EmailAddress, 'secretariat-not-an-email');
  const secretariatPhone = optional('secretariat-phone', PhoneNumber, 'secretariat-not-a-phone');
  const pool = cell('group') === '' ? undefined : (groupIn(cell('group')) ?? wrong('not-a-group'));
  const language = cell('language') === '' ? 'nl' : (languageIn(cell('language')) ?? wrong('not-a-language'));

  // No name is this long, and every letter more is work for each municipality it might be.
  const place = cell('municipality')
    .replace(/^gemeente\s+/i, '')
    .slice(0, longestCell);
  const found = place === '' ? undefined : find(place);
  const choice = chosen(line);
  let municipality: string | undefined;
  let fits: readonly string[] | undefined;
  if (found === 'none') wrong('unknown-municipality');
  else if (found === 'ended') wrong('ended-municipality');
  else if (found !== undefined && 'several' in found) {
    if (choice !== undefined && found.several.includes(choice)) municipality = choice;
    else {
      wrong('several-municipalities');
      fits = found.several;
    }
  } else municipality = found?.code;

  if (problems.length > 0 || name === undefined || language === undefined) {
    return { problems, ...(fits !== undefined && { fits }) };
  }
  const secretariat = {
    ...(secretariatEmail !== undefined && { email: secretariatEmail }),
    ...(secretariatPhone !== undefined && { phone: secretariatPhone }),
  };
  return {
    invitee: {
      name,
      ...(salutation !== undefined && { salutation }),
      ...(role !== undefined && { role }),
      ...(municipality !== undefined && { municipality }),
      ...(organisation !== undefined && { organisation }),
      ...(email !== undefined && { email }),
      ...(Object.keys(secretariat).length > 0 && { secretariat }),
      ...(pool !== undefined && pool !== 'open' && { pool }),
      language,
    },
  };
};

const among = <T extends string>(typed: string, meant: Readonly<Record<T, readonly string[]>>): T | undefined =>
  (Object.entries(meant) as [T, readonly string[]][]).find(([, words]) => words.includes(foldName(typed)))?.[0];

const salutationIn = (typed: string): Salutation | undefined =>
  among<Salutation>(typed, {
    mevrouw: ['mevrouw', 'mevr', 'mw', 'mevr mr', 'mevrouw drs', 'v', 'vrouw', 'geachte mevrouw', 'mrs', 'ms'],
    heer: ['heer', 'de heer', 'dhr', 'hr', 'm', 'man', 'geachte heer', 'mr'],
  });

const languageIn = (typed: string): 'nl' | 'en' | undefined =>
  among(typed, { nl: ['nl', 'nederlands', 'dutch'], en: ['en', 'engels', 'english'] });

/** `open` says in so many words that somebody takes an ordinary place. */
const groupIn = (typed: string): Group | 'open' | undefined =>
  Group.safeParse(typed).data ??
  among(typed, {
    open: ['wethouder', 'wethouders', 'gemeente', 'gemeenten', 'open'],
    ministers: ['bewindspersoon', 'bewindspersonen', 'minister', 'ministers'],
    partners: ['partner', 'coalitiepartner', 'coalitiepartners', 'partners'],
    advisers: ['adviseur', 'adviseurs', 'programma adviseur', 'programma adviseurs'],
    guests: ['gast', 'gasten', 'genodigde', 'genodigden'],
  });
