import { type Organiser, organiserAt } from '#kernel/actors.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints, MemberVisit, OrganiserVisit } from '#platform/http/visit.ts';
import type { Invalid } from '#platform/pages/invalid.ts';
import type { followUps } from '../contract.ts';
import type { Planned } from '../core/recipients.ts';
import type { Recipient, Round, RoundDraft } from '../core/round.ts';
import {
  asTyped,
  inBraces,
  type RoundFault,
  readRound,
  roundFieldIn,
  type TypedRound,
  toTheFront,
  typedRound,
  withAnother,
  without,
} from '../core/round-answers.ts';
import { RoundEditPage } from '../pages/round-edit.tsx';
import { RoundOutcomePage } from '../pages/round-outcome.tsx';
import { type RoundEvent, type RoundsHere, type RoundTold, roundNoticeIn } from '../pages/round-parts.tsx';
import { roundPath, roundPreviewPath } from '../pages/round-paths.ts';
import { RoundPreviewPage, type RoundPreviewProps } from '../pages/round-preview.tsx';
import { RoundsPage } from '../pages/rounds.tsx';
import type { Rounding } from '../rounding.ts';
import { type RoundsWords, roundsWording } from '../wording/rounds.ts';
import { shapes, wellShaped } from './paths.ts';

type Routes = Pick<Endpoints<typeof followUps>, 'rounds' | 'round' | 'roundPreview'>;

export type RoundsNeeds = {
  readonly rounding: Pick<
    Rounding,
    | 'rounds'
    | 'round'
    | 'saveRound'
    | 'previewRound'
    | 'letterFor'
    | 'switchOn'
    | 'stopRound'
    | 'stopReader'
    | 'resumeReader'
    | 'stopsOf'
    | 'outcomeOf'
  >;
  /** As a visitor reads a municipality's code. */
  readonly municipalityNamed: (code: string) => Promise<string | undefined>;
  readonly random: Random;
};

/** At the rounds of the event in the address, as an organiser of it. */
type RoundVisit = OrganiserVisit & { readonly slug: string; readonly number: number };

const busy = { status: 503, retryAfterSeconds: 3 } as const;
/** A guest's key or an invitation. */
const readerShape = /^[\w~-]{1,200}$/;
const unitShape = readerShape;

/** What an organiser composes for after an event: the list of rounds, one round as a form or as what it did, and who gets what. */
export const roundsHttp = (needs: RoundsNeeds): Routes => ({
  rounds: { get: atRounds(listed(needs)), post: atRounds(begun(needs)) },
  round: { get: atRounds(shown(needs)), post: atRounds(acted(needs)) },
  roundPreview: { get: atRounds(previewed(needs)), post: atRounds(decided(needs)) },
});

/** To whoever was let in for another event it is not there. */
const atRounds =
  (answer: (visit: RoundVisit) => Promise<Answer>) =>
  async (visit: MemberVisit<'organiser' | 'co-organiser'>): Promise<Answer> => {
    const slug = wellShaped(visit.params.slug ?? '', shapes.slug);
    const organiser: Organiser | undefined = organiserAt(visit.member, slug);
    const number = /^[1-9]\d?$/.test(visit.params.number ?? '1') ? Number(visit.params.number ?? 1) : 0;
    return organiser === undefined ? { notFound: true } : answer({ ...visit, organiser, slug, number });
  };

const hereOf = ({ frame }: RoundVisit, { event }: { readonly event: RoundEvent }): RoundsHere => ({ frame, event });
const requestOf = ({ form }: RoundVisit, { random }: RoundsNeeds): string => requestIn(form) ?? randomToken(random);
const noticed = ({ query }: RoundVisit): RoundTold => ({ notice: roundNoticeIn(query.get('uitkomst') ?? '') });
const wordsFor = ({ frame }: RoundVisit): RoundsWords => roundsWording[frame.language];

// ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const listPage = async (
  needs: RoundsNeeds,
  visit: RoundVisit,
  more: { readonly invalid?: Invalid; readonly told?: RoundTold } = {},
  answer: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const list = await needs.rounding.rounds(visit.organiser, visit.slug);
  if (list === undefined) return { notFound: true };
  const request = requestOf(visit, needs);
  return {
    ...answer,
    page: <RoundsPage here={hereOf(visit, list.found)} request={request} rounds={list.rounds} {...more} />,
  };
};

const listed = (needs: RoundsNeeds) => (visit: RoundVisit) => listPage(needs, visit, { told: noticed(visit) });

const begun =
  (needs: RoundsNeeds) =>
  async (visit: RoundVisit): Promise<Answer> => {
    const begin = visit.form.get('begin');
    if (begin !== 'meeting' && begin !== 'empty')
      return listPage(needs, visit, { invalid: { begin: wordsFor(visit).list.beginMissing } }, { status: 422 });
    const { organiser, slug, now } = visit;
    const draft = begin === 'meeting' ? meetingDraft() : emptyDraft(wordsFor(visit));
    const saved = await needs.rounding.saveRound(organiser, slug, draft, { request: requestOf(visit, needs) }, now);
    if (saved === 'busy') return listPage(needs, visit, { told: { busy: true } }, busy);
    switch (saved.is) {
      case 'saved':
        return { seeOther: `${roundPath(slug, saved.round.number)}?uitkomst=made` };
      case 'refused':
        return listPage(needs, visit, { told: { refused: saved.because } }, { status: 409 });
      default:
        return { notFound: true };
    }
  };

/** The day after at noon, one mail per municipality, everybody passed over whom a rule can pass over. */
const ordinary = {
  moment: { after: 'event', days: 1, time: '12:00' },
  per: 'municipality',
  stops: ['answered', 'left', 'person'],
} as const;

const emptyDraft = ({ start }: RoundsWords): RoundDraft => ({
  ...ordinary,
  stops: [...ordinary.stops],
  title: start(inBraces).emptyTitle,
  letters: [],
  blocks: [],
});

/** Texts for after a meeting of alderpersons, in both languages whatever that of the desk: readers have their own. */
const meetingDraft = (): RoundDraft => {
  const [nl, en] = [roundsWording.nl.start(inBraces), roundsWording.en.start(inBraces)];
  return {
    ...ordinary,
    stops: [...ordinary.stops],
    title: nl.title,
    letters: (['signed', 'came-not-signed', 'came-member', 'not-come'] as const).map((group, at) => ({
      id: `b${at + 1}`,
      group,
      words: { nl: { ...nl.letters[group] }, en: { ...en.letters[group] } },
    })),
    blocks: (['under-reserve', 'member', 'not-member'] as const).map((group, at) => ({
      id: `s${at + 1}`,
      group,
      words: { nl: nl.blocks[group], en: en.blocks[group] },
    })),
  };
};

// ── one round ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Editing = {
  readonly typed?: TypedRound;
  readonly revision?: number;
  readonly invalid?: Invalid;
  readonly told?: RoundTold;
  readonly notKept?: boolean;
};

/** A draft as its form; any other as what it did, with what was refused above it. */
const roundPage = async (
  needs: RoundsNeeds,
  visit: RoundVisit,
  more: Editing = {},
  answer: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const { organiser, slug, number } = visit;
  const own = await needs.rounding.round(organiser, slug, number);
  if (own === undefined) return { notFound: true };
  const { found, round } = own;
  if (round.state !== 'draft') return outcomePage(needs, visit, more.told, answer);
  const { typed = asTyped(round), revision = round.revision, ...rest } = more;
  return {
    ...answer,
    page: (
      <RoundEditPage
        here={hereOf(visit, found)}
        number={number}
        request={requestOf(visit, needs)}
        revision={revision}
        typed={typed}
        {...rest}
      />
    ),
  };
};

