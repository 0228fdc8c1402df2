import { Button } from '#platform/pages/button.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { HallField } from '../core/hall-answers.ts';
import type { DiningTable } from '../core/table-plan.ts';
import { tablesWording } from '../wording/tables.ts';
import { type TablesPageProps, tableField, tablesPath } from './tables-view.ts';

/** Tables that are all alike. A hall that was set before is set anew. */
export const HallForm = ({ props, invalid }: { readonly props: TablesPageProps; readonly invalid: Invalid }) => {
  const { frame, event, tables, request, faulty } = props;
  const { hall } = tablesWording[frame.language];
  const again = tables.length > 0;
  const before: Readonly<Record<HallField, string>> = {
    tables: again ? String(tables.length) : '',
    seats: again ? String(Math.max(...tables.map(({ seats }) => seats))) : '',
    wheelchairs: again ? String(tables.reduce((sum, { wheelchairPlaces }) => sum + wheelchairPlaces, 0)) : '',
  };
  const typed = (field: HallField): string => (faulty?.is === 'hall' ? faulty.typed(field) : before[field]);
  return (
    <Form
      action={addressIn(frame.language, tablesPath(event.slug))}
      hidden={{ act: 'hall' }}
      request={request}
      token={frame.formToken}
    >
      {again ? <Paragraph>{hall.help}</Paragraph> : null}
      <Field
        invalid={invalid}
        inputMode="numeric"
        width="short"
        label={hall.label.tables}
        name="tables"
        value={typed('tables')}
      />
      <Field
        invalid={invalid}
        inputMode="numeric"
        width="short"
        label={hall.label.seats}
        name="seats"
        value={typed('seats')}
      />
      <Field
        help={hall.wheelchairHelp}
        invalid={invalid}
        inputMode="numeric"
        width="short"
        label={hall.label.wheelchairs}
        name="wheelchairs"
        optional={hall.optional}
        value={typed('wheelchairs')}
      />
      <Button kind={again ? 'secondary' : 'primary'}>{hall.set}</Button>
    </Form>
  );
};

/** One table that is not like the others. */
export const TableForm = ({
  props,
  table,
  invalid,
}: {
  readonly props: TablesPageProps;
  readonly table: DiningTable;
  readonly invalid: Invalid;
}) => {
  const { frame, event, request, faulty } = props;
  const { hall } = tablesWording[frame.language];
  const { number } = table;
  const back = faulty?.is === 'table' && faulty.number === number ? faulty.typed : undefined;
  return (
    <details className="unfold" open={back !== undefined}>
      <summary className="unfold__summary">{hall.changeTable(number)}</summary>
      <Form
        action={addressIn(frame.language, tablesPath(event.slug))}
        hidden={{ act: 'table', table: String(number) }}
        request={request}
        token={frame.formToken}
      >
        <Field
          invalid={invalid}
          inputMode="numeric"
          width="short"
          label={hall.seatsHere}
          name={tableField('seats', number)}
          value={back?.('seats') ?? String(table.seats)}
        />
        <Field
          invalid={invalid}
          inputMode="numeric"
          width="short"
          label={hall.wheelchairsHere}
          name={tableField('wheelchairs', number)}
          value={back?.('wheelchairs') ?? String(table.wheelchairPlaces)}
        />
        <Button kind="secondary">{hall.saveTable}</Button>
      </Form>
    </details>
  );
};
