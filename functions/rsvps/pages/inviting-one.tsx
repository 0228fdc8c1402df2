import { dateInWords, momentInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { askedInvalid } from '#platform/pages/question-fields.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { InvitedRow } from '../core/invited-list.ts';
import { sinceWhen } from '../core/invited-list.ts';
import { type AddressFaults, addressFields } from '../core/typed-address.ts';
import { type InvitationFaults, invitationFields } from '../core/typed-invitation.ts';
import { type InvitingWords, invitingWording, type PhoneRefusal } from '../wording/inviting.ts';
import { guestPath } from './guest-paths.ts';
import { AddressForm, type AddressRefusal, PhoneForm, type TypedField } from './inviting-one-forms.tsx';
import { againPath, invitationsPath, withdrawPath } from './inviting-paths.ts';
import { answererTold, type CallBy, RefusedAlert, roleTold, ShownBadge, whoTold } from './inviting-told.tsx';
import type { EventView } from './view.ts';

export type OneNotice = keyof InvitingWords['one']['notice'];

export type OneProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly row: InvitedRow;
  /** For who reads a letter: "K7M2-9XQF". */
  readonly code: string;
  readonly call: CallBy;
  /** A day on which asking again still helps, to show how one writes a date; none when it no longer does. */
  readonly askAgainExample: string | undefined;
  /** Answers are still taken on the telephone: until the event begins. */
  readonly mayAnswer: boolean;
  /** Withdrawn, it can still become valid again: until the event begins, or is cancelled. */
  readonly mayInviteAgain: boolean;
  readonly request: string;
  readonly typed: (field: TypedField) => string;
  readonly notice?: OneNotice | undefined;
  readonly answerFaults?: InvitationFaults | undefined;
  readonly addressFaults?: AddressFaults | undefined;
  readonly phoneRefused?: PhoneRefusal | undefined;
  readonly addressRefused?: AddressRefusal | undefined;
};

/** Whom one spoke to is asked last. */
const inOrder = [...invitationFields.filter((field) => field !== 'by'), 'by' as const];

const invalidOf = (
  { answerFaults = {}, addressFaults = {}, event, frame }: OneProps,
  words: InvitingWords['one'],
): Invalid => ({
  ...Object.fromEntries(
    inOrder.flatMap((field) => {
      const fault = answerFaults[field];
      return fault === undefined ? [] : [[field, words.phone.fault(field, fault, event.partyLimit)]];
    }),
  ),
  ...askedInvalid(event.questions, (field) => answerFaults[field], frame.language),
  ...Object.fromEntries(
    addressFields.flatMap((field) => {
      const fault = addressFaults[field];
      return fault === undefined ? [] : [[field, words.address.fault[fault]]];
    }),
  ),
});

/** Everything of one invitation: for whom, how it stands, who did what; an answer by telephone, another address, taking it back. */
export const InvitedPage = (props: OneProps) => {
  const { frame, event, row, notice, phoneRefused, addressRefused, mayAnswer, mayInviteAgain } = props;
  const { invitation, shown } = row;
  const desk = invitingWording[frame.language];
  const words = desk.one;
  const at = (path: string): string => addressIn(frame.language, path);
  const invalid = invalidOf(props, words);
  const wrong = Object.keys(invalid).length;
  const name = whoTold(invitation, row.where, desk);
  const open = shown !== 'withdrawn';
  // A place has an address of its own from then on, and is changed as any guest's; what was typed before that was seen stays.
  const hasPlace = row.place !== undefined && row.place.state !== 'cancelled';
  return (
    <Page {...frame} faulty={wrong > 0} main={{ 'data-shown': shown }} section="desk" title={name} unlisted>
      <TextLink alone href={at(invitationsPath(event.slug))}>
        {desk.toInvitations}
      </TextLink>
      <ErrorSummary invalid={invalid} title={desk.faultsTitle(wrong)} />
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <Heading level={1}>{name}</Heading>
      {phoneRefused === undefined ? null : (
        <RefusedAlert because={phoneRefused} told={words.phone.refused[phoneRefused]} />
      )}
      {addressRefused === undefined ? null : (
        <RefusedAlert because={addressRefused} told={words.address.refused[addressRefused]} />
      )}
      {shown === 'bounced' ? (
        <Alert kind="error" title={words.bouncedTitle}>
          <Paragraph>{words.bounced}</Paragraph>
        </Alert>
      ) : null}
      <Facts facts={factsOf(props)}>
        {row.place === undefined ? undefined : (
          <LinkButton href={at(guestPath(event.slug, row.place.guest))} kind="secondary">
            {words.toPlace}
          </LinkButton>
        )}
      </Facts>
      {open && mayAnswer ? <PhoneForm {...props} invalid={invalid} /> : null}
      {open && (!hasPlace || addressRefused !== undefined) ? <AddressForm {...props} invalid={invalid} /> : null}
      <Acts {...props} />
      {open ? (
        <LinkButton href={at(withdrawPath(event.slug, invitation.invitation))} kind="danger">
          {words.withdraw.link}
        </LinkButton>
      ) : null}
      {!open && mayInviteAgain ? (
        <LinkButton href={at(againPath(event.slug, invitation.invitation))} kind="secondary">
          {words.again.link}
        </LinkButton>
      ) : null}
    </Page>
  );
};

