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
import type { MunicipalityNotice, MunicipalityRefusal } from '../wording/register-words.ts';
import { AsWritten } from './as-written.tsx';
import { invitePath, municipalityPath, registerPath } from './paths.ts';
import { HistoryTable, SignatoriesTable, TermsTable } from './register-history.tsx';
import {
  dateTold,
  dayOf,
  faultsTold,
  inLanguage,
  nameAndRole,
  RefusedAlert,
  type RegisterFaults,
  RegisterHeading,
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

/** Everything of one municipality in one campaign: how it stands, its whole history, who signed, who speaks for it, and what can be done. */
export const MunicipalityPage = (props: MunicipalityProps) => {
  const { frame, campaign, place, membership, faults = {}, notice, refusal } = props;
  const { language, all, at } = inLanguage(frame);
  const words = all.municipality;
  const invalid = faultsTold(faults, all);
  const wrong = Object.keys(invalid).length;
  const inside = { ...props, invalid };
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{
        'data-state': membership?.state ?? 'none',
        'data-signatories': String(membership?.signatories ?? 0),
        'data-held-back': props.heldBack ? 'yes' : 'no',
      }}
      section="desk"
      title={`${place.name}: ${campaign.title}`}
      unlisted
    >
      <TextLink alone href={at(registerPath(campaign.slug))}>
        {all.toRegister}
      </TextLink>
      <ErrorSummary invalid={invalid} title={all.faultsTitle(wrong)} />
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <RegisterHeading campaign={campaign} language={language} title={place.name} />
      {refusal === undefined ? null : <RefusedAlert because={refusal} told={words.refused[refusal]} />}
      <Facts facts={factsOf(props)} plain />
      {membership === undefined ? (
        <Paragraph>{words.nothing}</Paragraph>
      ) : (
        <HistoryTable {...props} language={language} membership={membership} />
      )}
      <SignatoriesTable language={language} signatures={props.signatures} />
      {membership === undefined || membership.terms.length === 0 ? null : (
        <TermsTable language={language} terms={membership.terms} />
      )}
      {membership?.state === 'merged' ? null : (
        <>
          <LinkButton href={at(`${invitePath(campaign.slug)}?gemeente=${place.code}`)} kind="secondary">
            {words.invite}
          </LinkButton>
          <Paragraph look="quiet">{all.someOptional}</Paragraph>
        </>
      )}
      <DecisionForm {...inside} />
      <StepForm {...inside} />
      <SucceedForm {...inside} />
      <UndoForm {...inside} />
    </Page>
  );
};

const factsOf = ({ frame, place, membership, heldBack }: MunicipalityProps): readonly Fact[] => {
  const { language, all } = inLanguage(frame);
  const words = all.municipality;
  const decision = membership === undefined ? undefined : decisionOf(membership);
  const counting = membership !== undefined && counts(membership.state);
  return [
    {
      term: words.facts.state,
      value: (
        <>
          <StateBadge language={language} state={membership?.state ?? 'none'} />
          {heldBack ? (
            <>
              {' '}
              <Badge kind="warning">{all.heldBack}</Badge>
            </>
          ) : null}
        </>
      ),
    },
    ...(counting && membership.since !== undefined
      ? [{ term: words.facts.since, value: dayOf(membership.since, language) }]
      : []),
    ...(takesPart(membership)
      ? [
          {
            term: words.facts.decision,
            value:
              decision?.decidedOn === undefined
                ? all.decision['to-follow']
                : words.decidedOn(dateTold(decision.decidedOn, language)),
            note: decision?.document && <AsWritten language={language}>{decision.document}</AsWritten>,
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
  action: inLanguage(frame).at(municipalityPath(campaign.slug, place.code)),
  hidden: { act, ...more },
  request,
  token: frame.formToken,
});

const fieldOf = ({ invalid, typed }: Inside, name: MunicipalityField) => ({ name, invalid, value: typed(name) });

const StepForm = (props: Inside) => {
  const possible = stepsByHand(props.membership?.state);
  if (possible.length === 0) return null;
  const { all } = inLanguage(props.frame);
  const { step } = all.municipality;
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
          optional={all.optional}
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
  const { all } = inLanguage(props.frame);
  const { college } = all.municipality;
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
          optional={all.optional}
        />
        <Button>{college.button}</Button>
      </Form>
    </>
  );
};

const SucceedForm = (props: Inside) => {
  if (!takesPart(props.membership)) return null;
  const { succeed, college } = inLanguage(props.frame).all.municipality;
  return (
    <>
      <Heading level={2}>{succeed.title}</Heading>
      <Paragraph>{succeed.lead}</Paragraph>
      <Form {...formOf(props, 'succeed')}>
        <Field {...fieldOf(props, 'name')} label={succeed.name} spellCheck={false} />
        <Field {...fieldOf(props, 'role')} label={succeed.role} />
        <Field {...fieldOf(props, 'from')} help={college.dateHelp} label={succeed.from} width="medium" />
        <Button kind="secondary">{succeed.button}</Button>
      </Form>
    </>
  );
};

const UndoForm = (props: Inside) => {
  const standing = props.signatures.filter(({ state }) => state === 'stands');
  if (standing.length === 0) return null;
  const { language, all } = inLanguage(props.frame);
  const { undo } = all.municipality;
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
            label: undo.option(nameAndRole(signature), dayOf(signature.signedAt, language)),
          }))}
        />
        <Button kind="danger">{undo.button}</Button>
      </Form>
    </>
  );
};
