import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Form } from './form.tsx';
import type { Invalid } from './invalid.ts';
import { TextLink } from './text-link.tsx';

/**
 * Ends something for good, with a reason that somebody else will read: the question, the button that does it, and the way back. The typed text comes
 * back in `typed`.
 */
export const ReasonForm = ({
  action,
  hidden,
  request,
  token,
  invalid,
  typed,
  words,
  back,
}: Pick<Parameters<typeof Form>[0], 'action' | 'hidden' | 'request' | 'token'> & {
  readonly invalid: Invalid;
  readonly typed: string;
  readonly words: { readonly reason: string; readonly reasonHelp: string; readonly button: string };
  readonly back: { readonly href: string; readonly label: string };
}) => (
  <>
    <Form action={action} hidden={hidden} request={request} token={token}>
      <Field
        help={words.reasonHelp}
        invalid={invalid}
        kind="textarea"
        label={words.reason}
        name="reason"
        rows={4}
        value={typed}
      />
      <Button kind="danger">{words.button}</Button>
    </Form>
    <TextLink alone href={back.href}>
      {back.label}
    </TextLink>
  </>
);
