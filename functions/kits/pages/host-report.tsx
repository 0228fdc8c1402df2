import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { longestReport, type Report, type TypedReport } from '../core/report-action.ts';
import { hostWording } from '../wording/host.ts';

/** How it went, told by the host once the action is over; what was told before stands in the form and may be told anew. */
export const HostReport = ({
  frame,
  request,
  report,
  typed = (field) => (report === undefined ? '' : String(report[field])),
  invalid = {},
}: {
  readonly frame: Frame;
  readonly request: string;
  readonly report: Report | undefined;
  readonly typed?: TypedReport | undefined;
  readonly invalid?: Invalid;
}) => {
  const { report: words } = hostWording[frame.language].own;
  return (
    <section className="stack">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{report === undefined ? words.lead : words.told}</Paragraph>
      <Form
        action={addressIn(frame.language, frame.path)}
        hidden={{ step: 'report' }}
        request={request}
        token={frame.formToken}
      >
        <Field
          inputMode="numeric"
          invalid={invalid}
          label={words.came}
          name="came"
          value={typed('came')}
          width="short"
        />
        <Field
          help={words.saidHelp(longestReport)}
          invalid={invalid}
          kind="textarea"
          label={words.said}
          name="said"
          rows={3}
          value={typed('said')}
        />
        <Button>{report === undefined ? words.send : words.sendAgain}</Button>
      </Form>
    </section>
  );
};
