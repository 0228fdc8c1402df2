import { dateInWords, type LocalDate, momentInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Columns } from '#platform/pages/columns.tsx';
import { DotMap } from '#platform/pages/dot-map.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Board, Place } from '../core/board.ts';
import type { Campaign, PledgeText } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import { counts, decisionOf, type Membership } from '../core/membership.ts';
import type { DecisionField } from '../core/sign-answers.ts';
import type { Signature } from '../core/signature.ts';
import { signWording } from '../wording/sign.ts';
import type { SignWords } from '../wording/sign-words.ts';
import { campaignPath, eventPath, signPath } from './paths.ts';

/** What just happened on this page. */
export type SignatureNotice = 'kept' | 'recorded' | keyof SignWords['own']['refused'];

export type SignaturePageProps = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly signature: Signature;
  readonly membership: Membership | undefined;
  /** What was signed. */
  readonly text: PledgeText;
  readonly place: Place;
  /** What is public now; all numbers come from it. */
  readonly board: Pick<Board, 'count' | 'dots'> | undefined;
  readonly typed: (field: DecisionField | 'choice') => string;
  readonly invalid?: Invalid | undefined;
  readonly notice?: SignatureNotice | undefined;
};

/** Where the copy of the signature on this page is. */
export const copyPath = (path: string): string => `${path}/afschrift`;

/** The signatory's own page, behind the personal link: what holds now, what comes next, and two things to choose, neither of them chosen beforehand. */
export const SignaturePage = (props: SignaturePageProps) => {
  const { frame, campaign, signature, membership, place, invalid = {}, notice } = props;
  const words = signWording[frame.language];
  const { own } = words;
  const title = own.title[signature.state];
  const inside = { ...props, words, invalid };
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      main={{ 'data-outcome': signature.state === 'stands' ? 'signed' : signature.state }}
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      <NoticeAlert membership={membership} notice={notice} own={own} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{own.lead[signature.state](signature.name)}</Paragraph>
      <Columns facts={<SignatureFacts {...inside} />}>
        {signature.state === 'stands' ? <Paragraph>{standingOf(own, membership, place.name)}</Paragraph> : null}
        <OwnMap {...inside} />
        <Next {...inside} />
        {mayRecord(props) ? <DecisionForm {...inside} /> : null}
        {signature.state === 'stands' || signature.state === 'awaits' ? <WithdrawalForm {...inside} /> : null}
        {signature.state === 'withdrawn' ? (
          <LinkButton href={addressIn(frame.language, signPath(campaign.slug))} kind="secondary">
            {own.signAgain}
          </LinkButton>
        ) : null}
        {signature.email === undefined ? null : <Paragraph look="quiet">{own.saved}</Paragraph>}
        <TextLink alone href={addressIn(frame.language, campaignPath(campaign.slug))}>
          {own.toCampaign}
        </TextLink>
      </Columns>
    </Page>
  );
};

type Inside = SignaturePageProps & { readonly words: SignWords; readonly invalid: Invalid };

/** The college has not said anything yet, and its word would change something. */
const mayRecord = ({ signature, membership }: Pick<SignaturePageProps, 'signature' | 'membership'>): boolean =>
  signature.state === 'stands' &&
  membership !== undefined &&
  counts(membership.state) &&
  decisionOf(membership) === undefined;

const standingOf = (own: SignWords['own'], membership: Membership | undefined, name: string): string => {
  if (membership === undefined || !counts(membership.state)) return own.stopped(name);
  if (!membership.named) return own.unnamed(name);
  return own.joined(name, decisionOf(membership) !== undefined);
};

const NoticeAlert = ({
  notice,
  membership,
  own,
}: Pick<SignaturePageProps, 'notice' | 'membership'> & { readonly own: SignWords['own'] }) => {
  switch (notice) {
    case undefined:
      return null;
    case 'kept':
      return <Alert kind="info" title={own.withdrawal.kept} />;
    case 'recorded':
      return (
        <Alert kind="ok" title={counts(membership?.state) ? own.decision.recorded : own.decision.recordedAgainst} />
      );
    default:
      return (
        <Alert kind="warning">
          <Paragraph>{own.refused[notice]}</Paragraph>
        </Alert>
      );
  }
};

const SignatureFacts = ({ frame, campaign, signature, membership, text, place, words: { own } }: Inside) => {
  const { language } = frame;
  const on = (date: LocalDate) => dateInWords(beginOf(date), zone, language);
  const { contact } = campaign;
  const document = membership === undefined ? undefined : decisionOf(membership)?.document;
  const facts: Fact[] = [
    { term: own.facts.municipality, value: place.name },
    { term: own.facts.who, value: signature.name, note: signature.role },
    { term: own.facts.when, value: momentInWords(signature.signedAt, zone, language) },
    { term: own.facts.where, value: whereOf(signature, frame, own) },
    { term: own.facts.what, value: campaign.title, note: own.version(text.version, on(text.since)) },
    { term: own.facts.state, value: own.state[signature.state] },
    { term: own.facts.college, ...collegeOf(signature, membership, own, on) },
    ...(document === undefined ? [] : [{ term: own.facts.document, value: <Document text={document} /> }]),
    ...(contact.name === ''
      ? []
      : [
          {
            term: own.facts.contact,
            value: contact.name,
            note: (
              <>
                <TextLink href={`tel:${contact.phone}`}>{phoneInWords(contact.phone)}</TextLink>
                {', '}
                <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink>
              </>
            ),
          },
        ]),
  ];
  return (
    <Facts facts={facts} title={own.facts.title}>
      <LinkButton href={addressIn(language, copyPath(frame.path))}>{own.toCopy}</LinkButton>
    </Facts>
  );
};

