import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { MunicipalityOption } from '../core/hall.ts';
import { type PaperCardFaults, type PaperCardField, paperCardFields } from '../core/read-paper-card.ts';
import type { Typed } from '../core/typed-answers.ts';
import { type PaperCardRefusal, paperCardWording } from '../wording/paper-card.ts';
import { at, wordsOf } from './desk-shell.tsx';
import { type DoorPage, paperCardPath, paperPath } from './door-view.ts';

/** A guest whose card it may be. `from`: role and municipality. */
export type SignerView = { readonly key: string; readonly name: string; readonly from: string };

/** Most guests to choose from. */
export const mostSigners = 10;

/** What a page asks: whose card it is, or what stands on it. */
export type PaperCardStep =
  | {
      readonly asks: 'who';
      readonly typed?: string | undefined;
      readonly fault?: 'missing' | 'unknown' | undefined;
    }
  | {
      readonly asks: 'which';
      readonly typed: string;
      /** On the surname; of more than `mostSigners` so many. */
      readonly signers: readonly SignerView[];
      readonly fault?: 'missing' | undefined;
    }
  | {
      readonly asks: 'card';
      readonly pledge: { readonly title: string; readonly version: number };
      /** Whose card it is; undefined of somebody who is not on the list. */
      readonly signer?: SignerView | undefined;
      readonly municipalities: readonly MunicipalityOption[];
      readonly typed: Typed;
      readonly faults?: PaperCardFaults | undefined;
      /** The municipality of which the page says that it takes part already: pressing again means that this person signed as well. */
      readonly alsoFor?: string | undefined;
    };

export type DeskPaperCardProps = DoorPage & {
  readonly step: PaperCardStep;
  readonly refused?: PaperCardRefusal | undefined;
  /** A card was keyed in a moment ago: where it waits to be confirmed. */
  readonly keyedIn?: { readonly awaiting: string | undefined } | undefined;
};

/**
 * A card of paper is keyed in: first whose it is, by its code or by name, and then what stands on it, filled in as far as the list knows. Nothing of it stands in an address. Somebody
 * else confirms it.
 */
export const DeskPaperCardPage = (props: DeskPaperCardProps) => {
  const { event, frame, step, refused, keyedIn } = props;
  const words = paperCardWording[frame.language];
  const invalid = faultsOf(props);
  const wrong = Object.keys(invalid).length;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      main={{ 'data-asks': step.asks, ...(refused !== undefined && { 'data-refused': refused }) }}
      scripts={step.asks === 'card' ? ['municipality-picker.js'] : []}
      section="desk"
      title={`${words.title}: ${event.title}`}
      unlisted
    >
      <TextLink alone href={at(props, paperPath(event.slug))}>
        {words.back}
      </TextLink>
      <ErrorSummary invalid={invalid} title={wordsOf(props).faultsTitle(wrong)} />
      <Heading level={1}>{words.title}</Heading>
      {refused === undefined ? null : <Alert kind="warning" title={words.refused[refused]} />}
      {keyedIn === undefined ? null : (
        <Alert kind="ok" title={words.keyedIn}>
          <Paragraph>{words.keyedInHelp}</Paragraph>
          {keyedIn.awaiting === undefined ? null : (
            <TextLink alone href={at(props, keyedIn.awaiting)}>
              {words.toAwaiting}
            </TextLink>
          )}
        </Alert>
      )}
      <Step {...props} invalid={invalid} />
    </Page>
  );
};

const faultsOf = ({ frame, step }: DeskPaperCardProps): Invalid => {
  const words = paperCardWording[frame.language];
  switch (step.asks) {
    case 'who':
      return step.fault === undefined ? {} : { who: step.fault === 'missing' ? words.whoMissing : words.whoUnknown };
    case 'which':
      return step.fault === undefined ? {} : { guest: words.chooseMissing };
    case 'card': {
      const { faults = {} } = step;
      return Object.fromEntries(
        paperCardFields.flatMap((field) => {
          const fault = faults[field];
          return fault === undefined ? [] : [[field, words.fault[field][fault] ?? words.fault[field].missing ?? '']];
        }),
      );
    }
  }
};

type Inside = DeskPaperCardProps & { readonly invalid: Invalid };

const Step = (props: Inside) => {
  const { step } = props;
  switch (step.asks) {
    case 'who':
      return <Who {...props} step={step} />;
    case 'which':
      return <Which {...props} step={step} />;
    case 'card':
      return <Card {...props} step={step} />;
  }
};

type StepOf<A extends PaperCardStep['asks']> = Inside & { readonly step: Extract<PaperCardStep, { asks: A }> };

