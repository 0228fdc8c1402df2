import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Place } from '../core/board.ts';
import type { Campaign } from '../core/campaign.ts';
import { invitePath, registerPath } from './paths.ts';
import { faultsTold, inLanguage, RefusedAlert, type RegisterFaults, RegisterHeading } from './register-told.tsx';

export type InviteField = 'municipality' | 'name' | 'email';

/** An own link to sign, by mail: whoever signs with it counts at once. */
export const InvitePage = ({
  frame,
  campaign,
  municipalities,
  request,
  typed,
  faults = {},
  invited = false,
  busy = false,
}: {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly municipalities: readonly Place[];
  readonly request: string;
  readonly typed: (field: InviteField) => string;
  readonly faults?: RegisterFaults | undefined;
  /** Somebody was just invited. */
  readonly invited?: boolean | undefined;
  readonly busy?: boolean | undefined;
}) => {
  const { language, all, at } = inLanguage(frame);
  const words = all.invite;
  const invalid = faultsTold(faults, all);
  const wrong = Object.keys(invalid).length;
  const field = (name: 'name' | 'email') => ({ name, invalid, value: typed(name) });
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
      {invited ? <Alert kind="ok" title={words.invited} /> : null}
      <RegisterHeading campaign={campaign} language={language} title={words.title} />
      {busy ? <RefusedAlert because="busy" told={words.busy} /> : null}
      <Paragraph look="lead">{words.lead}</Paragraph>
      <Paragraph look="quiet">{all.someOptional}</Paragraph>
      <Form action={at(invitePath(campaign.slug))} request={request} token={frame.formToken}>
        <MunicipalitySelect
          invalid={invalid}
          label={words.municipality}
          language={language}
          municipalities={municipalities}
          value={typed('municipality')}
        />
        <Field {...field('name')} help={words.nameHelp} label={words.name} optional={all.optional} spellCheck={false} />
        <Field {...field('email')} help={words.emailHelp} inputMode="email" kind="email" label={words.email} />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  );
};
