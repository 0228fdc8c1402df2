import { momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { zone } from '../core/days.ts';
import type { Membership, Step, Term } from '../core/membership.ts';
import { type Signature, signatureId } from '../core/signature.ts';
import { registerWording } from '../wording/register.ts';
import type { RegisterWords } from '../wording/register-words.ts';
import { AsWritten } from './as-written.tsx';
import { eventPath } from './paths.ts';
import { dateTold, dayOf, inLanguage, nameAndRole } from './register-told.tsx';

/** Every line ever written of a membership, the last first: what, since when it holds, when it was written down, by whom, and where it is known from. */
export const HistoryTable = ({
  membership,
  you,
  nameOf,
  language,
}: {
  readonly membership: Membership;
  readonly you: string;
  readonly nameOf: (code: string) => string;
  readonly language: Language;
}) => {
  const all = registerWording[language];
  const { history } = all.municipality;
  const lines = membership.steps.map((step, at) => ({
    key: String(at),
    cells: {
      what: [all.state[step.to], ...detailsOf(step, nameOf, language)].join(', '),
      since: dayOf(step.at, language),
      written: momentInWords(step.recordedAt, zone, language),
      by: history.by[byOf(step.by, you)],
      source: <Source language={language} step={step} />,
    },
  }));
  return (
    <Table
      caption={history.caption}
      cards
      columns={(['what', 'since', 'written', 'by', 'source'] as const).map((key) => ({
        key,
        label: history.columns[key],
      }))}
      id="history"
      rowHeader="what"
      rows={lines.toReversed()}
    />
  );
};

/** Where it is known from, as somebody wrote it down. */
const Source = ({ step: { source, document }, language }: { step: Step; language: Language }) => {
  const written = [source, document].filter((one) => one !== undefined).join('; ');
  return written === '' ? null : <AsWritten language={language}>{written}</AsWritten>;
};

const detailsOf = (
  { because, decidedOn, with: other }: Step,
  nameOf: (code: string) => string,
  language: Language,
): readonly string[] => {
  const { history } = registerWording[language].municipality;
  return [
    history.because[because],
    decidedOn === undefined ? undefined : history.decidedOn(dateTold(decidedOn, language)),
    other === undefined ? undefined : history.with(nameOf(other)),
  ].filter((one) => one !== undefined);
};

const byOf = (by: string, you: string): keyof RegisterWords['municipality']['history']['by'] => {
  if (by === you) return 'you';
  if (by === 'visitor' || by === 'guest' || by === 'clockwork') return by;
  return 'organiser';
};

/** Everybody who signed for it, also whose signature no longer stands. */
export const SignatoriesTable = ({
  signatures,
  language,
}: {
  readonly signatures: readonly Signature[];
  readonly language: Language;
}) => {
  const { signatories } = registerWording[language].municipality;
  if (signatures.length === 0) {
    return (
      <>
        <Heading level={2}>{signatories.caption}</Heading>
        <Paragraph>{signatories.none}</Paragraph>
      </>
    );
  }
  return (
    <Table
      caption={signatories.caption}
      cards
      columns={(['name', 'state', 'when', 'where', 'version', 'college'] as const).map((key) => ({
        key,
        label: signatories.columns[key],
      }))}
      id="signatories"
      rowHeader="name"
      rows={signatures.map((signature) => ({
        key: signatureId(signature),
        cells: {
          name: nameAndRole(signature),
          state: (
            <Badge kind={signature.state === 'stands' ? 'ok' : signature.state === 'awaits' ? 'warning' : 'neutral'}>
              {signatories.state[signature.state]}
            </Badge>
          ),
          when: momentInWords(signature.signedAt, zone, language),
          where: <Where language={language} signature={signature} />,
          version: signatories.version(signature.version),
          college: collegeTold(signature, language),
        },
      }))}
    />
  );
};

const Where = ({ signature: { where }, language }: { signature: Signature; language: Language }) => {
  const { all, at } = inLanguage({ language });
  const said = all.municipality.signatories.where;
  const event = where.is === 'event' || where.is === 'paper' ? where.event : undefined;
  if (where.is === 'import') {
    return (
      <>
        {said.import}: <AsWritten language={language}>{where.source}</AsWritten>
      </>
    );
  }
  if (event === undefined) return said[where.is];
  return (
    <div>
      {where.is === 'paper' ? `${said.paper}, ` : ''}
      <TextLink alone href={at(eventPath(event))}>
        {where.is === 'paper' ? said.event.toLowerCase() : said.event}
      </TextLink>
    </div>
  );
};

/** What the signatory said of the college. */
export const collegeTold = ({ college }: Pick<Signature, 'college'>, language: Language): string => {
  const { signatories } = registerWording[language].municipality;
  return college.is === 'decided'
    ? signatories.decided(dateTold(college.on, language))
    : `${signatories.toDecide}, ${college.mayName ? signatories.mayName : signatories.mayNotName}`;
};

/** Who speaks for the municipality, term by term, the latest first. */
export const TermsTable = ({ terms, language }: { readonly terms: readonly Term[]; readonly language: Language }) => {
  const words = registerWording[language].municipality.terms;
  return (
    <Table
      caption={words.caption}
      cards
      columns={(['name', 'from', 'until'] as const).map((key) => ({ key, label: words.columns[key] }))}
      id="terms"
      rowHeader="name"
      rows={terms
        .map((term, at) => ({
          key: String(at),
          cells: {
            name: nameAndRole(term),
            from: dateTold(term.from, language),
            until: term.until === undefined ? words.now : dateTold(term.until, language),
          },
        }))
        .toReversed()}
    />
  );
};
