import type { ReactNode } from 'react';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { CheckRow } from '#platform/pages/check-row.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field, type FieldKind } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Steps } from '#platform/pages/steps.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { StationDesk } from '../core/desk.ts';
import type { LendingKit } from '../core/kit.ts';
import type { Order } from '../core/order.ts';
import type {
  ActionField,
  ContactField,
  OrderFaults,
  OrderField,
  SetupField,
  TypedOrder,
} from '../core/order-answers.ts';
import { orderWording } from '../wording/order.ts';
import type { OrderWords } from '../wording/order-words.ts';
import { AsWritten } from './kit-as-written.tsx';
import { orderPath, type Step } from './kit-paths.ts';
import { faultsInWords, stepNumber, totalSteps } from './order-fields.tsx';

export type StepPageProps<F extends OrderField> = {
  readonly frame: Frame;
  readonly kit: LendingKit;
  readonly desk: StationDesk;
  readonly order: Order;
  readonly request: string;
  readonly typed: TypedOrder<F>;
  readonly faults?: OrderFaults<F> | undefined;
  readonly busy?: boolean | undefined;
  /** Everything else was answered: the button leads to the check. */
  readonly toCheck: boolean;
};

type Shown<F extends OrderField> = StepPageProps<F> & {
  readonly step: Exclude<Step, 'plekken'>;
  readonly title: string;
  readonly lead: string;
  readonly children: (words: OrderWords, invalid: Invalid) => ReactNode;
};

const StepPage = <F extends OrderField>({
  frame,
  kit,
  order,
  request,
  faults = {},
  busy = false,
  toCheck,
  step,
  title,
  lead,
  children,
}: Shown<F>) => {
  const { language } = frame;
  const words = orderWording[language];
  const invalid = faultsInWords(words, faults);
  const number = stepNumber[step];
  const next = ({ opstelling: 'activiteit', activiteit: 'contact', contact: 'controle' } as const)[step];
  return (
    <Page
      {...frame}
      faulty={Object.keys(invalid).length > 0}
      section="desk"
      title={`${title}: ${kit.title}`}
      unlisted
      {...(busy && { main: { 'data-outcome': 'busy' } })}
    >
      <TextLink alone href={addressIn(language, orderPath(order.order))}>
        {words.backToOrder}
      </TextLink>
      <Steps current={number} total={totalSteps} words={words.stepOf(number, totalSteps, step)} />
      <Heading level={1}>{title}</Heading>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(Object.keys(invalid).length)} />
      {busy ? (
        <Alert kind="warning" title={words.busy.title}>
          <Paragraph>{words.busy.text}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph look="lead">{lead}</Paragraph>
      <Paragraph look="quiet">{words.nothingSent}</Paragraph>
      <Form action={addressIn(language, frame.path)} request={request} token={frame.formToken}>
        {children(words, invalid)}
        <Button>{toCheck || next === 'controle' ? words.toCheck : words.toStep(number + 1, next)}</Button>
      </Form>
    </Page>
  );
};

type TextField = Exclude<OrderField, 'slot' | 'agrees' | 'choice'>;

/** One typed question of a step. */
const Question = <F extends TextField>({
  field,
  words,
  typed,
  invalid,
  ...more
}: {
  readonly field: F;
  readonly words: OrderWords;
  readonly typed: TypedOrder<F>;
  readonly invalid: Invalid;
  readonly kind?: FieldKind;
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly width?: 'short' | 'medium' | 'wide';
  readonly rows?: number;
}) => <Field {...words.field[field]} {...more} invalid={invalid} name={field} value={typed(field)[0] ?? ''} />;

/** What will stand where, and how large. */
export const SetupPage = (props: StepPageProps<SetupField>) => {
  const { setup } = orderWording[props.frame.language];
  const { typed } = props;
  return (
    <StepPage {...props} lead={setup.lead} step="opstelling" title={setup.title}>
      {(words, invalid) => {
        const shared = { words, typed, invalid };
        return (
          <>
            <Question {...shared} field="what" kind="textarea" rows={3} />
            <Question {...shared} field="width" inputMode="decimal" width="short" />
            <Question {...shared} field="depth" inputMode="decimal" width="short" />
            <Fieldset
              invalid={invalid}
              legend={words.field.power.label}
              name="power"
              options={(['none', '230V', 'own'] as const).map((value) => ({ value, label: words.setup.power[value] }))}
              value={typed('power')[0] ?? ''}
            />
            <Question {...shared} field="people" inputMode="numeric" width="short" />
            <Question {...shared} field="build-up" width="short" />
            <Question {...shared} field="cleared" width="short" />
          </>
        );
      }}
    </StepPage>
  );
};

/** Whether the action is published when the station says yes, and what then stands there. */
export const ActionPage = (props: StepPageProps<ActionField>) => {
  const { action } = orderWording[props.frame.language];
  const { typed } = props;
  return (
    <StepPage {...props} lead={action.lead} step="activiteit" title={action.title}>
      {(words, invalid) => {
        const shared = { words, typed, invalid };
        return (
          <>
            <Fieldset
              invalid={invalid}
              legend={words.field.publish.label}
              name="publish"
              options={[
                { value: 'yes', label: words.action.yes },
                { value: 'no', label: words.action.no },
              ]}
              value={typed('publish')[0] ?? ''}
            />
            <div className="only-when-published">
              <Group help={words.action.publicHelp} legend={words.action.publicTitle}>
                <Question {...shared} field="title" />
                <Question {...shared} field="summary" kind="textarea" rows={3} />
                <Question {...shared} field="places" inputMode="numeric" width="short" />
                <Question {...shared} field="public-name" />
                <Question {...shared} field="public-phone" inputMode="tel" kind="tel" width="medium" />
                <Question {...shared} field="public-email" inputMode="email" kind="email" />
              </Group>
            </div>
          </>
        );
      }}
    </StepPage>
  );
};

/** Who can be phoned on the day, and the desk's rules. */
export const ContactPage = (props: StepPageProps<ContactField>) => {
  const { contact } = orderWording[props.frame.language];
  const { typed, desk, frame } = props;
  return (
    <StepPage {...props} lead={contact.lead} step="contact" title={contact.title}>
      {(words, invalid) => {
        const shared = { words, typed, invalid };
        return (
          <>
            <Question {...shared} autoComplete="name" field="contact-name" />
            <Question {...shared} autoComplete="tel" field="contact-phone" inputMode="tel" kind="tel" width="medium" />
            <Paragraph look="quiet">{contact.why}</Paragraph>
            <Group help={desk.houseRules.length === 0 ? contact.noRules : contact.rules} legend={contact.rulesTitle}>
              {desk.houseRules.length === 0 ? null : (
                <>
                  <HouseRules language={frame.language} rules={desk.houseRules} />
                  <CheckRow
                    checked={typed('house-rules')[0] === 'yes'}
                    invalid={invalid}
                    label={words.field['house-rules'].label}
                    name="house-rules"
                  />
                </>
              )}
            </Group>
          </>
        );
      }}
    </StepPage>
  );
};

/** The desk's rules, in its own words. */
export const HouseRules = ({
  language,
  rules,
}: {
  readonly language: Frame['language'];
  readonly rules: readonly string[];
}) => (
  <List>
    {rules.map((rule) => (
      <AsWritten key={rule} language={language}>
        {rule}
      </AsWritten>
    ))}
  </List>
);
