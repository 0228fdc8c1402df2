import { dateInWords, type Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { askedField } from '#kernel/questions.ts';
import { dateAsTyped } from '#kernel/typed-dates.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Group } from '#platform/pages/group.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { askedInvalid, QuestionFields } from '#platform/pages/question-fields.tsx';
import { type AnswerChoice, asksSomething, daysToAskAgain, type PlaceBehindLink } from '../core/invitation-standing.ts';
import { type InvitationFaults, invitationFields, type TypedInvitation } from '../core/typed-invitation.ts';
import { invitationWording } from '../wording/invitation.ts';
import type { InvitationWords } from '../wording/invitation-words.ts';
import { dayInWords, type InvitationEvent } from './invitation-view.ts';
import type { Erasing } from './view.ts';

export type InvitationFormProps = {
  readonly frame: Frame;
  readonly event: InvitationEvent;
  /** Who was invited, as one reads it; undefined where only the office is known. */
  readonly whom: string | undefined;
  readonly place?: PlaceBehindLink | undefined;
  readonly choices: readonly AnswerChoice[];
  readonly erasing: Erasing;
  readonly now: Instant;
  readonly request: string;
  readonly typed: TypedInvitation;
  readonly invalid: Invalid;
};

/** In the order of the page, which is not that in which answers are read. */
const inOrder = ['who', 'by', 'answer', ...invitationFields] as const;

export const faultsInWords = (
  { form }: InvitationWords,
  faults: InvitationFaults,
  event: Pick<InvitationEvent, 'partyLimit' | 'questions'>,
  language: Language,
): Invalid => ({
  ...Object.fromEntries(
    inOrder.flatMap((field) => {
      const fault = faults[field];
      return fault === undefined ? [] : [[field, form.fault(field, fault, event.partyLimit)]];
    }),
  ),
  ...askedInvalid(event.questions, (field) => faults[field], language),
});

/**
 * One form for whoever opens the link: who answers, which of the choices, and what belongs to that choice. Nothing is chosen beforehand: scanners press
 * buttons too. What belongs to another choice is out of sight; a browser that cannot tell shows all of it, each under its own heading.
 */
export const InvitationForm = (props: InvitationFormProps) => {
  const { frame, event, whom, choices, erasing, request, typed, invalid } = props;
  const { form: words, someOptional } = invitationWording[frame.language];
  const on = (instant: string) => dateInWords(instant, event.zone, frame.language);
  return (
    <Form
      action={addressIn(frame.language, frame.path)}
      hidden={event.partyLimit > 1 ? asShown(ownOf(props.place)) : {}}
      request={request}
      token={frame.formToken}
    >
      <Paragraph look="quiet">{someOptional}</Paragraph>
      <Fieldset
        invalid={invalid}
        legend={words.who}
        name="who"
        options={[
          { value: 'self', label: words.self },
          { value: 'on-behalf', label: words.onBehalf(whom) },
        ]}
        value={typed('who')}
      />
      <div className="only-on-behalf">
        <Field
          {...words.field.by}
          autoComplete="name"
          invalid={invalid}
          name="by"
          spellCheck={false}
          value={typed('by')}
        />
      </div>
      <Fieldset
        invalid={invalid}
        legend={words.answer}
        name="answer"
        options={choices.map((choice) => ({
          value: choice,
          label: words.choice[choice],
          ...(choice !== 'coming' && { help: words.choiceHelp[choice] }),
        }))}
        value={typed('answer')}
      />
      {choices.map((choice) => (
        <WithChoice {...props} choice={choice} key={choice} />
      ))}
      <Paragraph look="quiet">{words.keeps(on(erasing.sensitive), on(erasing.guests))}</Paragraph>
      <Button>{words.send}</Button>
    </Form>
  );
};

/** The place that the form tells of, while it is held. */
const ownOf = (place: PlaceBehindLink | undefined) =>
  place?.is === 'own' && place.state !== 'cancelled' ? place : undefined;

/** What stood in the fields when the page was made, so that only what was touched is a change. */
const asShown = (own: ReturnType<typeof ownOf>) => ({
  'party-was': String(own?.party ?? 1),
  'companions-was': own?.companions ?? '',
});

/** What one choice asks; nothing for a yes to an event that asks nothing. */
const WithChoice = (props: InvitationFormProps & { readonly choice: AnswerChoice }) => {
  const { frame, event, choice } = props;
  const { form: words } = invitationWording[frame.language];
  switch (choice) {
    case 'coming':
      return asksSomething(event) ? (
        <div className="only-when-coming">
          <Group legend={words.group[choice]}>
            <Coming {...props} />
          </Group>
        </div>
      ) : null;
    case 'not-coming':
      return (
        <div className="only-when-not-coming">
          <Group legend={words.group[choice]}>
            <NotComing {...props} />
          </Group>
        </div>
      );
    case 'somebody-else':
      return (
        <div className="only-when-somebody-else">
          <Group legend={words.group[choice]}>
            <SomebodyElse {...props} />
          </Group>
        </div>
      );
    case 'not-yet-known':
      return (
        <div className="only-when-not-yet-known">
          <Group legend={words.group[choice]}>
            <NotYetKnown {...props} />
          </Group>
        </div>
      );
  }
};

const Coming = ({ frame, event, place, typed, invalid }: InvitationFormProps) => {
  const { form: words, optional } = invitationWording[frame.language];
  const own = ownOf(place);
  return (
    <>
      {event.partyLimit > 1 ? (
        <>
          <Field
            {...words.field.party}
            help={words.partyHelp(event.partyLimit)}
            inputMode="numeric"
            invalid={invalid}
            name="party"
            value={typed('party') || String(own?.party ?? 1)}
            width="short"
          />
          <Field
            {...words.field.companions}
            invalid={invalid}
            kind="textarea"
            name="companions"
            optional={optional}
            rows={2}
            spellCheck={false}
            value={typed('companions') || own?.companions}
          />
        </>
      ) : null}
      {event.asks.map((asked) => (
        <Field
          {...words.field[asked]}
          {...(own?.gave[asked] === true && { help: words.given })}
          invalid={invalid}
          key={asked}
          kind="textarea"
          name={asked}
          optional={optional}
          rows={2}
          value={typed(asked)}
        />
      ))}
      <QuestionFields
        given={own?.gaveTo}
        invalid={invalid}
        language={frame.language}
        questions={event.questions ?? []}
        typed={(id) => (typed('answer') === '' ? (own?.answers?.[id] ?? '') : typed(askedField(id)))}
      />
    </>
  );
};

const NotComing = ({ frame, event, erasing, typed, invalid }: InvitationFormProps) => {
  const { form: words, optional } = invitationWording[frame.language];
  return (
    <Field
      {...words.field.reason}
      help={words.reasonHelp(dateInWords(erasing.sensitive, event.zone, frame.language))}
      invalid={invalid}
      kind="textarea"
      name="reason"
      optional={optional}
      rows={2}
      value={typed('reason')}
    />
  );
};

const SomebodyElse = ({ frame, typed, invalid }: InvitationFormProps) => {
  const { form: words, optional } = invitationWording[frame.language];
  const text = (name: 'substitute-name' | 'substitute-email' | 'substitute-role') => ({
    ...words.field[name],
    autoComplete: 'off',
    invalid,
    name,
    value: typed(name),
  });
  return (
    <>
      <Field {...text('substitute-name')} spellCheck={false} />
      <Field {...text('substitute-email')} inputMode="email" kind="email" />
      <Field {...text('substitute-role')} optional={optional} />
    </>
  );
};

const NotYetKnown = ({ frame, event, now, typed, invalid }: InvitationFormProps) => {
  const { form: words } = invitationWording[frame.language];
  const days = daysToAskAgain(event, now);
  if (days === undefined) return null;
  const day = (date: string) => dayInWords(date, event.zone, frame.language);
  return (
    <Field
      {...words.field['ask-again']}
      help={
        days.soonest === days.latest
          ? words.askAgainOnly(day(days.soonest), dateAsTyped(days.soonest))
          : words.askAgainHelp(day(days.soonest), day(days.latest), dateAsTyped(days.soonest))
      }
      invalid={invalid}
      name="ask-again"
      value={typed('ask-again')}
      width="medium"
    />
  );
};
