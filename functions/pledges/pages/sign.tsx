import { dateInWords, momentInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign, PledgeText } from '../core/campaign.ts';
import { beginOf, zone } from '../core/days.ts';
import type {
  DecisionFaults,
  DecisionField,
  SignFault,
  SignFaults,
  SignField,
  TypedSignAnswers,
} from '../core/sign-answers.ts';
import { signWording } from '../wording/sign.ts';
import type { SignWords } from '../wording/sign-words.ts';
import { campaignPath, eventInAddress } from './paths.ts';
import { PledgeTextPart, WrittenLines } from './pledge-text.tsx';
import { SignFields, SignNameField } from './sign-fields.tsx';

/** Why the form is back, other than a faulty answer. */
export type SignNotice =
  | { readonly is: 'busy' }
  | { readonly is: 'limited'; readonly until: string }
  | { readonly is: 'other-answers' }
  | { readonly is: 'other-text' }
  | { readonly is: 'already-member'; readonly code: string; readonly municipality: string; readonly since: string }
  | { readonly is: 'not-in-force'; readonly municipality: string; readonly successor?: string | undefined };

export type SignPageProps = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  /** The text in force. */
  readonly text: PledgeText;
  readonly municipalities: readonly Place[];
  /** Of an own link: the municipality it is for, as a visitor reads it. */
  readonly invitedFor?: string | undefined;
  readonly request: string;
  readonly typed: TypedSignAnswers;
  /** The municipality of which the reader was told that it takes part already. */
  readonly alsoFor?: string | undefined;
  readonly faults?: SignFaults | undefined;
  readonly notice?: SignNotice | undefined;
  /** Says at which event the form was opened; sent along, and kept in the other language. */
  readonly stamp?: string | undefined;
};

/** What is signed, what it asks and who decides; then the form, which ends with the typed name and the button. */
export const SignPage = (props: SignPageProps) => {
  const { frame, campaign, text, faults = {}, notice } = props;
  const words = signWording[frame.language];
  const invalid = signFaultsInWords(words, faults);
  const title = words.form.title(campaign.title);
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      path={props.stamp === undefined ? frame.path : `${frame.path}?${eventInAddress}=${props.stamp}`}
      scripts={props.invitedFor === undefined ? ['municipality-picker.js'] : []}
      title={title}
      unlisted
      {...(notice !== undefined && { main: { 'data-outcome': outcomeOf[notice.is] } })}
    >
      <TextLink alone href={addressIn(frame.language, campaignPath(campaign.slug))}>
        {words.form.backToCampaign}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      <Notice {...props} words={words} />
      <Paragraph look="lead">{words.form.lead}</Paragraph>
      <Heading level={2}>{words.form.whatTitle}</Heading>
      <Paragraph look="quiet">
        {words.form.inForce(dateInWords(beginOf(text.since), zone, frame.language), text.version)}
      </Paragraph>
      <PledgeTextPart language={frame.language} text={text} />
      <Heading level={2}>{words.form.asksTitle}</Heading>
      <WrittenLines language={frame.language} text={campaign.asks} />
      <Heading level={2}>{words.form.decidesTitle}</Heading>
      <WrittenLines language={frame.language} text={campaign.decides} />
      <Heading level={2}>{words.form.yoursTitle}</Heading>
      <SignForm {...props} invalid={invalid} words={words} />
    </Page>
  );
};

const outcomeOf = {
  busy: 'busy',
  limited: 'limited',
  'other-answers': 'refused',
  'other-text': 'refused',
  'already-member': 'already-member',
  'not-in-force': 'refused',
} as const satisfies Record<SignNotice['is'], string>;

type Inside = SignPageProps & { readonly words: SignWords };

const SignForm = (props: Inside & { readonly invalid: Invalid }) => {
  const { frame, text, municipalities, invitedFor, request, typed, alsoFor, notice, words, invalid, stamp } = props;
  const member = notice?.is === 'already-member';
  const also = !member && typed('also') === 'yes';
  const toldOf = member ? notice.code : alsoFor;
  return (
    <Form
      action={addressIn(frame.language, frame.path)}
      hidden={{
        version: String(text.version),
        ...(toldOf !== undefined && { 'also-for': toldOf }),
        ...(also && { also: 'yes' }),
        ...(stamp !== undefined && { event: stamp }),
      }}
      request={request}
      token={frame.formToken}
    >
      {invitedFor === undefined ? null : (
        <Facts facts={[{ term: words.form.forMunicipality, value: invitedFor }]} plain />
      )}
      <SignFields
        invalid={invalid}
        language={frame.language}
        typed={typed}
        words={words}
        {...(invitedFor === undefined
          ? { municipalities }
          : { emailOptional: true, emailHelp: words.form.emailInvited })}
      />
      <Paragraph>{invitedFor === undefined ? words.form.awaits : words.form.counts}</Paragraph>
      <Paragraph look="quiet">{words.form.why}</Paragraph>
      <div className="sign-here">
        <SignNameField invalid={invalid} typed={typed} words={words} />
        <Paragraph>{words.form.signature}</Paragraph>
        <Button {...(member && { name: 'also', value: 'yes' })}>
          {member || also
            ? words.form.signToo
            : notice?.is === 'other-answers'
              ? words.form.signAnother
              : words.form.sign}
        </Button>
      </div>
    </Form>
  );
};

const Notice = ({ frame, campaign, notice, words: { form } }: Inside) => {
  switch (notice?.is) {
    case undefined:
      return null;
    case 'busy':
      return <Warning text={form.busy} title={form.busyTitle} />;
    case 'limited':
      return (
        <Warning text={form.limited(momentInWords(notice.until, zone, frame.language))} title={form.limitedTitle} />
      );
    case 'other-answers':
      return <Warning text={form.otherAnswers} title={form.otherAnswersTitle} />;
    case 'other-text':
      return <Warning text={form.otherText} title={form.otherTextTitle} />;
    case 'already-member':
      return (
        <Alert
          kind="info"
          title={form.memberTitle(notice.municipality, dateInWords(notice.since, zone, frame.language))}
        >
          <Paragraph>{form.member}</Paragraph>
          <Paragraph>{form.memberContact(contactOf(campaign, frame))}</Paragraph>
        </Alert>
      );
    case 'not-in-force':
      return <Warning text={form.ended(notice.successor)} title={form.endedTitle(notice.municipality)} />;
  }
};

const Warning = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Alert kind="warning" title={title}>
    <Paragraph>{text}</Paragraph>
  </Alert>
);

/** Whom a signatory can call or mail. */
export const contactOf = ({ contact: { name, phone, email } }: Pick<Campaign, 'contact'>, frame: Frame): string =>
  name === '' ? frame.siteName : `${name}, ${phoneInWords(phone)}, ${email}`;

export const signFaultsInWords = (words: Pick<SignWords, 'fault'>, faults: SignFaults | DecisionFaults): Invalid =>
  Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      words.fault(field as SignField | DecisionField, fault as SignFault),
    ]),
  );
