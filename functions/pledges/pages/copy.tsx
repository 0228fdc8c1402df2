import { dateInWords, momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign, PledgeText } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import type { Signature } from '../core/signature.ts';
import { signWording } from '../wording/sign.ts';
import { PledgeTextPart } from './pledge-text.tsx';

export type CopyPageProps = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly signature: Signature;
  readonly text: PledgeText;
  readonly place: Place;
  /** The lines that the checksum is made of, as they are: in Dutch, also on an English page. */
  readonly copy: { readonly lines: readonly string[]; readonly checksum: string };
  /** The signatory's own page, without language. */
  readonly ownPath: string;
};

/** The lines as a file that can be kept and checked. */
export const copyAsTextPath = (path: string): string => `${path}?vorm=tekst`;

/**
 * What was signed, for on paper: the text, who and when, and the checksum with the lines it is made of. On paper stand no menu, no buttons and no address
 * of a personal page: whoever holds the sheet holds no key.
 */
export const CopyPage = ({ frame, campaign, signature, text, place, copy, ownPath }: CopyPageProps) => {
  const { language } = frame;
  const words = signWording[language];
  const { own } = words;
  const on = (date: string) => dateInWords(beginOf(date), zone, language);
  const { college } = signature;
  const facts: readonly Fact[] = [
    { term: own.facts.municipality, value: `${place.name} (${signature.code})` },
    { term: own.facts.who, value: signature.name, note: signature.role },
    { term: own.facts.when, value: momentInWords(signature.signedAt, zone, language) },
    { term: own.facts.what, value: campaign.title, note: own.version(text.version, on(text.since)) },
    {
      term: own.facts.college,
      ...(college.is === 'decided'
        ? { value: own.college.decided(on(college.on)) }
        : { value: own.college.toDecide, note: college.mayName ? own.college.mayName : own.college.mayNotName }),
    },
    { term: own.facts.state, value: own.state[signature.state] },
  ];
  return (
    <Page {...frame} main={{ 'data-checksum': copy.checksum }} title={words.copy.title} unlisted>
      <Heading level={1}>{words.copy.title}</Heading>
      <Paragraph look="lead">{words.copy.lead}</Paragraph>
      <div className="screen-only stack">
        <Paragraph>{words.copy.print}</Paragraph>
        <ButtonRow>
          <LinkButton download href={addressIn(language, copyAsTextPath(frame.path))} kind="secondary">
            {words.copy.download}
          </LinkButton>
          <LinkButton href={addressIn(language, ownPath)} kind="subtle">
            {words.copy.back}
          </LinkButton>
        </ButtonRow>
      </div>
      <Facts facts={facts} plain />
      <Heading level={2}>{words.copy.textTitle}</Heading>
      <PledgeTextPart language={language} text={text} />
      <Heading level={2}>{words.copy.checksumTitle}</Heading>
      <p className="nl-paragraph checksum">
        <code>{copy.checksum}</code>
      </p>
      <Paragraph>{words.copy.recompute}</Paragraph>
      <Heading level={2}>{words.copy.linesTitle}</Heading>
      <Paragraph>{words.copy.linesLead}</Paragraph>
      <pre className="copy-lines" {...(language === 'en' && { lang: 'nl' })}>
        {copy.lines.join('\n')}
      </pre>
    </Page>
  );
};
