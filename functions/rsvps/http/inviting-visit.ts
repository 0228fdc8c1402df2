import type { DirectoryActions, Municipality } from '#directory/actions.ts';
import type { EventsActions } from '#events/actions.ts';
import type { Random } from '#kernel/ids.ts';
import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { foldName } from '#kernel/names.ts';
import type { OrganiserVisit } from '#platform/http/visit.ts';
import type { LastMail } from '#platform/outbox/last-mail.ts';
import type { AnsweringInvitations } from '../answering.ts';
import type { FoundMunicipality } from '../core/invite-rows.ts';
import { invitedRows } from '../core/invited-list.ts';
import type { Inviting } from '../inviting.ts';
import { type CallBy, callBy } from '../pages/inviting-told.tsx';
import { invitingWording } from '../wording/inviting.ts';
import type { Colleagues } from './colleagues.ts';
import { slugIn } from './read-visit.ts';

export type InvitingNeeds = {
  readonly inviting: Inviting;
  readonly answering: Pick<AnsweringInvitations, 'answerByPhone' | 'withdraw' | 'inviteAgain'>;
  readonly events: Pick<EventsActions, 'managed' | 'erasing'>;
  readonly directory: DirectoryActions;
  /** Codes of the municipalities that are members now. */
  readonly memberCodes: (now: Instant) => Promise<ReadonlySet<string>>;
  /** Readers whose latest mail about the event did not arrive. */
  readonly bouncedOf: (slug: string) => Promise<ReadonlySet<string>>;
  /** What became of the latest mail to each reader, of those whose end is known. */
  readonly lastMailsOf: (slug: string) => Promise<ReadonlyMap<string, LastMail>>;
  /** Without them a colleague is "an organiser". */
  readonly colleagues?: Pick<Colleagues, 'namesOf'> | undefined;
  readonly random: Random;
  readonly secret: string;
};

const zone = 'Europe/Amsterdam';

/** Municipalities as the desk of invitations calls and finds them, on a day. */
export const municipalitiesOn = (directory: DirectoryActions, now: Instant, language: Language = 'nl') => {
  const date = localDateOf(now, zone);
  const list = directory.municipalitiesOn(date);
  const municipality = (code: string) => {
    const found = directory.municipality(code);
    return found === undefined ? undefined : { name: found.displayName, province: found.province };
  };
  return {
    list: list.map(({ code, displayName, province }) => ({ code, name: displayName, province })),
    provinces: [...new Set(list.map(({ province }) => province))].sort((a, b) => a.localeCompare(b, language)),
    municipality,
    nameOf: (code: string): string => municipality(code)?.name ?? code,
    find: (typed: string) => find(directory, typed, date),
  };
};

/** At most this many are offered to choose from: a text that fits more is no name. */
const mostFits = 12;

/** By code, by the whole name, or by a beginning that only one has; "Bergen (Limburg)" says which. Several are never chosen between. */
const find = (directory: DirectoryActions, text: string, date: LocalDate): FoundMunicipality => {
  const list = directory.municipalitiesOn(date);
  const [, digits] = /^(?:GM)?\s*(\d{4})$/i.exec(text.trim()) ?? [];
  if (digits !== undefined) {
    const code = `GM${digits}`;
    if (list.some((one) => one.code === code)) return { code };
    return directory.municipality(code)?.endedOn === undefined ? 'none' : 'ended';
  }
  const [, base = text, province] = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(text) ?? [];
  const whole = (among: readonly Municipality[], typed: string): readonly Municipality[] =>
    among.filter((one) => namesOf(one).includes(foldName(typed)));
  const fitting = directory.find(text, date);
  const exact = whole(fitting, text);
  const inProvince =
    province === undefined
      ? []
      : directory.find(base, date).filter((one) => foldName(one.province) === foldName(province));
  const found = [exact, whole(inProvince, base), inProvince].find((some) => some.length > 0) ?? fitting;
  const [only, second] = found;
  if (exact.length === 0 && inProvince.length === 0 && hasEnded(directory, text, date)) return 'ended';
  if (only === undefined || found.length > mostFits) return 'none';
  return second === undefined ? { code: only.code } : { several: found.map(({ code }) => code) };
};

/** Folded: as it is written, and without the letters behind it that tell it from another ("Beek (L.)"). */
const namesOf = ({ name, displayName }: Pick<Municipality, 'name' | 'displayName'>): readonly string[] =>
  [name, displayName, displayName.replace(/\s*\(.*\)$/, '')].map(foldName);

/** Municipalities change on the first of January: one that was is in the list of some year since the first. */
const hasEnded = (directory: DirectoryActions, typed: string, date: LocalDate): boolean => {
  const first = Number(directory.firstDate.slice(0, 4));
  const years = Math.max(0, Number(date.slice(0, 4)) - first);
  return Array.from({ length: years }, (_, at) => `${first + at}-01-01`).some((on) =>
    directory
      .find(typed, on)
      .some(
        ({ name, displayName, endedOn }) =>
          endedOn !== undefined && endedOn <= date && namesOf({ name, displayName }).includes(foldName(typed)),
      ),
  );
};

/** What the desk knows of an event's invitations at once: its lines, and how colleagues are called. */
export const deskOf = async (needs: InvitingNeeds, visit: OrganiserVisit) => {
  const { organiser, language, now } = visit;
  const slug = slugIn(visit);
  const [found, bounced, mails, names] = await Promise.all([
    needs.inviting.listed(organiser, slug),
    needs.bouncedOf(slug),
    needs.lastMailsOf(slug),
    needs.colleagues?.namesOf(organiser.organisation),
  ]);
  if (found === undefined) return undefined;
  const naming = municipalitiesOn(needs.directory, now, language);
  const call: CallBy = callBy(organiser.person, names ?? new Map(), invitingWording[language]);
  const rows = invitedRows(found.invitations, { placeOf: found.placeOf, bounced, naming });
  return { ...found, rows, bounced, mails, naming, call };
};
export type Desk = NonNullable<Awaited<ReturnType<typeof deskOf>>>;

/** A page of a list that an address asks for; anything else is the first. */
export const pageIn = (query: URLSearchParams): number => {
  const page = query.get('pagina') ?? '';
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
};