const factsOf = ({ frame, row, event, code, call }: OneProps): readonly Fact[] => {
  const { language } = frame;
  const desk = invitingWording[language];
  const words = desk.one;
  const { invitation, shown, where } = row;
  const { email, secretariat, answeredBy } = invitation;
  const spoke = answeredBy?.is === 'by-phone' ? answeredBy.spokeTo : undefined;
  const answerer = answererTold(invitation, call, desk);
  const role = roleTold(invitation, desk);
  const noLetterToCome = invitation.state !== 'drafted' || secretariat?.email !== undefined;
  return [
    {
      term: words.facts.state,
      value: <ShownBadge shown={shown} words={desk} />,
      note: words.since(momentInWords(sinceWhen(invitation), event.zone, language)),
    },
    ...(answerer === ''
      ? []
      : [
          {
            term: words.facts.answeredBy,
            value: answerer,
            ...(spoke !== undefined && { note: words.spokeTo(spoke) }),
          },
        ]),
    ...(invitation.reason === undefined
      ? []
      : [{ term: words.facts.reason, value: invitation.reason, note: words.reasonHelp }]),
    ...(invitation.substitute === undefined ? [] : [{ term: words.facts.substitute, value: invitation.substitute }]),
    ...(invitation.askAgainOn === undefined
      ? []
      : [
          {
            term: words.facts.askAgain,
            value: dateInWords(`${invitation.askAgainOn}T12:00:00.000Z`, 'Europe/Amsterdam', language),
          },
        ]),
    ...(invitation.salutation === undefined
      ? []
      : [{ term: words.facts.salutation, value: words.salutation[invitation.salutation] }]),
    ...(role === undefined ? [] : [{ term: words.facts.role, value: role }]),
    ...(where === '' ? [] : [{ term: words.facts.where, value: where }]),
    { term: words.facts.email, value: email ?? (noLetterToCome ? words.none : words.noEmail) },
    {
      term: words.facts.secretariat,
      value:
        secretariat === undefined
          ? words.none
          : [secretariat.email, secretariat.phone === undefined ? undefined : phoneInWords(secretariat.phone)]
              .filter((part) => part !== undefined)
              .join(', '),
    },
    ...(invitation.pool === undefined ? [] : [{ term: words.facts.group, value: words.group[invitation.pool] }]),
    { term: words.facts.language, value: words.language[invitation.language] },
    ...(shown === 'withdrawn'
      ? []
      : [
          {
            term: words.facts.code,
            value: <span className="invitation-code">{code}</span>,
            note: words.codeHelp,
          },
        ]),
  ];
};

const Acts = ({ frame, row, event, call }: OneProps) => {
  const words = invitingWording[frame.language].one;
  const what: Readonly<Record<string, string>> = words.acts.what;
  return (
    <Table
      caption={words.acts.caption}
      cards
      columns={[
        { key: 'what', label: words.acts.columns.what },
        { key: 'at', label: words.acts.columns.at },
        { key: 'by', label: words.acts.columns.by },
      ]}
      id="acts"
      rowHeader="what"
      rows={row.invitation.acts.toReversed().map(({ at, by, act }, order) => ({
        key: `${at}-${order}`,
        cells: {
          what: what[act] ?? words.acts.other,
          at: momentInWords(at, event.zone, frame.language),
          by: call(by),
        },
      }))}
    />
  );
};
