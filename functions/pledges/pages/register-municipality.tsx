import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign } from '../core/campaign.ts';
import { counts, decisionOf, type Membership, type MembershipState, stepsFrom } from '../core/membership.ts';
import { type Signature, signatureId } from '../core/signature.ts';
import { registerNl } from '../wording/register-nl.ts';
import type { MunicipalityNotice, MunicipalityRefusal } from '../wording/register-words.ts';
import { invitePath, municipalityPath, registerPath } from './paths.ts';
import { HistoryTable, SignatoriesTable, TermsTable } from './register-history.tsx';
import {
  dateTold,
  dayOf,
  faultsTold,
  nameAndRole,
  RefusedAlert,
  type RegisterFaults,
  StateBadge,
} from './register-told.tsx';

/** What can be typed on this page; each form has fields of its own. */
export type MunicipalityField =
  | 'to'
  | 'since'
  | 'verdict'
  | 'decided-on'
  | 'document'
  | 'signature'
  | 'name'
  | 'role'
  | 'from';

export type MunicipalityProps = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly place: Place;
  readonly membership: Membership | undefined;
  readonly signatures: readonly Signature[];
  readonly heldBack: boolean;
  /** The organiser who looks, by id. */
  readonly you: string;
  readonly nameOf: (code: string) => string;
  readonly eventTitle?: ((slug: string) => string) | undefined;
  readonly request: string;
  readonly typed: (field: MunicipalityField) => string;
  readonly faults?: RegisterFaults | undefined;
  readonly notice?: MunicipalityNotice | undefined;
  readonly refusal?: MunicipalityRefusal | undefined;
};

/** States to which an organiser takes a municipality by hand. A decision has a form of its own, with its date. */
export const stepsByHand = (state: MembershipState | undefined): readonly MembershipState[] =>
  stepsFrom(state).filter((to) => to !== 'decided');

/** Whether somebody can speak for it: it counts, or it pauses. */
const takesPart = (membership: Membership | undefined): membership is Membership =>
  membership !== undefined && (counts(membership.state) || membership.state === 'paused');

const words = registerNl.municipality;

/** Everything of one municipality in one campaign: how it stands, its whole history, who signed, who speaks for it, and what can be done. */
export const MunicipalityPage = (props: MunicipalityProps) => {
  const { frame, campaign, place, membership, faults = {}, notice, refusal } = props;
  const invalid = faultsTold(faults);
  const wrong = Object.keys(invalid).length;
  const inside = { ...props, invalid };
  const title = `${place.name}: ${campaign.title}`;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      hasEnglish={false}
      main={{
        'data-state': membership?.state ?? 'none',
        'data-signatories': String(membership?.signatories ?? 0),
        'data-held-back': props.heldBack ? 'yes' : 'no',
      }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={registerPath(campaign.slug)}>
        {registerNl.toRegister}
      </TextLink>
      <ErrorSummary invalid={invalid} title={registerNl.faultsTitle(wrong)} />
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <Heading level={1}>{title}</Heading>
      {refusal === undefined ? null : <RefusedAlert because={refusal} told={words.refused[refusal]} />}
      <Facts facts={factsOf(props)} plain />
      {membership === undefined ? (
        <Paragraph>{words.nothing}</Paragraph>
      ) : (
        <HistoryTable {...props} membership={membership} />
      )}
      <SignatoriesTable {...props} />
      {membership === undefined || membership.terms.length === 0 ? null : <TermsTable terms={membership.terms} />}
      {membership?.state === 'merged' ? null : (
        <>
          <LinkButton href={`${invitePath(campaign.slug)}?gemeente=${place.code}`} kind="secondary">
            {words.invite}
          </LinkButton>
          <Paragraph look="quiet">{registerNl.someOptional}</Paragraph>
        </>
      )}
      <DecisionForm {...inside} />
      <StepForm {...inside} />
      <SucceedForm {...inside} />
      <UndoForm {...inside} />
    </Page>
  );
};