const outcomePage = async (
  needs: RoundsNeeds,
  visit: RoundVisit,
  told: RoundTold = {},
  answer: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const { organiser, slug, number, query } = visit;
  const asked = query.get('na') ?? '';
  const after = unitShape.test(asked) ? asked : undefined;
  const outcome = await needs.rounding.outcomeOf(organiser, slug, number, { after });
  if (outcome === undefined) return { notFound: true };
  const { found, round, recipients, next } = outcome;
  const path = roundPath(slug, number);
  return {
    ...answer,
    page: (
      <RoundOutcomePage
        first={after === undefined ? undefined : path}
        here={hereOf(visit, found)}
        municipalities={await namesOf(needs, recipients)}
        next={next === undefined ? undefined : `${path}?na=${encodeURIComponent(next)}`}
        request={requestOf(visit, needs)}
        round={round}
        rows={recipients}
        told={told}
      />
    ),
  };
};

const namesOf = async (
  { municipalityNamed }: RoundsNeeds,
  recipients: readonly Pick<Recipient, 'municipality'>[],
): Promise<ReadonlyMap<string, string>> => {
  const codes = new Set(recipients.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality])));
  const named = await Promise.all([...codes].map(async (code) => [code, await municipalityNamed(code)] as const));
  return new Map(named.flatMap(([code, name]) => (name === undefined ? [] : [[code, name] as const])));
};

const shown = (needs: RoundsNeeds) => (visit: RoundVisit) => roundPage(needs, visit, { told: noticed(visit) });

const acted =
  (needs: RoundsNeeds) =>
  async (visit: RoundVisit): Promise<Answer> => {
    const act = visit.form.get('act') ?? '';
    if (act === 'stop') return stopped(needs, visit);
    const typed = typedRound(visit.form);
    const changed = rearranged(typed, act);
    const revision = Number(visit.form.get('revision') ?? 0) || 0;
    return changed === undefined
      ? saved(needs, visit, typed, revision, act)
      : roundPage(needs, visit, { typed: changed, revision, notKept: true });
  };

/** A letter or block comes, goes or moves; undefined for what else a form asks. */
const rearranged = (typed: TypedRound, act: string): TypedRound | undefined => {
  if (act === 'add-letter') return withAnother(typed, 'letter');
  if (act === 'add-block') return withAnother(typed, 'block');
  const [what, id = ''] = act.split(':');
  if (what === 'remove') return without(typed, id);
  return what === 'up' ? toTheFront(typed, id) : undefined;
};

const saved = async (
  needs: RoundsNeeds,
  visit: RoundVisit,
  typed: TypedRound,
  revision: number,
  act: string,
): Promise<Answer> => {
  const { organiser, slug, number, now } = visit;
  const read = readRound(typed);
  if ('faults' in read) {
    const invalid = faultsInWords(visit, typed, read.faults);
    return roundPage(needs, visit, { typed, revision, invalid }, { status: 422 });
  }
  const by = { request: requestOf(visit, needs), number, revision };
  const outcome = await needs.rounding.saveRound(organiser, slug, read.draft, by, now);
  if (outcome === 'busy') return roundPage(needs, visit, { typed, revision, told: { busy: true } }, busy);
  switch (outcome.is) {
    case 'saved':
      return {
        seeOther: act === 'preview' ? roundPreviewPath(slug, number) : `${roundPath(slug, number)}?uitkomst=saved`,
      };
    case 'changed-since':
      return changedSince(needs, visit, typed, read.draft, outcome.round, act);
    case 'refused':
      return roundPage(needs, visit, { typed, revision, told: { refused: outcome.because } }, { status: 409 });
    case 'faulty':
      return roundPage(needs, visit, { typed, revision, told: { refused: 'incomplete' } }, { status: 422 });
    case 'not-found':
      return { notFound: true };
  }
};

/** A second press of what was just kept finds it so; what a colleague changed meanwhile is overwritten only by a press that knows of it. */
const changedSince = async (
  needs: RoundsNeeds,
  visit: RoundVisit,
  typed: TypedRound,
  draft: RoundDraft,
  round: Round,
  act: string,
): Promise<Answer> => {
  const { slug, number } = visit;
  if (isSame(draft, round))
    return {
      seeOther: act === 'preview' ? roundPreviewPath(slug, number) : `${roundPath(slug, number)}?uitkomst=saved`,
    };
  const told = { refused: 'changed-meanwhile' } as const;
  return roundPage(needs, visit, { typed, revision: round.revision, told }, { status: 409 });
};

