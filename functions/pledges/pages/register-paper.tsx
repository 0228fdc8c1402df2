import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign } from '../core/campaign.ts';
import type { SignFaults, SignField } from '../core/sign-answers.ts';
import type { PaperRefusal, RegisterFault, RegisterWords } from '../wording/register-words.ts';
import { paperPath, registerPath } from './paths.ts';
import { inLanguage, RefusedAlert, RegisterHeading } from './register-told.tsx';
import { signFaultsInWords } from './sign.tsx';
import { SignFields, SignNameField } from './sign-fields.tsx';

export type PaperField = SignField | 'event' | 'signed-at';

/** Faults of the signature itself, and of where and when it was given. */
type PaperFaults = {
  readonly answers?: SignFaults | undefined;
  readonly event?: RegisterFault | undefined;
  readonly 'signed-at'?: RegisterFault | undefined;
};

export type PaperProps = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly municipalities: readonly Place[];
  readonly request: string;
  readonly typed: (field: PaperField) => string;
  readonly faults?: PaperFaults | undefined;
  readonly refusal?: PaperRefusal | undefined;
  /** The municipality of which the page says that it takes part already: pressing again means that this person signed as well. */
  readonly alsoFor?: string | undefined;
};

const faultsTold = ({ answers = {}, ...rest }: PaperFaults, words: RegisterWords): Invalid => ({
  ...signFaultsInWords(
    // Only faults of this form reach it; those of the signatory's own page have no words here.
    { fault: (field, fault) => (field === 'verdict' || field === 'document' ? '' : words.paper.fault(field, fault)) },
    answers,
  ),
  ...Object.fromEntries(
    (['event', 'signed-at'] as const).flatMap((field) => {
      const fault = rest[field];
      return fault === undefined ? [] : [[field, words.fault[fault]]];
    }),
  ),
});

/** One person keys in what stands on paper; it waits for another. */
export const PaperPage = ({
  frame,
  campaign,
  municipalities,
  request,
  typed,
  faults = {},
  refusal,
  alsoFor,
}: PaperProps) => {
  const { language, all, at } = inLanguage(frame);
  const words = all.paper;
  const invalid = faultsTold(faults, all);
  const wrong = Object.keys(invalid).length;
  return (
    <Page
      {...frame}
      faulty={wrong > 0}
      scripts={['municipality-picker.js']}
      section="desk"
      title={`${words.title}: ${campaign.title}`}
      unlisted
    >
      <TextLink alone href={at(registerPath(campaign.slug))}>
        {all.toRegister}
      </TextLink>
      <ErrorSummary invalid={invalid} title={all.faultsTitle(wrong)} />
      <RegisterHeading campaign={campaign} language={language} title={words.title} />
      {refusal === undefined ? null : <RefusedAlert because={refusal} told={words.refused[refusal]} />}
      {campaign.version === 0 ? (
        <RefusedAlert because="no-text" told={words.noText} />
      ) : (
        <>
          <Paragraph look="lead">{words.lead}</Paragraph>
          <Paragraph>{words.version(campaign.version)}</Paragraph>
          <Paragraph look="quiet">{all.someOptional}</Paragraph>
          <Form
            action={at(paperPath(campaign.slug))}
            hidden={{
              version: String(campaign.version),
              ...(alsoFor !== undefined && { 'also-for': alsoFor, also: 'yes' }),
            }}
            request={request}
            token={frame.formToken}
          >
            <SignFields
              emailOptional
              invalid={invalid}
              language={frame.language}
              municipalities={municipalities}
              typed={typed}
              words={words.fields}
            />
            <SignNameField invalid={invalid} typed={typed} words={words.fields} />
            <Field
              help={words.eventHelp}
              invalid={invalid}
              label={words.event}
              name="event"
              optional={all.optional}
              value={typed('event')}
            />
            <Field
              help={words.signedAtHelp}
              invalid={invalid}
              label={words.signedAt}
              name="signed-at"
              optional={all.optional}
              value={typed('signed-at')}
              width="medium"
            />
            <Button>{alsoFor === undefined ? words.button : words.buttonAlso}</Button>
          </Form>
        </>
      )}
    </Page>
  );
};