const factsOf = ({ place, membership, heldBack }: MunicipalityProps): readonly Fact[] => {
  const decision = membership === undefined ? undefined : decisionOf(membership);
  const counting = membership !== undefined && counts(membership.state);
  return [
    {
      term: words.facts.state,
      value: (
        <>
          <StateBadge state={membership?.state ?? 'none'} />
          {heldBack ? (
            <>
              {' '}
              <Badge kind="warning">{registerNl.heldBack}</Badge>
            </>
          ) : null}
        </>
      ),
    },
    ...(counting && membership.since !== undefined
      ? [{ term: words.facts.since, value: dayOf(membership.since) }]
      : []),
    ...(takesPart(membership)
      ? [
          {
            term: words.facts.decision,
            value:
              decision?.decidedOn === undefined
                ? registerNl.decision['to-follow']
                : words.decidedOn(dateTold(decision.decidedOn)),
            note: decision?.document,
          },
        ]
      : []),
    ...(counting ? [{ term: words.facts.named, value: membership.named ? words.named : words.notNamed }] : []),
    { term: words.facts.province, value: place.province },
  ];
};

type Inside = MunicipalityProps & { readonly invalid: Invalid };

const formOf = (
  { frame, campaign, place, request }: Inside,
  act: string,
  more: Readonly<Record<string, string>> = {},
) => ({
  action: municipalityPath(campaign.slug, place.code),
  hidden: { act, ...more },
  request,
  token: frame.formToken,
});

const fieldOf = ({ invalid, typed }: Inside, name: MunicipalityField) => ({ name, invalid, value: typed(name) });

const StepForm = (props: Inside) => {
  const possible = stepsByHand(props.membership?.state);
  if (possible.length === 0) return null;
  const { step } = words;
  return (
    <>
      <Heading level={2}>{step.title}</Heading>
      <Form {...formOf(props, 'step', { was: props.membership?.state ?? 'none' })}>
        <Fieldset
          {...fieldOf(props, 'to')}
          legend={step.to}
          options={possible.map((to) => ({ value: to, label: step.option[to] ?? to, help: step.help[to] }))}
        />
        <Field
          {...fieldOf(props, 'since')}
          help={step.sinceHelp}
          label={step.since}
          optional={registerNl.optional}
          width="medium"
        />
        <Button kind="secondary">{step.button}</Button>
      </Form>
    </>
  );
};

/** A municipality of which nothing is known has nobody who could have put it before its college. */
const DecisionForm = (props: Inside) => {
  const state = props.membership?.state;
  if (state === undefined || state === 'left' || state === 'merged') return null;
  const { college } = words;
  const mayBeFor = state === 'interested' || state === 'promised' || state === 'signed';
  const mayBeAgainst = takesPart(props.membership);
  return (
    <>
      <Heading level={2}>{college.title}</Heading>
      <Form {...formOf(props, 'decision')}>
        <Fieldset
          {...fieldOf(props, 'verdict')}
          legend={college.verdict}
          options={[
            ...(mayBeFor ? [{ value: 'for', label: college.for }] : []),
            ...(mayBeAgainst ? [{ value: 'against', label: college.against, help: college.againstHelp }] : []),
          ]}
        />
        <Field {...fieldOf(props, 'decided-on')} help={college.dateHelp} label={college.date} width="medium" />
        <Field
          {...fieldOf(props, 'document')}
          help={college.documentHelp}
          label={college.document}
          optional={registerNl.optional}
        />
        <Button>{college.button}</Button>
      </Form>
    </>
  );
};

const SucceedForm = (props: Inside) => {
  if (!takesPart(props.membership)) return null;
  const { succeed } = words;
  return (
    <>
      <Heading level={2}>{succeed.title}</Heading>
      <Paragraph>{succeed.lead}</Paragraph>
      <Form {...formOf(props, 'succeed')}>
        <Field {...fieldOf(props, 'name')} label={succeed.name} spellCheck={false} />
        <Field {...fieldOf(props, 'role')} label={succeed.role} />
        <Field {...fieldOf(props, 'from')} help={words.college.dateHelp} label={succeed.from} width="medium" />
        <Button kind="secondary">{succeed.button}</Button>
      </Form>
    </>
  );
};

const UndoForm = (props: Inside) => {
  const standing = props.signatures.filter(({ state }) => state === 'stands');
  if (standing.length === 0) return null;
  const { undo } = words;
  return (
    <>
      <Heading level={2}>{undo.title}</Heading>
      <Paragraph>{undo.lead}</Paragraph>
      <Form {...formOf(props, 'undo-signature')}>
        <Fieldset
          {...fieldOf(props, 'signature')}
          legend={undo.which}
          options={standing.map((signature) => ({
            value: signatureId(signature),
            label: undo.option(nameAndRole(signature), dayOf(signature.signedAt)),
          }))}
        />
        <Button kind="danger">{undo.button}</Button>
      </Form>
    </>
  );
};