const isSame = (draft: RoundDraft, { title, moment, per, letters, blocks, stops }: Round): boolean =>
  JSON.stringify(asTyped(draft)) === JSON.stringify(asTyped({ title, moment, per, letters, blocks, stops }));

/** What is wrong, by the name of the answer; of a letter or part with its place in the form. */
const faultsInWords = (visit: RoundVisit, typed: TypedRound, faults: Readonly<Record<string, RoundFault>>): Invalid => {
  const words = wordsFor(visit);
  const placeOf = (name: string): string | undefined => {
    const id = name.split('-')[1];
    const letter = typed.letters.findIndex((one) => one.id === id) + 1;
    const block = typed.blocks.findIndex((one) => one.id === id) + 1;
    if (letter > 0) return words.edit.letter(letter);
    return block > 0 ? words.edit.block(block) : undefined;
  };
  return Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => {
      const called = words.called[roundFieldIn(name) ?? 'title'];
      const place = placeOf(name);
      const what = place === undefined ? called : `${place}, ${called.charAt(0).toLowerCase()}${called.slice(1)}`;
      return [name, `${what}: ${words.fault[fault]}`];
    }),
  );
};

const stopped = async (needs: RoundsNeeds, visit: RoundVisit): Promise<Answer> => {
  const { organiser, slug, number, now } = visit;
  const outcome = await needs.rounding.stopRound(organiser, slug, number, now);
  if (outcome === 'busy') return roundPage(needs, visit, { told: { busy: true } }, busy);
  if (outcome.is !== 'stopped') return { notFound: true };
  if (outcome.round.state === 'done')
    return roundPage(needs, visit, { told: { refused: 'already-done' } }, { status: 409 });
  return { seeOther: `${roundPath(slug, number)}?uitkomst=stopped` };
};

// ── who gets what ────────────────────────────────────────────────────────────────────────────────────────────────────

type Reading = { readonly which: string; readonly language: 'nl' | 'en' | undefined };

const readingIn = ({ query }: RoundVisit): Reading | undefined => {
  const which = query.get('mail') ?? '';
  const language = query.get('taal');
  return /^[rl]:/.test(which)
    ? { which, language: language === 'nl' || language === 'en' ? language : undefined }
    : undefined;
};

const previewPage = async (
  needs: RoundsNeeds,
  visit: RoundVisit,
  more: Pick<RoundPreviewProps, 'invalid' | 'told' | 'typedReason'> & { readonly reading?: Reading | undefined } = {},
  answer: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): Promise<Answer> => {
  const { organiser, slug, number, now } = visit;
  const found = await needs.rounding.previewRound(organiser, slug, number, now);
  if (found === undefined) return { notFound: true };
  const { reading, ...rest } = more;
  return {
    ...answer,
    page: (
      <RoundPreviewPage
        at={found.round.moment.after === 'event' ? found.at : undefined}
        closed={found.closed}
        counts={found.counts}
        here={hereOf(visit, found.found)}
        missing={found.missing}
        municipalities={await namesOf(needs, found.recipients)}
        passed={found.passed}
        uncounted={found.uncounted}
        read={reading === undefined ? undefined : await readBefore(needs, visit, found.recipients, reading)}
        recipients={found.recipients}
        request={requestOf(visit, needs)}
        round={found.round}
        {...rest}
      />
    ),
  };
};

