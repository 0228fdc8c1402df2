import type { LocalDate } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { List } from '#platform/pages/list.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Lack, LendingKit, Unit } from '../core/kit.ts';
import type { Order } from '../core/order.ts';
import { orderWording } from '../wording/order.ts';
import { AsWritten } from './kit-as-written.tsx';
import { dayInWords } from './kit-dates.ts';
import { orderPath } from './kit-paths.ts';

/** The unit of an order lacks something. `other`: another unit is free on the same days. */
export type OpenWarning = {
  readonly unit: Unit;
  readonly repair: string;
  readonly lacks: readonly Lack[];
  readonly repairedBy: LocalDate;
  readonly other: boolean;
  readonly choice?: 'without' | 'wait' | 'other' | undefined;
};

/** What lacks, by when it is repaired, and the three ways to go on, none chosen. The latest choice holds. */
export const WarningPart = ({
  frame,
  order,
  kit,
  warning,
  request,
  invalid,
}: {
  readonly frame: Frame;
  readonly order: Order;
  readonly kit: LendingKit;
  readonly warning: OpenWarning;
  readonly request: string;
  readonly invalid: Invalid;
}) => {
  const { language } = frame;
  const { warning: words } = orderWording[language];
  const nameOf = (part: string): string => kit.parts.find(({ id }) => id === part)?.name ?? part;
  const by = dayInWords(warning.repairedBy, language);
  return (
    <>
      <Alert data={{ 'data-repair': warning.repair }} kind="warning" title={words.title(warning.unit.name)}>
        <Paragraph>{words.lead}</Paragraph>
        <List>
          {warning.lacks.flatMap(({ part, missing, broken }) =>
            [
              { many: missing, how: words.missing },
              { many: broken, how: words.broken },
            ]
              .filter(({ many }) => many > 0)
              .map(({ many, how }) => (
                <span key={`${part} ${how}`}>
                  {many} × <AsWritten language={language}>{nameOf(part)}</AsWritten>: {how}
                </span>
              )),
          )}
        </List>
        <Paragraph>{words.repaired(by)}</Paragraph>
        {warning.choice === undefined ? null : <Paragraph>{words.chosen[warning.choice]}</Paragraph>}
      </Alert>
      <Form
        action={addressIn(language, orderPath(order.order))}
        hidden={{ do: 'choose', repair: warning.repair }}
        request={request}
        token={frame.formToken}
      >
        <Fieldset
          invalid={invalid}
          legend={words.question}
          name="choice"
          options={[
            { value: 'without', label: words.without },
            { value: 'wait', label: words.wait(by) },
            ...(warning.other ? [{ value: 'other', label: words.other, help: words.otherHelp }] : []),
          ]}
        />
        <Button>{words.choose}</Button>
      </Form>
    </>
  );
};
