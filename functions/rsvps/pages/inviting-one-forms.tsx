import { type AskedField, askedField } from '#kernel/questions.ts';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { QuestionFields } from '#platform/pages/question-fields.tsx';
import { answerChoices } from '../core/invitation-standing.ts';
import type { AddressField } from '../core/typed-address.ts';
import type { InvitationField } from '../core/typed-invitation.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';
import type { OneProps } from './inviting-one.tsx';
import { invitedPath } from './inviting-paths.ts';

export type TypedField = InvitationField | AddressField | AskedField;
export type AddressRefusal = keyof InvitingWords['one']['address']['refused'];

type FormProps = OneProps & { readonly invalid: Invalid };

/** What somebody said on the telephone: one of four answers, and after it only what that answer needs. */
export const PhoneForm = ({ frame, event, row, request, typed, invalid, askAgainExample }: FormProps) => {
  const desk = invitingWording[frame.language];
  const { optional } = desk;
  const { phone } = desk.one;
  const text = (name: InvitationField) => ({ name, invalid, value: typed(name) });
  return (
    <>
      <Heading id="phone" level={2}>
        {phone.title}
      </Heading>
      <Paragraph>{phone.lead}</Paragraph>
      <Form
        action={addressIn(frame.language, invitedPath(event.slug, row.invitation.invitation))}
        hidden={{ act: 'answer' }}
        request={request}
        token={frame.formToken}
      >
        <Paragraph look="quiet">{desk.someOptional}</Paragraph>
        <Fieldset
          invalid={invalid}
          legend={phone.answer}
          name="answer"
          options={answerChoices
            .filter((choice) => choice !== 'not-yet-known' || askAgainExample !== undefined)
            .map((choice) => ({ value: choice, label: phone.option[choice] }))}
          value={typed('answer')}
        />
        <div className="when-answered only-when-coming">
          {event.partyLimit > 1 ? (
            <>
              <Field
                {...text('party')}
                help={phone.partyHelp(event.partyLimit)}
                inputMode="numeric"
                label={phone.party}
                value={typed('party') || String(row.place?.party ?? 1)}
                width="short"
              />
              <Field
                {...text('companions')}
                help={phone.companionsHelp}
                kind="textarea"
                label={phone.companions}
                optional={optional}
                rows={2}
              />
            </>
          ) : null}
          {event.asks.map((question) => (
            <Field
              {...text(question)}
              help={phone.sensitiveHelp}
              key={question}
              kind="textarea"
              label={phone[question]}
              optional={optional}
              rows={2}
            />
          ))}
          <QuestionFields
            invalid={invalid}
            language={frame.language}
            questions={event.questions ?? []}
            typed={(id) => typed(askedField(id))}
          />
        </div>
        <div className="when-answered only-when-not-coming">
          <Field
            {...text('reason')}
            help={phone.reasonHelp}
            kind="textarea"
            label={phone.reason}
            optional={optional}
            rows={2}
          />
        </div>
        <div className="when-answered only-when-somebody-else">
          <Field {...text('substitute-name')} label={phone['substitute-name']} spellCheck={false} />
          <Field
            {...text('substitute-email')}
            help={phone['substitute-emailHelp']}
            inputMode="email"
            kind="email"
            label={phone['substitute-email']}
          />
          <Field {...text('substitute-role')} label={phone['substitute-role']} optional={optional} />
        </div>
        {askAgainExample === undefined ? null : (
          <div className="when-answered only-when-not-yet-known">
            <Field
              {...text('ask-again')}
              help={phone['ask-againHelp'](askAgainExample)}
              label={phone['ask-again']}
              width="medium"
            />
          </div>
        )}
        <Field {...text('by')} help={phone.byHelp} label={phone.by} optional={optional} spellCheck={false} />
        <Button>{phone.button}</Button>
      </Form>
    </>
  );
};

/** Where the mail goes from now on, and which number stands on the list to call. */
export const AddressForm = ({ frame, event, row, request, typed, invalid }: FormProps) => {
  const { optional, one } = invitingWording[frame.language];
  const { address } = one;
  const asked = row.invitation.state === 'invited';
  const text = (name: AddressField) => ({ name, invalid, value: typed(name), optional });
  return (
    <>
      <Heading id="address" level={2}>
        {address.title}
      </Heading>
      <Paragraph>{asked ? address.asked : address.notAsked}</Paragraph>
      <Form
        action={addressIn(frame.language, invitedPath(event.slug, row.invitation.invitation))}
        hidden={{ act: 'readdress' }}
        request={request}
        token={frame.formToken}
      >
        <Field {...text('email')} help={address.emailHelp} inputMode="email" kind="email" label={address.email} />
        <Field {...text('secretariat-email')} inputMode="email" kind="email" label={address['secretariat-email']} />
        <Field
          {...text('secretariat-phone')}
          help={address['secretariat-phoneHelp']}
          inputMode="tel"
          kind="tel"
          label={address['secretariat-phone']}
          width="medium"
        />
        <Button kind="secondary">{asked ? address.buttonAsked : address.button}</Button>
      </Form>
    </>
  );
};