/** The mail that was asked for, as its reader would read it; undefined where nobody here is meant. */
const readBefore = async (
  { rounding }: RoundsNeeds,
  { organiser, slug, number, now, frame }: RoundVisit,
  recipients: readonly Planned[],
  { which, language: asked }: Reading,
): Promise<RoundPreviewProps['read']> => {
  const [kind, id] = [which.slice(0, 1), which.slice(2)];
  if (kind === 'l') {
    const language = asked ?? frame.language;
    const mail = await rounding.letterFor(organiser, slug, number, { letter: id, language }, now);
    return mail === undefined ? undefined : { which, language, mail };
  }
  const reader = recipients.find(({ key }) => key === id);
  if (reader === undefined) return undefined;
  const language = asked ?? reader.language;
  const [stops, mail] = await Promise.all([
    rounding.stopsOf(organiser, slug),
    reader.letter === undefined
      ? undefined
      : rounding.letterFor(organiser, slug, number, { letter: reader.letter, language, reader: id }, now),
  ]);
  // Of a municipality it may have been said for a colleague.
  const stopped = stops.find(({ key }) => reader.keys.includes(key));
  return { which, language, reader, mail: reader.outcome === 'mail' ? mail : undefined, stopped };
};

const previewed = (needs: RoundsNeeds) => (visit: RoundVisit) =>
  previewPage(needs, visit, { told: noticed(visit), reading: readingIn(visit) });

const decided =
  (needs: RoundsNeeds) =>
  async (visit: RoundVisit): Promise<Answer> => {
    const act = visit.form.get('act');
    if (act === 'stop' || act === 'resume') return readerDecided(needs, visit, act);
    const { organiser, slug, number, now, form } = visit;
    const decision = form.get('decision');
    if (decision === 'not-yet') return { seeOther: `${roundPath(slug, number)}?uitkomst=not-on` };
    if (decision !== 'on') {
      const invalid = { decision: wordsFor(visit).preview.decideMissing };
      return previewPage(needs, visit, { invalid }, { status: 422 });
    }
    const outcome = await needs.rounding.switchOn(organiser, slug, number, Number(form.get('revision')) || 0, now);
    if (outcome === 'busy') return previewPage(needs, visit, { told: { busy: true } }, busy);
    switch (outcome.is) {
      case 'changed':
        return { seeOther: `${roundPath(slug, number)}?uitkomst=on` };
      case 'faulty':
        return previewPage(needs, visit, { told: { refused: 'incomplete' } }, { status: 409 });
      case 'changed-since':
        return previewPage(needs, visit, { told: { refused: 'changed-before-on' } }, { status: 409 });
      case 'refused':
        return previewPage(needs, visit, { told: { refused: outcome.because } }, { status: 409 });
      case 'not-found':
        return { notFound: true };
    }
  };

const readerDecided = async (needs: RoundsNeeds, visit: RoundVisit, act: 'stop' | 'resume'): Promise<Answer> => {
  const { organiser, slug, number, now, form } = visit;
  const key = wellShaped(form.get('reader') ?? '', readerShape);
  const typedReason = form.get('reason') ?? '';
  const reading = { which: `r:${key}`, language: undefined };
  const back = `${roundPreviewPath(slug, number)}?mail=${encodeURIComponent(reading.which)}`;
  if (act === 'resume') {
    const stopped = wellShaped(form.get('stopped') ?? key, readerShape);
    const resumed = await needs.rounding.resumeReader(organiser, slug, stopped);
    return resumed.is === 'not-found' ? { notFound: true } : { seeOther: `${back}&uitkomst=reader-resumed` };
  }
  const outcome = await needs.rounding.stopReader(organiser, slug, key, typedReason, now);
  if (outcome.is === 'stopped') return { seeOther: `${back}&uitkomst=reader-stopped` };
  if (outcome.is === 'not-found')
    return previewPage(needs, visit, { told: { refused: 'not-a-reader' } }, { status: 409 });
  if (outcome.because === 'event-over')
    return previewPage(needs, visit, { told: { refused: 'event-over' } }, { status: 409 });
  const fault = wordsFor(visit).reader.reasonFault[outcome.because === 'no-reason' ? 'missing' : 'too-long'];
  return previewPage(needs, visit, { invalid: { reason: fault }, typedReason, reading }, { status: 422 });
};