/** An address can be opened; a number is shown as it was typed. */
const Document = ({ text }: { readonly text: string }) =>
  /^https?:\/\/\S+$/i.test(text) ? <TextLink href={text}>{text}</TextLink> : text;

const whereOf = ({ where }: Signature, { language }: Frame, own: SignWords['own']) => {
  switch (where.is) {
    case 'web':
      return own.where.web;
    case 'event':
      return <TextLink href={addressIn(language, eventPath(where.event))}>{own.where.event}</TextLink>;
    case 'paper':
      return own.where.paper;
    case 'import':
      return own.where.imported;
  }
};

/** What the college said, from the membership's history; before that, what the signatory said of it. */
const collegeOf = (
  { college }: Signature,
  membership: Membership | undefined,
  { college: said }: SignWords['own'],
  on: (date: LocalDate) => string,
): Pick<Fact, 'value' | 'note'> => {
  const against = membership?.steps.findLast(({ because }) => because === 'college-against');
  if (against !== undefined && !counts(membership?.state))
    return { value: said.against(on(against.decidedOn ?? against.at.slice(0, 10))) };
  const decided = membership === undefined ? undefined : decisionOf(membership);
  if (decided?.decidedOn !== undefined) return { value: said.decided(on(decided.decidedOn)) };
  if (college.is === 'decided') return { value: said.decided(on(college.on)) };
  return { value: said.toDecide, note: college.mayName ? said.mayName : said.mayNotName };
};

/** The own municipality is lit here before anybody else may see it; whatever is counted is what everybody may know. */
const OwnMap = ({ signature, membership, board, place, words: { own } }: Inside) => {
  if (board === undefined || signature.state !== 'stands' || !counts(membership?.state)) return null;
  const inForce = board.dots.some(({ code }) => code === place.code);
  const dots = [...board.dots, ...(inForce ? [] : [{ ...place, joined: true }])];
  return (
    <figure className="own-map">
      <DotMap
        dots={dots.map(({ code, lat, lng, joined }) => ({
          id: `dot-${code}`,
          lat,
          lng,
          on: joined,
          own: code === place.code,
        }))}
        id="own-map"
        title={own.mapTitle(place.name)}
      />
      <figcaption>{own.mapCount(board.count)}</figcaption>
    </figure>
  );
};

const Next = ({ signature, membership, words: { own } }: Inside) => {
  const stage =
    signature.state === 'awaits'
      ? 'awaits'
      : signature.state !== 'stands' || membership === undefined || !counts(membership.state)
        ? undefined
        : decisionOf(membership) === undefined
          ? 'toDecide'
          : 'decided';
  if (stage === undefined) return null;
  const [first, second, ...rest] = own.next[stage];
  // Whose college has decided is not told that it has to.
  const last = stage === 'awaits' && signature.college.is === 'decided' ? own.next.decided.slice(1, 2) : rest;
  const steps = [first, second, ...last].map((step) =>
    step.mail === true && signature.email === undefined ? own.nextWithoutMail[stage] : step,
  );
  return (
    <>
      <Heading level={2}>{own.nextTitle}</Heading>
      <ol className="next-steps">
        {steps.map(({ what, more }) => (
          <li className="next-steps__step" key={what}>
            <b>{what}</b>
            <span className="next-steps__more">{more}</span>
          </li>
        ))}
      </ol>
    </>
  );
};

const DecisionForm = ({ frame, typed, invalid, words: { own, optional, field } }: Inside) => (
  <>
    <Heading level={2}>{own.decision.title}</Heading>
    <Paragraph>{own.decision.lead}</Paragraph>
    <Form action={addressIn(frame.language, frame.path)} hidden={{ choice: 'decision' }} token={frame.formToken}>
      <Fieldset
        invalid={invalid}
        legend={own.decision.verdict}
        name="verdict"
        options={[
          { value: 'for', label: own.decision.for, help: own.decision.forHelp },
          { value: 'against', label: own.decision.against, help: own.decision.againstHelp },
        ]}
        value={typed('verdict')}
      />
      <Field
        help={field['decided-on'].help}
        invalid={invalid}
        label={own.decision.date}
        name="decided-on"
        value={typed('decided-on')}
        width="medium"
      />
      <Field
        help={own.decision.documentHelp}
        invalid={invalid}
        label={own.decision.document}
        name="document"
        optional={optional}
        value={typed('document')}
      />
      <Button>{own.decision.record}</Button>
    </Form>
  </>
);

const WithdrawalForm = ({ frame, signature, typed, invalid, words: { own } }: Inside) => (
  <>
    <Heading level={2}>{own.withdrawal.title}</Heading>
    <Paragraph>{own.withdrawal.lead}</Paragraph>
    <Form action={addressIn(frame.language, frame.path)} token={frame.formToken}>
      <Fieldset
        invalid={invalid}
        legend={own.withdrawal.choice}
        name="choice"
        options={[
          { value: 'keep', label: own.withdrawal.keep },
          {
            value: 'withdraw',
            label: own.withdrawal.withdraw,
            // What waits makes no municipality a member yet.
            help: signature.state === 'awaits' ? undefined : own.withdrawal.withdrawHelp,
          },
        ]}
        value={typed('choice')}
      />
      <Button kind="danger">{own.withdrawal.button}</Button>
    </Form>
  </>
);
