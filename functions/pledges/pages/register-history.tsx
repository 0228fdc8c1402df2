import { momentInWords } from '#kernel/instants.ts';
import { Badge } from '#platform/pages/badge.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { zone } from '../core/days.ts';
import type { Membership, Step, Term } from '../core/membership.ts';
import { type Signature, signatureId } from '../core/signature.ts';
import { registerNl } from '../wording/register-nl.ts';
import { eventPath } from './paths.ts';
import { dateTold, dayOf, nameAndRole } from './register-told.tsx';

const words = registerNl.municipality;

/** Every line ever written of a membership, the last first: what, since when it holds, when it was written down, by whom, and where it is known from. */
export const HistoryTable = ({
  membership,
  you,
  nameOf,
}: {
  readonly membership: Membership;
  readonly you: string;
  readonly nameOf: (code: string) => string;
}) => {
  const { history } = words;
  const lines = membership.steps.map((step, at) => ({
    key: String(at),
    cells: {
      what: [registerNl.state[step.to], ...detailsOf(step, nameOf)].join(', '),
      since: dayOf(step.at),
      written: momentInWords(step.recordedAt, zone, 'nl'),
      by: history.by[byOf(step.by, you)],
      source: [step.source, step.document].filter((one) => one !== undefined).join('; '),
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

const detailsOf = ({ because, decidedOn, with: other }: Step, nameOf: (code: string) => string): readonly string[] => {
  const { history } = words;
  return [
    history.because[because],
    decidedOn === undefined ? undefined : history.decidedOn(dateTold(decidedOn)),
    other === undefined ? undefined : history.with(nameOf(other)),
  ].filter((one) => one !== undefined);
};

const byOf = (by: string, you: string): keyof typeof words.history.by => {
  if (by === you) return 'you';
  if (by === 'visitor' || by === 'guest' || by === 'clockwork') return by;
  return 'organiser';
};

/** Everybody who signed for it, also whose signature no longer stands. */
export const SignatoriesTable = ({ signatures }: { readonly signatures: readonly Signature[] }) => {
  const { signatories } = words;
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
          when: momentInWords(signature.signedAt, zone, 'nl'),
          where: <Where signature={signature} />,
          version: signatories.version(signature.version),
          college: collegeTold(signature),
        },
      }))}
    />
  );
};

const Where = ({ signature: { where } }: { signature: Signature }) => {
  const said = words.signatories.where;
  const event = where.is === 'event' || where.is === 'paper' ? where.event : undefined;
  if (event === undefined) return where.is === 'import' ? `${said.import}: ${where.source}` : said[where.is];
  return (
    <div>
      {where.is === 'paper' ? `${said.paper}, ` : ''}
      <TextLink alone href={eventPath(event)}>
        {where.is === 'paper' ? said.event.toLowerCase() : said.event}
      </TextLink>
    </div>
  );
};

/** What the signatory said of the college. */
export const collegeTold = ({ college }: Pick<Signature, 'college'>): string => {
  const { signatories } = words;
  return college.is === 'decided'
    ? signatories.decided(dateTold(college.on))
    : `${signatories.toDecide}, ${college.mayName ? signatories.mayName : signatories.mayNotName}`;
};

/** Who speaks for the municipality, term by term, the latest first. */
export const TermsTable = ({ terms }: { readonly terms: readonly Term[] }) => (
  <Table
    caption={words.terms.caption}
    cards
    columns={(['name', 'from', 'until'] as const).map((key) => ({ key, label: words.terms.columns[key] }))}
    id="terms"
    rowHeader="name"
    rows={terms
      .map((term, at) => ({
        key: String(at),
        cells: {
          name: nameAndRole(term),
          from: dateTold(term.from),
          until: term.until === undefined ? words.terms.now : dateTold(term.until),
        },
      }))
      .toReversed()}
  />
);