const Find = (props: Inside & { readonly typed?: string | undefined }) => {
  const { event, frame, request, invalid, typed } = props;
  const words = paperCardWording[frame.language];
  return (
    <Form
      action={at(props, paperCardPath(event.slug))}
      hidden={{ act: 'find' }}
      request={request}
      token={frame.formToken}
    >
      <Field {...words.who} autoComplete="off" invalid={invalid} name="who" spellCheck={false} value={typed} />
      <Button>{words.find}</Button>
    </Form>
  );
};

/** For who is on no list: every answer comes from the card. */
const Blank = (props: Inside) => {
  const { event, frame, request } = props;
  const words = paperCardWording[frame.language];
  return (
    <Form
      action={at(props, paperCardPath(event.slug))}
      hidden={{ act: 'blank' }}
      request={request}
      token={frame.formToken}
    >
      <Paragraph>{words.blankHelp}</Paragraph>
      <Button kind="secondary">{words.blank}</Button>
    </Form>
  );
};

const Who = (props: StepOf<'who'>) => (
  <>
    <Paragraph look="lead">{paperCardWording[props.frame.language].lead}</Paragraph>
    <Find {...props} typed={props.step.typed} />
    <Blank {...props} />
  </>
);

const Which = (props: StepOf<'which'>) => {
  const { event, frame, request, invalid, step } = props;
  const words = paperCardWording[frame.language];
  const shown = step.signers.slice(0, mostSigners);
  return (
    <>
      <Paragraph look="lead">
        {step.signers.length > mostSigners ? words.many(mostSigners) : words.several(shown.length)}
      </Paragraph>
      <Form
        action={at(props, paperCardPath(event.slug))}
        hidden={{ act: 'choose', who: step.typed }}
        request={request}
        token={frame.formToken}
      >
        <Fieldset
          invalid={invalid}
          legend={words.choose}
          name="guest"
          options={shown.map(({ key, name, from }) => ({ value: key, label: name, help: from }))}
        />
        <Button>{words.chosen}</Button>
      </Form>
      <Heading level={2}>{words.other}</Heading>
      <Find {...props} typed={step.typed} />
      <Blank {...props} />
    </>
  );
};

const Card = (props: StepOf<'card'>) => {
  const { event, frame, request, invalid, step } = props;
  const { pledge, signer, municipalities, typed, alsoFor } = step;
  const words = paperCardWording[frame.language];
  const field = (name: PaperCardField) => ({
    ...words.field[name],
    autoComplete: 'off',
    invalid,
    name,
    value: typed(name),
  });
  return (
    <>
      <Heading level={2}>{signer === undefined ? words.withoutCard : words.cardOf(signer.name)}</Heading>
      {signer === undefined ? null : (
        <>
          <Paragraph>{signer.from}</Paragraph>
          <Paragraph>{words.check}</Paragraph>
        </>
      )}
      <Paragraph>{words.text(pledge.title, pledge.version)}</Paragraph>
      <Form
        action={at(props, paperCardPath(event.slug))}
        hidden={{
          act: 'key-in',
          version: String(pledge.version),
          ...(signer !== undefined && { guest: signer.key }),
          ...(alsoFor !== undefined && { 'also-for': alsoFor, also: 'yes' }),
        }}
        request={request}
        token={frame.formToken}
      >
        <MunicipalitySelect
          invalid={invalid}
          label={words.field.municipality.label}
          municipalities={municipalities}
          value={typed('municipality')}
          language={frame.language}
        />
        <Field {...field('name')} spellCheck={false} />
        <Field {...field('role')} />
        <Field {...field('email')} inputMode="email" kind="email" optional={words.optional} />
        <Fieldset
          invalid={invalid}
          legend={words.field.college.label}
          name="college"
          options={[
            { value: 'decided', label: words.decided },
            { value: 'to-decide', label: words.toDecide },
          ]}
          value={typed('college')}
        />
        <div className="only-when-decided">
          <Field {...field('decided-on')} width="medium" />
        </div>
        <div className="only-when-to-decide">
          <Fieldset
            invalid={invalid}
            legend={words.field['may-name'].label}
            name="may-name"
            options={[
              { value: 'yes', label: words.mayName },
              { value: 'no', label: words.mayNotName },
            ]}
            value={typed('may-name')}
          />
        </div>
        <Field {...field('signed-at')} optional={words.optional} width="medium" />
        <Button>{alsoFor === undefined ? words.press : words.pressAlso}</Button>
      </Form>
      <TextLink alone href={at(props, paperCardPath(event.slug))}>
        {words.other}
      </TextLink>
    </>
  );
};
