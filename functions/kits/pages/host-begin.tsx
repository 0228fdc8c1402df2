import { addDays, type Instant, momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Package, Stock } from '../core/kit.ts';
import { zone } from '../core/slot.ts';
import { hostWording } from '../wording/host.ts';
import { dateOf, HostWarning } from './host-told.tsx';
import { kitPath, takePartPath } from './kit-paths.ts';
import { packageStanding } from './kit-standing.ts';

export type HostBeginFault = 'missing' | 'not-an-email';
export type HostBeginNotice = { readonly is: 'busy' } | { readonly is: 'limited'; readonly until: Instant };

type Props = {
  readonly frame: Frame;
  readonly kit: Package;
  readonly stock: Stock;
  readonly now: Instant;
  readonly request: string;
  readonly email: string;
  readonly fault?: HostBeginFault | undefined;
  readonly notice?: HostBeginNotice | undefined;
};

/** The first step, which asks only for a mail address. */
export const HostBeginPage = ({ frame, kit, stock, now, request, email, fault, notice }: Props) => {
  const { language } = frame;
  const { begin: words, ...host } = hostWording[language];
  const standing = packageStanding(stock, stock, now);
  const title = words.title(kit.title);
  const invalid = fault === undefined ? {} : { email: words.fault[fault] };
  return (
    <Page
      {...frame}
      faulty={fault !== undefined}
      main={{ 'data-standing': standing, ...(notice !== undefined && { 'data-outcome': notice.is }) }}
      title={title}
      unlisted
    >
      <ErrorSummary invalid={invalid} title={host.faultsTitle(1)} />
      <TextLink alone href={addressIn(language, kitPath(kit.slug))}>
        {words.back}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      {notice?.is === 'busy' ? <HostWarning because="busy" told={words.busy} /> : null}
      {notice?.is === 'limited' ? (
        <HostWarning
          because="limited"
          told={{
            title: words.limitedTitle,
            text: words.limited(momentInWords(notice.until, zone, language)),
          }}
        />
      ) : null}
      <Paragraph look="lead">{words.lead}</Paragraph>
      <List>
        {words.steps.map((step) => (
          <span key={step}>{step}</span>
        ))}
      </List>
      {standing === 'gone' || standing === 'closed' ? (
        <Alert>
          <Paragraph>{standing === 'gone' ? words.late : words.closed}</Paragraph>
        </Alert>
      ) : null}
      <Form action={addressIn(language, takePartPath(kit.slug))} request={request} token={frame.formToken}>
        <Field
          {...words.email}
          autoComplete="email"
          inputMode="email"
          invalid={invalid}
          kind="email"
          name="email"
          value={email}
        />
        <Paragraph look="quiet">{words.why(dateOf(addDays(now, 30, zone), language))}</Paragraph>
        <Button>{words.send}</Button>
      </Form>
    </Page>
  );
};

/** The same answer for everybody: whether an address is known is nobody's business. */
export const HostMailedPage = ({ frame, kit }: { readonly frame: Frame; readonly kit: Package }) => {
  const { begin: words } = hostWording[frame.language];
  return (
    <Page {...frame} main={{ 'data-outcome': 'mailed' }} title={words.mailedTitle} unlisted>
      <Heading level={1}>{words.mailedTitle}</Heading>
      <Paragraph look="lead">{words.mailed}</Paragraph>
      <Paragraph>{words.mailedNone}</Paragraph>
      <LinkButton href={addressIn(frame.language, kitPath(kit.slug))} kind="secondary">
        {words.back}
      </LinkButton>
    </Page>
  );
};

/** Before the package can be asked for. */
export const HostNotOpenPage = ({
  frame,
  kit,
  opensAt,
}: {
  readonly frame: Frame;
  readonly kit: Package;
  readonly opensAt: Instant;
}) => {
  const { begin: words } = hostWording[frame.language];
  return (
    <Page {...frame} main={{ 'data-outcome': 'refused' }} title={words.notOpenTitle} unlisted>
      <Heading level={1}>{words.notOpenTitle}</Heading>
      <Paragraph look="lead">{words.notOpen(momentInWords(opensAt, zone, frame.language))}</Paragraph>
      <LinkButton href={addressIn(frame.language, kitPath(kit.slug))}>{words.back}</LinkButton>
    </Page>
  );
};
