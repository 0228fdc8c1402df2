import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { hostWording } from '../wording/host.ts';

/** A choice that the page does not make beforehand: mail scanners press buttons too. */
export const HostWithdraw = ({
  frame,
  request,
  invalid = {},
}: {
  readonly frame: Frame;
  readonly request: string;
  readonly invalid?: Invalid;
}) => {
  const { withdraw: words } = hostWording[frame.language].own;
  return (
    <section className="stack">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      <Form
        action={addressIn(frame.language, frame.path)}
        hidden={{ step: 'withdraw' }}
        request={request}
        token={frame.formToken}
      >
        <Fieldset
          invalid={invalid}
          legend={words.choice}
          name="choice"
          options={[
            { value: 'keep', label: words.keep },
            { value: 'withdraw', label: words.withdraw, help: words.withdrawHelp },
          ]}
        />
        <Button kind="secondary">{words.button}</Button>
      </Form>
    </section>
  );
};
